"""Citations in parentheses: MLA, APA, Harvard, Chicago author–date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from feedback.essay.attributions.source_names import sources_by, sources_of_entry
from feedback.essay.citations.entry_match import entries_by, entries_titled
from feedback.essay.citations.patterns import (
    AUTHOR_PAGE,
    AUTHOR_YEAR,
    BARE_LOCATOR,
    LABEL,
    LEAD_IN,
    NAMES,
    PARENTHESIS,
    PLAIN_TITLE,
    SCENE,
    SECOND_HAND,
    TITLE_YEAR,
)
from feedback.essay.citations.prose import (
    credit_to_pack,
    source_initialled,
    source_titled,
)
from feedback.essay.grammar.entities import kinds_of_names
from feedback.essay.grammar.wording import key_of
from feedback.essay.model import Body, Citation, CitationStyle, CitationVerdict, WorkCited
from feedback.essay.quotations.misspelling import is_word
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
_LONGEST_SHORT = 10
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
        for part, following in zip(parts, [*parts[1:], ""], strict=True):
            start = body.text.index(part, at)
            at = start + len(part)
            place = whole if len(parts) == 1 else Span(start, at)
            if SECOND_HAND.match(following) and len(following) > len(
                SECOND_HAND.sub("", following)
            ):
                continue  # "Smith, 2010; as cited in Lee, 2018" points to Lee
            if citation := _read(body, _CIT.sub("", part.strip()), place, library, works):
                yield citation


def _read(
    body: Body, part: str, place: Span, library: SourceLibrary, works: tuple[WorkCited, ...]
) -> Citation | None:
    second = SECOND_HAND.match(part)
    part = LEAD_IN.sub("", SECOND_HAND.sub("", part, count=1), count=1)
    m = AUTHOR_YEAR.match(part)
    paged = bool(m and (second or _paged(m)))
    sure = bool(m and (m.group("comma") or m.group("locator") or m.group("etal")))
    if m and is_author(body, m.group("author"), place, library, works, sure=sure, paged=paged):
        style: CitationStyle = "apa" if m.group("comma") else "author-date"
        return by_author(body, place, style, m, library, works)
    if m := BARE_LOCATOR.match(part):
        return _bare(body, m, place, library)
    if titled := _titled(part, place, library, works):
        return titled
    if (m := AUTHOR_PAGE.match(part)) and (m.group("author") or _title(m)):
        return _author_page(body, m, place, library, works, second_hand=second is not None)
    # "(lund)": in small letters only a name of the pack is sure to be one.
    if len(part.split()) <= 2 and (known := sources_by(part, library)):
        verdict: CitationVerdict = "ambiguous" if len(known) > 1 else "resolved"
        return Citation(
            place, "mla", "parenthetical", author=part, sources=tuple(known), verdict=verdict
        )
    return None


def _title(m: re.Match[str]) -> str | None:
    groups = m.groupdict()
    title = groups.get("title") or groups.get("italic")
    return title.strip(" ,.*_") if title else None


def _paged(m: re.Match[str]) -> bool:
    """Whether a page with its letter, or "et al.", makes a year's citation sure."""
    return bool(m.group("etal") or (m.group("locator") and _UNIT.search(m.group("locator"))))


def _titled(
    part: str, place: Span, library: SourceLibrary, works: tuple[WorkCited, ...]
) -> Citation | None:
    """ "(“Short Title,” 2017)"; "(Short Title, 2017)" where the list has such a title."""
    m = TITLE_YEAR.match(part)
    plain = None if m else PLAIN_TITLE.match(part)
    found = m or plain
    if not found or not works or (plain and not _is_title(plain["title"])):
        return None
    title = _title(found) or ""
    entries = entries_titled(title, works)
    if plain and not entries:
        return None
    year = found["year"]
    sources = [s] if (s := source_titled(title, library)) else []
    if entries and not sources:
        sources = sources_of_entry(works[entries[0]], library)
    return Citation(
        place,
        "apa" if year else "mla",
        "parenthetical",
        author=None if entries or sources else title,
        year=int(year[:4]) if year and year[:4].isdigit() else None,
        locator=found["locator"] if not plain else found["locator"] or found["page"],
        entry=entries[0] if entries else None,
        sources=tuple(sources),
        verdict="resolved" if entries or sources else "not_checked",
    )


