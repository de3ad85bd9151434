"""claims/differs-from-source where a sentence tells its source's fact in other words."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from feedback.checks.claims import differs_from_source as check
from tests.essays import assert_clean, assert_flags

LIGHTHOUSE = {
    "Source 1": (
        "The Skarholm light was first lit on 14 October 1838. It was built by the engineer "
        "Magnus Thorsen, who had already raised two towers on the mainland coast. The lamp "
        "burned whale oil until 1861, when it was changed to paraffin. A keeper and two "
        "assistants lived on the rock for eleven weeks at a time. In its first ten years the "
        "number of wrecks on the reef fell from 36 to 9."
    )
}
BAKERY = {
    "Source 1": (
        "The Halloran bakery opened in 1922 with a single oven and four workers. By 1935 it "
        "employed 58 people and baked 9,000 loaves a day. Most of the bread went by rail to "
        "the mining villages in the north. In the strike of 1926 the owners gave bread away "
        "to the miners' families for seven weeks. The bakery closed in 1971, when its flour "
        "supplier went bankrupt."
    )
}
SLEEP = {
    "Source 1": (
        "We asked 240 nurses about their sleep. Those on rotating shifts slept on average 5.4 "
        "hours, those on fixed shifts 6.8. Nurses who napped during the break made fewer "
        "errors with medicines than those who did not. The rate of errors rose sharply after "
        "the tenth hour of a shift. Coffee made no difference to the number of errors."
    )
}
RIVER = {
    "Source 1": (
        "The Ansel rises in the Korda hills and flows east for 310 kilometres before it "
        "reaches the sea at Port Lindley. A dam was finished at Tarrow in 1957. Before the "
        "dam was built, salmon were caught as far up as Brewin. The yearly catch fell from 41 "
        "tonnes in 1950 to 3 tonnes in 1980. Since a fish ladder was added in 1996 the salmon "
        "have slowly returned."
    )
}
OPERA = {
    "Source 1": (
        "The opera had its first night at the Teatro Albini on 3 March 1851. The audience "
        "whistled through the second act, and the critic Paolo Renzi called it the noise of a "
        "foundry. The composer left for Vienna the next morning. Six years later the revised "
        "version was played in Turin with great success. It has five acts in the first "
        "version and three in the second."
    )
}
SCHOOL = {
    "Source 1": (
        "The trial ran in eighteen schools for two years. Pupils in the garden group ate 2.1 "
        "portions of vegetables a day at the end, those in the comparison group 1.4. The "
        "gardens cost each school about 900 pounds a year. Teachers said that boys liked the "
        "digging and girls the cooking, but the figures showed no difference between them. In "
        "three schools the garden was given up before the trial ended."
    )
}
TYPHUS = {
    "Source 1": (
        "Dr Amelie Roux came to the camp in February 1919 with eleven nurses. Of the 3,400 "
        "prisoners, 1,260 had typhus when she arrived. She had every hut washed with paraffin "
        "and burned the straw. Within six weeks the number of new cases fell from 45 a day to "
        "four. She herself caught the fever in April and died at the age of 34."
    )
}
NOVEL = {
    "Source 1": (
        "In the first chapter Tomas inherits the orchard from his grandmother. His sister "
        "Lena, who has run it for nine years, is left nothing but the clock. Tomas sells the "
        "lower field to pay his debts. When the river floods in chapter twelve, it is Lena "
        "who saves the grafts. At the end she refuses his offer to share the house and takes "
        "the train to the city."
    )
}
GLACIER = {
    "Source 1": (
        "The glacier was 14.2 kilometres long when it was first measured in 1884. It has lost "
        "3.9 kilometres since then. The ice advanced a little between 1912 and 1920 and again "
        "in the cold years around 1975. Since 1990 it has retreated by about 38 metres a "
        "year. The lake below it did not exist before 1950; it now covers 2.6 square "
        "kilometres."
    )
}
TAX = {
    "Source 1": (
        "The city introduced a tax of 10 cents on every plastic bag in July 2014. In the "
        "first year shops handed out 72 percent fewer bags. The number of bags per customer "
        "dropped from 1.8 to 0.5. The council spent the income of 640,000 euros on street "
        "trees. A plan to extend the tax to paper bags was voted down in 2017 by 24 votes to "
        "19."
    )
}
ORCHESTRA = {
    "Source 1": (
        "Blind auditions were introduced by the Marlow orchestra in 1973. Before that year "
        "women were 6 per cent of its players; by 1998 they were 31 per cent. The screen was "
        "taken away in the final round until 1985. Players voted on every candidate, but the "
        "conductor could overrule them. No member of the orchestra was allowed to have a "
        "pupil on the list."
    )
}
BATTLE = {
    "Source 1": (
        "At dawn on 9 August the northern army crossed the river by the ford at Hask. General "
        "Orne had 12,000 men, Count Velde about 8,000. Velde's cavalry broke the left wing "
        "before noon. Orne was wounded in the thigh and carried from the field. By nightfall "
        "Velde had taken the bridge, and the northern army retreated to Pell with the loss of "
        "2,300 men."
    )
}
TABLE = {
    "Source 1": (
        "Visitors to the castle\n"
        "\n"
        "| Year | Adults | Children | Income (pounds) |\n"
        "| --- | --- | --- | --- |\n"
        "| 2005 | 41,200 | 12,900 | 188,000 |\n"
        "| 2010 | 36,500 | 15,400 | 201,000 |\n"
        "| 2015 | 29,800 | 19,700 | 214,000 |\n"
        "\n"
        "The castle stopped charging for children under five in 2009. A café was opened "
        "in the stables in 2012."
    )
}
VITAMIN = {
    "Source 1": (
        "The trial took 412 people over the age of 60 from three towns. Half of them were "
        "given 20 micrograms of vitamin D a day and half a dummy pill. After two winters 14 "
        "percent of the vitamin group had had a fall, against 23 percent of the others. "
        "Muscle strength improved in the vitamin group only. No serious side effects were "
        "recorded."
    )
}
POEM = {
    "Source 1": (
        "The poem has fourteen stanzas of four lines. The speaker is a ferryman who has rowed "
        "the same river for forty years. In the first stanza he carries a bride to the north "
        "bank. In the last he carries her coffin back to the south. Only the third stanza "
        "breaks the rhyme."
    )
}
MINE = {
    "Source 1": (
        "The fire began in the lower gallery at about half past six on the morning of 2 "
        "November. There were 214 men below. The manager, Mr Pryce, ordered the fan to be "
        "reversed, which drew the smoke away from the east side. All the men on the east side "
        "came out alive; of the 97 on the west side only 22 did. The inquiry found that the "
        "company had ignored three warnings."
    )
}
CROP = {
    "Source 1": (
        "Farmers in the hills grow millet without irrigation, those in the valley grow rice "
        "with it. The millet harvest failed in 2003 and 2009. A hectare of rice gives 3.8 "
        "tonnes, a hectare of millet 0.9. Women do most of the weeding and are paid 60 rupees "
        "a day, men 95. Since the new road was opened, half the young men have left for the "
        "city."
    )
}
BIKES = {
    "Source 1": (
        "The bicycle scheme started with 500 bikes at 40 stations in May 2011. The average "
        "trip took 18 minutes. In the second year the number of trips doubled to 1.2 million. "
        "Thefts were rare: 34 bikes were stolen in two years. Car traffic in the centre fell "
        "by 7 percent in the same time, though petrol prices rose as well."
    )
}
CANAL = {
    "Source 1": (
        "The Hexley canal was dug between 1793 and 1799 under the direction of Josiah "
        "Pickard. It has 29 locks and is 46 miles long. In its best year, 1838, it carried "
        "412,000 tons, most of it limestone. When the railway opened in 1847, the tolls were "
        "cut by half. The last working boat, the Perseverance, passed the top lock in March "
        "1951."
    )
}
STRIKE = {
    "Source 1": (
        "In the autumn of 1911 the match girls of Dunmore walked out because two of them had "
        "been fined for talking. About 640 of the 900 workers joined them. The owner, Edwin "
        "Crale, locked the gates and brought in women from Liverpool. After nineteen days he "
        "gave way: the fines were abolished and the girls were paid eleven shillings a week "
        "instead of nine. Only one newspaper, the Dunmore Echo, had taken their side."
    )
}
PHONES = {
    "Source 1": (
        "Two schools took part. In the one that banned telephones for a term, marks in "
        "mathematics rose from 61 to 66 points; in the other they stayed at 62. Weak pupils "
        "gained most. The effect was larger in the lower years than in the upper ones. A "
        "third of the parents opposed the ban at first, but by the end of the term only a "
        "tenth did. Teachers reported fewer quarrels during the breaks."
    )
}
BEES = {
    "Source 1": (
        "We kept 48 colonies on two sites, 24 near oilseed rape and 24 on moorland. The "
        "colonies near the rape gained 11.3 kilograms in May, those on the moor 4.6. In July "
        "the moorland colonies overtook the others. Eight colonies were lost during the "
        "winter, seven of them near the rape. Mites were found in every hive."
    )
}
MUSEUM = {
    "Source 1": (
        "The museum bought the painting in 1968 from the widow of a dentist in Ghent. It was "
        "thought to be a copy until Maria Sels cleaned it in 2009 and found the signature "
        "under the frame. X-rays showed that a second figure, a boy with a dog, had been "
        "painted over. It is now insured for 4.5 million euros. The panel is oak and measures "
        "62 by 48 centimetres."
    )
}
CITY = {
    "Source 1": (
        "In 1900 Arlen had 31,000 inhabitants, in 1930 more than 90,000. Most of the "
        "newcomers were farm workers from the east who found jobs in the steelworks. Rents "
        "tripled in the twenties. The council built 1,400 flats on the left bank between 1924 "
        "and 1929. In the same years infant deaths fell from 140 to 78 in a thousand, which "
        "Dr Hanna Weiss put down to clean water rather than to better food."
    )
}
PLAY = {
    "Source 1": (
        "In the second scene Mrs Orrin hides the letter in the flour bin. Her son Jack finds "
        "it while she is at chapel and reads it aloud to the lodger. The lodger, Mr Finch, "
        "was once a schoolmaster in Leeds. He lends Jack twelve pounds and advises him to "
        "leave before dawn. In the last scene the mother sits alone at the table, which is "
        "laid for three."
    )
}
VOLCANO = {
    "Source 1": (
        "The eruption of Mount Kerra began on 11 May 1783 and lasted for eight months. The "
        "ash killed about half of the cattle and three quarters of the sheep on the island. "
        "One in five inhabitants starved in the next two years. The king in the capital sent "
        "grain, but the ships arrived only in the following summer. Earth tremors had been "
        "felt for a week before the first explosion."
    )
}
DIET = {
    "Source 1": (
        "The 86 volunteers ate either 30 or 60 grams of nuts a day for twelve weeks. "
        "Cholesterol fell by 4 percent in the first group and by 9 percent in the second. "
        "Nobody in either group gained weight. Blood pressure did not change. Eleven people "
        "dropped out, most of them because they disliked walnuts. The study was paid for by a "
        "grower of almonds."
    )
}
EXPEDITION = {
    "Source 1": (
        "Captain Ilse Brandvik left Tromso with two ships and 54 men on 20 June 1871. The "
        "smaller ship, the Freya, was crushed by the ice in September. Its crew walked 160 "
        "kilometres over the ice to the Norna. They lived on bear meat and dried peas. Three "
        "men died of scurvy before the ice broke in late May. Brandvik brought the others "
        "home to Bergen after four hundred and two days."
    )
}
FOREST = {
    "Source 1": (
        "Between 1985 and 2015 the forest of the Upper Salem shrank from 820 to 560 square "
        "kilometres. The main cause was charcoal burning, not cattle. In the villages that "
        "were given their own woods in 1998 the loss was four times smaller than elsewhere. "
        "Rainfall did not change during that time. The black stork no longer breeds in the "
        "area."
    )
}
LIBRARY = {
    "Source 1": (
        "The free library opened its doors on a Monday in April 1892. Women had to use a "
        "separate reading room until 1919. The founder, a brewer called Amos Tidy, forbade "
        "newspapers with racing results. In its first year 2,300 readers borrowed 31,000 "
        "books, two thirds of them novels. The ceiling fell in during the storm of 1903, but "
        "nobody was hurt."
    )
}
RADIO = {
    "Source 1": (
        "| Programme | Listeners 1938 (thousands) | Listeners 1948 (thousands) |\n"
        "| --- | --- | --- |\n"
        "| News | 410 | 980 |\n"
        "| Dance music | 620 | 540 |\n"
        "| Talks for farmers | 95 | 130 |\n"
        "\n"
        "The figures come from the licence office. In 1938 a licence cost ten "
        "shillings, ten years later one pound. Schools could listen without paying."
    )
}
TRIAL = {
    "Source 1": (
        "Nell Harrow was tried at Exeter in 1684 for bewitching her neighbour's cows. Seven "
        "witnesses spoke against her and one, the curate, in her favour. The jury needed less "
        "than an hour. She was sentenced to death but pardoned by the king in the following "
        "spring. Her accuser, Thomas Pye, was later fined for perjury."
    )
}
ROBOTS = {
    "Source 1": (
        "The factory put in its first welding robot in 1982. Ten years later 140 robots did "
        "the work of 600 people. None of the welders was dismissed; most were trained as "
        "electricians. Output per worker doubled, while the number of accidents fell by 60 "
        "percent. The union had asked for shorter hours and got a week of 36 hours in 1990."
    )
}
TEA = {
    "Source 1": (
        "Tea was planted in the Lorrin hills by Scottish settlers in 1859. A picker gathers "
        "about 24 kilograms of leaves a day, which make less than six kilograms of tea. The "
        "pickers are mostly women, the men work in the factory. Green tea is steamed at once, "
        "while the leaves for black tea wither for a night. Three quarters of the crop is "
        "sold abroad."
    )
}
FERRY = {
    "Source 1": (
        "The ferry Alma sank on the night of 4 March 1957 between Sund and Rovik. She had 118 "
        "people on board, 26 more than her licence allowed. Captain Nils Aas steered to the "
        "north of the lightship because of the fog. Seventy-one passengers were saved by "
        "fishing boats. The court found that the cargo doors had been left open. The company "
        "paid each family 6,500 crowns."
    )
}
WOLF = {
    "Source 1": (
        "Wolves came back to the Harra valley in 1998. By 2010 there were six packs with "
        "about 38 animals. The number of roe deer fell by 45 percent, and young aspens began "
        "to grow along the streams. Farmers lost 212 sheep in the first five years; since "
        "then dogs have brought the losses down to about ten a year. The state pays 180 euros "
        "for every sheep killed."
    )
}
TEACHER = {
    "Source 1": (
        "Miss Lavinia Stoke opened her school for deaf children in a stable in Bath in 1844. "
        "She began with five pupils and had 63 when she retired in 1871. She taught them to "
        "read lips and forbade signs. Her former pupil Henry Marl wrote later that they "
        "signed at night under the blankets. The Board of Governors praised the school in "
        "every report but one."
    )
}
SOAP = {
    "Source 1": (
        "The washing trial lasted ten weeks and took in 320 families in two districts. In the "
        "families that were given soap, children had diarrhoea on 1.9 percent of days, in the "
        "others on 4.2 percent. Mothers who could read used more soap than those who could "
        "not. The soap cost eleven cents a week for each family. The effect vanished within a "
        "year after the free soap ended."
    )
}
FILM = {
    "Source 1": (
        "The film was shot in black and white in 1961 on the island of Tren. It tells of a "
        "postman who reads the letters he should deliver. The director, Oda Lenk, cut the "
        "last scene the night before the premiere. Critics in Paris praised the film, those "
        "at home called it cold. It cost 90,000 marks and earned four times as much."
    )
}
POTATO = {
    "Source 1": (
        "Potatoes were brought to the valley by a priest in 1771. Peasants at first fed them "
        "to their pigs. After the bad harvests of 1816 and 1817 almost every farm grew them. "
        "By 1840 they covered a third of the fields. The blight arrived in August 1846 and "
        "destroyed nine tenths of the crop. About 5,200 people left for America in the next "
        "four years."
    )
}
FLAGGED: list[tuple[Mapping[str, str], str]] = [
    (
        LIGHTHOUSE,
        (
            "In the ten years after the light was lit, the number of wrecks on the reef "
            "went from 36 to only ⟦six⟧."
        ),
    ),
    (LIGHTHOUSE, "The three keepers had to stay on the rock for ⟦eleven months⟧ at a stretch."),
    (BAKERY, "Most of the loaves were sent to mining villages in the ⟦south⟧."),
    (SLEEP, "Nurses who took a nap in their break made ⟦more⟧ mistakes with medicines."),
    (
        SLEEP,
        "Nurses with fixed shifts slept only 5.4 hours while those on rotating shifts got ⟦6.8⟧.",
    ),
    (RIVER, "The dam at Tarrow was completed in ⟦1975⟧."),
    (RIVER, "From the Korda hills the Ansel runs ⟦west⟧ to the sea at Port Lindley."),
    (RIVER, "⟦After⟧ the dam was built, salmon could be caught as far up as Brewin."),
    (OPERA, "The revised version was a triumph in ⟦Milan⟧ six years later."),
    (OPERA, "The first version has three acts, the revised one ⟦five⟧."),
    (SCHOOL, "Each of the schools had to pay ⟦around 1,900 pounds⟧ a year for its garden."),
    (
        TYPHUS,
        "Six weeks after Dr Roux arrived there were only ⟦fourteen new cases⟧ a day instead of 45.",
    ),
    (TYPHUS, "When Roux came to the camp, 1,260 of its ⟦4,300 prisoners⟧ were ill with typhus."),
    (NOVEL, "⟦Lena⟧ inherits the orchard from the grandmother, and Tomas gets only the clock."),
    (NOVEL, "To pay what he owes, Tomas sells the ⟦upper⟧ field."),
    (NOVEL, "In the last chapter Lena ⟦accepts⟧ his offer to share the house."),
    (ORCHESTRA, "The conductor ⟦could not overrule⟧ the vote of the players."),
    (BATTLE, "The northern army lost ⟦3,200 men⟧ before it fell back to Pell."),
    (
        VITAMIN,
        (
            "After two winters 23 percent of those who took vitamin D had fallen, but only "
            "⟦14 percent of the others⟧."
        ),
    ),
    (VITAMIN, "Half of the people took ⟦20 milligrams of the vitamin⟧ every day."),
    (CROP, "In the hills millet is grown ⟦with⟧ irrigation."),
    (CROP, "Women earn 95 rupees a day for weeding, while men get ⟦60⟧."),
    (POEM, "The ferryman carries the bride to the ⟦south⟧ bank in the opening stanza."),
    (POEM, "The ferryman has been rowing for ⟦fourteen years⟧."),
    (MINE, "The fire broke out in the ⟦upper⟧ gallery early on 2 November."),
    (BIKES, "Only ⟦43 bikes⟧ disappeared in the first two years."),
    (BIKES, "In its second year the number of trips ⟦tripled⟧ to 1.2 million."),
    (
        CANAL,
        (
            "The canal was dug under the direction of ⟦Samuel Hodge⟧ and finished at the "
            "end of the century."
        ),
    ),
    (STRIKE, "Crale locked the gates and fetched women from ⟦Manchester⟧ to do the work."),
    (PHONES, "In the school with the ban the marks in mathematics ⟦fell⟧ from 66 to 61 points."),
    (PHONES, "At the beginning ⟦a quarter of the parents⟧ were against the ban."),
    (PHONES, "According to the teachers there were ⟦more⟧ quarrels in the breaks."),
    (
        BEES,
        "In May the colonies on the moor put on 11.3 kilograms but those near the rape only ⟦4.6⟧.",
    ),
    (BEES, "⟦Eighteen colonies⟧ died during the winter, nearly all of them near the rape."),
    (MUSEUM, "The museum bought the painting in ⟦1986⟧ from a dentist's widow."),
    (MUSEUM, "Today the picture is insured for ⟦45 million euros⟧."),
    (MUSEUM, "Under the paint there was a second figure, a ⟦girl⟧ with a dog."),
    (CITY, "Most newcomers were farm workers who came from the ⟦west⟧."),
    (CITY, "During the twenties rents ⟦doubled⟧."),
    (CITY, "Infant mortality ⟦rose⟧ from 78 to 140 in a thousand in these years."),
    (PLAY, "⟦Jack⟧ hides the letter in the flour bin."),
    (VOLCANO, "The eruption went on for ⟦eight weeks⟧."),
    (VOLCANO, "The ash killed three quarters of the cattle and ⟦half of the sheep⟧."),
    (VOLCANO, "Tremors were felt for a week ⟦after⟧ the first explosion."),
    (EXPEDITION, "In September the ⟦larger⟧ ship, the Freya, was crushed by the ice."),
    (EXPEDITION, "The crew of the Freya had to walk ⟦600 kilometres⟧ across the ice."),
    (EXPEDITION, "⟦Thirteen of the men⟧ died of scurvy before the ice broke."),
    (
        FOREST,
        "In thirty years the forest of the Upper Salem ⟦grew⟧ from 560 to 820 square kilometres.",
    ),
    (LIBRARY, "The library was opened on a ⟦Friday⟧ in April 1892."),
    (LIBRARY, "⟦A third⟧ of the 31,000 books that were borrowed in the first year were novels."),
    (ROBOTS, "With the robots the number of accidents went down by ⟦16 percent⟧."),
    (ROBOTS, "In 1990 the union won a week of ⟦32 hours⟧."),
    (TEA, "The leaves for green tea wither for a night, while ⟦black⟧ tea is steamed at once."),
    (FERRY, "The Alma went down in ⟦March 1975⟧ between Sund and Rovik (Source 1)."),
    (FERRY, "According to Source 1, there were ⟦181 people⟧ on the ship when it sank."),
    (FERRY, "The captain went ⟦south⟧ of the lightship because he could not see in the fog."),
    (FERRY, "Fishing boats rescued ⟦seventeen of the passengers⟧."),
    (FERRY, "Every family was given ⟦5,600 crowns⟧ by the company."),
    (WOLF, "Because of the wolves the number of roe deer ⟦rose⟧ by 45 percent."),
    (WOLF, "In the first five years farmers lost ⟦122 sheep⟧ to wolves."),
    (WOLF, "The farmers get ⟦80 euros⟧ from the state for each sheep that is killed."),
    (TEACHER, "When she retired, the school had ⟦36 pupils⟧."),
    (TEACHER, "⟦Miss Stoke⟧ wrote later that the children signed under the blankets at night."),
    (
        SOAP,
        (
            "Children in families with free soap were ill on 4.2 percent of days, but those "
            "in the other families only on ⟦1.9 percent⟧."
        ),
    ),
    (SOAP, "The trial with 320 families went on for ⟦ten months⟧."),
    (SOAP, "Mothers who could read used ⟦less⟧ soap."),
    (FILM, "The critics in ⟦London⟧ praised the film."),
    (FILM, "The film was shot on the island of Tren in ⟦1916⟧."),
    (FILM, "The film earned ⟦ten times⟧ what it had cost (Source 1)."),
    (FILM, "Lenk cut the ⟦first scene⟧ on the night before the premiere."),
    (POTATO, "It was a ⟦doctor⟧ who brought potatoes to the valley."),
    (POTATO, "In 1840 potatoes grew on ⟦two thirds of the fields⟧."),
    (POTATO, "In the four years after the blight ⟦2,500 people⟧ emigrated to America."),
]
CLEAN: list[tuple[Mapping[str, str], str]] = [
    (
        LIGHTHOUSE,
        "My grandfather kept a light further north, where the men stayed for five weeks at a time.",
    ),
    (LIGHTHOUSE, "In a decade the wrecks on the reef fell to a quarter of what they had been."),
    (
        BAKERY,
        (
            "The bakery stayed in business for almost fifty years and at its height gave "
            "work to nearly sixty people."
        ),
    ),
    (BAKERY, "The bakery baked 9,000 loaves a day, which meant more than 60,000 a week."),
    (
        SLEEP,
        (
            "Nurses on rotating shifts slept almost an hour and a half less than their "
            "colleagues on fixed shifts."
        ),
    ),
    (
        SLEEP,
        (
            "In another study of 600 drivers, those who napped made fewer errors, but they "
            "slept for 7.1 hours a night."
        ),
    ),
    (
        RIVER,
        (
            "By 1980 fishermen landed barely a fourteenth of what they had caught thirty "
            "years earlier."
        ),
    ),
    (OPERA, "The revision cut the work by two acts."),
    (SCHOOL, "Fifteen of the eighteen schools kept their gardens to the end."),
    (TYPHUS, "More than a third of the prisoners already had typhus in February."),
    (NOVEL, "Lena has run the orchard for years, yet she is treated like a servant."),
    (GLACIER, "The glacier is now a little over ten kilometres long."),
    (TAX, "A customer now takes less than a third as many bags as before the tax."),
    (ORCHESTRA, "Twenty-five years later nearly a third of the players were women."),
    (BATTLE, "Although Velde had a third fewer men, he held the bridge by night."),
    (TABLE, "From 2005 to 2015 nearly 7,000 more children came to the castle."),
    (CROP, "Women earn about two thirds of what men are paid."),
    (CROP, "On irrigated land in Punjab a hectare of rice gives 6.5 tonnes."),
    (MINE, "More than a hundred of the 214 men were working on the east side."),
    (BIKES, "The scheme had about a dozen bikes for every station when it began."),
    (CANAL, "It took Pickard six years to build the canal, about eight miles a year."),
    (STRIKE, "More than a quarter of the workers did not join the walkout."),
    (STRIKE, "The dockers of Hull, who went on strike in the same year, held out for thirty days."),
    (PHONES, "The marks of the school with a ban went up by five points."),
    (PHONES, "My own school banned telephones last year, and our marks fell by two points."),
    (BEES, "Only one of the lost colonies had stood on the moor."),
    (
        MUSEUM,
        (
            "The painting had hung in the museum for more than forty years before the "
            "signature was found."
        ),
    ),
    (CITY, "Infant mortality was almost halved in these years."),
    (PLAY, "Jack reads out the letter although it was not meant for him."),
    (VOLCANO, "Twenty percent of the people starved."),
    (DIET, "A little more than one volunteer in eight gave up before the end."),
    (EXPEDITION, "The voyage took more than a year."),
    (FOREST, "The forest lost nearly a third of its area in thirty years."),
    (LIBRARY, "On average a reader borrowed more than thirteen books in the first year."),
    (RADIO, "The news more than doubled its audience in ten years."),
    (ROBOTS, "Each robot did the work of about four people."),
    (TEA, "It takes more than four kilograms of leaves to make one of tea."),
    (FERRY, "The ship was allowed to carry 92 people."),
    (FERRY, "More than half of the people on board were rescued."),
    (FERRY, "When the Titanic sank in 1912, about 1,500 people died."),
    (WOLF, "Before the dogs came, farmers lost more than forty sheep a year."),
    (WOLF, "In Norway the state pays farmers 300 euros for a sheep."),
    (TEACHER, "She ran the school for twenty-seven years."),
    (SOAP, "Free soap more than halved the number of days on which children were ill."),
    (SOAP, "A year after the trial the children were ill as often as before."),
    (FILM, "The film earned 360,000 marks."),
    (POTATO, "Only a tenth of the crop was left after the blight."),
    (POTATO, "In Ireland more than a million people left their homes in those years."),
    (WOLF, "Before the wolves came back, roe deer were common."),
    (LIGHTHOUSE, "The Norbo light was first lit on 4 October 1883."),
    (LIGHTHOUSE, "In its first ten years the number of ships on the reef rose."),
    (LIGHTHOUSE, "The keepers lived on the rock without their families."),
    (BAKERY, "In the mining villages in the south people baked at home."),
    (BAKERY, "By 1955 another bakery employed 85 people."),
    (SLEEP, "Doctors made fewer errors than nurses."),
    (SLEEP, "Nurses who drank coffee slept less."),
    (RIVER, "The Ansel is short, but it flows through three towns."),
    (RIVER, "After the ladder was built the number of boats fell."),
    (OPERA, "Verdi's opera had its first night in Milan."),
    (OPERA, "The third act was played without an interval."),
    (TYPHUS, "In Dr Roux's own hospital the number of new cases was four a day."),
    (MINE, "In the upper gallery nobody was hurt."),
    (CROP, "In the valley rice is grown with water from the river."),
    (CROP, "Men in the hills earn 60 rupees a day for carrying stones."),
    (GLACIER, "In the Alps many glaciers advanced in 1820."),
    (TAX, "Shops in the suburbs handed out more paper bags."),
    (STRIKE, "After the strike the girls worked eleven hours a day."),
    (STRIKE, "The men of Dunmore walked out for 19 weeks in 1926."),
    (PHONES, "The upper years read more books during the ban."),
    (BEES, "Near the rape 24 colonies were kept, on the moor as many."),
    (BEES, "In July the colonies on the moor gained more."),
    (CITY, "On the right bank the council built a school."),
    (CITY, "Outside the town rents fell."),
    (DIET, "Thirty grams a day lowered cholesterol by 4 percent, 60 grams by 9."),
    (VOLCANO, "After the eruption the ships came only in summer."),
    (VOLCANO, "Half of the cattle died, but three quarters of the sheep."),
    (EXPEDITION, "The larger ship, the Norna, was never crushed."),
    (FOREST, "In the lowlands the forest grew."),
    (LIBRARY, "Men could use the main reading room before 1919."),
    (TRIAL, "At the second trial seven witnesses spoke in her favour."),
    (ROBOTS, "In the office the number of accidents rose."),
    (PLAY, "In the last scene Jack is no longer at the table."),
    (CANAL, "When the road opened, the tolls of the bridge were doubled."),
    (MUSEUM, "The museum sold another painting to a dentist in Antwerp."),
]


@pytest.mark.parametrize(("pack", "text"), FLAGGED)
def test_one_thing_is_otherwise(pack: Mapping[str, str], text: str) -> None:
    assert_flags(check, text, pack)


@pytest.mark.parametrize(("pack", "text"), CLEAN)
def test_nothing_is_otherwise(pack: Mapping[str, str], text: str) -> None:
    assert_clean(check, text, pack)
