"""What the essay gives to an author who only reports it as somebody else's.

"The author says that the pool costs too much", where the source has "Opponents claim that the pool
costs too much". A label ("Source 2 says") stands for all that the source holds and is only held to
what its author keeps away from; "the author argues", or the author's name, names a person, and is
also held to the words of people whom the source quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from feedback.essay.attributions.source_names import names_of
from feedback.essay.facts.other_voices import Voice, is_of_a_party, voice_of
from feedback.essay.facts.restated_clauses import sense
from feedback.essay.facts.statement import context_of
from feedback.essay.grammar.synonyms import sense_of
from feedback.essay.model import Attribution, Essay, Quotation
from feedback.library.library import Passage, SourceLibrary
from feedback.library.source import Source
from feedback.text.span import Span
from feedback.text.words import stem

_AUTHOR = re.compile(r"(?i)\b(?:author|writer|journalist|reporter|columnist|essayist)\b")
# To quote, mention or grant what others say is not to say it.
_PASSING_ON = re.compile(
    r"(?i)\b(?:quot\w*|cit(?:es?|ed|ing)|mention\w*|discuss\w*|describ\w*|refer\w*|present\w*|includ\w*"
    r"|acknowledg\w*|admit\w*|conced\w*|grant\w*|recogni[sz]\w*|address\w*|answer\w*|repl\w+|den\w+"
    r"|refut\w*|reject\w*|disagree\w*|question\w*|ask\w*|doubt\w*|dismiss\w*|challeng\w*|respond\w*"
    r"|counter\w*|disput\w*)\b"
)
# A text or an author shows, tells or reports the words of others; to argue is to do so oneself.
_REPORTING = re.compile(
    r"(?i)\b(?:shows?|showed|shown|tells?|told|reports?|reported|reveal\w*|illustrat\w*|demonstrat\w*"
    r"|gives?|gave|uses?|used|provid\w*|introduc\w*|learn\w*|point(?:s|ed)\s+out\s+how)\b"
)
_OTHERS = re.compile(
    r"(?i)\b(?:critics?|opponents?|s[kc]eptics?|detractors?|some(?:\s+\w+)?\s+(?:say|think|believe|claim|argue|feel)"
    r"|some\s+(?:people|residents|of)|others|those\s+(?:who|people)|other\s+people|many\s+people|people\s+"
    r"(?:\w+\s+)?(?:say|said|think|thought|believe|believed|claim\w*|argue\w*)|opposing|counter\w*|the\s+other\s+side"
    r"|according\s+to|quot\w+|cit(?:es?|ed|ing)|said\s+by|legend|myth|rumou?rs?|is\s+(?:often\s+|sometimes\s+)?said"
    r"|mistaken|wrong|wrongly|not\s+true|whether|although|even\s+(?:if|though)|while|so-called|supposed\w*)\b"
)
_SAYS = re.compile(
    r"\s+(?:(?:also|even|then|itself|\w+ly)\s+)?(?:says?|said|claims?|claimed|argues?|argued|states?|stated"
    r"|believes?|believed|thinks?|thought|insists?|insisted|maintains?|maintained|objects?|objected"
    r"|complains?|complained|explains?|explained|warns?|warned|holds?|held|contends?|contended)\b"
)
_OPENS = re.compile(
    r"(?P<who>(?:The|This)\s+(?:author|writer|article|passage|text|source))" + _SAYS.pattern
)
_NEGATION = re.compile(r"(?i)\b(?:not|never|no|nobody|none|nothing|cannot|hardly)\b|n[’']t\b")
_NOBODY = frozenset(("the", "The", "some", "Some", "many", "Many", "most", "Most", "often", "that"))
_CANDIDATES = 5
_FEWEST = 2
_LEAST, _COVER, _BACK = 3, 0.75, 0.4
_VERB = 20


@dataclass(frozen=True, slots=True)
class TakenForAuthor:
    """`signal` names the author of `passage`, in which `voice` speaks."""

    signal: Attribution
    passage: Passage
    voice: Voice


def told_by_another(essay: Essay, library: SourceLibrary) -> Iterator[TakenForAuthor]:
    """What the essay says in its own words after the author, and the source after another."""
    for signal in (*essay.attributions, *_labels(essay), *_authors(essay)):
        if not _may_be_author(signal) or _is_set_apart(essay, signal):
            continue
        if any(q.span.overlaps(signal.covers) for q in essay.quotations_of(at_least=4)):
            continue
        found = _told(essay, signal, library)
        if found is not None:
            yield found


def quoted_from_another(
    essay: Essay, quotation: Quotation, library: SourceLibrary
) -> TakenForAuthor | None:
    """The signal that gives a quotation to the author, and who speaks it in the source."""
    if quotation.source is None or quotation.source_span is None:
        return None
    source = library[quotation.source]
    for signal in essay.attributions:
        if not _may_be_author(signal) or not _leads(signal, quotation):
            continue
        if _is_set_apart(essay, signal):
            continue
        for passage in _passages(source, quotation.source_span):
            voice = voice_of(passage)
            inside = voice is not None and voice.covers.overlaps(quotation.source_span)
            if voice and inside and _is_taken(essay, signal, source, voice):
                return TakenForAuthor(signal, passage, voice)
    return None


def _may_be_author(signal: Attribution) -> bool:
    return signal.kind == "source" or (signal.kind == "named" and signal.source is not None)


def _labels(essay: Essay) -> Iterator[Attribution]:
    """ "Source 2 claims that", which the parser may take for a noun."""
    for label in essay.citations:
        sentence = essay.sentence_at(label.span.start)
        verb = _SAYS.match(essay.text, label.span.end)
        if label.form != "running" or len(label.sources) != 1 or not sentence or not verb:
            continue
        span = Span(label.span.start, verb.end())
        if not any(a.span.overlaps(span) for a in essay.attributions):
            covers = Span(span.end, sentence.span.end)
            if covers.start < covers.end:
                span = span.stripped(essay.text)
                yield Attribution(span, label.label or "", covers, "source", label.sources[0])


def _authors(essay: Essay) -> Iterator[Attribution]:
    """ "The author claims that", which the parser may take for a noun."""
    for sentence in essay.prose:
        named = _OPENS.match(sentence.span.of(essay.text))
        if named is None:
            continue
        start = sentence.span.start
        span = Span(start + named.start("who"), start + named.end()).stripped(essay.text)
        if not any(a.span.overlaps(span) for a in essay.attributions):
            yield Attribution(span, named["who"], Span(span.end, sentence.span.end), "source")


def _leads(signal: Attribution, quotation: Quotation) -> bool:
    """Whether a signal stands before the words in one sentence, or right behind them."""
    if signal.covers.covers(Span(quotation.inner.start, quotation.inner.start + 1)):
        return True
    return 0 <= signal.span.start - quotation.span.end < 3


def _passages(source: Source, span: Span) -> Iterator[Passage]:
    return (Passage(source, s) for s in source.sentences if s.overlaps(span))


def _sentence(essay: Essay, signal: Attribution) -> Span:
    sentence = essay.sentence_at(signal.span.start)
    return sentence.span if sentence else signal.covers


def _is_set_apart(essay: Essay, signal: Attribution) -> bool:
    """Whether the essay asks, or only says that the author takes up what is said."""
    lead = signal.span.of(essay.text)
    behind = essay.text[signal.span.end : signal.span.end + _VERB]
    return bool(
        _sentence(essay, signal).of(essay.text).rstrip().endswith("?")
        or _PASSING_ON.search(lead + behind)
        or _NEGATION.search(lead)
    )


def _speaks_of_others(essay: Essay, signal: Attribution, voice_says: str) -> bool:
    """Whether the sentence says that others say so, in words that are not those others' own."""
    before = essay.text[_sentence(essay, signal).start : signal.span.start]
    after = essay.text[signal.span.end : _sentence(essay, signal).end]
    known = voice_says.casefold()
    return any(m.group().casefold() not in known for m in _OTHERS.finditer(before + after))


