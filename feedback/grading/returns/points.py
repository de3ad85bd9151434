"""Suggested points as an LMS's column takes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from feedback.grading.jobs import Result


def number_in(text: str) -> float | None:
    """A number as the LMS writes it ("20.00", "20,00"); None where it is none."""
    return float(text.replace(",", ".")) if re.fullmatch(r"\d+(?:[.,]\d+)?", text.strip()) else None


def points_for(result: Result, most: float | None, model: str) -> str | None:
    """The suggested total, never over the maximum, with the decimal mark of `model`.

    None where nothing is suggested.
    """
    total = result.digest.total if result.digest else None
    if total is None:
        return None
    said = f"{total if most is None else min(total, most):g}"
    return said.replace(".", ",") if "," in model else said


def about_points(results: Iterable[Result], most: float | None, file: str) -> list[str]:
    """What a teacher must know of points that are filled in, in sentences."""
    digests = [result.digest for result in results if result.digest]
    judged = [digest for digest in digests if digest.total is not None]
    if not judged:
        return [
            f"No points were filled into {file}: none were suggested for any essay. The overview "
            "says what was not assessed."
        ]
    notes = []
    if left := [criterion.title for criterion in judged[0].criteria if criterion.needs_teacher]:
        notes.append(f"The points leave out what only a teacher can judge: {', '.join(left)}.")
    out_of = max(digest.out_of or 0.0 for digest in judged)
    if most is not None and out_of != most:
        notes.append(
            f"The assignment gives {most:g} points and the suggestion at most {out_of:g}: "
            "nothing was scaled."
        )
    return notes
