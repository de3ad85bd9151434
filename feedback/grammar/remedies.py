"""Which suggestions of a rule are worth showing beside its finding."""

from __future__ import annotations

import re

from feedback.grammar.engine import Match
from feedback.grammar.frequencies import frequencies

# A word below this count (of some 10^12) is none that a student would put in.
_USED = 100_000
# Rules that see the slip and guess badly at its remedy.
_NO_REMEDY = frozenset({
    "PRP_MD_NN", "DT_PRP", "MD_JJ", "BE_TO_VBG", "HAS_TO_APPROVED_BY", "DT_DT", "THEIR_S",
    "TWO_CONNECTED_MODAL_VERBS", "BE_VBP_IN", "PRP_VB", "I_AM_VB", "MISSING_ARTICLE",
    "BEEN_PART_AGREEMENT", "HAVE_PART_AGREEMENT",
    # Would write the sentence for the student.
    "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
})  # fmt: skip
_STILTED = re.compile(r"\b(?:being|been|am|to|is) \w+(?:ing|ed)?\b|\bto \w+$")


def remedies(match: Match) -> tuple[str, ...]:
    """The suggestions of a rule's match that are worth showing."""
    if match.rule in _NO_REMEDY:
        return ()
    if match.rule == "EN_A_VS_AN" and match.suggestions == ("a",):
        return ("a", "and")
    if match.rule in ("ItsContraction", "LetsConfusion"):
        return match.suggestions[:1]
    if match.rule == "APART_A_PART":
        return ("a part of", "apart from")
    if match.rule in ("PRP_HAVE_VB", "IS_VBZ"):
        return tuple(s for s in match.suggestions if not _STILTED.search(s) and _is_word(s))
    if match.rule == "POSSESSIVE_APOSTROPHE":
        return tuple(s for s in match.suggestions if s.endswith(("'s", "’s")))
    if match.rule in ("ONE_OF", "OneOfTheSingular", "A_LOT_OF_NN", "THIS_NNS", "MANY_NN"):
        return tuple(s for s in match.suggestions if _is_word(s))
    return tuple(dict.fromkeys(s.replace("’", "'") for s in match.suggestions))


def _is_word(suggestion: str) -> bool:
    """Whether each word of `suggestion` is one that people use."""
    return all(
        frequencies().get(word.casefold().replace("’", "'"), 0) > _USED
        for word in re.findall(r"[\w'’]+", suggestion)
    )
