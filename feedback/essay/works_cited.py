"""The entries of the list at the essay's end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from feedback.essay.entry_authors import authors_of
from feedback.essay.model import Body, Citation, WorkCited
from feedback.text.span import Span

_HEADING = re.compile(
    r"\W*(?:works\s+cited|references|reference\s+list|bibliography|works\s+consulted|sources)\W*",
    re.IGNORECASE,
)
_HEADING_LINE = re.compile(
    r"\s*(?:works\s+cited|references|bibliography)\s*(?::|\n)\s*", re.IGNORECASE
)
_NUMBER = re.compile(r"\s*(?:\[?(?P<number>\d{1,3})[\].)]|[•*\-–])\s+")
_OPENS = re.compile(r"\s*(?!https?:|www\.|doi:)(?:\[?\d{1,3}[\].)]\s|[•*\-–]\s|[^\W\d_]|[“\"‘'])")
_ADDRESS = re.compile(r"<?(?:https?:|www\.|doi:)", re.IGNORECASE)
_STOPPED = re.compile(r"(?:[.>)\]”\"]|/\S*|\.\w{2,4})\s*$")
_YEAR = re.compile(r"(?<![\d/.\-–])(1[5-9]\d\d|20\d\d)[a-z]?(?![\d/])")
_OF_WORK = re.compile(
    r"\((?P<paren>(?:1[5-9]|20)\d\d)[a-z]?\b[^)]*\)|\.\s+(?P<plain>(?:1[5-9]|20)\d\d)[a-z]?\."
)
_ASIDE = re.compile(
    r"\b(?:accessed|retrieved|viewed|last\s+visited)\b[^.]*|\bpp?\.\s*[\d–\-, ]+|\bhttps?://\S+"
    r"|\bdoi:\S+",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"‘'](?P<title>[^”\"]{3,}?)[,.?!]?[”\"’'](?=[\s,.(]|$)")
_TITLE = re.compile(r"[\s.,:)]*(?P<title>[^\W\d_“\"][^.?!]{2,}?)(?:[.?!](?=\s|$)|$)")
_CONTAINER = re.compile(r"[\s,.]*(?:in\s+)?(?P<container>[^\W\d_][^,.\d(]{2,80}?)\s*(?=[,.\d(]|$)")


def find_works_cited(body: Body) -> tuple[WorkCited, ...]:
    """The entries in order, without the list's heading: a paragraph each, or a line each."""
    found: list[WorkCited] = []
    for paragraph in body.paragraphs:
        if paragraph.kind == "works_cited":
            for span in _spans(body.text, paragraph.span):
                if found and _ADDRESS.match(body.text, span.start):
                    span = Span(found.pop().span.start, span.end)
                found.append(_entry(body.text, span))
    return tuple(found)


def with_cited(works: Sequence[WorkCited], citations: Sequence[Citation]) -> tuple[WorkCited, ...]:
    """The entries, each with whether a citation answers to it."""
    used = {citation.entry for citation in citations}
    used |= {entry for citation in citations for entry in citation.entries}
    return tuple(replace(work, cited=i in used) for i, work in enumerate(works))


def entry_numbered(number: int, works: Sequence[WorkCited], text: str) -> int | None:
    """The index of the entry that bears a number in the list, else of that place in it."""
    printed = [m["number"] if (m := _NUMBER.match(w.span.of(text))) else None for w in works]
    if str(number) in printed:
        return printed.index(str(number))
    unnumbered = not any(printed)
    return number - 1 if unnumbered and 0 < number <= len(works) else None


def _spans(text: str, span: Span) -> Iterator[Span]:
    """The entries of a paragraph: a line opens one where the line before it came to a stop."""
    heading = _HEADING_LINE.match(text, *span)
    start = heading.end() if heading else span.start
    if _HEADING.fullmatch(text, *span):
        return
    at = start
    for line in re.finditer(r"[^\n]+\n?", text[start : span.end]):
        place = start + line.start()
        if place > at and _STOPPED.search(text[at:place]) and _OPENS.match(line.group()):
            yield _trimmed(text, at, place)
            at = place
    yield _trimmed(text, at, span.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def _entry(whole: str, span: Span) -> WorkCited:
    text = span.of(whole)
    text = text[m.end() :] if (m := _NUMBER.match(text)) else text
    authors, end = authors_of(text)
    quoted = _QUOTED.search(text)
    title, container = _title(text, end, quoted)
    return WorkCited(
        span,
        authors=authors,
        title=title,
        container=container,
        year=_year(text, quoted),
    )


def _title(text: str, end: int, quoted: re.Match[str] | None) -> tuple[str | None, str | None]:
    """Title and container: what stands in marks and after it, else what follows the authors."""
    if quoted:
        after = _CONTAINER.match(text, quoted.end())
        return quoted["title"].strip(), after["container"].strip() if after else None
    dated = _OF_WORK.search(text)
    if dated and dated.start() <= end + 3:
        end = max(end, dated.end())
    found = _TITLE.match(text, end)
    if not found:
        return None, None
    return " ".join(found["title"].split()).strip(" ,;:"), None


def _year(text: str, quoted: re.Match[str] | None) -> int | None:
    """The year of the work: in parentheses or after the authors, else the last that is no aside."""
    plain = text[: quoted.start("title")] + text[quoted.end("title") :] if quoted else text
    plain = _ASIDE.sub(" ", plain)
    if m := _OF_WORK.search(plain):
        return int(m["paren"] or m["plain"])
    years = _YEAR.findall(plain)
    return int(years[-1]) if years else None
