"""Reads an essay and the class's own sources and says, with each statement tied to a passage, how
the essay uses its sources, which claims stand without support or differ from them, and what is
wrong with the language; holds that against a rubric and gives back a marked-up report.

    from feedback import Checker
    checker = Checker(sources=["pack/"], rubric="source-essay")
    assessment = checker.check("essay.docx")
    assessment.report()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from feedback.assessment import Assessment
    from feedback.checker import Checker
    from feedback.errors import FeedbackError

__version__ = "0.1.0"
__all__ = ["Assessment", "Checker", "FeedbackError", "__version__"]

_HOMES = {
    "Assessment": "feedback.assessment",
    "Checker": "feedback.checker",
    "FeedbackError": "feedback.errors",
}


def __getattr__(name: str) -> Any:
    """Loads a public name when it is first used, so that `feedback --help` stays quick."""
    from importlib import import_module

    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
