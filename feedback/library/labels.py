"""What classes call their sources: "Source 2", "Doc. B", "Extract 1"."""

from __future__ import annotations

import re

_WORDS = {"doc": "document", "docs": "document", "documents": "document", "sources": "source"}


def plain_label(label: str) -> str:
    """A label for comparison: "Doc. B" and "Document B" are one."""
    parts = re.findall(r"\w+", label.casefold())
    return " ".join(_WORDS.get(part, part) for part in parts)
