"""The passages of the essay that a criterion's measures rest on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from feedback.rubric.measures import Facts, measure
from feedback.rubric.model import Criterion, Rubric
from feedback.rubric.result import Passage, RubricResult
from feedback.text.span import Span


def with_passages(result: RubricResult, rubric: Rubric, facts: Facts) -> RubricResult:
    """`result` with the passages that each criterion's measures rest on, in text order.

    A passage that several measures rest on stands once. Criteria that do not count, and essays on
    which nothing is suggested, have none.
    """
    if result.state != "assessed":
        return result
    asked = {criterion.id: criterion for criterion in rubric.criteria}
    criteria = tuple(
        replace(each, passages=_passages(asked[each.id], facts))
        if each.counts and each.id in asked
        else each
        for each in result.criteria
    )
    return replace(result, criteria=criteria)


def _passages(criterion: Criterion, facts: Facts) -> tuple[Passage, ...]:
    found: dict[tuple[str, Span], Passage] = {}
    for each in _all(criterion, facts):
        found.setdefault((each.called, each.span), each)
    return tuple(sorted(found.values(), key=lambda each: (each.span, each.called)))


def _all(criterion: Criterion, facts: Facts) -> Iterator[Passage]:
    for name in criterion.stated:
        each = measure(name)
        if each.called and facts.has(each.needs):
            yield from (Passage(name, each.called, span) for span in each.at(facts))
