"""Pairs of verbs with which a clause of the essay restates a clause of a source, figures or none.

It does where the same verb (or the same "is" with the same noun) has the same doer or object, and
each side has nearly all of the other's words; sentences on one topic share less.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.degrees import is_degree_word, of_noun, of_verb
from feedback.essay.grammar.frame import (
    LIGHT,
    clause_of,
    is_negated,
    lemma_sense,
    stem_of,
    subjects_of,
    verb_sense,
)
from feedback.essay.grammar.hedges import Hedge, hedges_of, is_careful_word
from feedback.essay.grammar.synonyms import sense_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TELLING = word_set(
    """
    say write show prove demonstrate explain state conclude report note point add find know reveal
    mean establish confirm tell remind describe mention discover realise realize see learn stress
    emphasise emphasize announce warn declare assert affirm
    """
)
_READING = word_set("read see take interpret understand regard view hear describe")
_ASSERTING_MARKS = word_set("because since as while although though so after before whereas for")
_NOUNS = ("NOUN", "PROPN")
_ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "attr", "dative", "pobj", "acomp", "oprd"))
_TIMES = word_set("year month week day summer winter spring autumn time")
_COVER = 0.75
_BACK = 0.6
_SHARED = 4
_IDENTICAL = 3


@dataclass(frozen=True, slots=True)
class Restated:
    """A verb of the essay and the verb of the passage that says the same."""

    verb: Token
    other: Token
    mine: frozenset[str]
    theirs: frozenset[str]


def restatements(statement: Statement, context: Context) -> Iterator[Restated]:
    """The pairs of verbs with which a clause of the statement restates one of the passage."""
    for verb in asserted(statement):
        if _only_reports(verb):
            continue
        for other in _like_verbs(verb, context.parsed):
            if not _are_of_one_mind(verb, other):
                continue
            theirs = words_of(other) - _in_hedges(other) - _left_out_doer(verb, other)
            theirs -= _next_time(other)
            mine = words_of(verb) - _left_out_doer(other, verb)
            found = Restated(verb, other, mine, theirs)
            if _is_restated(found, context):
                yield found


def _only_reports(verb: Token) -> bool:
    """ "Researchers found that": the fact is in what they found."""
    said = verb.lemma_.lower() in _TELLING
    return said and any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)


def _like_verbs(verb: Token, doc: Doc) -> list[Token]:
    """The passage's verbs that say the same; "can be read as a farewell" says what "is a farewell"
    says."""
    said, is_be = verb_sense(verb), verb.lemma_.lower() == "be"
    return [t for t, own, reads in _verb_senses(doc) if own == said or (is_be and reads)]


@lru_cache(maxsize=2048)
def _verb_senses(doc: Doc) -> tuple[tuple[Token, str, bool], ...]:
    return tuple((t, verb_sense(t), is_reading(t)) for t in verbs_of(doc))


def _are_of_one_mind(verb: Token, other: Token) -> bool:
    """Whether both are denied or neither is; "seldom" and "never" are two steps of one denial."""
    return is_negated(verb) == is_negated(other) or bool(of_verb(verb) and of_verb(other))


def _left_out_doer(verb: Token, other: Token) -> frozenset[str]:
    """The doer of the source's active verb, where the essay's passive names none."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if not passive or any(c.dep_ in ("auxpass", "nsubjpass") for c in other.children):
        return frozenset()
    acted = any(c.dep_ == "dobj" for c in other.children)
    if not acted or any(c.dep_ == "agent" for c in verb.children):
        return frozenset()
    doers = [u for t in subjects_of(other) for u in (t, *t.lefts)]
    return frozenset(s for u in doers if (s := sense(u)))


def _next_time(verb: Token) -> frozenset[str]:
    """The senses of "next year" and the like, which say nothing of what is done."""
    times = [c for c in verb.children if c.dep_ == "npadvmod" and c.lemma_.lower() in _TIMES]
    return frozenset(s for t in times for u in t.subtree if (s := sense(u)))


