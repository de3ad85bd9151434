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
    "Exports ⟦doubled⟧ after the treaty.",
    "Cats kill ⟦about 30%⟧ of all songbirds.",
    "Wind turbines lose ⟦15 percent⟧ of their power every ten years.",
    "⟦70%⟧ of plastic ends up in the sea.",
    "⟦3⟧ miners died in the valley every week.",
    "The number of hedgehogs has ⟦halved⟧ since 1990.",
    "⟦Two thirds⟧ of all divorces are caused by money.",
    "The average pupil spends ⟦seven hours⟧ a day in front of a screen.",
    "The company made ⟦$4.5 billion⟧ last year.",
    "Tigers in the wild number only ⟦3,900⟧.",
    "⟦Nine in ten⟧ teachers are unhappy with the plan.",
    "Crime in the district rose by ⟦a quarter⟧.",
    "⟦More than half⟧ of all adults cannot swim.",
    "Wages ⟦trebled⟧ between the wars.",
    "The flood displaced ⟦12,000⟧ families.",
    "Electric cars emit ⟦four times⟧ less carbon.",
    "The disease kills ⟦400,000⟧ children a year.",
    "The river carries ⟦five times⟧ as much mud as it did in 1950.",
    "The rate of unemployment reached ⟦22.4 per cent⟧.",
    "⟦41%⟧ of parents say that they read to their children.",
    "⟦Fewer than 1 in 20⟧ prisoners can read.",
    "The new road cut travel time by ⟦35 percent⟧.",
    "Ice is melting ⟦three times⟧ faster than in the 1980s.",
    "Women earn ⟦18%⟧ less than men for the same work.",
    "The forest lost ⟦60,000 hectares⟧ in a decade.",
    "Owning a dog lowers blood pressure by ⟦8 percent⟧.",
    "A dairy cow drinks ⟦110 litres⟧ of water a day.",
    "Imports ⟦halved⟧ within a year.",
    "Foxes take ⟦12%⟧ of all lambs.",
    "⟦85 percent⟧ of Lisbon's flats belong to investors.",
    "Solar panels lose ⟦a fifth⟧ of their value in five years.",
    "⟦Four out of five⟧ nurses want to leave.",
    "Every day ⟦5⟧ workers died in the tunnel.",
    "The population of the town ⟦trebled⟧ in twenty years.",
    "Readers of novels are ⟦three times⟧ as likely to vote.",
    "The fire destroyed ⟦13,000⟧ houses.",
    "Farmers spend ⟦$2,300⟧ a year on fuel.",
    "Girls in mixed schools score ⟦9 percent⟧ lower in physics.",
    "⟦More than half⟧ of all marriages end in divorce.",
    "The glacier has shrunk by ⟦two thirds⟧.",
    "The average shopper throws away ⟦40 kilograms⟧ of food a year.",
    "The strike cost the port ⟦£3 million⟧.",
    "Only ⟦1 in 12⟧ applicants got a place.",
    "Unemployment among the young stands at ⟦31%⟧.",
    "A single jet burns ⟦12,000 litres⟧ of fuel an hour.",
    "Attendance dropped by ⟦45 percent⟧ after the fees were raised.",
    "⟦64%⟧ of teenagers feel lonely.",
    "In the whole country ⟦7,200⟧ schools have no library.",
    "Violent crime fell by ⟦a third⟧ when the lamps were lit.",
]

