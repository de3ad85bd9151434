"""Wording that the essay shares with a source."""

from __future__ import annotations

from feedback.essay.model import Attribution, Body, Citation, Overlap, Quotation
from feedback.library.library import SourceLibrary


def find_overlaps(
    body: Body,
    library: SourceLibrary,
    quotations: tuple[Quotation, ...],
    citations: tuple[Citation, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Overlap, ...]:
    """Runs of a source's wording, in order."""
    return ()
