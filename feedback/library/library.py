"""The supplied sources together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import Any, NamedTuple

from feedback.library.source import Source
from feedback.text.span import Span

# What any source may be called.
_GENERAL = ("source", "document", "extract", "excerpt", "passage", "text")


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
    labels, so that neither numbers in file names nor the files' order are labels.
    `unread` are the files of the pack that could not be read: their labels are no student's slip.
    """

    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    labelled: bool = False
    unread: tuple[str, ...] = ()

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
        """The source that bears `label` ("Source 2", "Doc. B"), or None.

        Where no source bears a label, the numbers of the files' names tell which is "Source 2", and
        the only source is "Source 1".
        """
        return self._labels.get(_plain_label(label)) or self._placed(label)

    def sharing(self, label: str) -> tuple[Source, ...]:
        """The sources that would bear `label` too, had not another one borne it first."""
        return tuple(
            source
            for source in self.sources
            if source.shared_label and _plain_label(source.shared_label) == _plain_label(label)
        )

    def may_be_labelled(self, label: str) -> bool:
        """Whether `label` could be a source's that bears none: one of that place in the pack."""
        from feedback.library.labels import label_of_file, place_of

        lost = [label_of_file(PurePath(file).stem) for file in self.unread]
        if _plain_label(label) in [_plain_label(each) for each in lost if each]:
            return True
        nameless = len(lost) - sum(each is not None for each in lost)
        if self.labelled or not (nameless or any(s.label is None for s in self.sources)):
            return False
        place = place_of(label)
        number = int(place) if place.isdigit() else ord(place) - 96 if len(place) == 1 else 0
        return 0 < number <= len(self.sources) + len(self.unread)

    def _placed(self, label: str) -> Source | None:
        from feedback.library.labels import place_of

        noun = _plain_label(label).partition(" ")[0]
        return self._places.get(place_of(label)) if noun in _GENERAL else None

    @cached_property
    def _places(self) -> dict[str, Source]:
        """The sources by the place that their files' names give, where none is labelled."""
        from feedback.library.labels import places_of_files

        if self.labelled or any(source.label for source in self.sources):
            return {}
        if len(self.sources) == 1 and not self.unread:
            return {"1": self.sources[0], "a": self.sources[0]}
        files = [*(source.file for source in self.sources), *self.unread]
        places = places_of_files([PurePath(file).stem for file in files])
        return dict(zip(places, self.sources, strict=False))

    @property
    def numbered(self) -> bool:
        """Whether labels can be looked up at all: the sources bear some, or their files numbers."""
        return bool(self._labels or self._places)

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
