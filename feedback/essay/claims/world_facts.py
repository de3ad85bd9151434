"""Checkable facts about the world that a sentence states: trends, rates, counts set against one
another, first causes, deeds of named places and bodies.

What may be told without a source is no such fact, and is told by its form: advice, wishes and
guesses (a modal verb, "if", "imagine"), what the student or the reader does and sees, what is
always and everywhere so (the simple present without a count), what a thing is ("Lima is a city"),
and what is only said to be good or bad.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.claims.place_facts import place_facts
from feedback.essay.claims.told_facts import told_fact
from feedback.essay.claims.trend_words import trend_in_words
from feedback.essay.claims.world_fact import Found, Way, WorldFact
from feedback.essay.claims.world_words import (
    ALL,
    ALOFT,
    BREATH,
    COMMON_DATES,
    COUNTABLE,
    COUNTED,
    DEGREES,
    DOWN,
    ENDED,
    EVERY,
    FATES,
    FIRST,
    FOLLOWS,
    FORESEEN,
    HARM,
    LOWERING,
    MEASURES,
    NOT_STATED,
    OURS,
    PRESENT,
    SHIFT,
    SHORT,
    SLIP,
    UP,
)
from feedback.essay.grammar.clauses import is_finite
from feedback.essay.grammar.frame import clause_of, is_negated, subjects_of
from feedback.essay.model import Body, Sentence
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token


def world_facts(body: Body, sentence: Sentence) -> Iterator[WorldFact]:
    """The checkable facts of a sentence that the student states as so, one a clause."""
    text = sentence.span.of(body.text)
    if text.rstrip(" \"”’')").endswith("?"):
        return
    if FOLLOWS.match(text):
        return
    parsed = body.parsed(sentence.span)
    found = list(_of_clauses(body, parsed))
    yield from found
    if not found and (told := trend_in_words(parsed)):
        about, way, end = told
        yield WorldFact(Span(about[0].idx, end), "trend", about, way)


def _of_clauses(body: Body, parsed: SpacySpan) -> Iterator[WorldFact]:
    for verb in parsed:
        if verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("aux", "auxpass"):
            continue
        clause = clause_of(verb)
        here = " ".join(t.text for t in clause)
        if NOT_STATED.search(here) or _hangs_on_doubt(verb):
            continue
        if is_negated(verb):
            hardly = any(c.lower_ in ("hardly", "barely", "rarely") for c in verb.children)
            if hardly and (about := place_facts(verb, clause)):
                yield WorldFact(_span(clause), "place", about)
            continue
        fact = (
            _trend(verb)
            or _soared(verb)
            or _better(verb)
            or _shift(verb)
            or _rate(verb, clause, here)
            or _count(verb, clause)
            or _first(verb, here)
            or _fate(verb)
            or told_fact(verb, clause)
        )
        if not any(t.is_alpha for t in clause):
            continue
        if fact is not None:
            kind, about, way = fact
            yield WorldFact(_span(clause), kind, about, way)
        elif dates := _dated(body, verb, _span(clause), here):
            yield WorldFact(_span(clause), "date", (), "", dates)


def _span(clause: list[Token]) -> Span:
    words = [t for t in clause if t.is_alpha and t.dep_ not in ("cc", "mark")] or clause
    return Span(words[0].idx, words[-1].idx + len(words[-1]))


def _hangs_on_doubt(verb: Token) -> bool:
    """Whether the clause is a condition, a purpose, a question or somebody's words or wish."""
    for _ in range(8):
        marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod", "aux")}
        if verb.dep_ == "advcl" and marks & {"because", "since", "as", "for"}:
            return False
        if verb.dep_ == "relcl" and "where" in marks and verb.head.ent_type_ == "GPE":
            return False
        if verb.dep_ in ("advcl", "ccomp", "relcl", "acl", "pcomp", "csubj") and marks & {
            "if",
            "unless",
            "until",
            "when",
            "whenever",
            "how",
            "why",
            "whether",
            "to",
            "where",
            "before",
            "once",
        }:
            return True
        if verb.head.i == verb.i:
            return False
        above = verb.head
        if verb.dep_ in ("ccomp", "xcomp", "acl") and NOT_STATED.search(_before(verb, above)):
            return True
        verb = above
    return False


def _before(clause: Token, above: Token) -> str:
    """The words over a clause that say whose it is: "I am sure that"."""
    over = [above, *above.children]
    if above.pos_ == "ADJ":
        over += above.head.children
    return " ".join(t.text for t in over if t.i < clause.i)


def _things(verb: Token) -> tuple[Token, ...]:
    """The nouns that head a subject, and what they are of: "rate" and "crime"."""
    heads = [h for h in subjects_of(verb) if h.pos_ in ("NOUN", "PROPN")]
    return tuple(t for h in heads for t in _with_of(h))


