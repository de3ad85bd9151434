"""How long files of a hundred pages take to read. Run by hand:

    python tests/benchmarks/reading.py [FILE...]

The .docx is made here of the seeds' words, a run for every few of them as Word leaves after
editing, with italics, tables and quotations set in; any files named are timed too. The first figure
has the start of the reading process in it, the second is the median of five with that process warm.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.shared import Cm

SEEDS = Path(__file__).parent.parent.parent / "seeds"
WORDS_A_PAGE = 300
PAGES = 100


def long_document(path: Path, shuffled: random.Random) -> None:
    """Saves a Word document of a hundred pages."""
    texts = [each.read_text(encoding="utf-8") for each in sorted((SEEDS / "essays").glob("*.txt"))]
    sentences = " ".join(texts).replace("\n", " ").split(". ")
    word = docx.Document()
    written = 0
    while written < PAGES * WORDS_A_PAGE:
        paragraph = word.add_paragraph()
        words = ". ".join(shuffled.choices(sentences, k=6)).split()
        for at in range(0, len(words), 3):
            run = paragraph.add_run(" ".join(words[at : at + 3]) + " ")
            run.italic = True if shuffled.random() < 0.1 else None
        if shuffled.random() < 0.1:
            paragraph.paragraph_format.left_indent = Cm(1.27)
            word.add_table(2, 2).cell(0, 0).text = "1890"
        written += len(words)
    word.save(str(path))


def seconds(path: Path) -> Iterator[float]:
    """The seconds that each of six readings takes."""
    from feedback.reading.read import read

    for _ in range(6):
        start = time.perf_counter()
        read(path)
        yield time.perf_counter() - start


def main() -> None:
    """Prints a line a file."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "hundred-pages.docx"
        long_document(made, random.Random(1))
        for path in (made, *map(Path, sys.argv[1:])):
            first, *others = seconds(path)
            usual = statistics.median(others)
            size = path.stat().st_size / 1024
            print(f"{path.name}: {size:,.0f} KB, first {first:.2f} s, then {usual:.2f} s")


if __name__ == "__main__":
    main()
