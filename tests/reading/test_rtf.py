"""Rich text as Word, LibreOffice, TextEdit and WordPad write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.errors import ReadingError
from feedback.reading.document import Document
from feedback.reading.read import read_here as read

BODY = (
    "The canal was dug by hand, and the men who dug it slept in huts along its bank for two years."
)
WORD = (
    r"{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\froman\fcharset0\fprq2 Times;}"
    r"{\f1\fnil\fcharset204 Times Cyr;}{\f2\fnil\fcharset128 MS Mincho;}{\f3\fnil\fcharset2 "
    r"Symbol;}}"
    r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql \snext0 Normal;}"
    r"{\s1\ql\sbasedon0 \snext0 heading 1;}{\s15\sbasedon0 Title;}{\*\cs16 \additive Emphasis;}"
    r"{\s17\li720\sbasedon0 Quote;}{\s18\sbasedon17 Class Quotation;}{\s20\sbasedon0 Body Text;}}"
    r"{\*\listtable{\list{\listlevel{\leveltext\'01\u-3913 ?;}}}}{\info{\title Hidden}{\author "
    r"Ana}}"
)


def rtf(tmp_path: Path, code: str, head: str = WORD) -> Document:
    path = tmp_path / "essay.rtf"
    path.write_bytes((head + code + "}").encode("latin-1"))
    return read(path)


WORDS = {
    "plain": (r"\pard\plain The locks failed.\par", "The locks failed."),
    "par in a group": (r"{\pard The locks}{ failed.\par}", "The locks failed."),
    "broken by lines of code": ("\\pard The loc\r\nks fail\ned.\\par", "The locks failed."),
    "windows quotes": (r"\pard It\'92s \'93done\'94.\par", "It’s “done”."),
    "words for quotes": (r"\pard It\rquote s \ldblquote done\rdblquote .\par", "It’s “done”."),
    "unicode": (r"\pard caf\u233 e\u8212 -so.\par", "café—so."),
    "unicode and its code": (r"\pard caf\u233\'e9 here.\par", "café here."),
    "none to skip": (r"\pard{\uc0 caf\u233 here.}\par", "caféhere."),
    "two to skip": (r"\pard{\uc2 caf\u233\'81\'40 here.}\par", "café here."),
    "skips end with the group": (r"\pard{\uc2 caf\u233 x}yes.\par", "caféyes."),
    "beyond 16 bits": (r"\pard A \u-10179 ?\u-8703 ? way.\par", "A \U0001f601 way."),
    "half a character": (r"\pard A \u-10179 ? way.\par", "A \ufffd way."),
    "cyrillic font": (r"\pard {\f1 \'c4\'e0} is yes.\par", "Да is yes."),
    "two bytes a character": (r"\pard {\f2 \'93\'fa\'96\'7b} is it.\par", "日本 is it."),
    "raw byte": ("\\pard caf\xe9 here.\\par", "café here."),
    "dashes and blanks": (r"\pard 1890\endash 1900\emdash a\~b\_c\-d.\par", "1890–1900—a\xa0b‑cd."),
    "braces": (r"\pard A \{set\} and a \\ stroke.\par", "A {set} and a \\ stroke."),
    "tab and line": (r"\pard Locks\tab failed\line twice.\par", "Locks\tfailed\n\ntwice."),
    "hidden": (r"\pard The {\v secret }locks failed.\par", "The locks failed."),
    "hidden and shown": (r"\pard The \v secret \v0 locks failed.\par", "The locks failed."),
    "picture": (
        r"\pard The {\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict 0102}}locks failed.\par",
        "The locks failed.",
    ),
    "binary": ("\\pard The {\\pict\\bin5 a}b{c}locks failed.\\par", "The locks failed."),
    "link": (
        r'\pard See {\field{\*\fldinst HYPERLINK "http://example.org"}{\fldrslt{\ul the '
        r"locks}}}.\par",
        "See the locks.",
    ),
    "reference manager's field": (
        r"\pard They failed {\field\flddirty{\*\fldinst {ADDIN ZOTERO_ITEM CSL \{}}"
        r"{\fldrslt (Ames 4)}}.\par",
        "They failed (Ames 4).",
    ),
    "bookmark": (r"\pard {\*\bkmkstart _Toc}The locks{\*\bkmkend _Toc} failed.\par", None),
    "comment": (
        r"\pard The locks{\*\atnid AB}{\*\atnauthor Bo}\chatn{\*\annotation{\*\atnref 1}Why?} "
        r"failed.\par",
        "The locks failed.",
    ),
    "index entry": (r"\pard The locks{\xe {\v lock}} failed.\par", "The locks failed."),
    "unknown group": (r"\pard The {\*\blipuid 12}{\*\new x}locks failed.\par", "The locks failed."),
    "deleted": (r"\pard The {\deleted\revauthdel1 old }locks failed.\par", "The locks failed."),
    "moved": (r"\pard The {\mvf old }{\mvt locks} failed.\par", "The locks failed."),
    "raised figure": (r"\pard It failed in 1871.{\super 1} So.\par", "It failed in 1871.¹ So."),
    "raised word": (r"\pard On the 5{\super th} it failed.\par", "On the 5th it failed."),
    "raised no more": (r"\pard In{\super  }\super\nosupersub 1871 so.\par", "In 1871 so."),
    "two forms of one": (r"\pard {\upr{It failed.}{\*\ud{It failed.}}}\par", "It failed."),
    "page break": (r"\pard The locks failed.\par\page", "The locks failed."),
    "ends early": (r"\pard The locks failed.", "The locks failed."),
    "a stray end": (r"}\pard The locks failed.\par", "The locks failed."),
}


@pytest.mark.parametrize(("code", "expected"), WORDS.values(), ids=WORDS.keys())
def test_words(tmp_path: Path, code: str, expected: str | None) -> None:
    assert rtf(tmp_path, code).text == (expected or "The locks failed.")


KINDS = {
    "title": (rf"\pard\s15 The Long Canal\par\pard {BODY}\par", ["title", "paragraph"]),
    "heading": (rf"\pard {BODY}\par\pard\s1 why it failed\par", ["paragraph", "heading"]),
    "outline": (rf"\pard {BODY}\par\pard\outlinelevel1 why\par", ["paragraph", "heading"]),
    "quotation": (rf"\pard {BODY}\par\pard\s17 Short.\par", ["paragraph", "quotation"]),
    "based on it": (rf"\pard {BODY}\par\pard\s18 Short.\par", ["paragraph", "quotation"]),
    "by indent": (rf"\pard {BODY}\par\pard\li720 {BODY}\par", ["paragraph", "quotation"]),
    "indent given back": (rf"{{\pard\li720\par}}\pard {BODY}\par", ["paragraph"]),
    "first line only": (rf"\pard\fi720 {BODY}\par", ["paragraph"]),
    "hanging": (rf"\pard\li720\fi-720 {BODY}\par", ["paragraph"]),
    "a style of no kind": (rf"\pard\s20 {BODY}\par", ["paragraph"]),
    "word's bullets": (
        rf"\pard {BODY}\par{{\listtext\pard\plain\f3 \'b7\tab}}\pard\ls1 Locks.\par",
        ["paragraph", "list"],
    ),
    "wordpad's bullets": (
        rf"\pard {BODY}\par{{\pntext\f3\'B7\tab}}{{\*\pn\pnlvlblt\pnf3{{\pntxtb\'B7}}}}"
        rf"\fi-360\li720 "
        r"Locks.\par{\pntext\f3\'B7\tab}Gates.\par\pard After.\par",
        ["paragraph", "list", "list", "paragraph"],
    ),
    "table": (
        rf"\pard {BODY}\par\trowd\cellx4000\cellx8000\pard\intbl Year\cell Ships\cell\row"
        rf"\trowd\cellx4000\cellx8000\pard\intbl 1890\cell 14\par 15\cell\row\pard {BODY}\par",
        ["paragraph", "table", "table", "table", "table", "table", "paragraph"],
    ),
    "table in a table": (
        r"\trowd\cellx1\cellx2\pard\intbl\itap2 a\nestcell{\*\nesttableprops\trowd\cellx1"
        r"\nestrow}{\nonesttables\par}\pard\intbl b\cell c\cell\row",
        ["table", "table", "table"],
    ),
    "frame of one cell": (
        rf"\trowd\cellx8000\pard\intbl\fi720 {BODY}\cell\row\pard {BODY}\par",
        ["paragraph", "paragraph"],
    ),
    "text box": (
        rf"\pard {{\shp{{\*\shpinst{{\sp{{\sn name}}{{\sv 1}}}}{{\shptxt\pard In the box.\par}}}}"
        rf"{{\shprslt{{\do In the box.}}}}}}{BODY}\par",
        ["paragraph", "paragraph"],
    ),
}


@pytest.mark.parametrize(("code", "kinds"), KINDS.values(), ids=KINDS.keys())
def test_kinds(tmp_path: Path, code: str, kinds: list[str]) -> None:
    assert [block.kind for block in rtf(tmp_path, code).blocks] == kinds


def test_bullets_are_none_of_the_text(tmp_path: Path) -> None:
    code, _ = KINDS["wordpad's bullets"]
    assert rtf(tmp_path, code).text == f"{BODY}\n\nLocks.\n\nGates.\n\nAfter."


def test_textedit(tmp_path: Path) -> None:
    head = (
        "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n\\cocoatextscaling0"
        "{\\fonttbl\\f0\\fswiss\\fcharset0 "
        "Helvetica;}\n{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}\n"
        "\\paperw11900\\margl1440\\vieww11520\\viewkind0\n"
        "\\pard\\tx566\\pardirnatural\n\n\\f0\\fs24 \\cf0 "
    )
    code = f"The canal in \\i Water\n\\i0  was long.\\\n\\\n{BODY}\\\n"
    document = rtf(tmp_path, code, head)
    assert document.text == f"The canal in Water was long.\n\n{BODY}"
    assert [span.of(document.text) for span in document.emphasis] == ["Water"]


@pytest.mark.parametrize(
    "note",
    [
        r"{\super\chftn{\footnote\pard\plain{\super\chftn} Ames, {\i Locks}, 12.}}",
        r"{\super \chftn}{\*\footnote\pard\plain\s20 \chftn  Ames, {\i Locks}, 12.\par}",
        r"{\super\chftn{\footnote\ftnalt\pard {\chftn}Ames, {\i Locks}, 12.}}",
    ],
)
def test_notes(tmp_path: Path, note: str) -> None:
    document = rtf(tmp_path, rf"\pard The locks failed.{note} Then they held.\par")
    assert document.text == "The locks failed.[1] Then they held.\n\n[1] Ames, Locks, 12."
    assert document.blocks[-1].kind == "note"
    assert [span.of(document.text) for span in document.emphasis] == ["Locks"]
    assert document.notes == ("Footnotes and endnotes stand at the end, numbered as they are met.",)


def test_tracked_changes_are_said(tmp_path: Path) -> None:
    said = "Tracked changes were read as accepted."
    assert rtf(tmp_path, r"\pard The {\deleted old }locks.\par").notes == (said,)
    assert rtf(tmp_path, r"\pard The {\revised new }locks.\par").notes == (said,)
    assert rtf(tmp_path, r"\pard The {\revised0\deleted0 old }locks.\par").notes == ()


def test_a_deleted_end_joins_two_paragraphs(tmp_path: Path) -> None:
    assert rtf(tmp_path, r"\pard The locks{\deleted\par} failed.\par").text == "The locks failed."


def test_the_student_stands_in_the_page_head(tmp_path: Path) -> None:
    head = (
        r"{\header\pard\qr Okafor {\field{\*\fldinst PAGE}{\fldrslt 2}}\par}{\footer Draft 9\par}"
    )
    document = rtf(tmp_path, rf"{head}\pard {BODY}\par\pard {BODY}\par")
    assert document.student == "Okafor"
    assert document.text == f"{BODY}\n\n{BODY}"


def test_bold_lines_are_headings(tmp_path: Path) -> None:
    document = rtf(tmp_path, rf"\pard {BODY}\par\pard{{\b what came of it}}\par\pard {BODY}\par")
    assert [block.kind for block in document.blocks] == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize("code", ["{" * 600 + "a" + "}" * 600, r"{\b" * 600])
def test_groups_without_end_are_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(ReadingError, match=r"damaged: .* \.docx"):
        rtf(tmp_path, code)