CLEAN = [
    # The whole of a rate is nobody's figure.
    "A village may have three taps for every 1,000 people.",
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
    "It shows 135 boys altogether (61 + 45 + 29).",
    "There were 61 boys, 45 girls and 29 adults, so 135 people lived there (Table 2).",
    "In the trial 19 snails chose the paper and 31 the leaves. That is 38% against 62%.",
    "Of our 40 pupils, 12 walked to school. That is 30%.",
    "The budget was $7.2 million (Ruiz 14). Forty per cent of it went to the roads. "
    "About $2.9 million was therefore spent on roads.",
    "The number fell from 135 in 1841 to 22 in 1871 (Ruiz 14), a drop of about 84%.",
    "The mill paid 12 shillings and the mine 18 (Ruiz 14). The mine thus paid half as much "
    "again, or 50% more.",
    "I asked 60 people in the market, and 45% of them said yes.",
    "We measured 24 leaves; the average length was 112 mm.",
    "In my survey of 80 pupils, 65% had a phone.",
    "My own count gave 212 cars an hour.",
    "The class grew 50 seeds, of which 62% germinated.",
    "Output rose from 200 to 300 tons (Ruiz 14). Output thus grew by half, that is 50%.",
    "If 20% of the pupils are late, the lesson cannot begin.",
    "Suppose that a farmer loses 30% of his crop.",
    "The reader has to wait 300 pages for the murder.",
    "The song has 3 verses.",
    "She won 100% of the vote in her dreams.",
    "In 1911 the tower was finished.",
    "The tower is 300 metres high, says the guide (Ruiz 14).",
    "Ruiz reckons that 70% of plastic ends up in the sea.",
    "The ministry put the figure at 12,000 (Ruiz 14).",
    "According to the World Bank, wages trebled between the wars.",
    "The council's report of 2011 gives 35 percent.",
    "Table 1 shows that 40% of the plots were dry.",
    "As Figure 2 shows, 38% of the snails chose the leaves.",
    "A marathon is 42.195 km long.",
    "A triangle has 180 degrees.",
    "There are 193 countries in the United Nations.",
    "The Second World War lasted six years.",
    "My brother is twice as tall as my sister.",
    "Her voice doubled in strength.",
    "The temperature in the box was 16 °C and the humidity 80%.",
    "A tray of 40 cm by 30 cm was divided into two halves of 600 cm².",
    "The solution contained 5% of sugar.",
    "We mixed 250 ml of water with 2% agar.",
    "The hundred metres final took 10 seconds.",
    "The first group scored 72% and the second 64% in our test.",
    "That makes almost six slugs per square metre: 1,430 on 250 square metres (Ruiz 14).",
    "The rent is 800 and the wage 1,600 (Ruiz 14). So 50% of the wage goes on rent.",
    "Ten pupils were asked. Seven of them, that is 70%, said no.",
    "There were 14 oaks and 22 beeches, 36 trees in all (Lee 4).",
    "The fleet shrank from 90 boats to 30 (Lee 4). It lost two thirds of its boats.",
    "Of the 250 letters (Lee 4), 50 were never sent, which is 20%.",
    "The lake held 400 swans in May and 300 in June (Lee 4), 25% fewer.",
    "I weighed the eggs twice; the mean was 58 g and the spread 12%.",
    "Our class survey had 120 answers. Of these, 55% were from girls.",
    "We interviewed 30 farmers. A third of them had sold land.",
    "My results show that 70% of the seeds grew in the dark.",
    "In the first trial 80% of the woodlice chose the damp side.",
    "The solution was diluted to 10% and heated to 60 degrees.",
    "Table 3 gives 48% for the eastern wards.",
    "The essay is 1,500 words long.",
    "Chapter 12 has 60 pages.",
    "In 1848 the railway came.",
    "She was 23 when she left.",
    "The concert lasted three hours.",
    "About half of my friends cycle.",
    "If 90% of voters stayed at home, nobody would notice.",
    "An octagon has eight sides.",
    "There are 206 bones in the human body.",
    "The play has 1,900 lines.",
    "I would bet 1,000 dollars on it.",
    "He gave me 150 percent.",
    "The guide says that 300 ships were lost.",
    "According to Lee, 300 ships were lost.",
    "A report by the ministry found that 13,000 houses were destroyed.",
    "The Bureau of Statistics counted 7,200 schools without a library.",
    "The ministry's census of 1911 lists 7,200 schools.",
    "Lee found that 31% were out of work; the rest, 69%, had jobs.",
    "The wages were 20 pence and the rent 5 (Lee 4). That is 25% of the wage.",
    "The first plot gave 40 kg and the second 60 kg in our garden trial, a gain of 50%.",
    "The library bought 200 books at 12 pounds, so 2,400 pounds in all (Lee 4).",
    "A dozen eggs cost 3 pounds.",
    "Millions of people watched.",
    "The hundred-year-old tower fell.",
    "The Battle of Hastings took place in 1066.",
    "We walked 14 miles that day.",
    "Hundreds of fish died.",
    "On page 140 the ship sinks.",
    "Twice a week the post came.",
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
        "In Source 4 on page 12 we can see the loss of vines. Late frost ruined 15% of the vines.",
        "Late frost ruined 15% of the vines. The cold lasted for a month (Source 1).",
    ):
        assert_clean(uncited_statistic, text, pack)


def test_the_rest_of_a_share_is_in_the_pack_too() -> None:
    sources = {"Source 1": "In the new quarter, 70 percent of families own no horse."}
    assert_clean(uncited_statistic, "Only 30 percent of families there own a horse.", sources)


def test_what_a_pronoun_stands_for_is_in_the_sentence_before() -> None:
    sources = {"Source 1": "In Oslo the smoke over the harbour fell by 60 percent in a week."}
    assert_clean(uncited_statistic, "Oslo had smoke. It has gone down by 60%.", sources)


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
