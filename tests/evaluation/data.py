"""Where the texts of the evaluations are: in one folder, and none of it part of this project.

FEEDBACK_DATA names the folder, and --data another; it has aae2/, clough/, ellipse/,
fever_symmetric/, jfleg/, persuade/ and references/, as far as they are at hand.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DATA = Path(os.environ.get("FEEDBACK_DATA", "/nowhere"))
_ESSAYS = "essays.jsonl.gz"


def parser(doc: str | None) -> argparse.ArgumentParser:
    """A parser described by the first line of `doc`, with the option --data."""
    found = argparse.ArgumentParser(description=(doc or "").partition("\n")[0])
    found.add_argument("--data", type=Path, default=DATA, metavar="ROOT")
    return found


def prompts(root: Path) -> list[Path]:
    """The folders of real essays, one a prompt: those of persuade/, or of `root` itself."""
    held = root / "persuade" if (root / "persuade").is_dir() else root
    if (held / _ESSAYS).is_file():
        return [held]
    return sorted(path.parent for path in held.glob(f"*/{_ESSAYS}"))


def rows(folder: Path) -> Iterator[dict[str, Any]]:
    """The essays of a folder, in the file's order: id, text and what marks there are."""
    with gzip.open(folder / _ESSAYS, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
