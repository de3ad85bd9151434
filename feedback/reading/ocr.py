"""Scanned PDFs and photographed pages → Document, read by Tesseract where it is installed.

The worker makes each page a plain grey image (see scans.py); Tesseract reads several at a time,
each within a limit of its own. What it read is kept in the cache folder by the file's hash.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

from feedback.caches import cache_folder
from feedback.errors import ReadingError
from feedback.reading.built import Paragraph, built
from feedback.reading.decoding import normalised
from feedback.reading.document import Document
from feedback.reading.limits import limits
from feedback.reading.scans import DOTS_PER_INCH

_MOST_AT_ONCE = 4
# What is printed in the languages whose letters English uses; the essay is English all the same.
_LANGUAGE = "eng"
# Sparse specks at a page's edge come out as lines of signs.
_LETTERS = re.compile(r"[^\W\d_]{2}|\d")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,4}\W*", re.IGNORECASE)
# The capital letter, and the bullets and numbers in circles before a paragraph.
_BAR = re.compile(r"(?<![\w|])\|(?![\w|])")
_BULLET = re.compile(r"(?:[^\w\s\"“”‘’'(\[£$€.…—-]{1,3}\s+)+(?=\S)")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad‐]\n(?=[a-z])")


class Renders(Protocol):
    """Who makes a page of a file an image: the worker."""

    def render(self, path: Path, page: int, to: Path) -> int: ...


def read_scan(path: Path, data: bytes, worker: Renders) -> Document:
    """The file at `path`, which holds `data`, by OCR; ReadingError with the remedy where not."""
    version = tesseract_version()
    if version is None:
        raise ReadingError(
            f"{path} holds pictures of pages and no text: install Tesseract and this program's "
            "extra “ocr” to have them read, or give the file that they were printed from."
        )
    kept = folder() / f"{_key(data, version)}.json"
    pages = _kept(kept)
    if pages is None:
        pages = _read(path, worker)
        _keep(kept, pages)
    paragraphs = list(_paragraphs(pages))
    if not paragraphs:
        raise ReadingError(
            f"{path} holds pictures in which no text is found: photograph or scan them sharper."
        )
    said = f"Read by OCR (Tesseract {version}), so letters may be misread: look at the pages."
    return replace(built(path.name, paragraphs, [said]), scanned=True)


def tesseract_version() -> str | None:
    """The version of the Tesseract that is installed, None without it or the extra "ocr"."""
    try:
        import pytesseract

        return str(pytesseract.get_tesseract_version())
    except (ImportError, OSError, ValueError, SystemExit):
        # TesseractNotFoundError is an OSError; a program that answers nothing ends in SystemExit.
        return None


def folder() -> Path:
    """Where the text of scans is kept; it need not exist yet."""
    return cache_folder() / "ocr"


def kept_files() -> list[Path]:
    """The files that hold the text of scans."""
    return sorted(folder().glob("*.json"))


def _read(path: Path, worker: Renders) -> list[str]:
    """The text of every page."""
    allowed = limits()
    with tempfile.TemporaryDirectory(prefix="feedback-") as scratch:
        first = Path(scratch, "0.pgm")
        count = worker.render(path, 0, first)
        if count > allowed.scanned_pages:
            raise ReadingError(
                f"{path} has {count} scanned pages and at most {allowed.scanned_pages} are read: "
                "take out the pages that are needed and give those."
            )

        def page(i: int) -> str:
            image = first if i == 0 else Path(scratch, f"{i}.pgm")
            if i:
                worker.render(path, i, image)
            text = _recognised(path, i, image, allowed.page_seconds)
            image.unlink()
            return text

        with _progress(count) as steps:
            return list(_in_order(page, count, steps))


def _in_order(page: Callable[[int], str], count: int, steps: _Steps) -> Iterator[str]:
    """What `page` gives for each number, several at a time; no more are begun when one fails."""
    pool = ThreadPoolExecutor(min(_MOST_AT_ONCE, os.cpu_count() or 1))
    try:
        for text in pool.map(page, range(count)):
            steps.step()
            yield text
    finally:
        pool.shutdown(cancel_futures=True)


def _recognised(path: Path, i: int, image: Path, seconds: float) -> str:
    import pytesseract

    # Pages are what is read at the same time, not the lines of one.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        return str(
            pytesseract.image_to_string(
                str(image), lang=_LANGUAGE, config=f"--dpi {DOTS_PER_INCH}", timeout=seconds
            )
        )
    except (pytesseract.TesseractError, RuntimeError, OSError):
        raise ReadingError(
            f"Page {i + 1} of {path} was not read by Tesseract within {seconds:g} seconds, or it "
            "failed there: scan that page anew, or give its text."
        ) from None


class _Steps:
    """Says on the error stream how many pages are read, for people only."""

    def __init__(self, count: int) -> None:
        self._count, self._done = count, 0
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def step(self) -> None:
        self._done += 1
        self.say(f"Reading scanned pages: {self._done} of {self._count}")

    def say(self, words: str) -> None:
        if self._shown:
            sys.stderr.write(f"\r{words:<60}")
            sys.stderr.flush()

    def clear(self) -> None:
        self.say("")
        if self._shown:
            sys.stderr.write("\r")


@contextmanager
def _progress(count: int) -> Iterator[_Steps]:
    steps = _Steps(count)
    steps.say(f"Reading scanned pages: 0 of {count}")
    try:
        yield steps
    finally:
        steps.clear()


def _paragraphs(pages: Sequence[str]) -> Iterator[Paragraph]:
    """The paragraphs of all pages; one that goes on over a page's end is put together."""
    last: Paragraph | None = None
    for number, page in enumerate(pages, 1):
        blocks = [block for block in map(_block, normalised(page).split("\n\n")) if block]
        for i, words in enumerate(blocks):
            if last and not i and words[0].islower() and last.text[-1] not in '.!?:"”’':
                last = replace(
                    last, text=_HYPHEN.sub("", f"{last.text}\n{words}").replace("\n", " ")
                )
                continue
            if last:
                yield last
            last = Paragraph(words, page=number)
    if last:
        yield last


def _block(block: str) -> str:
    """A block of lines as one line, without page numbers and specks."""
    lines = [line.strip() for line in block.split("\n")]
    lines = [line for line in lines if _LETTERS.search(line)]
    if len(lines) == 1 and _PAGE_NUMBER.fullmatch(lines[0]):
        return ""
    words = " ".join(_HYPHEN.sub("", "\n".join(lines)).split())
    return _BAR.sub("I", words[bullet.end() :] if (bullet := _BULLET.match(words)) else words)


def _key(data: bytes, version: str) -> str:
    """A hash of the file and of what reads it."""
    made = blake2b(f"{version}\0{DOTS_PER_INCH}\0{_LANGUAGE}\0".encode(), digest_size=20)
    made.update(data)
    return made.hexdigest()


def _kept(file: Path) -> list[str] | None:
    try:
        pages = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    right = isinstance(pages, list) and all(isinstance(page, str) for page in pages)
    return pages if right else None


def _keep(file: Path, pages: Sequence[str]) -> None:
    """Nothing that befalls the cache is a reason to fail; only this user can read it."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        place, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
        with os.fdopen(place, "w", encoding="utf-8") as out:
            json.dump(list(pages), out)
        Path(name).replace(file)
