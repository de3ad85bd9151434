"""Words taken for one another, and the same words in good company."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.grammar import confused_word

SEEDS = Path(__file__).parents[3] / "seeds"

FLAGGED = [
    "Farmers lost ⟦there⟧ land in the flood.",
    "Most weavers worked in ⟦there⟧ own rooms and were proud of ⟦there⟧ skill.",
    "The king was afraid of ⟦they're⟧ anger.",
    "Why was ⟦their⟧ conflict between the king and the weavers?",
    "Take an umbrella if ⟦your⟧ not sure of the sky.",
    "The letter says that ⟦your⟧ going to lose the house.",
    "Think of the colour of ⟦you're⟧ hair.",
    "⟦Its⟧ important that the dam holds.",
    "The town is proud of ⟦it's⟧ walls.",
    "The bakers rose early ⟦everyday⟧, and the millers slept.",
    "The wind played ⟦in to⟧ the hands of the fleet.",
    "The treaty brought Wales ⟦in to⟧ the union.",
    "Frost can ⟦effect⟧ the harvest.",
    "Frost had a great ⟦affect⟧ on the harvest.",
    "They were ⟦loosing⟧ the war at sea.",
    "Nobody wants to ⟦loose⟧ their home.",
    "Even ⟦thought⟧ the walls were high, the town fell.",
    "Nobody knew ⟦weather⟧ they would return.",
    "The bridge was closed, ⟦witch⟧ is a pity.",
    "This is the future of ⟦are⟧ planet.",
    "If the dam breaks, ⟦than⟧ we will flee.",
    "The grain came ⟦form⟧ the south.",
    "The family went ⟦threw⟧ the forest.",
    "They burned everything ⟦accept⟧ for the church tower.",
    "They will not ⟦except⟧ the treaty.",
    "The winter before last was not ⟦to⟧ long ago.",
    "The old king has ⟦past⟧ away.",
    "She drove ⟦passed⟧ the church.",
    "The miners could not ⟦breath⟧ the air below.",
    "The envoy brought a piece of ⟦advise⟧ from the king.",
    "They can ⟦chose⟧ a leader.",
    "The drought has ⟦lead⟧ to hunger.",
    "A miner ⟦who's⟧ house burned came back.",
    "Bath is a town ⟦were⟧ you can rest.",
    "Ever ⟦sense⟧ the war, the mill has stood still.",
    "The mill made, according to ⟦a⟧ Quist himself, forty sacks.",
    "He was accused of ⟦poisoned⟧ and lost his post.",
]
CLEAN = [
    "There is hope, and there are reasons for there being none.",
    "They went there with their horses. From there trains leave for the coast.",
    "What was their role in the war between the two towns?",
    "It was their conflict with the king that ruined them.",
    "From there people walked home, and people in there were afraid.",
    "They're miners, and they're proud. I think they're people like us.",
    "I know you're right, and you're a friend. The town you're in is old.",
    "Your going there surprised me, and your not so honest answer hurt.",
    "Your own house, your writing and your in-laws are safe.",
    "If your driving improves, you may go. When your training is over, come.",
    "Its walls are high.",
    "It's late, and it's people who suffer.",
    "Its good name, its very important port and its just ruler were praised.",
    "The company did its best for its better customers.",
    "Everyday life was hard, and everyday people suffered from everyday troubles.",
    "Every day he went in to see the king and handed his sword in to the guard.",
    "She turned it in to the teacher, gave in to the king and logged in to the site.",
    "They moved in to help, and he dropped in to the sound of music.",
    "The effect of the frost affected everyone. The king tried to effect a change.",
    "They will effect the change that we need, and its side effects are known.",
    "The rope came loose, and they lose their way.",
    "He even thought the town would fall. And even thought has its limits.",
    "The weather we had was good, and the weather they feared came late.",
    "The witch is old. Which witch is it?",
    "The cities we came from are large, and the things we think of are simple.",
    "If it is more than this, rather than that, then we will go.",
    "If the new plan costs more, than it does in the south, we will wait.",
    "They filled in the form and came from the south to form a line.",
    "They threw the stone through the window, though the guard saw it.",
    "We went, though it was late.",
    "They accept the treaty, except for one line, and all except the king signed.",
    "He went to many towns, and it is to much of the north that we owe this.",
    "He wants to go too, and the two of them agree.",
    "The past few years have passed, and in the past we walked past the church.",
    "It is quite a quiet place. Quite different towns are quiet, too.",
    "He took a breath and could breathe. Under his breath he swore.",
    "Her advice is good, and I advise you to take it.",
    "They chose a leader, and they choose well. He did not say who chose it.",
    "Lead pipes lead to harm, and he led them there. They had lead to spare.",
    "Who's there, and whose house is it? Who's president now?",
    "I know where they were. Where were they? The towns were there before us.",
    "If the place were ours, we would stay.",
    "They no longer know how. Now that you know, there is no matter to discuss.",
    "Their lives were long. Long live the king, and live music is loud.",
    "They save their money in a safe place, and they are safe.",
    "The village is known by a new name and close to a river by the church.",
    "He was referred to by the king, and the matter was seen to by the guard.",
    "That makes sense, and since the war we have had common sense.",
    "He was accused of organised crime and found guilty of attempted murder.",
    "According to Quist himself, a Rockefeller himself, the plan failed.",
    "The shop was full of used cars and of painted chairs.",
    "The principal agreed with the principle of the thing.",
    "They think the same thing. The thing is that we do not know.",
    "The breaks in the wall were mended, and the brakes failed.",
    "Come here so that I can hear you. You could hear a pin drop.",
    "The capital city of the north is in the west.",
    "He does not know. The dose was small.",
    "Our houses are old, and ours are our own.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(confused_word, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(confused_word, text)


def test_the_suggestion_keeps_the_capital_and_the_kind_of_apostrophe() -> None:
    found = found_by(confused_word, "Its important that the dam holds.")
    assert found[0].suggestions == ("It’s",)


def test_further_places_are_repeats() -> None:
    text = "Farmers lost there land. Bakers lost there homes. Frost can effect the crops."
    assert [len(f.places) for f in found_by(confused_word, text)] == [2, 1]


def test_seeds() -> None:
    for name, slips in (
        ("001-stakhanov-and-stalin", ["in to", "in to", "a"]),
        ("003-workers-and-stalin", ["Their", "sabotaged"]),
    ):
        text = (SEEDS / f"essays/{name}.txt").read_text(encoding="utf-8")
        found = found_by(confused_word, text)
        assert [place.of(text) for f in found for place in f.places] == slips
    for source in (SEEDS / "sources").glob("*.txt"):
        assert found_by(confused_word, source.read_text(encoding="utf-8")) == []
