"""claims/differs-from-source: figures, dates, names, places, order, direction and denial."""

from __future__ import annotations

import pytest
from essays import assert_clean, found_by, marked

from feedback.checks.claims import differs_from_source as check

SALT_ROAD = {
    "Source 1": (
        "The Salt Road\nby Nora Whitlam\n\nIn the autumn of 1768 the merchant Piers Holloway"
        " laid a road of planks across the marsh from Dunmere to Castle Brigg. It was 14 "
        "miles long and took 230 labourers eleven months to finish. Carters paid a toll "
        "of threepence for each waggon, and riders a penny. Before the road opened, salt "
        "cost four shillings a bushel in Castle Brigg; within two years its price had "
        "fallen to 2 shillings. The marsh people did not welcome the road. They burned 60"
        " yards of it on the night of 9 May 1771, and two of them were transported to "
        "Virginia. Holloway sold the road to the Brigg Corporation in 1780 for £3,600."
    ),
    "Source 2": (
        "A letter of Anne Torrance, innkeeper at Dunmere, 4 March 1772\n\nTrade at my house"
        " has grown since the planks were laid. I let nine beds a night where I let three"
        " before. The carters drink more than the riders. Mr Holloway has never set foot "
        "in this inn. My brother Giles drives a waggon to Castle Brigg every Thursday."
    ),
}
SALT_ROAD_OTHERWISE = [
    (
        "The road across the marsh was built by a merchant called Piers Holloway. It was "
        "⟦24 miles⟧ long."
    ),
    "Holloway laid his road of planks in the ⟦spring of 1768⟧.",
    "The marsh people ⟦welcomed⟧ the road.",
    "They burned 60 yards of it in ⟦May 1777⟧.",
    "In 1780 ⟦the Brigg Corporation⟧ sold the road to Holloway.",
    "According to Torrance, the carters drink ⟦less⟧ than the riders.",
    "Giles Torrance drove a waggon to Castle Brigg every ⟦Tuesday⟧.",
    "The building of the plank road took 230 labourers ⟦eleven years⟧ to finish.",
]
SALT_ROAD_ALIKE = [
    "The plank road was fourteen miles long.",
    "It took 230 men almost a year to build.",
    "Salt became cheaper in Castle Brigg once the road was open.",
    "The marsh people were hostile to the road and set fire to part of it in 1771.",
    "The canal at Castle Brigg was 24 miles long and took three years to dig.",
    "Riders paid only a penny.",
    "Holloway sold his ships in 1785.",
    "Torrance says that trade has grown at her inn, and that riders drink less than carters.",
    "Nobody in Dunmere was transported to Jamaica.",
    "In the spring of 1769 the road was still being laid.",
    "The innkeeper let nine beds every night.",
    "The road was sold by Holloway in 1780.",
]

WALKING = {
    "Doc A": (
        "Bus and Brain: does walking to school help?\n\nResearchers at the University of "
        "Tarn followed 1,240 pupils for three years. One in five walked to school when "
        "the study began; by its end two in five did. Pupils who walked scored 8 percent "
        "higher in arithmetic than pupils who came by bus. In reading the gap was 3 "
        "percent. Girls walked farther than boys: 1.9 kilometres on average, against 1.4 "
        "for boys. Dr Hana Lindqvist, who led the study, warns that the results do not "
        "prove that walking makes children clever. The share of pupils who were late "
        "dropped from 12 percent to 5 percent. The city spent 2.4 million euros on "
        "crossings."
    ),
    "Doc B": (
        "Opinion, by Tom Bellweather, bus driver\n\nI have driven the number 7 for 22 "
        "years. Walking is fine in June, but in January it is dark until half past eight."
        " Last winter three children were hurt on Mill Lane, twice as many as the year "
        "before that would have been a scandal. Accidents fall when the buses run. I "
        "oppose the closing of the bus lines."
    ),
}
WALKING_OTHERWISE = [
    "The researchers followed the pupils for ⟦five years⟧.",
    "Pupils who walked scored ⟦18 percent⟧ higher in arithmetic than those who came by bus.",
    "Pupils who walked did better. In reading the gap was ⟦8 percent⟧.",
    "Girls walked 1.4 kilometres on average and boys ⟦1.9⟧.",
    "Dr Lindqvist says that the results ⟦prove⟧ that walking makes children clever.",
    "The study was led by ⟦Tom Bellweather⟧.",
    "The city spent ⟦2.4 billion euros⟧ on crossings.",
    "Bellweather has driven his bus for ⟦twelve years⟧.",
    "Tom Bellweather ⟦supports⟧ the closing of the bus lines.",
]
WALKING_ALIKE = [
    "At the end of the study 40 percent of the pupils walked.",
    "The study at Tarn lasted three years and had more than 1,200 pupils.",
    "Those who walked were 8 % better at arithmetic.",
    "Far fewer pupils were late: the share fell by seven points.",
    "Boys did not walk as far as girls.",
    "At my school one in three pupils comes by bike.",
    "Lindqvist warns that this is no proof.",
    "The bus driver has over twenty years of experience.",
    "In another town 18 percent of pupils walked to school.",
    "Girls scored 5 percent higher in spelling.",
    "More than two million euros went into crossings.",
    "If the share of late pupils rose, teachers would complain.",
]

