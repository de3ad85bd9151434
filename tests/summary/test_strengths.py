"""What is praised, and what is not."""

from __future__ import annotations

import pytest
from essays import essay, library

from feedback.finding import Finding
from feedback.summary.strengths import MOST_STRENGTHS, strengths
from feedback.text.span import Span

PACK = {
    "Source 1": "Ferries carried 4,200 commuters across the harbour every day in 1950. Most of the "
    "crews lived beside the old customs house, and few of them owned a boat of their own.",
    "Source 2": "By 1962 the bridge took 900 cars an hour. The last ferry was sold to a museum.",
}
OTHER = "The town grew fast in those years. Its schools were full and its streets were new. "


def said(text: str, findings: tuple[Finding, ...] = (), *, checked: bool = False) -> list[str]:
    found = strengths(essay(text, PACK), library(PACK), findings, language_checked=checked)
    return [strength.text for strength in found]


def test_a_quotation_is_named_by_its_words() -> None:
    (praise, *_) = said(
        "Source 1 says that “most of the crews lived beside the old customs house.” "
        "That shows how close the trade was to the water."
    )
    assert praise.startswith("“most of the crews lived beside the old customs …” is introduced,")
    assert "Source 1" in praise


def test_a_figure_that_agrees_is_named() -> None:
    found = said("Each day in 1950 the ferries carried 4,200 commuters over the water. " + OTHER)
    assert found == ["“4,200” agrees with Source 1."]


def test_a_figure_as_short_as_two_is_not_named() -> None:
    pack = {"Source 1": "Two ferries crossed the harbour in winter and nobody took them."}
    text = "In winter two ferries crossed the harbour. " + OTHER
    found = strengths(essay(text, pack), library(pack), (), language_checked=False)
    assert not any("agrees" in strength.text for strength in found)


def test_a_citation_that_leads_nowhere_still_names_its_place() -> None:
    (praise,) = said("In Source 9 on page 88 the ferry is sold to a museum.")
    assert praise == "“Source 9 on page 88” names a source and a place in it."


def test_a_figure_in_copied_words_is_no_strength() -> None:
    found = said(
        "Ferries carried 4,200 commuters across the harbour every day in 1950. Most of the crews "
        "lived beside the old customs house."
    )
    assert not any("agrees" in praise for praise in found)


def test_a_paragraph_that_brings_sources_together() -> None:
    found = said(
        f"{OTHER}\n\nSource 1 shows how many took the ferry, and Source 2 how soon they drove.\n\n"
        f"{OTHER}"
    )
    assert found[0] == "Paragraph 2 brings Source 1 and Source 2 together."


def test_one_paragraph_brings_nothing_together() -> None:
    found = said("Source 1 shows how many took the ferry, and Source 2 how soon they drove.")
    assert found == ["Both sources are named."]


REASON = (
    "The town should keep its ferry. Many need it because the new bridge leaves out the islands."
)


def test_a_reason_is_quoted() -> None:
    assert said(REASON) == [
        "The point has a reason: “because the new bridge leaves out the islands”."
    ]


def test_a_reason_given_in_brackets_is_said_by_the_way() -> None:
    assert said(REASON.replace("because", "(because").replace("islands.", "islands).")) == []


def test_a_sentence_with_a_spelling_slip_is_no_example_of_what_works() -> None:
    slip = Finding("grammar/X", "spelling", "warning", Span(37, 41), "m")
    assert said(REASON, (slip,)) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It closed because of money.",
        "Some say “so far so good” about the whole thing.",
        OTHER * 3,
    ],
)
def test_no_praise_without_a_ground(text: str) -> None:
    assert said(text) == []


def test_clean_language_only_where_it_was_checked() -> None:
    long = OTHER * 12
    assert said(long) == []
    assert said(long, checked=True) == ["The language check found no slips in 192 words."]


def test_at_most_three_and_each_of_another_passage() -> None:
    text = (
        f"{OTHER}\n\nSource 1 counts 4,200 commuters across the harbour every day in 1950 (Source "
        "1, page 3), and Source 2 says that “the last ferry was sold to a museum.” That was the "
        f"end of it.\n\n{REASON} {OTHER}"
    )
    found = strengths(essay(text, PACK), library(PACK), (), language_checked=False)
    spans = [strength.span for strength in found if strength.span]
    assert len(found) <= MOST_STRENGTHS
    assert not any(a.overlaps(b) for i, a in enumerate(spans) for b in spans[:i])


def test_what_is_warned_of_is_not_praised() -> None:
    assert said(REASON)
    warning = Finding("claims/any", "claims", "warning", Span(40, 50), "Here.")
    assert said(REASON, (warning,)) == []
    note = Finding("claims/any", "claims", "suggestion", Span(40, 50), "Here.")
    assert said(REASON, (note,)) == said(REASON)


def test_a_figure_of_something_else_is_not_praised() -> None:
    pack = {"Source 1": "A mooring by the harbour costs $40,000 along with the house behind it."}
    text = "The $40,000 a family pays for a boat and its mooring could feed them. " + OTHER
    found = strengths(essay(text, pack), library(pack), (), language_checked=False)
    assert not any("agrees" in strength.text for strength in found)
