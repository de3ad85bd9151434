"""Paragraph, line and page numbers printed beside a text: locators, and none of its words.

A number is a locator only as one of a series that keeps step with the text: a paragraph's with the
paragraphs, a line's with the lines. A number that begins a sentence, a list or a date is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from feedback.library.source import PlaceKind

PAGE_BREAK = "[page break]"
"""What stands for a form feed in a source's text, alone on its line."""

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_NUMBERED = re.compile(
    rf"\s*(?:\[(?P<square>\d{{1,3}})\]|\((?P<round>\d{{1,3}})\)|(?P<circled>[{_CIRCLED}])"
    r"|(?:¶|§|[Pp]ar(?:a|agraph)?\.?)\s?(?P<signed>\d{1,3})[.:]?|(?P<dotted>\d{1,3})[.)]"
    r"|(?P<bare>\d{1,3})(?=\s|\Z))[ \t]*"
)
_ALONE = re.compile(rf"\W*(?:\d{{1,3}}|[{_CIRCLED}])\W*")
# What a bare number counts, and no paragraph begins with: "12 men", "3°".
_SMALL = re.compile(r"[a-z]|[^\w\s\"“‘'«(\[.…—*_]")
# "1 May", "3 PM".
_MONTH = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?=[\s,.:;]|$)|[AP]\.?M\b|BCE?\b"
    r"|CE\b|AD\b"
)
_ROW_START = re.compile(r"\s*(\d{1,3})[ \t]+(?=\S)")
_ROW_END = re.compile(r"(?<=\S)[ \t]+(\d{1,3})[ \t]*$")
_STEPS = (5, 10, 2, 3, 4)
_PROSE = 12
_SHORT_LINE = 14
_PAGE = (
    re.compile(r".{0,60}?\b[Pp]age\s+(\d{1,4})\s+of\s+\d{1,4}\b.{0,12}"),
    re.compile(r"\W{0,3}(?:[Pp]age|[Pp]g\.?|[Pp]\.)\s*(\d{1,4})\W{0,3}"),
    re.compile(r"[-–—~]\s?(\d{1,4})\s?[-–—~]"),
)
# "[41]", "43" alone on a line: a page only as one of a series with paragraphs between.
_BARE_PAGE = re.compile(r"(?P<open>[\[({|])?\s*(?P<number>\d{1,4})\s*(?(open)[\])}|])")
_FIRST_BARE_PAGE = 4
_PAGE_WORDS = 60
_HEADED = re.compile(r"\s*[\[({]")
_FOOTED = 12

Row = tuple[int, int]
Mark = tuple[PlaceKind, int]


class Margins(NamedTuple):
    """Blocks without the numbers beside them, and which number belongs to which row.

    A row is (block, line of the block). `numbers` lists the series taken away, for a teacher to
    see; `printed` is False for pages that are only counted.
    """

    blocks: tuple[str, ...]
    marks: dict[Row, tuple[Mark, ...]]
    numbers: tuple[str, ...] = ()


class _Candidate(NamedTuple):
    block: int
    number: int
    cut: int
    bare: bool
    alone: int | None = None


def without_margins(blocks: Sequence[str], markers: Sequence[str]) -> Margins:
    """`blocks` without paragraph or line numbers; `markers` are what a reader took for bullets."""
    chain = _paragraphs(blocks, markers)
    if chain:
        return _without_paragraph_numbers(blocks, chain)
    return _without_line_numbers(blocks)


def _without_paragraph_numbers(blocks: Sequence[str], chain: Sequence[_Candidate]) -> Margins:
    out = list(blocks)
    for found in chain:
        out[found.block] = out[found.block][found.cut :]
        if found.alone is not None:
            out[found.alone] = ""
    marks: dict[Row, tuple[Mark, ...]] = {
        (found.block, 0): (("paragraph", found.number),) for found in chain
    }
    return Margins(tuple(out), marks, (series("paragraph", [found.number for found in chain]),))


def series(kind: PlaceKind, numbers: Sequence[int]) -> str:
    """How a teacher is told of the numbers taken away."""
    return f"{kind} numbers {numbers[0]} to {numbers[-1]}"


def _paragraphs(blocks: Sequence[str], markers: Sequence[str]) -> list[_Candidate]:
    """The longest series of paragraph numbers, empty where it does not keep step with the text."""
    chain = _longest(list(_candidates(blocks, markers)))
    if len(chain) < 2:
        return []
    words = [len(blocks[found.block].split()) for found in chain]
    numbered = {found.block for found in chain}
    prose = [i for i, block in enumerate(blocks) if len(block.split()) >= _PROSE]
    within = [i for i in prose if chain[0].block <= i <= chain[-1].block]
    if len(chain) < 3 and (len(numbered) < len(prose) or any(found.bare for found in chain)):
        return []
    covered = len(numbered.intersection(prose))
    keeps_step = covered >= 0.7 * len(within) and covered >= 0.5 * len(prose)
    rows = [blocks[found.block].count("\n") + 1 for found in chain]
    lines = median(n / row for n, row in zip(words, rows, strict=True)) < _SHORT_LINE
    if median(words) < _SHORT_LINE and lines:
        return []
    return chain if keeps_step and covered else []


