"""Tables of the essay as tables, with what is said about their cells beside them."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePath

import docx
from lxml import html as lxml_html
from report import samples

from feedback.assessment import Assessment
from feedback.essay.build import build_essay
from feedback.library.library import SourceLibrary
from feedback.reading.word import read_word
from feedback.report import html, pdf

ROWS = (("Year", "Days of ice", "Shipps"), ("1911", "", "18"), ("1912", "12", "25"))
BEFORE = "The harbour master kept a table of the days on which the river froze over."
AFTER = "The ice stayed longer, fewer ships came, and the town was the poorer for it."


@lru_cache
def made() -> Assessment:
    file = docx.Document()
    file.add_paragraph(BEFORE)
    table = file.add_table(rows=len(ROWS), cols=3)
    for i, row in enumerate(ROWS):
        for j, words in enumerate(row):
            table.cell(i, j).text = words
    file.add_paragraph(AFTER)
    out = io.BytesIO()
    file.save(out)
    essay = build_essay(read_word(out.getvalue(), PurePath("essay.docx")), SourceLibrary())
    slip = samples.slip(essay.text, "spelling", "Shipps", "A slip.", "Ships")
    return replace(samples.plain(essay.text, (slip,)), essay=essay)


def test_a_table_is_a_table_with_its_notes_beside_it() -> None:
    tree = lxml_html.document_fromstring(html.render(made()))
    (table,) = tree.xpath("//table[@class='cells']")
    for ref in table.xpath(".//a[contains(@class, 'ref')]"):
        ref.drop_tree()
    found = [
        [td.text_content().strip() for td in row.xpath("./td")] for row in table.xpath(".//tr")
    ]
    assert found == [list(row) for row in ROWS]
    (row,) = table.xpath("./ancestor::div[contains(@class, 'row')]")
    assert len(row.xpath(".//aside")) == 1
    assert row.xpath(".//aside//li/@id") == ["f1"]
    assert len(tree.xpath("//@id")) == len(set(tree.xpath("//@id")))


def test_what_stands_before_and_after_stays_there() -> None:
    tree = lxml_html.document_fromstring(html.render(made()))
    blocks = tree.xpath("//div[@class='text']")
    texts = [" ".join(block.text_content().split()) for block in blocks]
    assert texts[0].endswith(BEFORE)
    assert texts[-1].endswith(AFTER)
    assert len(texts) == 3


def test_it_stands_on_paper_too() -> None:
    assert 'class="cells"' in pdf.paper_page(made())
