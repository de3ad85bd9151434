"""What is handed in, as it is understood before anything runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from feedback.errors import ReadingError
from feedback.grading.intake.chosen import Chosen, choose, told_name, words_in
from feedback.grading.intake.conventions import Understood, understand
from feedback.grading.intake.files import empty_folders, files_at
from feedback.grading.intake.matching import Matcher
from feedback.grading.intake.names import unique_names
from feedback.grading.intake.pupils import Pupil, pupils_of
from feedback.grading.intake.roster import Student, roster_of
from feedback.grading.intake.scratch import Scratch
from feedback.grading.intake.together import Shown, shared
from feedback.grading.submission import Intake, Refused, Submission

_NAMED_FOLDERS = 5


def take_in(
    path: Path,
    out: Path,
    roster: Path | None = None,
    scratch: Scratch | None = None,
    apart: Sequence[Path] = (),
) -> Intake:
    """What is handed in at `path`, a folder or a zip, held against the class list `roster`.

    `out`, where the reports go, is passed over, and so is what is given `apart` (sources, a
    gradebook) and lies there too. A zip is unpacked into `scratch`, or into a folder
    that is removed when the program ends. Raises ReadingError where there is nothing that could be
    an essay, or where the class list cannot be used.
    """
    students = roster_of(roster) if roster else ()
    others = [*apart, *([roster] if roster else ())]
    files, refused = files_at(path, out, scratch or Scratch(), _inside(path, others))
    understood = understand(files, [student.name for student in students])
    pupils = pupils_of(understood, students)
    submissions, unread = _submissions(pupils, bool(students))
    return Intake(
        _title(understood, path),
        understood.convention,
        submissions,
        _missing(understood, path, out, students, pupils),
        (*refused, *unread),
        _notes(understood, path, bool(submissions or unread or refused)),
    )


def _inside(path: Path, others: Sequence[Path]) -> list[Path]:
    """Those that lie in the folder at `path`, which itself cannot be told apart."""
    whole = path.resolve()
    return [each for each in others if whole in each.resolve().parents]


def _title(understood: Understood, path: Path) -> str:
    wrapper = understood.wrapper.strip("/").rpartition("/")[2]
    return understood.title or wrapper or (path.stem if path.is_file() else path.resolve().name)


def _missing(
    understood: Understood,
    path: Path,
    out: Path,
    students: Sequence[Student],
    pupils: Sequence[Pupil],
) -> tuple[str, ...]:
    """Those of the class list who handed in nothing, and those whose folder is empty."""
    found = {pupil.match.student for pupil in pupils}
    missing = [student.name for student in students if student not in found]
    if understood.convention != "folders" or not path.is_dir():
        return tuple(missing)
    matcher = Matcher(students, "folders")
    empty = empty_folders(path / understood.wrapper, out)
    return (*missing, *(name for name in empty if not matcher.within(name).student))


def _submissions(
    pupils: Sequence[Pupil], listed: bool
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


def _refused(pupil: Pupil, chosen: Chosen) -> Refused:
    files = ", ".join(part.file.member for part in pupil.parts)
    called = tuple(map(told_name, pupil.parts))
    return Refused(files, chosen.why, pupil.student, pupil.id, called)


def _doubts(pupil: Pupil, listed: bool) -> list[str]:
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
