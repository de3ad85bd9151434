"""The index finds the pairs that a comparison of all essays with all would find."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from feedback.essay.grammar.wording import tokens
from feedback.grading.overlap.candidates import LEAST_SHARED, candidates, common_from, runs_of

WORDS = st.sampled_from(["granite", "harbour", "lantern", "meadow", "orchard", "pebble", "quarry"])
ESSAYS = st.lists(st.lists(WORDS, max_size=40).map(" ".join), max_size=6)


@settings(deadline=None)
@given(ESSAYS)
def test_as_if_all_pairs_were_tried(texts: list[str]) -> None:
    runs = [runs_of(tokens(text)) for text in texts]
    found = candidates(runs).pairs
    sets = [set(each) - {0} for each in runs]
    tried = [
        (i, j) for (i, a), (j, b) in combinations(enumerate(sets), 2) if len(a & b) >= LEAST_SHARED
    ]
    assert list(found) == tried


def test_known_runs_are_nobodys() -> None:
    text = "granite harbour lantern meadow orchard pebble quarry ribbon saddle timber"
    runs = runs_of(tokens(text))
    assert candidates([runs, runs]).pairs == ((0, 1),)
    assert candidates([runs, runs], set(runs)).pairs == ()


def test_a_small_class_has_nothing_in_common_and_a_large_one_a_share() -> None:
    assert common_from(4) == common_from(30) == 8
    assert common_from(1_000) == 150
