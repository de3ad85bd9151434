"""How the messages of this room show words and list names."""

from __future__ import annotations

import re
from collections.abc import Sequence

# A title in quotation marks from its colon on.
_SUBTITLE = re.compile(r"(?<=\w):\s.*(?=”$)")


def shown(text: str, words: int = 8) -> str:
    """The words in quotation marks on one line, cut short after `words`."""
    found = text.split()
    cut = " ".join(found[:words]) + (" …" if len(found) > words else "")
    return "“" + cut.strip("“”«»\"'‘’ ") + "”"


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def few(names: Sequence[str], most: int = 3) -> str:
    """The names as a list, or of more than `most` the first ones and how many more.

    Titles stand without their subtitles where that tells them apart.
    """
    short = [_SUBTITLE.sub("", name) for name in names]
    names = short if len(set(short)) == len(set(names)) else names
    kept = names if len(names) <= most else names[: most - 1]
    return listed([*kept, f"{len(names) - len(kept)} more"] if len(kept) < len(names) else names)
