from __future__ import annotations

import pytest

from feedback.grammar.blocked import HARPER, LANGUAGETOOL, LANGUAGETOOL_FAMILIES, why_blocked
from feedback.grammar.engine import Match, MatchCategory
from feedback.grammar.languagetool_rules import category_of, plain_message
from feedback.grammar.wording import advice_of, message_of
from feedback.text.span import Span


def message(rule: str, said: str, words: str = "thier", suggestions: tuple[str, ...] = ()) -> str:
    return message_of(Match(Span(0, len(words)), rule, "spelling", said, suggestions), words)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            message("MORFOLOGIK_RULE_EN_GB", "Possible spelling mistake.", suggestions=("their",)),
            "“thier” is not in the dictionary; perhaps “their”.",
        ),
        (message("SpellCheck", "Did you?"), "“thier” is not in the dictionary."),
        (
            message("SpellCheck", "Did you?", "paris", ("Paris",)),
            "“paris” is a name and needs a capital.",
        ),
        (message("I_LOWERCASE", "x", "i"), "“i”: “I” always takes a capital."),
        (
            message("MODAL_OF", "It's never correct to use 'of'.", "should of"),
            "“should of”: what sounds like “of” here is “have”.",
        ),
        (
            message("BEEN_PART_AGREEMENT", "Consider the participle.", "know"),
            "“know” does not fit the form of “be” before it.",
        ),
        (
            message("WRONG_APOSTROPHE", "Use another character.", "don`t"),
            "“don`t” has another mark where an apostrophe belongs.",
        ),
        (message("A_RULE", "Two words in one place"), "Two words in one place."),
        (message("A_RULE", "Did you mean “their”?"), "Did you mean “their”?"),
        (
            message("A_RULE", "Did you mean “their”?", suggestions=("their",)),
            "“thier” may not be what you mean; perhaps “their”.",
        ),
        (
            message("MORFOLOGIK_X", "x", "comeing", ("coming", "combing", "comming")),
            "“comeing” is not in the dictionary; perhaps “coming”, “combing” or “comming”.",
        ),
        (
            message("A_RULE", "x", "over seas", ("overseas",)),
            "“over seas” is written as one word: “overseas”.",
        ),
        (
            message("A_RULE", "x", "afterall", ("after all",)),
            "“afterall” is written as two words: “after all”.",
        ),
        (
            message("A_RULE", "x", "part time", ("part-time",)),
            "“part time” takes a hyphen: “part-time”.",
        ),
        (message("A_RULE", "x", "todays", ("today's",)), "An apostrophe is missing in “todays”."),
        (message("A_RULE", "x", "it's", ("its",)), "“it's” takes no apostrophe here."),
        (
            message("A_RULE", "Did you mean “I am”?", "I'am", ("I am", "I'm")),
            "“I'am” may not be what you mean; perhaps “I am”.",
        ),
        (
            message("A_RULE", "Did you mean this?", "united state's", ("United States'",)),
            "“united state's” may not be what you mean; perhaps “United States'”.",
        ),
        (
            message("A_RULE", "The usual collocation is “on”.", "most", ("the most",)),
            "Before “most” the word “the” may be missing.",
        ),
        (
            message("A_RULE", "x", "according", ("according to",)),
            "After “according” the word “to” may be missing.",
        ),
        (
            message("A_RULE", "Make sure that 'use' is correct.", "use", ("used",)),
            "“use” may not be what you mean; perhaps “used”.",
        ),
        (
            message("A_RULE", "Consider using the infinitive.", "to went", ("to go",)),
            "“to went” may not be what you mean; perhaps “to go”.",
        ),
        (
            message("COMMA_PARENTHESIS_WHITESPACE", "x", " ,", (",",)),
            "There is an extra space next to “,”.",
        ),
        (
            message("COMMA_PARENTHESIS_WHITESPACE", "x", ",and", (", and",)),
            "A space is missing after the mark: “,and”.",
        ),
        (
            message("COMMA_COMPOUND_SENTENCE", "x", " but", (", but",)),
            "A comma may be missing before “but”, which joins two statements.",
        ),
        (
            message("GONNA", "x", "gonna", ("going to",)),
            "“gonna” is how we say it; in writing it is “going to”.",
        ),
        (message("A_RULE", "This is wrong."), "Something about “thier” does not fit."),
        # What is said of the writer, or scolds, is left out.
        (message("A_RULE", "You repeated a word."), "Something about “thier” does not fit."),
        (message("A_RULE", "You've repeated a verb. Did you mean “go”?"), "Did you mean “go”?"),
        (
            message("A_RULE", "Are you confusing “a lot” and “lots”?"),
            "Something about “thier” does not fit.",
        ),
        (message("A_RULE", "This sounds awkward. Consider “I think”."), "Consider “I think”."),
        (message("A_RULE", "“You” takes another verb."), "“You” takes another verb."),
        (message("A_RULE", "It fits no noun. It is wrong."), "It fits no noun."),
        (message("RepeatedWords", "x", "the the"), "“the the”: the word is there twice."),
        (message("A_RULE", ""), "Something about “thier” does not fit."),
    ],
)
def test_messages(written: str, said: str) -> None:
    assert written == said


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("MORFOLOGIK_RULE_EN_GB", "Look the word up"),
        ("EN_CONTRACTION_SPELLING", "Say the sentence slowly"),
        ("MODAL_OF", "Say the sentence slowly"),
        ("SENTENCE_WHITESPACE", "Put one space after"),
        ("I_LOWERCASE", "Sentences, names and “I”"),
    ],
)
def test_the_dictionary_is_advised_for_what_it_lacks(rule: str, said: str) -> None:
    assert advice_of(Match(Span(0, 5), rule, "spelling", "x", ())).startswith(said)


