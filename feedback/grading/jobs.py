"""What goes to the process that checks one essay of a class, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from feedback.grading.submission import Submission
from feedback.library.library import SourceLibrary
from feedback.report.digest import Digest
from feedback.rubric.model import Rubric


@dataclass(frozen=True)
class Settings:
    """What every job of a run shares: it travels once to each process that checks.

    `seconds` is how long one essay may take; `program` tells the version of the program that began
    the run (see program.py), `engine_name` the engine that is expected to look at the language.
    """

    library: SourceLibrary
    rubric: Rubric | None
    language: str
    engine: str
    languagetool_url: str | None
    audience: str
    date: str
    formats: tuple[str, ...]
    style: bool | None = None
    cache: bool = True
    prompt: str = ""
    comments: int | None = 15
    append_rubric: bool = False
    seconds: float = 300
    program: str = ""
    engine_name: str = "none"


@dataclass(frozen=True, slots=True)
class Job:
    """One essay: `hash` is its file's content's, `data` the content where it has to travel."""

    submission: Submission
    hash: bytes
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What a job came to: the report in short and its files by format, compressed.

    Or in one sentence why there is none. `lasting`: another try would come to the same.
    """

    digest: Digest | None
    files: Mapping[str, bytes] = field(default_factory=dict)
    failure: str = ""
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a submission: its report in short, or in one sentence why there is none.

    `files` are its reports, relative to the folder of the whole run. `kept`: it is what an earlier
    run came to.
    """

    submission: Submission
    digest: Digest | None
    files: tuple[str, ...] = ()
    failure: str = ""
    kept: bool = False
