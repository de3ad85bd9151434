"""What counts as giving credit, for the checks that ask about the whole essay."""

from __future__ import annotations

import re

from feedback.checks.sources.runs import matching_words
from feedback.essay.grammar.wording import key_of
from feedback.essay.model import Attribution, Essay, Overlap, Quotation, SourceUse
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

# A bare "the article" is little credit, but it does point at something read.
_DOCUMENT = re.compile(
    r"\b(?:the|this|these|that|both|my)\s+(?:artic[a-z]{2,3}|passages?|excerpts?|sources?(?!\s+of\b))\b",
    re.IGNORECASE,
)
# Not to "a Marxist himself", who is any of many.
_ACCORDING = re.compile(r"\W*according\s+to\s+(?!an?\s)", re.IGNORECASE)
_INTRODUCES = re.compile(
    r"\b(?:my\s+name\s+is|my\s+name[’']?s|I\s+am|I[’']?m)\s+(?P<name>[^\W\d_]+)", re.IGNORECASE
)
_SELF = re.compile(r"\b(?:I|me|my|mine|we|us|our)\b")
# What a writer does in the essay itself ("I explained above") is no story.
_NARRATES = re.compile(
    r"\b(?:I|[Ww]e)\s+(?:(?:also|then|even|never|once|first)\s+)?"
    r"(?:was|were|went|saw|took|got|came|left|found|made|met|rode|told|kept|slept|worked"
    r"|(?!believ|learn|notic|stat|explain|mention|talk|discuss|list|us|ne|want|agre|ask|nam|show)[a-z]{2,}ed)\b"
)
_STORY = 3
_AFTER = 40
"""How far behind its sentence (code points) a citation may begin that belongs to it."""


def points_at_a_source(essay: Essay) -> bool:
    """Whether the essay cites, quotes or names anything that it was written from."""
    if essay.citations or essay.works_cited or any(essay.quotations_of(at_least=4)):
        return True
    if any(_DOCUMENT.search(p.span.of(essay.text)) for p in essay.paragraphs if p.is_prose):
        return True
    named = any(use.named for use in essay.source_uses)
    return named or any(
        a.source or a.kind == "source" or _is_to_a_name(essay, a) for a in essay.attributions
    )


def _is_to_a_name(essay: Essay, attribution: Attribution) -> bool:
    """ "According to the BBC": somebody is named, be it not the source that was read."""
    return _ACCORDING.match(attribution.span.of(essay.text)) is not None and any(
        token.pos_ == "PROPN" for token in essay.parsed(attribution.span)
    )


def speaks_in_role(essay: Essay, library: SourceLibrary) -> bool:
    """Whether the essay tells what a source tells as its writer's own life.

    It gives itself a name that a source holds, says "I" in a source's sentence that does not, or
    goes on in the first person and the past tense.
    """
    prose = " ".join(p.span.of(essay.text) for p in essay.paragraphs if p.is_prose)
    if any(key_of(m.group("name")) in library.names for m in _INTRODUCES.finditer(prose)):
        return True
    taken_over = [
        o
        for o in essay.overlaps
        if not o.quoted
        and _SELF.search(o.span.of(essay.text))
        and not _SELF.search(o.source_span.of(library[o.source].text))
    ]
    return bool(taken_over) or len(_NARRATES.findall(prose)) >= _STORY


def barely_used(use: SourceUse) -> bool:
    """One wording or fact in common, and no name: it may be chance."""
    return not use.named and not use.quoted and len(use.worded) + len(use.facts) == 1


def used_unnamed(use: SourceUse) -> bool:
    """Drawn on beyond chance, and never named."""
    return use.used and not use.named and not barely_used(use)


def cited_otherwise(essay: Essay, use: SourceUse) -> bool:
    """Whether a formal citation that resolves to no supplied source goes with its words."""
    unplaced = [c.span for c in essay.citations if c.style != "prose" and not c.sources]
    return any(
        span.overlaps(_stretch(essay, place))
        for span in unplaced
        for place in use.quoted + use.worded
    )


def _stretch(essay: Essay, place: Span) -> Span:
    """A passage with its paragraph from the first word on, and the parenthesis or note after it."""
    home = [p.span for p in essay.paragraphs if p.is_prose and p.span.overlaps(place)]
    touched = [s.span for s in essay.sentences if s.span.overlaps(place)]
    first = min([place.start, *(s.start for s in (*home, *touched))])
    return Span(first, max([place.end, *(s.end for s in touched)]) + _AFTER)


def uncredited_quotations(essay: Essay, library: SourceLibrary, min_words: int) -> list[Quotation]:
    """The quotations of at least `min_words` words that nothing credits; with a pack, those found
    in it."""
    return [
        quotation
        for quotation in essay.quotations_of(at_least=min_words)
        if not quotation.cited and not (library and quotation.source is None)
    ]


def uncredited_runs(essay: Essay) -> list[Overlap]:
    """The runs of a source's wording, copied or lightly reworded, that nothing credits."""
    return [run for run in essay.overlaps if not (run.credited or run.quoted)]


def places_left(
    essay: Essay, use: SourceUse, library: SourceLibrary, *, min_words: int = 4
) -> tuple[Span, ...]:
    """The words of a source's use for which no other finding asks the student to name it.

    Copied wording and uncredited quotations have findings of their own, at their own words.
    """
    asked = [run.span for run in uncredited_runs(essay)]
    asked += [quotation.span for quotation in uncredited_quotations(essay, library, min_words)]
    places = sorted(use.quoted + use.worded + use.facts)
    words = (matching_words(essay, place) for place in places)
    return tuple(span for span in words if not any(span.overlaps(other) for other in asked))
