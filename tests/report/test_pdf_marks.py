"""A PDF essay that comes back: notes on its own pages, the report behind them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path, PurePath

import pypdfium2
import pytest
from pdf_files import annotations, contents, highlights, structure
from reading.made_pdf import Layout, locked_pdf, raw_pdf, shown, weasyprint_pdf
from report import samples

from feedback.assessment import Assessment
from feedback.errors import OutputError, ReadingError
from feedback.finding import Finding
from feedback.reading.pdf import read_pdf
from feedback.report import pdf
from feedback.report.comments import comments
from feedback.report.options import Options
from feedback.report.pdf_marks import COLOURS
from feedback.report.words import KINDS
from feedback.text.span import Span

LINES = (
    "The lamp was lit at dusk by a keeper who had no other duty in the world,",
    "and it was put out again at dawn. Nobody paid him, and nobody thanked him.",
)
CONTENT = b"".join(shown(line, y=700 - 14 * i) for i, line in enumerate(LINES))
SIGNED = (
    "/AcroForm<</SigFlags 3/Fields[<</FT/Sig/T(S)/Rect[0 0 0 0]/V<</Type/Sig/Filter/Adobe.PPKLite"
    "/SubFilter/adbe.pkcs7.detached/Contents<00>/ByteRange[0 1 2 3]>>>>]>>"
)
XFA = "/AcroForm<</Fields[]/XFA(<xdp/>)>>"


@lru_cache
def made(slips: int = 3) -> tuple[bytes, Assessment]:
    """A PDF of an essay in two columns, and an assessment with findings of several kinds."""
    body = " ".join(
        f"The mill stood beside the old river at wurd{i}, or so we read." for i in range(40)
    )
    layout = Layout(
        "essay", "body{columns:2}", (("title", "At the Mill"), ("p", body), ("p", body))
    )
    data = weasyprint_pdf(layout)
    text = read_pdf(data, PurePath("essay.pdf")).text
    return data, samples.plain(text, tuple(_finding(text, i) for i in range(slips)))


def _finding(text: str, i: int) -> Finding:
    kind = list(KINDS)[i % len(KINDS)]
    place = samples.span(text, f"at wurd{i},")
    return Finding(f"{kind}/n{i}", kind, "warning", place, f"Something “about” word {i}.")


def rendered(tmp_path: Path, data: bytes, assessment: Assessment, **more: int) -> bytes:
    path = tmp_path / "essay.pdf"
    path.write_bytes(data)
    return pdf.render(assessment, Options(original=path, **more))


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def said_in(data: bytes) -> str:
    return " ".join(" ".join(text.split()) for text, _, _ in contents(data))


def test_every_finding_is_a_note_on_its_words_and_the_summary_the_first(tmp_path: Path) -> None:
    data, assessment = made()
    file = rendered(tmp_path, data, assessment)
    summary, *notes = annotations(file)
    assert {each.author for each in (summary, *notes)} == {"Feedback"}
    assert "Nothing stands out as the first thing to do." in summary.said
    places = [finding.places[0].of(assessment.essay.text) for finding in assessment.findings]
    assert [each.covered for each in notes] == [bare(place) for place in places]
    assert [each.subject for each in notes] == ["Sources", "Claims", "Structure"]
    assert all(f.message in each.said for f, each in zip(assessment.findings, notes, strict=True))


def test_the_notes_are_those_of_a_word_file(tmp_path: Path) -> None:
    data, assessment = made(30)
    for most in (15, 4):
        found = highlights(rendered(tmp_path, data, assessment, comments=most))
        assert [each.said for each in found] == [c.text for c in comments(assessment, most)[1:]]
    every = pdf.render(assessment, Options(tmp_path / "essay.pdf", comments=None))
    assert len(highlights(every)) == 30


def test_the_essays_pages_stay_and_the_report_follows(tmp_path: Path) -> None:
    data, assessment = made()
    file = rendered(tmp_path, data, assessment)
    own, report = contents(data), contents(pdf.render(assessment))
    assert contents(file)[: len(own)] == own
    behind = contents(file)[len(own) :]
    assert [page[1:] for page in behind] == [page[1:] for page in report]
    assert all(finding.message in said_in(file) for finding in assessment.findings)


def test_the_reports_pages_bring_no_tags_and_no_links(tmp_path: Path) -> None:
    file = rendered(tmp_path, *made())
    own = len(contents(made()[0]))
    assert [each.page for each in annotations(file) if each.page >= own] == []
    assert not [line for line in structure(file) if line.startswith(" ")]


def test_chromium_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if pdf._chromium() is None:
        pytest.skip("Chromium is not installed")
    monkeypatch.setattr(pdf, "_has_weasyprint", lambda: False)
    data, assessment = made()
    file = rendered(tmp_path, data, assessment)
    assert len(highlights(file)) == len(assessment.findings)
    assert all(finding.message in said_in(file) for finding in assessment.findings)
    assert not [line for line in structure(file) if line.startswith(" ")]


def test_words_on_two_pages_are_marked_on_both_and_said_once(tmp_path: Path) -> None:
    words = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    lines = [
        f"Line {word} of a long essay is about the lamp, {word[::-1]}, its keeper" for word in words
    ]
    pages = [lines[:6], lines[6:]]
    data = raw_pdf(
        *(b"".join(shown(line, y=700 - 14 * i) for i, line in enumerate(page)) for page in pages)
    )
    text = read_pdf(data, PurePath("essay.pdf")).text
    place = Span(text.index("Line five"), text.index("Line eight") - 1)
    slip = Finding("claims/x", "claims", "warning", place, "Said.")
    found = highlights(rendered(tmp_path, data, samples.plain(text, (slip,))))
    assert [each.page for each in found] == [0, 1]
    assert [bool(each.said) for each in found] == [True, False]
    assert "".join(each.covered for each in found) == bare(place.of(text))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (locked_pdf(CONTENT), "it is locked against changes"),
        (raw_pdf(CONTENT, catalog=SIGNED), "it bears a signature"),
        (raw_pdf(CONTENT, catalog=XFA), "it is a form"),
    ],
    ids=["locked", "signed", "form"],
)
def test_a_file_that_takes_no_marks_gets_the_report_and_the_reason(
    tmp_path: Path, data: bytes, why: str
) -> None:
    text = read_pdf(data, PurePath("essay.pdf")).text
    assert "no other duty" in text
    file = rendered(tmp_path, data, samples.plain(text))
    assert f"could not be set on the pages of the PDF itself, for {why}" in said_in(file)
    assert annotations(file) == []


def test_pages_that_are_pictures_get_the_report_and_the_reason(tmp_path: Path) -> None:
    file = rendered(tmp_path, raw_pdf(b"0 0 100 100 re f"), samples.plain("What was recognised."))
    assert "for its pages are pictures: they stand here." in said_in(file)


def test_a_worker_that_gives_up_gets_the_report_and_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from feedback.reading.isolated import WORKER

    def gives_up(*_: object) -> None:
        raise ReadingError("asks for more memory")

    monkeypatch.setattr(WORKER, "mark", gives_up)
    file = rendered(tmp_path, *made())
    assert "for it is unusually built: they stand here." in said_in(file)


def test_a_file_that_is_another_now_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="changed while"):
        rendered(tmp_path, raw_pdf(CONTENT), samples.plain("Another text."))


def test_an_essay_in_another_format_gets_the_report(tmp_path: Path) -> None:
    path = tmp_path / "essay.txt"
    path.write_text("Ice came early.")
    assessment = samples.plain("Ice came early.")
    assert pdf.render(assessment, Options(original=path)).startswith(b"%PDF-")


def test_every_kind_has_a_colour_to_read_through() -> None:
    assert list(COLOURS) == list(KINDS)
    assert len(set(COLOURS.values())) == len(COLOURS)
    for red, green, blue in COLOURS.values():
        assert 0.2126 * red + 0.7152 * green + 0.0722 * blue > 180


def test_the_colours_are_seen_on_the_page(tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument(rendered(tmp_path, *made()))
    look = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()
    seen = {colour for _, colour in look.getcolors(1_000_000) or ()}
    assert {COLOURS[kind] for kind in ("sources", "claims", "structure")} <= seen
