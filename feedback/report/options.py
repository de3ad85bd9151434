"""What can be chosen about reports that are files of a kind of their own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from feedback.report.comments import MOST


@dataclass(frozen=True, slots=True)
class Options:
    """`original` is the file the essay was read from, None where it came another way.

    `comments` is how many comments a Word file or a PDF may hold, None for all; `append_rubric`
    puts the rubric on a page at a Word file's end.
    """

    original: Path | None = None
    comments: int | None = MOST
    append_rubric: bool = False
