"""A cause asserted from the order of time alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.claims.needs_source import is_noted
from feedback.essay.claims.sequence_causes import sequence_cause
from feedback.essay.grammar.literary import is_literary
from feedback.essay.model import Essay, Sentence
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.quoted import double_quoted
from feedback.text.span import Span

CHECK = Check(
    name="claims/cause-from-sequence",
    severity="suggestion",
    summary="a cause concluded from what came first and what came after, and from nothing else",
    why="Many things change at the same time, and what comes after something was not always "
    "caused by it. Readers believe you when you show how one thing led to the other.",
    advice=(
        "Could something else have caused it? Say how the one led to the other, or name a source "
        "that shows it."
    ),
    examples=(
        Example(
            flagged="After the law was passed in 1920, crime fell, ⟦so the law worked⟧.",
            clean="After the law was passed in 1920, crime fell, so it may have worked.",
        ),
        Example(
            flagged="Since the curfew began accidents have dropped, ⟦which proves that it works⟧.",
            clean="After the bridge collapsed, trade stopped, so the merchants left for the coast.",
        ),
    ),
    step="Show what links a cause to its effect",
    weight=45,
)
_LINKED = re.compile(
    r"\b(?:because|reason\w*|as\s+a\s+result\s+of|due\s+to|owing\s+to|by\s+\w+ing|explain\w*|thereby"
    r"|evidence|stud(?:y|ies)|experiments?|survey\w*|compar\w+|whereas|unlike|elsewhere|control"
    r"|in\s+contrast|other\s+(?:towns|cities|countries|schools|states|places|factors|causes)"
    r"|this\s+is\s+how|made\s+it|which\s+meant|meant\s+that|allow\w*|enabl\w+|forc(?:ed|es|ing))\b",
    re.IGNORECASE,
)
# "Which made the fields fertile": the effect is told step by step.
_TOLD_MORE = re.compile(r"\bwhich\s+\w+", re.IGNORECASE)
_TRIAL = re.compile(
    r"(?i)\b(?:hypothes[ie]s|apparatus|beaker|test\s+tube|control\s+group|placebo|"
    r"(?:in)?dependent\s+variable)\b"
)
_SELF = re.compile(r"\b(?:I|me|my|[Mm]y|myself)\b")


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    if is_literary(essay) or _TRIAL.search(essay.text):
        return
    quoted = double_quoted(essay.text)
    for sentence in essay.prose:
        before = _next_to(essay, sentence, -1)
        earlier = _next_to(essay, sentence, -2)
        found = sequence_cause(essay, sentence.span, before, earlier)
        if found is None or _has_support(essay, sentence, found, quoted):
            continue
        shown = " ".join(found.of(essay.text).split())
        yield CHECK.at(
            found,
            f"You conclude “{_shortened(shown)}” only because one thing came after another.",
            confidence=0.75,
        )


def _next_to(essay: Essay, sentence: Sentence, step: int) -> Span | None:
    wanted = sentence.index + step
    same = essay.paragraphs[sentence.paragraph].sentences
    return next((s.span for s in same if s.index == wanted), None)


def _has_support(essay: Essay, sentence: Sentence, found: Span, quoted: list[Span]) -> bool:
    """Whether a source or a link between the two events stands by, or somebody else speaks."""
    around = [s for s in (_next_to(essay, sentence, -1), _next_to(essay, sentence, 1)) if s]
    near = [sentence.span, *around]
    if any(c.span.overlaps(essay.paragraphs[sentence.paragraph].span) for c in essay.citations):
        return True
    if any(mark.overlaps(span) for mark in quoted for span in near):
        return True
    if any(a.span.overlaps(span) for a in essay.attributions for span in near):
        return True
    own = [span.of(essay.text) for span in near]
    if any(is_noted(text) for text in own):
        return True
    whole = own[0]
    linked = any(_LINKED.search(text) for text in own[1:]) or _links_in(whole, found, sentence)
    return linked or _SELF.search(whole) is not None


def _links_in(text: str, found: Span, sentence: Sentence) -> bool:
    """Whether the sentence itself gives a link, apart from the conclusion's own words."""
    concluded = Span(found.start - sentence.span.start, found.end - sentence.span.start)
    if concluded.start == 0:
        return False
    premise = text[: concluded.start]
    return _LINKED.search(premise) is not None or _TOLD_MORE.search(premise) is not None


def _shortened(words: str, most: int = 90) -> str:
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
