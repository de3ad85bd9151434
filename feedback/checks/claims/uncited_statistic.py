"""A figure that needs a source and has none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from feedback.checks.card import Check, Example
from feedback.essay.claims.bare_claims import subject_of
from feedback.essay.claims.computed import may_be_computed, value_of
from feedback.essay.claims.needs_source import in_pack, is_noted, needs_source
from feedback.essay.claims.no_statistic import is_no_statistic
from feedback.essay.claims.own_study import is_own_study
from feedback.essay.facts.from_table import is_from_table
from feedback.essay.grammar.content_words import content
from feedback.essay.model import Claim, Essay, Sentence
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span

CHECK = Check(
    name="claims/uncited-statistic",
    severity="warning",
    summary="a figure with no source beside it, where a reader would ask for one",
    why="Somebody measured or counted this. Without a source the reader cannot tell who, when or "
    "how, and has no reason to trust the figure.",
    advice="Where does this figure come from? Name the source beside it, or leave the figure out.",
    examples=(
        Example(
            flagged="The drought killed ⟦40 percent⟧ of the herd.",
            clean="According to Amara Diallo, the drought killed 40 percent of the herd.",
        ),
        Example(
            flagged="The railway carried ⟦20 million tons⟧ of grain to the coast.",
            clean="The railway opened in 1869, and three engineers had planned it.",
        ),
    ),
    step="Say where your figures come from",
    weight=78,
    akin=("sources/no-sources",),
)
# "The article" is one of the supplied sources, whichever it is.
_OF_THE_PACK = re.compile(
    r"(?:in\s+)?the\s+(?:articles?|texts?|passages?|authors?|sources?|documents?|extracts?|surveys?|stor(?:y|ies))"
    r"(?:\s+\w+)?",
    re.IGNORECASE,
)
# What a thing has by its definition, or what is counted once and for all.
_KNOWN = re.compile(
    r"\W*an?\s+(?:\w+\s+){1,2}(?:has|is)\s|\W*there\s+are\s+(?:\w+\s+)?\d{1,3}\s+\w+s\s+in\s+(?:the\s+)?[A-Z]",
    re.IGNORECASE,
)
# "The council's report of 2011 gives": named well enough to be found.
_REPORT = re.compile(
    r"\b(?:the|its|their|['’]s)\s+(?:\w+\s+){0,2}(?:report|survey|census|study|statistics|figures|records?|accounts?)\s+"
    r"(?:of|for|from)\s+(?:the\s+)?(?:\d{4}|[A-Z])"
    r"|[A-Z][a-z]+\s+(?:counted|counts|recorded|records|registered|lists|listed|estimated|estimates|measured|surveyed|"
    r"asked|interviewed|puts)\s"
)
# "She goes on to explain": whoever "she" is was named before.
_GOES_ON = re.compile(
    r"\b(?:he|she|they|the\s+(?:author|writer|speaker|article|text|report|study|book))\s+"
    r"(?:then\s+|also\s+|further\s+|later\s+|even\s+)?"
    r"(?:(?:goes|went|go)\s+on\s+(?:to\s+\w+|by\s+\w+ing)|continue[sd]?\s+(?:by\s+\w+ing|to\s+(?:explain|say|show|argue|tell)))",
    re.IGNORECASE,
)
# "It must be said", "however": the student speaks again, and a quotation's note is the quotation's.
_TURNS = re.compile(
    r"\W*(?:it\s+(?:must|should|has\s+to|may)|however|but|yet|nevertheless|still|on\s+the\s+other|by\s+contrast)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:this|that|these|those|it|its|they|their|them|he|his|she|her|such|there|then|also|same)\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\bof\s+(?:it|them|these|this|that|those)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d")
_BEFORE = 3
"""Sentences before a figure whose own figures it may be worked out of."""
_JOINED = 45
"""Figures this near to one another in a claim (code points) are shown as one passage."""


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    subject = subject_of(essay)
    for claim in essay.claims:
        if _has_source(essay, claim, library, subject):
            continue
        figures = [q for q in claim.quantities if _is_bare(essay, claim, q, library)]
        for span in _joined(q.span for q in figures):
            shown = " ".join(span.of(essay.text).split())
            yield CHECK.at(span, f"“{shown}” has no source beside it.", confidence=0.8)


def _has_source(
    essay: Essay, claim: Claim, library: SourceLibrary, subject: frozenset[str]
) -> bool:
    """Whether a source stands by the claim, or the comparison with the sources speaks of it.

    A supplied source that a sentence before names does not go on for what no source holds.
    """
    if claim.verdict == "differs" or (
        claim.verdict == "supported" and _bears(essay, claim, subject)
    ):
        return True
    if _is_of_another(essay, claim, subject):
        return False
    if claim.support == "attribution" and _is_of_the_counted(claim):
        return False
    if claim.support in ("quotation", "citation", "attribution"):
        return not (library and _is_left_behind(essay, claim))
    return any(q.cited and q.span.overlaps(claim.span) for q in essay.quotations)


def _bears(essay: Essay, claim: Claim, subject: frozenset[str]) -> bool:
    """Whether a passage that agrees with the figure speaks of what the claim is about, and not
    of the essay's subject alone."""
    told = content(essay.text, claim.span) - subject
    return not told or any(told & content(e.text, Span(0, len(e.text))) for e in claim.evidence)


