"""How far a class has got, on the error stream."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from feedback.grading.jobs import Result


def shown(results: Iterator[Result], total: int) -> Iterator[Result]:
    """The same results, with a progress bar on the error stream and a line for each failure."""
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    from feedback.text.printable import printable

    console = Console(stderr=True)
    with Progress(console=console, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("Checking essays", total=total)
        for result in results:
            progress.advance(task)
            if result.failure:
                progress.console.print(escape(printable(result.failure)), soft_wrap=True)
            yield result
