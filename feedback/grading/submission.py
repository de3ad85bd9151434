"""What is handed in, as it was understood before anything runs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Convention = Literal["folder", "folders", "canvas", "moodle", "classroom"]


@dataclass(frozen=True, slots=True)
class Other:
    """A further file of a student that is not checked, and why: "handed in earlier"."""

    file: str
    why: str


@dataclass(frozen=True, slots=True)
class Submission:
    """One essay of a class.

    `name` is unique and safe as a file's name on every platform: it names the student's folder.
    `path` is the file to check. `student` and `id` are as the LMS or the roster writes them, ""
    where they are not known; `id` is Canvas's user id or Moodle's participant id. `member` is the
    file's name as it came, with its folders, which a re-upload must keep. `group` names the others
    who handed this file in with the student. `notes` are further things a teacher should know of
    it. `original` is the student's own name for the file, without what the LMS put round it.
    `hidden` are names that no report may show, None where it may show them all.
    """

    name: str
    path: Path
    student: str = ""
    id: str = ""
    member: str = ""
    late: bool = False
    group: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()
    notes: tuple[str, ...] = ()
    original: str = ""
    hidden: tuple[str, ...] | None = None

    @property
    def file(self) -> str:
        """The file's name as its student gave it."""
        return self.original or self.path.name

    @property
    def flags(self) -> tuple[str, ...]:
        """What a gradebook says beside the name."""
        late = ("late",) if self.late else ()
        together = (f"with {', '.join(self.group)}",) if self.group else ()
        rest = tuple(f"{other.file}: {other.why}" for other in self.others)
        return (*late, *together, *rest, *self.notes)


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be taken in at all, and in one sentence why.

    `file` is its name as it came, with its folders, of several with commas between; `called` are
    the names by which `why` calls them.
    """

    file: str
    why: str
    student: str = ""
    id: str = ""
    called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Intake:
    """All that was handed in; `missing` are those of the roster who handed in nothing.

    `notes` are sentences for the teacher on what was passed over.
    """

    title: str
    convention: Convention
    submissions: tuple[Submission, ...]
    missing: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    notes: tuple[str, ...] = ()
