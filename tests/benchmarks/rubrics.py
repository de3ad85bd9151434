"""How long each ready-made rubric takes to load and to score. Run by hand:

    python tests/benchmarks/rubrics.py [--runs N]

Medians of processor time after one run that is not counted, so that other work on the machine does
not tell; exit code 1 where a rubric takes more than MOST_LOADING or MOST_SCORING.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from feedback import Checker
from feedback.rubric.load import load_rubric, ready_made
from feedback.rubric.score import score

SEEDS = Path(__file__).parent.parent.parent / "seeds"
ESSAY = SEEDS / "essays/003-workers-and-stalin.txt"
MOST_LOADING = 50.0
MOST_SCORING = 10.0


def milliseconds(run: Callable[[], object], runs: int) -> float:
    """The median of so many runs after one that is not counted."""
    run()
    taken = []
    for _ in range(runs):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return 1000 * statistics.median(taken)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    assessment = Checker(sources=[SEEDS / "sources"], engine="none").check(ESSAY)
    slow = False
    for name, *_ in ready_made():
        rubric = load_rubric(name)
        loading = milliseconds(lambda name=name: load_rubric(name), runs)  # type: ignore[misc]
        scoring = milliseconds(
            lambda rubric=rubric: score(rubric, assessment.measures, assessment.findings),  # type: ignore[misc]
            runs,
        )
        slow |= loading > MOST_LOADING or scoring > MOST_SCORING
        print(f"{name:<32} loads in {loading:5.1f} ms, scores in {scoring:5.2f} ms")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
