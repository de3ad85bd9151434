"""What a student reads about a match."""

from __future__ import annotations

import re

from feedback.finding import Severity
from feedback.grammar.engine import Match, MatchCategory
from feedback.grammar.spelling import is_speller

SEVERITY: dict[MatchCategory, Severity] = {
    "spelling": "warning",
    "grammar": "warning",
    "punctuation": "suggestion",
    "style": "suggestion",
}
_ADVICE: dict[MatchCategory, str] = {
    "spelling": "Look the word up and see which spelling you meant.",
    "grammar": "Read the sentence aloud: which words do not fit together?",
    "punctuation": "Read the sentence aloud: which mark or capital does the reader need here?",
    "style": "Ask whether fewer or plainer words would say the same.",
}
# A dictionary does not help where the word is a word, and another was meant.
_OTHER_WORD = "Say the sentence slowly and in full: which word do you mean here?"
# How often a flag of each kind stands on corrected student texts, roughly (RESEARCH.md §1).
CONFIDENCE: dict[MatchCategory, float] = {
    "spelling": 0.95,
    "grammar": 0.8,
    "punctuation": 0.75,
    "style": 0.6,
}
# Plainer sentences for the rules that essays meet most.
_PLAIN = {
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA": "A comma may be missing after “{text}”.",
    "DiscourseMarkers": "A comma may be missing after “{text}”.",
    "UPPERCASE_SENTENCE_START": "The sentence that begins with “{text}” has no capital.",
    "SentenceCapitalization": "The sentence that begins with “{text}” has no capital.",
    "I_LOWERCASE": "“{text}”, for oneself, has no capital.",
    "CapitalizePersonalPronouns": "“{text}”, for oneself, has no capital.",
    "COMMA_PARENTHESIS_WHITESPACE": "A space is missing or one too many beside a mark.",
    "SENTENCE_WHITESPACE": "The space between two sentences is missing.",
    "EN_A_VS_AN": "“{text}” stands before a word that takes the other article.",
    "AnA": "“{text}” stands before a word that takes the other article.",
    "MISSING_HYPHEN": "“{text}” describes the noun after it and takes a hyphen.",
    "EN_CONTRACTION_SPELLING": "An apostrophe is missing in “{text}”.",
    "CANT": "An apostrophe is missing in “{text}”.",
    "WONT_CONTRACTION": "An apostrophe is missing in “{text}”.",
    "POSSESSIVE_APOSTROPHE": "An apostrophe may be missing in “{text}”.",
    "MODAL_OF": "“{text}”: what sounds like “of” here is “have”.",
    "IT_IS": "“{text}” stands where “it is” seems meant.",
    "ITS_TO_IT_S": "“{text}” stands where “it is” seems meant.",
    "WRONG_APOSTROPHE": "“{text}” has another mark where an apostrophe belongs.",
    "WrongApostrophe": "“{text}” has another mark where an apostrophe belongs.",
    "BEEN_PART_AGREEMENT": "“{text}” does not fit the form of “be” before it.",
    "HAVE_PART_AGREEMENT": "“{text}” does not fit the form of “have” before it.",
}
# Rules that find the place, and seldom what the student meant there.
_WITHOUT_SUGGESTIONS = frozenset({"BEEN_PART_AGREEMENT", "HAVE_PART_AGREEMENT"})
_MOST_SUGGESTIONS = 3
_HARSH = re.compile(r"\b(?:false|wrong|wrongly|plagiari\w+|cheat\w*|incorrect\w*|stupid)\b", re.I)
_LONGEST_QUOTED = 60


def message_of(match: Match, text: str) -> str:
    """One plain sentence on a match; `text` is the essay's."""
    words = shortened(match.span.of(text))
    if is_speller(match):
        if words.islower() and words.capitalize() in match.suggestions[:1]:
            return f"“{words}”, a name, has no capital."
        perhaps = f"; perhaps “{match.suggestions[0]}”" if match.suggestions else ""
        return f"“{words}” is not in the dictionary{perhaps}."
    if plain := _PLAIN.get(match.rule):
        return plain.format(text=words)
    message = match.message.strip()
    if not message or _HARSH.search(message):
        return f"Something about “{words}” does not fit."
    return message if message.endswith((".", "?", "!")) else f"{message}."


def advice_of(match: Match) -> str:
    """What the student can do about a match."""
    if match.category == "spelling" and not is_speller(match):
        return _OTHER_WORD
    return _ADVICE[match.category]


def suggestions_of(match: Match) -> tuple[str, ...]:
    """What is offered in place of the words of a match, at most three."""
    return () if match.rule in _WITHOUT_SUGGESTIONS else match.suggestions[:_MOST_SUGGESTIONS]


def shortened(words: str) -> str:
    """Some of the student's words for a message: one line, not long."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_QUOTED else line[: _LONGEST_QUOTED - 1].rstrip() + "…"
