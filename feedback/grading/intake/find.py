"""What is handed in, as it is understood before anything runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from feedback.errors import ReadingError
from feedback.grading.intake.chosen import Chosen, choose, words_in
from feedback.grading.intake.conventions import Understood, key_of, stem_of, understand
from feedback.grading.intake.files import empty_folders, files_at
from feedback.grading.intake.handed import Named, Part
from feedback.grading.intake.matching import Match, Matcher
from feedback.grading.intake.names import folded, unique_names
from feedback.grading.intake.roster import Student, roster_of
from feedback.grading.intake.scratch import Scratch
from feedback.grading.intake.together import Shown, shared
from feedback.grading.submission import Intake, Refused, Submission

_NAMED_FOLDERS = 5


@dataclass(slots=True)
class _Pupil:
    """One student's files, as they gather."""

    parts: list[Part]
    match: Match
    doubts: list[str] = field(default_factory=list)

    @property
    def student(self) -> str:
        """The name as the class list or the LMS has it, "" where nobody says."""
        if self.match.student:
            return self.match.student.name
        named = self.parts[0].named
        member = self.parts[0].file.member
        return named.student or (
            f"Participant {named.id}" if "_assignsubmission_" in member else ""
        )

    @property
    def id(self) -> str:
        return self.parts[0].named.id or (self.match.student.id if self.match.student else "")

    @property
    def called(self) -> str:
        """What to call the student by, and the folder of the reports."""
        named = self.parts[0].named
        return self.student or (f"anon_{named.id}" if named.id else stem_of(self.parts[0].file))

    @property
    def late(self) -> bool:
        in_list = self.match.student is not None and self.match.student.late
        return in_list or any(part.named.late for part in self.parts)


def take_in(
    path: Path, out: Path, roster: Path | None = None, scratch: Scratch | None = None
) -> Intake:
    """What is handed in at `path`, a folder or a zip, held against the class list `roster`.

    `out`, where the reports go, is passed over. A zip is unpacked into `scratch`, or into a folder
    that is removed when the program ends. Raises ReadingError where there is nothing that could be
    an essay, or where the class list cannot be used.
    """
    students = roster_of(roster) if roster else ()
    files, refused = files_at(path, out, scratch or Scratch())
    understood = understand(files, [student.name for student in students])
    pupils = _pupils(understood, students)
    submissions, unread = _submissions(pupils, bool(students))
    return Intake(
        _title(understood, path),
        understood.convention,
        submissions,
        _missing(understood, path, out, students, pupils),
        (*refused, *unread),
        _notes(understood, path, bool(submissions or unread or refused)),
    )


def _title(understood: Understood, path: Path) -> str:
    wrapper = understood.wrapper.strip("/").rpartition("/")[2]
    return understood.title or wrapper or (path.stem if path.is_file() else path.resolve().name)


def _missing(
    understood: Understood,
    path: Path,
    out: Path,
    students: Sequence[Student],
    pupils: Sequence[_Pupil],
) -> tuple[str, ...]:
    """Those of the class list who handed in nothing, and those whose folder is empty."""
    found = {pupil.match.student for pupil in pupils}
    missing = [student.name for student in students if student not in found]
    if understood.convention != "folders" or not path.is_dir():
        return tuple(missing)
    matcher = Matcher(students, "folders")
    empty = empty_folders(path / understood.wrapper, out)
    return (*missing, *(name for name in empty if not matcher.within(name).student))


def _pupils(understood: Understood, students: Sequence[Student]) -> list[_Pupil]:
    """Everybody who handed something in, by name."""
    convention = understood.convention
    matcher = Matcher(students, convention)
    parts = list(understood.parts)
    if convention != "folders":
        parts += [Part(file, Named("", name=file.name)) for file in understood.loose]
    gathered: dict[str, list[Part]] = {}
    for part in parts:
        gathered.setdefault(key_of(part, convention), []).append(part)
    pupils = [_Pupil(group, _match(matcher, group[0])) for group in gathered.values()]
    return sorted(
        _merged(pupils), key=lambda each: (folded(each.called), each.parts[0].file.member)
    )


def _match(matcher: Matcher, part: Part) -> Match:
    if part.named.id:
        return matcher.match(part.named)
    found = matcher.match(part.named) if part.named.student else Match(None)
    if found.student or found.note:
        return found
    return matcher.within(part.named.student or stem_of(part.file))


def _merged(pupils: Sequence[_Pupil]) -> list[_Pupil]:
    """The files of one student of the class list together, however they are named.

    Two numbers of the LMS are two students to it, and stay apart.
    """
    merged: dict[int, _Pupil] = {}
    rest: list[_Pupil] = []
    for pupil in pupils:
        first = merged.get(id(pupil.match.student)) if pupil.match.student else None
        if pupil.match.student is None:
            rest.append(pupil)
        elif first is None:
            merged[id(pupil.match.student)] = pupil
        elif _numbers(first) and _numbers(pupil):
            pupil.doubts.append(f"answers to {pupil.student} on the class list, as another does")
            rest.append(pupil)
        else:
            first.parts += pupil.parts
    return [*merged.values(), *rest]


def _numbers(pupil: _Pupil) -> str:
    return pupil.parts[0].named.id


def _submissions(
    pupils: Sequence[_Pupil], listed: bool
) -> tuple[tuple[Submission, ...], list[Refused]]:
    picked = [(pupil, choose(pupil.parts, words_in)) for pupil in pupils]
    refused = [_refused(pupil, chosen) for pupil, chosen in picked if chosen.part is None]
    able = [(pupil, chosen, chosen.part) for pupil, chosen in picked if chosen.part]
    with_whom = shared([Shown(pupil.called, part, c.digest) for pupil, c, part in able])
    names = unique_names(pupil.called for pupil, _, _ in able)
    submissions = tuple(
        Submission(
            name,
            part.file.path,
            pupil.student,
            pupil.id,
            part.file.member,
            pupil.late,
            together.group,
            chosen.others,
            (*together.notes, *_doubts(pupil, listed)),
            part.named.name or part.file.name,
        )
        for name, (pupil, chosen, part), together in zip(names, able, with_whom, strict=True)
    )
    return submissions, refused


def _refused(pupil: _Pupil, chosen: Chosen) -> Refused:
    files = ", ".join(part.file.member for part in pupil.parts)
    return Refused(files, chosen.why, pupil.student, pupil.id)


def _doubts(pupil: _Pupil, listed: bool) -> list[str]:
    doubts = list(pupil.doubts)
    if pupil.match.note:
        doubts.append(pupil.match.note)
    elif listed and pupil.match.student is None:
        doubts.append("not on the class list")
    return doubts


def _notes(understood: Understood, path: Path, anything: bool) -> tuple[str, ...]:
    if not anything:
        raise ReadingError(f"{path} holds no essays: give the folder or zip that holds them.")
    notes = []
    if understood.deeper:
        start = len(understood.wrapper)
        inner = {file.member[start:].partition("/")[0] for file in understood.deeper}
        told = _told(sorted(inner))
        notes.append(
            f"Folders are not looked into ({told}): put the essays themselves into {path}."
        )
    if loose := [file.member for file in understood.loose]:
        notes.append(
            f"Files beside the students’ folders are passed over ({_told(loose)})."
            if understood.convention == "folders"
            else f"Named in another way than the rest, and read all the same: {_told(loose)}."
        )
    return tuple(notes)


def _told(names: Sequence[str]) -> str:
    return f"{', '.join(names[:_NAMED_FOLDERS])}{', …' if len(names) > _NAMED_FOLDERS else ''}"
