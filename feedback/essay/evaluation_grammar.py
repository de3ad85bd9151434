"""Aspects that the grammar of an evaluation shows, whatever words it is put in.

What a source does is its content; what was done to it, and what its maker did, its origin; what the
maker wanted, the purpose. A turn ("but", "although") brings the other side of a verdict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.evaluation_words import DOCUMENTS, THINGS
from feedback.essay.model import Aspect
from feedback.essay.signal_words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_TEXT = re.compile(rf"(?:{DOCUMENTS}|{THINGS}|page|caption|description)$", re.IGNORECASE)
_MAKER = re.compile(
    r"(?:author|writer|historian|journalist|photographer|cartoonist|reporter|artist|speaker"
    r"|poet|editor)s?$",
    re.IGNORECASE,
)
_JUDGING = word_set(
    """
    trust rely believe limit use confirm take bias treat consider regard support see judge
    call weigh
    need help influence compare exaggerate back read find
    """
)
_EMPTY = word_set(
    """
    be have seem appear look make become remain come need lack omit ignore fail overlook
    help exaggerate
    leave agree match confirm support stay look
    """
)
_WANTING = word_set("want wish hope try aim intend mean need seek plan")
# What a study did is what it holds.
_STUDIED = word_set(
    "follow survey ask measure test count record sample include use compare describe list cover"
)
# What somebody does for a living, and with whom.
_LIVING = word_set("earn own work live sell run belong serve lead sponsor belong know teach study")
_PRONOUNS = word_set("he she")
_TURN = re.compile(
    r"\b(?:but|however|although|even\s+though|though|yet|nevertheless"
    r"|on\s+the\s+other\s+hand)\b(?P<after>[^.!?]*\w)",
    re.IGNORECASE,
)
_CONCEDES = re.compile(
    r"(?:^|[.!?]\s+)(?:although|though|even\s+though|while)\b[^.!?]*,", re.IGNORECASE
)
_FEWEST_BEFORE = 20
_TOLD = ("ccomp", "pcomp", "relcl", "csubj")
_SUBJECTS = ("nsubj", "nsubjpass")


def aspects_of_grammar(parse: SpacySpan, *, anybody: bool = True) -> set[Aspect]:
    """Origin, purpose, content and limitation as the clauses of an evaluation show them.

    anybody: whoever acts in a clause that gives a reason is taken for a maker of the source.
    """
    subjects = [token for token in parse if token.dep_ in _SUBJECTS]
    return {aspect for token in subjects for aspect in _shown(token, anybody=anybody)}


def turns(text: str) -> bool:
    """Whether a verdict turns to its other side, in a clause of three words or more."""
    if _CONCEDES.search(text):
        return True
    found = _TURN.finditer(text)
    return any(len(m["after"].split()) > 2 and m.start() >= _FEWEST_BEFORE for m in found)


def _shown(subject: Token, *, anybody: bool) -> Iterator[Aspect]:
    verb = subject.head
    if verb.pos_ not in ("VERB", "AUX") or any(c.lower_ == "no" for c in subject.children):
        return
    if _is_text(subject):
        yield from _of_text(subject, verb)
    elif _is_maker(subject, verb, anybody=anybody):
        yield from _of_maker(verb)


def _is_text(subject: Token) -> bool:
    if _MAKER.match(subject.text):
        return False
    return bool(_TEXT.match(subject.text)) or subject.lower_ == "it"


def _is_maker(subject: Token, verb: Token, *, anybody: bool) -> bool:
    """The writer by name of trade or pronoun; or whoever acts in a clause that gives a reason."""
    if verb.dep_ in _TOLD:
        return False
    if _MAKER.match(subject.text) or subject.lower_ in _PRONOUNS:
        return True
    return anybody and verb.dep_ == "advcl" and _because(verb) and subject.pos_ in ("NOUN", "PROPN")


def _because(verb: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("because", "since", "as") for c in verb.children)


def _of_text(subject: Token, verb: Token) -> Iterator[Aspect]:
    if subject.dep_ == "nsubjpass":
        if verb.lemma_ not in _JUDGING:
            yield "purpose" if _for_an_end(verb) else "origin"
        return
    if any(c.dep_ == "neg" for c in verb.children):
        if verb.lemma_ not in ("be", "need", "make"):
            yield "limitation"
    elif (verb.tag_ in ("VBZ", "VBP") and verb.lemma_ not in _EMPTY) or (
        verb.tag_ == "VBD" and verb.lemma_ in _STUDIED
    ):
        yield "content"


def _of_maker(verb: Token) -> Iterator[Aspect]:
    if verb.lemma_ in _WANTING:
        yield "purpose"
    elif any(c.tag_ == "MD" for c in verb.children):
        return
    elif verb.tag_ in ("VBD", "VBN") or _was_doing(verb):
        yield "origin"
    elif verb.tag_ in ("VBZ", "VBP") and verb.lemma_ not in _EMPTY:
        yield "origin" if verb.lemma_ in _LIVING else "content"
    elif verb.lemma_ == "be" and any(c.dep_ in ("attr", "acomp") for c in verb.children):
        yield "origin"


def _was_doing(verb: Token) -> bool:
    return verb.tag_ == "VBG" and any(c.lower_ in ("was", "were") for c in verb.children)


def _for_an_end(verb: Token) -> bool:
    infinitives = [
        c for c in verb.children if c.dep_ in ("advcl", "xcomp", "prep") and c.tag_ == "VB"
    ]
    return verb.lemma_ in ("mean", "intend", "design", "aim") or bool(infinitives)
