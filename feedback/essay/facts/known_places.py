"""Countries, American states and great cities: of two of one sort neither can lie in the other.

A place that the pack does not know may be the one it names by another name, or the land in which
that lies; of two countries, or of two cities, neither is so.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_COUNTRIES = word_set(
    """
    afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain
    bangladesh belarus belgium belize benin bhutan bolivia botswana brazil bulgaria burundi
    cambodia cameroon canada chad chile china colombia croatia cuba cyprus denmark djibouti ecuador
    egypt eritrea estonia ethiopia fiji finland france gabon gambia georgia germany ghana greece
    guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel
    italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho
    liberia libya lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania
    mauritius mexico moldova mongolia montenegro morocco mozambique namibia nepal nicaragua niger
    nigeria norway oman pakistan panama paraguay peru philippines poland portugal qatar romania
    russia rwanda senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland
    syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine
    uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe
    """
)
_CITIES = word_set(
    """
    accra aleppo algiers amsterdam ankara antwerp athens baghdad baku bangkok barcelona beijing
    beirut belfast belgrade bergen berlin birmingham bogotá bogota bologna bombay bordeaux boston
    bratislava bremen brisbane bristol bruges brussels bucharest budapest cairo calcutta canberra
    caracas cardiff chicago cologne copenhagen dallas damascus delhi denver detroit dresden dublin
    edinburgh florence frankfurt gdansk geneva genoa ghent glasgow hamburg hanoi havana helsinki
    houston istanbul jakarta jerusalem johannesburg kabul karachi khartoum kiev kyiv kraków krakow
    kyoto lagos lahore leeds leipzig leningrad lima lisbon liverpool london lyon lyons madrid malmö
    manchester manila marseille marseilles melbourne miami milan minsk montreal moscow mumbai munich
    nairobi nanjing naples narvik oslo ottawa oxford palermo paris pisa porto prague pretoria quito
    riga rome rotterdam salzburg santiago sarajevo seattle seoul seville shanghai sheffield sofia
    stockholm strasbourg stuttgart sydney tallinn tehran tokyo toronto toulouse trieste tripoli
    tunis turin valencia vancouver venice verona vienna vilnius warsaw york zagreb zurich zürich
    """
)

_STATES = word_set(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho
    illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
    mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas
    utah vermont virginia wisconsin wyoming
    """
)


def are_two_places(ours: Iterable[Token], theirs: Iterable[Token]) -> bool:
    """Whether neither can lie in the other: two countries, two states, two cities."""
    mine, other = {t.lower_ for t in ours}, {t.lower_ for t in theirs}
    if mine & other:
        return False
    if (mine & _STATES and other & _COUNTRIES) or (mine & _COUNTRIES and other & _STATES):
        return True
    return any(mine & sort and other & sort for sort in (_COUNTRIES, _CITIES, _STATES))


def is_known_place(name: str) -> bool:
    """Whether a lower-case name is one of these countries, states or cities."""
    return any(name in sort for sort in (_COUNTRIES, _CITIES, _STATES))
