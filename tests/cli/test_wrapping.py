"""Lines broken at a terminal's width, and left alone where there is none."""

from __future__ import annotations

import pytest

from feedback.cli import wrapping

LONG = "flagged: " + "the river carried timber to the mills below the bridge " * 4


def at_terminal(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setattr(wrapping.sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", str(columns))


def test_a_pipe_gets_whole_lines() -> None:
    assert wrapping.wrapped(LONG) == LONG


@pytest.mark.parametrize(("columns", "most"), [(60, 60), (80, 80), (200, 100), (12, 40)])
def test_lines_keep_to_the_width(monkeypatch: pytest.MonkeyPatch, columns: int, most: int) -> None:
    at_terminal(monkeypatch, columns)
    lines = wrapping.wrapped(LONG, hang=9).split("\n")
    assert max(map(len, lines)) <= most
    assert all(line.startswith("    ") for line in lines[1:])
    assert " ".join(" ".join(lines).split()) == LONG.strip()


def test_an_empty_line_stays_one(monkeypatch: pytest.MonkeyPatch) -> None:
    at_terminal(monkeypatch, 80)
    assert wrapping.wrapped("") == ""
