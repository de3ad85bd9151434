"""PDFs in many layouts, made by several programs from one list of pieces.

A piece is (kind, text): title, h (heading), p, quote, li (bulleted), ol (numbered), head (a line of
the block of name and course), table (a row, its cells parted by a bar), box (a caption or
glossary), label (of a source), clause (a paragraph whose number is in its text), after (an entry of
a list of works), hr (a break) and raw (HTML whose words are none of the text). "p12" is a paragraph
with 12 in the margin; "drop" one with a drop cap; "li.deep" an item of the class deep. In a text
"{{note}}" is a footnote.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from hashlib import md5
from html import escape
from pathlib import Path

from tests.report.browser import chromium_path

Piece = tuple[str, str]

_TAGS = {
    "title": ("h1", ""),
    "h": ("h2", ""),
    "quote": ("blockquote", ""),
    "head": ("p", "head"),
    "drop": ("p", "drop"),
    "box": ("aside", ""),
    "label": ("h1", "label"),
    "after": ("p", "after"),
    "clause": ("p", ""),
}
_NOTE = re.compile(r"\{\{(.*?)\}\}")
_CLAUSE = re.compile(r"\A(?:\d+\.|\([a-z]\)) ")
_MARGIN = re.compile(r"p(\d+)")


@dataclass(frozen=True, slots=True)
class Layout:
    """How pieces are set: the style sheet, and what stands before and after them on every page."""

    name: str
    css: str
    pieces: tuple[Piece, ...]
    # Of a page that a browser repeats: line numbers, say.
    fixed: str = ""
    folded: bool = False
    # Whether a browser puts the date, the title and the address on every page.
    furniture: bool = False

    @property
    def html(self) -> str:
        """The layout as a web page."""
        body = "\n".join(_elements(self.pieces))
        return (
            f"<!doctype html><html lang=en><meta charset=utf-8><title>{self.name}</title>"
            f"<style>{_BASE}{self.css}</style><body>{self.fixed}{body}</body></html>"
        )

    @property
    def expected(self) -> list[str]:
        """The texts that should be found as one block each; notes after all others."""
        texts = [
            # A number before a list's item is none of its words.
            _NOTE.sub("", _CLAUSE.sub("", text) if kind.startswith("clause") else text)
            for kind, text in self.pieces
            if kind not in ("table", "hr", "raw")
        ]
        notes = [note for _, text in self.pieces for note in _NOTE.findall(text)]
        return texts + notes


_BASE = (
    "h1{text-align:center;font-size:1.3em} h2{font-size:1.1em} aside{border:1px solid;padding:6pt}"
    ".fn{float:footnote} .head{text-indent:0!important}"
)


def _elements(pieces: tuple[Piece, ...]) -> list[str]:
    out = []
    previous = ""
    for named, text in [*pieces, ("", "")]:
        kind, _, name = named.partition(".")
        if previous != kind and previous in ("li", "ol", "table"):
            out.append({"li": "</ul>", "ol": "</ol>", "table": "</table>"}[previous])
        if previous != kind and kind in ("li", "ol", "table"):
            out.append({"li": "<ul>", "ol": "<ol>", "table": "<table>"}[kind])
        previous = kind
        if kind == "hr":
            out.append("<div class=break></div>")
        elif kind == "raw":
            out.append(text)
        elif kind:
            out.append(_element(kind, text, name))
    return out


def _element(kind: str, text: str, name: str) -> str:
    words = _NOTE.sub(lambda m: f"\0{escape(m[1])}\1", text)
    words = escape(words, quote=False).replace("\0", "<span class=fn>").replace("\1", "</span>")
    words = words.replace("\n", "<br>")
    if kind in ("li", "ol"):
        return f"<li class='{name}'>{words}</li>"
    if kind == "table":
        return "<tr>" + "".join(f"<td>{cell}</td>" for cell in words.split("|")) + "</tr>"
    if margin := _MARGIN.fullmatch(kind):
        return f"<div class=row><div class=n>{margin[1]}</div><p class=m>{words}</p></div>"
    tag, usual = _TAGS.get(kind, (kind, ""))
    name = name or usual
    return f"<{tag} class='{name}'>{words}</{tag}>"


def weasyprint_pdf(page: Layout | str) -> bytes:
    """A layout or a web page as WeasyPrint sets it."""
    from weasyprint import HTML

    made = HTML(string=page if isinstance(page, str) else page.html).write_pdf()
    assert isinstance(made, bytes)
    return made


def chromium_pdf(html: str, name: str, folder: Path, *, furniture: bool = False) -> bytes:
    """A web page as Chromium prints it."""
    page, made = folder / f"{name}.html", folder / f"{name}.pdf"
    page.write_text(html, "utf-8")
    subprocess.run(
        [
            chromium_path() or "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            *([] if furniture else ["--no-pdf-header-footer"]),
            f"--print-to-pdf={made}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=60,
    )
    return made.read_bytes()


def raw_pdf(
    *contents: bytes,
    page: str = "",
    font: str = "",
    tree: str | None = None,
    count: int | None = None,
    catalog: str = "",
    trailer: str = "",
) -> bytes:
    """A PDF written out by hand, a page for each content stream, in Helvetica as F1.

    `page` and `font` are further entries of every page and of the font; `tree` stands for the whole
    of the page tree's entries, and `count` for the number of pages that it states; `catalog` and
    `trailer` are further entries of those.
    """
    pages = range(4, 4 + 2 * len(contents), 2)
    kids = " ".join(f"{number} 0 R" for number in pages)
    stated = len(contents) if count is None else count
    objects = {
        1: f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode(),
        2: f"<</Type/Pages/{tree or f'Kids[{kids}]/Count {stated}'}>>".encode(),
        3: f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica{font}>>".encode(),
    }
    for number, content in zip(pages, contents, strict=True):
        objects[number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]{page}"
            f"/Resources<</Font<</F1 3 0 R>>>>/Contents {number + 1} 0 R>>"
        ).encode()
        objects[number + 1] = b"<</Length %d>>stream\n" % len(content) + content + b"\nendstream"
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(objects))
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\n".encode()
    out += b"startxref\n%d\n%%%%EOF\n" % table
    return bytes(out)


def shown(
    text: str, *, x: float = 72, y: float = 700, turn: str = "1 0 0 1", size: int = 12
) -> bytes:
    """The operators that show a line of text."""
    words = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 {size} Tf {turn} {x:g} {y:g} Tm ({words}) Tj ET\n".encode("cp1252")


def locked_pdf(content: bytes) -> bytes:
    """A PDF that anyone may open and only its owner change (ISO 32000-1, 7.6.3, revision 2)."""
    pad = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    id = bytes(16)
    owner = _coded(md5(pad).digest()[:5], pad)
    key = md5(pad + owner + (-44).to_bytes(4, "little", signed=True) + id).digest()[:5]
    user = _coded(key, pad)
    of_stream = md5(key + (5).to_bytes(3, "little") + bytes(2)).digest()[:10]
    lock = f"/Filter/Standard/V 1/R 2/P -44/O<{owner.hex()}>/U<{user.hex()}>"
    return raw_pdf(
        _coded(of_stream, content), trailer=f"/Encrypt<<{lock}>>/ID[<{id.hex()}><{id.hex()}>]"
    )


def _coded(key: bytes, data: bytes) -> bytes:
    """RC4."""
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
