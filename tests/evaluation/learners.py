"""Whether essays with more language findings are those that raters marked lower.

    python -m tests.evaluation.learners [--data ROOT] [--sample N] [--engine NAME...]

ROOT (or FEEDBACK_DATA) holds ellipse/ (learners of English; marks for grammar and conventions)
and persuade/ (school essays with their packs; one mark for the whole). Spearman's rank correlation
of places per 100 words with each mark: the further below 0, the better findings tell weak language
from strong. Compare lines of one run.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from feedback.grammar.engine import GrammarEngine
from feedback.library.library import SourceLibrary
from feedback.library.load import load_sources
from feedback.reading.read import document_of
from feedback.text.words import count_words
from tests.evaluation.data import parser, prompts, rows
from tests.evaluation.language import STAGES, available_engines, looks


@dataclass(frozen=True, slots=True)
class Marked:
    """An essay and its raters' marks by trait."""

    text: str
    marks: dict[str, float]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Essays of one kind, with their source pack where they had one."""

    name: str
    essays: tuple[Marked, ...]
    library: SourceLibrary


@dataclass(frozen=True, slots=True)
class Line:
    """Spearman's coefficient for one mark, engine and stage, and the mean places per 100 words."""

    corpus: str
    mark: str
    engine: str
    stage: str
    coefficient: float
    rate: float


def corpora(data: Path, sample: int) -> Iterator[Corpus]:
    """Every corpus of the folder; `sample` essays of each, spread evenly (0: all)."""
    if (data / "ellipse").is_dir():
        essays = _essays(data / "ellipse", ("grammar", "conventions"), sample)
        yield Corpus("ellipse", essays, SourceLibrary())
    for folder in prompts(data / "persuade"):
        library = load_sources([folder / "pack-text"])
        yield Corpus(f"persuade/{folder.name}", _essays(folder, ("score",), sample), library)


def _essays(folder: Path, traits: Sequence[str], sample: int) -> tuple[Marked, ...]:
    found = list(rows(folder))
    step = max(1, len(found) // sample) if sample else 1
    chosen = found[::step][: sample or None]
    # White space at a file's end, flagged once an essay, would only tell how long the essay is.
    return tuple(Marked(row["text"].strip(), {t: float(row[t]) for t in traits}) for row in chosen)


def measure(corpus: Corpus, engines: Sequence[GrammarEngine]) -> Iterator[Line]:
    """A line for each mark, engine and stage, all from the same essays."""
    rates: dict[tuple[str, str], list[float]] = defaultdict(list)
    for essay in corpus.essays:
        document = document_of(essay.text)
        words = max(1, count_words(document.text))
        for name, found in looks(document, engines, corpus.library).items():
            for stage in STAGES:
                rates[name, stage].append(100 * len(found.at(stage)) / words)
    for mark in corpus.essays[0].marks if corpus.essays else ():
        marks = [essay.marks[mark] for essay in corpus.essays]
        for (name, stage), rate in rates.items():
            mean = sum(rate) / len(rate)
            yield Line(corpus.name, mark, name, stage, spearman(rate, marks), mean)


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """Spearman's rank correlation; equal values share the mean of their ranks.

    0 where one side does not vary. Source: C. Spearman, American Journal of Psychology 15 (1904).
    """
    from statistics import StatisticsError, correlation

    try:
        return correlation(_ranks(first), _ranks(second))
    except StatisticsError:
        return 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    ranks = [0.0] * len(values)
    order = sorted(range(len(values)), key=values.__getitem__)
    before = 0
    for _, group in groupby(order, key=values.__getitem__):
        equal = list(group)
        for i in equal:
            ranks[i] = before + (len(equal) + 1) / 2
        before += len(equal)
    return ranks


def table(lines: Sequence[Line]) -> str:
    """A line a mark, engine and stage."""
    shown = [
        f"{'essays':18} {'mark':12} {'engine':14} {'stage':9} {'rho':>6} {'per 100 words':>14}"
    ]
    shown += [
        f"{line.corpus:18} {line.mark:12} {line.engine:14} {line.stage:9}"
        f" {line.coefficient:6.3f} {line.rate:14.2f}"
        for line in lines
    ]
    return "\n".join(shown)


def main() -> None:
    options = parser(__doc__)
    options.add_argument("--sample", type=int, default=0, metavar="N", help="N of each (0: all)")
    options.add_argument("--engine", action="append", default=[])
    chosen = options.parse_args()
    if not chosen.data.is_dir():
        options.error("name the folder of essays with --data or FEEDBACK_DATA")
    engines = available_engines(chosen.engine or ["lingotweaker"])
    for corpus in corpora(chosen.data, chosen.sample):
        print(table(list(measure(corpus, engines))), flush=True)


if __name__ == "__main__":
    main()
