"""What classes call their sources: "Source 2", "Doc. B", "Extract 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_WORDS = {
    "doc": "document",
    "docs": "document",
    "documents": "document",
    "sources": "source",
    "extracts": "extract",
    "texts": "text",
    "passages": "passage",
    "articles": "article",
    "exhibits": "exhibit",
    "items": "item",
    "figures": "figure",
    "interpretations": "interpretation",
    "stimuli": "stimulus",
    "selections": "selection",
    "no": "",
    "number": "",
}
_NUMBERS = {
    word: str(i)
    for i, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
}
_ROMANS = {
    roman: str(i)
    for i, roman in enumerate(
        ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1
    )
}
_KIND = (
    r"source|document|doc|extract|excerpt|text|passage|article|exhibit|item|reading|"
    r"interpretation|resource|figure|stimulus|selection"
)
_NUMBER = r"\d{1,3}|[A-Za-z]|[IVXivx]{2,5}|one|two|three|four|five|six|seven|eight|nine|ten"
_HEADING = re.compile(
    rf"[\W_]*(?P<kind>doc\.|{_KIND})s?\s*(?:no\.?\s*|#\s*)?(?P<number>{_NUMBER})\b"
    rf"(?:\s*[:.)\-–—|]\s*(?P<rest>.*)|\s*(?P<round>[(\[][^()]*[)\]])|[\s*_#]*)$",
    re.IGNORECASE,
)
# "Stimulus" may stand without a number where there is one.
_STIMULUS = re.compile(
    r"[\W_]*stimulus\W*(?P<rest>)$|[\W_]*stimulus\s*[:–—]\s*(?P<title>\S.*)$", re.I
)
# "Source 1 (continued)" at the head of the next page.
_CONTINUED = re.compile(r"\W*cont(?:inued|[’']?d|\.)?\W*$", re.IGNORECASE)
# A bare letter before more words may be the article ("source-a-history-of-rome").
_IN_NAME = re.compile(
    rf"(?:.*[\W_])?(?P<kind>{_KIND})(?:[\W_]*(?P<number>\d{{1,3}})(?![a-z0-9])"
    rf"|[\W_]+(?P<letter>[A-Za-z]|[IVXivx]{{2,5}})(?=$|\s*[(\[]|_| [-–]))",
    re.IGNORECASE,
)
_MOST_TITLE_WORDS = 25
# "1-leaflet", "02 letter", "letter_3", "leaflet (2)", "b-letter": the place in the pack.
_PLACED = re.compile(
    r"\(?(?P<first>\d{1,2}|[a-z])\)?(?=[\W_]).+|.+[\W_]\(?(?P<last>\d{1,2}|[a-z])\)?|(?P<only>\d{1,2})",
    re.IGNORECASE | re.DOTALL,
)


class LabelLine(NamedTuple):
    """A line that gives a source its label, and the words after it ("Source 2: The Wind")."""

    label: str
    rest: str


def plain_label(label: str) -> str:
    """A label for comparison: "Doc. B" and "Document B" are one, "Source II" and "Source 2" too.

    A lone letter stays a letter: "Source I" is "Source 1", but "Source C" is no number.
    """
    parts = [_WORDS.get(part, part) for part in re.findall(r"[^\W\d_]+|\d+", label.casefold())]
    parts = [part for part in parts if part]
    if len(parts) > 1:
        last = parts[-1].lstrip("0") or parts[-1]
        lone_letter = last in ("v", "x")
        parts[-1] = last if lone_letter else _NUMBERS.get(last, _ROMANS.get(last, last))
    return " ".join(parts)


def label_of_line(line: str) -> LabelLine | None:
    """The label that a heading gives ("SOURCE A", "Extract 1 – The Wind"), None for other lines."""
    if alone := _STIMULUS.match(line.strip()):
        return LabelLine("Stimulus", (alone["rest"] or "").strip())
    match = _HEADING.match(line.strip())
    if not match:
        return None
    rest = (match["rest"] or match["round"] or "").strip()
    rest = "" if _CONTINUED.match(rest) else rest
    if len(rest.split()) > _MOST_TITLE_WORDS:
        return None
    return LabelLine(_written(match["kind"], match["number"]), rest)


def label_of_file(stem: str) -> str | None:
    """The label that a file's name gives ("source-2-letter", "Doc B"), or None."""
    match = _IN_NAME.match(stem)
    return _written(match["kind"], match["number"] or match["letter"]) if match else None


def places_of_files(stems: Sequence[str]) -> tuple[str, ...]:
    """The places in a pack that files' names number: 1 (or 0), 2, 3 … or a, b, c … without a gap.

    () where the names do not do so: then the order of the files is that of the alphabet only.
    """
    for group in ("first", "last"):
        found = [_PLACED.fullmatch(stem) for stem in stems]
        places = [
            (m[group] or m["only"] or "").lower().lstrip("0") or "0" if m else "" for m in found
        ]
        if len(places) > 1 and _follows_on(places):
            return tuple(places)
    return ()


def _place(found: re.Match[str] | None, group: str) -> str:
    written = (found[group] or found["only"] or "").lower() if found else ""
    return written.lstrip("0") or written[-1:]


def _follows_on(places: Sequence[str]) -> bool:
    in_order = sorted(places, key=lambda place: (len(place), place))
    numbers = [str(n) for n in range(len(places) + 1)]
    letters = [chr(ord("a") + n) for n in range(min(len(places), 26))]
    return in_order in (numbers[1:], numbers[:-1], letters)


def place_of(label: str) -> str:
    """The number or letter that a label ends with ("2" of "Doc. II"), in lower case."""
    return plain_label(label).rpartition(" ")[2]


def _written(kind: str, number: str) -> str:
    if number.lower() in _NUMBERS:
        number = number.capitalize()
    elif not number.isdigit():
        number = number.upper()
    return f"{kind.rstrip('.').capitalize()} {number.lstrip('0') or number}"
