"""Where the entries of a list of works cited begin, whichever way the list is laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

LIST_HEADING = re.compile(
    r"\W*(?:(?:annotated\s+|select(?:ed)?\s+)?bibliography|works?\s+(?:cited|consulted|referenced)|"
    r"references(?:\s+cited)?|reference\s+list|list\s+of\s+(?:references|sources|works\s+cited)|"
    r"(?:sources|literature)\s+(?:cited|used)|cited\s+works|citations)\W*",
    re.IGNORECASE,
)
# "Sources" may head a chapter too.
SOURCES = re.compile(r"\W*(?:my\s+)?sources\W*", re.IGNORECASE)
# A part of an essay that may follow its list.
AFTER_LIST = re.compile(
    r"\W*(?:appendi(?:x|ces)(?:\s+\w)?|(?:foot|end)?notes|word\s+count.{0,20}|acknowledge?ments?)\W*",
    re.IGNORECASE,
)
PARTICLES = (
    "van|von|vom|zu|zum|zur|de|der|den|del|della|dello|delle|dei|degli|di|da|dal|das|dos|do|du|des|"
    "la|le|les|el|al|as|ibn|bin|bint|ben|ter|ten|te|af|av|y|e|d[’'e]|l[’']|'t|’t|st\\.?"
)
ADDRESS = re.compile(r"<?(?:https?:|www\.|doi:)", re.IGNORECASE)
NUMBER = re.compile(r"\s*[\[(]?(?P<number>\d{1,3})[\].)]+\s+(?=\S)")
_BULLET = re.compile(r"\s*[•◦‣▪●○■*·–-]\s+(?=\S)")
_NOTE = re.compile(r"\[\^\w{1,12}\]:\s")
_STOPPED = re.compile(r"(?:[.>)\]”\"»]|/\S*|\.\w{2,4})\s*$")
_INITIALS_END = re.compile(
    r"(?:^|[\s.])[^\W\d_a-z]\.$|\b(?:eds?|vol|no|pp?|trans|al)\.$", re.IGNORECASE
)
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'‐‑-]*"
_OPENS = re.compile(
    rf"(?:(?:{PARTICLES})\s+){{0,2}}{_NAME}(?:\s+(?:(?:{PARTICLES})\s+)?{_NAME}){{0,2}},\s*[^\W\d_a-z]"
    rf"|(?:[^\W\d_a-z]\.[\s-]?)+\s*\w|{_NAME}\s+[A-Z]{{1,3}}[,.]|[“\"‘«]|[—–_-]{{2,}}"
    rf"|{_NAME}(?:\s+[\w’'-]+){{1,8}}\.?\s+\(?(?:1[5-9]|20)\d\d|{_NAME}(?:\s+{_NAME}){{1,5}}[.,]\s",
)
_CANNOT_OPEN = re.compile(
    rf"(?!(?:(?:{PARTICLES})\s+)+[^\W\d_a-z])[a-z]|[\d(&,;:/]|pp?\.|vol\.|no\.|(?:Accessed|Retrieved)\b"
)
_WIDEST = 132


def is_list_heading(line: str, following: str) -> bool:
    """Whether a line heads the list of works; "Sources" does where an entry follows it."""
    if LIST_HEADING.fullmatch(line):
        return True
    entry = next((m for p in _ENTRY if (m := p.match(following))), None)
    return SOURCES.fullmatch(line) is not None and entry is not None


_LABELLED = re.compile(r"(?:Source|Doc(?:ument)?|Extract|Article)\.?\s+[\dA-Z]{1,2}\s*[:.–-]\s")
_ENTRY = (ADDRESS, NUMBER, _OPENS, _LABELLED)


class Line(Protocol):
    """A line of a list; `indent` counts columns."""

    @property
    def text(self) -> str: ...
    @property
    def indent(self) -> int: ...
    @property
    def blank_before(self) -> bool: ...


def openings(lines: Sequence[Line]) -> list[bool]:
    """For each line of a list, without its heading, whether an entry begins with it.

    Numbers and bullets tell first, then blank lines, then hanging indents, then the lines' own
    look: in a list wrapped at a column a new entry follows a stop and begins as entries do.
    """
    if not lines:
        return []
    found = _numbered(lines) or _bulleted(lines) or _parted(lines) or _hanging(lines)
    found = found or (_wrapped(lines) if _is_wrapped(lines) else [_may_open(x) for x in lines])
    return [i == 0 or found[i] or _NOTE.match(x.text) is not None for i, x in enumerate(lines)]


def _numbered(lines: Sequence[Line]) -> list[bool]:
    """By numbers that count upwards from the first line's; a date or a volume does not."""
    opens: list[bool] = []
    expected: int | None = None
    for line in lines:
        m = NUMBER.match(line.text)
        number = int(m["number"]) if m else None
        counts = number is not None and (expected is None or expected <= number <= expected + 2)
        counts = counts and not (expected is None and opens)
        expected = number + 1 if counts and number is not None else expected
        opens.append(counts)
    return opens if sum(opens) > 1 or (opens[0] and len(opens) == 1) else []


