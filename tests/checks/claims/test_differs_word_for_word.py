"""claims/differs-from-source: sentences that are a source's word for word but for one thing, tables
named a sentence before, and the near misses that are another fact."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import differs_from_source as check

LIGHTHOUSE = {
    "Source A": (
        "The Keepers of Gull Rock\n\nBy Tomas Ferrant\n\nThe lighthouse on Gull Rock was "
        "finished in October 1862 after five years of work. It stands 38 metres high and "
        "its lamp could be seen for nineteen miles. Three keepers lived there, each for "
        "six weeks at a time. The lamp burned 400 gallons of oil a month. In the storm of "
        "January 1877 a wave broke a window thirty metres above the sea, and the keepers "
        "stood in water to their waists until four in the morning. William Carrow, the "
        "head keeper, had been a baker in Porthleith. He was twenty-six when he came to "
        "the rock and fifty-nine when he left it. His daughter Jane lit the lamp alone for "
        "two nights in 1881, when she was sixteen. The Board paid Carrow 72 pounds a year "
        "and his assistants 54. The lamp was changed to electricity in 1934. The last "
        "keeper left on a Friday in May 1988 with a cat and eleven boxes of books."
    ),
    "Source B": (
        "Diary of Jane Carrow\n\n14 January 1881. Father ill since Tuesday. I climbed the "
        "stairs seven times before midnight. The wind came from the east. Two ships passed "
        "to the north of us; neither stopped. I did not sleep. 16 January. The relief boat "
        "came at noon and took Father to the doctor at Porthleith. The boatman gave me an "
        "orange and my brother a knife. They say that the Board will send a letter of "
        "thanks; I would have liked a new coat."
    ),
}
BICYCLES = {
    "(1)": (
        "Nordby City Council: Two years of free bicycles (2022)\n\nThe city lent out 2,400 "
        "bicycles in the first year and 3,900 in the second. Users rode on average 3.2 "
        "kilometres a day. Of the users 57 per cent were women. Car traffic in the centre "
        "fell by 6 per cent, while bus tickets fell by 9 per cent. The scheme cost 1.1 "
        "million crowns a year, of which the state paid 40 per cent. Thefts dropped from "
        "310 in 2020 to 120 in 2021. In a survey of 900 residents 64 per cent were in "
        "favour and 22 per cent were against. The average user was 34 years old. Repairs "
        "took four days on average."
    ),
    "(2)": (
        "Free wheels, empty buses? by Ingrid Solberg\n\nI rode one of the yellow bicycles "
        "for three weeks. The brakes failed twice. The mayor, Lars Dahl, says that the "
        "scheme pays for itself; the treasurer, Eva Moen, says that it does not. Shops in "
        "Harbour Street sold more, shops in Mill Street sold less. The scheme began in "
        "April 2020 and will end in 2024. Drivers lost 85 parking places. A taxi driver "
        "told me that she earns less than before."
    ),
    "(3)": (
        "District   Stations   Trips per day   Accidents\nCentre   41   5,300   12\n"
        "Harbour   18   2,150   9\nHillside   7   260   1"
    ),
}
MEMOIR = {
    "Source A": (
        "From the memoirs of Ines Calder, weaver\n\nI was nine when I went into the mill, "
        "and my brother Tom was seven. My father gave a crown to the overseer so that I "
        "should stand near the window. We worked from five in the morning until seven at "
        "night. I lost a finger in my second winter. I asked for my wages eight times, and "
        "in seven of them the door was shut. The overseer, a man from Leith, had one glass "
        "eye. In that year the owner himself was thrown into the river by the women. I was "
        "sent home on a Thursday with a note. My mother could read, my father could not."
    ),
    "Source B": (
        "Interview with Ines Calder, Edinburgh, 1911\n\nQ: Did you go back?\nA: Once. They "
        "had built a chapel where the sheds stood. The mill burned for three days in 1866. "
        "Nobody died, but eighty looms were lost. The new owners paid for the looms within "
        "a year. The strike of 1871 began in the carding room and ended at Easter. Women "
        "led it; the men stayed at their benches. The last part of my book, which is about "
        "the strike, is better than the first."
    ),
}
WELLS = {
    "Table 1": (
        "Wells of the district\n\n| Village | Wells in 1990 | Wells in 2010 | Share tested "
        "|\n|---|---|---|---|\n| Ardo | 12 | 31 | 40% |\n| Benit | 8 | 9 | 75% |\n| Kolm | "
        "21 | 14 | 62% |\n\nShare tested is the share of wells tested in 2010."
    ),
    "Source 2": (
        "Year   Rain (mm)   Families   Goats\n1975   410   96   1,200\n1985   280   71   "
        "640\n1995   355   58   830\n\nKolm has a market on Mondays. The ministry drilled "
        "46 wells in the district between 1990 and 2010."
    ),
}

FLAGGED = [
    (
        LIGHTHOUSE,
        (
            "The lighthouse stands ⟦58 metres⟧ high, and its lamp could be seen for nineteen "
            "miles (Ferrant)."
        ),
    ),
    (LIGHTHOUSE, "According to Ferrant it was finished in 1862 after ⟦nine years of work⟧."),
    (LIGHTHOUSE, "Three keepers lived on the rock, each of them for ⟦six months⟧ at a time."),
    (LIGHTHOUSE, "The lamp needed much oil: it burned 400 gallons of oil ⟦a week⟧."),
    (LIGHTHOUSE, "A wave broke a window ⟦thirteen metres⟧ above the sea in the storm of 1877."),
    (LIGHTHOUSE, "The keepers stood in water to their waists until ⟦two in the morning⟧."),
    (LIGHTHOUSE, "William Carrow had been a ⟦butcher⟧ in Porthleith."),
    (LIGHTHOUSE, "Carrow was ⟦thirty-six⟧ when he came to the rock."),
    (LIGHTHOUSE, "Jane lit the lamp alone for two nights when she was only ⟦fourteen⟧."),
    (LIGHTHOUSE, "His daughter lit the lamp alone for ⟦five nights⟧ in 1881."),
    (LIGHTHOUSE, "The last keeper left on a ⟦Monday⟧ in May 1988."),
    (LIGHTHOUSE, "He took with him a cat and ⟦seven boxes⟧ of books."),
    (LIGHTHOUSE, "Jane writes that she climbed the stairs ⟦nine times⟧ before midnight."),
    (LIGHTHOUSE, "Two ships passed to the ⟦south⟧ of them, and neither stopped."),
    (LIGHTHOUSE, "The boatman gave her an orange and her ⟦sister⟧ a knife."),
    (LIGHTHOUSE, "The boatman gave her a ⟦knife⟧ and her brother an orange."),
    (LIGHTHOUSE, "Her father had been ill since ⟦Sunday⟧."),
    (LIGHTHOUSE, "The lamp was changed to electricity in ⟦1943⟧."),
    (BICYCLES, "The city lent out ⟦4,200 bicycles⟧ in the first year (1)."),
    (BICYCLES, "Users rode on average ⟦5.2 kilometres⟧ a day (1)."),
    (BICYCLES, "Of the users ⟦75 per cent⟧ were women (1)."),
    (
        BICYCLES,
        (
            "Car traffic in the centre fell by 9 per cent, while bus tickets fell by ⟦6 per "
            "cent⟧ (1)."
        ),
    ),
    (BICYCLES, "The state paid ⟦60 per cent of the cost⟧ (1)."),
    (BICYCLES, "Thefts dropped from 310 in 2020 to ⟦210⟧ in 2021 (1)."),
    (BICYCLES, "Of the users 57 per cent were ⟦men⟧ (1)."),
    (BICYCLES, "The average user was ⟦43 years old⟧ (1)."),
    (BICYCLES, "Repairs took ⟦four weeks⟧ on average (1)."),
    (BICYCLES, "Solberg rode one of the yellow bicycles for ⟦three months⟧ (2)."),
    (BICYCLES, "The brakes failed ⟦four times⟧ (2)."),
    (BICYCLES, "The scheme began in ⟦August⟧ 2020 (2)."),
    (BICYCLES, "Because of the stations drivers lost ⟦58 parking places⟧ (2)."),
    (BICYCLES, "A taxi driver says that she earns ⟦more⟧ than before (2)."),
    (BICYCLES, "In the Harbour district there are ⟦28 stations⟧ (3)."),
    (BICYCLES, "The Centre has the most. It counts ⟦3,500 trips⟧ per day (3)."),
    (BICYCLES, "On Hillside there were ⟦620 trips⟧ per day and one accident (3)."),
    (MEMOIR, "She asked for her wages ⟦ten times⟧, but in seven of them the door was shut."),
    (
        MEMOIR,
        ("Her father gave ⟦five crowns⟧ to the overseer so that she should stand near the window."),
    ),
    (MEMOIR, "The mill burned for ⟦three weeks⟧ in 1866, but nobody died."),
    (MEMOIR, "They worked from five in the morning until ⟦nine⟧ at night."),
    (MEMOIR, "Ines Calder was ⟦eleven⟧ when she went into the mill."),
    (MEMOIR, "Her brother Tom was only ⟦five⟧ when they went into the mill."),
    (MEMOIR, "The overseer, a man from ⟦Perth⟧, had one glass eye."),
    (MEMOIR, "She was sent home on a ⟦Monday⟧ with a note."),
    (MEMOIR, "The strike of 1871 began in the carding room and ended at ⟦Christmas⟧."),
    (MEMOIR, "The owner himself was thrown into the river by the ⟦men⟧."),
    (
        MEMOIR,
        (
            "She says that the ⟦first part⟧ of her book, which is about the strike, is better "
            "than the last."
        ),
    ),
    (WELLS, "The number of wells in Ardo rose from 12 in 1990 to ⟦41⟧ in 2010."),
    (WELLS, "Kolm shows the opposite. There the number of wells fell from 21 to ⟦4⟧."),
    (WELLS, "In 1985 there was little rain. That year the district got only ⟦208 mm⟧."),
    (WELLS, "In Benit ⟦57% of the wells⟧ were tested."),
    (WELLS, "By 1995 the goats had recovered to ⟦930⟧."),
    (
        WELLS,
        (
            "Families left the valley. There were 96 of them in 1975 and by 1985 only ⟦51⟧ "
            "(Source 2)."
        ),
    ),
]
CLEAN = [
    (
        LIGHTHOUSE,
        (
            "The tower is almost forty metres high, and sailors saw its light from nearly "
            "twenty miles away."
        ),
    ),
    (LIGHTHOUSE, "The building work had begun around 1857."),
    (LIGHTHOUSE, "The lamp burned about 4,800 gallons of oil a year."),
    (LIGHTHOUSE, "The lamp burned about 13 gallons of oil a day."),
    (LIGHTHOUSE, "The lamp of the harbour burned 90 gallons of oil a month."),
    (LIGHTHOUSE, "In the storm of 1891 a wave broke two windows ten metres above the sea."),
    (LIGHTHOUSE, "Carrow lived on the rock for thirty-three years."),
    (LIGHTHOUSE, "Carrow was in his twenties when he came to the rock."),
    (LIGHTHOUSE, "Jane was thirty when she married a doctor."),
    (LIGHTHOUSE, "The assistants got 18 pounds less than Carrow."),
    (LIGHTHOUSE, "An assistant earned a little over one pound a week."),
    (LIGHTHOUSE, "Later the Board paid a head keeper 95 pounds a year."),
    (LIGHTHOUSE, "The first keeper arrived on a Monday in October 1862."),
    (LIGHTHOUSE, "The last keeper left the harbour with a dog."),
    (LIGHTHOUSE, "In the end only a cat and some boxes of books came down from the rock."),
    (LIGHTHOUSE, "After midnight she climbed the stairs three times."),
    (LIGHTHOUSE, "On the second night the wind came from the south."),
    (LIGHTHOUSE, "One ship passed to the south of the harbour."),
    (LIGHTHOUSE, "Neither of the two ships that passed stopped."),
    (LIGHTHOUSE, "The boat that took her father away came in the middle of the day."),
    (LIGHTHOUSE, "The boat to the mainland left at three in the afternoon."),
    (LIGHTHOUSE, "The doctor gave her father a bitter drink."),
    (LIGHTHOUSE, "Her brother was given a knife and Jane an orange."),
    (LIGHTHOUSE, "Before he went to sea Carrow had baked bread in Porthleith."),
    (LIGHTHOUSE, "William Carrow's brother had been a butcher in Penwick."),
    (LIGHTHOUSE, "She could not sleep for two nights."),
    (LIGHTHOUSE, "If the lamp had burned 600 gallons a month, the Board would have complained."),
    (LIGHTHOUSE, "I climbed the stairs of our own lighthouse twice and it is 25 metres high."),
    (LIGHTHOUSE, "I think that 54 pounds a year was too little for such work."),
    (BICYCLES, "In the second year 1,500 more bicycles were lent out than in the first (1)."),
    (BICYCLES, "In two years 6,300 bicycles were lent out (1)."),
    (BICYCLES, "Tourists rode on average 7 kilometres a day (1)."),
    (BICYCLES, "More than half of the users were women (1)."),
    (BICYCLES, "So 43 per cent of the users were men (1)."),
    (BICYCLES, "Car traffic in the suburbs fell by 2 per cent (1)."),
    (BICYCLES, "Bus tickets fell more than car traffic (1)."),
    (BICYCLES, "The state paid 440,000 crowns a year (1)."),
    (BICYCLES, "The city itself paid 60 per cent of the cost (1)."),
    (BICYCLES, "The scheme cost about 92,000 crowns a month (1)."),
    (BICYCLES, "Thefts fell by 190 in one year (1)."),
    (BICYCLES, "Thefts fell by more than half (1)."),
    (BICYCLES, "Thefts of cars dropped from 80 to 70 in the same time."),
    (BICYCLES, "In the survey 14 per cent had no opinion (1)."),
    (
        BICYCLES,
        ("Almost two thirds of the residents were in favour and about a fifth were against (1)."),
    ),
    (BICYCLES, "Among drivers 70 per cent were against."),
    (BICYCLES, "The oldest user was 81 years old."),
    (BICYCLES, "Repairs took less than a week on average (1)."),
    (BICYCLES, "Repairs of the brakes took two weeks."),
    (BICYCLES, "Solberg's sister rode a blue bicycle for two months."),
    (BICYCLES, "The treasurer, Eva Moen, denies that the scheme pays for itself (2)."),
    (BICYCLES, "Shops in Mill Street did not profit as those in Harbour Street did (2)."),
    (BICYCLES, "Cafés in Mill Street sold more."),
    (BICYCLES, "The scheme will have run for four years (2)."),
    (BICYCLES, "The second scheme began in August 2021."),
    (BICYCLES, "The Centre and the Harbour together have 59 stations (3)."),
    (BICYCLES, "Harbour has eleven stations more than Hillside (3)."),
    (BICYCLES, "In the Centre each station had about 130 trips a day (3)."),
    (BICYCLES, "Hillside is quiet. The Centre has 5,300 trips per day (3)."),
    (BICYCLES, "There was one accident on Hillside and nine in the Harbour (3)."),
    (BICYCLES, "On Hillside live 4,000 people."),
    (MEMOIR, ("Ines was not yet ten when she went into the mill, and Tom was two years younger.")),
    (MEMOIR, "Ines was eleven when she lost a finger."),
    (MEMOIR, "Tom was twelve when he left the mill."),
    (MEMOIR, "She asked for her wages eight times, and only once was the door open."),
    (MEMOIR, "They worked fourteen hours a day."),
    (MEMOIR, "On Saturdays they worked from five in the morning until noon."),
    (MEMOIR, ("Her father paid the overseer a crown so that she could stand near the window.")),
    (MEMOIR, "Her father gave two crowns to the doctor."),
    (MEMOIR, "The mill at Leith burned for two days in 1880."),
    (MEMOIR, "The fire of 1866 went on for three days."),
    (MEMOIR, "The fire lasted about seventy hours."),
    (MEMOIR, "The chapel burned for a night."),
    (MEMOIR, "She was sent home on a Monday without a note the year after."),
    (MEMOIR, "Calder's mother could not write."),
    (MEMOIR, "It was the women who led the strike."),
    (MEMOIR, "The men led the singing."),
    (MEMOIR, ("The strike of 1871 spread to the spinning room and was remembered at Christmas.")),
    (MEMOIR, "The strike of 1889 began in the dye house and ended at Christmas."),
    (MEMOIR, "In my view the first part of her book is better than the last."),
    (MEMOIR, "The owner was thrown into the river by women while the men watched."),
    (MEMOIR, "The overseer was thrown out by the men."),
    (WELLS, "The number of wells in Benit rose only from 8 to 9."),
    (WELLS, "In Ardo the wells rose by 19 between 1990 and 2010."),
    (WELLS, "Kolm lost seven wells, a third of those of 1990."),
    (WELLS, "In Kolm 38% of the wells were not tested."),
    (WELLS, "In 1985 it rained least, only 280 mm."),
    (WELLS, "In 1985 the rain was bad. In 1995 there were 355 mm."),
    (WELLS, "Between 1975 and 1985 the valley lost 25 families."),
    (WELLS, "In 2005 there were 45 families."),
    (WELLS, "There were 54 wells in the three villages together in 2010."),
    (WELLS, "Ardo has a market with 30 stalls."),
    (WELLS, "In 1985 each family had about nine goats."),
    (WELLS, "Families left the valley. Only about 70 remained in 1985."),
    (WELLS, "In Benit every well but two was tested."),
    (WELLS, "In Ardo fewer than half of the wells were tested, in Benit three quarters."),
    (WELLS, "The goats halved between 1975 and 1985. Then the number rose by 190."),
]


@pytest.mark.parametrize(("pack", "text"), FLAGGED)
def test_one_thing_is_otherwise(pack: Mapping[str, str], text: str) -> None:
    assert_flags(check, text, pack)


@pytest.mark.parametrize(("pack", "text"), CLEAN)
def test_nothing_is_otherwise(pack: Mapping[str, str], text: str) -> None:
    assert_clean(check, text, pack)
