"""What the notes of a report mean: the cards of the checks that found something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from feedback.assessment import Assessment
from feedback.checks.catalogue import checks
from feedback.report.words import KINDS


@dataclass(frozen=True, slots=True)
class Term:
    """A check as `explain` tells it, with an example of what it marks and what it leaves alone."""

    id: str
    name: str
    label: str
    category: str
    looks_for: str
    why: str
    advice: str
    before: str
    marked: str
    after: str
    clean: str


def terms(assessment: Assessment) -> tuple[Term, ...]:
    """The checks of this program behind `assessment`'s notes, in the order of a report."""
    found = {finding.check for finding in assessment.findings}
    order = list(KINDS)
    return tuple(sorted(_terms(found), key=lambda term: (order.index(term.category), term.name)))  # type: ignore[arg-type]


def term_id(check: str) -> str:
    """The anchor of a check's explanation."""
    return f"x-{check.replace('/', '-')}"


def _terms(found: set[str]) -> Iterator[Term]:
    for name, check in checks().items():
        if name not in found:
            continue
        card = check.card
        example = card.examples[0]
        before, _, rest = example.flagged.partition("⟦")
        marked, _, after = rest.partition("⟧")
        yield Term(
            id=term_id(name),
            name=name,
            label=name.partition("/")[2].replace("-", " ").capitalize(),
            category=card.category,
            looks_for=card.summary,
            why=card.why,
            advice=card.advice,
            before=before,
            marked=marked,
            after=after,
            clean=example.clean,
        )
