"""Pages made of real references: prose that cites some of them, and their list.

The references are tagged by hand (core.xml of AnyStyle): each is a line cut into author, date,
title and so on. A page holds a dozen of one way of citing and is laid out in one of several ways.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree

Way = Literal["author-date", "mla", "numeric"]
PAGE = 12
LAYOUTS = ("blank lines", "a line each", "hanging", "numbered", "bulleted", "wrapped", "paragraph")
_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_PEOPLE = ("author", "editor", "director", "producer")
_INITIALS = r"(?:[A-ZÀ-Þ][a-z]?\.[\s\-‐]*)+(?:-?[A-ZÀ-Þ]\.\s*)*"
_PARTICLE = re.compile(
    r"(?:van|von|de|der|den|del|della|di|da|du|dos|la|le|el|al|bin|ibn|ter|ten|zu|af|av|y)$", re.I
)
_BODY = re.compile(
    r"\b(?:of|for|Institut\w*|Department|Commission|Agency|Organi[sz]ation|Association|Council"
    r"|Committee|Ministry|Ministère|University|Office|Service|Society|Group|Center|Centre|Bank"
    r"|Corporation|Inc|Company|Union|Collaboration|Board|Foundation|Administration|Bureau)\b"
)
_ROLE = re.compile(
    r"[\s,(]*\b(?:eds?|editors?|dirs?|director|prod|producer|hrsg|coord|trans|org)\b\.?[)\]]*.*$",
    re.IGNORECASE | re.DOTALL,
)
_JOINED = re.compile(r"\s*;\s*(?:and\s+|&\s*)?|\s*,?\s+(?:and|et|und|y|with)\s+|\s*,?\s*&\s*")


@dataclass(frozen=True, slots=True)
class Reference:
    """A tagged reference: its line without its number, and what the program is to find in it.

    `names` are the surnames of its people, or a body's name; empty where a title stands first.
    """

    line: str
    names: tuple[str, ...]
    year: int | None
    title: str
    way: Way


@dataclass(frozen=True, slots=True)
class Page:
    """An essay's text with its list; `cited` are the places in `references` that it cites."""

    text: str
    layout: str
    way: Way
    references: tuple[Reference, ...]
    cited: frozenset[int]


def load(data: Path) -> list[Reference]:
    """The references of core.xml in `data`, in its order.

    Left out are those that lean on the line before ("———.", "id.") and those that say nothing of
    who wrote them, as "cited or not" has no answer there.
    """
    root = ElementTree.parse(data / "core.xml").getroot()
    found = (_reference(sequence) for sequence in root.iter("sequence"))
    return [reference for reference in found if reference]


def pages(references: Sequence[Reference], seed: int = 5) -> Iterator[Page]:
    """Pages of a dozen references each, every way of citing in every layout in turn."""
    rng = random.Random(seed)
    numbers = count()
    for way in ("author-date", "mla", "numeric"):
        some = [r for r in references if r.way == way]
        while some:
            batch, some = _apart(some, way)
            layout = LAYOUTS[next(numbers) % len(LAYOUTS)]
            if way == "numeric":
                layout = "numbered"
            yield _page(batch, way, layout, rng)


def names_in(people: str) -> tuple[str, ...]:
    """The surnames in a tagged author field, whatever the order of the names; or the body."""
    plain = re.sub(r"\s*\b(?:et\s+al|u\.\s?a)\b.*$", "", _ROLE.sub("", people), flags=re.DOTALL)
    plain = re.sub(r"^In:?\s+|[\s.,:;(]+$", "", plain).strip()
    if _BODY.search(plain) and not re.match(r"[^,]{2,25},\s*[A-Z]\.", plain):
        return (plain,)
    pieces = [p for p in _JOINED.split(plain) if p]
    return tuple(name for piece in pieces for name in _surnames(piece))


def _surnames(piece: str) -> Iterator[str]:
    parts = [p.strip() for p in piece.split(",") if p.strip()]
    parts = [p for p in parts if not re.fullmatch(r"(?:Jr|Sr|I{1,3}|M\.?D|Ph\.?D)\.?", p)]
    at = 0
    while at < len(parts):
        part = parts[at]
        following = parts[at + 1] if at + 1 < len(parts) else ""
        inverted = _is_given(following) and not re.match(rf"{_INITIALS}\S", part)
        short = len(part.split()) == 1 or _PARTICLE.match(part.split()[0]) is not None
        inverted = inverted and (short or len(following.split()) == 1 or "." in following)
        name = part if inverted and not _has_own_given(part) else _surname(part)
        yield name
        at += 2 if name == part and inverted else 1


def _is_initials(part: str) -> bool:
    return re.fullmatch(rf"{_INITIALS}|[A-Z]{{1,3}}\.?", part) is not None


def _is_given(part: str) -> bool:
    words = part.split()
    return _is_initials(part) or (0 < len(words) <= 3 and part[:1].isupper())


def _has_own_given(part: str) -> bool:
    """ "Courtin D.", "Smith JK", "CASSARD Jean": a surname with its given name behind it."""
    words = part.split()
    if len(words) < 2:
        return False
    if re.fullmatch(rf"(?:{_INITIALS}|[A-Z]{{1,3}})\.?", words[-1]):
        return True
    return words[0].isupper() and len(words[0]) > 3 and not words[-1].isupper()


