"""The lines of a PDF → paragraphs, by how they stand to one another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from statistics import median

from feedback.reading.built import Paragraph
from feedback.reading.document import BlockKind
from feedback.reading.emphasis import CLOSE, OPEN
from feedback.reading.lengths import is_set_in
from feedback.reading.pdf_lines import HYPHEN, Line

_POINTS = 72 / 2.54
_GAP = 1.25
_INDENT = (6.0, 60.0)
_SHORT = 0.85
_NOTE_SIZE = 0.92
_HEADING_SIZE = 1.08
_NOTE = re.compile(r"\[?\d{1,3}[\].)]?\s*\S")
_BULLET = re.compile(r"[•▪●○◦‣⁃·\uf0b7\uf0a7–-]\s+(?=\S)|\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
_ENDS = (".", "!", "?", "”", '"', "’", ":", ")", "]")
_BROKEN = re.compile(r"(?<=[^\W\d_])[-\xad\x02](?P<marks>[\ufdd0\ufdd1]*)\Z")


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the document is set: the size of its letters, and what lies between its lines."""

    size: float
    leading: float

    def left(self, lines: Sequence[Line]) -> float:
        """Where most lines of a page, or of one of its columns, begin."""
        counted = Counter(round(line.x0) for line in lines if line.size >= 0.9 * self.size)
        return float(
            min((x for x, n in counted.items() if n >= max(counted.values()) / 3), default=0)
        )


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> Iterator[Paragraph]:
    """The paragraphs in order, those that a page's end divides made whole; notes at the end."""
    lines = list(chain.from_iterable(pages))
    if not lines:
        return
    setting = _setting(pages)
    notes: list[list[Line]] = []
    groups: list[list[Line]] = []
    for page in pages:
        body, foot = _parted(page, setting)
        notes += foot
        for group in _groups(body, setting):
            if groups and _goes_on(groups[-1], group, setting, body):
                groups[-1] = [*groups[-1], *group]
            else:
                groups.append(group)
    lefts = {page[0].page: setting.left(page) for page in pages if page}
    for i, group in enumerate(groups):
        found = _paragraph(group, setting, lefts)
        yield replace(found, kind="title") if found.kind == "heading" and i == 0 else found
    yield from (Paragraph(_joined(note), "note", page=note[0].page) for note in notes)


def _setting(pages: Sequence[Sequence[Line]]) -> _Setting:
    sizes: Counter[float] = Counter()
    for line in chain.from_iterable(pages):
        sizes[round(line.size, 1)] += len(line.words)
    size = sizes.most_common(1)[0][0]
    steps = [
        round(above.y - below.y, 1)
        for page in pages
        for above, below in pairwise(page)
        if 0 < above.y - below.y < 4 * size and abs(below.size - size) < 0.1 * size
    ]
    return _Setting(size, Counter(steps).most_common(1)[0][0] if steps else 1.2 * size)


def _parted(page: Sequence[Line], setting: _Setting) -> tuple[list[Line], list[list[Line]]]:
    """A page's body, and the notes at its foot: small letters that begin with a number."""
    foot = len(page)
    while foot and page[foot - 1].size < _NOTE_SIZE * setting.size:
        foot -= 1
    small = list(page[foot:])
    start = next((i for i, line in enumerate(small) if _NOTE.match(line.words)), None)
    if start is None or not foot:
        return list(page), []
    notes: list[list[Line]] = []
    for line in small[start:]:
        if _NOTE.match(line.words) or not notes:
            notes.append([line])
        else:
            notes[-1].append(line)
    return [*page[:foot], *small[:start]], notes


def _groups(lines: Sequence[Line], setting: _Setting) -> Iterator[list[Line]]:
    """Lines that belong together, on one page."""
    group: list[Line] = []
    right = max((line.x1 for line in lines), default=0.0)
    for line in lines:
        if group and _begins(line, group, setting, right):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins(line: Line, group: Sequence[Line], setting: _Setting, right: float) -> bool:
    """Whether a paragraph begins with `line`."""
    last = group[-1]
    step = last.y - line.y
    if step < -setting.size or abs(step) < 0.3 * setting.size:
        # The next column, or the next cell of a row.
        return not _runs_on(last, line)
    if abs(line.size - last.size) > 0.08 * max(line.size, last.size) or line.bold != last.bold:
        return len(line.words.strip()) > 3
    usual = setting.leading if len(group) < 2 else min(setting.leading, group[-2].y - last.y)
    if step > _GAP * max(usual, line.size):
        return True
    if _BULLET.match(line.words):
        return True
    inset = line.x0 - (min(each.x0 for each in group[1:]) if len(group) > 1 else last.x0)
    if _INDENT[0] <= inset <= _INDENT[1]:
        # A hanging indent sets every line but the first one in.
        return len(group) > 1 or last.words.rstrip().endswith(_ENDS)
    if len(group) > 1 and group[1].x0 - group[0].x0 >= _INDENT[0]:
        return abs(line.x0 - group[0].x0) < 2
    return _is_short(last, right) and last.words.rstrip().endswith(_ENDS)


def _is_short(line: Line, right: float) -> bool:
    return line.x1 < _SHORT * right


def _runs_on(last: Line, line: Line) -> bool:
    """Whether a sentence goes on from the foot of a column to the top of the next."""
    return line.y > last.y and not last.words.rstrip().endswith(_ENDS)


def _goes_on(
    group: Sequence[Line], following: Sequence[Line], setting: _Setting, page: Sequence[Line]
) -> bool:
    """Whether a paragraph of one page goes on at the top of the next."""
    last, line = group[-1], following[0]
    if last.page == line.page or page[0] is not line:
        return False
    if abs(last.size - line.size) > 0.08 * last.size or last.bold != line.bold:
        return False
    words = line.words.lstrip()
    if not last.words.rstrip().endswith(_ENDS):
        return True
    inset = line.x0 - setting.left(page)
    return words[:1].islower() or (
        inset < _INDENT[0]
        and len(group) > 1
        and group[0].x0 - group[1].x0 >= _INDENT[0]
        and last.x1 > _SHORT * max(each.x1 for each in group)
    )


def _paragraph(group: Sequence[Line], setting: _Setting, lefts: dict[int, float]) -> Paragraph:
    first = group[0]
    text = _joined(group)
    kind: BlockKind | None = None
    if bullet := _BULLET.match(text):
        kind, text = "list", text[bullet.end() :] if not bullet[0][0].isalnum() else text
    large = median(line.size for line in group) > _HEADING_SIZE * setting.size
    if large and len(text.split()) <= 20:
        kind = "heading"
    left = lefts.get(first.page, first.x0)
    inset = min(line.x0 for line in group) - left
    if kind is None and len(group) > 1 and is_set_in(inset / _POINTS, None, len(text.split())):
        kind = "quotation"
    return Paragraph(text, kind, all(line.bold for line in group), first.page)


def _joined(lines: Sequence[Line]) -> str:
    """The lines as one text, words divided at a line's end made whole."""
    text = ""
    for line in lines:
        words = line.text.strip()
        if (broken := _BROKEN.search(text)) and words.lstrip(OPEN)[:1].islower():
            text = text[: broken.start()] + broken["marks"] + words
        else:
            text = f"{text} {words}" if text else words
    return text.replace(HYPHEN, "-").replace(f"{CLOSE} {OPEN}", " ")
