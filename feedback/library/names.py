"""Names that a source uses."""

from __future__ import annotations


def names_in(text: str) -> frozenset[str]:
    """Words of `text` that stand as names, case-folded."""
    return frozenset()
