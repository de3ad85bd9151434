"""A slip that only a capital letter mends: one kind, whichever rule or speller points at it."""

from __future__ import annotations

from collections.abc import Sequence


def is_case_alone(words: str, suggestions: Sequence[str]) -> bool:
    """Whether the first of `suggestions` is `words` with other capitals, and nothing else."""
    first = suggestions[0] if suggestions else words
    return first != words and first.casefold() == words.casefold()
