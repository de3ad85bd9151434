"""What a report says differently to a student and to a teacher."""

from __future__ import annotations

from feedback.assessment import Assessment

_NUMBERS = {1: "One thing", 2: "Two things", 3: "Three things"}


def wording(assessment: Assessment) -> dict[str, str]:
    """The fixed sentences of a report, by what they are about."""
    to_student = assessment.audience == "student"
    things = _NUMBERS.get(len(assessment.summary.next_steps), "What")
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
