"""Claims that hold a name or a year of which no supplied source tells."""

from __future__ import annotations

import pytest
from essays import essay, library

from feedback.grammar.engine import EngineInfo
from feedback.rubric.measures import Facts, measure

PACK = {
    "Document 1": "Letter of Mary Holt, mill hand, Bolton, 1834. We work fourteen hours and the"
    " children sleep at the looms. The overseer has a strap.",
    "Document 2": "Speech of Lord Ashley in Parliament, 1842. The mines employ boys of six. England"
    " should be ashamed.",
    "Document 3": "The Mill Owners' Society, petition, 1833. Shorter hours would ruin the trade and"
    " send it to France and Belgium.",
}
BEYOND = [
    "In 1819 cavalry rode into a crowd at Peterloo and killed fifteen people.",
    "Robert Owen had shown at New Lanark that shorter days could pay.",
    "Prussia had limited child labour in 1839.",
    "Engels described the slums of Manchester in 1845.",
    "The Luddites had broken frames in Nottinghamshire a generation before.",
    "By 1850 the Ten Hours Act had been law for three years.",
]
WITHIN = [
    "The children slept at the looms.",
    "Mary Holt worked fourteen hours a day in Bolton.",
    "Document 2 shows that boys of six worked in the mines.",
    "Lord Ashley was ashamed of England.",
    "However, the owners feared France and Belgium.",
    "Unfortunatly, nothing changed for the workers.",
    "I visited a mill in Yorkshire with my school.",
    "According to Hobsbawm, wages fell.",
    "The Belgian trade was a threat.",
    "In Parliament the speech was heard in silence.",
    "Lord Ashly spoke of boys of six.",
    "Factories grew quickly in the north.",
    "Health was of no account to the owners.",
]


def found(sentence: str, sources: dict[str, str] = PACK) -> list[str]:
    read = essay(
        f"The mills were the scandal of the age. {sentence} The law had to change.", sources
    )
    facts = Facts(read, library(sources), (), EngineInfo("none", "", "en-GB", "no engine"))
    return [span.of(read.text) for span in measure("claims_beyond_sources").at(facts)]


@pytest.mark.parametrize("sentence", BEYOND)
def test_a_fact_that_no_source_has(sentence: str) -> None:
    assert found(sentence) == [sentence]


@pytest.mark.parametrize("sentence", WITHIN)
def test_what_the_sources_or_the_writer_tell(sentence: str) -> None:
    assert found(sentence) == []


def test_it_is_not_counted_without_sources() -> None:
    read = essay(BEYOND[0])
    facts = Facts(read, library(), (), EngineInfo("none", "", "en-GB", "no engine"))
    assert measure("claims_beyond_sources").value(facts) is None
