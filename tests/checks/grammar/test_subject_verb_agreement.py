"""Verbs that do not go with their subjects, and the many that do without looking so."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.grammar import subject_verb_agreement

SEEDS = Path(__file__).parents[3] / "seeds"

FLAGGED = [
    "The ⟦list of names were⟧ read aloud in the square.",
    "The ⟦effects of the war was⟧ felt in every village.",
    "The ⟦use of machines were⟧ new to the farmers.",
    "The ⟦benefits of a longer day is⟧ easy to see.",
    "The ⟦reasons why he left the mine is⟧ not known.",
    "Some ⟦workers thinks⟧ that the plan was good.",
    "Many people moved because the ⟦farmer want⟧ more land.",
    "⟦People has⟧ to eat.",
    "They wrote about the ⟦problems that was⟧ never solved.",
    "It helps ⟦people who lives⟧ far from the town.",
    "He saw a ⟦world that were⟧ changing fast.",
    "We spoke to ⟦someone who have⟧ lived there.",
    "⟦There is⟧ many reasons for this.",
    "⟦There was⟧ three mines in the valley.",
    "⟦There is⟧ a lot of workers in the mine.",
    "⟦There were⟧ a strike in the autumn of that year.",
    "⟦Ada write⟧ that the mine was old.",
    "⟦He don't⟧ know the answer.",
    "⟦They was⟧ tired of the war.",
    "I think that ⟦everyone have⟧ a right to rest.",
    "⟦This show⟧ that the plan had failed.",
    "It is clear because ⟦it show⟧ the figures.",
    "What ⟦was the workers⟧ afraid of?",
    "⟦Does the workers⟧ agree with this?",
]

CLEAN = [
    "I suggest that everyone come along.",
    "The rules require that he sign the book.",
    "It is important that she know the way.",
    "Her one request was that nobody leave.",
    "A number of names were read aloud.",
    "The majority of the workers were tired.",
    "None of the plans was good, and none of the men were glad.",
    "Neither of the plans were perfect.",
    "The team are ready, and the team is strong.",
    "The government have decided, and the family were told.",
    "The data are clear and the data is clear.",
    "The media are to blame.",
    "Politics is hard, and economics was new to him.",
    "The news is bad.",
    "The United States is large.",
    "The Netherlands has many canals.",
    "Great Expectations is a long novel.",
    "Ten years is a long time, and 40 dollars was a high price.",
    "Three miles is a long way to carry coal.",
    "Law and order is what he wanted.",
    "Fish and chips is a meal.",
    "There’s many a man who thought so.",
    "There is many a reason to stay.",
    "He is one of the few who are remembered.",
    "He is one of the writers who was there.",
    "He is the only one of the writers who was there.",
    "The number of cars is growing, and a number of cars are red.",
    "The rest of the workers were sent home.",
    "If the plan were better, it would work.",
    "I wish the mine were closed.",
    "They demanded that the owner have no vote.",
    "They sold the horses, which was a pity.",
    "They sold the horses which was a pity.",
    "The rich have more than the poor do.",
    "The police are here.",
    "Driving cars is bad for the air.",
    "To win prizes is hard.",
    "What the workers wanted was bread.",
    "What he feared were the nights.",
    "The man and the woman who were there left.",
    "The list of names that were read is long.",
    "The lists in the book that was lost are long.",
    "It is the fact that people are poor that matters.",
    "He told his friends that is how it works.",
    "Does the worker have a choice?",
    "Bacon and eggs is my favourite breakfast. There is bread and cheese in the cupboard.",
    "The captain, together with his sailors, was arrested.",
    "The people the law was meant to help have gained nothing.",
    "Two thirds of the land is marsh, and two thirds of the houses are empty.",
    "Among the ruins stands a tower, and on the wall hang two portraits.",
    "It is vital that he be told and that she have a lawyer.",
    "The statistics show that mining towns suffer.",
    "Those whose houses the flood has spared are lucky.",
    "Either the sailors or the captain was lying.",
    "Macros use a system of names, and generics allow us to reuse them.",
    "Europes love of coal was long.",
    "The less coal use the cleaner the air.",
    "The hardship in many peoples lives was great.",
    "Backporting changes also comes with a risk.",
    "There are a mass of things to do.",
    "When older men see how people’s mood changes is hard to say.",
    "If there were a limit, they would keep it.",
    "There are towns all over the world that are free of cars.",
    "If a miner doing a double shift chances are that he sleeps.",
    "Students having a job to go to is good.",
    "Why did the plan have so many faults?",
    "How does the lack of cars have an effect?",
    "It makes everyone have a say.",
    "This show that I watched was long.",
    "This cause is worth a fight.",
    "One of the reasons is the war.",
    "All of the bread was gone, and all of the loaves were gone.",
    "Half of the land was sold, and half of the fields were sold.",
    "There is a mine, a mill and two farms.",
    "There are a mine and a mill in the valley.",
    "There are a few reasons and a lot of doubts.",
    "There are a hundred men.",
    "There is no books policy.",
    "There is some truth in these claims.",
    "There is two hours of work left.",
    "Those who were there remember it.",
    "The people of the town who own a car are few.",
    "Was the workers’ council asked?",
    "Is the sports hall open?",
    "The workers’ leader was a miner.",
    "The women’s march was long.",
    "The plan that the workers have is good.",
    "The cost of the roads the engineers build is high.",
    "Each of the men has a lamp.",
    "Every one of the lamps was lit.",
    "More than one plan was made.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(subject_verb_agreement, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(subject_verb_agreement, text)


def test_one_habit_is_one_finding() -> None:
    text = "There is many mines here. There was two mills. There were a strike in the autumn."
    (finding,) = found_by(subject_verb_agreement, text)
    assert len(finding.repeats) == 2


def test_seeds() -> None:
    text = (SEEDS / "essays/003-workers-and-stalin.txt").read_text(encoding="utf-8")
    (finding,) = found_by(subject_verb_agreement, text)
    assert finding.span and finding.span.of(text) == "world that were"
    text = (SEEDS / "essays/001-stakhanov-and-stalin.txt").read_text(encoding="utf-8")
    assert found_by(subject_verb_agreement, text) == []
