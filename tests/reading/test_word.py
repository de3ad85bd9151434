"""Word documents, made here and read back."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from feedback.errors import ReadingError
from feedback.reading import package
from feedback.reading.document import Document
from feedback.reading.read import read_here as read

NS = nsdecls("w")
BODY = "The harbour froze in the first week of the year, and no ship left it until March came."


def _saved(tmp_path: Path, build: Callable[[docx.document.Document], object]) -> Document:
    word = docx.Document()
    build(word)
    word.save(str(tmp_path / "essay.docx"))
    return read(tmp_path / "essay.docx")


def _paragraph(tmp_path: Path, inner: str) -> Document:
    def build(word: docx.document.Document) -> None:
        word.element.body.insert(0, parse_xml(f"<w:p {NS}>{inner}</w:p>"))

    return _saved(tmp_path, build)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


INLINE = {
    "runs": (run("Ice ") + run("came."), "Ice came."),
    "tracked insertion": (run("Ice ") + f"<w:ins>{run('came.')}</w:ins>", "Ice came."),
    "tracked deletion": (
        run("Ice ") + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>" + run("came."),
        "Ice came.",
    ),
    "moved away": (
        run("Ice ") + f"<w:moveFrom>{run('never ')}</w:moveFrom>" + run("came."),
        "Ice came.",
    ),
    "moved here": (run("Ice ") + f"<w:moveTo>{run('came.')}</w:moveTo>", "Ice came."),
    "content control": (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Ice ')}</w:sdtContent></w:sdt>" + run("came."),
        "Ice came.",
    ),
    "hyperlink": (f"<w:hyperlink>{run('Ice ')}</w:hyperlink>" + run("came."), "Ice came."),
    "smart tag": (f"<w:smartTag>{run('Ice ')}</w:smartTag>" + run("came."), "Ice came."),
    "simple field": (f"<w:fldSimple>{run('Ice ')}</w:fldSimple>" + run("came."), "Ice came."),
    "field code": ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("Ice came."), "Ice came."),
    "tab": ("<w:r><w:t>Ice</w:t><w:tab/><w:t>came.</w:t></w:r>", "Ice\tcame."),
    "no-break hyphen": (
        "<w:r><w:t>ice</w:t><w:noBreakHyphen/><w:t>cold.</w:t></w:r>",
        "ice\u2011cold.",
    ),
    "soft hyphen": ("<w:r><w:t>har</w:t><w:softHyphen/><w:t>bour.</w:t></w:r>", "harbour."),
    "hidden": (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret. </w:t></w:r>" + run("Ice came."),
        "Ice came.",
    ),
    "shown again": (
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Ice came.</w:t></w:r>',
        "Ice came.",
    ),
}


@pytest.mark.parametrize(("inner", "expected"), INLINE.values(), ids=INLINE.keys())
def test_inline(tmp_path: Path, inner: str, expected: str) -> None:
    document = _paragraph(tmp_path, inner)
    assert document.text == expected
    tracked = any(tag in inner for tag in ("w:ins>", "w:del>", "w:move"))
    assert ("Tracked changes were read as accepted." in document.notes) == tracked


def test_an_older_form_of_a_text_box_is_not_read_twice(tmp_path: Path) -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent><w:p>{run('In the box.')}</w:p></w:txbxContent>"
    document = _paragraph(
        tmp_path,
        run("Ice came.")
        + f"<w:r><mc:AlternateContent {mc}><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
        f"</w:r>",
    )
    assert document.text == "Ice came.\n\nIn the box."


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    def build(word: docx.document.Document) -> None:
        mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
        word.element.body.insert(0, parse_xml(f"<w:p {NS}>{mark}{run('Ice ')}</w:p>"))
        word.element.body.insert(1, parse_xml(f"<w:p {NS}>{run('came.')}</w:p>"))

    assert _saved(tmp_path, build).text == "Ice came."


def test_styles_tables_and_lists(tmp_path: Path) -> None:
    def build(word: docx.document.Document) -> None:
        word.add_heading("The Frozen Harbour", 0)
        word.add_heading("Causes", 1)
        word.add_paragraph(BODY)
        word.add_paragraph("Ice.", style="List Bullet")
        word.add_paragraph("Cold.", style="Intense Quote")
        word.add_paragraph(BODY).paragraph_format.left_indent = Cm(2)
        word.add_paragraph(BODY).paragraph_format.first_line_indent = Cm(1)
        word.add_table(1, 2).cell(0, 1).text = "In a table."

    document = _saved(tmp_path, build)
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks] == [
        ("title", "The Frozen Harbour"),
        ("heading", "Causes"),
        ("paragraph", BODY),
        ("list", "Ice."),
        ("quotation", "Cold."),
        ("quotation", BODY),
        ("paragraph", BODY),
        ("table", "In a table."),
    ]


def test_without_styles_the_title_and_header_are_told_as_in_plain_text(tmp_path: Path) -> None:
    def build(word: docx.document.Document) -> None:
        for line in (
            "Ana Diaz",
            "Mr. Brown",
            "History 9",
            "5 May 2024",
            "The Frozen Harbour",
            BODY,
        ):
            word.add_paragraph(line)

    document = _saved(tmp_path, build)
    assert document.student == "Ana Diaz"
    assert [b.kind for b in document.blocks] == ["header"] * 4 + ["title", "paragraph"]


def test_a_short_line_in_bold_is_a_heading(tmp_path: Path) -> None:
    def build(word: docx.document.Document) -> None:
        word.add_paragraph(BODY)
        word.add_paragraph().add_run("why the ice came").bold = True
        word.add_paragraph(BODY).add_run(" It went.").bold = True
        word.add_paragraph().add_run("It was cold.").bold = True

    kinds = [block.kind for block in _saved(tmp_path, build).blocks]
    assert kinds == ["paragraph", "heading", "paragraph", "paragraph"]


def test_line_breaks_between_sentences_part_paragraphs(tmp_path: Path) -> None:
    document = _saved(tmp_path, lambda word: word.add_paragraph(f"{BODY}\n\n{BODY}\n{BODY}"))
    assert [b.span.of(document.text) for b in document.blocks] == [BODY] * 3


def test_footnotes_stand_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "essay.docx"
    docx.Document().save(str(path))
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2"><w:p>{run("Lee, Ice, 14.")}</w:p></w:footnote>'
    _rewrite(
        path,
        {
            "word/document.xml": f"<w:document {NS}><w:body><w:p>{run('Ice came.')}{reference}"
            "</w:p></w:body></w:document>",
            "word/footnotes.xml": f"<w:footnotes {NS}>{note}</w:footnotes>",
        },
    )
    document = read(path)
    assert document.text == "Ice came.[1]\n\n[1] Lee, Ice, 14."
    assert [b.kind for b in document.blocks] == ["paragraph", "note"]


def _rewrite(path: Path, parts: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(path) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**kept, **parts}.items():
            archive.writestr(name, content)


HOSTILE = {
    "entities": ('<!DOCTYPE a [<!ENTITY b "boom">]><a>&b;</a>', "document type"),
    "entities in utf-16": (
        '<!DOCTYPE a [<!ENTITY b "boom">]><a/>'.encode("utf-16"),
        "document type",
    ),
    "a zip bomb": (f"<w:document {NS}>" + " " * 8_000_000 + "</w:document>", "unpacks"),
    "no xml": ("Ice came.", "damaged"),
    "no closing tag": (f"<w:document {NS}>", "damaged"),
}


@pytest.mark.parametrize(("content", "says"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_are_refused(tmp_path: Path, content: str | bytes, says: str) -> None:
    path = tmp_path / "essay.docx"
    docx.Document().save(str(path))
    _rewrite(path, {"word/document.xml": content})
    with pytest.raises(ReadingError, match=says):
        read(path)


def test_too_many_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docx.Document().save(str(tmp_path / "essay.docx"))
    monkeypatch.setattr(package, "MAX_MEMBERS", 3)
    with pytest.raises(ReadingError, match="unpacks"):
        read(tmp_path / "essay.docx")


def test_a_part_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docx.Document().save(str(tmp_path / "essay.docx"))
    monkeypatch.setattr(package, "MAX_PART", 100)
    with pytest.raises(ReadingError, match="unpacks"):
        read(tmp_path / "essay.docx")


def test_a_damaged_member(tmp_path: Path) -> None:
    path = tmp_path / "essay.docx"
    docx.Document().save(str(path))
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        at = archive.getinfo("word/document.xml").header_offset + 60
    data[at : at + 200] = bytes(200)
    path.write_bytes(bytes(data))
    with pytest.raises(ReadingError, match="damaged"):
        read(path)


def test_deep_nesting_does_not_break(tmp_path: Path) -> None:
    deep = "<w:sdt>" * 240 + run("Deep.") + "</w:sdt>" * 240
    document = _paragraph(tmp_path, run("Ice came.") + deep)
    assert document.text.startswith("Ice came.")


def _p(inner: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p {NS}>{properties}{inner}</w:p>"


def _body(tmp_path: Path, *parts: str, styles: str = "") -> Document:
    def build(word: docx.document.Document) -> None:
        for i, part in enumerate(parts):
            word.element.body.insert(i, parse_xml(part))
        for style in re.findall(r"<w:style .*?</w:style>", styles):
            word.styles.element.append(parse_xml(style.replace("<w:style ", f"<w:style {NS} ")))

    return _saved(tmp_path, build)


def _kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
FIELDS = {
    "word": f"<w:sdt><w:sdtPr><w:citation/></w:sdtPr><w:sdtContent>{FIELD}</w:sdtContent></w:sdt>",
    "zotero": FIELD,
    "endnote": f"<w:sdt><w:sdtContent>{FIELD}</w:sdtContent></w:sdt>",
    "simple": '<w:fldSimple w:instr="{}">{}</w:fldSimple>',
}


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS.keys())
def test_citations_of_reference_managers(tmp_path: Path, field: str) -> None:
    citation = field.format(" ADDIN CITATION Ame11 ", run("(Ames 4)"))
    document = _body(tmp_path, _p(run("It failed ") + citation + run(".")))
    assert document.text == "It failed (Ames 4)."


def test_word_s_own_bibliography(tmp_path: Path) -> None:
    entries = [_p(run("Ames, Jo. Ice. 2011."), "Bibliography"), _p(run("Roe, Al. Frost. 2012."))]
    inner = f"<w:sdt><w:sdtPr><w:bibliography/></w:sdtPr><w:sdtContent>{''.join(entries)}"
    listed = f"{_p(run('Works Cited'), 'Heading1')}{inner}</w:sdtContent></w:sdt>"
    made = (
        '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Bibliographies"/></w:docPartObj></w:sdtPr>'
    )
    document = _body(
        tmp_path,
        _p(run(BODY)),
        f"<w:sdt {NS}>{made}<w:sdtContent>{listed}</w:sdtContent></w:sdt>",
    )
    assert _kinds(document) == [
        ("paragraph", BODY),
        ("heading", "Works Cited"),
        ("paragraph", "Ames, Jo. Ice. 2011."),
        ("paragraph", "Roe, Al. Frost. 2012."),
    ]


def test_a_cover_page_and_contents_are_no_prose(tmp_path: Path) -> None:
    def gallery(name: str, inner: str) -> str:
        made = f'<w:docPartObj><w:docPartGallery w:val="{name}"/></w:docPartObj>'
        return f"<w:sdt {NS}><w:sdtPr>{made}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    cover = gallery("Cover Pages", _p(run("The Harbour"), "Title") + _p(run("Harwick College")))
    contents = gallery("Table of Contents", _p(run("Causes\t2")))
    document = _body(tmp_path, cover, contents, _p(run(BODY)), _p(run(BODY)))
    kinds = [block.kind for block in document.blocks]
    assert kinds == ["title", "header", "header", "paragraph", "paragraph"]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="Long"><w:name w:val="Long"/><w:pPr><w:ind '
    'w:left="720"/>'
    '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Entry"><w:name '
    'w:val="Entry"/><w:basedOn '
    'w:val="Long"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="Head"/><w:pPr><w:outlineLvl '
    'w:val="1"/></w:pPr></w:style><w:style w:type="character" w:styleId="Book"><w:name '
    'w:val="Book"/>'
    '<w:rPr><w:i/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Thick"><w:name '
    'w:val="Thick"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Dots">'
    '<w:name w:val="Dots"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
)


@pytest.mark.parametrize(
    ("style", "text", "kind"),
    [
        ("Long", BODY, "quotation"),
        ("Entry", BODY, "paragraph"),
        ("Head", "what the pilots saw", "heading"),
        ("Thick", "what the pilots saw", "heading"),
        ("Dots", "no bread", "list"),
        ("ListParagraph", BODY, "quotation"),
        ("ListParagraph", "no bread at all", "paragraph"),
    ],
)
def test_styles_of_one_s_own(tmp_path: Path, style: str, text: str, kind: str) -> None:
    document = _body(tmp_path, _p(run(BODY)), _p(run(text), style), styles=STYLES)
    assert [block.kind for block in document.blocks] == ["paragraph", kind]


def test_italics_of_a_style_of_characters(tmp_path: Path) -> None:
    book = '<w:r><w:rPr><w:rStyle w:val="Book"/></w:rPr><w:t>The Ferry</w:t></w:r>'
    document = _body(tmp_path, _p(run("See ") + book + run(".")), styles=STYLES)
    assert [span.of(document.text) for span in document.emphasis] == ["The Ferry"]


def test_tables_that_are_frames_and_rows_that_were_struck_out(tmp_path: Path) -> None:
    def row(*cells: str, deleted: bool = False) -> str:
        mark = "<w:trPr><w:del/></w:trPr>" if deleted else ""
        return f"<w:tr>{mark}{''.join(f'<w:tc>{_p(run(cell))}</w:tc>' for cell in cells)}</w:tr>"

    framed = f"<w:tbl {NS}>{row(BODY)}</w:tbl>"
    table = f"<w:tbl {NS}>{row('Year', 'Ships')}{row('1890', '14', deleted=True)}</w:tbl>"
    document = _body(tmp_path, framed, table)
    assert _kinds(document) == [("paragraph", BODY), ("table", "Year"), ("table", "Ships")]
    assert document.notes == ("Tracked changes were read as accepted.",)


@pytest.mark.parametrize(
    ("head", "student"),
    [
        ("Okafor 2", "Okafor"),
        ("Ada Okafor 2", "Ada Okafor"),
        ("Okafor ", "Okafor"),
        ("Ada Okafor\t\t3", "Ada Okafor"),
        ("Harbour 2", None),
        ("THE FROZEN HARBOUR 2", None),
        ("What Ice Does", None),
        ("Draft of 3 May", None),
        ("2", None),
    ],
)
def test_the_student_stands_in_the_page_head(
    tmp_path: Path, head: str, student: str | None
) -> None:
    def build(word: docx.document.Document) -> None:
        word.sections[0].header.paragraphs[0].text = head
        word.add_paragraph(BODY)

    assert _saved(tmp_path, build).student == student


def test_a_surname_in_the_page_head_finds_the_whole_name(tmp_path: Path) -> None:
    def build(word: docx.document.Document) -> None:
        word.sections[0].header.paragraphs[0].text = "Okafor 1"
        for text in ("Ada Okafor", "The Frozen Harbour", BODY, BODY):
            word.add_paragraph(text)

    document = _saved(tmp_path, build)
    assert document.student == "Ada Okafor"
    assert [block.kind for block in document.blocks] == ["header", "title", *["paragraph"] * 2]


def test_a_title_in_the_page_head_is_no_student(tmp_path: Path) -> None:
    def build(word: docx.document.Document) -> None:
        word.sections[0].header.paragraphs[0].text = "Winter Journeys 3"
        for text in ("Winter Journeys", BODY, BODY):
            word.add_paragraph(text)

    document = _saved(tmp_path, build)
    assert document.student is None
    assert document.blocks[0].kind == "title"


RAISED = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (run("In 1871.") + RAISED.format("12") + run(" So."), "In 1871.¹² So."),
        (run("On the 5") + RAISED.format("th") + run("."), "On the 5th."),
        (run("In ") + RAISED.format("18 men") + run("."), "In 18 men."),
    ],
)
def test_raised_figures(tmp_path: Path, inner: str, expected: str) -> None:
    assert _body(tmp_path, _p(inner)).text == expected


def test_a_large_first_letter_belongs_to_its_word(tmp_path: Path) -> None:
    letter = f'<w:p {NS}><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>{run(BODY[0])}</w:p>'
    assert _body(tmp_path, letter, _p(run(BODY[1:]))).text == BODY


def test_an_essay_set_in_throughout_is_prose(tmp_path: Path) -> None:
    set_in = f'<w:p {NS}><w:pPr><w:ind w:left="720"/></w:pPr>{run(BODY)}</w:p>'
    document = _body(tmp_path, set_in, set_in, set_in)
    assert [block.kind for block in document.blocks] == ["paragraph"] * 3
    document = _body(tmp_path, _p(run(BODY)), set_in, _p(run(BODY)), set_in)
    assert [block.kind for block in document.blocks] == ["paragraph", "quotation"] * 2


def test_a_name_and_date_in_a_table_on_top(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc>{_p(run(t))}</w:tc>" for t in ("Name: Li Wen", "Date: 3 June 2024"))
    table = f"<w:tbl {NS}><w:tr>{cells}</w:tr></w:tbl>"
    document = _body(tmp_path, table, _p(run("Rice and Rain")), _p(run(BODY)), _p(run(BODY)))
    assert [b.kind for b in document.blocks] == ["header"] * 2 + ["title"] + ["paragraph"] * 2
    assert document.student == "Li Wen"


def test_text_boxes_of_two_forms_are_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{_p(run('In the box it froze.'))}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f'<mc:AlternateContent {mc}><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    document = _body(tmp_path, _p(run(BODY) + f"<w:r>{both}</w:r>"))
    assert document.text == f"{BODY}\n\nIn the box it froze."


@pytest.mark.parametrize(
    ("headings", "kinds"),
    [
        (("The Frozen Harbour", None), ["title", "paragraph"]),
        (("The Frozen Harbour", "Introduction"), ["title", "heading", "paragraph"]),
        (("Introduction", None), ["heading", "paragraph"]),
        (("1. The ice", None), ["heading", "paragraph"]),
    ],
)
def test_a_first_heading_over_all_is_the_title(
    tmp_path: Path, headings: tuple[str, str | None], kinds: list[str]
) -> None:
    def build(word: docx.document.Document) -> None:
        for heading in filter(None, headings):
            word.add_heading(heading, level=1)
        word.add_paragraph(f"{BODY} {BODY}")

    assert [b.kind for b in _saved(tmp_path, build).blocks] == kinds


def test_of_several_sections_the_first_is_no_title(tmp_path: Path) -> None:
    def build(word: docx.document.Document) -> None:
        for heading in ("The ice", "The thaw"):
            word.add_heading(heading, level=1)
            word.add_paragraph(f"{BODY} {BODY}")

    kinds = [b.kind for b in _saved(tmp_path, build).blocks]
    assert kinds == ["heading", "paragraph", "heading", "paragraph"]
