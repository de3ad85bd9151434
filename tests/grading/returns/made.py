"""Results as a run would give them, for the tests of what goes back to the LMS."""

from __future__ import annotations

from pathlib import Path

from report.class_rows import criterion, digest

from feedback.grading.jobs import Result
from feedback.grading.submission import Convention, Intake, Submission
from feedback.report.digest import Digest


def report(total: float | None = 7.5, out_of: float = 12.0, **more: object) -> Digest:
    criteria = (
        criterion(points=total, most=out_of),
        criterion("voice", title="Voice", needs_teacher=True),
    )
    made = digest("Name your sources", criteria=criteria, total=total, out_of=out_of)
    values = {
        "strengths": ("Every paragraph has a point.",),
        "questions": ("Who said so, & when?", "What follows <from> it?"),
        **more,
    }
    return Digest(**{name: getattr(made, name) for name in made.__slots__} | values)  # type: ignore[arg-type]


def result(
    name: str,
    id: str = "",
    made: Digest | None = None,
    *,
    member: str = "",
    group: tuple[str, ...] = (),
) -> Result:
    submission = Submission(name, Path("x"), name, id, member, group=group)
    return Result(submission, made, (f"{name}/{name}.feedback.html",) if made else ())


def intake(results: list[Result], convention: Convention = "folder") -> Intake:
    return Intake("Rivers", convention, tuple(each.submission for each in results))