def _is_of_another(essay: Essay, claim: Claim, subject: frozenset[str]) -> bool:
    """Whether the credit stands in another sentence, for something else: for a quotation there,
    or for a matter that the claim, which points back to nothing, does not share."""
    sentence = essay.sentence_at(claim.span.start)
    if claim.credit is None or sentence is None or claim.credit.overlaps(sentence.span):
        return False
    there = essay.sentence_at(claim.credit.start)
    if there is None:
        return False
    if claim.credit.start >= sentence.span.end:
        text = there.span.of(essay.text)
        return _TURNS.match(text) is not None and bool(
            any(q.span.overlaps(there.span) for q in essay.quotations)
        )
    told = content(essay.text, sentence.span)
    return (
        _POINTS_BACK.search(sentence.span.of(essay.text)) is None
        and not (told - subject) & content(essay.text, there.span)
        and bool(told - subject)
    )


def _is_of_the_counted(claim: Claim) -> bool:
    """ "41 % of parents say": those who were asked are not those who asked."""
    credit = claim.credit
    return credit is not None and any(
        q.kind == "percent" and credit.covers(q.span) for q in claim.quantities
    )


def _is_left_behind(essay: Essay, claim: Claim) -> bool:
    """Whether all credit is a supplied source named before the claim's sentence."""
    sentence = essay.sentence_at(claim.span.start)
    if claim.credit is None or sentence is None or claim.credit.end > sentence.span.start:
        return False
    near = [c for c in essay.citations if c.span.overlaps(claim.credit)]
    given = [a for a in essay.attributions if a.span.overlaps(claim.credit)]
    if any(c.label and not c.sources for c in near):
        return False  # "Source 7": what the class does not have may hold it
    return (
        any(c.sources or not (c.author or c.year or c.entry is not None) for c in near)
        or any(a.source or a.kind == "source" for a in given)
        or _OF_THE_PACK.fullmatch(claim.credit.of(essay.text)) is not None
    )


def _is_bare(essay: Essay, claim: Claim, quantity: Quantity, library: SourceLibrary) -> bool:
    sentence = essay.sentence_at(claim.span.start)
    span = sentence.span if sentence else claim.span
    text = span.of(essay.text)
    told = content(essay.text, span) - content(essay.text, quantity.span)
    shown = quantity.span.of(essay.text)
    return (
        not is_noted(text)
        and _KNOWN.match(text) is None
        and _REPORT.search(text) is None
        and _GOES_ON.search(text) is None
        and not (sentence and is_own_study(essay, sentence))
        and not (sentence and _goes_on_from_a_note(essay, sentence))
        and (
            needs_source(quantity, text, quantity.span.of(essay.text))
            or _is_from_nobody(claim, quantity)
        )
        and not (sentence and is_no_statistic(essay, sentence, quantity))
        and not may_be_computed(quantity, _beside(essay, sentence))
        and not is_from_table(quantity, text, library)
        and not in_pack(quantity, library, told if _DIGITS.search(shown) else None)
        and not (_POINTS_BACK.search(text) and _is_of_before(essay, sentence, quantity, library))
        and not _is_share_of(quantity, essay, sentence, library)
    )


def _is_from_nobody(claim: Claim, quantity: Quantity) -> bool:
    """ "Experts agree that clubs would lose 30 %": a figure in unnamed mouths, if or not."""
    vague = claim.holder is not None and claim.holder.kind == "vague"
    return vague and quantity.kind == "percent" and not quantity.vague


def _is_share_of(
    quantity: Quantity, essay: Essay, sentence: Sentence | None, library: SourceLibrary
) -> bool:
    """ "About $2.9 million of the $7.2 million", where a source says "40 per cent": worked out."""
    if sentence is None or quantity.kind not in ("number", "money"):
        return False
    told = content(essay.text, sentence.span)
    amounts = [q for q in quantities(essay.text, *sentence.span) if q.kind == quantity.kind]
    shares = [
        100 * value_of(quantity) / value_of(q)
        for q in amounts
        if q.span != quantity.span and value_of(q) > value_of(quantity) > 0
    ]
    return any(
        in_pack(
            replace(quantity, kind="percent", figure=share, low=share, high=share), library, told
        )
        for share in shares
    )


def _goes_on_from_a_note(essay: Essay, sentence: Sentence) -> bool:
    """ "Forty per cent of it": of what the sentence before gives the source of."""
    if _OF_IT.search(sentence.span.of(essay.text)) is None:
        return False
    around = essay.paragraphs[sentence.paragraph].sentences
    return any(
        s.index == sentence.index - 1
        and (
            is_noted(s.span.of(essay.text)) or any(c.span.overlaps(s.span) for c in essay.citations)
        )
        for s in around
    )


def _is_of_before(
    essay: Essay, sentence: Sentence | None, quantity: Quantity, library: SourceLibrary
) -> bool:
    """ "It has gone down by 60%": what "it" is stands in the sentence before."""
    if sentence is None or sentence.index == 0:
        return False
    before = content(essay.text, essay.sentences[sentence.index - 1].span)
    return in_pack(quantity, library, before)


def _beside(essay: Essay, sentence: Sentence | None) -> list[Quantity]:
    """The figures of a sentence and of those just before it, which it may be worked out of."""
    if sentence is None:
        return []
    around = essay.paragraphs[sentence.paragraph].sentences
    near = [s for s in around if 0 <= sentence.index - s.index <= _BEFORE]
    return list(quantities(essay.text, near[0].span.start, sentence.span.end))


def _joined(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in spans:
        if found and span.start - found[-1].end <= _JOINED:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found
