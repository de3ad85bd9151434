"""Authors' names taken out of a sentence, so that it reads alike whoever wrote the source."""

from __future__ import annotations

import re


def name_pattern(names: frozenset[str]) -> re.Pattern[str] | None:
    """What finds these surnames, with the title and first names before them; None without any."""
    if not names:
        return None
    any_name = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(
        rf"(?:(?:the|Mr|Mrs|Ms|Dr|Miss|Sir|Professor"
        rf"|Reverend)\.?\s+)?(?:[A-Z][\w.’'\-]*\s+){{0,2}}\b(?:{any_name})\b"
    )


def masked(text: str, names: re.Pattern[str] | None) -> str:
    """The words with the authors' names as "the author"."""
    return names.sub("the author", text) if names else text
