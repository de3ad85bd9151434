"""Works named in running text: by author, by title, or as "the article"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePath

from feedback.essay.attributions.signals import DOCUMENT_SPEAKS
from feedback.essay.attributions.source_names import names_of, sources_by
from feedback.essay.citations.entry_match import entries_by
from feedback.essay.grammar.wording import carries_meaning, tokens
from feedback.essay.model import Citation, WorkCited
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.library.tables import tables_of
from feedback.text.span import Span

_TITLE_ALONE = 3
_HEADLINE = 90
# Kinds that few sources of a pack are of; every source is a text, an article or a document.
_KINDS = re.compile(
    r"(?:letter|speech|poem|diary|interview|memoir|report|novel|play|film|editorial|chapter|podcast"
    r"|autobiography|biography|website|review|study|table|chart|graph|map|survey|poll|census"
    r"|photograph|photo|cartoon|poster|painting|diagram|petition)s?"
)
# What shows rather than speaks is named without a verb of saying: "the chart", "this survey".
_SHOWN = re.compile(
    r"\b(?:the|this|that)\s+(?:\w+\s+)?(?:table|chart|graph|map|survey|poll|census|photograph|photo"
    r"|cartoon|poster|painting|diagram|petition)\b",
    re.IGNORECASE,
)
_BEFORE = r"(?:(?:[A-Z]|Dr|Prof|Mrs?|Ms|St)\.|[A-Z][\w’'\-]*)"
# The student's own text: "in this essay I will", "this report asks".
_OWN_TEXT = re.compile(
    r"this\s+(?:essay|paper|report|article),?\s+(?:I|we|my|will|shall|aims?|asks|examines|explores"
    r"|looks|discusses|considers|weighs|compares|tries|argues|is\s+going)\b",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"(?:The|A|In|As|By|According|To|From|And|But|Like|Both|When|While|Although|Since|If|For|Here|Author|Yet|So|However|Still|Even|Later"
    r"|Then|Thus|Hence|Next|First|Second|Finally|Similarly|Likewise|Moreover|Furthermore|Indeed|Instead|Meanwhile|Recently|Also|See"
    r"|Nevertheless|Nonetheless|Again|Unlike|Following|With|Whereas|Though|Because|Of|On|At|Today|Earlier|Clearly|Conversely|Therefore|Only)"
    r",?\s+(?:[Tt]he\s+|[Tt]o\s+)?"
)


def prose_citations(
    text: str, span: Span, library: SourceLibrary, works: tuple[WorkCited, ...]
) -> Iterator[Citation]:
    """Titles, then authors, then "the article states" of one paragraph."""
    for source in library:
        for place in _titles_in(text, span, source):
            yield Citation(place, "prose", "running", sources=(source.id,), verdict="resolved")
    yield from _authors_in(text, span, library, works)
    for m in DOCUMENT_SPEAKS.finditer(text, *span):
        if _OWN_TEXT.search(text, m.start(), m.end() + 20):
            continue
        citation = Citation(Span(*m.span()), "prose", "running")
        kind = source_of_kind(m.group(), library)
        if kind is None:
            yield credit_to_pack(citation, library)
        else:
            yield replace(citation, sources=(kind,), verdict="resolved")
    for m in _SHOWN.finditer(text, *span):
        if kind := source_of_kind(m.group(), library):
            yield Citation(Span(*m.span()), "prose", "running", sources=(kind,), verdict="resolved")


def source_of_kind(words: str, library: SourceLibrary) -> str | None:
    """The id of the only source that is what some words call it ("the letter says"): by its kind,
    its title, its file's name or, of a table, by holding one."""
    nouns = [w for w in re.findall(r"[a-z]+", words.casefold()) if _KINDS.fullmatch(w)]
    if not nouns or len(library) < 2:
        return None
    noun = nouns[0].removesuffix("s")
    found = [s.id for s in library if noun in _head_of(s)]
    if noun == "table" and not found:
        found = [s.id for s in library if tables_of(s)]
    return found[0] if len(found) == 1 and not nouns[0].endswith("s") else None


