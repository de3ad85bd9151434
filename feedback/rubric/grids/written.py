"""A grid → the YAML that a teacher reads on, changes, and hands to the program."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Sequence

from feedback.rubric.grids.grid import Cell, Grid, Row, made_sound
from feedback.rubric.grids.matched import Matched, matched

_PLAIN = re.compile(r"[A-Za-z][\w ,.;()/'’–&+%-]*", re.ASCII)
_WORDS = frozenset(("true", "false", "yes", "no", "on", "off", "null"))
_WIDE = 92
_HEAD = """\
# Made from {file}. The words are as they were there.
#
# The program suggests a level only where a level has “requires”; with “teacher: true” the level is
# yours to judge, and the measures under “evidence_for_teacher” are laid out beside it. To have a
# criterion suggested on, take “teacher” out, rename “evidence_for_teacher” to “measures” and say
# what each level requires, as in
#     requires:
#       sources_credited: {{at_least: 3}}
# The numbers there are: feedback rubric measures. When it is done: feedback rubric check THIS_FILE
"""


def yaml_of(grid: Grid, file: str) -> str:
    """The rubric in YAML; it loads as it is. `file` is what it was made from."""
    ids = _ids(grid.rows)
    lines = [_HEAD.format(file=" ".join(file.split())), f"title: {scalar(grid.title or 'Rubric')}"]
    lines += ["", "criteria:"]
    for id, row in zip(ids, grid.rows, strict=True):
        lines += [*_criterion(id, made_sound(row)), ""]
    return "\n".join(lines).rstrip() + "\n"


def _criterion(id: str, row: Row) -> Iterator[str]:
    found = matched(row) if len(row.levels) > 1 else Matched((), *_beside(row))
    yield f"  - id: {scalar(id)}"
    yield from _text("title", row.title or id, 4)
    if row.text:
        yield from _text("description", row.text, 4)
    if not found.asked:
        yield "    teacher: true"
    if found.checks:
        yield f"    checks: [{', '.join(found.checks)}]"
    if found.measures:
        key = "measures" if found.asked else "evidence_for_teacher"
        yield f"    {key}: [{', '.join(found.measures)}]"
    if row.weight:
        yield f"    weight: {row.weight:g}"
    if row.levels:
        yield "    levels:"
    for i, level in enumerate(row.levels):
        yield from _level(level, found.asked[i] if i < len(found.asked) else None)


def _beside(row: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = matched(Row(row.title))
    return found.checks, found.measures


def _level(level: Cell, asked: tuple[str, int] | None) -> Iterator[str]:
    first, *rest = _text("title", level.title, 8)
    yield "      - " + first.lstrip()
    yield from rest
    if level.points is not None:
        yield f"        points: {level.points:g}"
    if level.text:
        yield from _text("descriptor", level.text, 8)
    if asked is not None:
        yield "        requires:"
        yield f"          {asked[0]}: {{at_least: {asked[1]}}}"


def _text(key: str, text: str, indent: int) -> list[str]:
    """A key with its text: on its line, folded, or line by line, whichever loses nothing."""
    pad = " " * indent
    rows = [" ".join(row.split()) for row in text.strip().splitlines()]
    if len(rows) > 1:
        return [f"{pad}{key}: |-", *(f"{pad}  {row}" if row else "" for row in rows)]
    whole = rows[0] if rows else ""
    if len(whole) + len(key) + indent <= _WIDE:
        return [f"{pad}{key}: {scalar(whole)}"]
    folded = textwrap.wrap(whole, _WIDE - indent, break_long_words=False, break_on_hyphens=False)
    return [f"{pad}{key}: >-", *(f"{pad}  {row}" for row in folded)]


def scalar(text: str) -> str:
    """A text on one line as YAML: as it is where that is plain, else in quotation marks."""
    flat = " ".join(text.split())
    plain = _PLAIN.fullmatch(flat) and flat.casefold() not in _WORDS and not flat.endswith(" ")
    return flat if plain else json.dumps(flat, ensure_ascii=False)


def _ids(rows: Sequence[Row]) -> list[str]:
    ids: list[str] = []
    for i, row in enumerate(rows, 1):
        slug = re.sub(r"[^a-z0-9]+", "-", row.title.casefold()).strip("-")[:40].strip("-")
        slug = slug or f"criterion-{i}"
        ids.append(slug if slug not in ids else f"{slug}-{i}")
    return ids
