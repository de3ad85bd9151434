"""A cause asserted from the order of time alone: B came after A, so A brought B about.

A premise tells that one thing came before another ("After the law was passed, crime fell"); a
conclusion names the first of them as what worked ("so the law worked"). Both stand in one sentence,
or in two or three that follow one another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.clauses import SUBJECTS
from feedback.essay.grammar.content_words import content
from feedback.essay.model import Body
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHOWS = r"(?:proves?|proved|shows?|showed|means?|meant|demonstrates?|demonstrated|confirms?)"
_THAT_SHOWS = rf"(?:and\s+)?(?:this|that|it|these\s+\w+|the\s+\w+)\s+(?:\w+ly\s+)?{_SHOWS}\s"
_SO = (
    r"(?:and\s+)?(?:so|therefore|thus|hence|consequently|evidently|clearly|obviously)\b"
    r"(?!\s+that\b)"
)
# Where a conclusion begins in the sentence of its premise.
_LINK = re.compile(
    rf"(?:[,;:]|\s[–—-]+|\s)\s*(?P<said>{_SO}|which\s+(?:\w+ly\s+)?{_SHOWS}\s|{_THAT_SHOWS}"
    r"|(?:proving|showing|demonstrating|meaning)\s+that\b|proof\s+that\b)",
    re.IGNORECASE,
)
# How a sentence of its own begins that concludes from the one before.
_OPENER = re.compile(
    rf"\W*(?:{_SO}|{_THAT_SHOWS}|(?:there\s+is|without)\s+(?:no\s+|a\s+)?doubt\b|as\s+a\s+result,"
    r"|(?:the|this|that|its|his|her|their|these)\s+(?:\w+\s+){1,2}(?:therefore|thus|clearly|obviously|evidently)\s"
    r"|it\s+(?:follows|is\s+(?:clear|obvious|evident|plain))\s+that\b"
    r"|(?:this|that)\s+is\s+(?:clear\s+|sure\s+)?(?:proof|evidence)\s+that\b"
    r"|(?:so\s+)?(?:we|one|you)\s+(?:can|must)\s+(?:conclude|see|tell)\b)",
    re.IGNORECASE,
)
# "The ban worked, because fires went down after it came in."
_BACKWARDS = re.compile(r"[,:;]?\s(?:because|since|as|for)\s|[:;]\s|\s[–—]\s", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?:(?:ever|soon|right|shortly|immediately|just|not\s+long)\s+)?"
    r"(?P<mark>after|since|once|following|as\s+soon\s+as|when)\s+(?!(?:that|this|then|all)\b[,\s])"
    r"|\b(?P<from>from\s+the\s+(?:day|moment|year)\b)",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:and|but|,|;)?\s*(?:by\s+(?:(?:the|that)\s+(?:next|following|same|end\s+of)\b|\d{4}\b)|(?:soon|shortly|right|immediately|not\s+long)\s+after(?:wards?|\s+(?:that|this))?"
    r"|after\s+(?:that|this)|since\s+then|afterwards?|then|(?:\w+\s+){1,2}(?:years?|months?|weeks?|days?|decades?)"
    r"\s+(?:later|after(?:wards)?)|(?:the|that)\s+(?:(?:very\s+)?(?:next|following)\s+"
    r"(?:year|month|week|day|summer|winter|season|spring|autumn|decade)|same\s+year)"
    r"|within\s+(?:\w+\s+){1,2}(?:years?|months?|weeks?|days?))\b",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(r"\b(?:was|were)\s+(?:\w+\s+)?followed\s+by\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"(?i)\b(?:may|might|could|would|should|perhaps|possibl[ey]|maybe|probabl[ey]|likely|seems?|seemed"
    r"|appears?|appeared|suggest\w*|indicat\w+|partly|in\s+part|I\s+(?:think|believe|suspect|guess)"
    r"|if|unless|whether|not|n['’]t|never|no\s+(?:proof|evidence)|hardly|fallacy|coincid\w+|correlat\w+"
    r"|in\s+(?:his|her|their|\w+[’']s)\s+(?:view|opinion|eyes)|mistake\w*|tempting|assum\w+|people\s+(?:\w+\s+)?(?:say|think|believe|argue))\b|n['’]t\b|\?"
)
_CAUSAL = word_set(
    """
    cause create make produce bring lead trigger spark help improve stop prevent reduce lower raise
    boost increase decrease save cure fix solve end ruin destroy protect benefit cut halve double
    revive strengthen weaken calm rescue drive attract encourage discourage start
    """
)
_WORKING = word_set("work succeed help")
_EFFECTIVE = word_set(
    """
    effective successful responsible beneficial success cause reason answer solution blame worth
    worthwhile right failure mistake useful
    """
)
# "The measure worked": it sums up what was just told.
_SUMMING = word_set(
    """
    change measure reform policy law step decision plan move rule idea scheme programme program
    ban project act method approach
    """
)
_AS_A_RULE = re.compile(r"(?i)\b(?:can|will|must|shall|(?:has|have)\s+to|every|always|usually)\b")
_PERFECT = word_set("has have had 've ’ve 's ’s")
# When a wall falls as the bomb goes off, the cause is in plain sight: only proof claimed is not.
_WHEN = re.compile(r"\W*when\b", re.IGNORECASE)
_PROOF = re.compile(
    rf"(?i)\b(?:{_SHOWS}|proving|showing|work(?:s|ed)|success\w*|effective|responsible|blame|reason)\b"
)
_ROOT = 5
"""Letters that two words of one root have in common at least."""
_OWED = re.compile(
    r"(?i)\b(?:because\s+of|due\s+to|thanks\s+to|owing\s+to|brought\s+about\s+by"
    r"|(?:caus|creat|sav|reduc|lower|improv|stopp|prevent|end|ruin|destroy|solv|rais|produc"
    r"|trigger)ed\s+by|(?:result|effect|consequence|effectiveness|success|benefits?)\s+of|down\s+to"
    r"|how\s+(?:effective|successful|useful|beneficial|well))\s+(?P<what>[^,;.]+)"
)


def sequence_cause(
    body: Body, sentence: Span, before: Span | None, earlier: Span | None = None
) -> Span | None:
    """The conclusion in `sentence` that rests on an order of time alone, None where there is none.

    `before` is the sentence before it in its paragraph, `earlier` the one before that ("They banned
    it. The next year fewer died. This proves that the ban worked."). What is hedged, denied or
    asked concludes nothing.
    """
    text = sentence.of(body.text)
    if _UNSURE.search(text):
        return None
    for found in _LINK.finditer(text):
        start = sentence.start + found.start("said")
        premise, rest = Span(sentence.start, start), Span(start, sentence.end)
        if _follows(body, premise, rest, before):
            return _trimmed(body, rest)
    opened = _OPENER.match(text)
    sure = before is not None and not _UNSURE.search(before.of(body.text))
    if opened and before is not None and sure and _follows(body, before, sentence, earlier):
        return _trimmed(body, sentence)
    return _backwards(body, sentence)


def _backwards(body: Body, sentence: Span) -> Span | None:
    """ "The ban worked, because fires went down after it came in"."""
    text = sentence.of(body.text)
    for found in _BACKWARDS.finditer(text):
        claim = Span(sentence.start, sentence.start + found.start())
        premise = Span(sentence.start + found.end(), sentence.end)
        first = _first_event(body, premise, None)
        if first is None or not first.of(body.text):
            continue
        again = re.search(r"(?i)\b(?:it|they)\b", first.of(body.text)) is not None
        for verb in _verbs(body, claim):
            subject = _subject(verb)
            if subject is None or not _is_working(verb) or subject.lower_ in ("it", "they"):
                continue
            if again or _shares(_content_of(body, subject), content(body.text, first)):
                return _trimmed(body, claim)
    return None


def _follows(body: Body, premise: Span, rest: Span, before: Span | None) -> bool:
    """Whether `rest` names as the cause what `premise` tells as the first of two events."""
    first = _first_event(body, premise, before)
    if first is None or not _has_happened(body, premise):
        return False
    if _WHEN.match(premise.of(body.text)) and not _PROOF.search(rest.of(body.text)):
        return False
    told = content(body.text, first)
    return any(_names_cause(body, verb, told) for verb in _verbs(body, rest)) or _is_owed(
        body, rest, told
    )


def _has_happened(body: Body, premise: Span) -> bool:
    """Whether a premise tells of events: what can or will be, and what is so as a rule, is none."""
    if _AS_A_RULE.search(premise.of(body.text)):
        return False
    return any(
        t.tag_ == "VBD" or (t.tag_ == "VBN" and any(c.lower_ in _PERFECT for c in t.children))
        for t in body.parsed(premise)
    )


def _first_event(body: Body, premise: Span, before: Span | None) -> Span | None:
    """The stretch that tells what came first; None where no order of time is told."""
    text = premise.of(body.text)
    for found in _THEN.finditer(text):
        first = Span(premise.start, premise.start + found.start())
        if len(content(body.text, first)) > 1:
            return first
        if before is not None and not first.of(body.text).strip(" ,;"):
            return before
    if found_by := _FOLLOWED.search(text):
        return Span(premise.start, premise.start + found_by.start())
    for found in _FIRST.finditer(text):
        if (event := _event_at(body, premise, found)) is not None:
            return event
    return None


def _event_at(body: Body, premise: Span, found: re.Match[str]) -> Span | None:
    """The clause or noun that "after" stands before, with a second event beside it."""
    start = premise.start + found.start()
    comma = body.text.find(",", start, premise.end)
    mark = found["mark"]
    if mark is not None:
        at = next(
            (t for t in body.parsed(premise) if t.idx == premise.start + found.start("mark")), None
        )
        if at is None or not _is_of_time(at, mark.lower()):
            return None
        if comma < 0 and not body.text[premise.start : start].strip():
            over = at.head if at.dep_ in ("mark", "advmod") else at
            return Span(start, max(t.idx + len(t) for t in over.subtree if t.idx < premise.end))
    leads = not body.text[premise.start : start].strip(" ,;")
    return Span(start, comma if comma > 0 and leads else premise.end)


def _is_of_time(mark: Token, word: str) -> bool:
    """ "Since" gives a reason, too, but with "has dropped" the time; "when" the past."""
    verb = mark.head if mark.dep_ in ("mark", "advmod") else None
    if word == "when":
        return verb is not None and verb.tag_ in ("VBD", "VBN") and verb.dep_ == "advcl"
    if word != "since" or mark.i == 0 or mark.doc[mark.i - 1].lower_ == "ever":
        return True
    over = (verb or mark).head
    return any(c.lower_ in ("has", "have", "had", "'ve", "’ve") for c in over.children)


def _verbs(body: Body, span: Span) -> list[Token]:
    return [
        t
        for t in body.parsed(span)
        if span.start <= t.idx < span.end and t.pos_ in ("VERB", "AUX", "NOUN")
    ]


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in SUBJECTS), None)


def _content_of(body: Body, noun: Token) -> frozenset[str]:
    words = list(noun.subtree)
    return content(body.text, Span(words[0].idx, words[-1].idx + len(words[-1])))


def _names_cause(body: Body, verb: Token, told: frozenset[str]) -> bool:
    """Whether `verb` says that what is `told` worked or brought something about."""
    subject = _subject(verb)
    if subject is None or subject.i > verb.i:
        return False
    if any(c.lower_ == "can" for c in verb.children):
        return False
    working = _is_working(verb)
    if not working and (verb.lemma_.lower() not in _CAUSAL or subject.dep_ == "nsubjpass"):
        return False
    if _shares(_content_of(body, subject), told):
        return True
    summed = subject.lower_.rstrip("s") in _SUMMING and _is_definite(subject)
    return working and (subject.lower_ in ("it", "this", "they") or summed)


def _shares(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a word of the one is, or comes from, one of the other: "converted", "conversion"."""
    return bool(some & others) or any(
        a[:_ROOT] == b[:_ROOT] for a in some for b in others if len(a) > _ROOT and len(b) > _ROOT
    )


def _is_definite(noun: Token) -> bool:
    return any(
        c.lower_ in ("the", "this", "that", "these", "his", "her", "their") for c in noun.children
    )


def _is_working(verb: Token) -> bool:
    if verb.lemma_ == "be":
        return any(
            t.lower_ in _EFFECTIVE
            for c in verb.children
            if c.dep_ in ("attr", "acomp", "prep", "xcomp")
            for t in (c, *c.children)
        )
    return verb.lemma_.lower() in _WORKING


def _is_owed(body: Body, rest: Span, told: frozenset[str]) -> bool:
    """ "The fall is due to the law"."""
    found = _OWED.search(rest.of(body.text))
    if found is None:
        return False
    what = Span(*found.span("what")).shifted(rest.start)
    return _shares(content(body.text, what), told)


def _trimmed(body: Body, span: Span) -> Span:
    text = span.of(body.text)
    return Span(span.start, span.start + len(text.rstrip(' .!”"\n'))).stripped(body.text)
