"""The reports as one zip to be uploaded to the LMS that the essays came from."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from feedback.grading.jobs import Result
from feedback.grading.returns.members import canvas_name, ending, moodle_name
from feedback.grading.returns.people import some
from feedback.grading.submission import Intake
from feedback.report.write import write_with
from feedback.text.printable import printable

# What a student can read; the others are for programs.
RETURNED = ("docx", "pdf", "html", "md")
_HINT = " With --format docx Word essays come back as Word files."
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
    back = returned(intake.convention, results)
    if back.members:
        path = out / f"feedback-{intake.convention}.zip"
        write_with(path, lambda file: _write(file, {n: out / f for n, f in back.members.items()}))
    return tuple(map(printable, _notes(intake.convention.capitalize(), back)))


@dataclass(frozen=True, slots=True)
class Returned:
    """The names in the zip and the report that each holds; who gets nothing by it.

    `renamed` are those whose report will bear the ending of an essay in another format, and its
    own ending.
    """

    members: dict[str, str] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)


def returned(convention: str, results: Iterable[Result]) -> Returned:
    """What goes into the zip."""
    back = Returned()
    for result in results:
        submission = result.submission
        who = submission.student or submission.name
        reports = [file for file in result.files if ending(file) in RETURNED]
        named = [(_NAMES[convention](submission.member, file), file) for file in reports]
        kept = {name: file for name, file in named if name}
        if reports and not kept:
            back.left.append(who)
        if convention == "canvas" and kept:
            kept = _one_of(kept, submission.member)
            if (own := ending(next(iter(kept)))) != _page(ending(submission.member)):
                back.renamed[who] = own
        back.members.update({n: file for n, file in kept.items() if n not in back.members})
    return back


def _one_of(kept: Mapping[str, str], member: str) -> dict[str, str]:
    """The report of the essay's own format, where it was made; else the first of RETURNED.

    Canvas shows every feedback file under the essay's own name: several would be called alike.
    """
    own = _page(ending(member))
    rank = {each: place for place, each in enumerate((own, *RETURNED))} | {own: 0}
    name = min(kept, key=lambda name: rank[ending(name)])
    return {name: kept[name]}


def _page(ending: str) -> str:
    return "html" if ending == "htm" else ending


def _write(file: BinaryIO, members: Mapping[str, Path]) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, path in sorted(members.items()):
            info = zipfile.ZipInfo(name, _NO_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 3, 0o644 << 16
            made.writestr(info, path.read_bytes())


def _notes(lms: str, back: Returned) -> Iterator[str]:
    if not back.members:
        yield (
            f"No zip was made for {lms}: it needs reports that a student can open, so choose "
            "--format docx, pdf or html."
        )
    elif back.left:
        yield (
            f"{lms} takes no feedback file for what was typed into it: hand these back by hand: "
            f"{some(back.left)}."
        )
    if back.renamed:
        endings = " or ".join(f".{each}" for each in sorted(set(back.renamed.values())))
        hint = "" if "docx" in back.renamed.values() else _HINT
        yield (
            "Canvas shows a feedback file under the essay's own name. Where the essay was in "
            f"another format, the file opens once it is saved with the ending {endings}: "
            f"{some(list(back.renamed))}.{hint}"
        )
