"""Which kind of statement a clause makes, if it makes one, and the words that tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from feedback.essay.grammar.clauses import declares
from feedback.essay.model import Body, ClaimKind
from feedback.text.quantity import Quantity
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLAN = re.compile(
    r"\b(?:purpose|aim|goal|point)\s+of\s+(?:this|my)\s+(?:essay|paper|report|letter)\b|"
    r"\b(?:this|my|the\s+following)\s+(?:essay|paper|report|paragraphs?|text)\s+"
    r"(?:will|is\s+going\s+to|is\s+about|aims|discusses|looks|argues|examines|explores)\b|"
    r"\b(?:I|we)(?:\s+am|['’]m|\s+are|['’]re)?\s+(?:will|shall|would\s+like\s+to|am\s+going\s+to|going\s+to|want\s+to)\s+"
    r"(?:\w+\s+){0,2}(?:discuss|explain|show|tell|talk|write|argue|examine|look|inform|convince|persuade|describe|prove"
    r"|analy[sz]e|present|outline|explore|consider|address|share|mention|focus|elaborate|give|start|begin|turn)\b|"
    r"\bwill\s+be\s+(?:discussed|explained|examined|analy[sz]ed|presented|outlined|proven|explored)\b|"
    r"\b(?:I['’]ll|let\s+me|let\s+us|let['’]s)\s+",
    re.IGNORECASE,
)
_TRANSITION = re.compile(
    r"\W*(?:in\s+(?:conclusion|summary|short)|to\s+(?:conclude|sum\s+up)|here\s+(?:are|is)|"
    r"there\s+are\s+(?:many|several|a\s+few|two|three|four|some|lots\s+of|a\s+lot\s+of)\s+(?:\w+\s+)?"
    r"(?:reasons|advantages|ways|causes|benefits|examples|factors|points|arguments))\b"
    r"(?:(?!\bshould\b|\bmust\b)[^,;]){0,60}$",
    re.IGNORECASE,
)
# The question that an essay opens with, whose answer is the claim.
_ISSUE = re.compile(
    r"\b(?:controversial|debatable|contentious|burning|heated|(?:hotly\s+)?debated)\s+(?:issue|topic|question|matter|subject|debate|discussion)s?\b|"
    r"\bhotly\s+debated\b|"
    r"\b(?:opinions?|views?|people)\s+(?:\w+\s+)?(?:differ|vary|are\s+divided|disagree)\b|"
    r"\bremains?\s+(?:some|much)\s+disagreement\b|\bmuch\s+has\s+been\s+said\b|\b(?:question|issue|topic|problem)\s+(?:of\s+|about\s+)?whether\b|"
    r"\b(?:has|have)\s+(?:become|sparked|raised|attracted|aroused|caused)\s+(?:an?\s+|much\s+)?(?:\w+\s+){0,2}"
    r"(?:issue|topic|debates?|discussions?|concerns?|controvers\w+|question|argument)\b|"
    r"\b(?:both|these|two)\s+(?:\w+\s+)?(?:views|opinions)\b",
    re.IGNORECASE,
)
# What some people think is theirs; the student's claim answers it.
_OTHERS = re.compile(
    r"\W*(?:(?:however|but|nowadays|of\s+course|it\s+is\s+true\s+that)\W+)?"
    r"(?:some|many|other|most|certain|several|a\s+(?:few|lot\s+of|number\s+of))(?:\s+(?:people|others|critics|opponents|students|parents|experts))?\s+"
    r"(?:(?:may|might|could|would|will|do|also|still)\s+)?(?:say|think|believe|argue|claim|hold|feel|suggest|object|insist|contend|advocate|suppose|assume)\b"
    r"|\W*(?:others|opponents|critics|those)\s+(?:who\s+)?(?:\w+\s+)?(?:say|think|believe|argue|claim|hold|feel|suggest|object|insist|oppose|advocate|support)\b",
    re.IGNORECASE,
)
# "In Figure 3 we can see the prices": where to look, and nothing of what is there.
_POINTING = re.compile(
    r"\b(?:we|you|one|I)\s+(?:can\s+|could\s+|may\s+)?(?:\w+ly\s+)?(?:see|find|read)\s+"
    r"(?:the|an?|its|their|his|her|both|some|two|three)\s+(?![^.;]*\b(?:is|are|was|were|has|have|had|did|that)\b)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\W*(?:dear|hello|hi|hey|sincerely|yours|thank\s+you|thanks(?!\s+to)|my\s+name\s+is|best\s+regards)\b",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(
    r"\bwhen\s+I\s+was\b|\bour\s+(?:mom|mum|mother|dad|father|class|teacher|neighbou?rs?|school)\b|\bmy\s+(?:mom|mum|mother|dad|father|friends?|family|sister|brother|uncle|aunt"
    r"|grandma|grandpa|grandmother|grandfather|cousin|teacher|neighbou?rs?|class|school)\b|"
    r"\bI\s+(?:once\s+|also\s+|have\s+|had\s+)?(?:went|was|saw|met|remember|drove|walked|lived|live|grew|got|had|"
    r"bought|took|tried|used|been|seen|worked|played|learned|learnt|read|own|go|drive|walk|love|like)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:because|due\s+to|owing\s+to|thanks\s+to|as\s+a\s+(?:result|consequence)|results?\s+(?:in|from)|"
    r"resulted\s+(?:in|from)|resulting\s+in|led\s+to|leads?\s+to|leading\s+to|caus(?:e|es|ed|ing)|"
    r"therefore|thus|hence|consequently|brought\s+about|triggered|contribut(?:e|es|ed|ing)\s+to|"
    r"necessitat(?:e|es|ed)|(?:gave|gives?|given|giving)\s+rise\s+to|"
    r"makes?\s+(?:it|them|us|people)\s+\w+|made\s+(?:it|them|us|people)\s+\w+|"
    r"that\s+is\s+why|which\s+is\s+why|this\s+is\s+why|the\s+reason)\b",
    re.IGNORECASE,
)
# "More than twice", "longer than a week" measure; what is compared with another thing compares.
_MEASURED = (
    r"(?!\s+(?:\d|once\b|twice\b|thrice\b|half\b|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|twenty|thirty|forty|fifty)\s+(?:\w+\s+)?"
    r"(?:times|third|quarter|half|dozen|hundred|thousand|million|billion|"
    r"second|minute|hour|day|night|week|month|year|decade|century|centurie)s?\b))"
)
_COMPARISON = re.compile(
    rf"\b(?:more|less|fewer|greater|\w{{2,}}(?<!oth)er)\s+(?:\w+\s+){{0,4}}than\b{_MEASURED}|"
    rf"(?<!\bother\s)(?<!\brather\s)\bthan\b{_MEASURED}|"
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
    r"(?:over|under)(?:stated?|states|rated?|rates)|exaggerat(?:e|es|ed)|flaw(?:s|ed)?|not\s+(?:\w+\s+)?(?:\w+|\w+\s+\w+)\s+enough|"
    r"(?:can|could|may|might)\s+be\s+(?:seen|regarded|viewed|understood|read|interpreted|considered)\s+as|"
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
_SENTENCE = 6
"""Words from which on a line that ends in a full stop is taken for a sentence."""


class Classed(NamedTuple):
    """The kind of a claim and the words that decided it."""

    kind: ClaimKind
    words: tuple[Span, ...]


_BY_WORDS: tuple[tuple[re.Pattern[str], ClaimKind], ...] = (
    (_ADVISING, "judgement"),
    (_CAUSE, "cause"),
    (_COMPARISON, "comparison"),
    (_UNIVERSAL, "generalisation"),
    (_JUDGING, "judgement"),
)


def kind_of_claim(body: Body, span: Span, found: tuple[Quantity, ...]) -> Classed | None:
    """The kind of claim at `span`, `found` being its figures; None where nothing is claimed.

    Questions, addresses, plans of the essay, transitions, the question at issue, what some people
    are said to think, orders to the reader and personal experience claim nothing. The order of the
    rules is from the most to the least particular; what no rule tells is an event where it tells
    the past or names somebody, and a judgement otherwise.
    """
    text = span.of(body.text)
    figures = tuple(q.span for q in found if q.kind in _COUNTING and not _is_small(q))
    if _claims_nothing(body, span, text, counts=bool(figures)):
        return None
    if figures:
        return Classed("statistic", figures)
    for pattern, kind in _BY_WORDS:
        if match := pattern.search(text):
            return Classed(kind, (Span(*match.span()).shifted(span.start),))
    if told := _past_verbs(body, span) or _names(body, span):
        return Classed("event", told)
    return Classed("judgement", _main_verbs(body, span))


def _is_small(quantity: Quantity) -> bool:
    """Small counts ("three reasons") and mere magnitudes ("hundreds") make no statistic."""
    small = quantity.kind == "number" and quantity.low <= _SMALL and quantity.unit is None
    return small or quantity.vague


def _claims_nothing(body: Body, span: Span, text: str, *, counts: bool) -> bool:
    if text.rstrip(" \"”’')").endswith("?") or len(text.split()) < 3:
        return True
    if _GREETING.match(text) or _PLAN.search(text) or _TRANSITION.match(text):
        return True
    if _ISSUE.search(text) or _OTHERS.match(text):
        return True
    if _EXPERIENCE.search(text) or (_POINTING.search(text) and not counts):
        return True
    return not declares(body, span) and not (counts and _is_misread(body, span, text))


def _is_misread(body: Body, span: Span, text: str) -> bool:
    """Whether a whole sentence with a figure, and no order, has a verb that the parser took for
    a noun ("The new road cut travel time by 35 percent")."""
    whole = text[:1].isupper() or text[:1].isdigit()
    ordered = any(t.dep_ == "ROOT" and t.tag_ == "VB" for t in body.parsed(span))
    return whole and text.rstrip()[-1:] == "." and len(text.split()) >= _SENTENCE and not ordered


def _past_verbs(body: Body, span: Span) -> tuple[Span, ...]:
    main = [t for t in body.parsed(span) if t.dep_ in ("ROOT", "conj", "aux", "auxpass", "ccomp")]
    return tuple(_span(t) for t in main if t.tag_ == "VBD")[:1]


def _names(body: Body, span: Span) -> tuple[Span, ...]:
    return tuple(_span(t) for t in body.parsed(span) if t.pos_ == "PROPN" and t.ent_type_)[:1]


def _main_verbs(body: Body, span: Span) -> tuple[Span, ...]:
    return tuple(_span(t) for t in body.parsed(span) if t.dep_ == "ROOT")[:1]


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
