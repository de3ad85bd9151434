"""What comes first of its kind in a wide field: "Brazil is the largest producer in the world"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

# What can be measured; whether a thing is the best or the most important anybody may judge.
_MEASURED = word_set(
    """
    largest biggest smallest oldest youngest longest tallest highest lowest deadliest busiest
    richest poorest fastest slowest cheapest coldest hottest driest wettest deepest heaviest
    earliest safest cleanest dirtiest loudest rarest
    """
)
_MOST = word_set(
    """
    populous populated polluted visited expensive common popular used spoken watched sold read
    consumed traded dangerous densely widely polluting violent crowded obese endangered profitable
    """
)
_FIELD = re.compile(
    r"(?i)\b(?:in|on|of|across)\s+(?:the\s+)?(?:whole\s+|entire\s+|western\s+|modern\s+|known\s+)?(?:world|planet|earth|globe"
    r"|country|continent|nation|history|all\s+time|(?:north|south|west|east)\s+of\s+\w+|europe|asia"
    r"|africa|(?:north\s+|south\s+|latin\s+)?america|united\s+states|u\.?s\.?(?:a\.?)?\b|england|britain|kingdom)\b"
    r"|\b(?:world|nation|country)['’]s\b|\bworldwide\b"
)
# What a school's atlas says, what is a manner of speaking, and what cannot be counted.
_TAUGHT = word_set(
    """
    river rivers mountain mountains ocean sea continent country countries planet animal animals
    star lake desert island mammal bird fish land
    problem problems mistake issue issues challenge threat part thing things reason question fear
    dream gift influence joy challenge lie hero event moment lesson joke mystery idea way people
    person fan heart day treasure pleasure crime sin fool loser honour honor adventure experience
    feeling friend friends factor change difference benefit advantage disadvantage decision
    """
)


def ranked_fact(verb: Token) -> tuple[Token, ...]:
    """The nouns of "is the largest N in the world" and its adjective; none where nothing is so."""
    if verb.lemma_ != "be" or any(t.lower_ in ("if", "you", "to", "ever") for t in verb.subtree):
        return ()
    held = [c for c in verb.children if c.dep_ == "attr" and c.pos_ in ("NOUN", "PROPN")]
    for noun in held:
        if noun.lower_ in _TAUGHT or any(c.dep_ in ("relcl", "neg") for c in noun.children):
            continue
        best = [c for c in noun.children if c.dep_ == "amod" and _is_ranking(c)]
        definite = any(c.lower_ == "the" or c.dep_ == "poss" for c in noun.lefts)
        if best and definite and _FIELD.search(" ".join(t.text for t in verb.subtree)):
            nouns = (t for t in verb.subtree if t.pos_ in ("NOUN", "PROPN"))
            return (*best, *nouns)
    return ()


def _is_ranking(adjective: Token) -> bool:
    if adjective.lower_ in _MEASURED:
        return True
    return adjective.lower_ in _MOST and any(
        c.lower_ == "most" for c in adjective.doc[max(0, adjective.i - 2) : adjective.i]
    )
