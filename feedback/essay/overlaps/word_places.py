"""The words of a long text and where each stands, held in a few flat arrays.

A pack may hold two hundred sources, and a class's essays are all held against it: an object a word
would cost a megabyte a source, arrays cost a tenth of it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from sys import intern
from typing import NamedTuple, overload

from feedback.text.span import Span


class Token(NamedTuple):
    """A word as compared (`key`), and where it stands."""

    key: str
    span: Span


class Tokens(Sequence[Token]):
    """The words of a text in order; `keys` are their keys alone."""

    __slots__ = ("_ends", "_starts", "keys")

    def __init__(self, found: Iterable[tuple[str, int, int]]) -> None:
        """`found`: the key, start and end of every word."""
        keys: list[str] = []
        self._starts, self._ends = array("I"), array("I")
        for key, start, end in found:
            keys.append(intern(key))
            self._starts.append(start)
            self._ends.append(end)
        self.keys = tuple(keys)

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        return Token(self.keys[index], Span(self._starts[index], self._ends[index]))

    def __iter__(self) -> Iterator[Token]:
        for key, start, end in zip(self.keys, self._starts, self._ends, strict=True):
            yield Token(key, Span(start, end))


class Places(Mapping[str, Sequence[int]]):
    """Where each of some words stands, as indices in the order of the text."""

    __slots__ = ("_bounds", "_numbers", "_places")

    def __init__(self, found: Iterable[tuple[int, str]]) -> None:
        """`found`: (index, word), the indices rising."""
        lists: dict[str, list[int]] = {}
        for index, word in found:
            lists.setdefault(word, []).append(index)
        self._numbers = {intern(word): i for i, word in enumerate(lists)}
        self._places, self._bounds = array("I"), array("I", [0])
        for indices in lists.values():
            self._places.extend(indices)
            self._bounds.append(len(self._places))

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __contains__(self, word: object) -> bool:
        return word in self._numbers

    def __getitem__(self, word: str) -> Sequence[int]:
        at = self._numbers[word]
        return self._places[self._bounds[at] : self._bounds[at + 1]]

    def count(self, word: str) -> int:
        """How often a word stands there."""
        at = self._numbers.get(word, -1)
        return self._bounds[at + 1] - self._bounds[at] if at >= 0 else 0

    def beside(self, first: str, second: str) -> Sequence[int]:
        """Where `first` stands with `second` right behind it: the indices of `first`."""
        if first not in self._numbers or second not in self._numbers:
            return ()
        ahead, behind = self[first], self[second]
        if len(ahead) <= len(behind):
            following = set(behind) if len(ahead) > 1 else behind
            return [i for i in ahead if i + 1 in following]
        leading = set(ahead) if len(behind) > 1 else ahead
        return [i - 1 for i in behind if i - 1 in leading]
