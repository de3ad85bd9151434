"""The essay as the checks see it: made once, frozen.

`Body` is the text with its paragraphs, sentences and parse; `Essay` adds the parts that the finders
of this room find. Spans count code points of `text`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from feedback.finding import Evidence
from feedback.reading.document import BlockKind, Cell
from feedback.text.span import Span
from feedback.text.words import count_words

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

    from feedback.text.quantity import Quantity

ClaimKind = Literal["statistic", "event", "cause", "comparison", "judgement", "generalisation"]
Support = Literal["quotation", "citation", "attribution", "example", "reasoning", "none"]
ClaimVerdict = Literal["supported", "differs", "not_in_sources", "not_checked"]
QuotationVerdict = Literal["exact", "altered", "not_found", "not_checked"]
QuotationUse = Literal["quotation", "scare", "title", "word", "dialogue"]
CitationStyle = Literal["mla", "apa", "author-date", "notes", "numeric", "label", "prose"]
CitationVerdict = Literal["resolved", "unresolved", "ambiguous", "not_checked"]
AttributionKind = Literal["named", "source", "pronoun", "vague"]
OverlapKind = Literal["verbatim", "close_paraphrase"]
Aspect = Literal["origin", "purpose", "content", "value", "limitation", "relevance"]
ChangeKind = Literal["figure", "name", "negation", "key_word", "slip"]

ASPECTS: tuple[Aspect, ...] = ("origin", "purpose", "content", "value", "limitation", "relevance")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `paragraph` is the index of the paragraph that holds it."""

    span: Span
    index: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the essay.

    `kind` "works_cited" is an entry or heading of the list at its end, "prompt" the assignment's
    wording copied out.
    """

    span: Span
    index: int
    kind: BlockKind | Literal["works_cited", "prompt"]
    sentences: tuple[Sentence, ...]

    @property
    def is_prose(self) -> bool:
        """Whether this is the student's running text (no title, heading or works cited)."""
        return self.kind in ("paragraph", "list")

    @property
    def is_counted(self) -> bool:
        """Whether a word limit counts it."""
        return self.kind not in ("works_cited", "header", "note", "prompt")


