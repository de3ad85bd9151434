"""Essays in other languages: language feedback only, and that is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from foreign_server import foreign_server

from feedback.checker import Checker
from feedback.errors import EngineError, UsageError
from feedback.grammar.choose import URL_VARIABLE
from feedback.report import html, terminal

GERMAN = """Der alte Hafen

Seit hundert Jahren liegen die Schiffe im Hafen, und die Leute der kleinen Stadt leben von ihnen.
Im Jahr 1920 arbeiteten dort mehr als 400 Menschen, wie man in den Büchern lessen kann. Heute ist
es stiller geworden, weil die großen Frachter an der Stadt vorbeifahren und nur selten anhalten.

Trotzdem kommen im Sommer viele Gäste, die sich die allten Häuser ansehen und am Abend am Wasser
sitzen. Der Bürgermeister sagt: „Wir habben nie aufgehört, auf das Meer zu schauen.“
"""
SLIPS = {"lessen": "lesen", "allten": "alten", "habben": "haben"}


@pytest.fixture(autouse=True)
def _no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(URL_VARIABLE, raising=False)


def test_language_only(seeds: Path) -> None:
    with foreign_server(SLIPS) as server:
        checker = Checker([seeds / "sources"], language="de", languagetool_url=server.url)
        assessment = checker.check_text(GERMAN)
        assert set(server.asked) == {"de-DE"}
    report = assessment.report()
    # What stands in quotation marks is left alone in every language.
    assert [f["text"] for f in report["findings"]] == ["lessen", "allten"]
    assert {f["category"] for f in report["findings"]} == {"spelling"}
    assert report["essay"]["language"] == "de-DE"
    assert report["essay"]["sentences"] == 5
    assert report["claims"] == report["overlaps"] == report["sources"] == []
    assert [n["what"].partition(":")[0] for n in report["not_checked"]] == ["Language only"]
    assert {c["evidence_seen"] for c in report["rubric"]["criteria"]} == {"not_assessed"}
    assert report["rubric"]["suggested_total"] is None
    assert report["summary"]["strengths"] == []
    for said in (terminal.render(assessment, width=200), html.render(assessment)):
        assert "Language only: sources, claims, structure" in said
        assert "German (de-DE)" in said
    assert 'lang="de-DE"' in html.render(assessment)


def test_a_server_that_fails_is_said() -> None:
    with foreign_server() as server:
        checker = Checker(language="fr", languagetool_url=server.url)
    report = checker.check_text(GERMAN).report()
    assert not report["findings"]
    assert [n["what"] for n in report["not_checked"]][1] == "Spelling, grammar and punctuation"
    assert "could not check" in report["not_checked"][1]["why"]


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("de-DD", "does not know the language “de-DD”: the nearest it knows are de-DE"),
        ("pt", None),
        ("DE_de", None),
        ("xx", "does not know the language “xx”: "),
        ("en-UK", "“en-UK” is not one of auto, en-GB.*did you mean en-"),
        ("German", "“German” is not one of auto, .*is written like de-DE or fr"),
        ("", "“” is not one of auto"),
    ],
)
def test_codes(language: str, says: str | None) -> None:
    with foreign_server() as server:
        if says is None:
            Checker(language=language, languagetool_url=server.url)
            return
        with pytest.raises(UsageError, match=says):
            Checker(language=language, languagetool_url=server.url)


def test_without_a_server() -> None:
    with pytest.raises(UsageError, match="English only: for “de-DE” name a LanguageTool server"):
        Checker(language="de-DE")
    with pytest.raises(UsageError, match=r"“harper” looks at English only"):
        Checker(language="de-DE", engine="harper", languagetool_url="http://127.0.0.1:1")
    with pytest.raises(EngineError, match="did not say which languages it knows: start it"):
        Checker(language="de-DE", languagetool_url="http://127.0.0.1:1")


def test_auto_says_that_an_essay_is_not_english(seeds: Path) -> None:
    assessment = Checker([seeds / "sources"]).check_text(GERMAN)
    report = assessment.report()
    assert not report["findings"] and not report["claims"]
    (unchecked,) = report["not_checked"]
    assert unchecked["what"] == "The whole essay"
    assert "does not seem to be in English" in unchecked["why"]
    assert "--language" in unchecked["remedy"]
    assert "does not seem to be in English" in terminal.render(assessment, width=200)
    assert "does not seem to be in English" in html.render(assessment)


def test_english_that_was_named_is_taken_at_its_word() -> None:
    report = Checker(language="en-GB", engine="none").check_text(GERMAN).report()
    assert report["essay"]["language"] == "en-GB"
    assert "The whole essay" not in [n["what"] for n in report["not_checked"]]
