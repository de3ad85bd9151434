"""Marks removed from any report give back the essay's text, white space aside.

Each reader below takes the marks out of a report as whoever opens it would.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path, PurePath

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from lxml import html as lxml_html
from pdf_files import contents
from reading.made_pdf import Layout, weasyprint_pdf
from report import samples
from report.criticmarkup import essay_lines, lines_of
from report.test_any_text import assessments
from word_files import texts_of

from feedback.assessment import Assessment
from feedback.reading.pdf import read_pdf
from feedback.reading.pdf_letters import text_of
from feedback.report import html, markdown, pdf, sarif, web_annotation, word
from feedback.report import json as json_writer
from feedback.report.options import Options
from feedback.report.write import FILE_WRITERS, WRITERS
from feedback.text.printable import shown
from feedback.text.span import Span

# The size of the essay's paragraphs in paper.css, in pixels, as WeasyPrint states it.
_PROSE = 11.5 * 96 / 72
IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def bare(text: str) -> str:
    return "".join(text.split())


def essay(assessment: Assessment) -> str:
    return bare(shown(assessment.essay.text))


def of_html(assessment: Assessment) -> bool:
    tree = lxml_html.document_fromstring(html.render(assessment))
    for ref in tree.xpath("//a[contains(@class, 'ref')]"):
        ref.drop_tree()
    texts = [part.text_content() for part in tree.xpath("//div[@class='text']/*[not(self::span)]")]
    return bare("".join(texts)) == essay(assessment)


def of_markdown(assessment: Assessment) -> bool:
    return essay_lines(markdown.render(assessment)) == lines_of(assessment.essay.text)


def of_word(assessment: Assessment) -> bool:
    made = word.render(assessment, Options(comments=None))
    return bare("".join(texts_of(made))) == bare(IMPOSSIBLE.sub("\ufffd", assessment.essay.text))


def of_json(assessment: Assessment) -> bool:
    said = json.loads(json_writer.render(assessment))
    text = said["essay"]["text"]
    places = [Span(each["start"], each["end"]) for each in said["findings"] if each["start"]]
    spans = [finding.span for finding in assessment.findings if finding.span and finding.span.start]
    return bool(text == assessment.essay.text and places == spans)


def of_sarif(assessment: Assessment) -> bool:
    """It holds no essay: what it quotes stands at its place in it."""
    (run,) = json.loads(sarif.render(assessment))["runs"]
    regions = [
        place["physicalLocation"]["region"]
        for result in run["results"]
        for place in result["locations"]
        if "region" in place["physicalLocation"]
    ]
    return all(
        region["snippet"]["text"]
        == assessment.essay.text[region["charOffset"] :][: region["charLength"]]
        for region in regions
    ) and len(regions) == sum(finding.span is not None for finding in assessment.findings)


def of_annotations(assessment: Assessment) -> bool:
    """It holds no essay: what it quotes stands at its place in it."""
    items = json.loads(web_annotation.render(assessment))["items"]
    targets = [
        target
        for item in items
        if not isinstance(item["target"], str)
        for target in (item["target"] if isinstance(item["target"], list) else [item["target"]])
    ]
    text = assessment.essay.text
    return all(
        quote["exact"] == text[position["start"] : position["end"]]
        and text.startswith(quote["prefix"] + quote["exact"] + quote["suffix"], begins)
        for quote, position in (target["selector"] for target in targets)
        for begins in [position["start"] - len(quote["prefix"])]
    )


def of_pdf(assessment: Assessment) -> bool:
    """The essay's paragraphs are all that is set in their size."""
    prose = [p for p in assessment.essay.paragraphs if p.kind in ("paragraph", "quotation", "list")]
    text = "".join(p.span.of(assessment.essay.text) for p in prose)
    return "".join(_of_size(pdf.render(assessment), _PROSE)) == _seen(shown(text))


def _of_size(data: bytes, size: float) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    found = []
    for page in document:
        textpage = page.get_textpage()
        for at in range(pdfium.FPDFText_CountChars(textpage.raw)):
            if abs(pdfium.FPDFText_GetFontSize(textpage.raw, at) - size) < 0.01:
                found.append(_seen(text_of(pdfium.FPDFText_GetUnicode(textpage.raw, at))))
    document.close()
    return found


def _seen(text: str) -> str:
    """The letters and figures: fonts may lack other signs."""
    return "".join(ch for ch in text if ch.isalnum() and ch < "\u0250")


READERS: dict[str, Callable[[Assessment], bool]] = {
    "html": of_html,
    "markdown": of_markdown,
    "docx": of_word,
    "json": of_json,
    "sarif": of_sarif,
    "annotations": of_annotations,
    "pdf": of_pdf,
}


def test_every_format_is_here() -> None:
    assert set(READERS) == set(WRITERS) | set(FILE_WRITERS)


@pytest.mark.parametrize("make", [samples.workers, samples.stakhanov, samples.sixty_slips])
@pytest.mark.parametrize("format", READERS)
def test_an_essay(format: str, make: Callable[[], Assessment]) -> None:
    assert READERS[format](make())


@pytest.mark.parametrize("format", [name for name in READERS if name != "pdf"])
@settings(max_examples=25, deadline=None)
@given(assessment=assessments())
def test_any_text(format: str, assessment: Assessment) -> None:
    assert READERS[format](assessment)


def test_a_pdf_essays_own_pages(tmp_path: Path) -> None:
    pieces = [("p", "The mill stood beside the old river, or so the first inspector wrote.")] * 9
    path = tmp_path / "essay.pdf"
    path.write_bytes(weasyprint_pdf(Layout("essay", "", tuple(pieces))))
    text = read_pdf(path.read_bytes(), PurePath("essay.pdf")).text
    slips = tuple(
        samples.slip(text, "spelling", word, "A slip.", "x") for word in ("mill", "river")
    )
    made = pdf.render(samples.plain(text, slips), Options(original=path))
    own = contents(path.read_bytes())
    assert contents(made, len(own)) == own
