"""The lines of a paragraph in a PDF → its text: words divided at a line's end made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from feedback.reading.emphasis import CLOSE, OPEN, PAGE_TURN
from feedback.reading.pdf_lines import Line
from feedback.reading.pdf_words import dictionary

# pdfium's mark for a hyphen at a line's end that it takes to divide a word.
_HYPHEN = "\x02"
_BROKEN = re.compile(
    rf"(?P<head>[^\W\d_]+)[{OPEN}{CLOSE}]*(?P<hyphen>[-\xad{_HYPHEN}\u2010])(?P<marks>[{OPEN}{CLOSE}]*)\Z"
)
_DASHED = re.compile(rf"(?:\w[-\u2010/{_HYPHEN}]|[—–])[\ufdd0\ufdd1]*\Z")
_DASH_BEFORE = re.compile(rf"[{OPEN}{CLOSE}]*—")
_TAIL = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def words_in(lines: Iterable[Line]) -> frozenset[str]:
    """The words of a document in lower case, by which those divided are told."""
    return frozenset(word.lower() for line in lines for word in _WORD.findall(line.words))


def joined(lines: Sequence[Line], known: frozenset[str]) -> str:
    """The lines as one text. `known` are the words of the document (see words_in)."""
    text = ""
    page = lines[0].page
    for line in lines:
        turn = PAGE_TURN * (line.page - page)
        page = max(page, line.page)
        words = line.text.strip()
        tail = _TAIL.match(words.lstrip(OPEN + CLOSE))
        broken = _BROKEN.search(text)
        if broken and tail and tail[0][0].islower() and _is_divided(broken, tail[0], known):
            text = text[: broken.start("hyphen")] + broken["marks"] + turn + words
        elif text and (
            _DASHED.search(text) or _DASH_BEFORE.match(words) or _in_address(text, words)
        ):
            text += turn + words
        else:
            text = f"{text} {turn}{words}" if text else words
    return text.replace(_HYPHEN, "-").replace("\u2010", "-").replace(f"{CLOSE} {OPEN}", " ")


def _in_address(text: str, words: str) -> bool:
    """Whether a web address goes on: "https://" before "www.example.org"."""
    last = text[text.rfind(" ") + 1 :]
    if "://" not in last:
        return False
    return last.endswith(("/", "=", "&", "?", "_")) or (last.endswith(".") and words[:1].islower())


def _is_divided(broken: re.Match[str], tail: str, known: frozenset[str]) -> bool:
    """Whether the hyphen is only the line's: "miss-/ing", and not "self-/taught"."""
    if broken["hyphen"] == "\xad":
        return True
    head, tail = broken["head"].lower(), tail.lower()
    if f"{head}-{tail}" in known:
        return False
    if head + tail in known or head + tail in dictionary():
        return True
    return not (head in dictionary() and tail in dictionary())
