"""An entry that lacks what the list's other entries give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import listed, shown
from feedback.checks.sources.works import words_of
from feedback.essay.model import Essay, WorkCited
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

_LIST = (
    "The river silts up every spring (Okoro 5).\n\nWorks Cited\n\n"
    "Lund, Berit. Weirs Today. North Press, 2018.\n\n"
    "Okoro, Ben. “Silt.” River Studies, vol. 3, 2014, pp. 4-19.\n\n"
    "Smyth, Ada. The Quay at Night. Field Books, 2011.\n\n"
)

CHECK = Check(
    name="sources/incomplete-entry",
    severity="suggestion",
    summary="an entry in the list without the year, author or title that the other entries give",
    why="A reader needs the same details of every work to find it.",
    advice="Look at the source's first and last lines: who made it, what is it called, and when is "
    "it from? If it does not say, most styles have a way to write that (“n.d.” for “no date”).",
    examples=(
        Example(
            flagged=f"{_LIST}⟦Tan, Li. Mud and Money. Harbour Press.⟧",
            clean=f"{_LIST}Tan, Li. Mud and Money. Harbour Press, 2001.",
        ),
    ),
    step="Complete the entries in your list",
    weight=24,
)

_ADDRESS_ALONE = re.compile(
    r"(?:\[?\d{1,3}[\].)]\s*)?<?(?:https?://|www\.)\S+?>?\.?(?:\s*\(?(?:accessed|retrieved)[^.]*\)?\.?)?",
    re.IGNORECASE,
)
_SOME_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)|\bc(?:a|irca)?\.\s*\d|\d\s*(?:BC|AD|CE)\b")
_UNDATED = re.compile(
    r"\b(?:n\.\s?d|s\.\s?d|undated|no date|forthcoming|in press|unpublished|ongoing|bible|qur.?an"
    r"|torah)\b",
    re.IGNORECASE,
)
_FEWEST = 3


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:  # noqa: ARG001
    """A finding for each entry that lacks something which three others and all but it give."""
    works = essay.works_cited
    for work in works:
        missing = list(_missing(work, [w for w in works if w is not work], essay))
        if missing:
            entry = words_of(work, essay)
            what = "is an address alone" if missing == ["address"] else f"gives {listed(missing)}"
            yield CHECK.at(
                work.span,
                f"{shown(entry, 6)} {what}, though the other entries in the list give "
                f"{'author, title and year' if missing == ['address'] else 'one'}.",
                confidence=0.85,
            )


def _missing(work: WorkCited, others: list[WorkCited], essay: Essay) -> Iterator[str]:
    entry = words_of(work, essay)
    if _ADDRESS_ALONE.fullmatch(entry):
        full = [w for w in others if w.title and not _ADDRESS_ALONE.fullmatch(words_of(w, essay))]
        if full and len(full) >= len(others) / 2:
            yield "address"
        return
    dated = [w for w in others if w.year]
    lacks = work.year is None and not _SOME_YEAR.search(entry) and not _UNDATED.search(entry)
    if lacks and len(dated) >= _FEWEST and len(dated) >= 0.75 * len(others):
        yield "no year"
