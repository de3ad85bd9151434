"""The rubric as a page at the end of a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from feedback.assessment import Assessment
from feedback.reading.package import Element
from feedback.reading.styles import W
from feedback.report import tables
from feedback.report.word_parts import element, text_run, value
from feedback.report.wording import wording
from feedback.text.printable import shown

_WIDTHS = (2100, 1900, 2700, 2700)
_HEADINGS = ("Criterion", "Suggested level", "Why", "What the next level asks")
_MOST_REASONS = 3
_SIZE, _LARGE = "18", "28"
_SHADE = "EEEEEE"

_Words = Sequence[tuple[str, bool]]


def append_rubric(root: Element, assessment: Assessment) -> None:
    """Adds the rubric's table on a page of its own behind the essay; nothing without a rubric."""
    body = root.find(f"{W}body")
    if assessment.rubric is None or body is None:
        return
    last = body[-1] if len(body) and body[-1].tag == f"{W}sectPr" else None
    for each in _page(assessment):
        if last is None:
            body.append(each)
        else:
            last.addprevious(each)


def _page(assessment: Assessment) -> Iterator[Element]:
    rubric = assessment.rubric
    assert rubric is not None
    said = wording(assessment)
    lead = f"{said['rubric_lead']} {rubric.note}".strip()
    yield _paragraph([(f"Rubric: {shown(rubric.title)}", True)], _LARGE, new_page=True)
    yield _paragraph([(lead, False)])
    yield _table(assessment)
    closing = [tables.total(assessment), f"The program suggests; {said['decides']}."]
    yield _paragraph([(". ".join(filter(None, closing)), False)])


def _table(assessment: Assessment) -> Element:
    table = element(f"{W}tbl")
    properties = element(f"{W}tblPr")
    properties.append(element(f"{W}tblW", **{f"{W}w": str(sum(_WIDTHS)), f"{W}type": "dxa"}))
    borders = element(f"{W}tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = {f"{W}val": "single", f"{W}sz": "4", f"{W}space": "0", f"{W}color": "999999"}
        borders.append(element(f"{W}{side}", **line))
    properties.append(borders)
    properties.append(element(f"{W}tblLayout", **{f"{W}type": "fixed"}))
    table.append(properties)
    grid = element(f"{W}tblGrid")
    for width in _WIDTHS:
        grid.append(element(f"{W}gridCol", **{f"{W}w": str(width)}))
    table.append(grid)
    table.append(_row([[[(name, True)]] for name in _HEADINGS], heading=True))
    for row in tables.criteria(assessment):
        table.append(_row(_cells(row)))
    return table


def _cells(row: tables.CriterionRow) -> list[list[_Words]]:
    level = [row.level, f"{row.points} points" if row.points else "", row.descriptor]
    if not row.teacher_decides:
        level.append(row.seen)
    return [
        [[(row.title, True)], [(row.description, False)]],
        [[(words, number == 0)] for number, words in enumerate(level)],
        [[(reason, False)] for reason in row.reasons[:_MOST_REASONS]],
        [[(row.next_step or "–", False)]],
    ]


def _row(cells: Sequence[Sequence[_Words]], *, heading: bool = False) -> Element:
    row = element(f"{W}tr")
    properties = element(f"{W}trPr")
    properties.append(element(f"{W}cantSplit"))
    if heading:
        properties.append(element(f"{W}tblHeader"))
    row.append(properties)
    for width, paragraphs in zip(_WIDTHS, cells, strict=True):
        row.append(_cell(width, paragraphs, heading=heading))
    return row


def _cell(width: int, paragraphs: Sequence[_Words], *, heading: bool) -> Element:
    cell = element(f"{W}tc")
    properties = element(f"{W}tcPr")
    properties.append(element(f"{W}tcW", **{f"{W}w": str(width), f"{W}type": "dxa"}))
    if heading:
        shade = {f"{W}val": "clear", f"{W}color": "auto", f"{W}fill": _SHADE}
        properties.append(element(f"{W}shd", **shade))
    cell.append(properties)
    said = [words for words in paragraphs if any(text for text, _ in words)]
    for words in said or [[("–", False)]]:
        cell.append(_paragraph(words))
    return cell


def _paragraph(words: _Words, size: str = _SIZE, *, new_page: bool = False) -> Element:
    paragraph = element(f"{W}p")
    properties = element(f"{W}pPr")
    if new_page:
        properties.append(element(f"{W}pageBreakBefore"))
    spacing = {"before": "40", "after": "60", "line": "240", "lineRule": "auto"}
    properties.append(element(f"{W}spacing", **{f"{W}{k}": v for k, v in spacing.items()}))
    properties.append(element(f"{W}ind", **{f"{W}left": "0", f"{W}firstLine": "0"}))
    properties.append(element(f"{W}jc", **value("left")))
    paragraph.append(properties)
    for text, bold in words:
        paragraph.append(text_run(text, bold=bold, size=size))
    return paragraph
