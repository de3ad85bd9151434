"""Real essays against their packs: none fails, and every position holds.

The essays are not part of this project. FEEDBACK_DATA names a folder with a folder a prompt, each
with essays.jsonl.gz (lines with id and text) and pack-text/ (the sources).
"""

from __future__ import annotations

import gzip
import json
import os
from itertools import islice
from pathlib import Path

import pytest

from feedback import Checker

DATA = Path(os.environ.get("FEEDBACK_DATA", "/nowhere"))
PROMPTS = sorted(path.parent for path in DATA.glob("*/essays.jsonl.gz"))
ESSAYS_EACH = int(os.environ.get("FEEDBACK_ESSAYS", "50"))

pytestmark = pytest.mark.skipif(not PROMPTS, reason="FEEDBACK_DATA names no folder of real essays")


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda path: path.name)
def test_no_essay_fails(prompt: Path) -> None:
    checker = Checker(sources=[prompt / "pack-text"])
    with gzip.open(prompt / "essays.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in islice(lines, ESSAYS_EACH):
            essay = json.loads(line)
            report = checker.check_text(essay["text"], file=essay["id"]).report()
            size = len(report["essay"]["text"])
            for finding in report["findings"]:
                if finding["start"] is not None:
                    assert 0 <= finding["start"] < finding["end"] <= size, finding["check"]
            assert len(report["summary"]["next_steps"]) <= 3
