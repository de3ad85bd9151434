"""Where most of what is counted comes from or goes: "most accidents happen at night"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.claims.world_words import MEASURES
from feedback.essay.grammar.clauses import is_finite
from feedback.essay.grammar.frame import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMING = word_set(
    """
    come cause happen occur result stem arise commit make grow sell produce feed import export end
    begin originate contribute harvest manufacture mine waste catch throw burn recycle
    """
)
_COUNTED = MEASURES | word_set(
    """
    bullying theft thefts burglary burglaries murder murders fire fires wildfires flood floods
    drowning drownings attack attacks fight fights arrests divorces falls burns poisonings
    infections heart-attacks
    energy electricity power oil gas coal waste plastic food fruit vegetables honey milk beef soy
    corn wheat rice cotton clothes coffee cocoa tea gold diamonds water paper wood timber oxygen
    carbon dioxide methane
    """
)


def majority_fact(verb: Token, clause: list[Token]) -> tuple[Token, ...]:
    """The words of a clause that says where most of a counted thing comes from; none elsewhere."""
    if not is_finite(verb) or verb.lemma_.lower() not in _COMING:
        return ()
    of_what = [t for s in subjects_of(verb) for t in _most_of(s)]
    if not of_what or of_what[0].lower_ not in _COUNTED:
        return ()
    return (*of_what, *(t for t in clause if t.pos_ in ("NOUN", "VERB") and t not in of_what))


def _most_of(subject: Token) -> list[Token]:
    """What "most" or "the majority" of a subject is most of, where it is not of a known whole."""
    if subject.lower_ in ("most", "majority"):
        of = [t for c in subject.children if c.lower_ == "of" for t in c.children]
        found = [t for t in of if t.dep_ == "pobj"]
        pointed = any(c.lower_ in ("these", "those", "this", "its") for t in found for c in t.lefts)
        return [] if pointed else found
    before = [c.lower_ for c in subject.lefts]
    return [subject] if before[:1] == ["most"] else []
