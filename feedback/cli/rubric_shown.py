"""A rubric set out on the terminal: `feedback rubric show`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from feedback.text.printable import line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from feedback.rubric.model import Criterion, Rubric, Total

# The words of an assignment that are named before “… phrases more”.
_WORDS_SHOWN = 3
# The column of measures takes up to so much of a line, so that few are broken.
_WIDEST_ASKED = 34
# The columns of points and of the lines between columns; and the descriptor's least.
_BESIDE, _NARROWEST = 18, 16


def show_rubric(rubric: Rubric) -> None:
    """Prints the criteria of a rubric, their levels, and what each level asks for."""
    console = console_for_tables()
    _head(console, rubric)
    for criterion in rubric.criteria:
        _criterion(console, criterion)
    if rubric.total is not None:
        _total(console, rubric.total)


def _head(console: Console, rubric: Rubric) -> None:
    points = f"{rubric.max_total:g} points" if rubric.max_total else "no points"
    console.print(f"{line(rubric.title)} ({points})", style="bold", markup=False)
    about = [rubric.description, rubric.standard, rubric.source, str(rubric.year or "")]
    about += [f"Made from {rubric.extends}"] if rubric.extends else []
    for row in about:
        if row.strip():
            console.print(line(row), markup=False, highlight=False)


def _criterion(console: Console, criterion: Criterion) -> None:
    from feedback.rubric.holds import asked_lines
    from feedback.rubric.measures.measure import count

    points = f", {count(criterion.max_points, 'point')}" if criterion.has_points else ""
    teacher = ", judged by the teacher" if criterion.teacher else ""
    teacher += {"always": "", "never": ", left out"}.get(
        criterion.when.rule,
        f", only where the assignment says {_first_of(criterion.when.prompt)}",
    )
    console.print()
    title = f"{line(criterion.title)}{points}{teacher}"
    console.print(title, style="bold", markup=False, highlight=False)
    if criterion.described("teacher"):
        console.print(line(criterion.described("teacher")), markup=False, highlight=False)
    levels = criterion.ladder
    if not levels:
        return
    asked = [asked_lines(level.requires) if level.requires else [] for level in levels]
    longest = max((len(each) for lines in asked for each in lines), default=0)
    table = table_of("points", "level", "descriptor", *(["asks for"] if longest else []))
    title_width = max(len(line(level.title)) for level in levels)
    room = console.width - _BESIDE - title_width - min(longest, _WIDEST_ASKED)
    table.columns[2].max_width = max(_NARROWEST, room)
    for level, lines in zip(levels, asked, strict=True):
        row = (
            "" if level.points is None else f"{level.points * criterion.weight:g}",
            line(level.title),
            line(level.descriptor),
            "\n".join(map(line, lines)),
        )
        table.add_row(*row[: len(table.columns)])
    console.print(table)


def _first_of(words: Sequence[str]) -> str:
    """A few words of a long list: "reliable, biased, how useful or one of 12 more"."""
    if len(words) <= _WORDS_SHOWN + 1:
        return " or ".join(words)
    rest = len(words) - _WORDS_SHOWN
    return f"{', '.join(words[:_WORDS_SHOWN])} or one of {rest} phrases more"


def _total(console: Console, total: Total) -> None:
    console.print()
    title = f"{line(total.title)}, {total.max_points:g} points for the whole"
    console.print(title, style="bold", markup=False, highlight=False)
    if total.description:
        console.print(line(total.description), markup=False, highlight=False)
    steps = table_of("measure", "a step for each")
    for each in total.steps:
        bound = "at least" if each.at_least else "at most"
        numbers = ", ".join(f"{n:g}" for n in each.at_least or each.at_most)
        steps.add_row(line(each.measure), f"{bound} {numbers}")
    console.print(steps)
    marks = table_of("points", "mark", "descriptor", "from so many steps")
    for mark in total.marks:
        marks.add_row(f"{mark.points:g}", line(mark.called), line(mark.descriptor), str(mark.steps))
    console.print(marks)


def table_of(*headings: str) -> Table:
    """An empty table under these headings; long words are broken, not cut."""
    from rich.box import SIMPLE
    from rich.table import Table

    table = Table(box=SIMPLE, pad_edge=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def console_for_tables() -> Console:
    """A console that shows text as it is, without colours of its own."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)
