"""Words in quotation marks, and where the sources hold them."""

from __future__ import annotations

from feedback.essay.model import Attribution, Body, Citation, Quotation
from feedback.library.library import SourceLibrary


def find_quotations(
    body: Body,
    library: SourceLibrary,
    citations: tuple[Citation, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Quotation, ...]:
    """The quotations in order, outermost only."""
    return ()
