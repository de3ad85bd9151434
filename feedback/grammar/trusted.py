"""Further engines' rules whose matches stand where the leading engine is silent.

Where a further engine is alone, most of what it says does not stand. Counted were harper's
matches that LanguageTool's rules have not: in 1,501 sentences of learners with four corrections
each (right: two of the four change the words) and, read by eye, in 320 school essays of 127,000
words. harper's dictionary is not among them: of its lone words there 17 were right and 9 not, in
the corrected sentences it had 77 more, and in the essays it has names, abbreviations and rarer
words. In the 101,000 corrected words the rules below had one match that did not stand.
"""

from __future__ import annotations

from feedback.grammar.engine import Match

# Rules with at least four matches and none, or one in seven, that did not stand.
TRUSTED: dict[str, str] = {
    "ThereToTheir": "sentences: right 6, not right 1; essays: right 11 of 11 read",
    "CapitalizePersonalPronouns": "sentences: right 4, not right 0; essays: right 12 of 12 read",
    "Yourself": "essays: right 11 of 11",
    "Myself": "sentences: right 2, not right 0; essays: right 3 of 3",
    "Everyone": "sentences: right 2, not right 0; essays: right 4 of 4",
    "SimplePastToPastParticiple": "sentences: right 2, not right 0; essays: right 4 of 4",
    "UseToUsedTo": "essays: right 4 of 4",
}
# LanguageTool's rules, by the same count: right 1,360, not right 92 (with harper's voice 1,061 and
# 36).
_TRUSTED_ENGINES = frozenset({"languagetool", "lingotweaker"})


def is_trusted(match: Match) -> bool:
    """Whether a match that only a further engine has may be reported."""
    return match.rule in TRUSTED or not _TRUSTED_ENGINES.isdisjoint(match.engines)
