"""Word files made of paragraphs in XML, and what their comments are read back to cover."""

from __future__ import annotations

import io
import zipfile
from functools import lru_cache
from xml.sax.saxutils import escape

import docx
from docx.oxml.ns import nsdecls
from hypothesis import strategies as st
from lxml import etree

NS = nsdecls("w") + ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHOWN = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "\u2011"}


@lru_cache
def _template() -> dict[str, bytes]:
    out = io.BytesIO()
    docx.Document().save(out)
    with zipfile.ZipFile(out) as file:
        return {name: file.read(name) for name in file.namelist()}


def word_file(body: str, **parts: str) -> bytes:
    """A .docx file with this body, and further parts ("footnotes")."""
    found = dict(_template())
    found["word/document.xml"] = f"<w:document {NS}><w:body>{body}</w:body></w:document>".encode()
    for name, content in parts.items():
        found[f"word/{name}.xml"] = f"<w:{name} {NS}>{content}</w:{name}>".encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in found.items():
            file.writestr(name, data)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def body_of(data: bytes) -> etree._Element:
    """The root of a file's body."""
    return etree.fromstring(parts_of(data)["word/document.xml"])


def texts_of(data: bytes) -> list[str]:
    """Everything written in a file's body, a string a paragraph, deletions and codes with it."""
    kinds = tuple(f"{W}{name}" for name in ("t", "delText", "instrText", *map(_name, SHOWN)))
    return [
        "".join(SHOWN.get(each.tag, each.text or "") for each in paragraph.iter(*kinds))
        for paragraph in body_of(data).iter(f"{W}p")
    ]


def _name(tag: str) -> str:
    return tag.removeprefix(W)


def covered(data: bytes) -> dict[str, str]:
    """What the range of each comment covers, as a reader of the file sees it."""
    found: dict[str, str] = {}
    open_now: set[str] = set()
    notes = 0
    for each in body_of(data).iter():
        id = each.get(f"{W}id")
        said = SHOWN.get(each.tag, each.text or "" if each.tag == f"{W}t" else "")
        if each.tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            notes += 1
            said = f"[{notes}]"
        elif each.tag == f"{W}commentRangeStart":
            assert id not in found
            found[id] = ""
            open_now.add(id)
        elif each.tag == f"{W}commentRangeEnd":
            open_now.remove(id)
        if not _is_left_out(each):
            for number in open_now:
                found[number] += said
    assert not open_now
    return found


def _is_left_out(each: etree._Element) -> bool:
    run = each.getparent()
    return run is not None and run.find(f"{W}rPr/{W}vanish") is not None


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r w:rsidR="00A1">{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def note(id: int) -> str:
    """The reference of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{id}"/></w:r>'


def field(code: str, shown: str) -> str:
    """A field of several runs."""
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        char.format("begin")
        + f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        + char.format("separate")
        + shown
        + char.format("end")
    )


WORDS = st.text("abcé .,“”—😀  ", min_size=1, max_size=12)
RUNS = st.one_of(
    WORDS.map(run),
    st.tuples(WORDS, st.sampled_from(["<w:b/>", "<w:i/>", "<w:u w:val='single'/>"])).map(
        lambda pair: run(*pair)
    ),
    st.tuples(WORDS, WORDS).map(
        lambda pair: (
            f"<w:r><w:t xml:space='preserve'>{pair[0]}</w:t><w:softHyphen/>"
            f"<w:t xml:space='preserve'>{pair[1]}</w:t><w:tab/><w:noBreakHyphen/></w:r>"
        )
    ),
    st.sampled_from(
        [
            "<w:r><w:tab/><w:t>x</w:t></w:r>",
            note(1),
            "<w:bookmarkStart w:id='7' w:name='b'/><w:bookmarkEnd w:id='7'/>",
            "<w:proofErr w:type='spellStart'/>",
            "<w:del w:id='9'><w:r><w:delText>gone</w:delText></w:r></w:del>",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
        ]
    ),
)
INLINE = st.one_of(
    RUNS,
    st.tuples(
        st.sampled_from(
            [
                "<w:hyperlink w:anchor='b'>{}</w:hyperlink>",
                "<w:ins w:id='8' w:author='A'>{}</w:ins>",
                "<w:moveTo w:id='8' w:author='A'>{}</w:moveTo>",
                "<w:smartTag w:element='place'>{}</w:smartTag>",
                "<w:fldSimple w:instr='PAGE'>{}</w:fldSimple>",
                "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
                field("CITATION", "{}"),
            ]
        ),
        st.lists(RUNS, min_size=1, max_size=3).map("".join),
    ).map(lambda pair: pair[0].format(pair[1])),
)
PARAGRAPHS = st.lists(INLINE, max_size=6).map(lambda parts: f"<w:p>{''.join(parts)}</w:p>")
TABLES = PARAGRAPHS.map(
    lambda cell: f"<w:tbl><w:tr><w:tc>{cell}</w:tc><w:tc>{cell}</w:tc></w:tr></w:tbl>"
)
BODIES = st.lists(st.one_of(PARAGRAPHS, PARAGRAPHS, TABLES), min_size=1, max_size=4).map("".join)
