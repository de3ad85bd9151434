"""PDFs in many layouts: how many of the paragraphs printed are found as one block, word for word.

    python -m tests.evaluation.pdf_layouts [--show] [--only NAME] [SET...]

SET is tuned (layouts the reader was tuned on), unseen, fresh, later, fourth, fifth, sixth,
seventh or eighth (layouts measured at first sight, one set after the other), all where none is
named.
WeasyPrint sets them in this process; Chromium, LibreOffice and groff where they are installed.
Printed are the share of each layout and of each set.
"""

from __future__ import annotations

import argparse
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from feedback.reading.document import Document
from feedback.reading.pdf import read_pdf
from tests.reading.made_flat import Flat, flat_pdfs
from tests.reading.made_office import Office, groff_pdf, office_pdfs
from tests.reading.made_pdf import Layout, chromium_pdf, weasyprint_pdf

SETS = ("tuned", "unseen", "fresh", "later", "fourth", "fifth", "sixth", "seventh", "eighth")
_REFERENCE = re.compile(r"\s*\[\d+\]")


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found of a layout's paragraphs: `missed` of `all`, and blocks of no paragraph."""

    name: str
    all: int
    missed: tuple[str, ...]
    other: tuple[str, ...]

    @property
    def found(self) -> int:
        return self.all - len(self.missed)


def measured(layout: Layout | Office | Flat, document: Document) -> Measured:
    """The layout's paragraphs against the document's blocks, numbers of notes aside."""
    blocks = [_plain(block.span.of(document.text), layout) for block in document.blocks]
    missed = []
    for text in (expected := [_plain(text, layout) for text in layout.expected]):
        if text in blocks:
            blocks.remove(text)
        else:
            missed.append(text)
    return Measured(layout.name, len(expected), tuple(missed), tuple(blocks))


def _plain(text: str, layout: Layout | Office | Flat) -> str:
    plain = " ".join(_REFERENCE.sub("", text).split())
    return plain.casefold() if layout.folded else plain


def made(name: str, folder: Path) -> Iterator[tuple[Layout | Office | Flat, bytes]]:
    """The layouts of a set, with the PDFs that the programs at hand make of them."""
    module = import_module(f"tests.evaluation.pdf_{name}")
    for layout in getattr(module, "WEASYPRINT", ()):
        yield layout, weasyprint_pdf(layout)
    if shutil.which("chromium"):
        for layout in getattr(module, "CHROMIUM", ()):
            yield layout, chromium_pdf(layout.html, layout.name, folder, furniture=layout.furniture)
    if shutil.which("soffice") and (layouts := getattr(module, "OFFICE", ())):
        paths = office_pdfs(layouts, folder)
        for layout in layouts:
            yield layout, paths[layout.name].read_bytes()
    if shutil.which("soffice") and (flat := getattr(module, "FLAT", ())):
        paths = flat_pdfs(flat, folder)
        for each in flat:
            yield each, paths[each.name].read_bytes()
    if shutil.which("groff") and shutil.which("ps2pdf"):
        for layout in getattr(module, "GROFF", ()):
            yield layout, groff_pdf(layout)


def main() -> None:
    """Prints the shares."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sets", nargs="*", default=SETS)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    for name in options.sets:
        found = total = 0
        with tempfile.TemporaryDirectory() as folder:
            for layout, pdf in made(name, Path(folder)):
                if options.only not in layout.name:
                    continue
                result = measured(layout, read_pdf(pdf, Path(f"{layout.name}.pdf")))
                found += result.found
                total += result.all
                print(f"{layout.name:28} {result.found:3}/{result.all}")
                if options.show:
                    for sign, texts in (("-", result.missed), ("+", result.other)):
                        print("".join(f"    {sign} {text}\n" for text in texts), end="")
        print(f"{name}: {found} of {total} paragraphs, {found / max(1, total):.3f}\n")


if __name__ == "__main__":
    main()
