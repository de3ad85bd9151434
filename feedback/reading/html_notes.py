"""Footnotes of a web page: a link in the text and a link back to it from the note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from feedback.reading.package import Element

_HOLDERS = frozenset(("p", "li", "div", "aside", "section", "dd", "td"))
_COMMENT = re.compile(r"#(?:cmnt(?:_ref)?\d|_msocom_|_msoanchor_)")
_MOST_LINKS = 50
_HIGHEST = 6


@dataclass(slots=True)
class Notes:
    """The number of the note that each link in the text leads to, and what holds each note.

    `backs` are the links from the notes to the text; `comments` hold remarks in the margin, which
    are none of the text.
    """

    numbers: dict[Element, int] = field(default_factory=dict)
    holders: dict[Element, int] = field(default_factory=dict)
    backs: set[Element] = field(default_factory=set)
    comments: set[Element] = field(default_factory=set)


def notes_of(root: Element) -> Notes:
    """The notes of a page in the order in which its text comes to them."""
    notes = Notes()
    targets, places = _targets(root)
    for link in root.iter("a"):
        href = link.get("href") or ""
        if _COMMENT.match(href):
            notes.comments.add(_comment_holder(link))
        elif href.startswith("#") and (target := targets.get(href[1:])) is not None:
            back = _link_back(link, target)
            if back is not None and places[link] < places[target] and back is not link:
                holder = _holder(target, back)
                number = notes.holders.setdefault(holder, len(notes.holders) + 1)
                notes.numbers[link] = number
                notes.backs.add(back)
    return notes


def _targets(root: Element) -> tuple[dict[str, Element], dict[Element, int]]:
    targets: dict[str, Element] = {}
    places: dict[Element, int] = {}
    for place, element in enumerate(root.iter()):
        names = [name for key in ("id", "name") if (name := element.get(key))]
        if names or element.tag == "a":
            places[element] = place
        for name in names:
            targets.setdefault(name, element)
    return targets, places


def _link_back(link: Element, target: Element) -> Element | None:
    """The link in the note, or round its beginning, that leads to where `link` stands."""
    own = {f"#{name}" for each in _near(link) for key in ("id", "name") if (name := each.get(key))}
    within = target if target.tag != "a" or target.get("href") else target.getparent()
    links = islice(within.iter("a"), _MOST_LINKS)
    return next((each for each in links if each.get("href") in own), None)


def _near(link: Element) -> Iterator[Element]:
    """A link, what stands in it, and the raised number's own element round it."""
    yield from islice(link.iter(), _HIGHEST)
    parent = link.getparent()
    while parent is not None and parent.tag in ("sup", "span"):
        yield parent
        parent = parent.getparent()


def _holder(target: Element, back: Element) -> Element:
    """What holds the whole note: a list's item, a division of its own, or one paragraph."""
    holder = target
    while holder.tag not in _HOLDERS and holder.getparent() is not None:
        holder = holder.getparent()
    parent = holder.getparent()
    if holder.tag == "p" and parent is not None and parent.tag in ("div", "li"):
        links = [each for each in islice(parent.iter("a"), _MOST_LINKS) if each is not back]
        others = any((each.get("href") or "").startswith("#") for each in links)
        first = next(iter(parent), None) is holder and not (parent.text or "").strip()
        return parent if first and not others else holder
    return holder


def _comment_holder(link: Element) -> Element:
    """A remark's own division, or, in the text, the link to it alone."""
    if "ref" not in (link.get("href") or "") and "anchor" not in (link.get("href") or ""):
        return link
    for parent in islice(link.iterancestors(), _HIGHEST):
        if parent.tag == "div":
            return parent
    return link
