"""Figures that a source gives in a table, as the essay tells them in a sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from feedback.essay.claims.computed import is_computed, is_relative
from feedback.essay.facts.agreement import agree
from feedback.essay.facts.statement import Statement
from feedback.library.library import Passage, SourceLibrary
from feedback.library.tables import Cell, Table, tables_of
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.words import stem, words

_SMALL = frozenset(("the", "of", "a", "an", "in", "at", "for", "and", "to", "per", "no", "number"))
_PEOPLE = frozenset(stem(word) for word in ("people", "persons", "person", "inhabitants"))
_POINTS = re.compile(r"(?i)\bpoints?\b")
_YEARS = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_IN_YEAR = re.compile(r"\s+(?:\w+\s+)?(?:in|by)\s+(\d{4})\b")
_FROM_TO = re.compile(r"(?i)\s+to\s+(?:only\s+|just\s+|about\s+)?")
_FROM = re.compile(r"(?i)\bfrom\s+(?:only\s+|just\s+|about\s+)?$")
_ITS_YEAR_TO = re.compile(rf"(?i)(?:\s+(?:in|of)\s+\d{{4}})?{_FROM_TO.pattern[4:]}")
_FROM_FIGURE_TO = re.compile(rf"(?i)\bfrom\s+[^.;:]{{1,30}}?{_FROM_TO.pattern[4:]}$")
_POINTING = re.compile(
    r"(?i)^\W*(?:there|here|it|its|they|their|by\s+then)\b|\b(?:of\s+them|there)\b"
    r"|\b(?:that|this|the\s+same)\s+(?:year|decade|month|place|village|town|country)\b"
)
_LONG = 4
_FAR = 12  # times: so far apart two figures are no slip


def tabled(
    statement: Statement, q: Quantity, library: SourceLibrary
) -> tuple[Passage, Span] | None:
    """The row and the cell of a table for which the statement gives `q`, another value.

    The label of the row and the head of the column must stand in the statement (the head may in
    the sentence's neighbour), and no cell that could be meant may have `q`.
    """
    if q.kind not in ("number", "percent", "money") or statement.is_own:
        return None
    if _POINTS.search(q.span.of(statement.text)):
        return None  # how far two cells are apart
    if is_relative(statement.text, q) or not statement.asserts(q.span):
        return None
    for source in library:
        for table in tables_of(source):
            if found := _in_table(statement, q, table):
                return Passage(source, found.line), found.span
    return None


def _in_table(statement: Statement, q: Quantity, table: Table) -> Cell | None:
    if q.span.of(statement.text) in {c.row for c in table.cells}:
        return None  # "the letter of 1909 asks": a year that stands for its row
    labels = {c.row for c in table.cells}
    rows = _labelled(statement, q, statement.span, labels) or _labelled_before(statement, labels)
    if len(rows) != 1:
        return None
    said = _tokens(statement.sentence_text)
    if cell := _continued(statement, q, [c for c in table.cells if c.row == rows[0]]):
        return cell if _is_other(statement, q, cell, table) else None
    columns = sorted({c.head for c in table.cells if _value(c, q)})
    heads = _headed(q, columns, said) or _headed_nearest(statement, q, columns)
    if not heads and (before := _sentence_before(statement)):
        heads = _headed(q, columns, said | _tokens(before.of(statement.text)))
    if len(heads) != 1:
        return None
    cell = next((c for c in table.cells if (c.row, c.head) == (rows[0], heads[0])), None)
    if cell is None or not _is_counted(q, cell, said, table):
        return None
    return cell if _is_other(statement, q, cell, table) else None


def _is_other(statement: Statement, q: Quantity, cell: Cell, table: Table) -> bool:
    """Whether the cell has another value, which its row has not and which is not worked out; that
    of another row of its column is a slip of the eye."""
    value = _value(cell, q)
    column = [_value(c, q) for c in table.cells if c.head == cell.head]
    line = [_value(c, q) for c in table.cells if c.row == cell.row]
    alike = [v for v in (*column, *line) if v is not None]
    if value is None or any(agree(q, v) == "agree" for v in alike if v in line or v == value):
        return False
    if not 1 / _FAR <= _number(q) / (value.figure or 1) <= _FAR:
        return False
    if _end_of_course(statement.text, q) is not None:
        return True  # "from 61% to 39%" works nothing out
    others = [v for v in alike if agree(q, v) != "agree"]
    given = [replace(v, kind=q.kind, unit=q.unit) for v in others]
    return not is_computed(q, given, statement.sentence_text)


def _continued(statement: Statement, q: Quantity, row: Sequence[Cell]) -> Cell | None:
    """The cell to which "to" leads: of "fell from 21 to 4" in a row with 21 and, under a head that
    only another year tells from its own, 14."""
    before = [x for x in statement.quantities if x.span.end <= q.span.start]
    if not before or not _FROM_TO.fullmatch(statement.text, before[-1].span.end, q.span.start):
        return None
    first = before[-1]
    starts = [c for c in row if (v := _value(c, first)) and agree(first, v) == "agree"]
    if len(starts) != 1 or not _YEARS.search(starts[0].head):
        return None
    alike = _YEARS.sub("", starts[0].head)
    ends = [c for c in row if _YEARS.sub("", c.head) == alike and c is not starts[0]]
    return ends[0] if len(ends) == 1 else None


def _sentence_before(statement: Statement) -> Span | None:
    """The sentence before, in the same paragraph, where the statement points back to it."""
    start = (statement.sentence or statement.span).start
    if not _POINTING.search(statement.sentence_text):
        return None
    tokens = statement.doc.char_span(start, start + 1, alignment_mode="expand")
    if not tokens or tokens.start == 0:
        return None
    sent = statement.doc[tokens.start - 1].sent
    between = statement.text[sent.end_char : start]
    return None if "\n" in between else Span(sent.start_char, sent.end_char)


def _labelled_before(statement: Statement, labels: set[str]) -> list[str]:
    """The one row that the sentence before names, where the statement points back to it."""
    before = _sentence_before(statement)
    found = {label for label, _ in _named(statement.text, before, labels)} if before else set()
    return sorted(found) if len(found) == 1 else []


def _headed_nearest(statement: Statement, q: Quantity, heads: Sequence[str]) -> list[str]:
    """Of columns that only a year tells apart, the one whose year stands nearest to `q`."""
    said = _tokens(statement.sentence_text)
    full = [head for head in heads if _tokens(head) <= said and _YEARS.search(head)]
    if len(full) < 2 or len({_YEARS.sub("", head) for head in full}) > 1:
        return []
    years = {m.group(): head for head in full if (m := _YEARS.search(head))}
    behind = _IN_YEAR.match(statement.text, q.span.end)
    if behind and behind[1] in years:
        return [years[behind[1]]]
    nearest = _labelled(statement, q, statement.span, set(years))
    return [years[year] for year in nearest]


def _named(text: str, span: Span, labels: set[str]) -> list[tuple[str, Span]]:
    """Where the labels stand in `span`."""
    found = []
    for label in labels:
        pattern = rf"(?<![\w.,]){re.escape(label)}(?![\w]|[.,]\d)"
        for match in re.finditer(pattern, span.of(text), re.IGNORECASE):
            at = Span(span.start + match.start(), span.start + match.end())
            if not _is_cited(text, at):
                found.append((label, at))
    return found


def _labelled(statement: Statement, q: Quantity, span: Span, labels: set[str]) -> list[str]:
    """The labels of rows that `span` names; of several, the nearest to `q` in its clause."""
    text = statement.text
    places = sorted(
        (_gap(text, at, q.span), label)
        for label, at in _named(text, span, labels)
        if not at.overlaps(q.span)
    )
    behind = _IN_YEAR.match(text, q.span.end)
    if behind and behind[1] in labels:
        return [behind[1]]
    named = {label for _, label in places}
    if len(named) <= 1:
        return sorted(named)
    if (end := _end_of_course(text, q)) is not None and len(named) == 2:
        # "Between 2010 and 2015 it rose from 117 to 208": first with first, last with last.
        order = sorted(_named(text, span, labels), key=lambda each: each[1])
        return [order[0][0] if end == 0 else order[-1][0]] if len(order) == 2 else []
    # "In 1911 there were 27 children and in 1931 twelve": what stands clearly nearer.
    (near, first), *_ = places
    other = next(gap for gap, label in places if label != first)
    return [first] if near * 2 < other else []


def _end_of_course(text: str, q: Quantity) -> int | None:
    """0 for the first figure of "from 117 to 208", 1 for the second, None for any other; each may
    have its year with it."""
    if _FROM.search(text[max(0, q.span.start - 20) : q.span.start]):
        return 0 if _ITS_YEAR_TO.match(text, q.span.end) else None
    return 1 if _FROM_FIGURE_TO.search(text[max(0, q.span.start - 50) : q.span.start]) else None


def _is_cited(text: str, at: Span) -> bool:
    """Whether the year stands in brackets, as that of a citation."""
    start = text.rfind("(", max(0, at.start - 60), at.start)
    return start >= 0 and ")" not in text[start : at.start]


def _gap(text: str, a: Span, b: Span) -> int:
    """The characters between, a mark of punctuation counting for ten."""
    between = text[min(a.end, b.end) : max(a.start, b.start)]
    return len(between) + 10 * len(re.findall(r"[,;:]|\band\b", between))


def _headed(q: Quantity, heads: Sequence[str], said: set[str]) -> list[str]:
    """The heads of columns that the statement names best."""
    sets = {head: _tokens(head) for head in heads}
    if len(sets) > 1:
        common = set.intersection(*sets.values())
        sets = {head: tokens - common for head, tokens in sets.items()}
    counted = {stem(q.counted)} if q.counted else set()
    counted |= {stem(q.unit)} if q.unit else set()
    said = said | counted
    scores = {
        head: len(tokens & said) / len(tokens) + 0.01 * bool(tokens & counted)
        for head, tokens in sets.items()
        if tokens
    }
    best = max(scores.values(), default=0.0)
    if len(heads) == 1 and not scores:
        return list(heads)
    found = [head for head, score in scores.items() if score == best and best >= 0.5]
    named = [head for head, score in scores.items() if score >= 1]
    # Two columns named leave open whose figure it is.
    return found if len(named) <= 1 or best > 1 else []


def _is_counted(q: Quantity, cell: Cell, said: set[str], table: Table) -> bool:
    """Whether what the essay counts is what the table does."""
    if q.counted is None:
        return True
    noun = stem(q.counted)
    told = _tokens(cell.caption) | _tokens(cell.row)
    told |= {token for c in table.cells for token in _tokens(c.head)}
    longer = any(token.startswith(noun) for token in told) and len(noun) >= _LONG  # rain, rainfall
    return noun in told or longer or noun in _PEOPLE or _tokens(cell.head) <= said


def _tokens(text: str) -> set[str]:
    return {stem(w.text.casefold()) for w in words(text)} - _SMALL


def _value(cell: Cell, q: Quantity) -> Quantity | None:
    """The cell's figure as a quantity of the kind and unit of `q`, where it can be one."""
    percent = "%" in cell.text or re.search(r"(?i)%|per\s?cent", cell.head) is not None
    if percent != (q.kind == "percent"):
        return None
    found = [r for r in quantities(cell.text) if r.kind not in ("date", "time")]
    digits = re.sub(r"[^\d.]", "", re.sub(r"(?<=\d)[,\u00a0 ](?=\d{3})", "", cell.text))
    try:
        figure = found[0].figure if found else float(digits)
    except ValueError:
        return None
    if math.isnan(figure):
        return None
    return Quantity(cell.span, q.kind, figure, figure, q.unit, q.counted, figure)


def _number(q: Quantity) -> float:
    return q.figure if not math.isnan(q.figure) else q.low
