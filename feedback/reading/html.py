"""A web page, or a document saved as one (.html) → Document.

The page's own text is read: what lies in <main> or <article> where that is most of it, else the
body without its navigation. Nothing is fetched, no script is run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from feedback.errors import ReadingError
from feedback.reading.built import Paragraph, built, divided
from feedback.reading.cells import InTable
from feedback.reading.decoding import decoded, normalised
from feedback.reading.document import BlockKind, Document
from feedback.reading.emphasis import emphasised, without_marks
from feedback.reading.formats import is_archive, page_in
from feedback.reading.html_look import Look
from feedback.reading.html_notes import Notes, notes_of
from feedback.reading.package import Element, Package
from feedback.reading.raised import raised
from feedback.reading.style_names import kind_of_style

_SILENT = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object"),
        *("select", "button", "textarea", "audio", "video", "canvas", "map", "form", "dialog"),
        *("rt", "rp", "del"),
    )
)
_FURNITURE = frozenset(["nav", "header", "footer", "aside"])
_FURNITURE_ROLES = frozenset(["navigation", "banner", "contentinfo", "complementary", "search"])
_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
        ),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "header", "hr", "html"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "li", "main", "nav", "ol", "p", "pre", "section"),
        *("summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])
_ITALIC = frozenset(["i", "em", "cite", "dfn", "var"])
_BOLD = frozenset(["b", "strong"])
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
# A bullet or number that Word writes as words, with the blanks behind it.
_BULLET = re.compile(r"[\uf000-\uf0ff]+[ \xa0]*|(?:[·•▪§o–-]|\(?\w{1,3}[.)])[ \xa0]*\xa0\s*")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_DEEPEST = 200
_FEWEST_OF_BODY = 0.5
_PROSE = 12
_STYLES = {"msotitle": "title", "msosubtitle": "subtitle", "msoquote": "quote"}
_STYLES |= {"msointensequote": "intense quote", "msocaption": "caption", "msotoc1": "toc 1"}


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's looks and notes; `furnished` where navigation stands among its text."""

    look: Look
    notes: Notes
    furnished: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a paragraph stands: in a cell of a table, or what gives it a kind."""

    cell: bool = False
    kind: BlockKind | None = None
    depth: int = 0
    row: Element = None
    at: InTable | None = None


def read_html(data: bytes, path: PurePath) -> Document:
    """The page `data`, or the one in a zip; ReadingError where it is no text or holds no page."""
    text, said = _decoded(_unpacked(data, path), path)
    root = _root(text, path)
    body = root.find("body")
    body = root if body is None else body
    content = _content(body)
    page = _Page(Look(root), notes_of(root), content is body)
    found = [
        part for paragraph in _paragraphs(content, page, _Place()) for part in divided(paragraph)
    ]
    found = _titled(found) + list(_note_paragraphs(page))
    heads = [" ".join(div.itertext()) for div in root.iter("div") if div.get("title") == "header"]
    if page.notes.holders:
        said.append("Footnotes and endnotes stand at the end, numbered as they are met.")
    return built(path.name, found, said, [f"{head} " for head in heads])


def _unpacked(data: bytes, path: PurePath) -> bytes:
    if not is_archive(data):
        return data
    package = Package(data, path)
    return package.content(page_in(package.names()) or "")


def _root(text: str, path: PurePath) -> Element:
    from lxml import etree, html  # type: ignore[import-untyped,unused-ignore]

    parser = html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return html.document_fromstring(re.sub(r"\A\s*<\?xml[^>]*>", "", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise ReadingError(
            f"{path} holds no page that can be read: save it anew as .docx."
        ) from None


def _decoded(data: bytes, path: PurePath) -> tuple[str, list[str]]:
    named = _CHARSET.search(data[:4096])
    # What is UTF-8 throughout was saved as that, whatever it was before.
    if named and (data.isascii() or not _is_utf8(data)) and not data.startswith(_MARKS):
        try:
            return normalised(data.decode(named[1].decode("ascii"))), []
        except (LookupError, UnicodeDecodeError):
            pass
    found = decoded(data)
    if found is None:
        raise ReadingError(f"{path} is no text that can be read: save it anew as .docx.")
    return normalised(found.text), [found.note] if found.note else []


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _content(body: Element) -> Element:
    """What holds the page's own text."""
    whole = len(" ".join(body.itertext()).split()) or 1
    for name in ("main", "article"):
        parts = list(body.iter(name))
        if len(parts) == 1 and _size(parts[0]) >= _FEWEST_OF_BODY * whole:
            return parts[0]
    return body


def _size(element: Element) -> int:
    return len(" ".join(element.itertext()).split())


def _is_shown(element: Element, page: _Page) -> bool:
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return False
    if element in page.notes.comments or page.look.is_hidden(element):
        return False
    if element.tag == "div" and element.get("title") in ("header", "footer"):
        return False
    role = element.get("role") in _FURNITURE_ROLES
    return not (page.furnished and (element.tag in _FURNITURE or role))


