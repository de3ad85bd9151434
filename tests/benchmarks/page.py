"""How long the HTML report of a long essay takes. Run by hand:

python -m tests.benchmarks.page
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from report import samples

from feedback.assessment import Assessment
from feedback.checks.catalogue import checks
from feedback.report import html

RUNS = 7


def seconds(assessment: Assessment) -> float:
    start = time.perf_counter()
    html.render(assessment)
    return time.perf_counter() - start


def main() -> None:
    checks()  # which assessing has long loaded
    essay = samples.long_essay()
    first = seconds(essay)
    again = statistics.median(seconds(essay) for _ in range(RUNS))
    size = f"{essay.essay.words} words, {len(essay.findings)} findings"
    print(f"{size}: first page {first:.3f} s, further ones {again:.3f} s")


if __name__ == "__main__":
    main()
