"""One whole essay in every format: the same paragraphs, and the same findings on the same words.

files/make_essay.py makes the files: the .docx with python-docx, the others with LibreOffice;
WeasyPrint and Chromium print the essay here. What a format cannot carry:

- a tracked deletion is no longer told from what stands in LibreOffice's web pages, plain text and
  prints;
- a print has no table's cells that know their row: one whose row stands alone on a page is a
  paragraph;
- plain text keeps the number of a note and not the note, no italics, no indent of a quotation and
  no table.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from feedback import Checker
from feedback.reading.document import Document
from feedback.reading.read import read
from tests.reading.files.make_essay import web_page
from tests.reading.made_pdf import chromium_pdf, weasyprint_pdf
from tests.report.browser import chromium_path, missing

FILES = Path(__file__).parent / "files/essay"
RICH = ["essay-libreoffice.docx", "essay.odt", "essay.rtf", "essay.html", "essay.md"]
# LibreOffice's web pages and plain text show a tracked deletion as if it stood.
STRUCK = " Never."
STRIKES_NOTHING_OUT = ("essay.html", "essay.txt", "essay.pdf")
PRINTED = ["essay.pdf", "weasyprint.pdf", "chromium.pdf"]
NOTE_MARK = re.compile(r"\[\^?(\d)\]:?")


@cache
def document(name: str) -> Document:
    return read(FILES / name)


@cache
def checker() -> Checker:
    return Checker(sources=[FILES / "sources"], engine="none")


@cache
def parts(name: str) -> dict[str, list[tuple[object, ...]]]:
    """What the report says of an essay: its findings, citations and quotations, without places."""
    report = checker().check(FILES / name).report()
    findings = [(f["check"], f["text"], f["message"]) for f in report["findings"]]
    keys = ("text", "style", "author", "locator", "source", "verdict")
    citations = [tuple(c[key] for key in keys) for c in report["citations"]]
    quotations = [(q["text"], q["verdict"], q["cited"]) for q in report["quotations"]]
    found = {"findings": findings, "citations": citations, "quotations": quotations}
    return {part: sorted(map(_plain, rows), key=str) for part, rows in found.items()}


def _plain(row: tuple[object, ...]) -> tuple[object, ...]:
    """A row with notes' marks as Word's are read: "[^1]" is Markdown's."""
    return tuple(NOTE_MARK.sub(r"[\1]", each) if isinstance(each, str) else each for each in row)


def blocks(name: str) -> list[tuple[object, ...]]:
    found = document(name)
    struck = STRUCK if name in STRIKES_NOTHING_OUT else ""
    rows = [(block.kind, block.span.of(found.text)) for block in found.blocks]
    return [_plain((kind, text.replace(struck, ""))) for kind, text in rows]


def test_the_essay_holds_what_it_should() -> None:
    kinds = [kind for kind, _ in blocks("essay.docx")]
    expected = {"header": 4, "title": 1, "quotation": 1, "list": 3, "table": 9, "note": 2}
    assert {kind: kinds.count(kind) for kind in expected} == expected
    assert kinds.count("paragraph") == 8 + 3
    assert document("essay.docx").notes[0] == "Tracked changes were read as accepted."
    assert [row[0] for row in parts("essay.docx")["findings"]] == [
        "claims/vague-attribution",
        "sources/misquotation",
        "sources/mixed-citation-styles",
    ]
    assert sum(row[1] == "notes" for row in parts("essay.docx")["citations"]) == 2


@pytest.mark.parametrize("name", RICH)
def test_the_same_paragraphs(name: str) -> None:
    assert blocks(name) == blocks("essay.docx")


@pytest.mark.parametrize("name", RICH)
def test_the_same_italics_and_student(name: str) -> None:
    found, word = document(name), document("essay.docx")
    assert [s.of(found.text) for s in found.emphasis] == [s.of(word.text) for s in word.emphasis]
    assert found.student == word.student == "Ines Moreau"


@pytest.mark.parametrize("part", ["findings", "citations", "quotations"])
@pytest.mark.parametrize("name", RICH)
def test_the_same_is_found(name: str, part: str) -> None:
    assert parts(name)[part] == parts("essay.docx")[part]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Where a print of the essay is, made where it is not among the files."""
    folder = tmp_path_factory.mktemp("printed")

    def path(name: str) -> str:
        if name == "essay.pdf":
            return name
        if not (made := folder / name).exists():
            made.write_bytes(_printed(name, folder))
        return str(made)

    return path


def _printed(name: str, folder: Path) -> bytes:
    if name == "weasyprint.pdf":
        return weasyprint_pdf(web_page(footnotes=True))
    if not chromium_path():
        missing("there is no Chromium on this machine")
    return chromium_pdf(web_page(footnotes=False), "essay", folder)


@pytest.mark.parametrize("name", PRINTED)
def test_a_print_has_the_same_paragraphs(name: str, printed: Callable[[str], str]) -> None:
    found, word = blocks(printed(name)), blocks("essay.docx")
    last_row = ("1830", "97", "11d")
    kinds = [("table", text) if text in last_row else (kind, text) for kind, text in found]
    assert kinds == word


@pytest.mark.parametrize("name", PRINTED)
def test_a_print_has_the_same_italics_and_student(name: str, printed: Callable[[str], str]) -> None:
    found, word = document(printed(name)), document("essay.docx")
    assert [s.of(found.text) for s in found.emphasis] == [s.of(word.text) for s in word.emphasis]
    assert found.student == word.student


@pytest.mark.parametrize("part", ["findings", "citations", "quotations"])
@pytest.mark.parametrize("name", PRINTED)
def test_the_same_is_found_in_a_print(name: str, part: str, printed: Callable[[str], str]) -> None:
    assert parts(printed(name))[part] == parts("essay.docx")[part]


# Plain text of LibreOffice's keeps the number of a note and not the note, no indent of a quotation
# and no table.
def test_plain_text_has_the_same_paragraphs_but_notes() -> None:
    expected = [re.sub(r"\[(\d)\]", r"\1", text) for kind, text in blocks("essay.docx")[:-2]]
    found = [text for _, text in blocks("essay.txt")]
    assert found == expected
    kinds = dict(zip(found, (kind for kind, _ in blocks("essay.txt")), strict=True))
    for kind, text in blocks("essay.docx")[:-2]:
        if kind not in ("quotation", "table"):
            assert kinds[re.sub(r"\[(\d)\]", r"\1", str(text))] == kind


def test_plain_text_has_the_same_findings_but_of_what_it_lost() -> None:
    lost = {"sources/mixed-citation-styles"}
    found, expected = parts("essay.txt")["findings"], parts("essay.docx")["findings"]
    assert [row for row in expected if row[0] not in lost and row not in found] == []
    new = {row[0] for row in found if row not in expected}
    assert new <= {"claims/uncited-statistic", "sources/close-paraphrase"}
