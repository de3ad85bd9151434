"""A report in a few sentences, for the comment field of an LMS."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from feedback.report.digest import Digest
from feedback.text.printable import line

_MOST_STRENGTHS = 2


def comment(digest: Digest, reports: Sequence[str]) -> str:
    """What is done well, what to ask oneself, and where the rest stands, as HTML in one line.

    HTML since Moodle keeps comments so; one line since not every spreadsheet keeps more.
    """
    strengths = _listed("What works", digest.strengths[:_MOST_STRENGTHS])
    questions = _listed("To ask yourself", [each for each in digest.questions if each])
    where = f"<p>The full report: {escape(' and '.join(map(line, reports)))}.</p>"
    return strengths + questions + (where if reports else "")


def _listed(title: str, said: Sequence[str]) -> str:
    rows = "".join(f"<li>{escape(line(each))}</li>" for each in said)
    return f"<p>{title}:</p><ul>{rows}</ul>" if rows else ""
