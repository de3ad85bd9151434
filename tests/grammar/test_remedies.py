from __future__ import annotations

import pytest

from feedback.grammar.engine import Match
from feedback.grammar.remedies import remedies
from feedback.text.span import Span

# rule, the words it is about, what the engine offers, what is shown
ROWS = [
    ("PRP_MD_NN", "lover", "cover|lever", ""),
    ("EN_A_VS_AN", "an", "a", "a|and"),
    ("EN_A_VS_AN", "a", "an", "an"),
    ("APART_A_PART", "apart of", "apart from", "a part of|apart from"),
    ("PRP_HAVE_VB", "cause", "caused|been causing|to cause", "caused"),
    ("PRP_HAVE_VB", "mad", "madded|been madding", ""),
    ("POSSESSIVE_APOSTROPHE", "persons", "persons'|person's", "person's"),
    ("ONE_OF", "homework", "homeworks", ""),
    ("WONT_CONTRACTION", "wont", "won't|won’t", "won't"),
    ("DOSNT", "dosen`t", "doesn`t", "doesn't"),
    ("ITS_TO_IT_S", "its", "It's|it's", "it's"),
    ("ITS_TO_IT_S", "Its", "It's|it's", "It's"),
    ("A_RULE", "Be", "Be|be", "be"),
    ("OBJECTIVE_CASE", "for they", "for me|for her", ""),
    ("EN_SPLIT_WORDS_HYPHEN", "road- it", "road-it|road - it", ""),
    ("A_NNS", "a orders", "a order|orders", "orders"),
    ("A_NNS", "a hats", "a hat|hats", "a hat|hats"),
    ("INTERJECTIONS_PUNCTUATION", "Oh", "Oh,|Oh!|Oh?", "Oh,"),
    ("CAR_CARE", "take car", "take care|take the car", "take care"),
]


@pytest.mark.parametrize(("rule", "words", "offered", "shown"), ROWS)
def test_remedies(rule: str, words: str, offered: str, shown: str) -> None:
    match = Match(Span(0, len(words)), rule, "grammar", "x", tuple(offered.split("|")))
    assert "|".join(remedies(match, words)) == shown
