"""Draws findings of real essays at random, for judging by eye.

    python -m tests.evaluation.draw --data FOLDER --count 100 --seed 1 [--engine NAME] [--part 1/2]

FOLDER has essays.jsonl.gz (lines with id and text) and, where there are sources, pack-text/; or a
folder of that kind for each prompt. --part 2/2 takes the second of every two essays alone, so that
what was mended over one part is judged over another. A finding counts when a teacher would stand by
it: it is truly a slip, the place is the right one, the message describes it, and no suggestion
misleads. Each finding of the whole layer, the engine's and this program's own, is as likely to be
drawn as any other; repeats belong to their finding.
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
from feedback.grammar.merge import merged
from feedback.library.library import SourceLibrary
from feedback.library.load import load_sources
from feedback.reading.read import essay_of
from feedback.text.span import Span
from tests.evaluation.language import own_findings

_ESSAYS = "essays.jsonl.gz"
# What is shown of the text beside the sentence that a finding stands in.
_BEFORE, _AFTER = 40, 40
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finding, the text of its essay and the sentence or sentences that it touches."""

    essay: str
    text: str
    finding: Finding
    sentence: Span

    def __str__(self) -> str:
        found = self.finding
        assert found.span is not None
        start, end = found.span
        first = max(self.sentence.start - _BEFORE, start - _LONGEST, 0)
        last = min(self.sentence.end + _AFTER, end + _LONGEST)
        marked = f"{self.text[first:start]}⟦{self.text[start:end]}⟧{self.text[end:last]}"
        offered = f" → {', '.join(found.suggestions)}" if found.suggestions else ""
        more = f" (and {len(found.repeats)} more)" if found.repeats else ""
        return (
            f"{found.check} ({self.essay})\n    {' '.join(marked.split())}\n"
            f"    {found.message}{offered}{more}"
        )


def all_findings(
    data: Path, engine: GrammarEngine, *, part: tuple[int, int] = (1, 1)
) -> Iterator[Drawn]:
    """Every language finding in the essays of `data`, each prompt's in the file's order.

    `part` (2, 3) takes the second of every three essays alone.
    """
    which, parts = part
    for prompt in [data] if (data / _ESSAYS).exists() else _prompts(data):
        pack = prompt / "pack-text"
        library = load_sources([pack] if pack.is_dir() else [])
        with gzip.open(prompt / _ESSAYS, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % parts == which - 1:
                    row = json.loads(line)
                    yield from findings_in(row["id"], row["text"], library, engine)


def _prompts(data: Path) -> list[Path]:
    return sorted(path.parent for path in data.glob(f"*/{_ESSAYS}"))


def findings_in(
    name: str, text: str, library: SourceLibrary, engine: GrammarEngine
) -> Iterator[Drawn]:
    """The language findings of one essay, as a report has them, in text order."""
    essay = build_essay(essay_of(text, file=name), library)
    slips = language_findings(essay, library, engine)[0]
    for finding in merged([*own_findings(essay, library), *slips], essay.text):
        if finding.span is not None:
            touched = [s.span for s in essay.sentences if s.span.overlaps(finding.span)]
            spans = [*touched, finding.span]
            sentence = Span(min(s.start for s in spans), max(s.end for s in spans))
            yield Drawn(name, essay.text, finding, sentence)


def draw(findings: list[Drawn], count: int, seed: int) -> list[Drawn]:
    """`count` of `findings` (all where they are fewer) at random, in the order of the rules."""
    drawn = random.Random(seed).sample(findings, min(count, len(findings)))
    return sorted(drawn, key=lambda one: one.finding.check)


def _part(text: str) -> tuple[int, int]:
    which, _, parts = text.partition("/")
    if not 1 <= int(which) <= int(parts):
        raise ValueError(text)
    return int(which), int(parts)


def main() -> None:
    """Prints the draw, numbered, in the order of the rules."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--part", type=_part, default=(1, 1), metavar="N/M")
    chosen = parser.parse_args()
    engine = open_engine(chosen.engine)
    if engine is None:
        parser.error("there is no engine to draw from")
    found = list(all_findings(chosen.data, engine, part=chosen.part))
    drawn = draw(found, chosen.count, chosen.seed)
    for number, one in enumerate(drawn, 1):
        print(f"{number}. {one}")
    print(f"{len(drawn)} of {len(found)} findings")


if __name__ == "__main__":
    main()
