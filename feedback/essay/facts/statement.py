"""The two sides of a comparison: a statement of the essay and a passage of a source."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.told_figures import FROM_TO, told_ends, with_that_year
from feedback.essay.grammar.content_words import STOP, content
from feedback.essay.model import Body
from feedback.library.library import Passage, SourceLibrary
from feedback.library.source import Source
from feedback.text.parsing import parse
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.words import WORD, stem

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_UNREAL = re.compile(
    r"(?i)\b(?:if|would|could|should|might|imagine|suppose|say(?=\s+you)|let[’']?s|maybe|perhaps"
    r"|wish|hopefully|unless|whether|what\s+if|will)\b"
)
_OWN = re.compile(r"\b(?:I|me|we|We|us|you|You|I[’']m)\b")
_OWN_THINGS = re.compile(
    r"(?i)\b(?:my|your)\b|\bour\s+(?:own\s+)?"
    r"(?:town|city|state|country|school|communit|nation|soci|street)"
)
_SUPPOSED = re.compile(
    r"(?i)\b(?:if|imagine|suppose|say(?=\s+you)|let[’']?s|maybe|perhaps|wish|hopefully|unless"
    r"|whether|what\s+if|should|might)\b"
)
_IMAGINED = re.compile(
    r"(?i)\b(?:imagine|suppose|say(?=\s+you)|let[’']?s|maybe|perhaps|wish|hopefully|should|might)\b"
)
_IF = re.compile(r"(?i)\b(?:if|unless|whether)\b")
_MODAL_OR_IF = re.compile(r"(?i)\b(?:if|would|could|can|may|might|unless|were\s+to)\b")
_MODAL = re.compile(
    r"(?i)\b(?:would|could|will|can|may|shall|is\s+to|are\s+to|expect\w*|plan\w*)\b"
)
_MINE = re.compile(
    r"(?i)\bmy\b|\b(?:our|your)\s+(?:own\s+)?"
    r"(?:town|city|state|country|school|communit|nation|soci|street|famil|parent|house|home)"
)
_CITED = re.compile(
    r"(?:[A-Z][\w’'&.-]*(?:,?\s+(?:and|&|et al\.)?\s*)?){0,4}\(?(?<=[\s(])(?:1[5-9]|20)\d\d[a-z]?"
    r"(?:,\s*pp?\.[^)]*)?\)"
)
REPORTING_VERBS = word_set(
    """
    report say write publish announce declare state tell claim note recall explain describe argue
    show find believe think answer reply complain insist estimate admit add suggest
    """
)
_OTHER = re.compile(
    r"(?i)\b(?:another|a\s+(?:second|third|different|similar|later|previous|recent))\s+(?:\w+\s+)?"
    r"(?:stud(?:y|ies)|survey|trial|experiment|report|poll)\b"
)
_LABEL = re.compile(
    r"\b(?:Sources?|Documents?|Docs?|Extracts?|Excerpts?|Texts?|Passages?|Articles?|Exhibits?|Items?"
    r"|Readings?|Figures?|Interpretations?)\.?\s+(?=\d|[A-Z]\b|[IVX]+\b)"
)
# "I read that", "Source A tells us", "we can see": the writer as a reader.
_READING = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou)\s+(?:also\s+|can\s+|could\s+)?(?:read|learn\w*|see|saw|find|know|understand)\b"
    r"|\b(?:tell|show|inform|give|teach|remind)\w*\s+(?:us|me|you)\b"
)
_HEADING = 14
_QUOTES = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")


@dataclass(frozen=True, slots=True)
class Given:
    """The sources that a sentence is given to: ids of those it names or cites itself (`here`) and
    of those that the sentences about it do (`near`); `signals` are the words which do so;
    `quoted` stands in quotation marks; `own`: the student tells of an experiment of their own."""

    here: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    signals: tuple[Span, ...] = ()
    quoted: tuple[Span, ...] = ()
    own: bool = False


@dataclass(frozen=True, eq=False)
class Statement:
    """A sentence or clause of the essay with what it says in figures.

    `credit` are the ids of the sources that its sentence cites, `near_credit` those of its
    neighbours, `signals` the words of those citations, which say nothing of the subject.
    """

    text: str
    span: Span
    quantities: tuple[Quantity, ...]
    stems: frozenset[str]
    names: frozenset[str]
    doc: Doc
    quoted: tuple[Span, ...]
    credit: frozenset[str] = frozenset()
    near_credit: frozenset[str] = frozenset()
    signals: tuple[Span, ...] = ()
    sentence: Span | None = None
    sentence_names: frozenset[str] = frozenset()
    of_own_study: bool = False

    @classmethod
    def of_essay(
        cls,
        body: Body,
        span: Span,
        found: tuple[Quantity, ...],
        given: Given | None = None,
    ) -> Statement:
        found = told_ends(body.text, found)
        tokens = body.parsed(span)
        names = _names(tokens, _apparatus(body.text, span, found))
        quoted = tuple(
            Span(m.start() + span.start, m.end() + span.start)
            for m in _QUOTES.finditer(span.of(body.text))
        )
        given = given or Given()
        quoted += tuple(mark for mark in given.quoted if mark.overlaps(span))
        signals = tuple(s for s in given.signals if s.overlaps(span))
        names -= _named(body.text, signals)
        sentence = body.sentence_at(span.start)
        upto = Span(sentence.span.start if sentence else span.start, span.end)
        apart = (*given.signals, *_apparatus(body.text, upto, quantities(body.text, *upto)))
        return cls(
            body.text,
            span,
            found,
            content(body.text, span),
            names,
            body.doc,
            quoted,
            given.here,
            given.near,
            signals,
            sentence.span if sentence else span,
            _names(body.parsed(Span(sentence.span.start, span.end)), apart)
            - _named(body.text, given.signals)
            if sentence
            else names,
            given.own and not given.here,
        )

    @property
    def sentence_text(self) -> str:
        """The sentence up to the end of the statement, which may be one clause of it."""
        return self.text[(self.sentence or self.span).start : self.span.end]

    @property
    def comparable(self) -> tuple[Quantity, ...]:
        """The quantities that say enough to be compared."""
        told = [q for q in self.quantities if not _is_slight(q)]
        ends = [
            q
            for x, q in pairwise(self.quantities)
            if x in told and FROM_TO.fullmatch(self.text, x.span.end, q.span.start)
        ]
        return tuple(q for q in self.quantities if q in told or q in ends)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The parse of the statement."""
        return tuple(self.doc.char_span(*self.span, alignment_mode="expand") or ())

    def asserts(self, words: Span) -> bool:
        """Whether the statement gives `words` (a figure, a name) as a fact in the student's own
        words: no question, no supposition, nothing of "my town" or "another study", nothing inside
        quotation marks."""
        if any(mark.covers(words) for mark in self.quoted):
            return False
        text = self.sentence_text
        before = self.text[self.span.start : words.start]
        return not (
            text.rstrip().endswith("?")
            or _UNREAL.search(before)
            or _OTHER.search(before)
            or _OWN_THINGS.search(text)
        )

    def reports(self, words: Span) -> bool:
        """Whether it gives `words` as what is said to be so ("would cost"), or of anybody ("your
        eyes"): a fact where the source speaks alike, by `is_in_one_mood`."""
        if any(mark.covers(words) for mark in self.quoted):
            return False
        text = self.sentence_text
        before = self.text[self.span.start : words.start]
        return not (
            text.rstrip().endswith("?")
            or _SUPPOSED.search(before)
            or _OTHER.search(before)
            or _MINE.search(text)
        )

    @cached_property
    def reporters(self) -> frozenset[str]:
        """The stems of names that stand as the subject of a verb of saying with what was said, or
        in the brackets of a citation."""
        found = set()
        for token in self.tokens:
            said = token.pos_ == "VERB" and token.lemma_.lower() in REPORTING_VERBS
            if said and any(c.dep_ == "ccomp" for c in token.children):
                subjects = [c for c in token.children if c.dep_ == "nsubj"]
                found |= {stem(t.text) for c in subjects for t in c.subtree}
        for cited in _CITED.finditer(self.text, *self.span):
            found |= {stem(word.group()) for word in WORD.finditer(cited.group())}
        return frozenset(found) & self.names

    @cached_property
    def is_own(self) -> bool:
        """Whether it speaks of the writer or the reader ("I", "you"), or of their results."""
        return self.of_own_study or _OWN.search(_READING.sub(" ", self.sentence_text)) is not None


