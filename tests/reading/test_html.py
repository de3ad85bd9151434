"""Web pages: of Google Docs, Word, LibreOffice and pandoc, and articles saved from the web."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from feedback.errors import ReadingError
from feedback.reading.document import Document
from feedback.reading.read import read, read_here

BODY = (
    "The canal was dug by hand, and the men who dug it slept in huts along its bank for two years."
)
GOOGLE = (
    '<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style '
    'type="text/css">@import url(https://themes.example/fonts/css?kit=x);ol{margin:0;padding:0}'
    ".c1{margin-left:36pt;padding-top:0pt}.c2{font-style:italic}.c3{font-weight:700}"
    ".c4{color:#000;font-weight:400;font-style:normal}.c5{margin-left:36pt;text-indent:-36pt}"
    ".title{padding-top:0pt}.c9{background-color:#fff;max-width:468pt;padding:72pt}</style></head>"
    '<body class="c9 doc-content">'
)


def page(tmp_path: Path, html: str, name: str = "essay.html") -> Document:
    path = tmp_path / name
    path.write_text(html, encoding="utf-8")
    return read_here(path)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def test_google_docs(tmp_path: Path) -> None:
    body = (
        '<div><p class="c7"><span>Okafor 1</span></p></div>'
        '<p class="c7"><span class="c4">Ada Okafor</span></p><p><span>Ms. Reyes</span></p>'
        "<p><span>English 11</span></p><p><span>7 May 2024</span></p>"
        '<p class="c7 title" id="h.x1"><span class="c4">the long canal</span></p>'
        f'<h1 class="c7" id="h.x2"><span class="c4">how it was dug</span></h1><p><span>{BODY} In '
        '</span><span class="c2">Deep Water</span><span>&nbsp;Ames agrees.</span>'
        '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>'
        '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>'
        f'<p class="c1"><span>{BODY}</span></p>'
        '<ul class="c8 lst-kix_1-0 start"><li class="c1 li-bullet-0"><span>Locks</span></li></ul>'
        '<p class="c7"><span class="c3">what came of it</span></p>'
        f"<p><span>{BODY}</span></p><h2><span>Works Cited</span></h2>"
        '<p class="c5"><span>Ames, Jo. </span><span class="c2">Deep Water</span><span>. Alder, '
        "2011, a book about canals and the men who dug them.</span></p>"
        '<hr class="c10"><div><p class="c11"><a href="#ftnt_ref1" id="ftnt1">[1]</a>'
        '<span>&nbsp;Jo Ames, </span><span class="c2">Deep Water</span><span>, 12.</span></p></div>'
        '<div class="c12"><p class="c7"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Say more'
        "</span></p></div></body></html>"
    )
    document = page(tmp_path, GOOGLE + body)
    assert kinds(document) == [
        ("header", "Okafor 1"),
        ("header", "Ada Okafor"),
        ("header", "Ms. Reyes"),
        ("header", "English 11"),
        ("header", "7 May 2024"),
        ("title", "the long canal"),
        ("heading", "how it was dug"),
        ("paragraph", f"{BODY} In Deep Water\xa0Ames agrees.[1]"),
        ("quotation", BODY),
        ("list", "Locks"),
        ("heading", "what came of it"),
        ("paragraph", BODY),
        ("heading", "Works Cited"),
        (
            "paragraph",
            "Ames, Jo. Deep Water. Alder, 2011, a book about canals and the men who dug them.",
        ),
        ("note", "[1] Jo Ames, Deep Water, 12."),
    ]
    assert document.student == "Ada Okafor"
    assert [span.of(document.text) for span in document.emphasis] == ["Deep Water"] * 3


WORD_HEAD = (
    '<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">'
    "<style><!--\n /* Font Definitions */\n @font-face\n\t{font-family:Symbol;}\n"
    " p.MsoNormal, li.MsoNormal, div.MsoNormal\n\t{margin:0in;font-size:12.0pt;}\n"
    "p.Drawn, li.Drawn\n\t{mso-style-name:Drawn;margin:0in 0in 8pt .5in;}\n--></style></head>"
    "<body lang=EN-US><div class=WordSection1>"
)


def test_word_filtered(tmp_path: Path) -> None:
    body = (
        "<p class=MsoTitle>the long canal</p>"
        f'<p class=MsoNormal style=\'text-indent:.5in\'>{BODY}<a href="#_ftn1" name="_ftnref1" '
        'title=""><span class=MsoFootnoteReference><span '
        'style="font-size:11pt">[1]</span></span></a>'
        "</p><h1>how it was dug</h1><p class=MsoListParagraphCxSpFirst "
        "style='text-indent:-.25in'><span style='font-family:Symbol'>·<span style='font:7.0pt "
        '"Times '
        "New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>Locks failed</p>"
        f"<p class=MsoNormal style='margin-left:.5in'>{BODY}</p><p class=Drawn>{BODY}</p>"
        f"<p class=MsoQuote>In short.</p><p class=MsoNormal>{BODY}</p>"
        '</div><div><br clear=all><hr align=left size=1 width="33%"><div id=ftn1>'
        '<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span '
        "class=MsoFootnoteReference><span>[1]</span></span></a> Ames, <i>Deep Water</i>, 12.</p>"
        "<p class=MsoFootnoteText>Compare Roe.</p></div></div></body></html>"
    )
    document = page(tmp_path, WORD_HEAD + body)
    assert kinds(document) == [
        ("title", "the long canal"),
        ("paragraph", f"{BODY}[1]"),
        ("heading", "how it was dug"),
        ("list", "Locks failed"),
        ("quotation", BODY),
        ("quotation", BODY),
        ("quotation", "In short."),
        ("paragraph", BODY),
        ("note", "[1] Ames, Deep Water, 12. Compare Roe."),
    ]


NOTES = {
    "libreoffice": (
        '<p>It failed.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1'
        '</sup></a></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" '
        'name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Ames, 12.</p></div>'
    ),
    "pandoc": (
        '<p>It failed.<a href="#fn1" class="footnote-ref" id="fnref1" '
        'role="doc-noteref"><sup>1</sup>'
        '</a></p><section class="footnotes" role="doc-endnotes"><hr/><ol><li id="fn1"><p>Ames, 12.'
        '<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>'
    ),
    "an encyclopedia": (
        '<p>It failed.<sup id="cite_ref-1" class="reference"><a '
        'href="#cite_note-1">[1]</a></sup></p>'
        '<ol class="references"><li id="cite_note-1"><span><b><a '
        'href="#cite_ref-1">^</a></b></span>'
        " <span>Ames, 12.</span></li></ol>"
    ),
}


@pytest.mark.parametrize("html", NOTES.values(), ids=NOTES.keys())
def test_notes(tmp_path: Path, html: str) -> None:
    document = page(tmp_path, f"<html><body><p>{BODY}</p>{html}</body></html>")
    assert kinds(document)[1:] == [("paragraph", "It failed.[1]"), ("note", "[1] Ames, 12.")]


NO_NOTES = {
    "a table of contents": '<p><a href="#a">Causes</a></p><h2 id="a">Causes</h2><p>Ice came.</p>',
    "back to the top": '<p id="top">Ice came.</p><p>Then it went. <a href="#top">Top</a></p>',
    "nowhere": '<p>Ice <a href="#gone">came</a>.</p>',
    "itself": '<p>Ice <a id="x" href="#x">came</a>.</p>',
    "elsewhere": '<p>Ice <a href="http://example.org/#fn1">came</a>.</p>',
}


@pytest.mark.parametrize("html", NO_NOTES.values(), ids=NO_NOTES.keys())
def test_other_links_are_words(tmp_path: Path, html: str) -> None:
    document = page(tmp_path, f"<html><body><p>{BODY}</p>{html}</body></html>")
    assert "note" not in [block.kind for block in document.blocks]
    assert "[1]" not in document.text
    assert "came" in document.text


def test_a_saved_article(tmp_path: Path) -> None:
    html = (
        "<!DOCTYPE html><html><head><title>Canals - The "
        "Echo</title><script>x=1</script></head><body>"
        '<header><a href="/">The Echo</a></header><nav><ul><li>Home</li><li>Sport</li></ul></nav>'
        f'<div role="navigation">Menu</div><main><h1>The Long Canal</h1><p>{BODY}</p>'
        f'<figure><img alt="x"><figcaption>A lock in 1901</figcaption></figure><p>{BODY}</p></main>'
        '<aside>Read more</aside><footer>© Echo</footer><div style="display: none">Cookies?</div>'
        "</body></html>"
    )
    document = page(tmp_path, html)
    assert document.text == f"The Long Canal\n\n{BODY}\n\nA lock in 1901\n\n{BODY}"
    html = html.replace("<main>", "<div>").replace("</main>", "</div>")
    assert page(tmp_path, html).text == document.text


def test_tables(tmp_path: Path) -> None:
    row = "<tr><th>Year</th><td>1890</td></tr>"
    document = page(tmp_path, f"<html><body><p>{BODY}</p><table>{row}</table></body></html>")
    assert kinds(document)[1:] == [("table", "Year"), ("table", "1890")]
    frame = f"<table><tr><td><p>{BODY}</p><table>{row}</table></td></tr></table>"
    document = page(tmp_path, f"<html><body>{frame}</body></html>")
    assert [kind for kind, _ in kinds(document)] == ["paragraph", "table", "table"]
    columns = f"<table><tr><td>Side</td><td><p>{BODY} {BODY} {BODY}</p></td></tr></table>"
    document = page(tmp_path, f"<html><body>{columns}</body></html>")
    assert [kind for kind, _ in kinds(document)] == ["table", "paragraph"]


def test_a_first_heading_is_a_title_only_before_the_prose(tmp_path: Path) -> None:
    h1 = "<h1>how it was dug</h1>"
    before = page(tmp_path, f"<html><body>{h1}<p>{BODY}</p>{h1}<p>{BODY}</p></body></html>")
    assert [k for k, _ in kinds(before)] == ["title", "paragraph", "heading", "paragraph"]
    after = page(tmp_path, f"<html><body><p>{BODY}</p>{h1}<p>{BODY}</p></body></html>")
    assert [k for k, _ in kinds(after)] == ["paragraph", "heading", "paragraph"]


def _zip(**members: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return out.getvalue()


def test_google_s_zip(tmp_path: Path) -> None:
    path = tmp_path / "essay.zip"
    html = f"{GOOGLE}<p>{BODY}</p></body></html>"
    path.write_bytes(_zip(LongCanal_html=html, images__image1_png="x"))
    assert read(path).text == BODY
    path.write_bytes(_zip(a_html=html, b_html=html))
    with pytest.raises(ReadingError, match="zip archive"):
        read(path)
    path.write_bytes(_zip(a_html=html, b_exe="x"))
    with pytest.raises(ReadingError, match="zip archive"):
        read(path)


INLINE = {
    "quoted": ("She said <q>it failed</q>.", "She said “it failed”."),
    "raised figure": ("In 1871.<sup>1</sup> So.", "In 1871.¹ So."),
    "raised word": ("On the 5<sup>th</sup>.", "On the 5th."),
    "power": ("10<sup>6</sup> men.", "10⁶ men."),
    "ruby": ("<ruby>漢<rt>kan</rt></ruby> is one.", "漢 is one."),
    "struck out": ("It <del>never </del>failed.", "It failed."),
    "hidden": ('It <span style="display:none">never </span>failed.', "It failed."),
    "picture": ('It <img src="x" alt="never">failed.', "It failed."),
}


@pytest.mark.parametrize(("inner", "expected"), INLINE.values(), ids=INLINE.keys())
def test_words(tmp_path: Path, inner: str, expected: str) -> None:
    assert page(tmp_path, f"<html><body><p>{inner}</p></body></html>").text == expected


@pytest.mark.parametrize(
    "sheet",
    [
        "@import url(x);.a{font-style:italic}",
        "@media print{.b{color:red}.a{font-style:italic}}",
        "/* .b{ */ p.b, span.a { FONT-STYLE : italic; color: red }",
        "<!-- .a{color:red;font-style:oblique} -->",
    ],
)
def test_italics_by_class(tmp_path: Path, sheet: str) -> None:
    html = f"<html><head><style>{sheet}</style></head><body><p>See <span class='a b'>Ice</span>."
    document = page(tmp_path, f"{html}</p></body></html>")
    assert [span.of(document.text) for span in document.emphasis] == ["Ice"]


BLOCKS = {
    "two breaks": f"<div>{BODY}<br><br>{BODY}</div>",
    "a mail's divisions": f"<div>{BODY}</div><div><br></div><div>{BODY}</div>",
    "blank ones": f"<p>{BODY}</p><p>&nbsp;</p><p>{BODY}</p>",
    "loose words": f"{BODY}<p>{BODY}</p>",
    "all set in": f'<p style="margin-left:2cm">{BODY}</p><p style="margin-left:2cm">{BODY}</p>',
}


@pytest.mark.parametrize("html", BLOCKS.values(), ids=BLOCKS.keys())
def test_two_paragraphs(tmp_path: Path, html: str) -> None:
    found = kinds(page(tmp_path, f"<html><body>{html}</body></html>"))
    assert found == [("paragraph", BODY), ("paragraph", BODY)]


def test_encodings(tmp_path: Path) -> None:
    path = tmp_path / "essay.htm"
    html = (
        "<html><head><meta charset=windows-1252></head><body><p>The café’s bill.</p></body></html>"
    )
    path.write_bytes(html.encode("cp1252"))
    assert read(path).text == "The café’s bill."
    path.write_bytes(html.encode())
    assert read(path).text == "The café’s bill."
