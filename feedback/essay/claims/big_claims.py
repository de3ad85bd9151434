"""Large claims of cause or decline that stand alone, at the end of a paragraph as often as not.

"The strike also led to the ruin of the whole port", "children no longer read": so much said in one
sentence asks for evidence wherever it stands, and the paragraph and the sources have no word of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.claims.claim_followers import followers, is_own_story
from feedback.essay.claims.needs_source import is_noted
from feedback.essay.grammar.content_words import content
from feedback.essay.model import Claim, Essay, Paragraph, Sentence
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

_FATE = (
    r"(?:collapse|ruin|end|death|decline|destruction|disappearance|downfall|fall|crisis|loss"
    r"|extinction|"
    r"bankruptcy|rise|spread|epidemic|breakdown|revolution|war|famine|poverty|decay|rebirth"
    r"|success|failure)"
)
_BIG = re.compile(
    r"\b(?:caused?|causes|led\s+to|leads?\s+to|brought\s+about|brings?\s+about|resulted\s+in"
    r"|results?\s+in|triggered|"
    r"responsible\s+for)\s+(?:\w+\s+){0,4}?"
    rf"{_FATE}\b"
    r"|\b(?:has|have)\s+(?:\w+ly\s+|also\s+|already\s+)?(?:destroyed|ruined|killed|wiped\s+out"
    r"|ended|transformed|"
    r"revolutioni[sz]ed(?!\s+into)|doomed|bankrupted|emptied|crippled|devastated|poisoned|saved"
    r"|made\s+\w+\s+(?:\w+er|worse|more|less))\b"
    r"|\b(?:destroyed|ruined|wiped\s+out|bankrupted|crippled|devastated|doomed)\s+(?:the|all|every"
    r"|most|many|whole|a\s+whole)\b"
    r"|\b(?:causes|leads\s+to|results\s+in)\s+\w+"
    r"|\b(?:drives?|forces?|drove|forced)\s+\w+(?:\s+\w+){0,3}\s+(?:out\s+of|into|from)\b"
    r"|\b(?:don['’]?t|do\s+not|doesn['’]?t|does\s+not|cannot|can['’]?t)\s+\w+(?:\s+\w+){0,5}"
    r"\s+any\s?(?:more|longer)\b"
    r"|\b(?:no\s+longer|hardly|barely)\s+(?:know|read|play|talk|speak|write|care|trust|visit|go"
    r"|cook|sleep|eat|learn|understand)s?\b"
    r"|\b(?:is|are)\s+(?:slowly\s+|quickly\s+|rapidly\s+)?(?:dying\s+out|disappearing|vanishing"
    r"|falling\s+apart|collapsing|"
    r"on\s+the\s+(?:rise|decline|brink))\b"
    r"|\b(?:has|have)\s+(?:never\s+been\s+(?:\w+er|worse|better|more\s+\w+)|stopped\s+\w+ing"
    r"|lost\s+(?:all|the|their|its|every)|"
    r"got(?:ten)?\s+(?:much\s+)?(?:\w+er|worse|better)|become\s+(?:much\s+)?(?:\w+er|more\s+\w+"
    r"|less\s+\w+))\b",
    re.IGNORECASE,
)
_SOFT = re.compile(
    r"\b(?:may|might|could|would|will|should|must|perhaps|maybe|probably|possibly|seems?|appears?"
    r"|likely|if|unless|"
    r"I|me|my|mine|he|she|his|her|because|since|due|so|who|therefore|thus|hence|although|though"
    r"|when|which|"
    r"this|these|that|those|such|it|they|overall|conclusion|some|sometimes|often|not\s+(?:all"
    r"|every))\b",
    re.IGNORECASE,
)
# Told as known, with the words that elsewhere only tie clauses: who does it, why, what it would do.
_PLAIN_BIG = re.compile(
    r"\b(?:is|are|was|were)\s+(?:also\s+)?the\s+(?:main|chief|real|only|true|biggest|principal"
    r"|root|most\s+important)\s+"
    r"(?:reason|cause)\b"
    r"|(?<!not\s)(?<!n['’]t\s)(?<!no\s)\b(?:more|less)\s+(?:often|frequently|likely|rarely)\b(?:"
    r"\s+\w+){0,6}?\s+than\b"
    r"|\bwould\s+(?:also\s+|even\s+|only\s+)?(?:ruin|destroy|kill|force|bankrupt|empty"
    r"|cripple|devastate|wipe)\s+\w+"
    r"|\b(?:drives?|would\s+(?:also\s+|even\s+)?drive|will\s+drive)\s+\w+(?:\s+\w+){0,3}"
    r"\s+(?:away\b|out\s+of\b|into\b)",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"^\W*(?:this|these|those|such|it|they|that|so)\b|n['’]t\b|\b(?:so|may|might|could|should|must"
    r"|perhaps|maybe|probably|possibly|seems?|appears?"
    r"|if|unless|I"
    r"|me|my|he|she|his|her|"
    r"because|since|therefore|thus|overall|conclusion|some|sometimes"
    r"|you|your|we|our|one\s+of|for\s+me)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\W*(?:this|that|these|those|it|they|such|he|she|his|her|their|its|so|for|because|since|thus"
    r"|therefore|indeed|"
    r"in\s+fact|when|according|as\s+a\s+result|one|some|many|another|without|even|by)\b",
    re.IGNORECASE,
)
_COUNTED = ("number", "percent", "money", "multiplier")
_LIGHT = word_set("whole caus led lead make made new great small good year time peopl way mani end")
_SHORTEST, _LONGEST = 4, 22
_SHARED = 2
"""Words of substance, beyond the essay's subject, that another sentence on the matter shares."""
_KNOWN = 0.6
"""The share of them that a passage of a source holds when the source bears on the claim."""


