"""Where a class is handed over: a folder or a zip → the files in it."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from feedback.errors import ReadingError
from feedback.grading.intake.handed import Handed, is_clutter
from feedback.grading.intake.scratch import Scratch
from feedback.grading.intake.unzip import MAX_MEMBERS, unzipped
from feedback.grading.submission import Refused
from feedback.reading.read import bytes_of

_DEEPEST = 8
# What Word's, LibreOffice's and e-books' own zips hold.
_DOCUMENT = ("[Content_Types].xml", "mimetype", "META-INF/container.xml")


def files_at(
    path: Path, out: Path, scratch: Scratch, apart: Sequence[Path] = ()
) -> tuple[list[Handed], list[Refused]]:
    """The files of the folder or zip at `path`, by name, and those that were refused at once.

    A zip is unpacked into `scratch`. Clutter, the folder `out` and the files and folders that are
    given `apart`, such as the class list, are passed over. Raises ReadingError in one sentence
    where there is nothing.
    """
    if not path.exists():
        bytes_of(path)
    if path.is_dir():
        handed, refused = _in_folder(path, out)
    elif _is_zip_of_files(path):
        handed, refused = unzipped(path, scratch.folder())
    else:
        raise ReadingError(
            f"{path} is a file: give the folder that holds the essays, or the zip of an LMS."
        )
    others = [each.resolve() for each in apart]
    if others and path.is_dir():
        handed = [file for file in handed if not _is_among(file.path, others)]
    if not handed and not refused:
        raise ReadingError(f"{path} holds no files: give the folder or zip with the essays.")
    return sorted(handed, key=lambda each: each.member), refused


def empty_folders(folder: Path, out: Path) -> list[str]:
    """The names of the folders in `folder` that hold nothing which anybody handed in."""
    here = sorted(each for each in folder.iterdir() if each.is_dir() and not is_clutter(each.name))
    out = out.resolve()
    return [each.name for each in here if each.resolve() != out and not any(_walk(each, out))]


def _is_among(path: Path, others: Sequence[Path]) -> bool:
    whole = path.resolve()
    return any(whole == other or other in whole.parents for other in others)


def _is_zip_of_files(path: Path) -> bool:
    """Whether it is a zip, whatever its name, and not one document that is packed as a zip."""
    if not zipfile.is_zipfile(path):
        return False
    if path.suffix.casefold() == ".zip":
        return True
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False
    return not any(name in _DOCUMENT or name.endswith(".iwa") for name in names)


def _in_folder(folder: Path, out: Path) -> tuple[list[Handed], list[Refused]]:
    handed: list[Handed] = []
    refused: list[Refused] = []
    root = folder.resolve()
    for path in _walk(folder, out.resolve()):
        member = path.relative_to(folder).as_posix()
        if not _inside(path, root):
            why = f"{member} is a link to a file elsewhere: put the file itself there."
            refused.append(Refused(member, why, called=(member,)))
            continue
        handed.append(Handed(member, path, path.stat().st_mtime))
        if len(handed) > MAX_MEMBERS:
            raise ReadingError(
                f"{folder} holds more than {MAX_MEMBERS:,} files: give one class at a time."
            )
    return handed, refused


def _walk(folder: Path, out: Path) -> Iterator[Path]:
    """The files of a folder and of those in it, but for clutter, links to folders and `out`."""
    for place, folders, names in os.walk(folder):
        here = Path(place)
        depth = len(here.relative_to(folder).parts)
        folders[:] = [
            name
            for name in sorted(folders)
            if depth < _DEEPEST
            and not is_clutter(name)
            and ((here / name).resolve() != out or here / name == folder)
        ]
        for name in sorted(names):
            path = here / name
            if not is_clutter(name) and (path.is_file() or path.is_symlink()):
                yield path


def _inside(path: Path, root: Path) -> bool:
    try:
        return path.is_file() and path.resolve().is_relative_to(root)
    except OSError:
        return False