def _longest(found: Sequence[_Candidate]) -> list[_Candidate]:
    """The longest series 1, 2, 3 … in the text's order, wherever it begins."""
    ending: dict[int, list[_Candidate]] = {}
    best: list[_Candidate] = []
    for candidate in found:
        before = ending.get(candidate.number - 1, [])
        # A paragraph between, whose number could not be told from its text.
        if not before and (gap := ending.get(candidate.number - 2)):
            before = gap if candidate.block - gap[-1].block >= 2 else []
        if before and before[-1].block >= candidate.block:
            before = []
        chain = [*before, candidate]
        if len(chain) > len(ending.get(candidate.number, [])):
            ending[candidate.number] = chain
        if len(chain) > len(best):
            best = chain
    return best


def _candidates(blocks: Sequence[str], markers: Sequence[str]) -> Iterator[_Candidate]:
    for i, block in enumerate(blocks):
        marker = _NUMBERED.fullmatch(markers[i]) if markers[i] else None
        if marker:
            yield _Candidate(i, _number(marker), 0, False)
            continue
        if _ALONE.fullmatch(block):
            alone = _NUMBERED.match(block.strip() + " ")
            if alone and i + 1 < len(blocks):
                yield _Candidate(i + 1, _number(alone), 0, False, i)
            continue
        found = _NUMBERED.match(block)
        if found and found.end() < len(block):
            bare = found["bare"] is not None
            if not bare or _may_begin(block[found.end() :]):
                yield _Candidate(i, _number(found), found.end(), bare)


def _may_begin(words: str) -> bool:
    """Whether a paragraph may begin so: not with the thing that a number before it counts."""
    return not _SMALL.match(words) and not _MONTH.match(words)


def _number(match: re.Match[str]) -> int:
    if circled := match["circled"]:
        return _CIRCLED.index(circled) + 1
    return int(next(v for k, v in match.groupdict().items() if v and k != "circled"))


class _Numbered(NamedTuple):
    at: int
    number: int
    cut: tuple[int, int]


def _without_line_numbers(blocks: Sequence[str]) -> Margins:
    rows = [
        ((i, j), row)
        for i, block in enumerate(blocks)
        for j, row in enumerate(block.split("\n"))
        if row.strip()
    ]
    chain = _line_numbers([row for _, row in rows])
    if not chain:
        return Margins(tuple(blocks), {})
    texts = [block.split("\n") for block in blocks]
    for found in chain:
        (i, j), row = rows[found.at]
        texts[i][j] = (row[: found.cut[0]] + row[found.cut[1] :]).rstrip()
    marks: dict[Row, tuple[Mark, ...]] = {}
    for at, (row_at, _) in enumerate(rows):
        if (number := _line_at(at, chain)) > 0:
            marks[row_at] = (("line", number),)
    out = tuple("\n".join(rows_) for rows_ in texts)
    return Margins(out, marks, (series("line", [found.number for found in chain]),))


def _line_at(at: int, chain: Sequence[_Numbered]) -> int:
    """The number of a row, counted from the number printed nearest above it, else below it."""
    nearest = next((found for found in reversed(chain) if found.at <= at), chain[0])
    return nearest.number + at - nearest.at


def _line_numbers(rows: Sequence[str]) -> list[_Numbered]:
    """The series of line numbers at the rows' starts or ends, the longest there is."""
    at_start = list(_at_start(rows))
    found = [_in_step(each, step) for each in (at_start, list(_at_end(rows))) for step in _STEPS]
    best = max(found, key=len)
    if len(best) >= 3 or (len(best) == 2 and _is_whole(best, rows)):
        return best
    every = _in_step(at_start, 1)
    return every if _numbers_all(every, rows) else []


def _at_start(rows: Sequence[str]) -> Iterator[_Numbered]:
    for at, row in enumerate(rows):
        if m := _ROW_START.match(row):
            yield _Numbered(at, int(m[1]), (0, m.end()))


def _at_end(rows: Sequence[str]) -> Iterator[_Numbered]:
    for at, row in enumerate(rows):
        if m := _ROW_END.search(row):
            yield _Numbered(at, int(m[1]), (m.start(), len(row)))


def _in_step(found: Sequence[_Numbered], step: int) -> list[_Numbered]:
    """The longest series of multiples of `step` that are as many rows apart, give or take one."""
    best: list[_Numbered] = []
    ending: dict[int, list[_Numbered]] = {}
    slack = 1 if step > 1 else 0
    for each in found:
        if each.number % step:
            continue
        before = ending.get(each.number - step, [])
        if before and abs(each.at - before[-1].at - step) > slack:
            before = []
        chain = [*before, each]
        if len(chain) >= len(ending.get(each.number, [])):
            ending[each.number] = chain
        if len(chain) > len(best):
            best = chain
    # Where the rows between have numbers too, it is a table.
    inside = sum(1 for each in found if best[0].at <= each.at <= best[-1].at) if best else 0
    return best if len(best) >= 0.75 * inside else []


