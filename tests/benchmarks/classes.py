"""How fast a class is graded and how much memory that takes. Run by hand:

    python -m tests.benchmarks.classes [--engine NAME] [--essays 30] [--many 0]

First a class of thirty essays of about 600 words (as in language.py), looked at for the first time
in one and in two processes, then from the cache, and the bare grammar engine on the same text;
with --many N, a class of so many short essays with no engine: throughput, and the memory of the
process that gives out the work. Everything is a whole process, its start included, unless it says
otherwise. Take ratios of one run, for machines differ; the machine's load is shown beside them.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from feedback.caches import CACHE_VARIABLE, cache_folder
from feedback.grammar.choose import open_engine
from tests.benchmarks.language import texts
from tests.grading.classes import essay

SEEDS = Path(__file__).parents[2] / "seeds"
ROUNDS = (100, 500, 1000, 2000, 5000)


@contextmanager
def fresh_cache() -> Iterator[dict[str, str]]:
    """A cache folder with nothing kept in it, but all that is installed."""
    with tempfile.TemporaryDirectory() as folder:
        for entry in cache_folder().iterdir() if cache_folder().is_dir() else ():
            if ".sqlite" not in entry.name and entry.name != "ocr":
                Path(folder, entry.name).symlink_to(entry)
        yield os.environ | {CACHE_VARIABLE: folder}


def command(essays: Path, out: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "feedback", "grade", str(essays), "--out", str(out), *options]


def seconds(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Time on the clock, and of the processors."""
    before, begun = os.times(), time.perf_counter()
    subprocess.run(arguments, check=True, capture_output=True, env=environment)
    took, after = time.perf_counter() - begun, os.times()
    cpu = after.children_user - before.children_user + after.children_system
    return took, cpu - before.children_system


def show(name: str, took: tuple[float, float], more: str = "") -> None:
    load = os.getloadavg()[0]
    print(f"{name:<44}{took[0]:7.1f} s  processor {took[1]:6.1f} s  load {load:4.1f}  {more}")
    sys.stdout.flush()


def thirty(number: int, engine: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        essays, one = Path(folder, "essays"), Path(folder, "one")
        essays.mkdir()
        one.mkdir()
        written = [of_length(text) for text in texts(number)]
        for i, text in enumerate(written):
            (essays / f"{i:03}.txt").write_text(text, encoding="utf-8")
        (one / "000.txt").write_text(written[0], encoding="utf-8")
        words = sum(len(text.split()) for text in written)
        print(f"{number} essays, {words / number:.0f} words each, engine {engine}")
        options = ["--sources", str(SEEDS / "sources"), "--engine", engine]
        for jobs in ("1", "2"):
            with fresh_cache() as environment:
                out = Path(folder, f"out{jobs}")
                whole = command(essays, out, *options, "--jobs", jobs)
                took = seconds(whole, environment)
                show(f"first look, {jobs} process(es)", took)
                bare(written, engine, took)
                again = seconds(whole, environment)
                show("the same from the cache", again)
                seconds(command(one, Path(folder, "alone"), *options), environment)
                alone = seconds(command(one, Path(folder, "alone"), *options), environment)
                each = (again[1] - alone[1]) / (number - 1) * 1000
                show("a class of one from the cache", alone, f"each further one {each:.1f} ms")


def of_length(text: str, words: int = 600) -> str:
    """The beginning of a text, up to the end of a sentence."""
    taken = ""
    for sentence in text.split(". "):
        taken += f"{sentence}. "
        if len(taken.split()) >= words:
            break
    return taken


def bare(written: list[str], engine: str, whole: tuple[float, float]) -> None:
    """The engine alone on the same text, loaded before."""
    opened = open_engine(engine)
    if opened is None:
        return
    opened.warm("en-GB")
    begun, cpu = time.perf_counter(), time.process_time()
    for text in written:
        opened.check(text, "en-GB")
    took = time.perf_counter() - begun, time.process_time() - cpu
    ratio = f"the whole run takes {whole[0] / took[0]:.1f} times as long"
    show("the bare engine, loaded", took, ratio)


def many(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder, fresh_cache() as environment:
        essays, out = Path(folder, "essays"), Path(folder, "out")
        essays.mkdir()
        for i in range(number):
            (essays / f"{i:05}.txt").write_text(essay(i, 6), encoding="utf-8")
        whole = command(essays, out, "--engine", "none", "--rubric", "none", "--format", "json")
        for name in ("for the first time", "from the cache"):
            print(f"{number} short essays {name}, --engine none, 2 processes")
            begun = time.perf_counter()
            with subprocess.Popen(
                [*whole[:-1], "json"], env=environment, stdout=subprocess.DEVNULL
            ) as running:
                watch(running, out, number)
            took = time.perf_counter() - begun
            each = f"{number / took:.1f} essays/s, {took / number * 1000:.1f} ms each"
            print(f"  {took:.1f} s, {each}, load {os.getloadavg()[0]:.1f}")
            out.rename(Path(folder, name))


def watch(running: subprocess.Popen[bytes], out: Path, number: int) -> None:
    """Shows how much memory the process has when so many folders of reports stand there."""
    left = [each for each in ROUNDS if each < number] + [number]
    peak = 0
    while running.poll() is None:
        resident = memory(running.pid)
        peak = max(peak, resident)
        done = sum(entry.is_dir() for entry in os.scandir(out)) if out.is_dir() else 0
        while left and done >= left[0]:
            print(f"  {left.pop(0):6} essays: {resident / 1024:.1f} MB", flush=True)
        time.sleep(0.05)
    print(f"  at most {peak / 1024:.1f} MB, the overview's writing included")


def memory(process: int) -> int:
    """Resident kilobytes; 0 when the process is gone."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--engine", default="lingotweaker")
    parser.add_argument("--essays", type=int, default=30)
    parser.add_argument("--many", type=int, default=0)
    told = parser.parse_args()
    if told.essays:
        thirty(told.essays, told.engine)
    if told.many:
        many(told.many)


if __name__ == "__main__":
    main()
