"""The assignment's wording, as text or in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.errors import ReadingError
from feedback.reading.prompt import prompt_of


@pytest.mark.parametrize("prompt", ["Why did it end? Use notes.txt", "Why?\r\nSay so.", "x" * 5000])
def test_text_is_the_wording(prompt: str) -> None:
    assert prompt_of(prompt) == prompt.replace("\r\n", "\n")


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "the prompt.txt"
    file.write_text("Why did it end?\n", encoding="utf-8")
    assert prompt_of(file) == prompt_of(str(file)) == "Why did it end?"


def test_nothing_is_nothing() -> None:
    assert prompt_of("") == ""


@pytest.mark.parametrize("missing", ["prompt.txt", Path("prompt.docx")])
def test_a_file_that_is_not_there_is_said(missing: str | Path) -> None:
    with pytest.raises(ReadingError, match="does not exist"):
        prompt_of(missing)
