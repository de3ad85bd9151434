"""Tables of criteria and levels as teachers keep them, read as grids."""

from __future__ import annotations

import pytest

from feedback.rubric.grids.canvas import is_canvas, read_canvas, write_canvas
from feedback.rubric.grids.grid import Cell, Grid, Row, is_level, made_sound, titled
from feedback.rubric.grids.table import read_table

TITLED = [
    ("Excellent (4)", "Excellent", 4),
    ("Excellent [4 pts]", "Excellent", 4),
    ("4 – Excellent", "Excellent", 4),
    ("4: Excellent", "Excellent", 4),
    ("Excellent - 4", "Excellent", 4),
    ("Excellent 4 points", "Excellent", 4),
    ("Excellent: 2.5 pts", "Excellent", 2.5),
    ("Strong (3-4)", "Strong (3-4)", 4),
    ("4", "4", 4),
    ("10 points", "10 points", 10),
    ("Excellent", "Excellent", None),
    ("Level 4", "Level 4", None),
    ("Meets the standard", "Meets the standard", None),
    ("90–100%", "90–100%", None),
]


@pytest.mark.parametrize(("text", "title", "points"), TITLED)
def test_what_heads_a_column(text: str, title: str, points: float | None) -> None:
    assert titled(text) == (title, points)


LEVELS = [
    "Excellent",
    "4 - Good",
    "Level 2",
    "Beginning",
    "Needs work (1)",
    "Grade 5",
    "Proficient",
]
NO_LEVELS = [
    "",
    "Use of sources",
    "Grammar",
    "Names three sources and says what each one adds to it",
]


@pytest.mark.parametrize("text", LEVELS)
def test_levels(text: str) -> None:
    assert is_level(text)


@pytest.mark.parametrize("text", NO_LEVELS)
def test_no_levels(text: str) -> None:
    assert not is_level(text)


HIGH = ("High", "Names many", 3.0)
LOW = ("Low", "Names none", 1.0)
SOURCES = ("Sources", "", [HIGH, LOW])

