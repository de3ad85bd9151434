"""A document → the source or sources it holds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from feedback.library.cleaning import cleaned
from feedback.library.facts import facts_of
from feedback.library.inline_pages import without_page_marks
from feedback.library.labels import label_of_line, plain_label
from feedback.library.margins import Margins, Mark, Row, page_marks, series, without_margins
from feedback.library.page_turns import turns_in, with_turns, without_turns
from feedback.library.source import Place, PlaceKind, Source
from feedback.reading.document import Document
from feedback.text.span import Span

_FEWEST_WORDS = 8
# Text before the first label that is a source of its own, and no introduction to the pack.
_WHOLE_SOURCE = 150
_CAPTIONS = re.compile(r"(?:Figure|Item|Exhibit)\b")
_TASK = re.compile(
    r"\b(?:you will|your (?:task|essay|answer|response)|write an? |answer the"
    r"|the following (?:sources?|documents?|passages?|texts?)"
    r"|these (?:sources|documents|passages))\b",
    re.IGNORECASE,
)


class _Part:
    """The blocks from `start` to `stop`, and the label at their head."""

    def __init__(self, blocks: Sequence[str], start: int, stop: int) -> None:
        found = label_of_line(blocks[start].split("\n")[0])
        self.start, self.stop = start, stop
        self.label = plain_label(found.label) if found else ""
        self.words = sum(len(block.split()) for block in blocks[start:stop])


def parts_of(document: Document) -> tuple[Source, ...]:
    """The sources in a document: cut at headings "Source 1", "Source 2" where it has several.

    What stands before the first of them is the pack's introduction, unless it is long and sets no
    task: then it is a source too. A label repeated at the head of the next page is one source's.
    """
    pack = _Pack(document)
    parts = _parts(pack.blocks)
    labels = {part.label for part in parts}
    if len(labels) < 2 or (pack.has_text_before(parts) and _only_captions(parts, pack.blocks)):
        whole = pack.source(0, len(pack.blocks))
        return (whole,) if whole.text else ()
    found = [pack.source(part.start, part.stop) for part in parts]
    if pack.has_text_before(parts):
        found.insert(0, pack.source(0, parts[0].start))
    return tuple(source for source in found if source.text)


def source_of(document: Document) -> Source:
    """The whole document as one source."""
    pack = _Pack(document)
    return pack.source(0, len(pack.blocks))


def without_numbers(text: str) -> tuple[str, tuple[Place, ...]]:
    """A text without the numbers printed beside it, and its places; as it is where it has none."""
    text, places = _without_margins(text)
    short, places, _ = without_page_marks(text, places)
    return short, places


def _without_margins(text: str) -> tuple[str, tuple[Place, ...]]:
    blocks = text.split("\n\n")
    margins = without_margins(blocks, [""] * len(blocks))
    if not margins.marks:
        return text, ()
    kept = [(i, block) for i, block in enumerate(margins.blocks) if block.strip()]
    rows = [[(i, j) for j, _ in enumerate(block.split("\n"))] for i, block in kept]
    words = [block for _, block in kept]
    return "\n\n".join(words), _placed(margins.marks, words, rows, True)


def _parts(blocks: Sequence[str]) -> list[_Part]:
    starts = [i for i, block in enumerate(blocks) if label_of_line(block.split("\n")[0])]
    parts = [_Part(blocks, a, b) for a, b in pairwise([*starts, len(blocks)])]
    joined: list[_Part] = []
    # A list of contents names the labels too, with nothing under them.
    for part in parts:
        if part.words <= _FEWEST_WORDS:
            continue
        if joined and joined[-1].label == part.label:
            joined[-1].stop = part.stop
        else:
            joined.append(part)
    return joined


def _only_captions(parts: Sequence[_Part], blocks: Sequence[str]) -> bool:
    """Whether the "labels" are those of a text's figures."""
    return all(_CAPTIONS.match(blocks[part.start].lstrip(" *_#[(").capitalize()) for part in parts)


