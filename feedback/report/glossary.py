"""What the notes of a report mean: the cards of the checks that found something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from feedback.assessment import Assessment
from feedback.checks.catalogue import checks
from feedback.finding import Category
from feedback.report.places import Link
from feedback.report.words import KINDS


@dataclass(frozen=True, slots=True)
class Term:
    """A check as `explain` tells it, with an example of what it marks and what it leaves alone.

    `notes` link to what it found here.
    """

    id: str
    name: str
    label: str
    category: Category
    looks_for: str
    why: str
    advice: str
    before: str
    marked: str
    after: str
    clean: str
    notes: tuple[Link, ...]


def terms(assessment: Assessment) -> tuple[Term, ...]:
    """The checks of this program behind `assessment`'s notes, in the order of a report."""
    found: dict[str, list[Link]] = {}
    for number, finding in enumerate(assessment.findings, 1):
        found.setdefault(finding.check, []).append(Link(f"#f{number}", str(number)))
    order = list(KINDS)
    return tuple(sorted(_terms(found), key=lambda term: (order.index(term.category), term.name)))


def term_id(check: str) -> str:
    """The anchor of a check's explanation."""
    return f"x-{check.replace('/', '-')}"


def _terms(found: Mapping[str, Sequence[Link]]) -> Iterator[Term]:
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
            notes=tuple(found[name]),
        )
