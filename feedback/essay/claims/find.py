"""What the essay states, what stands behind it, and what the sources say of it."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.essay.claims.claim_kinds import Classed, kind_of_claim
from feedback.essay.claims.own_study import is_beside_own_study
from feedback.essay.claims.support import REACH, Ground
from feedback.essay.facts.comparison import Comparison, compare
from feedback.essay.facts.misread_figure import without_misread
from feedback.essay.facts.other_fact import evidence_of, is_credited_elsewhere, other_fact
from feedback.essay.facts.statement import Given
from feedback.essay.grammar.clauses import clauses
from feedback.essay.model import (
    Attribution,
    Body,
    Citation,
    Claim,
    Quotation,
    Sentence,
)
from feedback.library.library import SourceLibrary
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span


def find_claims(
    body: Body,
    library: SourceLibrary,
    quotations: tuple[Quotation, ...],
    citations: tuple[Citation, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Claim, ...]:
    """The claims of the running text, in order.

    A sentence is one claim, or one a clause where it puts two figures or facts side by side. What
    stands inside quotation marks is the source's claim and is left out.
    """
    ground = Ground(body, quotations, citations, attributions)
    return tuple(
        claim
        for sentence in body.prose
        for span in _statements(body, sentence)
        if not _is_quoted(span, quotations)
        and not any(_is_most(a.span, span) for a in attributions)
        and (figures := _own(quantities(body.text, *span), quotations)) is not None
        and (classed := kind_of_claim(body, span, figures)) is not None
        for claim in _claims(ground, library, span, sentence, classed, figures)
    )


def _statements(body: Body, sentence: Sentence) -> Iterator[Span]:
    """The sentence, or its clauses where more than one of them could stand alone as a fact."""
    parts = clauses(body, sentence.span)
    apart = [part for part in parts if len(part.of(body.text).split()) >= 5]
    if len(parts) > 1 and len(apart) == len(parts):
        yield from parts
    else:
        yield sentence.span


def _own(found: tuple[Quantity, ...], quotations: tuple[Quotation, ...]) -> tuple[Quantity, ...]:
    """The figures that the student states, not those inside quotation marks."""
    return tuple(q for q in found if not any(mark.span.covers(q.span) for mark in quotations))


def _claims(
    ground: Ground,
    library: SourceLibrary,
    span: Span,
    sentence: Sentence,
    classed: Classed,
    figures: tuple[Quantity, ...],
) -> Iterator[Claim]:
    """The claim at `span`; two, where the sources bear one figure out and differ on the next."""
    given = _given(ground, sentence)
    seen = _compared(ground.body, span, classed, figures, library, given)
    if library and seen.verdict != "differs":
        seen = _otherwise(ground, span, seen, library)
    elif library and is_credited_elsewhere(sentence.span, ground.cited.overlapping(sentence.span)):
        supports = tuple(e for e in seen.evidence if e.relation == "supports")
        seen = Comparison("not_in_sources", supports, quantities=seen.quantities)
    seen = without_misread(ground.body.text, seen, library)
    for part, compared in _apart(ground.body, span, seen, figures, library, given):
        backing = ground.support_of(part, sentence, classed.kind)
        yield Claim(
            span=part,
            kind=classed.kind,
            support=backing.support,
            verdict=compared.verdict,
            evidence=compared.evidence,
            quantities=tuple(q for q in figures if part.covers(q.span)),
            holder=ground.holder_of(part),
            differing=compared.differing,
            credit=backing.credit,
            words=tuple(w for w in classed.words if part.overlaps(w)),
        )


def _apart(
    body: Body,
    span: Span,
    seen: Comparison,
    figures: tuple[Quantity, ...],
    library: SourceLibrary,
    given: Given,
) -> Iterator[tuple[Span, Comparison]]:
    """What the sources say of each side of the comma before the first figure that differs."""
    cut = _cut(body, span, seen, figures)
    before = Span(span.start, cut)
    borne_out = compare(body, before, library, given).evidence if cut > span.start else ()
    if not borne_out or any(e.relation != "supports" for e in borne_out):
        yield span, seen
        return
    against = tuple(e for e in seen.evidence if e.relation == "differs")
    yield before.stripped(body.text), Comparison("supported", borne_out)
    yield (
        Span(cut, span.end).stripped(body.text),
        Comparison("differs", against, seen.differing),
    )


def _cut(body: Body, span: Span, seen: Comparison, figures: tuple[Quantity, ...]) -> int:
    """The end of the last comma between an earlier figure and the first that differs, else 0."""
    if seen.verdict != "differs" or all(e.relation == "differs" for e in seen.evidence):
        return 0
    first = min((d.start for d in seen.differing), default=span.start)
    earlier = max((q.span.end for q in figures if q.span.end <= first), default=first)
    return body.text.rfind(",", earlier, first) + 1


def _compared(
    body: Body,
    span: Span,
    classed: Classed,
    figures: tuple[Quantity, ...],
    library: SourceLibrary,
    given: Given,
) -> Comparison:
    """A judgement without a figure or a name is the student's own: no source decides it."""
    if not library:
        return Comparison("not_checked")
    named = any(t.pos_ in ("PROPN", "NUM") for t in body.parsed(span))
    if classed.kind == "judgement" and not figures and not named:
        return Comparison("not_checked")
    return compare(body, span, library, given)


def _given(ground: Ground, sentence: Sentence) -> Given:
    """The sources that the sentence is given to, by itself or by those beside it."""
    first = max(0, sentence.index - REACH)
    around = ground.body.sentences[first : sentence.index + REACH + 1]
    near = [s.span for s in around if s.paragraph == sentence.paragraph]
    here = frozenset(ground.named_in(sentence.span))
    cited, given = (places.overlapping(sentence.span) for places in (ground.cited, ground.given))
    signals = tuple(each.span for each in (*cited, *given))
    return Given(
        here,
        frozenset(i for span in near for i in ground.named_in(span)),
        signals,
        tuple(q.span for q in ground.quoted.overlapping(sentence.span)),
        is_beside_own_study(ground.body, sentence),
    )


def _otherwise(ground: Ground, span: Span, seen: Comparison, library: SourceLibrary) -> Comparison:
    """The comparison, or that a name, a direction or who did it is otherwise in a source."""
    quoted = [q.span for q in ground.quoted.overlapping(span)]
    given, cited = ground.given.overlapping(span), ground.cited.overlapping(span)
    found = other_fact(ground.body, span, library, given, cited, quoted)
    if found is None:
        return seen
    supports = tuple(e for e in seen.evidence if e.relation == "supports")
    evidence = (evidence_of(found), *supports)
    return Comparison("differs", evidence, (found.ours,), seen.quantities)


def _is_most(signal: Span, span: Span) -> bool:
    """Whether a signal phrase is all that stands there ("The article says.")."""
    return span.covers(signal) and signal.end - signal.start > 0.8 * (span.end - span.start)


def _is_quoted(span: Span, quotations: tuple[Quotation, ...]) -> bool:
    """Whether a statement is, but for a few words, somebody else's."""
    inside = sum(
        max(0, min(q.span.end, span.end) - max(q.span.start, span.start)) for q in quotations
    )
    return inside > 0.8 * (span.end - span.start)
