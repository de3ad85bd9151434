"""Lines at a source's head that name author, title and year: references, bylines, captions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from feedback.library.authors import author_of
from feedback.reading.entry_authors import authors_of
from feedback.reading.entry_fields import dated_after, title_of
from feedback.reading.letters import is_name

# Not one of "1900-1910".
_YEAR = r"(?<!\d)(?<!\d{4}[–-])(?:1[0-9]|20)\d\d(?![\d,]\d|\d|[–-]\d{4})"
_WORD = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ][\w’'.\-]*"
_PARTICLE = r"(?:de|van|von|der|den|bin|al|la|le|du|da|di)"
_OFFICE = (
    r"(?:(?:the\s+)?(?:Prime\s+Minister|Vice[- ]President|President|Senator|Minister|Governor"
    r"|Mayor|Chancellor|Ambassador|Secretary|Judge|Justice|Captain|Colonel|General|Major|Sergeant"
    r"|Private|Lieutenant|Chief|Bishop|Reverend|Rev\.|Congress(?:wo)?man)\s+)*"
)
_PERSON = rf"{_WORD}(?:\s+(?:{_WORD}|{_PARTICLE})){{1,4}}"
# What follows a comma alone is an office or a newspaper: "Jane Roe, Staff Writer".
PEOPLE = rf"{_PERSON}(?:(?:,\s+{_PERSON})*,?\s+(?:and|&)\s+{_PERSON})?"
_INITIALS = r"(?:[A-Z]\.[\s\-]?){1,3}"
_INVERTED = rf"(?:{_PARTICLE}\s+)?{_WORD}(?:\s{_WORD})?,\s+{_INITIALS}"
_INVERTED_ALL = rf"{_INVERTED}(?:[,;]?\s*(?:and|&|,|;)?\s*{_INVERTED})*(?:,?\s+et\s+al\.)?"
_QUOTED = r"[\"“‘'](?P<quoted>[^\"“”]{2,150}?)[.,]?[\"”’'](?=[\s,.;:]|$)"
_LEAD = (
    r"(?:(?:Source|[Ff]rom|Adapted\s+from|Excerpt(?:ed)?\s+from|Extract\s+from|Taken\s+from"
    r"|Reprinted\s+from)\b:?\s+)"
)
_SAID = (
    r"speech|address|remarks|sermon|lecture|broadcast|testimony|statement|evidence|deposition"
    r"|diary|(?-i:journal)|notebook|log|memoirs?|oral\s+history|recollections?|reminiscences|autobiography|letters?|telegram|account"
)
_MADE = (
    r"article|review|essay|report|poem|play|novel|short\s+story|story|cartoon|photograph|photo"
    r"|painting|poster|drawing|engraving|column|editorial|blog\s+post|song|pamphlet|petition|study"
)
_HEADED = (
    # Castellan, R. & Mbeki, T. (2017). Handbook of Fruit Acids, 3rd edition. Halden Press.
    re.compile(
        rf"(?P<author>{_INVERTED_ALL})\s*(?:\((?P<year>{_YEAR})[a-z]?[^)]{{0,20}}\)"
        rf"|,?\s(?P<bare>{_YEAR})[a-z]?)[.,:]*\s+(?:{_QUOTED}|(?P<title>[^.?!]{{3,150}}\??))"
    ),
    # Brennan, David. "Whose Railway?" The Tablet, 4 May 1998.
    re.compile(
        rf"(?P<author>{_WORD},\s+{_WORD}(?:\s+{_WORD})?(?:,?\s+(?:and|&)\s+{_PERSON}|,?\s+et\s+al)?)"
        rf"\.\s+(?:{_QUOTED}|(?P<title>[A-Z][^.\"“”]{{2,120}})\.)\s.*?(?P<year>{_YEAR})"
    ),
    # David Brennan, "Whose Railway?", The Tablet, 4 May 1998
    re.compile(rf"{_LEAD}?(?P<author>{PEOPLE}),\s+{_QUOTED}.*"),
    # Marit Lund, The Silent Weir (Hartfield, 2004), pp. 12-19
    re.compile(
        rf"{_LEAD}?(?P<author>{PEOPLE}),\s+(?P<title>[A-Z][^,(\"“]{{2,100}}?)\s+\("
        rf"[^()]*(?P<year>{_YEAR})\).{{0,40}}$"
    ),
    # The Silent Weir, Act 2 (Marit Lund, 1904)
    re.compile(
        rf"{_LEAD}?(?:{_QUOTED}|(?P<title>[A-Z][^(]{{2,100}}?)),?\s+"
        rf"\((?P<author>{PEOPLE}),\s+(?P<year>{_YEAR})\)\.?$"
    ),
    # Extract from The Silent Weir by Marit Lund (1904)
    re.compile(
        rf"{_LEAD}(?:{_QUOTED}|(?P<title>[A-Z].{{2,100}}?)),?\s+by\s+(?P<author>{PEOPLE}).*"
    ),
    # Letter from Ada Holm to her sister, 12 March 1911
    re.compile(
        rf"(?:{_QUOTED},?\s+)?(?:[Ff]rom\s+)?(?:[Aa]n?\s+|[Tt]he\s+)?"
        r"(?:(?:[Ee]xtract|[Ee]xcerpt|[Ee]ntry|[Pp]age)s?\s+(?:from|in|of)\s+(?:an?\s+|the\s+)?)?"
        rf"(?:\w+\s+){{0,2}}?(?i:{_SAID})"
        r"(?:(?:\s+(?:entry|entries|given|made|sent))?\s+of"
        r"|(?:\s+(?:entry|entries|given|made|sent|to\s+[^,]{2,60}?))?\s+(?:by|from))\s+(?:the\s+)?"
        rf"(?:[a-z]+\s+){{0,2}}{_OFFICE}(?P<author>{PEOPLE})(?=[\s,.;:(]|$).*"
    ),
    # "The Dear Loaf", cartoon by Jo Pell; Review by Ada Holm; A play in three acts by Ada Holm
    re.compile(
        rf"(?:{_QUOTED},?\s+)?(?:[Ff]rom\s+)?(?:[Aa]n?\s+|[Tt]he\s+)?(?:\w+\s+){{0,2}}?(?i:{_MADE})"
        rf"(?:\s+in\s+\w+\s+\w+)?\s+by\s+{_OFFICE}(?P<author>{PEOPLE})(?=[\s,.;:(]|$).*"
    ),
    # Interview with Piet Vandersloot, sheep farmer
    re.compile(
        r"(?:[Aa]n?\s+)?(?:[Ii]nterview|[Cc]onversation|Q\s?(?:&|and)\s?A)\s+with\s+"
        rf"(?:[a-z]+\s+){{0,3}}{_OFFICE}(?P<author>{_PERSON})(?=[\s,.;:(]|$).*"
    ),
    # Ada Holm, speech to the Harbour Union, 4 May 1934; Jo Pell, weaver, letter of 1911
    re.compile(
        rf"{_LEAD}?{_OFFICE}(?P<author>{_PERSON}),\s+(?:[^,.]{{2,60}},\s+)*?(?:[Ii]n\s+)?"
        rf"(?:(?:an?|the|his|her|from|in)\s+)*(?:\w+\s+){{0,2}}?(?i:{_SAID}|interview|{_MADE})\b.*"
    ),
    # Posted by Jane Roe on 3 March 2019; By Jane Roe | Updated May 3, 2019
    re.compile(
        r"(?:(?:[Pp]osted|[Pp]ublished|[Ww]ritten|[Rr]eported|[Tt]ext|[Ww]ords|[Ss]tory)\s+)?"
        rf"[Bb]y:?\s+{_OFFICE}(?P<author>{PEOPLE})"
        r"(?=\s*$|\s*[|·•(–—]|\s+-|,|\.$|\s+(?:on|for|in|at)\b).*"
    ),
    # Dr. Yewande Salami, University of Tarnbridge, 2021
    re.compile(
        rf"(?P<author>(?:(?:Dr|Prof|Sir|Mrs?|Ms)\.?\s+)?{_PERSON}),\s+[^.?!\"“”]{{3,90}},\s+"
        rf"(?:\w+\s+)?(?:\d{{1,2}}\s+)?(?P<year>{_YEAR})$"
    ),
    # Source: Ada Holm, weaver, 1911
    re.compile(
        rf"Source:\s+{_OFFICE}(?P<author>(?:(?:Dr|Prof|Sir|Mrs?|Ms)\.?\s+)?{_PERSON}),"
        rf"\s+[a-z].*(?P<year>{_YEAR})\.?$"
    ),
    # (Ada Holm, 1911); Ada Holm (1911)
    re.compile(rf"\(?(?P<author>{PEOPLE})(?:,|\s+\()\s*(?P<year>{_YEAR})\)?$"),
    # “The Silent Weir” — Marit Lund; The Silent Weir — M. Lund
    re.compile(rf"{_QUOTED}\s*[—–-]\s*(?P<author>{PEOPLE})$"),
    re.compile(rf"(?P<title>[A-Z].{{3,100}}?)\s+[—–-]\s+(?P<author>{_INITIALS}\s*{_WORD})$"),
)
_FIELDS = re.compile(
    r"(?P<key>from|authors?|writer|speaker|title|headline|date|published)\s*:\s*(?P<value>\S.*)$",
    re.I,
)
_ISSUED = re.compile(
    r"(?:issued|published|compiled|prepared|produced)\s+by\s+(?P<body>(?:the\s+)?[A-Z].{2,60}?)"
    rf"(?:,\s*(?P<year>{_YEAR}).*|\.)?$",
    re.IGNORECASE,
)
# After the authors of "Lund, M.: Quays. Port Journal 8 (2016), 4-9." and "Lund M. Quays. Port J.
# 2016;8:4-9."
_DATED_LAST = re.compile(
    rf"\.?:\s+[A-Z][^.]{{3,150}}\.\s.*{_YEAR}|\.?\s+[A-Z][^.?]{{3,200}}[.?]\s.*{_YEAR};"
)
_ANY_YEAR = re.compile(_YEAR)
_MOST_WORDS = 40
_NO_PERSON = re.compile(
    r"(?:the|a|an|in|on|at|by|from|part|chapter|section|act|scene|new|old|early|late|first|last|our|my"
    r"|how|why|what|when|where|who|is|are|letter|speech|source|document|table|figure)\b"
    r"|.*\b(?:of|and|the|for|in|to|street|road|river|island|war|city|county|times|school)$",
    re.IGNORECASE,
)


_BODY_FIRST = re.compile(
    r"(?!The\b|An?\b|Report|Rules|Minutes)(?:[A-Z]\w+\s+){0,2}(?:Ministry|Department|Board|Agency"
    r"|Office|Commission|Council|Institute|Society|Association|Authority|Bureau|Committee)(?:\s|$)"
)
# A caption or reference without an author: "Source: Annual statistics, 1920".
_DATED = re.compile(
    rf"(?:Source:|From\s+(?:an?|the)\s|Table\s+\d+|Figure\s+\d+).*?,\s[^,]{{0,20}}\(?(?P<year>{_YEAR})\)?"
    r"(?:,.{0,60})?\.?$"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What one line tells; None for what it does not."""

    title: str | None = None
    author: str | None = None
    year: int | None = None


