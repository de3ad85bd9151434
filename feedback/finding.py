"""A finding: one thing worth saying about the essay, tied to the passage it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from feedback.text.span import Span

Category = Literal["sources", "claims", "spelling", "grammar", "punctuation", "style", "structure"]
Severity = Literal["suggestion", "warning", "error"]
Relation = Literal["supports", "differs", "same_wording", "mentions"]

SEVERITIES: tuple[Severity, ...] = ("suggestion", "warning", "error")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that bears on a finding or claim.

    `source` is a source's id, or None for the essay itself; `span` counts in that text.
    `differing` marks the words inside `span` (same counting) that carry the difference.
    """

    source: str | None
    span: Span
    text: str
    relation: Relation
    differing: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found.

    `span` is None for a finding about the whole essay. `repeats` are further places of the same
    slip. `differing` are the words inside `span` that the evidence disagrees with. `message` is one
    sentence on what is here; `advice` says what the student can do; `suggestions` are at most three
    replacements for the words at `span`. `confidence` runs from 0 to 1. `engines` names who points
    at a slip of language: grammar engines, and "feedback" for this program's own checks.
    """

    check: str
    category: Category
    severity: Severity
    span: Span | None
    message: str
    advice: str = ""
    suggestions: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    repeats: tuple[Span, ...] = ()
    differing: tuple[Span, ...] = ()
    confidence: float = 1.0
    engines: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[Span, ...]:
        """Every place of the finding, the first one first; empty for the whole essay."""
        return () if self.span is None else (self.span, *self.repeats)

    @property
    def order(self) -> tuple[int, int, int, str, str]:
        """The sort key: text order, then the graver first, then the check's name."""
        at = self.span or Span(-1, -1)
        return (at.start, at.end, -SEVERITIES.index(self.severity), self.check, self.message)
