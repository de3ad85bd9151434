"""One essay of a class in the process that checks it: a job in, a report in short and files out.

Nothing is written here but, where the essay travelled, its file for the time of the check.
"""

from __future__ import annotations

import pickle
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from feedback.errors import FeedbackError, ReadingError
from feedback.grading.jobs import Checked, Job, Settings

if TYPE_CHECKING:
    from feedback.assessment import Assessment
    from feedback.checker import Checker

HASH_BYTES = 24


def content_hash(data: bytes) -> bytes:
    """What tells one file's content from another's."""
    return blake2b(data, digest_size=HASH_BYTES).digest()


def check(job: Job, shared: bytes) -> Checked:
    """Checks one submission; `shared` is the run's Settings, pickled. Raises nothing."""
    name = job.submission.file
    try:
        with _at_hand(job) as path:
            try:
                return _checked(job, path, shared)
            except FeedbackError as error:
                # The folder that it was unpacked into is nobody's concern.
                raise type(error)(str(error).replace(str(path), name)) from None
    except FeedbackError as error:
        return Checked(None, failure=str(error))
    except Exception as error:
        # One essay never stops the class; the kind of the fault is told, its text might be the
        # student's own words.
        return Checked(None, failure=fault(name, type(error).__name__))


def fault(name: str, kind: str) -> str:
    """The sentence for an essay that met a fault of the program."""
    return f"{name} could not be checked ({kind}): please report this as a fault of the program."


def _checked(job: Job, path: Path, shared: bytes) -> Checked:
    from feedback.grading.blind.document import assessed
    from feedback.report.digest import digest
    from feedback.report.options import Options
    from feedback.report.write import rendered

    settings, checker = _loaded(shared)
    assessment = assessed(checker, job.submission, path, settings.prompt)
    own = None if job.submission.hidden is not None else path
    options = Options(own, settings.comments, settings.append_rubric)
    files = {
        format: zlib.compress(rendered(assessment, format, options)) for format in settings.formats
    }
    _refuse_another(job, path)
    return Checked(digest(assessment), files, lasting=_lasting(assessment, settings))


def _lasting(assessment: Assessment, settings: Settings) -> bool:
    """Whether the engine that was meant looked; one that stood in is no engine to rely on."""
    engine = assessment.engine
    if engine.name == "none":
        return True
    return engine.name == settings.engine_name and not (engine.note or engine.fallback)


def _refuse_another(job: Job, path: Path) -> None:
    """Raises ReadingError where the file is no longer the one that the job is about."""
    from feedback.reading.read import bytes_of

    if content_hash(bytes_of(path)) != job.hash:
        raise ReadingError(f"{path} changed while it was being checked: run the command again.")


@contextmanager
def _at_hand(job: Job) -> Iterator[Path]:
    """The essay as a file of this machine."""
    if job.data is None:
        yield job.submission.path
        return
    with tempfile.TemporaryDirectory(prefix="feedback-") as folder:
        path = Path(folder, job.submission.path.name)
        path.write_bytes(job.data)
        yield path


@lru_cache(maxsize=1)
def _loaded(shared: bytes) -> tuple[Settings, Checker]:
    """The settings, and their checker with its models loaded; once in this process."""
    from feedback.checker import Checker

    settings: Settings = pickle.loads(shared)
    checker = Checker(
        settings.library,
        settings.rubric,
        language=settings.language,
        engine=settings.engine,
        languagetool_url=settings.languagetool_url,
        style=settings.style,
        audience="teacher" if settings.audience == "teacher" else "student",
        date=settings.date,
        cache=settings.cache,
        prompt=settings.prompt,
    )
    checker.warm()
    return settings, checker
