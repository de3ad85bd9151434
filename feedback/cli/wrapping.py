"""Long lines for a terminal."""

from __future__ import annotations

import shutil
import sys
import textwrap

_WIDEST = 100
_NARROWEST = 40


def wrapped(line: str, *, hang: int = 0) -> str:
    """`line` broken at the terminal's width, further lines set in by `hang`.

    Where the output is no terminal it stays one line: what reads it there can wrap it itself.
    """
    if not sys.stdout.isatty():
        return line
    width = min(_WIDEST, shutil.get_terminal_size().columns)
    if hang > width // 2:
        hang = 4
    return "\n".join(
        textwrap.wrap(
            line,
            max(_NARROWEST, width),
            subsequent_indent=" " * hang,
            drop_whitespace=True,
            break_on_hyphens=False,
        )
        or [""]
    )


def filled(line: str, *, hang: int = 0) -> str:
    """`line` broken at the terminal's width, at 80 columns where there is no terminal."""
    width = min(_WIDEST, shutil.get_terminal_size((80, 24)).columns)
    return "\n".join(
        textwrap.wrap(
            line, max(_NARROWEST, width), subsequent_indent=" " * hang, break_on_hyphens=False
        )
        or [""]
    )
