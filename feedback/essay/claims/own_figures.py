"""Two figures of one essay that cannot both be so, and sums that do not come out.

Two sentences are taken to state one fact where they give different figures for the same counted
noun with the same verb and subject and much the same words; where one takes up what the other
introduced ("24 streets … all 22 streets"); or where both date a thing that happens once. Nothing
(a year, a place, a comparison, another teller) may tell them apart.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.claims.across_sentences import apart_across
from feedback.essay.claims.ages_told import ages_apart
from feedback.essay.claims.announced import counted_past
from feedback.essay.claims.counted_whole import (
    accounts,
    introduces_all,
    other_whole,
    past_the_last,
)
from feedback.essay.claims.opposed_events import events_apart
from feedback.essay.claims.own_totals import IN_ALL, Conflict, is_sum, totals
from feedback.essay.claims.parts_told import parts_apart
from feedback.essay.claims.stated_figures import Stated, is_one_measure, stated_in
from feedback.essay.claims.sums import miscounts
from feedback.essay.claims.taken_up import is_taken_up
from feedback.essay.claims.teller_marks import marks_of, tellers_of
from feedback.essay.claims.worked_out import worked_out
from feedback.essay.claims.wrong_way import wrong_ways
from feedback.essay.facts.agreement import agree
from feedback.essay.grammar.frame import LIGHT, clause_of, stem_of, subjects_of, verb_sense
from feedback.essay.grammar.synonyms import sense_of
from feedback.essay.model import Body, Claim
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHARED = 3
_MOST = 0.8
_ANOTHER = frozenset(("another", "other", "second", "next", "each", "every", "again", "new"))
_SIZE = re.compile(
    r"(?i)[\s-]*(?:(high|tall|long|wide|deep|thick|heavy|broad)"
    r"|in\s+(height|length|width|depth|weight))\b"
)
_SIZE_OF = re.compile(r"(?i)\b(height|length|width|depth|weight)\s+of\s+(?:about\s+|exactly\s+)?$")
_WITH = re.compile(
    r"(?i)\b(?:with(?!\s+an?\s+(?:height|length|width|depth|weight)\b)|without|including|excluding|not\s+counting|counting)\b"
)
_SIZES = {
    "tall": "high",
    "height": "high",
    "length": "long",
    "width": "wide",
    "broad": "wide",
    "depth": "deep",
    "weight": "heavy",
}
_ONCE_LISTED = """
open found establish complete sign publish abolish invent discover sink assassinate launch erect
build inaugurate bear die start finish destroy write compose begin end
"""
_ONCE = frozenset(sense_of(word) for word in _ONCE_LISTED.split())
_ACTIVE_ONCE_LISTED = ("die", "open", "sink", "discover", "invent", "begin", "end")
_ACTIVE_ONCE = frozenset(sense_of(word) for word in _ACTIVE_ONCE_LISTED)
_YEAR = 366
_ROUNDED_FROM = 100
# Figures of one measure that are held against one another; dates cost less.
_PAIRS = (3_000, 12_000)
_LEAST_AFTER = 10
_MARKING = frozenset(("amod", "compound", "nummod", "poss"))


def conflicts(body: Body, claims: tuple[Claim, ...] = ()) -> Iterator[Conflict]:
    """The pairs of figures of the essay that part, then the sums that do not come out."""
    del claims
    stated = [s for sentence in body.prose for s in stated_in(body, sentence)]
    told: list[Span] = []
    for a, b in _otherwise(stated):
        if any(b.place.overlaps(place) for place in told) or not _part(body, a, b, stated):
            continue
        told.append(b.place)
        yield Conflict(a.place, b.place)
    for wrong in totals(body, stated):
        told.append(wrong.later)
        yield wrong
    for earlier, later in (
        *ages_apart(body),
        *counted_past(body),
        *other_whole(body),
        *past_the_last(body),
        *events_apart(body),
    ):
        if not any(later.overlaps(place) for place in told):
            told.append(later)
            yield Conflict(earlier, later)
    before: Span | None = None
    prose = body.prose
    for at, sentence in enumerate(prose):
        for each in miscounts(body.text, sentence.span, before):
            if not any(each.told.overlaps(place) for place in told):
                told.append(each.told)
                yield Conflict(each.given, each.told, each.computed)
        near = tuple(s.span for s in prose[max(0, at - 2) : at + 1])
        for given, later, come_to in (
            *(apart_across(body.text, before, sentence.span) if before else ()),
            *worked_out(body.text, near),
            *wrong_ways(body, sentence.span),
        ):
            if not any(later.overlaps(place) for place in told):
                told.append(later)
                yield Conflict(given, later, come_to)
        before = sentence.span
    for apart in parts_apart(body):
        if not any(apart.later.overlaps(place) for place in told):
            told.append(apart.later)
            yield apart


def _otherwise(stated: list[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """The pairs, in order, that measure one thing and do not give one figure for it.

    Of hundreds that measure one thing, as a table told in prose has them, each is held against
    those that come soonest after it.
    """
    keys = [(s.q.kind, s.q.unit, stem(s.q.counted or "")) for s in stated]
    values = [(s.q.low, s.q.high) for s in stated]
    alike: dict[tuple[str, str | None, str], list[int]] = {}
    for i, key in enumerate(keys):
        alike.setdefault(key, []).append(i)
    for i, key in enumerate(keys):
        most = max(_LEAST_AFTER, _PAIRS[key[0] == "date"] // len(alike[key]))
        first = bisect_right(alike[key], i)
        for j in alike[key][first : first + most]:
            if values[i] != values[j]:
                yield stated[i], stated[j]


def _part(body: Body, a: Stated, b: Stated, stated: list[Stated]) -> bool:
    """Whether two figures are of one fact and cannot both be so."""
    if a.sentence.index == b.sentence.index or not is_one_measure(a.q, b.q):
        return False
    far = agree(a.q, b.q) == agree(b.q, a.q) == "differ"
    if not (far or _are_other_counts(a.q, b.q)):
        return False
    # Whether they are told apart takes longest to see.
    resumed = a.q.kind != "date" and _is_resumed(body, a, b, stated)
    if resumed and not _are_told_apart(body, a, b, resumed=True):
        return not _is_said_too(a, b, stated)
    if not far or not _is_one(body, a, b):
        return False
    return not _are_told_apart(body, a, b) and not _is_said_too(a, b, stated)


def _is_one(body: Body, a: Stated, b: Stated) -> bool:
    if a.q.kind == "date":
        return _is_one_event(a, b)
    return _is_one_fact(a, b) or _is_one_size(body, a, b) or _is_one_total(body, a, b)


def _are_other_counts(q: Quantity, r: Quantity) -> bool:
    """Whether two plain counts cannot be one number, exact or rounded: 40 and 45, 300 and 350."""
    if q.kind != "number" or r.kind != "number" or q.approximate or r.approximate:
        return False
    low, high = sorted((q.figure, r.figure))
    apart = high - low
    step = 10 ** (len(f"{low:.0f}") - len(f"{low:.0f}".rstrip("0")))
    return apart > 0 and (high < _ROUNDED_FROM or apart >= step / 2)


def _is_said_too(a: Stated, b: Stated, stated: list[Stated]) -> bool:
    """Whether one of the two sentences gives the other's figure as well: "16 times … and twice"."""
    return any(
        is_one_measure(each.q, mine.q) and agree(each.q, mine.q) != "differ"
        for mine, other in ((a, b), (b, a))
        for each in stated
        if each.sentence.index == other.sentence.index and each not in (a, b)
    )


