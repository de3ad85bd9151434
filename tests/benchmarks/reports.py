"""How long it takes to write a report of 3,000 words with 200 findings. Run by hand:

    python tests/benchmarks/reports.py [--runs N]

Figures are medians in milliseconds, the assessment made before.
"""

from __future__ import annotations

import argparse
import io
import random
import statistics
import tempfile
import time
from pathlib import Path

from feedback.assessment import Assessment, Summary
from feedback.essay.build import build_essay
from feedback.finding import Category, Finding
from feedback.grammar.engine import EngineInfo
from feedback.library.library import SourceLibrary
from feedback.reading.read import document_of, read_here
from feedback.report import html, word
from feedback.report import json as json_writer
from feedback.report.options import Options
from feedback.text.span import Span

WORDS, FINDINGS = 3_000, 200
KINDS: tuple[Category, ...] = ("sources", "claims", "spelling", "grammar", "punctuation")


def text_of(words: int, drawn: random.Random) -> str:
    """Paragraphs of a hundred made-up words."""
    made = ["".join(drawn.choices("aeioulnrst", k=drawn.randint(2, 9))) for _ in range(words)]
    return "\n\n".join(
        " ".join(made[at : at + 100]).capitalize() + "." for at in range(0, words, 100)
    )


def word_file(text: str) -> bytes:
    """The text as a Word file of short runs, each third word a run in italics."""
    import docx

    document = docx.Document()
    for words in text.split("\n\n"):
        paragraph = document.add_paragraph()
        for number, each in enumerate(words.split(" ")):
            paragraph.add_run(f"{' ' * (number > 0)}{each}").italic = number % 3 == 0 or None
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def assessment_of(text: str, drawn: random.Random) -> Assessment:
    """Findings of every kind at places drawn at random."""
    starts = sorted(drawn.sample(range(len(text) - 60), FINDINGS))
    findings = tuple(
        Finding(
            f"{KINDS[number % 5]}/check{number % 23}",
            KINDS[number % 5],
            "warning",
            Span(at, at + drawn.randint(3, 50)),
            f"Message {number} about “words”.",
            f"What would you say to reader {number}?",
            suggestions=("other words",),
            repeats=(Span(at + 2, at + 9),),
        )
        for number, at in enumerate(starts)
    )
    return Assessment(
        essay=build_essay(document_of(text), SourceLibrary()),
        library=SourceLibrary(),
        findings=findings,
        engine=EngineInfo("none", "", "en-GB", ""),
        rubric=None,
        summary=Summary(),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    drawn = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        original = Path(folder, "essay.docx")
        original.write_bytes(word_file(text_of(WORDS, drawn)))
        assessment = assessment_of(read_here(original).text, drawn)
        writers = {
            "html": lambda: html.render(assessment),
            "json": lambda: json_writer.render(assessment),
            "docx, 15 comments": lambda: word.render(assessment, Options(original)),
            "docx, all comments": lambda: word.render(assessment, Options(original, None)),
            "docx of another format": lambda: word.render(assessment, Options(comments=None)),
        }
        for name, write in writers.items():
            write()
            seconds = []
            for _ in range(runs):
                start = time.perf_counter()
                write()
                seconds.append(time.perf_counter() - start)
            print(f"{name:<24} {1000 * statistics.median(seconds):6.0f} ms")


if __name__ == "__main__":
    main()
