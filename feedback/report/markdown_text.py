"""Text as Markdown (CommonMark with tables), with marks in the manner of CriticMarkup.

    {==the marked words==}{>>3<<}      words that note 3 is about
    {>>+<<}                            the end of words that are a strength

A program that knows CriticMarkup takes the marks out again; to any other reader they are text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from feedback.report.evidence import Run
from feedback.report.page import Text
from feedback.report.places import Mark
from feedback.text.printable import shown

# Whatever can begin or end a mark inside a line, and an "&" that would begin an entity.
_SPECIAL = re.compile(r"[\\`*_\[\]<{}~]|&(?=[#\w]+;)")
# What makes a line something else than running text: a heading, a quotation, a list, a rule.
_LINE = re.compile(
    r"^[^\S\n]*(?:\d{1,9}(?=[.)](?:\s|$)))?((?<=\d)[.)]|#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+[^\S\n]*$"
    r"|[|:-](?=[-|: ]*$))",
    re.MULTILINE,
)
_LISTED = re.compile(r"(?:\d{1,9}[.)]|[-+•])\s")
_BREAK = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)*[^\S\n]*")


def escaped(text: str) -> str:
    """`text` with nothing in it that Markdown would take for a mark."""
    return _with_backslashes(text, 0, _to_escape(text))


def said(text: str) -> str:
    """Words of a report or a source as one line of running text."""
    return escaped(" ".join(shown(text).split()))


def _to_escape(text: str, *, lines: bool = True) -> set[int]:
    """Where a backslash has to stand; `lines`: before the marks of a heading or list, too."""
    found = {match.start() for match in _SPECIAL.finditer(text)}
    if lines:
        found |= {match.start(1) for match in _LINE.finditer(text)}
    return found


def _with_backslashes(text: str, offset: int, before: set[int]) -> str:
    return "".join(f"\\{c}" if i in before else c for i, c in enumerate(text, offset))


def block(texts: Sequence[Text], kind: str) -> str:
    """A block of the essay with its marks.

    Line ends are kept as line ends; blank lines inside a block and indents, which Markdown has
    other uses for, are not.
    """
    texts = _without_indent(texts)
    text = "".join(piece.text for piece in texts)
    is_heading = kind in ("title", "heading") and "\n" not in text.strip()
    is_listed = kind == "list" and _LISTED.match(text) is not None
    before = _to_escape(text, lines=not is_listed)
    if is_heading:
        before |= {i for i, c in enumerate(text) if c == "#"}
    whole = _BREAK.sub("  \n", "".join(_pieces(texts, before)).strip())
    if is_heading:
        return ("### " if kind == "title" else "#### ") + whole
    if kind == "list":
        return whole if is_listed else f"- {whole}"
    return quoted(whole) if kind == "quotation" else whole


def _without_indent(texts: Sequence[Text]) -> list[Text]:
    """The pieces without the white space before the first word: a tab there would make code."""
    kept = list(texts)
    for i, piece in enumerate(kept):
        kept[i] = replace(piece, text=piece.text.lstrip())
        if kept[i].text:
            break
    return kept


def _pieces(texts: Sequence[Text], before: set[int]) -> Iterable[str]:
    """Markdown of the pieces: a mark runs on through pieces that share one."""
    above: set[Mark] = set()
    offset = 0
    for index, piece in enumerate(texts):
        here = set(piece.marks)
        if here and not (above & here):
            yield "{=="
        yield _with_backslashes(piece.text, offset, before)
        after = set(texts[index + 1].marks) if index + 1 < len(texts) else set()
        if here and not (here & after):
            yield "==}"
        if piece.refs:
            yield f"{{>>{', '.join(_ref(mark) for mark in piece.refs)}<<}}"
        above = here
        offset += len(piece.text)


def _ref(mark: Mark) -> str:
    return "+" if mark.kind == "strength" else str(mark.number)


def runs(found: Iterable[Run]) -> str:
    """A passage as one line, its marked words between {== and ==}."""
    whole = "".join(
        f"{{=={escaped(run.text)}==}}" if run.marked else escaped(run.text) for run in found
    )
    return " ".join(whole.split())


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
