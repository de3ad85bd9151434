"""Whether the essay says of somebody else what the passage says of its writer, or of whom its "she"
means: "her brother climbed" for "I climbed", "Weld was fifty" for "his sister began when she was
sixteen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.frame import sense_at, subjects_of
from feedback.text.quantity import Quantity
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = ("NOUN", "PROPN")
_KIN = word_set(
    """
    father mother brother sister wife husband son daughter uncle aunt cousin nephew niece
    grandfather grandmother friend neighbour neighbor
    """
)


def is_of_other_doer(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether the figures are said of two, one of whom the passage calls "I" or "she"."""
    start = context.passage.span.start
    mine, their = (
        _subject_at(statement.doc, q.phrase),
        _subject_at(context.parsed, r.phrase.shifted(-start)),
    )
    if mine is None or their is None:
        return False
    if their.lower_ in ("i", "we"):
        # "The diver" may be the writer; her brother is not.
        return mine.lemma_.lower() in _KIN and any(t.dep_ == "poss" for t in mine.lefts)
    return _is_not_meant(mine, their) or _is_compared_with(mine, their)


def is_of_another_doer(ours: Token, theirs: Token) -> bool:
    """The same of two words in one place of sentences that are else alike."""
    mine, their = _subject_of(ours), _subject_of(theirs)
    if mine is None or their is None:
        return False
    if their.lower_ in ("i", "we"):
        return mine.pos_ == "NOUN"
    return _is_not_meant(mine, their)


def _is_not_meant(mine: Token, their: Token) -> bool:
    """Whether a "she" of the passage means the subject before it, which is not the essay's."""
    if their.pos_ != "PRON" or mine.pos_ not in _NOUNS:
        return False
    named = [t for t in their.doc if t.dep_ in ("nsubj", "nsubjpass") and t.i < their.i]
    named = [t for t in named if t.pos_ in _NOUNS]
    if not named:
        return False
    meant = {s for t in named[-1].subtree if t.dep_ != "poss" and (s := sense_at(t))}
    return sense_at(mine) not in meant


def _is_compared_with(mine: Token, their: Token) -> bool:
    """Whether the passage names the essay's party only behind its "than": "keepers got two, one
    more than soldiers"."""
    named = [t for t in their.doc if t.pos_ in _NOUNS and sense_at(t) == sense_at(mine)]
    if not named or mine.pos_ not in _NOUNS or sense_at(mine) == sense_at(their):
        return False
    return all(t.head.lower_ == "than" for t in named)


def _subject_at(doc: Doc, span: Span) -> Token | None:
    tokens = doc.char_span(*span, alignment_mode="expand")
    return _subject_of(tokens.root) if tokens else None


def _subject_of(token: Token) -> Token | None:
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    found = subjects_of(token) if token.pos_ in ("VERB", "AUX") else []
    return found[0] if found else None
