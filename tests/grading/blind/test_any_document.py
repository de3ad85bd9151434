"""Any text at all without its student's name: places stay places, and what is left is as it was."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from feedback.grading.blind.document import replaced, unnamed
from feedback.grading.blind.names import names_in
from feedback.grading.submission import Submission
from feedback.reading.read import document_of

WORDS = st.sampled_from(
    ["Ana", "Díaz", "ana", "DIAZ", "A.", "river", "the", "(", "12)", "Mrs", "\n\n", "\n", ",", "de"]
)
TEXTS = st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=60)


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["Ana Díaz", "Díaz, Ana de", "", "A", "李"]))
def test_any_text(text: str, name: str) -> None:
    document = document_of(text)
    places = names_in(document, (name,), ())
    assert all(one.end <= other.start for one, other in pairwise(places))
    moved = replaced(document, places, "Student 07")
    for one, other in zip(document.blocks, moved.blocks, strict=True):
        assert 0 <= other.span.start <= other.span.end <= len(moved.text)
        if not any(place.overlaps(one.span) for place in places):
            assert other.span.of(moved.text) == one.span.of(document.text)


@settings(deadline=None)
@given(TEXTS)
def test_a_full_name_is_nowhere_left(text: str) -> None:
    submission = Submission("Student 07", Path("x.txt"), hidden=("Ana Díaz",))
    shown = unnamed(document_of(f"Ana Díaz\n\nThe river. {text}"), submission)
    assert "Ana Díaz" not in shown.text
    assert shown.student == "Student 07"
