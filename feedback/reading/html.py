"""A web page, or a document saved as one (.html) → Document.

The page's own text is read: what lies in <main> or <article> where that is most of it, else the
body without its navigation. Nothing is fetched, no script is run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from feedback.errors import ReadingError
from feedback.reading.built import Paragraph, built, divided
from feedback.reading.decoding import decoded, normalised
from feedback.reading.document import BlockKind, Document
from feedback.reading.emphasis import emphasised, without_marks
from feedback.reading.lengths import centimetres, is_set_in
from feedback.reading.package import Element

_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "select",
        "button",
        "textarea",
        "audio",
        "video",
        "canvas",
        "map",
        "form",
        "dialog",
        "rt",
        "rp",
    ]
)
_FURNITURE = frozenset(["nav", "header", "footer", "aside"])
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])
_ITALIC = frozenset(["i", "em", "cite", "dfn", "var"])
_BOLD = frozenset(["b", "strong"])
_NOTE_ANCHOR = re.compile(r"#_?(?:ftnt_ref|ftnref|fnref|footnote-?ref|sdfootnote\d+anc)")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_RULE = re.compile(r"\.([\w-]+)\s*\{([^{}]*)\}")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_DEEPEST = 200
_FEWEST_OF_BODY = 0.5


@dataclass(frozen=True, slots=True)
class _Look:
    """What is set in italics, in bold, or hidden by a class of the page's own style sheet."""

    italic: frozenset[str]
    bold: frozenset[str]
    hidden: frozenset[str]


def read_html(data: bytes, path: PurePath) -> Document:
    """The page `data`; ReadingError where it is no text or holds no page."""
    from lxml import etree, html  # type: ignore[import-untyped,unused-ignore]

    text, notes = _decoded(data, path)
    parser = html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(re.sub(r"\A\s*<\?xml[^>]*>", "", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise ReadingError(
            f"{path} holds no page that can be read: save it anew as .docx."
        ) from None
    body = root.find("body")
    look = _look_of(root)
    content = _content(root if body is None else body)
    found = [
        part
        for paragraph in _paragraphs(content, look, None, 0, content is body)
        for part in divided(paragraph)
    ]
    return built(path.name, _titled(found), notes)


def _decoded(data: bytes, path: PurePath) -> tuple[str, list[str]]:
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return normalised(data.decode(named[1].decode("ascii"))), []
        except (LookupError, UnicodeDecodeError):
            pass
    found = decoded(data)
    if found is None:
        raise ReadingError(f"{path} is no text that can be read: save it anew as .docx.")
    return normalised(found.text), [found.note] if found.note else []


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


def _look_of(root: Element) -> _Look:
    rules = [
        (name, declared.replace(" ", "").lower())
        for style in root.iter("style")
        for name, declared in _RULE.findall(style.text or "")
    ]
    return _Look(
        frozenset(name for name, said in rules if "font-style:italic" in said),
        frozenset(name for name, said in rules if re.search(r"font-weight:(?:bold|[6-9]00)", said)),
        frozenset(name for name, said in rules if re.search(r"display:none(?![\w-])", said)),
    )


def _has(element: Element, classes: frozenset[str], style: str) -> bool:
    own = (element.get("style") or "").replace(" ", "").lower()
    return bool(re.search(style, own)) or not classes.isdisjoint(
        (element.get("class") or "").split()
    )


def _is_shown(element: Element, look: _Look, furnished: bool) -> bool:
    return (
        isinstance(element.tag, str)
        and element.tag not in _SILENT
        and not (furnished and element.tag in _FURNITURE)
        and element.get("hidden") is None
        and not _has(element, look.hidden, r"display:none(?![\w-])")
    )


def _paragraphs(
    parent: Element, look: _Look, kind: BlockKind | None, depth: int, furnished: bool
) -> Iterator[Paragraph]:
    """The blocks under `parent`; loose words between them are paragraphs of their own.

    `furnished` says that navigation stands among them, which is left out.
    """
    loose: list[str] = [_flat(parent.text, parent.tag == "pre")]
    for child in parent:
        if not _is_shown(child, look, furnished) or depth > _DEEPEST:
            pass
        elif _holds_blocks(child):
            yield from _paragraph("".join(loose), parent, kind, look)
            loose = []
            inner = _kind(child) or kind
            yield from _paragraphs(child, look, inner, depth + 1, furnished)
        else:
            loose.append(_words(child, look, depth))
        loose.append(_flat(child.tail, parent.tag == "pre"))
    yield from _paragraph("".join(loose), parent, kind, look)


def _holds_blocks(element: Element) -> bool:
    return element.tag in _BLOCKS or any(each.tag in _BLOCKS for each in element.iterdescendants())


def _kind(element: Element) -> BlockKind | None:
    if element.tag == "h1" or element.get("class") == "title":
        return "title"
    if element.tag in _HEADINGS:
        return "heading"
    return {"blockquote": "quotation", "li": "list"}.get(element.tag)  # type: ignore[return-value]


def _paragraph(
    words: str, element: Element, kind: BlockKind | None, look: _Look
) -> Iterator[Paragraph]:
    words = re.sub(r" *\n *", "\n", words).strip(" \n")
    if not words:
        return
    first = next(iter(element.iter("a")), None)
    if first is not None and _NOTE_ANCHOR.match(first.get("href") or ""):
        kind = "note"
    if kind is None and _is_quoted(element, len(words.split())):
        kind = "quotation"
    yield Paragraph(words, kind, _is_bold(element, look))


def _is_quoted(element: Element, words: int) -> bool:
    style = re.sub(r"\s", "", (element.get("style") or "").lower())
    declared = dict(each.split(":", 1) for each in style.split(";") if ":" in each)
    return is_set_in(
        centimetres(declared.get("margin-left")), centimetres(declared.get("text-indent")), words
    )


def _is_bold(element: Element, look: _Look) -> bool:
    """Whether all the words of a block stand in bold."""
    if _has(element, look.bold, r"font-weight:(?:bold|[6-9]00)"):
        return True
    loose = [element.text, *(child.tail for child in element)]
    children = [child for child in element if isinstance(child.tag, str) and _size(child)]
    return (
        not any((text or "").strip() for text in loose)
        and bool(children)
        and all(child.tag in _BOLD or _is_bold(child, look) for child in children)
    )


def _words(element: Element, look: _Look, depth: int) -> str:
    if element.tag == "br":
        return "\n"
    if element.tag == "img" or depth > _DEEPEST or not _is_shown(element, look, False):
        return ""
    parts = [_flat(element.text, False)]
    for child in element:
        parts += [_words(child, look, depth + 1), _flat(child.tail, False)]
    words = "".join(parts)
    italic = element.tag in _ITALIC or _has(element, look.italic, "font-style:italic")
    return emphasised(words) if italic else words


def _flat(text: str | None, kept: bool) -> str:
    if not text:
        return ""
    return without_marks(text) if kept else _SPACES.sub(" ", without_marks(text))


def _titled(found: list[Paragraph]) -> list[Paragraph]:
    """The first title stays one; later headings of the first level are headings."""
    first = next((i for i, paragraph in enumerate(found) if paragraph.kind == "title"), None)
    return [
        Paragraph(p.text, "heading", p.bold) if p.kind == "title" and i != first else p
        for i, p in enumerate(found)
    ]
