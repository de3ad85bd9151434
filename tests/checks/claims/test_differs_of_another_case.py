"""claims/differs-from-source: another part, time, sort or party is another case."""

from __future__ import annotations

import pytest
from essays import assert_clean, found_by

from feedback.checks.claims import differs_from_source as check

FERRY = {
    "Doc A": (
        "The ferry Solveig was built in Aarhus in 1931 and carried up to 220 passengers. A "
        "crossing took fifty minutes in calm weather. She was steered for nineteen years by "
        "Captain Ole Brandt, who had learnt his trade on a coal barge. On a Thursday in April "
        "1950 she ran aground near Skeld, and the crew of eleven were brought ashore by "
        "fishermen. The owners paid the fishermen 60 kroner each. The diesel engine replaced "
        "the steam engine in 1938. The hull lay on the rocks for seven weeks before a tug "
        "from Esbjerg pulled it free. The repairs cost 14,000 kroner, twice as much as the "
        "owners had expected. After the accident most passengers asked for more lifeboats."
    ),
    "Doc B": (
        "My grandmother was fourteen when she first crossed on the Solveig. She sat in the "
        "rear saloon and ate two apples. The boat left at six in the evening. An old woman "
        "beside her was going to her son's wedding. She told me this on a Sunday, four years "
        "before she died. There were three lamps in the saloon, and only one of them was lit."
    ),
}
NIGHTS = {
    "Source 1": (
        "Keller and Amadi (2018) asked 340 nurses about their sleep. Night nurses slept 5.4 "
        "hours a day, day nurses 6.9 hours. Mistakes with drugs were three times as common on "
        "night shifts, 12 percent against 4 percent. When shifts were shortened from twelve "
        "hours to nine, mistakes fell by 30 percent within six months. The effect was gone "
        "after a year. Eighteen wards took part, ten in Leeds and eight in Bradford. Naps of "
        "20 minutes raised alertness by 15 percent, naps of 40 minutes by only 6 percent. "
        "Most nurses asked for shorter shifts. Caffeine made up 0.3 percent of the weight of "
        "the tablets."
    ),
    "Source 2": (
        "The union says that under rule 9 a manager may not order overtime. The union has "
        "41,000 members. Its president, Ruth Calder, a former midwife, wrote to the minister "
        "three times and was never answered."
    ),
}
BAKERY = {
    "Novel": (
        "Aunt Mirela kept the bakery after the flood. She had nine ovens, from the great "
        'brick one to the one she called the kitten. "Nobody will want bread like this," said '
        "the miller. Dorin offered eight hundred lei for the bakery and had not even looked "
        "at the ovens. My sister Ilinca was ten that winter. The first third of the book is "
        "set in Cluj and the rest in Galati. We took the tram to the cemetery. In the last "
        "chapter Ilinca learns to forgive."
    ),
    "Review": (
        "Petra Voss wrote the review in the May number of the Quarterly. She finds the last "
        "third of the novel thinner than the first. She read it twice, she says, and cried "
        "once."
    ),
}
MINE = {
    "Source A": (
        "The copper mine at Rauna opened in 1874. In its first year it employed 130 men and "
        "45 boys. The boys earned four shillings a week, the men eleven. A boy of nine could "
        "be sent underground until the law of 1891 forbade it. The strike of 1889 began in "
        "May and lasted sixteen days. The company brought 80 workers from Lisburn, who were "
        "paid by the day. Output rose from 900 tons in 1880 to 2,400 tons in 1890. By 1900 "
        "the mine supplied 35 percent of the county's copper. The village had only 18 mm of "
        "rain that summer. The doctor visited the mine on Fridays. The mine closed in 1912 "
        "because the copper ran out, not because of the strike."
    )
}
TEA = {
    "Text 1": (
        "The tea house on Wick Lane was opened by Hanna Dreyer in 1903. It had room for 64 "
        "guests and served eleven kinds of tea. A pot cost threepence, a cake twopence. "
        "Before the war the waitresses worked ten hours a day and earned nine shillings a "
        "week. When coffee was rationed in 1917, sales of tea rose by 40 percent. The kitchen "
        "lay behind the garden and the dining room in front of it. Most guests were women who "
        "worked in the offices nearby. Dreyer sold the house in 1926 to her nephew, who "
        "replaced the gas lamps with electric ones. He dismissed six of the fourteen "
        "waitresses."
    ),
    "Text 2": (
        "According to the council's report of 1931, tea houses employed 2,300 women and 150 "
        "men in the city. One in five of them lived above the shop. The report recommends "
        "that tea houses close at eleven at night. It found mould in 12 percent of the "
        "kitchens on the north bank and 27 percent of those on the south bank. Licences may "
        "be refused if the kitchen has no window. The council never inspected hotels."
    ),
}
ANTS = {
    "Source 1": (
        "In a study of 72 colonies, Okoro (2016) found that ants from burnt forests walked "
        "2.1 metres a minute, those from untouched forests 3.4 metres. The queens lived eight "
        "years on average. Colonies near roads had fewer workers than colonies far from them. "
        "After rain the ants closed their nests within three minutes. Only 5 of the 72 "
        "colonies moved during the study. Ants that were fed sugar followed the trail more "
        "often than ants that were fed protein. Fungus killed a third of the larvae in wet "
        "summers. The study may help foresters to decide which trees to keep."
    ),
    "Source 2": (
        "Farmers in the valley have believed for a long time that ants protect apple trees. "
        "In 2019 they hung rope bridges between the trees in 40 orchards. The harvest grew by "
        "11 percent in the first year and 4 percent in the second. Critics say the bridges "
        "cost too much, 300 euros per orchard."
    ),
}
SAGA = {
    "Document": (
        "Sigrid was nineteen when she inherited the farm. Her uncle Torvald wanted it for his "
        "own son. He came to the door at Easter with seven men and a letter from the bishop. "
        "Sigrid hid the silver under the floor of the barn and told them that wolves had "
        "taken the sheep. The priest believed her, but the bailiff did not. In spring she "
        "married the blacksmith, a widower with two daughters. Torvald burned the boat-house "
        "and was outlawed for three years. He died in Orkney. The farm had twelve cows and "
        "forty sheep before the winter, and five cows afterwards."
    )
}
BUSES = {
    "Article": (
        "Since the city made its buses free in 2020, ridership has grown by 68 percent. Car "
        "traffic in the centre fell by 3 percent, says transport officer Lena Abt. The scheme "
        "costs 14 million euros a year and is paid for by a parking levy. Older people gained "
        "the most: trips by people over 65 rose by 90 percent. Walking fell slightly. Half of "
        "the new passengers had walked before, and only 12 percent had driven. Buses run "
        "every ten minutes until midnight. Abt warns that the drivers are tired. Two "
        "neighbouring towns plan to follow in 2025. Trams are not free."
    )
}
CANAL = {
    "Source 1": (
        "The Brenn canal was dug between 1842 and 1848 by 5,400 labourers, most of them from "
        "Ireland. It is 38 miles long and has 26 locks. A barge with coal paid a toll of two "
        "shillings a mile. Cholera killed 310 of the labourers in the summer of 1846. The "
        "company's engineer, Josiah Pell, had never built a canal before. The canal carried "
        "190,000 tons in 1850 and only 60,000 tons in 1890, after the railway had opened. Two "
        "in three barges were owned by families who lived on board. In winter the canal froze "
        "for up to three weeks."
    ),
    "Source 2": (
        "Children on the barges seldom went to school. An inspector counted 412 children in "
        "1877 and found that 71 percent of them could not read. Girls steered more often than "
        "boys. A law of 1884 ordered that every child on a barge be registered. Mrs Ada "
        "Finch, who was born on the barge Prudence, remembered that her father sold the horse "
        "in March. She thought that life on the water was healthier than life in the town."
    ),
}
DRINKS = {
    "Lin 2019": (
        "Lin (2019) gave 96 pupils a sweet drink and 94 pupils water before a test. The "
        "pupils with the sweet drink solved 14 of 20 problems, the others 13. After an hour "
        "the difference was gone. Boys drank faster than girls. Teachers noticed no change in "
        "behaviour. Pupils who had skipped breakfast gained most, about 18 percent. The drink "
        "contained 25 grams of sugar."
    ),
    "Board": (
        "The school board banned sweet drinks in 2021. Sales in the canteen fell by 22 "
        "percent, but two thirds of pupils now bring drinks from home. Water coolers cost the "
        "board 3,800 dollars each. The board expects that dentists will see fewer children. "
        "Ms Orr, the nurse, opposed the ban."
    ),
}
OTHERWISE = [
    (FERRY, "A crossing took fifteen minutes in calm weather."),
    (FERRY, "Captain Brandt steered the Solveig for nine years."),
    (FERRY, "The crew of seventeen was saved by fishermen."),
    (FERRY, "In 1938 the steam engine replaced the diesel engine."),
    (FERRY, "The repairs cost three times as much as the owners had expected."),
    (FERRY, "Afterwards most passengers asked for fewer lifeboats."),
    (FERRY, "She sat in the front saloon and ate two apples (Doc B)."),
    (FERRY, "An old man beside her was going to his son's wedding."),
    (NIGHTS, "Mistakes fell by 30 percent within six weeks when the shifts were shortened."),
    (NIGHTS, "Eighteen wards took part, eight in Leeds and ten in Bradford."),
    (NIGHTS, "Most nurses asked for longer shifts."),
    (NIGHTS, "Under rule 6 a manager may not order overtime."),
    (NIGHTS, "The union, which has 14,000 members, is against overtime."),
    (NIGHTS, "Ruth Calder, a former teacher, is its president."),
    (NIGHTS, "She wrote to the minister five times and was never answered."),
    (NIGHTS, "Only about 3 percent of the weight of the tablets is caffeine."),
    (BAKERY, "Aunt Mirela has seven ovens, and she calls the smallest the kitten."),
    (BAKERY, "Ilinca, who was thirteen that winter, is the narrator's sister."),
    (BAKERY, "They took the bus to the cemetery."),
    (BAKERY, "Voss says that she read the novel three times and cried once."),
    (MINE, "In its first year the mine employed 45 men and 130 boys."),
    (MINE, "The boys earned six shillings a week."),
    (MINE, "The strike lasted only six days."),
    (MINE, "Output rose from 900 tons in 1880 to 4,200 tons in 1890."),
    (MINE, "That summer the village had as much as 81 mm of rain."),
    (MINE, "The doctor visited the mine on Mondays."),
    (TEA, "Hanna Dreyer opened the tea house on Wick Lane in 1913."),
    (TEA, "The tea house had room for 46 guests."),
    (TEA, "It served eight kinds of tea."),
    (TEA, "Before the war the waitresses earned six shillings a week."),
    (TEA, "When coffee was rationed in 1917, sales of tea fell by 40 percent."),
    (TEA, "Sales of tea rose by 60 percent when coffee was rationed."),
    (TEA, "Most guests were men who worked in the offices nearby."),
    (TEA, "In 1926 Dreyer sold the house to her niece."),
    (TEA, "According to the report tea houses employed 3,200 women in the city."),
    (TEA, "One in three of them lived above the shop."),
    (
        TEA,
        (
            "There was mould in 27 percent of the kitchens on the north bank and 12 percent on "
            "the south bank."
        ),
    ),
    (TEA, "The council inspected hotels."),
    (ANTS, "The queens lived eighteen years on average."),
    (ANTS, "Colonies near roads had more workers than colonies far from them."),
    (ANTS, "After rain the ants closed their nests within thirty minutes."),
    (ANTS, "Only 15 of the 72 colonies moved during the study."),
    (ANTS, "Fungus killed two thirds of the larvae in wet summers."),
    (ANTS, "In 2019 farmers hung rope bridges between the trees in 400 orchards."),
    (ANTS, "In the first year the harvest grew by 17 percent."),
    (SAGA, "Sigrid inherited the farm when she was twenty-nine."),
    (SAGA, "Torvald came to the door with seventeen men and a letter from the bishop."),
    (SAGA, "The blacksmith is a widower with three daughters."),
    (SAGA, "Torvald was outlawed for thirty years."),
    (SAGA, "In autumn she married the blacksmith."),
    (SAGA, "Before the winter the farm had forty cows and twelve sheep."),
    (BUSES, "Ridership has grown by 86 percent since the buses became free in 2020."),
    (BUSES, "Car traffic in the centre rose by 3 percent."),
    (BUSES, "The scheme costs 40 million euros a year."),
    (BUSES, "Younger people gained the most."),
    (BUSES, "Buses run every twenty minutes until midnight."),
    (BUSES, "Trams are free."),
    (CANAL, "It took 4,500 labourers to dig the Brenn canal."),
    (CANAL, "The canal has 36 locks."),
    (CANAL, "A barge with coal paid a toll of five shillings a mile."),
    (CANAL, "Cholera killed 130 of the labourers in the summer of 1846."),
    (CANAL, "In 1890 the canal carried only 16,000 tons."),
    (CANAL, "Girls steered less often than boys."),
    (CANAL, "An inspector counted 214 children in 1877."),
    (CANAL, "He found that 17 percent of the children could not read."),
    (CANAL, "A law of 1848 ordered that every child on a barge be registered."),
    (CANAL, "Her father sold the horse in August."),
    (DRINKS, "Lin gave 69 pupils a sweet drink."),
    (DRINKS, "The pupils with the sweet drink solved 17 of 20 problems."),
    (DRINKS, "The drink contained 52 grams of sugar."),
    (DRINKS, "Girls drank faster than boys."),
    (DRINKS, "The school board allowed sweet drinks in 2021."),
    (DRINKS, "Sales in the canteen rose by 22 percent."),
    (DRINKS, "Each water cooler cost the board 8,300 dollars."),
    (DRINKS, "The nurse, Ms Orr, supported the ban."),
]
ALIKE = [
    (FERRY, "A crossing took almost an hour in calm weather."),
    (FERRY, "A crossing in a storm took two hours."),
    (FERRY, "Brandt was her captain for nearly two decades."),
    (FERRY, "It was a spring day in 1950 when she ran aground."),
    (FERRY, "On the Friday after she ran aground the papers wrote about her."),
    (FERRY, "The crew and the captain's two sons were brought ashore by fishermen."),
    (FERRY, "Together the fishermen got several hundred kroner."),
    (FERRY, "In 1938 the steam engine was replaced by a diesel engine."),
    (FERRY, "The steam engine gave way to diesel."),
    (FERRY, "The hull stayed on the rocks for almost two months."),
    (FERRY, "A tug from Denmark pulled it free."),
    (FERRY, "The repairs cost half of what a new boat would have cost."),
    (FERRY, "After the accident fewer passengers asked for tickets."),
    (FERRY, "The girl beside the old woman ate two apples in the saloon at the back."),
    (FERRY, "Her grandmother was a teenager when she first crossed."),
    (FERRY, "The boat came back at nine in the evening."),
    (FERRY, "Two of the lamps in the saloon were dark."),
    (FERRY, "The grandmother told the story on a weekend."),
    (NIGHTS, "The study asked more than 300 nurses about their sleep."),
    (NIGHTS, "Night nurses slept an hour and a half less than day nurses."),
    (NIGHTS, "Night nurses made 200 percent more mistakes with drugs than day nurses."),
    (NIGHTS, "In their first month mistakes fell by 10 percent."),
    (NIGHTS, "Ten wards in Leeds took part."),
    (NIGHTS, "Some nurses asked for longer breaks."),
    (NIGHTS, "A nap of 30 minutes might raise alertness by 10 percent."),
    (NIGHTS, "Another union has 14,000 members."),
    (NIGHTS, "Ruth Calder, the president of the union, is a mother of two."),
    (NIGHTS, "Calder sent three letters to the minister without an answer."),
    (NIGHTS, "A cup of coffee holds more than 0.3 percent caffeine."),
    (NIGHTS, "Shifts of nine hours are safer than shifts of twelve."),
    (BAKERY, "Of the nine ovens two are described at length."),
    (BAKERY, "The miller says that nobody will want the bread."),
    (BAKERY, "Her brother was twelve in the first chapter."),
    (BAKERY, "Voss liked the first third better than the rest."),
    (BAKERY, "They walked back from the cemetery."),
    (BAKERY, "Dorin offers only eight hundred for a bakery with nine ovens."),
    (BAKERY, "In the review Voss tells us that she has read it more than once."),
    (MINE, "The mine employed 175 people in its first year, 45 of them boys."),
    (MINE, "The men earned more than the boys, who got four shillings."),
    (MINE, "The strike lasted over two weeks."),
    (MINE, "The strike of 1902 began in March."),
    (MINE, "In 1885 the mine employed 200 men and 60 boys."),
    (MINE, "Output more than doubled between 1880 and 1890."),
    (MINE, "The priest visited the mine on Mondays."),
    (MINE, "Girls earned three shillings a week in the mills."),
    (MINE, "The mine did not close because of the strike."),
    (MINE, "The mine closed when there was no copper left."),
    (MINE, "Workers from Lisburn lived in the village for ten weeks."),
    (TEA, "The tea house opened at the beginning of the century."),
    (TEA, "Dreyer ran the house for more than twenty years."),
    (TEA, "A pot and a cake together cost fivepence."),
    (TEA, "A pot of coffee cost fourpence."),
    (TEA, "In 1917 a pot cost fivepence."),
    (TEA, "The waitresses worked sixty hours in a week of six days."),
    (TEA, "After the war the waitresses worked eight hours a day."),
    (TEA, "Eight of the waitresses kept their place."),
    (TEA, "Nearly 2,500 people worked in the tea houses of the city."),
    (TEA, "In 1911 tea houses employed 900 women."),
    (TEA, "Most kitchens on the south bank had no mould."),
    (TEA, "The council does not say that it never inspected hotels."),
    (TEA, "It is not true that the council inspected everything."),
    (TEA, "The nephew put in electric lamps."),
    (TEA, "The kitchen was not in front of the garden."),
    (TEA, "About a fifth of the women slept where they worked."),
    (TEA, "Hotels served five kinds of tea."),
    (TEA, "Some guests were men."),
    (ANTS, "The ants from burnt forests were slower by more than a metre."),
    (ANTS, "67 of the 72 colonies stayed where they were."),
    (ANTS, "Over 90 percent of the colonies did not move."),
    (ANTS, "Bees close their hives within ten minutes after rain."),
    (ANTS, "In dry summers fungus killed only a tenth of the larvae."),
    (ANTS, "In the second year the growth was smaller."),
    (ANTS, "In two years the harvest grew by about 15 percent."),
    (ANTS, "For all 40 orchards the bridges cost 12,000 euros."),
    (ANTS, "One bridge costs 20 euros."),
    (ANTS, "The workers lived only two years on average."),
    (ANTS, "Nobody claims that ants do not protect apple trees."),
    (ANTS, "In another study of 30 colonies ants walked 4 metres a minute."),
    (SAGA, "Sigrid was still a girl of nineteen when her uncle came."),
    (SAGA, "Her uncle came to the farm twice that year."),
    (SAGA, "The blacksmith has children already."),
    (SAGA, "The farm lost seven cows in the winter."),
    (SAGA, "The wolves had not taken the sheep."),
    (
        SAGA,
        (
            "When she had the silver she was afraid, and now that she does not have the silver "
            "she is calm."
        ),
    ),
    (SAGA, "Only the bailiff did not believe Sigrid."),
    (SAGA, "The neighbours had eight cows."),
    (SAGA, "Her son was born four years later."),
    (SAGA, "Torvald, Norway, is where the boat-house burned."),
    (BUSES, "Ridership in the villages has grown by 20 percent."),
    (BUSES, "Trips by people under 20 rose by 30 percent."),
    (BUSES, "Car traffic outside the centre grew by 2 percent."),
    (BUSES, "Most of the new passengers had not driven before."),
    (BUSES, "In its first month ridership grew by 25 percent."),
    (BUSES, "Walking did not grow."),
    (BUSES, "Trams cost two euros a ride."),
    (BUSES, "The levy brings in 9 million euros a year."),
    (BUSES, "On Sundays the buses run every half hour."),
    (BUSES, "By 2025 three towns may have free buses."),
    (BUSES, "Since the trams are not free, many people take the bus."),
    (BUSES, "It does not follow that trams are not free everywhere."),
    (CANAL, "The canal took six years to dig."),
    (CANAL, "Almost 40 miles of canal were dug by hand."),
    (CANAL, "The upper half of the canal has 20 locks."),
    (CANAL, "Another canal in the county has 12 locks."),
    (CANAL, "A barge with hay paid one shilling a mile."),
    (CANAL, "A journey of ten miles with coal cost 20 shillings."),
    (CANAL, "A whole journey with coal cost 76 shillings in tolls."),
    (CANAL, "Cholera killed more than 300 labourers."),
    (CANAL, "In the town cholera killed 900 people."),
    (CANAL, "Between 1850 and 1890 the traffic fell by two thirds."),
    (CANAL, "The canal lost 130,000 tons of traffic in forty years."),
    (CANAL, "By 1870 the canal carried 120,000 tons."),
    (CANAL, "A third of the barges did not belong to families."),
    (CANAL, "In mild winters the canal froze for a few days."),
    (CANAL, "29 percent of the children could read."),
    (CANAL, "In the towns only 30 percent of children could not read."),
    (CANAL, "In 1890 an inspector counted 350 children."),
    (CANAL, "Boys went to school more often than girls."),
    (CANAL, "Pell had built bridges before."),
    (CANAL, "That Pell had never built a canal does not mean he wasn't an engineer."),
    (CANAL, "It is wrong to think that no child on a barge was registered after 1884."),
    (CANAL, "Ada Finch's husband bought a horse in May."),
    (
        CANAL,
        (
            "When they had a horse they were slow, and once they did not have a horse they were "
            "slower."
        ),
    ),
    (CANAL, "Some say that life on the water was not healthier than life in the town."),
    (CANAL, "The labourers, 5,400 in all, lived in huts."),
    (CANAL, "One labourer in seventeen died of cholera."),
    (DRINKS, "In all 190 pupils took part."),
    (DRINKS, "The pupils with water solved 13 problems."),
    (DRINKS, "The sweet drink was worth one problem more."),
    (DRINKS, "Pupils who had eaten breakfast gained only 3 percent."),
    (DRINKS, "Two drinks contain 50 grams of sugar."),
    (DRINKS, "Ten water coolers cost the board 38,000 dollars."),
    (DRINKS, "In the first month sales fell by 40 percent."),
    (DRINKS, "A third of the pupils buy their drinks at school."),
    (DRINKS, "Nobody says that teachers noticed a change in behaviour."),
    (DRINKS, "The ban does not mean that sweet drinks are not drunk."),
    (DRINKS, "In a second study 40 pupils solved 12 of 20 problems."),
    (DRINKS, "Teachers at another school noticed a change in behaviour."),
    (DRINKS, "Younger pupils solved 9 of 20 problems."),
    (DRINKS, "Dentists have not seen fewer children so far."),
    (DRINKS, "The board had not banned sweet drinks before 2021."),
    (DRINKS, "Parents opposed the ban."),
]


@pytest.mark.parametrize(("pack", "text"), OTHERWISE)
def test_one_thing_is_otherwise(pack: dict[str, str], text: str) -> None:
    assert found_by(check, text, pack)


@pytest.mark.parametrize(("pack", "text"), ALIKE)
def test_nothing_is_otherwise(pack: dict[str, str], text: str) -> None:
    assert_clean(check, text, pack)
