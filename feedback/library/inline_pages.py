"""Page marks inside the text, "… the end [p. 89] of the road …": places, and none of its words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from feedback.library.source import Place
from feedback.text.span import Span

_MARK = re.compile(
    r"(?P<before>[ \t\n]*)[\[{|](?:pages?|pp?|pg)\.?\s*(?P<number>\d{1,4})[\]}|]"
    r"(?P<after>[ \t\n]*)",
    re.IGNORECASE,
)

# "[88] Between 1920 and …": the page on which an excerpt's paragraph stands.
_OPENING = re.compile(r"(?:(?<=\n\n)|\A)(?P<before>)\[(?P<number>\d{1,4})\](?P<after>[ \t]+)(?=\S)")
# Fewer words than these before the first mark are the title of what follows it.
_TITLE = 12
_WIDEST = 3
_WIDEST_CUT = 200


def without_page_marks(
    text: str, places: Sequence[Place]
) -> tuple[str, tuple[Place, ...], tuple[str, ...]]:
    """`text` without its page marks, its places with the pages they begin, and what was taken.

    All as it was where the numbers are no series: then they are the places of other books.
    """
    marks = list(_MARK.finditer(text)) or _of_excerpts(text)
    pages = [place for place in places if place.kind == "page" and place.printed]
    starts = sorted(
        [(m.start(), int(m["number"])) for m in marks] + [(p.span.start, p.number) for p in pages]
    )
    numbers = [number for _, number in starts]
    widest = _WIDEST if marks and marks[0].re is _MARK else _WIDEST_CUT
    if not marks or len(starts) < 2 or any(not a < b <= a + widest for a, b in pairwise(numbers)):
        return text, tuple(places), ()
    kept, cuts, at = [], [], 0
    for mark in marks:
        kept.append(text[at : mark.start()] + _joint(mark, text))
        cuts.append((mark.start(), mark.end(), len(_joint(mark, text))))
        at = mark.end()
    kept.append(text[at:])
    gone = _Cuts(cuts)
    others = [_moved(p, gone) for p in places if p.kind != "page"]
    short = "".join(kept)
    begins = [(gone.moved(start), number) for start, number in starts]
    if len(short[: begins[0][0]].split()) < _TITLE:
        begins[0] = (0, numbers[0])
    elif numbers[0] > 1 and marks[0].re is _MARK:
        begins.insert(0, (0, numbers[0] - 1))
    ends = [*(begin for begin, _ in begins[1:]), len(short)]
    found = [
        Place("page", number, Span(begin, end))
        for (begin, number), end in zip(begins, ends, strict=True)
        if begin < end
    ]
    said = (f"page marks {numbers[0]} to {numbers[-1]} inside the text",)
    return short, tuple(sorted([*others, *found], key=lambda p: (p.span.start, p.kind))), said


def _of_excerpts(text: str) -> list[re.Match[str]]:
    """Page numbers that open most paragraphs, with gaps where pages were left out."""
    marks = list(_OPENING.finditer(text))
    paragraphs = [p for p in text.split("\n\n") if len(p.split()) >= _TITLE]
    return marks if len(marks) > 1 and len(marks) * 2 >= len(paragraphs) else []


def _joint(mark: re.Match[str], text: str) -> str:
    """What is left where a mark stood: the paragraph's end, a space, or nothing inside a word."""
    if mark.re is _OPENING:
        return ""
    round_it = mark["before"] + mark["after"]
    if not mark.start() or mark.end() == len(text):
        return ""
    return "\n\n" if "\n\n" in round_it else "\n" if "\n" in round_it else " " if round_it else ""


class _Cuts:
    """The marks taken out of a text, in order: where each stood, and how much is left of it."""

    def __init__(self, cuts: Sequence[tuple[int, int, int]]) -> None:
        self._cuts = cuts
        self._starts = [start for start, _, _ in cuts]
        self._lost = [0, *accumulate(end - start - left for start, end, left in cuts)]

    def moved(self, at: int) -> int:
        """Where a position of the text with its marks stands in the text without them."""
        i = bisect_right(self._starts, at) - 1
        if i >= 0 and at < self._cuts[i][1]:
            start, _, left = self._cuts[i]
            return start - self._lost[i] + left
        return at - self._lost[i + 1]


def _moved(place: Place, cuts: _Cuts) -> Place:
    span = Span(cuts.moved(place.span.start), cuts.moved(place.span.end))
    return Place(place.kind, place.number, span, place.printed)