HERRING = {
    "Extract 1": (
        "Report of the Harbour Board of Sandvik, 1911\n\nThe herring fleet landed 41,000 "
        "barrels in 1910, half as many again as in 1905. Sandvik was the second largest "
        "herring port on the coast after Holm. The Board refused to lend the fishermen "
        "money for motors. Most of the boats were owned by widows. The lighthouse keeper,"
        " Jens Aspelund, rescued 17 men from the wreck of the Freya in December 1907. "
        "Coal arrived from Newcastle and timber from Riga. The ice house burned down in "
        "the 1890s and was never rebuilt."
    ),
    "Extract 2": (
        "Memoir of Kari Moe, written in 1954\n\nMy father bought a motor before the Board "
        "lent a penny to anybody. He paid 900 crowns, three times what he earned in a "
        "winter. The women gutted forty fish a minute. We were paid by the barrel, not by"
        " the hour. My mother voted for the first time in 1913. Holm people looked down "
        "on Sandvik people. The Germans bought our herring and the Swedes our cod."
    ),
}
HERRING_OTHERWISE = [
    "In 1910 the herring fleet landed ⟦14,000 barrels⟧ at Sandvik.",
    "Sandvik was the ⟦third⟧ largest herring port on the coast.",
    "The Board ⟦agreed⟧ to lend the fishermen money for motors.",
    "Aspelund rescued the men of the Freya. This was in ⟦December 1909⟧.",
    "⟦Kari Moe⟧ rescued 17 men from the wreck of the Freya.",
    "Coal arrived from ⟦Riga⟧ and timber from Newcastle.",
    "The ice house burned down in the ⟦1880s⟧.",
    "Moe's father bought a motor ⟦after⟧ the Board lent money to anybody.",
    "He paid 900 crowns, which was ⟦five times⟧ what he earned in a winter.",
    "The women gutted ⟦fourteen⟧ fish a minute, Moe remembers.",
    "Her mother voted for the first time in ⟦1918⟧.",
    "The ⟦Swedes⟧ bought the herring and the Germans the cod.",
]
HERRING_ALIKE = [
    "About 40,000 barrels were landed in 1910.",
    "Only Holm was larger than Sandvik.",
    "Fishermen got no loan from the Board.",
    "Seventeen men were saved from the Freya in 1907.",
    "The ice house was lost to a fire before 1900.",
    "The cod fleet landed 9,000 barrels in 1911.",
    "Moe's father had a motor before any loan was given.",
    "The workers were paid for each barrel.",
    "In Norway women voted in 1913.",
    "A motor cost three winters of work.",
    "The Swedes bought cod.",
    "In Holm the ice house burned down in the 1920s.",
    "The widows owned most boats.",
]

