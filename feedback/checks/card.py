"""What every check carries: a card that says what it looks for, and how it makes its findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from feedback.essay.model import Essay
from feedback.finding import Category, Evidence, Finding, Severity
from feedback.grammar.engine import OWN_ENGINE
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

Finder = Callable[..., Iterable[Finding]]


@dataclass(frozen=True)
class Example:
    """A text that the check flags and one that it leaves alone.

    ⟦ ⟧ stand around the passage that must be marked; without them the finding is about the whole
    essay. `sources` maps labels to the texts of a small source pack.
    """

    flagged: str
    clean: str
    sources: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Check:
    """A check's card.

    `summary` finishes "looks for …"; `why` says what it does to a reader; `advice` tells the
    student what to do. `needs_sources`: without a source pack the check is reported as not checked.
    `kind` is the category of its findings where that is not the name's room: a comma splice is a
    matter of punctuation. `step` is the goal it stands for among the priorities ("Tell the reader
    where your figures come from"); `weight` (0 to 100) says how much it matters there, the whole
    essay before the sentence; 0 keeps it out of the priorities. `akin` names checks whose step asks
    for the same: where one of them found something, too, there is one step, and it is theirs.
    """

    name: str
    severity: Severity
    summary: str
    why: str
    advice: str
    examples: tuple[Example, ...]
    needs_sources: bool = False
    step: str = ""
    weight: int = 0
    akin: tuple[str, ...] = ()
    kind: Category | None = None

    @property
    def category(self) -> Category:
        return self.kind or cast(Category, self.name.partition("/")[0])

    def at(
        self,
        span: Span | None,
        message: str,
        *,
        advice: str | None = None,
        severity: Severity | None = None,
        suggestions: tuple[str, ...] = (),
        evidence: tuple[Evidence, ...] = (),
        repeats: tuple[Span, ...] = (),
        differing: tuple[Span, ...] = (),
        confidence: float = 1.0,
    ) -> Finding:
        """A finding of this check at `span` (None: about the whole essay)."""
        return Finding(
            check=self.name,
            category=self.category,
            severity=severity or self.severity,
            span=span,
            message=message,
            advice=self.advice if advice is None else advice,
            suggestions=suggestions,
            evidence=evidence,
            repeats=repeats,
            differing=differing,
            confidence=confidence,
            engines=(OWN_ENGINE,) if self.name.startswith("grammar/") else (),
        )


@dataclass(frozen=True)
class RegisteredCheck:
    """A card with the function that looks."""

    card: Check
    find: Finder

    def run(
        self, essay: Essay, library: SourceLibrary, options: Mapping[str, Any] | None = None
    ) -> list[Finding]:
        """The findings of this check in text order."""
        found = self.find(essay, library, **(options or {}))
        return sorted(found, key=lambda finding: finding.order)
