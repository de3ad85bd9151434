"""What a report says of itself: its title and facts, its headings, who made it."""

from __future__ import annotations

from dataclasses import dataclass

from feedback.assessment import Assessment
from feedback.report.words import count, day
from feedback.text.language import language_name
from feedback.text.printable import shown, snippet

_NUMBERS = {1: "One thing", 2: "Two things", 3: "Three things"}


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said differently to a student and to a teacher."""

    own_name: str
    steps_title: str
    decides: str
    no_steps: str
    no_findings: str
    rubric_lead: str
    asks: str
    language_lead: str


def wording(assessment: Assessment) -> Wording:
    """The headings and leads of a report."""
    to_student = assessment.audience == "student"
    things = _NUMBERS.get(len(assessment.summary.next_steps), "What")
    return Wording(
        own_name="Your essay" if to_student else "The essay",
        steps_title=f"{things} to do first" if to_student else f"{things} to discuss first",
        decides="your teacher decides" if to_student else "you decide",
        no_steps="Nothing stands out as the first thing to do."
        if assessment.findings
        else "The checks found nothing that needs doing first.",
        no_findings="The checks found nothing to mark.",
        rubric_lead="These levels are suggestions, based on what the checks can see."
        if to_student
        else "Levels and points are suggestions, based on what the checks can see; you decide.",
        asks="Ask yourself" if to_student else "To ask the student",
        language_lead="Slips of one kind are counted together: learn one rule, put many right."
        if to_student
        else "Slips of one kind are counted together: start with the longest bar.",
    )


def title(assessment: Assessment) -> str:
    """The essay's title, or that it has none."""
    essay = assessment.essay
    own = snippet(essay.title.of(essay.text), 200) if essay.title else ""
    return own or "Essay without a title"


def facts(assessment: Assessment) -> list[tuple[str, str]]:
    """What was read, when and with what, as names and values."""
    essay = assessment.essay
    found = [
        ("File", shown(essay.file)),
        ("Date", day(assessment.date)),
        ("Length", count(essay.words, "word")),
        ("Language", language_name(essay.language)),
        ("Rubric", assessment.rubric.title if assessment.rubric else ""),
    ]
    return [(name, value) for name, value in found if value]


def reading_notes(assessment: Assessment) -> list[str]:
    """What was noticed while the essay and the sources were read."""
    return [shown(said) for said in (*assessment.essay.notes, *assessment.library.notes)]


def made_by(assessment: Assessment) -> str:
    """The program, its version and the engine that looked at the language."""
    from feedback import __version__

    engine = assessment.engine
    said = f"Made by feedback {__version__}"
    if assessment.date:
        said += f" on {day(assessment.date)}"
    if engine.name == "none":
        return f"{said}. No grammar engine checked the language. {engine.note}".strip()
    language = language_name(engine.variant)
    said += f". Language checked by {engine.said} ({language})."
    return " ".join(part for part in (said, engine.fallback, engine.note) if part)


def made_with(assessment: Assessment) -> list[tuple[str, str]]:
    """What the report was made with, for whoever wants to make it again."""
    from feedback import __version__

    engine, essay = assessment.engine, assessment.essay
    return [
        ("Program", f"feedback {__version__}"),
        ("Date", day(assessment.date) or "not stated"),
        ("Language", language_name(essay.language)),
        ("Grammar engine", "none" if engine.name == "none" else engine.said),
        ("Rubric", assessment.rubric.title if assessment.rubric else "none"),
        ("Sources", count(len(assessment.library), "source") if assessment.library else "none"),
        ("Assignment’s wording", "given" if essay.prompt else "not given"),
        ("Written for", "the student" if assessment.audience == "student" else "the teacher"),
    ]
