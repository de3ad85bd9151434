"""Hedges piled upon one claim, and one or two where they belong."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import stacked_hedges

FLAGGED = [
    "It ⟦could perhaps possibly be argued that it might⟧ be a symbol of loss.",
    "This ⟦may possibly suggest that the author could perhaps⟧ be sad.",
    "⟦Perhaps it seems that the king might maybe⟧ have been afraid.",
    "It is ⟦possible that the treaty may perhaps⟧ have failed.",
    "The results ⟦might possibly seem to indicate that sleep could⟧ help.",
    "I think that ⟦maybe the reform probably⟧ helped a bit.",
    "It ⟦could possibly be said that the poem might⟧ be about war.",
    "In my opinion it ⟦might perhaps be likely⟧ that towns will grow.",
    "The painter ⟦may potentially have possibly⟧ meant this as a joke.",
    "This ⟦could arguably perhaps⟧ be seen as a kind of revenge.",
    "The dance ⟦may perhaps be interpreted as possibly⟧ a cry for help.",
    "It ⟦might be possible that the settlers could⟧ have brought the plague.",
    "⟦Maybe the reason is probably⟧ that people feel lonely.",
    "It ⟦seems likely that the figures may possibly⟧ be too low.",
    "There is a ⟦possibility that the law might perhaps⟧ be changed.",
    "One ⟦could perhaps say that the river may arguably⟧ stand for time.",
    "These findings ⟦appear to possibly suggest that tea might⟧ help.",
    "⟦Presumably the monk possibly⟧ copied it by mistake.",
    "It would ⟦appear that the queen may possibly⟧ have known.",
    "⟦Potentially, this could maybe⟧ lead to a shortage.",
    "It is ⟦probably possible that robots might⟧ replace teachers.",
    "The ending ⟦might perhaps maybe⟧ suggest hope.",
    "It is ⟦probably possible to say that tourism may⟧ be harmful.",
    "⟦Supposedly, the mayor could possibly have been bribed, perhaps⟧.",
    "It ⟦could be that the tribe perhaps possibly⟧ moved north.",
    "One ⟦might perhaps suggest that the wall could⟧ have been built later.",
    "I believe that it is ⟦possible that the merger might perhaps⟧ fail.",
    "The delay was ⟦perhaps potentially⟧ caused by snow.",
    "⟦Maybe this could possibly⟧ be a reason for the decline.",
    "It ⟦seems possible that the vaccine may⟧ have saved lives.",
    "⟦Perhaps the crew might possibly⟧ have survived.",
    "It is ⟦conceivable that the poet may maybe⟧ have meant his mother.",
    "It ⟦could potentially be suggested that the tax possibly⟧ hurt the poor.",
    "⟦Arguably, the film is probably⟧ the best of its kind.",
]
CLEAN = [
    "This may suggest that the author is sad.",
    "Perhaps the king was afraid.",
    "It seems that the treaty could fail.",
    "The results suggest that sleep may help.",
    "I think that homework might be useful.",
    "Students could walk, or they could cycle, or maybe they could share a car.",
    "He could not see whether she might come.",
    "Perhaps he could swim as a boy.",
    "The law could be changed, and perhaps it should be, but that may take years.",
    "If it rains, the match could be moved, and then we might lose.",
    "In May the river could possibly flood.",
    "Nobody could say what the sign might mean.",
    "The historian argues that the letter may be a forgery.",
    "The author says that it could perhaps possibly be argued that it might be too late.",
    '"It could perhaps possibly be," she said.',
    "You may think that it could be dangerous, but it is not.",
    (
        "Some trees may live for centuries, others might die within a decade, and a few could "
        "possibly survive a fire."
    ),
    "Usually the bus is often late.",
    "The dance can be interpreted as a cry for help.",
    "The settlers could have brought the plague.",
    "Maybe the reason is that people feel lonely.",
    "The figures are possibly, or even probably, too low.",
    "It could be argued that the river stands for time.",
    "Tea might help, and it probably does no harm.",
    "The monk could not possibly have known.",
    "Perhaps the best that one could hope for was a truce.",
    "It may seem that the queen knew, but she did not.",
    "It is possible that robots will replace teachers, though it might take years.",
    "Researchers think that it may possibly be due to diet.",
    "She might have been tired, or perhaps ill.",
    "If you sleep more, you could possibly do better in school.",
    "This may lead to a shortage, which could raise prices.",
    "Not everybody who might come could be seated.",
    "It is likely that the painting was probably cleaned.",
    "The letter seems to be genuine, but its date may be doubtful.",
    "It appears that the treaty might have failed for two reasons.",
    "Perhaps they may come in May.",
    "Could it possibly be that the king might have lied?",
    "The ending might suggest hope.",
    "It could be that the tribe moved north.",
    "Perhaps one reason is the weather; another may be the price.",
    "This theory seems plausible.",
    "The bones may belong to a child, possibly a girl.",
    "It is possible that the merger will fail.",
    "Scholars have suggested that the wall may possibly be older.",
    "The witness could not be certain whether he might have seen a fox.",
    "It is likely to rain, so perhaps the match could be moved.",
    "You might win or you might lose.",
    "Buyers may, perhaps surprisingly, prefer the dearer one.",
    "As soon as possible, the town should perhaps repair the bridge.",
    "The most likely explanation is that the pump may have failed.",
    "He might possibly have known.",
    "Could this perhaps be the reason why the bees may possibly die?",
    "Some say that it may seem harsh, but it could save lives.",
    "Perhaps it was fear that made him run, and perhaps it was shame.",
    "Trains may be late, buses may be full and taxis might cost too much.",
    "The appearance of the comet may have seemed a sign.",
    "Apparently the king likely died in May.",
    "It may seem like a strange idea, but a town without shops could thrive.",
    "Luke and his friend signed up, probably or most likely to see the sea.",
    "The bones may possibly seem to belong to a child.",
    "At first it may seem possible that the letter is genuine, but it is not.",
    "The monks could possibly, perhaps even probably, read Greek.",
    "Perhaps the crew survived.",
    "The tax may have hurt the poor, possibly for years.",
    "If funds allow, the roof could be repaired, and the hall might be painted.",
    "It could be suggested that the tax hurt the poor.",
    "The king might have fled, for his horse could perhaps still run.",
    "Drivers may be tired, which could cause accidents that might be fatal.",
    "It seems that nobody could read the script.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(stacked_hedges, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(stacked_hedges, text)


def test_every_hedge_is_named() -> None:
    (finding,) = assert_flags(stacked_hedges, "The bones ⟦may perhaps possibly⟧ be older.")
    assert finding.message == "“may”, “perhaps” and “possibly” all weaken the same claim."
