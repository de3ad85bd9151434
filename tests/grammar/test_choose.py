from __future__ import annotations

import logging

import pytest

from feedback.errors import EngineError
from feedback.grammar import choose, harper, lingotweaker
from feedback.grammar.choose import URL_VARIABLE, open_engine
from feedback.grammar.fallback import FirstThatWorks
from feedback.grammar.faults import engine_faults


@pytest.fixture(autouse=True)
def no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(URL_VARIABLE, raising=False)


def installed(monkeypatch: pytest.MonkeyPatch, *, lingo: bool, harp: bool) -> None:
    monkeypatch.setattr(lingotweaker, "available", lambda: lingo)
    monkeypatch.setattr(harper, "available", lambda: harp)


def named(name: str, url: str | None = None) -> str:
    engine = open_engine(name, languagetool_url=url)
    return engine.name if engine else "none"


@pytest.mark.parametrize(
    ("lingo", "harp", "expected"),
    [
        (True, True, "lingotweaker"),
        (False, True, "harper"),
        (True, False, "lingotweaker"),
        (False, False, "none"),
    ],
)
def test_auto(monkeypatch: pytest.MonkeyPatch, lingo: bool, harp: bool, expected: str) -> None:
    installed(monkeypatch, lingo=lingo, harp=harp)
    assert named("auto") == expected


def test_auto_prefers_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    assert named("auto", "http://127.0.0.1:1") == "languagetool"
    monkeypatch.setenv(URL_VARIABLE, "http://127.0.0.1:2")
    engine = open_engine("auto")
    assert isinstance(engine, FirstThatWorks)
    assert getattr(engine.current, "url", "") == "http://127.0.0.1:2"


def test_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, lingo=True, harp=True)
    for name in ("lingotweaker", "harper", "none"):
        assert named(name) == name
    assert named("languagetool", "http://127.0.0.1:1") == "languagetool"


@pytest.mark.parametrize(
    ("name", "url", "remedy"),
    [
        ("lingotweaker", None, "--engine harper"),
        ("harper", None, "pip install harper-py"),
        ("languagetool", None, "feedback engine install.*--languagetool-url"),
        ("languagetool", "localhost:8081", "begins with http"),
        ("grammarly", None, "auto, languagetool, lingotweaker, harper, none"),
    ],
)
def test_a_missing_engine_says_the_remedy(
    monkeypatch: pytest.MonkeyPatch, name: str, url: str | None, remedy: str
) -> None:
    installed(monkeypatch, lingo=False, harp=False)
    with pytest.raises(EngineError, match=remedy):
        open_engine(name, languagetool_url=url)


def test_every_name_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, lingo=True, harp=True)
    for name in choose.ENGINES:
        open_engine(name, languagetool_url="http://127.0.0.1:1")


class Panic(BaseException):
    pass


def test_a_panic_becomes_an_engine_error_and_shows_no_text(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with (
        caplog.at_level(logging.DEBUG),
        pytest.raises(EngineError, match="stopped"),
        engine_faults("It stopped."),
    ):
        raise Panic("the student's own words")
    assert "own words" not in caplog.text


def test_an_interruption_stays_one() -> None:
    with pytest.raises(KeyboardInterrupt), engine_faults("It stopped."):
        raise KeyboardInterrupt
