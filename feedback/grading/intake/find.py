"""What is handed in: the files of a folder."""

from __future__ import annotations

import re
from pathlib import Path

from feedback.errors import ReadingError
from feedback.grading.submission import Intake, Submission
from feedback.text.printable import file_stem


def take_in(path: Path, out: Path) -> Intake:
    """What is handed in at `path`, a folder; `out`, where the reports go, is passed over.

    Raises ReadingError where there is nothing that could be an essay.
    """
    submissions = tuple(submissions_in(path))
    folders = passed_over(path, out)
    told = f"{', '.join(folders[:5])}{', …' if len(folders) > 5 else ''}"
    notes = (f"Folders are not looked into ({told}): put the essays themselves into {path}.",)
    return Intake(path.name, "folder", submissions, notes=notes if folders else ())


def submissions_in(folder: Path) -> list[Submission]:
    """The submissions in `folder`, by name.

    Hidden files, folders and this program's own reports are passed over. Raises ReadingError where
    there is no such folder or nothing in it.
    """
    if not folder.exists():
        raise ReadingError(f"{folder} does not exist: check the folder's name.")
    if not folder.is_dir():
        raise ReadingError(f"{folder} is a file: give the folder that holds the essays.")
    paths = sorted(p for p in folder.iterdir() if p.is_file() and not _hidden(p))
    if not paths and _folders(folder):
        raise ReadingError(f"{folder} holds only folders: put the essays themselves into it.")
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


def passed_over(folder: Path, out: Path) -> list[str]:
    """The names of the folders in `folder`, which nobody looks into, but for the reports' own."""
    return [path.name for path in _folders(folder) if path.resolve() != out.resolve()]


def _folders(folder: Path) -> list[Path]:
    return sorted(p for p in folder.iterdir() if p.is_dir() and not _hidden(p))


def _hidden(path: Path) -> bool:
    if path.name.startswith((".", "~$", "__")) or path.name in ("Thumbs.db", "desktop.ini"):
        return True
    return re.search(r"\.feedback\.[a-z.]+$", path.name) is not None
