"""A whole taken up with another number: "Fifteen singers came … All thirteen singers", and a part
past the last: "three acts … the fourth act".

A whole is taken up only by "all" or "each of the" with the same noun, not marked off by anything,
after one number of it alone. Numbers in between may account for what is missing ("Two left").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.model import Body, Sentence
from feedback.text.number_words import NUMBER, ordinal_of, value_of
from feedback.text.span import Span
from feedback.text.words import stem

_COUNTED = re.compile(
    rf"(?i)\b(?P<n>{NUMBER})\s+(?:(?P<adj>[a-z-]+)\s+)?(?P<noun>[a-z]{{3,}}s|men|women|children"
    rf"|people)\b"
)
_OF_THEM = re.compile(
    rf"(?i)\bthere\s+(?:are|were)\s+(?:only\s+)?(?P<n>{NUMBER})\s+of\s+(?:them|these)\b"
)
_PLURAL = re.compile(
    r"(?i)^(?:\W*(?:the|these|those|all|our|its|their)\s+)(?:[a-z]+\s+)?(?P<noun>[a-z]{3,}s|men"
    r"|women|children|people)\b"
)
_WHOLE = re.compile(
    rf"(?i)\b(?:all|each\s+of|every\s+one\s+of|none\s+of|both\s+of)\s+(?:of\s+)?(?:the\s+|these\s+"
    rf"|those\s+|our\s+|its\s+|their\s+|her\s+|his\s+)?"
    rf"(?P<n>{NUMBER})\s+(?P<noun>[a-z]{{3,}}s|men|women|children|people)\b"
    r"(?:\s+in\s+(?:the|this|our|my)\s+(?:sample|study|survey|trial|test|experiment|poll"
    r"|project)\b)?(?P<after>\s+\w+)?"
)
_MARKED_OFF = re.compile(
    r"(?i)\s+(?:of|from|who|that|which|whose|with|without|under|over|below|above|in|at|on|between"
    r"|born|among)$"
)
_OTHERWISE = re.compile(
    r"(?i)\b(?:later|now|today|another|other|others|second|next|new|newer|joined|left|added|more"
    r"|died|lost|came\s+back|since|then|again|"
    r"afterwards|remaining|also|too|however|different|first\s+group|per|each\s+(?!of\b)\w+|if"
    r"|would)\b"
)
_UNCOUNTABLE = word_set(
    """
    years months weeks days hours minutes seconds times percent pounds dollars euros miles metres
    meters feet kilometres inches tons tonnes degrees points reasons things cents yards acres
    """
)
_HAS_PARTS = re.compile(
    rf"(?i)\b(?:has|had|have|consists?\s+of|consisted\s+of|lasted|lasts|took|takes|(?:is|was)"
    rf"\s+divided\s+into|contains?)\s+"
    rf"(?:only\s+|exactly\s+|just\s+)?(?P<n>{NUMBER})\s+(?P<noun>act|chapter|part|verse|stanza"
    rf"|week|day|month|phase|stage|scene|round|"
    r"volume|section|trial|session|movement|lesson|step)s\b"
)
_NTH = re.compile(
    r"(?i)\b(?P<within>in|during|of)?\s*\bthe\s+(?P<th>[a-z]+|\d+(?:st|nd|rd|th))"
    r"\s+(?P<noun>[a-z]+)\b(?!\s+(?:of|after|before|since)\b)"
)
_SPANS = ("week", "day", "month")
"""After the last of these there is another, which is no part of the whole."""
_DATED = re.compile(
    r"(?i)\b(?:in|on|since)\s+(?:the\s+)?(?:\d{4}|mon|tues|wednes|thurs|fri|satur|sun|spring"
    r"|summer|autumn|winter"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)"
)
COME_AND_GO = re.compile(
    r"(?i)\b(?:left(?!\s+out)|joined|died|dropped\s+out|ill|missing|gave\s+up|resigned|came\s+late"
    r"|another)\b"
)
_EACH = re.compile(r"(?i)\b(?:each|every|per)\b")
_HAVING = re.compile(
    r"(?i)\b(?:there\s+(?:are|were)|has|have|had|consist\w*|compris\w+|owns?|owned|covers?|covered"
    r"|visited|numbered|survey\w*|interview\w*|questioned|tested|asked|employ\w*|run|runs|ran"
    r"|invited|collected|gathered|received|bought|planted|recruited|counted)\b"
)
_OF_THEM_SOME = re.compile(
    rf"(?i)(?:^|[.;]\s+|,\s+(?:and\s+|but\s+)?|\band\s+)(?P<n>{NUMBER})\s+(?!and\b|in\b|to\b"
    rf"|p\.m\.)[a-z]+"
    rf"|\b(?P<m>{NUMBER})\s+(?:(?:of\s+(?:them|these|those|the)|others?|more|new|were|was)\b)"
)
_NEAR = 20
"""Sentences after which a number is no longer taken up."""


def other_whole(body: Body) -> Iterator[tuple[Span, Span]]:
    """The places of a number of things, and of another number of all of them."""
    prose = body.prose
    for at, sentence in enumerate(prose):
        text = sentence.span.of(body.text)
        for m in _WHOLE.finditer(text):
            if _MARKED_OFF.match(m["after"] or "") or _is_otherwise(text):
                continue
            near = prose[max(0, at - _NEAR) : at]
            found = _one_before(body, near, m["noun"].lower(), value_of(m["n"]))
            if found is not None:
                yield found, Span(m.start(), m.end("noun")).shifted(sentence.span.start)


def _is_otherwise(text: str) -> bool:
    """Whether a sentence tells of another time or group, or quotes somebody."""
    told = _OTHERWISE.search(text) or _DATED.search(text)
    return told is not None or "“" in text


def _one_before(body: Body, near: tuple[Sentence, ...], noun: str, told: float) -> Span | None:
    """The only number of the noun before, where nothing between accounts for another."""
    if noun in _UNCOUNTABLE:
        return None
    places: list[tuple[float, Span, int]] = []
    subject = ""
    for number, sentence in enumerate(near):
        text = sentence.span.of(body.text)
        counted = list(_COUNTED.finditer(text))
        places += [
            (value_of(m["n"]), Span(m.start(), m.end()).shifted(sentence.span.start), number)
            for m in counted
            if stem(m["noun"].lower()) == stem(noun) and _is_whole(text, m)
        ]
        if (m := _OF_THEM.search(text)) and stem(subject) == stem(noun):
            places.append((value_of(m["n"]), Span(*m.span()).shifted(sentence.span.start), number))
        if m := _PLURAL.match(text):
            subject = m["noun"].lower()
    if any(_EACH.search(near[p[2]].span.of(body.text)) for p in places):
        return None
    if len({p[0] for p in places}) != 1 or places[0][0] == told or places[0][0] < 2:
        return None
    first = places[0]
    if first[0] < told and not introduces_all(near[first[2]].span.of(body.text)):
        return None
    between = [s.span.of(body.text) for s in near[first[2] :]]
    if any(accounts(text, abs(first[0] - told)) for text in between):
        return None
    return first[1]


def introduces_all(text: str) -> bool:
    """Whether a sentence tells how many there are: "Nine singers were late" may tell of a part."""
    return _HAVING.search(text) is not None


def _is_whole(text: str, m: re.Match[str]) -> bool:
    """Whether the number counts all there are, and no part of them: "three of their players"."""
    before = text[max(0, m.start() - 24) : m.start()]
    return not re.search(
        r"(?i)\b(?:of\s+(?:the|its|their|her|his)|about|some|other|another|more|than|least|next"
        r"|last|first|every|over|almost|nearly)\s+$",
        before,
    )


def accounts(text: str, missing: float) -> bool:
    """Whether some left or came in between: "Two sank", "one of them was ill"."""
    if COME_AND_GO.search(text):
        return True
    things = [Span(*m.span()) for m in _COUNTED.finditer(text)]
    return any(
        value_of(m["n"] or m["m"]) == missing
        for m in _OF_THEM_SOME.finditer(text)
        if not any(thing.start == m.start("n" if m["n"] else "m") for thing in things)
    )


def past_the_last(body: Body) -> Iterator[tuple[Span, Span]]:
    """The places of how many parts a thing has, and of one that comes after the last."""
    prose = body.prose
    for at, sentence in enumerate(prose):
        for m in _HAS_PARTS.finditer(sentence.span.of(body.text)):
            many, noun = value_of(m["n"]), m["noun"].lower()
            for later in prose[at + 1 : at + 1 + _NEAR]:
                text = later.span.of(body.text)
                if _HAS_PARTS.search(text) or later.paragraph != sentence.paragraph:
                    break
                nth = next((x for x in _NTH.finditer(text) if x["noun"].lower() == noun), None)
                th = ordinal_of(nth["th"].lower()) if nth else None
                if nth is None or th is None or (noun in _SPANS and not nth["within"]):
                    continue
                if th > many:
                    start = Span(m.start("n"), m.end()).shifted(sentence.span.start)
                    yield start, Span(nth.start("th"), nth.end("noun")).shifted(later.span.start)
                    break
