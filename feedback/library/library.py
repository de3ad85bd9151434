"""The supplied sources together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from feedback.library.source import Source
from feedback.text.span import Span


class Passage(NamedTuple):
    """A stretch of a source, usually one sentence."""

    source: Source
    span: Span

    @property
    def text(self) -> str:
        return self.span.of(self.source.text)


@dataclass(frozen=True)
class SourceLibrary:
    """The sources of one class, searchable; empty when none were given.

    `notes` say what could not be read or was guessed. `labelled` tells that a manifest gave the
    labels, so that numbers in file names are no labels.
    """

    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    labelled: bool = False

    def __bool__(self) -> bool:
        return bool(self.sources)

    def __iter__(self) -> Iterator[Source]:
        return iter(self.sources)

    def __len__(self) -> int:
        return len(self.sources)

    def __getitem__(self, id: str) -> Source:
        return self._by_id[id]

    @cached_property
    def _by_id(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def _labels(self) -> dict[str, Source]:
        found: dict[str, Source] = {}
        for source in self.sources:
            if source.label:
                found.setdefault(_plain_label(source.label), source)
        return found

    def labelled_as(self, label: str) -> Source | None:
        """The source that bears `label` ("Source 2", "Doc. B"), or None."""
        return self._labels.get(_plain_label(label))

    @cached_property
    def names(self) -> frozenset[str]:
        """Words that the sources use as names, case-folded; a spelling engine leaves them alone."""
        from feedback.library.names import names_in

        return names_in("\n\n".join(source.text for source in self.sources))

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """The words that the sources write in lower case."""
        from feedback.text.words import WORD

        written = set().union(*(WORD.findall(source.text) for source in self))
        return frozenset(word for word in written if word.islower())

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every sentence of every source."""
        return tuple(Passage(source, span) for source in self for span in source.sentences)

    @cached_property
    def index(self) -> Any:
        """The search index over `passages`, built when first asked for."""
        from feedback.library.search import build_index

        return build_index(self)

    def search(self, query: str, limit: int = 5) -> list[tuple[Passage, float]]:
        """The passages whose words are nearest to `query`, best first, with their BM25 scores."""
        from feedback.library.search import search

        return search(self, query, limit)


def _plain_label(label: str) -> str:
    from feedback.library.labels import plain_label

    return plain_label(label)
