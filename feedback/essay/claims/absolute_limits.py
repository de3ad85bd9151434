"""What takes the sweep out of an absolute: hedges, wishes, orders, conditions, other speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import AUTHORITIES
from feedback.essay.claims.absolute_words import APIECE, CONDITION, GOODS, SOFT
from feedback.essay.model import Body
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 60
_SPEAKING = frozenset({"i", "we", "you", *AUTHORITIES})
# One form serves for present and past, and the parser takes the past.
_UNCHANGED = frozenset({"put", "set", "cut", "hit", "let", "cost", "hurt", "shut", "spread"})
_ANYBODY = frozenset({"everyone", "everybody", "nobody"})


def is_weakened(body: Body, sentence: Span, verb: Token, subject: Token) -> bool:
    """Hedged, conditional, wished for or ordered: no sweeping statement is made."""
    if any(c.dep_ == "neg" and c.lower_ != "never" for c in verb.children):
        return True
    first = subject.left_edge
    before = verb.doc[max(first.i - 2, 0) : first.i]
    between = [c for c in verb.children if c.dep_ == "advmod" and subject.i < c.i < verb.i]
    if any(t.lower_ in SOFT for t in [*before, *subject.children, *between] if t.sent == verb.sent):
        return True
    end = verb.idx + len(verb)
    rest = body.text[end : min(sentence.end, verb.idx + _NEAR)]
    if verb.lemma_ in ("like", "enjoy", "want", "love") and GOODS.search(rest):
        return True
    if any(t.lower_ == "no" for t in before) or APIECE.search(rest):
        return True
    if verb.dep_ in ("relcl", "advcl", "csubj", "acl") or (verb.dep_ == "ccomp" and _hangs(verb)):
        return True
    # A modal verb makes a guess, which is sweeping only of everybody.
    if modal(verb) and subject.lower_ not in _ANYBODY and subject.lower_ != "one":
        return True
    return bool(CONDITION.search(body.text[sentence.start : first.idx])) or _on_condition(verb)


def _on_condition(verb: Token) -> bool:
    """ "When it rains" and "if they can": in the clause itself, before its verb."""
    return any(
        c.dep_ == "advcl"
        and c.i < verb.i
        and CONDITION.search(" ".join(t.lower_ for t in c.subtree))
        for c in verb.children
    )


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


def must(verb: Token) -> bool:
    """ "Has to", "needs to": an order or a duty."""
    return verb.lemma_ in ("have", "need") and any(
        c.dep_ in ("xcomp", "ccomp") for c in verb.children
    )


def modal(verb: Token) -> str:
    """The modal verb that stands with a verb, "" where none does."""
    return next((str(c.lower_) for c in verb.children if c.tag_ == "MD"), "")


def has_perfect(verb: Token, *, passive: bool = False) -> bool:
    """The present perfect, not the passive unless it is asked for."""
    helps = {c.lower_ for c in verb.children if c.dep_.startswith("aux")}
    return bool(helps & {"has", "have"}) and (passive or "been" not in helps)


def is_passive(verb: Token) -> bool:
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


def is_past(verb: Token) -> bool:
    """A past form, which the parser takes for a participle where no other verb helps it."""
    helped = any(c.dep_.startswith("aux") for c in verb.children)
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.dep_ == "ROOT" and not helped)


def complement(verb: Token) -> str:
    """The adjective that a verb says of its subject, or ""."""
    return next((str(c.lower_) for c in verb.children if c.dep_ in ("acomp", "oprd")), "")


def is_present(verb: Token) -> bool:
    """A finite verb in the present; the parser takes some for infinitives ("Dams destroy")."""
    if verb.tag_ in ("VBP", "VBZ") or (verb.tag_ == "VBD" and verb.lower_ in _UNCHANGED):
        return True
    helped = any(c.dep_.startswith("aux") or c.tag_ in ("TO", "MD") for c in verb.children)
    return bool(verb.tag_ == "VB" and not helped)
