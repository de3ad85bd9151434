"""Findings as notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from feedback.assessment import Assessment
from feedback.finding import Category, Finding
from feedback.report.places import Link, Links, place_id
from feedback.report.words import KINDS, LANGUAGE
from feedback.text.printable import shown, snippet

# Longer advice is folded away, so that a margin stays a margin.
LONG_ADVICE = 170
_WORDS_SHOWN = 44


@dataclass(frozen=True, slots=True)
class Note:
    """A finding as a writer sets it.

    `back` links to its mark, None for the whole essay. `words` are the essay's own at that place,
    shortened. `advice_at` is the number of the note that gives the same advice already; `advice` is
    then empty. `repeats` link to the further places,
    one link a paragraph; `places` counts all of them. `why` is the message without the suggestions,
    for where these already stand beside it.
    """

    id: str
    number: int
    category: Category
    label: str
    severity: str
    message: str
    advice: str
    advice_at: int | None
    words: str
    suggestions: tuple[str, ...]
    back: str | None
    repeats: tuple[Link, ...]
    places: int
    compares: bool
    why: str = ""

    @property
    def is_language(self) -> bool:
        return self.category in LANGUAGE

    @property
    def long_advice(self) -> bool:
        return len(self.advice) > LONG_ADVICE


def notes(assessment: Assessment, links: Links) -> Iterator[Note]:
    """Every finding as a note, in order."""
    given: dict[str, int] = {}
    for number, finding in enumerate(assessment.findings, 1):
        first = given.setdefault(finding.advice, number)
        yield _note(assessment, links, number, finding, None if first == number else first)


def _note(
    assessment: Assessment, links: Links, number: int, finding: Finding, advice_at: int | None
) -> Note:
    span = finding.span
    return Note(
        id=f"f{number}",
        number=number,
        category=finding.category,
        label=KINDS[finding.category].label,
        severity=finding.severity,
        message=shown(finding.message),
        advice="" if advice_at else shown(finding.advice),
        advice_at=advice_at if finding.advice else None,
        words=_words(span.of(assessment.essay.text)) if span else "",
        suggestions=tuple(_visible(shown(s)) for s in finding.suggestions),
        back=None if span is None else f"#m{number}",
        repeats=links.by_block(
            (f"#{place_id(number, at)}", place) for at, place in enumerate(finding.repeats, 1)
        ),
        places=len(finding.places),
        compares=bool(finding.evidence),
        why=shown(_without(finding.message, finding.suggestions)),
    )


def _without(message: str, suggestions: Sequence[str]) -> str:
    """`message` without the `suggestions` that it names.

    "“tht” is not in the dictionary; perhaps “that” or “the”." ends at the dictionary.
    """
    if not suggestions:
        return message
    named = "|".join(re.escape(f"“{s}”") for s in suggestions)
    tail = rf"[;:] (?:perhaps )?(?:{named})(?:(?:,| or) (?:{named}))*\.$"
    return re.sub(tail, ".", message)


def _words(text: str) -> str:
    return snippet(text, _WORDS_SHOWN) or _visible(text)


def _visible(words: str) -> str:
    """Words of which something can be seen, where they are only white space or nothing."""
    return words if words.strip() else "␣" * len(words)
