"""What tells two statements of one essay apart: words of contrast or time, and another teller."""

from __future__ import annotations

import re

from feedback.essay.facts.statement import Statement
from feedback.essay.model import Body
from feedback.text.number_words import NUMBER
from feedback.text.quantities import quantities
from feedback.text.span import Span

_TELLS_APART = re.compile(
    r"(?i)\b(?:another|other|second|later|earlier|then|now|today|before|after|however|but|instead"
    r"|while|whereas|although|claims?|according|estimate[sd]?|originally|first|at\s+first|again"
    r"|only|next|new|each|every|one\s+of|differs?|disagree\w*|corrected|average|per|a\s+day|daily"
    r"|a\s+year|yearly|remaining|rest|left|further|additional|still|already|up\s+to|since"
    r"|believed|thought|wrongly|mistakenly|at\s+least|most|tells?|told|recalls?|counts?|counted"
    r"|puts?|officially|actually|in\s+fact|really|myth|legend|supposed\w*|planned|expected)\b"
)
# Words that tell nothing apart where they stand so.
_NOT_APART = re.compile(
    rf"(?i)\bfor\s+the\s+first\s+time\b|\bonly\s+(?={NUMBER})|\beach\s+of\s+(?=its|his|her|their|the)|\b(?:more\s+than\s+)?most\s+of\b"
)


def marks_of(text: str) -> frozenset[str]:
    """The words of a clause that may tell its fact from another."""
    plain = _NOT_APART.sub(" ", text)
    return frozenset(m.group().casefold() for m in _TELLS_APART.finditer(plain))


def tellers_of(body: Body, sentence: Span) -> frozenset[str]:
    """Those whose statement a sentence is by its own words."""
    found = quantities(body.text, *sentence)
    return Statement.of_essay(body, sentence, found).reporters
