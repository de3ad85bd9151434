"""What a style's name, in Word or LibreOffice, says about the kind of a paragraph."""

from __future__ import annotations

import re
from functools import lru_cache

from feedback.reading.document import BlockKind

_KINDS: tuple[tuple[str, BlockKind], ...] = (
    (r"title", "title"),
    (r"subtitle|heading \d+|heading", "heading"),
    (r"(intense )?quot(?:e|ation)s?|block ?(text|quote|quotation)", "quotation"),
    # Word gives every line of a list "List Paragraph", and much else that stands in from the left.
    (r"list\b(?! paragraph).*", "list"),
    (r"header|footer|toc .*|table of .*|contents? .*|caption|date|author", "header"),
    (r"salutation|closing|signature", "header"),
    (r"(foot|end)note( text)?", "note"),
)


@lru_cache(maxsize=1000)
def kind_of_style(name: str) -> BlockKind | None:
    """The kind that a style's name, in lower case, stands for; None for any other name."""
    return next((kind for pattern, kind in _KINDS if re.fullmatch(pattern, name)), None)
