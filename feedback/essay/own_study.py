"""Figures that the student measured, counted or asked for: their own study is the source."""

from __future__ import annotations

import re

from feedback.essay.model import Body, Sentence

_STUDY = (
    r"(?:survey|experiment|trials?|tests?|results?|sample|count|measurements?|questionnaire|study|data|"
    r"groups?|class|poll|figures|investigation|interviews?|observations?|graph|chart|table|method|readings?)"
)
_OWN = re.compile(
    r"\b(?:I|we)\s+(?:(?:have|had|then|also|\w+ly)\s+)?(?:measured|counted|asked|surveyed|interviewed|weighed|tested|"
    r"recorded|timed|observed|placed|mixed|repeated|calculated|planted|collected|filled|sent|compared|"
    r"handed|questioned|polled|sampled|noted|added|heated|cut|put)\b"
    rf"|\b(?:my|our)\s+(?:\w+\s+){{0,2}}{_STUDY}\b"
    r"|\bin\s+(?:this|the|each|every|all|most|both|\w+)\s+(?:\w+\s+)?(?:experiments?|trials?)\b"
    r"|\b(?:the|our)\s+(?:first|second|third|control|test|experimental|other)\s+(?:group|trial|run|sample|half|plot)s?\b"
    r"|\bof\s+(?:our|my)\s+(?:\w+\s+)?\w+\b|\bthe\s+(?:class|group|pupils|participants|respondents)\s+(?:I|we|grew|measured|counted)\b"
    r"|\b(?:participants|respondents|interviewees)\b",
    re.IGNORECASE,
)
# What stands in the essay's own tables, or in an apparatus.
_SHOWN = re.compile(
    r"\b(?:see|in|as|from)?\s*(?:(?-i:Table|Fig(?:ure|\.)|Graph|Chart|Diagram))\s+\d+",
    re.IGNORECASE,
)
_APPARATUS = re.compile(
    r"\b(?:solution|beaker|test\s+tubes?|tray|flask|petri\s+dish\w*|mixture|thermometer|humidity|agar|"
    r"pipette|burette|cuvette|chamber|apparatus|sensor|stopwatch|in\s+the\s+box|electrode|seeds?\s+germinated)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\W*(?:\d+\W+|[ivx]+\W+)?(?:method\w*|procedure|apparatus|materials?(?:\s+and\s+methods?)?|results?|"
    r"data(?:\s+\w+)?|experiment|observations?|findings|our\s+\w+|my\s+\w+|survey)\W*",
    re.IGNORECASE,
)
# "That is 38 %", "seven of them": of what the sentence before counted.
_BACK = re.compile(
    r"\W*(?:that|this|these|it|they|so|thus|therefore|hence|altogether|in\s+all|in\s+total|the\s+(?:rest|others?|remaining|"
    r"average|mean|total|largest|smallest|highest|lowest)|(?:\w+\s+)?of\s+them|on\s+average|another|only|most|both)\b|"
    r"\W*[^.]{0,30}\bof\s+(?:them|these|those)\b",
    re.IGNORECASE,
)
_REACH = 3
"""Sentences that a study is gone on with, each of which points back to it."""


def is_own_study(body: Body, sentence: Sentence) -> bool:
    """Whether what a sentence tells was measured, counted or asked by the student: it says so, or
    goes on from a sentence that does, or stands in the part of the essay that reports it."""
    text = sentence.span.of(body.text)
    if _OWN.search(text) or _SHOWN.search(text) or _is_reported_part(body, sentence):
        return True
    if _APPARATUS.search(text) and _is_told(body, sentence):
        return True
    before = [
        s
        for s in body.paragraphs[sentence.paragraph].sentences
        if 0 < sentence.index - s.index <= _REACH
    ]
    here = text
    for earlier in reversed(before):
        if not _BACK.match(here):
            return False
        here = earlier.span.of(body.text)
        if _OWN.search(here) or _SHOWN.search(here):
            return True
    return False


def _is_told(body: Body, sentence: Sentence) -> bool:
    """The past tense: what was done once, not what is always so."""
    return any(
        t.tag_ == "VBD" or (t.tag_ == "VBN" and t.dep_ == "ROOT")
        for t in body.parsed(sentence.span)
    )


def _is_reported_part(body: Body, sentence: Sentence) -> bool:
    """Whether the heading above is "Method" or "Results", and the sentence tells of the past."""
    for paragraph in reversed(body.paragraphs[: sentence.paragraph]):
        if paragraph.kind == "heading" or _is_heading(paragraph.span.of(body.text)):
            return _PART.fullmatch(paragraph.span.of(body.text)) is not None and _is_told(
                body, sentence
            )
    return False


def _is_heading(text: str) -> bool:
    return len(text.split()) <= 4 and text.rstrip()[-1:].isalpha()
