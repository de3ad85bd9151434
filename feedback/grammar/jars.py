"""The pinned list of jars that an English LanguageTool is made of."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

VERSION = "6.8"
_LIST = f"languagetool-{VERSION}.jars"


@dataclass(frozen=True, slots=True)
class Jar:
    """One jar of Maven Central: its coordinate, its size in bytes and its SHA-256 in hex."""

    group: str
    artifact: str
    version: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The file's name."""
        return f"{self.artifact}-{self.version}.jar"

    def is_at(self, path: Path) -> bool:
        """Whether `path` holds exactly this jar."""
        return self.has_size(path) and _sha256(path) == self.sha256

    def has_size(self, path: Path) -> bool:
        """Whether `path` is a file of this jar's size: quick, for every start."""
        try:
            return path.is_file() and path.stat().st_size == self.size
        except OSError:
            return False


@cache
def jars() -> tuple[Jar, ...]:
    """Every jar of the list."""
    text = files("feedback.grammar").joinpath(_LIST).read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(
        Jar(group, artifact, version, int(size), sha256)
        for coordinate, size, sha256 in rows
        for group, artifact, version in [coordinate.split(":")]
    )


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
