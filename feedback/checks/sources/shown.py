"""How the messages of this room show words and name sources."""

from __future__ import annotations

from collections.abc import Sequence

from feedback.library.library import SourceLibrary
from feedback.library.source import Source


def shown(text: str, words: int = 10) -> str:
    """The words in quotation marks on one line, cut short after `words`."""
    found = text.split()
    cut = " ".join(found[:words]) + (" …" if len(found) > words else "")
    return "“" + cut.strip('“”«»"') + "”"


def named(source: Source) -> str:
    """The label as it is; a title or a file's name in quotation marks."""
    return source.label or f"“{source.name}”"


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def source_of(id: str, library: SourceLibrary) -> str:
    """How to call the source with an id."""
    return named(library[id])
