"""Words of contempt for people and positions; the same words quoted, literal, told or denied."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import loaded_word

FLAGGED = [
    "⟦Idiots⟧ run this council.",
    "The idea that a country could grow so fast while its people starved is ⟦preposterous⟧.",
    "Anybody who opposes the new library is an ⟦idiot⟧.",
    "People who refuse vaccines are ⟦brainwashed sheep⟧.",
    "It is ⟦disgusting⟧ that the government ignores the poor.",
    "The claim that the earth is flat is ⟦obviously stupid⟧.",
    "The critics of the plan are ⟦hypocrites⟧ and ⟦cowards⟧.",
    "Such an ⟦absurd⟧ argument deserves no answer.",
    "Only a ⟦fool⟧ would believe the minister's excuse.",
    "This law is ⟦idiotic⟧ and should be abolished.",
    "Supporters of the king were nothing but ⟦ignorant puppets⟧.",
    "It is ⟦ridiculous⟧ to claim that women cannot lead an army.",
    "Only an ⟦idiot⟧ would vote for this tax.",
    "The people who defend bullfighting are ⟦simply cowards⟧.",
    "These rules are ⟦plainly idiotic⟧.",
    "The mayor's policy is a ⟦joke⟧.",
    "Climate deniers are ⟦morons⟧ who ignore the facts.",
    "The argument that cars mean freedom is utter ⟦nonsense⟧.",
    "This ⟦ludicrous⟧ proposal would cost millions.",
    "I think it is ⟦disgusting⟧ that companies test make-up on animals.",
    "The voters who fell for it were ⟦gullible sheep⟧.",
    "That belief is ⟦laughable⟧.",
    "⟦Stupid⟧ people believe everything that they read online.",
    "It is ⟦simply stupid⟧ to cut the budget of the fire service.",
    "Everyone who still believes in this treaty is a ⟦fool⟧.",
    "Their ⟦pathetic⟧ excuses convince nobody.",
    "Such ⟦idiotic⟧ regulations help no one.",
    "The protesters are ⟦mindless sheep⟧ who repeat slogans.",
    "Denying the vote to prisoners is ⟦disgusting⟧.",
    "These politicians are ⟦hypocrites⟧.",
    "What the lobby says is complete ⟦rubbish⟧.",
    "The ⟦asinine⟧ decision to close the hospital must be reversed.",
    "The objection is ⟦laughable⟧ and shows how little its authors know.",
    "⟦Morons⟧ on the internet spread this rumour.",
    "The idea that fish can solve puzzles is ⟦absurd⟧.",
    "The theory that aliens built the pyramids is ⟦ridiculous⟧.",
    "Opponents of the bridge are ⟦simply idiots⟧.",
    "It is ⟦absurd⟧ that a nurse earns less than a footballer.",
    "These ⟦brainless⟧ bureaucrats ruin every school.",
    "The council's reasoning is pure ⟦drivel⟧.",
    "That excuse is ⟦pathetic⟧.",
]
CLEAN = [
    "The famous comedy' Four Morons' attacks the police and their bosses.",
    "In the comedy ' Two Fools ' the brothers lose a bank.",
    "The series Rich Hypocrites was a success.",
    'Twain calls the rule "preposterous" and walks away.',
    "The ridiculous hat made everybody in the audience laugh.",
    "Mercutio calls Tybalt a fool.",
    "According to Hughes, the plan was idiotic.",
    "Critics said that the plan was absurd.",
    "The fool in King Lear tells the truth.",
    "The smell of the river was disgusting.",
    "I felt stupid when I missed the bus.",
    "My brother was an idiot to leave the door open.",
    "The theatre of the absurd began in Paris.",
    "Some people think that the law is stupid, but it has saved lives.",
    "It is not stupid to be afraid of the dark.",
    "The author mocks the stupid rules of the court.",
    "He was a coward in the first act and a hero in the last.",
    "Farmers kept sheep and cows on the hills.",
    "The moron was a technical term in old psychology.",
    "Is it ridiculous to ask for a later start?",
    "Even if the idea sounds crazy, it deserves a trial.",
    "The insane were kept in asylums until 1845.",
    "The prince pretends to be mad.",
    (
        "Swift's proposal is deliberately absurd, so that the reader sees the cruelty of the "
        "landlords."
    ),
    "The food in the canteen is disgusting.",
    "Bad arguments should be answered with good ones.",
    "The claim was called ludicrous by the court.",
    "The court found the claim ludicrous.",
    "The clown in the circus was ridiculous.",
    "Nobody should be called an idiot for asking a question.",
    "The paint gave off a disgusting smell.",
    "At first the plan seemed absurd.",
    "It may be foolish to trust every website.",
    "Although the rule sounds stupid, it keeps people safe.",
    "Opponents say that the tax is idiotic.",
    "Sheep were brought to the island in 1788.",
    "A puppet theatre toured the villages.",
    "The law is unfair because it hits the poor hardest.",
    "Her father told her that her idea was stupid.",
    "My teacher said something stupid and we laughed.",
    "The mistake was not stupid but tragic.",
    "The soldiers made fools of their officers.",
    "The king's fool was paid well.",
    "He felt like a coward.",
    "The policy was costly and it failed.",
    '"This is nonsense," wrote the editor.',
    "Galileo's judges thought his theory absurd.",
    "Animals in that farm lived in disgusting conditions.",
    "Would it be ridiculous to give everyone a day off?",
    "A proof by contradiction shows that the assumption leads to an absurd result.",
    "In Orwell's novel the sheep repeat slogans, and the narrator calls them stupid.",
    "The decision to close the hospital was unwise.",
    "Johnson dismissed the regulations as idiotic.",
    "It would not be stupid to wait.",
    "The costume was ridiculous, and the children loved it.",
    "She called her opponents hypocrites.",
    'The so-called "stupid" questions are often the best.',
    "No idea is too stupid to be written down in a brainstorming session.",
    "I felt disgusting after three days without a shower.",
    "His pathetic little tent stood in the rain.",
    "A garbage strike paralysed Naples in 2008.",
    "The joke is told at every wedding.",
    "To some readers the ban may look absurd.",
    "Dumb animals cannot tell us where it hurts.",
    "The village idiot was a figure of many old tales.",
    "The court jester played the fool before the king.",
    "People with mental illness were called insane.",
    "Foolish investments ruined the company.",
    "The law treats married women as if they were children.",
    "Is this policy stupid, or is it only unpopular?",
    "My cousin is a fool for chocolate.",
    "The plan sounds insane until one looks at the figures.",
    "Critics thought the design absurd when it was unveiled.",
    "The soldiers were not cowards.",
    "I am just a stupid beginner who knows nothing of chess.",
    "If you live in a palace, that is ridiculous.",
    "That is insane to think how far they walked.",
    "The amount of rubbish on the beach is absurd.",
    "Nobody thinks that the stupid car will start.",
    "Ticks are parasites that live on blood.",
    "The performers are clowns and acrobats.",
    "Deaf and dumb people were taught by signs.",
    "It is disgusting to touch the slime at the bottom of the pond.",
    "Eating insects is disgusting to many tourists.",
    "The suggestion was a joke, but the committee took it seriously.",
    "Napoleon's decision to march in winter was foolish.",
    "The animals on the meadow are sheep.",
    "The claim that sea water cures colds is not absurd.",
    "My first idea was stupid, so I began again.",
    "The excuse was not accepted.",
    "Many readers find the reasoning absurd.",
    "Voltaire mocks the absurd beliefs of the age.",
    "The band's first record was rubbish.",
    "The council collects garbage on Mondays.",
    "My first idea was stupid, so I began again.",
    "The prisoners were treated like cattle.",
    "The law sounds absurd, but it protects tenants.",
    "Zombies walk through the streets in the first scene.",
    "The senator, who called the plan idiotic, later voted for it.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(loaded_word, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(loaded_word, text)


def test_words_of_a_source_are_not_the_essays_own() -> None:
    text = "The plan is preposterous."
    assert_clean(loaded_word, text, {"Source 1": "The mayor found the plan preposterous."})


def test_places_are_joined_into_one_finding() -> None:
    text = "The law is ⟦idiotic⟧. Its defenders offer ⟦pathetic⟧ excuses."
    (finding,) = assert_flags(loaded_word, text)
    assert finding.message.startswith("“idiotic”")


def test_an_essay_on_a_novel_may_judge_its_people() -> None:
    text = "In the novel the narrator sees through them. The members of the party are hypocrites."
    assert_clean(loaded_word, text)
