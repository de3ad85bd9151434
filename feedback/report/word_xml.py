"""Elements of Word's XML, made short."""

from __future__ import annotations

from feedback.reading.package import Element
from feedback.reading.styles import W
from feedback.text.printable import shown

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str, *children: Element, **attributes: str) -> Element:
    """An element with children; `name` and the attributes' names without their namespace."""
    from lxml import etree  # type: ignore[import-untyped,unused-ignore]

    made = etree.Element(f"{W}{name}", {f"{W}{key}": said for key, said in attributes.items()})
    made.extend(children)
    return made


def run(text: str, *, bold: bool = False, size: int) -> Element:
    """A run of words on one line, `size` in half-points, whatever stands around it."""
    words = w("t")
    words.set(_SPACE, "preserve")
    words.text = shown(text).replace("\n", " ").replace("\t", " ")
    looks = [w("b")] if bold else []
    return w("r", w("rPr", *looks, w("sz", val=str(size)), w("szCs", val=str(size))), words)


def paragraph(
    *runs: Element, style: str = "", new_page: bool = False, before: int = 0, left: int = 0
) -> Element:
    """A paragraph set close, whatever the style around it; lengths in twentieths of a point."""
    first = [w("pStyle", val=style)] if style else []
    first += [w("pageBreakBefore")] if new_page else []
    shape = (
        w("spacing", before=str(before), after="60", line="240", lineRule="auto"),
        w("ind", left=str(left), firstLine="0"),
        w("jc", val="left"),
    )
    return w("p", w("pPr", *first, *shape), *runs)
