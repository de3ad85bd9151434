"""What the essay announces ("There are two reasons") and then counts on past ("The third reason").

Only where nothing else of the name is announced, and the announcement stands in the same paragraph
or in the essay's first, where it is the essay's plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.essay.model import Body, Sentence
from feedback.text.number_words import value_of
from feedback.text.span import Span

_NOUN = (
    r"(?P<noun>reason|argument|point|advantage|disadvantage|problem|cause|factor|benefit|drawback|step"
    r"|stage|phase|condition|aim|goal|effect|consequence|difference|danger|risk|method|solution)s"
)
_MANY = r"(?P<many>two|three|four|five|six|2|3|4|5|6)"
_ANNOUNCED = re.compile(
    rf"(?i)\b(?:there\s+(?:are|were)|for|have|has|had|gives?|give|discuss|explain|name[sd]?|of)\s+(?:the\s+|these\s+|only\s+"
    rf"|exactly\s+|mainly\s+)?{_MANY}\s+(?:(?:main|major|good|important|simple|chief|big|clear|key|strong)\s+)?{_NOUN}\b"
    rf"|^{_MANY.replace('many', 'many2')}\s+(?:(?:main|major|good)\s+)?"
    rf"{_NOUN.replace('noun', 'noun2')}\b"
)
_COUNTED = re.compile(
    r"(?i)^(?:and\s+|finally,\s+)?(?:the|my|its|their|a)\s+(?P<th>third|fourth|fifth|sixth|seventh)\s+(?:and\s+(?:last|final)\s+)?"
    r"(?:main\s+|important\s+|big\s+)?(?P<noun>[a-z]+)\b"
)
_TH = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}


def counted_past(body: Body) -> Iterator[tuple[Span, Span]]:
    """The words that announce a number, and those that count past it."""
    told = [(s, *each) for s in body.prose for each in _announced(s.span.of(body.text))]
    first = next((s.paragraph for s in body.prose), 0)
    for sentence in body.prose:
        found = _COUNTED.match(sentence.span.of(body.text))
        if found is None:
            continue
        noun, nth = found["noun"].lower(), _TH[found["th"].lower()]
        before = [(s, many, span) for s, name, many, span in told if name == noun]
        if len(before) != 1 or not _is_meant(before[0][0], sentence, first):
            continue
        if before[0][1] < nth:
            at = before[0][2].shifted(before[0][0].span.start)
            yield at, Span(*found.span()).shifted(sentence.span.start)


def _announced(text: str) -> Iterator[tuple[str, int, Span]]:
    for m in _ANNOUNCED.finditer(text):
        many, noun = ("many", "noun") if m["many"] else ("many2", "noun2")
        yield m[noun].lower(), int(value_of(m[many])), Span(m.start(many), m.end(noun) + 1)


def _is_meant(announcing: Sentence, counting: Sentence, first: int) -> bool:
    if announcing.index >= counting.index:
        return False
    return announcing.paragraph in (counting.paragraph, first)