def is_in_one_mood(statement: Statement, context: Context, words: Span) -> bool:
    """Whether statement and passage both say what is, or both what would be; and of "your" only
    what the passage says of people at large."""
    before = statement.text[statement.span.start : words.start]
    return bool(_MODAL.search(context.passage.text)) or not _MODAL.search(before)


def may_be_told(statement: Statement, context: Context, words: Span) -> bool:
    """Whether what is no plain assertion ("could hold 1,100", "if the dam broke") may yet be told
    after the passage: nothing the student imagines, asks, or says of their own town."""
    if any(mark.covers(words) for mark in statement.quoted):
        return False
    text = statement.sentence_text
    if text.rstrip().endswith("?") or _MINE.search(text) or _OWN_THINGS.search(text):
        return False
    before = statement.text[statement.span.start : words.start]
    if _IMAGINED.search(before) or _OTHER.search(before):
        return False
    return not _IF.search(before) or _MODAL_OR_IF.search(context.passage.text) is not None


@dataclass(frozen=True, eq=False)
class Context:
    """A passage of a source with what it says in figures."""

    passage: Passage
    quantities: tuple[Quantity, ...]
    stems: frozenset[str]
    nearby: frozenset[str]

    @property
    def text(self) -> str:
        return self.passage.source.text

    @property
    def parsed(self) -> Doc:
        return _parsed(self.passage.text)


