"""Which findings become comments, where a file can bear only so many.

Ten comments help more than thirty: what the first steps rest on comes first, then one finding of
each kind, which names the places of its like; the rest stand in the report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from feedback.assessment import Assessment
from feedback.finding import SEVERITIES, Finding
from feedback.report.words import KINDS, LANGUAGE

_PLACES_A_STEP = 2


@dataclass(frozen=True, slots=True)
class Chosen:
    """A finding that gets a comment: its number, and those of its kind that get none."""

    number: int
    like: tuple[int, ...] = ()


def choose(assessment: Assessment, most: int | None) -> tuple[Chosen, ...]:
    """At most that many findings, in text order; all that have a place where `most` is None."""
    placed = [i for i, finding in enumerate(assessment.findings, 1) if finding.span is not None]
    if most is None or len(placed) <= most:
        return tuple(map(Chosen, placed))
    ranked = dict.fromkeys(
        [*_of_steps(assessment), *_one_of_each(assessment, placed), *_ranked(assessment, placed)]
    )
    kept = sorted(list(ranked)[:most])
    leading: dict[str, int] = {}
    for number in ranked:
        leading.setdefault(_check(assessment, number), number)
    like: dict[int, list[int]] = {}
    for number in placed:
        if number not in kept:
            like.setdefault(leading[_check(assessment, number)], []).append(number)
    return tuple(Chosen(number, tuple(like.get(number, ()))) for number in kept)


def _of_steps(assessment: Assessment) -> Iterator[int]:
    """The leading findings of each step, the first of every step before the second of any."""
    steps = [
        [int(id[1:]) for id in step.findings if assessment.finding(id).span is not None]
        for step in assessment.summary.next_steps
    ]
    for place in range(_PLACES_A_STEP):
        for findings in steps:
            yield from findings[place : place + 1]


def _one_of_each(assessment: Assessment, placed: Sequence[int]) -> Iterator[int]:
    seen: set[str] = set()
    for number in _ranked(assessment, placed):
        check = _check(assessment, number)
        if check not in seen:
            seen.add(check)
            yield number


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


def _check(assessment: Assessment, number: int) -> str:
    return assessment.findings[number - 1].check
