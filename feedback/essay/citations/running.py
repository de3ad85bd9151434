"""A year in parentheses after an author: "Smith and Jones (2019) argue"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.essay.attributions.signals import REPORTING
from feedback.essay.attributions.source_names import sources_by
from feedback.essay.citations.entry_match import entries_by
from feedback.essay.citations.parentheses import by_author, is_author
from feedback.essay.citations.patterns import RUNNING_YEAR
from feedback.essay.citations.prose import LEAD
from feedback.essay.grammar.entities import kinds_of_names
from feedback.essay.model import Body, Citation, WorkCited
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

# What scholars do in a sentence that cites them, beside saying.
_STUDIES = re.compile(
    r"(?:(?:also|later|then|further|recently|\w+ly|who|have|has|had|both)\s+)*(?:find|finds|found|stud(?:y|ies|ied)"
    r"|examin(?:es?|ed)|compar(?:es?|ed)|measur(?:es?|ed)|estimat(?:es?|ed)|identif(?:y|ies|ied)|investigat(?:es?|ed)"
    r"|survey(?:s|ed)?|analy[sz](?:es?|ed)|interview(?:s|ed)?|calculat(?:es?|ed)|propos(?:es?|ed)|defin(?:es?|ed)"
    r"|challeng(?:es?|ed)|criticis(?:es?|ed)|criticiz(?:es?|ed)|question(?:s|ed)?|count(?:s|ed)?|test(?:s|ed)?|track(?:s|ed)?"
    r"|observ(?:es?|ed)|review(?:s|ed)?|disagree(?:s|d)?|agree(?:s|d)?|disput(?:es?|ed)|review(?:s|ed)?|ask(?:s|ed)?"
    r"|looked\s+at|looks?\s+at|link(?:s|ed)?|attribut(?:es?|ed)|document(?:s|ed)?|trac(?:es?|ed)|conducted|use[sd]?|do(?:es)?\s+not)\b",
    re.IGNORECASE,
)
_GIVEN_BY = re.compile(
    r"\b(?:according\s+to|study\s+by|studies\s+by|work\s+of|work\s+by|research\s+by|survey\s+by|findings\s+of|view\s+of"
    r"|as\s+in|see|both|argued\s+by|found\s+by|shown\s+by|reported\s+by|noted\s+by|unlike|like|following|contrast\s+to)\s+$",
    re.IGNORECASE,
)
# Works of art and law stand so too: "Low Water (1987) shows", "Act (1961)".
_WORK = re.compile(
    r"\b(?:film|movie|novel|play|poem|song|album|painting|opera|series|book|game|story|ballet|musical|symphony|statue"
    r"|episode|case|king|queen|emperor|president)s?\s+$",
    re.IGNORECASE,
)
_SHOWS = re.compile(
    r"(?:show|illustrat|demonstrat|read|record|begin|call|prov|reveal)", re.IGNORECASE
)


def running_years(
    body: Body, span: Span, library: SourceLibrary, works: tuple[WorkCited, ...]
) -> Iterator[Citation]:
    """The names and the year, where the names are known, or the sentence cites them."""
    for m in RUNNING_YEAR.finditer(body.text, *span):
        written = m.group("author")
        while lead := LEAD.match(written):
            written = written[lead.end() :]
        start = m.start("author") + len(m.group("author")) - len(written)
        place = Span(start, m.end())
        known = sources_by(written, library) or entries_by(written, works)
        if known or _is_cited(body, m, written, place, library, works):
            yield by_author(body, place, "author-date", m, library, works, running=written)


def _is_cited(
    body: Body,
    m: re.Match[str],
    author: str,
    place: Span,
    library: SourceLibrary,
    works: tuple[WorkCited, ...],
) -> bool:
    """Whether names that nobody knows are cited here."""
    if not author or any(span.overlaps(place) for span in body.emphasis):
        return False
    paged = bool(re.search(r"[a-z¶]", m.group("locator") or "") or m.group("etal"))
    if paged or m.group("locator") or re.search(r"\d[a-z]$", m.group("year")):
        return is_author(body, author, place, library, works, paged=paged)
    before = body.text[max(span_start(body, place), place.start - 40) : place.start]
    if _WORK.search(before) or re.search(r"\b(?:the|a|an|her|his|their|its)\s+$", before, re.I):
        return False
    after = body.text[m.end() : m.end() + 60].lstrip(" ,")
    says = REPORTING.match(after) or _STUDIES.match(after) or m.group("own")
    if not (says or _GIVEN_BY.search(before)):
        return False
    kinds = kinds_of_names(body, Span(place.start, place.start + len(author)))
    if _SHOWS.match(after) and "PERSON" not in kinds:
        return False
    return is_author(body, author, place, library, works)


def span_start(body: Body, place: Span) -> int:
    """Where the sentence that holds a place begins."""
    sentence = body.sentence_at(place.start)
    return sentence.span.start if sentence else 0
