"""The reports as one zip to be uploaded to the LMS that the essays came from."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from feedback.grading.jobs import Result
from feedback.grading.returns.members import canvas_name, ending, moodle_name
from feedback.grading.submission import Intake
from feedback.report.write import write_with
from feedback.text.printable import printable

# What a student can read; the others are for programs.
RETURNED = ("docx", "pdf", "html", "md")
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_NAMES: dict[str, Callable[[str, str], str | None]] = {
    "canvas": canvas_name,
    "moodle": moodle_name,
}


def write_returns(intake: Intake, results: Iterable[Result], out: Path) -> tuple[str, ...]:
    """Writes feedback-canvas.zip or feedback-moodle.zip into `out`, where the essays came so.

    Gives back sentences for the teacher on what the zip does not hold. Raises OutputError.
    """
    if intake.convention not in _NAMES:
        return ()
    members, left = members_of(intake.convention, results)
    if members:
        path = out / f"feedback-{intake.convention}.zip"
        write_with(path, lambda file: _write(file, {n: out / f for n, f in members.items()}))
    return _said(intake.convention, members, left)


def members_of(convention: str, results: Iterable[Result]) -> tuple[dict[str, str], list[str]]:
    """The names in the zip and the report that each holds; and who gets nothing by it."""
    members: dict[str, str] = {}
    left = []
    for result in results:
        reports = [file for file in result.files if ending(file) in RETURNED]
        named = [(_NAMES[convention](result.submission.member, file), file) for file in reports]
        kept = {name: file for name, file in named if name}
        if reports and not kept:
            left.append(result.submission.student or result.submission.name)
        if convention == "canvas":
            kept = _under_its_own_ending(kept, result.submission.member)
        members |= {name: file for name, file in kept.items() if name not in members}
    return members, left


def _under_its_own_ending(kept: Mapping[str, str], member: str) -> dict[str, str]:
    """The report of the essay's own format alone, where it was made.

    Canvas shows every feedback file under the essay's own name: a page called essay.docx would not
    open.
    """
    same = {name: file for name, file in kept.items() if ending(file) == ending(member)}
    return same or dict(kept)


def _write(file: BinaryIO, members: Mapping[str, Path]) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, path in sorted(members.items()):
            info = zipfile.ZipInfo(name, _NO_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 3, 0o644 << 16
            made.writestr(info, path.read_bytes())


def _said(convention: str, members: Mapping[str, str], left: list[str]) -> tuple[str, ...]:
    return tuple(_notes(convention.capitalize(), members, left))


def _notes(lms: str, members: Mapping[str, str], left: list[str]) -> Iterator[str]:
    if not members:
        yield (
            f"No zip was made for {lms}: it needs reports that a student can open, so choose "
            "--format docx, pdf or html."
        )
    elif left:
        yield printable(
            f"{lms} takes no feedback file for what was typed into it: hand these back by hand: "
            f"{', '.join(left)}."
        )
    if lms == "Canvas" and any(ending(name) == "html" for name in members):
        yield (
            "Canvas shows a feedback file under the essay's own name, so that a web page may not "
            "open there: with --format docx Word essays come back as Word files."
        )
