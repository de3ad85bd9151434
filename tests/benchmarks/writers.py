"""How long each writer takes for a long essay with many findings. Run by hand:

    python tests/benchmarks/writers.py [--runs N] [--words N] [--findings N]

Milliseconds are medians of several runs after one that is not counted, of this process's own time
and of the clock, which tells more only on a machine with nothing else to do.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from speed import text_of

from feedback import Checker
from feedback.assessment import Assessment
from feedback.finding import Evidence, Finding
from feedback.report.options import Options
from feedback.report.words import KINDS, LANGUAGE
from feedback.report.write import FILE_WRITERS, WRITERS
from feedback.text.span import Span

SEEDS = Path(__file__).parents[2] / "seeds"


def long_essay(words: int, findings: int, printed: Path | None = None) -> Assessment:
    """An essay of the seeds' sentences with findings of every kind spread over it.

    With `printed` it is read from a PDF, which is written there.
    """
    from dataclasses import replace

    checker = Checker(sources=[SEEDS / "sources"], engine="none", date="2026-03-09")
    text = text_of("essays", words, random.Random(1))
    if printed is not None:
        printed.write_bytes(_on_paper(text))
    assessment = checker.check(printed) if printed else checker.check_text(text)
    places = [Span(*m.span()) for m in re.finditer(r"\w+ \w+", assessment.essay.text)]
    source = next(iter(assessment.library))
    evidence = Evidence(source.id, Span(0, 200), source.text[:200], "differs", (Span(10, 30),))
    kinds = list(KINDS)
    found = [
        Finding(
            f"{kinds[i % 7]}/any",
            kinds[i % 7],
            "warning",
            places[i * len(places) // findings],
            f"What is here, said in one sentence of some length for place {i}.",
            "What could you do about it here, and what would a reader want to know?",
            suggestions=("other words",) if kinds[i % 7] in LANGUAGE else (),
            evidence=(evidence,) if i % 10 == 0 else (),
        )
        for i in range(findings)
    ]
    return replace(assessment, findings=tuple(sorted(found, key=lambda f: f.order)))


def _on_paper(text: str) -> bytes:
    from weasyprint import HTML

    body = "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
    made: bytes = HTML(string=f"<!doctype html><title>Essay</title>{body}").write_pdf()
    return made


def median(write: Callable[[Assessment], str | bytes], assessment: Assessment, runs: int) -> str:
    own, clock, size = [], [], 0
    for _ in range(runs + 1):
        started, began = time.process_time(), time.perf_counter()
        size = len(write(assessment))
        own.append(time.process_time() - started)
        clock.append(time.perf_counter() - began)
    times = [1000 * statistics.median(each[1:]) for each in (own, clock)]
    return f"{times[0]:7.0f} ms{times[1]:10.0f} ms by the clock{size / 1000:9.0f} KB"


def _file(
    made: Callable[[Assessment, Options], bytes],
    assessment: Assessment,
    original: Path | None = None,
) -> bytes:
    return made(assessment, Options(original=original))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--words", type=int, default=3000)
    parser.add_argument("--findings", type=int, default=200)
    options = parser.parse_args()
    assessment = long_essay(options.words, options.findings)
    print(f"{assessment.essay.words} words, {len(assessment.findings)} findings")
    writers: dict[str, Callable[[Assessment], str | bytes]] = dict(WRITERS)
    for name, made in FILE_WRITERS.items():
        writers[name] = partial(_file, made)
    for name, write in writers.items():
        print(f"{name:<12}{median(write, assessment, options.runs)}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        printed = Path(folder, "essay.pdf")
        assessment = long_essay(options.words, options.findings, printed)
        write = partial(_file, FILE_WRITERS["pdf"], original=printed)
        print(f"{'pdf of a pdf':<12}{median(write, assessment, options.runs)}", flush=True)


if __name__ == "__main__":
    main()