def test_the_article_is_named_with_the_word_after_it() -> None:
    text = "It is a old house."
    match = Match(Span(6, 7), "EN_A_VS_AN", "grammar", "Use “an”.", ("an",))
    assert message_of(match, text) == ("“old” begins with a sound that takes “an”, not “a”.")


def test_long_passages_are_shortened() -> None:
    assert len(message("A_RULE", "", "word " * 100)) < 100


def test_markup_goes() -> None:
    said = "Use <suggestion>its</suggestion>\n or  <suggestion>it is</suggestion>."
    assert plain_message(said) == "Use “its” or “it is”."


@pytest.mark.parametrize(
    ("rule", "category", "issue", "expected"),
    [
        ("MORFOLOGIK_RULE_EN_GB", "TYPOS", "misspelling", "spelling"),
        ("EN_COMPOUNDS_SUGAR_COATED", "MISC", "misspelling", "spelling"),
        ("I_LOWERCASE", "TYPOS", "misspelling", "punctuation"),
        ("UPPERCASE_SENTENCE_START", "CASING", "typographical", "punctuation"),
        ("THEIR_IS", "CONFUSED_WORDS", "misspelling", "grammar"),
        ("HE_VERB_AGR", "GRAMMAR", "grammar", "grammar"),
        ("WHETHER", "REDUNDANCY", "style", "style"),
        ("SOME_RULE", "MISC", "style", "style"),
        ("GONNA", "STYLE", "style", "grammar"),
        ("A_NEW_RULE", "A_NEW_CATEGORY", "other", "grammar"),
    ],
)
def test_categories(rule: str, category: str, issue: str, expected: str) -> None:
    assert category_of(rule, category, issue) == expected


def test_each_blocked_rule_has_its_reason() -> None:
    for rule, reason in {**LANGUAGETOOL, **LANGUAGETOOL_FAMILIES, **HARPER}.items():
        assert len(reason) > 10
        assert why_blocked(rule) == reason
    assert why_blocked("SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA") is None
    assert why_blocked("MORFOLOGIK_RULE_EN_US") is None


@pytest.mark.parametrize("category", ["spelling", "grammar", "punctuation", "style"])
@pytest.mark.parametrize("rule", ["MORFOLOGIK_RULE_EN_GB", "MODAL_OF", "I_LOWERCASE", "A_RULE"])
def test_the_advice_asks(category: MatchCategory, rule: str) -> None:
    assert advice_of(Match(Span(0, 5), rule, category, "x", ())).endswith("?")


def test_a_message_that_explains_at_length_or_without_the_words_is_said_plainly() -> None:
    for said in (
        "A “base” is flat. The phrase is “basis”.",
        "The phrase of this kind has another noun.",
        "The correct word after “thier” is another.",
    ):
        assert message("A_RULE", said, suggestions=("basis",)) == (
            "“thier” may not be what you mean; perhaps “basis”."
        )
    kept = "After “thier” the noun names several things."
    assert message("A_RULE", kept, suggestions=("basis",)) == kept