# name, rows, criteria as (title, text, [(level, text, points)])
TABLES = {
    "highest first": (
        [["Criteria", "High (3)", "Low (1)"], ["Sources", "Names many", "Names none"]],
        [SOURCES],
    ),
    "lowest first": (
        [["Criteria", "Low (1)", "High (3)"], ["Sources", "Names none", "Names many"]],
        [SOURCES],
    ),
    "a bare corner": (
        [["", "High (3)", "Low (1)"], ["Sources", "Names many", "Names none"]],
        [SOURCES],
    ),
    "a corner with the rubric's name": (
        [["History essay", "High (3)", "Low (1)"], ["Sources", "Names many", "Names none"]],
        [SOURCES],
    ),
    "a row with the title on top": (
        [
            ["History essay", "", ""],
            ["Criteria", "High (3)", "Low (1)"],
            ["Sources", "Names many", "Names none"],
        ],
        [SOURCES],
    ),
    "a column to fill in and a total": (
        [
            ["Category", "High (3)", "Low (1)", "Your score"],
            ["Sources", "Names many", "Names none", ""],
            ["Total", "", "", "/3"],
        ],
        [SOURCES],
    ),
    "a column of descriptions": (
        [
            ["Criterion", "Description", "High (3)", "Low (1)"],
            ["Sources", "Says where from", "Names many", "Names none"],
        ],
        [("Sources", "Says where from", [HIGH, LOW])],
    ),
    "a description under the name": (
        [
            ["Trait", "High (3)", "Low (1)"],
            ["Sources\nSays where from", "Names many", "Names none"],
        ],
        [("Sources", "Says where from", [HIGH, LOW])],
    ),
    "levels down the side": (
        [
            ["", "Sources", "Voice"],
            ["High (3)", "Names many", "Clear"],
            ["Low (1)", "Names none", "Flat"],
        ],
        [SOURCES, ("Voice", "", [("High", "Clear", 3.0), ("Low", "Flat", 1.0)])],
    ),
    "numbers down the side, lowest first": (
        [["Level", "Sources", "Voice"], ["Level 1", "None", "Flat"], ["Level 2", "Many", "Clear"]],
        [
            ("Sources", "", [("Level 2", "Many", None), ("Level 1", "None", None)]),
            ("Voice", "", [("Level 2", "Clear", None), ("Level 1", "Flat", None)]),
        ],
    ),
    "no points, best first": (
        [["Criteria", "Exemplary", "Adequate", "Poor"], ["Voice", "a", "b", "c"]],
        [("Voice", "", [("Exemplary", "a", None), ("Adequate", "b", None), ("Poor", "c", None)])],
    ),
    "no points, best last": (
        [["Criteria", "Beginning", "Adequate", "Advanced"], ["Voice", "a", "b", "c"]],
        [
            (
                "Voice",
                "",
                [("Advanced", "c", None), ("Adequate", "b", None), ("Beginning", "a", None)],
            )
        ],
    ),
    "points in the cells, as in Moodle": (
        [
            ["Voice", "Flat\n0 points", "Clear\n2 points"],
            ["Sources", "None 0 points", "Many 4 points"],
        ],
        [
            ("Voice", "", [("", "Clear", 2.0), ("", "Flat", 0.0)]),
            ("Sources", "", [("", "Many", 4.0), ("", "None", 0.0)]),
        ],
    ),
    "a level that one criterion leaves out": (
        [["", "High (3)", "Mid (2)", "Low (1)"], ["Voice", "Clear", "", "Flat"]],
        [("Voice", "", [("High", "Clear", 3.0), ("Low", "Flat", 1.0)])],
    ),
    "points under the names": (
        [["Criteria", "High\n3", "1\nLow"], ["Sources", "Names many", "Names none"]],
        [SOURCES],
    ),
    "ranges that fall": (
        [["", "High 10-9 pts", "Low 6-0 pts"], ["Voice", "a", "b"]],
        [("Voice", "", [("High 10-9 pts", "a", 10.0), ("Low 6-0 pts", "b", 6.0)])],
    ),
    "scores by name": (
        [["", "Score of 2", "Score of 1"], ["Voice", "a", "b"]],
        [("Voice", "", [("Score of 2", "a", 2.0), ("Score of 1", "b", 1.0)])],
    ),
    "points in a row of their own": (
        [
            ["Criteria", "High", "Low"],
            ["Points", "3", "1"],
            ["Sources", "Names many", "Names none"],
        ],
        [SOURCES],
    ),
    "a pass is the least": (
        [["Criteria", "Pass", "Merit", "Distinction"], ["Voice", "a", "b", "c"]],
        [("Voice", "", [("Distinction", "c", None), ("Merit", "b", None), ("Pass", "a", None)])],
    ),
    "not yet comes first": (
        [["Standard", "Not Yet", "Meeting", "Exceeding"], ["Voice", "a", "b", "c"]],
        [("Voice", "", [("Exceeding", "c", None), ("Meeting", "b", None), ("Not Yet", "a", None)])],
    ),
    "words down the side": (
        [["", "Voice", "Thesis"], ["Exceeds", "a", "b"], ["Meets", "c", "d"]],
        [
            ("Voice", "", [("Exceeds", "a", None), ("Meets", "c", None)]),
            ("Thesis", "", [("Exceeds", "b", None), ("Meets", "d", None)]),
        ],
    ),
    "what a criterion gives": (
        [
            ["Criteria", "High (3)", "Low (1)", "Max. points"],
            ["Sources", "Names many", "Names none", "3"],
        ],
        [("Sources", "Max. points: 3", [HIGH, LOW])],
    ),
    "letters": (
        [["Category", "A", "B"], ["Voice", "a", "b"]],
        [("Voice", "", [("A", "a", None), ("B", "b", None)])],
    ),
    "a column of weights": (
        [
            ["Criteria", "Weight", "High (3)", "Low (1)"],
            ["Sources", "30%", "Names many", "Names none"],
        ],
        [("Sources", "Weight: 30%", [HIGH, LOW])],
    ),
    "numbered criteria": (
        [["#", "Criteria", "High (3)", "Low (1)"], ["1.", "Sources", "Names many", "Names none"]],
        [SOURCES],
    ),
    "stars of Markdown": (
        [
            ["**Criteria**", "**High (3)**", "**Low (1)**"],
            ["**Sources**", "Names many", "Names none"],
        ],
        [SOURCES],
    ),
    "headings between criteria": (
        [["", "High (3)", "Low (1)"], ["CONTENT", "", ""], ["Sources", "Names many", "Names none"]],
        [SOURCES],
    ),
    "a criterion over two rows": (
        [
            ["", "High (3)", "Low (1)"],
            ["Sources", "Names many", "Names none"],
            ["", "Quotes them", ""],
        ],
        [("Sources", "", [("High", "Names many\nQuotes them", 3.0), LOW])],
    ),
    "a block a criterion, as in Classroom": (
        [["Voice", "High", "Low"], ["", "3", "1"], ["", "Clear", "Flat"]],
        [("Voice", "", [("High", "Clear", 3.0), ("Low", "Flat", 1.0)])],
    ),
    "one criterion's bands": (
        [["Marks", "Level descriptor"], ["0", "Nothing"], ["1–2", "Some"], ["3–4", "Sound"]],
        [("T", "", [("3–4", "Sound", 4.0), ("1–2", "Some", 2.0), ("0", "Nothing", 0.0)])],
    ),
    "levels with marks and text": (
        [
            ["Level", "Marks", "Description"],
            ["Level 2", "5-8", "Sound"],
            ["Level 1", "1-4", "Basic"],
        ],
        [("T", "", [("Level 2 (5-8)", "Sound", 8.0), ("Level 1 (1-4)", "Basic", 4.0)])],
    ),
    "one point only": (
        [["Areas for growth", "Criteria", "Evidence of exceeding"], ["", "Cites two sources", ""]],
        [("Cites two sources", "", [])],
    ),
    "a list to tick": (
        [["Task", "Yes", "No"], ["I quote exactly", "", ""], ["I name my sources", "", ""]],
        [
            ("I quote exactly", "", [("Yes", "", None), ("No", "", None)]),
            ("I name my sources", "", [("Yes", "", None), ("No", "", None)]),
        ],
    ),
    "no heading at all": (
        [
            [
                "Voice",
                "The writer speaks to a reader in every line",
                "The writer is not to be heard",
            ],
            ["Sources", "Many are named", "None is"],
        ],
        [
            (
                "Voice",
                "",
                [
                    ("", "The writer speaks to a reader in every line", None),
                    ("", "The writer is not to be heard", None),
                ],
            ),
            ("Sources", "", [("", "Many are named", None), ("", "None is", None)]),
        ],
    ),
    "a criterion called overall": (
        [
            ["", "High (3)", "Low (1)"],
            ["Overall effect", "It holds a reader to the end", "It does not"],
        ],
        [
            (
                "Overall effect",
                "",
                [("High", "It holds a reader to the end", 3.0), ("Low", "It does not", 1.0)],
            )
        ],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    rows, expected = TABLES[name]
    grid = read_table(rows, "T")
    found = [
        (row.title, row.text, [(level.title, level.text, level.points) for level in row.levels])
        for row in grid.rows
    ]
    assert found == expected


def test_what_is_left_out_is_named() -> None:
    rows = [["", "High (3)", "Low (1)", "Score"], ["Voice", "a", "b", ""], ["Total", "", "", ""]]
    assert read_table(rows, "T").left_out == ("the column “Score”", "the row “Total”")


CANVAS = [
    [
        *("Rubric Name", "Criteria Name", "Criteria Description", "Criteria Enable Range"),
        *("Rating Name", "Rating Description", "Rating Points") * 2,
    ],
    ["Mine", "Sources", "Says where from", "false", "Low", "None", "0", "High", "Many, named", "3"],
    ["Mine", "Voice", "", "false", "High", "Clear", "2", "", "", ""],
    ["Other", "Voice", "", "false", "High", "Clear", "2", "", "", ""],
]


def test_canvas() -> None:
    assert is_canvas(CANVAS) and not is_canvas([["Criteria", "High"]])
    grid = read_canvas(CANVAS)
    assert grid.title == "Mine" and grid.left_out == ("the rubric “Other”",)
    assert grid.rows[0] == Row(
        "Sources", "Says where from", (Cell("High", "Many, named", 3), Cell("Low", "None", 0))
    )
    assert len(grid.rows) == 2 and len(grid.rows[1].levels) == 1


def test_canvas_is_written_as_canvas_reads_it() -> None:
    grid = Grid("T", (Row("A", "x", (Cell("High", 'say "so", twice', 2.5), Cell("Low"))),))
    head, row, rest = write_canvas(grid).split("\r\n")
    assert head.startswith("Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,")
    assert row == 'T,A,x,false,High,"say ""so"", twice",2.5,Low,,0' and not rest


def test_equal_points_become_words() -> None:
    row = made_sound(Row("A", "", (Cell("High", "", 2), Cell("Good", "", 2), Cell("Low", "", 1))))
    assert [level.title for level in row.levels] == [
        "High (2 points)",
        "Good (2 points)",
        "Low (1 points)",
    ]
    assert all(level.points is None for level in row.levels)


def test_each_level_has_a_name_of_its_own() -> None:
    row = made_sound(Row("A", "", (Cell("", "x", 2), Cell("Low", "", 1), Cell("low", "", 0))))
    assert [level.title for level in row.levels] == ["2 points", "Low", "low (2)"]
