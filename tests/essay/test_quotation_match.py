"""Quotations held against sources: word for word, altered and how, or not there."""

from __future__ import annotations

import pytest

from feedback.essay.quotations.changes import is_grave
from feedback.essay.quotations.match import match
from feedback.library.load import library_of
from feedback.text.span import Span

PACK = library_of(
    {
        "Source 1": "In 1911 the canal company employed 1,250 men. Most of them could not read, "
        "and few owned a watch. “We rose with the bell,” "
        "said Agnes Pike, a lock-keeper’s daughter, "
        "“and we slept when it let us.” The pay was fair for honest work.\n\nBarges carried coal, "
        "clay, salt, and timber down to the harbour, where the ships never waited long.",
        "Source 2": "The rail-\nway ruined the canal within twenty years. Its managers may have "
        "hoped for a treaty with the railway, but none was ever signed.",
    }
)
EXACT = [
    "the canal company employed 1,250 men",
    "THE CANAL COMPANY EMPLOYED 1250 MEN.",
    "We rose with the bell",
    "a lock keeper's daughter",
    "Most of them could not read … and few owned a watch",
    "In 1911 the canal company ... could not read",
    "Barges carried coal [. . .] down to the harbour",
    "Barges carried [many goods] down to the harbour",
    "the canal company employed 1,250 men [sic]",
    "[t]he canal company employ[s] 1,250 men",
    "[m]ost of them could not read",
    "The railway ruined the canal within twenty years",
    "few owned a wat ch",
    "the canal company employed (para. 1) 1,250 men",
]
ALTERED = [
    ("the canal company employed 1,520 men", "figure"),
    ("Most of them could read, and few owned a watch", "negation"),
    ("where the ships always waited long", "negation"),
    ("The railway ruined the canal within twenty-five years", "figure"),
    ("said Agnes Bates, a lock-keeper’s daughter", "name"),
    ("The pay was unfair for honest work", "negation"),
    ("Barges carried coal, clay and timber down to the harbour", "key_word"),
    ("The railway saved the canal within twenty years", "key_word"),
    ("Its managers will have hoped for a treaty with the railway", "key_word"),
    ("Its managers may have hopped for a treaty with the railway", "slip"),
    ("the pay was fair for honnest work", "slip"),
    ("Barges carried coal, clay, salt and timber to the harbour", "slip"),
    ("Most of them couldn't read, and few owned a watch", "slip"),
    ("the railway ruined the canal within a life time", "key_word"),
    ("the canal company employed 1,520 women", "figure"),
]
# Held against a pack of its own below: what is no more than a slip, and what is more.
TOWN = library_of(
    {
        "Source 1": "In the town of Ober, 57 percent of the weavers left their loom after World "
        "War II. The council unveiled a plan (cost: $31) to cut greenhouse gas released from "
        "chimneys. It took about two weeks. “I was tense before the flood,” said Ida Roth, a "
        "baker who studied the river for many years. “I think that is over.” The United States "
        "sent a useful barge to carry away rubble and clear river mud."
    }
)
SLIPS = [
    "the council enveiled a plan",
    "to cut greenhouse gass released from chimneys",
    "the council unveiled a plan to cut greenhouse gas released",
    "the council council unveiled a plan",
    "the town of Ober (Germany), fifty-seven percent of the weavers left their loom",
    "a useful barge to carry rubble away and clear river mud",
    "the U.S. sent a useful barge to carry away rubble",
    "the council unveiled a plan (Roth 31)",
    "Reports show that the council unveiled a plan (cost: $31) to cut greenhouse gas released",
    "their loom after World War 2",
    "their loom after World War ll",
    "I was tense before flood. I think that is over",
]
CHANGED = [
    ("the council cancelled a plan", {"key_word"}),
    ("It toook two weeks", {"slip", "key_word"}),
    ("to cut greenhouse gas released chimneys", {"slip"}),
    ("to carry away rubble and clear mud", {"key_word"}),
    ("the town of Ober, fifty-six percent of the weavers left", {"figure"}),
]


@pytest.mark.parametrize("words", SLIPS)
def test_what_a_teacher_would_call_a_slip(words: str) -> None:
    found = match(words, Span(0, len(words)), TOWN)
    assert found.source == "s1"
    assert not [change for change in found.changes if is_grave(change)]


@pytest.mark.parametrize(("words", "kinds"), CHANGED)
def test_what_is_more_than_a_slip(words: str, kinds: set[str]) -> None:
    assert {change.kind for change in match(words, Span(0, len(words)), TOWN).changes} == kinds


