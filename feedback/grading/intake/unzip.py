"""A zip of essays → files in a temporary folder, within limits: a class may hold a hostile file.

Nothing is unpacked under the name that the zip gives it, so that no name leads anywhere; bytes are
counted as they come, whatever the zip says of itself.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from feedback.errors import OutputError, ReadingError
from feedback.grading.intake.handed import Handed, is_clutter, split_name
from feedback.grading.intake.names import short_stem
from feedback.grading.submission import Refused
from feedback.reading.limits import limits
from feedback.text.printable import line

MAX_MEMBERS = 20_000
MAX_TOTAL = 4 * 2**30
MAX_RATIO = 200
MAX_NAME = 1_000
_SMALL = 2**20
_CHUNK = 2**16
_UTF8 = 0x800
_LOCKED = 0x1
_LOCKED_OUT = "is protected by a password: unpack the zip and give the folder."
_UNICODE_PATH = 0x7075
_DAMAGED = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError)


class _TooMuchError(Exception):
    """More comes out of a member than may."""


def unzipped(path: Path, folder: Path) -> tuple[list[Handed], list[Refused]]:
    """The files that the zip at `path` holds, unpacked into `folder`, and those that were refused.

    One that cannot be unpacked is still somebody's: it is among the first, and says so.
    Raises ReadingError where it is no zip or holds far more than a class, OutputError where there
    is no room for it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_MEMBERS:
                raise ReadingError(
                    f"{path} holds more than {MAX_MEMBERS:,} files: give one class at a time."
                )
            return _unpacked(archive, entries, path, folder)
    except (*_DAMAGED, OSError) as error:
        reason = getattr(error, "strerror", None)
        said = f"cannot be opened ({reason})" if reason else "is damaged or no zip"
        raise ReadingError(f"{path} {said}: download it again.") from None


def name_of(entry: zipfile.ZipInfo) -> str:
    """The entry's name, folders parted by "/": as UTF-8 also where the zip forgets to say so."""
    if entry.flag_bits & _UTF8:
        return entry.filename.replace("\\", "/")
    try:
        raw = entry.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename.replace("\\", "/")
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError:
        name = _unicode_path(entry.extra) or entry.filename
    return name.partition("\0")[0].replace("\\", "/")


def _unicode_path(extra: bytes) -> str:
    """The name in Info-ZIP's own field for names that are not in code page 437."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        if kind == _UNICODE_PATH and size > 5:
            return extra[9 : 4 + size].decode("utf-8", errors="replace")
        extra = extra[4 + size :]
    return ""


def _unpacked(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], path: Path, folder: Path
) -> tuple[list[Handed], list[Refused]]:
    handed: list[Handed] = []
    refused: list[Refused] = []
    left = MAX_TOTAL
    for number, entry in enumerate(entries):
        member = name_of(entry)
        if member.endswith("/") or is_clutter(_bare(member)):
            continue
        why = _refusal(entry, member)
        if why:
            shown = line(member)[:200] or "A file of the zip"
            refused.append(Refused(member[:MAX_NAME], f"{shown} {why}", called=(shown,)))
            continue
        target = folder / f"{number:05}" / _safe(member)
        unread = _LOCKED_OUT if entry.flag_bits & _LOCKED else _write(archive, entry, target)
        handed.append(Handed(_bare(member), target, _time(entry), unread))
        left -= 0 if unread else target.stat().st_size
        if left < 0:
            raise ReadingError(f"{path} unpacks to far more than a class's essays: unpack it.")
    return handed, refused


def _bare(member: str) -> str:
    return member.removeprefix("./")


def _refusal(entry: zipfile.ZipInfo, member: str) -> str:
    """Why an entry is not to be unpacked at all, "" where it is."""
    if not member.strip():
        return "has no name: ask for it."
    parts = member.split("/")
    mode = entry.external_attr >> 16
    if ".." in parts or member.startswith("/") or (len(parts[0]) > 1 and parts[0][1] == ":"):
        return "has a name that leads out of the zip: ask for the file itself."
    if len(member) > MAX_NAME:
        return "has a name of more than a thousand letters: rename it."
    if stat.S_IFMT(mode) and not stat.S_ISREG(mode):
        return "is a link and no file: ask for the file itself."
    return ""


def _write(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path) -> str:
    """Unpacks an entry into `target`; why it could not be, "" where it could."""
    try:
        target.parent.mkdir()
        with target.open("xb") as out:
            _copy(archive, entry, out, limits().size * 2**20)
    except _TooMuchError:
        target.unlink()
        return (
            f"unpacks to more than {limits().size} MB or to far more than an essay: take the "
            "pictures out of it, or save its text as .txt."
        )
    except _DAMAGED:
        target.unlink(missing_ok=True)
        return "is damaged in the zip: download it again, or ask for the file."
    except OSError as error:
        raise OutputError(
            f"There is no room to unpack the essays ({error.strerror}): "
            "make some where temporary files are kept."
        ) from None
    return ""


def _copy(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, out: BinaryIO, most: int) -> None:
    written = 0
    with archive.open(entry) as part:
        while chunk := part.read(_CHUNK):
            written += len(chunk)
            swollen = written > _SMALL and written > MAX_RATIO * max(entry.compress_size, 1)
            if written > most or swollen:
                raise _TooMuchError
            out.write(chunk)


def _safe(member: str) -> str:
    """A name that every platform takes, with the ending that tells the format."""
    stem, ending = split_name(member.rpartition("/")[2])
    return f"{short_stem(stem)}{ending}"


def _time(entry: zipfile.ZipInfo) -> float:
    try:
        return datetime(*entry.date_time).timestamp()
    except (ValueError, OverflowError, OSError):
        return 0