def _bulleted(lines: Sequence[Line]) -> list[bool]:
    opens = [_BULLET.match(line.text) is not None for line in lines]
    return opens if opens[0] and sum(opens) > 1 else []


def _parted(lines: Sequence[Line]) -> list[bool]:
    """By blank lines, where no two lines stand together that each look like an entry."""
    opens = [i == 0 or line.blank_before for i, line in enumerate(lines)]
    if not any(opens[1:]):
        return []
    hanging = _hanging(lines) or opens
    within = [
        i
        for i, line in enumerate(lines)
        if i and not opens[i] and hanging[i] and _stopped(lines[i - 1]) and _OPENS.match(line.text)
    ]
    together = [i for i in range(1, len(lines)) if not opens[i]]
    if within and len(within) > 0.6 * len(together):
        return [a or i in within for i, a in enumerate(opens)]
    cut = [_is_cut(lines[i - 1], line) if i else False for i, line in enumerate(lines)]
    return [a and not b for a, b in zip(opens, cut, strict=True)]


def _is_cut(before: Line, line: Line) -> bool:
    """Whether a blank line stands inside an entry: before its address, or in mid-sentence."""
    address = ADDRESS.match(line.text) is not None and not ADDRESS.search(before.text)
    return address or (_CANNOT_OPEN.match(line.text) is not None and not _stopped(before))


def _hanging(lines: Sequence[Line]) -> list[bool]:
    """By indents: entries stand out from the lines that go on with them, or stand in from them."""
    least = min(line.indent for line in lines)
    flush = [line.indent < least + 2 for line in lines]
    if all(flush):
        return []
    return flush if flush[0] else [not x for x in flush]


def _is_wrapped(lines: Sequence[Line]) -> bool:
    if max(len(line.text) for line in lines) > _WIDEST or len(lines) < 2:
        return False
    pairs = list(pairwise(lines))
    inside = [1 for a, b in pairs if not _may_open(b) or not _stopped(a)]
    return len(inside) >= 0.2 * len(pairs)


def _wrapped(lines: Sequence[Line]) -> list[bool]:
    opens = [True]
    width = max(len(line.text) for line in lines)
    for before, line in pairwise(lines):
        room = len(before.text) + 1 + len(line.text.split()[0]) <= width - 4
        opening = _may_open(line) and (room or _OPENS.match(line.text) is not None)
        opens.append(_stopped(before) and opening)
    return opens


def opens_entry(text: str) -> bool:
    """Whether a line begins as entries do: "Roe, Tamsin.", "“The Mill.”"."""
    return _OPENS.match(text) is not None


def _may_open(line: Line) -> bool:
    return not (ADDRESS.match(line.text) or _CANNOT_OPEN.match(line.text))


def _stopped(line: Line) -> bool:
    return bool(_STOPPED.search(line.text)) and not _INITIALS_END.search(line.text)


def run_together(text: str) -> Iterator[int]:
    """Where entries begin inside one line that holds several: at [1], [2]… or at their authors.

    At authors only where a year stands in what goes before and in what follows.
    """
    numbers = list(re.finditer(r"(?:(?<=\s)|^)\[(\d{1,3})\]\s", text))
    counted = [m for i, m in enumerate(numbers) if int(m[1]) == int(numbers[0][1]) + i]
    if len(counted) > 1 and counted[0].start() == 0:
        yield from (m.start() for m in counted[1:])
        return
    last = 0
    for m in _NEXT_ENTRY.finditer(text):
        if _DATED.search(text, last, m.start()) and _DATED.search(text, m.end()):
            yield m.end()
            last = m.end()


_DATED = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d[a-z]?(?!\d)|\bn\.\s?d\.")
# "… 2011, pp. 4–19. Lund, Berit. ", "… 1–9. Lund, B. (2018).", "… 1–9. Lund, B., & Moe, A. (2018)".
_NEXT_ENTRY = re.compile(
    rf"(?<=[\w\d)/>”\"]\.)\s+(?=(?:(?:{PARTICLES})\s+)?{_NAME},\s+"
    rf"(?:{_NAME}(?:\s+[A-Z]\.)?(?:,\s+(?:and|et)\s+[^.]{{3,40}})?\.\s+[“\"A-Z]"
    rf"|(?:[A-Z]\.[\s,&-]*)+(?:(?:&\s*|and\s+)?{_NAME},\s+(?:[A-Z]\.[\s,&-]*)+)*\(?(?:1[5-9]|20|n\.)))"
)
