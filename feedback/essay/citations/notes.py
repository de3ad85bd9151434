"""Footnotes and endnotes: which work each of them names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from feedback.essay.attributions.source_names import sources_by, sources_titled_in
from feedback.essay.citations.patterns import LABEL, NOTE_LOCATOR
from feedback.essay.model import Body, Citation, WorkCited
from feedback.library.library import SourceLibrary
from feedback.reading.entry_authors import authors_of
from feedback.text.span import Span

RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_START = re.compile(
    r"^\s*(?:\[\^?(?P<mark>\w{1,12})\]:?|(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹⁰]+))\s*", re.MULTILINE
)
_SAME = re.compile(r"\W*(?:see\s+)?(?:ibid|ib|idem)\b", re.IGNORECASE)
# "Hargreaves (n 1) [31]", "Lund, above n 3, 12", "Lund, supra note 3".
_EARLIER = re.compile(
    r"(?:\((?:n|nn|note|fn)\.?\s*(?P<in>\d{1,3})\)|\b(?:above|supra)\s+(?:n|note|fn)\.?\s*(?P<above>\d{1,3}))",
    re.IGNORECASE,
)
_CIT = re.compile(r"\b(?:op|loc)\.\s?cit\b\.?", re.IGNORECASE)
_SHORTEST_TITLE = 6
# A word or three and a page, and no name: "*Report*, 4.".
_SHORT_TITLE = re.compile(
    r"[\s*_“\"]*(?P<title>[A-Z][\w’'-]+(?:\s+[\w’'-]+){0,2})[*_”\",]*,?[*_”\"]*\s+(?:pp?\.\s*)?\d[\d–-]*\W*"
)


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
        earlier = _before(text, found, before, works) or _titled_before(text, body, found)
        citation = _same(span, text, earlier)
        citation = citation or _cited(span, text, library, works)
        found[mark] = before = citation
    return Notes(found)


def _before(
    text: str, notes: Mapping[str, Citation], last: Citation | None, works: tuple[WorkCited, ...]
) -> Citation | None:
    """The note that another leans on: "ibid.", "(n 1)", or "Guo, op. cit." of a work not listed."""
    if _SAME.match(text):
        return last
    if earlier := _EARLIER.search(text):
        return notes.get(earlier["in"] or earlier["above"])
    if _CIT.search(text) and not _entry_in(text, works):
        named = {word.casefold() for word in re.findall(r"[\w’'\-]+", _CIT.sub("", text))}
        for note in reversed([*notes.values()]):
            if note.author and note.author.casefold().split()[-1] in named:
                return note
    return None


def _titled_before(text: str, body: Body, notes: Mapping[str, Citation]) -> Citation | None:
    """The note whose work a short title alone means: "Report, 4." after "Report of the …, 2."."""
    short = _SHORT_TITLE.fullmatch(text)
    if short is None:
        return None
    opens = re.compile(rf"[\W_]*{re.escape(short['title'])}\b")
    found = [n for n in notes.values() if n.sources and opens.match(n.span.of(body.text))]
    return found[0] if len({n.sources for n in found}) == 1 else None


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
    entry = _entry_in(text, works)
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


def _entry_in(text: str, works: tuple[WorkCited, ...]) -> int | None:
    """The entry whose title and author, or one of them, a note names; an author's only work."""
    words = _folded(text)
    titled = [i for i, w in enumerate(works) if _has_title(words, w)]
    named = [i for i, w in enumerate(works) if _has_author(words, w)]
    both = [i for i in titled if i in named]
    found = both or titled or named
    return found[0] if found else None


def _has_title(words: str, work: WorkCited) -> bool:
    title = _folded(re.split(r"[:?]", work.title or "")[0]).split()
    title = title[1:] if title[:1] in (["the"], ["a"], ["an"]) else title
    whole = f" {' '.join(title)} "
    return len(whole) > _SHORTEST_TITLE and whole in words


def _has_author(words: str, work: WorkCited) -> bool:
    return any(
        f" {_folded(name).strip()} " in words for name in (*work.authors[:1], *work.also[:1])
    )


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", re.sub(r"[’']s\b", "", text.casefold()))
    letters = "".join(ch for ch in plain if not unicodedata.combining(ch))
    words = " ".join(re.findall(r"[^\W_]+", letters))
    return f" {words} "


def _authors(text: str) -> tuple[str, ...]:
    first = re.split(r"[,.(“\"]", text, maxsplit=1)[0].strip()
    plain = re.fullmatch(r"(?:[A-Z][\w’'\-.]*\s+){1,3}([A-Z][\w’'\-]+)", first)
    return (plain.group(1),) if plain else authors_of(text).names


def _locator(text: str) -> str | None:
    found = NOTE_LOCATOR.search(text)
    return found["locator"] if found else None
