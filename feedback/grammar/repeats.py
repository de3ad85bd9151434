"""Matches → findings: one for each slip, with its further places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from feedback.finding import Finding
from feedback.grammar.capitals import is_case_alone
from feedback.grammar.engine import Match
from feedback.grammar.plain_sentences import SPACE_MISSING, plain_of
from feedback.grammar.source_words import plain
from feedback.grammar.voices import joined, raised
from feedback.grammar.wording import CONFIDENCE, SEVERITY, advice_of, message_of
from feedback.text.span import Span

# Slips that are one habit whatever the words are.
_HABITS = {
    "UPPERCASE_SENTENCE_START": "sentence capital",
    "SentenceCapitalization": "sentence capital",
    "I_LOWERCASE": "I",
    "CapitalizePersonalPronouns": "I",
    "SENTENCE_WHITESPACE": SPACE_MISSING,
    "SPACE_BEFORE_PARENTHESIS": "space before a bracket",
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA": "opening comma",
    "DiscourseMarkers": "opening comma",
    "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE": "opening comma",
    "COMMA_COMPOUND_SENTENCE": "joining comma",
    "COMMA_COMPOUND_SENTENCE_2": "joining comma",
    "IF_WE_CANT_COMMA": "clause comma",
    "PRP_COMMA": "clause comma",
    "EN_A_VS_AN": "a or an",
    "AnA": "a or an",
    "EN_CONTRACTION_SPELLING": "apostrophe of a short form",
    "CANT": "apostrophe of a short form",
    "WONT_CONTRACTION": "apostrophe of a short form",
    "LETS_LET": "apostrophe of a short form",
    "Contractions": "apostrophe of a short form",
    "WRONG_APOSTROPHE": "mark of an apostrophe",
    "WrongApostrophe": "mark of an apostrophe",
    "IT_IS": "its",
    "IT_IS_2": "its",
    "ITS_TO_IT_S": "its",
    "ItsContraction": "its",
    "YOUR": "your",
    "YOUR_YOU_RE": "your",
    "YOUR_YOU_2": "your",
    "THEIR_IS": "their",
    "THERE_OWN": "their",
    "THERE_THEIR": "their",
    "ThereToTheir": "their",
    "TheirToThere": "their",
    "FEWER_LESS": "fewer or less",
}


def findings_of(matches: Iterable[Match], text: str) -> list[Finding]:
    """One finding for each slip in `matches`, whose `engines` are named, with its further places.

    Matches of one category that overlap are one: the narrower stays, then the first by rule.
    """
    groups: dict[tuple[str, str], list[Match]] = {}
    for match in one_a_slip(_as_pronoun(match, text) for match in matches):
        slip = (match.rule, plain(match.span.of(text)))
        habit = _habit(match, text)
        groups.setdefault((habit, "") if habit else slip, []).append(match)
    return [_finding(group, text) for group in groups.values()]


def _habit(match: Match, text: str) -> str | None:
    if match.rule == "COMMA_PARENTHESIS_WHITESPACE":
        return plain_of(match, text)
    return _HABITS.get(match.rule)


def one_a_slip(matches: Iterable[Match]) -> list[Match]:
    """The matches in text order without those that another of their category or words overlaps."""
    kept: list[Match] = []
    for match in sorted(matches, key=_narrow_first):
        if not any(_same_slip(match, other) for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: (match.span, match.rule))


def _narrow_first(match: Match) -> tuple[int, str, Span]:
    return (match.span.end - match.span.start, match.rule, match.span)


def _same_slip(one: Match, other: Match) -> bool:
    alike = one.category == other.category
    return one.span == other.span or (alike and one.span.overlaps(other.span))


def _as_pronoun(match: Match, text: str) -> Match:
    """An "i" at the start of a sentence is the pronoun's missing capital, like any other "i"."""
    if match.rule == "UPPERCASE_SENTENCE_START" and match.span.of(text) == "i":
        return replace(match, rule="I_LOWERCASE")
    return match


def _finding(group: list[Match], text: str) -> Finding:
    match = _as_capital(group[0], text)
    room = "style" if match.category == "style" else "grammar"
    sure = min(raised(CONFIDENCE[group[0].category], each.engines) for each in group)
    return Finding(
        check=f"{room}/{match.rule}",
        category=match.category,
        severity=SEVERITY[match.category],
        span=match.span,
        message=message_of(match, text),
        advice=advice_of(match),
        suggestions=match.suggestions[:3],
        repeats=further(each.span for each in group),
        confidence=sure,
        engines=joined(*(each.engines for each in group)),
    )


def _as_capital(match: Match, text: str) -> Match:
    """A missing capital is taught, and marked, under punctuation, though a speller may find it."""
    if match.category == "style" or not is_case_alone(match.span.of(text), match.suggestions):
        return match
    return replace(match, category="punctuation")


def further(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The places after the first, each once."""
    return tuple(dict.fromkeys(spans))[1:]
