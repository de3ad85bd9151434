"""A PDF essay handed back: its own pages with what is said set on them, then the report's pages."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from feedback.assessment import Assessment
from feedback.errors import OutputError, ReadingError
from feedback.finding import Category
from feedback.report.comments import comments
from feedback.report.highlights import Patch, patches

if TYPE_CHECKING:
    from feedback.reading.pdf_marking import Colour, Highlight, Marks, Unmarked

AUTHOR = "Feedback"
# Pale enough to read through where a viewer lays the colour over the words.
COLOURS: Mapping[Category, Colour] = {
    "sources": (200, 203, 255),
    "claims": (255, 211, 166),
    "structure": (181, 220, 245),
    "grammar": (166, 230, 218),
    "punctuation": (243, 224, 138),
    "spelling": (255, 188, 208),
    "style": (220, 196, 242),
}
_WHITE = 255
_WHY: Mapping[Unmarked, str] = {
    "locked": "it is locked against changes",
    "signed": "it bears a signature, which marks would undo",
    "form": "it is a form that only its own program can fill in",
    "picture": "its pages are pictures",
}


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF's."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def marked(assessment: Assessment, original: Path, report: bytes, most: int | None) -> bytes | str:
    """The PDF at `original` with at most so many notes, and the pages of `report` behind its own.

    Where it takes no marks, a sentence that says why. Raises OutputError where the file no longer
    says what was checked.
    """
    from feedback.reading.isolated import WORKER

    with tempfile.TemporaryDirectory(prefix="feedback-") as folder:
        after, to = Path(folder, "report.pdf"), Path(folder, "marked.pdf")
        after.write_bytes(report)
        try:
            why = WORKER.mark(original, _marks(assessment, most, after), to)
            if not why:
                return to.read_bytes()
        except (ReadingError, OSError):
            return _sentence("it is unusually built")
    if why == "changed":
        raise OutputError(f"{original} changed while it was being checked: check it once more.")
    return _sentence(_WHY[why])


def _sentence(why: str) -> str:
    return f"The notes could not be set on the pages of the PDF itself, for {why}: they stand here."


def _marks(assessment: Assessment, most: int | None, after: Path) -> Marks:
    from feedback.reading.pdf_marking import Marks

    summary, *about = comments(assessment, most)
    return Marks(
        text=assessment.essay.text,
        author=AUTHOR,
        opening=f"{summary.text}\nThe full report follows on the pages behind the essay.",
        highlights=tuple(map(_highlight, patches(assessment.essay.text, about))),
        day=assessment.date,
        after=str(after),
    )


def _highlight(patch: Patch) -> Highlight:
    from feedback.reading.pdf_marking import Highlight

    red, green, blue = COLOURS[patch.kind]
    if patch.faint:
        red, green, blue = (_paler(part) for part in (red, green, blue))
    places = tuple((place.start, place.end) for place in patch.places)
    return Highlight(places, (red, green, blue), patch.subject, patch.said)


def _paler(part: int) -> int:
    return (part + _WHITE) // 2