HIVES = {
    "Source A": (
        "Bees on the Roof\n\nThe city of Varga had 35 hives in 2009 and 410 in 2019. Honey "
        "from the roofs contains less lead than honey from the fields. A hive on a roof "
        "yields 26 kilograms a year, compared with 18 in the country. In 2015 the council"
        " banned hives within 20 metres of a school. Ottilie Krantz founded the first "
        "club of beekeepers in 2008, and Emil Brandauer designed its hives. Wild bees "
        "have declined by a third since the hives came. Eight of ten beekeepers are over "
        "fifty. Bees die mostly in February, not in July. A swarm can fly five "
        "kilometres."
    ),
    "Source B": (
        "Letter to the editor by Dr Sven Harding, ecologist\n\nHoney bees carry disease to "
        "wild bees. I counted 64 species in the parks in 2006 and 41 in 2018. Cities "
        "should plant flowers instead of buying hives. Lime trees feed more bees than "
        "roses do. The botanical garden lost 7 of its 12 species of bumblebee. The "
        "council ignored my advice."
    ),
}
HIVES_OTHERWISE = [
    "Varga had 35 hives in 2009 and ⟦140⟧ in 2019.",
    "Honey from the roofs contains ⟦more⟧ lead than honey from the fields.",
    "A hive on a roof yields 18 kilograms a year and one in the country ⟦26⟧.",
    "In 2015 the council banned hives within ⟦200 metres⟧ of a school.",
    "The first club of beekeepers was founded by ⟦Emil Brandauer⟧.",
    "Wild bees have declined by ⟦a half⟧ since the hives came.",
    "⟦Six of ten⟧ beekeepers are over fifty.",
    "Most bees die in ⟦July⟧.",
    "Harding counted 64 species of bees in the parks in 2006 and ⟦51⟧ in 2018.",
    "The botanical garden lost ⟦five of its twelve⟧ species of bumblebee.",
    "The council ⟦followed⟧ his advice.",
]
HIVES_ALIKE = [
    "The number of hives in the city grew more than tenfold in ten years.",
    "Roof honey has less lead.",
    "Hives may not stand within 20 metres of schools.",
    "Krantz founded a club, for which Brandauer designed the hives.",
    "A third of the wild bees are gone.",
    "80 % of the beekeepers are older than fifty.",
    "Bees die in winter.",
    "In London there are 140 hives for each park.",
    "Harding found 23 species fewer in 2018 than in 2006.",
    "Only five species of bumblebee are left in the botanical garden.",
    "Hives in the country give less honey than those on roofs.",
    "The council of my town banned hives in 2011.",
    "Half of all wild flowers have disappeared.",
]

FERRANTE = {
    "Text 1": (
        "The Weaver's Daughter\n\nLucia Ferrante was born on 2 February 1889 in Prato. She "
        "was the youngest of seven children. Her mother wove cloth and her father mended "
        "clocks. At the age of 11 she began to work in a dye house, ten hours a day. She "
        "learned to read from a priest, Don Marco. In 1907 she led a strike of 800 women,"
        " who won a rise of 15 percent. The owners had offered 5 percent. She was "
        "arrested three times and acquitted each time. In 1921 she fled to Marseille, "
        "where she opened a bookshop. She never returned to Italy. She died in 1956, four"
        " years after her husband. Her letters were published in Paris in 1963."
    ),
}
FERRANTE_OTHERWISE = [
    "Lucia Ferrante was born on ⟦12 February 1889⟧ in Prato.",
    "Ferrante's ⟦father⟧ wove cloth and her mother mended clocks.",
    "Lucia Ferrante began to work in a dye house when she was ⟦fourteen years old⟧.",
    "She was arrested ⟦five times⟧.",
    "In 1921 she fled to ⟦Paris⟧, where she opened a bookshop.",
    "Later she ⟦returned⟧ to Italy.",
    "She died four years ⟦before⟧ her husband.",
    "Her letters were published in ⟦1936⟧.",
    "She worked in the dye house for ⟦twelve hours a day⟧.",
]
FERRANTE_ALIKE = [
    "Lucia Ferrante was born in 1889, the last of seven children.",
    "She started work at eleven.",
    "Don Marco taught her to read.",
    "The women won three times what the owners had offered.",
    "Arrested three times, she was never found guilty.",
    "From 1921 she lived in France.",
    "Ferrante did not go back to Italy.",
    "Her husband died in 1952.",
    "Her letters came out after her death.",
    "Her brother was arrested five times.",
    "In Milan a strike of 2,000 women won a rise of 5 percent.",
    "Ferrante's bookshop opened in the 1920s.",
]

