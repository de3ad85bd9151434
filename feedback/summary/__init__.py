"""What comes first in a report: what the essay does well and the three things to do next."""

from __future__ import annotations

from collections.abc import Sequence

from feedback.assessment import Summary
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.summary.steps import next_steps
from feedback.summary.strengths import strengths

__all__ = ["next_steps", "summarise"]


def summarise(
    essay: Essay, library: SourceLibrary, findings: Sequence[Finding], *, language_checked: bool
) -> Summary:
    """The strengths and next steps of an essay, each tied to passages."""
    return Summary(
        strengths=strengths(essay, library, findings, language_checked=language_checked),
        next_steps=next_steps(essay, findings),
    )
