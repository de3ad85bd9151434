"""Measures of development: what is done with a point once it is made.

All of them grow with an essay's length to some degree: who says more says more of these, too. How
closely, `feedback rubric calibrate` says beside each for the essays it was given.
"""

from __future__ import annotations

import re

from feedback.essay.model import Essay
from feedback.rubric.measures.measure import Facts, Measure, Values, count, own
from feedback.text.span import Span
from feedback.text.words import count_words

# A paragraph of fewer words has no room for a point, its evidence and what that shows.
_DEVELOPED_WORDS = 40

_REASONS = re.compile(
    r"\b(?:because|since|therefore|thus|hence|consequently|so\s+that|in\s+order\s+to"
    r"|as\s+a\s+result|due\s+to|owing\s+to|thanks\s+to|for\s+this\s+reason|that\s+is\s+why"
    r"|lead(?:s|ing)?\s+to|led\s+to|caus(?:es?|ed|ing)|results?\s+in|resulted\s+in|if)\b"
    r"|\b(?:this|that|it|which)\s+(?:also\s+)?(?:shows?|showed|proves?|means?|meant|suggests?"
    r"|tells?\s+us|implies|explains?|demonstrates?|illustrates?|reveals?)\b",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"\b(?:some|many|other|most|certain|few)\s+(?:people|others|may|might|would|could|will|critics"
    r"|readers|of\s+(?:us|them|you))\s+(?:\w+\s+){0,2}?(?:say|argue|think|believe|claim|object|feel"
    r"|disagree|oppose|question|wonder|doubt)\b"
    r"|\b(?:others|opponents|critics|sceptics|skeptics)\s+(?:\w+\s+){0,2}?(?:say|argue|think|believe"
    r"|claim|object|point|feel|disagree|oppose)\b"
    r"|\b(?:one|you|they|it)\s+(?:may|might|could)\s+(?:\w+\s+)?(?:say|argue|think|object|be\s+(?:argued|said|objected))\b"
    r"|\bon\s+the\s+other\s+hand\b|\badmittedly\b|\bit\s+is\s+true\s+that\b|\bthe\s+other\s+side\b"
    r"|\beven\s+though\b|\balthough\b|\bwhile\s+(?:it|some|many|there|this|that)\b|\bdespite\b"
    r"|\bin\s+spite\s+of\b|\bnevertheless\b|\bnonetheless\b|\beven\s+so\b"
    r"|\bcounter[\s-]?(?:argument|claim|point)s?\b",
    re.IGNORECASE,
)
# Each kind of link between sentences or clauses with words for it.
_LINKS = {
    "addition": "also|in addition|additionally|moreover|furthermore|besides|not only",
    "contrast": "however|although|though|on the other hand|whereas|while|instead|despite|yet"
    "|nevertheless|even if|in contrast|unlike|rather than|but",
    "cause": "because|since|therefore|thus|hence|consequently|as a result|due to|so that"
    "|in order to",
    "example": "for example|for instance|such as|in particular|especially|specifically",
    "order": "first|firstly|second|secondly|third|thirdly|next|finally|lastly|another|then|last",
    "condition": "if|unless|otherwise|as long as|in case|whether",
    "time": "when|after|before|until|once|during|meanwhile|at first|at last|by the time",
    "close": "in conclusion|to conclude|in summary|to sum up|overall|all in all|in the end",
}


def _pattern(listed: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + listed.replace(" ", r"\s+") + r")\b", re.IGNORECASE)


_EXAMPLE = _pattern(_LINKS["example"])
_ALL_LINKS = [_pattern(each) for listed in _LINKS.values() for each in listed.split("|")]


def _prose(facts: Facts) -> list[str]:
    return [s.span.of(facts.essay.text) for s in facts.essay.prose]


def _reasoned(facts: Facts) -> int:
    return sum(bool(_REASONS.search(sentence)) for sentence in _prose(facts))


def _others(facts: Facts) -> tuple[Span, ...]:
    """The sentences that take up another view."""
    prose = (sentence.span for sentence in facts.essay.prose)
    return tuple(span for span in prose if _COUNTER.search(span.of(facts.essay.text)))


def _links(facts: Facts) -> int:
    text = "\n".join(_prose(facts))
    return sum(bool(link.search(text)) for link in _ALL_LINKS)


def _supported(facts: Facts) -> int:
    return sum(claim.support != "none" for claim in facts.essay.claims)


def evidence_sentences(essay: Essay) -> set[int]:
    """The sentences that draw on a text: a quotation, a citation, words given to somebody, or a
    source's facts."""
    spans = [q.span for q in essay.quotations_of()]
    spans += [c.span for c in essay.citations]
    spans += [a.span for a in essay.attributions if a.kind in ("named", "source")]
    spans += [o.span for o in essay.overlaps]
    spans += [span for use in essay.source_uses for span in use.facts]
    found = (essay.sentence_at(span.start) for span in spans)
    return {sentence.index for sentence in found if sentence is not None}


