"""Essays that come through a pipe."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest

from feedback.errors import ReadingError
from feedback.reading.standard_input import NAME, read_standard_input


def given(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def word() -> bytes:
    document = docx.Document()
    document.add_paragraph("The ferry left at noon.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("data", [b"The ferry left at noon.", word()], ids=["text", "Word"])
def test_any_format_that_its_content_tells(
    data: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    given(data, monkeypatch)
    document = read_standard_input(tmp_path)
    assert (document.file, document.text) == ("standard-input", "The ferry left at noon.")
    assert (tmp_path / NAME).read_bytes() == data


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b" \n", "^Standard input is empty"),
        (b"\xd0\xcf\x11\xe0 old", "^standard input is an old Word"),
        (b"PK\x03\x04 torn", "^standard input is damaged"),
        (b"a" * 1_100_000, "^Standard input gives more than 1 MB"),
    ],
)
def test_what_cannot_be_read(
    data: bytes, says: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FEEDBACK_READ_SIZE_MB", "1")
    given(data, monkeypatch)
    with pytest.raises(ReadingError, match=says):
        read_standard_input(tmp_path)


def test_a_closed_stream(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ReadingError, match="nothing on standard input"):
        read_standard_input(tmp_path)
