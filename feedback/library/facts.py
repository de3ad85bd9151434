"""What a source says of itself: label, title, author, year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from feedback.library.cleaning import cleaned
from feedback.library.labels import label_of_line
from feedback.reading.kinds import is_title_case
from feedback.reading.letters import DATE, field_of

_TOP = 6
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_DATED = (
    re.compile(r"^(?:print )?publi(?:cation|shed)(?: year| date)?:\D{0,20}(.*)", re.IGNORECASE),
    re.compile(r"\bpublication year:\s*(.*)", re.IGNORECASE),
    re.compile(r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(.{0,6})", re.IGNORECASE),
)
_NUMBERED = re.compile(r"^(?:chapter\s+)?\d{1,3}\s*[-–—.:)]\s+", re.IGNORECASE)
_PERSON = r"[A-Z][\w’'.\-]*(?:\s+(?:[A-Z][\w’'.\-]*|de|van|von|der|bin|al|la|du)){1,4}"
_PEOPLE = re.compile(rf"{_PERSON}(?:(?:,| and|, and| &)\s+{_PERSON})*")

_BYLINE = re.compile(
    r"(?:(?:written|story|text|article)\s+)?by:?\s+(.+)|authors?:\s*(.+)", re.IGNORECASE
)
# A title and its author in one line.
_ONE_LINE = re.compile(r"(?P<title>\S.{2,150}?),?\s+(?P<byline>[Bb]y\s+[A-Z].{2,60})$")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the first lines tell; None where they do not tell it plainly."""

    label: str | None = None
    title: str | None = None
    author: str | None = None
    year: int | None = None


def facts_of(blocks: Sequence[str], kept: Sequence[str] | None = None) -> Facts:
    """The facts in a source's blocks as read, furniture and all; `kept`: those blocks cleaned."""
    lines = [line.strip() for block in blocks for line in block.split("\n") if line.strip()]
    top = [
        line
        for block in (cleaned(blocks).blocks if kept is None else kept)[:_TOP]
        for line in block.split("\n")
    ][:_TOP]
    labelled = label_of_line(top[0]) if top else None
    if labelled:
        top = [*_title_and_byline(labelled.rest), *top[1:]] if labelled.rest else top[1:]
    elif top:
        top = [*_title_and_byline(top[0]), *top[1:]]
    return Facts(
        labelled.label if labelled else None,
        _title(top, labelled=labelled is not None),
        _author(top),
        _year(lines, top),
    )


def _title_and_byline(line: str) -> list[str]:
    """ "What Is a Weir? by Jo Lee" in two; any other line as it is."""
    found = _ONE_LINE.match(line.strip("()[] "))
    if not found or not _author_in(found["byline"]):
        return [line]
    return [found["title"].strip(" ,"), found["byline"]]


def _title(top: Sequence[str], *, labelled: bool) -> str | None:
    if not top:
        return None
    line = _NUMBERED.sub("", top[0]).strip(' "“”*_#')
    short = (0 if labelled else 1) < len(line.split()) <= 25 and not line.endswith(
        (".", ",", ";", ":")
    )
    coded = len(re.findall(r"\d+", line)) > 1 and not re.search(r"[a-z]{4}", line)
    # A title has a source under it; a byline under it lets it be in lower case.
    below = any(_author_in(row) for row in top[1:3])
    if not short or coded or len(top) < 2 or DATE.fullmatch(line) or field_of(line):
        return None
    return line if is_title_case(line) or below else None


def _author(top: Sequence[str]) -> str | None:
    return next((name for line in top if (name := _author_in(line))), None)


def _author_in(line: str) -> str | None:
    match = _BYLINE.match(line)
    if not match:
        return None
    name = (match[1] or match[2]).strip(" .,")
    found = _PEOPLE.match(name)
    if not found:
        return None
    rest = name[found.end() :]
    return found.group() if not rest or rest.startswith((",", " |", " -", " –", " (")) else None


def _year(lines: Sequence[str], top: Sequence[str]) -> int | None:
    near = [line for line in lines if len(line.split()) <= 8]
    near += [*lines[:3], *lines[-3:]]
    for pattern in _DATED[1:]:
        for line in near:
            match = pattern.search(line)
            if match and (year := _YEAR.search(match[1])):
                return int(year[1])
    for line in top:
        match = _DATED[0].match(line)
        dated = match[1] if match else line if DATE.fullmatch(line) else ""
        if year := _YEAR.search(dated):
            return int(year[1])
    return None
