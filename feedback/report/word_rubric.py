"""The rubric as a page at the end of a Word file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from feedback.assessment import Assessment
from feedback.reading.package import Element
from feedback.reading.styles import W
from feedback.report import tables
from feedback.report.places import Blocks, Links
from feedback.report.word_xml import paragraph, run, w
from feedback.report.wording import wording
from feedback.rubric.result import RubricResult

# Fiftieths of a hundredth of what the student's page is wide.
_WIDTHS = (1150, 1050, 1400, 1400)
_HEADINGS = ("Criterion", "Suggested level", "Why", "What the next level asks")
_MOST_REASONS = 3
_SIZE, _LARGE = 18, 28
_SHADE = "EEEEEE"


def append_rubric(root: Element, assessment: Assessment) -> None:
    """Adds the rubric's table on a page of its own behind the essay; nothing without a rubric."""
    body = root.find(f"{W}body")
    if assessment.rubric is None or body is None:
        return
    last = body[-1] if len(body) and body[-1].tag == f"{W}sectPr" else None
    for each in _page(assessment, assessment.rubric):
        if last is None:
            body.append(each)
        else:
            last.addprevious(each)


def _page(assessment: Assessment, rubric: RubricResult) -> Iterator[Element]:
    said = wording(assessment)
    title = run(f"Rubric: {rubric.title}", bold=True, size=_LARGE)
    yield paragraph(title, new_page=True)
    yield _line(f"{said.rubric_lead} {rubric.note}")
    yield _table(assessment)
    total = tables.total(assessment)
    yield _line(f"{total}. " * bool(total) + f"The program suggests; {said.decides}.")


def _table(assessment: Assessment) -> Element:
    links = Links(assessment, Blocks(assessment.essay))
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = [w(side, val="single", sz="4", space="0", color="999999") for side in sides]
    whole = w("tblW", w=str(sum(_WIDTHS)), type="pct")
    return w(
        "tbl",
        w("tblPr", whole, w("tblBorders", *borders)),
        w("tblGrid", *(w("gridCol", w=str(2 * width)) for width in _WIDTHS)),
        _row([[_line(name, bold=True)] for name in _HEADINGS], heading=True),
        *(_row(_cells(row)) for row in tables.criteria(assessment, links)),
    )


def _cells(row: tables.CriterionRow) -> list[list[Element]]:
    points = f"{row.points} points" if row.points else ""
    seen = "" if row.teacher_decides else row.seen
    return [
        [_line(row.title, bold=True), *_lines([row.description])],
        [_line(row.level, bold=True), *_lines([points, row.descriptor, seen])],
        _lines(row.reasons[:_MOST_REASONS]) or [_line("–")],
        [_line(row.next_step or "–")],
    ]


def _row(cells: Sequence[Sequence[Element]], *, heading: bool = False) -> Element:
    repeated = [w("tblHeader")] if heading else []
    return w(
        "tr",
        w("trPr", w("cantSplit"), *repeated),
        *(
            w("tc", w("tcPr", w("tcW", w=str(width), type="pct"), *_shade(heading)), *paragraphs)
            for width, paragraphs in zip(_WIDTHS, cells, strict=True)
        ),
    )


def _shade(heading: bool) -> list[Element]:
    """The ground of a heading's cell: an element has one place, so each cell needs its own."""
    return [w("shd", val="clear", color="auto", fill=_SHADE)] if heading else []


def _lines(texts: Iterable[str]) -> list[Element]:
    return [_line(text) for text in texts if text]


def _line(text: str, *, bold: bool = False) -> Element:
    return paragraph(run(text.strip(), bold=bold, size=_SIZE), before=40)