def _is_title(words: str) -> bool:
    return len(words.split()) > 2


def _author_page(
    body: Body,
    m: re.Match[str],
    place: Span,
    library: SourceLibrary,
    works: tuple[WorkCited, ...],
    *,
    second_hand: bool,
) -> Citation | None:
    author, title, locator = m.group("author"), _title(m), m.group("locator")
    known = bool(author and (sources_by(author, library) or entries_by(author, works)))
    known = known or bool(title and entries_titled(title, works))
    titled = source_titled(title or author or "", library)
    titled = titled or (source_initialled(author, library) if author else None)
    if not known and titled is None:
        after_quotation = re.search(r"[\"”’'»][\s.,]*$", body.text[: place.start]) is not None
        sure = bool(locator and (_UNIT.search(locator) or after_quotation or second_hand))
        if not locator or _dated(author or "", locator):
            return None
        # With "p." or right after a quotation the form alone is proof enough.
        unlisted = title and not author and works
        if (
            not sure
            and not unlisted
            and not (author and is_author(body, author, place, library, works, sure=False))
        ):
            return None
        if title and not author:
            return _unlisted(place, title, locator) if works else None
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
    found = by_author(body, place, "mla", m, library, works)
    if found.verdict == "ambiguous" and titled in found.sources:
        return replace(found, sources=(titled,) if titled else (), verdict="resolved", reason="")
    return found


def _unlisted(place: Span, title: str, locator: str) -> Citation:
    return Citation(place, "mla", "parenthetical", author=title, locator=locator)


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


def is_author(
    body: Body,
    author: str,
    place: Span,
    library: SourceLibrary,
    works: tuple[WorkCited, ...],
    *,
    sure: bool = True,
    paged: bool = False,
) -> bool:
    """Whether names before a year or page are people or bodies, not a place or an event.

    Where the form alone could be either ("Thames 1858"; not `sure`), they must be known as such;
    what is `paged` is a citation even where the name is a place's too ("Kent, 2012, p. 4").
    """
    if sources_by(author, library) or entries_by(author, works):
        return True
    if _MONTHS.search(author):
        return False
    start = body.text.find(author, place.start)
    at = Span(start, start + len(author)) if start >= 0 else Span(0, 0)
    names = kinds_of_names(body, at)
    if paged:
        return True
    if sure:
        strange = _is_strange_name(body, author)
        return strange or names.isdisjoint(_NOT_PEOPLE)
    return bool(works) or bool(names & {"PERSON", "ORG"})


def _is_strange_name(body: Body, author: str) -> bool:
    """Whether a name is in no dictionary and nowhere else in the essay.

    The parser's "place" is a guess then; a place or an event that a date belongs to is told of.
    """
    words = re.findall(r"[^\W\d_]{3,}", author)
    known = any(is_word(key_of(word)) for word in words)
    return bool(words) and not known and body.text.count(author) == 1


def by_author(
    body: Body,
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
    if author and not entries and (named := _written_out(body, author)):
        entries = entries_by(named, works, number, suffix)
        sources = sources or sources_by(named, library, number)
    if title := _title(m):
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
        entries=_further(author or "", year, groups.get("more"), works),
    )


def _further(
    author: str, year: str | None, more: str | None, works: tuple[WorkCited, ...]
) -> tuple[int, ...]:
    """The entries of the further years in "Smith, 2011a, 2011b" or "Smith, 2011a, b"."""
    found: list[int] = []
    for part in re.findall(r"\d{4}[a-z]?|(?<=[\s,])[b-h]", more or ""):
        written = part if part[0].isdigit() else f"{(year or '')[:4]}{part}"
        if written[:4].isdigit():
            found += entries_by(author, works, int(written[:4]), written[4:])[:1]
    return tuple(found)


def _written_out(body: Body, short: str) -> str | None:
    """The name for which the essay itself brings in a short form: "Rivers Board [RiBo], 2019"."""
    if len(short) > _LONGEST_SHORT or not re.fullmatch(r"[A-Z][\w&-]*[A-Z][\w&-]*", short):
        return None
    before = re.search(rf"({NAMES})\s*[\[(]{re.escape(short)}[\]),;]", body.text)
    return before.group(1) if before else None
