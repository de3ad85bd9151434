"""Markdown: the words without their marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.reading.read import read

ROWS = {
    "heading and emphasis": (
        "# The *Frozen* Harbour\n\nIce **came** and `stayed`.",
        [("title", "The Frozen Harbour"), ("paragraph", "Ice came and stayed.")],
    ),
    "later headings": (
        "# Ice\n\nIt came.\n\n# Thaw\n\nIt went.\n\n## After\n\nAll was well.",
        [
            ("title", "Ice"),
            ("paragraph", "It came."),
            ("heading", "Thaw"),
            ("paragraph", "It went."),
            ("heading", "After"),
            ("paragraph", "All was well."),
        ],
    ),
    "quotation": (
        "It said:\n\n> Ice is\n> cold.",
        [("paragraph", "It said:"), ("quotation", "Ice is\ncold.")],
    ),
    "lists": (
        "- ice\n- wind\n\n1. fog\n2. rain",
        [("list", w) for w in ("ice", "wind", "fog", "rain")],
    ),
    "link and picture": (
        "See [the paper](http://example.org) and ![a ship](s.png) there.",
        [("paragraph", "See the paper and a ship there.")],
    ),
    "a wrapped paragraph is one": (
        "Ice came\nand stayed.",
        [("paragraph", "Ice came\nand stayed.")],
    ),
    "an indented line is no code": ("\tIce came early.", [("paragraph", "Ice came early.")]),
    "a year is no list": ("1986. Ice came early.", [("paragraph", "1986. Ice came early.")]),
    "footnotes": (
        "Ice came[^1].\n\n[^1]: Lee says so.",
        [("paragraph", "Ice came[^1]."), ("note", "[^1]: Lee says so.")],
    ),
    "a bracket opens no note": ("[The ice] came.", [("paragraph", "[The ice] came.")]),
    "comments and tags go": ("Ice <b>came</b>.<!-- hidden -->", [("paragraph", "Ice came.")]),
    "front matter": (
        "---\ntitle: The Ice\nauthor: Ana Diaz\n---\n\nIce came early.",
        [("header", "Author: Ana Diaz"), ("title", "The Ice"), ("paragraph", "Ice came early.")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_markdown(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    path = tmp_path / "essay.md"
    path.write_text(text, encoding="utf-8")
    document = read(path)
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks] == expected


def test_long_lines_are_a_paragraph_each(tmp_path: Path) -> None:
    line = "The ice came early that year and it stayed until the thaw. " * 3
    path = tmp_path / "essay.md"
    path.write_text(f"{line}\n{line}\n", encoding="utf-8")
    assert len(read(path).blocks) == 2
