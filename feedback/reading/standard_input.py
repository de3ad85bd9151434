"""An essay that comes through a pipe."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from feedback.errors import ReadingError
from feedback.reading.document import Document
from feedback.reading.limits import limits
from feedback.reading.read import read_essay

PATH = Path("-")
NAME = "standard-input"


def read_standard_input(folder: Path) -> Document:
    """The essay on standard input, in any format that can be told by its content.

    Raises ReadingError. Its bytes stand in `folder` under NAME from then on, for what is made of
    the file itself: it should be this user's own, and gone when that is done.
    """
    path = folder / NAME
    path.write_bytes(_bytes())
    try:
        document = read_essay(path)
    except ReadingError as error:
        raise ReadingError(str(error).replace(str(path), "standard input")) from None
    return replace(document, file=NAME)


def _bytes() -> bytes:
    most = limits().size
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise ReadingError("There is nothing on standard input: name a file.")
    data: bytes = stream.read(most * 2**20 + 1)
    if len(data) > most * 2**20:
        raise ReadingError(f"Standard input gives more than {most} MB: name a smaller file.")
    if not data.strip():
        raise ReadingError("Standard input is empty: pipe an essay into it, or name a file.")
    return data
