"""How long the main job takes and how much memory it needs. Run by hand:

    python -m tests.benchmarks.speed [--runs N]

Whole-process figures are medians of several runs after one that is not counted; compare ratios from
one run, for machines differ.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    seconds, _ = whole_process(["--help"], runs)
    print(f"--help                        {seconds:6.2f} s")
    with tempfile.TemporaryDirectory() as out:
        command = ["check", str(ESSAY), "--sources", str(SEEDS / "sources"), "--out", out]
        seconds, peak = whole_process(command, runs)
    print(f"cold check of 003 + sources   {seconds:6.2f} s, peak {peak:.0f} MB")
    for name, milliseconds in warm(runs).items():
        print(f"warm check of {name:<28} {milliseconds:6.0f} ms")


if __name__ == "__main__":
    main()
