"""A document → the source or sources it holds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from feedback.library.cleaning import cleaned
from feedback.library.facts import facts_of
from feedback.library.labels import label_of_line
from feedback.library.source import Source
from feedback.reading.document import Document

_FEWEST_WORDS = 8


def parts_of(document: Document) -> tuple[Source, ...]:
    """The sources in a document: cut at headings "Source 1", "Source 2" where it has several."""
    blocks = _blocks(document)
    starts = [i for i, block in enumerate(blocks) if label_of_line(block.split("\n")[0])]
    cuts = [*starts, len(blocks)]
    parts = [blocks[a:b] for a, b in pairwise(cuts)]
    # A list of contents names the labels too, with nothing under them.
    parts = [part for part in parts if sum(len(block.split()) for block in part) > _FEWEST_WORDS]
    labels = {label.label for part in parts if (label := label_of_line(part[0].split("\n")[0]))}
    if len(parts) < 2 or len(labels) < len(parts):
        whole = source_of(document)
        return (whole,) if whole.text else ()
    return tuple(source for part in parts if (source := _source(document.file, part)).text)


def source_of(document: Document) -> Source:
    """The whole document as one source."""
    return _source(document.file, _blocks(document))


def _blocks(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def _source(file: str, blocks: Sequence[str]) -> Source:
    facts = facts_of(blocks)
    kept, removed = cleaned(blocks)
    return Source(
        id="",
        file=file,
        text="\n\n".join(kept),
        label=facts.label,
        title=facts.title,
        author=facts.author,
        year=facts.year,
        removed=removed,
    )
