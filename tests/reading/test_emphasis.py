from __future__ import annotations

from pathlib import Path

import docx
import pytest

from feedback.reading.document import Document
from feedback.reading.emphasis import CLOSE, OPEN, emphasised, unmarked
from feedback.reading.read import read


def italics(document: Document) -> list[str]:
    return [span.of(document.text) for span in document.emphasis]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The word *perestroika* is Russian.", ["perestroika"]),
        ("# A *title*\n\nIt was _la belle_ then.\n\nOne *more*.", ["title", "la belle", "more"]),
        ("It was **bold** and 2 * 3 * 4 and snake_case_name.", []),
        ("It was ***both***, *one `code` two*.", ["both", "one code two"]),
        (f"A file's own {OPEN}marks{CLOSE} mean nothing.", []),
    ],
)
def test_markdown(tmp_path: Path, text: str, expected: list[str]) -> None:
    path = tmp_path / "essay.md"
    path.write_text(text, encoding="utf-8")
    document = read(path)
    assert italics(document) == expected
    assert OPEN not in document.text and CLOSE not in document.text


def test_word(tmp_path: Path) -> None:
    file = docx.Document()
    file.add_paragraph("First of all.")
    paragraph = file.add_paragraph("It was ")
    paragraph.add_run("la belle ").italic = True
    paragraph.add_run("époque").italic = True
    paragraph.add_run(" then, ")
    paragraph.add_run("not now").italic = False
    paragraph.add_run(". ")
    paragraph.add_run("Really").bold = True
    file.add_paragraph().add_run("All of it.").italic = True
    file.save(str(tmp_path / "essay.docx"))
    document = read(tmp_path / "essay.docx")
    assert italics(document) == ["la belle époque", "All of it."]
    assert document.text.split("\n\n")[1] == "It was la belle époque then, not now. Really"


@pytest.mark.parametrize(
    ("text", "plain", "spans"),
    [
        (emphasised(" a b "), " a b ", [(11, 14)]),
        (emphasised("a ") + emphasised(" b"), "a  b", [(10, 14)]),
        (f"{OPEN}a", "a", [(10, 11)]),
        (f"a{CLOSE}", "a", []),
        (f"{OPEN}a{OPEN}b{CLOSE}c{CLOSE}", "abc", [(10, 12)]),
        (emphasised("  "), "  ", []),
    ],
)
def test_marks(text: str, plain: str, spans: list[tuple[int, int]]) -> None:
    assert unmarked(text, 10) == (plain, spans)
