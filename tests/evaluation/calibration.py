"""How near a calibrated rubric comes to raters' marks, beside length alone, in one run.

    python -m tests.evaluation.calibration [--data FOLDER] [--cache FOLDER] [--train N]

FOLDER (or FEEDBACK_DATA) holds asap/ (responses to a reading that is not supplied) and persuade/
(essays with their packs). Of each set 400 essays are assessed once and their measures kept in the
cache folder. Then five times: N essays drawn at random are what the teacher marked, the others are
the test. Printed are means of quadratic weighted kappa: the rubric uncalibrated (its share of
points on the marks' scale), calibrated, and two baselines from the same N essays that see nothing
but the number of words: a regression, rounded, and marks dealt out by length in the shares that the
teacher gave. Beside each measure that the fits rest on stands how closely it goes with length.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import os
import random
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean, pstdev

from feedback.rubric.calibration.agreement import weighted_kappa
from feedback.rubric.calibration.calibrate import scaled_total
from feedback.rubric.calibration.marked import TOTAL, Marked, column
from feedback.rubric.calibration.numbers import correlation
from feedback.rubric.calibration.total_fit import candidates, fit_total
from feedback.rubric.load import load_rubric
from feedback.rubric.model import Limits, Rubric
from feedback.rubric.submission import state_of
from feedback.rubric.totals import mark_for

RUBRIC = "source-essay"
DRAWS = 5
_MOST = 400
_SHORT = 15
_FIGURES = ("uncalibrated", "calibrated", "length, regression", "length, by shares")


@dataclass(frozen=True, slots=True)
class Set:
    """Essays to one prompt with their marks, and the pack and prompt where there are some."""

    name: str
    essays: tuple[tuple[str, str, float], ...]
    sources: tuple[Path, ...] = ()
    prompt: Path | None = None


@dataclass(frozen=True)
class Result:
    """Kappas of one set, a list a figure with one value a draw; `measures` counts the steps that
    the fits gave to each."""

    name: str
    essays: int
    kappas: dict[str, list[float]]
    with_length: dict[str, float]
    steps: Counter[str]


def sets(data: Path) -> Iterator[Set]:
    """The marked essays of the folder."""
    for path in sorted((data / "asap").glob("prompt*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))[:_MOST]
        essays = ((r["essay_id"], r["essay"], float(r["domain1_score"])) for r in rows)
        yield Set(f"asap {path.stem}", tuple(essays))
    for path in sorted((data / "persuade").glob("*/essays.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found = [json.loads(line) for line in lines][:_MOST]
        essays = ((r["id"], r["text"], float(r["score"])) for r in found)
        folder = path.parent
        yield Set(
            f"persuade {folder.name}",
            tuple(essays),
            (folder / "pack-text",),
            folder / "prompt.txt",
        )


def measured(each: Set, cache: Path, engine: str) -> list[dict[str, float]]:
    """The measures of every essay of a set, from the cache or counted now and kept."""
    kept = cache / f"{each.name.replace(' ', '-')}.{engine}.jsonl"
    found = {}
    if kept.exists():
        rows = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]
        found = {row["id"]: row["measures"] for row in rows}
    missing = [(id, text) for id, text, _ in each.essays if id not in found]
    if missing:
        from feedback.checker import Checker

        checker = Checker(each.sources, RUBRIC, engine=engine, prompt=each.prompt or "")
        with kept.open("a", encoding="utf-8") as file:
            for id, text in missing:
                found[id] = dict(checker.check_text(text, file=id).measures)
                file.write(json.dumps({"id": id, "measures": found[id]}) + "\n")
                file.flush()
    return [found[id] for id, _, _ in each.essays]


def result(each: Set, values: Sequence[dict[str, float]], rubric: Rubric, train: int) -> Result:
    """The kappas of one set over all draws."""
    # Responses of a few sentences are what some of the prompts ask for.
    rubric = replace(rubric, limits=Limits(too_short=_SHORT))
    essays = [
        Marked(id, {TOTAL: mark}, measures, state=state_of(rubric, measures))
        for (id, _, mark), measures in zip(each.essays, values, strict=True)
    ]
    essays = [essay for essay in essays if essay.state == "assessed"]
    words = [essay.values["words"] or 0.0 for essay in essays]
    kappas: dict[str, list[float]] = {name: [] for name in (*_FIGURES, "its fit to length")}
    steps: Counter[str] = Counter()
    for draw in range(DRAWS):
        order = random.Random(draw).sample(essays, len(essays))
        for name, kappa in _draw(order[:train], order[train:], rubric, steps):
            kappas[name].append(kappa)
    with_length = {
        name: correlation([e.values.get(name) or 0.0 for e in essays], words) for name in steps
    }
    return Result(each.name, len(essays), kappas, with_length, steps)


def _draw(
    train: Sequence[Marked], test: Sequence[Marked], rubric: Rubric, steps: Counter[str]
) -> Iterator[tuple[str, float]]:
    marks = column(test, TOTAL)
    known = sorted({essay.marks[TOTAL] for essay in train})
    scale = [min(known) + i for i in range(round(max(known) - min(known)) + 1)]
    total = fit_total(train, candidates(train).names)
    given = [mark_for(total, essay.values) if total else None for essay in test]
    for each in total.steps if total else ():
        steps[each.measure] += each.count
    fitted = [mark.points if mark else mean(known) for mark in given]
    own = [scaled_total(rubric, essay, scale) for essay in test]
    yield "uncalibrated", weighted_kappa(marks, [round(scale[0] if m is None else m) for m in own])
    yield "calibrated", weighted_kappa(marks, fitted)
    yield "length, regression", weighted_kappa(marks, _regression(train, test))
    yield "length, by shares", weighted_kappa(marks, _shares(train, test))
    yield "its fit to length", correlation(fitted, _words(test))


def _words(essays: Sequence[Marked]) -> list[float]:
    return [essay.values["words"] or 0.0 for essay in essays]


def _regression(train: Sequence[Marked], test: Sequence[Marked]) -> list[float]:
    """Marks by a straight line over the number of words, rounded."""
    x, y = _words(train), column(train, TOTAL)
    middle, height = mean(x), mean(y)
    slope = sum((a - middle) * (b - height) for a, b in zip(x, y, strict=True))
    slope /= sum((a - middle) ** 2 for a in x)
    found = (round(height + slope * (words - middle)) for words in _words(test))
    return [float(min(max(mark, min(y)), max(y))) for mark in found]


def _shares(train: Sequence[Marked], test: Sequence[Marked]) -> list[float]:
    """The mark that the essay of the same rank by length has, of the marks in rising order."""
    lengths, marks = sorted(_words(train)), sorted(column(train, TOTAL))
    ranks = (sum(length < words for length in lengths) for words in _words(test))
    return [marks[min(rank, len(marks) - 1)] for rank in ranks]


def said(found: Result) -> Iterator[str]:
    """The result as lines."""
    yield f"{found.name}: {found.essays} essays"
    for name, kappas in found.kappas.items():
        yield f"  {name:<20} {mean(kappas):.3f} ± {pstdev(kappas):.3f}"
    for name, count in found.steps.most_common(10):
        share = count / sum(found.steps.values())
        yield f"    {share:4.0%} of the steps: {name} (with length {found.with_length[name]:.2f})"


def main() -> None:
    """Prints the figures of every set that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("FEEDBACK_DATA", Path(__file__).parents[3] / "shared/data")
    parser.add_argument("--data", type=Path, default=Path(default))
    scratch = Path(tempfile.gettempdir()) / "feedback-calibration"
    parser.add_argument("--cache", type=Path, default=scratch)
    parser.add_argument("--engine", default="lingotweaker")
    parser.add_argument("--train", type=int, default=100)
    parser.add_argument("--most", type=int, default=_MOST, help="essays of each set")
    args = parser.parse_args()
    args.cache.mkdir(parents=True, exist_ok=True)
    rubric = load_rubric(RUBRIC)
    for each in sets(args.data):
        each = Set(each.name, each.essays[: args.most], each.sources, each.prompt)
        values = measured(each, args.cache, args.engine)
        for line in said(result(each, values, rubric, args.train)):
            print(line)


if __name__ == "__main__":
    main()
