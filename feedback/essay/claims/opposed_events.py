"""Two sentences of one essay that tell one event or one change in two ways.

"The treaty was signed in Vienna" and "in Paris"; "painted in 1937" and "in 1939"; "the Wall fell in
1989" and "the fall of the Wall in 1990"; "before the war" and "after the war"; "rose" and "fell"
between the same years; "was never repeated" and "was repeated". Both must name the same thing, and
nothing (a word of contrast, a teller, a further word of the clause) may tell them apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from feedback.essay.claims.teller_marks import marks_of, tellers_of
from feedback.essay.claims.told_events import BY_NAME, SIZE_NOUNS, Event, events_of
from feedback.essay.facts.known_places import are_two_places
from feedback.essay.grammar.frame import clause_of, stem_of
from feedback.essay.model import Body
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_MONTH = 31
_MOST = 31
_NAMES = ("PROPN",)


def events_apart(body: Body) -> Iterator[tuple[Span, Span]]:
    """The places of two tellings of one event or change that cannot both be so."""
    groups: dict[tuple[str, str], list[Event]] = {}
    for sentence in body.prose:
        for event in events_of(body, sentence):
            groups.setdefault((event.sense, event.head), []).append(event)
    for events in groups.values():
        for a, b in combinations(events[:_MOST], 2):
            kind = _parting(body, a, b) if a.sentence.index != b.sentence.index else ""
            if kind:
                yield a.places.get(kind, a.words), b.places.get(kind, b.words)


def _parting(body: Body, a: Event, b: Event) -> str:
    """In what two tellings of one event part ("date", "where", "order", "way"), "" for nothing."""
    if not _is_one_thing(a, b) or (a.agent and b.agent and not a.agent & b.agent):
        return ""
    kind = _difference(a, b)
    if not kind or _marks(a) != _marks(b) or _say_more(a, b, kind):
        return ""
    return kind if tellers_of(body, a.sentence.span) == tellers_of(body, b.sentence.span) else ""


def _marks(event: Event) -> frozenset[str]:
    """The words that may set its clause apart, but those in which the two differ."""
    words = event.token.subtree if event.noun else clause_of(event.token)
    text = " ".join(t.text for t in words if not _is_mark(t))
    own = {event.order[0]} if event.order else set()
    return marks_of(text) - own - {"every", "each", "first"}


def _is_mark(token: Token) -> bool:
    """Whether a word only joins its clause to another ("after the treaty was signed")."""
    return token.dep_ == "mark" or (token.pos_ == "SCONJ" and token.dep_ == "advmod")


def _difference(a: Event, b: Event) -> str:
    if a.way or b.way:
        return "way" if a.way and b.way and a.way != b.way and _is_one_change(a, b) else ""
    if a.never != b.never:
        said = b if a.never else a
        alike = not (a.date or b.date or a.noun or b.noun) and _words(
            a if a.never else b
        ) <= _words(said)
        return "never" if alike else ""
    if a.never or a.often:
        return ""
    if a.date or b.date:
        return "date" if a.date and b.date and _are_apart(a, b) else ""
    if a.order and b.order:
        return "order" if a.order[0] != b.order[0] and a.order[1] == b.order[1] else ""
    return "where" if a.where and b.where and are_two_places(a.where, b.where) else ""


def _are_apart(a: Event, b: Event) -> bool:
    """Whether two dates of one event part: of what an office or a law may bring twice only days of
    one month."""
    if a.date is None or b.date is None:
        return False
    (low, high), (first, last) = a.date, b.date
    if low <= last and first <= high:
        return False
    if stem(a.token.lemma_) in {stem(word) for word in BY_NAME} and not (a.noun or b.noun):
        days = high - low < 2 and last - first < 2
        return abs(low - first) < _MONTH and days
    return True


def _say_more(a: Event, b: Event, kind: str) -> bool:
    """Whether each clause has a word that the other has not ("opened to trains", "to cars"); of two
    changes that verbs tell, whether either has."""
    mine, other = _further(a, kind), _further(b, kind)
    if a.way and b.noun:
        return bool(other - {stem_of(t) for t in a.token.sent})
    if a.way:
        return mine != other
    return bool(mine - other and other - mine)


def _further(event: Event, kind: str) -> frozenset[str]:
    """The words of a clause but its verb, its thing and the places in which two may part."""
    words = event.token.subtree if event.noun else clause_of(event.token)
    apart = [event.words, *(span for k, span in event.places.items() if k in (kind, "date"))]
    left = (t for t in words if not any(s.start <= t.idx < s.end for s in apart))
    named = event.stems | event.agent
    found = (s for t in left if t.dep_ not in ("advmod", "amod") and (s := stem_of(t)))
    return frozenset(found) - named - SIZE_NOUNS


def _words(event: Event) -> frozenset[str]:
    return frozenset(s for t in clause_of(event.token) if (s := stem_of(t)) and s != "never")


def _is_one_change(a: Event, b: Event) -> bool:
    if b.noun:
        return b.date is None and a.date is None and (a.noun or a.lasting)
    if a.noun:
        return False
    return a.date == b.date and (a.date is not None or (a.lasting and b.lasting))


def _is_one_thing(a: Event, b: Event) -> bool:
    """Whether the two name the same thing; the later may leave out a part of a name."""
    mine, other = a.stems, b.stems
    if mine == other:
        return True
    longer, shorter = (a, b) if mine > other else (b, a)
    if not longer.stems > shorter.stems:
        return False
    extra = [t for t in longer.thing if stem_of(t) in longer.stems - shorter.stems]
    if all(t.pos_ in _NAMES for t in extra) and longer is a:
        return True
    said = {stem_of(t) for t in shorter.token.sent}
    return shorter.noun and all(stem_of(t) in said for t in extra)
