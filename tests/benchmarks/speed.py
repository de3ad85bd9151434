"""How long the main job takes and how much memory it needs. Run by hand:

    python tests/benchmarks/speed.py [--runs N] [--growth]

Whole-process figures are medians of several runs after one that is not counted; compare ratios from
one run, for machines differ.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from feedback.text.span import Span

SEEDS = Path(__file__).parent.parent.parent / "seeds"
ESSAY = SEEDS / "essays/003-workers-and-stalin.txt"


def whole_process(arguments: list[str], runs: int) -> tuple[float, float]:
    """Median seconds of `python -m feedback …` and the largest peak of memory in MB."""
    seconds = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "feedback", *arguments], check=True, capture_output=True
        )
        seconds.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return statistics.median(seconds[1:]), peak


def warm(runs: int) -> dict[str, float]:
    """Median milliseconds of one assessment with models loaded, for each seed essay."""
    from feedback import Checker

    checker = Checker(sources=[SEEDS / "sources"])
    figures = {}
    for path in sorted((SEEDS / "essays").glob("*.txt")):
        checker.check(path)
        seconds = []
        for _ in range(runs):
            start = time.perf_counter()
            checker.check(path)
            seconds.append(time.perf_counter() - start)
        figures[path.name] = 1000 * statistics.median(seconds)
    return figures


def text_of(folder: str, words: int, shuffled: random.Random) -> str:
    """A text of `words` made of sentences of the seeds' essays or sources."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((SEEDS / folder).glob("*.txt"))]
    sentences = " ".join(texts).replace("\n", " ").split(". ")
    paragraphs: list[str] = []
    while sum(len(p.split()) for p in paragraphs) < words:
        paragraphs.append(". ".join(shuffled.choices(sentences, k=6)) + ".")
    return "\n\n".join(paragraphs)


def growth(counts: Sequence[int]) -> Iterator[tuple[int, float, float, float]]:
    """For packs of so many sources of 5,000 words: seconds for 1,000 words, without their parse and
    for the overlaps alone, and the memory of the process in MB.

    No grammar engine; the first of three checks, which reads the sources, is not counted. That
    every source is made of the same few sentences is the worst case for finding overlaps.
    """
    import feedback.essay.build as build
    from feedback import Checker
    from feedback.text.parsing import parse

    shuffled = random.Random(1)
    small = Checker(engine="none")
    essays = [text_of("essays", 1000, shuffled) for _ in range(3)]
    spent: list[float] = []
    find = build.find_overlaps

    def timed(*parts: Any) -> Any:
        start = time.perf_counter()
        found = find(*parts)
        spent.append(time.perf_counter() - start)
        return found

    build.find_overlaps = timed
    for count in counts:
        with tempfile.TemporaryDirectory() as pack:
            for i in range(count):
                text = text_of("sources", 5000, shuffled)
                Path(pack, f"{i}.txt").write_text(text, encoding="utf-8")
            checker = small.with_sources([pack])
        seconds = []
        for essay in essays:
            start = time.perf_counter()
            parse(essay, [Span(0, len(essay))])
            parsed = time.perf_counter()
            checker.check_text(essay)
            seconds.append(2 * (time.perf_counter() - parsed) - (time.perf_counter() - start))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        yield count, min(seconds[1:]), min(spent[-2:]), memory
    build.find_overlaps = find


def long_essay_and_large_pack(words: int) -> tuple[float, float]:
    """Seconds for one essay of `words`, and for 1,000 words against 20 sources of 5,000.

    Essays are made of the seeds' essays and sources of their sources, the sentences
    shuffled; models and library are loaded before.
    """
    from feedback import Checker

    shuffled = random.Random(1)

    def seconds(checker: Checker, text: str) -> float:
        checker.check_text(text_of("essays", 500, shuffled))
        start = time.perf_counter()
        checker.check_text(text)
        return time.perf_counter() - start

    with tempfile.TemporaryDirectory() as pack:
        for i in range(20):
            Path(pack, f"{i}.txt").write_text(text_of("sources", 5000, shuffled), encoding="utf-8")
        small = Checker(sources=[SEEDS / "sources"])
        return seconds(small, text_of("essays", words, shuffled)), seconds(
            small.with_sources([pack]), text_of("essays", 1000, shuffled)
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--growth", action="store_true", help="only packs of 5 to 80 sources")
    options = parser.parse_args()
    if options.growth:
        for count, seconds, overlaps, memory in growth((5, 10, 20, 40, 80)):
            print(
                f"1,000 words, {count:2} sources of 5,000   {1000 * seconds:6.0f} ms beyond the"
                f" parse, overlaps {1000 * overlaps:5.0f} ms, peak {memory:4.0f} MB"
            )
        return
    runs = options.runs
    seconds, _ = whole_process(["--help"], runs)
    print(f"--help                        {seconds:6.2f} s")
    with tempfile.TemporaryDirectory() as out:
        command = ["check", str(ESSAY), "--sources", str(SEEDS / "sources"), "--out", out]
        seconds, peak = whole_process(command, runs)
    print(f"cold check of 003 + sources   {seconds:6.2f} s, peak {peak:.0f} MB")
    for name, milliseconds in warm(runs).items():
        print(f"warm check of {name:<28} {milliseconds:6.0f} ms")
    long, large = long_essay_and_large_pack(5000)
    print(f"warm check of 5,000 words                        {1000 * long:6.0f} ms")
    print(f"warm check of 1,000 words, 20 sources of 5,000   {1000 * large:6.0f} ms")


if __name__ == "__main__":
    main()
