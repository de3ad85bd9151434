"""The streams of a terminal or pipe that cannot show every character, or is not there."""

from __future__ import annotations

import codecs
import sys
from contextlib import suppress

_PLAIN = {
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−─━╌", "-"),
    **dict.fromkeys("│┃", "|"),
    **dict.fromkeys("╭╮╰╯┌┐└┘├┤┬┴┼", "+"),
    **dict.fromkeys("•·", "*"),
    "…": "...",
    "\u00a0": " ",
    "→": "->",
    "≥": ">=",
    "≤": "<=",
}


def show_everything() -> None:
    """Lets no character stop the program: what a stream cannot show becomes the nearest it can."""
    codecs.register_error("feedback.plain", _plainer)
    for stream in (sys.stdout, sys.stderr):
        # A closed stream is None, one that a test or another program set may be anything.
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="feedback.plain")  # type: ignore[union-attr]


def flush_all() -> None:
    """Sends off what waits to be shown, as far as there is somebody to read it."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()


def _plainer(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_PLAIN.get(ch, "?") for ch in error.object[error.start : error.end]), error.end
