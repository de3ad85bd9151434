"""How much a file may ask of the machine before it is refused."""

from __future__ import annotations

import os
from dataclasses import dataclass

SECONDS = "FEEDBACK_READ_SECONDS"
MEMORY = "FEEDBACK_READ_MEMORY_MB"
SIZE = "FEEDBACK_READ_SIZE_MB"
PAGE_SECONDS = "FEEDBACK_OCR_PAGE_SECONDS"
SCANNED_PAGES = "FEEDBACK_OCR_PAGES"


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` to read one file in, the reading process's `memory` and a file's `size` in MB.

    A scan may have `scanned_pages`, each read by OCR within `page_seconds`.
    """

    seconds: float = 20
    memory: int = 1024
    size: int = 20
    page_seconds: float = 60
    scanned_pages: int = 100


def limits() -> Limits:
    """The limits in force: the environment's where it names any, else the usual ones.

    A value that is no number above nought counts as not given.
    """
    usual = Limits()
    return Limits(
        _number(SECONDS) or usual.seconds,
        int(_number(MEMORY)) or usual.memory,
        int(_number(SIZE)) or usual.size,
        _number(PAGE_SECONDS) or usual.page_seconds,
        int(_number(SCANNED_PAGES)) or usual.scanned_pages,
    )


def _number(name: str) -> float:
    try:
        value = float(os.environ.get(name, ""))
    except ValueError:
        return 0
    return value if 0 < value < 1e6 else 0
