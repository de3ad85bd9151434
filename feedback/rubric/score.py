"""Measures and findings held against a rubric: a suggestion a criterion, with its reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.rubric.applies import why_not
from feedback.rubric.holds import failing, lacking, verdict
from feedback.rubric.measures import Values, measure
from feedback.rubric.measures.findings import COUNT, RATE
from feedback.rubric.measures.measure import NOT_CHECKED, belongs, count, per
from feedback.rubric.model import Bounds, Criterion, Level, Rubric
from feedback.rubric.result import CriterionResult, EvidenceSeen, RubricResult, State
from feedback.rubric.submission import said_of, state_of
from feedback.rubric.totals import total_result

_STYLES = {"mla": "MLA", "apa": "APA", "label": "labels", "prose": "prose"}
# More sentences than these are not read.
MOST_REASONS = 4


def score(
    rubric: Rubric,
    measures: Values,
    findings: Sequence[Finding],
    *,
    audience: Literal["student", "teacher"] = "student",
    essay: Essay | None = None,
) -> RubricResult:
    """What the rubric suggests for an essay with these measures and findings.

    `measures` come from `measure_all` over the same `findings`, in whose order the finding ids
    count ("f1" is the first). For each criterion the highest level whose requirements hold is
    suggested; where a measure that decides was not checked, nothing is. The points are there for
    either audience: whether a student sees them is the report's to say. `essay` tells which
    citation styles it uses, and what its assignment asks for.
    """
    values = with_asked_for(rubric, measures, findings)
    state = state_of(rubric, values)
    prompt = essay.prompt if essay else ""
    results = tuple(
        _left_out(criterion, audience, why)
        if (why := why_not(criterion, prompt, values))
        else _criterion_result(criterion, rubric, values, findings, audience, state)
        for criterion in rubric.criteria
    )
    suggested = [
        (result.suggested_points, result.max_points)
        for result in results
        if result.suggested_points is not None
    ]
    most_points = sum(result.max_points for result in results if result.counts)
    if rubric.total is not None:
        whole = total_result(rubric.total, values, state)
        results, most_points = (*results, whole), whole.max_points
        points = whole.suggested_points
        suggested = [] if points is None else [(points, whole.max_points)]
    return RubricResult(
        name=rubric.name,
        title=rubric.title,
        criteria=results,
        suggested_total=sum(points for points, _ in suggested) if suggested else None,
        max_suggested=sum(most for _, most in suggested),
        max_total=most_points,
        note=said_of(state, rubric, values) or " ".join(_notes(rubric, values, essay)),
        state=state,
    )


def not_assessed(rubric: Rubric, note: str, *, audience: str = "student") -> RubricResult:
    """The rubric with no level suggested on any criterion; `note` says why."""
    results = tuple(_unassessed(criterion, audience) for criterion in rubric.criteria)
    if rubric.total is not None:
        results = (*results, total_result(rubric.total, {}, "blank"))
    return RubricResult(rubric.name, rubric.title, results, None, 0, rubric.max_total, note)


def _unassessed(criterion: Criterion, audience: str) -> CriterionResult:
    return CriterionResult(
        id=criterion.id,
        title=criterion.title,
        description=criterion.described(audience),
        max_points=criterion.max_points,
        suggested_points=None,
        suggested_level=None,
        descriptor=None,
        evidence_seen="not_assessed",
        needs_teacher=criterion.teacher,
    )


def _left_out(criterion: Criterion, audience: str, why: str) -> CriterionResult:
    """A criterion that does not count for this task."""
    bare = _unassessed(criterion, audience)
    return replace(bare, needs_teacher=False, reasons=(why,), counts=False)


def level_for(criterion: Criterion, values: Values) -> Level | Literal["below", "unknown"]:
    """The highest level whose requirements hold; "below" without one.

    "unknown" where a level that might be the highest rests on what was not checked.
    """
    for level in criterion.ladder:
        holds = True if level.requires is None else verdict(level.requires, values)
        if holds is None:
            return "unknown"
        if holds:
            return level
    return "below"


def _criterion_result(
    criterion: Criterion,
    rubric: Rubric,
    values: Values,
    findings: Sequence[Finding],
    audience: str,
    state: State,
) -> CriterionResult:
    unfit = state != "assessed"
    level = None if criterion.teacher or unfit else level_for(criterion, values)
    ladder = criterion.ladder
    suggested = level if isinstance(level, Level) else None
    points = None
    if suggested is not None and suggested.points is not None:
        points = suggested.points * criterion.weight
    elif level == "below" and criterion.has_points:
        points = 0.0
    return CriterionResult(
        id=criterion.id,
        title=criterion.title,
        description=criterion.described(audience),
        max_points=criterion.max_points,
        suggested_points=points,
        suggested_level=suggested.title if suggested else None,
        descriptor=suggested.descriptor.strip() if suggested else None,
        evidence_seen=_seen(ladder, level),
        needs_teacher=criterion.teacher,
        reasons=tuple(_reasons(criterion, values, level, audience, unfit)),
        findings=tuple(_findings_of(criterion, rubric, findings)),
        next_step=_next_step(ladder, level, values),
    )


def _seen(ladder: Sequence[Level], level: Level | str | None) -> EvidenceSeen:
    if level is None or level == "unknown":
        return "not_assessed"
    if level == ladder[0]:
        return "seen"
    return "not_seen" if level in ("below", ladder[-1]) else "partial"


def _findings_of(
    criterion: Criterion, rubric: Rubric, findings: Sequence[Finding]
) -> Iterator[str]:
    """Ids of its findings: a check named in full goes to who names it, groups get the rest."""
    named = {name for each in rubric.criteria for name in each.checks if "/" in name}
    for i, finding in enumerate(findings, 1):
        names = [finding.check] if finding.check in named else criterion.checks
        if any(name in criterion.checks and belongs(finding, name) for name in names):
            yield f"f{i}"


def _reasons(
    criterion: Criterion, values: Values, level: Level | str | None, audience: str, unfit: bool
) -> list[str]:
    """What was measured, in sentences, the telling ones first; before them what could not be.

    A student is told nothing on what the teacher alone judges.
    """
    if (audience == "student" or not criterion.evidence_for_teacher) and criterion.teacher:
        return []
    if unfit and not criterion.teacher:
        return []
    names = _decisive(criterion, values, level)
    said = [_sentence(measure(n).says(values)) for n in names if values.get(n) is not None]
    missing = [needs for n in names if values.get(n) is None and (needs := measure(n).needs)]
    unchecked = [f"Not checked: {NOT_CHECKED[needs]}." for needs in dict.fromkeys(missing)]
    if level == "below":
        said.insert(0, "What the lowest level asks for was not found.")
    return [*unchecked, *list(dict.fromkeys(said))[:MOST_REASONS]]


def _decisive(criterion: Criterion, values: Values, level: Level | str | None) -> list[str]:
    """The measures to state: those the suggestion turned on, then those the rubric names.

    The first are what the level above asks for in vain, what was not checked, and, in a rubric that
    names none, what its own level asks for. Below the top level, a fault that is not there is no
    news.
    """
    stated = [*criterion.evidence_for_teacher, *criterion.measures]
    if level == "unknown":
        return [*stated, *(name for name in criterion.asked if values.get(name) is None)]
    if level is None:
        return stated
    at, above = _step_up(criterion.ladder, level)
    if not criterion.measures and at is not None and at.requires:
        stated += at.requires.names
    if above is None or above.requires is None:
        return stated
    lacked = failing(above.requires, values)
    unknown = [name for name in above.requires.names if values.get(name) is None]
    news = [name for name in stated if measure(name).kind != "fault" or values.get(name) != 0]
    return list(dict.fromkeys((*lacked, *news, *unknown)))


def _step_up(ladder: Sequence[Level], level: Level | str) -> tuple[Level | None, Level | None]:
    """The level that was suggested and the one above it."""
    at = len(ladder) if isinstance(level, str) else ladder.index(level)
    above = ladder[at - 1] if at else None
    return (ladder[at] if at < len(ladder) else None), above


def _next_step(ladder: Sequence[Level], level: Level | str | None, values: Values) -> str | None:
    """What the level above asks for and the essay lacks."""
    if level is None or level == "unknown":
        return None
    _, above = _step_up(ladder, level)
    steps = lacking(above.requires, values) if above is not None and above.requires else []
    return f"For “{above.title}”: {'; '.join(dict.fromkeys(steps))}." if above and steps else None


def with_asked_for(rubric: Rubric, measures: Values, findings: Sequence[Finding]) -> Values:
    """`measures` with the rates asked for, and the counts of checks that found nothing."""
    values = dict(measures)
    for name in sorted(rubric.stated):
        if name not in values and name.startswith((COUNT, RATE)):
            values[name] = _counted(name, values, findings)
    return values


def _counted(name: str, values: Values, findings: Sequence[Finding]) -> float | None:
    needs = measure(name).needs
    if needs and values.get(_STANDS_FOR[needs]) is None:
        return None
    check = name.partition(":")[2]
    places = sum(1 + len(f.repeats) for f in findings if belongs(f, check))
    if name.startswith(COUNT):
        return places
    return round(per(places, values.get("words") or 0, 1000), 3)


# A measure that is None exactly where what others need is missing, too.
_STANDS_FOR = {"sources": "sources_used", "grammar": "language_per_100_words", "task": "on_topic"}


def _notes(rubric: Rubric, values: Values, essay: Essay | None) -> list[str]:
    notes = []
    for name, noun, bounds in (
        ("words", "word", rubric.limits.words),
        ("sources_used", "source", rubric.limits.sources),
    ):
        value = values.get(name)
        if bounds is not None and value is not None:
            notes += _limit_notes(name, noun, value, bounds)
    return notes + (_style_notes(rubric.limits.styles, essay) if essay else [])


def _limit_notes(name: str, noun: str, value: float, bounds: Bounds) -> list[str]:
    has = "uses" if name == "sources_used" else "has"
    if bounds.at_least is not None and value < bounds.at_least:
        asked = f"at least {count(bounds.at_least, noun)}"
    elif bounds.at_most is not None and value > bounds.at_most:
        asked = f"at most {count(bounds.at_most, noun)}"
    else:
        return []
    return [f"The essay {has} {count(value, noun)}; the assignment asks for {asked}."]


def _style_notes(allowed: Sequence[str], essay: Essay) -> list[str]:
    # A source named in the running text belongs to no style, and to each.
    fine = (*allowed, "prose")
    others = Counter(c.style for c in essay.citations if allowed and c.style not in fine)
    if not others:
        return []
    are = count(sum(others.values()), "citation is", "citations are")
    named = ", ".join(_STYLES.get(style, style) for style in others)
    asked = " or ".join(_STYLES.get(style, style) for style in allowed)
    return [f"{are} in another style ({named}); the assignment asks for {asked}."]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
