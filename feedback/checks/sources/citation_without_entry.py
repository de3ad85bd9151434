"""A citation in the text that no entry of the list answers to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import shown
from feedback.checks.sources.works import called, formal_citations, notes_lead_to_list, words_of
from feedback.essay.attributions.signals import REPORTING
from feedback.essay.grammar.entities import kinds_of_names
from feedback.essay.model import Citation, Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

_LIST = (
    "\n\nWorks Cited\n\nSmyth, Ada. The Quay at Night. Field Books, 2011.\n\n"
    "Okoro, Ben. “Silt.” River Studies, vol. 3, 2014, pp. 4-19."
)

CHECK = Check(
    name="sources/citation-without-entry",
    severity="warning",
    summary="a citation that has no entry in the list of works",
    why="A reader who wants to look up what you cite uses the list to find it.",
    advice="Is the work missing from the list, or is its name, year or number written "
    "differently there? The two must match exactly.",
    examples=(
        Example(
            flagged=f"The quay was lit (Smyth 12), and the river was not ⟦(Lund 40)⟧.{_LIST}",
            clean=f"The quay was lit (Smyth 12), and the river was not (Okoro 5).{_LIST}",
        ),
    ),
    step="Put every work you cite in your list",
    weight=56,
)

_NO_AUTHOR = re.compile(
    r"\b(?:Appendi\w+|Figures?|Fig|Tables?|Chapters?|Sections?|Acts?|Scenes?|Lines?|Parts?|Pages?"
    r"|Number|Nr|Sonnets?|Canto|Verse|Stanza|Volume|King|Queen|Emperor|President|Pope|Prince(?:ss)?|Senator|General|Governor"
    r"|Sources?|Doc\w*|Level|Grade|Year|Class|Room|Unit|Article|Psalms?|Genesis|Exodus|Matthew|Mark"
    r"|Apollo|Voyager|Sputnik|Soyuz|Gemini|Boeing|Airbus|Flight|Route|Highway|Interstate|Area|Windows"
    r"|Version|Phase|Stage|Type|Size|Day|Week|Month|Step|Rule|Title|Question|Formula|Covid|Amendment"
    r"|Luke|John|Romans|Corinthians|Quran|Qur’an|Iliad|Odyssey|Aeneid)\b"
)
_FULL_NOTE = re.compile(
    r"(?:(?:See|See\s+also|Cf\.|Compare|Quoted\s+in|Cited\s+in)\s+)?"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][\w’'.-]*(?:\s+(?:(?:van|von|de|der|la|al|bin|di|da)\s+)?[A-ZÀ-ÖØ-Þ][\w’'.-]*){0,3})"
    r"(?:\s+(?:and|&)\s+[^,]{3,40})?(?:\s+et\s+al\.)?,\s"
)
_NOTE_ALONE = re.compile(
    r"\b\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)\w*\.?\s+\d{1,2},"
    r"|\b(?:interview|letter|e-?mail|speech|lecture|testimony|diary|Act|Times|Gazette|Herald|Guardian|Daily|Archives?)\b"
    r"|\bv\.?\s|https?:|www\.",
)
# What an interval or an amount follows.
_MEASURED = re.compile(
    r"\b(?:intervals?|ranges?|values?|numbers?|domain|set|vector|matrix|coordinates?|points?|about|around"
    r"|nearly|almost|roughly|exactly|least|most|than|equals|between)\s*$"
    r"|[=<>≤≥∈]\s*$",
    re.IGNORECASE,
)
_YEARS = ("apa", "author-date")
# So many years before its oldest work a list's essay tells of an event, a place or a picture.
_GENERATIONS = 40
_NEAR = {4: 1, 5: 1}


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:  # noqa: ARG001
    """One finding a work, its further citations as repeats; nothing without a list."""
    if not essay.works_cited:
        return
    places: dict[str, list[Citation]] = defaultdict(list)
    for citation in formal_citations(essay):
        if message := _fault(citation, essay):
            places[message].append(citation)
    yield from _of_notes(essay)
    for message, citations in places.items():
        yield CHECK.at(
            citations[0].span,
            message,
            repeats=tuple(c.span for c in citations[1:]),
            confidence=0.9 if citations[0].entry is None else 0.8,
        )


def _fault(citation: Citation, essay: Essay) -> str | None:
    if citation.style == "numeric":
        return _of_number(citation, essay)
    if citation.entry is not None:
        return _of_given_name(citation, essay) or _of_year(citation, essay)
    author = citation.author or ""
    if _NO_AUTHOR.search(author) or _in_list(author, essay) or not _is_sure(citation, essay):
        return None
    near = _near(author, essay)
    asked = f"; did the list mean {near}?" if near else "."
    return f"The list has no entry for {shown(citation.span.of(essay.text))}{asked}"


def _of_notes(essay: Essay) -> Iterator[Finding]:
    """Notes that give a work in full which the list lacks, where the other notes' works are in it.

    Newspapers, letters, interviews and laws often stand in notes alone.
    """
    if not notes_lead_to_list(essay):
        return
    places: dict[str, list[Span]] = defaultdict(list)
    for citation in essay.citations:
        if citation.style != "notes" or citation.entry is not None or citation.note is None:
            continue
        span = citation.note.stripped(essay.text)
        named = _FULL_NOTE.match(span.of(essay.text))
        if named and _is_work(span, essay) and not _in_list(named["name"].split()[-1], essay):
            places[named["name"]].append(span)
    for name, spans in places.items():
        yield CHECK.at(
            spans[0],
            f"The list has no entry for the work by {name} in {shown(spans[0].of(essay.text), 8)}.",
            repeats=tuple(dict.fromkeys(s for s in spans[1:] if s != spans[0])),
            confidence=0.85,
        )


def _is_work(note: Span, essay: Essay) -> bool:
    words = note.of(essay.text)
    marked = re.search(r"[“\"‘*_]", words) or any(note.covers(e) for e in essay.emphasis)
    dated = re.search(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)", words)
    published = re.search(r"\([^()]*:[^()]*\d{4}\)", words)
    return bool((marked and dated) or published) and not _NOTE_ALONE.search(words)


def _of_number(citation: Citation, essay: Essay) -> str | None:
    """Only where the essay cites by number: "[4]" elsewhere may be anything."""
    kept = [c for c in essay.citations if c.style == "numeric" and c.entry is not None]
    if citation.verdict != "unresolved" or not kept or _counts(citation, essay):
        return None
    written = citation.span.of(essay.text)
    if citation.entry is not None:
        return f"In {shown(written)} a number leads nowhere: {citation.reason}."
    return f"The list has {len(essay.works_cited)} entries and none for {shown(written)}."


def _of_given_name(citation: Citation, essay: Essay) -> str | None:
    """A given name behind a surname ("(Lund, Nora 4)") that no entry by the surname has."""
    named = re.fullmatch(r"([^\W\d_][\w’'-]+),\s+([^\W\d_][\w’'-]+)", citation.author or "")
    if citation.style != "mla" or not named or not citation.locator:
        return None
    entries = [words_of(work, essay) for work in essay.works_cited]
    by_them = [entry for entry in entries if re.search(rf"\b{re.escape(named[1])}\b", entry)]
    others = {name for work in essay.works_cited for name in work.authors}
    if not by_them or named[2] in others or any(_has_name(e, named[2]) for e in by_them):
        return None
    return f"The list has no entry for {shown(citation.span.of(essay.text))}."


def _has_name(entry: str, name: str) -> bool:
    """Whether an entry has a name, or the initial that stands for it."""
    return re.search(rf"\b{re.escape(name)}|\b{re.escape(name[0])}\.", entry) is not None


def _counts(citation: Citation, essay: Essay) -> bool:
    """Whether a number in brackets counts what follows ("about [5] tonnes") or is an interval."""
    before = essay.text[max(0, citation.span.start - 30) : citation.span.start]
    if _MEASURED.search(before) or essay.text[citation.span.end : citation.span.end + 1].isalnum():
        return True
    follows = re.match(r"\s+(?=[^\W\d_])", essay.text[citation.span.end :])
    if not follows:
        return False
    at = citation.span.end + follows.end()
    word = essay.parsed(Span(at, at + 1))
    return bool(word) and word[0].tag_ in ("NN", "NNS", "JJ") and word[0].text.islower()


def _of_year(citation: Citation, essay: Essay) -> str | None:
    """A year that the entry, and any other by its author, does not have."""
    work = essay.works_cited[citation.entry or 0]
    if citation.year is None or work.year is None or citation.style == "mla":
        return None
    same = [w for w in essay.works_cited if w.authors[:1] == work.authors[:1]]
    if any(str(citation.year) in words_of(w, essay) for w in same):
        return None
    years = " and ".join(dict.fromkeys(str(w.year) for w in same if w.year))
    return (
        f"{shown(citation.span.of(essay.text))} gives the year {citation.year}, the list has "
        f"{years}; which is meant?"
    )


def _in_list(author: str, essay: Essay) -> bool:
    """Whether an entry names it somewhere: as an editor, a later author or a title."""
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]+", author) if w[0].isupper()]
    listed = " ".join(words_of(work, essay) for work in essay.works_cited)
    first = next(iter(words), "")
    return not first or re.search(rf"\b{re.escape(first)}\b", listed, re.IGNORECASE) is not None


def _is_sure(citation: Citation, essay: Essay) -> bool:
    """Whether the form alone makes it a citation, where nobody knows the name.

    "(Apollo 11)" and "(Lund 11)" look alike: without a year, "p." or a quotation before it the
    essay must cite so elsewhere, the place be one for a citation, and the word no name of its own.
    """
    written = citation.span.of(essay.text)
    if "et al" in written or re.search(r"[a-z]", citation.locator or ""):
        return True
    if citation.year:
        return _is_dated(citation, essay)
    return bool(citation.locator) and _cites_by_page(essay) and _is_paged(citation, essay)


def _is_dated(citation: Citation, essay: Essay) -> bool:
    """By a year: a comma does in APA, elsewhere the essay must cite by years that the list has."""
    listed = [work.year for work in essay.works_cited if work.year]
    if listed and (citation.year or 0) < min(listed) - _GENERATIONS and not citation.locator:
        return False
    years = [c for c in essay.citations if c.style in _YEARS and c.entry is not None and c.year]
    if citation.style == "apa" or citation.form == "running":
        return bool(years) or _is_apa(essay)
    alike = [c for c in years if c.style == citation.style]
    return bool(years if _lone(citation, essay) else alike)


def _lone(citation: Citation, essay: Essay) -> bool:
    """Whether the name stands nowhere else in the prose and is no place's."""
    name = (citation.author or "").split()[-1]
    places = {"GPE", "LOC", "EVENT", "FAC", "NORP", "PRODUCT"}
    return _count(name, essay) == 1 and kinds_of_names(essay, citation.span).isdisjoint(places)


