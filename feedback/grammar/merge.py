"""Language findings that overlap made one, so that no word of the essay is marked twice.

Two places that share a character are the same slip or two:

- Two, where one says that a word is not in the dictionary and the other speaks of the words' use,
  or of a mark; and where one speaks of a whole sentence. The narrower one stays as it is, and the
  wider one gives way to it: it keeps the longest stretch of its words that is left, or where it
  is about a sentence the first that still reads as its opening.
- Else one. Its finding is the one of the higher confidence, then the narrower, then this program's
  own (its message is written for students), then the first by name; the engines of the other join
  it, and where they agree on its first place its confidence rises (`voices.raised`).

A place is lost only to another that shares a character with it: the further places of a finding
that lost its first stay, and the first of them leads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from feedback.finding import Finding
from feedback.grammar.engine import OWN_ENGINE
from feedback.grammar.spelling import is_speller_rule
from feedback.grammar.voices import joined, raised
from feedback.grammar.wording import shortened
from feedback.text.span import Span
from feedback.text.words import count_words

_NAMES = ("source-name", "name-spelling")
# From this many words on, or with its full stop, a place is about the sentence, not its words.
_SENTENCE_WORDS = 8
_STOPS = (".", "?", "!")
_LEAST_WORDS = 2
_OPENING_WORDS = 3

_Kind = Literal["dictionary", "use", "mark", "style", "sentence"]


@dataclass(frozen=True, slots=True)
class _Place:
    """One place of a finding; `span` is less than it was where a narrower one stands in it."""

    finding: Finding
    span: Span
    kind: _Kind

    @property
    def rank(self) -> tuple[float, int, bool, str, Span, str]:
        """The sort key: who stays where two are the same slip."""
        finding, length = self.finding, self.span.end - self.span.start
        foreign = OWN_ENGINE not in finding.engines
        return (-finding.confidence, length, foreign, finding.check, self.span, repr(finding))


def merged(findings: Iterable[Finding], text: str) -> list[Finding]:
    """All `findings` in text order, those of language (with `engines`) without overlaps.

    Findings of other kinds, and those about the whole essay, come back as they are. `text` is the
    essay's.
    """
    others: list[Finding] = []
    language: set[Finding] = set()
    for finding in findings:
        if finding.engines and finding.span is not None:
            language.add(finding)
        else:
            others.append(finding)
    return sorted([*others, *_apart(language, text)], key=lambda finding: finding.order)


def _apart(findings: set[Finding], text: str) -> Iterator[Finding]:
    places = sorted(
        (_Place(f, span, _kind(f, span, text)) for f in findings for span in set(f.places)),
        key=lambda place: place.rank,
    )
    agreeing: dict[Finding, list[_Place]] = {}
    kept, lost = _one_a_slip(places, agreeing)
    disjoint = _giving_way(kept, text)
    for place in lost:
        # What was lost to a place that has itself given way is nobody's now.
        if not any(place.span.overlaps(other.span) for other in disjoint):
            disjoint.append(place)
    spans: dict[Finding, list[Span]] = {}
    for place in disjoint:
        spans.setdefault(place.finding, []).append(place.span)
    for finding, left in spans.items():
        yield _at(_joined(finding, agreeing.get(finding, [])), sorted(left), text)


def _one_a_slip(
    places: list[_Place], agreeing: dict[Finding, list[_Place]]
) -> tuple[list[_Place], list[_Place]]:
    """The places of which each slip has one, and those that were lost to them."""
    kept: list[_Place] = []
    lost: list[_Place] = []
    for place in places:
        winner = next((other for other in kept if _same_slip(other, place)), None)
        if winner is None:
            kept.append(place)
            continue
        lost.append(place)
        if winner.finding is not place.finding and winner.span == winner.finding.span:
            agreeing.setdefault(winner.finding, []).append(place)
    return kept, lost


def _same_slip(one: _Place, other: _Place) -> bool:
    if not one.span.overlaps(other.span):
        return False
    return one.kind == other.kind or one.span == other.span or one.finding == other.finding


def _giving_way(places: list[_Place], text: str) -> list[_Place]:
    """The places without what a narrower one holds; a place with too little left is left out."""
    apart: list[_Place] = []
    for place in sorted(places, key=lambda p: (p.span.end - p.span.start, p.rank)):
        inside = sorted(p.span for p in apart if p.span.overlaps(place.span))
        rest = _rest(place, inside, text) if inside else place.span
        if rest:
            apart.append(replace(place, span=rest))
    return apart


def _rest(place: _Place, taken: list[Span], text: str) -> Span | None:
    """The longest stretch that is left of a place, or of a sentence the first of some words."""
    span = place.span
    edges = [span.start, *(edge for part in taken for edge in part), span.end]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    gaps = [Span(start, end).stripped(text) for start, end in pairs if start < end]
    enough = [gap for gap in gaps if _says_enough(gap.of(text))]
    openings = [gap for gap in enough if count_words(gap.of(text)) >= _OPENING_WORDS]
    if place.kind == "sentence" and openings:
        return openings[0]
    return max(enough, key=lambda gap: (gap.end - gap.start, -gap.start), default=None)


def _says_enough(rest: str) -> bool:
    """Whether what is left of a place can still be marked: words, or an ending's apostrophe."""
    return count_words(rest) >= _LEAST_WORDS or (rest[:1] in ("'", "’") and len(rest) > 1)


def _kind(finding: Finding, span: Span, text: str) -> _Kind:
    rule = finding.check.partition("/")[2]
    words = span.of(text)
    if count_words(words) >= _SENTENCE_WORDS or (words.endswith(_STOPS) and " " in words):
        return "sentence"
    if is_speller_rule(rule) or rule in _NAMES:
        return "dictionary"
    if finding.category in ("punctuation", "style"):
        return "mark" if finding.category == "punctuation" else "style"
    return "use"


def _joined(finding: Finding, agreeing: list[_Place]) -> Finding:
    """The finding with the engines that point at its first place as well."""
    engines = joined(finding.engines, *(place.finding.engines for place in agreeing))
    if engines == finding.engines:
        return finding
    confidence = raised(finding.confidence, engines, beyond=finding.engines)
    return replace(finding, engines=engines, confidence=confidence)


def _at(finding: Finding, spans: list[Span], text: str) -> Finding:
    """The finding at `spans`, of which the first leads where its own first place is lost."""
    assert finding.span is not None
    first = next((span for span in spans if finding.span.covers(span)), spans[0])
    left = (span for span in (*finding.repeats, *spans) if span in spans and span != first)
    repeats = tuple(dict.fromkeys(left))
    if first == finding.span:
        return replace(finding, repeats=repeats)
    was, now = finding.span.of(text), first.of(text)
    within = finding.span.covers(first)
    message = finding.message
    if not within:
        message = message.replace(f"“{shortened(was)}”", f"“{shortened(now)}”")
    return replace(
        finding,
        span=first,
        message=message,
        suggestions=finding.suggestions if was.casefold() == now.casefold() else (),
        repeats=repeats,
        differing=tuple(d for d in finding.differing if first.covers(d)),
    )
