"""Statements that a comma alone joins, and the commas of good writers."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.grammar import comma_splice

SEEDS = Path(__file__).parents[3] / "seeds"

FLAGGED = [
    "The harbour was full of ice⟦, the boats stayed⟧ in port.",
    "The law was passed quickly⟦, it pleased⟧ the owners.",
    "The bridge was old⟦, however it carried⟧ the trains.",
    "The bridge was old⟦, however, it was⟧ still in use.",
    "Nurses were few⟦, therefore they worked⟧ at night.",
    "The town had no school⟦, for example, the children walked⟧ ten miles.",
    "We visited the mill⟦, then we went⟧ to the museum.",
    "People eat too fast⟦, this makes⟧ them ill.",
    "There were no trams⟦, everybody walked⟧ to work.",
    "When the war ended, the town was poor⟦, nobody had⟧ any work.",
    "The letters were short, and very sad⟦, they show⟧ how he missed his home.",
    "He stayed at home because he was ill⟦, his sister went⟧ to the market.",
    "I like the poem⟦, it's⟧ about the sea.",
    "The river rose quickly⟦, it flooded⟧ the fields⟦, the cattle were⟧ lost.",
    "They had no bread⟦, that is⟧ why they marched.",
    "The miners had a plan that was so good for them⟦, it gave⟧ them a day of rest.",
]

CLEAN = [
    "I came, I saw, I conquered.",
    "The plan, he said, failed.",
    "The plan failed, he said.",
    "The road was, I think, too narrow.",
    "The more he read, the more he doubted.",
    "It was a good plan, wasn’t it?",
    "When the harbour froze, the boats stayed in port.",
    "Every time the bell rang, they stopped.",
    "In the north, they had no coal.",
    "The reason is, they had no coal.",
    "Not only did they strike, they also marched.",
    "They did not only strike, they marched.",
    "It was not a riot, it was a march.",
    "They did not ask for bread, they asked for work.",
    "Some stayed at home, some went to the front.",
    "The roof leaked, the walls cracked, and the tenants left.",
    "Try it, you may like it.",
    "Had they known, they would have stayed.",
    "It was so cold, they burned the chairs.",
    "He believed that in time, they would win.",
    "They worked all day and in the evening, they read.",
    "They stayed because when it rains, the road is closed.",
    "She thought that if they waited, they would lose.",
    "The house, which was old, it seemed, had burned.",
    "He wrote to Ana, Bo and the others were told later.",
    "However hard they tried, they failed.",
    "However they voted, the law was passed.",
    "Because the boats were old, and the crews were tired, they stayed.",
    "If the boats are old, and the crews are tired, then they stay.",
    "If, for example, the price rose, they bought less.",
    "While France, Spain and Italy waited, they signed.",
    "Although some say, they were never paid.",
    "The poem “I went, he stayed” is short.",
    "The mill (it was old, it had no roof) was sold.",
    "He read “Winter Comes, Spring Goes”, a poem of 1920.",
    "They wanted bread, work and peace.",
    "The mayor, a baker, was liked.",
    "The mill closed, but the town lived on.",
    "The mill closed; the town lived on.",
    "No matter how hard they worked, they stayed poor.",
    "He knew that no matter what they did, it would fail.",
    "They believe that with better roads, they can sell more.",
    "He was hungry, and thanks to his aunt, he ate.",
    "To win the vote, they promised schools.",
    "They came early, they stayed late, they sang until dawn.",
    "Once the bill is paid, the shop will open.",
    "He learned to row, and finally, he crossed the lake.",
    "I can say that all the men that I met, they were kind.",
    "Despite the fact that, the mill made money, and paid its debts, it was closed.",
    "Eventhough the mill made money, the owners closed it.",
    "The mill made no money;as a result, it was closed.",
    "The fair is in Ripon, Yorkshire;it began in May.",
    "Everywhere the army went, it took the corn.",
    "Let’s face it, we are late.",
    "Lets face it, we are late.",
    "The town has made newer, smoother roads are planned.",
    "Anywhere the army went, it took the corn.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(comma_splice, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(comma_splice, text)


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("001-stakhanov-and-stalin", [", it provided"]),
        ("003-workers-and-stalin", [", however very good results were", ", this was"]),
    ],
)
def test_seeds(name: str, marked: list[str]) -> None:
    text = (SEEDS / f"essays/{name}.txt").read_text(encoding="utf-8")
    [finding] = found_by(comma_splice, text)
    assert [place.of(text) for place in finding.places] == marked


def test_a_habit_is_one_finding_that_names_its_first_place() -> None:
    text = "The law was old, it pleased nobody. The town was poor, the young people moved away."
    [finding] = found_by(comma_splice, text)
    assert "“it pleased”" in finding.message
    assert len(finding.repeats) == 1
    assert finding.category == "punctuation"


def test_a_short_form_is_not_cut_in_two() -> None:
    text = "The road was long, they won't come back. The hill was high, we don't like it."
    [finding] = found_by(comma_splice, text)
    assert [place.of(text) for place in finding.places] == [", they won't", ", we don't"]
    assert "“they won't”" in finding.message


def test_a_line_cut_in_two_is_not_judged() -> None:
    assert_clean(comma_splice, "After the great\n\nwar was over, the men came home.")
