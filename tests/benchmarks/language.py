"""How fast the language layer is, against the engines themselves. Run by hand:

    python -m tests.benchmarks.language [--essays N] [--url URL]

Thirty essays: those of the folder that FEEDBACK_DATA names (as for tests/evaluation), else the
seeds' essays with their sentences shuffled. All figures of one run belong together; take ratios,
for machines differ. The server is the one at --url, else the installed LanguageTool, if it is.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from feedback.checks.run import run_checks
from feedback.errors import EngineError
from feedback.essay.build import build_essay
from feedback.essay.model import Essay
from feedback.grammar.answers import Answers
from feedback.grammar.choose import open_engine
from feedback.grammar.engine import GrammarEngine
from feedback.grammar.findings import language_findings
from feedback.grammar.kept import Keepable, Kept
from feedback.library.library import SourceLibrary
from feedback.library.load import load_sources
from feedback.reading.read import essay_of
from tests.evaluation.data import DATA, prompts, rows

SEEDS = Path(__file__).parents[2] / "seeds"
VARIANT = "en-US"
ROUNDS = 3


def texts(number: int) -> list[str]:
    """Essays of real length, each another."""
    folders = prompts(DATA)
    real = [line for folder in folders for line in _first(folder, number // len(folders) + 1)]
    seeds = [p.read_text(encoding="utf-8") for p in sorted((SEEDS / "essays").glob("*.txt"))]
    return (seeds + real if real else _shuffled(seeds, number))[:number]


def _first(folder: Path, number: int) -> list[str]:
    return [row["text"] for row in islice(rows(folder), number)]


def _shuffled(seeds: list[str], number: int) -> list[str]:
    chance = random.Random(1)
    sentences = " ".join(seeds).replace("\n", " ").split(". ")
    made = list(seeds)
    while len(made) < number:
        paragraphs = [". ".join(chance.sample(sentences, 6)) + "." for _ in range(5)]
        made.append("\n\n".join(paragraphs))
    return made


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def best_of_each(works: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The shortest time of each, the rounds going through all of them in turn."""
    rounds = [{name: seconds(work) for name, work in works.items()} for _ in range(ROUNDS)]
    return {name: min(each[name] for each in rounds) for name in works}


def layer_of(engine: GrammarEngine, library: SourceLibrary) -> Callable[[Essay], object]:
    def layer(essay: Essay) -> None:
        info = language_findings(essay, library, engine)[1]
        assert not info.note, info.note

    return layer


def first_look(engine: Keepable, essays: list[Essay], library: SourceLibrary, at_once: int) -> None:
    """The layer over all essays with an empty cache, `at_once` of them side by side."""
    with tempfile.TemporaryDirectory() as folder:
        layer = layer_of(Kept(engine, Answers(Path(folder, "language.sqlite"))), library)
        with ThreadPoolExecutor(at_once) as pool:
            list(pool.map(layer, essays))


def show(name: str, words: int, took: float, ratio: str = "") -> None:
    print(f"{name:<56} {took:6.2f} s {words / took:8.0f} words/s  {ratio}", flush=True)


def raw_against_layer(engine: Keepable, essays: list[Essay], library: SourceLibrary) -> None:
    words = sum(essay.words for essay in essays)
    others = tuple(room for room in ("sources", "claims", "structure", "style"))
    with tempfile.TemporaryDirectory() as folder:
        answers = Kept(engine, Answers(Path(folder, "language.sqlite")))
        layer = layer_of(answers, library)
        for essay in essays:
            engine.check(essay.text, VARIANT)
            layer(essay)
        took = best_of_each({
            "raw": lambda: [engine.check(essay.text, VARIANT) for essay in essays],
            "layer": lambda: first_look(engine, essays, library, 1),
            "again": lambda: [layer(essay) for essay in essays],
            "own": lambda: [run_checks(essay, library, off=others) for essay in essays],
        })  # fmt: skip
    raw, name = took["raw"], engine.name
    cost = f"{(took['again'] + took['own']) / raw:.0%} of raw"
    show(f"{name}, raw", words, raw)
    show(f"{name}, through the layer, cache empty", words, took["layer"])
    show(f"{name}, the same again, all from the cache", words, took["again"])
    show("our own language checks, essay parsed", words, took["own"])
    print(f"the layer's own cost (filter, spelling, cache, own checks): {cost}\n")


def against_plain_loop(
    engine: Keepable, url: str, essays: list[Essay], library: SourceLibrary
) -> None:
    import language_tool_python

    tool = language_tool_python.LanguageTool(VARIANT, remote_server=url)
    words = sum(essay.words for essay in essays)
    first_look(engine, essays, library, 2)
    took = best_of_each({
        "plain": lambda: [tool.check(essay.text) for essay in essays],
        "one": lambda: first_look(engine, essays, library, 1),
        "two": lambda: first_look(engine, essays, library, 2),
    })  # fmt: skip
    plain = took["plain"]
    show("plain language_tool_python loop", words, plain)
    show("our layer, cache empty", words, took["one"], f"{plain / took['one']:.1f} x")
    show("our layer, two essays side by side", words, took["two"], f"{plain / took['two']:.1f} x")


@contextmanager
def server(url: str) -> Iterator[str]:
    """The server named, else one of our own for the time of the run."""
    if url:
        yield url
        return
    from feedback.grammar.install import sound_folder
    from feedback.grammar.java import find_java
    from feedback.grammar.server import start_server

    kept = start_server(sound_folder(), find_java())
    try:
        yield kept.url
    finally:
        kept.end()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--essays", type=int, default=30)
    parser.add_argument("--url", default="")
    parser.add_argument("--engine", action="append")
    options = parser.parse_args()
    library = load_sources([SEEDS / "sources"])
    essays = [build_essay(essay_of(t), library, VARIANT) for t in texts(options.essays)]
    print(f"{len(essays)} essays of {sum(essay.words for essay in essays)} words\n")
    for name in options.engine or ("lingotweaker", "harper", "languagetool"):
        try:
            if name == "languagetool":
                with server(options.url) as url:
                    engine = open_engine(name, languagetool_url=url)
                    assert isinstance(engine, Keepable)
                    raw_against_layer(engine, essays, library)
                    against_plain_loop(engine, url, essays, library)
            else:
                engine = open_engine(name)
                assert isinstance(engine, Keepable)
                raw_against_layer(engine, essays, library)
        except EngineError as error:
            print(f"{name}: {error}\n")


if __name__ == "__main__":
    main()
