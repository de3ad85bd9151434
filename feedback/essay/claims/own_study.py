"""Where students tell of an experiment, a count or a survey of their own: it is its own source.

A figure is the study's where its sentence says so, or goes on from one that does; what a whole
paragraph says is the study's more readily, under a heading or beside what the student did.
"""

from __future__ import annotations

import re
from functools import lru_cache

from feedback.essay.model import Body, Paragraph, Sentence

_STUDY = (
    r"(?:survey|experiments?|trials?|tests?|results?|sample|count|measurements?|questionnaire|study|data"
    r"|poll|investigation|observations?|findings|participants|subjects)"
)
_OF_A_STUDY = r"(?:groups?|class|figures|interviews?|graph|chart|table|method|readings?)"
_DID = (
    r"(?:measured|counted|asked|surveyed|interviewed|weighed|tested|recorded|timed|observed|placed|mixed|repeated"
    r"|calculated|planted|collected|filled|sent|compared|handed|questioned|polled|sampled|noted|added|heated|cut"
    r"|put|poured|watered|checked|set\s+up|carried\s+out)"
)
# What people do in a study, and elsewhere.
_DID_TOO = r"(?:tried|did|made|ran|used|took|found|got|drove|walked|gave)"
_I = r"\b(?:I|we)\s+(?:(?:have|had|then|also|first|\w+ly)\s+)?"
_SAID = re.compile(
    rf"{_I}{_DID}\b"
    rf"|\b(?:my|our)\s+(?:\w+\s+){{0,2}}(?:{_STUDY}|{_OF_A_STUDY})\b"
    r"|\bin\s+(?:this|the|each|every|all|most|both|\w+)\s+(?:\w+\s+)?(?:experiments?|trials?)\b"
    r"|\b(?:the|our)\s+(?:first|second|third|control|test|experimental|other)\s+(?:group|trial|run|sample|half|plot)s?\b"
    r"|\bof\s+(?:our|my)\s+(?:\w+\s+)?\w+\b|\bthe\s+(?:class|group|pupils|participants|respondents)\s+(?:I|we|grew|measured|counted)\b"
    r"|\b(?:participants|respondents|interviewees)\b",
    re.IGNORECASE,
)
_DOING = re.compile(rf"{_I}(?:{_DID}|{_DID_TOO})\b", re.IGNORECASE)
_MINE = re.compile(rf"\b(?:my|our)\s+(?:own\s+)?(?:\w+\s+)?{_STUDY}\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^”\"\n]*[”\"]")
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
_NUMBERED = r"\W*(?:\d+(?:\.\d+)*\W+|[ivx]+\W+)?"
_REPORT_HEADING = re.compile(
    rf"{_NUMBERED}(?:(?:my|our)\s+)?(?:(?:method\w*|results?|materials?)(?:\s+and\s+\w+)?|data(?:\s+\w+)?"
    r"|procedures?|experiments?|observations?|apparatus|findings|survey|measurements?)\W*",
    re.IGNORECASE,
)
_DONE_HEADING = re.compile(
    rf"{_NUMBERED}(?:(?:my|our|the)\s+)?(?:method\w*|materials?|procedures?|experiments?|apparatus|design)"
    r"(?:\s+(?:and|&)\s+\w+)?\W*",
    re.IGNORECASE,
)
_FOUND_HEADING = re.compile(
    rf"{_NUMBERED}(?:(?:my|our|the)\s+)?(?:results?|data|findings|observations?|measurements?)"
    r"(?:\s+(?:and|&)?\s*\w+)?\W*",
    re.IGNORECASE,
)
# "30 % of all garden birds": of more than anybody can have on a bench.
_AT_LARGE = re.compile(
    r"(?i)\bof\s+all\s+(?!the\b|these\b|those\b|our\b|my\b|trials?\b|(?:\w+\s+)?(?:seeds|samples|readings|trials)\b)"
    r"|\bworldwide\b|\bin\s+the\s+(?:world|country|nation|population)\b|\b(?:every|each)\s+year\b|\bannually\b"
)
_BACKGROUND = re.compile(r"(?i)\b(?:introduction|background|literature|context|aims?)\b")
_MY_HEADING = re.compile(rf"{_NUMBERED}(?:my|our)\s+\w+\W*", re.IGNORECASE)
_SHORT_HEADING = 4  # words of a line that stands alone
_LONGEST_HEADING = 8  # words of one that has a number
# "That is 38 %", "seven of them": of what the sentence before counted.
_BACK = re.compile(
    r"\W*(?:that|this|these|it|they|so|thus|therefore|hence|altogether|in\s+all|in\s+total|the\s+(?:rest|others?|remaining|"
    r"average|mean|total|largest|smallest|highest|lowest)|(?:\w+\s+)?of\s+them|on\s+average|another|only|most|both)\b|"
    r"\W*[^.]{0,30}\bof\s+(?:them|these|those)\b",
    re.IGNORECASE,
)
_LONGEST_SECTION = 200
"""Paragraphs under one heading: a text of thousands without any is not searched again and again."""
_REACH = 3
"""Sentences that a study is gone on with, each of which points back to it."""


