"""A fact about the world that no supplied source holds, and that the essay gives no source for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.attributions.vague_authority import vague_authorities
from feedback.essay.claims.needs_source import is_noted
from feedback.essay.claims.nowhere import keys, stands_nowhere
from feedback.essay.claims.own_study import is_own_study
from feedback.essay.claims.world_fact import WorldFact
from feedback.essay.claims.world_facts import world_facts
from feedback.essay.grammar.literary import is_literary
from feedback.essay.model import Claim, Essay, Sentence
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

CHECK = Check(
    name="claims/fact-from-nowhere",
    severity="warning",
    summary="a trend, a rate or another fact that can be looked up, which no source holds",
    why="A reader can look up whether crime is rising or what kills most people. If no source "
    "says so and the essay names nobody, they cannot tell where it comes from.",
    advice="Where did you find this? Name the source beside it, or leave it out.",
    examples=(
        Example(
            flagged="The market is small. ⟦The number of thefts in the town has been rising⟧.",
            clean="The market is small. According to the police, thefts have been rising.",
            sources={"Source 1": "The market of Orly closes at noon. It sells fish and cloth."},
        ),
    ),
    needs_sources=True,
    step="Say where your facts come from",
    weight=66,
    akin=("claims/uncited-statistic", "sources/no-sources"),
)
# "In Winter Light by Ana Reil, a town" speaks of a work, whatever its title says.
_BY_SOMEBODY = re.compile(
    r"\b(?:[Bb]y|[Aa]uthor)\s+[A-Z][\w’'-]+\s+(?:[A-Z][\w.’'-]*\s+)?[A-Z][\w’'-]+"
)
_DIGIT = re.compile(r"\d")
_APART = 3
"""Facts that are asked about one at a time; more are one question, with all their places."""
_BESIDE = 3
"""Code points on either side of a statement: "has fallen by 3" and its "%"."""
_DRAWN = re.compile(
    r"(?i)\s*(?:in\s+(?:conclusion|summary|sum|short|the\s+end)|to\s+(?:conclude|sum\s+up|summari[sz]e)"
    r"|overall|all\s+in\s+all|therefore|thus|hence|so|as\s+a\s+result|consequently)\b"
)
# What is itself the example is the fact to be shown.
_AS_CASE = re.compile(r"(?i)\b(?:such\s+as|for\s+(?:example|instance)|take|look\s+at)\b")
_WHO = "and the essay does not say who does"
_NEEDS = {
    "trend": "Figures over several years would show it.",
    "rate": "A count by a named person or group would show it.",
    "count": "Figures for both sides would show it.",
    "first": "A study or a report would show it.",
    "fate": "A study or a report would show it.",
    "place": "A report from there would show it.",
    "cost": "An account or a report of who pays would show it.",
    "date": "A book or article on that time would show it.",
    "others": "Name one of them, and who reports it.",
    "ranked": "A list or a count by a named person or group would show it.",
    "majority": "A count by a named person or group would show it.",
    "illness": "A study of those who fell ill would show it.",
    "person": "A book or article about this person would show it.",
}


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """One finding a fact; one for all of them where the essay draws on no source, or has many."""
    if is_literary(essay):
        return
    facts = list(_found_nowhere(essay, library))
    drawn = any(use.quoted or use.worded or use.facts for use in essay.source_uses)
    if len(facts) > (_APART if drawn else 1):
        yield _of_all(essay, facts, drawn=drawn)
        return
    for fact in facts:
        yield CHECK.at(
            fact.span,
            f"None of the sources says “{_shown(essay, fact)}”, {_WHO}.",
            advice=f"Where did you find this? {_NEEDS[fact.kind]}",
            severity="suggestion" if fact.kind == "date" else None,
            confidence=0.7,
        )


def _found_nowhere(essay: Essay, library: SourceLibrary) -> Iterator[WorldFact]:
    """The facts that no source holds and nobody is named for, the first of each sentence."""
    for sentence in essay.prose:
        if _has_source(essay, sentence):
            continue
        for fact in world_facts(essay, sentence):
            if not (
                _is_concluded(essay, fact)
                or _is_counted(essay, fact)
                or _is_told_by_others(essay, fact)
            ) and stands_nowhere(fact, essay.text, library):
                yield fact
                break


def _of_all(essay: Essay, facts: list[WorldFact], *, drawn: bool) -> Finding:
    """One question about several facts, or about a pack that may be another assignment's."""
    more = "another statement" if len(facts) == 2 else f"{len(facts) - 1} further statements"
    said = f"None of the sources says “{_shown(essay, facts[0])}” or {more} marked here"
    return CHECK.at(
        facts[0].span,
        f"{said}, {_WHO}." if drawn else f"{said}, and the essay uses none of the sources.",
        advice="Where did you find these? Name the source beside each."
        if drawn
        else "Are these the sources of this assignment? If they are, where did you find each of "
        "these?",
        repeats=tuple(fact.span for fact in facts[1:]),
        confidence=0.7,
    )


