"""Reports into files, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from feedback.assessment import Assessment
from feedback.errors import OutputError
from feedback.report import html, json, markdown, pdf, sarif, web_annotation, word
from feedback.report.options import Options

WRITERS: dict[str, Callable[[Assessment], str]] = {
    "html": html.render,
    "markdown": markdown.render,
    "json": json.render,
    "sarif": sarif.render,
    "annotations": web_annotation.render,
}
FILE_WRITERS: dict[str, Callable[[Assessment, Options], bytes]] = {
    "docx": word.render,
    "pdf": pdf.render,
}
# Begins the name of a file until it is complete.
UNFINISHED = ".feedback-"
_ENDINGS = {"markdown": "md", "annotations": "annotations.json"}


def check_formats(formats: Iterable[str]) -> None:
    """Raises OutputError with the remedy where a format needs what is not installed."""
    if "pdf" in formats:
        pdf.check_installed()


def prepare_folder(folder: Path) -> None:
    """Makes sure that reports can be written into `folder`, making it where it is missing.

    Raises OutputError with the remedy, before any work is done.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return
    except FileExistsError:
        raise OutputError(f"{folder} is a file: give --out a folder.") from None
    except NotADirectoryError:
        raise OutputError(f"{folder} lies inside a file: give --out another folder.") from None
    except OSError as error:
        raise OutputError(
            f"Nothing can be written into {folder} ({error.strerror}): give --out another folder."
        ) from None


def clear_unfinished(folder: Path) -> None:
    """Removes what a run that was killed in the middle of a file left behind in `folder`."""
    for left in folder.glob(f"{UNFINISHED}*"):
        with suppress(OSError):
            left.unlink(missing_ok=True)


def report_name(format: str, stem: str) -> str:
    """What the report of this format is called: STEM.feedback.ENDING."""
    return f"{stem}.feedback.{_ENDINGS.get(format, format)}"


def rendered(
    assessment: Assessment,
    format: str,
    options: Options = Options(),  # noqa: B008 (frozen)
) -> bytes:
    """The report in this format, as its file holds it."""
    if format in FILE_WRITERS:
        return FILE_WRITERS[format](assessment, options)
    return _encoded(WRITERS[format](assessment))


def write_report(
    assessment: Assessment,
    format: str,
    folder: Path,
    stem: str,
    options: Options = Options(),  # noqa: B008 (frozen)
) -> Path:
    """Writes STEM.feedback.ENDING into `folder` and says where it is."""
    return write_bytes(folder / report_name(format, stem), rendered(assessment, format, options))


def write_text(path: Path, text: str) -> Path:
    """Writes a text file whole, as UTF-8: it appears under its name only when it is complete."""
    return write_bytes(path, _encoded(text))


def _encoded(text: str) -> bytes:
    # A lone surrogate from a broken file must not cost the whole report.
    return text.encode("utf-8", "replace")


def write_bytes(path: Path, data: bytes) -> Path:
    """Writes a file whole: it appears under its name only when it is complete.

    Raises OutputError with the remedy.
    """
    return write_with(path, lambda file: file.write(data))


def write_with(path: Path, fill: Callable[[BinaryIO], object]) -> Path:
    """The same for what is too large to be held: `fill` writes it into an open file."""
    descriptor, temporary = -1, ""
    try:
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=UNFINISHED)
        with os.fdopen(descriptor, "wb") as file:
            fill(file)
        mask = os.umask(0)
        os.umask(mask)
        Path(temporary).chmod(0o666 & ~mask)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise OutputError(
            f"{path} could not be written ({error.strerror}): give --out another folder."
        ) from None
    return path
