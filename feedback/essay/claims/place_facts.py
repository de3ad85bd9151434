"""What is so in a place or a body with a name: "In Bergen nobody drives to work"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import SAYING, word_set
from feedback.essay.claims.world_words import COMMON_DATES, HOLDING, HOME
from feedback.essay.facts.known_places import is_known_place
from feedback.essay.grammar.clauses import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

# "Lima has done the right thing" judges, and tells nothing that can be looked up.
_JUDGED = re.compile(
    r"(?i)\b(?:right|good|great|better|best|wonderful|smart|amazing|bad|worst|excellent|perfect)\s+"
    r"(?:things?|ideas?|jobs?|choices?|places?|examples?|efforts?|decisions?|moves?|ways?)\b"
)
_GOOD = word_set(
    "good great better best wonderful amazing bad terrible excellent perfect nice many"
)
# "We went to Peru" is lived or told by somebody; what can or must be done happened nowhere.
_TELLERS = ("i", "we", "you")
_ABLE = ("can", "could", "must", "cannot")
_FREE = re.compile(r"(?i)\b(?:being\s+able\s+to|ha(?:s|ve|d)\s+to|needs?\s+to|it\s+takes)\b")
_LIKING = word_set("like love enjoy need care dream")
_STAYING = word_set("live come stay lie stand work reside belong dwell locate situate bear")


def place_facts(verb: Token, clause: list[Token]) -> tuple[Token, ...]:
    """The names of where a clause says something is so, and its words; none where it does not."""
    there = _is_there(verb)
    if not is_finite(verb) or verb.lemma_.lower() in SAYING | HOLDING | _LIKING:
        return ()
    if verb.dep_ == "relcl" and not there:
        return ()
    parts = {c.dep_ for c in verb.children}
    if (verb.lemma_.lower() in _STAYING and not _opens_with_place(verb)) or (
        "attr" in parts and "expl" not in parts
    ):
        return ()  # "Lives in Leeds", "is a town in Peru": who or what it is
    if any(c.dep_ == "csubj" or c.lower_ == "like" for c in verb.children):
        return ()  # "Seeing the castle in Wales was special", "it is like a war in Peru"
    if any(c.lower_ in _TELLERS and c.dep_.startswith("nsubj") for c in verb.children):
        return ()
    if any(c.lower_ in _ABLE for c in verb.children) or _FREE.search(
        " ".join(t.text for t in clause)
    ):
        return ()
    if any(a.lower_ in _GOOD for c in verb.children if c.dep_ == "dobj" for a in c.lefts):
        return ()  # "Sweden has good schools"
    if _JUDGED.search(" ".join(t.text for t in clause)):
        return ()
    if COMMON_DATES.search(" ".join(t.text for t in clause)):
        return ()
    inside = list(verb.sent) if verb.dep_ == "ROOT" and len(_finite_in(verb.sent)) < 3 else clause
    named = [t for t in inside if _is_name(t) and _is_scene(t, verb) and not _is_aside(t, verb)]
    if there and _is_name(verb.head):
        named.append(verb.head)
    if not named:
        return ()
    said = [t for t in clause if t.pos_ in ("NOUN", "VERB")]
    if not any(t.pos_ in ("NOUN", "ADJ", "PRON", "NUM") for t in clause if t not in named):
        return ()  # "Than Norway does"
    return (*named, *said)


def _opens_with_place(verb: Token) -> bool:
    """ "In Peru they work six hours": what is so there, not where somebody works."""
    return any(
        c.lower_ == "in" and c.i < verb.i and s.i > c.i
        for c in verb.children
        for s in verb.children
        if s.dep_.startswith("nsubj")
    )


def _is_there(verb: Token) -> bool:
    """ "Germany, where most schools let them": what is so in the place just named."""
    return verb.dep_ == "relcl" and any(
        c.lower_ == "where" and c.dep_ == "advmod" for c in verb.children
    )


def _is_aside(token: Token, verb: Token) -> bool:
    """ "Who grew up in Norway" says nothing of what is so there."""
    return any(
        a.dep_ in ("relcl", "acl", "appos") for a in [token, *token.ancestors] if a.i != verb.i
    )


def _finite_in(sentence: SpacySpan) -> list[Token]:
    return [t for t in sentence if t.pos_ in ("VERB", "AUX") and is_finite(t)]


def _is_name(token: Token) -> bool:
    return (
        token.ent_type_ in ("GPE", "LOC", "ORG", "LAW", "FAC")
        and token.pos_ == "PROPN"
        and token.text[:1].isupper()
        and not is_home(token)
        and len(token) > 2
        and (
            not token.is_sent_start
            or is_known_place(token.lower_)
            or _is_initials(token)
            or (token.i + 1 < len(token.doc) and token.nbor().ent_type_ != "")
        )
    )


def _is_initials(token: Token) -> bool:
    """ "NASA" in a sentence that is not all in capitals."""
    return token.text.isupper() and any(t.text.islower() for t in token.sent)


def is_home(token: Token) -> bool:
    """The reader's own country, or a part of the world: no place that needs looking up."""
    return token.lower_.replace(".", "") in HOME


def _is_scene(token: Token, verb: Token) -> bool:
    """Whether a name is where something is so, or who does it; of "is" only the first."""
    while token.dep_ in ("conj", "compound", "appos", "nmod") and token.head.i != token.i:
        token = token.head
    if token.dep_ in ("nsubj", "nsubjpass"):
        return verb.lemma_ != "be"
    if token.dep_ != "pobj":
        return False
    preposition = token.head
    if preposition.lower_ == "as":
        preposition = preposition.head.head
    return preposition.lower_ == "in"
