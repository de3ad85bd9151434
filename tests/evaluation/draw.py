"""Draws findings of real essays at random, for judging by eye.

    python -m tests.evaluation.draw --data FOLDER --count 100 --seed 1 [--engine harper]

FOLDER has a folder a prompt, each with essays.jsonl.gz (lines with id and text) and, where there
are sources, pack-text/. A finding counts when a teacher would stand by it: it is truly a slip, the
place is the right one, the message describes it, and no suggestion misleads. Each finding of the
engine is as likely to be drawn as any other; repeats belong to their finding.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from feedback.essay.build import build_essay
from feedback.finding import Finding
from feedback.grammar.choose import open_engine
from feedback.grammar.engine import GrammarEngine
from feedback.grammar.findings import language_findings
from feedback.library.library import SourceLibrary
from feedback.library.load import load_sources
from feedback.reading.read import essay_of

_AROUND = 110


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finding and the text of its essay."""

    essay: str
    text: str
    finding: Finding

    def __str__(self) -> str:
        found = self.finding
        assert found.span is not None
        start, end = found.span
        before = self.text[max(0, start - _AROUND) : start]
        after = self.text[end : end + _AROUND]
        sentence = " ".join(f"{before}⟦{self.text[start:end]}⟧{after}".split())
        offered = f" → {', '.join(found.suggestions)}" if found.suggestions else ""
        return f"{found.check} ({self.essay})\n    {sentence}\n    {found.message}{offered}"


def all_findings(data: Path, engine: GrammarEngine) -> Iterator[Drawn]:
    """Every finding of `engine` in the essays of `data`, each prompt's in the file's order."""
    for prompt in sorted(path.parent for path in data.glob("*/essays.jsonl.gz")):
        pack = prompt / "pack-text"
        library = load_sources([pack] if pack.is_dir() else [])
        with gzip.open(prompt / "essays.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield from _findings(row["id"], row["text"], library, engine)


def _findings(
    name: str, text: str, library: SourceLibrary, engine: GrammarEngine
) -> Iterator[Drawn]:
    essay = build_essay(essay_of(text, file=name), library)
    for finding in language_findings(essay, library, engine)[0]:
        yield Drawn(name, essay.text, finding)


def main() -> None:
    """Prints the draw, numbered, in the order of the rules."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", default="auto")
    chosen = parser.parse_args()
    engine = open_engine(chosen.engine)
    if engine is None:
        parser.error("there is no engine to draw from")
    found = list(all_findings(chosen.data, engine))
    drawn = random.Random(chosen.seed).sample(found, min(chosen.count, len(found)))
    for number, one in enumerate(sorted(drawn, key=lambda one: one.finding.check), 1):
        print(f"{number}. {one}")
    print(f"{len(drawn)} of {len(found)} findings")


if __name__ == "__main__":
    main()