def _cites_by_page(essay: Essay) -> bool:
    """Whether another citation of an author or a title by page leads to an entry or a source."""
    return any(
        c.style == "mla" and (c.entry is not None or c.sources) and (c.author or c.locator)
        for c in essay.citations
    )


def _is_paged(citation: Citation, essay: Essay) -> bool:
    before = essay.text[: citation.span.start].rstrip()
    if before[-1:] in '”"’»' or before[-2:-1] in '”"»':
        return True
    if not re.match(
        r"\s*(?:[.,;:!?)]|$|(?:and|but|while|or|so|yet)\b)", essay.text[citation.span.end :]
    ):
        return False
    name = (citation.author or "").split()[-1]
    cited = sum(1 for c in essay.citations if c.author and name in c.author)
    says = rf"\b{re.escape(name)}\b\s+(?={REPORTING.pattern})"
    cited += len(re.findall(says, _prose(essay), REPORTING.flags))
    cited += sum(1 for a in essay.attributions if name in a.holder and a.kind == "named")
    return _count(name, essay) <= cited


def _count(name: str, essay: Essay) -> int:
    return len(re.findall(rf"\b{re.escape(name)}\b", _prose(essay)))


def _is_apa(essay: Essay) -> bool:
    """Whether most entries have their year in parentheses after the authors."""
    entries = [words_of(work, essay) for work in essay.works_cited]
    dated = [e for e in entries if re.match(r"[^()]{3,200}\((?:1[4-9]|20|n\.)", e)]
    return len(dated) > len(entries) / 2


def _prose(essay: Essay) -> str:
    return " ".join(p.span.of(essay.text) for p in essay.paragraphs if p.is_prose)


def _near(author: str, essay: Essay) -> str | None:
    """The entry whose author is spelt nearly so."""
    from rapidfuzz.distance import OSA

    for name in re.findall(r"[^\W\d_][\w’'-]{3,}", author):
        most = _NEAR.get(len(name), 2)
        for work in essay.works_cited:
            for listed in work.authors:
                if 0 < OSA.distance(name.casefold(), listed.casefold()) <= most:
                    return called(work, essay)
    return None
