"""Quotations that a paragraph's break parts from their lead, or from their own beginning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from feedback.essay.attributions.signals import REPORTING
from feedback.essay.model import Attribution, Body, Citation, Paragraph, Quotation
from feedback.text.span import Span

_LEADING = 8  # words of a lead in which its verb of saying stands
_SIGNAL = 5  # words of a signal phrase that stands alone
_FIRST_PERSON = re.compile(r"\b(?:I|we|you|my|our)\b", re.IGNORECASE)


def is_left_open(body: Body, before: Quotation, paragraph: Paragraph) -> bool:
    """Whether a quotation without a closing mark is the last of the paragraph before."""
    home = body.paragraphs[paragraph.index - 1].span if paragraph.index else Span(0, 0)
    return not before.closed and home.covers(before.span)


def carried_on(body: Body, before: Quotation | None, quotation: Quotation) -> Quotation:
    """A quotation with what leads into the one before, where it goes on over a paragraph break.

    By custom each paragraph of a long quotation opens with a mark, and only the last one closes;
    or nothing but a signal phrase stands between ('…," he says. / "…').
    """
    if before is None:
        return quotation
    between = body.text[before.span.end : quotation.span.start]
    if "\n" not in between or (between.strip() and not _only_says(between)):
        return quotation
    if before.closed and not between.strip():
        return quotation
    return replace(
        quotation,
        introduced=quotation.introduced or before.introduced,
        cited=quotation.cited or before.cited,
    )


def _only_says(between: str) -> bool:
    """Whether words are a signal phrase and nothing more: ", Luke says."."""
    lines = between.strip().split("\n")
    return len(lines) == 1 and len(between.split()) <= _SIGNAL and bool(REPORTING.search(between))


def led_in(
    body: Body,
    paragraph: Paragraph,
    quotation: Quotation,
    citations: Sequence[Citation],
    attributions: Sequence[Attribution],
) -> Quotation:
    """A block quotation with what the paragraph before it, ending in "…:", says of it."""
    if not paragraph.index:
        return quotation
    lead = body.paragraphs[paragraph.index - 1]
    if not lead.is_prose or not lead.sentences:
        return quotation
    last = lead.sentences[-1].span
    leads = lead.span.of(body.text).rstrip().endswith((":", ","))
    if not leads and not REPORTING.search(last.of(body.text)):
        return quotation
    return replace(
        quotation,
        introduced=True,
        cited=quotation.cited
        or any(quotation.source in c.sources for c in citations if lead.span.covers(c.span))
        or any(c.span.overlaps(last) for c in citations)
        or any(a.span.overlaps(last) and a.kind in ("named", "source") for a in attributions)
        or _speaks(last.of(body.text)),
    )


def _speaks(lead: str) -> bool:
    """Whether a lead ends with somebody else's saying: "…, and she writes:"."""
    tail = " ".join(re.split(r"[,;]\s", lead.rstrip(" :,"))[-1].split()[-_LEADING:])
    return REPORTING.search(tail) is not None and not _FIRST_PERSON.search(tail)


def opens_led_in(body: Body, paragraph: Paragraph, quotation: Quotation) -> bool:
    """Whether a quotation opens its paragraph and the one before ends in "…:" or "…,"."""
    if not paragraph.index or body.text[paragraph.span.start : quotation.span.start].strip():
        return False
    lead = body.paragraphs[paragraph.index - 1]
    return lead.is_prose and lead.span.of(body.text).rstrip().endswith((":", ","))
