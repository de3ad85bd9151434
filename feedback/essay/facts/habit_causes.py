"""A habit made the cause of what those who have it are like.

"People who eat dark chocolate have lower blood pressure" becomes "eating dark chocolate lowers
blood pressure": the source only compares two groups of people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.restated_clauses import asserted, sense, words_of
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.hedges import careful_words
from feedback.essay.grammar.synonyms import sense_of
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_PEOPLE = word_set(
    """
    people person those adult child woman man pupil student teenager worker patient driver player
    parent boy girl smoker user reader runner employee volunteer participant farmer family country
    teacher doctor nurse resident citizen voter cyclist singer writer
    town school city company household firm couple baby
    """
)
_MAKING = word_set(
    """
    make cause lower raise reduce increase improve cut boost lengthen shorten worsen strengthen
    weaken prevent help protect lead give bring decrease harm damage
    """
)
_SHARE = 0.7
_LEAST = 3


def cause_from_habit(statement: Statement, context: Context) -> tuple[Span, Span] | None:
    """The essay's causing verb and the source's words for those compared, with their habit."""
    group = _group(context)
    if group is None:
        return None
    who, habit, compared = group
    text = statement.span.of(statement.text)
    if careful_words(text) - careful_words(context.passage.text) or text.endswith("?"):
        return None
    theirs = frozenset(s for t in context.parsed if (s := sense(t)))
    for verb in asserted(statement):
        if verb.lemma_.lower() not in _MAKING or _names_people(verb):
            continue
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "csubj")), None)
        if subject is None:
            continue
        doing = frozenset(s for t in subject.subtree if (s := sense(t)))
        outcome = words_of(verb) - doing - {sense_of(w) for w in _MAKING}
        told = doing and outcome and doing & habit and outcome & compared
        mine = doing | outcome
        if told and len(mine) >= _LEAST and len(mine & theirs) >= _SHARE * len(mine):
            shown = Span(verb.idx, verb.idx + len(verb))
            return shown, who.shifted(context.passage.span.start)
    return None


def _names_people(verb: Token) -> bool:
    """Whether the doer is one of those compared ("people who read improve their spelling")."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    return any(t.lemma_.lower() in _PEOPLE for t in subjects)


def _group(context: Context) -> tuple[Span, frozenset[str], frozenset[str]] | None:
    """Those whom a source compares with others: their words, their habit, in what they differ."""
    for noun in context.parsed:
        if noun.dep_ != "nsubj" or noun.lemma_.lower() not in _PEOPLE:
            continue
        clauses = [c for c in noun.children if c.dep_ == "relcl"]
        if len(clauses) != 1 or noun.head.pos_ not in ("VERB", "AUX"):
            continue
        inside = set(clauses[0].subtree)
        rest = [t for t in noun.head.subtree if t not in inside and t.i != noun.i]
        if not any(t.tag_ in ("JJR", "RBR") for t in rest):
            continue
        habit = frozenset(s for t in inside if (s := sense(t)))
        compared = frozenset(s for t in rest if (s := sense(t)))
        last = max(inside, key=lambda t: t.i)
        return Span(noun.idx, last.idx + len(last)), habit, compared
    return None