def _shown(essay: Essay, fact: WorldFact) -> str:
    return _short(" ".join(fact.span.of(essay.text).split()))


def _is_concluded(essay: Essay, fact: WorldFact) -> bool:
    """Whether the essay draws it from what it said, or gives its reason: the reason is looked at.

    What a trend or a count is needs figures, whatever it is drawn from.
    """
    if fact.kind not in ("place", "first", "fate", "date"):
        return False
    sentence = essay.sentence_at(fact.span.start)
    if sentence and _DRAWN.match(sentence.span.of(essay.text)):
        return True
    is_case = fact.kind == "place" and sentence and _AS_CASE.search(sentence.span.of(essay.text))
    supported = ("reasoning",) if is_case else ("reasoning", "example")
    return any(c.support in supported and c.span.overlaps(fact.span) for c in essay.claims)


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= 14 else " ".join(words[:14]) + " …"


def _has_source(essay: Essay, sentence: Sentence) -> bool:
    """Whether somebody is named for the sentence, in it or near it from outside the pack."""
    text = sentence.span.of(essay.text)
    return (
        is_noted(text)
        or _BY_SOMEBODY.search(text) is not None
        or is_own_study(essay, sentence)
        or any(c.span.overlaps(sentence.span) for c in essay.citations)
        or any(a.span.overlaps(sentence.span) for a in essay.attributions)
        or any(vague_authorities(essay, sentence.span))
        or any(q.span.overlaps(sentence.span) for q in essay.quotations)
        or any(_is_others(essay, c) for c in essay.claims if c.span.overlaps(sentence.span))
    )


def _is_others(essay: Essay, claim: Claim) -> bool:
    """Whether the credit that a neighbouring sentence gives is for a work outside the pack, which
    may hold the fact."""
    if claim.credit is None or claim.support not in ("quotation", "citation", "attribution"):
        return False
    near = [c for c in essay.citations if c.span.overlaps(claim.credit)]
    given = [a for a in essay.attributions if a.span.overlaps(claim.credit)]
    supplied = any(c.sources for c in near) or any(a.source or a.kind == "source" for a in given)
    return not supplied


def _is_counted(essay: Essay, fact: WorldFact) -> bool:
    """Whether a figure stands beside it, which other checks hold against the sources."""
    near = Span(fact.span.start - _BESIDE, fact.span.end + _BESIDE)
    beside = [q for c in essay.claims for q in c.quantities if q.span.overlaps(near)]
    return any(
        _DIGIT.search(q.span.of(essay.text))
        or (fact.kind == "trend" and q.kind not in ("date", "multiplier"))
        for q in beside
        if q.kind != "date"
    )


def _is_told_by_others(essay: Essay, fact: WorldFact) -> bool:
    """Whether a source bears the statement out, its words are a source's, or the prompt's."""
    span = fact.span
    return (
        any(
            c.verdict in ("supported", "differs") and c.span.overlaps(span) and _bears(c, fact)
            for c in essay.claims
        )
        or any(o.span.overlaps(span) for o in essay.overlaps)
        or any(p.overlaps(span) for p in essay.prompted)
    )


def _bears(claim: Claim, fact: WorldFact) -> bool:
    """Whether the passage that decides the claim speaks of what the fact is of."""
    told = frozenset().union(*(keys(t.text, Span(0, len(t))) for t in fact.about))
    return any(
        2 * len(told & keys(e.text, Span(0, len(e.text)))) >= len(told) for e in claim.evidence
    )
