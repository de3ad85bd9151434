"""Evaluations of sources in short passages, held against gold marks: precision and recall.

    python -m tests.evaluation.evaluations [--show] [HALF...]

A passage of evaluations/*.yaml has ⟦ ⟧ around each evaluation; `treats` lists the aspects of
each, `bare` those that it states without a reason (where there are several evaluations, by number
from 1), `stock` whether it is a stock judgement (where there are several, the numbers of these);
`author` gives the passage a pack of one source by that author. An aspect is found where an
evaluation that touches the marked one has it; an evaluation that touches none is a false alarm with
all of its aspects.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from essays import marked
from ruamel.yaml import YAML

from feedback.essay.build import build_essay
from feedback.essay.model import ASPECTS, Evaluation, Sentence
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.reading.read import document_of
from feedback.text.span import Span

FOLDER = Path(__file__).parent / "evaluations"
HALVES = (
    "building",
    "held_out",
    "voices",
    "later",
    "last",
    "fresh",
    "unseen",
    "second_look",
    "third_look",
    "parting",
    "farewell",
    "final_sight",
)
THINGS = ("evaluation", "sentence", *ASPECTS, *(f"{a} reasoned" for a in ASPECTS), "stock")


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with its marked evaluations: span and what is to be found there."""

    text: str
    gold: tuple[tuple[Span, frozenset[str]], ...]
    author: str | None = None


@dataclass(slots=True)
class Tally:
    """Right, missed and invented by thing, with lines that show what went amiss."""

    right: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)

    def precision(self, thing: str) -> float:
        return _share(self.right[thing], self.invented[thing])

    def recall(self, thing: str) -> float:
        return _share(self.right[thing], self.missed[thing])


def passages(half: str) -> Iterator[Passage]:
    """The passages of one half."""
    for row in YAML(typ="safe").load((FOLDER / f"{half}.yaml").read_text(encoding="utf-8")):
        text, spans = marked(row["text"])
        bare, stock = row.get("bare", {}), row.get("stock", [])
        bare = bare if isinstance(bare, dict) else {1: " ".join(bare)}
        stock = [1] if stock is True else stock
        gold = []
        for number, (span, words) in enumerate(zip(spans, row.get("treats", []), strict=True), 1):
            aspects = set(words.split())
            reasoned = aspects - set(bare.get(number, "").split())
            found = {"evaluation", *aspects, *(f"{a} reasoned" for a in reasoned)}
            gold.append((span, frozenset(found | ({"stock"} if number in stock else set()))))
        yield Passage(text, tuple(gold), row.get("author"))


@lru_cache(maxsize=8)
def score(half: str) -> Tally:
    """The passages of `half`, read and compared."""
    tally = Tally()
    for passage in passages(half):
        essay = build_essay(document_of(passage.text), _pack(passage.author))
        _sentences(tally, passage, essay.sentences, essay.evaluations)
        _compare(tally, passage, essay.evaluations)
    return tally


def _compare(tally: Tally, passage: Passage, evaluations: tuple[Evaluation, ...]) -> None:
    free = list(evaluations)
    for span, gold in passage.gold:
        met = [e for e in evaluations if e.span.overlaps(span)]
        free = [e for e in free if e not in met]
        found = {thing for e in met for thing in _things(e)}
        _count(tally, gold, found, span.of(passage.text))
    for evaluation in free:
        _count(tally, frozenset(), _things(evaluation), evaluation.span.of(passage.text))


def _things(evaluation: Evaluation) -> set[str]:
    found = {"evaluation", *evaluation.aspects, *(f"{a} reasoned" for a in evaluation.reasoned)}
    return found | ({"stock"} if evaluation.stock else set())


def _sentences(
    tally: Tally,
    passage: Passage,
    sentences: Sequence[Sentence],
    evaluations: Sequence[Evaluation],
) -> None:
    """Each sentence counts once, as inside an evaluation or outside."""
    for sentence in sentences:
        gold = any(span.overlaps(sentence.span) for span, _ in passage.gold)
        found = any(e.span.overlaps(sentence.span) for e in evaluations)
        _count(
            tally,
            frozenset({"sentence"} if gold else ()),
            {"sentence"} if found else set(),
            sentence.span.of(passage.text),
        )


def _count(tally: Tally, gold: frozenset[str], found: set[str], text: str) -> None:
    tally.right.update(gold & found)
    tally.missed.update(gold - found)
    tally.invented.update(found - gold)
    if gold != found:
        signs = [f"-{t}" for t in sorted(gold - found)] + [f"+{t}" for t in sorted(found - gold)]
        tally.lines.append(f"{', '.join(signs)} | {text}")


def _pack(author: str | None) -> SourceLibrary:
    if author is None:
        return SourceLibrary()
    source = Source(id="s1", file="one.txt", text="A text.", label="Document 4", author=author)
    return SourceLibrary((source,), labelled=True)


def _share(right: int, other: int) -> float:
    return right / (right + other) if right + other else 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("halves", nargs="*", choices=[*HALVES, []], default=[])
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    for half in args.halves or HALVES:
        tally = score(half)
        print(f"{half}: {sum(1 for _ in passages(half))} passages")
        for thing in THINGS:
            n = tally.right[thing] + tally.missed[thing]
            p, r = tally.precision(thing), tally.recall(thing)
            print(f"  {thing:20} {n:3}  precision {p:.2f}  recall {r:.2f}")
        if args.show:
            print("\n".join(f"    {line}" for line in tally.lines))


if __name__ == "__main__":
    main()