def _surname(part: str) -> str:
    if m := re.match(rf"{_INITIALS}(?=\w)", part):
        rest = part[m.end() :].split()
        return " ".join(rest)
    words = part.split()
    while len(words) > 1 and re.fullmatch(rf"{_INITIALS}|[A-Z]{{1,3}}\.?", words[-1]):
        words.pop()
        if not words[-1].endswith("."):
            return " ".join(words)
    capitals = [w for w in words if w.isupper() and len(w) > 2]
    if capitals and len(capitals) < len(words):
        return " ".join(capitals)
    start = len(words) - 1
    while start > 1 and _PARTICLE.match(words[start - 1]):
        start -= 1
    return " ".join(words[start:]) if words else part


def _reference(sequence: ElementTree.Element) -> Reference | None:
    parts = [(p.tag, re.sub(r"</?\w+>", "", p.text or "").strip()) for p in sequence]
    numbered = bool(parts) and parts[0][0] == "citation-number"
    parts = [(tag, words) for tag, words in parts[numbered:] if words]
    line = " ".join(" ".join(words for _, words in parts).split())
    titles = [words for tag, words in parts if tag == "title"]
    dates = [m.group() for tag, words in parts if tag == "date" if (m := _YEAR.search(words))]
    people = parts[0][1] if parts[0][0] in _PEOPLE else ""
    names = names_in(people)
    if not (names or titles) or re.match(r"\W*(?:[—–_-]{2,}|id\b|ibid)", line, re.IGNORECASE):
        return None
    dated = people and len(parts) > 1 and parts[1][0] == "date" and bool(dates)
    way: Way = "numeric" if numbered else "author-date" if dated else "mla"
    return Reference(
        line, names, int(dates[0]) if dates else None, titles[0] if titles else "", way
    )


def _apart(some: list[Reference], way: Way) -> tuple[list[Reference], list[Reference]]:
    """A dozen for one page and the rest; no two that only their number could tell apart."""
    batch: list[Reference] = []
    rest: list[Reference] = []
    seen: set[object] = set()
    for reference in some:
        key = (reference.names[:1], reference.year if way == "author-date" else None)
        if len(batch) < PAGE and (way == "numeric" or key not in seen):
            batch.append(reference)
            seen.add(key)
        else:
            rest.append(reference)
    return batch, rest


_SENTENCES = (
    "The harbours of the north were slow to change in those years {}.",
    "It has been shown that the trade declined sooner than the ledgers admit {}.",
    "A later study came to the same result by another road {}.",
    "Few towns kept their records, and fewer kept them well {}.",
    "What the figures leave out is the work of the women at the quays {}.",
    "The same holds of the smaller ports {}.",
)
_BETWEEN = (
    "Nobody doubts that the winters were hard.",
    "This does not settle the question.",
    "The argument of this essay is a narrower one.",
)


def _page(batch: Sequence[Reference], way: Way, layout: str, rng: random.Random) -> Page:
    cited = frozenset(i for i in range(len(batch)) if rng.random() < 0.5)
    sentences: list[str] = []
    for n, i in enumerate(sorted(cited, key=lambda _: rng.random())):
        said = _SENTENCES[n % len(_SENTENCES)]
        sentences.append(said.format(_citation(batch[i], i + 1, way, rng)))
        sentences.append(_BETWEEN[n % len(_BETWEEN)])
    half = len(sentences) // 2
    paragraphs = ["The Quiet Quays", " ".join(sentences[:half]), " ".join(sentences[half:])]
    listed = laid_out([r.line for r in batch], layout)
    heading = "Works Cited" if way == "mla" else "References"
    text = "\n\n".join(p for p in (*paragraphs, heading) if p)
    text += ("\n" if layout == "a line each" else "\n\n") + listed + "\n"
    return Page(text, layout, way, tuple(batch), cited)


def _citation(reference: Reference, number: int, way: Way, rng: random.Random) -> str:
    if way == "numeric":
        return f"[{number}]"
    names, year = reference.names, reference.year or "n.d."
    if not names:
        short = " ".join(re.findall(r"[\w’'\-]+", reference.title)[:4])
        return f"(“{short}” {rng.randint(2, 90)})" if way == "mla" else f"(“{short},” {year})"
    several = len(names) > 2
    both = " and " if way == "mla" or rng.random() < 0.5 else " & "
    who = f"{names[0]} et al." if several else both.join(names)
    return f"({who} {rng.randint(2, 90)})" if way == "mla" else f"({who}, {year})"


def laid_out(lines: Sequence[str], layout: str) -> str:
    """The list as a student's file has it."""
    if layout == "a line each":
        return "\n".join(lines)
    if layout == "numbered":
        return "\n".join(f"[{i}] {line}" for i, line in enumerate(lines, 1))
    if layout == "bulleted":
        return "\n".join(f"• {line}" for line in lines)
    if layout == "hanging":
        return "\n".join(_wrapped(line, "    ") for line in lines)
    if layout == "wrapped":
        return "\n\n".join(_wrapped(line, "") for line in lines)
    if layout == "paragraph":
        return "\n".join(_wrapped(f"{i}. {line}", "") for i, line in enumerate(lines, 1))
    return "\n\n".join(lines)


def _wrapped(line: str, indent: str) -> str:
    return textwrap.fill(
        line, 78, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
    )
