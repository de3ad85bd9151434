"""The entries of the list at the essay's end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from feedback.essay.attributions.source_names import sources_of_entry
from feedback.essay.facts.family_names import comes_first
from feedback.essay.model import Body, Citation, Paragraph, WorkCited
from feedback.library.library import SourceLibrary
from feedback.reading.entry_authors import authors_of
from feedback.reading.entry_fields import container_of, title_of, year_of
from feedback.reading.reference_lists import (
    ADDRESS,
    LIST_HEADING,
    NUMBER,
    PARTICLES,
    SOURCES,
    openings,
    run_together,
)
from feedback.text.span import Span

_HEADING = re.compile(rf"(?:{LIST_HEADING.pattern}|{SOURCES.pattern})", re.IGNORECASE)
_HEADING_LINE = re.compile(
    r"\s*(?:works\s+cited|references|bibliography)\s*(?::|\n)\s*", re.IGNORECASE
)
_NUMBER = re.compile(rf"(?:{NUMBER.pattern}|\s*[•*\-–]\s+)")
# An annotation is running prose: no entry goes on for so many words without a year or an address.
_ENTRY_SIGN = re.compile(
    r"(?<!\d)(?:1[4-9]|20)\d\d[a-z]?(?!\d)|https?:|www\.|doi\b|n\.\s?d\.|\bpp?\.\s*\d|[“\"«]|\bPress\b"
)
_PROSE = re.compile(
    r"\b(?:this|these|it|he|she|they|I|we|author|article|book|source|study)\b[^.]{0,40}\b(?:is|was|are|were|has|have"
    r"|shows?|argues?|gives?|explains?|helps?|will|can|discusses|describes|provides|used?|looks)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:Source|Doc(?:ument)?|Extract|Text|Article|Passage)\.?\s+[\dA-Z]{1,2}\s*[:.–-]\s+(?=\S)"
)
# "The Silent Weir by Mary Okoro", as lists without a style of their own have it.
_BY = re.compile(
    r"[“\"]?(?P<title>[^”\".(]{4,120}?)[”\"]?,?\s+by\s+(?P<name>[^\W\d_a-z][\w’'.-]*(?:\s+[^\W\d_a-z][\w’'.-]*){1,3})\.?"
)
_LONG = 20
_LONGEST_NAME = 3


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    indent: int
    blank_before: bool
    span: Span


def find_works_cited(body: Body) -> tuple[WorkCited, ...]:
    """The entries in order, without the list's heading and without annotations.

    A paragraph is an entry, save where one holds the whole list; an address alone belongs to the
    entry before it. "———." stands for the authors of the entry before it.
    """
    found: list[WorkCited] = []
    for span in _joined(body.text, _spans(body)):
        if not (found and _is_annotation(span.of(body.text))):
            found.append(_entry(body.text, span, found[-1] if found else None))
    return tuple(_surname_first(work) for work in found)


def _surname_first(work: WorkCited) -> WorkCited:
    """An entry that gives a name in its own order, cited by either end: "Tan Boon Keng" is "
    "Tan's."""
    if not work.also:
        return work
    whole = work.also[0]
    first, *_, last = whole.split()
    if len(whole.split()) > _LONGEST_NAME or re.fullmatch(PARTICLES, first, re.IGNORECASE):
        return work
    if comes_first(whole):
        return replace(work, authors=(first, *work.authors[1:]), also=(whole, last))
    return replace(work, also=(whole, first))


def with_cited(
    works: Sequence[WorkCited],
    citations: Sequence[Citation],
    library: SourceLibrary | None = None,
) -> tuple[WorkCited, ...]:
    """The entries, each with whether a citation answers to it or to the source that it names."""
    used = {citation.entry for citation in citations}
    used |= {entry for citation in citations for entry in citation.entries}
    sources = {source for citation in citations for source in citation.sources}
    return tuple(
        replace(work, cited=i in used or not sources.isdisjoint(_sources_of(work, library)))
        for i, work in enumerate(works)
    )


def _sources_of(work: WorkCited, library: SourceLibrary | None) -> list[str]:
    return sources_of_entry(work, library) if library else []


