"""What kind of file this is, by its content first and its name second."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import PurePath
from typing import Literal

from feedback.errors import ReadingError
from feedback.reading.scans import is_picture

Format = Literal["plain", "markdown", "word", "odt", "rtf", "html", "pdf", "picture"]

_ENCRYPTED = 1
_EXPORT = "in Pages choose File, Export To, Word, and give that file"
_SAVE = "save it as .docx or .txt and give that file"
_UNPACK = "unpack it and give the file that it holds"
_REPORT = re.compile(r"\.feedback\.[a-z.]+$")
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"Rar!\x1a\x07", "a packed archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a packed archive", _UNPACK),
    (b"\x1f\x8b\x08", "a packed archive", _UNPACK),
    (b"BZh91AY&SY", "a packed archive", _UNPACK),
    (b"\xfd7zXZ\0", "a packed archive", _UNPACK),
    (b"GIF8", "a picture", "type the text or save it as .docx or .txt"),
    (b"[InternetShortcut]", "an address and no text", "open it and save what it leads to"),
    (b"RIFF", "a picture or sound", "type the text or save it as .docx or .txt"),
)
_OLD_WORD = b"\xd0\xcf\x11\xe0"
# An Office file under a password is an old kind of container round the new file, locked.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_UNLOCK = "open it, take the password off under File, Info, Protect Document, and save it anew"
_AS_WORD = "open it in a word processor and save it as .docx"
# What other programs put near the beginning of files that hold text, but not as text.
_MARKS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xffWPC", "a WordPerfect document", _AS_WORD),
    (b"bplist00", "a web archive of Safari's", "open it in Safari and save it as a PDF"),
    (b'progid="word.document"', "a Word document in XML", _AS_WORD),
    (b"<office:document ", "an OpenDocument in XML", "save it as .odt or .docx"),
    (b"content-type: multipart/related", "a web archive", _AS_WORD),
    (b"\\documentclass", "LaTeX's code", "give the PDF that is made of it"),
)
_MARKDOWN = (".md", ".markdown", ".mdown")
_WITH_A_PAGE = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".css")
_ARCHIVED = {
    ".pages": "a Pages document, which this version does not read",
    ".key": "a presentation",
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
        raise ReadingError(f"{path} is {_old_or_locked(data)}.")
    if is_picture(data):
        return "picture"
    for start, what, remedy in _OTHERS:
        if head.startswith(start):
            raise ReadingError(f"{path} is {what}: {remedy}.")
    if data[4:8] == b"ftyp":
        raise ReadingError(
            f"{path} is a picture or film: type the text or save it as .docx or .txt."
        )
    if path.suffix.lower() in (".gdoc", ".gslides") or _points_to_google(head):
        raise ReadingError(
            f"{path} only points to a Google document: in Google Docs choose File, Download, "
            "Microsoft Word (.docx), and give that file."
        )
    for mark, what, remedy in _MARKS:
        if mark in head.lower() or head.startswith(mark):
            raise ReadingError(f"{path} is {what}: {remedy}.")
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if _is_html(head, path):
        return "html"
    return "markdown" if path.suffix.lower() in _MARKDOWN else "plain"


def is_report(name: str) -> bool:
    """Whether a file's name is one that this program gives to its reports."""
    return _REPORT.search(name) is not None


def page_in(names: Iterable[str]) -> str | None:
    """The one web page of a zip that holds nothing else but its pictures, as Google Docs makes."""
    held = [
        n for n in names if not n.startswith("__MACOSX/") and not n.endswith(("/", ".DS_Store"))
    ]
    pages = [name for name in held if name.lower().endswith((".html", ".htm"))]
    others = [name for name in held if name not in pages]
    alone = len(pages) == 1 and all(name.lower().endswith(_WITH_A_PAGE) for name in others)
    return pages[0] if alone else None


def is_archive(data: bytes) -> bool:
    """Whether it is a zip, as .docx, .odt and .pages are: not to be opened but within limits."""
    return data.startswith(b"PK\x03\x04")


def _old_or_locked(data: bytes) -> str:
    """What an old container is, and its remedy; where nothing tells, both."""
    if _LOCKED in data:
        return f"protected by a password: {_UNLOCK}"
    return (
        "an old Word (.doc) file or protected by a password: open it in Word, remove the password "
        "if there is one, and save it as .docx"
    )


def _points_to_google(head: bytes) -> bool:
    return head.startswith(b"{") and (b'"doc_id"' in head or b"//docs.google.com/" in head)


def _is_html(head: bytes, path: PurePath) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"").lstrip().lower()
    if not start.startswith(b"<"):
        return False
    named = path.suffix.lower() in (".html", ".htm", ".xhtml")
    return named or b"<html" in start or b"<!doctype html" in start


def _zip_format(data: bytes, path: PurePath) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            locked = any(info.flag_bits & _ENCRYPTED for info in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise ReadingError(
            f"{path} is damaged or incomplete: open it in Word, save it again and give the new "
            "file."
        ) from None
    if locked:
        raise ReadingError(f"{path} is protected by a password: unpack it and give what it holds.")
    if "word/document.xml" in names:
        return "word"
    if page_in(names):
        return "html"
    suffix = path.suffix.lower()
    if any(name.endswith(".iwa") for name in names) or "buildVersionHistory.plist" in names:
        suffix = suffix if suffix in _ARCHIVED else ".pages"
    elif "META-INF/container.xml" in names:
        suffix = ".epub"
    elif "ppt/presentation.xml" in names:
        suffix = ".pptx"
    elif "content.xml" in names and "mimetype" in names:
        return "odt"
    elif "xl/workbook.xml" in names:
        suffix = ".xlsx"
    if suffix not in _ARCHIVED:
        raise ReadingError(f"{path} is a zip archive and no document: {_UNPACK}.")
    what = _ARCHIVED[suffix]
    remedy = _EXPORT if suffix == ".pages" else _SAVE
    raise ReadingError(f"{path} is {what}: {remedy}.")
