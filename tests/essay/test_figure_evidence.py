"""Figures of sentences that restate a source, and the many that only look so."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import differs_from_source as check

PACKS = {
    "canal": {
        "Source A": (
            "The Ashby canal was dug between 1792 and 1804 by gangs of navvies, most of whom "
            "came from Ireland. The company borrowed 118,000 pounds, and its shares fell from"
            " 90 pounds to 35 before the first boat had passed. A navvy earned two shillings "
            "a day and was expected to shift 20 tons of earth. In the winter of 1799 the "
            "works stood idle for eleven weeks because the ground was frozen."
        ),
        "Source B": (
            "By 1840 the canal carried 138,000 tons of coal a year. When the railway came in "
            "1848, the tolls were cut by a third, and still two boatmen in five left the "
            "trade within a decade. The deepest lock fell 16 feet. A census of 1851 counted "
            "214 children who lived aboard; only 31 of them could sign their names."
        ),
    },
    "volcano": {
        "Source 1": (
            "Mount Karua erupted at 4.20 in the morning on 17 May 1926. The ash rose to 13 "
            "kilometres and fell on villages as far as 90 kilometres away. Of the 2,300 "
            "people who lived in Nanga, 640 were killed, most of them in the first ten "
            "minutes. The lava reached the sea after three days. The governor waited until 21"
            " May before he sent a ship."
        ),
        "Source 2": (
            "Today about 58,000 people farm the slopes of Karua. The soil yields two and a "
            "half times as much maize as the plain. An observatory with nine instruments was "
            "built in 1987 at a cost of $3.4 million, and warns the villages some 36 hours "
            "before an eruption. In 2010 it cleared 12,500 people from the slopes in a single"
            " night; nobody died. A hectare on the slopes costs 700 dollars."
        ),
    },
    "table": {
        "Source 1": (
            "Visitors to Grey Fell National Park\n"
            "\n"
            "Year | Visitors | Cars | Accidents\n"
            "1990 | 41,000 | 9,800 | 12\n"
            "2000 | 67,500 | 21,300 | 19\n"
            "2010 | 96,200 | 38,400 | 33\n"
            "2020 | 54,100 | 17,900 | 8\n"
            "\n"
            "The shuttle bus was introduced in 2012. A ticket costs 4 euros."
        ),
        "Source 2": (
            "Interview with Tom Askew, ranger for 26 years. I remember one Sunday when 1,400 "
            "cars came up a road built for 300. We lost about six metres of path a year to "
            "boots. After the bus came, the noise at the lake dropped from 62 decibels to 45."
            " Now I see otters every week."
        ),
    },
    "vaccine": {
        "Source 1": (
            "In 1955 the trial of the new serum covered 1,830,000 schoolchildren in 44 "
            "states. The serum was 72 percent effective against the worst form of the "
            "disease. Within two weeks 204 children fell ill because one laboratory had let "
            "live virus through; 11 died. The programme was stopped for three weeks."
        ),
        "Source 2": (
            "My mother queued with me for four hours outside the town hall. The nurse gave us"
            " a lump of sugar. That summer our swimming pool, closed since 1949, opened "
            "again. Before the vaccine my father's hospital had 36 iron lungs; ten years "
            "later it kept two in the cellar. Each one cost as much as a house, about 1,500 "
            "dollars."
        ),
    },
    "strike": {
        "Document 1": (
            "Leaflet, 9 March 1911. Sisters! We stitch for thirteen hours and are paid nine "
            "shillings. The needle and the thread we buy ourselves: a shilling and sixpence a"
            " week. Mr Krall has fined 26 girls for laughing. Come out on Monday!"
        ),
        "Document 2": (
            "From the Eastport Courier, 2 April 1911. Some 4,600 needlewomen are now out, and"
            " only seven of the city's 58 workshops are working. Mr Krall has lost orders "
            "worth £12,000. A procession on Saturday stretched for a mile and a half. Two "
            "constables were hurt by a flat iron, and 17 girls were taken in charge."
        ),
        "Document 3": (
            "Ruth Salmon, Memoir (1962). We held out for ten weeks. Each of us had four "
            "shillings a week from the fund, and I lost a stone in weight. In the end they "
            "gave us eleven hours and twelve shillings, and the thread for nothing. I was the"
            " youngest of the committee, nineteen years old."
        ),
    },
    "glacier": {
        "Source 1": (
            "The Morrow glacier has lost 38 percent of its ice since 1950. It is now 7.4 "
            "kilometres long and ends in a lake that did not exist before 1974. Every summer "
            "2.6 billion litres of meltwater flow to the valley, enough for a town of 31,000."
            " Hikers reach the ice after five hours; their grandparents needed two."
        ),
        "Source 2": (
            "Year\tLength (km)\tDepth of lake (m)\n"
            "1950\t9.8\t0\n"
            "1975\t9.1\t6\n"
            "2000\t8.3\t31\n"
            "2020\t7.4\t58"
        ),
        "Source 3": (
            "The mayor of Sella is not worried. Twenty-two thousand visitors came last year, "
            "three times as many as ten years ago, because they want to see the ice before it"
            " goes. A hotel with 140 beds opened in 2016. A geologist warned in 2018 that the"
            " dam of gravel could break; a wave 9 metres high would reach the village in 14 "
            "minutes."
        ),
    },
    "lighthouse": {
        "Source A": (
            "The lighthouse on Skerry Rock was lit on 1 February 1844 after six years of "
            "work. It stands 48 metres high and was built from 4,300 tons of granite. Three "
            "keepers lived in it for eight weeks at a time. The lamp burned 2,400 litres of "
            "colza oil a year and could be seen from 29 kilometres away. Before it was built "
            "an average of 14 ships a year were lost on the reef."
        ),
        "Source B": (
            "I kept the light on Skerry from 1931 to 1958. In the storm of 1953 the sea broke"
            " a window 40 metres up, and we were cut off for 33 days with bread for ten. We "
            "were paid £4 a week, and one shilling extra for hardship. The machine that "
            "replaced us cost £27,000."
        ),
    },
    "lunch": {
        "Text 1": (
            "When Carver County made school lunch free, the share of pupils who ate it rose "
            "from 51 to 78 percent. Each lunch costs the county $3.90. Teachers reported a "
            "third fewer visits to the nurse in the afternoon. Kitchens threw away 19 kilos "
            "of food a day, mostly carrots."
        ),
        "Text 2": (
            "Free lunch? Nothing is free. My taxes went up by $112 last year. My own son, who"
            " is eleven, says that he has 17 minutes to eat after standing in line. One "
            "family in twelve in our county could afford lunch three times over."
        ),
    },
}
FLAGGED = [
    (
        "canal",
        "According to Source A, each navvy had to move ⟦30 tons of earth⟧ a day.",
    ),
    (
        "canal",
        "The builders needed a great deal of money. Source A tells us that they borrowed "
        "⟦181,000 pounds⟧.",
    ),
    (
        "canal",
        "Even before any boat used it, the shares had dropped from 90 pounds to ⟦53⟧ (Source A).",
    ),
    (
        "canal",
        "The railway changed everything. Source B shows that the company cut its tolls "
        "⟦by a half⟧, but the boatmen still gave up.",
    ),
    (
        "canal",
        "Education suffered too: of the 214 children on the boats just ⟦51⟧ could sign "
        "their own name (Source B).",
    ),
    (
        "canal",
        "By 1840 it was carrying ⟦183,000 tons of coal⟧ every year (Source B).",
    ),
    (
        "volcano",
        "The ash cloud went up to a height of ⟦31 kilometres⟧ (Source 1).",
    ),
    (
        "volcano",
        "In the village of Nanga ⟦840⟧ of the 2,300 inhabitants lost their lives (Source 1).",
    ),
    (
        "volcano",
        "It began at 4.20 in the morning on ⟦27 May 1926⟧ (Source 1).",
    ),
    (
        "volcano",
        "The lava needed ⟦five days⟧ to get to the sea (Source 1).",
    ),
    (
        "volcano",
        "Farmers stay because the soil gives ⟦four times⟧ as much maize as the plain does"
        " (Source 2).",
    ),
    (
        "volcano",
        "The observatory cost ⟦$4.3 million⟧ and was finished in the 1980s (Source 2).",
    ),
    (
        "volcano",
        "In 2010 ⟦15,200 people⟧ were cleared from the slopes in one night and nobody "
        "died (Source 2).",
    ),
    (
        "volcano",
        "Thanks to the instruments the villagers are warned ⟦roughly 16 hours⟧ before it "
        "erupts (Source 2).",
    ),
    (
        "table",
        "In 2010 the park had ⟦69,200 visitors⟧ (Source 1).",
    ),
    (
        "table",
        "The table shows that there were ⟦29 accidents⟧ in 2000.",
    ),
    (
        "table",
        "According to the table, ⟦12,300 cars⟧ came in 2000.",
    ),
    (
        "table",
        "Visitor numbers fell to ⟦45,100⟧ in 2020 (Source 1).",
    ),
    (
        "table",
        "The ranger, Tom Askew, says ⟦2,400 cars⟧ came on a single Sunday to a road built for 300.",
    ),
    (
        "table",
        "Askew adds that boots wore away ⟦sixteen metres of path⟧ each year.",
    ),
    (
        "table",
        "After the bus was introduced, the noise at the lake fell from 62 to ⟦54⟧ "
        "decibels (Source 2).",
    ),
    (
        "table",
        "Since ⟦2002⟧ there has been a shuttle bus (Source 1).",
    ),
    (
        "vaccine",
        "Source 1 states that the trial included 1,830,000 schoolchildren in ⟦14 states⟧.",
    ),
    (
        "vaccine",
        "The serum turned out to be ⟦92 percent effective⟧ against the most serious form "
        "of the disease (Source 1).",
    ),
    (
        "vaccine",
        "However, one laboratory made a mistake, and ⟦402 children⟧ became ill in two "
        "weeks (Source 1).",
    ),
    (
        "vaccine",
        "Because of this the programme was halted for ⟦three months⟧ (Source 1).",
    ),
    (
        "vaccine",
        "The writer of Source 2 remembers that she and her mother queued outside the town"
        " hall for ⟦six hours⟧.",
    ),
    (
        "vaccine",
        "In Source 2 the swimming pool had been closed since ⟦1939⟧.",
    ),
    (
        "vaccine",
        "Before there was a vaccine the hospital had ⟦63 iron lungs⟧ (Source 2).",
    ),
    (
        "vaccine",
        "One iron lung was very expensive: it cost ⟦about $15,000⟧ (Source 2).",
    ),
    (
        "strike",
        "According to Document 1, Mr Krall had fined ⟦36 girls⟧ because they laughed.",
    ),
    (
        "strike",
        "The newspaper in Document 2 says that ⟦about 6,400 needlewomen⟧ were on strike.",
    ),
    (
        "strike",
        "Of the 58 workshops in the city only ⟦seventeen⟧ were still working (Document 2).",
    ),
    (
        "strike",
        "The procession was ⟦two and a half miles⟧ long (Document 2).",
    ),
    (
        "strike",
        "Mr Krall lost orders worth ⟦£20,000⟧ (Document 2).",
    ),
    (
        "strike",
        "Ruth Salmon writes in her memoir that they held out for ⟦twelve weeks⟧ (Document 3).",
    ),
    (
        "strike",
        "From the fund each woman received ⟦six shillings⟧ a week (Document 3).",
    ),
    (
        "strike",
        "Salmon was only ⟦sixteen years old⟧ and the youngest member of the committee "
        "(Document 3).",
    ),
    (
        "glacier",
        "Since 1950 the glacier has shrunk and ⟦83 percent of its ice⟧ is gone (Source 1).",
    ),
    (
        "glacier",
        "Its meltwater would be enough for a town of ⟦13,000 people⟧ (Source 1).",
    ),
    (
        "glacier",
        "Today hikers have to walk for ⟦eight hours⟧ until they get to the ice (Source 1).",
    ),
    (
        "glacier",
        "The table shows that in 2000 the lake was ⟦13 m⟧ deep.",
    ),
    (
        "glacier",
        "In 1975 the glacier was ⟦8.1 km⟧ long (Source 2).",
    ),
    (
        "glacier",
        "⟦Twelve thousand visitors⟧ came to Sella last year (Source 3).",
    ),
    (
        "glacier",
        "Compared with ten years ago, that is ⟦five times⟧ as many visitors (Source 3).",
    ),
    (
        "glacier",
        "The new hotel with its ⟦410 beds⟧ shows how important tourism is (Source 3).",
    ),
    (
        "glacier",
        "If the dam broke, a wave of 9 metres would arrive in the village after ⟦40 "
        "minutes⟧ (Source 3).",
    ),
    (
        "lighthouse",
        "Source A explains that it took ⟦nine years⟧ to build the lighthouse, which was "
        "first lit in 1844.",
    ),
    (
        "lighthouse",
        "For the tower ⟦3,400 tons of granite⟧ were needed (Source A).",
    ),
    (
        "lighthouse",
        "The keepers stayed on the rock for ⟦six weeks⟧ at a time (Source A).",
    ),
    (
        "lighthouse",
        "Before there was a lighthouse ⟦about 40 ships⟧ were lost there every year (Source A).",
    ),
    (
        "lighthouse",
        "The keeper in Source B says that in the storm of ⟦1935⟧ the sea broke a window "
        "40 metres up.",
    ),
    (
        "lighthouse",
        "They were cut off for ⟦43 days⟧, although they only had bread for ten (Source B).",
    ),
    (
        "lighthouse",
        "Later the keepers were replaced by a machine that cost ⟦£72,000⟧ (Source B).",
    ),
    (
        "lunch",
        "Text 1 says that the number of students eating lunch went up from 51 to ⟦87 percent⟧.",
    ),
    (
        "lunch",
        "Each lunch costs the county ⟦$9.30⟧, which is a lot (Text 1).",
    ),
    (
        "lunch",
        "The kitchens threw out ⟦90 kilos of food⟧ every day (Text 1).",
    ),
    (
        "lunch",
        "The author of Text 2 complains that his taxes increased by ⟦$211⟧.",
    ),
    (
        "lunch",
        "His son has just ⟦7 minutes⟧ to eat his lunch after standing in line (Text 2).",
    ),
    (
        "lunch",
        "According to Text 2, ⟦one family in five⟧ could easily afford to pay for lunch.",
    ),
]
CLEAN = [
    (
        "canal",
        "Source B shows that 40% of the boatmen left the trade in ten years.",
    ),
    (
        "canal",
        "So 183 of the 214 children could not sign their names (Source B).",
    ),
    (
        "canal",
        "A navvy who worked six days would have taken home twelve shillings a week (Source A).",
    ),
    (
        "canal",
        "It took 12 years to dig the canal (Source A).",
    ),
    (
        "canal",
        "The shares lost 55 pounds of their value before the first boat passed (Source A).",
    ),
    (
        "canal",
        "The canal was already carrying well over 100,000 tons of coal by 1840.",
    ),
    (
        "canal",
        "The Leeds canal, on the other hand, carried 400,000 tons of coal a year.",
    ),
    (
        "canal",
        "In my family's village there were 60 children who could sign their names.",
    ),
    (
        "volcano",
        "More than a quarter of the people of Nanga were killed (Source 1).",
    ),
    (
        "volcano",
        "It was four days before the governor sent any help (Source 1).",
    ),
    (
        "volcano",
        "1,660 people in Nanga survived (Source 1).",
    ),
    (
        "volcano",
        "The observatory gives a day and a half of warning (Source 2).",
    ),
    (
        "volcano",
        "Between the eruption and the building of the observatory lay 61 years.",
    ),
    (
        "volcano",
        "The other volcano on the island, Mount Lehi, killed 90 people in 1954.",
    ),
    (
        "volcano",
        "If 20,000 people had lived in Nanga, many more would have been killed.",
    ),
    (
        "table",
        "From 1990 to 2010 the number of visitors more than doubled (Source 1).",
    ),
    (
        "table",
        "In 2020 there were 20,500 fewer cars than in 2010.",
    ),
    (
        "table",
        "In 1990 only 12 accidents happened.",
    ),
    (
        "table",
        "In 2000 the park had more than 67,000 visitors and 21,300 cars.",
    ),
    (
        "table",
        "When I counted the cars last Sunday, there were 85 of them.",
    ),
    (
        "table",
        "There were 64 accidents in the first three of these years.",
    ),
    (
        "table",
        "In 2015 the park had 80,000 visitors.",
    ),
    (
        "vaccine",
        "That means 34 iron lungs were no longer needed (Source 2).",
    ),
    (
        "vaccine",
        "More than 5% of those who fell ill died (Source 1).",
    ),
    (
        "vaccine",
        "The trial reached nearly two million schoolchildren (Source 1).",
    ),
    (
        "vaccine",
        "The serum did not work in 28% of cases.",
    ),
    (
        "vaccine",
        "The pool had been closed for six years (Source 2).",
    ),
    (
        "vaccine",
        "Today nine out of ten schoolchildren are vaccinated in our country.",
    ),
    (
        "vaccine",
        "My grandmother queued for two hours outside her school.",
    ),
    (
        "strike",
        "The strikers won three shillings more than they had had before (Document 3).",
    ),
    (
        "strike",
        "Their day was shortened by two hours (Documents 1 and 3).",
    ),
    (
        "strike",
        "51 of the 58 workshops had to close (Document 2).",
    ),
    (
        "strike",
        "That was four hours longer than my mother works today.",
    ),
    (
        "strike",
        "By the second week nearly all of the workshops stood still.",
    ),
    (
        "strike",
        "The leaflet dates from March 1911, three weeks before the article in the Courier.",
    ),
    (
        "strike",
        "In the strike of 1889 more than 10,000 dockers were out.",
    ),
    (
        "glacier",
        "Hikers need three hours more than their grandparents did (Source 1).",
    ),
    (
        "glacier",
        "The glacier is 2.4 km shorter than in 1950 (Source 2).",
    ),
    (
        "glacier",
        "From 2000 to 2020 the lake became 27 metres deeper.",
    ),
    (
        "glacier",
        "In 2010 the glacier was about 7.9 km long.",
    ),
    (
        "glacier",
        "62 percent of the ice is still there (Source 1).",
    ),
    (
        "glacier",
        "When we went there with our class, we walked for six hours before we saw any ice.",
    ),
    (
        "glacier",
        "Another glacier in the region has lost 60 percent of its ice.",
    ),
    (
        "glacier",
        "It takes less than a quarter of an hour for the wave to reach the village (Source 3).",
    ),
    (
        "lighthouse",
        "The keeper worked on Skerry for 27 years (Source B).",
    ),
    (
        "lighthouse",
        "Their bread should have lasted ten days, so they were hungry for more than three"
        " weeks (Source B).",
    ),
    (
        "lighthouse",
        "The lamp burned 200 litres of oil a month (Source A).",
    ),
    (
        "lighthouse",
        "In ten years 140 ships would have been lost without the lighthouse.",
    ),
    (
        "lighthouse",
        "The lighthouse at Cape Gull is 60 metres high and has two keepers.",
    ),
    (
        "lighthouse",
        "We visited a lighthouse last summer and climbed 217 steps.",
    ),
    (
        "lighthouse",
        "The tower is nearly 50 metres high (Source A).",
    ),
    (
        "lunch",
        "That is 27 percentage points more than before (Text 1).",
    ),
    (
        "lunch",
        "In my school lunch costs $2.50 and we have 30 minutes to eat.",
    ),
    (
        "lunch",
        "More than three quarters of the pupils now eat lunch at school (Text 1).",
    ),
    (
        "lunch",
        "I asked 40 students in my grade and 32 of them eat the school lunch.",
    ),
    (
        "lunch",
        "Five lunches a week come to almost twenty dollars for each child (Text 1).",
    ),
    (
        "lunch",
        "Our county could spend $1,000 on better carrots.",
    ),
]


@pytest.mark.parametrize(("pack", "text"), FLAGGED)
def test_another_value_in_the_same_slot(pack: str, text: str) -> None:
    assert_flags(check, text, PACKS[pack])


@pytest.mark.parametrize(("pack", "text"), CLEAN)
def test_borne_out_computed_or_of_something_else(pack: str, text: str) -> None:
    assert_clean(check, text, PACKS[pack])
