"""Where words of rich text gather into paragraphs: of the body, a note, a box, a page head."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from feedback.reading.built import Paragraph
from feedback.reading.cells import InTable
from feedback.reading.decoding import normalised
from feedback.reading.document import BlockKind
from feedback.reading.emphasis import emphasised, without_marks
from feedback.reading.rtf_characters import made_whole


@dataclass(slots=True)
class Sink:
    """Paragraphs, and the runs of the one that is being written.

    A text box's sink stands in `boxes` until the paragraph that holds it ends.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    boxes: list[Sink] = field(default_factory=list)
    _runs: list[tuple[str, bool, bool]] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _look: tuple[str, bool, bool] = ("", False, False)

    def write(self, text: str, italic: bool, bold: bool) -> None:
        """Puts characters behind those that stand there."""
        self._decode()
        self._runs.append((text, italic, bold))

    def write_bytes(self, data: bytes, codec: str, italic: bool, bold: bool) -> None:
        """Puts bytes behind them; of some code pages two are one character."""
        if self._look != (codec, italic, bold):
            self._decode()
            self._look = (codec, italic, bold)
        self._bytes += data

    def end(
        self,
        kind_of: Callable[[str], BlockKind | None],
        *,
        cell: bool = False,
        place: InTable | None = None,
    ) -> None:
        """Ends the paragraph, whose kind is told from its words; see Paragraph for the others."""
        self._decode()
        runs, self._runs = self._runs, []
        text = normalised("".join(_marked(runs)))
        worded = [bold for words, _, bold in runs if words.strip()]
        if text.strip():
            whole = bool(worded) and all(worded)
            self.paragraphs.append(Paragraph(text, kind_of(text), whole, cell=cell, place=place))
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.paragraphs += box.paragraphs

    def _decode(self) -> None:
        codec, italic, bold = self._look
        if self._bytes:
            self._runs.append((self._bytes.decode(codec, "replace"), italic, bold))
            self._bytes.clear()


def _marked(runs: list[tuple[str, bool, bool]]) -> Iterator[str]:
    for italic, group in groupby(runs, key=lambda run: run[1]):
        words = without_marks(made_whole("".join(words for words, *_ in group)))
        yield emphasised(words) if italic else words
