"""A made class of 30, packed in each way in which a class's essays are handed over.

Every pupil has a fixed name, ids and files; `folder`, `folders`, `canvas_zip`, `moodle_zip` and
`classroom` pack the same files, `class_list`, `canvas_gradebook` and `moodle_worksheet` are the
tables that go with them. LATE, MISSING, REFUSED and FAILED say what should come of it.
"""

from __future__ import annotations

import csv
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tests.grading.made_essays import WRITERS, Essay, essay, packed, word_body, zip_entry

ASSIGNMENT = "Rivers and Roads (7731)"
TITLE = "Rivers and Roads"
FORMATS = (".docx", ".txt", ".pdf", ".odt", ".md", ".rtf", ".html")
Kind = Literal["file", "text", "link"]


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A file as the pupil named it; `text` is typed into the LMS, `link` is an address."""

    name: str
    data: bytes
    kind: Kind = "file"


@dataclass(frozen=True, slots=True)
class Pupil:
    """One of the class, with the numbers by which each LMS knows them."""

    number: int
    first: str
    last: str

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}".strip()

    @property
    def sortable(self) -> str:
        """The name as Canvas's gradebook has it."""
        return f"{self.last}, {self.first}" if self.last else self.first

    @property
    def canvas_id(self) -> str:
        return str(40_300 + 7 * self.number)

    @property
    def participant(self) -> str:
        """Moodle's number."""
        return str(881_000 + 13 * self.number)

    @property
    def sis_id(self) -> str:
        return f"S{20_260_000 + self.number}"

    @property
    def login(self) -> str:
        return f"{_folded(self.first)[:1]}{_folded(self.last)[:6]}{self.number:02d}"

    @property
    def email(self) -> str:
        return f"{self.login}@school.example"


NAMES = (
    ("Ana", "Garcia"), ("Ben", "Okafor"), ("Chloé", "Dubois"), ("Dara", "O’Brien"),
    ("Eun-ji", "Park"), ("Farah", "al-Haddad"), ("Greta", "Nilsson"), ("Hugo", "van der Meer"),
    ("Ines", "Silva Costa"), ("Jonas", "Weiß"), ("Kofi", "Mensah"), ("Lucía", "Muñoz"),
    ("Maria", "Silva"), ("Nadia", "Haddad"), ("Oskar", "Lindqvist"), ("Priya", "Raman"),
    ("Quentin", "Smith-Jones"), ("Rosa", "García"), ("Søren", "Ågård"), ("Tomasz", "Żak"),
    ("Uma", "Patel"), ("Viktor", "Novák"), ("Wen", "Li"), ("Xavier", "Ruiz"),
    ("Yasmin", "Aziz"), ("Zoë", "Marsh"), ("Adam", "Brook"), ("Bella", "Stone 3"),
    ("Carl", "Frost"), ("Dina", "Vale"),
)  # fmt: skip
CLASS = tuple(Pupil(i, first, last) for i, (first, last) in enumerate(NAMES))

LATE = tuple(CLASS[i] for i in (4, 11, 18))
TYPED = CLASS[6]
LINKED = CLASS[19]
RESUBMITTED = CLASS[20]
SEVERAL = CLASS[21]
COPIED = (CLASS[5], CLASS[22])
GROUP = (CLASS[23], CLASS[24])
GROUP_NAME = "Team Heron"
EMPTY, BROKEN, HOSTILE, UNSUPPORTED, ABSENT = CLASS[25:30]
# What the intake itself can tell, and what is found only when the file is read.
REFUSED = (LINKED, EMPTY, BROKEN, UNSUPPORTED)
FAILED = (HOSTILE,)
MISSING = (ABSENT,)
CHECKED = tuple(p for p in CLASS if p not in (*REFUSED, *FAILED, *MISSING))

_PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 200
_LINK = (
    b"<!DOCTYPE html><html><head><meta http-equiv='refresh' content='0; "
    b"url=https://docs.example.org/my-essay'></head><body>"
    b"<a href='https://docs.example.org/my-essay'>Go</a></body></html>"
)
_POINTER = b'{"url": "https://docs.google.com/open?id=1x", "doc_id": "1x", "email": "a@b.example"}'
_LAUGHS = "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"


