"""OpenDocument text, made here and read back."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from feedback.errors import ReadingError
from feedback.reading.document import Document
from feedback.reading.read import read_here as read

BODY = (
    "The canal was dug by hand, and the men who dug it slept in huts along its bank for two years."
)
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)
STYLES = (
    '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
    '<style:style style:name="P2"><style:paragraph-properties '
    'fo:margin-left="0.5in"/></style:style>'
    '<style:style style:name="P3" style:parent-style-name="P2"><style:paragraph-properties '
    'fo:text-indent="-0.5in"/></style:style><style:style style:name="Heading_20_1" '
    'style:display-name="Heading 1"/><style:style style:name="P4" style:parent-style-name="Title"/>'
    '<style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="T2"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="T4"><style:text-properties style:text-position="super 58%"/>'
    "</style:style>"
    '<style:style style:name="T3"><style:text-properties fo:font-weight="bold"/></style:style>'
)


def odt(tmp_path: Path, body: str, *, head: str = "", manifest: str = "") -> Document:
    path = tmp_path / "essay.odt"
    out = io.BytesIO()
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{STYLES}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    styles = (
        f"<office:document-styles {NAMESPACES}><office:master-styles><style:master-page>"
        f"<style:header>{head}</style:header></style:master-page></office:master-styles>"
        "</office:document-styles>"
    )
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", styles)
        if manifest:
            archive.writestr("META-INF/manifest.xml", manifest)
    path.write_bytes(out.getvalue())
    return read(path)


INLINE = {
    "spans": ("Ice <text:span>came</text:span>.", "Ice came."),
    "white space": ("Ice\n   came<text:s text:c='2'/>back.", "Ice came  back."),
    "tab": ("Ice<text:tab/>came.", "Ice\tcame."),
    "link": ("Ice <text:a>came</text:a>.", "Ice came."),
    "field": ("Ice <text:bibliography-mark>(Ames 4)</text:bibliography-mark>.", "Ice (Ames 4)."),
    "hidden": ("Ice <text:span text:style-name='T2'>never </text:span>came.", "Ice came."),
    "remark": (
        "Ice <office:annotation><text:p>Why?</text:p></office:annotation>came.",
        "Ice came.",
    ),
    "raised": ("In 1871.<text:span text:style-name='T4'>1</text:span> So.", "In 1871.¹ So."),
    "raised word": ("The 5<text:span text:style-name='T4'>th</text:span> came.", "The 5th came."),
    "bookmark": ("Ice <text:bookmark-start text:name='a'/>came.", "Ice came."),
    "soft page break": ("Ice <text:soft-page-break/>came.", "Ice came."),
    "insertion": (
        "Ice <text:change-start text:change-id='1'/>came.<text:change-end/>",
        "Ice came.",
    ),
}


@pytest.mark.parametrize(("inner", "expected"), INLINE.values(), ids=INLINE.keys())
def test_words(tmp_path: Path, inner: str, expected: str) -> None:
    assert odt(tmp_path, f"<text:p>{inner}</text:p>").text == expected


KINDS = {
    "title": (f'<text:p text:style-name="P4">ice</text:p><text:p>{BODY}</text:p>', "title"),
    "heading": (
        f'<text:h text:style-name="Heading_20_1">ice</text:h><text:p>{BODY}</text:p>',
        "title",  # the only heading, over all
    ),
    "quotation": (f'<text:p text:style-name="P1">{BODY}</text:p>', "quotation"),
    "set in": (f'<text:p text:style-name="P2">{BODY}</text:p>', "quotation"),
    "hanging": (f'<text:p text:style-name="P3">{BODY}</text:p>', "paragraph"),
    "list": (
        "<text:list><text:list-item><text:p>ice</text:p></text:list-item></text:list>",
        "list",
    ),
    "contents": (
        "<text:table-of-content><text:index-body><text:p>Ice 2</text:p></text:index-body>"
        "</text:table-of-content>",
        "header",
    ),
    "table": (
        "<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>"
        "<table:table-cell><text:p>Ice</text:p></table:table-cell></table:table-row></table:table>",
        "table",
    ),
    "frame": (
        "<table:table><table:table-row><table:table-cell><text:p>It was a cold year.</text:p>"
        "</table:table-cell></table:table-row></table:table>",
        "paragraph",
    ),
    "text box": (
        f"<text:p>{BODY}<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box>"
        "</draw:frame></text:p>",
        "paragraph",
    ),
}


@pytest.mark.parametrize(("body", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kinds(tmp_path: Path, body: str, kind: str) -> None:
    document = odt(tmp_path, f"{body}<text:p>{BODY}</text:p>")
    assert document.blocks[0].kind == kind


def test_notes(tmp_path: Path) -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>7</text:note-citation>'
        '<text:note-body><text:p>Ames, <text:span text:style-name="T1">Ice</text:span>, '
        "12.</text:p>"
        "<text:p>Compare Roe.</text:p></text:note-body></text:note>"
    )
    document = odt(tmp_path, f"<text:p>It failed.{note} Then it held.</text:p>")
    assert document.text == "It failed.[1] Then it held.\n\n[1] Ames, Ice, 12. Compare Roe."
    assert document.blocks[-1].kind == "note"
    assert [span.of(document.text) for span in document.emphasis] == ["Ice"]


def test_tracked_changes_are_read_as_accepted_and_said(tmp_path: Path) -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Never.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    document = odt(
        tmp_path, f"{changes}<text:p>It<text:change text:change-id='1'/> failed.</text:p>"
    )
    assert document.text == "It failed."
    assert document.notes == ("Tracked changes were read as accepted.",)


def test_the_student_stands_in_the_page_head(tmp_path: Path) -> None:
    head = "<text:p>Okafor <text:page-number>2</text:page-number></text:p>"
    assert odt(tmp_path, f"<text:p>{BODY}</text:p>", head=head).student == "Okafor"


def test_a_password_is_told(tmp_path: Path) -> None:
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    with pytest.raises(ReadingError, match="password"):
        odt(tmp_path, f"<text:p>{BODY}</text:p>", manifest=manifest)