LOOSELY = [
    # A long run of the source's words, and then the student's own.
    "Barges carried coal, clay, salt, and lots of other things that people wanted for their homes",
    "the pay was fair for honest work and I think that this is how it should be everywhere",
    "the rail way ruined the canal for everybody",
    "Barges laden with coal and timber went down to the harbour, where the ships never waited",
    "Barges carried coal, clay, salt, and timber down to the harbour, and that is what I like "
    "about this story, because my own grandfather was a bargeman on another river and told me all "
    "about it when I was a child, so I know what a hard life it was for him and for my grandmother",
]


@pytest.mark.parametrize("words", LOOSELY)
def test_a_long_run_of_a_sources_words_places_a_quotation(words: str) -> None:
    assert _match(words).verdict == "altered"


NOT_FOUND = [
    "The swans left the lake before the first snow fell",
    "it was the best of times for everybody",
    "the men were never paid what they had earned",
    "a fine day",
    # Names and common phrases are no run.
    "the men of the canal company had never been paid",
    "said Agnes Pike, a teacher of the deaf and a friend of my mother",
    "In 1911 the king came down to see his fleet",
]


def _match(words: str):  # type: ignore[no-untyped-def]
    return match(words, Span(0, len(words)), PACK)


@pytest.mark.parametrize("words", EXACT)
def test_exact_whatever_case_marks_hyphens_and_ellipses(words: str) -> None:
    found = _match(words)
    assert (found.verdict, found.changes) == ("exact", ())


@pytest.mark.parametrize(("words", "kind"), ALTERED)
def test_altered_says_what_the_change_does(words: str, kind: str) -> None:
    found = _match(words)
    assert found.verdict == "altered"
    assert {change.kind for change in found.changes} == {kind}


@pytest.mark.parametrize("words", NOT_FOUND)
def test_not_found(words: str) -> None:
    assert _match(words).verdict == "not_found"


def test_a_last_word_stands_for_the_sources_last() -> None:
    (change,) = _match("The railway ruined the canal within twenty days").changes
    assert (change.essay_text, change.source_text) == ("days", "years")
    (change,) = _match("The pay was fair today").changes
    assert (change.essay_text, change.source_text) == ("today", "")


def test_changes_stand_where_both_texts_differ() -> None:
    words = "the canal company hired 1,250 men"
    (change,) = _match(words).changes
    assert (change.essay.of(words), change.essay_text) == ("hired", "hired")
    assert change.source.of(PACK["s1"].text) == change.source_text == "employed"


def test_a_word_left_out_is_a_change_after_the_word_before_it() -> None:
    words = "Most of them could not read, and owned a watch"
    (change,) = _match(words).changes
    assert (change.essay_text, change.source_text) == ("", "few")
    assert words[: change.essay.start].endswith("and")


def test_a_signal_phrase_left_out_is_a_slip_beside_a_misspelling() -> None:
    pack = library_of({"A": "“I liked the river,” he says. “It made me think of the sea.”"})
    words = "I liked the rivver. It made me think of the sea."
    found = match(words, Span(0, len(words)), pack)
    assert {c.kind for c in found.changes} == {"slip"}
    assert [c.source_text for c in found.changes] == ["river", "he says"]


def test_two_passages_run_together_are_an_alteration() -> None:
    found = _match("the canal company employed 1,250 men. The pay was fair for honest work.")
    assert found.verdict == "altered"


def test_the_cited_source_is_looked_at_first() -> None:
    pack = library_of({"A": "The bell rang at six.", "B": "The bell rang at six."})
    words = "The bell rang at six"
    assert match(words, Span(0, len(words)), pack, ["s2"]).source == "s2"


def test_without_sources_nothing_is_checked() -> None:
    assert match("a b c", Span(0, 5), library_of({})).verdict == "not_checked"


@pytest.mark.parametrize("text", ["", "...", "[]", "§ ¶", "漢字 かな"])
def test_any_text_and_any_source(text: str) -> None:
    pack = library_of({"Empty": "", "Other": "Слова на другом языке.", "Source": "Plain words."})
    assert match(text, Span(0, len(text)), pack).verdict == "not_found"


def test_a_quotation_of_a_page_keeps_to_its_place() -> None:
    numbered = [f"In year {i} the keeper of lock {i} wrote down {i} barges" for i in range(40)]
    pack = library_of({"Source 1": "Nothing yet. " * 50 + ". ".join(numbered) + "."})
    quoted = ". ".join(numbered).replace("lock 31 wrote", "lock 31 put")
    found = match(quoted, Span(0, len(quoted)), pack)
    assert found.verdict == "altered"
    assert [(c.essay_text, c.source_text) for c in found.changes] == [("put", "wrote")]
