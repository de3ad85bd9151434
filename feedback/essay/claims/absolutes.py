"""Absolutes that reach further than evidence can: everyone knows, teenagers never, all people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.claims.absolute_limits import (
    complement,
    has_perfect,
    is_passive,
    is_past,
    is_present,
    is_weakened,
    modal,
    must,
)
from feedback.essay.claims.absolute_subjects import (
    is_anybody,
    is_bare,
    is_everybody,
    is_generic,
    is_human,
    is_kind,
    is_narrowed,
    is_the_public,
    is_worldwide,
    set_in_wide,
)
from feedback.essay.claims.absolute_words import (
    AFFORDING,
    ATTITUDES,
    DENYING,
    EFFECTS,
    FEELINGS,
    GRANTED,
    HISTORY,
    INNER,
    KINDS,
    MINDED,
    NOWADAYS,
    PERFECT,
    ROLES,
    SHARED,
    SLURS,
    TRUISMS,
    UNHURT,
    UNKNOWN,
    WORTH,
)
from feedback.essay.model import Body
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_LIKED = frozenset({"like", "enjoy", "want", "love", "be"})
_NEEDS = frozenset({"need", "deserve", "die", "have"})
# What rules and programmes say that members, students and guests do.
_RULED = frozenset({"be", "have", "do", "own", "hold", "learn", "use", "follow", "spend", "seek"})
_ANYBODY = frozenset({"anybody", "anyone", "everybody", "everyone"})
_ALL = frozenset({"everyone", "everybody", "nobody"})
# "Everyone knows something" says of each one another thing.
_ONE = frozenset({"him", "her", "me", "something"})
# A name that the parser knows nothing about may well be somebody's.
_NAMED = frozenset({"PERSON", ""})
_OTHERS = frozenset({"he", "she", "him", "her", "his", "i", "my", "me", "we", "us", "our"})


def absolutes(body: Body, sentence: Span) -> Iterator[Span]:
    """The sweeping words of a sentence with their verb ("Everyone knows"), in order.

    Absolutes that are literal, wished for, ordered, negated or bound to a group are left out, and
    so are rules, truisms and what nobody could know.
    """
    text = sentence.of(body.text)
    for match in HISTORY.finditer(text):
        yield Span(*match.span()).shifted(sentence.start)
    if text.rstrip(" \"”’')").endswith("?"):
        return
    for verb in body.parsed(sentence):
        if verb.pos_ not in ("VERB", "AUX") or verb.tag_ == "VBG":
            if (unseen := _unseen_verb(verb)) is not None:
                yield unseen
            continue
        found = _of_subject(body, sentence, verb) or _of_object(verb) or _for_anybody(verb)
        if found is not None:
            yield found


def _of_subject(body: Body, sentence: Span, verb: Token) -> Span | None:
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i > verb.i or is_weakened(body, sentence, verb, subject):
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
        if is_worldwide(thing) or (thing.right_edge.i == thing.i and is_worldwide(verb)):
            return Span(verb.idx, thing.idx + len(thing))
    return None


def _unseen_verb(last: Token) -> Span | None:
    """ "Every immigrant dreams of home", where the parser takes the verb for a plural."""
    if last.tag_ != "NNS" or last.i < 2:
        return None
    if any(t.pos_ in ("VERB", "AUX") and t.tag_ != "VBG" for t in last.sent):
        return None
    before = last.doc[last.i - 1]
    every = last.doc[last.i - 2]
    if last.dep_ == "ROOT" and every.lower_ in ("every", "no") and before.tag_ == "NN":
        return Span(every.idx, last.idx + len(last)) if before.lower_ in KINDS - ROLES else None
    first = last.sent[0]
    alone = first.dep_ == "ROOT" and first.lower_ in _ALL and last.dep_ == "pobj"
    placed = alone and before.ent_type_ == "GPE" and last.i - first.i == 3
    return Span(first.idx, last.idx + len(last)) if placed else None


def _for_anybody(verb: Token) -> Span | None:
    """ "The roads were never safe for anybody"."""
    never = next((c for c in verb.children if c.lower_ in ("never", "always")), None)
    if verb.lemma_ != "be" or never is None:
        return None
    for token in verb.subtree:
        if token.lower_ in _ANYBODY and token.dep_ == "pobj" and token.head.lower_ in ("for", "to"):
            if is_narrowed(token) and not is_worldwide(token):
                return None
            return Span(never.idx, token.idx + len(token))
    return None


def _sweeping(verb: Token, subject: Token, rest: str) -> int | None:
    """Where the absolute that ends at `verb` starts; None when there is none."""
    if must(verb) or (is_everybody(subject) and _is_of_somebody(verb)):
        return None
    first = subject.left_edge
    start = int(first.idx)
    if is_anybody(subject):
        return start if _is_of_all(verb, subject, rest) else None
    if first.lower_ in ("all", "every", "no") and first.head == subject:
        sweeps = _is_of_a_kind(verb, subject, first.lower_)
        return start if sweeps else None
    if _is_timeless(verb, subject) and is_generic(subject):
        return start
    return None


def _is_of_somebody(verb: Token) -> bool:
    """ "Everyone respects Lena now": of one whom everyone knows, the people around them."""
    return any(
        c.dep_ == "dobj" and (c.lower_ in _ONE or (c.pos_ == "PROPN" and c.ent_type_ in _NAMED))
        for c in verb.children
    )


def _is_of_all(verb: Token, subject: Token, rest: str) -> bool:
    """Whether what everybody or nobody does is more than anybody could know."""
    everybody = is_everybody(subject)
    wide = is_worldwide(subject)
    lemma = verb.lemma_.lower()
    may = modal(verb)
    if may:
        return _is_guessed(verb, may, lemma, everybody=everybody)
    if not everybody and lemma == "know" and (UNKNOWN.match(rest[len(verb) :]) or not wide):
        return False
    if is_past(verb):
        set_wide = wide or (set_in_wide(verb, subject) and lemma in INNER)
        return set_wide and not is_passive(verb) and lemma not in ("be", "have")
    if verb.tag_ == "VBN":
        told = has_perfect(verb) and lemma in PERFECT and everybody
        return told or (wide and _is_told_of_all(verb))
    truism = not everybody and lemma in _LIKED
    if truism and not wide:
        return False
    if lemma == "be":
        return _is_state(verb, rest) and (not is_narrowed(subject) or wide)
    if lemma == "have":
        return False
    if is_narrowed(subject) and not wide:
        return lemma in INNER and is_present(verb) and is_the_public(subject)
    if wide and is_present(verb):
        return True
    return _fits(verb) or (is_present(verb) and _is_loose(verb, rest))


def _is_guessed(verb: Token, may: str, lemma: str, *, everybody: bool) -> bool:
    """ "Everyone would love", "nobody can deny": a guess at the minds of all."""
    if may in ("would", "will"):
        return everybody and (lemma in SHARED or complement(verb) in FEELINGS)
    return may in ("can", "ca") and lemma in (AFFORDING if everybody else DENYING)


def _is_told_of_all(verb: Token) -> bool:
    helps = {c.lower_ for c in verb.children if c.dep_.startswith("aux")}
    return bool(helps & {"has", "have", "had"})


def _is_state(verb: Token, rest: str) -> bool:
    """ "Everyone is tired of work": a state of mind of all, in the present."""
    state = complement(verb)
    if not state or state in GRANTED or not is_present(verb):
        return False
    return NOWADAYS.search(rest) is not None or (state in MINDED and _is_of_no_one(verb))


def _is_loose(verb: Token, rest: str) -> bool:
    """Whether a verb in the present tells of no place, thing or person in particular."""
    if NOWADAYS.search(rest):
        return True
    if verb.lemma_.lower() in TRUISMS:
        return False
    return any(c.dep_ == "dobj" for c in verb.children) and _is_of_no_one(verb)


def _is_of_no_one(verb: Token) -> bool:
    """Whether what stands after a verb is general too: no name, and no "the" but of a kind."""
    after = [t for t in verb.subtree if t.i > verb.i]
    one = any(c.dep_ == "nsubj" and c.tag_ == "NN" for c in verb.children)
    if any(
        (t.lower_ in _OTHERS and not (one and t.tag_ == "PRP$"))
        or t.ent_type_ in ("PERSON", "DATE", "TIME")
        for t in after
    ):
        return False
    things = [t for t in after if t.dep_ in ("dobj", "pobj", "attr")]
    return not any(_is_particular(t) for t in things)


def _is_particular(thing: Token) -> bool:
    limited = any(
        c.lower_ in ("the", "this", "that", "these", "those") or c.pos_ == "PROPN"
        for c in thing.children
    )
    of_a_kind = any(c.lower_ in ("of", "same", "best", "worst") for c in thing.children)
    return (limited and not of_a_kind) or thing.lower_ in ("it", "them", "this", "that")


def _is_of_a_kind(verb: Token, subject: Token, word: str) -> bool:
    """Whether all, every or no people of a wide kind are said to think, do or be so."""
    wide = is_worldwide(subject)
    if not is_bare(subject, {word}):
        return False
    kind = is_kind(subject)
    if wide and not modal(verb) and (kind or has_perfect(verb)):
        lemma = verb.lemma_.lower()
        return lemma not in ("be", "have", *TRUISMS) and (
            is_present(verb) or has_perfect(verb) or (kind and not is_passive(verb))
        )
    if not kind or (modal(verb) and not has_perfect(verb)):
        return False
    role = subject.lower_ in ROLES
    if word == "no":
        return _is_of_none(verb, subject, role=role)
    if verb.tag_ == "VBN" and not is_past(verb):
        return word == "every" and has_perfect(verb) and not role and _is_of_no_one(verb)
    if is_present(verb):
        return _fits(verb) or (not role and (_is_general(verb) or _is_judged(verb)))
    era = any(c.dep_ == "amod" and c.lower_ not in ("young", "human") for c in subject.children)
    lemma = verb.lemma_.lower()
    return bool(
        word == "all"
        and is_past(verb)
        and (lemma in INNER or (era and lemma not in ("be", "have") and not is_passive(verb)))
    )


def _is_of_none(verb: Token, subject: Token, *, role: bool) -> bool:
    if subject.tag_ not in ("NN", "NNP"):
        return False
    lemma = verb.lemma_.lower()
    if complement(verb) in UNHURT and not is_present(verb):
        return True
    if not is_present(verb) or lemma in ("want", "like", "be"):
        return False
    return lemma in INNER | {"enjoy"} or (not role and _is_general(verb))


def _is_general(verb: Token) -> bool:
    """A habit of a whole class, with nothing particular in what it is about."""
    return verb.lemma_.lower() not in TRUISMS | {"be", "have"} and _is_of_no_one(verb)


def _is_judged(verb: Token) -> bool:
    """ "All bankers are greedy", "all critics are fools": more than belongs to the trade."""
    if verb.lemma_ != "be":
        return False
    named = [c for c in verb.children if c.dep_ == "attr" and c.lower_ in SLURS]
    state = complement(verb)
    return bool(named) or bool(state and state not in GRANTED)


def _end(verb: Token) -> int:
    """The end of the verb, or of the "always" right after it."""
    after = [c for c in verb.children if c.lower_ in ("always", "never") and c.i == verb.i + 1]
    last = after[0] if after else verb
    return int(last.idx) + len(last)


def _is_timeless(verb: Token, subject: Token) -> bool:
    """Always or never, with a verb in the present or the present perfect; in the past of the mind
    or of what is better."""
    if not any(
        child.lower_ in ("always", "never")
        and child.dep_ in ("advmod", "neg")
        and verb.doc[child.i - 1].lower_ not in ("no", "not", "almost", "nearly")
        for child in verb.children
    ):
        return False
    human = is_human(subject)
    lemma = verb.lemma_.lower()
    if verb.lemma_ == "be":
        rated = [c for c in verb.children if c.dep_ == "acomp" and c.lower_ not in WORTH]
        compared = any(c.tag_ in ("JJR", "RBR") for r in rated for c in (r, *r.children))
        return bool(rated) and (is_present(verb) or (compared and verb.tag_ == "VBD"))
    if verb.tag_ == "VBN" and has_perfect(verb, passive=True):
        return human or lemma in EFFECTS
    if is_passive(verb):
        return human and any(c.lower_ in ("is", "are") for c in verb.children)
    inner = {lemma, verb.lower_} & (INNER - {"know"})
    past = verb.tag_ == "VBD" or (verb.tag_ == "VB" and verb.lower_ in INNER)
    if lemma in _NEEDS:
        return False
    if subject.lower_ in ROLES:
        return bool((is_present(verb) and lemma in ATTITUDES - _RULED) or (past and inner))
    if human and past and inner:
        return True
    if human and is_present(verb):
        return lemma in (ATTITUDES | EFFECTS) - {"do"} or _is_of_no_one(verb)
    if human and is_past(verb) and (set_in_wide(verb, subject) or is_worldwide(subject)):
        return True
    habit = lemma in (ATTITUDES | EFFECTS) - {"have", "hold", "own", "do", "follow"}
    return bool((is_present(verb) and habit) or (past and inner))


def _fits(verb: Token) -> bool:
    """A verb of the mind or of habit, in the present."""
    return is_present(verb) and verb.lemma_.lower() in ATTITUDES - {"be", "have", "do"}