GLASS = {
    "Source 1": (
        "The Glass Works of Torvik\n\nIn June 1843 the engineer Albert Renwick built a "
        "furnace at Torvik that melted 12 tons of sand a day. Forty blowers came from "
        "Bohemia and their families from Saxony. The blowers earned nine crowns a week, "
        "the stokers four. The works sold bottles to Hamburg and window glass to Bergen. "
        "In the 1860s the output tripled. The first strike broke out in March 1872; it "
        "lasted six weeks and ended when the owner gave in. Women were not allowed to "
        "blow glass until 1899. The furnace went cold on 14 October 1921."
    ),
    "Source 2": (
        "Diary of Hulda Brenner, wife of a blower, 1872\n\nWe have had no bread since "
        "Tuesday. My husband refuses to go back. The pastor supports the owner, the "
        "doctor supports us. Renwick sent soldiers, fewer than people say: I counted 25. "
        "The stokers went back to work before the blowers did."
    ),
}
GLASS_OTHERWISE = [
    "Albert Renwick came to Torvik in the 1840s. His furnace melted ⟦20 tons⟧ of sand a day.",
    "Forty blowers came from ⟦Saxony⟧ and their families from Bohemia.",
    "The blowers earned four crowns a week and the stokers ⟦nine⟧.",
    "The works sold bottles to ⟦Bergen⟧ and window glass to Hamburg.",
    "In the 1860s the output ⟦doubled⟧.",
    "The first strike broke out in ⟦May 1872⟧.",
    "The strike of 1872 lasted ⟦ten weeks⟧.",
    "Women were allowed to blow glass from ⟦1889⟧ on, and not earlier.",
    "The furnace went cold on ⟦4 October 1921⟧.",
    "Brenner writes that the pastor ⟦opposes⟧ the owner.",
    "Hulda Brenner counted ⟦52⟧ soldiers.",
    "The stokers went back to work ⟦after⟧ the blowers did.",
]
GLASS_ALIKE = [
    "Renwick's furnace could melt twelve tons a day.",
    "The blowers were paid more than twice as much as the stokers.",
    "Bottles from Torvik were sold in Hamburg.",
    "The strike was over after a month and a half.",
    "Only in 1899 were women allowed to blow glass.",
    "The furnace at Bergen melted 20 tons of sand a day.",
    "Bakers earned seven crowns a week.",
    "The doctor was on the side of the strikers.",
    "Brenner saw 25 soldiers and no more.",
    "A second strike broke out in May 1890.",
    "In the 1890s the output doubled.",
    "The stokers were the first to give in.",
]

GARDENS = {
    "Text A": (
        "School gardens: what we know\n\nIn a survey of 96 schools, three in four teachers "
        "said that pupils eat more vegetables when they grow them. Pupils in garden "
        "schools ate 2.6 portions a day and pupils in other schools 1.7. The gardens cost"
        " £850 a year on average. Attendance rose by 4 percent in the first year. Boys "
        "weeded more often than girls did. The study did not find any effect on grades. "
        "Professor Imelda Rusk of Corrin College led it between 2014 and 2017. Rain "
        "stopped the lessons on 23 days. Schools in the north had smaller gardens than "
        "schools in the south."
    ),
    "Text B": (
        "Against gardens, by Peter Quayle, headteacher\n\nWe closed our garden in 2016. It "
        "took five hours a week and gave us two cabbages. The caretaker hated it and the "
        "parents ignored it. Rats came before the summer holidays and left only when the "
        "compost was gone. Sport does more for health than gardening does. I would rather"
        " buy a field than a greenhouse."
    ),
}
GARDENS_OTHERWISE = [
    "Pupils in garden schools ate 1.7 portions a day, pupils in other schools ⟦2.6⟧.",
    "A garden cost a school ⟦£580⟧ a year on average.",
    "Attendance ⟦fell⟧ by 4 percent in the first year.",
    "Girls weeded ⟦more often⟧ than boys did.",
    "The study ⟦found⟧ an effect on grades.",
    "Rain stopped the lessons on ⟦32 days⟧.",
    "Schools in the north had ⟦larger⟧ gardens than schools in the south.",
    "According to Quayle, gardening does ⟦more⟧ for health than sport does.",
]
GARDENS_ALIKE = [
    "Three quarters of the teachers thought that pupils ate more vegetables.",
    "Garden pupils ate almost one portion more each day.",
    "Each garden cost less than £1,000 a year.",
    "More pupils came to school in the first year of the gardens.",
    "Grades were not affected.",
    "Rusk's study ended in 2017.",
    "In the rain lessons were cancelled on more than twenty days.",
    "Quayle thinks that sport is healthier.",
    "At our school the garden takes fifteen hours a week.",
    "Half of the parents had a garden at home.",
    "Attendance fell by 2 percent in schools without gardens.",
    "The rats were gone once there was no compost left.",
    "A greenhouse costs £580.",
]