def _evidence(facts: Facts) -> int:
    return len(evidence_sentences(facts.essay))


def _explained(facts: Facts) -> int:
    """Evidence in whose own sentence, or in one of the next two, something is made of it."""
    essay = facts.essay
    reasoned = {s.index for s in essay.prose if _REASONS.search(s.span.of(essay.text))}
    return sum(
        bool(reasoned & {index, index + 1, index + 2}) for index in evidence_sentences(essay)
    )


def _developed(facts: Facts) -> int:
    """Paragraphs of some length that hold both evidence or an example, and a reason."""
    essay = facts.essay
    drawn = evidence_sentences(essay)
    found = 0
    for p in essay.paragraphs:
        text = p.span.of(essay.text)
        backed = any(s.index in drawn for s in p.sentences) or _EXAMPLE.search(text)
        if p.is_prose and backed and _REASONS.search(text):
            found += count_words(text) >= _DEVELOPED_WORDS
    return found


def _says_others(values: Values) -> str:
    n = own(values, "opposing_views")
    takes = "No sentence takes" if n == 0 else count(n, "sentence takes", "sentences take")
    return f"{takes} up another view or an objection."


def _says_explained(values: Values) -> str:
    n = own(values, "evidence_explained")
    if n == 0:
        return "No sentence says what the evidence shows."
    return f"The essay says in {count(n, 'place')} what its evidence shows."


MEASURES = (
    Measure(
        name="claims_supported",
        summary="claims with a quotation, source, example or reason",
        of=_supported,
        says=lambda values: (
            f"{count(own(values, 'claims_supported'), 'claim has', 'claims have')} support in the"
            " essay."
        ),
        more=lambda n: f"give a source, an example or a reason for at least {count(n, 'claim')}",
        fewer=lambda n: f"support at most {count(n, 'claim')}",
    ),
    Measure(
        name="reasons",
        summary="sentences that say why, what follows, or what something shows",
        of=_reasoned,
        says=lambda values: (
            f"{count(own(values, 'reasons'), 'sentence says', 'sentences say')} why, what follows,"
            " or what something shows."
        ),
        more=lambda n: f"say why, or what follows, in at least {count(n, 'sentence')}",
        fewer=lambda n: f"give at most {count(n, 'reason')}",
    ),
    Measure(
        name="opposing_views",
        summary="sentences that take up another view or grant a point against one's own",
        of=lambda facts: len(_others(facts)),
        says=_says_others,
        more=lambda n: (
            "take up what somebody of another view would say"
            + ("" if n == 1 else f" (in at least {count(n, 'sentence')})")
        ),
        fewer=lambda n: f"take up other views in at most {count(n, 'sentence')}",
        at=_others,
        called="Another view, perhaps",
    ),
    Measure(
        name="linking_words",
        summary="different words and phrases that link sentences and clauses (however, because)",
        of=_links,
        says=lambda values: (
            f"The essay uses {count(own(values, 'linking_words'), 'different linking word')}."
        ),
        more=lambda n: (
            f"show how your points connect, with at least {count(n, 'different linking word')}"
        ),
        fewer=lambda n: f"use at most {count(n, 'different linking word')}",
    ),
    Measure(
        name="evidence_sentences",
        summary="sentences that draw on a text: they quote, cite, name a speaker, tell its facts",
        of=_evidence,
        says=lambda values: (
            f"{count(own(values, 'evidence_sentences'), 'sentence draws', 'sentences draw')} on a"
            " text."
        ),
        more=lambda n: f"use the text in at least {count(n, 'sentence')}",
        fewer=lambda n: f"use the text in at most {count(n, 'sentence')}",
    ),
    Measure(
        name="evidence_explained",
        summary="sentences that draw on a text where they or the next two say what that shows",
        of=_explained,
        says=_says_explained,
        more=lambda n: (
            f"after at least {count(n, 'passage')} that you use, say what it shows or why it"
            " matters"
        ),
        fewer=lambda n: f"explain at most {count(n, 'passage')} of evidence",
    ),
    Measure(
        name="developed_paragraphs",
        summary=f"paragraphs of {_DEVELOPED_WORDS} words or more with both evidence and a reason",
        of=_developed,
        says=lambda values: (
            f"{count(own(values, 'developed_paragraphs'), 'paragraph has', 'paragraphs have')}"
            " both evidence and a reason."
        ),
        more=lambda n: (
            f"give at least {count(n, 'paragraph')} both evidence and a reason of your own"
        ),
        fewer=lambda n: f"develop at most {count(n, 'paragraph')}",
    ),
)
