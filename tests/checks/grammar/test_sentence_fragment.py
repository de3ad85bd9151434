"""Parts of sentences that stand alone, and short sentences that may."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.grammar import sentence_fragment

FLAGGED = [
    "The mine was closed. ⟦Because it made no money.⟧",
    "The mine was closed. ⟦Because the owners said that it was too old.⟧",
    "The mine was closed. ⟦Even though the men worked hard.⟧",
    "The mine was closed. ⟦Although it was still rich in coal.⟧",
    "The owners sold the land. ⟦Which made the town poor.⟧",
    "The owners sold the land. ⟦Which is why many people left.⟧",
    "The new law helped. ⟦Making the streets safer for the children.⟧",
    "The nurses stayed. ⟦To help the town.⟧",
    "The town lost its trades. ⟦Such as weaving and the making of boats.⟧",
    "The town lost many things. ⟦Like trams, schools, and a library.⟧",
    "They came back in the spring. ⟦When the snow was gone.⟧",
    "They will not leave. ⟦If they can find work in the harbour.⟧",
]

CLEAN = [
    "Was the strike lawful? Not so.",
    "The men were angry. Hence the strike.",
    "The men were angry. No wonder.",
    "Why did they leave? Because they were hungry.",
    "Why did they leave? To find work in the city.",
    "Because it made no money, the mine was closed.",
    "The law changed. Because of the law they left.",
    "The law changed. When it rained they stayed at home.",
    "The law changed. If you can, walk to work.",
    "The law changed. If you are free then join the union.",
    "The law changed. If you want to see the letters go to the archive.",
    "The law changed. Which law was it?",
    "The law changed. Which side was right is still not clear.",
    "The law changed. Which came first is not known.",
    "The law changed. Which is the point, really: it was a bad law.",
    "The law changed. Making boats is hard work.",
    "The law changed. Making boats costs money.",
    "The law changed. According to Okoro, nothing else.",
    "The law changed. To win the vote they promised schools.",
    "The law changed. To save coal, people walked.",
    "The law changed. For example, coal became cheap.",
    "The law changed. Like many towns, it grew.",
    "The law changed. Since then the town has grown.",
    "The law changed. Since the war the town has grown.",
    "The law changed. While working there he wrote his first book.",
    "The law changed. If only it had come sooner!",
    "The law changed. When your late its hard to find a seat.",
    "The law changed. Although they were poor but they were proud.",
    "The law changed. “Because it is ours.” That was her answer.",
    "The law changed. When your on the ship it can be cold.",
    "The law changed. If you are lucky though you may see it.",
    "The law changed. If the price of land rise the farms will go.",
    "The law changed. Trying a new trade its always a risk.",
    "The law changed. Working with a group help to find friends.",
    "The law changed. That they lost is known.",
    "Because it is there.",
    "The law changed.\n\n- Making boats for the king.\n- Making sails for the king.",
    "He named three trades: To make boats of wood.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(sentence_fragment, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(sentence_fragment, text)


def test_the_message_quotes_the_first_words() -> None:
    text = "The mine was closed. Because it made no money for its owners. Which was sad for us."
    [finding] = found_by(sentence_fragment, text)
    assert "“Because it made no money …”" in finding.message
    assert len(finding.repeats) == 1
    assert finding.category == "grammar"
