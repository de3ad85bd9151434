"""What "many people say" or "it is argued" where it is no authority: an objection that is answered
at once, everyday talk, or what the student concludes from a case."""

from __future__ import annotations

import re

from feedback.essay.model import Body
from feedback.text.span import Span

_CROWD = re.compile(r"\b(?:people|folks|persons|critics|americans)\b", re.IGNORECASE)
_ANSWER = re.compile(
    r"\W*(?:you\s+are\s+wrong|but|however|yet|still|nevertheless|i\s|this\s+is\s+(?:not|wrong|untrue)|they\s+are\s+wrong|"
    r"in\s+(?:reality|fact|truth)|on\s+the\s+contrary|well\b|actually|(?:some\s+)?others|while|"
    r"other\s+(?:\w+\s+){1,2}(?:believe|think|say|argue|claim|feel|hold|see|consider|disagree)s?\b)",
    re.IGNORECASE,
)
# "It is argued that …" is an objection too, where the student answers in their own person.
_HELD = re.compile(
    r"it(?:\s+is|['’]s|\s+has\s+been)\s+(?:\w+\s+)?"
    r"(?:argued|said|thought|believed|claimed|assumed|felt|held|suggested)\b",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"\W*(?:(?:but|however|yet|still|nevertheless|nonetheless)\W+(?:[\w’']+\W+){0,4}?(?:i|my|our|me)\b"
    r"|on\s+the\s+contrary|in\s+(?:reality|fact|truth)|i\s+(?:\w+\s+)?(?:disagree|doubt))\b",
    re.IGNORECASE,
)
# "This shows that many people feel": what the student concludes from a case, not what they heard.
_CONCLUDED = re.compile(
    r"\b(?:shows?|proves?|means?|suggests?|implies|imply|indicates?|demonstrates?)\s+"
    r"(?:(?:to\s+)?us\s+)?that\b",
    re.IGNORECASE,
)
# "People say, “I am too busy”", "people say that I am shy": talk, and nothing to look up.
_TALK = re.compile(
    r"\s*(?:,\s*|:\s*)?(?:[\"“]|(?:that\s+)?(?:i|i['’]m|we|we['’]re|my|our)\b)", re.IGNORECASE
)
_ANSWER_IN = re.compile(
    r"\b(?:but|however|yet|although|though|while|whereas|wrong|mistaken|nevertheless|not\s+true)\b",
    re.IGNORECASE,
)
_AFTER = 40


def is_objection(body: Body, sentence: Span, phrase: Span) -> bool:
    """Whether the words at `phrase` in `sentence` only tell what people think or say, so that the
    student may answer it, or retell talk, or conclude it from what stands before."""
    said = phrase.of(body.text)
    after = body.text[sentence.end : sentence.end + _AFTER]
    if not _CROWD.search(said):
        return bool(_HELD.match(said) and _TURN.match(after))
    if _TALK.match(body.text, phrase.end):
        return True
    if _CONCLUDED.search(body.text, sentence.start, phrase.start):
        return True
    return bool(_ANSWER.match(after) or _ANSWER_IN.search(body.text, phrase.start, sentence.end))
