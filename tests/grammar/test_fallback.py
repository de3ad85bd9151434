"""Engines in order of preference."""

from __future__ import annotations

from threading import Barrier, Thread

import pytest
from essays import essay, library
from fake_engine import FakeEngine

from feedback.errors import EngineError
from feedback.grammar.fallback import RETRY, Candidate, FirstThatWorks
from feedback.grammar.findings import language_findings


class Named(FakeEngine):
    def __init__(self, name: str, broken: bool = False) -> None:
        super().__init__({"thier": ("their",)}, broken=broken)
        self._name = name

    @property
    def name(self) -> str:  # type: ignore[override]
        return self._name


def engines(*given: Named | None) -> FirstThatWorks:
    """The engines in order; None stands for one that does not open."""

    def opener(engine: Named | None) -> Named:
        if engine is None:
            raise EngineError("It has no Java.")
        return engine

    return FirstThatWorks(
        [Candidate(e.name if e else "absent", "", lambda e=e: opener(e)) for e in given]
    )


def test_the_first_is_taken() -> None:
    engine = engines(Named("one"), Named("two"))
    assert len(engine.check("thier", "en-GB")) == 1
    assert (engine.name, engine.fallback) == ("one", "")


@pytest.mark.parametrize("first", [None, Named("absent", broken=True)])
def test_the_next_is_taken_and_named(first: Named | None) -> None:
    engine = engines(first, Named("two"))
    assert len(engine.check("thier", "en-GB")) == 1
    assert engine.name == "two"
    assert engine.fallback.startswith("absent did not check: ")
    assert engine.fallback.endswith(". two looked at the language instead.")


def test_the_report_holds_it_and_counts_as_checked() -> None:
    engine = engines(None, Named("two"))
    findings, info = language_findings(essay("It is thier idea."), library(), engine)
    assert findings
    assert (info.name, info.note) == ("two", "")
    assert "It has no Java. two looked" in info.fallback


def test_when_all_fail_nothing_counts_as_checked() -> None:
    engine = engines(None, Named("two", broken=True))
    findings, info = language_findings(essay("It is thier idea."), library(), engine)
    assert not findings
    assert "could not check the language: The engine stopped" in info.note
    with pytest.raises(EngineError, match="stopped"):
        engine.warm("en-GB")
        engine.check("thier", "en-GB")


def test_threads_that_meet_the_same_fault_give_up_one_engine() -> None:
    barrier = Barrier(4)

    class Slow(Named):
        def check(self, text: str, variant: str):  # type: ignore[no-untyped-def]
            barrier.wait()
            return super().check(text, variant)

    engine = engines(Slow("one", broken=True), Named("two"), Named("three"))
    threads = [Thread(target=engine.check, args=("thier", "en-GB")) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert engine.name == "two"
    assert engine.fallback.count("did not check") == 1


def test_a_failed_engine_is_asked_again_after_a_while() -> None:
    now = [0.0]
    first = Named("one", broken=True)
    candidates = [Candidate(e.name, "", lambda e=e: e) for e in (first, Named("two"))]
    engine = FirstThatWorks(candidates, clock=lambda: now[0])
    engine.check("thier", "en-GB")
    first.broken = False
    now[0] = RETRY - 1
    engine.check("thier", "en-GB")
    assert engine.name == "two"
    now[0] = RETRY
    engine.check("thier", "en-GB")
    assert (engine.name, engine.fallback) == ("one", "")


def test_an_engine_that_stays_away_is_given_up_anew() -> None:
    now = [0.0]
    candidates = [
        Candidate(e.name, "", lambda e=e: e) for e in (Named("one", broken=True), Named("two"))
    ]
    engine = FirstThatWorks(candidates, clock=lambda: now[0])
    for now[0] in (0, RETRY, 2 * RETRY):
        assert engine.check("thier", "en-GB")
        assert engine.name == "two"
        assert engine.fallback.count("did not check") == 1
