"""The three things to do first.

Three priorities, the whole essay before the sentence, each with its principle, one or two places
and a question: the order and number that research on feedback asks for (Hattie & Timperley 2007;
University of Virginia studies of comment load).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from feedback.assessment import NextStep
from feedback.checks.catalogue import checks
from feedback.essay.model import Essay
from feedback.finding import SEVERITIES, Finding
from feedback.summary.habits import FAMILIES, family, is_slip

MOST_STEPS = 3
_MOST_PLACES = 2
# From how many places on a step says how many there are.
_MANY_PLACES = 3

# Slips of one habit in 100 words at which proofreading becomes a priority: alone, and beside steps
# on what the essay says. Below it the notes in the margin say enough.
_LANGUAGE_RATE = 0.4
_LANGUAGE_RATE_BESIDE = 0.7

_Group = list[tuple[str, Finding]]
_Weighted = tuple[float, NextStep]


def next_steps(essay: Essay, findings: Sequence[Finding]) -> tuple[NextStep, ...]:
    """At most three steps, what the essay says before how it is written down."""
    content, language = _grouped(essay, findings)
    on_content = [step for name, group in content.items() for step in _check_step(name, group)]
    least = _LANGUAGE_RATE_BESIDE if on_content else _LANGUAGE_RATE
    on_language = [
        step
        for habit, group in language.items()
        for step in _language_step(habit, group, essay.words, least)
    ]
    on_content.sort(key=_weight, reverse=True)
    on_language.sort(key=_weight, reverse=True)
    if on_content:
        on_language = on_language[:1]
    kept = sorted([*on_content, *on_language], key=_weight, reverse=True)[:MOST_STEPS]
    return tuple(step for pair in (*on_content, *on_language) if pair in kept for step in pair[1:])


def _weight(pair: _Weighted) -> float:
    return pair[0]


def _grouped(
    essay: Essay, findings: Sequence[Finding]
) -> tuple[dict[str, _Group], dict[str, _Group]]:
    """Findings by the check they make a step with, and slips of language by habit."""
    present = {finding.check for finding in findings}
    content: dict[str, _Group] = {}
    language: dict[str, _Group] = {}
    for i, finding in enumerate(findings, 1):
        if is_slip(finding):
            language.setdefault(family(finding, essay.text), []).append((f"f{i}", finding))
        else:
            content.setdefault(_leading(finding.check, present), []).append((f"f{i}", finding))
    return content, language


def _leading(name: str, present: set[str]) -> str:
    """The check whose step takes this one in: two steps shall not ask for the same thing."""
    check = checks().get(name)
    akin = next((other for other in check.card.akin if other in present), None) if check else None
    return _leading(akin, present) if akin else name


def _check_step(name: str, group: _Group) -> Iterator[_Weighted]:
    check = checks().get(name)
    if check is None or not check.card.weight:
        return
    ranked = sorted(
        group,
        key=lambda pair: (pair[1].check == name, _gravity(pair[1]), pair[1].confidence),
        reverse=True,
    )
    weight = check.card.weight + min(10, 2 * (len(group) - 1)) - 10 * (2 - _gravity(ranked[0][1]))
    yield weight, _step(check.card.step, ranked[0][1].advice, ranked)


def _gravity(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity)


def _language_step(habit: str, group: _Group, words: int, least: float) -> Iterator[_Weighted]:
    slips = sum(len(finding.places) for _, finding in group)
    rate = 100 * slips / max(words, 100)
    text, question = FAMILIES[habit].step, FAMILIES[habit].question
    if not text or slips < _MANY_PLACES or rate < least:
        return
    # One slip in 25 words weighs as much as a quotation left without a comment.
    yield min(60, 10 + 8 * rate), _step(text, question, sorted(group, key=_most_places))


def _most_places(pair: tuple[str, Finding]) -> int:
    return -len(pair[1].places)


def _step(text: str, question: str, ranked: _Group) -> NextStep:
    number = sum(len(finding.places) for _, finding in ranked)
    places = [finding.places[0] for _, finding in ranked if finding.places]
    return NextStep(
        text=f"{text} ({number} places)" if number >= _MANY_PLACES else text,
        question=question,
        findings=tuple(id for id, _ in ranked),
        places=tuple(dict.fromkeys(places))[:_MOST_PLACES],
    )
