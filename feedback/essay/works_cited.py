"""The entries of the list at the essay's end."""

from __future__ import annotations

import re

from feedback.essay.model import Body, WorkCited

_HEADING = re.compile(
    r"\W*(?:works\s+cited|references|reference\s+list|bibliography|works\s+consulted|sources)\W*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*(?:\[?\d{1,3}[\].)]|[•*\-–])\s+")
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)[a-z]?\b")
_QUOTED = re.compile(r"[“\"‘'](?P<title>[^”\"]{3,}?)[,.?!]?[”\"’'](?=[\s,.(]|$)")
_SURNAME = re.compile(r"(?P<name>[^\W\d_][\w’'\-]*(?:\s+[^\W\d_][\w’'\-]*){0,3}),\s*[^\W\d_]")
_BODY = re.compile(r"(?P<name>[^\W\d_][^.(“\"]{2,60}?)\s*[.(]")


def find_works_cited(body: Body) -> tuple[WorkCited, ...]:
    """The entries in order, without the list's heading; a paragraph is an entry."""
    return tuple(
        _entry(body, paragraph.index)
        for paragraph in body.paragraphs
        if paragraph.kind == "works_cited" and not _HEADING.fullmatch(paragraph.span.of(body.text))
    )


def _entry(body: Body, index: int) -> WorkCited:
    span = body.paragraphs[index].span
    text = span.of(body.text)
    text = text[m.end() :] if (m := _NUMBER.match(text)) else text
    quoted = _QUOTED.search(text)
    years = [int(y) for y in _YEAR.findall(text)]
    return WorkCited(
        span,
        authors=_authors(text),
        title=quoted.group("title").strip() if quoted else None,
        year=years[0] if years else None,
    )


def _authors(text: str) -> tuple[str, ...]:
    """The first author's surname, or the body's name; none where a title stands first."""
    if text[:1] in "“\"‘'":
        return ()
    found = _SURNAME.match(text) or _BODY.match(text)
    return (found.group("name").strip(),) if found else ()
