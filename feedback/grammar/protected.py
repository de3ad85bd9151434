"""The parts of an essay whose language is not the student's to mend."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from feedback.essay.model import Essay
from feedback.grammar.engine import Match
from feedback.text.quoted import double_quoted
from feedback.text.span import Span

_APART = ("works_cited", "quotation", "prompt")
_QUOTED_USES = frozenset({"quotation", "title", "dialogue"})
_SENTENCE_START = frozenset({"UPPERCASE_SENTENCE_START", "SentenceCapitalization"})
_EDGE = re.compile(r"[\s.,;:!?()\[\]]*")
# A space too many or too few beside a comma, a full stop or a bracket is of the writer's own
# making, whatever stands next to it.
_SPACING = frozenset({"COMMA_PARENTHESIS_WHITESPACE", "SENTENCE_WHITESPACE"})
_SPACED = re.compile(r"[^\S\n]+[.,)]|[(][^\S\n]+|,\w+|\w+")


class Protected:
    """What others worded: quotations, titles, citations, works cited, the prompt, a source.

    The engine reads the whole text, so that each sentence has its context, and its matches are
    dropped when they touch one of these parts at all: with one foot in a quotation a match rests on
    words that the student may not change. A match on punctuation or capitals beside a part, with
    nothing but white space and stops between, is dropped too: it stands there because of the
    part's edge. The writer's own are still a sentence that opens after the writer's full stop, the
    space beside a mark at a part's edge, the spelling, spaces and opening capitals of what is taken
    from a source without quotation marks, and the spelling of small words and the opening capital
    of a source named in passing ("in the artical it says").
    """

    def __init__(self, essay: Essay) -> None:
        self._text = essay.text
        quoted = list(_parts(essay))
        copied = [overlap.span for overlap in essay.overlaps if overlap.kind == "verbatim"]
        self._quoted = _merged(quoted)
        passing = {c.span for c in essay.citations if c.form == "running"}
        self._spelt = _merged(part for part in quoted if part not in passing)
        # A table's cell is no sentence; its words are still the writer's to spell.
        cells = [p.span for p in essay.paragraphs if p.kind == "table"]
        self._spans = _merged([*quoted, *copied, *cells])

    def holds(self, match: Match) -> bool:
        """Whether a match is about a protected part or its edge."""
        span = match.span
        if match.category == "spelling":
            small = self._text[span.start : span.start + 1].islower()
            return _touches(self._spelt if small else self._quoted, span)
        if match.rule in _SPACING and _SPACED.fullmatch(span.of(self._text)):
            return _touches(self._quoted, span)
        if match.rule in _SENTENCE_START:
            after_stop = self._starts_after_stop(span)
            return _touches(self._spelt, span if after_stop else self._with_edges(span))
        return self.touches(self._with_edges(span) if match.category == "punctuation" else span)

    def _starts_after_stop(self, span: Span) -> bool:
        """Whether a full stop of the writer's own stands before the sentence that `span` opens."""
        end = len(self._text[: span.start].rstrip())
        return self._text[end - 1 : end] == "." and not _touches(self._spelt, Span(end - 1, end))

    def touches(self, span: Span) -> bool:
        """Whether `span` shares a character with a protected part."""
        return _touches(self._spans, span)

    def covers(self, span: Span) -> bool:
        """Whether the whole of `span` is one part in which nothing is looked at."""
        i = bisect_right(self._quoted, span.start, key=lambda part: part.start) - 1
        return i >= 0 and self._quoted[i].covers(span)

    def _with_edges(self, span: Span) -> Span:
        line = self._text.rfind("\n", 0, span.start) + 1
        left = self._text[line : span.start]
        before = len(left) - len(left.rstrip(" \xa0.,;:!?()[]"))
        after = _EDGE.match(self._text, span.end)
        return Span(span.start - before - 1, (after.end() if after else span.end) + 1)


def _parts(essay: Essay) -> Iterator[Span]:
    yield from double_quoted(essay.text)
    yield from (q.span for q in essay.quotations if q.use in _QUOTED_USES)
    yield from (citation.span for citation in essay.citations)
    yield from (entry.span for entry in essay.works_cited)
    yield from (p.span for p in essay.paragraphs if p.kind in _APART)


def _touches(parts: Sequence[Span], span: Span) -> bool:
    i = bisect_left(parts, span.end, key=lambda part: part.start) - 1
    return i >= 0 and parts[i].end > span.start


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif span.start < span.end:
            merged.append(span)
    return merged
