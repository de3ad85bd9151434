"""How the messages of this room show words and list names."""

from __future__ import annotations

from collections.abc import Sequence


def shown(text: str, words: int = 10) -> str:
    """The words in quotation marks on one line, cut short after `words`."""
    found = text.split()
    cut = " ".join(found[:words]) + (" …" if len(found) > words else "")
    return "“" + cut.strip("“”«»\"'‘’ ") + "”"


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def either(names: Sequence[str]) -> str:
    """ "A", "A or B", "A, B or C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