def is_own_study(body: Body, sentence: Sentence) -> bool:
    """Whether what `sentence` tells was measured, counted or asked by the student: it says so, or
    goes on from a sentence that does, or tells of the past in the part that reports the study."""
    text = sentence.span.of(body.text)
    if _says_so(text):
        return True
    if _is_past(body, sentence) and (_APPARATUS.search(text) or _is_part_of_report(body, sentence)):
        return True
    here = text
    for earlier in reversed(_sentences_before(body, sentence)):
        if not _BACK.match(here):
            return False
        here = earlier.span.of(body.text)
        if _says_so(here):
            return True
    return False


def is_report(body: Body, sentence: Sentence) -> bool:
    """Whether `sentence` stands in a report that has both a part on what was done and one on what
    came out, and not in its introduction, which may tell of what others found."""
    headings = [p.span.of(body.text) for p in body.paragraphs if _is_heading(body, p)]
    done, found = (
        any(p.fullmatch(h.strip()) for h in headings) for p in (_DONE_HEADING, _FOUND_HEADING)
    )
    if not (done and found):
        return False
    above = _heading_above(body, sentence)
    at_large = _AT_LARGE.search(sentence.span.of(body.text))
    return above is not None and not at_large and _BACKGROUND.search(above) is None


def is_beside_own_study(body: Body, sentence: Sentence) -> bool:
    """Whether `sentence` stands where the student reports what they themselves did and counted:
    under a heading such as "Results", or in a paragraph that says so."""
    heading = _heading_above(body, sentence)
    if heading is not None and _REPORT_HEADING.fullmatch(heading):
        return True
    return _tells_of_one(body.paragraphs[sentence.paragraph].span.of(body.text))


@lru_cache(maxsize=8)
def _tells_of_one(paragraph: str) -> bool:
    said = _QUOTED.sub(" ", paragraph)
    return _MINE.search(said) is not None or len(_DOING.findall(said)) >= 2


def _says_so(text: str) -> bool:
    return _SAID.search(_QUOTED.sub(" ", text)) is not None or _SHOWN.search(text) is not None


def _sentences_before(body: Body, sentence: Sentence) -> list[Sentence]:
    return [
        s
        for s in body.paragraphs[sentence.paragraph].sentences
        if 0 < sentence.index - s.index <= _REACH
    ]


def _is_past(body: Body, sentence: Sentence) -> bool:
    """The past tense: what was done once, not what is always so."""
    return any(
        t.tag_ == "VBD" or (t.tag_ == "VBN" and t.dep_ == "ROOT")
        for t in body.parsed(sentence.span)
    )


def _is_part_of_report(body: Body, sentence: Sentence) -> bool:
    """Whether the heading above is "Method", "Results" or "Our garden"."""
    heading = _heading_above(body, sentence)
    return heading is not None and any(
        pattern.fullmatch(heading) for pattern in (_REPORT_HEADING, _MY_HEADING)
    )


def _heading_above(body: Body, sentence: Sentence) -> str | None:
    """The text of the nearest heading before the sentence's paragraph."""
    at = sentence.paragraph
    before = reversed(body.paragraphs[max(0, at - _LONGEST_SECTION) : at])
    found = next((p for p in before if _is_heading(body, p)), None)
    return found.span.of(body.text) if found else None


def _is_heading(body: Body, paragraph: Paragraph) -> bool:
    """Whether it heads what follows, though it be marked as prose or as a list's only item."""
    if paragraph.kind in ("heading", "title"):
        return True
    text = paragraph.span.of(body.text).rstrip()
    longest = _SHORT_HEADING
    if paragraph.kind == "list":
        if not _is_alone(body, paragraph):
            return False
        longest = _LONGEST_HEADING
    return len(text.split()) <= longest and text[-1:].isalpha()


def _is_alone(body: Body, paragraph: Paragraph) -> bool:
    """ "3. Results" above prose: an item without a list."""
    at = body.paragraphs.index(paragraph)
    around = body.paragraphs[max(0, at - 1) : at + 2]
    return sum(p.kind == "list" for p in around) == 1
