"""The terminal report."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from report import samples
from rich.console import Console

from feedback.report import terminal

WORKERS = """\
Why Was Their Conflict Bewteen the Workers and Stalin?
Alex Example, 003-workers-and-stalin.txt, 353 words, British English,
lingotweaker 0.2.8

What to do first
  1. Weigh the source, not only its origin
     What did the government want readers to believe, and what would these
     figures leave out? Say what the source is valuable for in this question,
     and where it stops being so; a second source may help you to see it.
     paragraph 2: “I think this source is reliable because it was …”
  2. Make every source findable
"""


def test_the_first_screen() -> None:
    assert terminal.render(samples.workers()).startswith(WORKERS)


def test_counts_whole_essay_findings_levels_and_what_was_not_checked() -> None:
    said = " ".join(terminal.render(samples.workers()).split())
    assert "Sources 3, claims 2, structure 1, grammar 3, punctuation 2, spelling 2, style 1" in said
    assert "– The essay does not draw on" in said
    assert "Evaluation of sources Beginning" in said
    assert "Insight The teacher decides" in said
    assert "Give the page to --sources" in said


def test_points_are_for_the_teacher_alone() -> None:
    assert "2 of 4" in terminal.render(samples.stakhanov())
    assert "of 4" not in terminal.render(samples.workers())
    assert "you decide" in terminal.render(samples.stakhanov())


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("make", [samples.workers, samples.stakhanov, samples.hostile])
def test_lines_keep_to_the_width(width: int, make) -> None:  # type: ignore[no-untyped-def]
    lines = terminal.render(make(), width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert [line for line in lines if line != line.rstrip()] == []


def test_it_fits_about_one_screen() -> None:
    assert len(terminal.render(samples.workers()).splitlines()) <= 45


def test_no_escape_without_colour_and_colour_when_asked() -> None:
    assert "\x1b" not in terminal.render(samples.workers())
    assert "\x1b[1m" in terminal.render(samples.workers(), colour=True)


def test_essay_text_cannot_steer_the_terminal() -> None:
    for colour in (False, True):
        said = terminal.render(samples.hostile(), colour=colour)
        plain = re.sub(r"\x1b\[[0-9;]*m", "", said)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", plain)
        assert "\x1b[31m" not in said


def test_square_brackets_are_text() -> None:
    quiet = samples.plain("A text of a few words.")
    quiet = replace(quiet, essay=replace(quiet.essay, file="[bold]One[/bold] [red]two[/x].txt"))
    assert terminal.render(quiet).startswith("[bold]One[/bold] [red]two[/x].txt\n")


def test_a_given_console_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    out = io.StringIO()
    console = Console(file=out, width=60, force_terminal=True)
    terminal.show(samples.workers(), console)
    assert not re.search(r"\x1b\[[0-9;]*3\dm", out.getvalue())
    assert "Make every source findable" in out.getvalue()


def test_nothing_found_is_said() -> None:
    assert "found nothing to mark" in terminal.render(samples.plain("Just one line."))
