"""The words of signal phrases: who speaks, and the verbs that report what was said."""

from __future__ import annotations

SAYING = frozenset(
    """say state argue claim report write explain suggest note observe mention contend maintain
    assert conclude acknowledge emphasize emphasise stress propose estimate reveal tell declare
    comment remark recall indicate imply insist warn admit add quote announce predict calculate
    describe discuss highlight illustrate demonstrate conclude reckon recommend caution concede
    testify talk inform allege affirm postulate""".split()
)
"""Verbs that give a statement to whoever is their subject, as lemmas."""

THINKING = frozenset("believe think feel know agree consider suspect hold assume hope".split())
"""Verbs of the mind: in the past tense they tell what somebody in the story thought."""

SHOWING = frozenset("show prove find discover point confirm support reveal determine".split())
"""Verbs that report what a text or a study holds, but tell an event when a person is the subject."""

TEXTS = frozenset(
    """article passage text source document doc excerpt extract story book report essay paragraph
    reading interview chapter page poem letter diary speech quote quotation line handout website
    newspaper magazine journal editorial play novel data graph chart table map figure cartoon
    poster photograph evidence title""".split()
)
AUTHORS = frozenset("author writer narrator journalist reporter historian poet speaker".split())
LABELLED = frozenset("source document doc extract excerpt passage text article item".split())

STUDIES = frozenset(
    "study studies research survey surveys poll polls statistic statistics data evidence "
    "experiment experiments science".split()
)
SCHOLARS = frozenset(
    """scholar historian expert scientist researcher academic specialist economist psychologist
    sociologist analyst doctor physician professor researchers scientists scholars experts
    historians archaeologist biologist ecologist criminologist""".split()
)
AUTHORITIES = STUDIES | SCHOLARS
"""Nouns, as lemmas or as written, that claim authority when nobody is named."""

CROWD = frozenset(
    """people person folk folks man men woman women critic critics opponent opponents supporter
    supporters proponent proponents skeptic skeptics sceptic sceptics some many others other most
    few several everyone everybody someone somebody nobody anyone anybody adult adults teen teens
    teenager teenagers kid kids parent parents student students source sources""".split()
)

SPEECH_OF_SELF = frozenset("i we you me us my our your one myself".split())
PRONOUNS = frozenset("he she they it this who which these those that".split())
DEFINITE = frozenset("the this that these those his her their its my our your".split())
IMPERSONAL = frozenset(
    """said known believed thought proven proved argued claimed reported estimated assumed accepted
    rumoured rumored established""".split()
)
