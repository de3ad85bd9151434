"""Which convention the names of a class's files follow, told from all of them together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from feedback.grading.intake import canvas, classroom, moodle
from feedback.grading.intake.handed import Handed, Named, Part, split_name
from feedback.grading.intake.names import folded
from feedback.grading.submission import Convention

_MOSTLY = 0.6
_VERSION = re.compile(r"(?:version|attempt|submission|try)[ _#]*(\d{1,2})", re.IGNORECASE)


class Understood(NamedTuple):
    """The convention, the files with what their names say, and the assignment's title if told.

    `loose` are files named in another way than the rest, and `deeper` those in folders of a flat
    convention; nobody looks into these. `wrapper` are the folders that stand round everything,
    each with its slash.
    """

    convention: Convention
    parts: list[Part]
    loose: list[Handed]
    title: str = ""
    wrapper: str = ""
    deeper: tuple[Handed, ...] = ()


def understand(files: Sequence[Handed], known: Iterable[str] = ()) -> Understood:
    """What these files are, by their names; `known` are names of the class list."""
    wrapper = _wrapper([file.member for file in files])
    inner = [file.member[len(wrapper) :] for file in files]
    return _read(files, inner, known)._replace(wrapper=wrapper)


def _read(files: Sequence[Handed], inner: Sequence[str], known: Iterable[str]) -> Understood:
    """Of names without what stands round everything."""
    if moodle.looks_like(inner):
        read = [moodle.read_name(member) for member in inner]
        whole = iter(moodle.with_groups([named for named in read if named], known))
        read = [next(whole) if named else None for named in read]
        return _split("moodle", files, read)
    names = [member.rpartition("/")[2] for member in inner]
    if canvas.looks_like(names):
        return _split("canvas", files, [canvas.read_name(name) for name in names])
    in_folders = sum("/" in member for member in inner)
    if in_folders >= _MOSTLY * len(inner):
        return _split("folders", files, [_in_folder(member) for member in inner])
    flat = {file: name for file, name in zip(files, inner, strict=True) if "/" not in name}
    deeper = tuple(file for file in files if file not in flat)
    if titled := classroom.title_of(list(flat.values())):
        read = [classroom.read_name(name, titled) for name in flat.values()]
        found = _split("classroom", list(flat), read)
        return found._replace(title=titled.title, deeper=deeper)
    read = [Named("", name=name) for name in flat.values()]
    return _split("folder", list(flat), read)._replace(deeper=deeper)


def key_of(part: Part, convention: Convention) -> str:
    """What all files of one student share."""
    named = part.named
    if convention in ("canvas", "moodle") and named.id:
        return f"{folded(named.group)}/{named.id}" if convention == "moodle" else named.id
    if convention in ("folders", "classroom") and named.student:
        return f"{convention} {folded(named.student) or named.student}"
    return f"file {part.file.member}"


def stem_of(file: Handed) -> str:
    """A file's name without folders and ending."""
    return split_name(file.name)[0]


def _split(
    convention: Convention, files: Sequence[Handed], read: Sequence[Named | None]
) -> Understood:
    pairs = list(zip(files, read, strict=True))
    parts = [Part(file, named) for file, named in pairs if named]
    return Understood(convention, parts, [file for file, named in pairs if not named])


def _in_folder(member: str) -> Named | None:
    """A student's folder, whatever folders are in it; None for what lies beside them."""
    folder, slash, rest = member.partition("/")
    if not slash:
        return None
    between, _, name = rest.rpartition("/")
    versions = [int(found[1]) for each in between.split("/") if (found := _VERSION.fullmatch(each))]
    return Named(folder.strip(), name=name, version=max(versions, default=0))


def _wrapper(members: Sequence[str]) -> str:
    """The folders that stand round everything, each with its slash; "" where there are none.

    One folder with a single file in it is a student's, and so is one in which the names repeat
    nothing of a class.
    """
    wrapper = ""
    inner = list(members)
    while len(inner) > 1:
        tops = Counter(member.partition("/")[0] for member in inner if "/" in member)
        if len(tops) != 1 or tops.total() != len(inner):
            break
        (top,) = tops
        if moodle.looks_like(inner):
            break
        wrapper += f"{top}/"
        inner = [member[len(top) + 1 :] for member in inner]
    return wrapper
