"""Words or a view that the essay gives to another person than the source does.

"Rao thinks that fines teach nothing", where it is Berg who writes so and Rao is somebody whom
another source quotes. Only a person of the pack is believed to have been mixed up, and only where
nothing near the passage, nor anything else in the pack, makes the words theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import (
    AUTHORITIES,
    DEFINITE,
    SAYING,
    SCHOLARS,
    SHOWING,
    THINKING,
    word_set,
)
from feedback.essay.attributions.source_names import names_of
from feedback.essay.facts.fillers import is_name
from feedback.essay.facts.statement import Context, Statement, context_of, library_stems
from feedback.essay.grammar.clause_parts import sense
from feedback.essay.grammar.frame import LIGHT
from feedback.essay.grammar.synonyms import sense_of
from feedback.essay.model import Attribution
from feedback.library.library import Passage, SourceLibrary
from feedback.text.span import Span
from feedback.text.words import stem, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_COVER = 0.75
_LEAST = 3
_HALF = 0.5
_CANDIDATES = 5
_VERBS = SAYING | THINKING | SHOWING | {"write", "call", "warn", "complain"}
_MINE = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_AGREEING = re.compile(
    r"(?i)\b(?:disagree\w*|agree\w*|would\s+(?:say|argue|think)|like|unlike|not|never|n[’']t"
    r"|too|also|as\s+well)\b"
)
_QUOTED = re.compile(r"[“”\"]")
_ASIDE = word_set("he she they it who")


def other_speaker(
    statement: Statement, signals: Sequence[Attribution], library: SourceLibrary
) -> tuple[Span, Span, Context] | None:
    """The essay's words for a speaker and the passage's words for who says it there."""
    for signal in signals:
        if signal.kind not in ("named", "source") or not statement.span.covers(signal.span):
            continue
        found = _other_speaker(statement, signal, library)
        if found is not None:
            return found
    return None


def _other_speaker(
    statement: Statement, signal: Attribution, library: SourceLibrary
) -> tuple[Span, Span, Context] | None:
    said = [t for t in statement.tokens if _is_said(t, signal)]
    holder = [t for t in statement.tokens if signal.span.covers(_span(t)) and is_name(t)]
    person = frozenset(stem(t.text) for t in holder)
    if not person or not person & library_stems(library) or not holder:
        return None
    if _AGREEING.search(signal.span.of(statement.text)):
        return None
    if statement.span.of(statement.text).rstrip().endswith("?"):
        return None
    content = frozenset(s for t in said if (s := sense(t)) and s not in LIGHT)
    text = " ".join(t.text for t in said)
    if len(content) < _LEAST or _AGREEING.search(text):
        return None
    found: tuple[Span, Span, Context] | None = None
    for passage, _ in library.search(text, _CANDIDATES):
        context = context_of(passage)
        near = _senses(context) | {sense_of(word) for word in context.nearby}
        cover = len(content & near) / len(content)
        if cover < _HALF:
            continue
        if _is_theirs(person, passage):
            return None
        speaker = _speaker(context) or _author(passage) if cover >= _COVER else None
        if speaker is not None and found is None:
            span = Span(holder[0].idx, holder[-1].idx + len(holder[-1]))
            found = span, speaker, context
    return found


def _is_said(token: Token, signal: Attribution) -> bool:
    place = _span(token)
    return signal.covers.covers(place) and not signal.span.covers(place)


def _is_theirs(person: frozenset[str], passage: Passage) -> bool:
    """Whether the words may be that person's: they wrote the source, or stand near by."""
    source, span = passage
    if person & {stem(w) for name in names_of(source) for w in name.split()}:
        return True
    if person & {stem(w) for w in f"{source.author or ''} {source.title or ''}".split()}:
        return True
    before = [s for s in source.sentences if s.end <= span.start][-3:]
    after = [s for s in source.sentences if s.start >= span.end][:2]
    near = Span(before[0].start if before else span.start, after[-1].end if after else span.end)
    return bool(person & {stem(w.text) for w in words(source.text, *near)})


def _speaker(context: Context) -> Span | None:
    """Who says it in the passage itself: a name, or "an old woman"."""
    for verb in context.parsed:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in _VERBS or verb.dep_ == "relcl":
            continue
        for child in verb.children:
            if child.dep_ == "nsubj" and child.pos_ in ("PROPN", "NOUN"):
                if _is_anyones(child):
                    return None
                run = list(_phrase(child))
                start = context.passage.span.start
                return Span(run[0].idx, run[-1].idx + len(run[-1])).shifted(start)
    return None


def _is_anyones(head: Token) -> bool:
    """ "A study last year", "researchers": somebody made it and is one of them, and a name in the
    essay may be theirs; "the council's survey" and "the Berg study" are somebody's."""
    lemma = head.lemma_.lower()
    alone = head.tag_ == "NN" and any(t.lower_ in DEFINITE for t in head.lefts)
    if lemma not in AUTHORITIES or (lemma in SCHOLARS and alone):
        return False
    owned = (t.dep_ == "poss" or is_name(t) for t in head.subtree if t.i != head.i)
    return not any(owned)


def _phrase(head: Token) -> Iterator[Token]:
    yield from head.doc[head.left_edge.i : head.i + 1]


def _author(passage: Passage) -> Span | None:
    """The author's name where the source gives it, if the passage speaks in the first person."""
    source = passage.source
    if not _MINE.search(passage.text) or _QUOTED.search(passage.text):
        return None
    for name in names_of(source):
        at = source.text.find(name)
        if at >= 0:
            return Span(at, at + len(name))
    return None


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


@lru_cache(maxsize=4096)
def _senses(context: Context) -> frozenset[str]:
    return frozenset(s for t in context.parsed if (s := sense(t)))
