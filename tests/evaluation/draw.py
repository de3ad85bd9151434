"""Draws findings of real essays at random, for judging by eye.

    python -m tests.evaluation.draw [--data ROOT] [--checks claims/,sources/unused-source]
                                    [--count 100] [--seed 1] [--engine NAME] [--part 1/2]

ROOT (or FEEDBACK_DATA) holds persuade/ with a folder a prompt (or is a folder of that kind):
essays.jsonl.gz (lines with id and text) and, where there are sources, pack-text/. What is drawn are
findings of language, or with --checks those of the checks named so (up to a stroke: all of a room),
each with what is shown of the sources. --part 2/2 takes the second of every two essays alone, so
that what was mended over one part is judged over another. A finding counts when a teacher would
stand by it: it is truly a slip, the place is the right one, the message describes it, and no
suggestion misleads. Each finding of the whole layer, the engine's and this program's own, is as
likely to be drawn as any other; repeats belong to their finding.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from feedback import Checker
from feedback.essay.build import build_essay
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar.choose import open_engine
from feedback.grammar.engine import GrammarEngine
from feedback.grammar.findings import language_findings
from feedback.grammar.merge import merged
from feedback.library.library import SourceLibrary
from feedback.library.load import load_sources
from feedback.reading.read import essay_of
from feedback.text.span import Span
from tests.evaluation.data import parser, prompts, rows
from tests.evaluation.language import own_findings

# What is shown of the text beside the sentence that a finding stands in.
_BEFORE, _AFTER = 40, 40
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finding, the text of its essay and the sentences that it touches (all: of the essay)."""

    essay: str
    text: str
    finding: Finding
    sentence: Span

    def __str__(self) -> str:
        found = self.finding
        said = f"{found.message}{self._offered()}{self._more()}{self._shown()}"
        if found.span is None:
            return f"{found.check} ({self.essay})\n    {said}"
        start, end = found.span
        first = max(self.sentence.start - _BEFORE, start - _LONGEST, 0)
        last = min(self.sentence.end + _AFTER, end + _LONGEST)
        marked = f"{self.text[first:start]}⟦{self.text[start:end]}⟧{self.text[end:last]}"
        return f"{found.check} ({self.essay})\n    {' '.join(marked.split())}\n    {said}"

    def _offered(self) -> str:
        return f" → {', '.join(self.finding.suggestions)}" if self.finding.suggestions else ""

    def _more(self) -> str:
        return f" (and {len(self.finding.repeats)} more)" if self.finding.repeats else ""

    def _shown(self) -> str:
        return "".join(
            f"\n    {e.relation} {e.source or 'the essay'}: {' '.join(e.text.split())[:_LONGEST]}"
            for e in self.finding.evidence
        )


def all_findings(
    data: Path, engine: GrammarEngine, *, part: tuple[int, int] = (1, 1)
) -> Iterator[Drawn]:
    """Every language finding in the essays of `data`, each prompt's in the file's order.

    `part` (2, 3) takes the second of every three essays alone.
    """
    for prompt in prompts(data):
        library = load_sources(_packs(prompt))
        for name, text in _essays(prompt, part):
            yield from findings_in(name, text, library, engine)


def findings_of(data: Path, checks: str, *, part: tuple[int, int] = (1, 1)) -> Iterator[Drawn]:
    """Every finding of the checks that begin so (several: by commas), each essay with its pack."""
    wanted = tuple(checks.split(","))
    checker = Checker(engine="none")
    for prompt in prompts(data):
        against = checker.with_sources(_packs(prompt))
        for name, text in _essays(prompt, part):
            assessment = against.check_text(text, file=name)
            for finding in assessment.findings:
                if finding.check.startswith(wanted):
                    yield _drawn(name, assessment.essay, finding)


def _packs(prompt: Path) -> list[Path]:
    return [pack for pack in [prompt / "pack-text"] if pack.is_dir()]


def _essays(prompt: Path, part: tuple[int, int]) -> Iterator[tuple[str, str]]:
    which, parts = part
    for row in islice(rows(prompt), which - 1, None, parts):
        yield row["id"], row["text"]


def findings_in(
    name: str, text: str, library: SourceLibrary, engine: GrammarEngine
) -> Iterator[Drawn]:
    """The language findings of one essay, as a report has them, in text order."""
    essay = build_essay(essay_of(text, file=name), library)
    slips = language_findings(essay, library, engine)[0]
    for finding in merged([*own_findings(essay, library), *slips], essay.text):
        if finding.span is not None:
            yield _drawn(name, essay, finding)


def _drawn(name: str, essay: Essay, finding: Finding) -> Drawn:
    span = finding.span or Span(0, len(essay.text))
    spans = [*(s.span for s in essay.sentences if s.span.overlaps(span)), span]
    sentence = Span(min(s.start for s in spans), max(s.end for s in spans))
    return Drawn(name, essay.text, finding, sentence)


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
    options = parser(__doc__)
    options.add_argument("--checks", default="")
    options.add_argument("--count", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--engine", default="auto")
    options.add_argument("--part", type=_part, default=(1, 1), metavar="N/M")
    chosen = options.parse_args()
    if chosen.checks:
        found = list(findings_of(chosen.data, chosen.checks, part=chosen.part))
    elif engine := open_engine(chosen.engine):
        found = list(all_findings(chosen.data, engine, part=chosen.part))
    else:
        options.error("there is no engine to draw from")
    drawn = draw(found, chosen.count, chosen.seed)
    for number, one in enumerate(drawn, 1):
        print(f"{number}. {one}")
    print(f"{len(drawn)} of {len(found)} findings")


if __name__ == "__main__":
    main()
