"""What comes first in a report: what the essay does well and the three things to do next.

Three priorities, the whole essay before the sentence, each with its principle, one or two places
and a question: the order and number that research on feedback asks for (Hattie & Timperley 2007;
University of Virginia studies of comment load).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from feedback.assessment import NextStep, Strength, Summary
from feedback.checks.catalogue import checks
from feedback.essay.model import Essay
from feedback.finding import SEVERITIES, Finding
from feedback.library.library import SourceLibrary

MOST_STEPS = 3
MOST_STRENGTHS = 3
MOST_PLACES = 2

_LANGUAGE = ("spelling", "grammar", "punctuation")
_LANGUAGE_STEPS = {
    "spelling": (
        "Proofread the spelling",
        "Read the essay once for spelling alone: which of these do you know how to spell?",
    ),
    "grammar": (
        "Proofread the grammar",
        "Read these sentences aloud: where does your ear stumble?",
    ),
    "punctuation": (
        "Look once more at the punctuation",
        "Where would a reader need a pause, and where not?",
    ),
}
# Slips of one kind in 100 words at which proofreading becomes a priority: below it the notes in the
# margin say enough.
_LANGUAGE_RATE = 0.5
_LANGUAGE_WEIGHT = 30


def summarise(
    essay: Essay, library: SourceLibrary, findings: Sequence[Finding], *, language_checked: bool
) -> Summary:
    """The strengths and next steps of an essay, each tied to passages."""
    steps = sorted(_candidates(essay, findings), key=lambda pair: -pair[0])
    strengths = _strengths(essay, library, findings, language_checked)
    return Summary(
        strengths=tuple(
            strength for _, strength in zip(range(MOST_STRENGTHS), strengths, strict=False)
        ),
        next_steps=tuple(step for _, step in steps[:MOST_STEPS]),
    )


def _candidates(essay: Essay, findings: Sequence[Finding]) -> Iterator[tuple[float, NextStep]]:
    groups: dict[str, list[tuple[str, Finding]]] = {}
    for i, finding in enumerate(findings, 1):
        key = finding.category if finding.category in _LANGUAGE else finding.check
        groups.setdefault(key, []).append((f"f{i}", finding))
    for key, group in groups.items():
        if key in _LANGUAGE:
            yield from _language_step(key, group, essay.words)
        else:
            yield from _check_step(key, group)


def _check_step(name: str, group: list[tuple[str, Finding]]) -> Iterator[tuple[float, NextStep]]:
    check = checks().get(name)
    if check is None or not check.card.weight:
        return
    ranked = sorted(group, key=lambda pair: (_gravity(pair[1]), pair[1].confidence), reverse=True)
    weight = check.card.weight + min(10, 2 * (len(group) - 1)) - 10 * (2 - _gravity(ranked[0][1]))
    places = [place for _, finding in ranked for place in finding.places[:1]]
    yield (
        weight,
        NextStep(
            text=check.card.step,
            question=ranked[0][1].advice,
            findings=tuple(id for id, _ in ranked),
            places=tuple(places[:MOST_PLACES]),
        ),
    )


def _gravity(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity)


def _language_step(
    kind: str, group: list[tuple[str, Finding]], words: int
) -> Iterator[tuple[float, NextStep]]:
    slips = sum(len(finding.places) for _, finding in group)
    rate = 100 * slips / max(words, 100)
    if slips < 3 or rate < _LANGUAGE_RATE:
        return
    most = sorted(group, key=lambda pair: -len(pair[1].places))
    text, question = _LANGUAGE_STEPS[kind]
    yield (
        _LANGUAGE_WEIGHT + min(25.0, 4 * rate),
        NextStep(
            text=f"{text} ({slips} places)",
            question=question,
            findings=tuple(id for id, _ in most),
            places=tuple(finding.places[0] for _, finding in most[:MOST_PLACES]),
        ),
    )


def _strengths(
    essay: Essay, library: SourceLibrary, findings: Sequence[Finding], language_checked: bool
) -> Iterator[Strength]:
    yield from _balanced_evaluation(essay)
    yield from _good_quotation(essay, library)
    yield from _several_sources(essay, library)
    yield from _agreeing_figure(essay, library)
    yield from _credit(essay)
    yield from _reasons(essay)
    yield from _clean_language(essay, findings, language_checked)


def _balanced_evaluation(essay: Essay) -> Iterator[Strength]:
    for evaluation in essay.evaluations:
        if len(evaluation.aspects) >= 3 and not evaluation.stock:
            said = ", ".join(evaluation.aspects)
            yield Strength(f"You weigh a source by its {said}.", evaluation.span)
            return


def _good_quotation(essay: Essay, library: SourceLibrary) -> Iterator[Strength]:
    for quotation in essay.quotations_of(at_least=4):
        if quotation.verdict == "exact" and quotation.introduced and quotation.source:
            name = library[quotation.source].called
            yield Strength(
                f"You lead into a quotation from {name} and give its words exactly.",
                quotation.span,
            )
            return


def _several_sources(essay: Essay, library: SourceLibrary) -> Iterator[Strength]:
    credited = [use for use in essay.source_uses if use.credited]
    if len(credited) >= 2:
        yield Strength(
            f"You name {len(credited)} of the {len(library)} sources you were given.",
            credited[0].named[0],
        )


def _agreeing_figure(essay: Essay, library: SourceLibrary) -> Iterator[Strength]:
    for claim in essay.claims:
        if claim.verdict != "supported" or not claim.quantities:
            continue
        for evidence in claim.evidence:
            if evidence.relation == "supports" and evidence.source:
                name = library[evidence.source].called
                yield Strength(f"A figure here agrees with {name}.", claim.span)
                return


def _credit(essay: Essay) -> Iterator[Strength]:
    for citation in essay.citations:
        if citation.verdict == "resolved" and citation.locator:
            yield Strength(
                "You tell the reader exactly where to look in your source.", citation.span
            )
            return


def _reasons(essay: Essay) -> Iterator[Strength]:
    reasoned = [claim for claim in essay.claims if claim.support == "reasoning"]
    if len(reasoned) >= 2:
        yield Strength("You give reasons for what you claim.", reasoned[0].span)


def _clean_language(
    essay: Essay, findings: Sequence[Finding], language_checked: bool
) -> Iterator[Strength]:
    slips = sum(len(f.places) for f in findings if f.category in _LANGUAGE)
    if language_checked and essay.words >= 150 and 100 * slips / essay.words < 0.6:
        found = "no slips" if not slips else "one slip" if slips == 1 else f"only {slips} slips"
        yield Strength(f"The language check met {found} in {essay.words} words.")