def _in_hedges(verb: Token) -> frozenset[str]:
    """The senses of words that only make it careful ("to some extent", "may well")."""
    inside = [
        t
        for hedge in hedges_of(verb)
        if hedge.kind in ("modal", "adverb") or _is_phrase(verb, hedge)
        for t in verb.doc
        if hedge.start <= t.idx < hedge.end
    ]
    inside += [c for c in verb.children if c.lower_ == "well" and c.dep_ == "advmod"]
    return frozenset(s for t in inside if t.i != verb.i and (s := sense(t)))


def _is_phrase(verb: Token, hedge: Hedge) -> bool:
    """Whether a condition is a mere phrase ("in mice"), and no clause with an "if"."""
    tokens = verb.doc.char_span(hedge.start, hedge.end, alignment_mode="expand")
    return tokens is not None and tokens.root.dep_ == "prep"


def is_reading(verb: Token) -> bool:
    """Whether something is read, seen or taken as something else."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    as_ = any(c.dep_ == "prep" and c.lower_ == "as" for c in verb.children)
    return passive and as_ and verb.lemma_.lower() in _READING


@lru_cache(maxsize=8)
def asserted(statement: Statement) -> tuple[Token, ...]:
    """The verbs that the statement gives as facts: none under "if", "whether", "the claim that"."""
    first, last = statement.span
    return tuple(
        token
        for token in statement.tokens
        if first <= token.idx < last and _is_verb(token) and is_asserted(token)
    )


def verbs_of(doc: Doc) -> Iterator[Token]:
    """The verbs of a passage, "is" among them."""
    return (token for token in doc if _is_verb(token))


def is_asserted(verb: Token) -> bool:
    """Whether all that the verb hangs from lets it stand as said."""
    for _ in range(8):
        if verb.dep_ == "ROOT" or verb.head.i == verb.i:
            return True
        head = verb.head
        if verb.dep_ == "ccomp" and head.i < verb.i and head.lemma_.lower() not in _TELLING:
            return False
        if verb.dep_ == "ccomp" and head.dep_ == "relcl":
            return False  # "those who say that"
        if verb.dep_ == "advcl" and not _is_asserting(verb):
            return False
        if verb.dep_ in ("xcomp", "pcomp", "csubj"):
            return False
        if verb.dep_ == "acl" and not _lets_stand(head):
            return False
        while head.pos_ not in ("VERB", "AUX") and head.dep_ != "ROOT" and head.head.i != head.i:
            head = head.head
        verb = head
    return False


def _lets_stand(noun: Token) -> bool:
    """ "The fact that"; and "Source 1 states that", in which the verb is taken for a noun."""
    if noun.lower_ in ("fact", "evidence", "proof"):
        return True
    alone = not any(c.dep_ in ("det", "poss", "amod") for c in noun.children)
    return alone and noun.i > 0 and noun.nbor(-1).like_num and noun.lemma_.lower() in _TELLING


def _is_asserting(verb: Token) -> bool:
    marks = [c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")]
    return any(m in _ASSERTING_MARKS for m in marks) and not {"if", "unless"} & set(marks)


def _is_verb(token: Token) -> bool:
    if token.pos_ == "VERB":
        return True
    return token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass")


def words_of(verb: Token) -> frozenset[str]:
    """The senses of the content words of a verb's clause, but those of care and degree."""
    found = [*clause_of(verb), *_small_clause(verb)]
    return frozenset(s for t in found if (s := sense(t)))


def _small_clause(verb: Token) -> list[Token]:
    """ "a leaf less attractive" in "makes a leaf less attractive"."""
    return [
        t
        for c in verb.children
        if c.dep_ == "ccomp" and c.tag_ in ("JJ", "JJR", "NN", "NNS", "VB") and c.i > verb.i
        for t in c.subtree
        if not any(mark.dep_ == "mark" for mark in c.children)
    ]


def sense(token: Token) -> str | None:
    """The sense of a word that says what is talked of; None of others."""
    if stem_of(token) is None or is_careful_word(token.lower_) or is_degree_word(token.lower_):
        return None
    return verb_sense(token) if token.pos_ == "VERB" else sense_of(token.lower_)