def big_claims(essay: Essay, library: SourceLibrary, subject: frozenset[str]) -> Iterator[Claim]:
    """The large claims that nothing in their paragraph or in the sources takes up, in order.

    `subject` are the stems of what the essay is about, which every sentence shares.
    """
    body = [p for p in essay.paragraphs if p.is_prose and len(p.span.of(essay.text).split()) > 12]
    for paragraph in body[1:-1]:
        for number, sentence in enumerate(paragraph.sentences):
            if number == 0 and len(paragraph.sentences) > 1:
                continue
            inside = [c for c in essay.claims if sentence.span.covers(c.span)]
            if (
                len(inside) == 1
                and _is_big(essay, inside[0], sentence)
                and not _is_taken_up(essay, paragraph, number, subject)
                and not _is_borne_on(essay, sentence, library, subject)
            ):
                yield inside[0]


def _is_big(essay: Essay, claim: Claim, sentence: Sentence) -> bool:
    text = sentence.span.of(essay.text)
    return (
        claim.support in ("none", "citation", "attribution")
        and (claim.support == "none" or _is_before(claim, sentence))
        and (claim.holder is None or not sentence.span.overlaps(claim.holder.span))
        and claim.verdict not in ("supported", "differs")
        and not any(q.kind in _COUNTED for q in claim.quantities)
        and not is_noted(text)
        and _SHORTEST <= len(text.split()) <= _LONGEST
        and _is_sweeping(text)
        and not any(c.span.overlaps(sentence.span) for c in essay.citations)
        and not any(q.span.overlaps(sentence.span) for q in essay.quotations)
        and not any(t.ent_type_ == "PERSON" for t in essay.parsed(sentence.span))
    )


def _is_sweeping(text: str) -> bool:
    if _PLAIN_BIG.search(text):
        return _UNSURE.search(text) is None
    return _BIG.search(text) is not None and _SOFT.search(text) is None


def _is_before(claim: Claim, sentence: Sentence) -> bool:
    """Whether the credit is of an earlier sentence, which may or may not go on for this one."""
    return claim.credit is not None and claim.credit.end <= sentence.span.start


def _own(essay: Essay, span: Span, subject: frozenset[str]) -> frozenset[str]:
    return content(essay.text, span) - subject - _LIGHT


def _is_taken_up(essay: Essay, paragraph: Paragraph, number: int, subject: frozenset[str]) -> bool:
    """Whether another sentence of the paragraph speaks of the same, or the next goes on with it."""
    sentences = paragraph.sentences
    here = _own(essay, sentences[number].span, subject)
    for other in sentences:
        if other.index == sentences[number].index:
            continue
        beside = abs(other.index - sentences[number].index) == 1
        if len(here & content(essay.text, other.span)) >= (1 if beside else _SHARED):
            return True
    following = followers(essay, paragraph, number)
    shown = [
        *(q.span for q in essay.quotations),
        *(c.span for c in essay.citations),
        *(a.span for a in essay.attributions),
    ]
    if any(mark.overlaps(s.span) for mark in shown for s in following):
        return True
    after = sentences[number + 1] if number + 1 < len(sentences) else None
    if after is None:
        return False
    return _GOES_ON.match(after.span.of(essay.text)) is not None or is_own_story(essay, after)


def _is_borne_on(
    essay: Essay, sentence: Sentence, library: SourceLibrary, subject: frozenset[str]
) -> bool:
    here = _own(essay, sentence.span, subject)
    if not here:
        return True
    need = max(_SHARED, _KNOWN * len(here))
    return any(len(here & _stems(passage.text)) >= need for passage in library.passages)


@lru_cache(maxsize=2048)
def _stems(text: str) -> frozenset[str]:
    return content(text, Span(0, len(text)))
