"""Sound prose stays clean: at most two findings in all its sentences, whichever engine looks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from feedback.errors import EngineError
from feedback.grammar import own
from feedback.grammar.choose import open_engine
from feedback.grammar.engine import GrammarEngine
from feedback.grammar.places import CACHE_VARIABLE
from feedback.text.segmentation import sentences
from feedback.text.variant import choose_variant
from tests.evaluation.clean_prose import clean_texts
from tests.evaluation.language import looks

MOST_FINDINGS = 2
LEAST_SENTENCES = 300


@pytest.fixture(scope="module")
def lingotweaker() -> GrammarEngine:
    pytest.importorskip("lt_py")
    engine = open_engine("lingotweaker")
    assert engine
    return engine


@pytest.fixture(scope="module")
def languagetool(real_cache: Path) -> Iterator[GrammarEngine]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(CACHE_VARIABLE, str(real_cache))
        try:
            engine = open_engine("languagetool")
        except EngineError as error:
            if os.environ.get("FEEDBACK_REQUIRE_LANGUAGETOOL"):
                pytest.fail(str(error))
            pytest.skip(f"needs the real LanguageTool: {error}")
        assert engine
        yield engine
        own._shared.end()


@pytest.mark.parametrize("name", ["lingotweaker", "languagetool"])
def test_the_layer_leaves_sound_prose_alone(name: str, request: pytest.FixtureRequest) -> None:
    engine = request.getfixturevalue(name)
    found = [
        f"{document.file} {place.rule}: {place.span.of(document.text)}"
        for document in clean_texts()
        for place in looks(document, [engine])[engine.name].layer
    ]
    assert len(found) <= MOST_FINDINGS, "\n".join(found)


def test_there_is_enough_of_it_in_both_spellings() -> None:
    count = 0
    for document in clean_texts():
        assert choose_variant(document.text) == document.file.rpartition(".")[2], document.file
        count += sum(len(sentences(document.text, *block.span)) for block in document.blocks)
    assert count >= LEAST_SENTENCES
