"""How the evaluation of shared wording plants its copies."""

from __future__ import annotations

import random

from feedback.grading.overlap.find import OwnText
from tests.evaluation.overlap import changed, with_copies

WORDS = [f"w{i}" for i in range(3_000)]


def test_so_many_words_are_changed_as_asked() -> None:
    rng = random.Random(1)
    assert list(changed(WORDS, 0.0, rng)) == WORDS
    kept = set(changed(WORDS, 0.3, rng)) & set(WORDS)
    assert 0.75 < len(kept) / len(WORDS) < 0.85, "two in three changes cost the word"


def test_a_copy_stands_in_the_students_own_prose() -> None:
    essays = [
        OwnText(text, ((0, len(text)),)) for text in (" ".join(WORDS[i::4]) for i in range(4))
    ]
    made, pairs = with_copies(essays, 20, 0.0, random.Random(3))
    assert pairs
    for giver, taker in map(sorted, pairs):
        longer = max((giver, taker), key=lambda i: len(made[i].text))
        start, end = made[longer].own[-1]
        assert made[longer].text[start:end].endswith("my view.")
