"""What stands behind a statement, in its sentence or in its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from feedback.essay.model import (
    Attribution,
    Body,
    Citation,
    ClaimKind,
    Quotation,
    Sentence,
    Support,
)
from feedback.text.span import Span

_EXAMPLE = re.compile(
    r"\b(?:for\s+(?:example|instance)|such\s+as|an?\s+(?:good\s+|great\s+)?example|e\.g\.|"
    r"to\s+illustrate|one\s+case|in\s+the\s+case\s+of)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|due\s+to|as\s+a\s+result|so\s+that|therefore|thus|this\s+(?:means|shows|is\s+why)|"
    r"by\s+\w+ing|which\s+(?:means|shows|makes|causes|leads)|if\s+\w+)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I|my|in\s+my\s+opinion)\b")
REACH = 3
"""Sentences that a source named in running text is taken to go on for."""


@dataclass(frozen=True)
class Ground:
    """The parts of the essay that can stand behind a statement."""

    body: Body
    quotations: tuple[Quotation, ...] = ()
    citations: tuple[Citation, ...] = ()
    attributions: tuple[Attribution, ...] = ()

    def holder_of(self, span: Span) -> Attribution | None:
        """The attribution that covers most of `span`; the narrowest, when several do."""
        near = [a for a in self.attributions if _share(a.covers, span) > 0.3 or span.covers(a.span)]
        return min(
            near, key=lambda a: (a.kind == "vague", a.covers.end - a.covers.start), default=None
        )

    def support_of(self, span: Span, sentence: Sentence, kind: ClaimKind) -> Support:
        """The nearest thing behind the statement at `span`, the strongest kind first."""
        if any(q.use == "quotation" and q.span.overlaps(sentence.span) for q in self.quotations):
            return "quotation"
        if any(c.span.overlaps(sentence.span) for c in self.citations):
            return "citation"
        if any(a.kind != "vague" and a.span.overlaps(sentence.span) for a in self.attributions):
            return "attribution"
        around = self.body.paragraphs[sentence.paragraph].sentences
        return (
            self._from_citations(sentence, around)
            or self._from_holders(sentence, around)
            or self._from_comment(span, sentence, around, kind)
            or "none"
        )

    def _from_citations(self, sentence: Sentence, around: Sequence[Sentence]) -> Support | None:
        """A note at the end covers what stands before it; a source named in the text goes on."""
        after = [s for s in around if 0 < s.index - sentence.index <= REACH]
        for later in after:
            if self._in(self.citations, later, form=("parenthetical", "note")):
                return "citation"
            if _SELF.search(later.span.of(self.body.text)):
                break
        for earlier in self._back(sentence, around):
            if self._in(self.citations, earlier, form=("running",)):
                return "citation"
        return None

    def _from_holders(self, sentence: Sentence, around: Sequence[Sentence]) -> Support | None:
        for earlier in self._back(sentence, around):
            held = [a for a in self.attributions if a.span.overlaps(earlier.span)]
            if any(a.kind in ("source", "named") for a in held):
                return "attribution"
        return None

    def _back(self, sentence: Sentence, around: Sequence[Sentence]) -> Iterable[Sentence]:
        """The sentences just before, back to where the student speaks in the first person."""
        before = [s for s in around if 0 < sentence.index - s.index <= REACH]
        if not _SELF.search(sentence.span.of(self.body.text)):
            yield from reversed(before)

    def _from_comment(
        self, span: Span, sentence: Sentence, around: Sequence[Sentence], kind: ClaimKind
    ) -> Support | None:
        text = self.body.text
        following = next((s for s in around if s.index == sentence.index + 1), None)
        after = following.span.of(text) if following else ""
        if _EXAMPLE.search(span.of(text)) or _EXAMPLE.search(after):
            return "example"
        opening = " ".join(after.split()[:6])
        if (kind != "cause" and _REASON.search(span.of(text))) or _REASON.search(opening):
            return "reasoning"
        if following and any(q.span.overlaps(following.span) for q in self.quotations):
            return "quotation"
        return None

    def _in(self, citations: Iterable[Citation], sentence: Sentence, form: tuple[str, ...]) -> bool:
        return any(c.form in form and c.span.overlaps(sentence.span) for c in citations)


def _share(covering: Span, span: Span) -> float:
    """How much of `span` a stretch covers, from 0 to 1."""
    both = min(covering.end, span.end) - max(covering.start, span.start)
    return max(0, both) / max(1, span.end - span.start)
