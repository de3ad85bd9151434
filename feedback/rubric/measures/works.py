"""Measures of the works that an essay lists, in a list at its end or in its notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.essay.model import Essay
from feedback.rubric.measures.measure import Facts, Measure, Values, count, own

# A full reference has its year; "ibid", "Lund, 12" and "(n 3)" have none.
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_LEAN = re.compile(
    r"\W*(?:ibid|ib|idem)\b|\(n\.?\s*\d+\)|\b(?:above|supra)\s+(?:n|note|fn)\b", re.IGNORECASE
)
_SAME_SO_FAR = 24


def _works(facts: Facts) -> int:
    listed = len(facts.essay.works_cited)
    return listed or len(set(works_in_notes(facts.essay)))


def works_in_notes(essay: Essay) -> Iterator[str]:
    """How each full reference of the notes begins; one note may hold several, after semicolons."""
    spans = dict.fromkeys(c.note for c in essay.citations if c.note is not None)
    for span in spans:
        for part in span.of(essay.text).split(";"):
            if _YEAR.search(part) and not _LEAN.search(part):
                yield "".join(filter(str.isalnum, part.casefold()))[:_SAME_SO_FAR]


def _says(values: Values) -> str:
    works = count(own(values, "works_cited"), "work")
    return f"The essay lists {works}, at its end or in notes."


MEASURES = (
    Measure(
        name="works_cited",
        summary="entries in the list of works cited; without a list, works that notes give in full",
        of=_works,
        says=_says,
        more=lambda n: f"list at least {count(n, 'work')} that you cite",
        fewer=lambda n: f"list at most {count(n, 'work')}",
    ),
)
