"""claims/internal-conflict: two figures for one fact, sums that do not come out; and pairs that
only look like it."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.claims import internal_conflict as check

FLAGGED = [
    "The ship carried 300 sheep to the island. Nobody slept.\n\n"
    "In short, the ship carried ⟦200 sheep⟧ to the island.",
    "The canal cost 14 million crowns. The canal cost ⟦41 million crowns⟧.",
    "The herd ⟦tripled⟧ from 20 cows to 45 cows.",
    "The price ⟦rose by 50 percent⟧, from 20 crowns to 60 crowns.",
]
CLEAN = [
    "Moe tested 24 rowers on the lake. Not all were tired, as three of their rowers rowed faster.",
    "The ship carried 300 sheep to the island. The ship carried 300 sheep to the island.",
    "The ship carried 300 sheep to the island. The ship carried about 290 sheep to the island.",
    "The ship carried 300 sheep to the island. The boat carried 200 sheep to the island.",
    "The ship carried 300 sheep to the island in 1850. The ship carried 200 sheep there in 1851.",
    "The ship carried 300 sheep to the island. Later the ship carried 200 sheep to the island.",
    "The ship carried 300 sheep to the island. The ship carried 200 goats to the island.",
    "The canal cost 14 million crowns. Another canal cost 41 million crowns.",
    "If the canal cost 14 million crowns, it was dear. The canal cost 41 million crowns.",
    "The canal cost 14 million crowns. Did the canal cost 41 million crowns?",
    "Doc A says the canal cost 14 million crowns, but Doc B says the canal cost 41 million crowns.",
    "The herd doubled from 20 cows to 40 cows.",
    "The herd almost doubled from 35 to 64.",
    "The herd nearly tripled from 20 to 55 cows.",
    "The price rose by 50 percent, from 20 crowns to 30 crowns.",
    "The share rose by 5 percent, from 20 percent to 25 percent.",
    "Violet was in the north with 12 dogs. Violet was in the south with 14 dogs.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(check, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(check, text)


AT_ODDS = [
    "I interviewed 24 nurses for this project. Most were friendly. In the end the 30 "
    "nurses whom I interviewed agreed on one thing.",
    "The sample covered 18 villages in the hills. Rice was the main crop.\n\nAll 16 "
    "villages in the sample grew rice.",
    "The orchestra had 62 players in 1908. Nobody was paid in summer. The orchestra had 26 "
    "players in 1908.",
    "Attendance almost doubled to 90 from 35.",
    "Of the 120 pupils, 70 walked, 30 cycled and 40 took the bus.",
    "Hooke was born in 1635 and died in 1703 at the age of 77.",
    "The siege lasted from 1624 to 1625, that is eleven years.",
    "She ruled for twelve years, from 1740 to 1780.",
    "Between 1950 and 1975 the town lost half of its people: it fell from 8,000 to 6,000.",
    "We planted 40 beans in all (15 in sand, 15 in clay and 20 in compost).",
    "The price rose by 40 percent from 20 to 40 crowns.",
    "The dam is 85 metres high. It was built by convicts. The dam, which is 58 metres "
    "high, cost 30 lives.",
    "The bridge was opened in 1894. It was a great day for the town.\n\nWhen the bridge "
    "was opened in 1849, the mayor wept.",
    "The first trial used 12 rats. The second trial used 15 rats. Altogether 30 rats were "
    "used in the two trials.",
    "The number of wolves fell from 300 to 100, so it halved.",
    "Three of the five judges, or 75 percent, voted for the singer.",
    "A third of the 90 houses, that is 45, were empty.",
    "Twelve hours a day, six days a week, makes 64 hours.",
    "Seventeen students took part. Ten of them were girls and nine were boys.",
    "The treaty was signed on 3 May 1720. The king was ill.\n\nThe treaty was signed on 5 "
    "May 1720 in Stockholm.",
    "Production trebled from 200 to 350 tons.",
    "The mine killed 41 men. The village never forgot.\n\nThe 14 men killed in the mine "
    "were buried together.",
    "Votes for the motion: 55 percent. Votes against it: 35 percent. In total 100 percent "
    "of the votes were cast, 55 percent for and 65 percent against.",
    "55 percent voted for the motion and 65 percent voted against it.",
    "Fleming was born in 1881. He grew up on a farm.\n\nFleming was born in 1891 in Scotland.",
    "The vaccine was discovered in 1885. It saved many lives.\n\nAs the vaccine was "
    "discovered in 1895, soldiers of the earlier war went without it.",
    "Membership doubled from 400 to 1,200 within two years.",
    "The price of bread rose from 2 to 3 pence, an increase of 80 percent.",
    "Twelve of the twenty schools, that is 70 percent, closed.",
    "Half of the 64 patients (30) recovered.",
    "20 percent of the 350 letters, that is 90, were never opened.",
    "The war lasted from 1618 to 1648, in other words forty years.",
    "He was mayor for six years, from 1901 to 1919.",
    "Mozart (1756–1791) died at the age of 45.",
    "Franklin was born in 1920 and died in 1958, aged 47.",
    "In 1850 the line was begun, and eight years later, in 1865, it was finished.",
    "The class has 28 pupils (15 girls and 15 boys).",
    "Of the 50 seeds, 20 sprouted, 15 rotted and 25 dried up.",
    "Eight hours a day, five days a week, comes to 45 hours.",
    "We counted 14 swans and 9 geese, making 25 birds in all.",
    "In the vote 60 percent were for the park and 50 percent were against it.",
    "The catch fell from 90 tons to 30 tons, so it halved.",
    "Thirty of the 25 villagers could read.",
    "The expedition had 18 sledges. The dogs were hungry. The expedition had 13 sledges.",
    "I asked 40 neighbours. Twenty-two of them said yes and twenty said no.",
    "The fund holds 3 million dollars. It was set up by a banker.\n\nThe fund holds 8 "
    "million dollars.",
    "The library was founded in 1702. It burned twice.\n\nThe library was founded in 1720 "
    "by a bishop.",
]
AT_ONE = [
    "The boat crossed the strait 16 times and the bay twice. So the boat crossed the strait 16 "
    "times and the bay twice.",
    "Curie was born in 1867 and died in 1934 at the age of 66.",
    "I interviewed 24 nurses for this project. Of these 24 nurses, 10 worked at night.",
    "I interviewed 24 nurses for this project. The 10 nurses who worked at night were tired.",
    "The sample covered 18 villages in the hills. Another 16 villages were studied by Ito.",
    "The sample covered 18 villages in the hills. In 16 villages of the sample people grew rice.",
    "The orchestra had 62 players in 1908. By 1920 the orchestra had 26 players.",
    "Attendance almost doubled to 64 from 35.",
    "Attendance more than doubled from 35 to 90.",
    "Of the 120 pupils, 70 walked, 30 cycled and 20 took the bus.",
    "Of the 120 pupils, 70 walked and 30 cycled.",
    "Of the 120 pupils, 70 had a bicycle, 80 had a phone and 30 had a dog.",
    "Hooke was born in 1635 and died in 1703 at the age of 67.",
    "The siege lasted from 1624 to 1625, that is eleven months.",
    "She ruled for forty years, from 1740 to 1780.",
    "He lived in Rome for three years, from 1740 to 1780 he lived in Naples.",
    "Between 1950 and 1975 the town lost a quarter of its people: it fell from 8,000 to 6,000.",
    "We planted 40 beans in all (10 in sand, 10 in clay and 20 in compost).",
    "The price rose by 40 percent from 20 to 28 crowns.",
    "The price rose by 40 percent in 1920 and from 20 to 50 crowns in the next ten years.",
    "The dam is 85 metres high. The second dam, which is 58 metres high, cost 30 lives.",
    "The dam is 85 metres high. It is 300 metres long.",
    "The bridge was opened in 1894. The new bridge was opened in 1949.",
    "The bridge was begun in 1889. The bridge was opened in 1894.",
    "The first trial used 12 rats. The second trial used 15 rats.",
    "The number of wolves fell from 300 to 160, so it almost halved.",
    "Three of the four judges, or 75 percent, voted for the singer.",
    "A third of the 90 houses, that is 30, were empty.",
    "Twelve hours a day, six days a week, makes 72 hours.",
    "Seventeen students took part. Ten of them were girls and seven were boys.",
    "The treaty was signed on 3 May 1720. It was ratified on 5 May 1720.",
    "My survey was answered by 84 people. Of the 48 women who answered my survey, most were old.",
    "The mine killed 41 men. In the accident of 1907 the mine killed 14 men.",
    "Haas counts 41 dead. Brandt counts 14 dead.",
    "Haas says the mine killed 41 men. Brandt says the mine killed 14 men.",
    "55 percent voted for the motion and 45 percent voted against it.",
    "55 percent of men voted for the motion and 65 percent of women voted against it.",
    "The school has 400 pupils. The school in Bern has 300 pupils.",
    "For this study 36 drivers filled in a form. The 32 drivers who drove at night were all men.",
    "For this study 36 drivers filled in a form. Of the 36 drivers, 32 were men.",
    "For this study 36 drivers filled in a form. In the second study 32 drivers filled in a form.",
    "The monastery owned nine mills. By 1500 the monastery owned twelve mills.",
    "The monastery owned nine mills. The convent owned twelve mills.",
    "The monastery owned nine mills. Three mills stood on the river, and six mills on the hill.",
    "The tower is 120 feet tall. The tower of the cathedral is 210 feet tall.",
    "The tower is 120 feet tall. With its flagpole the tower is 130 feet tall.",
    "Fleming was born in 1881. His brother was born in 1891.",
    "Fleming was born in 1881. He died in 1955.",
    "The vaccine was discovered in 1885. A second vaccine was discovered in 1895.",
    "The bridge was opened to trains in 1885. The bridge was opened to cars in 1925.",
    "Membership doubled from 400 to 810 within two years.",
    "Membership doubled in 1950, and it rose from 400 to 1,200 in the next ten years.",
    "The price of bread rose from 2 to 3 pence, an increase of 50 percent.",
    "The share rose from 20 percent to 30 percent, an increase of 10 percent.",
    "Twelve of the twenty schools, that is 60 percent, closed.",
    "Seven of the twelve schools, that is nearly 60 percent, closed.",
    "Half of the 65 patients (32) recovered.",
    "20 percent of the 350 letters, that is 70, were never opened.",
    "The war lasted from 1618 to 1648, in other words thirty years.",
    "He was mayor for eighteen years, from 1901 to 1919.",
    "He was mayor for six years. From 1901 to 1919 he wrote poems.",
    "Mozart (1756–1791) died at the age of 35.",
    "Franklin was born in 1920 and died in 1958, aged 37.",
    "In 1850 the line was begun, and eight years later, in 1858, it was finished.",
    "The class has 28 pupils (13 girls and 15 boys).",
    "The class has 28 pupils (10 from Poland and 6 from Chile).",
    "Of the 50 seeds, 20 sprouted, 15 rotted and 15 dried up.",
    "Of the 50 teachers, 30 like tea, 30 like coffee and 10 like both.",
    "Eight hours a day, five days a week, comes to 40 hours.",
    "We counted 14 swans and 9 geese, making 23 birds in all.",
    "In the vote 60 percent of the women were for the park and 50 percent of the men were "
    "against it.",
    "The catch fell from 90 tons to 47 tons, so it almost halved.",
    "The expedition had 18 sledges. After the storm the expedition had 13 sledges.",
    "According to Berg the expedition had 18 sledges. According to Holm the expedition had "
    "13 sledges.",
    "I asked 40 neighbours. Twenty of them said yes and twelve said no.",
    "I asked 40 neighbours. Twenty-two of them said yes and eighteen said no.",
    "The fund holds 3 million dollars. A rival fund holds 8 million dollars.",
    "The fund held 3 million dollars in 1990. The fund holds 8 million dollars.",
    "He won the race in 1904. He won the race in 1908.",
    "The treaty was signed by France on 3 May 1720. The treaty was signed by Spain on 9 May 1720.",
    "The team has 11 players. The 22 players on the pitch stood still.",
    "There were 300 people in the hall. There were 200 people in the street.",
    "Prices rose by 5 percent in May. Prices rose by 8 percent in June.",
]


@pytest.mark.parametrize("text", AT_ODDS)
def test_tells_figures_at_odds(text: str) -> None:
    (finding,) = found_by(check, text)
    assert finding.evidence[0].differing


@pytest.mark.parametrize("text", AT_ONE)
def test_leaves_figures_at_one_alone(text: str) -> None:
    assert_clean(check, text)


PARTED = [
    "I surveyed 40 pupils in my year. The form was short.\n\nThe 45 pupils who took part had eaten "
    "bread.",
    "The choir has 32 singers. They meet on Mondays. All 36 singers of the choir wear black.",
    "The hotel has 120 rooms. It stands by the lake. The hotel's 140 rooms are always full.",
    "The novel has 24 chapters. Each of its 22 chapters begins with a dream.",
]
COUNTED = [
    "About 48 per cent of the land is forest, 30 per cent is meadow and 35 per cent is town.",
    "Water covers 70 per cent of the county and the remaining 40 per cent is forest.",
    "Only 20 percent of the streets have trees, so 70 percent of the streets have none.",
    "Three of the five judges voted for him and three voted against him.",
    "The team won 12 of its 30 matches, lost 14 and drew 8.",
    "Ten seeds were put into each of the three pots, so 40 seeds were used altogether.",
    "The reign lasted 12 years, from 1520 to 1540.",
    "We planted 30 trees in March and 25 trees in April. In total we planted 65 trees.",
    "Ada started to play the fiddle when she was six. She was bright. Ada began to play the fiddle "
    "at the age of nine.",
    "Wangari was 17 when she left home. Her mother cried. At the age of 19 she left home.",
    "There are two reasons for this. One is cost. The third reason is pride.",
    "The tower is 120 metres high. At a height of 140 metres, the tower rules the town.",
    "The battle took place on 4 May 1471. It rained. The battle took place on 14 May 1471.",
]
AGREEING = [
    "About 48 per cent of the land is forest, 30 per cent is meadow and 22 per cent is town.",
    "About 48 per cent of the pupils play ball, 30 per cent swim and 35 per cent dance.",
    "About 40 per cent of the energy comes from wind, up from 25 per cent in 2010 and 45 per cent "
    "in 2000.",
    "Water covers 60 per cent of the county and the remaining 40 per cent is forest.",
    "Forest covers 30 per cent, water 30 per cent and fields the remaining 40 per cent.",
    "Only 20 percent of the streets have trees, so 80 percent of the streets have none.",
    "Three of the five judges voted for him and two voted against him.",
    "The team won 12 of its 30 matches, lost 14 and drew 4.",
    "Ten seeds were put into each of the three pots, so 30 seeds were used altogether.",
    "We planted 30 trees in March and 25 trees in April. In total we planted 55 trees.",
    "I surveyed 40 pupils in my year and 30 in another. The 70 pupils had eaten bread.",
    "The club has 200 members. The club has 50 members under sixteen.",
    "We invited 60 pupils. The 45 pupils who took part had eaten bread.",
    "The herd has 60 cows. The 45 cows that give milk stay near the house.",
    "The inn has 120 rooms. The old inn has 140 rooms.",
    "Emil learned to read when he was four. Emil learned to swim at the age of six.",
    "Ada started to play when she was six. Her brother began to play at the age of nine.",
    "There are three reasons for this. One is cost. The third reason is pride.",
    "The law has two aims.\n\nThere are two reasons for the first.\n\nThe third reason is pride.",
    "The tower is 120 metres high. With its spire it has a height of 140 metres.",
    "The fair took place on 4 May 1471. The fair took place on 14 May 1475.",
    "The reign lasted 20 years, from 1520 to 1540.",
]


@pytest.mark.parametrize("text", PARTED)
def test_what_is_taken_up_is_the_whole(text: str) -> None:
    assert found_by(check, text), text


@pytest.mark.parametrize("text", COUNTED)
def test_parts_ages_and_announcements(text: str) -> None:
    assert found_by(check, text), text


@pytest.mark.parametrize("text", AGREEING)
def test_figures_that_agree(text: str) -> None:
    assert_clean(check, text)


ACROSS = [
    "The orchestra owns six harps. They are old. All eight harps were tuned before the concert.",
    "The drought lasted four years. It started in 1931 and ended in 1938.",
    "Some 55 percent of the voters chose the park. The remaining 35 percent chose the road.",
    "Five of the eleven wells dried up. The other four still gave water.",
    "A quarter of the fleet was sunk. The other half fled.",
    "The railway reached the town in 1868. Three years later, in 1881, the first hotel opened.",
    "Anton was born in 1845. In 1870, at the age of thirty, he became a judge.",
    "The number of shops grew from 20 to 30. This growth of 90 percent surprised everybody.",
    "In 1880 the port handled 200 ships. By 1900 the number had tripled to 900.",
    "The team had fifteen players. Nine of them were Welsh and eight were Irish.",
    "The parliament has 50 seats. The Left won 30, the Centre won 15 and the Right won 10.",
    "The poem has four stanzas. The fifth stanza speaks of death.",
    "The course took two weeks. In the fourth week the pupils wrote a test.",
    "The dam was finished in 1936. When the dam was finished in 1939, the valley was under water.",
    "Fifteen singers came to the first rehearsal. They practised until nine. All thirteen singers "
    "had learned their part by May.",
    "The survey covered six villages. In three of them the well was dry. In all seven villages "
    "together there were forty wells.",
    "In 1950 the club had 35 million members. By 1960 the number had tripled to 64 million.",
    "Sixty percent of the pupils voted for the garden. The other 30 percent wanted a pond.",
    "Two thirds of the money went to the roof. The remaining half paid for windows.",
    "The bridge was opened in 1932. Four years earlier, in 1925, the work had begun.",
    "Marie was born in 1902. In 1920, at the age of twenty-five, she left for Lyon.",
    "The war in the valley lasted five years. It began in 1811 and ended in 1819.",
    "The crew consisted of nine men. Four of them were Danes and seven were Swedes.",
    "The council has 20 seats. The Greens hold 12, the Liberals hold 6 and the Farmers hold 5.",
    "The play has three acts. In the fourth act the king comes back.",
    "There are two main causes of the fire. The third cause is the wind.",
    "The experiment lasted four weeks. During the sixth week the plants died.",
    "Rents rose from 200 to 300 pounds. This rise of 80 percent drove people out.",
    "The mayor served for ten years, from 1980 to 1986.",
    "Only four of the twelve lamps worked. The other six were broken.",
    "The school has 200 pupils, 120 girls and 90 boys.",
    "Nine of the ten judges agreed. The three others wanted another trial.",
    "Nineteen boats entered the race. The sea was rough that day. All seventeen boats reached the "
    "harbour.",
    "The museum owns eight portraits. They hang in the hall. Each of the ten portraits shows a "
    "mayor.",
    "The strike lasted three years. It began in 1921 and ended in 1927.",
    "About 70 percent of the farms grew wheat. The other 40 percent kept sheep.",
    "Three of the nine bridges were closed. The other seven stayed open.",
    "Three quarters of the letters are lost. The remaining third lies in Bern.",
    "The theatre burnt down in 1899. Ten years later, in 1904, it was rebuilt.",
    "The canal was finished in 1830. Only five years before, in 1812, nobody had believed in it.",
    "Elsa was born in Graz in 1890. In 1910, when she was fifteen, she won her first prize.",
    "The price of coal rose from 10 to 15 crowns. This increase of 80 percent was too much for the "
    "poor.",
    "The library held 2,000 books in 1900. By 1950 the number had doubled to 9,000.",
    "The village had 300 houses. In ten years it had halved to 50.",
    "The jury had twelve members. Eight of them were women and six were men.",
    "The council has 30 seats. The Reds have 16, the Blues have 10 and the Greys have 9.",
    "The novel consists of five chapters. The sixth chapter is the saddest.",
    "The trial took three weeks. In the fifth week the accused fell ill.",
    "The opera has two acts. At the end of the third act the hero dies.",
    "The choir visited seven towns on its tour. People were kind. In all nine towns the hall was "
    "full.",
    "Traffic fell from 1,000 to 500 cars. It had fallen by a quarter.",
    "Two fifths of the class came by bus. The other half walked.",
    "There were six judges. Nobody knew them. None of the eight judges spoke.",
    "The king reigned for twelve years. He ruled from 1702 to 1709.",
    "Seven of the eight tests were clean. The other two were not.",
]
SIDE_BY_SIDE = [
    "The orchestra owns six harps. All eight harps at the other house are newer.",
    "The orchestra owns six harps. Two more were borrowed. All eight harps were tuned.",
    "The drought lasted four years. The war began in 1931 and ended in 1938.",
    "Some 55 percent of the voters chose the park. The remaining 45 percent chose the road.",
    "Some 55 percent of the voters chose the park. The road got 35 percent.",
    "Five of the eleven wells dried up. The other six still gave water.",
    "Five of the eleven wells dried up. The other four villages still had water.",
    "A quarter of the fleet was sunk. Another half fled.",
    "The railway reached the town in 1868. Three years later, in 1871, the first hotel opened.",
    "Anton was born in 1845. In 1870, at the age of twenty-four, he became a judge.",
    "Anton was born in 1845. His father died in 1870, at the age of sixty.",
    "The number of shops grew from 20 to 30. This growth of 50 percent surprised everybody.",
    "In 1880 the port handled 200 ships. By 1900 the number had nearly tripled to 580.",
    "In 1880 the port handled 200 ships. By 1900 the population had tripled to 90,000.",
    "The team had fifteen players. Nine of them were Welsh and six were Irish.",
    "The team had fifteen players. Nine of them were Welsh and eight had played before.",
    "The parliament has 50 seats. The Left won 30, the Centre won 12 and the Right won 8.",
    "The poem has four stanzas. The fifth line speaks of death.",
    "The course took two weeks. The fourth week of term was free.",
    "The film lasts 90 minutes. The second film lasts 120 minutes.",
    "She married at eighteen. Her sister married at the age of twenty-two.",
    "Ten of the 25 pupils failed. The 15 who passed were proud.",
    "Three of the ten horses were grey. The other two teams had none.",
    "Each class had 30 pupils. All 90 pupils met in the yard.",
    "Seven members voted for it. All nine members were present.",
    "There are four kinds of tea. All three kinds of coffee come from Brazil.",
    "The lighthouse stood until 1871, when a storm destroyed it. In 1880 its keeper was praised "
    "for keeping the lamp of the lighthouse burning.",
    "The ferry sank in March 1904. The inquiry opened in January 1904 and lasted a week after the "
    "sinking.",
    "The lake is 30 metres deep. A diver can reach the bottom at 50 metres.",
    "Fifteen singers came to the first rehearsal. Two left in spring. All thirteen singers had "
    "learned their part by May.",
    "Twelve singers came on Monday. Nine dancers came too. All nine dancers were late.",
    "The survey covered six villages. In another region, all seven villages had a well.",
    "Of the 40 passengers half were saved. The twenty survivors were brought to Cork.",
    "In 1950 the club had 35 million members. By 1960 the number had almost doubled to 64 million.",
    "Sixty percent of the pupils voted for the garden. Thirty percent wanted a pond, and the rest "
    "did not vote.",
    "Sixty percent of the girls voted for the garden. Of the boys only 30 percent did.",
    "The bridge was opened in 1932. Four years earlier, in 1928, the work had begun.",
    "Marie was born in 1902. In 1920, when her brother was twenty-five, she left for Lyon.",
    "The war lasted five years. The peace that followed began in 1819.",
    "The crew consisted of nine men. Four of them were Danes and five were Swedes.",
    "The crew consisted of nine men. Four of them were Danes, and six had been at sea before.",
    "The play has three acts. In the fourth scene of the last act the king comes back.",
    "The trip cost 50 euros a head. There were ten of us, so we paid 500 euros in all.",
    "There are two main causes of the fire. The third house was hit by the wind.",
    "The experiment lasted four weeks. Six weeks later the plants died.",
    "Rents rose from 200 to 300 pounds. This rise of 50 percent drove people out.",
    "Only four of the twelve lamps worked. Six of the others were mended in May.",
    "The school has 200 pupils, 120 girls and 80 boys.",
    "The number of storks fell from 80 to 40. It had thus fallen by half.",
    "Nine of the ten judges agreed. The tenth wanted another trial.",
    "Ada wrote the first book at the age of thirty. She was forty when she wrote her second book.",
    "The factory closed in 1975. In 1982 it was opened again, and it closed for ever in 1990.",
    "Three of the five doors are red. The other two are green.",
    "Half of the class likes maths. The other half prefers art.",
    "About a third of the fish died. The remaining two thirds were sick.",
    "The tower is 60 metres high. The tower of the church is 80 metres high.",
    "The town had 4,000 inhabitants in 1990. There are 5,000 today.",
    "The first team has eleven players. All fourteen players of the second team are younger.",
    "He had three sons. All four children went to sea.",
    "The article gives four reasons. I agree with three of them.",
    "Twenty people were asked. Fifteen of them said yes, and five said no.",
    "There were eight of them at noon. Later all twelve hikers reached the hut.",
    "The mine had 300 workers in 1910. Two years later, in 1912, it was closed.",
    "Nineteen boats entered the race. Two sank. All seventeen boats that were left reached the "
    "harbour.",
    "Nineteen boats entered the race. In the next race all seventeen boats reached the harbour.",
    "The museum owns eight portraits. All ten portraits in the castle show mayors.",
    "The strike lasted three years. It began in 1921 and ended in 1924.",
    "The strike lasted three years. The party that led it existed from 1910 to 1930.",
    "About 70 percent of the farms grew wheat. The other 30 percent kept sheep.",
    "About 70 percent of the farms grew wheat. Another 40 percent also kept sheep.",
    "Three of the nine bridges were closed. The other six stayed open.",
    "Three of the nine bridges were closed. Two others were mended.",
    "Three quarters of the letters are lost. The remaining quarter lies in Bern.",
    "The theatre burnt down in 1899. Five years later, in 1904, it was rebuilt.",
    "The theatre opened in 1850 and burnt down in 1899. Ten years earlier, in 1889, it had been "
    "painted.",
    "Elsa was born in Graz in 1890. In 1910, when she was nineteen, she won her first prize.",
    "Elsa was born in Graz in 1890. In 1910, when her son was two, she won her first prize.",
    "The price of coal rose from 10 to 15 crowns. This increase of 50 percent was too much for the "
    "poor.",
    "The price of coal rose from 10 to 15 crowns. An increase of 80 percent in wages followed.",
    "The library held 2,000 books in 1900. By 1950 the number had doubled to 4,000.",
    "The library held 2,000 books in 1900. Its budget had doubled to 9,000 crowns.",
    "The jury had twelve members. Eight of them were women and four were men.",
    "The jury had twelve members. Eight of them were women and six were over fifty.",
    "The council has 30 seats. The Reds have 14, the Blues have 10 and the Greys have 6.",
    "The novel consists of five chapters. The sixth book of the same author is longer.",
    "The trial took three weeks. In the fifth week after the verdict the judge retired.",
    "The opera has two acts. The third performance was the best.",
    "The school week lasted six days. The seventh day was for church.",
    "Traffic fell from 1,000 to 500 cars. It had fallen by half.",
    "Two fifths of the class came by bus. The others walked.",
    "Six judges sat on Monday. On Tuesday all eight judges came.",
    "The king reigned for twelve years. He lived from 1702 to 1750.",
    "Four of the ten players were ill. The other team had all its players.",
    "Five children played in the yard. All three girls had red coats.",
    "In 1800 the town had 500 houses. In 1900 all 900 houses had water.",
    "She has two brothers. All four brothers of her mother went to sea.",
    "The test had three parts. The fourth part of an hour passed before we began.",
    "Half of the eggs broke. The other half was sold.",
    "Twelve knights sat at the table. The thirteenth knight came late.",
]


@pytest.mark.parametrize("text", ACROSS)
def test_two_sentences_that_do_not_fit_together(text: str) -> None:
    assert found_by(check, text), text


@pytest.mark.parametrize("text", SIDE_BY_SIDE)
def test_two_sentences_that_do(text: str) -> None:
    assert_clean(check, text)
