"""Figures, dates and multipliers, in words and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from feedback.text.no_quantity import no_quantities
from feedback.text.number_words import NUMBER, is_figures
from feedback.text.quantity import Quantity
from feedback.text.quantity_readers import READERS, Reader
from feedback.text.span import Span
from feedback.text.taken import Taken

_LOCATORS = (
    r"pages?|pp?\.|pg\.?|ph?ar(?:a|r?agr\w*)?s?\.?|lines?|sources?|docs?\.?|documents?|extracts?|chapters?"
    r"|ch\.|figures?|figs?\.|tables?|volumes?|vols?\.?|no\.|nos\.|numbers?|parts?|sections?|steps?|acts?"
    r"|scenes?|reasons?|points?|questions?|examples?|articles?|passages?|appendix|books?|lessons?|exhibits?"
    r"|items?|levels?|grades?|stages?|world\s+wars?|ww|phase|option|rule|plan|theory|psalm|verses?"
    r"|(?<!this\s)(?<!that\s)(?<!the\s)(?<!our\s)(?<!my\s)(?<!their\s)(?<!\ba\s)(?<!\beach\s)study"
    r"|texts?|stanzas?|excerpts?|graphs?|charts?|maps?|route|highway|class|body|body\s+paragraph"
)
_LOCATOR = re.compile(
    rf"(?i)(?<!\w)(?:{_LOCATORS})\s*[#(]?\s*(?:\d+\s*(?:,|and|&|or|to|[-–])\s*)*$"
)
_REST = 40  # code points that may still belong to what is left of a quantity
_LIST_MARK = re.compile(r"(?m)(?:^|\n)\s*\(?$")
_NAME_BEFORE = re.compile(
    r"\b(?!(?:The|In|About|Over|On|At|By|For|Of|To|From|With|And|But|Only|Just|Around|Nearly|Almost|"
    r"Than|These|Those|All|Some|Under|After|Until|Its?|There|Another|Others?|Further|Still|Also|Even|Both|Every|Each"
    r"|Any|No|Not|Most|Many|Few|Such|That|This|His|Her|Their|Our|My|Your|As|Or|So|If|When|Where|While|Since|Before"
    r"|Between|Within|Without|Up|Down|Against|Through|During|Into|Onto|Among|Roughly|Approximately|Perhaps|Maybe"
    r"|Now|Then|Later|Today|Because|Though|Although|Nor|Yet|He|She|We|They|You|I|Is|Are|Was|Were|Had|Have|Has)\b)[A-Z][\w’']*\s$"
)


# What stands between a bracket and a page or note: "(Okafor 14)", "(2018, 48)", "[^9]".
_CITED = re.compile(
    r"[(\[](?:\^|(?:[A-Z][\w.’'\-]*[,\s]*|and\s+|&\s*|et\s+al\.,?\s*|\d{4},\s*)+)?$"
)


# Most sentences hold no figure at all, and this is told at a fiftieth of what the readers take.
_ANY_FIGURE = re.compile(
    r"(?i)\d|\b(?:zero|one|two|three|thr?ice|twice|four|five|six|seven|eight|nine|ten|eleven|twel[vf]"
    r"|thirt|fourt|fift|twent|fort|hundred|thousand|[mbtr]+illion|dozen|hal[fv]|third|quarter|ninth"
    r"|doubl|tripl|trebl|quadrupl|quintupl|couple|pair|centur|first|second|score|fortnight|noon|mid(?:day|night)"
    r"|an?\s+(?:decade|year|month|week))|[½¼¾⅓⅔⅛⅜⅝⅞]"
)


def quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """The quantities of `text[start:end]` in order, spans counted in `text`.

    Locators ("page 88", "(Okafor 14)"), note marks, list marks, names with numbers ("World War 2")
    and "one" as a pronoun are none.
    """
    end = len(text) if end is None else end
    return _read(text, start, end) if _ANY_FIGURE.search(text, start, end) else ()


# One sentence is asked for its figures by many checks; an essay and its passages fit in here.
@lru_cache(maxsize=2048)
def _read(text: str, start: int, end: int) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    taken = Taken()
    for reader in READERS:
        for quantity in reader(text, start, end):
            rest = _rest(text, quantity, reader, taken, end)
            if rest and not taken.first_in(rest.span):
                found.append(rest)
                taken.add(rest.span)
    if not found:
        return ()
    kept = (q for q in found if not _is_locator(text, q) and not _is_none(text, q, start, end))
    return tuple(_between(text, sorted(kept, key=lambda q: q.span)))


def _rest(text: str, quantity: Quantity, reader: Reader, found: Taken, end: int) -> Quantity | None:
    """The quantity, or its second half where a date took the first: "in 1887 to 114 people"."""
    taken = found.first_in(quantity.span)
    if not taken or taken.start > quantity.span.start or taken.end >= quantity.span.end:
        return quantity
    again = next(iter(reader(text, taken.end, min(end, quantity.span.end + _REST))), None)
    return again if again and again.span.start < quantity.span.end else None


def _between(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Makes one range of the two ends of "between 5 and 10 people"."""
    waiting: Quantity | None = None
    for q in found:
        if waiting and _spans_a_range(text, waiting, q):
            span = Span(waiting.span.start, q.span.end)
            waiting = replace(q, span=span, low=waiting.low, figure=float("nan"))
            continue
        if waiting:
            yield waiting
        waiting = q
    if waiting:
        yield waiting


def _spans_a_range(text: str, first: Quantity, second: Quantity) -> bool:
    return (
        (first.kind == second.kind or first.kind == "number")
        and "date" not in (first.kind, second.kind)
        and first.low < second.high
        and first.unit in (None, second.unit)
        and text[first.span.end : second.span.start].strip().lower() == "and"
        and text[max(0, first.span.start - 12) : first.span.start]
        .rstrip()
        .lower()
        .endswith("between")
    )


def _is_none(text: str, q: Quantity, start: int, end: int) -> bool:
    if q.kind == "time":
        return False
    return any(other.overlaps(q.span) for other in no_quantities(text, start, end, q.span))


def _is_locator(text: str, q: Quantity) -> bool:
    if q.unit or q.kind not in ("number", "ordinal"):
        return False
    figures_at = re.search(NUMBER, q.span.of(text), re.IGNORECASE)
    at = q.span.start + (figures_at.start() if figures_at else 0)
    before = text[max(0, at - 40) : at]
    if _LOCATOR.search(before):
        return True
    after = text[q.span.end : q.span.end + 2]
    if not q.counted and _CITED.search(before) and re.match(r"\s?[)\]]", after):
        return True
    if _LIST_MARK.search(before) and re.match(r"[.):]", after):
        return True
    if re.match(
        r"\s+of\s+(?:the|its|his|her|their|them|those|these)\b", text[q.span.end : q.span.end + 12]
    ):
        return False
    return is_figures(q.span.of(text)) and not q.counted and bool(_NAME_BEFORE.search(before))
