"""What a source says of itself: label, title, author, year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from feedback.library.cleaning import cleaned
from feedback.library.heads import (
    PEOPLE,
    Head,
    body_first,
    body_of,
    cased,
    head_of,
    person_of,
    year_in,
)
from feedback.library.labels import label_of_line
from feedback.reading.kinds import is_title_case
from feedback.reading.letters import DATE, field_of

_TOP = 6
_LONGEST_HEAD = 25
_LONGEST_DATED = 10
_SEEN = 60
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_DATED = (
    re.compile(r"^(?:print )?publi(?:cation|shed)(?: year| date)?:\D{0,20}(.*)", re.IGNORECASE),
    re.compile(r"\bpublication year:\s*(.*)", re.IGNORECASE),
    re.compile(r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(.{0,6})", re.IGNORECASE),
)
_NUMBERED = re.compile(r"^(?:chapter\s+)?\d{1,3}\s*[-–—.:)]\s+", re.IGNORECASE)
_PEOPLE = re.compile(PEOPLE)

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
    elif top and head_of(top[0]) is None:
        top = [*_title_and_byline(top[0]), *top[1:]]
    over = body_first(top[0]) if len(top) > 2 and _is_headline(top[1]) else None
    top = top[1:] if over else top
    heads = [head_of(line) for line in _short_lines(top)]
    told = [head for head in heads if head]
    return Facts(
        labelled.label if labelled else None,
        top[0] if over else _titled(top, heads, labelled=labelled is not None),
        _author(top)
        or next((head.author for head in told if head.author), None)
        or over
        or _named_alone(top, kept or blocks),
        _year(lines, top)
        or next((head.year for head in told if head.year), None)
        or _dated(top)
        or (year_in(top[0]) if over else None),
    )


def _is_headline(line: str) -> bool:
    return len(line.split()) <= _LONGEST_DATED + 4 and not DATE.fullmatch(line) and line[-1] != "."


def _short_lines(top: Sequence[str]) -> list[str]:
    """The lines before the first paragraph of prose; the first may be long, as references are."""
    found = []
    for i, line in enumerate(top):
        if i and len(line.split()) > _LONGEST_HEAD:
            break
        found.append(line)
    return found


def _titled(top: Sequence[str], heads: Sequence[Head | None], *, labelled: bool) -> str | None:
    """The title: what a first line with an author holds of it, else the line that stands first."""
    first = heads[0] if heads else None
    if first is not None:
        return first.title or next((h.title for h in heads if h and h.title), None)
    return _title(top, labelled=labelled)


def _named_alone(top: Sequence[str], blocks: Sequence[str]) -> str | None:
    """The person or body that the line under a title names, and nothing else."""
    if len(top) < 3 or len(top[0].split()) < 2 or not _is_headline(top[0]):
        return None
    if not is_title_case(top[0]):
        return body_of(top[1])
    person = person_of(top[1], "\n".join(blocks[:_SEEN]))
    after = len(top[2].split()) > _LONGEST_HEAD / 2 or _YEAR.search(top[2])
    return body_of(top[1]) or (person if after else None)


def _dated(top: Sequence[str]) -> int | None:
    """The year in a short line under the title: "The Harbour Times, 12 March 1911"."""
    for line in _short_lines(top)[1:4]:
        spoken = line.endswith((".", "!", "?"))
        if not spoken and len(line.split()) <= _LONGEST_DATED and (year := year_in(line)):
            return year
    return None


def _title_and_byline(line: str) -> list[str]:
    """ "What Is a Weir? by Jo Lee" in two; any other line as it is."""
    found = _ONE_LINE.match(line.strip("()[] "))
    if not found or not _author_in(found["byline"]):
        return [line]
    return [found["title"].strip(" ,"), found["byline"]]


def _title(top: Sequence[str], *, labelled: bool) -> str | None:
    if not top:
        return None
    line = _NUMBERED.sub("", top[0]).strip(" *_#")
    line = line[1:-1] if len(line) > 2 and line[0] in '"“' and line[-1] in '"”' else line
    short = (0 if labelled else 1) < len(line.split()) <= 25 and not line.endswith(
        (".", ",", ";", ":")
    )
    coded = len(re.findall(r"\d+", line)) > 1 and not re.search(r"[a-z]{4}", line)
    # A title has a source under it; a byline under it lets it be in lower case.
    below = any(_author_in(row) or head_of(row) or body_of(row) for row in top[1:3])
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
    return (
        cased(found.group()) if not rest or rest.startswith((",", " |", " -", " –", " (")) else None
    )


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
