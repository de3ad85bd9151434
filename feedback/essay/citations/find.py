"""In-text citations and labels: every way in which the essay points at a source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from feedback.essay.attributions.source_names import sources_of_entry
from feedback.essay.citations.context import anchored
from feedback.essay.citations.labels import (
    label_citations,
    lettered_citations,
    ranked_citations,
    source_numbered,
)
from feedback.essay.citations.meant import meant
from feedback.essay.citations.notes import RAISED, Notes, read_notes
from feedback.essay.citations.parentheses import parenthetical_citations
from feedback.essay.citations.patterns import (
    NOTE,
    NUMERIC,
    OWN_PLAN,
    ROUND_NUMERIC,
    RUNNING_LOCATOR,
)
from feedback.essay.citations.places import located
from feedback.essay.citations.prose import credit_to_pack, prose_citations
from feedback.essay.citations.running import running_years
from feedback.essay.citations.works_cited import entry_numbered
from feedback.essay.model import Attribution, Body, Citation, Paragraph, WorkCited
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

_RANGE_OPENS = re.compile(r"\[(\d{1,3})\]\s*[–-]\s*$")


def find_citations(
    body: Body,
    library: SourceLibrary,
    attributions: tuple[Attribution, ...],
    works_cited: tuple[WorkCited, ...],
) -> tuple[Citation, ...]:
    """The citations of the running text, in order, none inside another.

    Labels ("Source 2 on page 88"), parentheses (MLA, APA, author–date), numbers, notes, and works
    and documents named in prose. A label is held against the pack; without a pack nothing is
    resolved.
    """
    notes = read_notes(body, library, works_cited)
    found: list[Citation] = []
    for paragraph in body.paragraphs:
        if paragraph.is_prose or paragraph.kind in ("quotation", "table"):
            found.extend(_in_paragraph(body, paragraph, library, works_cited, notes))
    named = (_from_attribution(a, library) for a in attributions if a.source)
    all_ = meant(body, anchored(body, _apart([*found, *named]), works_cited))
    return located(all_, library)


def _in_paragraph(
    body: Body,
    paragraph: Paragraph,
    library: SourceLibrary,
    works: tuple[WorkCited, ...],
    notes: Notes,
) -> Iterator[Citation]:
    text, span = body.text, paragraph.span
    yield from label_citations(text, span, library)
    yield from ranked_citations(text, span, library)
    yield from lettered_citations(text, span, library)
    yield from parenthetical_citations(body, span, library, works)
    yield from running_years(body, span, library, works)
    yield from _locators(text, span, library)
    yield from _numbers(text, span, library, works, notes)
    yield from prose_citations(text, span, library, works)


def _apart(found: Iterable[Citation]) -> tuple[Citation, ...]:
    """Without those that overlap an earlier kind; in text order."""
    kept: list[Citation] = []
    for citation in found:
        if not any(citation.span.overlaps(other.span) for other in kept):
            kept.append(citation)
    return tuple(sorted(kept, key=lambda citation: citation.span))


def _locators(text: str, span: Span, library: SourceLibrary) -> Iterator[Citation]:
    """ "In paragraph 4 the author states": a place in a source without its name."""
    for m in RUNNING_LOCATOR.finditer(text, *span):
        if OWN_PLAN.match(text, m.end()):
            continue
        yield credit_to_pack(
            Citation(Span(*m.span("locator")), "prose", "running", locator=m.group("locator")),
            library,
        )


def _numbers(
    text: str, span: Span, library: SourceLibrary, works: tuple[WorkCited, ...], notes: Notes
) -> Iterator[Citation]:
    """Numbers in brackets, of entries or (a Word file's) of notes."""
    for m in NUMERIC.finditer(text, *span):
        place = Span(m.end() - len(m.group().lstrip()), m.end())
        first = re.split(r"\D", m.group("numbers"))[0]
        if first in notes.by_mark:
            yield from _note(place, first, notes)
        else:
            yield _of_entries(place, m, text, library, works)
    for m in ROUND_NUMERIC.finditer(text, *span) if entries_are_numbered(works, text) else ():
        citation = _of_entries(
            Span(m.end() - len(m.group().lstrip()), m.end()), m, text, library, works
        )
        if citation.verdict == "resolved":
            yield citation
    for m in NOTE.finditer(text, *span):
        mark = m.group("numbers") or m.group("raised").translate(RAISED)
        entry = entry_numbered(int(mark), works, text) if mark.isdigit() else None
        if mark not in notes.by_mark and entry is not None and entries_are_numbered(works, text):
            yield _of_numbers([int(mark)], Span(*m.span()), None, text, library, works)
        else:
            yield from _note(Span(*m.span()), mark, notes)


def _of_entries(
    place: Span,
    m: re.Match[str],
    text: str,
    library: SourceLibrary,
    works: tuple[WorkCited, ...],
) -> Citation:
    """The citation of one entry or, as "[3, 5–7]" or at the end of "[3]–[7]", of several."""
    numbers = _numbers_in(m.group("numbers"))
    if opens := _RANGE_OPENS.search(text, max(0, place.start - 12), place.start):
        numbers = [*range(int(opens[1]) + 1, numbers[0]), *numbers]
    return _of_numbers(numbers, place, m.groupdict().get("locator"), text, library, works)


def _of_numbers(
    numbers: list[int],
    place: Span,
    locator: str | None,
    text: str,
    library: SourceLibrary,
    works: tuple[WorkCited, ...],
) -> Citation:
    found = [(number, entry_numbered(number, works, text)) for number in numbers]
    entries = [entry for _, entry in found if entry is not None]
    missing = [str(number) for number, entry in found if entry is None] if works else []
    sources = [id for entry in entries for id in sources_of_entry(works[entry], library)]
    if not works:
        held = [source_numbered(number, library) for number in numbers]
        sources = [source.id for source in held if source] if all(held) else []
    return Citation(
        place,
        "numeric",
        "parenthetical",
        locator=locator,
        entry=entries[0] if entries else None,
        sources=tuple(dict.fromkeys(sources)),
        verdict="unresolved" if missing else "resolved" if entries or sources else "not_checked",
        reason=f"the list has no entry {missing[0]}" if missing else "",
        entries=tuple(entries),
    )


def _numbers_in(written: str) -> list[int]:
    """ "3, 5–7" as 3, 5, 6, 7."""
    found: list[int] = []
    for part in re.split(r"\s*[,;]\s*", written):
        first, *rest = [int(n) for n in re.findall(r"\d+", part)]
        last = rest[-1] if rest and first < rest[-1] <= first + 30 else first
        found += range(first, last + 1)
    return found


def entries_are_numbered(works: tuple[WorkCited, ...], text: str) -> bool:
    """Whether the list's entries begin with their numbers."""
    return len(works) > 1 and all(
        re.match(r"\W{0,2}\d{1,3}\b", work.span.of(text))
        or re.search(
            r"(?:^|\n)\W{0,2}\d{1,3}\W{1,3}$", text[max(0, work.span.start - 8) : work.span.start]
        )
        for work in works
    )


def _note(place: Span, mark: str, notes: Notes) -> Iterator[Citation]:
    """The works that a note names, at its mark; a note that cannot be read is one citation."""
    note = notes.by_mark.get(mark)
    yield replace(note, span=place, note=note.span) if note else Citation(place, "notes", "note")


def _from_attribution(attribution: Attribution, library: SourceLibrary) -> Citation:
    known = attribution.source is not None and any(s.id == attribution.source for s in library)
    return Citation(
        attribution.span,
        "prose",
        "running",
        author=attribution.holder if attribution.kind == "named" else None,
        sources=(attribution.source,) if known and attribution.source else (),
        verdict="resolved" if known else "not_checked",
    )
