"""Title, container and year of an entry of the works cited."""

from __future__ import annotations

import re

_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
_ANY_YEAR = re.compile(
    rf"(?<![\d.\-–—:\[])({_YEAR})[a-z]?(?![\d/])(?!\s*[-–—]\s*\d{{3,}})(?![-–]\d)"
)
_RANGE = re.compile(rf"(?<![\d/.])({_YEAR})[-–—/]\d{{2,4}}(?![\d])")
_IN_PARENTHESES = re.compile(
    rf"\((?:[^()\d]{{0,40}}\d{{0,2}}[^()\d]{{0,12}})?({_YEAR})[a-z]?\b[^()]{{0,25}}\)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_AFTER_AUTHORS = re.compile(
    rf"[\s.,:;*]*(?:[(\[](?:[^\W\d_]{{3,9}}\.?\s+(?:\d{{1,2}},?\s+)?)?|(?:(?i:{_MONTH})\.?\s+)?)"
    rf"({_YEAR})[a-z]?\b(?![-–]\d)(?:[^()]{{0,25}}[)\]])?"
)
_UNDATED = re.compile(
    r"[\s.,]*\((?:n\.\s?d\.?|forthcoming|in press|s\.\s?d\.)[^)]*\)", re.IGNORECASE
)
# What holds years or numbers like them and is no date of the work: access, pages, addresses,
# volumes, and what is said of a reprint.
_ASIDE = re.compile(
    r"\b(?:accessed|retrieved|viewed|last\s+visited|consulted|visited\s+on|available)\b[^.]*"
    r"|\b(?:pp?|pages?|S|IF)\.?\s*:?\s*[\dC]\d*(?:\s?[-–—]{1,2}\s?\d+)?"
    r"(?:,\s?(?!1[4-9]\d\d|20\d\d)\d+(?:[-–]\d+)?)*"
    r"|\bhttps?:\s?/\S+|\bwww\.\S+|\bdoi:?\s?\S+|<[^>]*>|\barxiv:?\s?\S+"
    r"|\b\d{1,3}\s?[-–—]{1,2}\s?\d{1,4}\b"
    r"|\b(?!1[4-9]\d\d|20\d\d)\d{4}\s?[-–—]{1,2}\s?\d{1,4}\b"
    r"|\d{1,2}\s+[^\W\d_]{3,9}\.?\s+\d{4}\.?\s*(?=<|https?:|www)"
    r"|(?<=\d\.)\s*\brepr(?:int(?:ed)?)?\b.*|\bISBN\b[\d\s-]*|:\s?e?\d{3,6}(?=[.,;]|\s|$)",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"(?:“|„|«\s?|``|(?<![\w])\"|(?<![\w])[‘'](?=[A-Z]))(?P<title>.{3,}?)[,.?!]?\s?"
    r"(?:[”»]|''|\"(?!\w)|(?<=[\w.,?!)])[’'](?=[\s,.(]|$))(?=[\s,.;:()]|$)"
)
_TITLE = re.compile(
    r"[\s.,:;)*\]]*(?P<title>[^\s\W_“\"][^\n]{2,}?)"
    r"(?:[?!](?=\s)|\.(?=\s+[^\sa-z]|\s+https?:|$|\s*[“\"])(?<!\b[A-Z]\.)(?<!\b[Vv]ol\.)(?<!\bvs\.)|\s(?=[(\[])|$)"
)
_EDITION = re.compile(r",\s+(?:\d\w*\s+ed|ed\.|eds\.|trans|rev|vol)\b.*", re.IGNORECASE)
_CONTAINER = re.compile(
    r"[\s,.;)”\"»]*(?:in:?\s+)?(?P<container>[^\W\d_][^,.\d(;:]{2,80}?)\s*(?=[,.\d(;:]|$)",
    re.IGNORECASE,
)
_IN_EDITED = re.compile(
    r"[\s,.;)”\"»]*In:?\s+(?:[^()]{3,120}\(Eds?\.\),?\s+|(?=[^\W\d_a-z]))(?P<container>[^,(]{3,120}?)"
    r"(?=\s*(?:[,(]|\.(?:\s|$)|$))",
    re.IGNORECASE,
)
_BEFORE_VOLUME = re.compile(
    r"[\s,.;)]*(?P<container>[^\W\d_][^,.\d(;:]{2,80}?),?\s+(?:vol\.?\s+|no\.?\s+)?\d{1,4}\s*[(,:;.]",
    re.IGNORECASE,
)
_LATEST = 2100


def title_of(entry: str, end: int) -> tuple[str | None, int]:
    """The title after the authors, who end at `end`, and where it ends in the entry.

    What stands in marks, else what follows the authors and the date.
    """
    dated = _AFTER_AUTHORS.match(entry, end) or _UNDATED.match(entry, end)
    start = dated.end() if dated else end
    quoted = _QUOTED.search(entry, start)
    if quoted and not re.search(r"\w{3,}\.\s", entry[start : quoted.start()]):
        return quoted["title"].strip(), quoted.end()
    found = _TITLE.match(entry, start)
    if not found:
        return None, end
    title = _EDITION.sub("", " ".join(found["title"].split()))
    return title.strip(" ,;:.") or None, found.end()


def dated_after(entry: str, end: int) -> int | None:
    """The year that stands right behind the authors, who end at `end`."""
    found = _AFTER_AUTHORS.match(entry, end)
    return int(found[1]) if found else None


def container_of(entry: str, end: int) -> str | None:
    """The journal, book or site in which a work stands, after its title.

    After a title in marks it is what follows; else what follows "In" and its editors, or stands
    before the number of a volume: a book's place or publisher is none.
    """
    marked = entry[end - 1 : end] in "”»\"’'"
    for pattern in (_IN_EDITED, _CONTAINER if marked else _BEFORE_VOLUME):
        if found := pattern.match(entry, end):
            return found["container"].strip(" .")
    return None


def year_of(entry: str, end: int) -> int | None:
    """The year of the work: after the authors, in parentheses, else the last that is no aside."""
    if m := _AFTER_AUTHORS.match(entry, end):
        return int(m[1])
    if _UNDATED.match(entry, end):
        return None
    quoted = _QUOTED.search(entry)
    plain = entry[: quoted.start("title")] + entry[quoted.end("title") :] if quoted else entry
    for text in (_ASIDE.sub(" ", plain), _ASIDE.sub(" ", entry)):
        enclosed = [int(m[1]) for m in _IN_PARENTHESES.finditer(text)]
        years = [int(y) for y in _ANY_YEAR.findall(text) if int(y) < _LATEST]
        if enclosed or years:
            return enclosed[-1] if enclosed else years[-1]
    spanned = _RANGE.search(_ASIDE.sub(" ", entry)) or re.search(rf"({_YEAR})[a-z]?(?!\d)", plain)
    return int(spanned[1]) if spanned else None
