"""Citations in parentheses: MLA, APA, Harvard; and a year in parentheses after an author."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from feedback.essay.citation_patterns import (
    AUTHOR_PAGE,
    AUTHOR_YEAR,
    BARE_LOCATOR,
    LABEL,
    PARENTHESIS,
    RUNNING_YEAR,
    SCENE,
)
from feedback.essay.citation_prose import (
    LEAD,
    credit_to_pack,
    source_initialled,
    source_titled,
)
from feedback.essay.entry_match import entries_by, entries_titled
from feedback.essay.model import Body, Citation, CitationStyle, CitationVerdict, WorkCited
from feedback.essay.signals import REPORTING
from feedback.essay.source_names import sources_by, sources_of_entry
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

_MONTHS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Spring|Summer|Autumn|Fall|Winter|Chapter|Figure|Table|Part|War|Act|Section|Treaty|Battle|Revolution|Conference|Congress"
    r"|Amendment|Olympics|Constitution|Peace|Siege|Accords?)\b"
)
# "Lund, op. cit., p. 12" is Lund's.
_CIT = re.compile(r",?\s*(?:op|loc)\.\s?cit\.?(?=,|$)", re.IGNORECASE)
_UNIT = re.compile(r"[a-z¶]", re.IGNORECASE)
_NOT_PEOPLE = {"GPE", "LOC", "EVENT", "DATE", "NORP", "FAC", "PRODUCT", "TIME", "LAW"}


def parenthetical_citations(
    body: Body, span: Span, library: SourceLibrary, works: tuple[WorkCited, ...]
) -> Iterator[Citation]:
    """Citations in parentheses, one for each work between semicolons; the marks are not in it.

    A parenthesis of one work is spanned whole.
    """
    for m in PARENTHESIS.finditer(body.text, *span):
        inside = m.group("inside")
        if LABEL.search(inside):
            continue
        parts = [p for p in re.split(r"\s*;\s*", inside) if p]
        whole = Span(*m.span())
        at = m.start("inside")
        for part in parts:
            start = body.text.index(part, at)
            at = start + len(part)
            place = whole if len(parts) == 1 else Span(start, at)
            if citation := _read(body, _CIT.sub("", part.strip()), place, library, works):
                yield citation


def _read(
    body: Body, part: str, place: Span, library: SourceLibrary, works: tuple[WorkCited, ...]
) -> Citation | None:
    m = AUTHOR_YEAR.match(part)
    sure = bool(m and (m.group("comma") or m.group("locator") or "et al" in part))
    if m and _is_author(body, m.group("author"), place, library, works, sure=sure):
        style: CitationStyle = "apa" if m.group("comma") else "author-date"
        return _by_author(place, style, m, library, works)
    if m := BARE_LOCATOR.match(part):
        return _bare(body, m, place, library)
    if (m := AUTHOR_PAGE.match(part)) and (m.group("author") or m.group("title")):
        return _author_page(body, m, place, library, works)
    # "(lund)": in small letters only a name of the pack is sure to be one.
    if len(part.split()) <= 2 and (known := sources_by(part, library)):
        verdict: CitationVerdict = "ambiguous" if len(known) > 1 else "resolved"
        return Citation(
            place, "mla", "parenthetical", author=part, sources=tuple(known), verdict=verdict
        )
    return None


def _author_page(
    body: Body, m: re.Match[str], place: Span, library: SourceLibrary, works: tuple[WorkCited, ...]
) -> Citation | None:
    author, title, locator = m.group("author"), m.group("title"), m.group("locator")
    known = bool(author and (sources_by(author, library) or entries_by(author, works)))
    known = known or bool(title and entries_titled(title, works))
    titled = source_titled(title or author or "", library)
    titled = titled or (source_initialled(author, library) if author else None)
    if not known and titled is None:
        after_quotation = re.search(r"[\"”’»][\s.,]*$", body.text[: place.start]) is not None
        second_hand = m.group().startswith(("qtd", "quoted", "cited"))
        sure = bool(locator and (_UNIT.search(locator) or after_quotation or second_hand))
        if not locator or _dated(author or "", locator):
            return None
        # With "p." or right after a quotation the form alone is proof enough.
        if not sure and not (
            author and _is_author(body, author, place, library, works, sure=False)
        ):
            return None
    if titled is not None and not known:
        return Citation(
            place,
            "mla",
            "parenthetical",
            author=None,
            locator=locator,
            sources=(titled,),
            verdict="resolved",
        )
    found = _by_author(place, "mla", m, library, works)
    if found.verdict == "ambiguous" and titled in found.sources:
        return replace(found, sources=(titled,) if titled else (), verdict="resolved", reason="")
    return found


def _dated(author: str, locator: str) -> bool:
    year = locator.isdigit() and len(locator) == 4
    return bool(_MONTHS.search(author)) or year


def _bare(body: Body, m: re.Match[str], place: Span, library: SourceLibrary) -> Citation | None:
    """ "(12)" after a quotation and "(p. 12)" anywhere; a bare year is none."""
    locator = m.group("locator")
    after_quotation = re.search(r"[\"”’»][\s.,]*$", body.text[: place.start])
    plain = len(locator) <= 3 or SCENE.fullmatch(locator)
    if (not _UNIT.search(locator) or SCENE.match(locator)) and not (plain and after_quotation):
        return None
    return credit_to_pack(Citation(place, "mla", "parenthetical", locator=locator), library)


def running_years(
    body: Body, span: Span, library: SourceLibrary, works: tuple[WorkCited, ...]
) -> Iterator[Citation]:
    """ "Smith and Jones (2019) argue": the names and the year."""
    for m in RUNNING_YEAR.finditer(body.text, *span):
        lead = LEAD.match(m.group("author"))
        author = m.group("author")[lead.end() if lead else 0 :]
        place = Span(m.start("author") + len(m.group("author")) - len(author), m.end())
        known = sources_by(author, library) or entries_by(author, works)
        says = REPORTING.match(body.text[m.end() :].lstrip()) or re.search(
            r"according\s+to\s+$", body.text[: m.start()], re.IGNORECASE
        )
        if known or m.group("etal") or (says and _is_author(body, author, place, library, works)):
            yield _by_author(place, "author-date", m, library, works, running=author)


def _is_author(
    body: Body,
    author: str,
    place: Span,
    library: SourceLibrary,
    works: tuple[WorkCited, ...],
    *,
    sure: bool = True,
) -> bool:
    """Whether names before a year or page are people or bodies, not a place or an event.

    Where the form alone could be either ("Thames 1858"; not `sure`), they must be known as such.
    """
    if sources_by(author, library) or entries_by(author, works):
        return True
    if _MONTHS.search(author):
        return False
    start = body.text.find(author, place.start)
    ents = body.parsed(Span(start, start + len(author))).ents if start >= 0 else ()
    if sure:
        return not any(ent.label_ in _NOT_PEOPLE for ent in ents)
    return bool(works) or any(ent.label_ in ("PERSON", "ORG") for ent in ents)


def _by_author(
    place: Span,
    style: CitationStyle,
    m: re.Match[str],
    library: SourceLibrary,
    works: tuple[WorkCited, ...],
    *,
    running: str = "",
) -> Citation:
    """The citation of the work by `running`, the names before a year, or by the author of `m`."""
    groups = m.groupdict()
    author, year = running or groups["author"], groups.get("year")
    number = int(year[:4]) if year and year[:4].isdigit() else None
    sources = sources_by(author or "", library, number)
    suffix = year[4:] if year and number else ""
    entries = entries_by(author, works, number, suffix) if author else []
    if title := groups.get("title"):
        titled = entries_titled(title, works)
        entries = [i for i in entries if i in titled] or titled or entries
    if entries and not sources:
        sources = sources_of_entry(works[entries[0]], library)
    found = bool(sources or entries)
    return Citation(
        place,
        style,
        "running" if running else "parenthetical",
        author=author,
        year=number,
        locator=groups.get("locator"),
        entry=entries[0] if entries else None,
        sources=tuple(sources),
        verdict="ambiguous"
        if len(sources) > 1
        else "resolved"
        if found
        else "unresolved"
        if library
        else "not_checked",
        reason="" if found or not library else f"no source supplied is by {author}",
    )