def _head_of(source: Source) -> list[str]:
    """The words of a source's file name, title and kind, and of the line that heads its text."""
    first = source.text[:_HEADLINE].partition("\n")[0]
    line = first if len(first) < _HEADLINE else ""
    told = f"{PurePath(source.file).stem} {source.title} {source.kind} {line}"
    return re.findall(r"[^\W\d_]+", told.casefold())


def credit_to_pack(citation: Citation, library: SourceLibrary) -> Citation:
    """A citation that names no source: the pack's only one, or one of several, which is unclear."""
    if not library:
        return citation
    if len(library) == 1:
        return replace(citation, sources=(next(iter(library)).id,), verdict="resolved")
    return replace(
        citation, verdict="ambiguous", reason="several sources were supplied and none is named"
    )


def _titles_in(text: str, span: Span, source: Source) -> Iterator[Span]:
    title = source.title or ""
    for part in dict.fromkeys((title, re.split(r"[:?]", title)[0])):
        pattern = _title_pattern(part)
        if pattern is not None:
            yield from (Span(*m.span()) for m in pattern.finditer(text, *span))


@lru_cache(maxsize=512)
def _title_pattern(title: str) -> re.Pattern[str] | None:
    """A title as essays write it, with or without its marks; short ones only with capitals."""
    found = [title[t.span.start : t.span.end] for t in tokens(title)]
    if len(found) < 2:
        return None
    words = (
        r"(?:&|and)"
        if word in ("&", "and")
        else re.escape(word).replace("’", "[’']").replace("'", "[’']")
        for word in found
    )
    flags = re.IGNORECASE if len(found) > _TITLE_ALONE else re.NOFLAG
    return re.compile(r"\b" + r"[\W_]{1,4}".join(words) + r"\b", flags)


def _authors_in(
    text: str, span: Span, library: SourceLibrary, works: tuple[WorkCited, ...]
) -> Iterator[Citation]:
    surnames: dict[str, None] = {}
    for source in library:
        surnames.update(dict.fromkeys(names_of(source)))
    for work in works:
        surnames.update(dict.fromkeys((*work.authors[:1], *work.also[:1])))
    if not surnames:
        return
    anyone = "|".join(re.escape(name) for name in sorted(surnames, key=len, reverse=True))
    one = rf"(?:(?:{_BEFORE}\s+){{0,2}})(?:{anyone})(?![\w])"
    for m in re.compile(rf"\b{one}(?:\s+(?:and|&)\s+{one})*").finditer(text, *span):
        start = m.start() + (lead.end() if (lead := LEAD.match(m.group())) else 0)
        yield _named(Span(start, m.end()), text[start : m.end()], library, works)


def _named(
    place: Span, name: str, library: SourceLibrary, works: tuple[WorkCited, ...]
) -> Citation:
    sources = sources_by(name, library)
    entries = entries_by(name, works)
    return Citation(
        place,
        "prose",
        "running",
        author=name,
        entry=entries[0] if entries else None,
        sources=tuple(sources),
        verdict="ambiguous" if len(sources) > 1 else "resolved",
        reason="several sources supplied are by this author" if len(sources) > 1 else "",
    )


def source_initialled(written: str, library: SourceLibrary) -> str | None:
    """The id of the source whose title has these initials, small words counted or not ("GSC")."""
    if not (written.isupper() and written.isalpha() and len(written) >= 2):
        return None
    for source in library:
        keys = [t.key for t in tokens(source.title or "")]
        weighty = [key for key in keys if carries_meaning(key)]
        if written.casefold() in ("".join(k[0] for k in keys), "".join(k[0] for k in weighty)):
            return source.id
    return None


def source_titled(title: str, library: SourceLibrary) -> str | None:
    """The id of the source whose title begins with, or is, `title`."""
    keys = [t.key for t in tokens(title)]
    for source in library:
        whole = [t.key for t in tokens(source.title or "")]
        if len(keys) >= 2 and whole[: len(keys)] == keys:
            return source.id
    return None
