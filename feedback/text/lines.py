"""Offsets to lines and columns and back, for messages and writers."""

from __future__ import annotations

from bisect import bisect_right


class Lines:
    """The line starts of one text; lines and columns count from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(i + 1 for i, ch in enumerate(text) if ch == "\n")]

    def position(self, offset: int) -> tuple[int, int]:
        """The (line, column) of a code point offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The code point offset of a (line, column)."""
        return self._starts[line - 1] + column - 1