@lru_cache(maxsize=2048)
def _all_senses(doc: Doc) -> frozenset[str]:
    return frozenset(s for t in doc if (s := sense(t)))


def _is_restated(found: Restated, context: Context) -> bool:
    mine, theirs = found.mine, found.theirs
    if is_reading(found.other):
        theirs -= {verb_sense(found.other)}
    shared = mine & theirs
    near = context.nearby | {lemma_sense(word) for word in context.nearby}
    known = mine & (_all_senses(context.parsed) | near)
    if not mine or len(known) < _COVER * len(mine) or len(shared) < _BACK * len(theirs):
        return False
    identical = mine == theirs
    if not share_an_argument(found.verb, found.other):
        # The parse may lose a subject ("as much as a fifth of the harvest").
        resumed = theirs <= mine and known == mine and len(shared) >= _IDENTICAL
        if not resumed or _nouns(subjects_of(found.other)):
            return False
    light = found.verb.lemma_.lower() in LIGHT and found.verb.lemma_.lower() != "be"
    told_apart = _has_name(found) or bool(_figures(found.verb) & _figures(found.other))
    told_apart = told_apart or (_is_counted(found.verb) and _is_counted(found.other))
    resumes = known == mine and theirs < mine and _head(found.verb) & _head(found.other)
    least = 2 if identical and told_apart else _least(identical or bool(resumes)) + light
    if len(shared) >= least:
        return True
    # What hangs on a short clause ("if the dam breaks") tells as much as the clause.
    around = _below(found.verb) & _all_senses(context.parsed)
    resumed = known == mine and (
        not _nouns(subjects_of(found.other)) or (_takes_pronoun(found.other) and theirs <= mine)
    )
    return len(shared) >= 2 and (len(around) >= least or (resumed and len(known) >= least))


def _takes_pronoun(verb: Token) -> bool:
    """Whether what it is done to is only "it" or "them"."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    objects += [t for c in verb.children if c.dep_ == "prep" for t in c.children]
    return any(t.lower_ in ("it", "them", "him", "her") for t in objects)


def _head(verb: Token) -> frozenset[str]:
    """The senses of the nouns that head a verb's subject."""
    return frozenset(sense_of(t.lower_) for t in _nouns(subjects_of(verb)))


def _is_counted(verb: Token) -> bool:
    """Whether its subject is "all", "most" or the like of something."""
    return any(of_noun(t) is not None for t in subjects_of(verb))


def _figures(verb: Token) -> frozenset[str]:
    """The figures and years of a verb's clause, as written."""
    return frozenset(t.lower_ for t in clause_of(verb) if t.like_num and len(t) > 1)


def _below(verb: Token) -> frozenset[str]:
    return frozenset(s for t in verb.subtree if (s := sense(t))) | words_of(verb)


def _nouns(tokens: list[Token]) -> list[Token]:
    return [t for t in tokens if t.pos_ in _NOUNS]


def _least(identical: bool) -> int:
    return _IDENTICAL if identical else _SHARED


def _has_name(found: Restated) -> bool:
    return any(t.pos_ == "PROPN" for t in subjects_of(found.verb))


def share_an_argument(verb: Token, other: Token) -> bool:
    """Whether doer or object of the two verbs is one, whichever of the two it is."""
    return bool(arguments(verb) & arguments(other))


def arguments(verb: Token) -> frozenset[str]:
    """The senses of the nouns that a verb takes, its subject's among them."""
    found = [c for c in verb.children if c.dep_ in _ARGUMENTS]
    for token in verb.children:
        if token.dep_ in ("agent", "prep"):
            found.extend(c for c in token.children if c.dep_ == "pobj")
    found.extend(subjects_of(verb))
    found.extend(t for t in _small_clause(verb) if t.dep_ == "nsubj")
    for token in tuple(found):
        # "all of the weavers" is about weavers.
        for of in token.children:
            if of.lower_ == "of":
                found.extend(c for c in of.children if c.dep_ == "pobj")
    found.extend(c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VBG")
    named = (t for t in found if t.pos_ in (*_NOUNS, "ADJ") or t.tag_ == "VBG")
    return frozenset(sense_of(t.lower_) for t in named)
