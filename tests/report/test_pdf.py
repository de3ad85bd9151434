"""The report on paper, read back page by page."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache

import pypdfium2
import pytest
from report import samples

from feedback.errors import OutputError
from feedback.report import pdf

WORKERS = "Why Was Their Conflict Bewteen the Workers and Stalin?"


@lru_cache
def made() -> bytes:
    return pdf.render(samples.workers())


@lru_cache
def pages() -> tuple[str, ...]:
    document = pypdfium2.PdfDocument(made())
    try:
        return tuple(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def flat(text: str) -> str:
    return re.sub(r"[\s\u00ad\ufffe]+", " ", text)


def unpacked(data: bytes) -> bytes:
    """Every stream of a PDF that its compression lets us read."""
    found = []
    for stream in re.findall(rb"stream\n(.*?)\nendstream", data, re.DOTALL):
        try:
            found.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return b"\n".join(found)


def test_it_is_a_tagged_pdf_with_title_and_language() -> None:
    data = made()
    assert data.startswith(b"%PDF-")
    said = unpacked(data)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in said or b'pdfuaid:part="1"' in said
    assert b"/Marked true" in said
    assert b"/StructTreeRoot" in said
    assert b"/Lang (en" in said
    document = pypdfium2.PdfDocument(data)
    assert document.get_metadata_value("Title") == f"Feedback: {WORKERS}"
    document.close()


def test_every_page_says_which_of_how_many_it_is() -> None:
    for number, text in enumerate(pages(), 1):
        assert f"{number} of {len(pages())}" in flat(text)


def test_every_finding_the_rubric_and_what_was_not_checked_stand_in_it() -> None:
    assessment = samples.workers()
    text = flat(" ".join(pages()))
    for finding in assessment.findings:
        assert flat(finding.message) in text
    assert assessment.rubric is not None
    for criterion in assessment.rubric.criteria:
        assert criterion.title in text
    for gap in assessment.not_checked:
        assert flat(gap.why) in text


def test_nothing_is_loaded() -> None:
    page = pdf.paper_page(samples.hostile())
    assert not re.search(r"url\(|@import|<(?:img|script|iframe|object)\b", page)
    with pytest.raises(ValueError, match="loads nothing"):
        pdf._refuse("https://example.org/picture.png")


@pytest.mark.parametrize("name", ["hostile", "sixty_slips"])
def test_any_text_becomes_a_pdf(name: str) -> None:
    assert pdf.render(getattr(samples, name)()).startswith(b"%PDF-")


def test_chromium_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    if pdf._chromium() is None:
        pytest.skip("Chromium is not installed")
    monkeypatch.setattr(pdf, "_has_weasyprint", lambda: False)
    document = pypdfium2.PdfDocument(pdf.render(samples.workers()))
    text = flat(" ".join(page.get_textpage().get_text_range() for page in document))
    document.close()
    for finding in samples.workers().findings:
        assert flat(finding.message) in text


def test_without_either_the_remedy_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_has_weasyprint", lambda: False)
    monkeypatch.setattr(pdf, "_chromium", lambda: None)
    with pytest.raises(OutputError, match=r'pip install "feedback\[pdf\]"'):
        pdf.render(samples.workers())


def test_a_chromium_that_breaks_is_said_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_has_weasyprint", lambda: False)
    monkeypatch.setattr(pdf, "_chromium", lambda: "/nowhere/chromium")
    with pytest.raises(OutputError, match="could not make the PDF"):
        pdf.render(samples.workers())