def _is_one_fact(a: Stated, b: Stated) -> bool:
    f, g = a.frame, b.frame
    if f.verb is None or f.verb != g.verb or f.negated != g.negated or not f.subject & g.subject:
        return False
    shared, either = f.words & g.words, f.words | g.words
    if not _are_one_subject(a, b) or _is_part(b, a):
        return False
    if f.words == g.words and _subject(a.verb) and _subject(a.verb) == _subject(b.verb):
        return True
    if len(shared) < (_SHARED - 1 if f.verb not in LIGHT else _SHARED):
        return False
    return len(shared) >= _MOST * min(len(f.words), len(g.words)) and len(either - shared) <= 3


def _are_one_subject(a: Stated, b: Stated) -> bool:
    """Whether no adjective or "a" makes another thing of the second subject."""
    marks = []
    for each in (a, b):
        heads = subjects_of(each.verb) if each.verb is not None else []
        marks.append({stem(t.text) for h in heads for t in h.lefts if t.dep_ in _MARKING})
        if each is b and any(t.lower_ in ("a", "an", "some") for h in heads for t in h.lefts):
            return False
        if each is b and any(_is_marked_off(h, a) for h in heads):
            return False
    return marks[0] == marks[1]


def _is_part(b: Stated, a: Stated) -> bool:
    """Whether what `b` counts is marked off behind its noun: "50 members under sixteen"."""
    noun = _noun_of(b)
    if noun is None or a.verb is None or b.verb is None:
        return False
    said = {t.lower_ for t in a.verb.sent}
    behind = [*noun.rights, *(c for c in b.verb.children if c.dep_ == "prep" and c.i > noun.i)]
    marks = {t.lower_ for right in behind for t in right.subtree if not t.is_punct}
    return bool(marks - said)


