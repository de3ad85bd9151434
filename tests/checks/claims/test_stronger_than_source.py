"""claims/stronger-than-source: a hedge lost, some made all; and sentences as careful as theirs."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by, library

from feedback.checks.claims import stronger_than_source as check

PACK = {
    "Source 1": (
        "A roof of living moss could lower the heating costs of an old stone farmhouse. "
        "Some weavers in the upper valley sold their looms to the mill. "
        "Honey from heather may soothe the cough of a young child. "
        "The tunnel will probably shorten the journey of the milk trucks by an hour. "
        "Almost all shepherds on the island count their sheep at midsummer. "
        "The bell might have cracked in the great frost. "
        "Wolves do not attack grown horses in the open plain."
    )
}
FLAGGED = [
    "A roof of living moss ⟦will lower⟧ the heating costs of an old stone farmhouse.",
    "A roof of living moss ⟦reduces⟧ the heating costs of a stone farmhouse.",
    "⟦All the weavers⟧ in the upper valley sold their looms to the mill.",
    "The article says that honey from heather ⟦will soothe⟧ the cough of a young child.",
    "The tunnel ⟦will shorten⟧ the journey of the milk trucks by an hour.",
    "⟦Every shepherd⟧ on the island counts his sheep at midsummer.",
]
CLEAN = [
    "A roof of living moss could lower the heating costs of an old stone farmhouse.",
    "A roof of living moss may lower the heating costs of an old stone farmhouse.",
    "A roof of living moss might perhaps lower the heating costs of an old stone farmhouse.",
    "Some weavers in the upper valley sold their looms to the mill.",
    "Many weavers in the upper valley sold their looms to the mill.",
    "All the children in the upper valley sold apples to the mill.",
    "Honey from heather is said to soothe the cough of a young child.",
    "Does honey from heather soothe the cough of a young child?",
    "If honey from heather soothes the cough of a young child, people will buy it.",
    "Honey soothes.",
    "The tunnel is expected to shorten the journey of the milk trucks by an hour.",
    "The tunnel will bring more tourists to the valley and its old inns.",
    "Almost all shepherds on the island count their sheep at midsummer.",
    "Shepherds on the island love their sheep and their dogs all year.",
    "“A roof of living moss will lower the heating costs of an old stone farmhouse.”",
    "A roof of slate lowers the heating costs of an old stone farmhouse.",
    "Wolves do not attack grown horses in the open plain.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(check, text, PACK)


def test_the_message_shows_both() -> None:
    text = "The tunnel will shorten the journey of the milk trucks by an hour."
    (finding,) = found_by(check, text, PACK)
    (evidence,) = finding.evidence
    assert evidence.differing[0].of(library(PACK)["s1"].text) == "probably shorten"
    assert "“will shorten”" in finding.message
    assert "“probably shorten”" in finding.message
