"""What the essay says of a source's worth around one evaluation of it, and elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.essay.evaluations.aspects import aspects_of
from feedback.essay.evaluations.retelling import RETELLS
from feedback.essay.evaluations.words import LABELLED
from feedback.essay.model import Aspect, Essay, Evaluation, Sentence
from feedback.text.span import Span

_FIRST_WORDS = 40
# "But numbers don't explain reasons": the other side, in whatever words.
_TURNS = re.compile(
    r"\W*(?:but|however|yet|nevertheless|nonetheless|still|even\s+so|at\s+the\s+same\s+time"
    r"|on\s+the\s+other\s+hand|on\s+the\s+downside|then\s+again|that\s+said|although|though"
    r"|despite|while|whereas)\b",
    re.IGNORECASE,
)


def treated_around(essay: Essay, evaluation: Evaluation) -> set[Aspect]:
    """The aspects of its source that the rest of the paragraph treats, and every other mention.

    A neighbouring sentence that opens on another source ends what is said of this one. A turn of
    the argument after it ("But numbers don't explain reasons") brings both sides, in whatever
    words; what the source says is no word on its worth.
    """
    found: set[Aspect] = set()
    for sentence in (*_neighbours(essay, evaluation), *_mentions(essay, evaluation)):
        text = _own_words(essay, sentence.span)
        if RETELLS.search(text):
            continue
        found |= set(aspects_of(text))
        if sentence.span.start >= evaluation.span.end and _TURNS.match(text):
            found |= {"value", "limitation"}
    return found


def _own_words(essay: Essay, span: Span) -> str:
    """The words without those in quotation marks."""
    text = span.of(essay.text)
    for quotation in essay.quotations:
        start, end = quotation.inner.start - span.start, quotation.inner.end - span.start
        if end > 0 and start < len(text):
            start, end = max(0, start), min(len(text), end)
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _neighbours(essay: Essay, evaluation: Evaluation) -> Iterator[Sentence]:
    """The other sentences of its paragraph, as far as no other source is opened on."""
    here = essay.sentence_at(evaluation.span.start)
    if here is None:
        return
    paragraph = [s for s in essay.prose if s.paragraph == here.paragraph]
    own = _labels(essay, evaluation.span)
    for sentence in (s for s in paragraph if s.span.start >= evaluation.span.end):
        if _opens_on_other(essay, sentence, own) or _cites_other(essay, sentence, evaluation):
            break
        yield sentence
    before = [s for s in paragraph if s.span.end <= evaluation.span.start]
    for sentence in reversed(before):
        if _labels(essay, sentence.span) - own or _cites_other(essay, sentence, evaluation):
            break
        yield sentence


def _mentions(essay: Essay, evaluation: Evaluation) -> Iterator[Sentence]:
    """The sentences elsewhere that name the source, each with the one after it."""
    own = _labels(essay, evaluation.span)
    spans = [
        c.span
        for c in essay.citations
        if (evaluation.source and c.sources == (evaluation.source,))
        or (evaluation.label and c.label == evaluation.label)
    ]
    after = None
    for sentence in essay.prose:
        if sentence.span.overlaps(evaluation.span):
            after = None
            continue
        named = any(s.overlaps(sentence.span) for s in spans)
        if named or (own and _labels(essay, sentence.span) & own):
            yield sentence
            after = sentence.paragraph
        elif after == sentence.paragraph and not _labels(essay, sentence.span):
            yield sentence
            after = None
        else:
            after = None


def _opens_on_other(essay: Essay, sentence: Sentence, own: set[str]) -> bool:
    first = Span(sentence.span.start, min(sentence.span.start + _FIRST_WORDS, sentence.span.end))
    return bool(_labels(essay, first) - own)


def _cites_other(essay: Essay, sentence: Sentence, evaluation: Evaluation) -> bool:
    """Whether a sentence cites another source, or weighs one."""
    here = [c.sources for c in essay.citations if c.span.overlaps(sentence.span) and c.sources]
    if evaluation.source and here and all(evaluation.source not in sources for sources in here):
        return True
    others = [e for e in essay.evaluations if e.span.overlaps(sentence.span)]
    return any((e.source, e.label) != (evaluation.source, evaluation.label) for e in others)


def _labels(essay: Essay, span: Span) -> set[str]:
    return {" ".join(m.group().casefold().split()) for m in LABELLED.finditer(span.of(essay.text))}
