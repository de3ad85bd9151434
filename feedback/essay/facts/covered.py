"""How much of what a sentence says a passage says too, by the weight of its words in the pack."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.facts.figure_evidence import rarity
from feedback.essay.facts.statement import Context
from feedback.essay.grammar.frame import sense_at, senses
from feedback.essay.grammar.synonyms import sense_of
from feedback.library.library import SourceLibrary

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNKNOWN = 0.45  # the weight of a word that the pack does not have: mostly another wording
_NEARBY = 0.6  # what a word counts that stands round the passage and not in it


@dataclass(frozen=True, slots=True)
class Covered:
    """`share` of the words, by weight, that the passage or those round it have; `mass`, the weight
    of those in the passage itself; how many words there are, are `shared` with it, `strange`."""

    share: float
    mass: float
    words: int
    shared: int
    strange: int


def covered(
    tokens: Iterable[Token], but: Collection[int], context: Context, library: SourceLibrary
) -> Covered:
    """What `context` has of the tokens, those with an index in `but` left out."""
    weights = rarity(library)
    here, around = senses(context.parsed), _around(context)
    mine = {s for t in tokens if t.i not in but and (s := sense_at(t))}
    whole = sum(weights.get(s, _UNKNOWN) for s in mine)
    mass = sum(weights.get(s, _UNKNOWN) for s in mine & here)
    near = _NEARBY * sum(weights.get(s, _UNKNOWN) for s in (mine & around) - here)
    return Covered(
        (mass + near) / whole if whole else 0.0,
        mass,
        len(mine),
        len(mine & here),
        len(mine - here - around),
    )


@lru_cache(maxsize=2048)
def _around(context: Context) -> frozenset[str]:
    return frozenset(sense_of(word) for word in context.nearby) | context.nearby
