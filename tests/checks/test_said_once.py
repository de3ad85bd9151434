"""Nothing is said twice of the same words, however the checks meet in an essay."""

from __future__ import annotations

from itertools import combinations

import pytest
from essays import essay, library, marked
from hypothesis import given, settings
from hypothesis import strategies as st

from feedback.checks.catalogue import checks
from feedback.checks.run import run_checks
from feedback.finding import Finding

# Checks that would ask the same of a passage: where both look at it, one of them speaks.
ASK_THE_SAME = [
    {"claims/cause-from-sequence", "claims/unsupported-claim"},
    {"claims/overgeneralisation", "claims/unsupported-claim"},
    {"claims/uncited-statistic", "claims/unsupported-claim"},
    {"claims/unsupported-claim", "claims/vague-attribution"},
    {"claims/differs-from-source", "claims/stronger-than-source"},
    {"grammar/comma-splice", "grammar/run-on"},
    {"sources/citation-without-entry", "sources/unresolved-label"},
    {"sources/close-paraphrase", "sources/uncredited-copy"},
    {"sources/missing-locator", "sources/uncited-quotation"},
    {"sources/misattributed-quotation", "sources/quotation-not-found"},
    {"sources/misquotation", "sources/quotation-not-found"},
    {"sources/one-sided-evaluation", "sources/stock-evaluation"},
    {"sources/quotation-not-found", "sources/uncited-quotation"},
    {"sources/unresolved-label", "sources/wrong-locator"},
]
PAIRS = [
    (marked(example.flagged)[0], dict(example.sources))
    for check in checks().values()
    for example in check.card.examples
]


def said_twice(findings: list[Finding]) -> list[tuple[str, str]]:
    """The checks of findings that share a place and say or ask the same."""
    found = []
    for one, other in combinations(findings, 2):
        if not any(a.overlaps(b) for a in one.places for b in other.places):
            continue
        same = one.message == other.message or (one.advice and one.advice == other.advice)
        if same or {one.check, other.check} in ASK_THE_SAME:
            found.append((one.check, other.check))
    return found


def test_the_checks_named_here_exist() -> None:
    assert {name for pair in ASK_THE_SAME for name in pair} <= set(checks())


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PAIRS), min_size=1, max_size=4))
def test_nothing_is_said_twice_of_the_same_words(parts: list[tuple[str, dict[str, str]]]) -> None:
    pack = {label: text for _, sources in parts for label, text in sources.items()}
    read = essay("\n\n".join(text for text, _ in parts), pack)
    findings, _ = run_checks(read, library(pack))
    assert not said_twice(findings)


@pytest.mark.parametrize("text", [
    "Studies show that 73% of families moved away because of the mill.",
    "Everyone knows that 9 out of 10 mills closed, which is the worst thing that ever happened.",
    "“Nobody in the valley had expected it to close.” People wept.",
    "Experts say that the mill always caused more harm than any flood.",
])  # fmt: skip
def test_claims_with_more_than_one_weakness(text: str) -> None:
    pack = {"Source 1": "The mill stood idle. Nobody in the valley had expected it to close."}
    findings, _ = run_checks(essay(text, pack), library(pack))
    assert not said_twice(findings)