@lru_cache(maxsize=2048)
def _parsed(sentence: str) -> Doc:
    return parse(sentence, [Span(0, len(sentence))])


@lru_cache(maxsize=4096)
def context_of(passage: Passage) -> Context:
    """The passage with its figures; `nearby` are the words of the two sentences before, of the
    title and the author, where the names stand that its pronouns mean and the essay names."""
    source, span = passage
    before = [s for s in source.sentences if s.end <= span.start][-2:]
    nearby = content(source.text, Span(before[0].start if before else span.start, span.end))
    title = f"{source.title or ''}. {source.author or ''}. {_heading(source)}"
    return Context(
        passage,
        told_ends(source.text, with_that_year(source, span)),
        content(source.text, span),
        nearby
        | content(title, Span(0, len(title)))
        | _heroes(source)
        | _named_before(source, before[0].start if before else span.start, span),
    )


def _names(tokens: Tokens, but: tuple[Span, ...]) -> frozenset[str]:
    found = _capitals(tokens.doc, tokens.start, tokens.end)
    return frozenset(
        name for name, at in found if not any(span.start <= at < span.end for span in but)
    )


# Each check that compares makes a statement of the same sentence.
@lru_cache(maxsize=64)
def _capitals(doc: Doc, start: int, end: int) -> tuple[tuple[str, int], ...]:
    """The stems of the names among the tokens, and where each stands."""
    return tuple(
        (stem(re.sub(r"[’']s?$", "", token.text)), token.idx)
        for token in doc[start:end]
        if token.pos_ == "PROPN" and token.text[:1].isupper() and len(token.text) > 1
    )


def _named(text: str, signals: tuple[Span, ...]) -> frozenset[str]:
    """The stems of the words that only name a source."""
    return frozenset(stem(w.group()) for s in signals for w in WORD.finditer(s.of(text)))


def _apparatus(text: str, span: Span, found: tuple[Quantity, ...]) -> tuple[Span, ...]:
    """Labels and figures, whose capitals make no names: "Extract 3", "Forty men"."""
    labels = (Span(*m.span()) for m in _LABEL.finditer(text, *span))
    return (*labels, *(q.span for q in found))


def _is_slight(q: Quantity) -> bool:
    """ "two" of something unnamed says too little, as do "a year" and "hundreds"; a "five-year
    plan" is a name."""
    if q.kind == "ordinal":
        return q.figure < 3
    if q.kind == "duration" and (q.counted in ("plan", "plans") or q.figure == 1):
        return True
    if q.vague:
        return True
    return q.kind == "number" and q.unit is None and q.counted is None and q.high < 13


@lru_cache(maxsize=8)
def library_stems(library: SourceLibrary) -> frozenset[str]:
    """The content stems of the whole pack."""
    return frozenset().union(*(content(s.text, Span(0, len(s.text))) for s in library))


def _heading(source: Source) -> str:
    """The words that the source opens with, where they are short enough to name its writer."""
    first = source.sentences[0].of(source.text) if source.sentences else ""
    return first if len(first.split()) <= _HEADING else ""


_SOMEBODY = re.compile(r"(?i)\b(?:he|she|his|her|him)\b")
_FULL_NAME = re.compile(r"\b[A-Z][^\W\d_]+\s+(?:[a-z]{1,3}\s+)?[A-Z][^\W\d_]+\b")
_BACK = 8


def _named_before(source: Source, start: int, span: Span) -> frozenset[str]:
    """The last full name before a passage about "him" or "her", if a few sentences back."""
    if not _SOMEBODY.search(source.text, *span) or _FULL_NAME.search(source.text, start, span.end):
        return frozenset()
    for sentence in [s for s in reversed(source.sentences) if s.end <= start][:_BACK]:
        if found := _FULL_NAME.search(source.text, *sentence):
            return content(found.group(), Span(0, len(found.group())))
    return frozenset()


@lru_cache(maxsize=512)
def _heroes(source: Source) -> frozenset[str]:
    """The names that a source keeps coming back to: its sentences are about them, named or not."""
    counts = Counter(
        stem(word)
        for word in WORD.findall(source.text)
        if word[:1].isupper() and word.casefold() not in STOP
    )
    return frozenset(name for name, n in counts.items() if n >= 3)
