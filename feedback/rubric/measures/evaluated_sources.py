"""Measures of source evaluation, source by source: what all judgements of one source come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from feedback.essay.model import ASPECTS, Essay, Evaluation
from feedback.rubric.measures.measure import Facts, Measure, Values, count, own
from feedback.text.span import Span

Judged = Sequence[Evaluation]

_NONE = "No passage weighs how far a source can be trusted or used."
_CALLED = "Judges a source"


def judged_sources(essay: Essay) -> tuple[Judged, ...]:
    """The essay's evaluations, those of one source together, in the order of the text.

    A judgement that names no source belongs to the one judged before it in its paragraph; such
    judgements in one paragraph are of one source.
    """
    found: dict[str, list[Evaluation]] = {}
    last: tuple[int, str] | None = None
    for each in essay.evaluations:
        sentence = essay.sentence_at(each.span.start)
        paragraph = sentence.paragraph if sentence else -1
        name = each.source or (each.label or "").casefold()
        if not name:
            before = last is not None and last[0] == paragraph
            name = last[1] if last is not None and before else f"paragraph {paragraph}"
        last = (paragraph, name)
        found.setdefault(name, []).append(each)
    return tuple(found.values())


def says_more(evaluation: Evaluation) -> bool:
    """Whether it is more than a stock phrase; a bare "it is biased" treats one aspect."""
    return not evaluation.stock and len(set(evaluation.aspects)) > 1


def _aspects(judged: Judged) -> set[str]:
    return {aspect for each in judged for aspect in each.aspects}


def _reasoned(judged: Judged) -> bool:
    return any(map(says_more, judged))


def _purposed(judged: Judged) -> bool:
    return any(says_more(each) and "purpose" in each.aspects for each in judged)


def _weighed(judged: Judged) -> bool:
    return {"value", "limitation"} <= _aspects(judged)


def _places(holds: Callable[[Judged], bool]) -> Callable[[Facts], tuple[Span, ...]]:
    """Where the sources stand judged of which `holds`: the first judgement of each."""
    return lambda facts: tuple(
        judged[0].span for judged in judged_sources(facts.essay) if holds(judged)
    )


def _number(holds: Callable[[Judged], bool]) -> Callable[[Facts], float]:
    return lambda facts: sum(map(holds, judged_sources(facts.essay)))


def _says(name: str, one: str, many: str) -> Callable[[Values], str]:
    """ "1 source is judged with a reason." """

    def said(values: Values) -> str:
        if not own(values, "sources_evaluated"):
            return _NONE
        n = own(values, name)
        if n == 0:
            return f"No source {one}."
        return f"{count(n, f'source {one}', f'sources {many}')}."

    return said


def _times(n: float) -> str:
    return "" if n == 1 else f" (of at least {count(n, 'source')})"


MEASURES = (
    Measure(
        name="sources_evaluated",
        summary="sources of which the essay says how far they can be trusted or used",
        of=_number(lambda _: True),
        says=_says("sources_evaluated", "is judged", "are judged"),
        more=lambda n: f"say how far you can trust a source for this question, and why{_times(n)}",
        fewer=lambda n: f"judge at most {count(n, 'source')}",
        at=_places(lambda _: True),
        called=_CALLED,
    ),
    Measure(
        name="sources_evaluated_with_reason",
        summary="sources that are judged by more than a stock phrase",
        of=_number(_reasoned),
        says=_says(
            "sources_evaluated_with_reason", "is judged with a reason", "are judged with a reason"
        ),
        more=lambda n: (
            f"say who made a source and for what purpose, and what follows for its value{_times(n)}"
        ),
        fewer=lambda n: f"judge at most {count(n, 'source')}",
        at=_places(_reasoned),
        called=_CALLED,
    ),
    Measure(
        name="sources_evaluated_by_purpose",
        summary="sources that are judged by why, or for whom, they were made",
        of=_number(_purposed),
        says=_says(
            "sources_evaluated_by_purpose",
            "is judged by its purpose",
            "are judged by their purpose",
        ),
        more=lambda n: (
            f"say why a source was made, or for whom, and what that means for its use{_times(n)}"
        ),
        fewer=lambda n: f"judge at most {count(n, 'source')} by purpose",
        at=_places(_purposed),
        called=_CALLED,
    ),
    Measure(
        name="sources_weighed",
        summary="sources of which the essay names both a value and a limitation",
        of=_number(_weighed),
        says=_says("sources_weighed", "is weighed from both sides", "are weighed from both sides"),
        more=lambda n: f"weigh what a source is good for against what it cannot show{_times(n)}",
        fewer=lambda n: f"weigh at most {count(n, 'source')}",
        at=_places(_weighed),
        called=_CALLED,
    ),
    Measure(
        name="source_aspects",
        summary="most aspects that all judgements of one source take up together, of "
        + ", ".join(ASPECTS),
        of=lambda facts: max(
            (len(_aspects(each)) for each in judged_sources(facts.essay)), default=0
        ),
        says=lambda values: (
            "One source is judged by"
            f" {count(own(values, 'source_aspects'), 'aspect')}, none by more."
            if own(values, "sources_evaluated")
            else _NONE
        ),
        more=lambda n: (
            f"take up at least {count(n, 'aspect')} of one source: its origin, purpose, content,"
            " value, limitation, relevance"
        ),
        fewer=lambda n: f"take up at most {count(n, 'aspect')}",
        most=len(ASPECTS),
    ),
)
