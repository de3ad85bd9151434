from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from fake_engine import FakeEngine

from feedback.errors import EngineError
from feedback.grammar.answers import Answers, answers_file
from feedback.grammar.choose import open_engine
from feedback.grammar.engine import Match, check_each
from feedback.grammar.kept import Kept

FIRST = "It rained over thier house."
SECOND = "The recieved letter was wet."


class Counting(FakeEngine):
    """Says what it is asked."""

    def __init__(self, identity: str = "fake 1", *, broken: bool = False) -> None:
        super().__init__({"thier": ("their",), "recieved": ("received",)}, broken=broken)
        self.asked: list[str] = []
        self.who = identity

    def identity(self, variant: str, /) -> str:
        return self.who

    def check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        self.asked += texts
        return [self.check(text, variant) for text in texts]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "language.sqlite"


def test_only_new_texts_are_asked(path: Path) -> None:
    engine = Counting()
    kept = Kept(engine, Answers(path))
    first = kept.check_all([FIRST, SECOND, FIRST], "en-GB")
    assert engine.asked == [FIRST, SECOND]
    assert first == [Counting().check(text, "en-GB") for text in (FIRST, SECOND, FIRST)]
    assert kept.check_all(["New.", SECOND], "en-GB")[1] == first[1]
    assert engine.asked == [FIRST, SECOND, "New."]
    assert kept.check(FIRST, "en-GB") == first[0]


@pytest.mark.parametrize(
    ("who", "variant", "text"),
    [("fake 2", "en-GB", FIRST), ("fake 1", "en-US", FIRST), ("fake 1", "en-GB", FIRST + " ")],
)
def test_another_engine_variant_or_text_is_asked(
    path: Path, who: str, variant: str, text: str
) -> None:
    Kept(Counting(), Answers(path)).check(FIRST, "en-GB")
    engine = Counting(who)
    Kept(engine, Answers(path)).check(text, variant)
    assert engine.asked == [text]


def test_a_second_program_finds_the_answers(path: Path) -> None:
    Kept(Counting(), Answers(path)).check(FIRST, "en-GB")
    engine = Counting(broken=True)
    kept = Kept(engine, Answers(path))
    assert [m.suggestions for m in kept.check(FIRST, "en-GB")] == [("their",)]
    assert engine.asked == []


def test_an_engine_that_fails_leaves_nothing(path: Path) -> None:
    with pytest.raises(EngineError):
        Kept(Counting(broken=True), Answers(path)).check(FIRST, "en-GB")
    engine = Counting()
    Kept(engine, Answers(path)).check(FIRST, "en-GB")
    assert engine.asked == [FIRST]


def test_the_paragraph_is_not_in_the_file(path: Path) -> None:
    kept = Kept(Counting(), Answers(path))
    kept.check_all([FIRST, SECOND], "en-GB")
    held = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"their" in held
    assert b"rained" not in held
    assert b"letter" not in held


def test_no_engine_is_loaded_for_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("lt_py")
    from feedback.grammar import lingotweaker

    first = open_engine("lingotweaker", keeps=True)
    assert first
    said = check_each(first, [FIRST], "en-GB")
    assert answers_file().exists()
    monkeypatch.setattr(lingotweaker, "_engine", lambda variant: pytest.fail("loaded"))
    again = open_engine("lingotweaker", keeps=True)
    assert again
    assert check_each(again, [FIRST], "en-GB") == said


def test_engines_are_asked_anew_unless_told_to_keep() -> None:
    for name in ("lingotweaker", "harper"):
        pytest.importorskip("lt_py" if name == "lingotweaker" else name)
        assert not isinstance(open_engine(name), Kept)
        assert isinstance(open_engine(name, keeps=True), Kept)
