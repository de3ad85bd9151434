"""The words of signal phrases: who speaks, and the verbs that report what was said."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written with spaces between them."""
    return frozenset(words.split())


SAYING = word_set(
    """
    say state argue claim report write explain suggest note observe mention contend
    maintain assert conclude acknowledge emphasize emphasise stress propose estimate
    reveal tell declare comment remark recall indicate imply insist warn admit add quote
    announce predict calculate describe discuss highlight illustrate demonstrate
    conclude reckon recommend caution concede testify talk inform allege affirm
    postulate
    """
)
"""Verbs that give a statement to whoever is their subject, as lemmas."""

THINKING = word_set("believe think feel know agree consider suspect assume hope")
"""Verbs of the mind: in the past tense they tell what somebody in the story thought."""

SHOWING = word_set("show prove find discover point confirm support reveal determine")
"""Verbs that report what a text or a study holds; with a person they tell an event."""

IMPLYING = word_set(
    """
    suggest indicate imply demonstrate reveal illustrate highlight tell explain describe
    """
)
"""Verbs whose subject is as often a fact as a speaker ("this drop suggests")."""

TEXTS = word_set(
    """
    article passage text source document doc excerpt extract story book report essay
    paragraph reading interview chapter page poem letter diary speech quote quotation
    line handout website newspaper magazine journal editorial play novel data graph
    chart table map figure cartoon poster photograph evidence title
    """
)
AUTHORS = word_set("author writer narrator journalist reporter historian poet speaker")

STUDIES = word_set(
    """
    study studies research survey surveys poll polls statistic statistics data evidence
    experiment experiments science
    """
)
SCHOLARS = word_set(
    """
    scholar historian expert scientist researcher academic specialist economist
    psychologist sociologist analyst doctor physician professor researchers scientists
    scholars experts historians archaeologist biologist ecologist criminologist
    """
)
AUTHORITIES = STUDIES | SCHOLARS
"""Nouns, as lemmas or as written, that claim authority when nobody is named."""

CROWD = word_set(
    """
    people folks men women critics opponents supporters proponents skeptics sceptics
    some many others other most few several everyone everybody someone somebody nobody
    anyone anybody adults teens teenagers kids parents students source sources
    """
)

SPEECH_OF_SELF = word_set("i we you me us my our your one myself")
PRONOUNS = word_set("he she they it who")
DEFINITE = word_set("the this that these those his her their its my our your")
IMPERSONAL = word_set(
    """
    said known believed thought proven proved argued claimed reported estimated assumed
    accepted rumoured rumored established
    """
)
