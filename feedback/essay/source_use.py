"""How the essay draws on each supplied source."""

from __future__ import annotations

from feedback.essay.model import (
    Attribution,
    Body,
    Citation,
    Claim,
    Overlap,
    Quotation,
    SourceUse,
)
from feedback.library.library import SourceLibrary


def find_source_uses(
    body: Body,
    library: SourceLibrary,
    attributions: tuple[Attribution, ...],
    citations: tuple[Citation, ...],
    quotations: tuple[Quotation, ...],
    overlaps: tuple[Overlap, ...],
    claims: tuple[Claim, ...],
) -> tuple[SourceUse, ...]:
    """One entry a source, in the library's order."""
    return ()
