"""The draw covers the whole layer, and the same seed draws the same findings."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from fake_engine import FakeEngine

from tests.evaluation.draw import all_findings, draw

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
