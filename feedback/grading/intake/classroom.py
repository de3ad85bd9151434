"""Google Classroom and Drive: `Student - Title.docx`, or the title first, in one folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from feedback.grading.intake.handed import Named, numbered, split_name

_DASH = " - "
_COPY = ("copy of ", "kopie von ", "copie de ", "copia de ")
_ENOUGH = 0.6
_HALF = 0.5


class Titled(NamedTuple):
    """The assignment's title as the names have it, and whether the student stands first."""

    title: str
    student_first: bool = True


def title_of(names: Sequence[str]) -> Titled | None:
    """The title that most of these names share on one side of a dash; None where there is none."""
    stems = [_stem(name)[0] for name in names]
    dashed = [stem for stem in stems if _DASH in stem]
    if len(dashed) < 2 or len(dashed) < _ENOUGH * len(names):
        return None
    tails = Counter(tail for stem in dashed for tail in _tails(stem))
    heads = Counter(head for stem in dashed for head in _heads(stem))
    for counted, first in ((tails, True), (heads, False)):
        most = max(counted.values())
        title = max((each for each, n in counted.items() if n == most), key=len)
        if most > 1 and most >= _HALF * len(dashed):
            return Titled(title, first)
    return None


def read_name(name: str, titled: Titled) -> Named | None:
    """What a file's name says, None where it is not named after this title or any other."""
    stem, again = _stem(name)
    if titled.student_first and stem.endswith(_DASH + titled.title):
        student = stem.removesuffix(_DASH + titled.title)
    elif not titled.student_first and stem.startswith(titled.title + _DASH):
        student = stem.removeprefix(titled.title + _DASH)
    elif _DASH in stem:
        head, tail = stem.split(_DASH, 1)
        student = head if titled.student_first else tail
    else:
        return None
    if not student.strip():
        return None
    ending = split_name(name)[1]
    number = f" ({again})" if again else ""
    return Named(student.strip(), name=f"{titled.title}{number}{ending}", attempt=again)


def _stem(name: str) -> tuple[str, int]:
    stem, again = numbered(split_name(name)[0])
    for copy in _COPY:
        if stem.casefold().startswith(copy):
            return stem[len(copy) :], again
    return stem, again


def _tails(stem: str) -> list[str]:
    parts = stem.split(_DASH)
    return [_DASH.join(parts[i:]) for i in range(1, len(parts))]


def _heads(stem: str) -> list[str]:
    parts = stem.split(_DASH)
    return [_DASH.join(parts[:i]) for i in range(1, len(parts))]
