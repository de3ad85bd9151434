"""Aspects that the grammar of an evaluation shows, whatever words it is put in.

What a source does is its content; what was done to it, and what its maker did, its origin; what the
maker wanted, the purpose. A turn ("but", "although") brings the other side of a verdict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.evaluations.words import DOCUMENTS, THINGS, VOCATION
from feedback.essay.model import Aspect

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_TEXT = re.compile(rf"(?:{DOCUMENTS}|{THINGS}|page|caption|description)$", re.IGNORECASE)
_MAKER = re.compile(
    r"(?:author|writer|historian|journalist|photographer|cartoonist|reporter|artist|speaker"
    r"|poet|editor)s?$",
    re.IGNORECASE,
)
# "The interviewer was the owner's nephew": by what somebody does to make a source.
_TRADE = re.compile(rf"{VOCATION}s?$")
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
    convince come rest date end start begin mean deserve count differ
    """
)
_WANTING = word_set("want wish hope try aim intend mean need seek plan")
# What a study did is what it holds.
_STUDIED = word_set(
    "follow survey ask measure test count record sample include use compare describe list cover"
)
# What a writer does on the page; anything else that he does is his life.
_TELLING = word_set(
    """
    say tell describe explain write call blame praise mention list give claim admit quote cite
    argue use compare portray speak talk remember recall focus criticise criticize mock state note
    record report show present paint depict accuse complain concentrate emphasise emphasize
    exaggerate make include set mention count name repeat contradict
    """
)
_SETTING_DOWN = word_set(
    """
    record list describe note mention praise blame name quote cite compare accuse
    """
)
# What somebody does for a living, and with whom.
_LIVING = word_set("earn own work live sell run belong serve lead sponsor belong know teach study")
_PRONOUNS = word_set("he she")
_SIDE_NAMES = word_set(
    """
    limitation weakness drawback strength value advantage disadvantage problem reason merit flaw
    downside trouble interest
    """
)
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
# A verdict, or a word for any source, is no word on where it comes from.
_UNTOLD = re.compile(r"(?:sources?|documents?|texts?|evidence|accounts?|records?)$", re.IGNORECASE)
_RANKED = word_set(
    "good bad great poor weak strong useful reliable credible valuable helpful better best"
)


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
    if any(c.dep_ == "compound" and _TEXT.match(c.text) for c in subject.children):
        return True
    return bool(_TEXT.match(subject.text)) or subject.lower_ == "it"


def _is_maker(subject: Token, verb: Token, *, anybody: bool) -> bool:
    """The writer by name of trade or pronoun; or whoever acts in a clause that gives a reason."""
    if verb.dep_ in _TOLD and not _says_what_a_side_is(verb):
        return False
    if _MAKER.match(subject.text) or subject.lower_ in _PRONOUNS:
        return True
    if not anybody or subject.pos_ not in ("NOUN", "PROPN"):
        return False
    trade = _TRADE.match(subject.lower_) is not None and _says_what_a_side_is(verb)
    return trade or (verb.dep_ == "advcl" and _because(verb))


def _says_what_a_side_is(verb: Token) -> bool:
    """ "Its limitation is that he was the owner's nephew"."""
    subject = next((c for c in verb.head.children if c.dep_ in _SUBJECTS), None)
    named = subject is not None and subject.lemma_ in _SIDE_NAMES
    return verb.dep_ == "ccomp" and verb.head.lemma_ == "be" and named


def _because(verb: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("because", "since", "as") for c in verb.children)


def _of_text(subject: Token, verb: Token) -> Iterator[Aspect]:
    if subject.dep_ == "nsubjpass":
        if verb.lemma_ not in _JUDGING:
            yield "purpose" if _for_an_end(verb) else "origin"
        return
    if verb.lemma_ == "be":
        if any(c.dep_ == "attr" and _is_described_document(c) for c in verb.children):
            yield "origin"
    elif any(c.dep_ == "neg" for c in verb.children):
        if verb.lemma_ not in ("need", "make"):
            yield "limitation"
    elif any(c.lower_ in ("only", "just", "merely") for c in verb.children):
        yield "limitation"
        if any(c.dep_ == "dobj" and c.pos_ == "NOUN" for c in verb.children):
            yield "content"
    elif (verb.tag_ in ("VBZ", "VBP") and verb.lemma_ not in _EMPTY) or (
        verb.tag_ == "VBD" and verb.lemma_ in _STUDIED
    ):
        yield "content"


def _of_maker(verb: Token) -> Iterator[Aspect]:
    if verb.lemma_ in _WANTING:
        yield "purpose"
    elif any(c.tag_ == "MD" for c in verb.children):
        return
    elif _was_doing(verb):
        yield "purpose" if _for_an_end(verb) else "origin"
    elif verb.lemma_ == "have" or any(c.lower_ == "than" for c in verb.children):
        return
    elif verb.tag_ in ("VBD", "VBN"):
        yield "content" if _sets_down(verb) else "origin"
        if verb.lemma_ in ("write", "make", "take", "draw", "publish") and _for_an_end(verb):
            yield "purpose"
    elif verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _LIVING:
        yield "origin"
    elif verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _TELLING:
        if not any(c.lower_ in ("only", "just", "merely") for c in verb.children):
            yield "content"
    elif verb.lemma_ == "be" and any(c.dep_ == "attr" for c in verb.children):
        yield "origin"


def _sets_down(verb: Token) -> bool:
    """ "The clerk recorded each request", "she wrote about bread": what the source holds."""
    if verb.lemma_ in ("write", "speak", "talk"):
        return any(c.lower_ in ("about", "of") for c in verb.children)
    told = [c for c in verb.children if c.dep_ == "dobj"]
    return verb.lemma_ in _SETTING_DOWN and any(c.pos_ == "NOUN" for c in told)


def _is_described_document(noun: Token) -> bool:
    """ "A brochure that the company handed out", "a play"; "a source" says nothing of it."""
    if not _TEXT.match(noun.text) or _UNTOLD.match(noun.text) or _MAKER.match(noun.text):
        return False
    if any(c.dep_ == "det" and c.lower_ not in ("a", "an") for c in noun.children):
        return False
    return not any(c.lower_ in _RANKED or c.dep_ == "nummod" for c in noun.children)


def _was_doing(verb: Token) -> bool:
    return verb.tag_ == "VBG" and any(c.lower_ in ("was", "were") for c in verb.children)


def _for_an_end(verb: Token) -> bool:
    if verb.lemma_ in ("mean", "intend", "design", "aim"):
        return True
    if verb.lemma_ == "pay":
        return False
    return any(
        (c.dep_ in ("advcl", "xcomp", "prep", "relcl", "ccomp") and c.tag_ == "VB")
        or (c.dep_ == "prep" and c.lower_ == "for" and not _lasts(c))
        for c in verb.children
    )


def _lasts(preposition: Token) -> bool:
    """ "For years", "for the first time"."""
    return any(c.ent_type_ in ("DATE", "TIME") or c.lower_ == "time" for c in preposition.children)
