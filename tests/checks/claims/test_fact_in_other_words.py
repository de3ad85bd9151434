"""claims/fact-from-nowhere: what a source says in other words, and what it only aims at."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import fact_from_nowhere

FLAGGED = [
    (
        "The river council of Harn measured the fish stocks in 2015. There is less game "
        "in the forest than there was, and the wardens have set limits. The council aims "
        "to reduce the number of barges by closing two locks. Salmon come back slowly.",
        "The river is busy. ⟦The number of barges on the river has been falling⟧.",
    ),
    (
        "The plan is meant to reduce the traffic on the canal. It starts next year.",
        "The plan works. ⟦Thanks to the plan, traffic on the canal has dropped⟧.",
    ),
    (
        "The harbour board wants to decrease accidents. It hopes for the best.",
        "The rule helps. ⟦Accidents at the harbour have decreased since the rule⟧.",
    ),
    (
        "The programme's goal is to cut the number of smokers by a half.",
        "The programme is good. ⟦The number of smokers has fallen⟧.",
    ),
    (
        "The market of Orly closes at noon. It sells fish and cloth.",
        "Shops close. ⟦The price of bread has been going up every month⟧.",
    ),
    (
        "The lake board of Orrin counts the birds each spring. Ducks are fewer since the "
        "reeds were cut. The board hopes to reduce the noise of the motor boats. Eels "
        "cannot pass the weir, and anglers catch hardly any. A campaign wants to bring "
        "down the number of drownings.",
        "The lake is quieter. The noise of the motor boats has been decreasing, and ⟦the "
        "number of motor boats has dropped⟧.",
    ),
    (
        "The lake board of Orrin counts the birds each spring. Ducks are fewer since the "
        "reeds were cut. The board hopes to reduce the noise of the motor boats. Eels "
        "cannot pass the weir, and anglers catch hardly any. A campaign wants to bring "
        "down the number of drownings.",
        "The campaign is good. ⟦The number of drownings has fallen⟧.",
    ),
    (
        "The lake board of Orrin counts the birds each spring. Ducks are fewer since the "
        "reeds were cut. The board hopes to reduce the noise of the motor boats. Eels "
        "cannot pass the weir, and anglers catch hardly any. A campaign wants to bring "
        "down the number of drownings.",
        "The lake has changed. ⟦Noise levels have decreased⟧.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well.",
        "Fines help. ⟦The crime rate has been falling for years⟧.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well.",
        "Towns change. ⟦The number of divorces has gone up⟧.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well.",
        "Sugar is bad. ⟦The rate of obesity has been soaring⟧.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "The library is good. ⟦The council pays for most of the costs⟧.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "The club is cheap. ⟦A foundation covers half the expenses of every member⟧.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "Life is dear. Many house prices have ⟦sky rocketed⟧.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "Lamps help. ⟦Street lamps reduce the rate of burglary⟧.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "Noise hurts. ⟦Loud streets increase the divorce rates⟧.",
    ),
]
CLEAN = [
    (
        "The river council of Harn measured the fish stocks in 2015. There is less game "
        "in the forest than there was, and the wardens have set limits. The council aims "
        "to reduce the number of barges by closing two locks. Salmon come back slowly.",
        "The market is small. The number of animals that hunters can shoot has gone down.",
    ),
    (
        "The river council of Harn measured the fish stocks in 2015. There is less game "
        "in the forest than there was, and the wardens have set limits. The council aims "
        "to reduce the number of barges by closing two locks. Salmon come back slowly.",
        "Hunting is strange. The amount of deer and boar in the woods has been shrinking.",
    ),
    (
        "The river council of Harn measured the fish stocks in 2015. There is less game "
        "in the forest than there was, and the wardens have set limits. The council aims "
        "to reduce the number of barges by closing two locks. Salmon come back slowly. "
        "Fewer ships are on the water now.",
        "The council works. The number of boats on the river has been reduced, as planned.",
    ),
    (
        "Rents in Orly climb from year to year, and homes get dearer.",
        "Towns change. The price of flats has been rising.",
    ),
    (
        "The mill took on 300 hands in the valley, and most of those without work found a job.",
        "Work is changing. Unemployment has been falling in the valley.",
    ),
    (
        "Libraries in the county lend half as much as they did; readers stay away.",
        "Reading matters. The number of people who borrow books has dropped.",
    ),
    (
        "The lake board of Orrin counts the birds each spring. Ducks are fewer since the "
        "reeds were cut. The board hopes to reduce the noise of the motor boats. Eels "
        "cannot pass the weir, and anglers catch hardly any. A campaign wants to bring "
        "down the number of drownings.",
        "The lake is quiet. The number of ducks has been falling.",
    ),
    (
        "The lake board of Orrin counts the birds each spring. Ducks are fewer since the "
        "reeds were cut. The board hopes to reduce the noise of the motor boats. Eels "
        "cannot pass the weir, and anglers catch hardly any. A campaign wants to bring "
        "down the number of drownings.",
        "The lake is quiet. The number of waterfowl that live on the lake has decreased.",
    ),
    (
        "The lake board of Orrin counts the birds each spring. Ducks are fewer since the "
        "reeds were cut. The board hopes to reduce the noise of the motor boats. Eels "
        "cannot pass the weir, and anglers catch hardly any. A campaign wants to bring "
        "down the number of drownings.",
        "Fishing is dull. The number of fish caught has dropped a lot.",
    ),
    (
        "The lake board of Orrin counts the birds each spring. Ducks are fewer since the "
        "reeds were cut. The board hopes to reduce the noise of the motor boats. Eels "
        "cannot pass the weir, and anglers catch hardly any. A campaign wants to bring "
        "down the number of drownings.",
        "Paris made the right choice. Everybody likes it.",
    ),
    (
        "The lake board of Orrin counts the birds each spring. Ducks are fewer since the "
        "reeds were cut. The board hopes to reduce the noise of the motor boats. Eels "
        "cannot pass the weir, and anglers catch hardly any. A campaign wants to bring "
        "down the number of drownings.",
        "In Winter Water by Lena Storm, the birds are falling silent.",
    ),
    (
        "The lake board of Orrin counts the birds each spring. Ducks are fewer since the "
        "reeds were cut. The board hopes to reduce the noise of the motor boats. Eels "
        "cannot pass the weir, and anglers catch hardly any. A campaign wants to bring "
        "down the number of drownings.",
        "We went to Norway in a bus. It was fun.",
    ),
    (
        "The library opened in 1950 on the old square. Members pay a small fee.",
        "The library is good. The council pays for most of the costs.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "You pay for most of the cost yourself. That is fair.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "The state should cover half of the cost. That is fair.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "They pay the price for all of it. That is life.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "Everyone pays a high price. That is life.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "Reading could reduce the rate of crime. That is my view.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "Tools do not reduce the rates of theft. They are tools.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "The rocket flew into the sky. It was loud.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "We must reduce the rate of waste. It is time.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "To reduce the rate of waste, the library lends tools.",
    ),
    (
        "The library opened in 1950 on the old square. It lends tools as well. Ana Reil runs it.",
        "Lending reduces waste. It also saves room.",
    ),
    (
        "The library opened in 1950 on the old square.",
        "This means that the crime rate is falling.",
    ),
    (
        "The library opened in 1950 on the old square.",
        "It takes one town such as Orly to change a law.",
    ),
    (
        "The library opened in 1950 on the old square.",
        "In the twenty-first century machines took over many lives.",
    ),
    (
        "The library opened in 1950 on the old square.",
        "Lima has done a great job with its trams.",
    ),
    (
        "The library opened in 1950 on the old square.",
        "I went to Norway in a bus.",
    ),
]


@pytest.mark.parametrize(("source", "text"), FLAGGED)
def test_flags(source: str, text: str) -> None:
    assert_flags(fact_from_nowhere, text, {"Source 1": source})


@pytest.mark.parametrize(("source", "text"), CLEAN)
def test_leaves_alone(source: str, text: str) -> None:
    assert_clean(fact_from_nowhere, text, {"Source 1": source})
