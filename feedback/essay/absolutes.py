"""Absolutes that reach further than evidence can: everyone knows, teenagers never, all people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.absolute_words import (
    AFFORDING,
    APIECE,
    ATTITUDES,
    CONDITION,
    DENYING,
    EFFECTS,
    FEELINGS,
    GOODS,
    HISTORY,
    INNER,
    KINDS,
    NOWADAYS,
    PERFECT,
    READING,
    SHARED,
    SOFT,
    UNHURT,
    WIDE,
)
from feedback.essay.model import Body
from feedback.essay.signal_words import AUTHORITIES
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_EVERYBODY = frozenset({"everyone", "everybody"})
_NOBODY = frozenset({"nobody"})
_TRUISMS = frozenset({"like", "enjoy", "want", "love", "be"})
_NEAR = 60
_SPEAKING = frozenset({"i", "we", "you", *AUTHORITIES})


def absolutes(body: Body, sentence: Span) -> Iterator[Span]:
    """The sweeping words of a sentence with their verb ("Everyone knows"), in order.

    Absolutes that are literal, wished for, ordered, negated or bound to a group are left out.
    """
    text = sentence.of(body.text)
    for match in HISTORY.finditer(text):
        yield Span(*match.span()).shifted(sentence.start)
    if text.rstrip(" \"”’')").endswith("?"):
        return
    for verb in body.parsed(sentence):
        if verb.pos_ not in ("VERB", "AUX") or verb.tag_ == "VBG":
            continue
        found = _of_subject(body, sentence, verb) or _of_object(verb)
        if found is not None:
            yield found


def _of_subject(body: Body, sentence: Span, verb: Token) -> Span | None:
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i > verb.i or _weakened(body, sentence, verb, subject):
        return None
    start = _sweeping(verb, subject, body.text[verb.idx : sentence.end])
    return None if start is None else Span(start, _end(verb))


def _of_object(verb: Token) -> Span | None:
    """ "This will kill every bird in the country"."""
    if not any(c.lower_ == "will" for c in verb.children) or verb.dep_ in ("relcl", "advcl"):
        return None
    for thing in verb.children:
        first = thing.left_edge
        if thing.dep_ != "dobj" or first.lower_ not in ("every", "all"):
            continue
        if _is_worldwide(thing) or (thing.right_edge.i == thing.i and _is_worldwide(verb)):
            return Span(verb.idx, thing.idx + len(thing))
    return None


def _sweeping(verb: Token, subject: Token, rest: str) -> int | None:
    """Where the absolute that ends at `verb` starts; None when there is none."""
    if _must(verb):
        return None
    first = subject.left_edge
    start = int(first.idx)
    if _is_anybody(subject):
        return start if _is_of_all(verb, subject, rest) else None
    if first.lower_ in ("all", "every", "no") and first.head == subject and _is_kind(subject):
        return start if _is_of_a_kind(verb, subject, first.lower_) else None
    if _is_timeless(verb) and subject.pos_ in ("NOUN", "PROPN") and _is_generic(subject):
        return start
    return None


def _is_of_all(verb: Token, subject: Token, rest: str) -> bool:
    """Whether what everybody or nobody does is more than anybody could know."""
    everybody = subject.lower_ in _EVERYBODY
    wide = _is_worldwide(subject)
    lemma, modal = verb.lemma_.lower(), _modal(verb)
    if modal in ("would", "will"):
        return everybody and (lemma in SHARED or _complement(verb) in FEELINGS)
    if modal in ("can", "ca"):
        return lemma in (AFFORDING if everybody else DENYING)
    if modal:
        return False
    if verb.tag_ == "VBN":
        return everybody and lemma in PERFECT and _has(verb)
    truism = not everybody and lemma in _TRUISMS
    if wide and verb.tag_ == "VBD" and not _passive(verb) and lemma not in ("be", "have"):
        return not truism
    if truism or lemma in ("be", "have"):
        return False
    if _narrowed(subject) and not wide:
        return lemma in INNER and _present(verb) and _is_the_public(subject)
    return _fits(verb, past=wide) or (_present(verb) and NOWADAYS.search(rest) is not None)


def _is_of_a_kind(verb: Token, subject: Token, word: str) -> bool:
    """Whether all, every or no people of a wide kind are said to think or be so."""
    if not _bare(subject, {word}) or (_modal(verb) and not _has(verb)):
        return False
    if word == "no":
        state = _complement(verb) in UNHURT
        mind = verb.lemma_ in INNER and _present(verb) and verb.lemma_ not in _TRUISMS
        return subject.tag_ in ("NN", "NNP") and (state or mind)
    return verb.tag_ != "VBN" and _fits(verb, past=word == "all")


def _must(verb: Token) -> bool:
    """ "Has to", "needs to": an order or a duty."""
    return verb.lemma_ in ("have", "need") and any(
        c.dep_ in ("xcomp", "ccomp") for c in verb.children
    )


def _modal(verb: Token) -> str:
    return next((str(c.lower_) for c in verb.children if c.tag_ == "MD"), "")


def _has(verb: Token) -> bool:
    """The present perfect, not the passive."""
    helps = {c.lower_ for c in verb.children if c.dep_.startswith("aux")}
    return bool(helps & {"has", "have"}) and "been" not in helps


def _passive(verb: Token) -> bool:
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


def _complement(verb: Token) -> str:
    return next((str(c.lower_) for c in verb.children if c.dep_ in ("acomp", "oprd")), "")


def _present(verb: Token) -> bool:
    """A finite verb in the present; the parser takes some for infinitives ("Dams destroy")."""
    if verb.tag_ in ("VBP", "VBZ"):
        return True
    helped = any(c.dep_.startswith("aux") or c.tag_ in ("TO", "MD") for c in verb.children)
    return bool(verb.tag_ == "VB" and not helped)


def _end(verb: Token) -> int:
    """The end of the verb, or of the "always" right after it."""
    after = [c for c in verb.children if c.lower_ in ("always", "never") and c.i == verb.i + 1]
    last = after[0] if after else verb
    return int(last.idx) + len(last)


def _is_timeless(verb: Token) -> bool:
    """Always or never, with a verb in the present; in the past of the mind or of what is better."""
    if not any(
        child.lower_ in ("always", "never")
        and child.dep_ in ("advmod", "neg")
        and verb.doc[child.i - 1].lower_ not in ("no", "not", "almost", "nearly")
        for child in verb.children
    ):
        return False
    if verb.lemma_ == "be":
        rated = [c for c in verb.children if c.dep_ == "acomp"]
        compared = any(c.tag_ in ("JJR", "RBR") for r in rated for c in (r, *r.children))
        return bool(rated) and (_present(verb) or (compared and verb.tag_ == "VBD"))
    inner = {verb.lemma_.lower(), verb.lower_} & (INNER - {"know"})
    past = verb.tag_ == "VBD" or (verb.tag_ == "VB" and verb.lower_ in INNER)
    habit = verb.lemma_.lower() in (ATTITUDES | EFFECTS) - {"have", "hold", "own", "do", "follow"}
    return bool((_present(verb) and habit) or (past and inner))


def _is_anybody(subject: Token) -> bool:
    no_one = subject.lower_ == "one" and any(c.lower_ == "no" for c in subject.children)
    if subject.lower_ not in _EVERYBODY | _NOBODY and not no_one:
        return False
    return not _narrowed(subject) or _is_worldwide(subject) or _is_the_public(subject)


def _narrowed(subject: Token) -> bool:
    return any(
        c.dep_ in ("relcl", "acl", "prep", "amod", "appos") or c.lower_ == "else"
        for c in subject.children
    )


def _is_worldwide(subject: Token) -> bool:
    """Everyone in the world, in the whole country, in Spain: no narrower for it."""
    return any(
        place.lower_ in WIDE or place.ent_type_ == "GPE"
        for prep in subject.children
        if prep.dep_ == "prep" and prep.lower_ in ("in", "on", "across")
        for place in prep.children
    )


def _is_the_public(subject: Token) -> bool:
    """ "Everybody who reads the poem"."""
    clauses = [c for c in subject.children if c.dep_ == "relcl"]
    return len(clauses) == 1 and clauses[0].lemma_ in READING and _present(clauses[0])


def _is_kind(subject: Token) -> bool:
    return subject.lower_ in KINDS or _is_people(subject)


def _is_people(subject: Token) -> bool:
    """A nation or faith in the plural: Germans, Christians."""
    return (
        subject.ent_type_ == "NORP"
        and subject.tag_ in ("NNPS", "NNS", "NNP")
        and subject.lower_.endswith("s")
    )


def _bare(subject: Token, allowed: set[str]) -> bool:
    """Whether nothing narrows the kind: no article, relative clause, number or phrase of place."""
    wide = _is_worldwide(subject)
    return all(
        child.lower_ in allowed
        or (child.dep_ == "amod" and child.lower_ in ("young", "human", "single"))
        or (child.dep_ == "amod" and child.ent_type_ == "NORP")
        or (child.dep_ == "prep" and wide)
        for child in subject.children
    ) and (subject.tag_ in ("NNS", "NNPS", "NNP") or "every" in allowed or "no" in allowed)


def _is_generic(subject: Token) -> bool:
    """A whole kind of thing, without article, owner or limit: "official records", "technology"."""
    if subject.lemma_.lower() in ("thing", "something", "somethings", "stuff"):
        return False
    if subject.pos_ == "PROPN" and subject.tag_ != "NNPS":
        return False
    return all(
        child.dep_ in ("amod", "compound") and child.pos_ != "PROPN" for child in subject.children
    )


def _fits(verb: Token, *, past: bool) -> bool:
    """A verb of the mind or of habit, in the present; in the past only of a whole nation."""
    lemma = verb.lemma_.lower()
    if _present(verb):
        return lemma in ATTITUDES
    return past and verb.tag_ == "VBD" and lemma in INNER


def _weakened(body: Body, sentence: Span, verb: Token, subject: Token) -> bool:
    """Hedged, conditional, wished for or ordered: no sweeping statement is made."""
    if any(c.dep_ == "neg" and c.lower_ != "never" for c in verb.children):
        return True
    first = subject.left_edge
    before = verb.doc[max(first.i - 2, 0) : first.i]
    between = [c for c in verb.children if c.dep_ == "advmod" and subject.i < c.i < verb.i]
    if any(t.lower_ in SOFT for t in [*before, *subject.children, *between] if t.sent == verb.sent):
        return True
    rest = body.text[verb.idx : min(sentence.end, verb.idx + _NEAR)]
    if verb.lemma_ in _TRUISMS - {"be"} and GOODS.search(rest):
        return True
    if any(t.lower_ == "no" for t in before) or APIECE.search(rest):
        return True
    if verb.dep_ in ("relcl", "advcl", "csubj", "acl") or (verb.dep_ == "ccomp" and _hangs(verb)):
        return True
    # A modal verb makes a guess, which is sweeping only of everybody.
    if _modal(verb) and not _is_anybody(subject):
        return True
    return bool(CONDITION.search(body.text[sentence.start : verb.idx]))


def _hangs(verb: Token) -> bool:
    """A clause under a verb that wishes, makes or doubts ("make sure everyone knows").

    What some people think or say of everyone is theirs; what studies show is the student's.
    """
    lemma = verb.head.lemma_.lower()
    if lemma in ("be", "show", "seem", "prove"):
        return False
    if lemma not in ("know", "say", "think", "believe", "argue", "agree"):
        return True
    holder = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    return holder is None or not {holder.lower_, holder.lemma_.lower()} & _SPEAKING
