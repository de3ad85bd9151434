"""An entry of the list that the essay never cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import listed
from feedback.checks.sources.works import called, formal_citations, notes_lead_to_list
from feedback.essay.model import Essay, WorkCited
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

_LIST = (
    "\n\nReferences\n\nOkoro, B. (2014). Silt. River Studies, 3(1), 4–19.\n\n"
    "⟦Smyth, A. (2011). The quay at night. Field Books.⟧"
)

CHECK = Check(
    name="sources/entry-never-cited",
    severity="suggestion",
    summary="an entry in the list of works that the essay never cites",
    why="A list of works cited tells the reader what the essay rests on.",
    advice="Did you use this work? Cite it where you used it; if you only read it, ask whether "
    "it belongs in the list.",
    examples=(
        Example(
            flagged=f"The river silts up every spring (Okoro, 2014).{_LIST}",
            clean="The river silts up every spring (Okoro, 2014), while the quay was lit late "
            f"(Smyth, 2011).{_LIST}",
        ),
    ),
    step="Cite every work in your list",
    weight=30,
)

# Lists that may hold what was read and not cited.
_WIDER = re.compile(r"\W*(?:works?\s+consulted|annotated\b.*|further\b.*|select\w*\b.*)\W*", re.I)
_MOST_BESIDE_NOTES = 0.34
_SMALL = {"the", "a", "an", "of", "and", "in", "on", "for", "to"}


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:  # noqa: ARG001
    """One finding for all of them, the first marked and the others as repeats.

    Nothing where the essay cites nothing formally, or its list is one of works consulted; where it
    cites in notes (a bibliography may say more than they do), only what stands alone in a list
    whose other entries are all in them.
    """
    works = essay.works_cited
    if _is_wider(essay):
        return
    outside = " ".join(p.span.of(essay.text) for p in essay.paragraphs if p.kind != "works_cited")
    unused = [w for w in works if not w.cited and not _is_named(w, outside, essay)]
    if not unused or (_in_notes(essay) and len(unused) > _MOST_BESIDE_NOTES * len(works)):
        return
    names = [called(work, essay) for work in unused]
    shown = [*names[:4], f"{len(names) - 4} more"] if len(names) > 5 else names
    yield CHECK.at(
        unused[0].span,
        f"The list has {listed(shown)}, but the essay never cites "
        f"{'it' if len(unused) == 1 else 'them'}.",
        repeats=tuple(work.span for work in unused[1:]),
        confidence=0.9,
    )


def _is_wider(essay: Essay) -> bool:
    """Whether the list need not be cited whole."""
    if _in_notes(essay):
        if not notes_lead_to_list(essay):
            return True
    elif not any(c.entry is not None for c in formal_citations(essay)):
        return True
    heads = (p.span.of(essay.text) for p in essay.paragraphs if p.kind == "works_cited")
    return _WIDER.fullmatch(next(heads, "")) is not None


def _in_notes(essay: Essay) -> bool:
    notes = sum(1 for c in essay.citations if c.style == "notes")
    return notes > 0 and notes >= len(formal_citations(essay))


def _is_named(work: WorkCited, outside: str, essay: Essay) -> bool:
    """Whether the essay has its author's name or its title, be it in no citation.

    Where every mention of the name is a citation of another year, this work is not meant.
    """
    if _titled(work, outside):
        return True
    own = _own_years(work, essay)
    for author in work.authors:
        last = author.split()[-1] if len(author.split()) < 4 else author
        for name in (author, last, _initials(author)):
            places = [Span(*m.span()) for m in _occurrences(name, outside)]
            if len(places) > own:
                return True
    return False


def _occurrences(name: str, text: str) -> Iterator[re.Match[str]]:
    if len(name) > 1:
        yield from re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)


def _own_years(work: WorkCited, essay: Essay) -> int:
    """How many citations of this author give the year of another of the author's works."""
    others = [
        i
        for i, w in enumerate(essay.works_cited)
        if w is not work and w.authors[:1] == work.authors[:1]
    ]
    return sum(1 for c in essay.citations if c.entry in others and c.year)


def _initials(author: str) -> str:
    found = "".join(word[0] for word in author.split() if word[0].isupper())
    return found if len(found) > 2 else ""


def _titled(work: WorkCited, outside: str) -> bool:
    words = re.findall(r"\w+", (work.title or "").casefold())
    if not [w for w in words if w not in _SMALL]:
        return False
    start = words[:4]
    text = " ".join(re.findall(r"\w+", outside.casefold()))
    return len(start) > 1 and f" {' '.join(start)} " in f" {text} "
