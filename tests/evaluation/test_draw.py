"""The draw covers the whole layer, and the same seed draws the same findings."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from fake_engine import FakeEngine

from feedback.finding import Finding
from feedback.text.span import Span
from tests.evaluation.draw import Drawn, all_findings, draw, findings_of

ESSAYS = [
    "The plan was thier own. The miners was tired, they wanted to go home at once.",
    "We saw thier house.",
    "All is well here.",
]


def folder(at: Path) -> Path:
    at.mkdir(parents=True)
    with gzip.open(at / "essays.jsonl.gz", "wt", encoding="utf-8") as lines:
        for number, text in enumerate(ESSAYS):
            lines.write(json.dumps({"id": str(number), "text": text}) + "\n")
    return at


def test_findings_of_the_engine_and_of_our_own_checks(tmp_path: Path) -> None:
    engine = FakeEngine({"thier": ("their",)})
    found = list(all_findings(folder(tmp_path / "one"), engine))
    checks = [one.finding.check for one in found]
    assert "grammar/subject-verb-agreement" in checks
    assert checks.count("grammar/MORFOLOGIK_RULE_EN") == 2
    first = next(str(one) for one in found if "MORFOLOGIK" in one.finding.check)
    assert "The plan was ⟦thier⟧ own." in first
    assert "→ their" in first


def test_a_folder_of_prompts_and_a_part_of_the_essays(tmp_path: Path) -> None:
    folder(tmp_path / "data" / "one")
    engine = FakeEngine({"thier": ("their",)})
    names = {one.essay for one in all_findings(tmp_path / "data", engine, part=(2, 2))}
    assert names == {"1"}


def test_a_seed_draws_the_same(tmp_path: Path) -> None:
    found = list(all_findings(folder(tmp_path / "one"), FakeEngine({"thier": ("their",)})))
    assert draw(found, 2, 7) == draw(found, 2, 7)
    assert len(draw(found, 99, 7)) == len(found)


def test_findings_of_the_checks_that_are_asked_for(tmp_path: Path) -> None:
    at = folder(tmp_path / "ferries")
    (at / "pack-text").mkdir()
    (at / "pack-text" / "one.txt").write_text("The ferry sails at eight o'clock.\n" * 3)
    row = {"id": "7", "text": "Everyone knows that ferries are slow. Studies show that they sink."}
    with gzip.open(at / "essays.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps(row) + "\n")
    one, two = findings_of(tmp_path, "claims/over,claims/vague-attribution")
    assert "⟦Everyone knows⟧" in str(one)
    assert "⟦Studies show⟧" in str(two)


def test_a_finding_about_the_whole_essay_is_shown_without_a_passage() -> None:
    said = Finding("sources/unused-source", "sources", "suggestion", None, "One is not used.")
    shown = str(Drawn("7", "Boats float.", said, Span(0, 12)))
    assert shown == "sources/unused-source (7)\n    One is not used."
