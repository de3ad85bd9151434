"""claims/stronger-than-source: words quoted without the doubt that stands before them."""

from __future__ import annotations

import pytest
from essays import found_by, library

from feedback.checks.claims import stronger_than_source as check

PACK = {
    "Source 1": (
        "We could go back to a world in which a scratch can kill. "
        "Nobody has proved that the dam was safe in the winter of the flood. "
        "It is not true that the islanders burned their own boats. "
        "There is little evidence that the spring dried up by itself. "
        "I hope that the young herons will return to the lower lake. "
        "If the rain comes by August we can sow the whole of the north field. "
        "Critics dispute that the old road was ever paved. "
        "It may be that strip crops hold the soil in a dry year. "
        "No one doubts that the bridge was built in haste. "
        "The inspector says that the mill was sound when it was sold. "
        "The wall might one day fall into the harbour basin. "
        "Even if the ice holds, the sledges cannot cross the sound."
    ),
    "Source 2": "Eels were smoked over alder wood on the quay.",
}
# The essay's sentence; what is pointed at in the essay; what the source has.
SURER = [
    (
        "Dr. Roth says that we will “go back to a world in which a scratch can kill”.",
        "will",
        "could",
    ),
    (
        "According to Source 1 we are going to “go back to a world in which a scratch can kill”.",
        "are going to",
        "could",
    ),
    (
        "As the source writes, “the young herons will return to the lower lake”.",
        "“the young herons will return to the lower lake”",
        "I hope that",
    ),
    (
        "The letter says, “the rain comes by August”, and so everything was ready.",
        "“the rain comes by August”",
        "If",
    ),
    (
        "The agent reports that “strip crops hold the soil in a dry year”.",
        "“strip crops hold the soil in a dry year”",
        "It may be that",
    ),
]
AS_SURE = [
    # A misquotation, and told as one.
    "The author states that “the dam was safe in the winter of the flood”.",
    "Dr. Roth says that we could “go back to a world in which a scratch can kill”.",
    "Dr. Roth says that we may “go back to a world in which a scratch can kill”.",
    "Will we “go back to a world in which a scratch can kill”?",
    "If nothing is done we will “go back to a world in which a scratch can kill”.",
    "Roth fears that we will “go back to a world in which a scratch can kill”.",
    "Nobody knows whether “the dam was safe in the winter of the flood”.",
    "The author denies that “the islanders burned their own boats”.",
    "Some say “the islanders burned their own boats”. The author says this is not true.",
    "The author doubts that “the spring dried up by itself”.",
    "The author hopes that “the young herons will return to the lower lake”.",
    "Only if “the rain comes by August” can they sow.",
    "The source says that “the bridge was built in haste”.",
    "The inspector says that “the mill was sound when it was sold”.",
    "It may be, says the agent, that “strip crops hold the soil in a dry year”.",
    "The phrase “in a dry year” shows how careful she is.",
    "The source says “It may be that strip crops hold the soil in a dry year”.",
    "The eels were “smoked over alder wood on the quay”.",
    "The words “a world in which a scratch can kill” will stay with the reader.",
]


@pytest.mark.parametrize(("text", "ours", "theirs"), SURER)
def test_shows_what_was_left_out(text: str, ours: str, theirs: str) -> None:
    (finding,) = found_by(check, text, PACK)
    (evidence,) = finding.evidence
    assert finding.span is not None and finding.span.of(text) == ours
    assert evidence.differing[0].of(library(PACK)["s1"].text) == theirs
    assert f"“{theirs}”" in finding.message


@pytest.mark.parametrize("text", AS_SURE)
def test_leaves_alone(text: str) -> None:
    assert not found_by(check, text, PACK)
