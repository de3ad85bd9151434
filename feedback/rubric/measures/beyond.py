"""Measures of what an essay knows beyond the sources that were supplied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.model import Claim, Essay
from feedback.rubric.measures.measure import Facts, Measure, Values, count, own
from feedback.text.frequencies import frequencies
from feedback.text.places import Places
from feedback.text.span import Span
from feedback.text.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
# "I went to Leeds", "my cousin in Ohio" is no knowledge of the subject.
_OWN_LIFE = re.compile(r"\b(?:I|my|me|we|us|our|you|your)\b")
_SHORTEST_NAME = 4
_OF_A_NAME = ("nsubj", "nsubjpass", "compound", "poss")
# Of some 10^12 words: one of the 4,000 commonest.
_COMMON = 16_500_000
# A name this far from a word of the pack is another name; nearer, it may be a slip.
_SLIP = 2
_PLAIN = word_set("english sunday monday tuesday wednesday thursday friday saturday")


def beyond(facts: Facts) -> tuple[Span, ...]:
    """The claims with a name or a year that neither a supplied source nor the assignment has.

    Whether the name bears on the question, and is rightly used, no program sees. Left out are names
    of whom the essay cites, and what the writer tells of themselves.
    """
    essay = facts.essay
    told = _told((*(source.text for source in facts.library), *_heads(facts), essay.prompt))
    given = Places(_given(essay), lambda span: span)
    return tuple(
        claim.span
        for claim in essay.claims
        if claim.verdict in ("not_in_sources", "not_checked")
        and not _OWN_LIFE.search(claim.span.of(essay.text))
        and any(_is_new(word, told) for word in _specific(essay, claim, given))
    )


def _heads(facts: Facts) -> Iterator[str]:
    for source in facts.library:
        yield from (source.name, source.title or "", source.author or "")


@lru_cache(maxsize=4)
def _told(texts: tuple[str, ...]) -> frozenset[str]:
    """The words and years of some texts, in lower case and without their 's."""
    return frozenset(_bare(word.text) for text in texts for word in words(text))


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word.casefold())


def _given(essay: Essay) -> Iterator[Span]:
    yield from (c.span for c in essay.citations)
    yield from (a.span for a in essay.attributions)
    yield from (q.span for q in essay.quotations_of())


def _specific(essay: Essay, claim: Claim, given: Places[Span]) -> Iterator[str]:
    """The names and years of a claim, without those of whom it cites or quotes."""
    for token in essay.parsed(claim.span):
        at = Span(token.idx, token.idx + len(token.text))
        if given.overlapping(at):
            continue
        if _YEAR.fullmatch(token.text) or _is_name(token):
            yield _bare(token.text)


def _is_name(token: Token) -> bool:
    """A name that is no abbreviation: those often stand for what the pack names in full.

    A sentence's first word is none where it is a common one, or stands for itself
    ("Unfortunatley,").
    """
    word = token.text
    if token.pos_ != "PROPN" or len(word) < _SHORTEST_NAME or not word.isalpha() or word.isupper():
        return False
    if token.is_sent_start:
        common = frequencies().get(word.casefold(), 0) >= _COMMON
        alone = token.i + 1 < len(token.doc) and token.nbor().text == ","
        return not (common or alone) and token.dep_ in _OF_A_NAME
    return word[0].isupper()


def _is_new(word: str, told: frozenset[str]) -> bool:
    """Whether no text tells of it, be it misspelt or as an adjective ("Paris", "Parisian")."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if word in told or word in _PLAIN:
        return False
    if word.isdigit():
        return True
    if any(each[:_SHORTEST_NAME] == word[:_SHORTEST_NAME] for each in told):
        return False
    return process.extractOne(word, told, scorer=OSA.distance, score_cutoff=_SLIP) is None


def _says(values: Values) -> str:
    n = own(values, "claims_beyond_sources")
    if n == 0:
        return "No claim was found whose names or years go beyond the sources."
    return f"{count(n, 'claim has', 'claims have')} a name or a year that no source has."


MEASURES = (
    Measure(
        name="claims_beyond_sources",
        summary="claims with a name or a year that none of the supplied sources has",
        of=lambda facts: len(beyond(facts)),
        says=_says,
        more=lambda n: (
            "bring in a fact of your own knowledge that no source gives, and say what it shows"
            + ("" if n == 1 else f" (at least {count(n, 'fact')})")
        ),
        fewer=lambda n: f"bring in at most {count(n, 'fact')} from beyond the sources",
        needs="sources",
        at=beyond,
        called="Beyond the sources, perhaps",
    ),
)
