"""Differences that a scan may have made: one figure or letter that OCR takes for another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from feedback.essay.facts.comparison import Comparison
from feedback.essay.model import Claim
from feedback.finding import Evidence
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

# What Tesseract takes for one another on worn or faint pages.
_ALIKE = tuple(
    map(frozenset, ("38", "08o", "68", "56", "5s", "06", "17", "1li|!", "2z", "8b", "9g", "9q"))
)


def may_be_misread(ours: str, theirs: str) -> bool:
    """Whether two figures or names are one but for a character that OCR reads for the other."""
    a, b = (" ".join(words.lower().split()) for words in (ours, theirs))
    if len(a) != len(b):
        return False
    apart = [{x, y} for x, y in zip(a, b, strict=True) if x != y]
    return len(apart) == 1 and any(apart[0] <= alike for alike in _ALIKE)


def is_misread(text: str, words: Span, evidence: Evidence, library: SourceLibrary) -> bool:
    """Whether the essay's `words` differ from the evidence by what a scan may have made of it."""
    source = library[evidence.source] if evidence.source else None
    if source is None or not source.scanned or not evidence.differing:
        return False
    theirs = evidence.differing[0].of(source.text)
    pairs = zip(_figures(words.of(text)), _figures(theirs), strict=False)
    apart = [(ours, read) for ours, read in pairs if ours != read]
    return len(apart) == 1 and may_be_misread(*apart[0])


def without_misread(text: str, seen: Comparison, library: SourceLibrary) -> Comparison:
    """The comparison without such differences; "not_checked" where there are no others."""
    against = [e for e in seen.evidence if e.relation == "differs"]
    pairs = list(zip(seen.differing, against, strict=False))
    kept = [(d, e) for d, e in pairs if not is_misread(text, d, e, library)]
    if len(kept) == len(pairs):
        return seen
    supports = [e for e in seen.evidence if e.relation == "supports"]
    if kept:
        evidence = (*(e for _, e in kept), *supports)
        return replace(seen, evidence=evidence, differing=tuple(d for d, _ in kept))
    return replace(seen, verdict="not_checked", evidence=(*against, *supports), differing=())


def unsure(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Evidence]]:
    """The claims that were not held against a scan for that, with its passages."""
    for claim in claims:
        if claim.verdict == "not_checked":
            yield from ((claim, e) for e in claim.evidence if e.relation == "differs")


def _figures(words: str) -> list[str]:
    """The words that hold a figure, else all."""
    found = words.replace("-", " ").split()
    return [word.strip(".,;:()") for word in found if any(c.isdigit() for c in word)] or found
