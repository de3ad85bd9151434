"""Class-pack labels in an essay: "Source 2 on page 88", "Documents 3 and 4", "(Doc 3, Doc 5)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.essay.citations.patterns import (
    LABEL,
    LABEL_NOUNS,
    LETTERS,
    LOCATOR_AFTER,
    LOCATOR_BEFORE,
    NUMBER_WORDS,
    ONE_LABEL,
)
from feedback.essay.model import Citation, CitationVerdict
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.text.span import Span

_STRONG = re.compile(LABEL_NOUNS)
_DETERMINER = re.compile(
    r"\b(?:the|this|that|a|an|each|every|any|no|my|your|their)\s+$", re.IGNORECASE
)
# "The second article", of several supplied, in their order.
_RANK = r"first|second|third|fourth|fifth|sixth|last|1st|2nd|3rd|4th"
_SOURCE = r"(?:source|article|passage|document|excerpt|extract|text)"
_RANKED = re.compile(
    rf"\b[Tt]he\s+(?P<rank>{_RANK})\s+{_SOURCE}(?![\w’'])(?!\s+messages?\b)"
    rf"|\b[Tt]he\s+(?P<one>{_RANK})\s+and\s+(?:the\s+)?(?P<other>{_RANK})\s+{_SOURCE}s?(?![\w’'])"
    rf"|\b(?P<both>[Bb]oth)\s+(?:of\s+)?(?:the\s+|these\s+)?{_SOURCE}s(?![\w’'])(?!\s+of\b)"
)
# "They read the text 3 times": what a number after a common noun counts.
_COUNTED = re.compile(r"\s+(?:times|days|years|weeks|months|hours|minutes|people|pages|more|of)\b")
_RANKS = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4} | {
    word: i for i, word in enumerate(["first", "second", "third", "fourth", "fifth", "sixth"], 1)
}
_LETTERED = re.compile(rf"\w+\s+(?:{'|'.join(NUMBER_WORDS)})", re.IGNORECASE)
_LETTER_RANGE = re.compile(r"\s*(?:-|–|to)\s*[A-H]")
_WHOLE = {
    "src": "Source",
    "srcs": "Source",
    "doc": "Document",
    "docs": "Document",
    "documents": "Document",
    "sources": "Source",
}


def label_citations(text: str, span: Span, library: SourceLibrary) -> Iterator[Citation]:
    """The labels of one paragraph with their locators; one citation for "Documents 3 and 4"."""
    for m in LABEL.finditer(text, *span):
        if not _is_label(text, m, library):
            continue
        labels = _labels(m)
        start, end, locator = m.start(), m.end(), None
        if place := _place_after_comma(m):
            labels, end = labels[:1], m.end("first")
            if re.match(r"\s*[).;\]]", text[m.end() :]):
                end, locator = m.end(), place
        elif after := LOCATOR_AFTER.match(text, end, span.end):
            end, locator = after.end("locator"), after.group("locator")
        elif before := LOCATOR_BEFORE.search(text, max(span.start, start - 40), start):
            start, locator = before.start("locator"), before.group("locator")
        label = text[m.start() : m.end("first")] if place else m.group()
        yield _resolved(Span(start, end), label, locator, labels, library, text)


def ranked_citations(text: str, span: Span, library: SourceLibrary) -> Iterator[Citation]:
    """ "The second article says": the sources by their place in the pack, where it has several."""
    sources = list(library)
    for m in _RANKED.finditer(text, *span) if len(sources) > 1 else ():
        if m["both"]:
            found = sources if len(sources) == 2 else []
        else:
            names = [name for name in (m["rank"], m["one"], m["other"]) if name]
            found = [s for name in names if (s := _ranked(name, library))]
            found = found if len(found) == len(names) else []
        if found:
            yield Citation(
                Span(*m.span()),
                "label",
                "running",
                label=m.group(),
                sources=tuple(source.id for source in found),
                verdict="resolved",
            )


def _ranked(name: str, library: SourceLibrary) -> Source | None:
    rank = _RANKS.get(name, len(library))
    if rank > len(library):
        return None
    return _find(f"Source {rank}", library) or library.sources[rank - 1]


def lettered_citations(text: str, span: Span, library: SourceLibrary) -> Iterator[Citation]:
    """ "(A)", "(B, 12)": letters alone, where the pack's sources go by them."""
    for m in LETTERS.finditer(text, *span):
        letters = re.findall(r"[A-H]", m["letters"])
        found = [s for letter in letters if (s := _find(f"Source {letter}", library))]
        if len(found) == len(letters):
            start = m.start() + m.group().index("(")
            yield Citation(
                Span(start, m.end()),
                "label",
                "parenthetical",
                label=m["letters"],
                locator=m["locator"],
                sources=tuple(source.id for source in found),
                verdict="resolved",
            )


