"""What kind of file this is, by its content first and its name second."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath
from typing import Literal

from feedback.errors import ReadingError
from feedback.reading.scans import is_picture

Format = Literal["plain", "markdown", "word", "odt", "rtf", "html", "pdf", "picture"]

_SAVE = "save it as .docx or .txt and give that file"
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"GIF8", "a picture", "type the text or save it as .docx or .txt"),
    (b"RIFF", "a picture or sound", "type the text or save it as .docx or .txt"),
)
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_MARKDOWN = (".md", ".markdown", ".mdown")
_ARCHIVED = {
    ".pages": "a Pages document, which this version does not read",
    ".epub": "an e-book",
    ".xlsx": "a spreadsheet",
    ".pptx": "a presentation",
}


def format_of(data: bytes, path: PurePath) -> Format:
    """The format to read `data` with; ReadingError with the remedy for one that is not read."""
    head = data[:1024].lstrip()
    if is_archive(data):
        return _zip_format(data, path)
    if data.startswith(_OLD_WORD):
        raise ReadingError(
            f"{path} is an old Word (.doc) file or protected by a password: "
            "open it in Word, remove the password if there is one, and save it as .docx."
        )
    if is_picture(data):
        return "picture"
    for start, what, remedy in _OTHERS:
        if head.startswith(start):
            raise ReadingError(f"{path} is {what}: {remedy}.")
    if data[4:8] == b"ftyp":
        raise ReadingError(
            f"{path} is a picture or film: type the text or save it as .docx or .txt."
        )
    if path.suffix.lower() in (".gdoc", ".gslides") or head.startswith(b'{"doc_id"'):
        raise ReadingError(
            f"{path} only points to a Google document: in Google Docs choose File, Download, "
            "Microsoft Word (.docx), and give that file."
        )
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if _is_html(head, path):
        return "html"
    return "markdown" if path.suffix.lower() in _MARKDOWN else "plain"


def is_archive(data: bytes) -> bool:
    """Whether it is a zip, as .docx, .odt and .pages are: not to be opened but within limits."""
    return data.startswith(b"PK\x03\x04")


def _is_html(head: bytes, path: PurePath) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lower()
    return start.startswith((b"<!doctype html", b"<html")) or (
        path.suffix.lower() in (".html", ".htm", ".xhtml") and start.startswith(b"<")
    )


def _zip_format(data: bytes, path: PurePath) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise ReadingError(
            f"{path} is damaged or incomplete: open it in Word, save it again and give the new "
            "file."
        ) from None
    if "word/document.xml" in names:
        return "word"
    suffix = path.suffix.lower()
    if any(name.endswith(".iwa") for name in names):
        suffix = ".pages"
    elif "content.xml" in names and "mimetype" in names:
        return "odt"
    elif "xl/workbook.xml" in names:
        suffix = ".xlsx"
    what = _ARCHIVED.get(suffix, "a zip archive and no Word document")
    raise ReadingError(f"{path} is {what}: {_SAVE}.")
