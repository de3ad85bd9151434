"""Sources that the essay uses without naming them."""

from __future__ import annotations

import pytest
from essays import assert_clean, found_by

from feedback.checks.sources import unnamed_source as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
    "Source 3": "The school closed in 1905, and the teacher moved to the harbour town with it.",
}

CLEAN = [
    "The first source tells of a mill that “stood idle for a year”. “The owners gave no reason”.",
    "Source 1 says that the “mill stood idle for a year”.",
    # A citation stands by the words, though nothing tells that it means Source 1.
    "Source 2 came first. Then the “mill stood idle for a year” [4]. “The owners gave no reason”.",
    "Source 2 came first. Then the “mill stood idle for a year” (Bright 4).",
    # Named once is named.
    "Source 1 is short. Much later, “the owners gave no reason”.",
    # One fact in common may be chance.
    "Source 2 is about trains. In 1902 there were 340 weavers who lost their places.",
    # sources/uncited-quotation and sources/uncredited-copy say it at the words.
    "Source 2 came first.\n\nThen the mill “stood idle for a year”, and “the owners gave no "
    "reason”.",
    "Source 2 came first. Nobody in the valley had expected it to close, and the owners gave no "
    "reason. The school closed in 1905, and the teacher moved to the harbour town with it.",
    # sources/no-sources says it.
    "Nobody in the valley had expected it to close, and the owners gave no reason. It hurt.",
    # A number at the head of the paragraph goes for what follows.
    "Source 2 came first. I followed sheet B7 [4]. I waited. Then the “mill stood idle for a "
    "year”. Nobody wept. “The owners gave no reason”.",
]


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_a_single_source_needs_no_name() -> None:
    pack = {"Source 1": PACK["Source 1"]}
    text = (
        "The article is short. The mill “stood idle for a year”, and “the owners gave no reason”."
    )
    assert_clean(check, text, pack)


def test_one_finding_names_them_all() -> None:
    text = (
        "Source 2 came first. Then the mill “stood idle for a year”, and the school “closed in "
        "1905, and the teacher moved”."
    )
    (finding,) = found_by(check, text, PACK)
    assert "uses Source 1 and Source 3" in finding.message
    assert finding.span is None


def test_says_what_the_passage_could_be() -> None:
    text = (
        "Source 2 came first. According to the passage the mill “stood idle for a year”, and “the "
        "owners gave no reason”."
    )
    (finding,) = found_by(check, text, PACK)
    said = "; “According to the passage” could be any of the 3."
    assert finding.message.endswith(said)


def test_quotes_words_that_no_other_finding_quotes() -> None:
    text = (
        "Source 2 came first.\n\nNobody in the valley had expected it to close, and the owners "
        "gave no reason. By 1902 there was no work for its 340 weavers any more."
    )
    (finding,) = found_by(check, text, PACK)
    assert "as in “340 weavers”" in finding.message
    assert all("expected" not in evidence.text for evidence in finding.evidence)
