"""The Python face."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from conftest import ROOT
from fake_engine import FakeEngine

import feedback
from feedback import Assessment, Checker, FeedbackError
from feedback.assessment import Audience
from feedback.errors import EngineError, ReadingError, RubricError, UsageError
from feedback.reading.read import document_of
from feedback.text import parsing

TIDES = (
    "Tides and Towns\n\n"
    "The harbour at Selby Mouth dries out twice a day. According to the pilot’s notes, the flood "
    "runs for five hours and the ebb for seven (Source 1).\n\n"
    "That is why the quay was built where it is. A boat that misses the flood waits for the next."
)
NOTES = "Source 1\n\nThe flood runs for five hours and the ebb for seven. Never trust the buoy.\n"
OTHER = "Source 1\n\nThe flood runs for six hours here, and the ebb runs for six hours too.\n"


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text(NOTES, encoding="utf-8")
    return path


def test_the_public_names_are_these() -> None:
    assert feedback.__all__ == ["Assessment", "Checker", "FeedbackError", "__version__"]
    for name in feedback.__all__:
        assert getattr(feedback, name)
    with pytest.raises(AttributeError, match="no attribute 'Cheker'"):
        feedback.Cheker  # noqa: B018


def test_importing_it_loads_nothing_heavy() -> None:
    script = (
        "import sys, feedback; print([n for n in ('spacy', 'numpy', 'lxml') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_file_and_its_text_are_assessed_alike(tmp_path: Path, notes: Path) -> None:
    checker = Checker([notes], engine="none", date="2026-03-09")
    path = tmp_path / "tides.txt"
    path.write_text(TIDES, encoding="utf-8")
    from_file = checker.check(path)
    assert isinstance(from_file, Assessment)
    assert from_file.report() == checker.check(str(path)).report()
    assert from_file.report() == checker.check_text(TIDES, file="tides.txt").report()
    assert from_file.date == "2026-03-09"


def test_the_sources_are_those_given(notes: Path) -> None:
    checker = Checker([notes], engine="none")
    assert [source.label for source in checker.library] == ["Source 1"]
    claims = checker.check_text(TIDES).essay.claims
    assert "supported" in [c.verdict for c in claims if "five hours" in c.span.of(TIDES)]
    assert not Checker(engine="none").library


def test_without_a_rubric_there_are_no_levels() -> None:
    assert Checker(rubric=None, engine="none").check_text(TIDES).rubric is None


def test_another_pack_shares_the_models(
    notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []
    engine = FakeEngine({"Selby": ()})
    monkeypatch.setattr(
        "feedback.grammar.choose.open_engine", lambda *a, **k: loaded.append("x") or engine
    )
    other = tmp_path / "other.txt"
    other.write_text(OTHER, encoding="utf-8")
    checker = Checker([notes])
    checker.warm(document_of(TIDES))
    before = parsing._model.cache_info().misses
    beside = checker.with_sources([other])
    assert beside.library is not checker.library
    assert beside.check_text(TIDES).engine.name == "fake"
    assert [s.file for s in checker.library] == ["notes.txt"]
    assert (loaded, parsing._model.cache_info().misses) == (["x"], before)


def test_eight_threads_say_the_same(notes: Path) -> None:
    checker = Checker([notes], engine="auto")
    texts = [TIDES, TIDES.replace("five", "nine"), TIDES + "\n\nIt recieves the tide."]
    alone = [checker.check_text(text).report() for text in texts]
    together = Barrier(8, timeout=60)

    def check(number: int) -> bool:
        together.wait()
        own = [checker.check_text(text).report() for text in texts[number % 3 :]]
        return own == alone[number % 3 :]

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(check, range(8)))


def test_a_failing_engine_costs_the_language_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "feedback.grammar.choose.open_engine", lambda *a, **k: FakeEngine(broken=True)
    )
    checker = Checker()
    checker.warm(document_of(TIDES))
    assessment = checker.check_text(TIDES)
    assert assessment.essay.claims
    (said,) = [n for n in assessment.not_checked if n.what.startswith("Spelling")]
    assert "The engine stopped" in said.why


@pytest.mark.parametrize("text", ["", " \n\t", "…!?", "\x00", "\ufeff"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(ReadingError, match="tides holds no words") as refused:
        Checker(engine="none").check_text(text, file="tides")
    assert_one_sentence(refused.value)


def test_a_text_beyond_all_measure_is_refused() -> None:
    with pytest.raises(ReadingError, match="1,000,000 characters") as refused:
        Checker(engine="none").check_text("word " * 200_001)
    assert_one_sentence(refused.value)


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"audience": "parents"}, UsageError, "“student” or “teacher”, not “parents”"),
        ({"language": "en-UK"}, UsageError, "“en-UK” is not one of auto, en-GB"),
        ({"engine": "grammarly"}, EngineError, "“grammarly”"),
        ({"engine": "languagetool"}, EngineError, "--languagetool-url"),
        ({"rubric": "sourc-essay"}, RubricError, "source-essay"),
        ({"rubric": "nowhere/rubric.yaml"}, RubricError, "nowhere/rubric.yaml"),
        ({"sources": ["nowhere.txt"]}, ReadingError, "nowhere.txt does not exist"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_sentence(
    options: dict[str, Audience], error: type[FeedbackError], said: str
) -> None:
    with pytest.raises(error) as refused:
        Checker(**{"engine": "none", **options})
    assert said in str(refused.value)
    assert_one_sentence(refused.value)


@pytest.mark.parametrize("name", ["nowhere.txt", ".", "\0"])
def test_a_file_that_cannot_be_read_is_said_in_one_sentence(name: str) -> None:
    with pytest.raises(ReadingError) as refused:
        Checker(engine="none").check(name)
    assert_one_sentence(refused.value)


def assert_one_sentence(error: FeedbackError) -> None:
    said = str(error)
    assert said.endswith(".") and "\n" not in said and "Traceback" not in said


def test_sources_and_a_rubric_that_were_loaded_before() -> None:
    first = Checker([ROOT / "seeds" / "sources"], "self-check", engine="none")
    again = Checker(first.library, first.rubric, engine="none")
    assert again.library is first.library and again.rubric is first.rubric
    text = "The mill was built in 1788. Boats could reach it from the sea."
    assert again.check_text(text).report() == first.check_text(text).report()
