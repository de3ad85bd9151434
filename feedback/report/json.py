"""The JSON report."""

from __future__ import annotations

from typing import Any

from feedback.assessment import Assessment


def render(assessment: Assessment) -> str:
    """The JSON report, version 1."""
    return written(assessment.report())


def written(value: dict[str, Any]) -> str:
    """`value` as indented JSON with a line end.

    Characters stand as themselves; a lone surrogate, which UTF-8 cannot hold, as an escape.
    """
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
