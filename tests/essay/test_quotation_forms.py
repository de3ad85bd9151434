"""The forms in which words are quoted, each held against the sources: what is found, and how."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from essays import essay, library

from feedback.essay.build import build_essay
from feedback.essay.model import Essay
from feedback.reading.markdown import read_markdown

PACK = {
    "Source 1": "The ferry crossed the strait twice a day until the winter of 1931. Captain Ilse "
    "Brandt kept the log herself, and she wrote in it every evening. “I have never lost a "
    "passenger,” she told the inspector, “and I do not mean to begin now.” The harbour board "
    "didn’t believe her. Its members wanted a bridge, and they wanted it soon. By the first of May "
    "the new road had taken away two thirds of the traffic. The islanders’ children learned to "
    "skate on the slipway, which was never used again.",
    # A scan: ligatures, words broken at the line's end, a stray space, letters misread.
    "Source 2": "The ofﬁce of the harbour board was ﬂooded in 1929 when a sea-\nwall gave way. "
    "Clerks car-\nried the ledgers up the stairs, and tbe pumps ran for nine days. No one was "
    "hurt , but the dam age came to 4,000 crowns.",
    "Source 3": "The tide is full, the moon lies fair,\nand no wind comes at all. Each of them "
    "paid $3 million for the view.\n\n14\n\nThe Salt Road\n\nIt was worth 2 million "
    "dollars at most.",
}

EXACT = [
    # Marks of every kind.
    'Source 1 says that "Captain Ilse Brandt kept the log herself".',
    "Source 1 says that “Captain Ilse Brandt kept the log herself”.",
    "Source 1 says that ‘Captain Ilse Brandt kept the log herself’.",
    "Source 1 says that 'Captain Ilse Brandt kept the log herself'.",
    "Source 1 says that «Captain Ilse Brandt kept the log herself».",
    "Source 1 says that « Captain Ilse Brandt kept the log herself ».",
    "Source 1 says that „Captain Ilse Brandt kept the log herself“.",
    "Source 1 says that »Captain Ilse Brandt kept the log herself«.",
    "Source 1 says that ''Captain Ilse Brandt kept the log herself''.",
    "Source 1 says that ``Captain Ilse Brandt kept the log herself''.",
    'Source 1 says that "Captain Ilse Brandt kept the log herself”.',
    # Single marks round words with apostrophes.
    "Source 1 says that ‘the harbour board didn’t believe her’ at all.",
    "Source 1 says that 'the harbour board didn't believe her' at all.",
    "Source 1 tells that 'the islanders' children learned to skate' there.",
    "Source 1 tells that ‘the islanders’ children learned to skate’ there.",
    # A quotation in the quotation.
    "Source 1 says: “‘I have never lost a passenger,’ she told the inspector, ‘and I do not mean "
    "to begin now.’”",
    "Source 1 says: \"'I have never lost a passenger,' she told the inspector.\"",
    'Source 1 says: ""I have never lost a passenger," she told the inspector."',
    "Source 1 says: ‘“I have never lost a passenger,” she told the inspector.’",
    "Captain Brandt said: “‘I have never lost a passenger.’”",
    # Brackets and ellipses.
    "Source 1 says that “[she] kept the log herself, and she wrote in it every evening”.",
    "Source 1 says that “[t]he harbour board didn’t believe her”.",
    "Source 1 says that “Captain [Ilse] Brandt kept the log herself”.",
    "Source 1 says that “its members wanted a bridge … soon”.",
    "Source 1 says that “its members wanted a bridge ... soon”.",
    "Source 1 says that “its members wanted a bridge . . . soon”.",
    "Source 1 says that “its members wanted a bridge [...] soon”.",
    "Source 1 says that “its members wanted a bridge […] soon.”",
    "Source 1 says that “...the new road had taken away two thirds of the traffic...”",
    "Source 1 says that “the board[’s] … members wanted a bridge”.",
    "Source 1 says that “they want[ed] it soon” and no later.",
    "Source 1 says that “they want{ed} it soon” and no later.",
    "Source 1 says that “the ferry crossed the strait [the narrow one] twice a day”.",
    "Source 1 says that “they wanted [sic] it soon” and no later.",
    # Case, commas, dashes and the stop inside or outside.
    "Source 1 says that “THE HARBOUR BOARD DIDN’T BELIEVE HER”.",
    "Source 1 says, “the harbour board didnt believe her.”",
    "Source 1 says “the ferry crossed the strait twice a day—until the winter of 1931”.",
    "“The ferry crossed the strait twice a day until the winter of 1931!” says Source 1.",
    "Source 1 says that “the ferry  crossed the\tstrait twice a day”.",
    "Source 1 says that “by the 1st of May the new road had taken away two thirds”.",
    # The scan.
    "Source 2 says that “the office of the harbour board was flooded in 1929”.",
    "Source 2 says that it came “when a sea-wall gave way”.",
    "Source 2 says that it came “when a seawall gave way”.",
    "Source 2 says that “clerks carried the ledgers up the stairs”.",
    "Source 2 says that “no one was hurt, but the damage came to 4,000 crowns”.",
    "Source 2 says that “the damage came to 4000 crowns” in all.",
    "Source 2 says that “the pumps ran for nine days” on end.",
    "Source 2 says that “clerks carried the ledgers up the stairs, and the pumps ran for nine "
    "days”.",
    "Source 2 says that “the oﬃce of the harbour board was ﬂooded in 1929”.",
    # Verse, emphasis and the marks of notes.
    "Source 3 says “the moon lies fair, / and no wind comes at all”.",
    "Source 3 says “the tide is *full*, the moon lies fair” (emphasis added).",
    "Source 3 says “the tide is full, the moon lies fair [emphasis mine]”.",
    "Source 3 says “the tide is full, the moon lies fair.[^1]” It is.",
    "Source 3 says “the tide is full, the moon lies fair.¹” It is.",
    "Source 3 says “the tide is full, the moon lies fair.1” It is.",
    # A sign for a word, and a page's end in the middle.
    "Source 3 says “each of them paid 3 million dollars for the view”.",
    "Source 3 says “it was worth $2 million at most”.",
    "Source 3 says “for the view. It was worth 2 million dollars at most”.",
    # Left open.
    "Source 1 says, “Captain Ilse Brandt kept the log herself. I think that she was proud of it.",
    'Source 1 says, "the new road had taken away two thirds of the traffic and so she had to stop.',
    # A source's words run on behind a locator in the marks.
    "Source 1 says that “the harbour board didn’t believe her (par. 2)”.",
]


@pytest.mark.parametrize("text", EXACT)
def test_found_word_for_word(text: str) -> None:
    assert [(q.use, q.verdict) for q in essay(text, PACK).quotations] == [("quotation", "exact")]


ALTERED = [
    # A slip of a letter or a small word.
    ("Source 1 says that “Captain Ilse Brant kept the log herself”.", ["slip"]),
    ("Source 1 says that “Captain Ilse Brandt kept a log herself”.", ["slip"]),
    ("Source 1 says that «Captain Ilse Brandt kept the lgo herself».", ["slip"]),
    # Meaning.
    ("Source 1 says that “the harbour board did believe her”.", ["negation"]),
    ("Source 1 says that “the ferry crossed the strait four times a day”.", ["figure"]),
    ("Source 1 says that “the new road had taken away one half of the traffic”.", ["figure"]),
    ("Source 1 says that “I have often lost a passenger”.", ["negation"]),
    ("Source 1 says that “until the winter of 1913” it crossed the strait.", ["figure"]),
    ("Source 1 says that “Captain Olga Brandt kept the log herself”.", ["name"]),
    ("Source 2 says that “the damage came to 40,000 crowns”.", ["figure"]),
    # An ellipsis that takes away a negation.
    ("Source 1 says: “and I do … mean to begin now”.", ["negation"]),
]


@pytest.mark.parametrize(("text", "kinds"), ALTERED)
def test_found_altered(text: str, kinds: list[str]) -> None:
    (quotation,) = essay(text, PACK).quotations
    assert quotation.verdict == "altered"
    assert sorted({str(c.kind) for c in quotation.changes}) == kinds


SPLIT = [
    "“The ferry crossed the strait,” says Source 1, “twice a day until the winter of 1931.”",
    "“I have never lost a passenger,” Brandt told him, “and I do not mean to begin now.”",
    "“I have never lost a passenger,” Brandt told him. “And I do not mean to begin now.”",
    "“I have never lost a passenger,” Brandt told him.\n\n“And I do not mean to begin now.” Good.",
    "'I have never lost a passenger,' Brandt told him, 'and I do not mean to begin now.'",
    "Source 1 says that “its members wanted a bridge” and that “they wanted it soon”.",
    "Source 1 says that “its members wanted a bridge” and “the harbour board didn’t believe her”.",
]


@pytest.mark.parametrize("text", SPLIT)
def test_split_by_a_signal_phrase(text: str) -> None:
    found = [(q.verdict, q.introduced, q.cited) for q in essay(text, PACK).quotations]
    assert found == [("exact", True, True), ("exact", True, True)]


@pytest.mark.parametrize(
    "text",
    [
        'Brandt siad "I have never lost a passenger" to him.',
        'Captain Brandt sayed that "I have never lost a passenger" to him.',
        '"I have never lost a passenger," sais Captain Brandt to him.',
        'Source 1 sates "Captain Ilse Brandt kept the log herself" there.',
        "It was her boast: 'I have never lost a passenger,' she says. 'And I do not mean to begin "
        "now.' Good.",
    ],
)
def test_a_misspelt_verb_leads_in(text: str) -> None:
    found = essay(text, PACK).quotations
    assert found and all(q.introduced and q.cited for q in found)


OTHERWISE = [
    ("The “experts” of the board had never sailed.", ["scare"]),
    ("It was a so-called “safe crossing” in every way.", ["word"]),
    ("The word “strait” means a narrow sea.", ["word"]),
    ("By “herself” the author means alone.", ["scare"]),
    ("In “The Last Ferry to Nowhere” nobody gets home.", ["title"]),
    ("The article ‘The Last Ferry’ is short.", ["title"]),
    ("You should read “The Last Ferry to Nowhere.” It is short.", ["title"]),
    ("I like “The Long Way Home,” which is short.", ["title"]),
    ("“Will you come with me tomorrow?” I asked my sister.", ["dialogue"]),
    ("My friends always say “you should not trust a bridge like that”.", ["dialogue"]),
    ("The islanders' boats and the captain's log were lost; it wasn't the board's fault.", []),
    ("It was built in the '30s, and the boys' hut wasn't.", []),
    ('The board paid 4,000 crowns for a 6" pipe.', []),
    ("Rock 'n' roll came to the isle later.", []),
    ("Source 1 speaks of “the log” and “the board”.", ["quotation", "scare"]),
]


@pytest.mark.parametrize(("text", "uses"), OTHERWISE)
def test_marks_that_quote_no_source(text: str, uses: list[str]) -> None:
    assert [q.use for q in essay(text, PACK).quotations] == uses


def _markdown(text: str) -> Essay:
    return build_essay(read_markdown(text.encode(), PurePath("essay.md")), library(PACK))


BLOCKS = [
    "Source 1 tells us:\n\n> Captain Ilse Brandt kept the log herself.\n\nShe was proud of it.",
    "Source 1 tells us:\n\n> “Captain Ilse Brandt kept the log herself.”\n\nShe was proud.",
    "Source 1 tells us:\n\n> Captain Ilse Brandt kept the log herself. (par. 1)\n\nWell done.",
    "Source 1 tells us:\n\n> Captain Ilse Brandt kept\n> the log herself, and she wrote in it […]\n"
    "> every evening.\n\nShe was proud of it.",
]


@pytest.mark.parametrize("text", BLOCKS)
def test_block_quotations(text: str) -> None:
    (quotation,) = _markdown(text).quotations
    assert (quotation.verdict, quotation.introduced, quotation.explained, quotation.cited) == (
        "exact",
        True,
        True,
        True,
    )


def test_a_break_may_stand_before_the_mark_that_closes() -> None:
    text = (
        "The third article says that in the strait “  the ferry crossed\n\n” twice each day. "
        "The captain “  kept the log herself\n\n” and went on."
    )
    text = text.replace("“", '"').replace("”", '"')
    found = [q.inner.of(text).strip() for q in essay(text, PACK).quotations]
    assert found == ["the ferry crossed", "kept the log herself"]