SIEGE = {
    "Document 1": (
        "The Siege of Karst\n\nThe army of Duke Leopold reached Karst on 3 April 1529 with "
        "8,000 men and 22 guns. The town was defended by Captain Mira Dolenc with 600 "
        "soldiers. The duke offered the town peace, but the council refused his offer. "
        "Hunger killed more people than guns did. By August a loaf cost six times as much"
        " as in spring. The eastern gate was destroyed, the western gate held. Dolenc "
        "wrote to King Ferdinand; the king sent no help. On the 133rd day the duke "
        "withdrew. One in eight citizens had died. The town rebuilt the gate in 1534, "
        "five years before the cathedral."
    ),
    "Document 2": (
        "Chronicle of the monk Anselm, about 1540\n\nThe duke's men dug seven tunnels and "
        "we found five of them. A baker named Jakob betrayed the largest tunnel to the "
        "captain. Captain Dolenc hanged two traitors and spared a third. The nuns carried"
        " water, the monks carried powder. The bells were melted to make guns. It snowed "
        "in May."
    ),
}
SIEGE_OTHERWISE = [
    "Duke Leopold's army reached Karst on ⟦13 April 1529⟧.",
    "The duke came to Karst with an army. He had 8,000 men and ⟦44 guns⟧.",
    "Karst was defended by Captain Dolenc with ⟦6,000 soldiers⟧.",
    "The council ⟦accepted⟧ the duke's offer.",
    "Guns killed ⟦more⟧ people than hunger did.",
    "By August a loaf cost ⟦three times⟧ as much as in spring.",
    "King Ferdinand ⟦sent⟧ help to the town.",
    "The duke withdrew on the ⟦113th day⟧.",
    "⟦One in five⟧ citizens died in the siege.",
    "The town rebuilt the gate five years ⟦after⟧ the cathedral.",
    "Anselm tells us that the nuns carried ⟦powder⟧ and the monks carried water.",
]
SIEGE_ALIKE = [
    "Leopold came in April 1529 with thousands of men.",
    "The town had only 600 soldiers.",
    "The offer of peace was turned down.",
    "More people died of hunger than of gunfire.",
    "Bread had become six times dearer by August.",
    "The king left the town alone.",
    "After more than four months the duke gave up.",
    "In another town one in five citizens died of plague.",
    "Two of the seven tunnels were never found.",
    "Dolenc had two traitors hanged.",
    "The cathedral was rebuilt in 1539.",
    "The walls were rebuilt in 1550.",
]

FERRIES = {
    "Article": (
        "Why Ferries Came Back\nby Rosalind Achterberg\n\nTen years ago the island of Lunn "
        "had 4 ferries and 900 visitors a year; now it has 11 ferries and 36,000 "
        "visitors. A ticket costs 18 dollars, half of what it cost in 2005. The trip "
        "takes 50 minutes in summer and 70 in winter. Electric ferries use a third less "
        "energy than diesel ferries. Noise at the harbour dropped from 68 to 51 decibels."
        " Mayor Tobias Lenz opposed the new pier at first. Sixty percent of the islanders"
        " voted for it in September 2013. Fishermen were paid for their losses in 2015, "
        "not in 2013 as promised. Seals have returned to the bay; puffins have not. The "
        "oldest ferry, the Heron, was built in Glasgow."
    ),
}
FERRIES_OTHERWISE = [
    "Lunn now has 36,000 visitors a year and ⟦17 ferries⟧.",
    "A ticket costs 18 dollars, ⟦a third⟧ of what it cost in 2005.",
    "The trip takes 70 minutes in summer and ⟦50⟧ in winter.",
    "The noise at the harbour ⟦rose⟧ from 68 to 51 decibels.",
    "The noise at the harbour dropped to ⟦15 decibels⟧.",
    "Mayor Lenz ⟦supported⟧ the new pier at first.",
    "⟦Sixteen percent⟧ of the islanders voted for the pier.",
]
FERRIES_ALIKE = [
    "The number of ferries has almost tripled.",
    "In 2005 a ticket cost 36 dollars.",
    "In winter the trip takes more than an hour.",
    "The harbour has become quieter by 17 decibels.",
    "A majority of the islanders were for the pier.",
    "The mayor was against the pier to begin with.",
    "Seals live in the bay again.",
    "Fishermen had to wait until 2015 for their money.",
    "On the mainland 16 percent voted for a new road.",
    "The harbour of Oslo had 17 ferries.",
    "The bus takes 30 minutes.",
    "The school was built in 1913.",
    "A dog's ticket costs 6 dollars.",
]

