"""Which suggestions of a rule are worth showing beside its finding."""

from __future__ import annotations

import re

from feedback.grammar.engine import Match
from feedback.text.frequencies import frequencies

# A word below this count (of some 10^12) is none that a student would put in.
_USED = 100_000
# Rules that see the slip and guess badly at its remedy.
_NO_REMEDY = frozenset({
    "PRP_MD_NN", "DT_PRP", "MD_JJ", "BE_TO_VBG", "HAS_TO_APPROVED_BY", "DT_DT", "THEIR_S",
    "TWO_CONNECTED_MODAL_VERBS", "BE_VBP_IN", "PRP_VB", "I_AM_VB", "MISSING_ARTICLE",
    "BEEN_PART_AGREEMENT", "HAVE_PART_AGREEMENT", "OBJECTIVE_CASE", "POSSESSIVE_CASE", "WHO_NOUN",
    "WHERE_MD_VB", "HE_LIKE", "A_MY",
    # A dash is meant as often as a hyphen.
    "EN_SPLIT_WORDS_HYPHEN",
    # Would write the sentence for the student.
    "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
})  # fmt: skip
_FIRST_ONLY = frozenset({
    "ItsContraction", "LetsConfusion", "AS_IS_VBG", "DOUBLE_NEGATIVE", "INTERJECTIONS_PUNCTUATION",
    "PRP_VBG",
})  # fmt: skip
_APOSTROPHES = str.maketrans("’`´", "'''")
_A_BEFORE_VOWEL = re.compile(r"a [aeio]", re.IGNORECASE)
_STILTED = re.compile(r"\b(?:being|been|am|to|is) \w+(?:ing|ed)?\b|\bto \w+$")


def remedies(match: Match, text: str) -> tuple[str, ...]:
    """The suggestions of a rule's match in `text` that are worth showing, each once."""
    return _as_written(_of_rule(match), match.span.of(text))


def _of_rule(match: Match) -> tuple[str, ...]:
    if match.rule in _NO_REMEDY:
        return ()
    if match.rule in _FIRST_ONLY:
        return match.suggestions[:1]
    if match.rule == "EN_A_VS_AN" and match.suggestions == ("a",):
        return ("a", "and")
    if match.rule == "APART_A_PART":
        return ("a part of", "apart from")
    if match.rule == "CAR_CARE":
        return ("take care",)
    if match.rule == "A_NNS":
        return tuple(s for s in match.suggestions if not _A_BEFORE_VOWEL.match(s))
    if match.rule in ("PRP_HAVE_VB", "IS_VBZ"):
        return tuple(s for s in match.suggestions if not _STILTED.search(s) and _is_word(s))
    if match.rule == "POSSESSIVE_APOSTROPHE":
        return tuple(s for s in match.suggestions if s.endswith(("'s", "’s")))
    if match.rule in ("ONE_OF", "OneOfTheSingular", "A_LOT_OF_NN", "THIS_NNS", "MANY_NN"):
        return tuple(s for s in match.suggestions if _is_word(s))
    return match.suggestions


def _as_written(suggestions: tuple[str, ...], words: str) -> tuple[str, ...]:
    """The suggestions with one kind of apostrophe, in one capital or none where they differ in it.

    What is the words themselves, or differs from another suggestion in its capital alone, goes.
    """
    shown: dict[str, str] = {}
    for suggestion in (s.translate(_APOSTROPHES) for s in suggestions):
        key = suggestion.casefold()
        if suggestion == words or (key in shown and shown[key][:1].isupper() == _is_capital(words)):
            continue
        shown[key] = suggestion
    return tuple(shown.values())


def _is_capital(words: str) -> bool:
    return words[:1].isupper()


def _is_word(suggestion: str) -> bool:
    """Whether each word of `suggestion` is one that people use."""
    return all(
        frequencies().get(word.casefold().replace("’", "'"), 0) > _USED
        for word in re.findall(r"[\w'’]+", suggestion)
    )
