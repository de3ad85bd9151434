"""A class with numbers for names, in all that is written down of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from feedback.errors import UsageError
from feedback.grading.blind.document import blind_file, replaced
from feedback.grading.blind.key import Entry, Key
from feedback.grading.blind.names import names_in
from feedback.grading.jobs import Result
from feedback.grading.submission import Intake, Other, Refused, Submission
from feedback.reading.document import Block, Document
from feedback.report.words import count
from feedback.text.span import Span


def default_key(out: Path) -> Path:
    """Where the key goes: beside the folder of the reports, never in it."""
    whole = out.resolve()
    return whole.with_name(f"{whole.name}-key.csv")


def check_apart(out: Path, key: Path) -> None:
    """Raises UsageError where the reports' folder would give the names away."""
    if key.resolve().is_relative_to(out.resolve()):
        raise UsageError(f"{key} lies in {out}, with the reports: give --key a file elsewhere.")
    named = [path.name for path in _reports(out) if not path.name.startswith("Student ")]
    if named:
        raise UsageError(
            f"{out} holds reports that name their students, such as {named[0]}: give --out "
            "another folder."
        )


def _reports(out: Path) -> list[Path]:
    if not out.is_dir():
        return []
    folders = [path for path in out.iterdir() if path.is_dir() and any(path.glob("*.feedback.*"))]
    return sorted([*folders, *out.glob("feedback-*.zip"), *out.glob("*-filled.*")])


def blinded(intake: Intake, key: Key) -> Intake:
    """The same class without names; whom the numbers stand for goes into the key."""
    every: tuple[Submission | Refused, ...] = (*intake.submissions, *intake.refused)
    entries = {each: _entry(each) for each in every}
    missing = [Entry(name, "", "") for name in intake.missing]
    numbers = key.names([*entries.values(), *missing])
    called = {entry.student: name for entry, name in numbers.items() if entry.student}
    called |= {each.name: numbers[entries[each]] for each in intake.submissions}
    # In the order of the numbers, for that of the names would tell of them.
    submissions = [_submission(each, numbers[entries[each]], called) for each in intake.submissions]
    refused = [_refused(each, numbers[entries[each]], called) for each in intake.refused]
    return replace(
        intake,
        submissions=tuple(sorted(submissions, key=lambda submission: submission.name)),
        refused=tuple(sorted(refused, key=lambda file: file.student)),
        missing=tuple(sorted(numbers[entry] for entry in missing)),
        notes=(),
    )


def without_name(result: Result) -> Result:
    """A result whose reason for failing names nobody."""
    submission = result.submission
    if submission.hidden is None or not result.failure:
        return result
    path, file = submission.path, blind_file(submission.name, submission.path.name)
    said = result.failure.replace(str(path), file).replace(path.name, file)
    # By this name the processes that check it know the file.
    said = said.replace(submission.file, file)
    return replace(result, failure=_nameless(said, submission.hidden, submission.name))


def _submission(submission: Submission, name: str, called: Mapping[str, str]) -> Submission:
    """A submission by its number; `called` tells those of the others, whom its notes may name."""
    hidden = tuple(filter(None, (submission.student, *submission.group)))
    everybody = {submission.student, *submission.group}
    together = f"handed in by {count(len(everybody), 'student')} together"
    return replace(
        submission,
        name=name,
        student=name,
        id="",
        member=blind_file(name, submission.path.name),
        group=(),
        others=tuple(
            Other(
                f"another {PurePath(other.file).suffix.lower() or 'file'}",
                _others(_why(other, hidden, name), called),
            )
            for other in submission.others
        ),
        notes=(
            *((together,) if submission.group else ()),
            *(_nameless(_others(note, called), hidden, name) for note in submission.notes),
        ),
        hidden=hidden,
    )


def _why(other: Other, hidden: Sequence[str], name: str) -> str:
    bare = other.why.replace(other.file, "it").replace(PurePath(other.file).name, "it")
    return _nameless(bare, hidden, name)


def _refused(refused: Refused, name: str, called: Mapping[str, str]) -> Refused:
    file = blind_file(name, refused.file)
    why = refused.why.replace(refused.file, file).replace(PurePath(refused.file).name, file)
    return Refused(file, _nameless(_others(why, called), (refused.student,), name), name)


def _entry(each: Submission | Refused) -> Entry:
    if isinstance(each, Refused):
        return Entry(each.student, each.id, each.file)
    return Entry(each.student, each.id, each.member or each.path.name, each.group)


def _others(text: str, called: Mapping[str, str]) -> str:
    """A sentence of the program's with everybody's number for the name as the class has it."""
    for student in sorted(called, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(student)}(?!\w)", called[student], text)
    return text


def _nameless(text: str, names: Sequence[str], name: str) -> str:
    """A sentence of the program's with `name` for the student's."""
    document = Document("", text, (Block("header", Span(0, len(text))),))
    known = [each for each in names if each]
    return replaced(document, names_in(document, known, ()), name).text if known else text
