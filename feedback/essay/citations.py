"""In-text citations and labels."""

from __future__ import annotations

from feedback.essay.model import Attribution, Body, Citation, WorkCited
from feedback.library.library import SourceLibrary


def find_citations(
    body: Body,
    library: SourceLibrary,
    attributions: tuple[Attribution, ...],
    works_cited: tuple[WorkCited, ...],
) -> tuple[Citation, ...]:
    """The citations of the running text, in order."""
    return ()
