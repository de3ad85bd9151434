"""claims/internal-conflict: one event or change told in two ways, and sums that a sentence works
out from its own figures."""

from __future__ import annotations

import pytest
from essays import assert_clean, found_by

from feedback.checks.claims import internal_conflict as check

FLAGGED = [
    "Our school collected 340 signatures for the petition. We were proud. The mayor took the "
    "430 signatures and said nothing.",
    "The expedition set out with 28 men. The winter was terrible. Of the 26 men who had set "
    "out, only nine came home.",
    "The Berlin Wall fell in 1989. It had divided families for decades. After the fall of the "
    "Wall in 1990, people danced in the streets.",
    "Unemployment rose between 2008 and 2010. This hurt the young. Because unemployment fell "
    "between 2008 and 2010, many young people moved away.",
    "The bees in our garden have become fewer every year. My neighbour says so too. The "
    "growing number of bees in our garden shows that spraying does no harm.",
    "The rent was 400 dollars in 2010 and 600 dollars in 2020, which is an increase of 75 percent.",
    "The bus takes 45 minutes and the walk another 20 minutes, so the whole trip takes 75 minutes.",
    "The Hundred Years' War began in 1337 and ended in 1453, so it lasted 126 years.",
    "Each ticket cost 8 euros and we sold 50 of them, which brought in 450 euros.",
    "She was born in 1906 and published her first novel in 1931, when she was 35.",
    "The treaty was signed in Vienna. The king stayed at home. After the treaty was signed in "
    "Paris, the army went home.",
    "Sales of vinyl records doubled in the last decade. Young people love them. The fall in "
    "sales of vinyl records shows that nobody wants old things.",
    "The survey asked 50 people. Thirty of them said yes. That means 70 percent of the people "
    "in the survey said yes.",
    "The dam was built before the war. It gave power to three towns. Since the dam was built "
    "after the war, it could use new turbines.",
    "The marathon has 2,400 runners. It starts at dawn. The 2,100 runners of the marathon come "
    "from all over the country.",
    "Germany has 16 states. Each has its own parliament. The 18 states of Germany make their "
    "own school laws.",
    "Picasso painted Guernica in 1937. It shows the terror of war. When Picasso painted "
    "Guernica in 1939, Spain was in ruins.",
    "The experiment was never repeated. That is a weakness. When the experiment was repeated, "
    "the result was the same.",
    "The village had two schools in 1900. Both were small. In 1900 the village had three schools.",
    "The trial involved 120 patients. It lasted a year. The 102 patients in the trial were all "
    "over sixty.",
    "Mary Shelley published Frankenstein in 1818. She was young. When Shelley published "
    "Frankenstein in 1831, she was only twenty.",
    "The emperor died in 1227. His sons divided the land. After the death of the emperor in "
    "1272, the empire broke up.",
    "The law was passed on 12 March 1933. Nobody protested. After the law was passed on 21 "
    "March 1933, the papers were closed.",
    "Slavery was abolished in 1848. Many planters left. The abolition of slavery in 1884 "
    "ruined the planters.",
    "The composer was born in Prague. He learned the piano early. Because he was poor, the "
    "composer, who was born in Vienna, gave lessons.",
    "The peace was signed in Paris. It was a hard peace. The peace was signed in London by "
    "tired men.",
    "The number of storks has grown in the last ten years. People put up nests. The decline in "
    "the number of storks shows that nests are not enough.",
    "Wages fell between 1920 and 1925. Strikes followed. Wages rose between 1920 and 1925.",
    "Crime has increased in our city. The police are tired. The fall in crime proves that "
    "cameras work.",
    "The statue was never finished. The sculptor had no money. The statue was finished by his son.",
    "The letter was never sent. It lay in a drawer. When the letter was sent, it was too late.",
    "The population was 8,000 in 1950 and 12,000 in 2000, which is a growth of 80 percent.",
    "Lunch takes 30 minutes and the break takes 15 minutes, so pupils have 55 minutes altogether.",
    "The war began in 1914 and ended in 1918, so it lasted six years.",
    "Each of the 12 classes planted 20 trees, which makes 320 trees in total.",
    "A coach ticket costs 15 euros and 30 pupils are going, so we have to pay 540 euros.",
    "He was born in 1879 and won the prize in 1921, at the age of 52.",
    "In 2010 there were 40 wolves. In 2020 there were 120 wolves. This is an increase of 100 "
    "percent.",
    "We asked 80 people. Sixty of them were against the plan. This means that 85 percent were "
    "against it.",
    "The tower was begun in 1173 and completed in 1372, so the building took 299 years.",
    "The price fell from 50 to 40 dollars, so it dropped by 30 percent.",
    "The novel was translated into 14 languages. It made her rich. The novel was translated "
    "into 41 languages.",
    "Our group interviewed 16 shopkeepers. Nobody refused. The 19 shopkeepers we interviewed "
    "were friendly.",
    "Penicillin was discovered in 1928. It was an accident. The discovery of penicillin in "
    "1938 saved many soldiers.",
    "Queen Victoria died in January 1901. The nation mourned. After the death of Victoria in "
    "1911, her son became king.",
    "Orwell wrote Animal Farm in 1944. No publisher wanted it. When Orwell wrote Animal Farm "
    "in 1949, he was ill.",
    "The museum was founded in 1753. Entry was free. The museum, which was founded in 1735, "
    "holds eight million objects.",
    "The conference was opened in Geneva. Forty states took part. When the conference was "
    "opened in Madrid, nobody expected a result.",
    "Chopin was buried in Paris. His heart was taken home. Chopin was buried in Warsaw.",
    "The chapel was built before the fire. It is made of stone. The chapel was built after the "
    "fire.",
    "The novel was published after the war. The critics hated it. The novel was published "
    "before the war, when such books were rare.",
    "The use of paper has increased in offices. Printers are cheap. The decrease in the use of "
    "paper is a success of the computer.",
    "The river level rose between 1990 and 2000. Houses were flooded. The river level sank "
    "between 1990 and 2000.",
    "Rents have fallen in our town. Students are glad. The rise in rents drives students away.",
    "The machine was never tested. That was a mistake. The machine was tested in the summer.",
    "The plan was never approved by the council. After the plan was approved by the council, "
    "building began.",
    "The fee was 20 euros in 2015 and 25 euros in 2020, which is a rise of 40 percent.",
    "The first act lasts 50 minutes and the second act lasts 40 minutes, so the whole play "
    "takes 110 minutes.",
    "The dynasty came to power in 1368 and fell in 1644, so it ruled for 376 years.",
    "Every one of the 15 teams has 11 players, so there are 185 players in total.",
    "A ticket costs 4 euros and 60 people came, so the club earned 280 euros.",
    "She was born in 1867 and won her first prize in 1903, when she was 46.",
    "There were 200 shops in 1980. Today there are 50 shops. This is a decrease of 50 percent.",
    "We asked 40 pupils. Ten of them cycle to school. This means that 35 percent of the pupils "
    "cycle.",
    "In 2005 the farm had 30 cows and in 2015 it had 90 cows, which means that there were five "
    "times as many.",
]
CLEAN = [
    "The new library cost 12 million euros. The old library had cost 3 million euros.",
    "Our school collected 340 signatures. The other school collected 430 signatures.",
    "Of the 28 men who set out, nine came home. The 19 men who died are remembered.",
    "Unemployment rose between 2008 and 2010. Between 2011 and 2014 unemployment fell.",
    "Unemployment rose among the young. Unemployment fell among people over fifty.",
    "The rent was 400 dollars in 2010 and 600 dollars in 2020, which is an increase of 50 percent.",
    "The bus takes 45 minutes and the walk another 20 minutes, so the whole trip takes over an "
    "hour.",
    "The treaty was signed in Vienna. The second treaty was signed in Paris.",
    "Some say sales of vinyl records doubled. Others say that sales of vinyl records fell.",
    "The dam was built before the war. The mill was built after the war.",
    "Picasso painted Guernica in 1937. Picasso painted another picture of war in 1951.",
    "Prices rose in spring. Prices fell in autumn.",
    "If unemployment rises, people suffer. If unemployment falls, people are glad.",
    "Each ticket cost 8 euros and we sold 50 of them, which brought in 400 euros.",
    "The choir has 48 members. The 12 members who sing bass stand at the back.",
    "The trial involved 120 patients. The 102 patients who finished it were all over sixty.",
    "Mount Kenya is 5,199 metres high. Kilimanjaro is 5,895 metres high.",
    "The railway was opened in 1835. The second railway was opened in 1853.",
    "Mary Shelley published Frankenstein in 1818. She published a new edition in 1831.",
    "The emperor died in 1227. The death of his son in 1241 ended the war.",
    "Slavery was abolished in the colonies in 1848. Slavery was abolished in Brazil in 1888.",
    "The composer was born in Prague. His brother was born in Vienna.",
    "The play was performed in London. The play was performed in Paris.",
    "The factory closed before the strike. The shop closed after the strike.",
    "Wages fell between 1920 and 1925. Wages rose between 1925 and 1929.",
    "Crime has increased in the city. The fall in crime in the villages is less known.",
    "The number of storks has grown in the last ten years. Before that the number of storks fell.",
    "Some say that crime has increased. The fall in crime is a fact.",
    "The statue was never finished. The church was finished by his son.",
    "The population was 8,000 in 1950 and 12,000 in 2000, which is a growth of 50 percent.",
    "Lunch takes 30 minutes and the break takes 15 minutes, so pupils have less than an hour "
    "altogether.",
    "A coach ticket costs 15 euros and 30 pupils are going, so we have to pay 450 euros.",
    "A coach ticket costs 15 euros and 30 pupils are going, so we have to collect money for 2 "
    "months.",
    "The tower was begun in 1173 and completed in 1372, so the building took almost 200 years.",
    "In 2010 there were 40 wolves. In 2020 there were 120 wolves. This is an increase of 200 "
    "percent.",
    "Sales of bread rose. Sales of cake fell.",
    "The rise in prices hurt the poor. Prices have fallen since the war.",
    "The orchard has 80 apple trees. The 20 apple trees near the house were planted by monks.",
    "The novel was translated into 14 languages. By 1990 it was translated into 41 languages.",
    "Penicillin was discovered in 1928. The discovery of streptomycin in 1943 was the next step.",
    "Queen Victoria died in 1901. The death of Albert in 1861 had broken her heart.",
    "Orwell wrote Animal Farm in 1944. Orwell wrote his last novel in 1948.",
    "The museum was founded in 1753. The museum in our town was founded in 1890.",
    "Chopin was buried in Paris. His heart was buried in Warsaw.",
    "The chapel was built before the fire. The tower was built after the fire.",
    "The play was shown before the war. The play was shown after the war.",
    "The use of paper has increased in offices. The decrease in the use of paper at schools is "
    "small.",
    "The river level rose between 1990 and 2000. The river level sank between 2000 and 2010.",
    "Rents have fallen in the villages. The rise in rents in the city drives students away.",
    "The machine was never tested. The second machine was tested in the summer.",
    "The fee was 20 euros in 2015 and 25 euros in 2020, which is a rise of 25 percent.",
    "The first act lasts 50 minutes and the second act lasts 40 minutes, so the whole play "
    "takes an hour and a half.",
    "The dynasty came to power in 1368 and fell in 1644, so it ruled for almost 300 years.",
    "Every one of the 15 teams has 11 players, so there are 165 players in total.",
    "She was born in 1867 and won her first prize in 1903, when she was 36.",
    "There were 200 shops in 1980. Today there are 50 shops. This is a decrease of 75 percent.",
    "Prices rose after the war. Prices fell after the harvest.",
    "According to the mayor, rents have fallen. The rise in rents is a problem for everybody I "
    "know.",
    "The king was crowned in London. The king was crowned in Paris a year later.",
    "The statue was never finished. It was finished only in plaster.",
    "The letter was never sent to the king. The second letter was sent to the queen.",
    "The plan was never popular. The plan was approved in 1990.",
    "Wages have risen for teachers. The fall in wages for nurses is sad.",
    "Unemployment has fallen in the north. The rise in unemployment in the south is a warning.",
    "The price of bread rose from 1914 to 1918. The price of milk fell from 1914 to 1918.",
    "Temperatures rise during the day. Temperatures fall at night.",
    "The population of the city has grown. The decline in the population of the villages goes on.",
    "The lake was frozen in January 1963. The lake was frozen in February 1985.",
    "The painter was born in Rome. He was buried in Florence.",
    "The war ended in Europe in May 1945. The war ended in Asia in September 1945.",
    "The first film was opened in London. The film was shown in Paris.",
    "The treaty was signed by France in Paris. The treaty was signed by Spain in Madrid.",
    "The author wrote the novel in 1920. She wrote the preface in 1950.",
    "The hall was built before the war. After the war the hall was rebuilt.",
    "He was arrested in May 1944. He was arrested in August 1944.",
    "The fee was 20 euros for children and 30 euros for adults, which is a rise of 10 percent "
    "over last year.",
    "We sold 40 cakes and 30 pies, so we have 12 helpers to thank in total.",
    "The walk takes 20 minutes and the bus takes 10 minutes, so I save 10 minutes altogether.",
    "The school was founded in 1900 and closed in 1950, so it was open for half a century.",
    "Each of the 10 teams has 5 players, so there are 2 referees for every match.",
    "We asked 40 pupils. Ten of them cycle to school. This means that three quarters of the "
    "pupils do not.",
    "A ticket costs 4 euros and 60 people came, so the club was glad, because 200 euros were "
    "needed.",
    "Oil cost 50 dollars in 2010 and 100 dollars in 2020, so it went up by 100 percent.",
    "He became king in 1660 and died in 1685, so he ruled for 25 years.",
    "The club had 40 members in 1990 and 60 members in 2000, an increase of half.",
    "Emissions have fallen since 1990. The rise in emissions before 1990 was steep.",
    "The bakery was never sold. The house next to the bakery was sold in May.",
    "The shop opened on 3 May 1990. The shop opened on Sundays.",
    "Mozart wrote the opera in 1787. Mozart wrote the second version of the opera in 1788.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_tells_what_cannot_both_be_so(text: str) -> None:
    assert len(found_by(check, text)) == 1, text


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_what_can_both_be_so_alone(text: str) -> None:
    assert_clean(check, text)
