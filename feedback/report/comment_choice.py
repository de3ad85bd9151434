"""Which findings become comments, where a file can bear only so many.

Ten comments help more than thirty: what the first steps rest on comes first, then one finding of
each kind, which names the places of its like; the rest stand in the report. Slips of language are
of one kind where they are of one habit, as in every report, and the first of them stands for all
where they are many, whether or not there would be room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from feedback.assessment import Assessment
from feedback.finding import SEVERITIES, Finding
from feedback.report.words import KINDS, LANGUAGE
from feedback.summary.habits import family, is_slip, stands_as_one

_PLACES_A_STEP = 2


@dataclass(frozen=True, slots=True)
class Chosen:
    """A finding that gets a comment: its number, and those of its kind that get none."""

    number: int
    like: tuple[int, ...] = ()


def choose(assessment: Assessment, most: int | None) -> tuple[Chosen, ...]:
    """At most that many findings, in text order; all that have a place where `most` is None."""
    placed = [i for i, finding in enumerate(assessment.findings, 1) if finding.span is not None]
    together = _together(assessment)
    if most is None or (len(placed) <= most and not together):
        return tuple(map(Chosen, placed))
    ranked = dict.fromkeys(
        [*_of_steps(assessment), *_one_of_each(assessment, placed), *_ranked(assessment, placed)]
    )
    kept = sorted([number for number in ranked if number not in together][:most])
    leading: dict[str, int] = {}
    for number in ranked:
        leading.setdefault(_kind(assessment, number), number)
    like: dict[int, list[int]] = {}
    for number in placed:
        if number not in kept:
            like.setdefault(leading[_kind(assessment, number)], []).append(number)
    return tuple(Chosen(number, tuple(like.get(number, ()))) for number in kept)


def _together(assessment: Assessment) -> set[int]:
    """The slips for which the first of their habit stands."""
    habits: dict[str, list[int]] = {}
    for number, finding in enumerate(assessment.findings, 1):
        if is_slip(finding):
            habits.setdefault(_kind(assessment, number), []).append(number)
    many = [found for habit, found in habits.items() if stands_as_one(habit, len(found))]
    return {number for found in many for number in found[1:]}


def _of_steps(assessment: Assessment) -> Iterator[int]:
    """The leading findings of each step, the first of every step before the second of any."""
    steps = [
        _leads(assessment, [n for n in map(_number, step.findings) if _placed(assessment, n)])
        for step in assessment.summary.next_steps
    ]
    for place in range(_PLACES_A_STEP):
        for findings in steps:
            yield from findings[place : place + 1]


def _one_of_each(assessment: Assessment, placed: Sequence[int]) -> Iterator[int]:
    seen: set[str] = set()
    for number in _leads(assessment, _ranked(assessment, placed)):
        kind = _kind(assessment, number)
        if kind not in seen:
            seen.add(kind)
            yield number


def _leads(assessment: Assessment, numbers: Sequence[int]) -> list[int]:
    """The numbers in their order, the first slip of a habit in the place of all of its slips."""
    first: dict[str, int] = {}
    for number, finding in enumerate(assessment.findings, 1):
        if is_slip(finding):
            first.setdefault(_kind(assessment, number), number)
    return list(dict.fromkeys(first.get(_kind(assessment, n), n) for n in numbers))


def _ranked(assessment: Assessment, placed: Sequence[int]) -> list[int]:
    """What the essay says before how it says it, the graver and the oftener first."""
    return sorted(placed, key=lambda number: (*_weight(assessment.findings[number - 1]), number))


def _weight(finding: Finding) -> tuple[bool, int, int, int]:
    return (
        finding.category in LANGUAGE,
        -SEVERITIES.index(finding.severity),
        -len(finding.places),
        list(KINDS).index(finding.category),
    )


def _kind(assessment: Assessment, number: int) -> str:
    """What makes findings like one another: the habit of a slip, the check of all others."""
    finding = assessment.findings[number - 1]
    return family(finding, assessment.essay.text) if is_slip(finding) else finding.check


def _number(id: str) -> int:
    return int(id[1:])


def _placed(assessment: Assessment, number: int) -> bool:
    return assessment.findings[number - 1].span is not None
