"""Where most of what is counted comes from or goes: "most accidents happen at night"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.claims.world_words import ALL
from feedback.essay.grammar.clauses import is_finite
from feedback.essay.grammar.frame import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMING = word_set(
    """
    come cause happen occur result stem arise commit make grow sell produce feed import export end
    begin originate contribute harvest manufacture mine waste catch throw burn recycle use spend
    """
)
# Who or what everybody has seen enough of to say what most of them do.
_SEEN = ALL | word_set(
    """
    people pupils students kids children teenagers teens adults men women parents teachers friends
    families boys girls workers writers readers players
    problem problems idea ideas mistake mistakes trouble conflict conflicts stress work lessons
    tests money days times thoughts homework happiness success joy fun power attention news
    """
)


def majority_fact(verb: Token, clause: list[Token]) -> tuple[Token, ...]:
    """The words of a clause that says where most of a counted thing comes from; none elsewhere."""
    misread = verb.tag_ == "VB" and not any(c.dep_ == "aux" for c in verb.children)
    if not (is_finite(verb) or misread) or verb.lemma_.lower() not in _COMING:
        return ()
    of_what = [t for s in subjects_of(verb) for t in _most_of(s)]
    if not of_what or of_what[0].lower_ in _SEEN or _is_person(of_what[0]):
        return ()
    said = [t for t in clause if t.pos_ in ("NOUN", "VERB", "ADV") and t.i > verb.i]
    return (*of_what, *said) if said else ()


def _is_person(noun: Token) -> bool:
    return noun.pos_ == "PRON" or noun.lower_.endswith(("ers", "ors", "ists", "ians", "men"))


def _most_of(subject: Token) -> list[Token]:
    """What "most" or "the majority" of a subject is most of, where it is not of a known whole."""
    if subject.lower_ in ("most", "majority"):
        of = [t for c in subject.children if c.lower_ == "of" for t in c.children]
        found = [t for t in of if t.dep_ == "pobj"]
        pointed = any(c.lower_ in ("these", "those", "this", "its") for t in found for c in t.lefts)
        return [] if pointed else found
    before = [c.lower_ for c in subject.lefts]
    return [subject] if before[:1] == ["most"] else []
