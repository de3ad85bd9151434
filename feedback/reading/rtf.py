"""Rich text (.rtf) → Document.

striprtf turns the whole into text; what it would lose is written into the text before: footnotes
stand at the end, numbered as they are met, and italics are marked. Headings and lists are told by
their looks, for rich text does not name them.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from feedback.errors import ReadingError
from feedback.reading.built import Paragraph, built, divided
from feedback.reading.decoding import normalised
from feedback.reading.document import Document

# A control word, a character in hexadecimal, an escaped character, or the end of a group.
_TOKEN = re.compile(r"\\(?:(?P<word>[a-z]+)(?P<number>-?\d+)? ?|'[0-9a-fA-F]{2}|.)|[{}]", re.DOTALL)
_DEEPEST = 500
# The marks of emphasis.py as rich text writes characters, each a "?" to who knows no Unicode.
_OPEN, _CLOSE = "\\uc1\\u-560 ?", "\\uc1\\u-559 ?"
_NOT_WORDS = frozenset(
    ["fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "footer", "headerl", "headerr"]
)


def read_rtf(data: bytes, path: PurePath) -> Document:
    """The .rtf file `data`; ReadingError where its groups are nested beyond reason."""
    code = data.decode("latin-1")
    try:
        code, notes = _without_notes(code)
        found = [
            paragraph
            for line in _text(_with_italics(code)).split("\n")
            for paragraph in divided(Paragraph(line.replace("\x0b", "\n")))
        ]
        for number, note in enumerate(notes, 1):
            words = " ".join(_text("{\\rtf1\\ansi " + _with_italics(note) + "}").split())
            if words:
                found.append(Paragraph(f"[{number}] {words}", "note"))
    except (_Unreasonable, RecursionError, IndexError, KeyError, ValueError, LookupError):
        raise ReadingError(
            f"{path} is damaged: open it in a word processor, save it as .docx and give that file."
        ) from None
    said = ["Footnotes and endnotes stand at the end, numbered as they are met."] if notes else []
    return built(path.name, found, said)


class _Unreasonable(Exception):
    """Groups within groups without end, or a group that is never closed."""


def _text(code: str) -> str:
    from striprtf.striprtf import rtf_to_text

    # A line break inside a paragraph is kept apart from a paragraph's end.
    text: str = rtf_to_text(  # type: ignore[no-untyped-call]
        code.replace("\\line ", "\\u11 ?").replace("\\line", "\\u11 ?")
    )
    return normalised(text.replace("\x0b", "\ue00b")).replace("\ue00b", "\x0b")


def _without_notes(code: str) -> tuple[str, list[str]]:
    """The code with "[1]" for each footnote, and the footnotes' own code."""
    notes: list[str] = []
    parts: list[str] = []
    at = depth = 0
    begins: list[int] = []
    noted: tuple[int, int] | None = None
    for token in _TOKEN.finditer(code):
        if token[0] == "{":
            depth += 1
            begins.append(token.start())
            if depth > _DEEPEST:
                raise _Unreasonable
        elif token[0] == "}":
            depth -= 1
            if begins:
                begins.pop()
            if noted and depth == noted[1]:
                notes.append(_body(code[noted[0] : token.start()]))
                parts.append(f"[{len(notes)}]")
                at, noted = token.end(), None
        elif token["word"] == "footnote" and noted is None and begins:
            parts.append(code[at : begins[-1]])
            noted = (token.end(), depth - 1)
    if noted:
        raise _Unreasonable
    parts.append(code[at:])
    return "".join(parts), notes


def _body(code: str) -> str:
    """A note's code without its own number."""
    return re.sub(r"\\chftn\b ?", "", code.removeprefix("\\ftnalt"))


def _with_italics(code: str) -> str:
    """The code with emphasis.py's marks round what stands in italics."""
    parts: list[str] = []
    at = 0
    stack: list[tuple[bool, bool]] = []
    italic, silent = False, False
    for token in _TOKEN.finditer(code):
        before = italic
        if token[0] == "{":
            stack.append((italic, silent))
        elif token[0] == "}":
            italic, silent = stack.pop() if stack else (False, False)
        elif token["word"] == "i":
            italic = token["number"] != "0"
        elif token["word"] in ("plain", "par", "pard"):
            italic = italic and token["word"] != "plain"
        elif token["word"] in _NOT_WORDS or token[0] == "\\*":
            silent = True
        if italic != before and not silent:
            mark = _OPEN if italic else _CLOSE
            # A mark stands outside the group that ends, and after the word that begins it.
            place = token.start() if token[0] == "}" else token.end()
            parts += [code[at:place], " " if italic and _ends_bare(token[0]) else "", mark]
            at = place
    parts.append(code[at:])
    return "".join(parts)


def _ends_bare(word: str) -> bool:
    return bool(re.fullmatch(r"\\[a-z]+-?\d*", word))
