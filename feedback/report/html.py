"""The HTML report: one file that needs nothing else, without a script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from feedback.assessment import Assessment
from feedback.report import figures, tables
from feedback.report.environment import environment, style
from feedback.report.essay_tables import parts
from feedback.report.glossary import terms
from feedback.report.page import page
from feedback.report.patterns import Pattern, gathered
from feedback.report.places import Mark
from feedback.report.wording import facts, made_by, made_with, reading_notes, title, wording
from feedback.report.words import KINDS, LANGUAGE, count
from feedback.text.printable import shown

# What stands beside one paragraph before the rest is folded: so many notes and language notes, or
# more beside a long paragraph, which has the room; and evidence cards open below it.
_MOST_NOTES = 5
_LETTERS_A_NOTE = 220
_MOST_SLIPS = 6
_LETTERS_A_SLIP = 250
_MOST_OPEN = 2
_MOST_REASONS = 3
_LEAST_SLIPS = 4


def render(assessment: Assessment) -> str:
    """The report on an essay as an HTML document.

    It loads nothing, runs no script, and its content policy forbids both. Text of the essay and the
    sources stands in it as text, with control characters made visible.
    """
    return environment().get_template("report.html").render(context(assessment))


def mark_classes(marks: Sequence[Mark]) -> str:
    """The classes of a piece under `marks`.

    A piece can show one passage (a line below it) and one slip of language (an underline) at once;
    of several of a sort the first clear one in the order of KINDS shows, all have their numbers.
    """
    return _classes([(mark.kind, mark.faint) for mark in marks])


def _classes(kinds: Sequence[tuple[str, bool]]) -> str:
    order = [*KINDS, "strength"]
    ranked = sorted(kinds, key=lambda pair: (pair[1], order.index(pair[0])))
    found = ["m"]
    for prefix, wanted in (("over", False), ("under", True)):
        first = next((kind for kind, _ in ranked if (kind in LANGUAGE) is wanted), None)
        if first:
            found.append(f"{prefix}-{first}")
    if all(faint for _, faint in kinds):
        found.append("faint")
    return " ".join(found)


def context(assessment: Assessment) -> dict[str, Any]:
    """What the template of the report says, and the style sheet it wears."""
    css, style_hash = style()
    laid_out = page(assessment)
    essay = assessment.essay
    claims = list(tables.claims(assessment, laid_out.links))
    explained = terms(assessment)
    said = {
        "page": laid_out,
        "parts": list(parts(essay, laid_out.rows)),
        "kinds": KINDS,
        "mark_classes": mark_classes,
        "legend_classes": lambda kind: _classes([(kind, False)]),
        "style": css,
        "style_hash": style_hash,
        "title": title(assessment),
        "student": shown(essay.student or ""),
        "language": essay.language,
        "facts": facts(assessment),
        "rubric": assessment.rubric,
        "criteria": list(tables.criteria(assessment, laid_out.links)),
        "total": tables.total(assessment),
        "sources": list(tables.sources(assessment, laid_out.links)),
        "claims": claims,
        "claims_count": count(len(claims), "statement"),
        "source_map": figures.source_map(assessment, laid_out.links),
        "behind": tuple(figures.BEHIND),
        "support": figures.support(assessment),
        "gathered": gathered(laid_out.patterns),
        "bars": _bars(laid_out.patterns),
        "terms": explained,
        "term_of": {int(note.text): term for term in explained for note in term.notes},
        "not_checked": assessment.not_checked,
        "made_by": made_by(assessment),
        "made_with": made_with(assessment),
        "reading_notes": reading_notes(assessment),
        "most_notes": _MOST_NOTES,
        "letters_a_note": _LETTERS_A_NOTE,
        "most_slips": _MOST_SLIPS,
        "letters_a_slip": _LETTERS_A_SLIP,
        "most_open": _MOST_OPEN,
        "most_reasons": _MOST_REASONS,
    }
    said.update(asdict(wording(assessment)))
    said["contents"] = _contents(said)
    return said


def _contents(said: dict[str, Any]) -> list[tuple[str, str]]:
    parts = [
        ("first", "What to do first", True),
        ("essay", said["own_name"], True),
        ("language", "Language", bool(said["bars"])),
        ("rubric", "Rubric", bool(said["rubric"])),
        ("sources", "Sources", bool(said["sources"])),
        ("claims", "Claims", bool(said["claims"])),
        ("unchecked", "Not checked", bool(said["not_checked"])),
        ("terms", "What the notes mean", bool(said["terms"])),
    ]
    return [(anchor, name) for anchor, name, there in parts if there]


def _bars(patterns: Sequence[Pattern]) -> list[tuple[Pattern, float]]:
    """The patterns with the lengths of their bars in per cent, the longest first.

    A few slips need no figure: none is gathered, and every one stands beside its paragraph.
    """
    if sum(len(pattern.notes) for pattern in patterns) < _LEAST_SLIPS:
        return []
    ordered = sorted(patterns, key=lambda pattern: -pattern.places)
    return [(p, round(100 * p.places / ordered[0].places, 1)) for p in ordered]
