"""What cannot be judged at all: blank, too short, copied together, or about something else."""

from __future__ import annotations

from feedback.rubric.measures import Values
from feedback.rubric.measures.measure import count
from feedback.rubric.model import Rubric
from feedback.rubric.result import State

# More than half. Of 90 essays with their sources two borrowed so much, and readers gave them one
# and two points of six; the next one borrowed half.
MOST_BORROWED = 55


def state_of(rubric: Rubric, values: Values) -> State:
    """Whether an essay with these measures can be assessed, and what it is if not."""
    words = values.get("words") or 0
    if (values.get("borrowed_percent") or 0) >= MOST_BORROWED:
        return "copied"
    if not words:
        return "blank"
    if words < rubric.limits.too_short:
        return "too_short"
    return "off_topic" if values.get("on_topic") == 0 else "assessed"


def said_of(state: State, rubric: Rubric, values: Values) -> str:
    """Why no level is suggested, in a sentence; "" for an essay that can be assessed."""
    words = count(values.get("words") or 0, "word")
    return {
        "assessed": "",
        "blank": "The essay is blank: there is nothing to suggest a level on.",
        "too_short": f"The essay has {words}; under {rubric.limits.too_short} there is too little"
        " to suggest a level on.",
        "copied": f"{values.get('borrowed_percent') or 0:.0f}% of the words are quoted, or are the"
        " wording of the sources or the assignment: there is too little of the writer's own to"
        " suggest a level on.",
        "off_topic": "The essay uses none of the words that its sources or its assignment turn on:"
        " it may be about something else, and no level is suggested.",
    }[state]
