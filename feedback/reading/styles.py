"""What a Word paragraph's style and numbering say about its kind."""

from __future__ import annotations

import re

from feedback.reading.document import BlockKind
from feedback.reading.package import Element
from feedback.reading.style_names import kind_of_style

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# A set-off quotation is indented by a centimetre at least; 567 twentieths of a point.
_QUOTATION_INDENT = 567
_QUOTATION_WORDS = 12


def styles_of(root: Element | None) -> dict[str, str]:
    """The lower-case name of every style by its id, a style of one's own by what it is based on."""
    if root is None:
        return {}
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    for style in root.iter(f"{W}style"):
        id = style.get(f"{W}styleId") or ""
        names[id] = (_value(style, "name") or id).lower()
        if base := _value(style, "basedOn"):
            bases[id] = base
    return {id: _known(id, names, bases) for id in names}


def paragraph_kind(paragraph: Element, styles: dict[str, str]) -> BlockKind | None:
    """The kind that style or numbering tell, None where they tell nothing."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        return None
    id = _value(properties, "pStyle") or ""
    kind = kind_of_style(styles.get(id, id.lower()))
    level = _value(properties, "outlineLvl")
    if kind is None and level is not None and level != "9":
        return "heading"
    numbered = properties.find(f"{W}numPr/{W}numId")
    if kind is None and numbered is not None and numbered.get(f"{W}val") != "0":
        return "list"
    return kind


def quoted_by_indent(paragraph: Element, text: str) -> bool:
    """Whether a whole paragraph is set in from the left, as a long quotation is."""
    indent = paragraph.find(f"{W}pPr/{W}ind")
    if indent is None or len(text.split()) < _QUOTATION_WORDS:
        return False
    left = _number(indent.get(f"{W}left") or indent.get(f"{W}start"))
    own_first_line = _number(indent.get(f"{W}hanging")) or _number(indent.get(f"{W}firstLine"))
    return left >= _QUOTATION_INDENT and not own_first_line


def is_bold(paragraph: Element) -> bool:
    """Whether every run of a paragraph that holds words is bold."""
    runs = [run for run in paragraph.iter(f"{W}r") if run.find(f"{W}t") is not None]
    marks = [run.find(f"{W}rPr/{W}b") for run in runs]
    return bool(runs) and all(
        mark is not None and mark.get(f"{W}val") not in ("0", "false", "off") for mark in marks
    )


def is_italic(element: Element) -> bool:
    """Whether an element is a run in italics."""
    properties = element.find(f"{W}rPr") if element.tag == f"{W}r" else None
    if properties is None:
        return False
    mark = properties.find(f"{W}i")
    if mark is None:
        return _value(properties, "rStyle") == "Emphasis"
    return mark.get(f"{W}val") not in ("0", "false", "off")


def _known(id: str, names: dict[str, str], bases: dict[str, str]) -> str:
    at = id
    for _ in range(20):
        if kind_of_style(names.get(at, "")) or at not in bases:
            break
        at = bases[at]
    return names.get(at, names[id])


def _value(parent: Element, name: str) -> str | None:
    child = parent.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")


def _number(value: str | None) -> int:
    return int(value) if value and re.fullmatch(r"-?\d{1,9}", value) else 0
