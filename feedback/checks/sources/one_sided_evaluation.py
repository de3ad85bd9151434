"""A source's value without its limitation, or the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.both_sides import treated_around
from feedback.checks.sources.evaluation_questions import questions_about
from feedback.essay.evaluations.words import DOCUMENTS, THINGS
from feedback.essay.model import Aspect, Essay, Evaluation
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="sources/one-sided-evaluation",
    severity="suggestion",
    summary="an evaluation that gives a source's value but not its limitation, or the other way "
    "round",
    why="Every source shows something and leaves something out; a good judgement covers both.",
    advice="What is the other side: what can this source show, and what can it not?",
    examples=(
        Example(
            flagged="⟦Source 1 is useful because the clerk wrote it to inform the ministry, so he "
            "had every reason to count with care.⟧ The harvest was poor.",
            clean="Source 1 is useful because the clerk wrote it to inform the ministry, but it "
            "leaves out the villages beyond the river. The harvest was poor.",
        ),
    ),
    step="Judge both the value and the limitation of a source",
    weight=60,
    akin=("sources/stock-evaluation",),
)


# "…, but he was nineteen": a side in words of its own.
_TURNS = re.compile(
    r"\b(?:but|however|although|though|yet|while|whereas|even\s+so|nevertheless|nonetheless|despite"
    r"|on\s+the\s+other\s+hand|still|even\s+if)\b",
    re.IGNORECASE,
)

_NAMED = re.compile(
    rf"\W*(?:[A-Za-z]+,\s+)?(?P<name>(?:[Tt]h(?:e|is)|[A-Z]\w+[’']s?)\s+"
    rf"(?:\w+\s+)??(?:{DOCUMENTS}|{THINGS}))\b",
)
_ANY = re.compile(r"(?:source|document|text|evidence|author|writer|extract|passage)s?$")
_SIDES: set[Aspect] = {"value", "limitation"}


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """Evaluations with a reason of sources of which the essay treats one side alone, one a source.

    A turn of the argument ("but", "although") may bring the other side in words of its own.
    """
    weighed = _weighed(essay)
    asked: set[str] = set()
    for evaluation in essay.evaluations:
        key = _whose(evaluation, essay.text)
        if key in weighed or key in asked or not _is_one_sided(evaluation, essay.text):
            continue
        if _sides(evaluation) | treated_around(essay, evaluation) >= _SIDES:
            continue
        if key:
            asked.add(key)
        here: Aspect = "value" if "value" in evaluation.aspects else "limitation"
        other: Aspect = "limitation" if here == "value" else "value"
        source = library[evaluation.source] if evaluation.source else None
        which = source.called if source else evaluation.label or "the source"
        yield CHECK.at(
            evaluation.span,
            f"{which[0].upper()}{which[1:]} is judged by its {here} here, but not by its {other}.",
            advice=questions_about(source, (other,)),
            confidence=0.7,
        )


def _is_one_sided(evaluation: Evaluation, text: str) -> bool:
    if evaluation.stock or len(_sides(evaluation)) != 1:
        return False
    given = set(evaluation.reasoned) & _SIDES
    return bool(given) and not _TURNS.search(evaluation.span.of(text))


def _weighed(essay: Essay) -> set[str | None]:
    """The sources of which the essay treats both sides, in one place or in several."""
    both: set[str | None] = set()
    treated: dict[str, set[Aspect]] = {}
    for evaluation in essay.evaluations:
        key, sides = _whose(evaluation, essay.text), _sides(evaluation)
        if key:
            sides = treated[key] = treated.get(key, set()) | sides
        if sides == _SIDES:
            both.add(key)
    return both


def _whose(evaluation: Evaluation, text: str) -> str | None:
    """The source, else what the first words call it ("the inscription"); None for "this source"."""
    if evaluation.source or evaluation.label:
        return evaluation.source or evaluation.label
    called = _NAMED.match(evaluation.span.of(text))
    return called["name"].casefold() if called and not _ANY.search(called["name"]) else None


def _sides(evaluation: Evaluation) -> set[Aspect]:
    return _SIDES & set(evaluation.aspects)
