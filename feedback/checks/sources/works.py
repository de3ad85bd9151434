"""What the checks of a list of works share: formal citations, and how entries are named."""

from __future__ import annotations

import re

from feedback.essay.model import Citation, Essay, WorkCited

_FORMAL = ("mla", "apa", "author-date", "numeric")
_YEARS = ("apa", "author-date")


def formal_citations(essay: Essay) -> list[Citation]:
    """Citations that a list of works must answer to.

    Labels of a class pack, works named in prose, pages alone and notes (which name their work
    themselves) are none; nor is what stands inside quoted words.
    """
    quoted = [q.inner for q in essay.quotations]
    return [
        c
        for c in essay.citations
        if c.style in _FORMAL
        and (c.author or c.entry is not None or c.style == "numeric")
        and not any(inner.covers(c.span) for inner in quoted)
    ]


def notes_lead_to_list(essay: Essay) -> bool:
    """Whether the essay cites in notes, and most that name a work name one of the list."""
    named = [c for c in essay.citations if c.style == "notes" and (c.author or c.entry is not None)]
    listed = [c for c in named if c.entry is not None]
    return len({c.entry for c in listed}) > 1 and len(listed) >= 0.6 * len(named)


def system_of(citation: Citation, essay: Essay) -> str | None:
    """ "year", "page", "number" or "note": the way of citing, where a citation plainly shows it.

    A page alone ("(191)") goes with a name and a year given before as well as with a name.
    """
    if citation.style == "numeric":
        return "number" if citation.entry is not None else None
    if citation.style == "notes":
        return "note" if citation.author or citation.entry is not None else None
    if citation.style in _YEARS and citation.year:
        return "year"
    written = re.search(r"[^\W\d_]{3}", citation.span.of(essay.text)) is not None
    named = citation.author and citation.form == "parenthetical" and written
    known = citation.entry is not None or citation.sources
    return "page" if citation.style == "mla" and named and known and citation.locator else None


def called(work: WorkCited, essay: Essay) -> str:
    """How a message names an entry: its authors and year, else its first words."""
    if not work.authors:
        words = (work.title or work.span.of(essay.text)).split()
        return "“" + " ".join(words[:8]) + ("…”" if len(words) > 8 else "”")
    names = work.authors
    who = f"{names[0]} and others" if len(names) > 2 else " and ".join(names)
    return f"{who} ({work.year}{work.year_suffix})" if work.year else who


def words_of(work: WorkCited, essay: Essay) -> str:
    """An entry's text on one line."""
    return " ".join(work.span.of(essay.text).split())


def is_web_page(entry: str) -> bool:
    """Whether an entry is of something without pages: an address and no page numbers."""
    address = re.search(r"https?:(?!//(?:dx\.)?doi)|www\.", entry) is not None
    return address and not re.search(r"\bpp?\.\s*\d|\d\s?[-–]\s?\d", entry)
