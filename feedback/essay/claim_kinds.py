"""Which kind of statement a clause makes, if it makes one."""

from __future__ import annotations

import re

from feedback.essay.clauses import declares
from feedback.essay.model import Body, ClaimKind
from feedback.text.quantity import Quantity
from feedback.text.span import Span

_PLAN = re.compile(
    r"\b(?:purpose|aim|goal|point)\s+of\s+(?:this|my)\s+(?:essay|paper|report|letter)\b|"
    r"\b(?:this|my|the\s+following)\s+(?:essay|paper|report|paragraphs?|text)\s+"
    r"(?:will|is\s+going\s+to|is\s+about|aims|discusses|looks|argues|examines|explores)\b|"
    r"\b(?:I|we)(?:\s+am|['’]m|\s+are|['’]re)?\s+(?:will|shall|am\s+going\s+to|going\s+to|want\s+to)\s+"
    r"(?:\w+\s+){0,2}(?:discuss|explain|show|tell|talk|write|argue|examine|look|inform|convince|persuade|describe|prove)\b|"
    r"\b(?:I['’]ll|let\s+me|let\s+us|let['’]s)\s+",
    re.IGNORECASE,
)
_TRANSITION = re.compile(
    r"\W*(?:in\s+(?:conclusion|summary|short)|to\s+(?:conclude|sum\s+up)|here\s+(?:are|is)|"
    r"there\s+are\s+(?:many|several|a\s+few|two|three|four|some|lots\s+of|a\s+lot\s+of)\s+(?:\w+\s+)?"
    r"(?:reasons|advantages|ways|causes|benefits|examples|factors|points|arguments))\b"
    r"[^,;]{0,60}$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\W*(?:dear|hello|hi|hey|sincerely|yours|thank\s+you|thanks|my\s+name\s+is|best\s+regards)\b",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(
    r"\bwhen\s+I\s+was\b|\b(?:my|our)\s+(?:mom|mum|mother|dad|father|friends?|family|sister|brother|uncle|aunt"
    r"|grandma|grandpa|grandmother|grandfather|cousin|teacher|neighbou?rs?|class|school)\b|"
    r"\bI\s+(?:once\s+|also\s+|have\s+|had\s+)?(?:went|was|saw|met|remember|drove|walked|lived|live|grew|got|had|"
    r"bought|took|tried|used|been|seen|worked|played|learned|learnt|read|own|go|drive|walk|love|like)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:because|due\s+to|owing\s+to|thanks\s+to|as\s+a\s+(?:result|consequence)|results?\s+(?:in|from)|"
    r"resulted\s+(?:in|from)|resulting\s+in|led\s+to|leads?\s+to|leading\s+to|caus(?:e|es|ed|ing)|"
    r"therefore|thus|hence|consequently|brought\s+about|triggered|contribut(?:e|es|ed|ing)\s+to|"
    r"makes?\s+(?:it|them|us|people)\s+\w+|made\s+(?:it|them|us|people)\s+\w+|"
    r"that\s+is\s+why|which\s+is\s+why|this\s+is\s+why|the\s+reason)\b",
    re.IGNORECASE,
)
_COMPARISON = re.compile(
    r"\b(?:more|less|fewer|greater|\w{2,}(?<!oth)er)\s+(?:\w+\s+){0,4}than\b|\bthan\b|"
    r"\bcompared\s+(?:to|with)\b|\bin\s+comparison\b|\bunlike\b|\bwhereas\b|"
    r"\bas\s+\w+\s+as\b(?!\s+(?:possible|long|soon|well))|\bsimilar(?:ly)?\s+to\b|\bjust\s+like\b|\bdiffers?\b",
    re.IGNORECASE,
)
_UNIVERSAL = re.compile(
    r"\b(?:everyone|everybody|nobody|no\s+one|always|never|all\s+(?!of|the|these|those|this|that|my|our|in|over|you|we|i|around|kinds|sorts|day|night|along)\w+s\b|"
    r"every\s+(?!day|time|week|year|month|night|morning)\w+|none\s+of)\b",
    re.IGNORECASE,
)
_JUDGING = re.compile(
    r"\b(?:should|must|ought|need(?:s)?\s+to|has\s+to|have\s+to|I\s+(?:\w+\s+)?(?:think|believe|feel|agree|disagree)|"
    r"in\s+my\s+opinion|good|bad|better|best|worse|worst|great(?:est)?|important|necessary|unnecessary|useful|useless|"
    r"beneficial|harmful|dangerous|safe|fair|unfair|right|wrong|reliable|unreliable|preposterous|ridiculous|"
    r"wonderful|terrible|amazing|awful|significant|successful|effective|worth(?:while)?|ideal|perfect|poor|"
    r"easy|hard|difficult|helpful|healthy|interesting|central|essential|crucial|vital|key)\b",
    re.IGNORECASE,
)
# What follows is a reason for an opinion or advice, not the cause of anything that happened.
_ADVISING = re.compile(
    r"\b(?:should|ought\s+to|must|I\s+(?:\w+\s+)?(?:think|believe|feel|agree|disagree)|in\s+my\s+opinion)\b"
    r".*\b(?:because|since)\b",
    re.IGNORECASE | re.DOTALL,
)
_COUNTING = frozenset({"percent", "money", "multiplier", "number"})
_SMALL = 12


def kind_of_claim(body: Body, span: Span, found: tuple[Quantity, ...]) -> ClaimKind | None:
    """The kind of claim at `span`, `found` being its figures; None where nothing is claimed.

    Questions, addresses, plans of the essay, transitions, orders to the reader and personal
    experience claim nothing. The order of the rules is from the most to the least particular.
    """
    text = span.of(body.text)
    if _claims_nothing(body, span, text):
        return None
    if any(q.kind in _COUNTING and not _is_small(q) for q in found):
        return "statistic"
    if _ADVISING.search(text):
        return "judgement"
    if _CAUSE.search(text):
        return "cause"
    if _COMPARISON.search(text):
        return "comparison"
    if _UNIVERSAL.search(text):
        return "generalisation"
    if _JUDGING.search(text):
        return "judgement"
    return "event" if _tells_the_past(body, span) or _names(body, span) else "judgement"


def _is_small(quantity: Quantity) -> bool:
    """Small counts ("three reasons") and mere magnitudes ("hundreds") make no statistic."""
    small = quantity.kind == "number" and quantity.low <= _SMALL and quantity.unit is None
    return small or quantity.vague


def _claims_nothing(body: Body, span: Span, text: str) -> bool:
    if text.rstrip(" \"”’')").endswith("?") or len(text.split()) < 3:
        return True
    if _GREETING.match(text) or _PLAN.search(text) or _TRANSITION.match(text):
        return True
    return bool(_EXPERIENCE.search(text)) or not declares(body, span)


def _tells_the_past(body: Body, span: Span) -> bool:
    main = [t for t in body.parsed(span) if t.dep_ in ("ROOT", "conj", "aux", "auxpass", "ccomp")]
    return any(t.tag_ == "VBD" for t in main)


def _names(body: Body, span: Span) -> bool:
    return any(t.pos_ == "PROPN" and t.ent_type_ for t in body.parsed(span))
