"""Layouts as OpenDocument's flat XML, which LibreOffice sets with all that a word processor has.

A piece's kind is the name of its paragraph style. Kinds with a meaning of their own: li and ol are
items of a list, li2 and ol2 of the list within it; table is a row, its cells parted by a bar, and
empty a paragraph without words. In a text "{{note}}" is a note.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from pathlib import Path

from tests.reading.made_pdf import Piece

_NOTE = re.compile(r"\{\{(.*?)\}\}")
_LISTS = {"li": "bullets", "ol": "numbers"}
_UNEXPECTED = ("table", "empty")
_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in {
        "office": "office",
        "text": "text",
        "style": "style",
        "table": "table",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)


@dataclass(frozen=True, slots=True)
class Flat:
    """A layout: the page, and by kind of piece the entries of its paragraphs and their text."""

    name: str
    pieces: tuple[Piece, ...]
    page: str = 'fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"'
    columns: str = ""
    font: str = "Liberation Serif"
    size: float = 12
    # The entries of every paragraph that has no others.
    every: str = ""
    styles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    # "#" is the number of the page and "@" that of all pages.
    head: str = ""
    foot: str = ""
    notes: str = "footnote"
    dropped: int = 0
    # Which lines are numbered in the margin: every fifth, say.
    numbered: int = 0
    hyphenated: bool = False
    bullet: str = "•"
    folded: bool = False

    @property
    def expected(self) -> list[str]:
        """The texts that should be found as one block each; notes after all others."""
        texts = [_NOTE.sub("", text) for kind, text in self.pieces if kind not in _UNEXPECTED]
        return texts + [note for _, text in self.pieces for note in _NOTE.findall(text)]

    @property
    def xml(self) -> str:
        """The document."""
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMESPACES} '
            'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
            f"<office:styles>{self._named()}</office:styles>"
            f"<office:automatic-styles>{self._layout()}</office:automatic-styles>"
            f"<office:master-styles>{self._master()}</office:master-styles>"
            f"<office:body><office:text>{''.join(self._body())}</office:text></office:body>"
            "</office:document>"
        )

    def _named(self) -> str:
        kinds = {kind for kind, _ in self.pieces} | {"table", "furniture"}
        numbered = (
            f'<text:linenumbering-configuration text:number-lines="true" text:increment="'
            f'{self.numbered}" text:number-position="left" text:offset="0.6cm"/>'
        )
        return (
            '<style:default-style style:family="paragraph"><style:paragraph-properties '
            'style:tab-stop-distance="1.25cm"/><style:text-properties fo:language="en" '
            f'fo:country="GB" style:font-name="{self.font}" fo:font-family="{self.font}" '
            f'fo:font-size="{self.size:g}pt"/></style:default-style>'
            + "".join(self._style(kind) for kind in sorted(kinds))
            + _list("bullets", f'<text:list-level-style-bullet text:bullet-char="{self.bullet}"')
            + _list("numbers", '<text:list-level-style-number style:num-suffix="."')
            + (numbered if self.numbered else "")
        )

    def _style(self, kind: str) -> str:
        bare = kind in ("table", "furniture")
        paragraph, text = self.styles.get(kind, ("" if bare else self.every, ""))
        dropped = (
            f'<style:drop-cap style:lines="{self.dropped}" style:length="1" '
            'style:distance="0.1cm"/>'
            if kind == "drop"
            else ""
        )
        counted = ' text:number-lines="true"' if self.numbered and not bare else ""
        return (
            f'<style:style style:name="{kind}" style:family="paragraph">'
            f"<style:paragraph-properties {paragraph}{counted}>{dropped}"
            f"</style:paragraph-properties><style:text-properties {text}/></style:style>"
        )

    def _layout(self) -> str:
        columns = f"<style:columns {self.columns}/>" if self.columns else ""
        # Lines as thin as Word's round a table.
        edge = 'fo:border="0.5pt solid #000000" fo:padding="0.1cm"'
        room = '<style:header-footer-properties fo:min-height="0.6cm" fo:margin="0.4cm"/>'
        return (
            f'<style:page-layout style:name="page"><style:page-layout-properties {self.page}>'
            f"{columns}</style:page-layout-properties>"
            f"<style:header-style>{room}</style:header-style>"
            f"<style:footer-style>{room}</style:footer-style></style:page-layout>"
            '<style:style style:name="cell" style:family="table-cell">'
            f"<style:table-cell-properties {edge}/></style:style>"
        )

    def _master(self) -> str:
        parts = "".join(
            f"<style:{tag}>{''.join(_furniture(line) for line in text.splitlines())}</style:{tag}>"
            for tag, text in (("header", self.head), ("footer", self.foot))
            if text
        )
        return (
            '<style:master-page style:name="Standard" style:page-layout-name="page">'
            f"{parts}</style:master-page>"
        )

    def _body(self) -> Iterator[str]:
        for room, pieces in groupby(self.pieces, key=lambda piece: _room(piece[0])):
            if room == "table":
                yield _table([text for _, text in pieces])
            elif room in _LISTS:
                items = "".join(self._item(kind, text) for kind, text in pieces)
                yield f'<text:list text:style-name="{_LISTS[room]}">{items}</text:list>'
            else:
                yield from (self._paragraph(kind, text) for kind, text in pieces)

    def _item(self, kind: str, text: str) -> str:
        item = f"<text:list-item>{self._paragraph(kind, text)}</text:list-item>"
        if kind.endswith("2"):
            return f"<text:list-item><text:list>{item}</text:list></text:list-item>"
        return item

    def _paragraph(self, kind: str, text: str) -> str:
        words = _NOTE.sub(lambda m: f"\0{m[1]}\1", _broken(text) if self.hyphenated else text)
        words = escape(words, quote=False).replace("\n", "<text:line-break/>")
        opened = (
            f'<text:note text:note-class="{self.notes}"><text:note-body><text:p '
            'text:style-name="note">'
        )
        words = words.replace("\0", opened)
        words = words.replace("\1", "</text:p></text:note-body></text:note>")
        return f'<text:p text:style-name="{kind}">{words}</text:p>'


def flat_pdfs(layouts: Sequence[Flat], folder: Path) -> Mapping[str, Path]:
    """The layouts by name, all converted in one go."""
    sources = [folder / f"{layout.name}.fodt" for layout in layouts]
    for layout, source in zip(layouts, sources, strict=True):
        source.write_text(layout.xml, "utf-8")
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(folder), *map(str, sources)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return {layout.name: folder / f"{layout.name}.pdf" for layout in layouts}


def _room(kind: str) -> str:
    return kind.rstrip("2") if kind.rstrip("2") in _LISTS else "table" if kind == "table" else ""


def _list(name: str, level: str) -> str:
    levels = "".join(
        f'{level} text:level="{i}"{_number(name, i)}><style:list-level-properties '
        'text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" '
        f'fo:text-indent="-0.63cm" fo:margin-left="{i * 1.27}cm"/></style:list-level-properties>'
        f"</text:list-level-style-{'bullet' if name == 'bullets' else 'number'}>"
        for i in (1, 2)
    )
    return f'<text:list-style style:name="{name}">{levels}</text:list-style>'


def _number(name: str, level: int) -> str:
    return "" if name == "bullets" else f' style:num-format="{"1a"[level - 1]}"'


def _furniture(line: str) -> str:
    words = escape(line).replace("#", "<text:page-number/>").replace("@", "<text:page-count/>")
    return f'<text:p text:style-name="furniture">{words.replace(chr(9), "<text:tab/>")}</text:p>'


def _table(rows: Sequence[str]) -> str:
    cells = [row.split("|") for row in rows]
    made = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell table:style-name="cell"><text:p text:style-name="table">'
            f"{escape(cell)}</text:p></table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in cells
    )
    return (
        f'<table:table><table:table-column table:number-columns-repeated="{len(cells[0])}"/>'
        f"{made}</table:table>"
    )


def _broken(text: str) -> str:
    """The text with the places in it where a word may be broken."""
    from pyphen import Pyphen

    dictionary = Pyphen(lang="en_GB")
    return re.sub(r"[a-z]{5,}", lambda m: dictionary.inserted(m[0], "\u00ad"), text)
