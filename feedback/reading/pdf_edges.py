"""What stands at the top and the foot of a PDF's pages: running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from feedback.reading.pdf_lines import Line

# So many baselines from the top and the foot of a page can be its edges.
_DEEP = 2
_REPEATED = 0.4
# A head may have so many lines more, if they are on so many of the pages.
_DEEPER = 4
_MOSTLY = 0.6
# Running heads stand within so many points of one another's height.
_SAME_HEIGHT = 6.0
_HEAD_SIZE = 1.12
_MOST_HEAD_WORDS = 12
_MOST_NUMBERS = 3
_HEADING_SIZE = 1.4
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"(?:page|pg\.?|p\.?|seite)?\s*[-–—(\[|~•·]?\s*(?P<number>\d{1,4})\s*[-–—)\]|~•·]?"
    r"(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*\|?\s*page)?",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[-–—(]?\s*[ivxl]{1,6}\s*[-–—)]?")
# "Smith 1" on an essay of one page.
_NAME_AND_NUMBER = re.compile(r"[A-Z][\w’'-]+ (?P<number>\d{1,3})")
# A work's short title or so, in smaller letters than the text's.
_WORDS_AND_NUMBER = re.compile(r"(?=.*[^\W\d_])\S.{2,80}? (?P<number>\d{1,3})")
_SMALL = 0.95
# A heading that counts chapters or days, and no running head that counts pages.
_COUNTED = re.compile(
    r"\b(?:chapter|part|section|unit|week|day|lesson|question|figure|table|appendix|scene|act|essay"
    r"|letter|case|story|poem)\b\W*0"
)
# What stands over a source of a pack is no running head, though every page has such a line.
_LABEL = re.compile(
    r"\W*(?:source|document|doc\.?|extract|excerpt|text|passage|article|item|exhibit|stimulus)"
    r"\s+(?:\d{1,2}|[a-z])\b",
    re.IGNORECASE,
)


def without_edges(
    pages: Sequence[Sequence[Line]],
) -> tuple[list[list[Line]], dict[int, int]]:
    """The pages without running heads and page numbers, and the number printed on each.

    A line is a running head where four in ten pages have the same at the same height, numbers
    aside; the printed numbers count only where they go up by one a page.
    """
    body = _body_size(pages)
    repeated = _repeated(pages, body)
    printed: dict[int, set[int]] = defaultdict(set)
    heights: list[float] = []
    kept = []
    for lines in pages:
        gone: set[int] = set()
        for edge in _edges(lines):
            number = None if _is_heading(edge, body) else _number_of(edge)
            alone = _is_alone(edge, lines)
            roman = alone and _ROMAN.fullmatch(edge.words.strip()) and len(pages) > 1
            single = alone and len(pages) == 1 and _named_number(edge, body)
            if _is_in(edge, repeated) or (alone and number) or roman or single:
                gone.add(id(edge))
                printed[edge.page] |= {number} if number else _numbers(edge)
        heights += [line.y for line in lines if id(line) in gone]
        kept.append([line for line in lines if id(line) not in gone])
    series = _series(printed, len(pages))
    if heights:
        kept = _without_deep_heads(kept, pages)
    return [_without_lone_head(lines, heights, series) for lines in kept], series


def _without_deep_heads(
    kept: list[list[Line]], pages: Sequence[Sequence[Line]]
) -> list[list[Line]]:
    """Without the lines of a running head below those taken out: name, class and date, say.

    They are the very same on most pages that have lost a line, at the same height.
    """
    lost = [a for a, b in zip(kept, pages, strict=True) if a and len(a) < len(b)]
    for _ in range(_DEEPER):
        first = [max(lines, key=lambda line: line.y) for lines in lost if lines]
        same = Counter((line.words.strip(), round(line.y)) for line in first)
        text, count = same.most_common(1)[0] if same else (("", 0), 0)
        if count < max(2, _MOSTLY * len(lost)) or _LABEL.match(text[0]):
            break
        gone = {id(x) for x in first if (x.words.strip(), round(x.y)) == text}
        lost = [[line for line in lines if id(line) not in gone] for lines in lost]
        kept = [[line for line in lines if id(line) not in gone] for lines in kept]
    return kept


def _without_lone_head(
    lines: Sequence[Line], heights: Sequence[float], series: dict[int, int]
) -> list[Line]:
    """Without a running head that only this page has: the page's number stands at its height."""

    def is_head(line: Line) -> bool:
        number = str(series.get(line.page, ""))
        words = line.words.split()
        return (
            number in (words[0], words[-1])
            and len(words) < _MOST_HEAD_WORDS
            and any(abs(line.y - y) < 1 for y in heights)
        )

    return [line for line in lines if not is_head(line)]