def _is_label(text: str, m: re.Match[str], library: SourceLibrary) -> bool:
    first, noun = m.group("first"), m.group("noun")
    if re.search(r"\d\s+$", text[max(0, m.start() - 4) : m.start()]):
        return False
    if not _STRONG.fullmatch(noun) and noun[0].islower() and _COUNTED.match(text, m.end()):
        return False
    if first == "I":
        return library.labelled_as(m.group()) is not None
    if len(first) == 3 and first.isdigit():
        return library.labelled_as(f"{noun} {first}") is not None
    if len(first) == 1 and first.islower():
        return all(_find(name, library) for name in _labels(m))
    if first.isalpha() and first.islower() and _DETERMINER.search(text, 0, m.start()):
        return False
    if first == "A" and re.match(r"\s+[a-z]", text[m.end() : m.end() + 2]) and noun[0].islower():
        return False
    return bool(_STRONG.fullmatch(noun)) or any(_find(name, library) for name in _labels(m))


def _place_after_comma(m: re.Match[str]) -> str | None:
    """The 17 of "(Source 2, 17)": a paragraph or page, for two sources would be "Sources"."""
    found = re.fullmatch(r"\s*,\s*(\d{1,3})", m.group("more"))
    return found.group(1) if found and not m.group("noun").strip(".").endswith("s") else None


def _labels(m: re.Match[str]) -> list[str]:
    """The labels one by one: "Documents 3-5" are three."""
    noun = m.group("noun").strip(".")
    noun = _WHOLE.get(noun.casefold(), noun[0].upper() + noun[1:].casefold())
    numbers = [m.group("first"), *re.findall(r"\d{1,2}|[A-Z]", m.group("more"))]
    numbers = [NUMBER_WORDS.get(n, n.upper() if len(n) == 1 else n) for n in numbers]
    if re.fullmatch(r"\s*(?:-|–|to)\s*\w+", m.group("more")) and all(n.isdigit() for n in numbers):
        low, high = int(numbers[0]), int(numbers[-1])
        if low < high <= low + 12:
            numbers = [str(n) for n in range(low, high + 1)]
    elif _LETTER_RANGE.fullmatch(m.group("more")) and len(numbers[0]) == 1 < len(numbers):
        numbers = [chr(n) for n in range(ord(numbers[0]), ord(numbers[-1]) + 1)] or numbers
    return [f"{noun} {number}" for number in numbers if ONE_LABEL.fullmatch(number)]


def _find(label: str, library: SourceLibrary) -> Source | None:
    """The source that bears the label, whatever the class calls its sources."""
    if found := library.labelled_as(label):
        return found
    noun, number = label.split()[0], label.split()[-1]
    if noun.startswith(("Figure", "Item", "Exhibit")):
        return None
    nouns = ("Source", "Document", "Doc", "Extract", "Passage", "Text", "Article")
    same = [s for noun in nouns if (s := library.labelled_as(f"{noun} {number}"))]
    return same[0] if len({s.id for s in same}) == 1 else None


def source_numbered(number: int, library: SourceLibrary) -> Source | None:
    """The source that goes by a number, whatever the class calls its sources."""
    return _find(f"Source {number}", library)


def _resolved(
    span: Span,
    label: str,
    locator: str | None,
    labels: list[str],
    library: SourceLibrary,
    text: str,
) -> Citation:
    form = "parenthetical" if _in_parenthesis(text, span.start) else "running"
    found = [_find(name, library) for name in labels]
    if not any(found) and _LETTERED.fullmatch(label) and _all_lettered(library):
        found = [_ranked_by_word(name, library) for name in labels]
    missing = [name for name, source in zip(labels, found, strict=True) if source is None]
    reason = ""
    verdict: CitationVerdict = "resolved" if library else "not_checked"
    if library and missing:
        named = [f"“{name}”" for name in missing]
        if unclear := all(library.may_be_labelled(name) for name in missing):
            reason = f"no source supplied bears the label {' or '.join(named)}"
        else:
            reason = "the sources supplied have no " + " and no ".join(named)
        verdict = "ambiguous" if unclear else "unresolved"
    sharing = [source for name in labels for source in library.sharing(name)]
    if sharing and verdict == "resolved":
        verdict, reason = "ambiguous", f"several sources are labelled {' or '.join(labels)}"
    return Citation(
        span,
        "label",
        "parenthetical" if form == "parenthetical" else "running",
        label=label,
        locator=locator,
        sources=tuple(dict.fromkeys(source.id for source in [*found, *sharing] if source)),
        verdict=verdict,
        reason=reason,
    )


def _all_lettered(library: SourceLibrary) -> bool:
    return all(re.search(r"\b[A-Z]$", source.label or "") for source in library)


def _ranked_by_word(name: str, library: SourceLibrary) -> Source | None:
    """ "Source two" of a pack whose sources go by letters."""
    number = int(name.split()[-1])
    return library.sources[number - 1] if number <= len(library) else None


def _in_parenthesis(text: str, at: int) -> bool:
    opening, closing = text.rfind("(", max(0, at - 120), at), text.rfind(")", max(0, at - 120), at)
    return opening > closing
