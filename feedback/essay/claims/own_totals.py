"""Totals that the essay gives after their parts and that are not their sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from feedback.essay.claims.stated_figures import Stated, is_one_measure
from feedback.essay.grammar.frame import verb_sense
from feedback.essay.model import Body
from feedback.text.quantities import quantities
from feedback.text.span import Span

_GROUPS = re.compile(r"(?i)\b(?:both|the\s+(two|three|four))\b")
IN_ALL = re.compile(
    r"(?i)\b(?:in\s+all|in\s+total|altogether|all\s+told|a\s+total\s+of|in\s+sum)\b"
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """`later` cannot be so if `earlier` is; `computed` is what a sum comes to, "" for no sum."""

    earlier: Span
    later: Span
    computed: str = ""


def totals(body: Body, stated: list[Stated]) -> Iterator[Conflict]:
    """ "In all 30 rats were used in the two trials", after 12 rats and 15 rats."""
    for total in stated:
        text = total.sentence.span.of(body.text)
        yield from _said_together(body, total, stated)
        groups = _GROUPS.search(text)
        if groups is None or not IN_ALL.search(text) or total.q.kind != "number":
            continue
        many = {"three": 3, "four": 4}.get((groups.group(1) or "").lower(), 2)
        parts = [
            s
            for s in stated
            if 0 < total.sentence.index - s.sentence.index <= 3
            and s.sentence.paragraph == total.sentence.paragraph
            and is_one_measure(s.q, total.q)
        ]
        come_to = sum(s.q.figure for s in parts)
        if len(parts) == many and come_to != total.q.figure and not total.q.approximate:
            yield Conflict(
                Span(parts[0].place.start, parts[-1].place.end), total.place, f"{come_to:g}"
            )


def _said_together(body: Body, total: Stated, stated: list[Stated]) -> Iterator[Conflict]:
    """ "In total we planted 65 trees", after "30 trees in March and 25 trees in April"."""
    text = total.sentence.span.of(body.text)
    if total.q.kind not in ("number", "money") or not IN_ALL.match(text) or total.verb is None:
        return
    parts = [
        s
        for s in stated
        if is_one_measure(s.q, total.q) and s.sentence.index < total.sentence.index
    ]
    one = {s.sentence.index for s in parts} == {total.sentence.index - 1} and len(parts) > 1
    if not one or total.q.approximate or any(s.q.approximate for s in parts):
        return
    between = body.text[parts[0].place.end : parts[-1].place.start]
    verbs = {verb_sense(s.verb) for s in (*parts, total) if s.verb is not None}
    come_to = sum(s.q.figure for s in parts)
    if len(verbs) == 1 and re.search(r"\band\b", between) and come_to != total.q.figure:
        yield Conflict(Span(parts[0].place.start, parts[-1].place.end), total.place, f"{come_to:g}")


def is_sum(body: Body, a: Stated, b: Stated) -> bool:
    """Whether the first sentence's figures come to the second: "40 pupils and 30 in another"."""
    figures = [q.figure for q in quantities(body.text, *a.sentence.span) if q.kind == "number"]
    return len(figures) > 1 and sum(figures) == b.q.figure
