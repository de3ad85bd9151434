"""The reader of PDF keeps finding the paragraphs of every set of layouts."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from feedback.reading.pdf import read_pdf
from tests.evaluation import (
    pdf_eighth,
    pdf_fifth,
    pdf_fourth,
    pdf_fresh,
    pdf_seventh,
    pdf_sixth,
    pdf_tuned,
    pdf_unseen,
)
from tests.evaluation.pdf_layouts import measured
from tests.reading.made_pdf import Layout, weasyprint_pdf

# Every other layout: the whole sets are measured by tests/evaluation/pdf_layouts.py.
SETS = (pdf_tuned, pdf_unseen, pdf_fresh, pdf_fourth, pdf_fifth, pdf_sixth, pdf_seventh, pdf_eighth)
LAYOUTS = [layout for each in SETS for layout in each.WEASYPRINT[::2]]
FLOOR = 0.98


def test_the_paragraphs_of_most_layouts_are_found() -> None:
    found = total = 0
    for layout in LAYOUTS:
        result = measured(layout, read_pdf(weasyprint_pdf(layout), PurePath("made.pdf")))
        found, total = found + result.found, total + result.all
    assert total > 200
    assert found >= FLOOR * total


@pytest.mark.parametrize("layout", pdf_unseen.WEASYPRINT[:2], ids=lambda layout: layout.name)
def test_no_block_but_the_paragraphs(layout: Layout) -> None:
    result = measured(layout, read_pdf(weasyprint_pdf(layout), PurePath("made.pdf")))
    assert (result.missed, result.other) == ((), ())