def _with_of(head: Token) -> list[Token]:
    """A noun, what it is joined with and what it is of: "the number of cars sold"."""
    found = [head]
    for t in head.subtree:
        if t.i == head.i or t.pos_ not in ("NOUN", "PROPN", "VERB"):
            continue
        if all(_is_of(step) for step in _up(t, head)):
            found.append(t)
    return found


def _up(token: Token, top: Token) -> Iterator[Token]:
    while token.i != top.i:
        yield token
        token = token.head


def _is_of(step: Token) -> bool:
    if step.dep_ == "prep":
        return step.lower_ in ("of", "among", "from", "at")
    return step.dep_ in ("compound", "pobj", "conj", "acl", "pcomp", "relcl", "dobj", "poss")


def _is_under_way(verb: Token) -> bool:
    """ "Is rising", "has risen", "keeps rising", "continues to rise"."""
    aux = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if verb.tag_ in ("VBN", "VBD") and "being" in aux and aux & {"is", "are", "'s", "’s"}:
        return True
    if verb.tag_ == "VBG" and aux & {"is", "are", "'s", "’s", "been", "re", "'re", "’re", "were"}:
        return True
    if verb.tag_ in ("VBN", "VBD") and aux & {"has", "have", "'ve", "’ve"}:
        return True
    above = verb.head
    if verb.tag_ == "VBG" and verb.dep_ == "acl" and _follows_be(above):
        return True  # "Not only is the rate rising"
    return (
        verb.dep_ == "xcomp"
        and above.lemma_.lower() in ("keep", "continue")
        and above.tag_ in PRESENT
    )


def _follows_be(noun: Token) -> bool:
    first = noun.left_edge.i
    turned = [t.lower_ for t in noun.doc[max(noun.sent.start, first - 3) : first + 3]]
    return "only" in turned and bool({"is", "are"} & set(turned))


def _is_measured(things: tuple[Token, ...]) -> bool:
    return any(t.lower_ in MEASURES for t in things)


def _soared(verb: Token) -> Found | None:
    """ "Many rents have sky rocketed", which the parser takes for a sky that rockets."""
    if not verb.lower_.startswith("rocket") or verb.i == 0 or verb.nbor(-1).lower_ != "sky":
        return None
    things = tuple(t for t in _things(verb) if t.lower_ != "sky") or _things(verb.head)
    return ("trend", things, "up") if things and _is_measured(things) else None


def _trend(verb: Token) -> Found | None:
    things = _things(verb)
    if not things:
        return None
    lemma = verb.lemma_.lower()
    particle = next((c.lower_ for c in verb.children if c.lower_ in ("up", "down", "upwards")), "")
    way: Way = "up" if lemma in UP else "down" if lemma in DOWN else ""
    if lemma == "go" and particle:
        way = "up" if particle.startswith("up") else "down"
    if lemma == "be":
        return _on_the_rise(verb, things)
    if lemma in ("double", "triple", "quadruple"):
        way = "up"
    if not way or any(c.dep_ in ("dobj", "agent") for c in verb.children):
        return None
    yearly = any(t.lower_ in ("year", "years") for t in verb.subtree) and verb.tag_ in (
        *PRESENT,
        "VBD",
    )
    if (_is_under_way(verb) or yearly) and _is_measured(things):
        return "trend", things, way
    if verb.tag_ == "VBD" and things[0].lower_ in MEASURES:
        return "trend", things, way
    return None


def _on_the_rise(verb: Token, things: tuple[Token, ...]) -> Found | None:
    for t in verb.subtree:
        if (
            t.dep_ == "pobj"
            and t.lower_ in ALOFT
            and t.head.lower_ == "on"
            and t.head.head.i == verb.i
        ):
            return "trend", things, "down" if t.lower_ in ("decline", "decrease") else "up"
        if t.lower_ in ("high", "low") and t.i >= 2 and t.nbor(-1).lower_ == "time":
            return "trend", things, "up" if t.lower_ == "high" else "down"
    return None


def _shift(verb: Token) -> Found | None:
    """ "Has cut the number of thefts", "increases the crash rate"."""
    plain = verb.tag_ == "VB" and not any(c.dep_ in ("aux", "neg") for c in verb.children)
    if verb.lemma_.lower() not in SHIFT or not (is_finite(verb) or plain):
        return None
    objects = [t for c in verb.children if c.dep_ == "dobj" for t in _with_of(c)]
    if not objects or objects[0].lower_ not in MEASURES:
        return None
    if subjects_of(verb) and not _things(verb):
        return None
    by_rule = objects[0].lower_ in ("rate", "rates") and bool(_things(verb))
    if not (_is_under_way(verb) or verb.tag_ == "VBD" or by_rule):
        return None
    return "trend", tuple(objects), "down" if verb.lemma_ in LOWERING else "up"


