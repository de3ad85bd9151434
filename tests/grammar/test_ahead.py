"""A check begun ahead of time gives what a check gives."""

from __future__ import annotations

from threading import Event

import pytest
from fake_engine import FakeEngine

from feedback.checker import Checker
from feedback.errors import EngineError
from feedback.grammar.ahead import Ahead
from feedback.grammar.engine import Match
from feedback.reading.read import document_of

TEXT = "He saw thier house."


class Counting(FakeEngine):
    def __init__(self, broken: bool = False) -> None:
        super().__init__({"thier": ("their",)}, broken=broken)
        self.asked: list[str] = []
        self.go = Event()

    def check(self, text: str, variant: str) -> list[Match]:
        self.go.wait(10)
        self.asked.append(text)
        return super().check(text, variant)


def test_it_is_asked_once() -> None:
    engine = Counting()
    ahead = Ahead(engine, document_of(TEXT), "en-GB")
    assert engine.asked == []
    engine.go.set()
    found = ahead.check(TEXT, "en-GB")
    assert found == FakeEngine({"thier": ("their",)}).check(TEXT, "en-GB")
    assert ahead.check(TEXT, "en-GB") == found
    assert engine.asked == [TEXT]


def test_another_text_or_variant_is_asked_for_itself() -> None:
    engine = Counting()
    engine.go.set()
    ahead = Ahead(engine, document_of(TEXT), "en-GB")
    ahead.check(TEXT, "en-US")
    ahead.check("Another.", "en-GB")
    ahead.check(TEXT, "en-GB")
    assert sorted(engine.asked) == ["Another.", TEXT, TEXT]
    assert ahead.is_for(document_of(TEXT)) and not ahead.is_for(document_of("Another."))


def test_a_fault_is_met_where_the_answer_is_wanted() -> None:
    engine = Counting(broken=True)
    engine.go.set()
    ahead = Ahead(engine, document_of(TEXT), "en-GB")
    with pytest.raises(EngineError, match="stopped"):
        ahead.check(TEXT, "en-GB")
    assert (ahead.name, ahead.version, ahead.fallback) == ("fake", "1", "")


def test_the_report_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "feedback.grammar.choose.open_engine", lambda *a, **k: FakeEngine({"thier": ("their",)})
    )
    text = f"The old house\n\n{TEXT} It stood by the river, and nobody lived in it any more."
    cold, warm = Checker(), Checker()
    warm.warm(document_of(text))
    assert cold.check_text(text).report() == warm.check_text(text).report()
