"""Claims that nothing near them shows, explains or goes on with: the barest of an essay."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from feedback.essay.claims.claim_followers import followers, is_own_story
from feedback.essay.claims.needs_source import is_noted
from feedback.essay.grammar.content_words import content
from feedback.essay.model import Claim, Essay, Paragraph, Sentence
from feedback.text.span import Span

_STRONG = re.compile(
    r"\b(?:destroy(?:s|ed)?|ruin(?:s|ed)?|guarantees?|prevents?|increases?|reduces?|"
    r"the\s+(?:most|least|best|worst|greatest|biggest|only)|"
    r"harmful|dangerous|useless|unfair|terrible|superior|inferior|pointless|essential|crucial|"
    r"disastrous|unreliable|ineffective|important|necessary|unnecessary|unhealthy|unsafe|"
    r"wasteful|vital|beneficial|effective|useful|"
    r"successful|worthless|"
    r"a\s+(?:waste|disaster|failure|success|mistake|problem|threat))\b",
    re.IGNORECASE,
)
# Advice, guesses, the student's own life and what a story tells claim nothing that needs evidence.
_MILD = re.compile(
    r"\b(?:no|not|\w+n['’]t|never|will|should|must|ought|need|have\s+to|has\s+to|let|may|might|could|can|would|perhaps|maybe|"
    r"probably|possibly|seems?|seemed|appears?|often|sometimes|usually|tends?|likely|if|when|"
    r"I|me|my|mine|we|us|our|you|your|he|she|his|her|him|said|says|think|believe|feel|hope|want|wants|"
    r"wanted|because|since|due|so|therefore|thus|hence|although|though|overall|conclusion|reasons?|"
    r"advantages?|disadvantages?|benefits?|examples?|this|these|those|it|such)\b",
    re.IGNORECASE,
)
# What follows from what stands before it is argued there.
_FOLLOWS = re.compile(
    r"\W*(?:consequently|as\s+a\s+(?:result|consequence)|moreover|furthermore|in\s+addition|besides|"
    r"by\s+\w+ing|in\s+other\s+words|in\s+fact|indeed|for\s+(?:example|instance))\b|"
    r".*\b(?:as\s+a\s+result|by\s+\w+ing|consequently)\b",
    re.IGNORECASE | re.DOTALL,
)
# "There are people who never went to school and run large firms" is itself the example.
_IS_CASE = re.compile(
    r"\W*(?:there\s+(?:are|is|were|was|have\s+been|has\s+been)|the(?:re|ir|y|y['’]re)\s+(?:are\s+)?(?:\w+\s+)?"
    r"(?:people|persons|men|women|children|kids|students))\b.*\b(?:who|that|which|whose)\b",
    re.IGNORECASE | re.DOTALL,
)
_GOES_ON = re.compile(
    r"\W*(?:this|that|these|those|it|they|such|he|she|his|her|their|its|so|for|because|since|thus|"
    r"therefore|also|in\s+fact|indeed|not\s+only|if|when|imagine|think|one|some|many|by|as|with|"
    r"without|even|instead|to|once|another|and|but|or|which|here|there|in\s+(?:this|the|one))\b",
    re.IGNORECASE,
)
_KINDS = frozenset({"cause", "comparison", "judgement"})
_COMMON = 6
"""Stems that an essay uses most, its subject: sentences that share these only share nothing."""
_SHARED = 2
"""Further stems shared with a neighbour that goes on with the claim."""
_SHORTEST, _LONGEST = 4, 28


def bare_claims(essay: Essay) -> Iterator[Claim]:
    """The claims of cause, comparison and judgement that stand alone, in order.

    Nothing of the kind where the student hedges, advises or tells, in the first and the last
    paragraph (they announce and sum up what the others argue), beside a quotation, citation,
    figure, name or reason, or where a neighbouring sentence goes on with the matter.
    """
    subject = subject_of(essay)
    body = [p for p in essay.paragraphs if p.is_prose and len(p.span.of(essay.text).split()) > 12]
    for paragraph in body[1:-1]:
        for number, sentence in enumerate(paragraph.sentences):
            if _opens_or_closes(paragraph, number):
                continue
            inside = [c for c in essay.claims if sentence.span.covers(c.span)]
            bare = len(inside) == 1 and _is_bare(essay, inside[0], sentence)
            if bare and not _is_taken_up(essay, paragraph, number, subject):
                yield inside[0]


def _opens_or_closes(paragraph: Paragraph, number: int) -> bool:
    """A topic sentence is supported by what follows it, a closing one by what went before."""
    count = len(paragraph.sentences)
    return (number == 0 and count > 2) or (number == count - 1 and count > 3)


def _is_bare(essay: Essay, claim: Claim, sentence: Sentence) -> bool:
    text = sentence.span.of(essay.text)
    return (
        claim.kind in _KINDS
        and claim.support == "none"
        and claim.holder is None
        and claim.verdict not in ("supported", "differs")
        and not claim.quantities
        and not is_noted(text)
        and _SHORTEST <= len(text.split()) <= _LONGEST
        and (claim.kind != "judgement" or _STRONG.search(text) is not None)
        and _MILD.search(text) is None
        and _FOLLOWS.match(text) is None
        and _IS_CASE.match(text) is None
        and not any(t.ent_type_ == "PERSON" for t in essay.parsed(sentence.span))
    )


def _is_taken_up(essay: Essay, paragraph: Paragraph, number: int, subject: frozenset[str]) -> bool:
    """Whether a sentence beside the claim shows it, or goes on with what it says."""
    sentences = paragraph.sentences
    here = content(essay.text, sentences[number].span) - subject
    behind = followers(essay, paragraph, number)
    for near in (*sentences[max(0, number - 2) : number], *behind):
        text = near.span.of(essay.text)
        shared = len(here & content(essay.text, near.span))
        if _has_evidence(essay, near.span) or shared >= _SHARED:
            return True
        if near.index == sentences[number].index + 1 and (
            _GOES_ON.match(text) or is_own_story(essay, near)
        ):
            return True
    return False


def _has_evidence(essay: Essay, span: Span) -> bool:
    marks: Sequence[Span] = [
        *(q.span for q in essay.quotations),
        *(c.span for c in essay.citations),
        *(a.span for a in essay.attributions),
        *(o.span for o in essay.overlaps),
    ]
    if any(mark.overlaps(span) for mark in marks) or is_noted(span.of(essay.text)):
        return True
    if any(c.span.overlaps(span) and (c.quantities or c.support != "none") for c in essay.claims):
        return True
    # The parser takes many a first word for a name.
    named = [t for t in essay.parsed(span) if t.pos_ == "PROPN" and t.ent_type_]
    return any(t.idx > span.start for t in named)


def subject_of(essay: Essay) -> frozenset[str]:
    """The stems that most sentences of the essay share: what it is about."""
    counted = Counter(s for sentence in essay.prose for s in content(essay.text, sentence.span))
    return frozenset(stem for stem, n in counted.most_common(_COMMON) if n > 2)
