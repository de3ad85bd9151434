"""Locators held against the sources: "paragraph 4", "pp. 88-89", "line 12"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from feedback.essay.citations.patterns import NUMBER_WORDS, SCENE
from feedback.essay.model import Citation
from feedback.library.library import SourceLibrary
from feedback.library.source import Place, PlaceKind, Source

_KIND = re.compile(
    r"(?P<page>pages?|pp?\b\.?|pgs?\b\.?)|(?P<paragraph>par|pra|prg|¶)|(?P<line>lines?|ll?\.)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(rf"\d{{1,4}}|\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
# The shortest line that a text is set in, in words; fewer and the line would be no line of prose.
_WORDS_A_LINE = 4
_RUN_ON = 2
# How a teacher's print may count other paragraphs than the blocks of the text.
_PARAGRAPHS_MORE = 2


@dataclass(frozen=True, slots=True)
class Locator:
    """A locator read: the kind of place, first and last number; `kind` None where none is named.

    `of_scene`: lines counted from the beginning of a scene, of which the source may be a part.
    """

    kind: PlaceKind | None
    first: int
    last: int
    written: str
    of_scene: bool = False

    def holds(self, number: int, slack: int = 0) -> bool:
        return self.first - slack <= number <= self.last + slack


def read_locator(written: str | None) -> Locator | None:
    """ "pp. 88-9" as pages 88 to 89, "15, 4" as 4 to 15.

    None for what has no number or is a stanza or chapter.
    """
    if not written:
        return None
    scene = SCENE.match(written)
    found = _NUMBERS.findall(written, scene.start("line") if scene else 0)
    named = _KIND.match(written.lstrip("( "))
    other = re.match(r"\W*(?:stanza|verse|act|ch)", written, re.IGNORECASE)
    if not found or other:
        return None
    values = [int(NUMBER_WORDS.get(n.casefold(), n)) for n in found]
    listed = "," in written
    first, last = (min(values), max(values)) if listed else (values[0], values[-1])
    if len(values) > 1 and last < first and len(found[-1]) < len(found[0]):
        last = int(found[0][: -len(found[-1])] + found[-1])
    kind: PlaceKind | None = None
    if scene:
        kind = "line"
    elif named:
        kind = "page" if named["page"] else "paragraph" if named["paragraph"] else "line"
    return Locator(kind, min(first, last), max(first, last), " ".join(written.split()), bool(scene))


def located(citations: Sequence[Citation], library: SourceLibrary) -> tuple[Citation, ...]:
    """`citations` with their locators held against the sources they point at.

    One that names no source of several goes to the only one with that paragraph printed beside it.
    A place that no source cited has makes a citation unresolved; its `misplaced` says so.
    """
    return tuple(_located(citation, library) for citation in citations)


def _located(citation: Citation, library: SourceLibrary) -> Citation:
    locator = read_locator(citation.locator)
    if locator is None or not library:
        return citation
    if not citation.sources and citation.verdict == "ambiguous":
        having = [s for s in library if _places(s, locator)]
        if len(having) == 1 and _numbered_through(library, locator):
            return replace(citation, sources=(having[0].id,), verdict="resolved", reason="")
        if not having and all(s.numbered(locator.kind or "paragraph") for s in library):
            return _misplaced(citation, f"no source supplied has a {_shown(locator)}")
        return citation
    if len(citation.sources) > 1 and citation.verdict == "ambiguous":
        having = [library[id] for id in citation.sources if _places(library[id], locator)]
        if len(having) == 1:
            return replace(citation, sources=(having[0].id,), verdict="resolved", reason="")
    known = [library[id] for id in citation.sources]
    lacking = [missing(source, locator, library) for source in known]
    if known and all(lacking) and not is_of_the_work(citation, known, library):
        if (other := _other_of_page(citation, locator, library)) is not None:
            return replace(citation, sources=(other.id,))
        return _misplaced(citation, lacking[0] or "")
    return citation


def is_of_the_work(citation: Citation, known: Sequence[Source], library: SourceLibrary) -> bool:
    """Whether an author's page may be that of the work itself ("Lund 214"), of which the pack, with
    pages of its own, gives a part."""
    if citation.author is None or citation.label is not None:
        return False
    files = [source.file for source in library]
    return all(files.count(source.file) > 1 for source in known)


def _other_of_page(citation: Citation, locator: Locator, library: SourceLibrary) -> Source | None:
    """The one source that prints the number of "(15)", which the one named before lacks."""
    if citation.span.end - citation.span.start > len(locator.written) + len("()"):
        return None
    having = [
        source
        for source in library
        if any(place.printed and locator.holds(place.number) for place in source.places)
    ]
    return having[0] if len(having) == 1 else None


def of_source(locator: Locator, source: Source) -> Locator:
    """The locator; a bare number ("(Lund 47)") is a page where the source prints pages alone."""
    printed = {place.kind for place in source.places if place.printed}
    bare = locator.kind is None and not locator.of_scene
    return replace(locator, kind="page") if bare and printed == {"page"} else locator


def _misplaced(citation: Citation, reason: str) -> Citation:
    return replace(citation, verdict="unresolved", reason=reason, misplaced=True)


def _numbered_through(library: SourceLibrary, locator: Locator) -> bool:
    """Whether the numbers run on through the pack, so that each belongs to one source."""
    numbers = [p.number for s in library for p in s.numbered(locator.kind or "paragraph")]
    return len(numbers) == len(set(numbers))


def _places(source: Source, locator: Locator) -> list[Place]:
    if locator.kind is None:
        return []
    return [place for place in source.numbered(locator.kind) if locator.holds(place.number)]


def missing(source: Source, locator: Locator, library: SourceLibrary) -> str | None:
    """Why a source plainly has no such place, as a clause; None where it has, or may have.

    Numbers printed in the source decide, then the pages of the manifest; without either only a
    number far beyond what the text can hold.
    """
    locator = of_source(locator, source)
    if locator.kind is None:
        return None
    printed = [p.number for p in source.numbered(locator.kind) if p.printed]
    called = source.called
    if printed:
        low, high = min(printed), max(printed)
        # The last paragraph of an excerpt may run on over the page.
        over = _RUN_ON if locator.kind == "page" and _is_cut(printed) else 0
        if locator.first <= high + over and locator.last >= low:
            return None
        if locator.kind == "page" and _physical(locator, len(printed)):
            return None
        return f"{called} has no {_shown(locator)}: {_span(locator.kind, low, high)}"
    if locator.of_scene:
        return None
    if locator.kind == "page":
        return _beyond_pages(source, locator)
    most = _most(source, locator.kind, library)
    if locator.first <= most:
        return None
    count = len(source.paragraphs) if locator.kind == "paragraph" else None
    tail = f": it has about {count} paragraphs" if count and count > 1 else ""
    return f"{called} is too short for a {_shown(locator)}{tail}"


def _is_cut(numbers: Sequence[int]) -> bool:
    """Whether pages are left out between those printed."""
    return any(b - a > 1 for a, b in pairwise(sorted(set(numbers))))


def _physical(locator: Locator, pages: int) -> bool:
    """Whether the page may be counted from the first sheet of what was handed out."""
    return locator.last <= pages


def _beyond_pages(source: Source, locator: Locator) -> str | None:
    if source.pages is None:
        return None
    low, high = source.pages
    if (locator.first <= high and locator.last >= low) or _physical(locator, high - low + 1):
        return None
    return f"{source.called} has no {_shown(locator)}: {_span('page', low, high)}"


def _most(source: Source, kind: PlaceKind, library: SourceLibrary) -> int:
    """The highest number a place can have, counted on through the pack as some packs are."""
    texts: Iterable[Source] = library.sources[: library.sources.index(source) + 1]
    if kind == "paragraph":
        return _PARAGRAPHS_MORE * sum(len(each.paragraphs) for each in texts) + 2
    return sum(max(each.words // _WORDS_A_LINE, each.text.count("\n") + 1) for each in texts) + 2


def _shown(locator: Locator) -> str:
    if locator.first == locator.last:
        return f"{locator.kind} {locator.first}"
    return f"{locator.kind}s {locator.first} to {locator.last}"


def _span(kind: PlaceKind, low: int, high: int) -> str:
    if low == high:
        return f"it is on {kind} {low}" if kind == "page" else f"it has {kind} {low} only"
    return f"its {kind}s go from {low} to {high}"
