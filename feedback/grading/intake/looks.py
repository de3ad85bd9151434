"""A first look at a file: whether it can be an essay at all, and what tells it from others."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePath
from typing import NamedTuple

from feedback.errors import ReadingError
from feedback.grading.intake.handed import Handed
from feedback.reading.decoding import decoded
from feedback.reading.formats import format_of, is_archive
from feedback.reading.read import bytes_of
from feedback.text.printable import line

_SAMPLE = 2**16
# The mark of an entry in a zip's directory. One with more is opened only where it can do no harm.
_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 5_000
_SHOWN = 120
# Text, but never an essay's.
_NO_ESSAYS = {
    ".csv": "a table",
    ".tsv": "a table",
    ".json": "a program’s data",
    ".yaml": "a program’s data",
    ".yml": "a program’s data",
    ".url": "an address",
    ".webloc": "an address",
}


class Look(NamedTuple):
    """`digest` is that of its bytes, "" where they cannot be had; `why` it is no essay, or ""."""

    digest: str
    why: str = ""
    picture: bool = False


def shown_name(name: str) -> str:
    """A file's name as a sentence about it has it: on one line, and of bearable length."""
    return line(name)[-_SHOWN:]


def look_at(file: Handed, called: str = "") -> Look:
    """What a glance at the file tells; nothing in it is opened that could do harm.

    `called` is the name to call it by, its own where none is given.
    """
    name = PurePath(shown_name(called or file.member))
    if file.unread:
        return Look("", f"{name} {file.unread}")
    try:
        data = bytes_of(file.path)
    except ReadingError as error:
        return Look("", str(error).replace(str(file.path), str(name)))
    digest = sha256(data).hexdigest()
    if what := _NO_ESSAYS.get(name.suffix.casefold()):
        return Look(digest, f"{name} is {what} and no essay: give it apart, or save it as .docx.")
    if is_archive(data) and data.count(_ENTRY) > _MOST_ENTRIES:
        return Look(digest)
    try:
        format = format_of(data, name)
    except ReadingError as error:
        return Look(digest, str(error))
    if format == "plain" and decoded(data[:_SAMPLE]) is None:
        return Look(digest, f"{name} is no text that can be read: save it as .docx or as .txt.")
    return Look(digest, picture=format == "picture")