def _noun_of(each: Stated) -> Token | None:
    if each.verb is None:
        return None
    tokens = each.verb.doc.char_span(*each.q.phrase, alignment_mode="expand")
    return tokens.root if tokens is not None else None


def _is_marked_off(head: Token, a: Stated) -> bool:
    """Whether "in Ulm" or the like says of the second subject what was not said of the first."""
    below = [t for prep in head.children if prep.dep_ == "prep" for t in prep.subtree]
    said = {stem(t.text) for t in a.verb.sent} if a.verb is not None else set()
    return any((found := stem_of(t)) is not None and found not in said for t in below)


def _is_one_size(body: Body, a: Stated, b: Stated) -> bool:
    """ "The dam is 85 metres high" and "the dam, which is 58 metres high"."""
    sizes = {_size(body, each) for each in (a, b)}
    if len(sizes) != 1 or "" in sizes:
        return False
    if any(_WITH.search(_clause(body, each)) for each in (a, b)):
        return False
    mine, other = _subject(a.verb), _subject(b.verb)
    return bool(mine) and mine == other


def _size(body: Body, each: Stated) -> str:
    """Which size a figure tells, "" for none: "58 metres high", "a height of 58 metres"."""
    span = each.q.span
    behind = _SIZE.match(body.text, span.end)
    before = _SIZE_OF.search(body.text[max(0, span.start - 24) : span.start])
    word = (behind.group(1) or behind.group(2)) if behind else before.group(1) if before else ""
    return _SIZES.get(word.lower(), word.lower())


def _subject(verb: Token | None) -> frozenset[str]:
    """The content words of a subject that is named or has "the"; none of another."""
    if verb is None:
        return frozenset()
    heads = subjects_of(verb)
    if len(heads) != 1 or heads[0].pos_ not in ("NOUN", "PROPN"):
        return frozenset()
    head = heads[0]
    definite = any(c.lower_ in ("the", "this", "its", "his", "her") for c in head.lefts)
    named = head.text[:1].isupper() and not any(c.dep_ == "det" for c in head.lefts)
    if head.pos_ == "NOUN" and not (definite or named):
        return frozenset()
    parts = [t for t in head.subtree if not any(c.dep_ == "relcl" for c in _up(t, head))]
    return frozenset(s for t in parts if (s := stem_of(t)))


def _up(token: Token, top: Token) -> Iterator[Token]:
    while token.i != top.i:
        yield token
        token = token.head


def _is_one_total(body: Body, a: Stated, b: Stated) -> bool:
    """ "60 slugs in all" and "50 slugs were used in total"."""
    if a.verb is None or b.verb is None or verb_sense(a.verb) != verb_sense(b.verb):
        return False
    if any(not IN_ALL.search(_clause(body, each)) for each in (a, b)):
        return False
    names = [{t.lower_ for t in body.parsed(x.sentence.span) if t.pos_ == "PROPN"} for x in (a, b)]
    return not (names[0] ^ names[1])


