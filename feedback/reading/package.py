"""The parts of an Office file, opened with limits: such a file may be made to do harm."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, TypeAlias

from feedback.errors import ReadingError

Element: TypeAlias = Any  # lxml comes without types

TYPES = "[Content_Types].xml"
MAX_MEMBERS = 5_000
MAX_PART = 24 * 1024 * 1024
MAX_TOTAL = 64 * 1024 * 1024
MAX_RATIO = 200
# Tags of one part, both ends counted: a dissertation with a run a word has fewer.
MAX_TAGS = 600_000
_UNPACKING = (
    zipfile.BadZipFile,
    zlib.error,
    RuntimeError,
    NotImplementedError,
    OSError,
    EOFError,
    # A part that would begin before the file does.
    ValueError,
)
_SMALL_PART = 1024 * 1024


class Package:
    """A zip of XML parts.

    Bytes are counted as they are unpacked, whatever the zip says of itself; a part with a document
    type declaration is refused, and nothing outside the file is ever fetched.
    """

    def __init__(self, data: bytes, path: PurePath) -> None:
        self._path = path
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise self._damaged() from None
        if len(self._zip.infolist()) > MAX_MEMBERS:
            raise self._too_much()

    def names(self) -> list[str]:
        """The names of its parts."""
        return self._zip.namelist()

    @property
    def has_macros(self) -> bool:
        """Whether it holds a program in Visual Basic, under whatever name the file has."""
        types = self.content(TYPES) if TYPES in self.names() else b""
        named = any(name.lower().rpartition("/")[2].startswith("vba") for name in self.names())
        return named or b"macroEnabled" in types or b"vbaProject" in types

    def content(self, name: str) -> bytes:
        """The bytes of a part that the file has."""
        return self._content(self._zip.getinfo(name))

    def part(self, name: str) -> Element | None:
        """The root element of a part, None where the file has no such part."""
        from lxml import etree  # type: ignore[import-untyped,unused-ignore]

        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return None
        content = self._content(info)
        if b"<!DOCTYPE" in content.replace(b"\0", b""):
            raise ReadingError(
                f"{self._path} has a document type declaration, which no word "
                "processor writes: save it anew from one."
            )
        if content.count(b"<") > MAX_TAGS:
            raise self._too_much()
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            if error.code == etree.ErrorTypes.ERR_NO_MEMORY:
                raise MemoryError from None
            raise self._damaged() from None

    def contents(self) -> Iterator[tuple[zipfile.ZipInfo, bytes]]:
        """Every entry of the zip with its bytes, as they are; of two of one name the last."""
        for info in self._zip.infolist():
            if info is self._zip.getinfo(info.filename):
                yield info, self._content(info)

    def _content(self, info: zipfile.ZipInfo) -> bytes:
        try:
            with self._zip.open(info) as part:
                content = part.read(MAX_PART + 1)
        except _UNPACKING:
            raise self._damaged() from None
        self._unpacked += len(content)
        ratio = len(content) / max(info.compress_size, 1)
        swollen = len(content) > _SMALL_PART and ratio > MAX_RATIO
        if len(content) > MAX_PART or self._unpacked > MAX_TOTAL or swollen:
            raise self._too_much()
        return content

    def _damaged(self) -> ReadingError:
        return ReadingError(
            f"{self._path} is damaged, incomplete or locked: open it in Word, save it again and "
            "give the new file."
        )

    def _too_much(self) -> ReadingError:
        return ReadingError(
            f"{self._path} unpacks to far more than an essay: copy its text into a new document."
        )
