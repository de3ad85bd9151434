"""How strongly a sentence states what it states, and what a retelling of it has lost.

The words of strength come in steps: may, will; some, most, all. A retelling that goes up a step
says more than its source. It must be a retelling: the same verb with the same subject and nearly
all of its words, for a sentence on the same topic may be as strong as its writer likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feedback.essay.frame import (
    LIGHT,
    clause_of,
    is_negated,
    senses,
    stem_of,
    subjects_of,
    verb_sense,
)
from feedback.essay.signal_words import word_set
from feedback.essay.statement import Context, Statement
from feedback.essay.synonyms import sense_of
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHARED = 4
_MOST = 0.8
_MODALS = word_set("may might could")
_HEDGES = word_set(
    "perhaps possibly maybe probably likely apparently sometimes often usually generally partly"
)
_SOME = word_set("some few several many most certain half part")
_NEARLY = word_set("nearly almost mostly largely virtually practically")
_ALL = word_set("all every everyone everybody always each entire whole")
_WEAK = re.compile(
    r"(?i)\b(?:may|might|could|can|would|should|perhaps|possibly|maybe|probably|likely|unlikely"
    r"|apparently|sometimes|often|usually|generally|partly|seems?|seemed|appears?|appeared"
    r"|suggests?|suggested|tends?|tended|if|hope[sd]?|hoping|try|tries|tried|want(?:s|ed)?|wish\w*"
    r"|believe[sd]?|think|thinks|thought|said\s+to|potential\w*"
    r"|possib\w+|chance|able|capable|aim(?:s|ed)?|help(?:s|ed)?|expect\w*|predict\w*|estimat\w*"
    r"|opinion|supposed\w*|plan(?:s|ned)?|some|many|most|few|several|almost|nearly)\b|\?"
)


@dataclass(frozen=True, slots=True)
class Stronger:
    """`ours` are the words of the essay that go further, `theirs` the passage's weaker ones."""

    ours: Span
    theirs: Span
    context: Context


def stronger(statement: Statement, context: Context) -> Stronger | None:
    """Where the statement restates the passage and says more than it does, else None."""
    for verb in _verbs(statement.tokens):
        for other in _verbs(context.parsed[:]):
            if verb_sense(verb) != verb_sense(other) or is_negated(verb) != is_negated(other):
                continue
            if not _restates(context, verb, other):
                continue
            found = _hedge_lost(statement, context, verb, other) or _made_all(context, verb, other)
            if found:
                return found
    return None


def _verbs(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ in ("ROOT", "ccomp")):
            yield token


def _restates(context: Context, verb: Token, other: Token) -> bool:
    """Whether the two verbs share their subject and nearly all words."""
    mine = {s for t in clause_of(verb) if (s := _sense(t))}
    theirs = {s for t in clause_of(other) if (s := _sense(t))}
    shared = mine & theirs
    if len(shared) < (_SHARED + (verb.lemma_.lower() in LIGHT)):
        return False
    known = mine & (senses(context.parsed) | context.nearby)
    if len(known) < _MOST * len(mine) or len(shared) < _MOST * len(theirs) - 1:
        return False
    return bool(_heads(verb) & _heads(other))


def _sense(token: Token) -> str | None:
    if stem_of(token) is None or token.lower_ in _HEDGES | _SOME | _NEARLY | _ALL:
        return None
    return verb_sense(token) if token.pos_ == "VERB" else sense_of(token.lower_)


def _heads(verb: Token) -> set[str]:
    return {sense_of(t.lower_) for t in subjects_of(verb) if t.pos_ in ("NOUN", "PROPN")}


def _hedge_lost(
    statement: Statement, context: Context, verb: Token, other: Token
) -> Stronger | None:
    hedge = next((t for t in other.children if _is_hedge(t)), None)
    if hedge is None or _WEAK.search(statement.span.of(statement.text)):
        return None
    start = min((t.idx for t in verb.children if t.dep_ in ("aux", "auxpass")), default=verb.idx)
    offset = context.passage.span.start
    return Stronger(
        Span(start, verb.idx + len(verb)),
        Span(hedge.idx, other.idx + len(other)).shifted(offset)
        if hedge.idx < other.idx
        else Span(hedge.idx, hedge.idx + len(hedge)).shifted(offset),
        context,
    )


def _is_hedge(token: Token) -> bool:
    return (token.dep_ == "aux" and token.lower_ in _MODALS) or (
        token.dep_ == "advmod" and token.lower_ in _HEDGES
    )


def _made_all(context: Context, verb: Token, other: Token) -> Stronger | None:
    """Whether "some ferries" have become "all ferries"."""
    for mine in subjects_of(verb):
        for theirs in subjects_of(other):
            if sense_of(mine.lower_) != sense_of(theirs.lower_):
                continue
            whole = next((t for t in mine.lefts if t.lower_ in _ALL), None)
            part = next((t for t in theirs.subtree if t.lower_ in _SOME | _NEARLY), None)
            if whole is not None and any(t.lower_ in _NEARLY for t in mine.subtree):
                continue
            if whole is not None and part is not None and part.i < theirs.i:
                offset = context.passage.span.start
                return Stronger(
                    Span(whole.idx, mine.idx + len(mine)),
                    Span(part.idx, theirs.idx + len(theirs)).shifted(offset),
                    context,
                )
    return None