def _is_resumed(body: Body, a: Stated, b: Stated, stated: list[Stated]) -> bool:
    """Whether `b` takes up with "the" or "all" what `a` introduced, and no other figures of the
    same noun stand in the essay from which it could come."""
    if a.verb is None or a.q.kind != "number" or not a.q.counted:
        return False
    before = (s for s in stated if s.sentence.index < b.sentence.index)
    if any(s.q.figure != a.q.figure and is_one_measure(s.q, a.q) for s in before):
        return False
    if is_sum(body, a, b):
        return False
    if a.q.figure < b.q.figure and not introduces_all(a.sentence.span.of(body.text)):
        return False
    between = body.text[a.sentence.span.end : b.sentence.span.start]
    if accounts(between, abs(a.q.figure - b.q.figure)):
        return False
    return is_taken_up(body, a.verb, a.place, b.place)


def _is_one_event(a: Stated, b: Stated) -> bool:
    """Whether both date what happens but once: an opening, a birth, a treaty; a battle that took
    place in one year."""
    if a.verb is None or b.verb is None or verb_sense(a.verb) != verb_sense(b.verb):
        return False
    if _takes_place(a.verb) and _takes_place(b.verb):
        near = abs(a.q.low - b.q.low) < _YEAR and not (a.frame.negated or b.frame.negated)
        mine, other = _subject(a.verb), _subject(b.verb)
        return near and bool(mine) and mine == other and not _other_words(a.verb, b.verb)
    if verb_sense(a.verb) not in _ONCE or a.frame.negated or b.frame.negated:
        return False
    if not _are_happenings(a.verb, b.verb) or (a.q.high - a.q.low) > _YEAR:
        return False
    mine, other = _subject(a.verb), _subject(b.verb)
    return bool(mine) and mine == other and not _other_words(a.verb, b.verb)


def _takes_place(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    placed = any(c.dep_ == "dobj" and c.lower_ == "place" for c in verb.children)
    return lemma in ("happen", "occur") or (lemma == "take" and placed)


def _are_happenings(*verbs: Token) -> bool:
    passive = all(any(c.dep_ in ("auxpass", "nsubjpass") for c in v.children) for v in verbs)
    return passive or verb_sense(verbs[0]) in _ACTIVE_ONCE


def _other_words(a: Token, b: Token) -> bool:
    """Whether both clauses name a further thing, not the same ("opened to traffic", "to ships")."""
    mine, other = ({s for t in clause_of(v) if (s := stem_of(t))} for v in (a, b))
    return bool(mine - other and other - mine)


def _clause(body: Body, each: Stated) -> str:
    """The words of the clause that a figure stands in."""
    if each.verb is None:
        return each.sentence.span.of(body.text)
    return " ".join(t.text for t in clause_of(each.verb) if t.dep_ != "cc")


def _are_told_apart(body: Body, a: Stated, b: Stated, *, resumed: bool = False) -> bool:
    """Whether a date of one alone, another name or a word of contrast stands in either."""
    marks = [marks_of(_clause(body, each)) for each in (a, b)]
    if marks[0] != marks[1] or marks[0] & _ANOTHER:
        return True
    spans = [each.sentence.span for each in (a, b)]
    dates = [
        {(q.low, q.high) for q in quantities(body.text, *span) if q.kind in ("date", "ordinal")}
        for span in spans
    ]
    if a.q.kind != "date" and (dates[1] - dates[0] if resumed else dates[0] != dates[1]):
        return True
    names = [{stem(t.text) for t in body.parsed(span) if t.pos_ == "PROPN"} for span in spans]
    if names[0] and names[1] and not names[0] & names[1]:
        return True
    return _differ_in_teller(body, a, b, resumed=resumed)


def _differ_in_teller(body: Body, a: Stated, b: Stated, *, resumed: bool) -> bool:
    """Whether a sentence is somebody's whom the other does not name; what is taken up need not
    name him again."""
    tellers = [tellers_of(body, each.sentence.span) for each in (a, b)]
    if resumed and not tellers[1]:
        return False
    return tellers[0] != tellers[1]
