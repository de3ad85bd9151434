"""What is no essay is refused in a sentence; long, repetitive and tabular essays are read."""

from __future__ import annotations

import pytest
from reading.made_text import SENTENCES, paragraphs

from feedback.errors import ReadingError
from feedback.reading.bearable import refuse_unlike_prose
from feedback.reading.document import Document

VERSE = "Row {0}, the tide is turning and the light of lamp {0} goes.\n"

REFUSED = {
    "one sentence": ("The ferry is late, and nobody waits for it. " * 201, "201 times"),
    "by lines, in capitals": ("The ferry is late\nTHE  FERRY IS LATE\n" * 150, "300 times"),
    "two by turns": ("The ferry is late. The mail has come. " * 300, "again and again"),
    "with an essay before": (" ".join(SENTENCES) + " The ferry is late." * 900, "900 times"),
    "too long": ("".join(f"Lamp {i} is lit. " for i in range(20_000)), "characters"),
    "signs": ("a %%%% " * 1_500, "mostly of signs"),
    "no full stop": ("the ferry waits and " * 1_100, "without a full stop"),
    "a long word": ("a" * 2_001, "without a space"),
}
READ = {
    "a dissertation": "\n\n".join(paragraphs(330, seed=8)),
    "an anaphora": "".join(f"I remember the winter of house {i}. " for i in range(900)),
    "a litany": "".join(f"For boat {i} and all who sail, pray for us. " for i in range(300)),
    "a refrain": (VERSE * 3 + "Row, brothers, row.\n\n").format(7) * 60,
    "a refrain in a long ballad": "".join(
        "".join(VERSE.format(3 * i + k) for k in range(3)) + "Row, brothers, row.\n\n"
        for i in range(250)
    ),
    "a table of data": "".join(f"{1900 + i}\t{40 + i}\tnot known\n" for i in range(400)),
    "a table's empty cells": "Not given\n" * 400 + " ".join(SENTENCES),
    "a survey's answers": "".join(f"Pupil {i}: I do not know.\n" for i in range(300)),
    "nothing": "",
    "a few lines copied": "I will not talk in class.\n" * 100,
}


@pytest.mark.parametrize(("text", "why"), REFUSED.values(), ids=REFUSED)
def test_refused(text: str, why: str) -> None:
    with pytest.raises(ReadingError) as refused:
        refuse_unlike_prose(Document("essay.txt", text, ()), "essay.txt")
    said = str(refused.value)
    assert said.startswith("essay.txt ") and why in said
    assert said.endswith(".") and "\n" not in said


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_read(text: str) -> None:
    refuse_unlike_prose(Document("essay.txt", text, ()), "essay.txt")
