"""The stages that are measured are what the program itself reports."""

from __future__ import annotations

from pathlib import Path

import pytest
from fake_engine import FakeEngine

from feedback.assess import assess
from feedback.errors import EngineError
from feedback.grammar.choose import open_engine
from feedback.library.library import SourceLibrary
from feedback.library.load import load_sources
from feedback.reading.read import document_of, read
from tests.evaluation.language import looks, places


def test_the_layer_is_what_a_report_holds(seeds: Path) -> None:
    pytest.importorskip("lt_py")
    engine = open_engine("lingotweaker")
    assert engine
    library = load_sources([seeds / "sources"])
    for path in sorted((seeds / "essays").glob("*.txt")):
        document = read(path)
        reported = assess(document, library, engine=engine).findings
        layer = looks(document, [engine], library)[engine.name].layer
        assert layer == places(f for f in reported if f.engines), path.name


def test_stages_differ_by_what_is_filtered() -> None:
    engine = FakeEngine(
        unknown={"thier": ("their",)},
        rules=(("river rose", "COMMA_COMPOUND_SENTENCE", "punctuation"),),
    )
    text = "The river rose in spring. They left thier fields, and thier cattle drowned."
    found = looks(document_of(text), [engine])["fake"]
    assert [(p.span.of(text), p.rule) for p in found.raw] == [
        ("river rose", "COMMA_COMPOUND_SENTENCE"),
        ("thier", "MORFOLOGIK_RULE_EN"),
        ("thier", "MORFOLOGIK_RULE_EN"),
    ]
    assert [p.span for p in found.filtered] == [p.span for p in found.raw[1:]]
    assert set(found.filtered) <= set(found.layer)


def test_an_engine_that_cannot_check_is_no_clean_text() -> None:
    with pytest.raises(EngineError):
        looks(document_of("The river rose."), [FakeEngine(broken=True)], SourceLibrary())
