"""Files and folders → SourceLibrary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from feedback.library.library import SourceLibrary
from feedback.library.source import Source


def load_sources(paths: Sequence[Path]) -> SourceLibrary:
    """The sources at `paths` (files and folders), as DESIGN.md says of --sources."""
    return SourceLibrary()


def library_of(texts: Mapping[str, str]) -> SourceLibrary:
    """A library of texts by label, for examples and tests."""
    return SourceLibrary(
        tuple(
            Source(id=f"s{i}", file=f"{label}.txt", text=text, label=label)
            for i, (label, text) in enumerate(texts.items(), 1)
        ),
        labelled=True,
    )
