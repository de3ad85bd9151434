"""Whose row in an LMS's table an essay belongs to: by id, else by name, never by a guess."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from feedback.grading.jobs import Result

# Whose numbers the essays' ids are: this LMS's own, a school's class list's, or another LMS's.
Ids = Literal["own", "school", "other"]

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Person:
    """A row of the LMS's table: its number, the ids that stand in it, and the name."""

    row: int
    ids: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Matched:
    """The result that belongs into each row, and whom nothing was found for, in words.

    `several` are those of the table whose row more than one essay claims.
    """

    results: Mapping[int, Result]
    unmatched: tuple[str, ...] = ()
    several: tuple[str, ...] = ()
    without: tuple[str, ...] = field(default=())


def matched(people: Sequence[Person], results: Iterable[Result]) -> Matched:
    """Which result belongs into which row.

    A group's essay belongs to each of the group. Where two rows or two essays could be meant, none
    is taken.
    """
    by_id = _index((id.casefold(), person) for person in people for id in person.ids if id)
    by_name = _index((key, person) for person in people for key in name_keys(person.name))
    own: dict[int, list[Result]] = {}
    shared: dict[int, list[Result]] = {}
    unmatched = []
    for result in results:
        for claims, name, id in _owners(result, own, shared):
            row = _one(by_id.get(id.casefold(), ())) if id else None
            if row is None:
                row = _one({r for key in name_keys(name) for r in by_name.get(key, ())})
            if row is None:
                unmatched.append(name)
            else:
                claims.setdefault(row, []).append(result)
    # What someone handed in comes before what another handed in for both.
    found = {**shared, **own}
    names = {person.row: person.name for person in people}
    return Matched(
        {row: each[0] for row, each in found.items() if len(each) == 1},
        tuple(dict.fromkeys(unmatched)),
        tuple(names[row] for row, each in found.items() if len(each) > 1),
        tuple(person.name for person in people if person.row not in found),
    )


def name_keys(name: str) -> frozenset[str]:
    """A name with its words run together in each order that only turns it round.

    “Díaz López, Ana”, “Ana Díaz López” and Canvas's “diazlopezana” share a key.
    """
    bare = unicodedata.normalize("NFKD", name).casefold()
    words = _WORD.findall("".join(ch for ch in bare if not unicodedata.combining(ch)))
    return frozenset("".join([*words[at:], *words[:at]]) for at in range(len(words)))


def _owners(
    result: Result, own: dict[int, list[Result]], shared: dict[int, list[Result]]
) -> Iterator[tuple[dict[int, list[Result]], str, str]]:
    """Everybody whose essay it is, with the id where it is known, and which claim that makes."""
    submission = result.submission
    student = submission.student or submission.name
    yield own, student, submission.id
    for name in submission.group:
        if not name_keys(name) & name_keys(student):
            yield shared, name, ""


def _index(pairs: Iterable[tuple[str, Person]]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for key, person in pairs:
        found.setdefault(key, set()).add(person.row)
    return found


def _one(rows: Iterable[int]) -> int | None:
    found = set(rows)
    return found.pop() if len(found) == 1 else None


def some(names: Sequence[str], most: int = 8) -> str:
    """The names in a row, of many the first few and how many more there are."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return "; ".join(names[:most]) + more
