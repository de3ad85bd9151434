"""Marks of notes and entries end the sentence before them."""

from __future__ import annotations

import pytest

from feedback.text.segmentation import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The weir fell.[^9] Others say it stood.", 2),
        ("The weir fell.[3] Others say it stood.", 2),
        ("It “fell at once.”[^2] Then it rose.", 2),
        ("The weir fell.[^9][^10] Others say it stood.", 2),
        ("The weir [3] fell at once.", 1),
        ("The weir, e.g.[3] the lower one, fell.", 1),
    ],
)
def test_marks(text: str, count: int) -> None:
    assert len(sentences(text)) == count
