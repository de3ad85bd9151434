"""What makes two facts of two figures: another year, a rate, a change, one of two opposites."""

from __future__ import annotations

import re
from datetime import date as date_type

from feedback.essay.claims.computed import is_relative
from feedback.essay.facts.agreement import agree
from feedback.essay.facts.figure_frames import counted_stem
from feedback.essay.facts.opposed_sides import are_opposed
from feedback.essay.facts.other_clause import is_of_other_clause, is_of_other_side
from feedback.essay.facts.other_doer import is_of_other_doer
from feedback.essay.facts.statement import Context, Statement
from feedback.text.quantity import Quantity
from feedback.text.span import Span

_STEP = re.compile(r"(?i)\b(by|to)\s+(?:only\s+|just\s+)?$")
_A_YEAR = 366
_ELSE = re.compile(
    r"(?i)(?<!\bon the )\b(?:others?|another|next|previous|elsewhere|unlike|similar(?:ly)?"
    r"|in\s+contrast)\b"
)
_EACH = re.compile(
    r"(?i)\b(?:(?:each|every|per)\b(?!\s+(?:second|minute|hour|day|night|week|month|year|decade)\b)"
    r"|apiece\b)"
)
_LOST = re.compile(
    r"(?i)\b(?:los(?:t|es?|ing)|loss\s+of|gain(?:s|ed)?|shed|added)\s+(?:(?:about|nearly|almost|over|some|another)\s+)?$"
)
_ORDINAL = re.compile(
    r"\b(?:the|a|an|his|her|its|their)\s+(first|second|third|fourth|fifth|sixth|last)\b(?!\s+(?:time|of)\b)"
)
_POINTS = re.compile(r"(?i)\bpoints?\b")
_RATE = re.compile(
    r"(?i)\s*(?:a|an|per|each|every)\s+(?:second|minute|hour|day|week|month|year|person|head)\b"
)


def are_apart(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether another year, a rate or one of two opposites says that they are two facts."""
    if is_relative(statement.text, q) != is_relative(context.text, r):
        return True
    if _POINTS.search(q.phrase.of(statement.text)) and not _POINTS.search(
        r.phrase.of(context.text)
    ):
        return True
    steps = (_step(statement.text, q), _step(context.text, r))
    if set(steps) == {"by", "to"}:
        # "shrank by 36 minutes" where the source has "shrank to 11"
        return True
    mine = _RATE.match(statement.text, q.phrase.end)
    theirs = _RATE.match(context.text, r.phrase.end)
    if mine and theirs and mine.group().split()[-1] != theirs.group().split()[-1]:
        return True
    if bool(mine) != bool(theirs) and not _says_the_rate(mine or theirs, statement, context):
        return True
    if q.kind != "date" and _is_shared_out(statement, context):
        return True
    if _is_lost(statement, q) and not _is_lost_there(context, r):
        return True
    if are_opposed(statement.span.of(statement.text), context.passage.text):
        return True
    if is_of_other_side(statement, q, context, r) or is_of_other_clause(statement, q, context, r):
        return True
    if is_of_other_doer(statement, q, context, r):
        return True
    return _other_time(statement, q, context, r) or (
        q.kind == "date" and _other_figure(statement, context)
    )


def _is_shared_out(statement: Statement, context: Context) -> bool:
    """Whether the essay tells what "each" has, of which the passage says nothing."""
    if not _EACH.search(statement.span.of(statement.text)):
        return False
    return not _EACH.search(context.passage.text) and not _RATE.search(context.passage.text)


def _is_lost(statement: Statement, q: Quantity) -> bool:
    return _LOST.search(statement.text[max(0, q.span.start - 40) : q.span.start]) is not None


def _is_lost_there(context: Context, r: Quantity) -> bool:
    return _LOST.search(context.text[max(0, r.span.start - 40) : r.span.start]) is not None


def _step(text: str, q: Quantity) -> str | None:
    """The "by" or "to" before a figure."""
    if q.span.of(text)[:3].casefold() == "by ":
        return "by"
    found = _STEP.search(text[max(0, q.span.start - 20) : q.span.start])
    return found.group(1).casefold() if found else None


def is_of_another(statement: Statement, q: Quantity, context: Context) -> bool:
    """Whether the essay says before `q` that it speaks of another one, and the passage does not."""
    start = (statement.sentence or statement.span).start
    ours = frozenset(_ORDINAL.findall(statement.text[start : statement.span.end].casefold()))
    theirs = frozenset(_ORDINAL.findall(context.passage.text.casefold()))
    if q.kind != "ordinal" and ours and theirs and not ours & theirs:
        return True  # the second strike is not the first one
    mine = _ELSE.search(statement.text, start, q.span.start)
    return mine is not None and not _ELSE.search(context.passage.text)


def _says_the_rate(rate: re.Match[str] | None, statement: Statement, context: Context) -> bool:
    """Whether both sentences have the rate somewhere ("earned two shillings a day and moved 20
    tons", "moved 20 tons a day")."""
    said = rate.group().casefold().split()[-1] if rate else ""
    pattern = re.compile(rf"(?i)\b(?:an?|per|each|every|daily)\s+{said}\b")
    both = (statement.sentence_text, context.passage.text)
    return all(pattern.search(text) for text in both)


def _other_figure(statement: Statement, context: Context) -> bool:
    """Whether beside the date a figure differs as well: then it is another event."""
    return any(
        x.unit == y.unit
        and counted_stem(x) == counted_stem(y)
        and (x.unit or x.counted)
        and "date" not in (x.kind, y.kind)
        and agree(x, y) == "differ"
        for x in statement.quantities
        for y in context.quantities
    )


def _other_time(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether both name a year, neither the same; a date in brackets cites and does not count."""
    mine = [x for x in statement.quantities if x.kind == "date" and x is not q]
    mine = [x for x in mine if not is_bracketed(statement.text, x.span)]
    theirs = [x for x in context.quantities if x.kind == "date" and x is not r]
    if not mine:
        return False
    if not theirs:
        return not any(_is_of_year(x, context) for x in mine)
    return not any(
        x.low <= y.high + _A_YEAR and y.low <= x.high + _A_YEAR for x in mine for y in theirs
    )


def _is_of_year(date: Quantity, context: Context) -> bool:
    """Whether the source names that year somewhere: its sentences need not repeat it."""
    if not 1 <= date.low <= date.high < date_type.max.toordinal():
        return True
    years = {date_type.fromordinal(int(day)).year for day in (date.low, date.high)}
    return len(years) > 1 or any(str(year) in context.passage.source.text for year in years)


def is_bracketed(text: str, span: Span) -> bool:
    """Whether `span` stands inside round brackets, as the year of a citation does."""
    start = text.rfind("(", max(0, span.start - 60), span.start)
    return start >= 0 and ")" not in text[start : span.start]
