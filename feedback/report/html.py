"""The HTML report: one file that needs nothing else, without a script."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from feedback.assessment import Assessment
from feedback.report import tables
from feedback.report.environment import environment, style
from feedback.report.page import Page, page
from feedback.report.places import Mark
from feedback.report.words import KINDS, LANGUAGE, count, day
from feedback.text.language import language_name
from feedback.text.printable import shown, snippet

# What stands beside one paragraph before the rest is folded: so many notes and language notes, or
# more beside a long paragraph, which has the room; and evidence cards open below it.
_MOST_NOTES = 5
_LETTERS_A_NOTE = 220
_MOST_SLIPS = 6
_LETTERS_A_SLIP = 250
_MOST_OPEN = 2
_MOST_REASONS = 3
_NUMBERS = {1: "One thing", 2: "Two things", 3: "Three things"}


def render(assessment: Assessment) -> str:
    """The report on an essay as an HTML document.

    It loads nothing, runs no script, and its content policy forbids both. Text of the essay and the
    sources stands in it as text, with control characters made visible.
    """
    return environment().get_template("report.html").render(_context(assessment, page(assessment)))


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


def _context(assessment: Assessment, laid_out: Page) -> dict[str, Any]:
    css, style_hash = style()
    essay = assessment.essay
    claims = list(tables.claims(assessment, laid_out.links))
    context = {
        "page": laid_out,
        "kinds": KINDS,
        "mark_classes": mark_classes,
        "legend_classes": lambda kind: _classes([(kind, False)]),
        "style": css,
        "style_hash": style_hash,
        "title": _title(assessment),
        "student": shown(essay.student or ""),
        "language": essay.language,
        "facts": list(_facts(assessment)),
        "rubric": assessment.rubric,
        "criteria": list(tables.criteria(assessment, laid_out.links)),
        "total": tables.total(assessment),
        "sources": list(tables.sources(assessment, laid_out.links)),
        "claims": claims,
        "claims_count": count(len(claims), "statement"),
        "not_checked": assessment.not_checked,
        "made_by": _made_by(assessment),
        "reading_notes": [shown(said) for said in (*essay.notes, *assessment.library.notes)],
        "most_notes": _MOST_NOTES,
        "letters_a_note": _LETTERS_A_NOTE,
        "most_slips": _MOST_SLIPS,
        "letters_a_slip": _LETTERS_A_SLIP,
        "most_open": _MOST_OPEN,
        "most_reasons": _MOST_REASONS,
    }
    context.update(_wording(assessment, laid_out))
    context["contents"] = _contents(context)
    return context


def _wording(assessment: Assessment, laid_out: Page) -> dict[str, str]:
    """What is said differently to a student and to a teacher."""
    to_student = assessment.audience == "student"
    things = _NUMBERS.get(len(laid_out.steps), "What")
    return {
        "own_name": "Your essay" if to_student else "The essay",
        "steps_title": f"{things} to do first" if to_student else f"{things} to take up first",
        "decides": "your teacher decides" if to_student else "you decide",
        "no_steps": "Nothing stands out as the first thing to do."
        if assessment.findings
        else "The checks that ran found nothing to point at.",
        "no_findings": "The checks that ran found nothing to mark.",
        "rubric_lead": "Levels are suggested from what the checks could see."
        if to_student
        else "Levels and points are suggested from what the checks could see; your mark wins.",
    }


def _title(assessment: Assessment) -> str:
    essay = assessment.essay
    title = snippet(essay.title.of(essay.text), 200) if essay.title else ""
    return title or "Essay without a title"


def _facts(assessment: Assessment) -> list[tuple[str, str]]:
    essay = assessment.essay
    facts = [
        ("File", shown(essay.file)),
        ("Date", day(assessment.date)),
        ("Length", count(essay.words, "word")),
        ("Language", language_name(essay.language)),
        ("Rubric", assessment.rubric.title if assessment.rubric else ""),
    ]
    return [(name, value) for name, value in facts if value]


def _contents(context: dict[str, Any]) -> list[tuple[str, str]]:
    parts = [
        ("first", "What to do first", True),
        ("essay", context["own_name"], True),
        ("rubric", "Rubric", bool(context["rubric"])),
        ("sources", "Sources", bool(context["sources"])),
        ("claims", "Claims", bool(context["claims"])),
        ("unchecked", "Not checked", bool(context["not_checked"])),
    ]
    return [(anchor, name) for anchor, name, there in parts if there]


def _made_by(assessment: Assessment) -> str:
    from feedback import __version__

    engine = assessment.engine
    said = f"Made by feedback {__version__}"
    if assessment.date:
        said += f" on {day(assessment.date)}"
    if engine.name == "none":
        return f"{said}. No grammar engine looked at the language. {engine.note}".strip()
    language = language_name(engine.variant)
    said += f". Language looked at by {engine.said} ({language})."
    return " ".join(part for part in (said, engine.fallback, engine.note) if part)
