"""What a Word paragraph's or run's style and properties say about its kind and its look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from feedback.reading.document import BlockKind
from feedback.reading.lengths import is_set_in
from feedback.reading.package import Element
from feedback.reading.style_names import kind_of_style

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# Word counts in twentieths of a point.
_CENTIMETRE = 1440 / 2.54
_LONGEST_CHAIN = 20
_OFF = ("0", "false", "off")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    base: str
    element: Element


class Styles:
    """A document's styles by id; what one leaves unsaid, the one that it is based on says."""

    def __init__(self, styles: dict[str, _Style]) -> None:
        self._styles = styles

    def kind(self, paragraph: Element) -> BlockKind | None:
        """The kind that style or numbering tell, None where they tell nothing."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None
        id = _value(properties, "pStyle") or ""
        names = [style.name for style in self._chain(id)] or [id.lower()]
        kind = next((kind for name in names if (kind := kind_of_style(name))), None)
        level = self._said(paragraph, lambda pPr: _value(pPr, "outlineLvl"))
        if kind is None and level is not None and level != "9":
            return "heading"
        number = self._said(paragraph, _numbering)
        return "list" if kind is None and number not in (None, "0") else kind

    def is_set_in(self, paragraph: Element, words: int) -> bool:
        """Whether a paragraph of so many words stands in from the left, as a quotation does."""
        left = self._said(paragraph, lambda pPr: _indent(pPr, "left", "start"))
        first = self._said(paragraph, lambda pPr: _indent(pPr, "hanging", "firstLine"))
        return is_set_in(left, first, words)

    def is_bold(self, paragraph: Element) -> bool:
        """Whether every run of a paragraph that holds words is bold."""
        runs = [run for run in paragraph.iter(f"{W}r") if run.find(f"{W}t") is not None]
        style = _value(paragraph.find(f"{W}pPr"), "pStyle")
        return bool(runs) and all(self._is(run, "b", style) for run in runs)

    def is_italic(self, element: Element) -> bool:
        """Whether an element is a run in italics, by itself or by a style of characters."""
        return element.tag == f"{W}r" and self._is(element, "i")

    def is_hidden(self, element: Element) -> bool:
        """Whether an element is a run that is not shown."""
        return element.tag == f"{W}r" and self._is(element, "vanish")

    def is_raised(self, element: Element) -> bool:
        """Whether an element is a run that stands above the line."""
        if element.tag != f"{W}r":
            return False
        return _value(element.find(f"{W}rPr"), "vertAlign") == "superscript"

    def _is(self, run: Element, mark: str, paragraph_style: str | None = None) -> bool:
        properties = run.find(f"{W}rPr")
        said = _switch(properties, mark)
        for id in (_value(properties, "rStyle"), paragraph_style):
            if said is None and id:
                marks = (_switch(s.element.find(f"{W}rPr"), mark) for s in self._chain(id))
                said = next((each for each in marks if each is not None), None)
        return bool(said)

    def _said(self, paragraph: Element, of: Callable[[Element], _T | None]) -> _T | None:
        """What a paragraph says of itself, or its style says of it."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None
        own = of(properties)
        if own is not None:
            return own
        chain = self._chain(_value(properties, "pStyle") or "")
        parts = (style.element.find(f"{W}pPr") for style in chain)
        return next((v for pPr in parts if pPr is not None and (v := of(pPr)) is not None), None)

    def _chain(self, id: str) -> Iterator[_Style]:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(id)
            if style is None:
                return
            yield style
            id = style.base


def styles_of(root: Element | None) -> Styles:
    """The styles of a Word document's part of that name; none where it has no such part."""
    found: dict[str, _Style] = {}
    for style in root.iter(f"{W}style") if root is not None else ():
        id = style.get(f"{W}styleId") or ""
        name = (_value(style, "name") or id).lower()
        found[id] = _Style(name, _value(style, "basedOn") or "", style)
    return Styles(found)


def _value(parent: Element | None, name: str) -> str | None:
    child = None if parent is None else parent.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")


def _switch(properties: Element | None, mark: str) -> bool | None:
    found = None if properties is None else properties.find(f"{W}{mark}")
    return None if found is None else found.get(f"{W}val") not in _OFF


def _numbering(properties: Element) -> str | None:
    numbered = properties.find(f"{W}numPr/{W}numId")
    return None if numbered is None else numbered.get(f"{W}val")


def _indent(properties: Element, *names: str) -> float | None:
    """An indent in centimetres, None where nothing is said of it."""
    indent = properties.find(f"{W}ind")
    given = [] if indent is None else [indent.get(f"{W}{name}") for name in names]
    found = [int(each) for each in given if each and re.fullmatch(r"-?\d{1,9}", each)]
    return next((each / _CENTIMETRE for each in found if each), 0.0) if found else None
