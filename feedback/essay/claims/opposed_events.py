"""Two sentences of one essay that tell one event or one change in two ways.

"The treaty was signed in Vienna" and "in Paris"; "painted in 1937" and "in 1939"; "the Wall fell in
1989" and "the fall of the Wall in 1990"; "before the war" and "after the war"; "rose" and "fell"
between the same years; "was never repeated" and "was repeated". Both must name the same thing, and
nothing (a word of contrast, a teller, a further word of the clause) may tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.claims.teller_marks import marks_of, tellers_of
from feedback.essay.facts.contraries import DOWN, UP, change_of, change_of_noun
from feedback.essay.facts.known_places import are_two_places
from feedback.essay.grammar.frame import clause_of, is_negated, stem_of, subjects_of, verb_sense
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
_BY_NAME = word_set("fall arrest convict elect start begin end pass close collapse resign retire marry")
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
_SIZE_NOUNS = frozenset(
    stem(word) for word in ("number", "amount", "level", "quantity", "rate", "size", "population")
)
_GOING_UP = word_set("growing rising increasing soaring climbing")
_GOING_DOWN = word_set("falling shrinking declining decreasing dwindling diminishing")
_MORE, _FEWER = frozenset(("more", "larger", "higher")), frozenset(("fewer", "smaller", "lower"))
_YEAR = 366
_MONTH = 31
_NAMES = ("PROPN",)


@dataclass(frozen=True, slots=True)
class _Event:
    """What a clause or noun tells: an event by its verb's `sense`, or a change by its `way`.

    `thing` is what it happens to, `words` the verb or noun, `places` where its date, place and
    order stand. `often`: it may happen more than
    once; `lasting`: it tells what has been so up to now.
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


def events_apart(body: Body) -> Iterator[tuple[Span, Span]]:
    """The places of two tellings of one event or change that cannot both be so."""
    groups: dict[tuple[str, str], list[_Event]] = {}
    for sentence in body.prose:
        for event in _events(body, sentence):
            groups.setdefault((event.sense, event.head), []).append(event)
    for events in groups.values():
        for a, b in combinations(events[:_MONTH], 2):
            kind = _parting(body, a, b) if a.sentence.index != b.sentence.index else ""
            if kind:
                yield a.places.get(kind, a.words), b.places.get(kind, b.words)


def _parting(body: Body, a: _Event, b: _Event) -> str:
    """In what two tellings of one event part ("date", "where", "order", "way"), "" for nothing."""
    if not _is_one_thing(a, b) or (a.agent and b.agent and not a.agent & b.agent):
        return ""
    kind = _difference(a, b)
    if not kind or _marks(a) != _marks(b) or _say_more(a, b, kind):
        return ""
    return kind if tellers_of(body, a.sentence.span) == tellers_of(body, b.sentence.span) else ""


def _marks(event: _Event) -> frozenset[str]:
    """The words that may set its clause apart, but those in which the two differ."""
    words = event.token.subtree if event.noun else clause_of(event.token)
    text = " ".join(t.text for t in words if not _is_mark(t))
    own = {event.order[0]} if event.order else set()
    return marks_of(text) - own - {"every", "each", "first"}


def _is_mark(token: Token) -> bool:
    """Whether a word only joins its clause to another ("after the treaty was signed")."""
    return token.dep_ == "mark" or (token.pos_ == "SCONJ" and token.dep_ == "advmod")


def _difference(a: _Event, b: _Event) -> str:
    if a.way or b.way:
        return "way" if a.way and b.way and a.way != b.way and _is_one_change(a, b) else ""
    if a.never != b.never:
        said = b if a.never else a
        doers = frozenset(
            s
            for c in said.token.children
            if c.dep_ == "agent"
            for t in c.subtree
            if (s := stem_of(t))
        )
        alike = not (a.date or b.date or a.noun or b.noun) and _words(a) - doers == _words(b) - doers
        return "never" if alike else ""
    if a.never or a.often:
        return ""
    if a.date or b.date:
        return "date" if a.date and b.date and _are_apart(a, b) else ""
    if a.order and b.order:
        return "order" if a.order[0] != b.order[0] and a.order[1] == b.order[1] else ""
    return "where" if a.where and b.where and are_two_places(a.where, b.where) else ""


