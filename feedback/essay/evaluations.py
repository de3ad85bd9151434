"""What the essay says of the worth of its sources."""

from __future__ import annotations

from feedback.essay.model import Attribution, Body, Citation, Evaluation
from feedback.library.library import SourceLibrary


def find_evaluations(
    body: Body,
    library: SourceLibrary,
    citations: tuple[Citation, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Evaluation, ...]:
    """The evaluating statements, in order."""
    return ()