def entry_numbered(number: int, works: Sequence[WorkCited], text: str) -> int | None:
    """The index of the entry that bears a number in the list, else of that place in it."""
    printed = [_printed(work, text) for work in works]
    if str(number) in printed:
        return printed.index(str(number))
    unnumbered = not any(printed)
    return number - 1 if unnumbered and 0 < number <= len(works) else None


def _printed(work: WorkCited, text: str) -> str | None:
    """The number at an entry's head, or before it on its line, where readers leave it."""
    if m := NUMBER.match(work.span.of(text)):
        return m["number"]
    line = text[text.rfind("\n", 0, work.span.start) + 1 : work.span.start]
    found = NUMBER.match(f"{line}x") if line.strip() else None
    return found["number"] if found else None


def _spans(body: Body) -> Iterator[Span]:
    """The paragraphs of the list, cut where one of them holds several entries."""
    listed = [p for p in body.paragraphs if p.kind == "works_cited"]
    listed = [p for p in listed if not _HEADING.fullmatch(body.text, *p.span)]
    for paragraph in listed:
        start = paragraph.span.start
        if heading := _HEADING_LINE.match(body.text, *paragraph.span):
            start = heading.end()
        span = Span(start, paragraph.span.end)
        yield from _cut(body.text, span, whole=len(listed) == 1 or _is_list(paragraph, listed))


def _is_list(paragraph: Paragraph, listed: Sequence[Paragraph]) -> bool:
    """Whether a paragraph is far longer than those about it, as a list in one of several is."""
    others = [len(p.span) for p in listed if p is not paragraph]
    return len(listed) < 3 and len(paragraph.span) > 3 * max(others, default=0)


def _cut(text: str, span: Span, *, whole: bool) -> Iterator[Span]:
    lines = _lines(text, span)
    if not lines:
        return
    starts = [lines[0].span.start]
    if whole and len(lines) > 1:
        opens = openings(lines)
        starts = [line.span.start for line, is_open in zip(lines, opens, strict=True) if is_open]
    if whole and len(starts) == 1:
        starts += [starts[0] + at for at in run_together(text[starts[0] : span.end])]
    for start, end in zip(starts, [*starts[1:], span.end], strict=True):
        yield Span(start, end).stripped(text)


def _lines(text: str, span: Span) -> list[_Line]:
    found: list[_Line] = []
    for m in re.finditer(r"[^\n]*\S[^\n]*", text[span.start : span.end]):
        words = m.group()
        place = Span(span.start + m.start(), span.start + m.end()).stripped(text)
        indent = len(words.expandtabs(4)) - len(words.expandtabs(4).lstrip())
        found.append(_Line(words.strip(), indent, False, place))
    return found


def _joined(text: str, spans: Iterator[Span]) -> list[Span]:
    """With a line that is an address and no more put to the entry before it, if that has none."""
    found: list[Span] = []
    for span in spans:
        alone = ADDRESS.match(text, span.start) is not None
        if alone and found and not ADDRESS.search(text, *found[-1]):
            span = Span(found.pop().start, span.end)
        found.append(span)
    return found


def _is_annotation(words: str) -> bool:
    long = len(words.split()) > _LONG
    return long and not _ENTRY_SIGN.search(words[:160]) and _PROSE.search(words) is not None


def _entry(whole: str, span: Span, before: WorkCited | None) -> WorkCited:
    text = span.of(whole)
    text = text[m.end() :] if (m := _NUMBER.match(text)) else text
    text = " ".join(text.split())
    if labelled := _LABELLED.match(text):
        text = text[labelled.end() :]
    if by := _BY.fullmatch(text):
        text = f"{by['name']}. {by['title']}"
    found = authors_of(text)
    title, end = title_of(text, found.end)
    year = year_of(text, found.end)
    authors = (before.authors if before else ()) if found.repeated else found.names
    return WorkCited(
        span,
        authors=authors,
        title=title,
        container=container_of(text, end) if title else None,
        year=year,
        year_suffix=m[1] if year and (m := re.search(rf"\b{year}([a-f])\b", text)) else "",
        also=(before.also if before else ())
        if found.repeated
        else (found.whole,) * bool(found.whole),
    )
