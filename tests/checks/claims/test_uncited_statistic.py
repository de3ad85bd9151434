"""Figures that need a source, and those that do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.claims import uncited_statistic

SEEDS = Path(__file__).parents[3] / "seeds"

FLAGGED = [
    "Nearly every farm failed, and ⟦40 percent⟧ of the herds died.",
    "The famine killed ⟦300,000⟧ people in two winters.",
    "The canal cost ⟦$4,000,000⟧ and took ten years.",
    "The weaver made cloth at ⟦14 times⟧ the old rate.",
    "The port handled ⟦35 million tons⟧ of wool.",
    "Factories release ⟦26%⟧ of the smoke in the valley.",
    "In other valleys, sheep numbers ⟦doubled⟧ after the fence was built.",
    "Pupils who skip breakfast are ⟦twice⟧ as likely to fail.",
    "Smoking shortened their lives by ⟦12 years⟧ on average.",
    "It would cost our council ⟦£85,000⟧ to mend the bridge.",
    "⟦One in three⟧ children in the harbour has asthma.",
    "⟦About 70%⟧ of Norwegians still burned wood in 1951.",
    "Rents have risen by ⟦60%⟧ since the fire.",
    "⟦Three quarters⟧ of the boats were lost.",
    "The price of bread ⟦tripled⟧ in a year.",
    "The mill burned ⟦35 tons⟧ of coal each night.",
    "Bakers sell ⟦4,500⟧ loaves there every day.",
    "The average miner lived ⟦20 years⟧ less.",
    "⟦A third⟧ of the farmers left the valley.",
    "⟦More than 2 billion⟧ people use the network.",
    "⟦Nine out of ten⟧ shops closed.",
    "The factory employed ⟦900⟧ workers.",
    "Plastic takes up ⟦40%⟧ of the rubbish.",
]

CLEAN = [
    "With a molar mass of 58.4 grams per mole, the sample held too much salt.",
    "Lead boils at 1,749 degrees.",
    "Her heart beat like 300 mph.",
    "Bee numbers fell by 40 percent (Nakamura 12).",
    # Worked out of two figures beside it.
    "The town had 20 boats in 1820 and 80 ten years later, so the fleet grew fourfold.",
    "The war ended in 1945.",
    "The canal opened on June 4, 1869.",
    "There are three reasons why the dam failed.",
    "A 30 year old miner led the strike.",
    "It was the 14th attempt.",
    "The siege lasted 900 days.",
    "I drove 10 miles to school.",
    "When I was ten I read 3/4 of the book in a day.",
    "Almost half of the class came late.",
    "My uncle paid $2,000 for his car.",
    "If 1,000 people stopped driving, the road would be empty.",
    "Imagine 500 trees in one street.",
    "I have told you a million times.",
    "Millions of birds pass the lake.",
    "Thousands of people cheered.",
    "A thousand ships left the harbour.",
    "Music is a hundred times better than silence.",
    "I agree 100 percent with this plan.",
    "A year has 365 days.",
    "The team gave 110 percent.",
    "Diallo reports that 40 percent of the herds died.",
    "According to the survey of the ministry, 40 percent of the herds died.",
    "The article says that 40 percent of the herds died.",
    "It killed 40 percent of the herds, according to the mayor this was a record.",
    "The article describes the drought. It killed 40 percent of the herds.",
    "Did 40 percent of the herds die?",
    "“Almost 40 percent of the herds died,” Diallo writes.",
    "The class read 12 pages of the diary.",
    "You can save 20 gallons of petrol a week.",
    "The treaty had 14 points.",
    "The trip took two hours longer than planned.",
    "Her efforts doubled.",
    "She ran twice as fast as her brother.",
    "The choir doubled in a song.",
    "Sales doubled from 200 to 400 in that year, so sales grew twofold (Prado 12).",
    "It would take 1,000 years to count them.",
    "The war lasted 6 years.",
    "World War II lasted from 1939 to 1945.",
    "The queen died at 81.",
    "I sleep 8 hours on average.",
    "The play has 5 acts.",
    "The second act is twice as long.",
    "There are 24 hours in a day.",
    "There are 50 states.",
    "The 20th century was cruel.",
    "I would pay 1,000 dollars for it.",
    "On page 212 she leaves.",
    "You have 10,000 followers.",
    "The first chapter has 40 pages.",
    "The poem has 14 lines.",
    "He scored 12 goals.",
    "About half of us came.",
    "In chapter 12 he returns.",
    "Mount Everest is high.",
    "It has 100 rooms of gloom.",
    "He is 1.90 tall.",
    "The bus number 450 stops there.",
    "Nakamura reports that bee numbers doubled.",
    "Bee numbers doubled (Nakamura 12).",
    "At 7:30 the bell rings.",
    "Her share was a third.",
    "In 1066 the Normans landed.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(uncited_statistic, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(uncited_statistic, text)


def test_a_figure_that_the_pack_holds_is_not_asked_for() -> None:
    sources = {"Source 1": "The drought of that year killed 40 percent of the herds."}
    assert_clean(uncited_statistic, "The drought killed 40% of the herds.", sources)
    assert_flags(uncited_statistic, "Late frost ruined ⟦15%⟧ of the vines.", sources)


def test_a_source_named_before_does_not_go_on_for_what_no_source_holds() -> None:
    pack = {"Source 1": "The drought of that year killed 40 percent of the herds.", "Source 2": "-"}
    assert_flags(
        uncited_statistic,
        "Source 1 tells of the drought. Late frost ruined ⟦15%⟧ of the vines.",
        pack,
    )
    for text in (
        "Source 1 tells of the drought. It killed 40% of the herds.",
        # In the same sentence the source is answerable for it: another check compares the two.
        "Source 1 tells us that late frost ruined 15% of the vines.",
        # A work that the class does not have may well hold it.
        "Diallo (2014) describes the frost. It ruined 15% of the vines.",
        "In Source 4 on page 12 we can see the harvests. Late frost ruined 15% of the vines.",
        "Late frost ruined 15% of the vines. The cold lasted for a month (Source 1).",
    ):
        assert_clean(uncited_statistic, text, pack)


def test_the_rest_of_a_share_is_in_the_pack_too() -> None:
    sources = {"Source 1": "In the new quarter, 70 percent of families own no horse."}
    assert_clean(uncited_statistic, "Only 30 percent of families there own a horse.", sources)


def test_a_rounded_figure_is_in_the_pack_too() -> None:
    sources = {"Source 1": "The city of 7 million people shut its gates."}
    assert_clean(uncited_statistic, "Nearly seven million people live in the city.", sources)


def test_figures_side_by_side_are_one_passage() -> None:
    assert_flags(uncited_statistic, "Trade grew ⟦14 percent a year while over 30 million⟧ left.")


def test_seed_001() -> None:
    text = (SEEDS / "essays/001-stakhanov-and-stalin.txt").read_text(encoding="utf-8")
    sources = {
        path.stem: path.read_text(encoding="utf-8") for path in (SEEDS / "sources").iterdir()
    }
    shown = [f.span.of(text) for f in found_by(uncited_statistic, text, sources) if f.span]
    for figure in ("11 million", "20.6 million", "14 percent", "30 million"):
        assert any(figure in words for words in shown), figure
    for figure in ("82%", "63%", "102 tons", "30 year old", "1935"):
        assert not any(figure in words for words in shown), figure
