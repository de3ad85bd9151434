"""A checkable fact about the world, and of which kind it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from feedback.text.quantity import Quantity
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

FactKind = Literal[
    "trend",
    "rate",
    "count",
    "first",
    "fate",
    "place",
    "date",
    "cost",
    "others",
    "ranked",
    "majority",
    "illness",
    "person",
]
Way = Literal["up", "down", ""]
Found = tuple[FactKind, "tuple[Token, ...]", Way]


@dataclass(frozen=True, slots=True)
class WorldFact:
    """A fact stated at `span`; `about` are the words that say of what, `way` is where it goes."""

    span: Span
    kind: FactKind
    about: tuple[Token, ...]
    way: Way = ""
    dates: tuple[Quantity, ...] = ()
