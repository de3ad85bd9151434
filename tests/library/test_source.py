"""What a source is called."""

from __future__ import annotations

from feedback.library.source import Source


def test_a_sentence_names_a_source_by_its_label_or_its_title_in_marks() -> None:
    assert Source("a", "a.txt", "Text.", label="Source 2", title="Weirs").called == "Source 2"
    assert Source("a", "a.txt", "Text.", title="The “Great” Weir").called == "“The ‘Great’ Weir”"
    # A manifest may give the title for a label.
    assert Source("a", "a.txt", "Text.", label="Weirs", title="Weirs").called == "“Weirs”"
    assert Source("a", "a.txt", "Text.").called == "“a.txt”"
