"""Quotations as the essay uses them: what they are for, led in, explained, credited."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from essays import essay, library

from feedback.essay.build import build_essay
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.reading.markdown import read_markdown
from feedback.reading.read import document_of

PACK = {
    "Source 1": "The mill stood idle for a year. Nobody in the valley had expected it to close, "
    "and the owners gave no reason."
}

USES = [
    ("The article states, “the owners gave no reason” for it.", "quotation"),
    ("People spoke of “progress” that year.", "scare"),
    ("His so-called “good luck charm” was a nail.", "word"),
    ("The word “idle” is a hard one.", "word"),
    ("In the poem “The Valley of Smoke” the mill is a beast.", "title"),
    ("The weaver in “The day of Smoke” is old.", "title"),
    ("I liked the article “idle mills” very much.", "title"),
    ("“Come on, let us go home before dark,” I said to my brother.", "dialogue"),
    ("Some people might say “who needs a mill in this day and age?” and laugh.", "dialogue"),
    ("“Join us, you will love the sea!” Bobby yelled at the crowd.", "dialogue"),
    ("I know what you’re thinking, “It is far too late for that now”.", "dialogue"),
    ("They always tell the same tale. “I wish I had gone with them.” Then they sigh.", "dialogue"),
    ("The question “what is a mill to do in this day and age?” is never put.", "word"),
    ("On the wall hung the old saying “a mill at rest is a mill in debt” and wept.", "word"),
    ("Old Agnes Pike said, “I never saw the mill at work in my life”.", "quotation"),
    (
        "I think the best line is where she says “nobody in the valley had expected it”.",
        "quotation",
    ),
]


@pytest.mark.parametrize(("text", "use"), USES)
def test_use(text: str, use: str) -> None:
    assert [q.use for q in essay(text, PACK).quotations] == [use]


INTRODUCED = [
    "Source 1 says, “the owners gave no reason” at all.",
    "According to Source 1, “the owners gave no reason”.",
    "The mill closed although “the owners gave no reason” for it.",
    "“The owners gave no reason,” the author writes.",
    "One fact stands out: “The owners gave no reason.”",
    "“Nobody in the valley had expected it,” she says. “The owners gave no reason.”",
    "“The mill stood idle for a year” shows how bad things were.",
    "She says “the mill stood idle for a year” and “the owners gave no reason.” Odd.",
    "According to Ng, author of “The Valley of Smoke”, “the owners gave no reason.”",
    "The worst of it is “the owners gave no reason”.",
    "The artical says it all. “The owners gave no reason.” So they left.",
]
DROPPED = [
    # The comment behind is the student's, not the speaker's.
    "It was a shock. “The owners gave no reason.” This shows that they felt ashamed.",
    "It was a shock. “The owners gave no reason” (Source 1). That explains a lot.",
    "It was a shock. “The owners gave no reason.” It hurt.",
    "It was a shock. “The owners gave no reason” (Source 1). It hurt.",
    "It was a shock. For example, “the owners gave no reason.” It hurt.",
]


@pytest.mark.parametrize("text", INTRODUCED)
def test_introduced(text: str) -> None:
    assert all(q.introduced for q in essay(text, PACK).quotations)


@pytest.mark.parametrize("text", DROPPED)
def test_not_introduced(text: str) -> None:
    assert [q.introduced for q in essay(text, PACK).quotations] == [False]


CITED = [
    ("The mill closed, “the owners gave no reason” (Source 1).", True),
    ("The mill closed. “The owners gave no reason.” (Source 1, p. 2) It hurt.", True),
    ("The author states that “the owners gave no reason”.", True),
    ("Source 1 is about a mill. It adds that “the owners gave no reason”.", True),
    ("Source 1 is old. It was rainy. I slept. “The owners gave no reason” to anyone.", True),
    ("The mill closed and “the owners gave no reason” for it.", False),
    ("It was a shock. “The owners gave no reason.” This shows that they felt ashamed.", False),
    ("It was a shock. “The owners gave no reason.” This is what the author says.", True),
    ("Source 1 is about a mill.\n\n“The owners gave no reason,” and nobody asked.", True),
    ("The mill closed and “the owners gave no reason.”\n(Source 1, paragraph 2). Odd.", True),
]


@pytest.mark.parametrize(("text", "cited"), CITED)
def test_cited(text: str, cited: bool) -> None:
    assert [q.cited for q in essay(text, PACK).quotations] == [cited]


def test_an_open_quotation_goes_as_far_as_the_source() -> None:
    text = (
        'Source 1 says, "The mill stood idle for a year. Nobody in the valley had expected it to '
        "close, and the owners gave no reason. I think they were ashamed of it all."
    )
    (quotation,) = essay(text, PACK).quotations
    assert quotation.inner.of(text).endswith("gave no reason.")
    assert (quotation.closed, quotation.verdict) == (False, "exact")


def test_a_later_comment_in_the_paragraph_explains() -> None:
    text = (
        "Source 1 says “the mill stood idle for a year” and “the owners gave no reason”. Silence "
        "like that made people angry for years."
    )
    assert [q.explained for q in essay(text, PACK).quotations] == [True, True]


def test_a_comment_explains_and_a_paragraph_end_does_not() -> None:
    text = (
        "Source 1 says that it came as a surprise to everybody who had ever worked there for pay: "
        "“the owners gave no reason”. That silence made people angry for years.\n\n"
        "In the end, as Source 1 says, “the mill stood idle for a year”.\n\nMills were closing."
    )
    assert [q.explained for q in essay(text, PACK).quotations] == [True, False]


def test_a_citation_after_a_block_quotation_is_not_quoted() -> None:
    words = "The mill stood idle for a year, and nobody in the valley had expected it to close."
    made = essay(
        f"The book says so:\n\n> {words} (Source 1)\n\nThat was a shock to everybody there.",
        {"Source 1": words},
    )
    blocks = [q for q in made.quotations if q.words > 10]
    assert all((q.verdict, q.cited) == ("exact", True) for q in blocks)


BLOCK = "The mill stood idle for a year. Nobody in the valley had expected it to close."
LEADS = [
    ("Source 1 looks back at that year. It says:", True, True),
    ("Source 1 looks back at that year, and the writer concludes:", True, True),
    ("I read about that year:", True, False),
    ("The year was a bad one.", False, False),
]


@pytest.mark.parametrize(("lead", "introduced", "cited"), LEADS)
def test_the_paragraph_before_a_block_quotation_leads_into_it(
    lead: str, introduced: bool, cited: bool
) -> None:
    document = read_markdown(f"{lead}\n\n> {BLOCK}\n".encode(), PurePath("essay.md"))
    (quotation,) = build_essay(document, library(PACK)).quotations
    assert (quotation.introduced, quotation.cited) == (introduced, cited)
    assert quotation.verdict == "exact"


def test_an_essay_about_a_work_need_not_name_it_at_each_quotation() -> None:
    words = "He sat in the dusk of the silent mill."
    source = Source("a", "a.txt", words, title="The Silent Mill")
    text = (
        "Loss in “The Silent Mill”\n\nThis is a story about a man who has lost what he lived by, "
        "and it is told in few words. All is over when it begins.\n\nThe light has a part in it. "
        "It is “the dusk of the silent mill” that hides him, and it does so very well indeed."
    )
    made = build_essay(document_of(text), SourceLibrary((source, Source("b", "b.txt", "Silt."))))
    assert [q.cited for q in made.quotations if q.verdict == "exact"] == [True]


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        (
            "Source 1 tells of “the silent mill” and of “the dusk of the hall”. Both places stand "
            "for what the man has lost in his life.",
            (True, True),
        ),
        ("Source 1 tells of “the silent mill” and of “the dusk of the hall”.", (False, False)),
    ],
)
def test_a_comment_may_follow_two_quotations(text: str, explained: tuple[bool, ...]) -> None:
    pack = {"Source 1": "He sat in the silent mill, in the dusk of the hall, and wept."}
    assert tuple(q.explained for q in essay(text, pack).quotations) == explained


def test_a_quotation_may_go_on_over_a_paragraph_break() -> None:
    text = (
        "Source 1 says: “The mill stood idle for a year.\n\n“Nobody in the valley had expected it "
        "to close.” I wonder why."
    )
    first, second = essay(text, PACK).quotations
    assert (first.closed, second.closed) == (False, True)
    assert (second.introduced, second.cited, second.verdict) == (True, True, "exact")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Source 1 says that “the owners gave no reason”.", ("s1",)),
        ("“The owners gave no reason” (Source 1).", ("s1",)),
        ("Source 1 is old. “The owners gave no reason.” It hurt.", ()),
        ("“The owners gave no reason.” Source 1 is old.", ()),
    ],
)
def test_the_sources_to_which_its_own_sentence_gives_it(text: str, named: tuple[str, ...]) -> None:
    (quotation,) = essay(text, PACK).quotations
    assert quotation.named == named


def test_a_quotation_set_off_in_marks_is_led_in_by_the_paragraph_before() -> None:
    text = (
        "In her second letter from the coast the widow describes that night in these words:\n\n"
        "“Nothing stood between us and the water but a fence.”\n\n"
        "The fence shows how little the town had done for the people who lived by the sea."
    )
    (found,) = essay(text, PACK).quotations
    assert found.introduced and found.explained
