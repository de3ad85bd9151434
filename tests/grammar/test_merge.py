from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.finding import Category, Finding
from feedback.grammar.merge import merged
from feedback.grammar.voices import raised
from feedback.text.span import Span

TEXT = (
    "Teh student’s was late, they were tird. However the house was quite an they left, it’s old. "
)
CATEGORIES: tuple[Category, ...] = ("spelling", "grammar", "punctuation", "style")
CHECKS = ("grammar/MORFOLOGIK_RULE_EN", "grammar/comma-splice", "grammar/SOME_RULE", "grammar/AB")


def finding(
    words: str,
    check: str = "grammar/SOME_RULE",
    category: Category = "grammar",
    *more: str,
    sure: float = 0.8,
    engines: tuple[str, ...] = ("lingotweaker",),
    message: str = "Look.",
) -> Finding:
    span, *repeats = (Span(TEXT.index(w), TEXT.index(w) + len(w)) for w in (words, *more))
    return Finding(
        check, category, "warning", span, message,
        repeats=tuple(repeats), confidence=sure, engines=engines, suggestions=("x",),
    )  # fmt: skip


def shown(*findings: Finding) -> list[tuple[str, list[str]]]:
    return [(f.check, [p.of(TEXT) for p in f.places]) for f in merged(findings, TEXT)]


@pytest.mark.parametrize(
    ("one", "other", "stays"),
    [
        (finding("was late", sure=0.8), finding("was", "grammar/own", sure=0.9), "grammar/own"),
        (finding("was late", "grammar/wide", sure=0.9), finding("was"), "grammar/wide"),
        (finding("was late", "grammar/wide"), finding("was"), "grammar/SOME_RULE"),
        (finding("was"), finding("was", "grammar/z", engines=("feedback",)), "grammar/z"),
        (finding("was"), finding("was", "grammar/A"), "grammar/A"),
    ],
)
def test_of_one_slip_the_surer_then_narrower_then_own_stays(
    one: Finding, other: Finding, stays: str
) -> None:
    assert [f.check for f in merged([one, other], TEXT)] == [stays]


def test_engines_that_agree_are_joined_and_raise_the_confidence() -> None:
    one = finding("was late", sure=0.8, engines=("harper",))
    other = finding("was", sure=0.9, engines=("lingotweaker",))
    (both,) = merged([one, other], TEXT)
    assert both.engines == ("lingotweaker", "harper")
    assert both.confidence == pytest.approx(0.95)
    # The same rules twice are one voice.
    (same,) = merged([replace(one, engines=("languagetool",)), other], TEXT)
    assert same.engines == ("lingotweaker", "languagetool")
    assert same.confidence == 0.9


@pytest.mark.parametrize(
    ("engines", "beyond", "expected"),
    [
        (("harper",), (), 0.8),
        (("harper", "lingotweaker"), (), 0.9),
        (("languagetool", "lingotweaker"), (), 0.8),
        (("harper", "lingotweaker", "feedback"), (), 0.95),
        (("harper", "lingotweaker"), ("harper",), 0.9),
        (("harper", "lingotweaker"), ("harper", "lingotweaker"), 0.8),
    ],
)
def test_each_independent_voice_halves_the_doubt(
    engines: tuple[str, ...], beyond: tuple[str, ...], expected: float
) -> None:
    assert raised(0.8, engines, beyond=beyond) == pytest.approx(expected)


def test_a_word_in_a_sentence_is_told_beside_the_sentence() -> None:
    whole = "Teh student’s was late, they were tird."
    splice = finding(whole, "grammar/comma-splice", "punctuation", sure=0.99)
    word = finding("Teh", "grammar/MORFOLOGIK_RULE_EN", "spelling", "tird", sure=0.95)
    assert shown(splice, word) == [
        ("grammar/MORFOLOGIK_RULE_EN", ["Teh", "tird"]),
        ("grammar/comma-splice", ["student’s was late, they were"]),
    ]


def test_of_a_sentence_the_opening_stays() -> None:
    whole = "However the house was quite an they left, it’s old."
    fragment = finding(whole, "grammar/sentence-fragment", sure=0.9)
    word = finding("was quite", sure=0.95)
    assert shown(fragment, word) == [
        ("grammar/sentence-fragment", ["However the house"]),
        ("grammar/SOME_RULE", ["was quite"]),
    ]


def test_of_an_opening_too_short_to_be_one_the_longest_stays() -> None:
    whole = "However the house was quite an they left, it’s old."
    fragment = finding(whole, "grammar/sentence-fragment", sure=0.9)
    word = finding("house", sure=0.95)
    assert shown(fragment, word)[1] == (
        "grammar/sentence-fragment",
        ["was quite an they left, it’s old."],
    )


def test_an_ending_is_left_to_the_apostrophe() -> None:
    name = finding("student", "grammar/source-name", "spelling", sure=0.9)
    plural = finding("student’s", "grammar/apostrophe-plural", "punctuation", sure=0.95)
    assert shown(name, plural) == [
        ("grammar/source-name", ["student"]),
        ("grammar/apostrophe-plural", ["’s"]),
    ]


def test_a_misspelt_word_takes_the_short_match_that_rests_on_it() -> None:
    word = finding("tird", "grammar/MORFOLOGIK_RULE_EN", "spelling", sure=0.95)
    assert shown(word, finding("were tird")) == [("grammar/MORFOLOGIK_RULE_EN", ["tird"])]


def test_further_places_outlive_the_first() -> None:
    slip = finding("was", "grammar/X", "grammar", "an", "quite", message="“was” is here.")
    (first, rest) = merged([slip, finding("was", "grammar/own", sure=0.9)], TEXT)
    assert first.check == "grammar/own"
    assert rest.span is not None and rest.span.of(TEXT) == "quite"
    assert [p.of(TEXT) for p in rest.repeats] == ["an"]
    assert rest.message == "“quite” is here."
    assert rest.suggestions == (), "they were for other words"


def test_what_is_no_language_stays_whatever_it_overlaps() -> None:
    claim = replace(finding("was late"), check="claims/x", category="claims", engines=())
    whole = replace(claim, span=None)
    assert len(merged([claim, whole, finding("was")], TEXT)) == 3


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    def span() -> Span:
        start = draw(st.integers(0, len(TEXT) - 2))
        return Span(start, draw(st.integers(start + 1, min(len(TEXT), start + 60))))

    own = draw(st.booleans())
    return Finding(
        draw(st.sampled_from(CHECKS)),
        draw(st.sampled_from(CATEGORIES)),
        "warning",
        span(),
        "Look.",
        repeats=tuple(span() for _ in range(draw(st.integers(0, 3)))),
        confidence=draw(st.sampled_from([0.75, 0.8, 0.95])),
        engines=("feedback",) if own else (draw(st.sampled_from(["harper", "lingotweaker"])),),
    )


@given(st.lists(findings(), max_size=8), st.randoms(use_true_random=False))
def test_whatever_is_found(found: list[Finding], chance: object) -> None:
    out = merged(found, TEXT)
    places = sorted(place for f in out for place in f.places)
    assert all(a.end <= b.start for a, b in pairwise(places)), "no overlap"
    assert all(p.start < p.end for p in places)
    for given_place in (place for f in found for place in f.places):
        assert any(given_place.overlaps(place) for place in places), "no place is lost"
    assert merged(out, TEXT) == out, "once is enough"
    assert {e for f in out for e in f.engines} <= {e for f in found for e in f.engines}
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merged(shuffled, TEXT) == out, "order does not matter"