def head_of(line: str) -> Head | None:
    """What a line at the head of a source tells, None for a line that is no such head."""
    line = " ".join(line.split()).strip("*_# ")
    if not line or len(line.split()) > _MOST_WORDS:
        return None
    for read in _READERS:
        if found := read(line):
            return found
    return None


def body_of(line: str) -> str | None:
    """The ministry, society or newspaper that a line alone names: "Port Clinic, advice for all"."""
    name, _, described = line.partition(", ")
    name = name if described[:1].islower() else line
    capital = name.removeprefix("the ")[:1].isupper()
    found = author_of(name) if capital and len(line.split()) <= 8 else None
    return name if found and found.body else None


def body_first(line: str) -> str | None:
    """The ministry or society that a line over the title names ("Ministry of Ports")."""
    return line if _BODY_FIRST.match(line) and body_of(line) else None


def person_of(line: str, text: str) -> str | None:
    """The person that a line alone names: no word of it is written small anywhere in the text."""
    line = line.strip("*_# ")
    if not is_name(line) or not 2 <= len(line.split()) <= 4 or _NO_PERSON.match(line):
        return None
    words = [word.strip(".") for word in line.split() if word[0].isupper()]
    lower = any(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in words)
    return None if lower or line.isupper() else line


def _headed(line: str) -> Head | None:
    for pattern in _HEADED:
        found = pattern.match(line)
        if not found:
            continue
        groups = found.groupdict()
        author = groups["author"].strip(" ,;")
        if _NO_PERSON.match(author) or (author.isupper() and len(author.split()) > 3):
            continue
        title = groups.get("quoted") or groups.get("title")
        year = groups.get("year") or groups.get("bare") or _last_year(line)
        name = (
            author
            if author.endswith((" al.", ".")) and re.search(r"\b\w\.$", author)
            else (author.rstrip("."))
        )
        return Head(
            title.strip(" ,.:") if title else None, cased(name), int(year) if year else None
        )
    return None


