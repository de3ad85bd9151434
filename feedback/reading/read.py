"""A file, whatever its format → Document."""

from __future__ import annotations

import re
from pathlib import Path

from feedback.errors import ReadingError, ScanError
from feedback.reading.bearable import refuse_unlike_prose
from feedback.reading.decoding import normalised
from feedback.reading.document import Document
from feedback.reading.formats import format_of, is_archive
from feedback.reading.limits import limits
from feedback.reading.plain import plain_document, read_plain
from feedback.text.words import count_words

MAX_CHARACTERS = 1_000_000
# A dissertation; the parse of more takes minutes and gigabytes.
MAX_ESSAY_WORDS = 25_000


def read(path: Path) -> Document:
    """The document at `path`; raises ReadingError with what is wrong and the remedy.

    What is more than plain text is opened in a process of its own, within limits.py's limits;
    pictures of pages are read by OCR where it is installed.
    """
    data = bytes_of(path)
    if not is_archive(data) and format_of(data, path) == "plain":
        return _read(data, path)
    from feedback.reading.isolated import WORKER

    try:
        return WORKER.read(path)
    except ScanError:
        from feedback.reading.ocr import read_scan

        return _of_bearable_length(read_scan(path, data, WORKER), str(path))


def read_here(path: Path) -> Document:
    """The document at `path`, read in this process; for files that are trusted, and the worker."""
    return _read(bytes_of(path), path)


def _read(data: bytes, path: Path) -> Document:
    format = format_of(data, path)
    if format == "word":
        from feedback.reading.word import read_word

        document = read_word(data, path)
    elif format == "markdown":
        from feedback.reading.markdown import read_markdown

        document = read_markdown(data, path)
    elif format == "odt":
        from feedback.reading.odt import read_odt

        document = read_odt(data, path)
    elif format == "rtf":
        from feedback.reading.rtf import read_rtf

        document = read_rtf(data, path)
    elif format == "pdf":
        from feedback.reading.pdf import read_pdf

        document = read_pdf(data, path)
    elif format == "picture":
        raise ScanError(f"{path} is a picture: type the text or save it as .docx or .txt.")
    elif format == "html":
        from feedback.reading.html import read_html

        document = read_html(data, path)
    else:
        document = read_plain(data, path)
    if not _has_words(document):
        raise ReadingError(f"{path} is empty of text: paste the text into it and save it again.")
    return _of_bearable_length(document, str(path))


def read_essay(path: Path) -> Document:
    """The essay at `path`; raises ReadingError, also where it is as long as a book."""
    document = read(path)
    refuse_book(document, str(path))
    return document


def refuse_book(document: Document, name: str) -> None:
    """Raises ReadingError, which calls the essay `name`, for more than one check can take."""
    if (words := count_words(document.text)) > MAX_ESSAY_WORDS:
        raise ReadingError(
            f"{name} has {words:,} words and one check takes at most {MAX_ESSAY_WORDS:,}: "
            "divide it into chapters and check each."
        )
    refuse_unlike_prose(document, name)


def document_of(text: str, *, file: str = "essay") -> Document:
    """Plain text as a Document.

    Positions count in `text` as given, where it has "\\n" line ends and no control characters.
    """
    return plain_document(normalised(text), file=file)


def essay_of(text: str, *, file: str = "essay") -> Document:
    """An essay given as a string; raises ReadingError where it holds no words or too many."""
    document = document_of(text, file=file)
    if not _has_words(document):
        raise ReadingError(f"{file} holds no words: give the text of an essay.")
    return _of_bearable_length(document, file)


def _has_words(document: Document) -> bool:
    return any(ch.isalnum() for ch in document.text)


def _of_bearable_length(document: Document, name: str) -> Document:
    if len(document.text) > MAX_CHARACTERS:
        raise ReadingError(
            f"{name} holds more than {MAX_CHARACTERS:,} characters: divide it into smaller files."
        )
    return document


# A path has lost one of the two strokes.
_ADDRESS = re.compile(r"(?:https?|ftp):/", re.IGNORECASE)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file; ReadingError where there are none, too many, or no leave to read."""
    try:
        if path.is_dir():
            raise ReadingError(f"{path} is a folder: name a file in it.")
        # What a file says of its size may not be so: a device has none and never ends.
        most = limits().size
        with path.open("rb") as file:
            data = file.read(most * 2**20 + 1)
        if len(data) > most * 2**20:
            raise ReadingError(
                f"{path} is larger than {most} MB: take the pictures out of it, "
                "or save its text as .txt."
            )
    except FileNotFoundError:
        if _ADDRESS.match(str(path)):
            raise ReadingError(
                f"{path} is an address, and nothing is fetched: save the page and give the file."
            ) from None
        raise ReadingError(f"{path} does not exist: check the name and the folder.") from None
    except PermissionError:
        raise ReadingError(f"{path} may not be opened: give yourself leave to read it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not possible here"
        raise ReadingError(f"{path} cannot be opened ({reason}): copy it elsewhere.") from None
    if not data.strip():
        raise ReadingError(f"{path} is empty: save the essay or source into it first.")
    return data
