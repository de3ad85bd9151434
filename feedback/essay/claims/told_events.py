"""The events and changes that a sentence of an essay tells as facts, by the parse: what happened to
what, by whom, when, where, before or after what; and which way something went."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.contraries import DOWN, UP, change_of, change_of_noun
from feedback.essay.grammar.frame import (
    clause_of,
    is_negated,
    lemma_sense,
    stem_of,
    subjects_of,
    verb_sense,
)
from feedback.essay.model import Body, Sentence
from feedback.text.quantities import quantities
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_REPORTED = re.compile(
    r"(?i)\b(?:if|imagine|suppose|maybe|perhaps|wish|hopefully|unless|whether|say|says|said|claims?|claimed|think|thinks"
    r"|thought|believe[sd]?|argues?|argued|according|some\s+people|others|feared?|not\s+true|mistaken\w*|myth|legend)\b"
)
_UNREAL = word_set("would could should might may can will hope want plan expect")
# What happens to a thing once; what is done by one person to one work.
_ONCE = word_set(
    """
    open found establish complete sign publish abolish invent discover sink assassinate launch
    erect build inaugurate bear die destroy write compose paint execute crown ratify premiere bury
    murder behead drown
    """
)
BY_NAME = word_set(
    "fall arrest convict elect start begin end pass close collapse resign retire marry"
)
_EVENT_NOUNS = {
    "death": "die",
    "birth": "bear",
    "opening": "open",
    "signing": "sign",
    "founding": "found",
    "foundation": "found",
    "discovery": "discover",
    "invention": "invent",
    "publication": "publish",
    "completion": "complete",
    "assassination": "assassinate",
    "execution": "execute",
    "coronation": "crown",
    "abolition": "abolish",
    "fall": "fall",
    "sinking": "sink",
    "arrest": "arrest",
    "murder": "murder",
}
SIZE_NOUNS = frozenset(
    stem(word) for word in ("number", "amount", "level", "quantity", "rate", "size", "population")
)
_GOING_UP = word_set("growing rising increasing soaring climbing")
_GOING_DOWN = word_set("falling shrinking declining decreasing dwindling diminishing")
_BY_NAME_STEMS = frozenset(stem(word) for word in BY_NAME)
_EVENT_STEMS = _BY_NAME_STEMS | {stem(word) for word in _ONCE}


@dataclass(frozen=True, slots=True)
class Event:
    """What a clause or noun tells: an event by its verb's `sense`, or a change by its `way`.

    `thing` is what it happens to, `words` the verb or noun, `places` where its date, place and
    order stand. `often`: it may happen more than once; `lasting`: it tells what has been so up to
    now.
    """

    sentence: Sentence
    sense: str
    thing: tuple[Token, ...]
    agent: frozenset[str]
    head: str
    token: Token
    words: Span
    places: dict[str, Span]
    date: tuple[float, float] | None = None
    where: tuple[Token, ...] = ()
    order: tuple[str, frozenset[str]] | None = None
    way: str | None = None
    never: bool = False
    noun: bool = False
    lasting: bool = False
    often: bool = False

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(s for t in self.thing if (s := stem_of(t)))


def events_of(body: Body, sentence: Sentence) -> Iterator[Event]:
    text = sentence.span.of(body.text)
    if text.rstrip().endswith("?") or "“" in text or '"' in text or _REPORTED.search(text):
        return
    for token in body.parsed(sentence.span):
        if _is_unreal(token):
            continue
        if token.pos_ == "VERB" or (token.lemma_ == "be" and token.dep_ != "auxpass"):
            yield from _of_verb(body, sentence, token)
        elif token.pos_ == "NOUN":
            yield from _of_noun(body, sentence, token)


def _is_unreal(token: Token) -> bool:
    """Whether a modal or a verb of hoping stands at the verb or the one that it hangs from."""
    over = token.head if token.dep_ in ("xcomp", "ccomp") else token
    words = [over, *over.children, *token.children]
    return any(t.lemma_.lower() in _UNREAL for t in words if t.pos_ in ("AUX", "VERB"))


def _of_verb(body: Body, sentence: Sentence, verb: Token) -> Iterator[Event]:
    subjects = subjects_of(verb)
    aside = verb.dep_ == "relcl" and verb.left_edge.i and verb.left_edge.nbor(-1).lower_ == ","
    if verb.dep_ in ("xcomp", "amod", "acl") or len(subjects) != 1:
        return
    if verb.dep_ == "relcl" and not aside:
        return
    never = any(c.dep_ == "neg" and c.lower_ == "never" for c in verb.children)
    if is_negated(verb) and not never:
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    way = _way(verb, objects) if not passive else None
    if way:
        yield from _told(body, sentence, verb, subjects[0], way=way, lasting=_is_lasting(verb))
        if subjects[0].pos_ != "PROPN":
            return
    sense = stem(verb.lemma_.lower())
    if sense not in _EVENT_STEMS:
        if passive:
            yield from _told(body, sentence, verb, subjects[0], never=never, often=True)
        return
    if passive or not objects:
        yield from _told(body, sentence, verb, subjects[0], never=never)
    elif len(objects) == 1 and sense not in _BY_NAME_STEMS:
        yield from _told(body, sentence, verb, objects[0], agent=subjects[0], never=never)


def _way(verb: Token, objects: list[Token]) -> str | None:
    if verb.lemma_ in ("become", "be"):
        found = {c.lower_ for c in verb.children if c.dep_ == "acomp"}
        return DOWN if found & {"fewer"} else None
    way = change_of(verb.lemma_.lower())
    measured = all(t.ent_type_ in ("PERCENT", "CARDINAL", "QUANTITY") for t in objects)
    return way if way in (UP, DOWN) and measured else None


def _is_lasting(verb: Token) -> bool:
    """Whether it tells what has been so up to now: "has risen", "in the last ten years"."""
    if any(c.dep_ == "aux" and c.lower_ in ("has", "have", "’ve", "'ve") for c in verb.children):
        return True
    told = " ".join(t.lower_ for t in clause_of(verb))
    return (
        re.search(r"\b(?:last|past|recent)\s+\S*\s?(?:years|decades?|months)\b", told) is not None
    )


def _of_noun(body: Body, sentence: Sentence, noun: Token) -> Iterator[Event]:
    if not any(c.lower_ in ("the", "this") for c in noun.lefts):
        return
    of = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "in")]
    things = [t for c in of[:1] for t in c.children if t.dep_ == "pobj"]
    if len(things) != 1:
        return
    way = change_of_noun(noun.lemma_.lower()) if noun.tag_ == "NN" else None
    marks = {c.lower_ for c in noun.lefts}
    if stem(noun.lower_) in SIZE_NOUNS and of[0].lower_ == "of":
        way = UP if marks & _GOING_UP else DOWN if marks & _GOING_DOWN else None
    if way:
        yield from _told(body, sentence, noun, things[0], way=way, noun=True)
    if noun.lemma_.lower() in _EVENT_NOUNS and of[0].lower_ == "of":
        sense = _EVENT_NOUNS[noun.lemma_.lower()]
        yield from _told(body, sentence, noun, things[0], noun=True, sense=sense)


def _told(
    body: Body,
    sentence: Sentence,
    token: Token,
    thing: Token,
    *,
    sense: str = "",
    agent: Token | None = None,
    way: str | None = None,
    never: bool = False,
    noun: bool = False,
    lasting: bool = False,
    often: bool = False,
) -> Iterator[Event]:
    """The event, where its thing is named or has "the", or is many ("vinyl records")."""
    if thing.pos_ not in ("NOUN", "PROPN"):
        return
    known = any(c.lower_ in ("the", "this", "its", "his", "her", "our") for c in thing.lefts)
    bare = not any(c.dep_ == "det" for c in thing.lefts)
    if not (known or (bare and (thing.pos_ == "PROPN" or way is not None or thing.tag_ == "NN"))):
        return
    of_size = stem(thing.lower_) in SIZE_NOUNS and any(c.lower_ == "of" for c in thing.children)
    parts = tuple(t for t in _phrase(thing) if stem_of(t) and not (of_size and t.i == thing.i))
    heads = [t for t in parts if t.i == thing.i] or [t for t in parts if t.dep_ == "pobj"]
    if not heads:
        return
    date, shown = _date(body, sentence, token)
    where, at = _where(token)
    order = _order(token)
    shown_at = {"date": shown, "where": at, "order": order[2] if order else None}
    yield Event(
        sentence,
        "changes" if way else stem(lemma_sense(sense) if sense else verb_sense(token)),
        parts,
        frozenset(s for t in (_phrase(agent) if agent is not None else ()) if (s := stem_of(t))),
        stem(heads[0].lower_),
        token,
        Span(token.idx, token.idx + len(token)),
        {kind: span for kind, span in shown_at.items() if span},
        date,
        where,
        order[:2] if order else None,
        way,
        never,
        noun,
        lasting,
        often,
    )


def _phrase(head: Token) -> list[Token]:
    return [t for t in head.subtree if not any(u.dep_ == "relcl" for u in _up(t, head))]


def _up(token: Token, top: Token) -> Iterator[Token]:
    while token.i != top.i:
        yield token
        token = token.head


def _date(
    body: Body, sentence: Sentence, token: Token
) -> tuple[tuple[float, float] | None, Span | None]:
    """The only date that hangs on a verb or noun by "in", "on" or "between"."""
    under = {
        t.i
        for prep in token.children
        if prep.dep_ == "prep" and prep.lower_ in ("in", "on", "between", "from", "during")
        for t in prep.subtree
    }
    found = [
        q
        for q in quantities(body.text, *sentence.span)
        if q.kind == "date"
        and (tokens := body.doc.char_span(*q.span, alignment_mode="expand")) is not None
        and tokens[-1].i in under
    ]
    if len(found) != 1 or found[0].approximate:
        return None, None
    q = found[0]
    return (q.low, q.high), q.span


def _where(token: Token) -> tuple[tuple[Token, ...], Span | None]:
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in ("in", "at"):
            named = [t for t in prep.children if t.dep_ == "pobj" and t.pos_ == "PROPN"]
            if len(named) == 1 and not list(named[0].conjuncts):
                last = named[0]
                return tuple(last.subtree), Span(prep.idx, last.idx + len(last))
    return (), None


def _order(token: Token) -> tuple[str, frozenset[str], Span] | None:
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in ("before", "after"):
            nouns = [t for t in prep.children if t.dep_ == "pobj" and t.pos_ in ("NOUN", "PROPN")]
            stems = frozenset(s for n in nouns for t in n.subtree if (s := stem_of(t)))
            if len(nouns) == 1 and stems:
                end = nouns[0].idx + len(nouns[0])
                return prep.lower_, stems, Span(prep.idx, end)
    return None