def handed_in(pupil: Pupil) -> list[HandedIn]:
    """What a pupil handed in, in the order in which it was."""
    number = pupil.number
    if pupil in MISSING:
        return []
    if pupil == TYPED:
        return [HandedIn("text.html", WRITERS[".html"](essay(number)), "text")]
    if pupil == LINKED:
        return [HandedIn("link.html", _LINK, "link")]
    if pupil == RESUBMITTED:
        first, second = essay(number), essay(100 + number)
        return [
            HandedIn("my essay.docx", WRITERS[".docx"](first)),
            HandedIn("my essay-1.docx", WRITERS[".docx"](second)),
        ]
    if pupil == SEVERAL:
        short = Essay("Sources", ("A ledger and two letters.",), ())
        return [
            HandedIn("sources.txt", WRITERS[".txt"](short)),
            HandedIn("essay_final_2.docx", WRITERS[".docx"](essay(number))),
            HandedIn("map.png", _PICTURE),
        ]
    return [_only_file(pupil)]


def _only_file(pupil: Pupil) -> HandedIn:
    number = 23 if pupil == GROUP[1] else 5 if pupil == COPIED[1] else pupil.number
    ending = FORMATS[number % len(FORMATS)]
    if pupil == EMPTY:
        return HandedIn("essay.docx", b"")
    if pupil == BROKEN:
        return HandedIn("essay.docx", WRITERS[".docx"](essay(number))[:-120])
    if pupil == HOSTILE:
        body = _LAUGHS + word_body(essay(number)).replace("the", "&b;")
        return HandedIn("essay.docx", packed({"word/document.xml": body}))
    if pupil == UNSUPPORTED:
        return HandedIn("essay.mp3", b"ID3\x03\0\0\0" + bytes(range(256)) * 40)
    stem = (f"Essay {number + 1}", "essay", f"{TITLE.lower().replace(' ', '_')}_v2")[number % 3]
    return HandedIn(f"{stem}{ending}", WRITERS[ending](essay(number)))


def folder(path: Path) -> Path:
    """A folder of files, each called after its pupil."""
    path.mkdir(parents=True, exist_ok=True)
    for pupil in CLASS:
        files = handed_in(pupil)
        for file in files:
            further = f" {Path(file.name).stem}" if len(files) > 1 else ""
            name = f"{_file_name(pupil.name)}{further}{Path(_pointed(file).name).suffix}"
            (path / name).write_bytes(_pointed(file).data)
    (path / ".DS_Store").write_bytes(b"\0")
    (path / "Thumbs.db").write_bytes(b"\0")
    return path


def folders(path: Path) -> Path:
    """A folder a pupil, the files in a folder of attachments; the absent pupil's is empty."""
    for pupil in CLASS:
        inside = path / _file_name(pupil.sortable)
        if pupil.number % 3 == 0:
            inside /= "Submission attachment(s)"
        inside.mkdir(parents=True)
        for file in map(_pointed, handed_in(pupil)):
            (inside / file.name).write_bytes(file.data)
    return path


def canvas_zip(path: Path) -> Path:
    """What Canvas's “Download Submissions” gives."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in canvas_members():
            archive.writestr(zip_entry(name), data)
    return path


def canvas_members() -> Iterator[tuple[str, bytes]]:
    """The names and bytes of Canvas's zip."""
    for pupil in CLASS:
        late = "_LATE" if pupil in LATE else ""
        prefix = f"{_canvas_name(pupil.sortable)}{late}_{pupil.canvas_id}"
        for i, file in enumerate(handed_in(pupil)):
            if file.kind == "file":
                # A group's file is one attachment, whoever it is shown under.
                owner = GROUP[0] if pupil in GROUP else pupil
                attachment = 910_000 + 10 * owner.number + i
                yield f"{prefix}_{attachment}_{file.name}", file.data
            else:
                yield f"{prefix}_{file.name}", file.data