def _told(essay: Essay, signal: Attribution, library: SourceLibrary) -> TakenForAuthor | None:
    said = [
        t
        for t in essay.parsed(signal.covers)
        if not signal.span.covers(Span(t.idx, t.idx + len(t))) and t.idx >= signal.covers.start
    ]
    content = frozenset(s for t in said if (s := sense(t)))
    if len(content) < _FEWEST:
        return None
    text = " ".join(t.text for t in said)
    found: TakenForAuthor | None = None
    for passage, _ in library.search(text, _CANDIDATES):
        if signal.source is not None and passage.source.id != signal.source:
            continue
        voice = voice_of(passage)
        theirs = _content(passage, voice.covers if voice else passage.span)
        shared = content & theirs
        if len(shared) < _COVER * len(content):
            continue
        if voice is None:
            return None
        least = _FEWEST if (voice.direct or voice.held) and content == theirs else _LEAST
        close = len(shared) >= least and len(shared) >= _BACK * len(theirs)
        if not close or _is_denied(text) != _is_denied(voice.covers.of(passage.source.text)):
            continue
        if found is None and _is_taken(essay, signal, passage.source, voice):
            found = TakenForAuthor(signal, passage, voice)
    return found


def _is_denied(text: str) -> bool:
    return _NEGATION.search(text) is not None


def _content(passage: Passage, covers: Span) -> frozenset[str]:
    start = passage.span.start
    return frozenset(
        s
        for t in context_of(passage).parsed
        if covers.start <= start + t.idx < covers.end and (s := sense(t))
    )


def _is_taken(essay: Essay, signal: Attribution, source: Source, voice: Voice) -> bool:
    """Whether the signal means the author, whose words these are not, and nobody else is named."""
    lead = signal.span.of(essay.text)
    person = _AUTHOR.search(lead) is not None or _is_named(lead, source)
    if signal.kind == "named" and not person:
        return False
    another = voice.direct or voice.held or is_of_a_party(voice.holder.of(source.text))
    if not voice.distant and not (person and another and not _REPORTING.search(lead)):
        return False
    if _speaks_of_others(essay, signal, voice.covers.of(source.text)):
        return False
    return not _is_holder_named(essay, signal, source, voice)


def _is_named(lead: str, source: Source) -> bool:
    return any(re.search(rf"\b{re.escape(name)}\b", lead) for name in names_of(source))


def _is_holder_named(essay: Essay, signal: Attribution, source: Source, voice: Voice) -> bool:
    """Whether the sentence, or one of the two before, speaks of whoever says it in the source."""
    sentence = essay.sentence_at(signal.span.start)
    if sentence is None:
        return True
    near = essay.sentences[max(0, sentence.index - 2) : sentence.index + 1]
    told = {stem(w) for s in near for w in re.findall(r"\w+", s.span.of(essay.text))}
    told |= {sense_of(w) for s in near for w in re.findall(r"\w+", s.span.of(essay.text).lower())}
    words = set(re.findall(r"\w{3,}", voice.holder.of(source.text))) - _NOBODY
    return any(stem(w) in told for w in words)
