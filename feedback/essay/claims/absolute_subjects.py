"""Subjects wide enough to make a sentence sweeping: everyone, a whole kind, the whole world."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.claims.absolute_limits import is_present
from feedback.essay.claims.absolute_words import ERAS, KINDS, READING, WIDE

if TYPE_CHECKING:
    from spacy.tokens import Token

_EVERYBODY = frozenset({"everyone", "everybody"})
_NOBODY = frozenset({"nobody"})
# Those who are of a trade, a faith or a school of thought, whatever it is.
_TRADES = ("ists", "ist", "ologers", "ographers", "ographer", "icians", "ician", "eers", "workers")
_NO_TRADE = frozenset({"lists", "list", "mist", "fist", "wrist", "twist", "coexist"})
_THINGS = frozenset({"thing", "something", "somethings", "stuff", "name"})
_CLASSES = frozenset(
    {"rich", "poor", "powerful", "strong", "weak", "old", "young", "wealthy", "media"}
)


def is_everybody(subject: Token) -> bool:
    return subject.lower_ in _EVERYBODY


def is_anybody(subject: Token) -> bool:
    """Everyone or nobody, narrowed by no more than a public or the whole world."""
    no = any(c.lower_ == "no" for c in subject.children)
    no_one = subject.lower_ == "one" and no
    if no and not no_one:
        # "No everyone agrees": a learner's "not everyone".
        return False
    if subject.lower_ not in _EVERYBODY | _NOBODY and not no_one:
        return False
    return not is_narrowed(subject) or is_worldwide(subject) or is_the_public(subject)


def is_narrowed(subject: Token) -> bool:
    return any(
        c.dep_ in ("relcl", "acl", "prep", "amod", "appos") or c.lower_ == "else"
        for c in subject.children
    )


def is_worldwide(subject: Token) -> bool:
    """Everyone in the world, in the whole country, in Spain, in the 1920s: no narrower for it."""
    if any(
        c.dep_ == "relcl" and any(t.lower_ == "ever" for t in c.children) for c in subject.children
    ):
        return True
    return any(
        _is_wide(place)
        for prep in subject.children
        if prep.dep_ == "prep" and prep.lower_ in ("in", "on", "across", "of", "throughout")
        for place in prep.children
        if prep.lower_ != "of" or place.ent_type_ == "DATE"
    )


def _is_wide(place: Token) -> bool:
    if place.ent_type_ == "DATE":
        # A year tells of an event; a decade, a century or "those days" of a time.
        return place.lower_.rstrip("’'").endswith("s") or place.lower_ in WIDE
    return place.lower_ in WIDE or place.ent_type_ in ("GPE", "LOC")


def set_in_wide(verb: Token, subject: Token) -> bool:
    """ "In the 1840s everyone believed": the time or place stands before the subject."""
    # The parser joins the two in "In ancient Greece everyone".
    if any(c.dep_ == "compound" and c.ent_type_ == "GPE" for c in subject.children):
        return True
    return any(
        c.dep_ == "prep"
        and c.i < subject.i
        and c.lower_ in ("in", "during", "throughout")
        and any(_is_wide(place) for place in c.children)
        for c in verb.children
    )


def is_the_public(subject: Token) -> bool:
    """ "Everybody who reads the poem"."""
    clauses = [c for c in subject.children if c.dep_ == "relcl"]
    return len(clauses) == 1 and clauses[0].lemma_ in READING and is_present(clauses[0])


def is_kind(subject: Token) -> bool:
    """People of a trade, an age, a nation or a class."""
    return is_human(subject) or _is_people(subject)


def is_human(subject: Token) -> bool:
    word = subject.lower_
    if word in KINDS | _CLASSES:
        return True
    return word.endswith(_TRADES) and word not in _NO_TRADE and subject.pos_ == "NOUN"


def _is_people(subject: Token) -> bool:
    """A nation, faith or age in the plural: Germans, Christians, Victorians."""
    return (
        (subject.ent_type_ == "NORP" or subject.lower_.endswith(("ians", "eans")))
        and subject.tag_ in ("NNPS", "NNS", "NNP")
        and subject.lower_.endswith("s")
    )


def is_bare(subject: Token, allowed: set[str]) -> bool:
    """Whether nothing narrows the kind: no article, relative clause, number or phrase of place."""
    wide = is_worldwide(subject)
    return all(
        child.lower_ in allowed
        or (child.dep_ == "amod" and (child.lower_ in ERAS or child.ent_type_ == "NORP"))
        or (child.dep_ == "prep" and wide)
        for child in subject.children
    ) and (subject.tag_ in ("NNS", "NNPS", "NNP") or "every" in allowed or "no" in allowed)


def is_generic(subject: Token) -> bool:
    """A whole kind of thing, without article, owner or limit: "official records", "technology".

    A clause that says of which people ("kids who read") leaves them a whole kind.
    """
    if subject.lower_ in _CLASSES and [c.lower_ for c in subject.children] == ["the"]:
        return True
    if subject.lemma_.lower() in _THINGS or subject.pos_ not in ("NOUN", "PROPN"):
        return False
    if subject.pos_ == "PROPN" and subject.tag_ != "NNPS":
        return False
    wide = is_worldwide(subject)
    plural_people = subject.tag_ == "NNS" and is_human(subject)
    return all(
        (child.dep_ in ("amod", "compound") and child.pos_ != "PROPN")
        or (child.dep_ == "prep" and wide)
        or (plural_people and child.dep_ == "relcl" and is_present(child))
        for child in subject.children
    )
