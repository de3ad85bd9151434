"""The entries of the list at the essay's end."""

from __future__ import annotations

from feedback.essay.model import Body, WorkCited


def find_works_cited(body: Body) -> tuple[WorkCited, ...]:
    """The entries in order, without the list's heading."""
    return ()