MARSH = {
    "Source 1": (
        "A Voice for the Valley\n\nEdmund Marsh was born in Calder in 1811, the third of "
        "nine children. He went down the mine at the age of seven. He taught himself to "
        "write with chalk on coal tubs. In 1842 he led 3,000 miners to London. They "
        "walked 212 miles in 16 days. The minister did not receive them. Marsh was "
        "sentenced to 18 months in prison, his brother Amos to six. He married Ruth Denby"
        " after his release. His paper, The Lamp, sold 5,000 copies a week in 1851; its "
        "rival sold 2,000. He lost his sight in 1867. Marsh loved crowds and hated "
        "letters. He died a poor man."
    ),
}
MARSH_OTHERWISE = [
    "Edmund Marsh was born in Calder in ⟦1818⟧.",
    "Marsh was the ⟦fifth⟧ of nine children.",
    "Edmund Marsh went down the mine at the age of ⟦nine⟧.",
    "Marsh led 3,000 miners to ⟦Manchester⟧.",
    "The miners walked 212 miles in ⟦26 days⟧.",
    "The minister ⟦received⟧ them.",
    "Marsh was sentenced to six months in prison and his brother Amos to ⟦18⟧.",
    "He married Ruth Denby ⟦before⟧ his release.",
    "In 1851 The Lamp sold ⟦15,000 copies⟧ a week.",
    "Marsh lost his ⟦hearing⟧ in 1867.",
    "Marsh died a ⟦rich⟧ man.",
]
MARSH_ALIKE = [
    "Marsh was born at the start of the nineteenth century.",
    "He was only seven when he first went down the mine.",
    "In about two weeks the miners walked over 200 miles.",
    "The minister refused to see them.",
    "His brother's sentence was a third as long as his own.",
    "The Lamp sold more than twice as many copies as its rival.",
    "From 1867 on he was blind.",
    "In 1830 he led nobody.",
    "His son was born in 1848.",
    "A miner in Wales was sentenced to 24 months in prison.",
    "His rival sold 2,000 copies.",
    "Ruth Denby died in 1870.",
]


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        *((SALT_ROAD, text) for text in SALT_ROAD_OTHERWISE),
        *((WALKING, text) for text in WALKING_OTHERWISE),
        *((HERRING, text) for text in HERRING_OTHERWISE),
        *((HIVES, text) for text in HIVES_OTHERWISE),
        *((FERRANTE, text) for text in FERRANTE_OTHERWISE),
        *((GLASS, text) for text in GLASS_OTHERWISE),
        *((GARDENS, text) for text in GARDENS_OTHERWISE),
        *((SIEGE, text) for text in SIEGE_OTHERWISE),
        *((FERRIES, text) for text in FERRIES_OTHERWISE),
        *((MARSH, text) for text in MARSH_OTHERWISE),
    ],
)
def test_one_thing_is_otherwise(pack: dict[str, str], text: str) -> None:
    plain, spans = marked(text)
    places = [place for f in found_by(check, plain, pack) for place in f.places]
    assert any(place.overlaps(span) for place in places for span in spans), places


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        *((SALT_ROAD, text) for text in SALT_ROAD_ALIKE),
        *((WALKING, text) for text in WALKING_ALIKE),
        *((HERRING, text) for text in HERRING_ALIKE),
        *((HIVES, text) for text in HIVES_ALIKE),
        *((FERRANTE, text) for text in FERRANTE_ALIKE),
        *((GLASS, text) for text in GLASS_ALIKE),
        *((GARDENS, text) for text in GARDENS_ALIKE),
        *((SIEGE, text) for text in SIEGE_ALIKE),
        *((FERRIES, text) for text in FERRIES_ALIKE),
        *((MARSH, text) for text in MARSH_ALIKE),
    ],
)
def test_nothing_is_otherwise(pack: dict[str, str], text: str) -> None:
    assert_clean(check, text, pack)
