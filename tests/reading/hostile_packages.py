"""Zips and the XML in them, made to do harm: what test_hostile.py gives to the program."""

from __future__ import annotations

import hashlib
import io
import stat
import struct
import zipfile
from collections.abc import Callable, Iterable, Mapping

Maker = Callable[[], bytes]

WORDS = "The ferry crosses the strait each hour, and the islanders wait for it without a clock. "
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)
_EXTERNAL = 'TargetMode="External"'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BODY = "word/document.xml"
_MORE = "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 12))
LAUGHS = f"<!DOCTYPE w [<!ENTITY a0 'ha'>{_MORE}]>"


def zipped(
    parts: Mapping[str, bytes | str] | Iterable[tuple[str | zipfile.ZipInfo, bytes | str]],
    method: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """A zip of these parts, packed."""
    out = io.BytesIO()
    pairs = parts.items() if isinstance(parts, Mapping) else parts
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in pairs:
            archive.writestr(name, content)
    return out.getvalue()


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(text: str = WORDS) -> str:
    return f"<w:p>{run(text)}</w:p>"


def body(inner: str, before: str = "") -> str:
    return f"{before}<w:document xmlns:w='{_W}'><w:body>{inner}</w:body></w:document>"


def salted(xml: str) -> str:
    """The same with noise that packs badly, for what should not be refused for its ratio alone."""
    noise = hashlib.shake_128(b"salt").hexdigest(len(xml) // 220)
    return f"{xml}<!-- {noise} -->"


def word(inner: str = paragraph(), before: str = "", **parts: bytes | str) -> bytes:
    """A .docx with this body; other parts by their names in word/, "_" for "."."""
    others = {f"word/{name.replace('_', '.')}": content for name, content in parts.items()}
    return zipped({BODY: salted(body(inner, before)), **others})


def odt(inner: str, styles: str = "", before: str = "") -> bytes:
    """A .odt with this body."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": salted(
                f"{before}<office:document-content {_ODT}><office:automatic-styles>"
                f"{styles}</office:automatic-styles><office:body><office:text>{inner}</office:text>"
                "</office:body></office:document-content>"
            ),
        }
    )


def _lying(size: int) -> bytes:
    """A .docx whose directory says that the body has ten bytes."""
    data = bytearray(zipped({BODY: body(paragraph(" " * size))}))
    at = data.rindex(b"PK\1\2")
    struct.pack_into("<I", data, at + 24, 10)
    return bytes(data)


def _flagged(offset_local: int, offset_central: int, value: int) -> bytes:
    data = bytearray(word())
    struct.pack_into("<H", data, data.index(b"PK\3\4") + offset_local, value)
    struct.pack_into("<H", data, data.rindex(b"PK\1\2") + offset_central, value)
    return bytes(data)


def _overlapping() -> bytes:
    """A thousand entries of the directory that all lead to one body."""
    data = zipped({BODY: body(paragraph(" " * 20_000_000))})
    at = data.rindex(b"PK\1\2")
    end = data.rindex(b"PK\5\6")
    entry = data[at:end]
    tail = bytearray(data[end:])
    struct.pack_into("<HH", tail, 8, 1000, 1000)
    struct.pack_into("<I", tail, 12, len(entry) * 1000)
    return data[:at] + entry * 1000 + bytes(tail)


def _symlink() -> bytes:
    link = zipfile.ZipInfo(BODY)
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    return zipped([(link, "/etc/passwd")])


def _nested(depth: int) -> bytes:
    data = zipped({"0.txt": b"0" * 1_000_000})
    for i in range(depth):
        data = zipped({f"{i}.zip": data})
    return data


def _utf16_doctype() -> bytes:
    return zipped({BODY: body(paragraph("&a11;"), LAUGHS).encode("utf-16")})


def _recoded(encoding: str) -> bytes:
    """The declaration hidden in an encoding that ASCII cannot look into."""
    text = f"<?xml version='1.0' encoding='{encoding}'?>" + body(paragraph("&a11;"), LAUGHS)
    return zipped({BODY: text.encode(encoding)})


def _notes(count: int) -> bytes:
    refs = "".join(
        f"<w:r><w:t>a </w:t><w:footnoteReference w:id='{i}'/></w:r>" for i in range(count)
    )
    notes = "".join(
        f"<w:footnote w:id='{i}'>{'<w:p><w:r><w:t>b</w:t></w:r></w:p>'}</w:footnote>"
        for i in range(count)
    )
    return word(
        f"<w:p>{refs}</w:p>", footnotes_xml=f"<w:footnotes xmlns:w='{_W}'>{notes}</w:footnotes>"
    )


def _styles(count: int, *, loop: bool) -> str:
    last = 0 if loop else count
    chain = "".join(
        f"<w:style w:type='paragraph' w:styleId='s{i}'><w:name w:val='s{i}'/>"
        f"<w:basedOn w:val='s{i + 1 if i + 1 < count else last}'/></w:style>"
        for i in range(count)
    )
    return f"<w:styles xmlns:w='{_W}'>{chain}</w:styles>"


def _relations(kind: str, target: str) -> str:
    return (
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        f"<Relationship Id='r1' Type='{_RELATION}/{kind}' Target='{target}' {_EXTERNAL}/>"
        "</Relationships>"
    )


def _two_bodies() -> bytes:
    data = zipped({BODY: body(paragraph("First. ")), "word/documenu.xml": body(paragraph())})
    return data.replace(b"documenu", b"document")


def _deleted_marks(count: int) -> str:
    """Paragraphs whose ends are all deleted, so that each joins the next."""
    deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>one two </w:t></w:r></w:p>"
    return deleted * count


def _boxes(depth: int) -> str:
    inner = paragraph() * 20
    for _ in range(depth):
        inner = f"<w:p><w:r><w:txbxContent>{inner}</w:txbxContent></w:r></w:p>"
    return inner


STYLED = "<w:p><w:pPr><w:pStyle w:val='s0'/></w:pPr><w:r><w:t>" + WORDS + "</w:t></w:r></w:p>"
P = "<text:p>" + WORDS + "</text:p>"

# Name of the file → how it is made, and "read" or words of the refusal ("" where either will do).
PACKAGES: dict[str, tuple[Maker, str]] = {
    "zip-bomb.docx": (
        lambda: zipped({BODY: body(paragraph(" " * 90_000_000))}),
        "unpacks to far more",
    ),
    "bzip2-bomb.docx": (
        lambda: zipped({BODY: body(paragraph(" " * 90_000_000))}, zipfile.ZIP_BZIP2),
        "unpacks to far more",
    ),
    "lzma-bomb.docx": (
        lambda: zipped({BODY: body(paragraph(" " * 60_000_000))}, zipfile.ZIP_LZMA),
        "unpacks to far more",
    ),
    "lying-size.docx": (lambda: _lying(50_000_000), "damaged"),
    "overlapping.docx": (_overlapping, ""),
    "many-members.docx": (
        lambda: zipped([(f"m{i}", "") for i in range(8_000)] + [(BODY, body(paragraph()))]),
        "unpacks to far more",
    ),
    "many-members.zip": (lambda: zipped([(f"m{i}", "") for i in range(8_000)]), "zip archive"),
    "nested-zips.docx": (lambda: _nested(40), "zip archive"),
    "zip-inside.docx": (lambda: word(x_zip=_nested(20)), "read"),
    "traversal.docx": (
        lambda: zipped({"../../../tmp/evil": "x", "..\\evil": "x", BODY: body(paragraph())}),
        "read",
    ),
    "absolute.docx": (
        lambda: zipped({"/tmp/evil": "x", "C:\\evil.exe": "x", BODY: body(paragraph())}),
        "read",
    ),
    "symlink.docx": (_symlink, "damaged"),
    "locked-member.docx": (lambda: _flagged(6, 8, 1), "locked"),
    "unknown-packing.docx": (lambda: _flagged(8, 10, 99), "damaged"),
    "two-bodies.docx": (_two_bodies, ""),
    "long-names.docx": (
        lambda: zipped({"n" * 60_000: "x", "\u202e" * 9_000: "x", BODY: body(paragraph())}),
        "read",
    ),
    "empty.zip": (lambda: zipped({}), "no text that can be read"),
    "truncated.docx": (lambda: word(paragraph() * 200)[:-300], "damaged"),
    "cut-at-the-front.docx": (lambda: word()[:4] + word()[60:], "damaged"),
    "garbled.docx": (lambda: word(paragraph() * 200).replace(b"\0", b"\1"), "damaged"),
    "laughs.docx": (lambda: word(paragraph("&a11;"), LAUGHS), "document type"),
    "quadratic-entity.docx": (
        lambda: word(paragraph("&a;" * 9_000), f"<!DOCTYPE w [<!ENTITY a '{'ha' * 50_000}'>]>"),
        "document type",
    ),
    "outer-entity.docx": (
        lambda: word(paragraph("&x;"), "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
        "document type",
    ),
    "outer-dtd-in-styles.docx": (
        lambda: word(styles_xml="<!DOCTYPE w SYSTEM 'http://127.0.0.1:9/x.dtd'><w/>"),
        "document type",
    ),
    "utf16-doctype.docx": (_utf16_doctype, "document type"),
    "utf7-doctype.docx": (lambda: _recoded("utf-7"), ""),
    "ebcdic-doctype.docx": (lambda: _recoded("cp037"), "damaged"),
    "include.docx": (
        lambda: word(
            "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' "
            f"parse='text'/>{paragraph()}"
        ),
        "read",
    ),
    "runs.docx": (lambda: word(f"<w:p>{run('a') * 300_000}</w:p>"), ""),
    "empty-paragraphs.docx": (lambda: word("<w:p/>" * 1_000_000 + paragraph()), ""),
    "one-letter-paragraphs.docx": (lambda: word(paragraph("a") * 100_000), ""),
    "deep.docx": (
        lambda: word("<w:sdt>" * 100_000 + paragraph() + "</w:sdt>" * 100_000),
        "damaged",
    ),
    "deep-tables.docx": (
        lambda: word("<w:tbl><w:tr><w:tc>" * 80 + paragraph() + "</w:tc></w:tr></w:tbl>" * 80),
        "",
    ),
    "deep-boxes.docx": (lambda: word(_boxes(80)), ""),
    "many-boxes.docx": (
        lambda: word(
            "<w:p>"
            + f"<w:r><w:txbxContent>{paragraph('a')}</w:txbxContent></w:r>" * 20_000
            + "</w:p>"
        ),
        "",
    ),
    "attributes.docx": (
        lambda: word(
            "<w:p " + " ".join(f"a{i}='x'" for i in range(100_000)) + f">{run(WORDS)}</w:p>"
        ),
        "",
    ),
    "footnotes.docx": (lambda: _notes(100_000), ""),
    "missing-footnotes.docx": (
        lambda: word(f"<w:p>{run(WORDS)}{'<w:r><w:footnoteReference/></w:r>' * 300}</w:p>"),
        "read",
    ),
    "deleted-marks.docx": (lambda: word(_deleted_marks(10_000) + paragraph()), ""),
    "style-loop.docx": (lambda: word(STYLED, styles_xml=_styles(50, loop=True)), "read"),
    "style-chain.docx": (lambda: word(STYLED * 50, styles_xml=_styles(40_000, loop=False)), ""),
    "line-of-2-MB.docx": (lambda: word(paragraph(WORDS * 23_000)), "characters"),
    "quotation-marks.docx": (lambda: word(paragraph('"' * 100_000 + WORDS)), "without a space"),
    "word-of-10-MB.docx": (lambda: word(paragraph("a" * 10_000_000)), ""),
    "word-of-900-KB.docx": (lambda: word(paragraph("abcdefgh" * 112_000)), ""),
    "surrogates.docx": (lambda: word(paragraph("&#xD800;" + WORDS)), "damaged"),
    "macros.docm": (
        lambda: word(vbaProject_bin=b"\xd0\xcf\x11\xe0" + b"Sub AutoOpen" * 99),
        "read",
    ),
    "remote-template.docx": (
        lambda: zipped(
            {
                BODY: body(paragraph()),
                "word/settings.xml": f"<w:settings xmlns:w='{_W}'/>",
                "word/_rels/settings.xml.rels": _relations(
                    "attachedTemplate", "http://127.0.0.1:9/e.dotm"
                ),
                "word/_rels/document.xml.rels": _relations("image", "\\\\127.0.0.1\\share\\x.png"),
            }
        ),
        "read",
    ),
    "dde.docx": (
        lambda: word(
            "<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r>"
            f"{run(WORDS)}</w:p>"
        ),
        "read",
    ),
    "no-body.docx": (lambda: zipped({BODY: f"<w:document xmlns:w='{_W}'/>"}), "empty of text"),
    "spaces.odt": (lambda: odt(f"<text:p>a<text:s text:c='1000000000'/>b</text:p>{P}"), "read"),
    "many-spaces.odt": (
        lambda: odt("<text:p>" + "a<text:s text:c='999999999'/>" * 50_000 + f"</text:p>{P}"),
        "",
    ),
    "no-number-of-spaces.odt": (lambda: odt(f"<text:p><text:s text:c='²'/></text:p>{P}"), "read"),
    "bomb.odt": (lambda: odt(f"<text:p>{' ' * 90_000_000}</text:p>"), "unpacks to far more"),
    "laughs.odt": (lambda: odt("<text:p>&a11;</text:p>", before=LAUGHS), "document type"),
    "deep-spans.odt": (
        lambda: odt(f"<text:p>{'<text:span>' * 50_000}a{'</text:span>' * 50_000}</text:p>"),
        "damaged",
    ),
    "deep-lists.odt": (
        lambda: odt(
            "<text:list><text:list-item>" * 100 + P + "</text:list-item></text:list>" * 100
        ),
        "",
    ),
    "repeated-cells.odt": (
        lambda: odt(
            "<table:table><table:table-row table:number-rows-repeated='1000000000'>"
            f"<table:table-cell table:number-columns-repeated='1000000000'>{P}"
            "</table:table-cell></table:table-row></table:table>"
        ),
        "read",
    ),
    "style-loop.odt": (
        lambda: odt(
            "<text:p text:style-name='a'>Words.</text:p>" + P,
            "<style:style style:name='a' style:family='paragraph' style:parent-style-name='b'/>"
            "<style:style style:name='b' style:family='paragraph' style:parent-style-name='a'/>",
        ),
        "read",
    ),
    "notes.odt": (
        lambda: odt(
            "<text:p>"
            + "a<text:note><text:note-body><text:p>b</text:p></text:note-body></text:note> "
            * 50_000
            + "</text:p>"
        ),
        "",
    ),
    "truncated.odt": (lambda: odt(P * 200)[:-200], "damaged"),
}
