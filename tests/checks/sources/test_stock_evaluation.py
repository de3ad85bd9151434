"""Sources judged by a stock phrase."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import stock_evaluation as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

FLAGGED = [
    "⟦Source 1 is by the owner of a mill. Source 1 is not useful because it is biased.⟧ It rained.",
    (
        "Source 1 tells of the mill. ⟦I think this source is reliable because it was produced "
        "by the government.⟧"
    ),
    "⟦Source 2 is very useful because it is a primary source.⟧",
    "⟦The author is credible because she is a famous historian.⟧",
    "⟦This is a trustworthy source because it was written by a professor.⟧ It rained.",
    "⟦Source 2 is an official document, so it is accurate.⟧",
    "⟦Source 1 is biased because he is German.⟧ The mill closed.",
    "⟦Source 2 is trustworthy because it comes from the government.⟧ It rained.",
    "⟦Wikipedia is not reliable because anyone can edit it.⟧ It rained.",
    "⟦Source 1 is useless because it is biased.⟧ It rained.",
    "⟦Source 1 is not reliable because it is an opinion.⟧ It rained.",
    "⟦Source 2 ends in .edu so it is credible.⟧ It rained.",
    "I used two websites. ⟦The second one is reliable because it is by a doctor.⟧",
    "⟦Source 1 is unreliable.⟧ It rained.",
]
CLEAN = [
    "Source 1 is useful for telling us what the work in the mill was like.",
    (
        "Source 1 is useful. It was written by a weaver who lost her place. However, it cannot "
        "tell us why the owners shut the gates."
    ),
    "Source 1 is balanced because it interviews a doctor and a weaver.",
    "Source 2 is a play, so it can hardly be used as proof of what was said in the mill.",
    "Source 1 is reliable because it was written to inform the weavers of their rights.",
    "Source 1 is useful because it is official, but it leaves out the weavers.",
    "Source 1 is reliable because Source 2 confirms its dates.",
    "The railway was reliable because the government owned it.",
    "Source 2 says that the railway was reliable because it was new.",
    "Rivers are a reliable source of power because they are free.",
    "Source 1 is biased because it was written by the owners.",
    "Source 1 is credible because the author had studied mills for thirty years.",
    "Source 1 is more convincing than Source 2 because it uses figures from both sides.",
    "Source 1 is reliable because the author was there, so he saw how the gates were shut.",
    "Source 2 is useful because it is a primary source. But its writer sat far from the line.",
    "The clerk was credible because he was an expert on looms.",
    "Source 1 says that the owner was biased because he was German.",
    "Source 1 is biased because the owner wrote it in order to blame the weavers.",
    "Wikipedia was founded by volunteers, and anyone can edit it.",
    "The blog is not reliable because its author sells looms to the mills that he praises.",
    "The narrator of the novel is unreliable because he is a child.",
    "The author says that we should not trust what we remember.",
    "In the poem the mirror is truthful because it cannot lie.",
    "The law was biased because he was a mill owner.",
    "The figures are accurate to two decimal places.",
    "The study of history is useful because historians are experts.",
    "The letter made her sad because her brother did not say when he would come.",
    "The book is useful to gardeners because it has a calendar.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_names_what_is_missing() -> None:
    text = "Source 1 is old. ⟦This source is reliable because it was made by the government.⟧"
    (finding,) = assert_flags(check, text, PACK)
    assert finding.message == (
        "Source 1 is called reliable “because it was made by the government”, but the essay does "
        "not give its purpose or limitation."
    )
