"""Real essays against their packs: none fails, and every position holds.

The essays are not part of this project. FEEDBACK_DATA names a folder that holds persuade/, with a
folder a prompt: essays.jsonl.gz (lines with id and text) and pack-text/ (the sources).
"""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest

from feedback import Checker
from tests.evaluation.data import DATA, prompts, rows

PROMPTS = prompts(DATA)
ESSAYS_EACH = int(os.environ.get("FEEDBACK_ESSAYS", "50"))

pytestmark = pytest.mark.skipif(not PROMPTS, reason="FEEDBACK_DATA names no folder of real essays")


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda path: path.name)
def test_no_essay_fails(prompt: Path) -> None:
    checker = Checker(sources=[prompt / "pack-text"])
    for essay in islice(rows(prompt), ESSAYS_EACH):
        report = checker.check_text(essay["text"], file=essay["id"]).report()
        size = len(report["essay"]["text"])
        for finding in report["findings"]:
            if finding["start"] is not None:
                assert 0 <= finding["start"] < finding["end"] <= size, finding["check"]
        assert len(report["summary"]["next_steps"]) <= 3
