"""Sentences, by LanguageTool's own segmentation rules (choppa), and paragraphs, by line breaks."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

from feedback.text.lean_import import without
from feedback.text.span import Span

# "Russia.He" is a missing space, "U.S." and "example.org" are not: a lower-case letter, the stop,
# then a capital followed by a lower-case letter.
_GLUED = re.compile(r"(?<=[a-z]{2}[.!?])(?=[A-Z][a-z])|(?<=[a-z]{2}[.!?][\"”’'])(?=[A-Z][a-z])")
# The mark of a note or of an entry belongs to the sentence before it: "revenge.[^9] Others say".
_NOTED = re.compile(
    r"[.!?][\"”’')]{0,2}(?:\[\^?\w{1,12}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)+(?=\s+[\"“‘(]?[A-ZÀ-ÖØ-Þ])"
)

# Abbreviations end no sentence before what they introduce: "Doc. 6", "ch. IV", "Doc. B", "ibid. 4".
_NUMBERED = re.compile(
    r"(?:^|[\s(\[“\"‘])(?:[Dd]ocs?|[Ee]xts?|[Ss]rcs?|[Ff]igs?|Tabs?|Eqs?|Sects?|Secs?|Arts?|[Pp]aras?|[Pp]ars?"
    r"|pp?|[Pp]gs?|ll?|[Vv]ols?|[Cc]hs?|[Cc]haps?|[Nn]os?|nn?|Apps?|Bks?|Pts?|Sc|[Ii]bid|(?:op|loc)\.\s?cit)\.$"
)
# "They said no. I left": the pronoun is no numeral, and the article no letter.
_NUMBER = re.compile(
    r"\d|(?:[IVXL]{2,5}|[B-HJ-Z])(?![\w’'.])|(?:One|Two|Three|Four|Five|Six)(?=[\s,.;)]+[^\W\d_A-Z])"
)
# "ed. Mary Lund", "cf. Lund", "qtd. in Lund".
_NAMING = re.compile(r"(?:^|[\s(\[,;])(?:[Ee]ds?|[Tt]rans|[Cc]f|[Qq]td|[Ii]ll?us|[Cc]omp)\.$")
_OPENER = (
    r"(?:The|This|That|These|Those|It|He|She|They|We|You|I|A|An|In|On|At|But|And|So|Yet|However|Then|There|For|As"
    r"|If|When|While|Although|Since|Nobody|No|Many|Some|Most|Both|To|After|Before|Later|His|Her|Their|Its|Our)\b"
)
_NAME = re.compile(rf"(?!{_OPENER})[A-ZÀ-ÖØ-Þ]|(?:by|in)\s")
# The rules for English take "et al." to go on for ever.
_ET_AL = re.compile(rf"\bet\sal\.(?=\s+{_OPENER})")


@lru_cache(maxsize=1)
def _rules() -> Any:
    # It would check its own rules, which nobody asks for, by a large library.
    with without("xmlschema"):
        from choppa import DEFAULT_SRX_RULESET, SrxDocument

    return SrxDocument(ruleset=DEFAULT_SRX_RULESET)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, trimmed of white space, spans counted in `text`.

    A full stop with no space after it ("Russia.He") also ends a sentence.
    """
    rules = _rules()
    from choppa import SrxTextIterator

    end = len(text) if end is None else end
    part = text[start:end]
    spans: list[Span] = []
    at = start
    for segment in SrxTextIterator(rules, "en_two", part):
        inner = {m.start() for m in _GLUED.finditer(segment)}
        inner |= {m.end() for m in _NOTED.finditer(segment)}
        inner |= {m.end() for m in _ET_AL.finditer(segment)}
        cuts = [0, *sorted(inner), len(segment)]
        for a, b in pairwise(cuts):
            span = Span(at + a, at + b).stripped(text)
            if span.start < span.end:
                if spans and _goes_on(text, spans[-1], span):
                    span = Span(spans.pop().start, span.end)
                spans.append(span)
        at += len(segment)
    return spans


def _goes_on(text: str, before: Span, after: Span) -> bool:
    """Whether a sentence was cut between an abbreviation and what it introduces."""
    gap = text[before.end : after.start]
    if text[before.end - 1] != "." or "\n\n" in gap:
        return False
    tail = text[max(before.start, before.end - 12) : before.end]
    if _NUMBERED.search(tail):
        return _NUMBER.match(text, after.start, after.end) is not None
    return bool(_NAMING.search(tail) and _NAME.match(text, after.start, after.end))
