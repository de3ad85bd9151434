"""Ruled tables in PDFs: which drawings are one, and what stands in its cells."""

from __future__ import annotations

from pathlib import PurePath

from feedback.reading.document import Document
from feedback.reading.pdf import read_pdf
from feedback.reading.pdf_tables import Drawn, grids_of
from tests.reading.made_pdf import weasyprint_pdf
from tests.reading.made_text import paragraphs

LOOK = "table{border-collapse:collapse;width:100%}td{border:1px solid;padding:3pt}"
BEFORE = "The harbour master kept a table of the days on which the river froze over."


def level(y: float, left: float = 50, right: float = 350) -> Drawn:
    return Drawn(left, y - 0.5, right, y + 0.5)


def upright(x: float, bottom: float = 100, top: float = 160) -> Drawn:
    return Drawn(x - 0.5, bottom, x + 0.5, top)


def page(*rows: tuple[str, ...], look: str = "") -> Document:
    cells = "".join(f"<tr>{''.join(f'<td>{w}</td>' for w in row)}</tr>" for row in rows)
    text = f"<style>{LOOK}{look}</style><p>{BEFORE}</p><table>{cells}</table><p>{BEFORE}</p>"
    return read_pdf(weasyprint_pdf(text), PurePath("essay.pdf"))


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def test_rules_that_cross_are_a_table() -> None:
    drawn = [level(y) for y in (100, 130, 160)] + [upright(x) for x in (50, 200, 350)]
    (grid,) = grids_of(drawn)
    assert grid.at(60, 150) == (0, 0)
    assert grid.at(340, 110) == (1, 1)
    assert grid.at(360, 110) is None


def test_rules_drawn_cell_by_cell_are_the_same_table() -> None:
    drawn = [level(y, *x) for y in (100, 130, 160) for x in ((50, 200), (200, 350))]
    drawn += [upright(x, *y) for x in (50, 200, 350) for y in ((100, 130), (130, 160))]
    (grid,) = grids_of(drawn)
    assert (len(grid.xs), len(grid.ys)) == (3, 3)


def test_a_frame_and_lines_to_write_on_are_none() -> None:
    frame = [level(100), level(160), upright(50), upright(350)]
    assert grids_of(frame) == []
    assert grids_of([level(y) for y in range(100, 160, 10)]) == []
    # A rule between columns under a rule across the page.
    assert grids_of([level(160), level(158), upright(200)]) == []


def test_two_tables_apart_are_two() -> None:
    first = [level(y) for y in (100, 130, 160)] + [upright(x) for x in (50, 200, 350)]
    lower = [each._replace(bottom=each.bottom - 90, top=each.top - 90) for each in first]
    assert len(grids_of([*lower, *first])) == 2


def test_the_lines_of_a_cell_are_one_block() -> None:
    said = "Elvers on the brushes in May, none after the flood until the pass was rebuilt"
    read = page(("Weir", said), ("Lock", "nothing"), look="td{width:25%}")
    assert blocks(read) == [
        ("paragraph", BEFORE),
        ("table", "Weir"),
        ("table", said),
        ("table", "Lock"),
        ("table", "nothing"),
        ("paragraph", BEFORE),
    ]
    assert [(cell.row, cell.column) for cell in read.cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_prose_in_cells_is_paragraphs() -> None:
    prose = paragraphs(4, seed=11, sentences=(5, 7))
    cell = "".join(f"<p>{text}</p>" for text in prose[:2])
    read = page(("For", cell), ("Against", prose[2] + f"<p>{prose[3]}</p>"))
    found = blocks(read)
    assert [text for kind, text in found if kind == "paragraph"] == [BEFORE, *prose, BEFORE]


def test_small_figures_at_the_foot_are_cells_and_no_notes() -> None:
    rows = tuple((str(i), f"{i} boats") for i in range(1, 4))
    read = page(*rows, look="table{font-size:7pt;position:absolute;bottom:0}")
    assert [kind for kind, _ in blocks(read)].count("table") == 6


def test_a_cell_over_two_columns_is_one() -> None:
    table = (
        "<tr><td colspan=2>Days of ice at the harbour and the number of ships that were held"
        "</td></tr><tr><td>1911</td><td>18</td></tr><tr><td>1912</td><td>25</td></tr>"
    )
    text = f"<style>{LOOK}td{{width:50%}}</style><p>{BEFORE}</p><table>{table}</table>"
    read = read_pdf(weasyprint_pdf(text), PurePath("essay.pdf"))
    assert [words for kind, words in blocks(read) if kind == "table"] == [
        "Days of ice at the harbour and the number of ships that were held",
        *("1911", "18", "1912", "25"),
    ]
    assert [(cell.row, cell.column) for cell in read.cells] == [
        *((0, 0), (1, 0), (1, 1), (2, 0), (2, 1)),
    ]
