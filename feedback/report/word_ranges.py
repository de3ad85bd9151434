"""Comment ranges in a Word document's XML: runs are parted at a range's ends, nothing else changes.

Word takes no comment inside a note, a text box or a formula: there the range is about the note's
reference, the text box, the formula.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import NamedTuple

from feedback.reading.origin import Place
from feedback.reading.package import Element
from feedback.reading.styles import W
from feedback.reading.word_walk import MATH_TEXT, TEXT

_RUN = f"{W}r"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MATH = MATH_TEXT[:-1]
_WHOLE = (_RUN, "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent")


class _Gap(NamedTuple):
    """A place between two characters or elements: `at` in the text of `node`, or beside it.

    Beside a node 0 is before it and 1 after. `order` is the node's in the document.
    """

    order: int
    at: int
    node: Element


def mark(root: Element, ranges: Sequence[tuple[int, Sequence[Place | None]]]) -> None:
    """Puts a comment's range, and its reference, round the places of each (comment id, places).

    A range begins at its first place: what of it the file has elsewhere before, such as the
    reference of a note, is left out. Without any place there is no range.
    """
    anchors = [(id, [_anchor(place) for place in places if place]) for id, places in ranges]
    order = _order(root, {place.element for _, found in anchors for place in found})
    edges: dict[_Gap, tuple[list[Element], list[Element]]] = {}
    for id, found in anchors:
        gaps = [_Gap(order[place.element], place.at, place.element) for place in found]
        if gaps:
            first, last = gaps[0], max(gaps, key=_by_order)
            edges.setdefault(last._replace(at=last.at + 1), ([], []))[0].extend(_ending(root, id))
            edges.setdefault(first, ([], []))[1].append(_made(root, "commentRangeStart", id))
    # From the end on, so that no parting moves a place that is still to be parted.
    for gap in sorted(edges, key=_by_order, reverse=True):
        ends, starts = edges[gap]
        _insert(gap, [*ends, *starts])


def _by_order(gap: _Gap) -> tuple[int, int]:
    return gap.order, gap.at


def _order(root: Element, wanted: set[Element]) -> dict[Element, int]:
    return {node: i for i, node in enumerate(root.iter()) if node in wanted}


def _anchor(place: Place) -> Place:
    """The place that a range may begin or end at: the place itself, or what it stands within."""
    outer = None
    for parent in place.element.iterancestors():
        if parent.tag in _WHOLE or str(parent.tag).startswith(_MATH):
            outer = parent
    if outer is None or (outer.tag == _RUN and place.element.getparent() is outer):
        return place
    return Place(outer, 0)


def _insert(gap: _Gap, new: Iterable[Element]) -> None:
    """Puts elements at a gap, on the level of the runs."""
    node, at = gap.node, gap.at
    run = node.getparent()
    if run.tag != _RUN or node.tag == _RUN:
        _beside(node, new, after=at > 0)
        return
    if node.tag == TEXT and 0 < at < len(node.text):
        node = _part_text(node, at)
        at = 0
    if at > 0:
        following = node.getnext()
        if following is None:
            _beside(run, new, after=True)
            return
        node = following
    _beside(_part_run(run, node), new, after=False)


def _beside(node: Element, new: Iterable[Element], *, after: bool) -> None:
    if not after:
        for each in new:
            node.addprevious(each)
        return
    for each in reversed(list(new)):
        node.addnext(each)


def _part_text(node: Element, at: int) -> Element:
    """Parts a text element; the second half, which follows the first."""
    rest = deepcopy(node)
    rest.tail = None
    node.text, rest.text = node.text[:at], node.text[at:]
    for each in (node, rest):
        each.set(_SPACE, "preserve")
    node.addnext(rest)
    return rest


def _part_run(run: Element, at: Element) -> Element:
    """Parts a run before one of its children; the run that begins with it."""
    before = at.getprevious()
    if before is None or before.tag == f"{W}rPr":
        return run
    rest = run.makeelement(run.tag, dict(run.attrib), run.nsmap)
    properties = run.find(f"{W}rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    while at is not None:
        following = at.getnext()
        rest.append(at)
        at = following
    run.addnext(rest)
    return rest


def _ending(root: Element, id: int) -> list[Element]:
    run = root.makeelement(_RUN)
    properties = root.makeelement(f"{W}rPr")
    properties.append(root.makeelement(f"{W}rStyle", {f"{W}val": "CommentReference"}))
    run.append(properties)
    run.append(_made(root, "commentReference", id))
    return [_made(root, "commentRangeEnd", id), run]


def _made(root: Element, name: str, id: int) -> Element:
    return root.makeelement(f"{W}{name}", {f"{W}id": str(id)})
