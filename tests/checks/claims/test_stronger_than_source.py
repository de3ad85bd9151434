"""claims/stronger-than-source: a hedge lost, some made all; and sentences as careful as theirs."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by, library

from feedback.checks.claims import stronger_than_source as check

PACK = {
    "Source 1": (
        "A roof of living moss could lower the heating costs of an old stone farmhouse. "
        "Some weavers in the upper valley sold their looms to the mill. "
        "Honey from heather may soothe the cough of a young child. "
        "The tunnel will probably shorten the journey of the milk trucks by an hour. "
        "Almost all shepherds on the island count their sheep at midsummer. "
        "The bell might have cracked in the great frost. "
        "Wolves do not attack grown horses in the open plain."
    )
}
FLAGGED = [
    "A roof of living moss ⟦will lower⟧ the heating costs of an old stone farmhouse.",
    "A roof of living moss ⟦reduces⟧ the heating costs of a stone farmhouse.",
    "⟦All the weavers⟧ in the upper valley sold their looms to the mill.",
    "The article says that honey from heather ⟦will soothe⟧ the cough of a young child.",
    "The tunnel ⟦will shorten⟧ the journey of the milk trucks by an hour.",
    "⟦Every shepherd⟧ on the island counts his sheep at midsummer.",
]
CLEAN = [
    "A roof of living moss could lower the heating costs of an old stone farmhouse.",
    "A roof of living moss may lower the heating costs of an old stone farmhouse.",
    "A roof of living moss might perhaps lower the heating costs of an old stone farmhouse.",
    "Some weavers in the upper valley sold their looms to the mill.",
    "Many weavers in the upper valley sold their looms to the mill.",
    "All the children in the upper valley sold apples to the mill.",
    "Honey from heather is said to soothe the cough of a young child.",
    "Does honey from heather soothe the cough of a young child?",
    "If honey from heather soothes the cough of a young child, people will buy it.",
    "Honey soothes.",
    "The tunnel is expected to shorten the journey of the milk trucks by an hour.",
    "The tunnel will bring more tourists to the valley and its old inns.",
    "Almost all shepherds on the island count their sheep at midsummer.",
    "Shepherds on the island love their sheep and their dogs all year.",
    "“A roof of living moss will lower the heating costs of an old stone farmhouse.”",
    "A roof of slate lowers the heating costs of an old stone farmhouse.",
    "Wolves do not attack grown horses in the open plain.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(check, text, PACK)


def test_the_message_shows_both() -> None:
    text = "The tunnel will shorten the journey of the milk trucks by an hour."
    (finding,) = found_by(check, text, PACK)
    (evidence,) = finding.evidence
    assert evidence.differing[0].of(library(PACK)["s1"].text) == "probably shorten"
    assert "“will shorten”" in finding.message
    assert "“probably shorten”" in finding.message


# A source's sentence and an essay's: a hedge, a condition, a holder or a step of the scale lost.
RESTATED_STRONGER = [
    (
        "Regular watering in the evening may reduce the loss of seedlings on sandy soil.",
        "Regular watering in the evening reduces the loss of seedlings on sandy soil (Doc A).",
    ),
    (
        "The tannery was probably the source of the fever that struck the lower town in 1871.",
        "The tannery was the source of the fever that struck the lower town in 1871.",
    ),
    (
        "Some violinists of the court orchestra were paid in firewood rather than money.",
        "All violinists of the court orchestra were paid in firewood instead of money.",
    ),
    (
        "Nearly half of the apprentices could not sign their own names.",
        "The report says that nearly all of the apprentices could not sign their own names.",
    ),
    (
        "Were the dam to break, the valley might be flooded within the hour.",
        "If the dam breaks, the valley will be flooded within the hour.",
    ),
    (
        "Children who eat breakfast tend to score higher in arithmetic tests.",
        "Children who eat breakfast score higher in arithmetic tests.",
    ),
    (
        "Screen time before bed is associated with shorter sleep among teenagers.",
        "Screen time before bed causes shorter sleep among teenagers.",
    ),
    (
        "The survey suggests that commuters would accept a higher fare for a faster train.",
        "The survey proves that commuters would accept a higher fare for a faster train.",
    ),
    (
        "The old glazier, it seems, never taught his son the red glaze.",
        "The old glazier never taught his son the red glaze.",
    ),
    (
        "If the spring is wet, the fungus spreads to the upper leaves of the vine.",
        "The fungus spreads to the upper leaves of the vine.",
    ),
    (
        "The vaccine protects up to 70 percent of the calves against the disease.",
        "The vaccine protects 70 percent of the calves against the disease.",
    ),
    (
        "Larsen was said to have burned his letters in the winter of 1902.",
        "Larsen burned his letters in the winter of 1902.",
    ),
    (
        "Most of the delegates voted for the amendment on the second day.",
        "Every delegate voted for the amendment on the second day.",
    ),
    (
        "Bats often roost in the roofs of disused barns.",
        "Bats always roost in the roofs of disused barns.",
    ),
    (
        "The captain may not have seen the signal from the shore.",
        "The captain did not see the signal from the shore.",
    ),
    (
        "The poem could be read as a farewell to the poet's brother.",
        "Mwangi shows that the poem is a farewell to the poet's brother.",
    ),
    (
        "The decline of the herring was due in part to the new steam trawlers.",
        "The decline of the herring was due to the new steam trawlers.",
    ),
    (
        "Officials claimed that the bridge had been inspected every spring.",
        "The bridge had been inspected every spring.",
    ),
    (
        "Perhaps the masons of the second abbey copied the vault of the first.",
        "The masons of the second abbey copied the vault of the first.",
    ),
    (
        "Few of the colonists survived their third winter on the cape.",
        "None of the colonists survived their third winter on the cape.",
    ),
    (
        "Cooler classrooms are likely to improve the attention of younger pupils.",
        "Cooler classrooms improve the attention of younger pupils.",
    ),
    (
        "For most patients, the exercise relieves the pain within six weeks.",
        "The exercise relieves the pain within six weeks.",
    ),
    (
        "The plague possibly reached the harbour on a grain ship from the east.",
        "The author writes that the plague reached the harbour on a grain ship from the east.",
    ),
    (
        "Almost none of the letters mention the strike in the shipyard.",
        "None of the letters mention the strike in the shipyard.",
    ),
    (
        "Painted eaves might scare the swallows from their old nests.",
        "Scientists have shown that painted eaves scare the swallows from their old nests.",
    ),
    (
        "Marten believed that the comet had poisoned the wells of the district.",
        "The comet had poisoned the wells of the district.",
    ),
    (
        "The new tariff could cost the weavers of the coast half of their income.",
        "The new tariff will cost the weavers of the coast half of their income.",
    ),
    (
        "Archivists suspect that the duchess forged the second will herself.",
        "The duchess forged the second will herself.",
    ),
    (
        "A diet rich in lentils might protect older women against fractures of the hip.",
        "As Brandt (2014) points out, a diet rich in lentils protects older women against "
        "fractures of the hip.",
    ),
    (
        "Many of the lighthouse keepers kept bees on the roof.",
        "Every one of the lighthouse keepers kept bees on the roof (Source 2).",
    ),
    (
        "In the north of Crete, shepherds still milk their goats by hand at dawn.",
        "Shepherds all over the world still milk their goats by hand at dawn.",
    ),
    (
        "Workers on night shifts appear to suffer more heart attacks than workers on day shifts.",
        "Workers on night shifts suffer more heart attacks than workers on day shifts.",
    ),
    (
        "The tower seldom loses its snow before the end of May.",
        "The tower never loses its snow before the end of May.",
    ),
    (
        "A longer lunch break was linked to better marks in the afternoon lessons.",
        "A longer lunch break led to better marks in the afternoon lessons.",
    ),
    (
        "The novel's ending can be seen as a protest against the war.",
        "The novel's ending is a protest against the war.",
    ),
    (
        "If the owners agree, the council will turn the quarry into a swimming lake.",
        "The council will turn the quarry into a swimming lake.",
    ),
    (
        "As many as 300 houses were damaged by the hail in the upper district.",
        "The hail damaged 300 houses in the upper district.",
    ),
    (
        "Witnesses said the mayor had probably ordered the gates to be locked.",
        "The mayor had ordered the gates to be locked.",
    ),
    (
        "The strike was, to some extent, a revolt against the foremen.",
        "The strike was a revolt against the foremen.",
    ),
    (
        "The results hint that the salamanders return to the pond of their birth.",
        "The results show that the salamanders return to the pond of their birth.",
    ),
    (
        "Hardly any of the emigrants wrote home in the first year.",
        "None of the emigrants wrote home in the first year.",
    ),
    (
        "Uniforms could, some teachers think, reduce bullying in the playground.",
        "The article says that uniforms reduce bullying in the playground.",
    ),
    (
        "Two thirds of the shopkeepers opposed the new square.",
        "All the shopkeepers opposed the new square.",
    ),
    (
        "The desert lark is thought to navigate by the stars.",
        "The desert lark navigates by the stars.",
    ),
    (
        "Young drivers are usually involved in accidents at night.",
        "Young drivers are always involved in accidents at night.",
    ),
    (
        "Copper pipes can sometimes turn the drinking water green.",
        "Copper pipes turn the drinking water green.",
    ),
    (
        "Lindqvist alleges that the museum bought the mask from smugglers.",
        "The museum bought the mask from smugglers.",
    ),
    (
        "The new script was largely the work of two monks.",
        "The new script was the work of two monks.",
    ),
    (
        "Most children in the village spoke the old dialect at home.",
        "All children in the village spoke the old dialect at home.",
    ),
    (
        "Heavy use of the wells may have caused the ground to sink.",
        "Heavy use of the wells caused the ground to sink.",
    ),
    (
        "It is possible that the fire began in the bakery on Rope Street.",
        "The fire began in the bakery on Rope Street.",
    ),
]
RESTATED_FAIRLY = [
    (
        "Nearly half of the apprentices could not sign their own names.",
        "All of the apprentices were unable to sign their own names. The apprentices could not "
        "sign at all.",
    ),
    (
        "Regular watering in the evening may reduce the loss of seedlings on sandy soil.",
        "Regular watering in the evening can reduce the loss of seedlings on sandy soil.",
    ),
    (
        "Regular watering in the evening may reduce the loss of seedlings on sandy soil.",
        "It is possible that regular watering in the evening reduces the loss of seedlings on "
        "sandy soil.",
    ),
    (
        "The tannery was probably the source of the fever that struck the lower town in 1871.",
        "The tannery was in all likelihood the source of the fever that struck the lower town.",
    ),
    (
        "The tannery was probably the source of the fever that struck the lower town in 1871.",
        "The tannery stood in the lower town, where the fever struck in 1871.",
    ),
    (
        "Some violinists of the court orchestra were paid in firewood rather than money.",
        "A few violinists of the court orchestra were paid in firewood rather than money.",
    ),
    (
        "Some violinists of the court orchestra were paid in firewood rather than money.",
        "All members of the court orchestra wore blue coats.",
    ),
    (
        "The vaccine protects up to 70 percent of the calves. In the trial at Holm it "
        "protected 70 percent of the calves against the disease.",
        "In the trial at Holm the vaccine protected 70 percent of the calves against the disease.",
    ),
    (
        "Larsen was said to have burned his letters in the winter of 1902.",
        "According to rumour, Larsen burned his letters in the winter of 1902.",
    ),
    (
        "Most of the delegates voted for the amendment on the second day.",
        "A majority of the delegates voted for the amendment on the second day.",
    ),
    (
        "Most of the delegates voted for the amendment on the second day.",
        "All of the delegates had arrived by the second day.",
    ),
    (
        "Bats often roost in the roofs of disused barns.",
        "Bats frequently roost in the roofs of disused barns.",
    ),
    (
        "The captain may not have seen the signal from the shore.",
        "Perhaps the captain did not see the signal from the shore.",
    ),
    (
        "The poem could be read as a farewell to the poet's brother.",
        "Mwangi suggests that the poem is a farewell to the poet's brother.",
    ),
    (
        "Officials claimed that the bridge had been inspected every spring.",
        "The officials insisted that the bridge had been inspected every spring.",
    ),
    (
        "Officials claimed that the bridge had been inspected every spring. The logbook shows "
        "that the bridge was inspected every spring.",
        "The bridge had been inspected every spring.",
    ),
    (
        "Cooler classrooms are likely to improve the attention of younger pupils.",
        "Do cooler classrooms improve the attention of younger pupils?",
    ),
    (
        "Cooler classrooms are likely to improve the attention of younger pupils.",
        "Cooler classrooms should improve the attention of younger pupils.",
    ),
    (
        "If the spring is wet, the fungus spreads to the upper leaves of the vine.",
        "In a wet spring the fungus spreads to the upper leaves of the vine.",
    ),
    (
        "If the spring is wet, the fungus spreads to the upper leaves of the vine.",
        "When it rains a lot, the fungus spreads to the upper leaves of the vine.",
    ),
    (
        "The new tariff could cost the weavers of the coast half of their income.",
        "The new tariff threatened to cost the weavers of the coast half of their income.",
    ),
    (
        "The new tariff could cost the weavers of the coast half of their income.",
        "I think the new tariff will anger the weavers of the coast.",
    ),
    (
        "The decline of the herring was due in part to the new steam trawlers.",
        "The decline of the herring was partly due to the new steam trawlers.",
    ),
    (
        "Screen time before bed is associated with shorter sleep among teenagers.",
        "Screen time before bed is linked to shorter sleep among teenagers.",
    ),
    (
        "Marten believed that the comet had poisoned the wells of the district.",
        "Marten was convinced that the comet had poisoned the wells of the district.",
    ),
    (
        "The old glazier, it seems, never taught his son the red glaze.",
        "The old glazier apparently never taught his son the red glaze.",
    ),
    (
        "Few of the colonists survived their third winter on the cape.",
        "Hardly any of the colonists survived their third winter on the cape.",
    ),
    (
        "Children who eat breakfast tend to score higher in arithmetic tests.",
        "Children who eat breakfast at school usually score higher in arithmetic tests.",
    ),
    (
        "The orchard may be sold next year. The orchard was planted by monks in 1620.",
        "The orchard was planted by monks in 1620.",
    ),
    (
        "Perhaps the masons of the second abbey copied the vault of the first.",
        "The masons of the second abbey were paid better than those of the first.",
    ),
    (
        "Painted eaves might scare the swallows from their old nests.",
        "The claim that painted eaves scare the swallows from their old nests is doubtful.",
    ),
    (
        "The plague possibly reached the harbour on a grain ship from the east.",
        "The plague reached the harbour in 1720.",
    ),
    (
        "Many farmers in the delta have turned to shrimp ponds.",
        "Many farmers in the delta have turned to shrimp ponds, and all of them regret it.",
    ),
    (
        "Archivists suspect that the duchess forged the second will herself.",
        "The duchess, archivists suspect, forged the second will herself.",
    ),
    (
        "Archivists suspect that the duchess forged the second will herself.",
        "The duchess is suspected of having forged the second will herself.",
    ),
    (
        "Archivists suspect that the duchess forged the second will herself.",
        "The duchess signed the first will in 1780.",
    ),
    (
        "A diet rich in lentils might protect older women against fractures of the hip.",
        "Brandt believes that a diet rich in lentils protects older women against fractures of "
        "the hip.",
    ),
    (
        "A diet rich in lentils might protect older women against fractures of the hip. In the "
        "trial, the diet rich in lentils protected older women against fractures of the hip.",
        "A diet rich in lentils protected older women against fractures of the hip.",
    ),
    (
        "Many of the lighthouse keepers kept bees on the roof.",
        "Lots of lighthouse keepers kept bees on the roof.",
    ),
    (
        "Many of the lighthouse keepers kept bees on the roof.",
        "All of the lighthouse keepers wore a blue cap on duty.",
    ),
    (
        "The footpaths are completely lit, except the main avenue and a few lanes on one edge of "
        "the estate.",
        "Some people are upset at first, but later it is good for all of the estate.",
    ),
    (
        "If the trend goes on—and many economists believe it will—it will have good results for "
        "the rivers and the coast.",
        "Many economists believe fewer ships will have good results for the rivers and the coast.",
    ),
    (
        "If the trend goes on—and many economists believe it will—it will have good results for "
        "the rivers and the coast.",
        "Economists believe that “it will have good results for the rivers and the coast.”",
    ),
    (
        "Cheap lamps have spread quickly in Europe, but few projects in Asia have followed.",
        "Cheap lamps have spread quickly there, and everywhere people copied them.",
    ),
    (
        "In the north of Crete, shepherds still milk their goats by hand at dawn.",
        "In northern Crete shepherds still milk their goats by hand at dawn.",
    ),
    (
        "Workers on night shifts appear to suffer more heart attacks than workers on day shifts.",
        "Night shifts may be bad for the heart.",
    ),
    (
        "The tower seldom loses its snow before the end of May.",
        "The tower rarely loses its snow before the end of May.",
    ),
    (
        "A longer lunch break was linked to better marks in the afternoon lessons.",
        "A longer lunch break goes along with better marks in the afternoon lessons.",
    ),
    (
        "A longer lunch break was linked to better marks in the afternoon lessons.",
        "A longer lunch break causes noise in the corridors.",
    ),
    (
        "The novel's ending can be seen as a protest against the war.",
        "One can read the novel's ending as a protest against the war.",
    ),
    (
        "If the owners agree, the council will turn the quarry into a swimming lake.",
        "Once the owners have agreed, the council will turn the quarry into a swimming lake.",
    ),
    (
        "If the owners agree, the council will turn the quarry into a swimming lake.",
        "The plan depends on the owners. The council will turn the quarry into a swimming lake "
        "only if they agree.",
    ),
    (
        "As many as 300 houses were damaged by the hail in the upper district.",
        "Up to 300 houses were damaged by the hail in the upper district.",
    ),
    (
        "The strike was, to some extent, a revolt against the foremen.",
        "The strike was in some measure a revolt against the foremen.",
    ),
    (
        "The strike was, to some extent, a revolt against the foremen.",
        "The strike was not a revolt against the king.",
    ),
    (
        "The results hint that the salamanders return to the pond of their birth.",
        "The results suggest that the salamanders return to the pond of their birth.",
    ),
    (
        "Hardly any of the emigrants wrote home in the first year.",
        "Almost none of the emigrants wrote home in the first year.",
    ),
    (
        "Cycling to work may well lower the blood pressure of office staff.",
        "Cycling to work has the potential to lower the blood pressure of office staff.",
    ),
    (
        "Uniforms could, some teachers think, reduce bullying in the playground.",
        "Some teachers are of the opinion that uniforms reduce bullying in the playground.",
    ),
    (
        "Two thirds of the shopkeepers opposed the new square.",
        "Most of the shopkeepers opposed the new square.",
    ),
    (
        "The desert lark is thought to navigate by the stars.",
        "The desert lark supposedly navigates by the stars.",
    ),
    (
        "The desert lark is thought to navigate by the stars. Experiments in a planetarium "
        "have shown that the desert lark navigates by the stars.",
        "The desert lark navigates by the stars.",
    ),
    (
        "Young drivers are usually involved in accidents at night.",
        "Young drivers tend to be involved in accidents at night.",
    ),
    (
        "Lindqvist alleges that the museum bought the mask from smugglers.",
        "Lindqvist is certain of one thing: the museum bought the mask from smugglers.",
    ),
    (
        "Lindqvist alleges that the museum bought the mask from smugglers.",
        "The museum bought the mask in 1931 for a high price.",
    ),
    (
        "The new script was largely the work of two monks.",
        "The new script was chiefly the work of two monks.",
    ),
    (
        "Most children in the village spoke the old dialect at home.",
        "Most of the village children spoke the old dialect at home.",
    ),
    (
        "Most children in the village spoke the old dialect at home.",
        "All children in the village went to the same school.",
    ),
    (
        "Heavy use of the wells may have caused the ground to sink.",
        "Some engineers blame heavy use of the wells for the sinking ground.",
    ),
    (
        "It is possible that the fire began in the bakery on Rope Street.",
        "The fire destroyed the bakery on Rope Street.",
    ),
    (
        "It is possible that the fire began in the bakery on Rope Street.",
        "Nobody knows whether the fire began in the bakery on Rope Street.",
    ),
    (
        "Reading aloud may help toddlers learn new words.",
        "If parents read aloud, toddlers learn new words.",
    ),
    (
        "Reading aloud may help toddlers learn new words.",
        "Reading aloud could help toddlers learn new words.",
    ),
    ("Some critics call the opera a failure.", "All critics agree that the opera is too long."),
    ("The canal often froze in January.", "In the hard winter of 1709 the canal froze in January."),
    (
        "Tall grass usually hides the nests of the corncrake.",
        "The nests of the corncrake are hidden, as a rule, by tall grass.",
    ),
    (
        "The letter was probably written in Lisbon. It was certainly written by a woman.",
        "The letter was written by a woman.",
    ),
]


@pytest.mark.parametrize(("source", "text"), RESTATED_STRONGER)
def test_tells_a_stronger_restatement(source: str, text: str) -> None:
    (finding,) = found_by(check, text, {"Doc A": source})
    assert finding.evidence[0].differing
    assert "Doc A" in finding.message


@pytest.mark.parametrize(("source", "text"), RESTATED_FAIRLY)
def test_leaves_a_fair_restatement_alone(source: str, text: str) -> None:
    assert_clean(check, text, {"Doc A": source})


LOOMS = {
    "Source 1": "Recent surveys suggest that weavers are buying fewer looms and longer shears."
}


def test_the_verb_that_proves_is_shown() -> None:
    for text in (
        "Surveys ⟦have shown⟧ that weavers are buying fewer looms and longer shears.",
        "Weavers ⟦are buying⟧ fewer looms and longer shears.",
    ):
        assert_flags(check, text, LOOMS)


def test_those_whom_a_relative_clause_means_are_no_claim() -> None:
    for text in (
        "The valley has seen a change in the weavers that are buying fewer looms and shears.",
        "Weavers who are buying fewer looms and longer shears may be right.",
    ):
        assert_clean(check, text, LOOMS)


# More of the words that make a source careful, and what is made of them.
CARE_LOST = [
    (
        "There is reason to think that a nap before a night shift spares nurses many errors.",
        "A nap before a night shift spares nurses many errors (Source 1).",
    ),
    (
        "On the face of it, the merger saved the brass band from bankruptcy.",
        "The merger saved the brass band from bankruptcy.",
    ),
    ("The serum stopped the infection in monkeys.", "The serum stops the infection."),
    (
        "The minster is one of the oldest buildings in the province.",
        "The minster is the oldest building in the province.",
    ),
    (
        "The stirrup is a possible cause of the rise of the knights.",
        "The stirrup is the cause of the rise of the knights.",
    ),
    (
        "The fire almost destroyed the archive of the bishop.",
        "The fire destroyed the archive of the bishop.",
    ),
    (
        "The guild hoped to hire sixty dyers from the region.",
        "The guild hired sixty dyers from the region.",
    ),
    (
        "Loneliness in old age has been linked to a higher risk of stroke.",
        "Loneliness in old age raises the risk of stroke.",
    ),
    ("Exports of tin could halve by 2060.", "Exports of tin will halve by 2060."),
    (
        "It is not certain that the letter was written by the abbess.",
        "The letter was written by the abbess.",
    ),
    (
        "An estimated 600 looms were smashed in the riots.",
        "Exactly 600 looms were smashed in the riots.",
    ),
    (
        "The herb is believed to calm the horses of the smugglers.",
        "According to the article, the herb calms the horses of the smugglers.",
    ),
]
CARE_KEPT = [
    (
        "There is reason to think that a nap before a night shift spares nurses many errors.",
        "There is some reason to think that a nap spares nurses many errors at night.",
    ),
    (
        "Zinc lowered the fever in rats within a day.",
        "In rats, zinc lowers the fever within a day.",
    ),
    (
        "The minster is one of the oldest buildings in the province.",
        "The minster is among the oldest buildings in the province.",
    ),
    (
        "The minster is one of the oldest buildings in the province. The mill is the oldest "
        "building in the town.",
        "The mill is the oldest building in the town.",
    ),
    (
        "The guild hoped to hire sixty dyers from the region.",
        "The guild tried to hire sixty dyers from the region.",
    ),
    (
        "Membership of the guild almost doubled between 1901 and 1905.",
        "Membership of the guild doubled between 1901 and 1905.",
    ),
    ("It is clear that the choir sang from memory.", "The choir sang from memory."),
    (
        "Under certain conditions, the algae make a poison that kills dogs.",
        "When the water is warm, the algae make a poison that kills dogs.",
    ),
    (
        "Many scientists argue that the lake will be dry in ten years. We should listen to them.",
        "Source 1 says that the lake will be dry in ten years.",
    ),
    (
        "An estimated 600 looms were smashed in the riots.",
        "About 600 looms were smashed in the riots.",
    ),
    (
        "It is possible that the fire began in the bakery on Rope Street.",
        "The fire destroyed the bakery on Rope Street.",
    ),
    (
        "The tower is part of a fashion in Europe, the Americas and elsewhere to build with wood.",
        "To build with wood is a fashion everywhere in the world.",
    ),
    (
        "The guild plans to give every dyer a longer lunch break.",
        "The guild will give every dyer a longer lunch break.",
    ),
    (
        "Roughly two thirds of the settlers had returned by spring.",
        "Most of the settlers were back by spring.",
    ),
]


@pytest.mark.parametrize(("source", "text"), CARE_LOST)
def test_tells_that_care_is_lost(source: str, text: str) -> None:
    found = found_by(check, text, {"Source 1": source})
    assert len(found) == 1, [f.message for f in found]


@pytest.mark.parametrize(("source", "text"), CARE_KEPT)
def test_tells_that_care_is_kept(source: str, text: str) -> None:
    assert_clean(check, text, {"Source 1": source})


POOL = (
    "For thirty years the pool in Halden has been free. Opponents of the plan claim that the free "
    "pool costs the town more than it brings in. “Nobody may swim at the expense of others,” said "
    "Carl Dreyer, who leads the league of taxpayers. Some residents say that the pool attracts "
    "troublemakers from other towns. But the figures of last summer tell another story. "
    "Swimming lessons have made the river safer for children. According to the town doctor, daily "
    "swimming keeps old people out of hospital. It is often said that cold water weakens the "
    "heart. This is a myth."
)
TAKEN_FOR_AUTHOR = [
    "⟦The author says⟧ that the free pool costs the town more than it brings in.",
    "⟦According to the author⟧, the pool attracts troublemakers from other towns.",
    "⟦Source 1 claims⟧ that the free pool costs the town more than it brings in.",
    "⟦Source 1 says⟧ that cold water weakens the heart.",
    "⟦The author argues⟧ that nobody may swim at the expense of others.",
]
GIVEN_TO_ITS_HOLDER = [
    "The author says that opponents claim the free pool costs the town more than it brings in.",
    "The author quotes Dreyer, who says that nobody may swim at the expense of others.",
    "Source 1 says that nobody may swim at the expense of others.",
    "The author tells us that nobody may swim at the expense of others.",
    "The author mentions that the pool attracts troublemakers from other towns.",
    "The author denies that the free pool costs the town more than it brings in.",
    "The author answers those who say that the free pool costs the town more than it brings in.",
    "Does the author say that the free pool costs the town more than it brings in?",
    "According to the author, daily swimming keeps old people out of hospital.",
    "The author says that swimming lessons have made the river safer for children.",
    "The author says it is a myth that cold water weakens the heart.",
    "The author does not say that cold water weakens the heart.",
    "Carl Dreyer leads a league. The author says that nobody may swim at the expense of others.",
]


@pytest.mark.parametrize("text", TAKEN_FOR_AUTHOR)
def test_words_of_others_given_to_the_author(text: str) -> None:
    assert_flags(check, text, {"Source 1": POOL})


@pytest.mark.parametrize("text", GIVEN_TO_ITS_HOLDER)
def test_words_given_to_whoever_holds_them(text: str) -> None:
    assert_clean(check, text, {"Source 1": POOL})


def test_names_who_holds_it() -> None:
    text = "The author says that the free pool costs the town more than it brings in."
    (finding,) = found_by(check, text, {"Source 1": POOL})
    assert "“Opponents of the plan”" in finding.message


def test_an_author_who_agrees_with_critics_may_be_named() -> None:
    source = "Critics say that the wind farm is ugly. I agree. It is ugly, and it hums all night."
    assert_clean(check, "The author says that the wind farm is ugly.", {"Source 1": source})
