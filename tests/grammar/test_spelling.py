from __future__ import annotations

from collections.abc import Mapping

import pytest
from essays import essay, library, marked
from fake_engine import FakeEngine

from feedback.grammar.source_words import source_words
from feedback.grammar.spelling import SpellingFilter, is_speller

PACK = {"Source 1": "In Lindow, Holmberg drove no car. In Lindow Holmberg met the burghers."}
UNKNOWN: Mapping[str, tuple[str, ...]] = {
    "thier": ("their", "tier"),
    "bewteen": ("between", "Beuthen"),
    "becuase": ("because",),
    "industrailization": ("industrialization",),
    "enviroment": ("environment",),
    "labour": ("labor",),
    "modernise": ("modernize",),
    "travelled": ("traveled",),
    "cafe": ("café",),
    "lindow": ("urban",),
    "lindows": ("urban",),
    "goldburg": ("goldbug",),
    "burghers": ("burgers",),
    "petrovsky": ("petrovskoye",),
    "ngcobo": ("Ngcobo",),
    "selmy": ("smelly",),
    "nasda": ("nada",),
    "par28": ("par",),
    "youtuber": (),
    "beuthen": ("between",),
    "carefull as": ("careful las", "careful as", "carefully as"),
    "aswell": ("as well", "swell"),
    "do-it-or-elsse": (),
    "aman": ("a man",),
    "approximetly": ("approximately",),
    "chien-shiung": ("chain-shiung", "chien-thing"),
    "for alot": ("fora lot", "for a lot"),
    "an otter": ("anot ter", "another"),
    "lindow as": ("window as",),
    "amrican": ("American",),
    "goverments": ("governments",),
    "petersen": ("Petersons", "petered"),
    "bank": ("Bant",),
    "krasnaya": (),
    "spolia": ("Spokane",),
    "mezzo-relief": (),
    "holmberg": ("Holmberg", "Homburg"),
    "zamindars": ("samba",),
    "abd": (),
    "mayby": ("maybe", "may by"),
    "finnaly": ("finally", "final"),
    "howeve": ("however",),
    "lattea": ("later", "latte"),
    "mabel": ("Mabel", "maybe"),
}


def kept(text: str, pack: Mapping[str, str] = PACK) -> list[str]:
    engine = FakeEngine(UNKNOWN)
    matches = engine.check(text, "en-US")
    sources = source_words(library(pack))
    stand, _ = SpellingFilter(essay(text, pack), sources, engine).sift(matches)
    return [m.span.of(text) for m in stand]


STAND = [
    "He saw ⟦thier⟧ house ⟦becuase⟧ it was there.",
    "It was good. ⟦Becuase⟧ it was there.",
    "They said that the ⟦enviroment⟧ is ⟦thier⟧ home.",
    "Why the Conflict ⟦Bewteen⟧ Two Powers\n\nIt was long.",
    "The ⟦Industrailization⟧ of Russia\n\nIt was long.",
    "A Letter\n\n⟦Enviroment⟧ is all. The crowd at ⟦thier⟧ door said so.",
    "They say that ⟦holmberg⟧ drove no car.",
    "They were ⟦carefull⟧ as cats are.",
    "They paid for ⟦alot⟧ of it.",
    "⟦Aswell⟧ as them he came.",
    "⟦Approximetly⟧ ten came.",
    "Many an ⟦Amrican⟧ came, and then he stayed.",
    "All governments are slow. Our ⟦Goverments⟧ are slower.",
    "He saw ⟦thier⟧ house ⟦becuase⟧ of the ⟦krasnaya⟧ there.",  # other slips: it is one more
    "Bread ⟦abd⟧ salt.",  # too short for a term
    "i saw ⟦thier⟧ house. it was ⟦thier⟧ house.",
    # What sentences open with, misspelt.
    "It rained. ⟦Mayby⟧ it stops.",
    "⟦Finnaly⟧ it stopped, and ⟦howeve⟧ long it was, we stayed.",
]
LEFT_ALONE = [
    "The labour of those who modernise, who travelled.",
    "They met in a cafe.",
    "They live in Lindow, and in lindow, and Lindow's streets; the lindows.",
    "The burghers met.",
    "They say that Holmberg drove no car.",
    "He met Petrovsky there. Petrovsky left.",  # a name at a sentence start as well
    "Ngcobo left early.",  # in lower case, too, the engine thinks of a name
    "He left with his do-it-or-elsse face, whatever they said.",
    "Chien-Shiung left early.",
    "Aman left early.",  # two words would make a name, too
    "Selmy left early.",  # two slips away from a word: likely a name
    "He said so at the NASDA of it.",
    "As he says in par28 of it.",
    "He saw Thier house in Enviroment City.",  # capitals inside a sentence are names
    "The ornament, called krasnaya, was made of tezontle.",  # all else is spelt well: terms
    "A mezzo-relief shows the zamindars and a Zamindars’ court.",
    "They live in a lindow as others do.",
    "They saw an otter there.",  # neither word is the one that is misspelt
    "It was Petersen who came.",
    "All governments are slow. Ask Goverments, of Goverments and Sons.",  # a name, and twice
    "Mabel left early.",
    "Lattea left early.",  # no more than a name two slips away from a word
    "Beuthen was a town. They went to Beuthen by rail.",
]


@pytest.mark.parametrize("row", STAND)
def test_stand(row: str) -> None:
    text, spans = marked(row)
    assert kept(text) == [span.of(text) for span in spans]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_left_alone(text: str) -> None:
    assert kept(text) == []


@pytest.mark.parametrize(
    ("word", "suggestion", "stands"),
    [
        ("THey", "They", True),
        ("WIthout", "Without", True),
        ("USaid", "said", False),
        ("IPods", "iPods", False),
        ("UNesco", "UNESCO", False),
        ("THEY", "They", False),
        ("MCniel", "McNeil", False),
    ],
)
def test_a_shift_key_held_too_long(word: str, suggestion: str, stands: bool) -> None:
    text = f"The rain came and {word} left early."
    engine = FakeEngine({word: (suggestion,)})
    sift = SpellingFilter(essay(text), source_words(library()), engine).sift
    found, _ = sift(engine.check(text, "en-US"))
    assert [match.span.of(text) for match in found] == ([word] if stands else [])


def test_without_the_sources_their_words_are_flagged() -> None:
    text = "The burghers met in thier lindow."
    assert kept(text, {}) == ["burghers", "thier", "lindow"]
    assert kept(text) == ["thier"]


def test_the_likeliest_suggestion_comes_first() -> None:
    text = "Why Bewteen\n\nIt was."
    engine = FakeEngine(UNKNOWN)
    sift = SpellingFilter(essay(text), source_words(library()), engine).sift
    assert sift(engine.check(text, "en-US"))[0][0].suggestions[0] == "between"


def test_spellers_are_known_by_their_rules() -> None:
    engine = FakeEngine(UNKNOWN, (("was", "WAS_WERE", "grammar"),))
    matches = engine.check("thier was", "en-US")
    assert [is_speller(m) for m in matches] == [True, False]
