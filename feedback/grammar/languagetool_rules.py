"""LanguageTool's own words, for a server of it and for lingotweaker, which has the same rules."""

from __future__ import annotations

import re

from feedback.grammar.engine import MatchCategory

_STYLE_CATEGORIES = frozenset(
    {
        "STYLE",
        "REDUNDANCY",
        "REPETITIONS_STYLE",
        "AMERICAN_ENGLISH_STYLE",
        "BRITISH_ENGLISH_STYLE",
        "PLAIN_ENGLISH",
        "WIKIPEDIA",
        "CREATIVE_WRITING",
        "COLLOQUIALISMS",
        "GENDER_NEUTRALITY",
        "ACADEMIC_WRITING",
        "TEXT_ANALYSIS",
        "CLICHES",
        "REGIONALISMS",
        "PROPER_NOUNS",
    }
)
_STYLE_TYPES = frozenset({"style", "locale-violation", "register"})
_SPELLING_CATEGORIES = frozenset({"TYPOS", "COMPOUNDING"})
_SPELLING_RULES = ("MORFOLOGIK", "HUNSPELL", "EN_COMPOUNDS", "EN_CONTRACTION")
# Filed under style, but every teacher marks them in an essay.
_SLIPS = frozenset({"GONNA", "GOTTA", "WANNA", "MORE_EASY_N_CLEAR"})
# Capital letters are taught, and marked, under punctuation.
_CAPITALS = frozenset({"I_LOWERCASE", "THE_US"})
_PUNCTUATION_CATEGORIES = frozenset({"PUNCTUATION", "TYPOGRAPHY", "CASING"})
_TAG = re.compile(r"</?suggestion>")


def category_of(rule: str, category: str, issue_type: str) -> MatchCategory:
    """A match's category from LanguageTool's rule id, category id and ITS issue type."""
    if rule in _SLIPS:
        return "grammar"
    if issue_type in _STYLE_TYPES or category in _STYLE_CATEGORIES:
        return "style"
    if category in _PUNCTUATION_CATEGORIES or rule in _CAPITALS:
        return "punctuation"
    if category in _SPELLING_CATEGORIES or rule.startswith(_SPELLING_RULES):
        return "spelling"
    return "grammar"


def plain_message(message: str) -> str:
    """A message with its <suggestion> tags made quotation marks and its white space single."""
    opened = message.replace("<suggestion>", "“").replace("</suggestion>", "”")
    return " ".join(_TAG.sub("", opened).split())
