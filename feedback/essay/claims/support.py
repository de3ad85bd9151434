"""What stands behind a statement, in its sentence or in its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from feedback.essay.model import (
    Attribution,
    Body,
    Citation,
    ClaimKind,
    Quotation,
    Sentence,
    Support,
)
from feedback.text.places import Places
from feedback.text.span import Span

_EXAMPLE = re.compile(
    r"\b(?:for\s+(?:example|instance)|such\s+as|an?\s+(?:good\s+|great\s+)?example|e\.g\.|"
    r"to\s+illustrate|as\s+(?:we|one|you)\s+(?:can|may)\s+see\s+(?:in|from|by)|"
    r"as\s+(?:is\s+|was\s+|can\s+be\s+)?(?:seen|shown)\s+(?:in|by|from)|one\s+case|in\s+the\s+case\s+of)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|due\s+to|as\s+a\s+result|so\s+that|therefore|thus|this\s+(?:means|shows|is\s+why)|"
    r"this\s+(?:is|was)\s+so\s+(?:that|\w+\s+(?:could|would|can|might|may))|by\s+\w+ing|which\s+(?:means|shows|makes|causes|leads)|if\s+\w+)\b",
    re.IGNORECASE,
)
# "The mill closed, as it had lost its buyers"; "as it burned" without a comma tells when.
_AS = re.compile(
    r",\s+as\s+(?:he|she|it|they|we|there|[A-Z]\w+)\s+(?!(?:said|says|puts?|wrote|writes|calls|called)\b)\w+"
)
_SELF = re.compile(r"\b(?:I|my|in\s+my\s+opinion)\b")
REACH = 3
"""Sentences that a source named in running text is taken to go on for."""


_FORMS = ("parenthetical", "running", "note")
_HOLDERS = ("named", "source", "pronoun")


class Backing(NamedTuple):
    """What stands behind a statement, and the citation or signal phrase that gives the credit."""

    support: Support
    credit: Span | None = None


@dataclass(frozen=True)
class Ground:
    """The parts of the essay that can stand behind a statement."""

    body: Body
    quotations: tuple[Quotation, ...] = ()
    citations: tuple[Citation, ...] = ()
    attributions: tuple[Attribution, ...] = ()

    @cached_property
    def quoted(self) -> Places[Quotation]:
        return Places(self.quotations, lambda quotation: quotation.span)

    @cached_property
    def cited(self) -> Places[Citation]:
        return Places(self.citations, lambda citation: citation.span)

    @cached_property
    def given(self) -> Places[Attribution]:
        return Places(self.attributions, lambda attribution: attribution.span)

    @cached_property
    def _covering(self) -> Places[Attribution]:
        return Places(self.attributions, lambda attribution: attribution.covers)

    def holder_of(self, span: Span) -> Attribution | None:
        """The attribution that covers most of `span`; the narrowest, when several do."""
        covering = (a for a in self._covering.overlapping(span) if _share(a.covers, span) > 0.3)
        inside = (a for a in self.given.overlapping(span) if span.covers(a.span))
        near = sorted((*covering, *inside), key=lambda a: a.span)
        return min(
            near, key=lambda a: (a.kind == "vague", a.covers.end - a.covers.start), default=None
        )

    def named_in(self, span: Span) -> Iterator[str]:
        """The ids of the supplied sources that a citation or a signal phrase in `span` names."""
        for citation in self.cited.overlapping(span):
            yield from citation.sources
        for attribution in self.given.overlapping(span):
            if attribution.source:
                yield attribution.source

    def support_of(self, span: Span, sentence: Sentence, kind: ClaimKind) -> Backing:
        """The nearest thing behind the statement at `span`, the strongest kind first."""
        here = sentence.span
        if any(q.use == "quotation" for q in self.quoted.overlapping(here)):
            return Backing("quotation", self._cited_in(here) or self._given_in(here))
        if cited := self._cited_in(here):
            return Backing("citation", cited)
        if given := self._given_in(here):
            return Backing("attribution", given)
        around = self.body.paragraphs[sentence.paragraph].sentences
        if cited := self._from_citations(sentence, around):
            return Backing("citation", cited)
        if given := self._from_holders(sentence, around):
            return Backing("attribution", given)
        return Backing(self._from_comment(span, sentence, around, kind) or "none")

    def _from_citations(self, sentence: Sentence, around: Sequence[Sentence]) -> Span | None:
        """A note at the end covers what stands before it; a source named in the text goes on."""
        after = [s for s in around if 0 < s.index - sentence.index <= REACH]
        for later in after:
            if cited := self._cited_in(later.span, ("parenthetical", "note")):
                return cited
            if _SELF.search(later.span.of(self.body.text)):
                break
        back = (self._cited_in(s.span, ("running",)) for s in self._back(sentence, around))
        return next((cited for cited in back if cited), None)

    def _from_holders(self, sentence: Sentence, around: Sequence[Sentence]) -> Span | None:
        """Whoever speaks goes on until another work is cited in parentheses or a note."""
        for earlier in self._back(sentence, around):
            given = self._given_in(earlier.span, ("source", "named"))
            if given and not self._is_aside(given):
                return given
            if self._cited_in(earlier.span, ("parenthetical", "note")):
                return None
        return None

    def _is_aside(self, span: Span) -> bool:
        """ "Rose by (according to Petrov) a third": a holder of what stands beside it alone."""
        return self.body.text[: span.start].rstrip().endswith("(")

    def _back(self, sentence: Sentence, around: Sequence[Sentence]) -> Iterable[Sentence]:
        """The sentences just before, back to where the student speaks in the first person."""
        text = self.body.text
        before = [s for s in around if 0 < sentence.index - s.index <= REACH]
        if _SELF.search(sentence.span.of(text)):
            return
        for earlier in reversed(before):
            yield earlier
            if _SELF.search(_without_quotes(earlier.span.of(text))):
                return

    def _from_comment(
        self, span: Span, sentence: Sentence, around: Sequence[Sentence], kind: ClaimKind
    ) -> Support | None:
        text = self.body.text
        following = next((s for s in around if s.index == sentence.index + 1), None)
        after = following.span.of(text) if following else ""
        if _EXAMPLE.search(span.of(text)) or _EXAMPLE.search(after):
            return "example"
        opening = " ".join(after.split()[:6])
        here = span.of(text)
        gives = _REASON.search(here) or _AS.search(here)
        if (kind != "cause" and gives) or _REASON.search(opening):
            return "reasoning"
        quoted = following and self.quoted.overlapping(following.span)
        if quoted and kind != "statistic":
            return "quotation"
        return None

    def _cited_in(self, span: Span, forms: Sequence[str] = _FORMS) -> Span | None:
        """The first citation of these forms that stands in `span`."""
        found = (c.span for c in self.cited.overlapping(span) if c.form in forms)
        return next(found, None)

    def _given_in(self, span: Span, kinds: Sequence[str] = _HOLDERS) -> Span | None:
        """The first attribution of these kinds that stands in `span`."""
        found = (a.span for a in self.given.overlapping(span) if a.kind in kinds)
        return next(found, None)


def _without_quotes(text: str) -> str:
    """The student's own words of a sentence: an "I" inside marks is somebody else's."""
    return re.sub(r"[“\"][^”\"\n]*(?:[”\"]|$)", "", text)


def _share(covering: Span, span: Span) -> float:
    """How much of `span` a stretch covers, from 0 to 1."""
    both = min(covering.end, span.end) - max(covering.start, span.start)
    return max(0, both) / max(1, span.end - span.start)
