"""claims/differs-from-source: a figure of a part, of the rest and of the whole are three facts."""

from __future__ import annotations

import pytest
from essays import assert_clean, found_by, marked

from feedback.checks.claims import differs_from_source as check

LOOMS = {
    "S1": (
        "61 percent of the machines in Harlow were looms, against 54 percent in Marlby "
        "and 42.6 percent in the rest of Wessex. In the northern half of the county 9 "
        "percent of the spinners had a cottage of their own. Harlow had 5,200 weavers, of"
        " whom 1,340 were women. Among the women 38 percent could sign their names; among"
        " the men 71 percent could. In the towns of the county 112 children in every "
        "thousand died before their first birthday. The weavers of Marlby earned 14 "
        "shillings a week in 1861. Almost two thirds of the larger mills ran on steam. "
        "Outside Harlow only 300 power looms were at work."
    ),
}
LOOMS_OTHERWISE = [
    (
        "61 percent of the machines in Harlow were looms, against 54 percent in Marlby "
        "and ⟦24.6 percent⟧ in the rest of Wessex."
    ),
    "In Harlow, ⟦16 percent⟧ of the machines were looms, far more than in the rest of Wessex.",
    "Harlow had ⟦2,500 weavers⟧, many of them women.",
    "The weavers of Marlby earned ⟦41 shillings⟧ a week in 1861.",
]
LOOMS_ALIKE = [
    "Half of the machines in Wessex were looms.",
    "About half the machines in Wessex were looms.",
    "In Wessex as a whole, 50 percent of the machines were looms.",
    "Nearly 45 percent of all machines in the county were looms.",
    "In the whole of Wessex 48 percent of machines were looms.",
    "Only 30 percent of the machines in England were looms.",
    "55 percent of the machines in Harlow and Marlby together were looms.",
    "In the south of the county 21 percent of the spinners had a cottage of their own.",
    "Some 12 percent of all spinners had a cottage of their own.",
    "In the county 15 percent of spinners owned a cottage.",
    "Fifty-five percent of the people of Harlow could sign their names.",
    "Of the weavers, 60 percent could sign their names.",
    "Wessex had 20,000 weavers, of whom a third were women.",
    (
        "In the villages of the county 80 children in every thousand died before their "
        "first birthday."
    ),
    "In the county 95 children in every thousand died before their first birthday.",
    "The weavers of Wessex earned 12 shillings a week in 1861.",
    "The women weavers of Marlby earned 9 shillings a week in 1861.",
    "The weavers of Marlby earned 10 shillings a week in 1841.",
    "Less than a third of the smaller mills ran on steam.",
    "Half of the mills ran on steam.",
    "Half of all mills in Wessex ran on steam.",
    "In England as a whole only a quarter of the larger mills ran on steam.",
    "In Wessex 4,000 power looms were at work.",
    "In Harlow 2,800 power looms were at work.",
]

SHARES = {
    "S1": (
        "In the United States 24 percent of households own a freezer; in Texas the share "
        "is 41 percent. Women aged 20 to 29 sleep 7.9 hours on average. Of the children "
        "under six, 83 percent had been vaccinated against measles. Sales of paper books "
        "fell by 6 percent in Europe last year. Night buses carried 3.2 million "
        "passengers in 2017. Unemployment among graduates is 4 percent. A litre of milk "
        "costs the farmer 38 cents to produce. Two out of three patients with mild asthma"
        " forgot a dose each week. Rail freight makes up 18 percent of the goods moved in"
        " Poland."
    ),
}
SHARES_OTHERWISE = [
    "Night buses carried ⟦2.3 million passengers⟧ in 2017.",
    "Unemployment among graduates stands at ⟦14 percent⟧.",
]
SHARES_ALIKE = [
    "In the world 10 percent of households own a freezer.",
    "In the rest of the South 35 percent of households own a freezer.",
    "In Ohio the share is 29 percent.",
    "Women aged 30 to 39 sleep 7.2 hours on average.",
    "Men aged 20 to 29 sleep 7.4 hours on average.",
    "Women sleep 7.5 hours on average.",
    "Adults sleep 7 hours on average.",
    "Of the children over six, 91 percent had been vaccinated against measles.",
    "Of all children, 88 percent had been vaccinated against measles.",
    "Of the children under six, 64 percent had been vaccinated against mumps.",
    "Sales of electronic books fell by 2 percent in Europe last year.",
    "Sales of books fell by 4 percent in Europe last year.",
    "Sales of paper books fell by 9 percent in Germany last year.",
    "Sales of paper books fell by 5 percent worldwide last year.",
    "Buses carried 40 million passengers in 2017.",
    "Day buses carried 28 million passengers in 2017.",
    "Unemployment is 7 percent.",
    "Unemployment among young people without a degree is 11 percent.",
    "Unemployment among women graduates is 5 percent.",
    "A litre of organic milk costs the farmer 52 cents to produce.",
    "A litre of milk costs the customer 99 cents.",
    "Two out of five patients with severe asthma forgot a dose each week.",
    "Half of the patients forgot a dose each week.",
    "Rail freight makes up 12 percent of the goods moved in Europe.",
    "Road freight makes up 70 percent of the goods moved in Poland.",
]


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        *((LOOMS, text) for text in LOOMS_OTHERWISE),
        *((SHARES, text) for text in SHARES_OTHERWISE),
    ],
)
def test_one_thing_is_otherwise(pack: dict[str, str], text: str) -> None:
    plain, spans = marked(text)
    places = [place for f in found_by(check, plain, pack) for place in f.places]
    assert any(place.overlaps(span) for place in places for span in spans), places


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        *((LOOMS, text) for text in LOOMS_ALIKE),
        *((SHARES, text) for text in SHARES_ALIKE),
    ],
)
def test_nothing_is_otherwise(pack: dict[str, str], text: str) -> None:
    assert_clean(check, text, pack)
