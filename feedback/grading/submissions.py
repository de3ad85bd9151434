"""What is handed in: the files of a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from feedback.errors import ReadingError
from feedback.text.printable import file_stem


@dataclass(frozen=True, slots=True)
class Submission:
    """One essay of a class. `name` is unique and names the student's folder."""

    name: str
    path: Path


def submissions_in(folder: Path) -> list[Submission]:
    """The submissions in `folder`, by name; hidden files and folders are passed over.

    Raises ReadingError where there is no such folder or nothing in it.
    """
    if not folder.exists():
        raise ReadingError(f"{folder} does not exist: check the folder's name.")
    if not folder.is_dir():
        raise ReadingError(f"{folder} is a file: give the folder that holds the essays.")
    paths = sorted(p for p in folder.iterdir() if p.is_file() and not _hidden(p))
    if not paths:
        raise ReadingError(f"{folder} holds no files: give the folder that holds the essays.")
    taken: dict[str, int] = {}
    found = []
    for path in paths:
        stem = file_stem(path.stem)
        key = stem.casefold()
        taken[key] = taken.get(key, 0) + 1
        found.append(Submission(f"{stem}-{taken[key]}" if taken[key] > 1 else stem, path))
    return found


def _hidden(path: Path) -> bool:
    return path.name.startswith((".", "~$", "__")) or path.name in ("Thumbs.db", "desktop.ini")
