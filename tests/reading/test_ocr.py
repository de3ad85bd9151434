"""Scanned PDFs and photographed pages: read by Tesseract, kept, and refused with the remedy."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from typer.testing import CliRunner

from feedback.cli import app
from feedback.errors import ReadingError
from feedback.library.load import load_sources
from feedback.reading import ocr
from feedback.reading.limits import PAGE_SECONDS, SCANNED_PAGES
from feedback.reading.read import read

REQUIRED = "FEEDBACK_REQUIRE_TESSERACT"
WORDS = (
    "The modern ferry crosses the strait each hour.",
    "The islanders wait for it without a clock,",
    "for none of them has learned to hurry.",
)
MORE = ("In the winter of 1931 the harbour froze,", "and nobody crossed for forty days.")


@pytest.fixture
def tesseract() -> None:
    if ocr.tesseract_version() is None:
        assert not os.environ.get(REQUIRED), (
            "Tesseract is missing and the tests must not go without"
        )
        pytest.skip("Tesseract is not installed")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FEEDBACK_CACHE", str(tmp_path / "cache"))


def page(lines: tuple[str, ...] = WORDS) -> Image.Image:
    """A page of A5 as a scanner sees it."""
    image = Image.new("L", (1450, 2050), 250)
    font = ImageFont.load_default(size=46)
    for i, line in enumerate(lines):
        ImageDraw.Draw(image).text((150, 200 + 70 * i), line, fill=20, font=font)
    return image


def scan(folder: Path, name: str, *pages: Image.Image) -> Path:
    first, *rest = pages or (page(),)
    more = {"save_all": True, "append_images": rest} if rest else {}
    first.save(folder / name, resolution=250, **more)
    return folder / name


def words(text: str) -> list[str]:
    return "".join(ch if ch.isalnum() else " " for ch in text).split()


@pytest.mark.parametrize("name", ["page.png", "page.jpg", "page.tif", "page.pdf"])
def test_words_of_a_page(tesseract: None, tmp_path: Path, name: str) -> None:
    document = read(scan(tmp_path, name))
    assert words(document.text) == words(" ".join(WORDS))
    assert document.scanned
    assert document.notes[0].startswith("Read by OCR (Tesseract ")


@pytest.mark.parametrize("name", ["pages.tif", "pages.pdf"])
def test_pages_keep_their_numbers(tesseract: None, tmp_path: Path, name: str) -> None:
    document = read(scan(tmp_path, name, page(), page(MORE)))
    assert [number for _, number in document.pages] == [1, 2]
    assert document.text[document.pages[1][0] :].startswith("In the winter of 1931")


def test_a_photograph_held_sideways_is_turned(tesseract: None, tmp_path: Path) -> None:
    turned = page().rotate(90, expand=True)
    data = turned.getexif()
    data[0x0112] = 6
    turned.save(tmp_path / "side.jpg", exif=data)
    assert "islanders" in read(tmp_path / "side.jpg").text


def test_a_source_that_was_scanned(tesseract: None, tmp_path: Path) -> None:
    [source] = load_sources([scan(tmp_path, "page.pdf")])
    assert source.scanned


def test_the_second_time_it_is_known(
    tesseract: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = scan(tmp_path, "page.png")
    document = read(path)
    monkeypatch.setattr(ocr, "_read", lambda *_: pytest.fail("read again"))
    assert read(path) == document
    [kept] = ocr.kept_files()
    if os.name == "posix":
        assert kept.stat().st_mode & 0o077 == 0
    kept.write_text("[1", "utf-8")
    with pytest.raises(pytest.fail.Exception):
        read(path)


def test_cache_clear_clears_it(tesseract: None, tmp_path: Path) -> None:
    read(scan(tmp_path, "page.png"))
    assert "1 scanned file" in CliRunner().invoke(app, ["cache", "where"]).output
    assert "scanned" in CliRunner().invoke(app, ["cache", "clear"]).output
    assert ocr.kept_files() == []


@pytest.mark.parametrize("name", ["page.png", "page.pdf"])
def test_without_tesseract_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(ocr, "tesseract_version", lambda: None)
    with pytest.raises(ReadingError, match=r"install Tesseract .* or give the file"):
        read(scan(tmp_path, name))


def test_too_many_pages(tesseract: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SCANNED_PAGES, "1")
    with pytest.raises(ReadingError, match="2 scanned pages and at most 1"):
        read(scan(tmp_path, "pages.pdf", page(), page()))


def test_a_page_that_takes_too_long(
    tesseract: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PAGE_SECONDS, "0.01")
    with pytest.raises(ReadingError, match=r"Page 1 of .* within 0.01 seconds"):
        read(scan(tmp_path, "page.png"))
    assert ocr.kept_files() == []


def test_an_empty_page(tesseract: None, tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="no text is found"):
        read(scan(tmp_path, "page.png", page(())))


def _vast() -> bytes:
    """A picture of 60,000 × 60,000 in a few thousand bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        sum_ = zlib.crc32(kind + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + kind + data + sum_

    size = (60_000).to_bytes(4, "big") * 2
    rows = zlib.compress(b"\0" * 5_000_000)
    head = chunk(b"IHDR", size + b"\1\0\0\0\0")
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + b"\0" * 99,
        b"\xff\xd8\xff\xe0" + bytes(range(256)) * 9,
        b"II*\0\x08\0\0\0" + b"\xff" * 999,
        b"MM\0*\0\0\0\x08\0\1" + b"\0" * 50,
        _vast(),
    ],
    ids=["png", "jpeg", "tiff", "tiff-loop", "vast"],
)
def test_broken_pictures(tesseract: None, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "page.png"
    path.write_bytes(data)
    with pytest.raises(ReadingError, match="is damaged, or page 1 of it is"):
        read(path)
