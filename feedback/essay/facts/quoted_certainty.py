"""Words quoted without the doubt that stands before them in the source.

"Roth says that we will “go back to a world without cures”", where she writes "we could go back to
a world without cures"; or “the dam was safe”, quoted as a fact out of "I hope that the dam was
safe". What stands inside the marks is the source's to the letter. A "not" that is cut off so is a
misquotation (quotations/turned.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from feedback.essay.facts.statement import context_of
from feedback.essay.grammar.hedges import careful_words, is_conditional
from feedback.essay.model import Essay, Quotation
from feedback.library.library import Passage, SourceLibrary
from feedback.library.source import Source
from feedback.text.span import Span

_FEWEST_WORDS = 3
_CERTAIN = re.compile(
    r"(?i)\b(?P<words>will|shall|must|do(?:es)?|did|(?:is|are)\s+going\s+to)\s+(?:\w+ly\s+)?[\"“‘']?$"
)
_POSSIBLE = re.compile(r"(?i)\b(?P<words>could|may|might)\s+(?:(?:well|even|also|soon|still)\s+)?$")
_DOUBTED = re.compile(
    r"(?i)(?P<words>\bit\s+(?:may\s+be|might\s+be|could\s+be|seems|seemed|appears|appeared)\s+that\s+$"
    r"|\bit\s+(?:is|was|seems|seemed)\s+(?:\w+\s+)?(?:possible|likely|probable|conceivable|unclear|uncertain)"
    r"\s+(?:that|whether)\s+$"
    r"|\b(?:I|we)\s+(?:can\s+only\s+)?(?:hope|fear|suspect|guess|imagine|suppose|wonder)\s+(?:that\s+|whether\s+|if\s+)?$"
    r"|\b(?:perhaps|maybe|possibly|allegedly|supposedly),?\s+$"
    r"|(?:^|(?<=[\s,;—]))(?<!as\s)(?<!even\s)(?:only\s+)?(?:if|unless|whether)\s+$)"
)
_SHORTEST_FACT = 4


@dataclass(frozen=True, slots=True)
class QuotedCertainty:
    """`ours` are the essay's words that are too sure, `theirs` those of the source that it left
    out; both as spans of their own texts. `left_out`: nothing stands in their place."""

    ours: Span
    theirs: Span
    source: Source
    sentence: Span
    left_out: bool


def quoted_certainty(essay: Essay, library: SourceLibrary) -> Iterator[QuotedCertainty]:
    """One for each quotation whose lead is surer than the source's own."""
    for quotation in essay.quotations_of(at_least=_FEWEST_WORDS):
        if quotation.source is None or quotation.source_span is None:
            continue
        found = _of(essay, quotation, library[quotation.source], quotation.source_span)
        if found is not None:
            yield found


def _of(essay: Essay, quotation: Quotation, source: Source, at: Span) -> QuotedCertainty | None:
    home = essay.sentence_at(quotation.span.start)
    theirs = next((s for s in source.sentences if s.covers(Span(at.start, at.start + 1))), None)
    if home is None or theirs is None:
        return None
    lead = essay.text[home.span.start : quotation.inner.start]
    before = source.text[theirs.start : at.start]
    rest = lead + essay.text[quotation.inner.end : home.span.end]
    if careful_words(rest) or is_conditional(rest):
        return None
    if (sure := _CERTAIN.search(lead)) and (weak := _POSSIBLE.search(before)):
        ours = Span(*sure.span("words")).shifted(home.span.start)
        there = Span(*weak.span("words")).shifted(theirs.start)
        return QuotedCertainty(ours, there, source, theirs, left_out=False)
    if quotation.words < _SHORTEST_FACT or not _is_statement(source, theirs, at):
        return None
    doubted = _DOUBTED.search(before)
    if doubted is None:
        return None
    there = Span(*doubted.span("words")).stripped(before).shifted(theirs.start)
    return QuotedCertainty(quotation.span, there, source, theirs, left_out=True)


def _is_statement(source: Source, sentence: Span, quoted: Span) -> bool:
    """Whether the quoted words are a statement of their own: a subject with its verb."""
    words = quoted.shifted(-sentence.start)
    verbs = [t for t in context_of(Passage(source, sentence)).parsed if t.pos_ in ("VERB", "AUX")]
    return any(
        c.dep_.startswith("nsubj") and words.start <= c.idx < words.end
        for verb in verbs
        if words.start <= verb.idx < words.end
        for c in verb.children
    )
