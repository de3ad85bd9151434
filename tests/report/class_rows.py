"""Reports in short, for the tests of what a class gets."""

from __future__ import annotations

from feedback.report.digest import CriterionDigest, Digest, HabitDigest, SourceDigest


def criterion(
    id: str = "sources",
    *,
    title: str = "Sources",
    most: float = 4.0,
    points: float | None = None,
    level: str | None = None,
    seen: str = "partial",
    needs_teacher: bool = False,
) -> CriterionDigest:
    return CriterionDigest(id, title, most, points, level, seen, needs_teacher)


def digest(
    *steps: str,
    criteria: tuple[CriterionDigest, ...] = (),
    words: int = 300,
    findings: int = 0,
    language_by: str = "fake 1",
    fallback: str = "",
    not_checked: tuple[str, ...] = (),
    habits: tuple[HabitDigest, ...] = (),
    sources: tuple[SourceDigest, ...] = (),
    total: float | None = None,
    out_of: float | None = None,
) -> Digest:
    return Digest(
        words=words,
        findings=findings,
        language_by=language_by,
        engine_fallback=fallback,
        rubric="Essay from sources" if criteria else "",
        criteria=criteria,
        total=total,
        out_of=out_of,
        steps=steps,
        not_checked=not_checked,
        habits=habits,
        sources=sources,
    )
