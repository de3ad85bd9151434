"""Text as Markdown (CommonMark with tables), with marks in the manner of CriticMarkup.

    {==the marked words==}{>>3<<}      words that note 3 is about
    {>>+<<}                            the end of words that are a strength

A program that knows CriticMarkup takes the marks out again; to any other reader they are text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from feedback.report.evidence import Run
from feedback.report.page import Text
from feedback.report.places import Mark
from feedback.text.printable import shown

# Whatever can begin or end a mark inside a line, and an "&" that would begin an entity.
_SPECIAL = re.compile(r"[\\`*_\[\]<{}~]|&(?=[#\w]+;)")
# What makes a line something else than running text: a heading, a quotation, a list, an underline.
_LINE = re.compile(r"^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+$|[|:-](?=[-|: ]*$))", re.MULTILINE)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_LISTED = re.compile(r"(?:\d{1,9}[.)]|[-+•])\s")
_BREAK = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)*[^\S\n]*")


def escaped(text: str) -> str:
    """`text` so that no part of it is taken for a mark inside a line."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def said(text: str) -> str:
    """Words of a report or a source as one line of running text."""
    return plain_lines(escaped(" ".join(shown(text).split())))


def plain_lines(markdown: str) -> str:
    """The same with no line that is taken for a heading, a list or a quotation."""
    return _NUMBERED.sub(r"\1\\\2", _LINE.sub(r"\\\1", markdown))


def block(texts: Sequence[Text], kind: str) -> str:
    """A block of the essay with its marks.

    Line ends are kept as line ends; blank lines inside a block and indents, which Markdown has
    other uses for, are not.
    """
    whole = _BREAK.sub("  \n", "".join(_pieces(texts)).strip())
    if kind in ("title", "heading") and "\n" not in whole:
        return ("### " if kind == "title" else "#### ") + whole.replace("#", r"\#")
    if kind == "list":
        return whole if _LISTED.match(whole) else f"- {plain_lines(whole)}"
    return quoted(plain_lines(whole)) if kind == "quotation" else plain_lines(whole)


def _pieces(texts: Sequence[Text]) -> Iterable[str]:
    """Markdown of the pieces: a mark runs on through pieces that share one."""
    above: set[Mark] = set()
    for index, piece in enumerate(texts):
        here = set(piece.marks)
        if here and not (above & here):
            yield "{=="
        yield escaped(piece.text)
        after = set(texts[index + 1].marks) if index + 1 < len(texts) else set()
        if here and not (here & after):
            yield "==}"
        if piece.refs:
            yield f"{{>>{', '.join(_ref(mark) for mark in piece.refs)}<<}}"
        above = here


def _ref(mark: Mark) -> str:
    return "+" if mark.kind == "strength" else str(mark.number)


def runs(found: Iterable[Run]) -> str:
    """A passage as one line, its marked words between {== and ==}."""
    whole = "".join(
        f"{{=={escaped(run.text)}==}}" if run.marked else escaped(run.text) for run in found
    )
    return plain_lines(" ".join(whole.split()))


def quoted(markdown: str) -> str:
    """Lines as a block quotation."""
    return "\n".join(f"> {line}" if line else ">" for line in markdown.split("\n"))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table whose columns stand under each other when it is read as it is written."""
    cells = [[cell.replace("|", r"\|") or "–" for cell in row] for row in (head, *rows)]
    widths = [max(3, *(len(cell) for cell in column)) for column in zip(*cells, strict=True)]
    lines = [_row(row, widths) for row in cells]
    return [lines[0], _row(["-" * width for width in widths], widths), *lines[1:]]


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"
