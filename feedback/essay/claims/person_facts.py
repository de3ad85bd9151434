"""What a person with a full name did, told with a count or as a habit: "Ada Bell wrote every day".

That somebody lived or did what they are known for needs no source; how long, how often and how
many were found somewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import SAYING
from feedback.essay.claims.world_words import COMMON_DATES, HOLDING
from feedback.essay.grammar.clauses import is_finite
from feedback.essay.grammar.frame import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTICULAR = re.compile(
    r"(?i)\b(?:every|each|always|never|only|once|twice|hundreds?|thousands?|millions?|dozens?|two|three"
    r"|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hours?|weeks?|months?|years?)\b|\d"
)
_TITLES = re.compile(r"(?i)\b(?:mrs?|ms|miss|coach|principal|sir|madam|uncle|aunt|dr)\b\.?")


def person_fact(verb: Token, clause: list[Token]) -> tuple[Token, ...]:
    """The name of whom a clause tells a particular of, and its words; none where it does not."""
    if not is_finite(verb) or verb.lemma_.lower() in SAYING | HOLDING or verb.lemma_ == "be":
        return ()
    if verb.dep_ not in ("ROOT", "conj", "advcl", "ccomp"):
        return ()
    named = [t for s in subjects_of(verb) for t in _full_name(s)]
    here = " ".join(t.text for t in clause if t not in named)
    if not named or COMMON_DATES.search(here) or _TITLES.search(here):
        return ()
    if not _PARTICULAR.search(here):
        return ()
    return (*named, *(t for t in clause if t.pos_ in ("NOUN", "VERB")))


def _full_name(head: Token) -> list[Token]:
    """The words of a name of two or more, nobody's "my friend Ada Bell"."""
    if head.ent_type_ != "PERSON" or head.pos_ != "PROPN":
        return []
    name = [*(c for c in head.lefts if c.dep_ == "compound" and c.text[:1].isupper()), head]
    apart = [c for c in head.children if c not in name and c.dep_ not in ("punct", "appos")]
    own = any(t.lower_ in ("my", "our") for t in head.subtree)
    if len(name) < 2 or apart or own or not all(t.pos_ == "PROPN" for t in name):
        return []
    return name
