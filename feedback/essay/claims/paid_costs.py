"""Who bears a cost: "The charity pays for most of the cost", "the state covers half of it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.claims.world_words import COSTS, PAYING, SHARES
from feedback.essay.grammar.clauses import is_finite
from feedback.essay.grammar.frame import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def paid_costs(verb: Token, clause: list[Token]) -> tuple[Token, ...]:
    """The nouns of a clause that says who pays which share of a cost; none where it does not."""
    payers = [s for s in subjects_of(verb) if s.pos_ in ("NOUN", "PROPN")]
    if verb.lemma_.lower() not in PAYING or not is_finite(verb) or not payers:
        return ()
    of = [t for t in clause if t.i > verb.i and t.lower_ in COSTS]
    if not of or not any(t.lower_ in SHARES for t in clause if verb.i < t.i < of[-1].i):
        return ()
    return tuple(t for t in clause if t.pos_ in ("NOUN", "PROPN"))
