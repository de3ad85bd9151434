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
    # By the last of these names the processes that check it know the file.
    said = _renamed(result.failure, (str(path), path.name, submission.file), file)
    called = dict.fromkeys(filter(None, submission.hidden), submission.name)
    return replace(result, failure=_others(said, called))


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
                _others(_renamed(other.why, (other.file,), "it"), called),
            )
            for other in submission.others
        ),
        notes=(
            *((together,) if submission.group else ()),
            *(_nameless(_others(note, called), hidden, name) for note in submission.notes),
        ),
        hidden=hidden,
    )


def _refused(refused: Refused, name: str, called: Mapping[str, str]) -> Refused:
    """A refused one by its number.

    Its reason is the program's own sentence, in which only the files' names tell of anybody: a
    student may well be called Old or Pages.
    """
    why = refused.why
    for each in refused.called or (refused.file,):
        why = _renamed(why, (each,), blind_file(name, each))
    return Refused(blind_file(name, refused.file), _others(why, called), name)


def _renamed(text: str, names: Sequence[str], file: str) -> str:
    """A sentence that calls a file `file`, where it has one of these names for it."""
    for each in sorted(names, key=len, reverse=True):
        if found := re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text):
            return f"{text[: found.start()]}{file}{text[found.end() :]}"
    return text


def _entry(each: Submission | Refused) -> Entry:
    if isinstance(each, Refused):
        return Entry(each.student, each.id, each.file)
    return Entry(each.student, each.id, each.member or each.path.name, each.group)


def _others(text: str, called: Mapping[str, str]) -> str:
    """A sentence of the program's with everybody's number for the name as the class has it.

    A number of the LMS's or the class list's behind the name goes with it.
    """
    for student in sorted(called, key=len, reverse=True):
        name = rf"(?<!\w){re.escape(student)}(?!\w)(?: \([^()]*\))?"
        text = re.sub(name, called[student], text)
    return text


def _nameless(text: str, names: Sequence[str], name: str) -> str:
    """A sentence of the program's with `name` for the student's."""
    document = Document("", text, (Block("paragraph", Span(0, len(text))),))
    known = [each for each in names if each]
    return replaced(document, names_in(document, known, ()), name).text if known else text
