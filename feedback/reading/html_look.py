"""How a web page's own style sheet and attributes set its words: italics, bold, hidden, set in."""

from __future__ import annotations

import re

from feedback.reading.lengths import centimetres, is_set_in
from feedback.reading.package import Element

_SELECTOR = re.compile(r"\s*\w*\.([\w-]+)\s*")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BOLD = re.compile(r"bold|[6-9]00")
# Which of the values of "margin: 1cm 2cm" is the left one, by how many there are.
_LEFT_OF = {1: 0, 2: 1, 3: 1, 4: 3}


class Look:
    """The declarations of a page's classes."""

    def __init__(self, root: Element) -> None:
        self._classes: dict[str, dict[str, str]] = {}
        for style in root.iter("style"):
            for rule in _COMMENT.sub("", style.text or "").split("}"):
                selectors, _, declared = rule.rpartition("{")
                for selector in re.split(r"[;{]", selectors)[-1].split(","):
                    if match := _SELECTOR.fullmatch(selector):
                        self._classes.setdefault(match[1], {}).update(_declared(declared))

    def is_italic(self, element: Element) -> bool:
        """Whether an element's own style sets its words in italics."""
        return self._said(element, "font-style") in ("italic", "oblique")

    def is_upright(self, element: Element) -> bool:
        """Whether an element's own style sets its words upright, whatever stands round it."""
        return self._said(element, "font-style") == "normal"

    def is_bold(self, element: Element) -> bool:
        """Whether an element's own style sets its words in bold."""
        return _BOLD.fullmatch(self._said(element, "font-weight") or "") is not None

    def is_hidden(self, element: Element) -> bool:
        """Whether an element is not shown."""
        return element.get("hidden") is not None or self._said(element, "display") == "none"

    def is_set_in(self, element: Element, words: int) -> bool:
        """Whether a paragraph of so many words stands in from the left, as a quotation does."""
        margin = (self._said(element, "margin") or "").split()
        short = margin[_LEFT_OF[len(margin)]] if len(margin) in _LEFT_OF else None
        left = centimetres(self._said(element, "margin-left") or short)
        return is_set_in(left, centimetres(self._said(element, "text-indent")), words)

    def _said(self, element: Element, name: str) -> str | None:
        said = _declared(element.get("style") or "").get(name)
        for each in (element.get("class") or "").split():
            said = said or self._classes.get(each, {}).get(name)
        return said


def _declared(style: str) -> dict[str, str]:
    pairs = (each.partition(":") for each in style.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs if value.strip()}