def _entry(line: str) -> Head | None:
    """A line written as an entry of a list of works is, its year behind its author.

    Ministry of Ports. (2018). Quays and cranes; Lund, M.: Quays. Port Journal 8 (2016), 4-9.
    """
    if re.match(r"(?:By|From|In|On|For|At)\b", line):
        return None
    authors = authors_of(line)
    name = line[: authors.end].strip(" ,;:")
    if not authors.names or authors.whole or not name or name.split()[-1].islower():
        return None
    dated = dated_after(line, authors.end)
    if dated is None and _DATED_LAST.match(line, authors.end) is None:
        return None
    at = authors.end + 1 if dated is None else authors.end
    title = title_of(line, at)[0]
    if not title or title[0].islower():
        return None
    return Head(title, name, dated or _number(_last_year(line)))


def _field(line: str) -> Head | None:
    found = _FIELDS.match(line)
    if not found:
        return None
    key, value = found["key"].lower(), found["value"].strip(" .")
    if key in ("title", "headline"):
        return Head(title=value.strip('"“”'))
    if key in ("date", "published"):
        return Head(year=_number(_last_year(value)))
    people = re.match(rf"{_OFFICE}({PEOPLE})", value)
    body = body_of(value)
    if body:
        return Head(author=body)
    return Head(author=cased(people[1])) if people else None


def _issued(line: str) -> Head | None:
    found = _ISSUED.match(line)
    if not found or not (body := body_of(found["body"])):
        return None
    return Head(author=body, year=_number(found["year"]))


def _dated(line: str) -> Head | None:
    found = _DATED.match(line)
    return Head(year=int(found["year"])) if found else None


_READERS: tuple[Callable[[str], Head | None], ...] = (_field, _issued, _headed, _entry, _dated)


def year_in(line: str) -> int | None:
    """The one year of a line that has one."""
    found = _ANY_YEAR.findall(line)
    return int(found[0]) if len(found) == 1 else None


def _last_year(line: str) -> str | None:
    found = _ANY_YEAR.findall(line)
    return found[-1] if found else None


def _number(year: str | None) -> int | None:
    return int(year) if year else None


def cased(name: str) -> str:
    """ "JANE ROE" as "Jane Roe"."""
    return name.title() if name.isupper() and len(name) > 6 and "." not in name else name
