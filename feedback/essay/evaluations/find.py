"""What the essay says of the worth of its sources."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.attributions.source_names import surnames_of
from feedback.essay.evaluations.aspects import aspects_of, reasoned, with_grammar
from feedback.essay.evaluations.continuation import (
    SIDES,
    counts_on,
    goes_on,
    kind_opened_on,
    leads_up,
    names_some,
    points_back,
    turns_back,
)
from feedback.essay.evaluations.grammar import aspects_of_grammar
from feedback.essay.evaluations.masked_names import masked, name_pattern
from feedback.essay.evaluations.sentences import says_worth, says_worth_of_it
from feedback.essay.evaluations.stock import is_stock
from feedback.essay.evaluations.verdicts import (
    counts,
    described,
    in_source,
    introduced,
    is_maker,
    is_pronoun,
    is_source,
    judged,
    subject_of,
)
from feedback.essay.evaluations.weighing import weighs_in_two, weighs_source
from feedback.essay.evaluations.words import LABELLED, MENTIONS, MENTIONS_ANY
from feedback.essay.model import ASPECTS, Aspect, Attribution, Body, Citation, Evaluation, Sentence
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_BACK = 2
_ON = 6
_FIRST_WORDS = 40
_FAR = 4
_POINTS_BACK = re.compile(
    r"\W*(?:(?:I|we)\s+(?:\w+\s+){1,3}(?:that\s+)?)?(?:however,?\s+|also,?\s+)?"
    r"(?:this|these|it|its|he|she|his|her|they|their|the\s+(?:source|document|text|author"
    r"|article))\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\W*(?:the|my)\s+(?:first|second|third|fourth|fifth|last|next|final|other)\s+one\b",
    re.IGNORECASE,
)
# What he or she did may be the story; only its words show that it is about the source.
_HE_SHE = re.compile(r"\W*(?:he|she|they)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^”\"]{12,}[”\"]")
_ANY_SOURCE = word_set("source document text evidence account extract passage")
# "Circular No. 12", "The Lisle Petition", "Report on the Mines".
_TITLE_HEAD = re.compile(r"^[A-Z]\w{4,}(?=\s+(?:No|on|of|to|from|for|concerning)\b)|\b[A-Z]\w{4,}$")


def find_evaluations(
    body: Body,
    library: SourceLibrary,
    citations: tuple[Citation, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Evaluation, ...]:
    """The evaluating statements, in order; each is a sentence with those around that belong to it.

    `aspects` are those that the statement treats, `missing` the others, `reasoned` those that are
    treated with a reason. `stock`: a judgement that rests on a stock reason, or none, with neither
    purpose nor limitation treated.
    """
    page = _Page(body, library, citations, attributions)
    found: list[Evaluation] = []
    free = 0
    for i in range(len(body.prose)):
        if i < free or not page.evaluates(i):
            continue
        first = page.first(i, free)
        last = page.last(i)
        free = last + 1
        found.append(page.evaluation(first, last))
    return tuple(found)


@dataclass(frozen=True)
class _Page:
    """The essay while its evaluations are looked for; sentences go by their index in the prose."""

    body: Body
    library: SourceLibrary
    citations: Sequence[Citation]
    attributions: Sequence[Attribution]

    @property
    def sentences(self) -> Sequence[Sentence]:
        return self.body.prose

    def text(self, i: int) -> str:
        return self.sentences[i].span.of(self.body.text)

    def evaluates(self, i: int) -> bool:
        """Whether the student's own words in a sentence judge a source."""
        text = _QUOTED.sub("“…”", self.masked(i))
        if text.rstrip().endswith("?"):
            return False
        if says_worth(text) or weighs_source(text, self.found(i)):
            return True
        if says_worth_of_it(text) and self.names_source(i):
            return True
        if self.judges(i):
            return True
        if i + 1 == len(self.sentences) or not self.together(i, i + 1):
            return False
        facets, of_source = self.found(i), self.about_a_source(i, text)
        if introduced(self.body.parsed(self.sentences[i].span)):
            facets, of_source = {*facets, "origin"}, True
        return weighs_in_two(text, self.masked(i + 1), facets, of_source=of_source)

    def judges(self, i: int) -> bool:
        """Whether a clause judges a source, or a pronoun that means one."""
        parse = self.body.parsed(self.sentences[i].span)
        found = judged(parse, self.kinds)
        quoted = [m.span() for m in _QUOTED.finditer(self.text(i))]
        start = self.sentences[i].span.start
        return any(
            not is_pronoun(t) or self.means_source(i, t, evidence)
            for t, evidence in found
            if not any(a <= t.idx - start < b for a, b in quoted)
        )

    @cached_property
    def kinds(self) -> frozenset[str]:
        """What the pack calls its sources: the words of their kinds, and what their titles name."""
        kinds = {s.kind.split()[-1].casefold() for s in self.library if s.kind}
        titles = {
            m.group().casefold() for s in self.library for m in _TITLE_HEAD.finditer(s.title or "")
        }
        return frozenset(kinds | titles)

    def means_source(self, i: int, pronoun: Token, evidence: bool) -> bool:
        """Whether the nearest subject before a pronoun is a source.

        evidence: that may be a map or a song, as the verdict is used of evidence alone.
        "The first one" counts one of several sources that the paragraph names.
        """
        if counts(pronoun):
            return any(self.together(i, j) and names_some(self.text(j)) for j in self.near(i))
        parse = self.body.parsed(self.sentences[i].span)
        before = [t for t in parse if t.i < pronoun.i and t.dep_ in ("nsubj", "nsubjpass")]
        for token in reversed(before):
            if counts(token):
                return any(self.together(i, j) and names_some(self.text(j)) for j in self.near(i))
            if not is_pronoun(token) and token.pos_ != "PRON" and not is_maker(token):
                return is_source(token, self.kinds, evidence=evidence) or in_source(token)
        for j in range(i - 1, max(-1, i - _FAR - 1), -1):
            if not self.together(i, j):
                return False
            earlier = self.body.parsed(self.sentences[j].span)
            if introduced(earlier):
                return True
            subject = subject_of(earlier)
            if subject is not None and not is_pronoun(subject) and subject.pos_ != "PRON":
                return is_source(subject, self.kinds, evidence=evidence) or in_source(subject)
        return False

    def found(self, i: int) -> set[Aspect]:
        """The aspects of a sentence, by its words and its clauses."""
        parse = self.body.parsed(self.sentences[i].span)
        return {*aspects_of(self.masked(i)), *aspects_of_grammar(parse, anybody=False)}

    def masked(self, i: int) -> str:
        """A sentence with the authors' names as "the author", "the first one" as "the source"."""
        text = masked(self.text(i), self.authors)
        if not _COUNTED.match(text):
            return text
        several = any(self.together(i, j) and names_some(self.text(j)) for j in self.near(i))
        return _COUNTED.sub("The source", text) if several else text

    @cached_property
    def authors(self) -> re.Pattern[str] | None:
        names = {n for s in self.library if s.author for n in surnames_of(s.author)}
        names |= {n for c in self.citations if c.author for n in surnames_of(c.author)}
        return name_pattern(frozenset(names))

    def names_source(self, i: int) -> bool:
        """Whether this sentence, or one of the four before it in its paragraph, names a source."""
        near = [j for j in self.near(i) if self.together(i, j)]
        spans = [c.span for c in self.citations if c.style == "label"]
        spans += [a.span for a in self.attributions if a.source or a.kind == "source"]
        return any(
            MENTIONS_ANY.search(self.masked(j))
            or any(s.overlaps(self.sentences[j].span) for s in spans)
            for j in near
        )

    def near(self, i: int) -> range:
        return range(max(0, i - _FAR), i + 1)

    def together(self, i: int, j: int) -> bool:
        return self.sentences[i].paragraph == self.sentences[j].paragraph

    def first(self, i: int, free: int) -> int:
        """The first of the sentences just before that lead up to the one at `i`."""
        first = i
        for j in range(i - 1, max(free, i - _BACK) - 1, -1):
            if not (self.together(i, j) and self.leads(i, j)):
                break
            if self.labels(j) - self.labels(i) and self.labels(i):
                break
            first = j
        return first

    def leads(self, i: int, j: int) -> bool:
        """Whether the sentence at `j` leads up to the verdict at `i`."""
        text = self.masked(j)
        kinds = [kind_opened_on(self.masked(k)) for k in (i, j)]
        if all(kinds) and len({str(kind).split()[-1] for kind in kinds}) == 2:
            return False
        if j == i - 1 and points_back(self.text(i)):
            return True
        if j == i - 1 and introduced(self.body.parsed(self.sentences[j].span)):
            return True
        kind = kinds[1]
        other = kind is not None and kind.split()[-1] not in self.text(i).casefold()
        if other and self.labels(i) and not self.labels(j):
            return False
        by_words = _HE_SHE.match(text) is not None
        found = set(aspects_of(text)) if by_words else self.found(j)
        return leads_up(text, found) and self.about_a_source(j, text)

    def about_a_source(self, j: int, text: str) -> bool:
        opening = re.match(
            r"\W*(?:it|its|he|she|his|her|they|their|this|the\s+(?:\w+\s+)?(?:author|writer"
            r"|purpose|aim"
            r"|intention|origin|provenance|audience|content|value|limitation)s?)\b",
            text,
            re.IGNORECASE,
        )
        reference = MENTIONS_ANY.search(text[:60])
        return bool(reference) or (opening is not None and self.names_source(j))

    def last(self, i: int) -> int:
        """The last of the sentences that go on with the evaluation; one may lie between.

        A sentence that opens on another source begins anew; one that compares with it does not.
        """
        last = i
        labels = self.labels_about(i)
        for j in range(i + 1, min(i + _ON, len(self.sentences))):
            if not self.together(i, j) or self.opens_on_other(j, labels):
                break
            text = self.masked(j)
            if self.begins_anew(i, j, adjoins=j == last + 1):
                break
            near = j == last + 1 or turns_back(text)
            if goes_on(text) and (near or SIDES & set(aspects_of(text))):
                labels |= self.labels(j)
                last = j
            elif j > last + 1:
                break
        return last

    def begins_anew(self, i: int, j: int, *, adjoins: bool) -> bool:
        """Whether the sentence at `j` opens on another source than the evaluation at `i`.

        It opens on "the third one", or on a kind of document that those since `i` lack; one that
        adjoins may call a labelled source by its kind ("Source A is … The poster …").
        """
        text = self.masked(j)
        if counts_on(self.text(j)) or self.judges_another(i, j, adjoins=adjoins):
            return True
        if not adjoins and self.names_another(i, j):
            return True
        kind = kind_opened_on(text)
        if kind is None or any(kind in self.text(k).casefold() for k in range(i, j)):
            return False
        before = kind_opened_on(self.masked(i))
        if adjoins and " " in kind and (before is None or " " not in before):
            return False
        return not adjoins or (not self.labels_about(i) and self.names_its_kind(i))

    def names_another(self, i: int, j: int) -> bool:
        """Whether the documents that a sentence names first have not been named since `i`."""
        named = {m.group().split()[-1].casefold() for m in MENTIONS.finditer(self.text(j)[:80])}
        named -= _ANY_SOURCE
        earlier = " ".join(self.masked(k).casefold() for k in range(i, j))
        return bool(named) and not any(word.rstrip("s") in earlier for word in named)

    def judges_another(self, i: int, j: int, *, adjoins: bool) -> bool:
        """Whether the sentence at `j` judges a source by a noun that those since `i` lack.

        One that adjoins must tell its source from the one before by what describes it ("the
        official newspaper", "the website of the shop").
        """
        before = self.body.parsed(Span(self.sentences[i].span.start, self.sentences[j].span.start))
        earlier = {t.lemma_.casefold() for t in before}
        return any(
            described(t) - earlier if adjoins else t.lemma_ not in earlier
            for t, _ in judged(self.body.parsed(self.sentences[j].span), self.kinds)
            if not is_pronoun(t)
            and t.lemma_ not in _ANY_SOURCE
            and (not adjoins or len(described(t)) > 1)
        )

    def names_its_kind(self, i: int) -> bool:
        """Whether the first words of a sentence say what the source is, be it by its name."""
        start = self.sentences[i].span.start
        first = self.body.parsed(Span(start, self.sentences[i].span.end))[:1]
        named = any(is_source(token) for token in first)
        return named or kind_opened_on(self.masked(i)) is not None

    def opens_on_other(self, j: int, labels: set[str]) -> bool:
        """Whether the sentence's first words name a source that is not among `labels`."""
        start = self.sentences[j].span.start
        others = (
            self.labels(j, Span(start, min(start + _FIRST_WORDS, self.sentences[j].span.end)))
            - labels
        )
        return bool(others)

    def labels(self, i: int, within: Span | None = None) -> set[str]:
        """The labels that a sentence names, and those of the sources whose authors it names."""
        span = within or self.sentences[i].span
        text = span.of(self.body.text)
        found = {" ".join(m.group().casefold().split()) for m in LABELLED.finditer(text)}
        named = self.author_in(span)
        label = self.library[named].label if named else None
        return found | ({label.casefold()} if label else set())

    def labels_about(self, i: int) -> set[str]:
        """The labels of the sentence, else of the nearest before it in its paragraph."""
        for j in range(i, -1, -1):
            if not self.together(i, j):
                break
            if found := self.labels(j):
                return found
        return set()

    def evaluation(self, first: int, last: int) -> Evaluation:
        span = Span(self.sentences[first].span.start, self.sentences[last].span.end)
        text = masked(span.of(self.body.text), self.authors)
        aspects = with_grammar(text, self.body.parsed(span))
        label, source = self.whose(span)
        return Evaluation(
            span,
            label,
            source,
            aspects,
            tuple(aspect for aspect in ASPECTS if aspect not in aspects),
            is_stock(text, aspects),
            reasoned(text, aspects),
        )

    def whose(self, span: Span) -> tuple[str | None, str | None]:
        """Label and source id: of the citation inside, else of the nearest one before.

        One that no source is known for hides those before it; across paragraphs only "this source"
        points back.
        """
        inside = [c for c in self.citations if c.span.overlaps(span) and (c.label or c.sources)]
        if inside:
            return inside[0].label, next(iter(inside[0].sources), None)
        named = self.author_in(span)
        if named:
            return self.library[named].label, named
        before = [c for c in self.citations if c.span.end <= span.start]
        if before and (self.same_paragraph(before[-1].span, span) or self.points_back(span)):
            return before[-1].label, next(iter(before[-1].sources), None)
        return None, next(iter(self.library)).id if len(self.library) == 1 else None

    def same_paragraph(self, span: Span, other: Span) -> bool:
        first, second = (self.body.sentence_at(s.start) for s in (span, other))
        return first is not None and second is not None and first.paragraph == second.paragraph

    def points_back(self, span: Span) -> bool:
        return _POINTS_BACK.match(span.of(self.body.text)) is not None

    def author_in(self, span: Span) -> str | None:
        """The one source whose author the words name."""
        text = span.of(self.body.text)
        found = {
            s.id
            for s in self.library
            if s.author
            and any(re.search(rf"\b{re.escape(n)}\b", text) for n in surnames_of(s.author))
        }
        return found.pop() if len(found) == 1 else None
