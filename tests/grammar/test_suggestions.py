from __future__ import annotations

import pytest

from feedback.grammar.suggestions import best_suggestions

KNOWN = {"pollution", "which", "change"}
# word, the engine's suggestions, what is shown
ROWS = [
    ("thier", "their tier hear", "their tier"),
    ("polution", "solution pollution", "pollution solution"),
    ("visted", "listed vested visited", "visited vested listed"),
    ("metion", "motion mention", "mention motion"),
    ("wich", "with which witch", "which witch with"),
    ("egde", "Ede edge EGD", "edge"),
    ("america", "America American", "America"),
    ("obamas", "Obama's Bahamas", "Obama's"),
    ("im", "IM I'm in", "I'm in"),
    ("Iwas", "IAS IRAs Was", "Was"),
    ("zzgrfl", "cervix quartz", ""),
    ("cuntry", "cunt country", "country"),
    ("shet", "shit sheet", "sheet"),
    ("Bewteen", "Between Beuthen", "Between Beuthen"),
    ("seperate", "separate", "separate"),
]


@pytest.mark.parametrize(("word", "offered", "shown"), ROWS)
def test_order(word: str, offered: str, shown: str) -> None:
    assert " ".join(best_suggestions(word, tuple(offered.split()), KNOWN)) == shown


def test_two_words_only_where_the_engine_has_them_first() -> None:
    assert best_suggestions("alot", ("a lot", "lot"), KNOWN)[0] == "a lot"
    assert best_suggestions("otherss", ("others", "other ss"), KNOWN) == ("others",)


def test_never_more_than_three() -> None:
    assert len(best_suggestions("cas", ("cars", "as", "was", "has", "can"), KNOWN)) == 3
