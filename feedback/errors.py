"""The errors a user can meet, each one sentence: what is wrong, where, and what to do about it.

FeedbackError
├── ReadingError     a file that cannot be read as an essay or source
│   └── ScanError    one that holds pictures of pages and no text
├── RubricError      a rubric that is unknown or faulty; holds every fault found
├── MarksError       a table of marks that does not fit; holds every fault found
├── EngineError      a grammar engine that is missing or stopped working
├── ClusterError     the machines that were to check a class do not answer
├── OutputError      a place that cannot be written to
└── UsageError       options that do not go together
"""

from __future__ import annotations


class FeedbackError(Exception):
    """Base of all errors worded for a teacher; `str(error)` is what is shown."""


class ReadingError(FeedbackError):
    """A file could not be read."""


class ScanError(ReadingError):
    """A file holds pictures of pages and no text."""


class RubricError(FeedbackError):
    """A rubric could not be used.

    `faults` holds one line per fault, each `path:line:column: what is wrong`.
    """

    def __init__(self, message: str, faults: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults


class MarksError(FeedbackError):
    """A table of marks could not be used.

    `faults` holds one line per fault, each `path:row: what is wrong, and what to do`; row 1 is the
    heading.
    """

    def __init__(self, message: str, faults: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults


class EngineError(FeedbackError):
    """A grammar engine could not be started or could not check."""


class ClusterError(FeedbackError):
    """The machines that were to check a class do not answer, or are not fit for it."""


class OutputError(FeedbackError):
    """A report could not be written."""


class UsageError(FeedbackError):
    """The options or arguments do not fit."""