class _Pack:
    """A document's blocks, their page marks read."""

    def __init__(self, document: Document) -> None:
        self.file = document.file
        self.scanned = document.scanned
        spans = [block.span for block in document.blocks]
        blocks = [span.of(document.text) for span in spans]
        ends = [0, *(span.end for span in spans)]
        self.markers = [
            document.text[end : span.start].rpartition("\n")[2].strip()
            for end, span in zip(ends, spans, strict=False)
        ]
        self.blocks, self.pages, self.printed = page_marks(blocks, self.markers)
        if document.pages and not self.printed:
            self.blocks, self.pages = with_turns(document)
            self.printed = document.pages_printed
        self.through = without_margins(self.blocks, self.markers)
        self.lines = _lines_of(document)

    def has_text_before(self, parts: Sequence[_Part]) -> bool:
        before = cleaned(self.blocks[: parts[0].start]).blocks if parts else ()
        text = " ".join(before)
        return len(text.split()) >= _WHOLE_SOURCE and not _TASK.search(text)

    def source(self, start: int, stop: int) -> Source:
        """The source that stands in the blocks from `start` to `stop`."""
        margins = self._margins(start, stop)
        kept, removed, rows = cleaned(margins.blocks)
        facts = facts_of(margins.blocks, kept)
        places = self._places(start, stop, margins, kept, rows)
        text, places = without_turns("\n\n".join(kept), places, self.printed)
        text, places, marks = without_page_marks(text, places)
        return Source(
            id="",
            file=self.file,
            text=text,
            label=facts.label,
            title=facts.title,
            author=facts.author,
            year=facts.year,
            removed=(*removed, *margins.numbers, *marks),
            places=places,
            scanned=self.scanned,
        )

    def _margins(self, start: int, stop: int) -> Margins:
        """The part's own numbers, else those that run on through the whole pack."""
        own = without_margins(self.blocks[start:stop], self.markers[start:stop])
        marks = {
            (i - start, j): found
            for (i, j), found in self.through.marks.items()
            if start <= i < stop
        }
        lines = {(i - start, j): n for (i, j), n in self.lines.items() if start <= i < stop}
        if lines and not own.marks:
            found: dict[Row, tuple[Mark, ...]] = {row: (("line", n),) for row, n in lines.items()}
            return Margins(own.blocks, found, (series("line", list(lines.values())),))
        if own.marks or not marks or any(kind == "line" for [(kind, _)] in marks.values()):
            return own
        numbers = [number for [(_, number)] in marks.values()]
        return Margins(self.through.blocks[start:stop], marks, (series("paragraph", numbers),))

    def _places(
        self,
        start: int,
        stop: int,
        margins: Margins,
        kept: Sequence[str],
        rows: Sequence[Sequence[Row]],
    ) -> tuple[Place, ...]:
        marks: dict[Row, list[Mark]] = {row: list(found) for row, found in margins.marks.items()}
        pages = self._pages(start, stop, turns_in("".join(kept)))
        before = [mark for row, mark in pages if row[0] < start]
        for (i, j), mark in pages:
            if start <= i < stop:
                marks.setdefault((i - start, j), []).append(mark)
        begun = any(kind == "page" for kind, _ in marks.get((0, 0), ()))
        if before and not begun:
            marks.setdefault((0, 0), []).append(before[-1])
        return _placed(marks, kept, rows, self.printed)

    def _pages(self, start: int, stop: int, kept: Sequence[int]) -> list[tuple[Row, Mark]]:
        """Which row begins which page; not the pages that begin inside a row still there."""
        inside: list[tuple[Row, Mark]] = [
            ((i, 0), ("page", number))
            for i, block in enumerate(self.blocks[:stop])
            for number in turns_in(block)
            if i < start or number not in kept
        ]
        return sorted([*self.pages.items(), *inside], key=lambda page: (page[0], page[1][1]))


def _lines_of(document: Document) -> dict[Row, int]:
    """The rows of the document's blocks that its reader knows the printed numbers of."""
    numbers = dict(document.lines)
    found = {}
    for i, block in enumerate(document.blocks):
        at = block.span.start
        for j, row in enumerate(block.span.of(document.text).split("\n")):
            if number := numbers.get(at):
                found[(i, j)] = number
            at += len(row) + 1
    return found


def _placed(
    marks: Mapping[Row, Sequence[Mark]],
    kept: Sequence[str],
    rows: Sequence[Sequence[Row]],
    printed: bool,
) -> tuple[Place, ...]:
    """The marks as stretches of the kept blocks, each up to the next of its kind.

    A mark whose own row was taken away is the next row's.
    """
    starts: dict[PlaceKind, list[tuple[int, int]]] = {}
    ends: dict[int, int] = {}
    pending = sorted(marks)
    at = 0
    for block, block_rows in zip(kept, rows, strict=True):
        for row, line in zip(block_rows, block.split("\n"), strict=True):
            while pending and pending[0] <= row:
                for kind, number in marks[pending.pop(0)]:
                    starts.setdefault(kind, []).append((at, number))
            ends[at] = at + len(line)
            at += len(line) + 1
        at += 1
    length = max(0, at - 2)
    begins = list(ends)
    found = []
    for kind, all_ in starts.items():
        following = [*(start for start, _ in all_[1:]), length]
        for (begin, number), end in zip(all_, following, strict=True):
            # A place ends with the last row that begins in it.
            last = begin if kind == "line" else begins[bisect_left(begins, end) - 1]
            stop = ends[last] if last >= begin else begin
            if begin < stop:
                is_printed = printed if kind == "page" else True
                found.append(Place(kind, number, Span(begin, stop), is_printed))
    return tuple(sorted(found, key=lambda place: (place.span.start, place.kind)))
