"""What an OpenDocument style says: kind, italics, bold, hidden, and how far it is set in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from feedback.reading.document import BlockKind
from feedback.reading.lengths import centimetres, is_set_in
from feedback.reading.package import Element
from feedback.reading.style_names import kind_of_style

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CODED = re.compile(r"_([0-9a-f]{1,4})_")
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class _Style:
    parent: str
    italic: bool | None
    bold: bool | None
    hidden: bool | None
    raised: bool | None
    indent: float | None
    first_line: float | None
    kind: BlockKind | None


class Styles:
    """A document's styles by name; what one leaves unsaid, the one that it is based on says."""

    def __init__(self, styles: dict[str, _Style]) -> None:
        self._styles = styles

    def kind(self, name: str) -> BlockKind | None:
        """The kind of a paragraph in this style, None where its name tells none."""
        chain = list(self._chain(name))
        last = chain[-1].parent if chain else name
        return next((s.kind for s in chain if s.kind), kind_of_style(_readable(last)))

    def is_italic(self, name: str) -> bool:
        """Whether words in this style stand in italics."""
        return bool(next((s.italic for s in self._chain(name) if s.italic is not None), False))

    def is_bold(self, name: str) -> bool:
        """Whether words in this style stand in bold."""
        return bool(next((s.bold for s in self._chain(name) if s.bold is not None), False))

    def is_hidden(self, name: str) -> bool:
        """Whether words in this style are not shown."""
        return bool(next((s.hidden for s in self._chain(name) if s.hidden is not None), False))

    def is_raised(self, name: str) -> bool:
        """Whether words in this style stand above the line."""
        return bool(next((s.raised for s in self._chain(name) if s.raised is not None), False))

    def is_set_in(self, name: str, words: int) -> bool:
        """Whether a paragraph of so many words stands in from the left, as a quotation does."""
        chain = list(self._chain(name))
        left = next((s.indent for s in chain if s.indent is not None), None)
        first = next((s.first_line for s in chain if s.first_line is not None), None)
        return is_set_in(left, first, words)

    def _chain(self, name: str) -> Iterator[_Style]:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = style.parent


def styles_of(roots: Iterable[Element | None]) -> Styles:
    """The styles of the given parts, of which the later ones win."""
    found: dict[str, _Style] = {}
    for root in roots:
        for element in root.iter(f"{_STYLE}style") if root is not None else ():
            found[element.get(f"{_STYLE}name") or ""] = _style(element)
    return Styles(found)


def _style(element: Element) -> _Style:
    text = element.find(f"{_STYLE}text-properties")
    paragraph = element.find(f"{_STYLE}paragraph-properties")
    name = element.get(f"{_STYLE}display-name") or element.get(f"{_STYLE}name") or ""
    return _Style(
        parent=element.get(f"{_STYLE}parent-style-name") or "",
        italic=_is(text, f"{_FO}font-style", ("italic", "oblique")),
        bold=_is(text, f"{_FO}font-weight", ("bold", "600", "700", "800", "900")),
        hidden=_is(text, f"{_TEXT}display", ("none",)),
        raised=_is_raised(text),
        indent=_length(paragraph, f"{_FO}margin-left"),
        first_line=_length(paragraph, f"{_FO}text-indent"),
        kind=kind_of_style(_readable(name)),
    )


def _is(properties: Element | None, name: str, values: tuple[str, ...]) -> bool | None:
    value = None if properties is None else properties.get(name)
    return None if value is None else value in values


def _is_raised(properties: Element | None) -> bool | None:
    """By the style's place of the text: "super 58%", or so much per cent above the line."""
    value = None if properties is None else properties.get(f"{_STYLE}text-position")
    return None if value is None else re.match(r"super|[1-9]", value) is not None


def _length(properties: Element | None, name: str) -> float | None:
    """A length in centimetres."""
    return None if properties is None else centimetres(properties.get(name))


def _readable(name: str) -> str:
    """ "Heading_20_1" is the style called "Heading 1"; in lower case."""
    return _CODED.sub(lambda match: chr(int(match[1], 16)), name).lower()
