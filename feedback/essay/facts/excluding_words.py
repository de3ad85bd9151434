"""Two words in one place of a sentence that cannot both be so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.agreement import agree
from feedback.essay.facts.alignment import DENIAL, Pair, is_rank
from feedback.essay.facts.contraries import contrary
from feedback.essay.facts.figure_slots import same_slot
from feedback.essay.facts.named_fact import NO_NAMES
from feedback.essay.facts.names_together import go_together, is_same_country
from feedback.essay.facts.statement import Statement
from feedback.essay.grammar.wording import alike
from feedback.library.library import SourceLibrary
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_RATES = word_set("second minute hour day week month year")
_NAMED = frozenset(("PERSON", "GPE", "LOC", "ORG", "NORP"))
_PER = word_set("a an per each every")
_UNTIL = word_set("until till")
_PLACING = word_set("in at near")
_TOGETHER = re.compile(
    r"(?i)\b(?:together|combined|altogether|in\s+(?:all|total)|added|sum|on\s+top|difference)\b"
)


def excludes(pair: Pair, statement: Statement, library: SourceLibrary) -> bool:
    """Whether the two cannot both be so."""
    q, r = pair.ours.quantity, pair.theirs.quantity
    if (q is None) != (r is None):
        return False
    if q is not None and r is not None:
        if _TOGETHER.search(statement.sentence_text):
            return False
        return same_slot(q, r) and agree(q, r) == "differ" and not r.vague
    a, b = pair.ours.token, pair.theirs.token
    if pair.ours.key[0] == pair.theirs.key[0] == "#":
        return True
    if DENIAL in (pair.ours.key, pair.theirs.key):
        return False
    if (is_rate(a) and is_rate(b)) or (is_rank(a) and is_rank(b)):
        return True
    if contrary(a.lemma_.lower(), b.lemma_.lower()) or contrary(a.lower_, b.lower_):
        if _lasts(a) or _lasts(b):
            return False
        return a.pos_ == b.pos_ or "PROPN" in (a.pos_, b.pos_)
    return _are_two_names(a, b, library)


def is_rate(token: Token) -> bool:
    """ "A day" behind a figure."""
    if token.lemma_.lower() not in _RATES or token.i < 2:
        return False
    before = token.nbor(-1)
    return before.lower_ in _PER and token.tag_ == "NN"


def _lasts(verb: Token) -> bool:
    """ "Stayed until 1920": and left then."""
    return any(t.lower_ in _UNTIL for t in verb.subtree if t.head.i == verb.i)


def _are_two_names(a: Token, b: Token, library: SourceLibrary) -> bool:
    """Whether two names of one part of their sentences are names of two."""
    if a.pos_ != "PROPN" or b.pos_ != "PROPN" or not (a.text[:1] + b.text[:1]).isupper():
        return False
    if _slot(a) != _slot(b) or is_same_country((a.lower_, b.lower_)):
        return False
    if {a.ent_type_, b.ent_type_} & {"DATE"} and {a.ent_type_, b.ent_type_} & _NAMED:
        return False
    if {a.lower_, b.lower_} & NO_NAMES:
        return False
    ours, theirs = frozenset((stem(a.text),)), frozenset((stem(b.text),))
    one = alike(a.text, b.text) or a.lower_[:3] == b.lower_[:3]
    return not one and not go_together(library, ours, theirs)


def _slot(name: Token) -> tuple[str, str]:
    """The part of the sentence; "in" a town is "at" it."""
    above = name.head.lower_ if name.dep_ == "pobj" else ""
    return (name.dep_, "in" if above in _PLACING else above)
