"""Footnotes and endnotes: which work each of them names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from feedback.essay.citation_patterns import LABEL, NOTE_LOCATOR
from feedback.essay.entry_authors import authors_of
from feedback.essay.model import Body, Citation, WorkCited
from feedback.essay.source_names import sources_by, sources_titled_in
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_START = re.compile(
    r"^\s*(?:\[\^?(?P<mark>\w{1,12})\]:?|(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹⁰]+))\s*", re.MULTILINE
)
_SAME = re.compile(r"\W*(?:see\s+)?(?:ibid|ib|idem)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Notes:
    """The essay's notes by their mark, each as the citation that its mark stands for."""

    by_mark: Mapping[str, Citation] = field(default_factory=dict)


def read_notes(body: Body, library: SourceLibrary, works: tuple[WorkCited, ...]) -> Notes:
    """The notes in order; "ibid." is the work of the note before. Spans are those of the notes.

    A note that names no work of the list or the pack is a citation of something else.
    """
    found: dict[str, Citation] = {}
    before: Citation | None = None
    for mark, span in _notes_in(body):
        text = span.of(body.text)
        if LABEL.search(text):
            continue
        citation = _same(span, text, before) if _SAME.match(text) else None
        citation = citation or _cited(span, text, library, works)
        found[mark] = before = citation
    return Notes(found)


def _notes_in(body: Body) -> Iterator[tuple[str, Span]]:
    for paragraph in body.paragraphs:
        if paragraph.kind != "note":
            continue
        start, end = paragraph.span
        marks = list(_START.finditer(body.text[start:end]))
        for i, m in enumerate(marks):
            stop = marks[i + 1].start() if i + 1 < len(marks) else end - start
            mark = m["mark"] or m["raised"].translate(RAISED)
            yield mark, Span(start + m.end(), start + stop)


def _same(span: Span, text: str, before: Citation | None) -> Citation | None:
    if before is None:
        return None
    return Citation(
        span,
        "notes",
        "note",
        author=before.author,
        locator=_locator(text),
        entry=before.entry,
        sources=before.sources,
        verdict=before.verdict,
        reason=before.reason,
    )


def _cited(span: Span, text: str, library: SourceLibrary, works: tuple[WorkCited, ...]) -> Citation:
    """By a source's title in the note, else by an author whom it names."""
    sources = sources_titled_in(text, library) or sources_by(text, library)
    words = {word.casefold() for word in re.findall(r"[\w’'\-]+", text)}
    entry = next(
        (i for i, w in enumerate(works) if w.authors and w.authors[0].casefold() in words), None
    )
    authors = _authors(text)
    known = bool(sources) or entry is not None
    return Citation(
        span,
        "notes",
        "note",
        author=authors[0] if authors else None,
        locator=_locator(text),
        entry=entry,
        sources=tuple(sources),
        verdict="ambiguous" if len(sources) > 1 else "resolved" if known else "not_checked",
    )


def _authors(text: str) -> tuple[str, ...]:
    first = re.split(r"[,.(“\"]", text, maxsplit=1)[0].strip()
    plain = re.fullmatch(r"(?:[A-Z][\w’'\-.]*\s+){1,3}([A-Z][\w’'\-]+)", first)
    return (plain.group(1),) if plain else authors_of(text).names


def _locator(text: str) -> str | None:
    found = NOTE_LOCATOR.search(text)
    return found["locator"] if found else None