def _often(here: str) -> bool:
    """Whether so many in so long are told: that accidents happen every day everybody knows."""
    found = EVERY.search(here)
    if found is None:
        return False
    return SHORT.search(found.group()) is not None or COUNTED.search(here) is not None


def _rate(verb: Token, clause: list[Token], here: str) -> Found | None:
    if not is_finite(verb) or not (_often(here)) or not HARM.search(here):
        return None
    return "rate", tuple(t for t in clause if t.pos_ in ("NOUN", "PROPN", "VERB")), ""


def _count(verb: Token, clause: list[Token]) -> Found | None:
    """ "More people drown in pools than in the sea", "the rate of theft is higher in towns"."""
    if not is_finite(verb):
        return None
    if OURS.search(" ".join(t.text for t in verb.subtree)):
        return None
    nouns = tuple(n for n in clause if n.pos_ in ("NOUN", "PROPN"))
    if verb.lemma_ == "be" and any(
        c.dep_ == "acomp" and c.lower_ in DEGREES for c in verb.children
    ):
        return ("count", nouns, "") if _is_measured(_things(verb)) else None
    if _is_high(verb):
        return "count", nouns, ""
    harm = HARM.search(" ".join(t.text for t in clause)) is not None
    for t in clause:
        if t.lower_ not in DEGREES or t.head.pos_ != "NOUN":
            continue
        compared = _is_compared(t)
        if compared and t.head.lower_ in (COUNTABLE | MEASURES):
            return "count", nouns, ""
        if compared and harm and t.head.tag_ == "NNS" and t.head.dep_ == "nsubj":
            return "count", nouns, ""
        there = any(c.dep_ == "expl" for c in verb.children)
        if there and t.lower_ in ("higher", "lower") and t.head.lower_ in MEASURES:
            return "count", nouns, ""
    return None


def _is_high(verb: Token) -> bool:
    """ "The level of debt is low compared to that of Spain"."""
    return (
        verb.lemma_ == "be"
        and any(c.dep_ == "acomp" and c.lower_ in ("high", "low") for c in verb.children)
        and any(t.lower_ == "compared" for t in verb.subtree)
        and _is_measured(_things(verb))
    )


def _is_compared(degree: Token) -> bool:
    """Whether "than" follows in the same breath."""
    for token in degree.doc[degree.i : degree.i + BREATH]:
        if token.lower_ in ("than", "then"):
            return token.i + 1 < len(token.doc) and token.nbor().lower_ not in FORESEEN
        if token.lower_ in (",", ";", "."):
            return False
    return False


def _first(verb: Token, here: str) -> Found | None:
    if verb.lemma_ != "be" or not FIRST.search(here):
        return None
    return "first", tuple(t for t in verb.subtree if t.pos_ in ("NOUN", "PROPN")), ""


def _better(verb: Token) -> Found | None:
    """ "The roads have become safer"."""
    if verb.lemma_.lower() not in ("become", "get", "grow") or not _is_under_way(verb):
        return None
    things = _things(verb)
    better = [c for c in verb.children if c.dep_ == "acomp" and c.tag_ == "JJR"]
    perfect = any(c.lower_ in ("has", "have") for c in verb.children if c.dep_ == "aux")
    definite = any(
        c.lower_ in ("the", "these", "its", "their") for h in things[:1] for c in h.lefts
    )
    if not (things and better and perfect and definite) or things[0].lower_ in ALL:
        return None
    return "trend", (*things, *better), "up"


def _is_fate(verb: Token) -> bool:
    """Whether a verb, misspelt by a letter perhaps, tells of an end."""
    from rapidfuzz import fuzz, process

    if verb.lemma_.lower() in FATES:
        return True
    return process.extractOne(verb.lower_, ENDED, scorer=fuzz.ratio)[1] > SLIP


def _is_everything(token: Token) -> bool:
    from rapidfuzz import fuzz, process

    return token.lower_ in ALL or (
        len(token) > 7 and process.extractOne(token.lower_, ALL, scorer=fuzz.ratio)[1] > SLIP
    )


def _fate(verb: Token) -> Found | None:
    """ "The glaciers are melting", "the ozone layer is being destroyed"."""
    if not _is_fate(verb) or not _is_under_way(verb):
        return None
    objects = [t for c in verb.children if c.dep_ == "dobj" for t in _with_of(c)]
    things = tuple(objects) or _things(verb)
    if not things or _is_everything(things[0]):
        return None
    return "fate", things, ""


def _dated(body: Body, verb: Token, span: Span, here: str) -> tuple[Quantity, ...]:
    """The years and centuries that the clause says something happened in; wars and lives have
    dates that anybody can look up."""
    if verb.tag_ not in ("VBD", "VBN") and not any(c.tag_ == "VBD" for c in verb.children):
        return ()
    if COMMON_DATES.search(here) or OURS.search(here):
        return ()
    return tuple(
        q for q in quantities(body.text, *span) if q.kind == "date" and q.high - q.low > 300
    )