def _is_whole(chain: Sequence[_Numbered], rows: Sequence[str]) -> bool:
    """Whether 5 and 10 are all the numbers that so short a text would have."""
    first, last = chain
    return (
        first.number == last.number - first.number == last.at - first.at
        and len(rows) - last.at <= first.number + 2
        and first.at <= first.number + 4
    )


def _numbers_all(chain: Sequence[_Numbered], rows: Sequence[str]) -> bool:
    """Whether every line is numbered, as verse is and a table of ranks is not."""
    if len(chain) < 6 or len(chain) < 0.85 * len(rows):
        return False
    rests = [rows[found.at][found.cut[1] :] for found in chain]
    figures = sum(1 for rest in rests if any(ch.isdigit() for ch in rest) or "|" in rest)
    words = [len(rest.split()) for rest in rests]
    return figures <= 0.15 * len(rests) and median(words) >= 4


def page_marks(
    blocks: Sequence[str], markers: Sequence[str]
) -> tuple[tuple[str, ...], dict[Row, Mark], bool]:
    """`blocks` without page marks; the page that each row after a mark begins; printed or counted.

    "Page 3 of 9" at the foot ends the page, at the head ("[p. 88]", or no text before the first) it
    begins it. Form feeds are counted where no number is printed.
    """
    rows = [(i, j, row) for i, b in enumerate(blocks) for j, row in enumerate(b.split("\n"))]
    found = [
        (at, number)
        for at, (i, j, row) in enumerate(rows)
        if (number := _page_in(f"{markers[i]} {row}" if markers[i] and not j else row))
    ]
    if len(found) < 2:
        found = _bare_pages(rows) or found
    breaks = [at for at, (_, _, row) in enumerate(rows) if row.strip() == PAGE_BREAK]
    printed = _is_series([number for _, number in found]) and bool(found)
    gone = set(breaks) | ({at for at, _ in found} if printed else set())
    starts = _page_starts(rows, found if printed else [], breaks)
    marks: dict[Row, Mark] = {}
    for at, number in starts:
        after = next(
            (r for r in range(at, len(rows)) if r not in gone and rows[r][2].strip()), None
        )
        if after is not None:
            marks[rows[after][:2]] = ("page", number)
    texts = [block.split("\n") for block in blocks]
    for at in gone:
        texts[rows[at][0]][rows[at][1]] = ""
    return tuple("\n".join(lines) for lines in texts), marks, printed


def _bare_pages(rows: Sequence[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """(row, page) of numbers alone on their lines that count pages, and no paragraphs or sections.

    A page holds several paragraphs, or breaks one off; the numbers do not begin with the text's
    first, second or third page, as those of its sections would.
    """
    matches = [(at, _BARE_PAGE.fullmatch(row.strip())) for at, (_, _, row) in enumerate(rows)]
    found = [(at, int(m["number"]), bool(m["open"])) for at, m in matches if m]
    numbers = [number for _, number, _ in found]
    fewest = 2 if found and all(bracketed for _, _, bracketed in found) else 3
    if len(found) < fewest or numbers[0] < _FIRST_BARE_PAGE:
        return []
    if any(b != a + 1 for a, b in pairwise(numbers)):
        return []
    between = [rows[a + 1 : b] for (a, *_), (b, *_) in pairwise(found)]
    words = median(sum(len(row.split()) for _, _, row in page) for page in between)
    blocks = median(len({i for i, _, row in page if row.strip()}) for page in between)
    return [(at, number) for at, number, _ in found] if words >= _PAGE_WORDS and blocks > 1 else []


def _page_in(row: str) -> int | None:
    row = row.strip()
    match = next((m for pattern in _PAGE if (m := pattern.fullmatch(row))), None)
    return int(match[1]) if match else None


def _is_series(numbers: Sequence[int]) -> bool:
    return len(numbers) > 1 and all(a < b <= a + 3 for a, b in pairwise(numbers))


def _page_starts(
    rows: Sequence[tuple[int, int, str]], found: Sequence[tuple[int, int]], breaks: Sequence[int]
) -> list[tuple[int, int]]:
    """(row, page) for every page's first row."""
    if not found:
        return [(0, 1), *((at, n) for n, at in enumerate(breaks, 2))] if breaks else []
    if _heads_pages(rows, found):
        at, number = found[0]
        # A title stands on the page that begins under it.
        if sum(len(row.split()) for _, _, row in rows[:at]) < _FOOTED:
            return [(0, number), *found[1:]]
        return [(0, number - 1), *found] if number > 1 else list(found)
    return [(0, found[0][1]), *((at, number + 1) for at, number in found)]


def _heads_pages(rows: Sequence[tuple[int, int, str]], found: Sequence[tuple[int, int]]) -> bool:
    before = sum(len(row.split()) for _, _, row in rows[: found[0][0]])
    after = sum(len(row.split()) for _, _, row in rows[found[-1][0] + 1 :])
    if _HEADED.match(rows[found[0][0]][2]):
        return True
    if found[0][1] == 1:
        return before < _FOOTED
    return before < _FOOTED or after >= _FOOTED