def moodle_zip(path: Path, *, as_folders: bool = True, blind: bool = False) -> Path:
    """What Moodle's “Download all submissions” gives."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in moodle_members(as_folders=as_folders, blind=blind):
            archive.writestr(zip_entry(name), data)
    return path


def moodle_members(*, as_folders: bool = True, blind: bool = False) -> Iterator[tuple[str, bytes]]:
    """The names and bytes of Moodle's zip."""
    for pupil in CLASS:
        who = "Participant" if blind else pupil.name
        who = f"{GROUP_NAME}-{who}" if pupil in GROUP else who
        for file in handed_in(pupil):
            typed = file.kind == "text"
            kind = "onlinetext" if typed else "file"
            name = "onlinetext.html" if typed else _pointed(file).name
            between = "_/" if as_folders else "_"
            prefix = f"{who}_{pupil.participant}_assignsubmission_{kind}"
            yield f"{prefix}{between}{name}", _pointed(file).data


def classroom(path: Path) -> Path:
    """A Drive folder as Google Classroom fills it: the pupil, a dash and the assignment's title."""
    path.mkdir(parents=True, exist_ok=True)
    for name, data in classroom_members():
        (path / name).write_bytes(data)
    return path


def drive_zip(path: Path) -> Path:
    """The same folder, downloaded from Drive."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in classroom_members():
            archive.writestr(zip_entry(f"{TITLE}/{name}"), data)
    return path


def classroom_members() -> Iterator[tuple[str, bytes]]:
    """The names and bytes of Classroom's folder."""
    for pupil in CLASS:
        taken: dict[str, int] = {}
        for file in map(_pointed, handed_in(pupil)):
            suffix = Path(file.name).suffix
            again = taken.setdefault(suffix, 0)
            taken[suffix] += 1
            number = f" ({again})" if again else ""
            yield f"{_file_name(pupil.name)} - {TITLE}{number}{suffix}", file.data


def class_list(path: Path) -> Path:
    """A class list of a school's own: first and last names apart, and an e-mail address."""
    rows = [[p.last, p.first, p.sis_id, p.email] for p in CLASS]
    return _csv(path, [["Last name", "First name", "Student number", "E-mail"], *rows])


def canvas_gradebook(path: Path, *, points: int = 20) -> Path:
    """The gradebook that Canvas exports, with one assignment and its columns of totals."""
    head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", ASSIGNMENT]
    totals = ["Current Score (read only)", "Final Score (read only)"]
    rows = [[p.sortable, p.canvas_id, p.sis_id, p.login, "7B", "", "", ""] for p in CLASS]
    possible = ["    Points Possible", "", "", "", "", str(points), "(read only)", "(read only)"]
    tester = ["Student, Test", "39999", "", "0f3c", "7B", "", "", ""]
    return _csv(path, [head + totals, possible, *rows, tester], signature=True)


def moodle_worksheet(path: Path, *, blind: bool = False, points: int = 20) -> Path:
    """The grading worksheet that Moodle gives for offline marking."""
    head = ["Identifier", *([] if blind else ["Full name", "Email address"]), "Status", "Grade",
            "Maximum Grade", "Grade can be changed", "Last modified (submission)",
            "Last modified (grade)", "Feedback comments"]  # fmt: skip
    rows = [
        [f"Participant {p.participant}", *([] if blind else [p.name, p.email]), _status(p), "",
         f"{points}.00", "Yes", "Monday, 2 March 2026, 9:30 AM", "-", ""]
        for p in CLASS
    ]  # fmt: skip
    return _csv(path, [head, *rows], signature=True)


def _status(pupil: Pupil) -> str:
    if pupil in MISSING:
        return "No submission - Not marked - Assignment is overdue by: 2 days"
    late = "3 hours late - " if pupil in LATE else ""
    return f"Submitted for grading - {late}Not marked"


def _csv(path: Path, rows: Iterable[Sequence[str]], *, signature: bool = False) -> Path:
    with path.open("w", encoding="utf-8-sig" if signature else "utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def _pointed(file: HandedIn) -> HandedIn:
    """The file as it lies in a folder: an address is there a pointer to a Google document."""
    return HandedIn("essay.gdoc", _POINTER) if file.kind == "link" else file


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("ø", "o").replace("ß", "ss"))
    return re.sub(r"[^a-z]", "", plain.casefold())


def _canvas_name(sortable: str) -> str:
    """A name as Canvas writes it into a file's name: letters and digits alone, in lower case."""
    return re.sub(r"[^\w]", "", sortable).lower()


def _file_name(name: str) -> str:
    return re.sub(r'[<>:"/\\|?*]', "_", name)
