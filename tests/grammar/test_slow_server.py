"""A LanguageTool server that takes its time: every wait ends, and says so."""

from __future__ import annotations

import socket
from time import monotonic

import pytest
from foreign_server import foreign_server

from feedback.errors import EngineError
from feedback.grammar import languagetool
from feedback.grammar.choose import open_engine
from feedback.grammar.languagetool import LanguageTool
from feedback.grammar.limits import within


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languagetool, "LONGEST", 0.5)
    monkeypatch.setattr(languagetool, "_LONGEST_QUESTION", 0.5)


def test_one_that_answers_byte_by_byte() -> None:
    began = monotonic()
    with foreign_server(drip=True) as server:
        engine = LanguageTool(server.url)
        with pytest.raises(EngineError, match=r"did not answer within 1 seconds|within 0 seconds"):
            engine.check("A text.", "en-GB")
        with pytest.raises(EngineError, match="did not answer within"):
            engine.knows("de-DE")
    assert monotonic() - began < 3


def test_one_that_listens_and_says_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        engine = LanguageTool(f"http://127.0.0.1:{silent.getsockname()[1]}")
        with pytest.raises(EngineError, match="did not answer within"):
            engine.check("A text.", "en-GB")


def test_a_long_text_has_longer() -> None:
    with foreign_server(slow=0.8) as server:
        engine = LanguageTool(server.url)
        assert engine.check("word " * 200, "en-GB") == []


def test_auto_takes_another_engine_and_does_not_wait_again() -> None:
    pytest.importorskip("harper")
    with foreign_server(slow=5) as server:
        engine = open_engine("auto", languagetool_url=server.url)
        assert engine
        assert engine.check("He saw thier house.", "en-GB")
        assert "did not answer within" in getattr(engine, "fallback", "")
        began = monotonic()
        assert engine.check("He saw thier house.", "en-GB")
        assert monotonic() - began < 0.4
        assert len(server.asked) == 1


def test_within() -> None:
    assert within(5, lambda: 3) == 3
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 // 0)
