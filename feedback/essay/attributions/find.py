"""Who the essay gives a statement to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.essay.attributions.hearsay import hearsay
from feedback.essay.attributions.holders import classify, source_named
from feedback.essay.attributions.verbs import reports
from feedback.essay.grammar.clauses import clause_at
from feedback.essay.grammar.entities import kinds_of_names
from feedback.essay.model import Attribution, AttributionKind, Body, Sentence
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

_TEXT = r"(?:article|passage|text|excerpt|extract|reading|source|document|story|chapter)"
_LABEL = r"(?:\s+(?:\d+|[A-H])\b)?"
_WORD = r"(?:“[^”]{1,90}”|\"[^\"]{1,90}\"|[^\s,;:()“”\"]+)"
_HOLDER = rf"(?P<holder>{_WORD}(?:\s+{_WORD}){{0,9}})"
_TITLE = r"(?:\s*,?\s*(?:“[^”]{1,90}”|\"[^\"]{1,90}\"))?"
_SOMEBODY = (
    r"(?:(?:[Tt]he|Dr\.?|Prof(?:essor)?\.?|Mrs?\.?|Ms\.?|Sir|Lord|Lady)\s+)?(?!(?:H|Sh)e\b|They\b|It\b|We\b|You\b)"
    r"(?:(?:van|von|de|der|den|della?|di|da|du|la|le|el|al|bin|ibn|ter|ten)[\s-]+){0,2}[A-ZÀ-ÖØ-Þ][\w’'\-]*\w(?<![’']s)"
    r"(?:\s+(?:and\s+|&\s+|of\s+(?:the\s+)?|for\s+|(?:van|von|de|der|della?|di|da|la|bin|al)[\s-]+)?"
    r"(?:[A-Z]\.|[A-ZÀ-ÖØ-Þ][\w’'\-]*\w(?<![’']s))){0,5}(?:\s+et\s+al\.)?"
)
_SAYS = (
    r"writes?|wrote|says?|said|notes?|noted|argues?|argued|claims?|claimed|observes?|observed|explains?|explained"
    r"|states?|stated|reports?|reported|shows?|showed|suggests?|suggested|admits?|admitted|concludes?|concluded"
    r"|points?\s+out|pointed\s+out|reminds?|reminded|remarks?|remarked|warns?|warned|demonstrates?|demonstrated"
    r"|finds?|found|maintains?|maintained|insists?|insisted|contends?|contended|asserts?|asserted|describes?"
    r"|described|acknowledges?|acknowledged|has\s+(?:it|shown|argued|noted|written|pointed\s+out)"
)
_STATEMENT = (
    r"claim|argument|view|assertion|contention|suggestion|finding|statement|point|observation|remark|conclusion"
    r"|belief|thesis|warning|comment|estimate|insistence|admission|hypothesis|theory|explanation|prediction|idea"
    r"|opinion|conviction|reminder|calculation|complaint|verdict|judgement|judgment"
)
# What an event or a place shows, nobody says.
_NOBODY = frozenset({"GPE", "LOC", "EVENT", "DATE", "FAC", "PRODUCT", "TIME", "LAW", "NORP"})
_PHRASES = (
    re.compile(rf"\bacc?or?r?ding(?:ly)?\s+to\s+{_HOLDER}{_TITLE}", re.IGNORECASE),
    re.compile(
        r"\b(?:in|from)\s+(?P<holder>(?!my|our|your|people)[\w.]+(?:\s+[\w.]+){0,3})['’]s?\s+(?:own\s+)?"
        r"(?:view|opinion|eyes|words|account|article|essay|report|book|study|letter|diary|speech|point\s+of\s+view)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bin\s+the\s+(?:view|words|opinion|account|judgement|judgment)s?\s+of\s+"
        rf"{_HOLDER}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:as|like)\s+(?:is\s+|was\s+|it\s+(?:is|was)\s+)?"
        r"(?:seen|stated|shown|mentioned|said|written|described|reported|noted|quoted|told)"
        rf"\s+(?:in|by|from)\s+{_HOLDER}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bas\s+(?P<holder>(?:the\s+)?[A-Z]?\w+(?:\s+[A-Z]\w+)*)\s+(?:once\s+)?(?:puts?|put)\s+it\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:\b(?:in|based\s+on)|^from)\s+(?P<holder>(?:the|this|that|both|another)\s+(?:\w+\s+)?{_TEXT}s?{_LABEL}){_TITLE}(?!\s+of\s+\w+ing)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:in|from|on)\s+(?P<holder>(?:source|document|doc\.?|extract|excerpt|passage|text|article)\s+"
        r"(?:\d+|[B-H]\b|one\b|two\b|three\b|four\b|five\b))",
        re.IGNORECASE,
    ),
    # "As Harwood (2010) rightly notes", in which the parser takes the verb for a noun.
    re.compile(
        rf"\b[Aa]s\s+(?P<holder>{_SOMEBODY}|(?:Source|Document|Doc\.?|Extract|Text)\s+(?:\d+|[A-H]))(?:\s+\([^()\n]{{4,40}}\))?"
        rf"(?:\s+(?:himself|herself|themselves|also|once|later|\w+ly))?\s+(?P<verb>{_SAYS})\b"
    ),
    # "Harwood’s claim that", "the article’s blunt statement that".
    re.compile(
        rf"(?<![\w’'])(?P<holder>{_SOMEBODY}|(?:[Tt]he|[Tt]his)\s+{_TEXT}|(?:[Tt]he|[Tt]his)\s+author)"
        r"(?:['’]s|(?<=s)['’])\s+(?:\([^()\n]{4,40}\)\s+)?(?:(?!not\b)[a-z]+\s+){0,2}?"
        rf"(?:{_STATEMENT})\s+that\b"
    ),
    re.compile(rf"\b[Tt]o\s+quote\s+(?:from\s+)?(?P<holder>{_SOMEBODY})"),
)
# Where the words for a holder stop: at the verb or subject of the statement itself.
_STOP = re.compile(
    r"(?<!source)(?<!paragraph)(?<!article)(?<!passage)(?<!document)(?<!extract)(?<!doc)\s+\d.*$|"
    r"\s+(?:is|are|was|were|has|have|had|it|he|she|they|we|you|there|these|those|in\s+(?:19|20)\d\d|"
    r"can|could|will|would|may|might|must|should|do|does|did|\S+\s+per\s?cent|who|which|that|when|because|around|since|during|after|before)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_QUOTED = re.compile(r"“[^”\n]{1,900}”|\"[^\"\n]{1,900}\"")


_NEAR = 100
"""How far after "in the article" its author or title may stand, in code points."""


def find_attributions(body: Body, library: SourceLibrary) -> tuple[Attribution, ...]:
    """The signal phrases of the running text, in order.

    Words inside quotation marks are the source's, not the student's: nothing is found there.
    """
    quoted = [Span(*m.span()) for m in _QUOTED.finditer(body.text)]
    found: list[Attribution] = []
    for sentence in body.prose:
        inside = [*reports(body, sentence.span, library)]
        inside += [a for a in hearsay(body, sentence.span) if _free(a, inside)]
        inside += [a for a in _phrases(body, sentence, library) if _free(a, inside)]
        found += [a for a in inside if not any(q.covers(a.span) for q in quoted)]
    return tuple(sorted(found, key=lambda attribution: attribution.span))


def _free(attribution: Attribution, taken: list[Attribution]) -> bool:
    """Whether a phrase adds something to the verbs found: "in the text it says" is one."""
    same = [a for a in taken if a.kind == attribution.kind == "source"]
    return not same and not any(a.span.overlaps(attribution.span) for a in taken)


def _phrases(body: Body, sentence: Sentence, library: SourceLibrary) -> Iterator[Attribution]:
    text = sentence.span.of(body.text)
    taken: list[Span] = []
    for pattern in _PHRASES:
        for match in pattern.finditer(text):
            holder = _STOP.sub("", match["holder"]).strip(" .'’")
            words = Span(match.start("holder"), match.start("holder") + len(holder))
            whole = holder == match["holder"]
            span = Span(match.start(), match.end() if whole else words.end)
            kind = classify(body, words.shifted(sentence.span.start))
            if kind is None and pattern in _PHRASES[-3:] and holder[:1].isupper():
                kind = "named"  # the pattern wants a name, whatever the parser makes of it
            if kind is None or any(span.overlaps(other) for other in taken):
                continue
            if "verb" in match.groupdict() and _is_nobody(body, words.shifted(sentence.span.start)):
                continue
            taken.append(span)
            yield _attribution(
                body, sentence, span.shifted(sentence.span.start), holder, kind, library
            )


def _is_nobody(body: Body, holder: Span) -> bool:
    return not kinds_of_names(body, holder).isdisjoint(_NOBODY)


def _attribution(
    body: Body,
    sentence: Sentence,
    span: Span,
    holder: str,
    kind: AttributionKind,
    library: SourceLibrary,
) -> Attribution:
    source = source_named(span.of(body.text), kind, library)
    if source is None and kind == "source":
        after = body.text[span.start : min(sentence.span.end, span.end + _NEAR)]
        source = source_named(after, kind, library)
    return Attribution(span, holder, clause_at(body, sentence.span, span.start), kind, source)
