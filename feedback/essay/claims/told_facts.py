"""Facts that are told by who or what a clause is about: the one after the other, the first kind
that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.claims.illness_facts import illness_fact
from feedback.essay.claims.majority_facts import majority_fact
from feedback.essay.claims.others_deeds import others_deeds
from feedback.essay.claims.paid_costs import paid_costs
from feedback.essay.claims.person_facts import person_fact
from feedback.essay.claims.place_facts import place_facts
from feedback.essay.claims.ranked_facts import ranked_fact
from feedback.essay.claims.world_fact import Found

if TYPE_CHECKING:
    from spacy.tokens import Token


def told_fact(verb: Token, clause: list[Token]) -> Found | None:
    """The fact of a clause and the words that say of what it is; none where it tells none."""
    if about := paid_costs(verb, clause):
        return "cost", about, ""
    if about := ranked_fact(verb):
        return "ranked", about, ""
    if about := majority_fact(verb, clause):
        return "majority", about, ""
    if about := illness_fact(verb):
        return "illness", about, ""
    if about := place_facts(verb, clause):
        return "place", about, ""
    if about := person_fact(verb, clause):
        return "person", about, ""
    if about := others_deeds(verb, clause):
        return "others", about, ""
    return None
