"""Questions of titles and prompts that no passage takes up, and ones that are."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, library

from feedback.checks.structure import question_not_answered
from feedback.essay.build import build_essay
from feedback.reading.read import document_of

TOLD = (
    "The old town of Serrat lies on a hill above the river. It has a wall with nine"
    " towers, a market square and a church with a crooked spire. In 1704 an army"
    " camped below the wall for forty days. The townspeople ate their horses and then"
    " their dogs. A drummer boy carried letters through the lines at night. On the"
    " last day the gates were opened and the army marched in with flags."
)
FLAGGED = [
    "Why Did Serrat Surrender?",
    "Should Serrat Rebuild Its Wall?",
    "To what extent was the drummer boy responsible for the length of the siege?",
    "Which Tower Held Longest?",
]

# The title, and the sentence that takes it up, if it needs one.
CLEAN = [
    ("Why Did Serrat Surrender?", "Serrat gave up because nothing was left to eat."),
    (
        "Why Did Serrat Surrender?",
        "Hunger opened the gates: it was for bread that Serrat surrendered.",
    ),
    (
        "Should Serrat Rebuild Its Wall?",
        ("I think Serrat has better uses for its stones, and its wall ought to stay as it is."),
    ),
    (
        "To what extent was the drummer boy responsible for the length of the siege?",
        "The boy was only partly responsible; the wall did most of the work.",
    ),
    (
        "How Far Was the Siege a Success?",
        (
            "The siege succeeded, although it was a success that cost both sides more than"
            " the town was worth."
        ),
    ),
    (
        "Which Tower Held Longest?",
        "The northern tower stood for all forty days, longer than any other.",
    ),
    ("The Siege of Serrat", ""),
    ("What Happened at Serrat", ""),
    ("Have You Ever Been Hungry?", ""),
    ("Why the Wall Fell", ""),
    ("Who Opened the Gates?", ""),
    ("“Why Weep, Serrat?” A Reading of an Old Song", ""),
]

# Prompts.
OPEN = [
    "Why did Serrat surrender?",
    "Read the sources. Explain why Serrat surrendered in 1704.",
    "To what extent did hunger decide the siege of Serrat?",
]
TAKEN = [
    "Describe the siege of Serrat.",
    "Write about a siege. Who fought? Where was the army? Why did the town give up? Use details.",
    "What is a siege like for those inside?",
]


@pytest.mark.parametrize("title", FLAGGED)
def test_flags(title: str) -> None:
    assert_flags(question_not_answered, f"⟦{title}⟧\n\n{TOLD}")


@pytest.mark.parametrize(("title", "answer"), CLEAN)
def test_leaves_alone(title: str, answer: str) -> None:
    assert_clean(question_not_answered, f"{title}\n\n{TOLD} {answer}".strip())


def _found(prompt: str, text: str) -> list[str]:
    essay = build_essay(document_of(text), library(), prompt=prompt)
    return [f.message for f in question_not_answered.find(essay, library())]


@pytest.mark.parametrize("prompt", OPEN)
def test_a_prompt_asks(prompt: str) -> None:
    [message] = _found(prompt, TOLD)
    assert message.startswith("The assignment, “")
    assert not _found(prompt, f"{TOLD} Serrat surrendered mainly because of hunger.")


@pytest.mark.parametrize("prompt", TAKEN)
def test_a_prompt_that_asks_for_no_answer(prompt: str) -> None:
    assert not _found(prompt, TOLD)


def test_a_short_answer_is_left_alone() -> None:
    assert_clean(question_not_answered, "Why Did Serrat Surrender?\n\nThe gates were opened.")
