from __future__ import annotations

from feedback.grammar.glued import parted, uses_of_pair


def test_words_that_often_stand_together() -> None:
    assert list(parted("hardwork")) == ["hard work"]
    assert list(parted("Eachother")) == ["Each other"]


def test_a_misspelling_does_not_fall_apart() -> None:
    assert not list(parted("polution"))
    assert not list(parted("a"))


def test_a_pair_that_was_not_counted_is_as_rare_as_chance_has_it() -> None:
    assert uses_of_pair("hard work") > 1e8
    assert 0 < uses_of_pair("young cows") < 1e4
    assert uses_of_pair("zzgrfl cows") == 0