def _paragraphs(parent: Element, page: _Page, place: _Place) -> Iterator[Paragraph]:
    """The blocks under `parent`; loose words between them are paragraphs of their own."""
    loose: list[str] = [_flat(parent.text, parent.tag == "pre")]
    for child in parent:
        if child in page.notes.holders or not _is_shown(child, page) or place.depth > _DEEPEST:
            pass
        elif _holds_blocks(child):
            yield from _paragraph("".join(loose), parent, page, place)
            loose = []
            yield from _paragraphs(child, page, _within(child, place))
        else:
            loose.append(_words(child, page, place.depth))
        loose.append(_flat(child.tail, parent.tag == "pre"))
    yield from _paragraph("".join(loose), parent, page, place)


def _holds_blocks(element: Element) -> bool:
    return element.tag in _BLOCKS or any(each.tag in _BLOCKS for each in element.iterdescendants())


def _within(element: Element, place: _Place) -> _Place:
    """The place of what stands inside an element; a table of one column is there for its frame."""
    cell = place.cell
    if element.tag == "table":
        rows = (row for row in element.iter("tr") if next(row.iterancestors("table")) is element)
        cell = any(sum(each.tag in ("td", "th") for each in row) > 1 for row in rows)
    row = element if element.tag == "tr" else place.row
    at = InTable(row, element) if element.tag in ("td", "th") and row is not None else place.at
    return _Place(cell, _kind(element) or place.kind, place.depth + 1, row, at)


def _kind(element: Element) -> BlockKind | None:
    names = (element.get("class") or "").lower().split()
    styled = (kind_of_style(_STYLES.get(name, name)) for name in names)
    if element.tag == "p" and (kind := next((kind for kind in styled if kind), None)):
        return kind
    if any(name.startswith("msolist") for name in names):
        return "list"
    if element.tag == "h1" or element.get("class") == "title":
        return "title"
    if element.tag in _HEADINGS:
        return "heading"
    return {"blockquote": "quotation", "li": "list"}.get(element.tag)  # type: ignore[return-value]


def _paragraph(words: str, element: Element, page: _Page, place: _Place) -> Iterator[Paragraph]:
    words = re.sub(r" *\n *", "\n", words).strip(" \n")
    if not words:
        return
    kind = place.kind
    if kind == "list":
        words = _BULLET.sub("", words, count=1) if _BULLET.match(words) else words
    if kind is None and page.look.is_set_in(element, len(words.split())):
        kind = "quotation"
    yield Paragraph(words, kind, _is_bold(element, page.look), cell=place.cell, place=place.at)


def _is_bold(element: Element, look: Look) -> bool:
    """Whether all the words of a block stand in bold."""
    if look.is_bold(element):
        return True
    loose = [element.text, *(child.tail for child in element)]
    children = [child for child in element if isinstance(child.tag, str) and _size(child)]
    return (
        not any((text or "").strip() for text in loose)
        and bool(children)
        and all(child.tag in _BOLD or _is_bold(child, look) for child in children)
    )


def _words(element: Element, page: _Page, depth: int) -> str:
    if element.tag == "br":
        return "\n"
    if number := page.notes.numbers.get(element):
        return f"[{number}]"
    unseen = element.tag == "img" or element in page.notes.backs
    if unseen or depth > _DEEPEST or not _is_shown(element, page):
        return ""
    parts = [_flat(element.text, False)]
    for child in element:
        parts += [_words(child, page, depth + 1), _flat(child.tail, False)]
    words = "".join(parts)
    words = f"“{words}”" if element.tag == "q" else words
    words = raised(words) if element.tag == "sup" else words
    italic = element.tag in _ITALIC and not page.look.is_upright(element)
    return emphasised(words) if italic or page.look.is_italic(element) else words


def _flat(text: str | None, kept: bool) -> str:
    if not text:
        return ""
    return without_marks(text) if kept else _SPACES.sub(" ", without_marks(text))


def _note_paragraphs(page: _Page) -> Iterator[Paragraph]:
    for holder, number in page.notes.holders.items():
        parts = _paragraphs(holder, page, _Place()) if _holds_blocks(holder) else ()
        texts = [part.text for part in parts] or [_words(holder, page, 0)]
        words = " ".join(" ".join(texts).split())
        if words:
            yield Paragraph(f"[{number}] {words}", "note")


def _titled(found: list[Paragraph]) -> list[Paragraph]:
    """One title before the prose begins; other headings of the first level are headings."""
    prose = (i for i, p in enumerate(found) if p.kind is None and len(p.text.split()) > _PROSE)
    last = next(prose, len(found))
    first = next((i for i, p in enumerate(found[:last]) if p.kind == "title"), None)
    return [
        replace(p, kind="heading") if p.kind == "title" and i != first else p
        for i, p in enumerate(found)
    ]
