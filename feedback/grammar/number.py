"""Whether a noun stands for one or for many, by its form and not by a parser's guess alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

IRREGULAR_PLURALS = word_set("men women children people feet teeth mice geese lives wives")
# Nouns in -s that take a singular verb, or either.
_LOOK_PLURAL = word_set(
    """
    news politics economics physics mathematics maths athletics ethics statistics gymnastics
    genetics electronics linguistics logistics mechanics acoustics optics robotics dynamics
    tactics civics classics aerobics series species means headquarters barracks works crossroads
    gallows measles mumps diabetes rabies thanks odds remains statistics graphics genius
    sports arts savings earnings surroundings premises ashes lens bus gas plus yes kudos
    chess always sometimes perhaps towards besides afterwards whereas business process
    access success progress congress wellness happiness illness loss mass class glass pass boss
    cross dress stress press address virus campus bonus focus status census chorus circus
    corpus crisis basis analysis thesis hypothesis emphasis oasis axis atlas canvas chaos
    ethos pathos bias cosmos christmas texas paris mars us this his its is was has does
    """
)
# Sums taken together: "ten years is a long time".
UNITS = word_set(
    """
    second seconds minute minutes hour hours day days week weeks month months year years decade
    decades century centuries dollar dollars cent cents pound pounds euro euros penny pence yen
    buck bucks mile miles kilometre kilometres kilometer kilometers metre metres meter meters foot
    feet inch inches yard yards acre acres ton tons tonne tonnes gram grams kilo kilos kilogram
    kilograms ounce ounces litre litres liter liters gallon gallons degree degrees percent point
    points calorie calories step steps time times thousand thousands million millions billion
    billions hundred hundreds part parts
    """
)
# Either verb is good: the noun names a group of persons, as British writers take it.
_COLLECTIVES = word_set(
    """
    team family government class committee crew staff police public audience army navy military
    band group crowd couple pair company council party board jury union press media youth
    population community generation club majority minority class cabinet parliament
    congress senate court enemy firm management leadership opposition orchestra squad troop
    department school university faculty administration bank church choir cast gang clan tribe
    nation country city town world-wide crime cattle poultry livestock infantry cavalry elite
    proletariat bourgeoisie peasantry nobility aristocracy clergy electorate workforce force
    personnel mankind humanity gentry intelligentsia folk kin fleet herd flock society
    organization organisation association agency network
    """
)
# "A number of cars are": the noun after "of" decides, or either does.
_PARTITIVES = word_set(
    """
    number majority minority variety lot lots couple range group series handful bunch percent
    percentage rest half third quarter fifth tenth part portion fraction most some any none all
    plenty remainder total average pair dozen hundred thousand million billion crowd mass host
    array set team kind sort type multitude plethora myriad abundance proportion section bulk
    amount quantity deal load ton wealth list-of cent one either neither each both few many
    several more less enough much stream string flood wave swarm row line collection selection
    combination mixture mix assortment generation class cluster score segment share vast ninth
    eighth seventh sixth two three four five six seven eight nine ten spate trio duo
    """
)
# One form for one and many, or an adjective for the people it describes.
_BOTH = word_set(
    """
    sheep fish deer aircraft spacecraft series species offspring moose salmon trout shrimp swine
    bison data media criteria phenomena bacteria alumni cacti fungi nuclei agenda graffiti
    strata schemata poor rich old young elderly dead wounded sick blind deaf homeless
    unemployed disabled wealthy needy living innocent guilty british french dutch irish english
    welsh scottish spanish chinese japanese swiss portuguese vietnamese injured oppressed
    privileged gifted weak strong brave bold faithful accused deceased opposite former latter
    same other others said following above below best worst least last first next majority
    alike aristocracy everything-else hungry jobless educated powerful famous roman greek
    black white native german
    """
)
_WORDLIKE = re.compile(r"[a-z]+(?:-[a-z]+)*")


def is_plural(noun: Token) -> bool:
    """Whether a noun is surely one that takes a plural verb ("cars", "people")."""
    word = noun.lower_
    if not _is_common(noun) or word in _LOOK_PLURAL or word in UNITS:
        return False
    if word in IRREGULAR_PLURALS:
        return True
    return (
        noun.tag_ == "NNS" and word.endswith("s") and not word.endswith(("ss", "ics", "us", "is"))
    )


def is_singular(noun: Token) -> bool:
    """Whether a noun is surely one that takes a singular verb ("list", "car")."""
    word = noun.lower_
    if not _is_common(noun) or noun.tag_ != "NN" or len(word) < 3:
        return False
    if word in IRREGULAR_PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
        return False
    return word not in _COLLECTIVES | _PARTITIVES | _BOTH | UNITS


def _is_common(noun: Token) -> bool:
    """Names follow rules of their own: the Netherlands is, the Rolling Stones are."""
    if not _WORDLIKE.fullmatch(noun.lower_):
        return False
    return noun.text.islower() or bool(noun.is_sent_start)
