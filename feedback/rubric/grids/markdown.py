"""A rubric as a Markdown table: a row a criterion, its levels from the highest on."""

from __future__ import annotations

from feedback.rubric.grids.grid import Cell, Grid, Row
from feedback.rubric.grids.plain import named, shared_levels


def write_markdown(grid: Grid) -> str:
    """The table, under the rubric's title; levels that all criteria share head the columns."""
    shared = shared_levels(grid)
    most = max((len(row.levels) for row in grid.rows), default=0)
    columns = [_line(named(level)) for level in shared] if shared else [""] * most
    rule = "|".join(" --- " for _ in range(len(columns) + 1))
    lines = [f"# {_line(grid.title)}", "", _joined(["Criterion", *columns]), f"|{rule}|"]
    for row in grid.rows:
        cells = [_level(level, bool(shared)) for level in row.levels]
        lines.append(_joined([_name(row), *cells, *[""] * (most - len(cells))]))
    return "\n".join(lines) + "\n"


def _name(row: Row) -> str:
    name = f"**{_line(row.title)}**"
    return f"{name}<br>{_cell(row.text)}" if row.text else name


def _level(level: Cell, shared: bool) -> str:
    text = _cell(level.text)
    if shared:
        return text
    points = _line(named(level)).removeprefix(_line(level.title))
    return f"**{_line(level.title)}**{points}<br>{text}".removesuffix("<br>")


def _joined(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _line(text: str) -> str:
    return _cell(" ".join(text.split()))


def _cell(text: str) -> str:
    return "<br>".join(text.strip().replace("|", "\\|").splitlines())
