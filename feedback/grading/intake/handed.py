"""A file that was handed in, and what its name says of whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from feedback.reading.formats import is_report

# A name with a number behind it: another with the same name was there already.
_NUMBERED = re.compile(r"(?P<stem>.*\S) \((?P<number>\d{1,2})\)", re.DOTALL)
_CLUTTER = frozenset({"thumbs.db", "desktop.ini", "icon\r"})


@dataclass(frozen=True, slots=True)
class Handed:
    """A file that can be opened at `path`; `member` is its name as it came, with its folders.

    Folders in `member` are parted by "/". `modified` is in seconds, 0 where nobody knows. `unread`
    says why there is nothing at `path`, as what follows the file's name, "" where there is.
    """

    member: str
    path: Path
    modified: float = 0
    unread: str = ""

    @property
    def name(self) -> str:
        """The name without its folders."""
        return self.member.rpartition("/")[2]


class Named(NamedTuple):
    """What a file's name says: `student` and `id` as the LMS writes them, `name` the student's own.

    `attempt` is 0 where the file was handed in once. `typed` is what was typed into the LMS, `link`
    the address of something that is elsewhere. `group` is the name of a group, where there is one,
    and `version` the number of the folder of a version, 0 where there are none.
    """

    student: str
    id: str = ""
    name: str = ""
    late: bool = False
    attempt: int = 0
    typed: bool = False
    link: bool = False
    group: str = ""
    version: int = 0


class Part(NamedTuple):
    """One of the files of a student."""

    file: Handed
    named: Named


def is_clutter(member: str) -> bool:
    """Whether nobody handed this in: what systems and editors leave behind, and our own reports."""
    parts = [part for part in member.split("/") if part not in (".", "..")]
    if not parts or any(part.startswith((".", "~$", "__")) for part in parts):
        return True
    return parts[-1].casefold() in _CLUTTER or is_report(parts[-1])


def split_name(name: str) -> tuple[str, str]:
    """A file's name as stem and ending, the ending with its dot and "" where there is none."""
    stem, dot, ending = name.rpartition(".")
    known = stem and ending.isalnum() and len(ending) <= 10
    return (stem, dot + ending) if known else (name, "")


def numbered(stem: str) -> tuple[str, int]:
    """“essay (2)” as "essay" and 2; 0 for a stem without a number behind it."""
    if found := _NUMBERED.fullmatch(stem):
        return found["stem"], int(found["number"])
    return stem, 0