def _series(printed: dict[int, set[int]], pages: int) -> dict[int, int]:
    """The numbers of all pages where those found go up by one; a cover may have none.

    A running head may bear a date besides, or how many pages there are.
    """
    steps = Counter(number - page for page, found in printed.items() for number in found)
    if not steps:
        return {}
    step, count = steps.most_common(1)[0]
    if count < 2 or count < 0.9 * sum(map(bool, printed.values())) or count <= pages // 2:
        return {}
    return {page: page + step for page in range(1, pages + 1) if page + step > 0}


def _body_size(pages: Iterable[Sequence[Line]]) -> float:
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size, 1)] += len(line.words)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _edges(lines: Sequence[Line]) -> list[Line]:
    """All that stands on the first and the last baselines of a page."""
    heights = sorted({round(line.y) for line in lines}, reverse=True)
    deep = {*heights[:_DEEP], *heights[max(_DEEP, len(heights) - _DEEP) :]}
    return [line for line in lines if round(line.y) in deep]


def _repeated(pages: Iterable[Sequence[Line]], body: float) -> dict[str, list[float]]:
    """The running heads and the heights that they stand at."""
    pages = [lines for lines in pages if lines]
    heights: dict[str, list[float]] = defaultdict(list)
    for lines in pages:
        for text, y in {_folded(edge): edge.y for edge in _edges(lines)}.items():
            heights[text].append(y)
    sized = {_folded(edge): edge.size for lines in pages for edge in _edges(lines)}
    enough = max(2, _REPEATED * len(pages))
    return {
        text: found
        for text, found in heights.items()
        if len(found) >= enough
        and not _LABEL.match(text)
        and (sized[text] <= _HEAD_SIZE * body or not _COUNTED.search(text))
    }


def _is_in(edge: Line, repeated: dict[str, list[float]]) -> bool:
    heights = repeated.get(_folded(edge), ())
    return sum(1 for y in heights if abs(y - edge.y) < _SAME_HEIGHT) >= 2


def _folded(line: Line) -> str:
    """The line's text, for comparison: a page's number and how many there are do not count."""
    text = " ".join(line.words.split()).casefold()
    return text if len(_DIGITS.findall(text)) > _MOST_NUMBERS else _DIGITS.sub("0", text)


def _is_alone(edge: Line, lines: Sequence[Line]) -> bool:
    """Whether a line stands apart from all others above or below, as a page number does."""
    return all(
        other is edge or abs(other.y - edge.y) > 1.6 * max(other.size, edge.size) for other in lines
    )


def _is_heading(edge: Line, body: float) -> bool:
    """Whether a number is set as a chapter's or a title ("1984") is."""
    return edge.size > _HEADING_SIZE * body or (edge.bold and edge.size > 1.04 * body)


def _number_of(line: Line) -> int | None:
    match = _NUMBER.fullmatch(line.words.strip())
    return int(match["number"]) if match else None


def _named_number(line: Line, body: float) -> int | None:
    """The number behind a name; "Source 3" over a handout is its label."""
    if _is_heading(line, body) or _LABEL.match(line.words) or _COUNTED.search(_folded(line)):
        return None
    small = line.size < _SMALL * body
    match = (_WORDS_AND_NUMBER if small else _NAME_AND_NUMBER).fullmatch(line.words.strip())
    return int(match["number"]) if match else None


def _numbers(line: Line) -> set[int]:
    return {int(found) for found in _DIGITS.findall(line.words) if len(found) <= 4}
