"""The terminal report: what matters most, on about one screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feedback.assessment import Assessment
from feedback.report import tables
from feedback.report.page import tallies
from feedback.report.places import Blocks, Links
from feedback.report.words import count
from feedback.text.language import language_name
from feedback.text.printable import line, quotable, snippet
from feedback.text.span import Span

if TYPE_CHECKING:
    from rich.console import Console

_PLACES = 2
# Stands for a space that no line may break at (rich breaks at every white space there is).
_TIE = "\ue000"
_WORDS_SHOWN = 48
# Letters of a row with what it is called and where it stands: it fits into 80 columns.
_ROW_SHOWN = 66


def render(assessment: Assessment, *, width: int = 80, colour: bool = False) -> str:
    """The report as text of at most `width` columns, with terminal colours only if asked."""
    from io import StringIO

    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        legacy_windows=False,
    )
    show(assessment, console)
    return out.getvalue()


def show(assessment: Assessment, console: Console) -> None:
    """Prints the report through `console`, which knows about pipes, width and NO_COLOR."""
    from rich.text import Text

    for item in _items(assessment):
        hang = Text(" " * item.indent)
        if item.sign:
            hang = Text(f"{item.sign:>{item.indent - 1}} ")
        room = max(20, console.width - item.indent)
        for wrapped in Text(item.words).wrap(console, room) or [Text()]:
            said = Text(wrapped.plain.replace(_TIE, " ").rstrip(), style=item.style)
            console.print(hang + said if said else "", highlight=False, soft_wrap=True)
            hang = Text(" " * item.indent)


@dataclass(frozen=True, slots=True)
class _Item:
    """Words to print, wrapped to stand `indent` columns in, with a sign before the first line."""

    words: str
    indent: int = 5
    sign: str = ""
    style: str = ""


def _items(assessment: Assessment) -> Iterator[_Item]:
    yield from _head(assessment)
    yield from _steps(assessment)
    yield from _strengths(assessment)
    yield from _found(assessment)
    yield from _rubric(assessment)
    yield from _not_checked(assessment)


def _heading(words: str) -> Iterator[_Item]:
    yield _Item("", indent=0)
    yield _Item(words, indent=0, style="bold cyan")


def _head(assessment: Assessment) -> Iterator[_Item]:
    essay, engine = assessment.essay, assessment.engine
    title = snippet(essay.title.of(essay.text), 200) if essay.title else ""
    yield _Item(title or line(essay.file), indent=0, style="bold")
    facts = [line(essay.student)] if essay.student else []
    facts += [line(essay.file)] if title else []
    facts += [
        count(essay.words, "word"),
        language_name(essay.language),
        engine.said if engine.name != "none" else "no grammar engine",
    ]
    yield _Item(", ".join(facts), indent=0, style="dim")
    if engine.fallback:
        yield _Item(line(engine.fallback), indent=0, style="dim")


def _steps(assessment: Assessment) -> Iterator[_Item]:
    if assessment.summary.next_steps:
        yield from _heading("What to do first")
    blocks = Blocks(assessment.essay)
    for number, step in enumerate(assessment.summary.next_steps, 1):
        yield _Item(line(step.text), sign=f"{number}.", style="bold")
        if step.question:
            yield _Item(line(step.question))
        for place in step.places[:_PLACES]:
            yield _Item(_place(assessment, blocks, place), style="dim")


def _place(assessment: Assessment, blocks: Blocks, place: Span) -> str:
    words = quotable(place.of(assessment.essay.text), _WORDS_SHOWN)
    return f"{blocks.name(place.start)}: “{words}”"


def _strengths(assessment: Assessment) -> Iterator[_Item]:
    if assessment.summary.strengths:
        yield from _heading("What works")
    for strength in assessment.summary.strengths:
        yield _Item(line(strength.text), sign="+")


def _found(assessment: Assessment) -> Iterator[_Item]:
    yield from _heading("Found")
    kinds = [f"{tally.label.lower()}{_TIE}{tally.count}" for tally in tallies(assessment)]
    said = ", ".join(kinds).capitalize() or "The checks found nothing to mark."
    yield _Item(said, indent=2)
    for finding in assessment.findings:
        if finding.span is None:
            yield _Item(line(finding.message), sign="–")


def _rubric(assessment: Assessment) -> Iterator[_Item]:
    if assessment.rubric is None:
        return
    who = "you decide" if assessment.audience == "teacher" else "your teacher decides"
    yield from _heading(f"{line(assessment.rubric.title)} (suggested; {who})")
    rows = list(tables.criteria(assessment, Links(assessment, Blocks(assessment.essay))))
    first = max((len(line(row.title)) for row in rows), default=0)
    second = max((len(row.level) for row in rows), default=0)
    said = set()
    for row in rows:
        title, level = line(row.title), row.level
        yield _Item(f"{title:<{first}}   {level:<{second}}   {row.points}".rstrip(), indent=2)
        for passage in row.passages:
            if passage not in said:
                said.add(passage)
                yield _Item(_passage(passage), indent=4, style="dim")
    if total := tables.total(assessment):
        yield _Item(f"{total}.", indent=2)
    if assessment.rubric.note:
        yield _Item(line(assessment.rubric.note), indent=2)


def _passage(row: tables.PassageRow) -> str:
    """What a criterion rests on, on one line: "Thesis, perhaps: “…” (paragraph 1)"."""
    where = f"{row.where}, and {row.more} more" if row.more else row.where
    words = quotable(row.first.text, max(24, _ROW_SHOWN - len(row.called) - len(where)))
    return f"{row.called}: “{words}” ({where})"


def _not_checked(assessment: Assessment) -> Iterator[_Item]:
    if assessment.not_checked:
        yield from _heading("Not checked")
    for each in assessment.not_checked:
        yield _Item(line(f"{each.what}: {each.why} {each.remedy}"), sign="–")
