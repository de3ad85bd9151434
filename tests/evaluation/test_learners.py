"""The measures over learners' texts, and floors where the texts are at hand.

The texts are not part of this project: FEEDBACK_DATA names the folder that holds them.
"""

from __future__ import annotations

import pytest

from feedback.grammar.choose import open_engine
from feedback.grammar.engine import GrammarEngine
from tests.evaluation import grammar, learners
from tests.evaluation.clean_prose import clean_texts
from tests.evaluation.data import DATA
from tests.evaluation.learners import spearman
from tests.evaluation.rewritten import pair

SENTENCES = 300
ESSAYS = 60
# Two coefficients from so few essays differ by this much by chance.
LEEWAY = 0.02


def test_ranks() -> None:
    assert spearman([1, 2, 3, 4], [10, 20, 30, 40]) == pytest.approx(1)
    assert spearman([1, 2, 3, 4], [9, 7, 5, 1]) == pytest.approx(-1)
    assert spearman([1, 2, 2, 3], [1, 3, 2, 4]) == pytest.approx(0.9487, abs=1e-4)
    assert spearman([5, 5, 5], [1, 2, 3]) == 0


def test_scores_of_a_sentence() -> None:
    from fake_engine import FakeEngine

    engine = FakeEngine(rules=(("go", "A", "grammar"), ("home", "B", "grammar")))
    sentence = pair("He go home now .", ["He goes home now ."] * 2)
    tally = grammar.measure([engine], [sentence], [])["fake", "raw"]
    assert (tally.flags, tally.right, tally.agreed) == (2, 1, 1)
    assert (tally.met, tally.edits, tally.alarms) == (2, 2, 4)
    assert tally.f_half == pytest.approx(1.25 * 0.5 / (0.125 + 1))


@pytest.fixture(scope="module")
def engine() -> GrammarEngine:
    pytest.importorskip("lt_py")
    engine = open_engine("lingotweaker")
    assert engine
    return engine


@pytest.mark.skipif(not (DATA / "jfleg").is_dir(), reason="FEEDBACK_DATA names no folder of jfleg/")
def test_the_layer_beats_the_rules_alone(engine: GrammarEngine) -> None:
    sentences = grammar.sentences_in(DATA, SENTENCES)
    tallies = grammar.measure([engine], sentences, clean_texts())
    raw, layer = tallies[engine.name, "raw"], tallies[engine.name, "layer"]
    assert layer.f_half > raw.f_half
    assert layer.clean_rate < raw.clean_rate / 2


@pytest.mark.skipif(
    not (DATA / "ellipse").is_dir(), reason="FEEDBACK_DATA names no folder of ellipse/"
)
def test_findings_follow_the_raters(engine: GrammarEngine) -> None:
    for corpus in learners.corpora(DATA, ESSAYS):
        lines = {(line.mark, line.stage): line for line in learners.measure(corpus, [engine])}
        for mark, stage in lines:
            if stage == "raw":
                ours = lines[mark, "layer"].coefficient
                assert ours <= lines[mark, stage].coefficient + LEEWAY, (corpus.name, mark)
