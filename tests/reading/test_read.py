"""Files of every sort: encodings, formats, and what cannot be read."""

from __future__ import annotations

import codecs
import io
import zipfile
from pathlib import Path

import pytest

from feedback.errors import ReadingError
from feedback.reading import read as reading
from feedback.reading.read import document_of, read

TEXT = "The café’s owner said “no”.\n\nThe town – all of it – agreed with her about that."

ENCODINGS = {
    "utf-8": (TEXT.encode(), ()),
    "utf-8 with a mark": (codecs.BOM_UTF8 + TEXT.encode(), ()),
    "utf-16 little": (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), ()),
    "utf-16 big": (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ()),
    "utf-32": (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), ()),
    "utf-16 without a mark": (TEXT.encode("utf-16-le"), ("Read as UTF-16.",)),
    "windows": (TEXT.encode("cp1252"), ("Read as Windows-1252: check accents and quotes.",)),
    "macintosh": (TEXT.encode("mac_roman"), ("Read as Mac Roman: check accents and quotes.",)),
    "windows line ends": (TEXT.replace("\n", "\r\n").encode(), ()),
    "old mac line ends": (TEXT.replace("\n", "\r").encode(), ()),
    "control characters": (TEXT.replace("T", "\x07T", 1).encode(), ()),
    "windows read as latin-1": (TEXT.encode("cp1252").decode("latin-1").encode(), ()),
}


def file(folder: Path, content: bytes, name: str = "essay.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(("content", "notes"), ENCODINGS.values(), ids=ENCODINGS.keys())
def test_encodings(tmp_path: Path, content: bytes, notes: tuple[str, ...]) -> None:
    document = read(file(tmp_path, content))
    assert document.text == TEXT
    assert document.notes == notes
    assert document.file == "essay.txt"


def test_another_alphabet_is_guessed_and_said(tmp_path: Path) -> None:
    text = "Гавань замёрзла в первую неделю года, и ни один корабль не вышел из неё до марта. " * 3
    document = read(file(tmp_path, text.encode("cp1251")))
    assert "Гавань" in document.text
    assert "guess" in document.notes[0]


def test_a_damaged_character_costs_only_itself(tmp_path: Path) -> None:
    document = read(file(tmp_path, TEXT.encode() + b"\n\nAnd \xff so."))
    assert document.text == f"{TEXT}\n\nAnd \ufffd so."
    assert document.notes


def _zip(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


REFUSED = {
    "empty": (b"", "is empty"),
    "white space": (b" \n\t\n", "is empty"),
    "marks only": ("\u200b. . .".encode(), "is empty"),
    "binary": (bytes(range(256)) * 4, "no text"),
    "nulls": (b"The ice\0\0\0 went.", "no text"),
    "old word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, "password"),
    "png": (b"\x89PNG\r\n\x1a\n", "damaged"),
    "jpeg": (b"\xff\xd8\xff\xe0", "damaged"),
    "photo of a phone": (b"\0\0\0\x18ftypheic", "picture"),
    "pages": (_zip("Index/Document.iwa"), "Pages"),
    "spreadsheet": (_zip("xl/workbook.xml"), "spreadsheet"),
    "zip": (_zip("a.txt"), "zip archive"),
    "half a zip": (_zip("word/document.xml")[:40], "damaged"),
}


@pytest.mark.parametrize(("content", "says"), REFUSED.values(), ids=REFUSED.keys())
@pytest.mark.parametrize("name", ["essay.txt", "essay.docx"])
def test_refused_in_one_sentence_with_the_remedy(
    tmp_path: Path, content: bytes, says: str, name: str
) -> None:
    path = file(tmp_path, content, name)
    with pytest.raises(ReadingError) as error:
        read(path)
    message = str(error.value)
    assert message.startswith(str(path))
    assert says in message
    assert ":" in message.removeprefix(str(path)) and message.endswith(".") and "\n" not in message


def test_a_google_pointer_is_no_document(tmp_path: Path) -> None:
    path = file(tmp_path, b'{"doc_id": "abc"}', "essay.gdoc")
    with pytest.raises(ReadingError, match="Download"):
        read(path)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="does not exist"):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadingError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(ReadingError, match="nothing is fetched: save the page"):
        read(Path("https://x.example/essay.docx"))
    with pytest.raises(ReadingError):
        read(tmp_path / ("long" * 100))


def test_a_file_without_leave_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file(tmp_path, b"The ice went.")

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadingError, match="may not be opened"):
        read(path)


def test_limits_of_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file(tmp_path, b"The ice went. " * 100)
    monkeypatch.setattr(reading, "MAX_CHARACTERS", 1000)
    with pytest.raises(ReadingError, match="1,000 characters"):
        read(path)
    monkeypatch.setenv("FEEDBACK_READ_SIZE_MB", "1")
    with pytest.raises(ReadingError, match="larger than 1 MB"):
        read(file(tmp_path, b"The ice went. " * 100_000))


def test_blocks_of_a_file_have_a_blank_line_between_them(tmp_path: Path) -> None:
    document = read(
        file(tmp_path, b"The Frozen Harbour\nThe ice came early and stayed long.\nIt went.")
    )
    assert document.text == "The Frozen Harbour\n\nThe ice came early and stayed long.\n\nIt went."
    assert [b.span.of(document.text)[:3] for b in document.blocks] == ["The", "The", "It "]


def test_a_word_divided_at_a_wrapped_line_is_one_word(tmp_path: Path) -> None:
    text = (
        "The harbour froze in the first week of the year and all pro-\n"
        "duction stopped at once, so that the production of the well-\n"
        "known rope works fell to nothing until the thaw in March came\n"
        "and the men could go back.\n"
    )
    document = read(file(tmp_path, text.encode()))
    assert "all production stopped" in document.text
    assert "the well-known rope" in document.text


def test_a_word_file_is_known_by_its_content(tmp_path: Path) -> None:
    import docx

    word = docx.Document()
    word.add_paragraph("The ice went in March.")
    word.save(str(tmp_path / "essay.docx"))
    misnamed = (tmp_path / "essay.docx").rename(tmp_path / "essay.txt")
    assert read(misnamed).text == "The ice went in March."


def test_a_string_keeps_its_positions() -> None:
    text = "  The Frozen Harbour\n\n\nThe ice came early and it stayed for a long time.\nIt went.  "
    document = document_of(text)
    assert document.text == text
    assert [b.span.of(text) for b in document.blocks] == [
        "The Frozen Harbour",
        "The ice came early and it stayed for a long time.",
        "It went.",
    ]
