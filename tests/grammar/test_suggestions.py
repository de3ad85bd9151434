from __future__ import annotations

import pytest

from feedback.grammar.slips import slip
from feedback.grammar.suggestions import best_suggestions

KNOWN = {"pollution", "which", "change"}
# word, the engine's suggestions, what is shown first
FIRST = [
    ("thier", "tier their", "their"),
    ("polution", "solution pollution", "pollution"),
    ("visted", "listed vested visited", "visited"),
    ("wich", "with which witch", "which"),
    ("egde", "Ede EGD edge", "edge"),
    ("america", "American America", "America"),
    ("obamas", "Bahamas Obama's", "Obama's"),
    ("im", "IM in I'm", "I'm"),
    ("cuntry", "cunt country", "country"),
    ("shet", "shit sheet", "sheet"),
    ("Bewteen", "Beuthen Between", "Between"),
    ("seperate", "separate", "separate"),
    ("usefull", "usefully useful", "useful"),
    ("becaese", "Because", "because"),
    ("walmart", "palmar Walmart", "Walmart"),
    ("hte", "he hate the", "the"),
    ("freinds", "friends", "friends"),
    ("arguied", "argued", "argued"),
    ("optain", "opt-in obtain", "obtain"),
    # words of the essay and its sources come before others as near
    ("polluton", "Poulton pollution", "pollution"),
    # letters left out that the word has twice
    ("rember", "member remember", "remember"),
    # two words in one
    ("hardwork", "handwork hardware", "hard work"),
    ("everytime", "overtime everything", "every time"),
    ("inturn", "intern", "in turn"),
    ("alittle", "little", "a little"),
    ("Tohave", "", "To have"),
    ("noone", "none noon", "no one"),
    # made by rule
    ("keeped", "keeper kept", "kept"),
    ("partys", "party parts", "parties"),
    ("Theirself", "Their self", "Themselves"),
    # what the engine does not offer at all
    ("definatly", "", "definitely"),
    ("tahts", "tats", "that's"),
    ("apon", "apron axon anon", "upon"),
    ("Whlie", "", "While"),
]
NEVER = [
    ("zzgrfl", "cervix quartz", "cervix"),
    ("cuntry", "cunt country", "cunt"),
    ("enviroment", "environment NVIR", "NVIR"),
    ("yong", "Yong young YONG", "YONG"),
    ("otherss", "others|other ss", "other ss"),
    ("buring", "Turing burning", "Turing"),
    ("nd", "Nd and", "Nd"),
    ("adress", "address", "a dress"),
    ("effection", "affection|erection", "erection"),
    ("pollion", "pillion|pollution|pollen", "pillion"),
]


@pytest.mark.parametrize(("word", "offered", "first"), FIRST)
def test_the_likeliest_word_comes_first(word: str, offered: str, first: str) -> None:
    shown = best_suggestions(word, tuple(offered.split()), KNOWN)
    assert shown[0] == first
    assert len(shown) <= 3


@pytest.mark.parametrize(("word", "offered", "never"), NEVER)
def test_what_is_not_shown(word: str, offered: str, never: str) -> None:
    suggestions = tuple(offered.split("|") if "|" in offered else offered.split())
    shown = best_suggestions(word, suggestions, KNOWN)
    assert never not in shown


def test_nothing_rather_than_a_guess() -> None:
    assert best_suggestions("zzgrfl", ("cervix", "quartz"), KNOWN) == ()
    assert best_suggestions("ll", ("lb", "ill"), KNOWN) == ()


def test_words_that_were_written_together_stand_alone() -> None:
    assert best_suggestions("alot", ("a lot", "lot", "alto"), KNOWN) == ("a lot",)


def test_known_words_weigh_more() -> None:
    assert best_suggestions("chane", ("chance", "change"), {"chance"})[0] == "chance"
    assert best_suggestions("chane", ("chance", "change"), {"change"})[0] == "change"


@pytest.mark.parametrize(
    ("word", "offered", "shown"),
    [
        # the mark or the capital alone is wanting
        ("im", ("IM", "in", "I'm"), ("I'm",)),
        ("paris", ("pairs", "Paris", "parish"), ("Paris",)),
        # another word is as near
        ("finnish", ("Finnish", "finish"), None),
        # a name that nobody knows
        ("tran", ("Tran", "train"), None),
    ],
)
def test_what_is_sure_stands_alone(
    word: str, offered: tuple[str, ...], shown: tuple[str, ...] | None
) -> None:
    found = best_suggestions(word, offered, KNOWN, names={"paris", "finnish"})
    assert found == shown if shown else len(found) > 1


def test_what_the_essay_has_itself_does_not_make_a_name_of_it() -> None:
    assert best_suggestions("smoot", ("Smoot", "smooth"), {"smoot"})[0] == "smooth"


def test_the_other_countrys_spelling_is_not_added() -> None:
    shown = best_suggestions("travling", ("trailing", "traveling"), KNOWN)
    assert shown[0] == "traveling"
    assert "travelling" not in shown


def test_an_added_word_is_in_the_dictionaries_of_the_country() -> None:
    assert "luke" not in best_suggestions("luky", ("lucky",), set())
    assert "luke" in best_suggestions("luky", ("lucky", "luke"), set())
    assert "colour" in best_suggestions("colouur", ("cool",), KNOWN, variant="en-GB")
    assert "colour" not in best_suggestions("colouur", ("cool",), KNOWN, variant="en-US")


@pytest.mark.parametrize(
    ("word", "nearer", "farther"),
    [
        ("comming", "coming", "combing"),
        ("thier", "their", "tier"),
        ("definite", "definate", "defiant"),
        ("kat", "cat", "rat"),
        ("dont", "don't", "done"),
        ("hpuse", "house", "hulse"),
    ],
)
def test_slips(word: str, nearer: str, farther: str) -> None:
    assert slip(word, nearer) < slip(word, farther)
    assert slip(word, word) == 0
