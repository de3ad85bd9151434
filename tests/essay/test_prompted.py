"""The assignment's own wording in an essay."""

from __future__ import annotations

import pytest
from essays import library

from feedback.essay.build import build_essay
from feedback.essay.model import Essay
from feedback.reading.read import document_of

PROMPT = (
    "Write an essay that explains why the old ferry trade on the river came to an end. "
    "Use evidence from at least two of the sources."
)
PACK = {
    "Source 1": "This booklet explains why the old ferry trade on the river came to an end within "
    "a single summer, when a steam company bought every landing stage between the two mills."
}
OWN = "The ferrymen had no money for engines, so nobody hired them after that year."


def read(text: str, prompt: str = PROMPT) -> Essay:
    return build_essay(document_of(text), library(PACK), prompt=prompt)


@pytest.mark.parametrize("made", ["{prompt}\n\n{own}", "{own}\n\n{prompt}", "{slip}\n\n{own}"])
def test_a_copied_prompt_is_no_prose(made: str) -> None:
    slip = PROMPT.replace("Write an", "Write a").replace("evidence", "evidance")
    found = read(made.format(prompt=PROMPT, own=OWN, slip=slip))
    assert sorted(p.kind for p in found.paragraphs) == ["paragraph", "prompt"]
    assert found.words == 14
    assert not found.overlaps
    assert all(claim.span.of(found.text) in OWN for claim in found.claims)


def test_without_the_prompt_nothing_is_known_of_it() -> None:
    found = read(f"{PROMPT}\n\n{OWN}", prompt="")
    assert [p.kind for p in found.paragraphs] == ["paragraph", "paragraph"]
    assert found.prompted == ()
    assert found.overlaps


def test_the_prompts_words_are_not_taken_from_a_source() -> None:
    text = "I will tell why the old ferry trade on the river came to an end. " + OWN
    assert not read(text).overlaps
    assert read(text, prompt="").overlaps


def test_what_goes_beyond_the_prompt_is_taken_from_the_source() -> None:
    text = (
        "The old ferry trade on the river came to an end within a single summer, when a steam "
        "company bought every landing stage."
    )
    (overlap,) = read(text).overlaps
    assert "landing stage" in overlap.span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Ferry Trade\n\n" + OWN,
        "Why did the old ferry trade end? I say that steam was cheaper and came on time.",
        "I use two of the sources and find the first one better than the other.",
        OWN,
    ],
)
def test_own_words_on_the_subject_are_prose(text: str) -> None:
    assert "prompt" not in [p.kind for p in read(text).paragraphs]


def test_a_sentence_of_the_prompt_is_no_claim() -> None:
    prompt = "Cars cause more deaths than trains because drivers are tired. Discuss."
    text = f"Cars cause more deaths than trains because drivers are tired. {OWN}"
    claims = [claim.span.of(text) for claim in read(text, prompt).claims]
    assert not any("drivers" in claim for claim in claims)
    assert any("drivers" in c.span.of(text) for c in read(text, "").claims)
