"""One document in every format: made by python-docx and saved anew by LibreOffice."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.reading.read import read

FILES = Path(__file__).parent / "files"
WORD = read(FILES / "python-docx.docx")
# Rich text and web pages of LibreOffice's do not name what they set large and centred a title, and
# rich text puts a table's row on a line.
CANNOT_CARRY = {
    "libreoffice.odt": set(),
    "libreoffice.pdf": {"table"},
    "libreoffice.html": set(),
    "libreoffice.rtf": set(),
}


def words(path: Path) -> list[str]:
    document = read(path)
    return [block.span.of(document.text) for block in document.blocks]


@pytest.mark.parametrize(
    "name", [name for name, lost in CANNOT_CARRY.items() if "list" not in lost]
)
def test_the_same_paragraphs(name: str) -> None:
    expected = [block.span.of(WORD.text) for block in WORD.blocks]
    assert words(FILES / name) == expected


def test_rich_text_has_the_same_sentences() -> None:
    found = words(FILES / "libreoffice.rtf")
    assert [text for text in found if text.endswith((".", "”"))] == [
        text for text in words(FILES / "python-docx.docx") if text.endswith((".", "”"))
    ]


@pytest.mark.parametrize("name", CANNOT_CARRY)
def test_the_same_italics(name: str) -> None:
    document = read(FILES / name)
    assert [span.of(document.text) for span in document.emphasis] == ["The Evening Ferry"]


@pytest.mark.parametrize("name", CANNOT_CARRY)
def test_the_same_kinds_but_those_it_cannot_carry(name: str) -> None:
    document = read(FILES / name)
    kinds = {block.span.of(document.text): block.kind for block in document.blocks}
    for block in WORD.blocks:
        text = block.span.of(WORD.text)
        if block.kind not in CANNOT_CARRY[name] and text in kinds:
            assert kinds[text] == block.kind
