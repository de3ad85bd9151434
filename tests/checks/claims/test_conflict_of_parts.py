"""claims/internal-conflict: a rest, a company or a sum that does not fit what stands before it."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import internal_conflict

FLAGGED = [
    "Of the voters, 65 percent wanted the ring road. The mayor was pleased. The other"
    " ⟦45⟧ percent voted against it.",
    "A survey of the street was made in May. In it 58% of the shopkeepers said yes, "
    "and the remaining ⟦52%⟧ said no.",
    "Three quarters of the forest is spruce. Birch makes up the other ⟦third⟧.",
    "He set out for the pole with ten other men in a single boat. All ⟦nine⟧ of them "
    "were picked up by a whaler.",
    "Amund left the hut with four companions. After the storm the ⟦six⟧ men turned back.",
    "She travelled with her three brothers. The ⟦five⟧ of them slept in barns.",
    "The ferry carried 120 people when it struck the rock. Exactly half of them "
    "survived. The ⟦80⟧ survivors were taken to Hull.",
    "Of the 40 miners, half got out alive. The other ⟦30⟧ were never found.",
    "There were 24 pupils on the trip. Two thirds of them fell ill. The ⟦20⟧ sick "
    "pupils stayed in bed.",
    "The farm kept 30 cows, 12 pigs and 6 horses. In all, the ⟦60⟧ animals needed "
    "four men to look after them.",
    "The committee was made up of three farmers, two teachers and a priest. All "
    "⟦eight⟧ members signed the letter.",
    "The expedition left with 28 men. Three died of fever. The remaining ⟦20⟧ reached the coast.",
    "Of the 50 boats, 12 sank. The other ⟦30⟧ came home.",
    "The play has five acts. The first four are set in Rome. In the ⟦sixth act⟧ the hero returns.",
    "Her five sons went to the war. Two came back. The ⟦four⟧ who fell are named on a stone.",
    "The team won 14 of its 20 matches. It lost the other ⟦eight⟧.",
    "The tower was begun in 1410 and finished in 1455. The work took ⟦twenty-five⟧ years.",
    "There were only seven houses in the village. A fire destroyed four. The ⟦five⟧ "
    "houses left standing were of stone.",
    "The club spent 300 pounds on balls and 450 pounds on nets. The ⟦850⟧ pounds came"
    " out of the members' pockets.",
    "Forty percent of the pupils walk to school. Another 35 percent cycle, and the "
    "remaining ⟦35⟧ percent come by bus.",
    "He has two sisters and one brother. The ⟦three sisters⟧ run the inn.",
    "Lena lives with her husband and their two children. All ⟦six⟧ of them share one room.",
    "According to the vote, 72 percent of the islanders were for the harbour. The old"
    " people stayed at home. The other ⟦38⟧ percent said no.",
    "Two fifths of the land is pasture. Vines cover the other ⟦fifth⟧.",
    "The captain left port with six sailors. When the boat sank, all ⟦nine⟧ of them "
    "clung to the mast.",
    "Berta lives with her three sisters. The ⟦six⟧ women keep bees.",
    "Jonas fled with two friends. In the morning the ⟦five⟧ of them stood at the border.",
    "Of the 60 houses, 25 burned down. The other ⟦45⟧ were saved.",
    "There were 200 passengers on the train. A quarter of them were hurt. The other "
    "⟦120⟧ walked home.",
    "The school bought 90 laptops. Thirty were stolen. The remaining ⟦45⟧ are locked away.",
    "Eight wolves were set free. Three were shot. The ⟦four⟧ that remained moved north.",
    "The firm spent 2,000 euros on seeds and 3,500 euros on tools. The ⟦6,500⟧ euros "
    "came from a bank.",
    "The jury consisted of five men and four women. All ⟦twelve⟧ jurors agreed.",
    "The house was begun in 1820 and completed in 1832. The work took ⟦twenty⟧ years.",
    "Nine people were in the lift. One third of them fainted. The other ⟦seven⟧ called for help.",
    "The fleet had 16 ships. Five were sunk. The remaining ⟦eight⟧ sailed home.",
    "Her class has 28 pupils. Half of them cycle. The other ⟦18⟧ come by bus.",
    "Out of the 30 eggs, 10 broke. The other ⟦15⟧ hatched.",
    "He climbed with three guides. On the top the ⟦seven⟧ men sang.",
    "Some 80 percent of the bread is sold by noon. The remaining ⟦30⟧ percent goes to the pigs.",
    "Ten songs are on the record. Four are old. The remaining ⟦eight⟧ were written that spring.",
    "The garden has 12 apple trees, 5 plum trees and 3 pears. Altogether, the ⟦25⟧ "
    "trees give two tons of fruit.",
]
CLEAN = [
    "Of the voters, 65 percent wanted the ring road. Among farmers the other 45 "
    "percent who owned cars agreed.",
    "In the town 65 percent voted yes. In the villages it was 45 percent.",
    "He set out with ten other men. All eleven were picked up by a whaler.",
    "Amund left the hut with four companions. After the storm the five men turned back.",
    "He left with ten other men. Two drowned on the way. The nine who were left walked home.",
    "She travelled with her three brothers. The four of them slept in barns. The "
    "three boys snored.",
    "The ferry carried 120 people. Half of them survived. The 60 survivors were taken to Hull.",
    "Half of the passengers survived. Of the 80 survivors most were women.",
    "The choir has 12 altos, 9 tenors and 8 basses. With its 29 singers it is the "
    "largest in the county.",
    "The choir has 12 altos and 9 tenors, besides the sopranos. Its 35 singers meet on Mondays.",
    "The farm kept 30 cows, 12 pigs and 6 horses. Later it had 60 animals.",
    "The committee was made up of three farmers, two teachers and a priest. All six "
    "members signed the letter.",
    "The library owns 4,000 novels and 2,500 histories. Next door the 7,500 books of "
    "the school stand in boxes.",
    "The expedition left with 28 men. Three died of fever and five turned back. The "
    "remaining 20 reached the coast.",
    "The team won 14 of its 20 matches. It drew two. It lost the other four.",
    "The museum opened in 1921. The new wing opened in 1931.",
    "The bridge is 210 metres long. The 310-metre tunnel beside it took three years.",
    "Her five sons went to the war. Two came back. The three who fell are named on a stone.",
    "Forty percent of the pupils walk. Another 35 percent cycle, and the remaining 25"
    " percent come by bus.",
    "About 65 percent of the land is forest. The other 36 percent is water or rock.",
    "There were seven houses in the village. A fire destroyed four. The five houses "
    "built later were of stone.",
    "The club spent 300 pounds on balls and 450 pounds on nets. Of its 1,000 pounds "
    "little was left.",
    "Sixty percent of the girls play football. Of the boys the other 70 percent who "
    "play prefer rugby.",
    "Three quarters of the forest is spruce. Birch makes up the other quarter.",
    "Three quarters of the forest is spruce. A third of the spruces are sick.",
    "The ring was lost with ten other rings. The four rings in the box are copies.",
    "Lena lives with her husband and their two children. All four of them share one "
    "room. Her six cousins live upstairs.",
    "He has two sisters and one brother. The three children run the inn.",
    "There were 24 pupils on the trip. Two thirds of them fell ill. The eight others went on.",
    "A third of the seats were empty. The other half of the hall was dark.",
    "In the first year 65% passed. In the second the other 45% tried again.",
    "She walked with two friends. Five people met them at the inn.",
    "The crew numbered sixteen. Fifteen men died. The captain lived to be 80.",
    "The farm kept 30 cows and 12 pigs. The 5 dogs slept in the yard.",
    "Of the 50 boats, 12 sank. The other 38 came home.",
    "According to the vote, 72 percent of the islanders were for the harbour. The "
    "other 28 percent said no.",
    "In all 72 percent voted. Of these 60 percent said yes and the other 40 percent no.",
    "In the north 55 percent speak Welsh. Another 20 percent understand it. The "
    "remaining 25 percent do not.",
    "Two fifths of the land is pasture. Vines cover the other three fifths.",
    "The captain left port with six sailors. When the boat sank, all seven of them "
    "clung to the mast.",
    "The captain left port with six sailors. Two more came aboard at Cadiz. All nine "
    "of them clung to the mast.",
    "Berta lives with her three sisters. The four women keep bees. The six children go to school.",
    "Jonas fled with two friends. In the morning the two men slept and he kept watch.",
    "Of the 60 houses, 25 burned down. The other 35 were saved.",
    "Of the 60 houses, 25 burned down. Ten were looted. The other 25 were saved.",
    "There were 200 passengers on the train. A quarter of them were hurt. The other "
    "150 walked home.",
    "There were 200 passengers on the train and 40 soldiers. A quarter of them were "
    "hurt. The other 30 soldiers walked home.",
    "The school bought 90 laptops. Thirty were stolen. The remaining 60 are locked away.",
    "The school bought 90 laptops. Thirty were stolen. The other 45 schools bought none.",
    "Eight wolves were set free. Three were shot. The five that remained moved north."
    " The three that died were young.",
    "The firm spent 2,000 euros on seeds and 3,500 euros on tools. The 3,500 euros were lost.",
    "The jury consisted of five men and four women. All nine jurors agreed.",
    "The jury consisted of five men and four women. The four women left first.",
    "The house was begun in 1820 and completed in 1832. The work took about ten years.",
    "The house was begun in 1820 and completed in 1832. The war lasted three years.",
    "Nine people were in the lift. One third of them fainted. The other six called for help.",
    "The fleet had 16 ships. Five were sunk. Three fled. The remaining eight sailed home.",
    "Her class has 28 pupils. Half of them cycle. The other 28 pupils of the year come by bus.",
    "She read four of the six books. The other two were lost. The other 12 books on "
    "the shelf are hers.",
    "He climbed with three guides. On the top the four men sang.",
    "He climbed with three guides. The seven men whom they met on the way had turned back.",
    "Ten songs are on the record. Four are old. The remaining six were written that spring.",
    "The town has three bridges. Two were built in 1900. The other four towns on the "
    "river have none.",
    "The team has 11 players. Three were ill. The remaining four weeks of the season were hard.",
    "There are 50 states. Thirteen were colonies. The other 37 joined later.",
    "About 20 percent of the sugar is lost. The other 30 percent of the work is done by hand.",
    "Marta came with her husband and their two children. All four of them were tired.",
    "In 1990 he left with two friends. In 1995 the five friends met again.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(internal_conflict, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(internal_conflict, text)
