"""claims/uncited-statistic: figures that nobody counted, and those that somebody did."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import uncited_statistic

FLAGGED = [
    "Many sientists are beginning to find that ⟦60%⟧ of bees are ill.",
    "The drought killed ⟦43 percent⟧ of the herd. It was a hard year.",
    "In the year of the flood, ⟦2,300⟧ families lost their homes.",
    "The tunnel cost ⟦480 million⟧ crowns and was never used.",
    "Only ⟦23%⟧ of the marsh is left. The rest was drained.",
    "Most people sleep badly. ⟦Around 64%⟧ of adults wake at night.",
    "The government did not act. ⟦40%⟧ of the wells are dry.",
    "The mill made ⟦3 million⟧ pounds in a year, and ⟦4,000⟧ people worked in it.",
    "Schools should open late, as ⟦58%⟧ of pupils are tired.",
    "The paper is read in Rome (New York too). It reaches ⟦300,000⟧ homes.",
]
CLEAN = [
    "Cooling of Water in Three Cups\n\n"
    "Method\n"
    "We poured 150 ml of water at 80 °C into each cup. The lids were fitted. The "
    "readings were taken every two minutes.\n\n"
    "Results\n"
    "The paper cup lost 38% of its heat and the steel flask 12%. The clay mug "
    "fell by 45% in the same time.\n\n"
    "Discussion\n"
    "Newton's law says that the loss depends on the difference, so halving the "
    "difference should halve the rate of loss. The mug kept only 55% of its heat.\n\n"
    "Conclusion\n"
    "The flask is the best of the three, as it lost only 12% of its heat.",
    "Physics\n\n"
    "If the wire is twice as long, its resistance doubles. Tripling the current "
    "should give nine times the heat. The reading did not rise to four times the "
    "first one.",
    "By the law of the lever, a weight placed three times as far from the pivot "
    "should need only 33% of the force.",
    "We expected that 75% of the peas would be round.",
    "In the story, Tomas runs twenty-five miles through the snow to fetch the doctor."
    " When he arrives, the old man has been dead for an hour.",
    "The novel begins when Edda leaves the farm. She walks 40 miles to the port and "
    "sells her mother's ring for 3,000 crowns. Later she buys a boat.",
    "Odysseus loses all his ships but one. He drifts for nine days, and 600 men drown"
    " before the end of the tale.",
    "For instance, my cousin got 45% on his first chemistry test and 88% on the second.",
    "For example, a pupil who scored 35% in one exam may score 80% in the next.",
    "A boy named Luis failed his maths exam with 28 percent. His teacher did not give up on him.",
    "Barges carried 62% of the grain in that year (Marta Ullmann).",
    "The tunnel cost 480 million crowns (Ole Brandt) and was never used.",
    "Dr Hanna Reil says that 70% of the wells are dry. She goes on to explain that "
    "45% of the villages have no pump.",
    "“Every second child in the valley, 52 percent, went hungry,” writes Imre Toth "
    "(Toth 14). That 52 percent went hungry shows how little the valley had. ",
    "Toth writes that “84 percent of the farms were mortgaged” (14). So 84 percent of"
    " the farms belonged to the bank, and nobody dared to speak.",
    "The minister argues that the bridge pays for itself. He adds that 12,000 lorries"
    " cross it daily. He also claims that 300 jobs depend on it.",
    "He lifted the stone and carried it 25 miles, and the giant slept for 300 years. "
    "The king in the story gives him 1,000 horses.",
    "Pupils should try to give 110 percent and read 20 pages a day.",
    "The light did not fall to 25 percent, as the law would have it.",
    "If one in three tickets were sold, the hall would be 33% full.",
    "Germination of Cress\n\n"
    "Aim\n"
    "To see how salt changes germination.\n\n"
    "Materials\n"
    "Cotton wool, 200 seeds, salt.\n\n"
    "Procedure\n"
    "Seeds were laid on wool and kept at 20 °C for five days.\n\n"
    "Findings\n"
    "In pure water 92% of the seeds sprouted, with 1% salt 61%.\n\n"
    "Evaluation\n"
    "Doubling the salt cut germination by 35%. All the same, 8% of the seeds in "
    "water never sprouted.",
    "According to Ohm's law, tripling the voltage should triple the current, and "
    "halving the resistance should double it.",
    "In theory the ball keeps 81% of its height at the second bounce.",
    "The rate did not double when the dose was doubled.",
    "Prices did not fall by 30 percent, as the traders had feared.",
    "Each adult ought to get at least 30% of the day outdoors.",
    "Sindbad, in the tale, sails 3,000 miles and loses 200 men to a giant bird.",
    "The film tells how Mira inherits 2 million dollars. She gives it all to her "
    "village and walks 300 miles to the coast.",
    "In this myth the hunter shoots 150 arrows at the moon. He never comes back.",
    "My brother's friend Paolo had 35% on his geography test. Two months later he had 90%.",
    "A girl in a village school got a score of 98% in her final exam without any tutor.",
    "Only 23% of the marsh is left (Greta Lindqvist).",
    "By 1900, 4,000 people worked in the mills (J. R. Hartley), and the valley was "
    "black with smoke.",
    "Mr Okafor tells the reporter that trade has doubled. He then goes on to say that"
    " 64% of the stalls are run by women.",
    "“Some 71 percent of the crop was lost,” writes Ada Berg (Berg 9). When 71 "
    "percent of the crop is gone, there is no seed for the next year.",
    "Berg found that 71 percent of the crop was lost (9). The farmers had trusted the"
    " weather. A loss of 71 percent is more than a village can bear.",
    "I can guarantee probably 80% of my class has a phone.",
    "Would you lend money to a friend who is broke 90% of the time?",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(uncited_statistic, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(uncited_statistic, text)
