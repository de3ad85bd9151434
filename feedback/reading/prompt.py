"""The assignment's wording: given as text, or in a file."""

from __future__ import annotations

from pathlib import Path

from feedback.reading.decoding import normalised
from feedback.reading.read import read

_ENDINGS = (".txt", ".md", ".docx", ".odt", ".rtf", ".html", ".pdf")
_LONGEST_NAME = 255


def prompt_of(prompt: str | Path) -> str:
    """The assignment as text; raises ReadingError for a file that is not there or holds no words.

    A string is the wording itself, unless it is one word that ends like a file's name or names a
    file that there is.
    """
    if isinstance(prompt, str) and not _is_file(prompt):
        return normalised(prompt).strip()
    return read(Path(prompt)).text.strip()


def _is_file(prompt: str) -> bool:
    if not 0 < len(prompt) <= _LONGEST_NAME or "\n" in prompt:
        return False
    try:
        there = Path(prompt).is_file()
    except (OSError, ValueError):
        return False
    return there or (" " not in prompt and prompt.casefold().endswith(_ENDINGS))
