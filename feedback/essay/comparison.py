"""A statement of the essay held against the supplied sources."""

from __future__ import annotations

from dataclasses import dataclass

from feedback.essay.model import Body, ClaimVerdict
from feedback.finding import Evidence
from feedback.library.library import SourceLibrary
from feedback.text.quantities import Quantity, quantities
from feedback.text.span import Span


@dataclass(frozen=True)
class Comparison:
    """What the sources say of a statement."""

    verdict: ClaimVerdict
    evidence: tuple[Evidence, ...] = ()
    differing: tuple[Span, ...] = ()
    quantities: tuple[Quantity, ...] = ()


def compare(body: Body, span: Span, library: SourceLibrary) -> Comparison:
    """The statement at `span` held against `library`."""
    found = quantities(body.text, *span)
    return Comparison("not_in_sources" if library else "not_checked", quantities=found)
