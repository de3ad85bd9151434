"""Clauses with nothing left out, which therefore cannot lean on the noun before them.

"The plan it changed" leans on its noun: what "changed" acts on is the plan. "The plan it was a
success" does not: "it was" has its complement behind it, so a new statement begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.predication import OPENERS, TAKING_A_CLAUSE, Predication

if TYPE_CHECKING:
    from spacy.tokens import Token

_BE = word_set("is are was were am 's 're 'm ’s ’re ’m")
_HELPING = word_set("do does did will would can could may might must should ca wo 'll ’ll")
_STRESS = word_set("not n't n’t also just really very so too still always never even all only now")
_OBJECTS = word_set("it them him me us you her this these those yours theirs hers mine")
# These take a second object or a clause after the first one: "the gift they gave her".
_DOUBLE = TAKING_A_CLAUSE | word_set(
    """
    give tell show send offer ask want expect need let allow bring teach promise pay lend cost buy
    owe call order get keep put leave cause do serve grant earn save win deny feed
    """
)
_COMPLEMENTS = frozenset({"DT", "PRP$", "JJ", "JJR", "CD", "NN", "PDT"})
_RELATIVE = frozenset({"relcl", "acl"})


def is_saturated(words: Sequence[Token], found: Predication) -> bool:
    """Whether the clause has its complement or object right behind its verb.

    Where the parse takes the clause for a relative one, only the plainest kinds are believed.
    """
    at = _past_stress(words, found.verb + 1)
    end = _end(words, at)
    if at >= end or words[end - 1].tag_ in ("IN", "TO") or words[end - 1].lower_ in OPENERS:
        return False
    verb = words[found.verb]
    main = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    # "it's" and "you're" may be meant as "its" and "your".
    relative = main.dep_ in _RELATIVE or verb.lower_[:1] in "'’"
    if verb.lower_ in _BE:
        return _is_complement(words, at, end, relative)
    if verb.lower_ in _HELPING or verb.tag_ == "MD":
        verb, at = words[at], at + 1
        if verb.tag_ not in ("VB", "VBP") or at >= end:
            return False
    double = verb.lemma_.lower() in _DOUBLE
    return not (relative and double) and _is_object(words[at])


def _is_complement(words: Sequence[Token], at: int, end: int, relative: bool) -> bool:
    word = words[at]
    plain = word.tag_ in ("DT", "PRP$") or word.lower_ in ("why", "because")
    if relative:
        return plain
    stressed = words[at - 1].lower_ in ("very", "so", "too")
    adjective = word.tag_ in ("JJ", "JJR")
    stranded = adjective and at + 1 < end and words[at + 1].tag_ == "IN" and at + 2 == end
    return plain or stressed or (word.tag_ in _COMPLEMENTS and not stranded)


def _is_object(word: Token) -> bool:
    determiner = word.tag_ in ("DT", "PRP$") and word.lower_ != "that"
    return determiner or word.lower_ in _OBJECTS


def _past_stress(words: Sequence[Token], at: int) -> int:
    while at < len(words):
        word = words[at]
        if word.lower_ not in _STRESS and not (word.tag_ == "RB" and word.lower_.endswith("ly")):
            break
        at += 1
    return at


def _end(words: Sequence[Token], at: int) -> int:
    return next((i for i in range(at, len(words)) if words[i].text in ",.;:!?"), len(words))
