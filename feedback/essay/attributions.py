"""Who the essay gives a statement to."""

from __future__ import annotations

from feedback.essay.model import Attribution, Body
from feedback.library.library import SourceLibrary


def find_attributions(body: Body, library: SourceLibrary) -> tuple[Attribution, ...]:
    """The signal phrases of the running text, in order."""
    return ()
