"""A class counted: what several essays share, how the levels spread, whom to see first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from feedback.finding import Category
from feedback.report.digest import CriterionDigest, Digest, HabitDigest
from feedback.report.figures import Stretch
from feedback.report.words import KINDS, LANGUAGE, count, points

UNUSED = "No essay uses any of the sources: are they the right ones for this assignment?"
MOST_HABITS = 8
MOST_VISITS = 5
_MOST_EXAMPLES = 3
# The table of the sources tells it.
_TOLD_ELSEWHERE = frozenset(("sources/unused-source",))
# An essay of less than so great a part of the class's middle is plainly shorter than the others.
_SHORT = 0.5
# As heavy as a missing conclusion or no source at all.
_NO_LEVEL = 3.0
# So little of the points that could be suggested: something more than a detail is amiss.
_LOW = 0.4


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that several essays show: in how many, whose (by their places), and examples."""

    title: str
    category: Category
    label: str
    essays: tuple[int, ...]
    places: int
    examples: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class LevelCount:
    """How many essays stand at a level; `step` (0 the highest) gives its shade."""

    title: str
    essays: tuple[int, ...]
    step: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The levels of one criterion, the highest first, and its bar."""

    title: str
    levels: tuple[LevelCount, ...]
    parts: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class SourceCount:
    name: str
    essays: tuple[int, ...]
    parts: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """A student to see first, by their place, and why."""

    essay: int
    reasons: tuple[str, ...]


def shared_habits(
    digests: Sequence[Digest], *, language: bool, most: int = MOST_HABITS
) -> list[Shared]:
    """What more than one essay shows, the most widespread first: of `language`, or of the rest."""
    found: dict[str, list[tuple[int, HabitDigest]]] = {}
    for place, digest in enumerate(digests):
        for habit in digest.habits:
            told = habit.key in _TOLD_ELSEWHERE
            if not told and (habit.category in LANGUAGE) == language:
                found.setdefault(habit.key, []).append((place, habit))
    several = [_shared(group) for group in found.values() if len(group) > 1]
    several.sort(key=lambda shared: (-len(shared.essays), -shared.places, shared.title))
    return several[:most]


def _shared(group: Sequence[tuple[int, HabitDigest]]) -> Shared:
    first = group[0][1]
    examples = {habit.example: place for place, habit in reversed(group)}
    return Shared(
        first.title,
        first.category,
        KINDS[first.category].label,
        tuple(place for place, _ in group),
        sum(habit.places for _, habit in group),
        tuple((place, said) for said, place in reversed(examples.items()))[:_MOST_EXAMPLES],
    )


def assessed(digests: Sequence[Digest]) -> dict[str, str]:
    """The ids and titles of the criteria for which at least one essay was given a level."""
    return {
        criterion.id: criterion.title
        for digest in digests
        for criterion in digest.criteria
        if criterion.level and not criterion.needs_teacher
    }


def spreads(digests: Sequence[Digest]) -> list[Spread]:
    """How the suggested levels of each criterion spread over the class."""
    criteria: dict[str, list[tuple[int, CriterionDigest]]] = {id: [] for id in assessed(digests)}
    for place, digest in enumerate(digests):
        for criterion in digest.criteria:
            if criterion.id in criteria:
                criteria[criterion.id].append((place, criterion))
    return [_spread(group) for group in criteria.values()]


def _spread(group: Sequence[tuple[int, CriterionDigest]]) -> Spread:
    levels: dict[tuple[float, str], list[int]] = {}
    for place, criterion in group:
        rank = -criterion.points if criterion.points is not None else 0.0
        title = criterion.level or "Not assessed"
        levels.setdefault((rank if criterion.level else 1.0, title), []).append(place)
    ordered = sorted(levels.items())
    counts = tuple(
        LevelCount(title, tuple(essays), step if rank < 1 else -1)
        for step, ((rank, title), essays) in enumerate(ordered)
    )
    shares = [(f"level-{level.step}", len(level.essays)) for level in counts]
    return Spread(group[0][1].title, counts, _bar(shares, len(group)))


def source_counts(digests: Sequence[Digest]) -> list[SourceCount]:
    """How many essays draw on each source, in the order of the pack."""
    used: dict[str, list[int]] = {}
    for place, digest in enumerate(digests):
        for source in digest.sources:
            essays = used.setdefault(source.name, [])
            if source.used:
                essays.append(place)
    return [
        SourceCount(name, tuple(essays), _bar([("source", len(essays))], len(digests)))
        for name, essays in used.items()
    ]


def is_unused(digests: Sequence[Digest]) -> bool:
    """Whether there are sources, and none of several essays draws on any."""
    sources = [source for digest in digests for source in digest.sources]
    return len(digests) > 1 and bool(sources) and not any(source.used for source in sources)


def _bar(shares: Sequence[tuple[str, int]], whole: int) -> tuple[Stretch, ...]:
    parts, at = [], 0.0
    for kind, number in shares:
        width = 100 * number / whole if whole else 0.0
        parts.append(Stretch(round(at, 2), round(width, 2), kind))
        at += width
    return tuple(part for part in parts if part.width)


def visits(digests: Sequence[Digest], most: int = MOST_VISITS) -> list[Visit]:
    """Whom to see first: essays that something large is amiss with, the most of it first."""
    middle = median(digest.words for digest in digests) if digests else 0
    found = []
    for place, digest in enumerate(digests):
        reasons = tuple(_reasons(digest, middle))
        if reasons:
            found.append((-sum(weight for weight, _ in reasons), place, reasons))
    return [
        Visit(place, tuple(said for _, said in reasons)) for _, place, reasons in sorted(found)
    ][:most]


def _reasons(digest: Digest, middle: float) -> Iterator[tuple[float, str]]:
    places = {habit.key: habit.places for habit in digest.habits}
    if digest.rubric and not any(c.level for c in digest.criteria):
        yield _NO_LEVEL, "no level could be suggested"
    for check, (weight, says) in _ALARMS.items():
        if check in places:
            yield weight, says(places[check])
    if digest.total is not None and digest.out_of and digest.total < _LOW * digest.out_of:
        yield 3, f"{points(digest.total)} of {points(digest.out_of)} points suggested"
    if middle and digest.words < _SHORT * middle:
        yield 2, f"{digest.words:,} words; half the class wrote {middle:,.0f} or more"


_ALARMS: Mapping[str, tuple[float, Callable[[int], str]]] = {
    "structure/unfinished": (3, lambda _: "the essay breaks off"),
    "sources/no-sources": (3, lambda _: "no source named"),
    "sources/uncredited-copy": (
        2,
        lambda n: f"copied wording without credit in {count(n, 'place')}",
    ),
    "claims/differs-from-source": (
        1,
        lambda n: f"{count(n, 'statement differs', 'statements differ')} from the sources",
    ),
    "sources/misquotation": (
        1,
        lambda n: f"{count(n, 'quotation does', 'quotations do')} not match the source",
    ),
}
