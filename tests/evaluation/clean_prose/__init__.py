"""Sound prose of many kinds, written for these measurements: whatever is flagged is an alarm.

A file a genre; its name ends in the English it is written in. Paragraphs are parted by blank lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from feedback.reading.document import Document
from feedback.reading.read import document_of


def clean_texts() -> Iterator[Document]:
    """The texts, each named after its file ("history.en-GB")."""
    for path in sorted(Path(__file__).parent.glob("*.txt")):
        yield document_of(path.read_text("utf-8"), file=path.stem)
