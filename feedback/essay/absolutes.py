"""Absolutes that reach further than evidence can: everyone knows, teenagers never, all people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.model import Body
from feedback.essay.signal_words import word_set
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_ALL = frozenset({"everyone", "everybody", "nobody"})
_NONE = re.compile(r"\bno[\s-]?one\b", re.IGNORECASE)
_KINDS = word_set(
    """
    people person human humans teen teens teenager teenagers adolescent adolescents kid
    kids child children student students man men woman women girl girls boy boys adult
    adults parent parents teacher teachers politician politicians government governments
    immigrant immigrants criminal criminals citizen citizens worker workers farmer
    farmers soldier soldiers driver drivers voter voters company companies scientist
    scientists historian historians artist artists athlete athletes doctor doctors
    leader leaders king kings gamer gamers american americans
    """
)
"""Kinds of people so wide that no source speaks for every one of them."""

_ATTITUDES = word_set(
    """
    agree believe care dislike dream enjoy fear feel forget hate know like love need
    prefer realise realize remember support think trust understand use want wish worry
    listen lie follow obey complain expect deserve admire oppose hold own have be do say
    spend learn seek
    """
)
# "hat" is the lemma that the parser's model gives "hated".
_INNER = word_set(
    """
    hat agree believe care dislike dream enjoy fear hate know like love prefer support
    think trust understand want wish admire oppose obey
    """
)
_SOFT = word_set(
    """
    almost nearly what virtually practically not hardly about mostly generally usually often
    basically n't n’t like unlike for as than if unless when whether until
    """
)
_TRUISMS = frozenset({"like", "enjoy", "want", "love", "be"})
# What nobody would deny that everybody likes.
_GOODS = re.compile(
    r"\b(?:sav(?:e|ing)\s+money|more\s+money|fun|happ(?:y|iness)|healthy|health|loved|success(?:ful)?"
    r"|safe|free\s+time|a\s+(?:good|better|happy|long)\s+life)\b",
    re.IGNORECASE,
)
_WIDE = word_set("world country nation society planet earth universe america europe")
# "Everyone learns in a different way" says of each one something else.
_APIECE = re.compile(r"\b(?:different(?:ly)?|own|unique)\b", re.IGNORECASE)
_NEAR = 60
_CONDITION = re.compile(
    r"\b(?:if|when|whenever|unless|imagine|suppose|once|where|until|so\s+that|"
    r"pretend|hopefully|wish|hope|would|could|might|may)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"\b(?:since|from)\s+the\s+(?:beginning|dawn)\s+of\s+(?:time|mankind|humanity|man|history|humankind)\b|"
    r"\b(?:throughout|in)\s+all\s+of\s+(?:human\s+)?history\b",
    re.IGNORECASE,
)


def absolutes(body: Body, sentence: Span) -> Iterator[Span]:
    """The sweeping words of a sentence with their verb ("Everyone knows"), in order.

    Absolutes that are literal, wished for, ordered, negated or bound to a group are left out.
    """
    text = sentence.of(body.text)
    for match in _HISTORY.finditer(text):
        yield Span(*match.span()).shifted(sentence.start)
    if text.rstrip(" \"”’')").endswith("?"):
        return
    for verb in body.parsed(sentence):
        if verb.pos_ not in ("VERB", "AUX") or verb.tag_ in ("VBG", "VBN"):
            continue
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None or subject.i > verb.i or _weakened(body, sentence, verb, subject):
            continue
        start = _sweeping(verb, subject)
        if start is not None:
            yield Span(start, _end(verb))


def _sweeping(verb: Token, subject: Token) -> int | None:
    """Where the absolute that ends at `verb` starts; None when there is none."""
    if _must(verb):
        return None
    first = subject.left_edge
    if _is_everybody(subject):
        truism = first.lower_ in ("nobody", "no", "no-one") and verb.lemma_ in _TRUISMS
        truism = truism or verb.lemma_ in ("be", "have")
        return first.idx if not truism and _fits(verb, past=_is_worldwide(subject)) else None
    if first.lower_ in ("all", "every") and first.head == subject and _is_kind(subject):
        fits = _bare(subject, {first.lower_}) and _fits(verb, past=first.lower_ == "all")
        return first.idx if fits else None
    if _is_timeless(verb) and subject.pos_ == "NOUN" and _is_generic(subject):
        return first.idx
    return None


def _must(verb: Token) -> bool:
    """ "Has to", "needs to": an order or a duty."""
    return verb.lemma_ in ("have", "need") and any(
        c.dep_ in ("xcomp", "ccomp") for c in verb.children
    )


def _end(verb: Token) -> int:
    """The end of the verb, or of the "always" right after it."""
    after = [c for c in verb.children if c.lower_ in ("always", "never") and c.i == verb.i + 1]
    last = after[0] if after else verb
    return int(last.idx) + len(last)


def _is_timeless(verb: Token) -> bool:
    """Always or never, with a verb in the present."""
    if verb.tag_ not in ("VBP", "VBZ") or verb.lemma_ == "have":
        return False
    if verb.lemma_ == "be" and not any(c.dep_ == "acomp" for c in verb.children):
        return False
    return any(
        child.lower_ in ("always", "never")
        and child.dep_ in ("advmod", "neg")
        and verb.doc[child.i - 1].lower_ not in ("no", "not", "almost", "nearly")
        for child in verb.children
    )


def _is_everybody(subject: Token) -> bool:
    no_one = subject.lower_ == "one" and any(c.lower_ == "no" for c in subject.children)
    if subject.lower_ not in _ALL and not no_one:
        return False
    narrowed = any(
        c.dep_ in ("relcl", "acl", "prep", "amod", "appos") or c.lower_ == "else"
        for c in subject.children
    )
    return not narrowed or _is_worldwide(subject)


def _is_worldwide(subject: Token) -> bool:
    """Everyone in the world, in the whole country: no narrower for it."""
    return any(
        place.lower_ in _WIDE
        for prep in subject.children
        if prep.dep_ == "prep" and prep.lower_ in ("in", "on")
        for place in prep.children
    )


def _is_kind(subject: Token) -> bool:
    return subject.lower_ in _KINDS or _is_people(subject)


def _is_people(subject: Token) -> bool:
    """A nation or faith in the plural: Germans, Christians."""
    return (
        subject.ent_type_ == "NORP"
        and subject.tag_ in ("NNPS", "NNS", "NNP")
        and subject.lower_.endswith("s")
    )


def _bare(subject: Token, allowed: set[str]) -> bool:
    """Whether nothing narrows the kind: no article, relative clause, number or phrase of place."""
    return all(
        child.lower_ in allowed
        or (child.dep_ == "amod" and child.lower_ in ("young", "human", "single"))
        for child in subject.children
    ) and (subject.tag_ in ("NNS", "NNPS", "NNP") or "every" in allowed)


def _is_generic(subject: Token) -> bool:
    """A whole kind of thing, without article, owner or limit: "official records", "technology"."""
    if subject.lemma_.lower() in ("thing", "something", "somethings", "stuff"):
        return False
    return all(
        child.dep_ in ("amod", "compound") and child.pos_ != "PROPN" for child in subject.children
    )


def _fits(verb: Token, *, past: bool) -> bool:
    """A verb of the mind or of habit, in the present; in the past only of a whole nation."""
    lemma = verb.lemma_.lower()
    if verb.tag_ in ("VBP", "VBZ"):
        return lemma in _ATTITUDES
    return past and verb.tag_ == "VBD" and lemma in _INNER


def _weakened(body: Body, sentence: Span, verb: Token, subject: Token) -> bool:
    """Hedged, conditional, wished for or ordered: no sweeping statement is made."""
    if any(c.tag_ == "MD" or (c.dep_ == "neg" and c.lower_ != "never") for c in verb.children):
        return True
    first = subject.left_edge
    before = verb.doc[max(first.i - 2, 0) : first.i]
    if any(t.lower_ in _SOFT for t in [*before, *subject.children] if t.sent == verb.sent):
        return True
    if verb.lemma_ in _TRUISMS and _GOODS.search(_rest(body, sentence, verb)):
        return True
    if any(t.lower_ == "no" for t in before) or _APIECE.search(_rest(body, sentence, verb)):
        return True
    if verb.dep_ in ("relcl", "advcl", "csubj", "acl") or (verb.dep_ == "ccomp" and _hangs(verb)):
        return True
    clause = body.text[sentence.start : verb.idx]
    return bool(_CONDITION.search(clause))


def _rest(body: Body, sentence: Span, verb: Token) -> str:
    return body.text[verb.idx : min(sentence.end, verb.idx + _NEAR)]


def _hangs(verb: Token) -> bool:
    """A clause under a verb that wishes, makes or doubts ("make sure everyone knows")."""
    head = verb.head
    return head.lemma_.lower() not in (
        "know",
        "say",
        "be",
        "think",
        "believe",
        "show",
        "seem",
    )
