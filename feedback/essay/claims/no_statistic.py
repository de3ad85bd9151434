"""Figures that nobody measured, or that need no source where they stand: what follows from a law,
what is expected or denied, what a report of the student's own measurements tells, what a story
tells, a mark in a told example, a figure that was quoted before."""

from __future__ import annotations

import re

from feedback.essay.claims.own_study import is_report
from feedback.essay.facts.known_places import is_known_place
from feedback.essay.grammar.frame import subjects_of
from feedback.essay.grammar.literary import is_literary
from feedback.essay.model import Body, Essay, Sentence
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity

_STOP = r"(?:(?!\b(?:that|because|since|as|when|which|who|know\w*|and|but)\b)[^.,;:])"
_SHOULD = re.compile(rf"(?i)\b(?:should|ought\s+to){_STOP}{{0,60}}$")
_THEN_SHOULD = re.compile(rf"(?i)^{_STOP}{{0,60}}\b(?:should|ought\s+to)\b")
_CHANGE = (
    r"(?:fall|rise|grow|drop|sink|increase|decrease|change|go|come|get|reach|exceed|amount|equal|be"
    r"|double|triple|halve|become|climb|shrink|slow|decline)"
)
_DENIED = re.compile(
    rf"(?i)(?:\bnot|n['’]t|\bnever)\s+(?:\w+ly\s+|even\s+)?(?:{_CHANGE}\b(?:\s+\w+){{0,4}}\s*)?$"
)
_IS_CHANGE = re.compile(r"(?i)\W*(?:double|triple|treble|quadruple|halve)")
_DOING_SO = re.compile(r"(?i)\b(?:doubling|tripling|trebling|quadrupling|halving)\b")
_LAW = re.compile(
    r"(?i)\b(?:laws?\s+of|by\s+(?:the|this)\s+(?:law|rule|formula|equation)|(?:\w+\s+)?law\s+(?:says|states|predicts)"
    r"|inverse\s+square|in\s+theory|theoretically|as\s+the\s+(?:law|theory|formula)|proportional)\b"
)
_SAID_THAT = re.compile(r"(?i)\b(?:that|because|since|know\w*)\b")
_STORY = (
    r"(?:stor(?:y|ies)|novel|tale|myth|legend|fable|poem|play|film|movie|plot|epic|fairy\s?tale|book|ballad|saga"
    r"|chapter|scene)"
)
_RETOLD = re.compile(
    rf"(?i)\b(?:in|of|to)\s+(?:the|this|that|his|her)\s+(?:\w+\s+){{0,2}}{_STORY}\b"
    rf"|\bthe\s+(?:\w+\s+)?{_STORY}\s+(?:begins|starts|opens|ends|tells|is\s+about|follows|goes|continues|closes)\b"
)
_PLAIN_TALE = frozenset(("he", "she"))
_TESTED = re.compile(
    r"(?i)\b(?:exams?|tests?|quiz(?:zes)?|grades?|marks?|scor\w+|report\s+cards?|finals?|averag\w+\s+in)\b"
)
_ONE = re.compile(
    r"(?i)\b(?:he|she|him|someone|somebody|(?:a|one|the|another|my|his|her)\s+(?:\w+\s+)?"
    r"(?:pupil|student|boy|girl|kid|child|person|friend|teen(?:ager)?|brother|sister|cousin))\b"
)
_HE_LATER = re.compile(r"(?i)\b(?:he|she)\s+(?:had|got|scored|reached|made|achieved|has|gets)\b")
_OF_MANY = re.compile(r"(?i)\s*(?:of|higher|lower|more|less|better|worse)\b")
_NAMED_NOTE = re.compile(r"\(((?:[A-Z][^\W\d_]*\.?[ -]){1,3}[A-Z][^\W\d_]+)\)")
_NEAR = 3
"""Sentences before a figure from which it may be repeated."""


def is_no_statistic(essay: Essay, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure of `sentence`, for all its form, is nothing that somebody counted elsewhere
    and that the reader would ask the source of."""
    text = sentence.span.of(essay.text)
    return (
        is_report(essay, sentence)
        or _is_inferred(text, sentence, quantity)
        or (quantity.kind != "percent" and _is_retold(essay, sentence))
        or (quantity.kind == "percent" and _is_mark(essay, sentence, quantity))
        or _has_named_note(text)
        or is_repeated(essay, sentence, quantity)
    )


def _is_inferred(text: str, sentence: Sentence, quantity: Quantity) -> bool:
    """ "Should give a quarter", "did not fall to a quarter", "doubling the load": reasoned."""
    first, last = quantity.span.start - sentence.span.start, quantity.span.end - sentence.span.start
    before, written, after = text[:first], text[first:last], text[last:]
    if _SHOULD.search(before) or _DENIED.search(before):
        return True
    if _IS_CHANGE.match(written) and re.search(r"(?i)(?:\bnot|n['’]t)\s+$", before):
        return True
    reasoned = _LAW.search(text) is not None or _DOING_SO.search(text) is not None
    if quantity.kind == "multiplier" and (reasoned or _THEN_SHOULD.match(after)):
        return True
    return _LAW.search(text) is not None and _SAID_THAT.search(before) is None


def _is_retold(body: Body, sentence: Sentence) -> bool:
    """Whether the paragraph retells a story, and the sentence tells of somebody in it."""
    paragraph = body.paragraphs[sentence.paragraph].span.of(body.text)
    if not (_RETOLD.search(paragraph) or is_literary(body)):
        return False
    verbs = [t for t in body.parsed(sentence.span) if t.pos_ == "VERB"]
    told_now = any(t.tag_ in ("VBZ", "VBP") for t in verbs)
    people = [
        s
        for v in verbs
        for s in subjects_of(v)
        if s.lower_ in _PLAIN_TALE or s.ent_type_ == "PERSON"
    ]
    return told_now or bool(people)


def _is_mark(body: Body, sentence: Sentence, quantity: Quantity) -> bool:
    """ "A boy who got 45 % in the test": one person's mark, not a share of many."""
    text = sentence.span.of(body.text)
    if _HE_LATER.search(text):
        before = body.paragraphs[sentence.paragraph].sentences
        text = " ".join(s.span.of(body.text) for s in before if 0 <= sentence.index - s.index <= 1)
    if not _TESTED.search(text) or _OF_MANY.match(body.text, quantity.span.end):
        return False
    return _ONE.search(text) is not None or any(
        t.ent_type_ == "PERSON" for t in body.parsed(sentence.span)
    )


def _has_named_note(text: str) -> bool:
    """ "(Marta Ullmann)": a name that stands alone in parentheses, and is no place."""
    return any(
        not any(is_known_place(word.lower()) for word in (found, *found.split()))
        for found in _NAMED_NOTE.findall(text)
    )


def is_repeated(essay: Essay, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the same figure stands shortly before in a quotation, or beside its credit."""
    around = essay.paragraphs[sentence.paragraph].sentences
    near = [s for s in around if 0 <= sentence.index - s.index <= _NEAR]
    return any(
        q.kind == quantity.kind and (q.low, q.high) == (quantity.low, quantity.high)
        for s in near
        for q in quantities(essay.text, *s.span)
        if q.span.end <= quantity.span.start and _is_credited(essay, s, q)
    )


def _is_credited(essay: Essay, sentence: Sentence, quantity: Quantity) -> bool:
    credits = [c.span for c in essay.citations]
    credits += [a.span for a in essay.attributions if a.kind != "vague"]
    quoted = any(q.span.covers(quantity.span) for q in essay.quotations)
    return quoted or any(span.overlaps(sentence.span) for span in credits)