def _are_apart(a: _Event, b: _Event) -> bool:
    """Whether two dates of one event part: of what an office or a law may bring twice only days of
    one month."""
    if a.date is None or b.date is None:
        return False
    (low, high), (first, last) = a.date, b.date
    if low <= last and first <= high:
        return False
    if stem(a.token.lemma_) in _stems(_BY_NAME) and not (a.noun or b.noun):
        days = high - low < 2 and last - first < 2
        return abs(low - first) < _MONTH and days
    return True


def _stems(listed: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in listed)


def _say_more(a: _Event, b: _Event, kind: str) -> bool:
    """Whether each clause has a word that the other has not ("opened to trains", "to cars"); of two
    changes that verbs tell, whether either has."""
    mine, other = _further(a, kind), _further(b, kind)
    if a.way and b.noun:
        return bool(other - {stem_of(t) for t in a.token.sent})
    if a.way:
        return mine != other
    return bool(mine - other and other - mine)


def _further(event: _Event, kind: str) -> frozenset[str]:
    """The words of a clause but its verb, its thing and the places in which two may part."""
    words = event.token.subtree if event.noun else clause_of(event.token)
    apart = [event.words, *(span for k, span in event.places.items() if k in (kind, "date"))]
    left = (t for t in words if not any(s.start <= t.idx < s.end for s in apart))
    named = event.stems | event.agent
    found = (s for t in left if t.dep_ not in ("advmod", "amod") and (s := stem_of(t)))
    return frozenset(found) - named - _SIZE_NOUNS


def _words(event: _Event) -> frozenset[str]:
    return frozenset(s for t in clause_of(event.token) if (s := stem_of(t)) and s != "never")


def _is_one_change(a: _Event, b: _Event) -> bool:
    if b.noun:
        return b.date is None and a.date is None and (a.noun or a.lasting)
    if a.noun:
        return False
    return a.date == b.date and (a.date is not None or (a.lasting and b.lasting))


def _is_one_thing(a: _Event, b: _Event) -> bool:
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


def _events(body: Body, sentence: Sentence) -> Iterator[_Event]:
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


def _of_verb(body: Body, sentence: Sentence, verb: Token) -> Iterator[_Event]:
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
    if sense not in _stems(_ONCE | _BY_NAME):
        if passive:
            yield from _told(body, sentence, verb, subjects[0], never=never, often=True)
        return
    if passive or not objects:
        yield from _told(body, sentence, verb, subjects[0], never=never)
    elif len(objects) == 1 and sense not in _stems(_BY_NAME):
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
    return re.search(r"\b(?:last|past|recent)\s+\S*\s?(?:years|decades?|months)\b", told) is not None


def _of_noun(body: Body, sentence: Sentence, noun: Token) -> Iterator[_Event]:
    if not any(c.lower_ in ("the", "this") for c in noun.lefts):
        return
    of = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "in")]
    things = [t for c in of[:1] for t in c.children if t.dep_ == "pobj"]
    if len(things) != 1:
        return
    way = change_of_noun(noun.lemma_.lower()) if noun.tag_ == "NN" else None
    marks = {c.lower_ for c in noun.lefts}
    if stem(noun.lower_) in _SIZE_NOUNS and of[0].lower_ == "of":
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
) -> Iterator[_Event]:
    """The event, where its thing is named or has "the", or is many ("vinyl records")."""
    if thing.pos_ not in ("NOUN", "PROPN"):
        return
    known = any(c.lower_ in ("the", "this", "its", "his", "her", "our") for c in thing.lefts)
    bare = not any(c.dep_ == "det" for c in thing.lefts)
    if not (known or (bare and (thing.pos_ == "PROPN" or way is not None or thing.tag_ == "NN"))):
        return
    parts = tuple(t for t in _phrase(thing) if stem(t.lower_) not in _SIZE_NOUNS and stem_of(t))
    heads = [t for t in parts if t.i == thing.i] or [t for t in parts if t.dep_ == "pobj"]
    if not heads:
        return
    date, shown = _date(body, sentence, token)
    where, at = _where(token)
    order = _order(token)
    shown_at = {"date": shown, "where": at, "order": order[2] if order else None}
    yield _Event(
        sentence,
        "changes" if way else stem(sense or verb_sense(token)),
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
