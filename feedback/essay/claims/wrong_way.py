"""A course whose figures go the other way than its verb: "it fell from 20 tons to 35 tons", "it
brought two dollars in 1919, but by 1932 it had risen to 33 cents".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.model import Body
from feedback.text.conversion import converted, measure_alike
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_RISING = word_set("rise grow increase soar surge skyrocket raise")
_FALLING = word_set("fall drop decrease decline shrink plunge plummet reduce lower dwindle")
_KINDS = ("number", "percent", "money", "duration")
# A better rank is a smaller number, and of what is owed or below zero more is less.
_TURNED = re.compile(
    r"(?i)\b(?:rank\w*|place[sd]?|position\w*|charts?|league|seed\w*|number\s+\d|no\.\s*\d|below|minus|negative|debts?"
    r"|deficits?|loss(?:es)?|odds|scale|grades?|pH|magnitude|not|never)\b|n[’']t\b|#\d|[-−–]\s?\d|\?"
)
_WORDS = r"(?:[^,;:()]|,(?=\d))"
_FROM_TO = re.compile(
    rf"(?:\s+\w+){{0,2}}?\s+from\s+(?P<first>{_WORDS}{{1,45}}?)\s+to\s+(?P<last>{_WORDS}+)"
)
_TO_FROM = re.compile(
    rf"(?:\s+\w+){{0,2}}?\s+to\s+(?P<last>[^;:()]{{1,50}}?),?\s+from\s+(?P<first>{_WORDS}+)"
)
_TO = re.compile(rf"(?:\s+\w+ly)?\s+to\s+(?P<last>{_WORDS}+)")
_MEASURES = word_set(
    "number figure price cost rate share population total amount value it they this that output"
)
_LEAD = 8
"""How far into its words a figure may begin ("just over 35"), in code points."""

Found = tuple[Span, Span, str]
"""Where the figures stand, where the verb does, and what the figures come to, "" where the first of
them stands in an earlier clause."""


def wrong_ways(body: Body, sentence: Span) -> Iterator[Found]:
    """Each course of the sentence at `sentence` whose verb says otherwise than its figures."""
    if not any(ch.isdigit() for ch in sentence.of(body.text)):
        return
    if _TURNED.search(sentence.of(body.text)):
        return
    for verb in body.parsed(sentence):
        way = _way(verb)
        course = _course(body.text, sentence, verb) if way else None
        if course is None or not _goes_against(*course, way):
            continue
        first, last = course
        end = max(first.phrase.end, last.phrase.end)
        if first.span.start < verb.idx:
            yield first.phrase, Span(verb.idx, end), ""
        else:
            figures = Span(min(first.phrase.start, last.phrase.start), end)
            yield figures, Span(verb.idx, verb.idx + len(verb)), "a fall" if way > 0 else "a rise"


def _way(verb: Token) -> int:
    """1 for a verb of rising, -1 for one of falling, 0 for any other."""
    if verb.pos_ != "VERB" or verb.dep_ in ("amod", "compound"):
        return 0
    lemma = verb.lemma_.lower()
    return 1 if lemma in _RISING else -1 if lemma in _FALLING else 0


def _course(text: str, sentence: Span, verb: Token) -> tuple[Quantity, Quantity] | None:
    """The figures with which the course of a verb begins and ends."""
    start = verb.idx + len(verb)
    for pattern in (_FROM_TO, _TO_FROM):
        if found := pattern.match(text, start, sentence.end):
            first = _figure(text, Span(*found.span("first")))
            last = _figure(text, Span(*found.span("last")))
            return (first, last) if first and last else None
    found = _TO.match(text, start, sentence.end)
    last = _figure(text, Span(*found.span("last"))) if found else None
    first = _only_before(text, sentence, verb, last) if last else None
    return (first, last) if first and last else None


def _figure(text: str, span: Span) -> Quantity | None:
    """The figure with which some words begin."""
    found = quantities(text, *span)
    return found[0] if found and found[0].phrase.start - span.start <= _LEAD else None


def _only_before(text: str, sentence: Span, verb: Token, last: Quantity) -> Quantity | None:
    """The one figure before the verb that its subject, "it" or "the number", can mean, where the
    sentence gives the time of both."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if not subjects or subjects[0].lemma_.lower() not in _MEASURES:
        return None
    of = {t.lower_ for p in subjects[0].children if p.dep_ == "prep" for t in p.children}
    before = quantities(text, sentence.start, subjects[0].idx)
    alike = [q for q in before if _is_comparable(q, last)]
    years = [q for q in quantities(text, *sentence) if q.kind == "date"]
    if len(alike) != 1 or not of <= {alike[0].counted}:
        return None  # "the cost of coal" is another cost
    if len(years) != 2 or not years[0].low < years[1].low:
        return None
    return alike[0] if years[0].span.start < subjects[0].idx else None


def _is_comparable(first: Quantity, last: Quantity) -> bool:
    """Whether both are figures of one kind, measure and thing."""
    if first.kind != last.kind or first.kind not in _KINDS or first.vague or last.vague:
        return False
    if first.change or last.change or not measure_alike(first.unit, last.unit):
        return False
    return None in (first.counted, last.counted) or first.counted == last.counted


def _goes_against(first: Quantity, last: Quantity, way: int) -> bool:
    """Whether the figures go the other way, whatever their units mean."""
    if not _is_comparable(first, last):
        return False
    ends = converted(last.figure, last.unit, first.unit)
    return all((end - first.figure) * way < 0 for end in ends)
