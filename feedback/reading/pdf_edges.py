"""What stands at the top and the foot of a PDF's pages: running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from feedback.reading.pdf_lines import Line

# So many lines from the top and the foot of a page can be its edges.
_DEEP = 2
_REPEATED = 0.5
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"(?:page|p\.?|seite)?\s*[-–—(]?\s*(?P<number>\d{1,4})\s*[-–—)]?(?:\s*(?:of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)


def without_edges(
    pages: Sequence[Sequence[Line]],
) -> tuple[list[list[Line]], dict[int, int]]:
    """The pages without running heads and page numbers, and the number printed on each.

    A line is a running head where half the pages have the same at their edge, numbers aside; the
    printed numbers count only where they go up by one a page.
    """
    repeated = _repeated(pages)
    printed: dict[int, int] = {}
    kept = []
    for lines in pages:
        rest = list(lines)
        for edge in _edges(lines):
            if _folded(edge) in repeated or (_is_alone(edge, lines) and _number_of(edge)):
                rest.remove(edge)
                if number := _number_of(edge) or _last_number(edge):
                    printed.setdefault(edge.page, number)
        kept.append(rest)
    steps = {number - page for page, number in printed.items()}
    series = len(steps) == 1 and len(printed) > max(1, len(pages) // 2)
    return kept, printed if series else {}


def _edges(lines: Sequence[Line]) -> list[Line]:
    by_height = sorted(lines, key=lambda line: -line.y)
    return [*by_height[:_DEEP], *by_height[max(_DEEP, len(by_height) - _DEEP) :]]


def _repeated(pages: Iterable[Sequence[Line]]) -> frozenset[str]:
    pages = [lines for lines in pages if lines]
    counted = Counter(text for lines in pages for text in {_folded(e) for e in _edges(lines)})
    enough = max(2, _REPEATED * len(pages))
    return frozenset(text for text, count in counted.items() if count >= enough)


def _folded(line: Line) -> str:
    return _DIGITS.sub("0", " ".join(line.words.split()).casefold())


def _is_alone(edge: Line, lines: Sequence[Line]) -> bool:
    """Whether a line stands apart from all others, as a page number does."""
    return all(
        other is edge or abs(other.y - edge.y) > 1.6 * max(other.size, edge.size) for other in lines
    )


def _number_of(line: Line) -> int | None:
    match = _NUMBER.fullmatch(line.words.strip())
    return int(match["number"]) if match else None


def _last_number(line: Line) -> int | None:
    found = _DIGITS.findall(line.words)
    return int(found[-1]) if found and len(found[-1]) <= 4 else None
