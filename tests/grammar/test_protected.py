from __future__ import annotations

from dataclasses import replace

import pytest
from essays import essay, marked

from feedback.essay.model import Citation, Overlap, Quotation, WorkCited
from feedback.grammar.engine import Match, MatchCategory
from feedback.grammar.protected import Protected
from feedback.text.span import Span


def held(row: str, category: MatchCategory = "grammar", rule: str = "RULE") -> bool:
    """Whether a match at ⟦ ⟧ is held back."""
    text, (span,) = marked(row)
    return Protected(essay(text)).holds(Match(span, rule, category, ""))


HELD = [
    "He said “they ⟦was⟧ tired” twice.",
    'He said "they ⟦was⟧ tired" twice.',
    "He ⟦said “they⟧ was tired” twice.",
    'The novel "⟦Oryx⟧ and Crake" is long.',
    'He said "they ⟦was⟧ tired. So it went.',
    "Mr. Ng says, '' they ⟦was⟧ tired '' again.",
    "She said “he called them ‘⟦fule⟧’ once”.",
    "He said 'they ⟦was⟧ free' of it.",
]
FREE = [
    "He ⟦say⟧ “they were tired” twice.",
    "He said “they were tired” ⟦and and⟧ left.",
    "The workers' hours ⟦was⟧ the miners' own.",
    'He said "no" and "never", they ⟦was⟧ tired.',
    'He wrote "no more. And then they ⟦was⟧ tired.',
    'A line with a lost " mark.\nAnother line: they ⟦was⟧ tired.',
    "They ⟦was⟧ tired.",
]


@pytest.mark.parametrize("row", HELD)
def test_held_back(row: str) -> None:
    assert held(row)


@pytest.mark.parametrize("row", FREE)
def test_let_through(row: str) -> None:
    assert not held(row)


EDGES = [
    "He asked “why?” ⟦then⟧ left.",
    "They left “at once.” ⟦many⟧ came back.",
    "He said⟦ ⟧“no” to them.",
    "The word ⟦,⟧ “no” was said.",
]


@pytest.mark.parametrize("row", EDGES)
def test_punctuation_at_the_edge_of_a_quotation(row: str) -> None:
    assert held(row, "punctuation")
    assert not held(row, "spelling")


def test_punctuation_further_off_is_let_through() -> None:
    assert not held("He said “no.” Then ⟦many⟧ came.", "punctuation")
    assert not held("He said “no”\n⟦many⟧ came.", "punctuation")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("They left “at once”. ⟦many⟧ came back.", False),
        ("They left “at once” (Ng 3). ⟦many⟧ came back.", False),
        ("They left “at once.” ⟦many⟧ came back.", True),
        ("He asked “why?” ⟦then⟧ left.", True),
        ("They left. “⟦many⟧ came back.”", True),
    ],
)
def test_a_sentence_after_the_writers_own_stop_is_the_writers(row: str, expected: bool) -> None:
    assert held(row, "punctuation", "UPPERCASE_SENTENCE_START") is expected


def test_what_the_finders_found_is_held_back() -> None:
    text = "Ng (par28) writes 'they was tired' in Wurkers. Copied they was here.\nNg, Wurkers."
    plain = replace(essay(text), citations=(), quotations=(), works_cited=(), overlaps=())
    at = text.index
    found = replace(
        plain,
        citations=(Citation(Span(at("(par"), at(") w") + 1), "label", "parenthetical"),),
        quotations=(
            Quotation(Span(at("'they"), at(" in")), Span(at("they"), at("' in")), 0, 3),
            Quotation(Span(at("writes"), at(" 'they")), Span(0, 1), 0, 1, use="scare"),
        ),
        works_cited=(WorkCited(Span(at("\nNg") + 1, len(text))),),
        overlaps=(
            Overlap(Span(at("they was h"), at(".\n")), "verbatim", True, False, "s1", Span(0, 1)),
        ),
    )
    for words, expected in {
        "par28": True,
        "they was t": True,
        "writes": False,
        "in Wurkers": False,
        "was here": True,
        "Ng, Wurkers": True,
    }.items():
        span = Span(at(words), at(words) + len(words))
        assert Protected(plain).touches(span) is False
        assert Protected(found).touches(span) is expected, words
    at_copied = Span(at("was here"), at("was here") + 3)
    assert Protected(found).holds(Match(at_copied, "RULE", "grammar", ""))
    assert not Protected(found).holds(Match(at_copied, "RULE", "spelling", ""))


def test_small_words_of_a_source_named_in_passing_are_the_writers() -> None:
    text = "In the artical by Sellsky it says so (see the artical)."
    at = text.index
    passing = Citation(Span(0, at(" it")), "label", "running")
    bracket = Citation(Span(at("(see"), at(").") + 1), "label", "parenthetical")
    protected = Protected(replace(essay(text), citations=(passing, bracket), quotations=()))

    def held_at(start: int, category: MatchCategory) -> bool:
        return protected.holds(Match(Span(start, start + 7), "RULE", category, ""))

    assert not held_at(at("artical"), "spelling")
    assert held_at(at("artical"), "grammar")
    assert held_at(at("Sellsky"), "spelling")
    assert held_at(text.rindex("artical"), "spelling")


SPACES = [
    ("He cites the report⟦ ,⟧ “rain is rare” and stops.", "COMMA_PARENTHESIS_WHITESPACE", False),
    ("The author says “no”⟦ .⟧ Then it ends.", "COMMA_PARENTHESIS_WHITESPACE", False),
    ("They sailed at dawn⟦ .⟧ In the article it says so.", "COMMA_PARENTHESIS_WHITESPACE", False),
    ("He says “the lake⟦ ,⟧ once deep” is dry.", "COMMA_PARENTHESIS_WHITESPACE", True),
    ("He says⟦ ⟧“the lake is dry” to us.", "COMMA_PARENTHESIS_WHITESPACE", True),
    ("The lake is dry⟦ “⟧ he says.", "COMMA_PARENTHESIS_WHITESPACE", True),
    ("It rained “for weeks” (Ng 3).⟦Then⟧ it stopped.", "SENTENCE_WHITESPACE", False),
    ("She wrote “never.”⟦Then⟧ she left.", "SENTENCE_WHITESPACE", False),
    ("She wrote “never.⟦Then⟧ again” and left.", "SENTENCE_WHITESPACE", True),
]


@pytest.mark.parametrize(("row", "rule", "expected"), SPACES)
def test_spaces_beside_marks_are_the_writers_outside_quotation_marks(
    row: str, rule: str, expected: bool
) -> None:
    assert held(row, "punctuation", rule) is expected


def test_spaces_and_opening_capitals_of_copied_words_are_the_writers() -> None:
    text = "Copied the ponds , once deep. they are dry. More."
    span = Span(text.index("the"), text.index(" More"))
    copied = Overlap(span, "verbatim", True, False, "s1", Span(0, 1))
    protected = Protected(replace(essay(text), quotations=(), overlaps=(copied,)))
    comma = Span(text.index(" ,"), text.index(" ,") + 2)
    capital = Span(text.index("they"), text.index("they") + 4)
    space, start = "COMMA_PARENTHESIS_WHITESPACE", "UPPERCASE_SENTENCE_START"
    assert not protected.holds(Match(comma, space, "punctuation", ""))
    assert not protected.holds(Match(capital, start, "punctuation", ""))
    assert protected.holds(Match(capital, "SOME_RULE", "punctuation", ""))