@dataclass(frozen=True)
class Body:
    """The essay's text, cut up and parsed.

    `title` is the title's span, where there is one; `emphasis` is what stands in italics. `prompt`
    is the assignment's wording, "" where it is not known, and `prompted` are its runs in the essay.
    `cells` are where in their tables the blocks of tables stand, as far as that is known.
    """

    file: str
    text: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    doc: Doc = field(repr=False, compare=False)
    title: Span | None = None
    student: str | None = None
    notes: tuple[str, ...] = ()
    emphasis: tuple[Span, ...] = ()
    prompt: str = ""
    prompted: tuple[Span, ...] = ()
    cells: tuple[Cell, ...] = ()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in order, those of titles and headings too."""
        return tuple(s for paragraph in self.paragraphs for s in paragraph.sentences)

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences of the running text alone."""
        return tuple(s for p in self.paragraphs if p.is_prose for s in p.sentences)

    @cached_property
    def words(self) -> int:
        """The words of the running text, its title and headings, as a word limit counts them."""
        return sum(count_words(p.span.of(self.text)) for p in self.paragraphs if p.is_counted)

    def parsed(self, span: Span) -> SpacySpan:
        """The parse of the tokens that touch `span`."""
        found = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        return found if found is not None else self.doc[0:0]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a code point, if any does."""
        at = bisect_right(self._starts, offset) - 1
        found = self.sentences[at] if at >= 0 else None
        return found if found and offset < found.span.end else None

    def sentences_in(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that share a character with `span`."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_left(self._starts, span.end)
        return tuple(s for s in self.sentences[first:last] if s.span.overlaps(span))

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that give a statement to somebody.

    `span` is the signal phrase ("according to a Stakhanov himself"), `holder` the words for whoever
    speaks, `covers` the stretch of the sentence that is given to them. `kind`: a named person or
    body; a source of the pack ("the article says"); a pronoun; or unnamed authority ("some
    scholars"). `source` is the id of the pack's source that is meant, where that is certain.
    """

    span: Span
    holder: str
    covers: Span
    kind: AttributionKind
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """An in-text citation or label, as written at `span`.

    `form` says how it stands: "parenthetical", "running" or "note". `entry` is an index into the
    works cited; `sources` are ids of the supplied sources it resolves to (a "Sources 1 and 2" has
    two); `reason` says why a citation is unresolved, as a clause for a message. `misplaced`: the
    source is known, and plainly has no such page, paragraph or line. `entries` are all the works
    that one mark cites ("[3, 5–7]"). `note` is where the words of a note stand that `span`, its
    mark, leads to.
    """

    span: Span
    style: CitationStyle
    form: Literal["parenthetical", "running", "note"]
    label: str | None = None
    author: str | None = None
    year: int | None = None
    locator: str | None = None
    entry: int | None = None
    sources: tuple[str, ...] = ()
    verdict: CitationVerdict = "not_checked"
    reason: str = ""
    misplaced: bool = False
    entries: tuple[int, ...] = ()
    note: Span | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Where a quotation's words differ from its source's; either side may be empty."""

    kind: ChangeKind
    essay: Span
    source: Span
    essay_text: str
    source_text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks; `span` with the marks, `inner` without.

    `use` tells quotations of a source from scare quotes, titles, words mentioned and dialogue.
    `closed` is False where the closing mark is missing. `introduced`: a signal phrase or the
    student's own sentence leads into it. `explained`: a comment of the student's own follows.
    `cited`: a citation or attribution belongs to it. `named`: ids of the supplied sources to which
    its own sentence gives it, whichever holds the words.
    """

    span: Span
    inner: Span
    sentence: int
    words: int
    use: QuotationUse = "quotation"
    closed: bool = True
    introduced: bool = False
    explained: bool = False
    cited: bool = False
    verdict: QuotationVerdict = "not_checked"
    source: str | None = None
    source_span: Span | None = None
    source_text: str | None = None
    changes: tuple[Change, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkCited:
    """An entry of the essay's list of works cited.

    `year_suffix` is the letter that tells works of one author and year apart ("2019a"). `also` are
    other names that the first author answers to, where the entry gives a name in its own order
    ("Tan Boon Keng").
    """

    span: Span
    authors: tuple[str, ...] = ()
    title: str | None = None
    container: str | None = None
    year: int | None = None
    cited: bool = False
    year_suffix: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence or clause that states something.

    `support` is what stands behind it in the essay; `verdict` and `evidence` hold it against the
    supplied sources. `holder` is set where the statement is given to somebody; `credit` is the
    citation or signal phrase, here or near by, that says where it comes from; `words` decided its
    kind.
    """

    span: Span
    kind: ClaimKind
    support: Support
    verdict: ClaimVerdict = "not_checked"
    evidence: tuple[Evidence, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    holder: Attribution | None = None
    differing: tuple[Span, ...] = ()
    credit: Span | None = None
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A statement about how far a source can be trusted or used.

    `aspects` are treated, `reasoned` those of them for which a reason is given.
    """

    span: Span
    label: str | None
    source: str | None
    aspects: tuple[Aspect, ...]
    missing: tuple[Aspect, ...]
    stock: bool
    reasoned: tuple[Aspect, ...] = ()


@dataclass(frozen=True, slots=True)
class Overlap:
    """Wording the essay shares with a source.

    `credited_to` is the id of another supplied source that the essay names for it instead.
    """

    span: Span
    kind: OverlapKind
    credited: bool
    quoted: bool
    source: str
    source_span: Span
    credited_to: str | None = None


@dataclass(frozen=True, slots=True)
class SourceUse:
    """How the essay draws on one supplied source, as places in the essay.

    `named`: citations, labels, the author or title; `quoted`: quotations found in it; `worded`:
    overlaps; `facts`: claims its passages bear on.
    """

    source: str
    named: tuple[Span, ...] = ()
    quoted: tuple[Span, ...] = ()
    worded: tuple[Span, ...] = ()
    facts: tuple[Span, ...] = ()

    @property
    def used(self) -> bool:
        return bool(self.named or self.quoted or self.worded or self.facts)

    @property
    def credited(self) -> bool:
        return bool(self.named)


@dataclass(frozen=True)
class Essay(Body):
    """The essay with everything the finders found in it."""

    attributions: tuple[Attribution, ...] = ()
    citations: tuple[Citation, ...] = ()
    works_cited: tuple[WorkCited, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    claims: tuple[Claim, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    source_uses: tuple[SourceUse, ...] = ()

    def quotations_of(self, *, at_least: int = 1) -> Iterator[Quotation]:
        """The quotations of sources (no scare quotes, titles, dialogue) of `at_least` words."""
        return (q for q in self.quotations if q.use == "quotation" and q.words >= at_least)
