"""Words that Britain and America spell each in its own way have one stem."""

from __future__ import annotations

import pytest

from feedback.text.spellings import american
from feedback.text.words import stem

_SAME_IN_BOTH = """
    rise wise promised surprise exercise advised paradise noises spelling controlled storey
    cheque tyre tonne hour pour four our precise disease crisis
"""


@pytest.mark.parametrize(
    ("british", "its_american"),
    [
        ("neighbours", "neighbors"),
        ("mould", "mold"),
        ("labourers", "laborers"),
        ("organised", "organized"),
        ("organisations", "organizations"),
        ("analysed", "analyzed"),
        ("paralysing", "paralyzing"),
        ("travelling", "traveling"),
        ("ploughed", "plowed"),
        ("kilometres", "kilometers"),
        ("theatre", "theater"),
        ("defence", "defense"),
        ("programme", "program"),
        ("archaeologist", "archeologist"),
    ],
)
def test_both_have_one_stem(british: str, its_american: str) -> None:
    assert american(british) == its_american
    assert american(its_american) == its_american
    assert stem(british) == stem(its_american)


@pytest.mark.parametrize("word", _SAME_IN_BOTH.split())
def test_other_words_stay(word: str) -> None:
    assert american(word) == word
