"""The findings of an edited essay are the same whether the engine's answers are kept or not."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedback.essay.build import build_essay
from feedback.finding import Finding
from feedback.grammar.answers import Answers
from feedback.grammar.engine import GrammarEngine, Match, check_each
from feedback.grammar.findings import language_findings
from feedback.grammar.kept import Kept
from feedback.library.library import SourceLibrary
from feedback.reading.read import essay_of

pytest.importorskip("lt_py")

from feedback.grammar.lingotweaker import Lingotweaker

PARAGRAPHS = [
    "The mill opened in 1842, and alot of people was glad of there new wages.",
    "Thier owner wrote that “a quiet child is an carefull child” (Source 1).",
    "however the children they could not of known it;",
    "Because the windows was nailed shut, and nobody could tell them why,",
    "😀 I recieved the report in may. its pages were lost.",
    "Halff of the council stayed away. Halff of them came.",
    "It rained.",
]
EDITS = [" teh", " Teh", ", however", ".", " ;", "\u00a0", " (", "”", " i", " 😀", " an hour ago"]
ENGINE = Lingotweaker()


class Counting:
    name, version = ENGINE.name, ENGINE.version

    def __init__(self) -> None:
        self.asked: list[str] = []

    def identity(self, variant: str, /) -> str:
        return ENGINE.identity(variant)

    def warm(self, variant: str) -> None:
        ENGINE.warm(variant)

    def check(self, text: str, variant: str) -> list[Match]:
        return self.check_all([text], variant)[0]

    def check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        self.asked += texts
        return check_each(ENGINE, texts, variant)


def findings(paragraphs: list[str], engine: GrammarEngine) -> list[Finding]:
    read = build_essay(essay_of("\n\n".join(paragraphs)), SourceLibrary(()), "en-GB")
    found, info = language_findings(read, SourceLibrary(()), engine)
    assert not info.note
    return found


@st.composite
def edits(draw: st.DrawFn) -> list[list[str]]:
    """An essay and what became of it: paragraphs changed, moved, taken out, put in."""
    essay = draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=6))
    versions = [essay]
    for _ in range(draw(st.integers(1, 3))):
        essay = list(essay)
        at = draw(st.integers(0, len(essay) - 1))
        match draw(st.sampled_from(["change", "out", "in", "swap"])):
            case "change":
                words = essay[at].split(" ")
                where = draw(st.integers(0, len(words)))
                words[where:where] = [draw(st.sampled_from(EDITS)).strip(" ")]
                essay[at] = " ".join(words)
            case "out" if len(essay) > 1:
                del essay[at]
            case "in":
                essay.insert(at, draw(st.sampled_from(PARAGRAPHS)))
            case _:
                essay[at], essay[-1] = essay[-1], essay[at]
        versions.append(essay)
    return versions


@settings(max_examples=25, deadline=None)
@given(edits())
def test_kept_answers_change_no_finding(versions: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "language.sqlite")
        for version in versions:
            kept = Kept(Counting(), Answers(path))
            assert findings(version, kept) == findings(version, ENGINE)
            # And once more from the file alone.
            engine = Counting()
            assert findings(version, Kept(engine, Answers(path))) == findings(version, kept)
            assert engine.asked == []


def test_after_an_edit_only_the_edited_paragraph_is_asked(tmp_path: Path) -> None:
    engine = Counting()
    kept = Kept(engine, Answers(tmp_path / "language.sqlite"))
    essay = [PARAGRAPHS[0], PARAGRAPHS[2], PARAGRAPHS[4]]
    findings(essay, kept)
    engine.asked.clear()
    essay[1] = "the children they could not have known it."
    findings(essay, kept)
    assert engine.asked == [essay[1]]
