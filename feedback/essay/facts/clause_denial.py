"""Whether a clause denies another: both must speak of one party, however it is narrowed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.clause_conflict import CORE, edges_of
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.clause_parts import Part, Parts, sense
from feedback.essay.grammar.frame import is_negated, senses
from feedback.essay.grammar.synonyms import sense_of
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


_STANDING_FOR = ("have", "do", "be")
_SAID = ("dobj", "attr", "acomp", "ccomp", "xcomp", "prep", "agent", "oprd", "advmod", "auxpass")
_DENYING = word_set(
    """
    no nobody none neither nothing few false untrue wrong incorrect mistake myth lie misconception
    nonsense error illusion mistaken
    """
)
_TIMES = word_set("when whenever once")
_TOLD = word_set(
    "tell claim pretend believe think assume insist promise swear hope fear suppose allege imagine"
)
_BARELY = word_set("hardly scarcely barely seldom rarely")
_NOT_DENIED = re.compile(
    r"(?i)\b(?:only|just|merely|simply|until|unless|if|no\s+longer|any\s+(?:more|longer)|anymore"
    r"|yet|myth|untrue|disagree\w*|den(?:y|ies|ied)|doubt\w*|instead|always|every\w*|all|alone"
    r"|necessarily|enough|really|again|first|some|many|few|another|others?|elsewhere|before"
    r"|previously|originally|so\s+far)\b|\?"
)


def is_denial(
    e: Parts,
    s: Parts,
    statement: Statement,
    context: Context,
    agreed: list[tuple[Part, Part]],
) -> bool:
    """Whether the clauses, one of which denies the other, speak of the same party."""
    if not any(mine.role in CORE for mine, _ in agreed):
        return False
    words = Span(*edges_of(e.tokens)).of(statement.text)
    theirs = Span(*edges_of(s.tokens)).of(context.passage.text)
    if e.verb.dep_ == "acl" or s.verb.dep_ == "acl":
        return False
    if _is_of_a_time(e.verb) or _is_of_a_time(s.verb) or _is_only_told(s.verb):
        return False
    if e.negated != s.negated and (_is_loose(e.verb) or _is_loose(s.verb)):
        return False
    if (not e.way or e.negated != s.negated) and (
        _NOT_DENIED.search(words) or _NOT_DENIED.search(theirs)
    ):
        return False
    return all(_is_one_group(mine, their, statement, context) for mine, their in agreed)


def _is_loose(verb: Token) -> bool:
    """ "There were", "hardly knew", a mere "she has": what denies such a clause is not told by its
    "not"."""
    if verb.lemma_.lower() in _STANDING_FOR and not any(c.dep_ in _SAID for c in verb.children):
        return True
    return any(c.dep_ == "expl" or c.lower_ in _BARELY for c in verb.children)


def _is_of_a_time(verb: Token) -> bool:
    """ "When she had a boat", "now that she has none": each was so in its time."""
    before = {c.lower_ for c in verb.children if c.dep_ in ("advmod", "mark") and c.i < verb.i}
    return bool(before & _TIMES) or before >= {"now", "that"}


def _is_only_told(verb: Token) -> bool:
    """ "She told them that wolves had taken them": the passage does not say so itself."""
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _TOLD


def is_denied_above(verb: Token) -> bool:
    """Whether what the verb hangs from takes it back: "it is not true that", "no rule says that",
    "not that"."""
    first = verb
    while first.dep_ != "ROOT" and first.head.i != first.i:
        link, first = first.dep_, first.head
        if link == "conj":
            continue
        if link == "advcl" and not _is_likened(verb):
            return False
        if first.pos_ in ("NOUN", "PROPN", "PRON"):
            if any(t.lower_ in _DENYING for t in (first, *first.lefts)):
                return True
            continue
        if is_negated(first) or _has_denying_word(first):
            return True
    return verb.sent[0].lower_ == "not" and len(verb.sent) > 2 and verb.sent[1].lower_ == "that"


def _is_likened(verb: Token) -> bool:
    """ "It's not like there were none"."""
    return any(c.dep_ == "mark" and c.lower_ in ("like", "as", "that") for c in verb.children)


def _has_denying_word(verb: Token) -> bool:
    """ "It is false that", "nobody says that", "there is no rule"."""
    beside = [c for c in verb.children if c.dep_ in ("acomp", "attr", "nsubj", "dobj", "oprd")]
    return any(t.lower_ in _DENYING for c in beside for t in (c, *c.lefts))


def _is_one_group(mine: Part, their: Part, statement: Statement, context: Context) -> bool:
    """Whether neither is narrowed by a word that the other's sentence does not know: what is true
    of young birds need not be of birds."""
    if mine.role in ("that", "to do", "attr"):
        return True
    here = {sense_of(w) for w in context.nearby} - senses(context.parsed) | their.words
    ours = {s for t in statement.tokens if (s := sense(t))}
    narrowing = {s for t in narrowing_words(mine) if (s := sense(t))}
    if not narrowing <= here:
        return False
    return _is_one_thing(mine) or {s for t in narrowing_words(their) if (s := sense(t))} <= ours


def _is_one_thing(part: Part) -> bool:
    """ "The council", "its owner": there is but one of it."""
    definite = any(t.lower_ == "the" or t.dep_ == "poss" for t in part.head.lefts)
    return part.head.pos_ == "PROPN" or (definite and part.head.tag_ == "NN")


def narrowing_words(part: Part) -> list[Token]:
    """The words that narrow a part's head: "young" in "young birds of the coast", and "coast"."""
    beside = {t.i for a in part.tokens if a.dep_ == "appos" for t in a.subtree}
    return [
        t
        for t in part.tokens
        if t.i != part.head.i
        and t.i not in beside
        and t.dep_ in ("amod", "compound", "nummod", "pobj", "nmod")
    ]
