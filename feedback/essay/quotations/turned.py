"""Cuts that turn a quotation's meaning: the source's "not" left out, or cut off before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from feedback.essay.grammar.wording import Token, Wording, tokens
from feedback.essay.model import Change
from feedback.essay.quotations.changes import NEGATIONS
from feedback.text.span import Span

_NOT = (
    r"(?:not|never|cannot|neither|nor|hardly|scarcely"
    r"|(?:do|does|did|is|are|was|were|wo|ca|could|should|would|has|have|had)n[’']t)"
)
_AUX = r"(?:(?:do|does|did|is|are|was|were|will|can|could|should|would|has|have|had)\s+)?"
_NOBODY = r"(?:nobody|no\s+one|none|nothing)"
# "Not only" and "whether or not" deny nothing; "not know that" takes the rest for granted.
_DIRECTLY = re.compile(
    rf"(?<!\bor )(?<!\bif )\b{_AUX}{_NOT}\s+(?:(?!only|merely|simply|solely)\w+ly\s+|yet\s+|ever\s+"
    r"|quite\s+|be\s+|been\s+|have\s+|to\s+|to\s+be\s+)?$"
    rf"|\b(?:no|without)\s+$|\b{_NOBODY}\s+(?:(?:has|have|had|was|were|is|are|will|would|could|can)\s+)?$",
    re.IGNORECASE,
)
_HOLDING = (
    r"(?:believ(?:e|es|ed)|think|thought|claim(?:ed)?|mean|meant|prov(?:e|es|ed|en)|show|shown|showed"
    r"|suggest(?:ed)?|expect(?:ed)?|say|said|tru(?:e|ly)|certain|sure|clear|likely|convinced|follow"
    r"|suppose[ds]?|accept(?:ed)?|agree[ds]?|argu(?:e|ed)|impl(?:y|ied)|evidence|proof|sign|indication"
    r"|assum(?:e|ed)|hope[ds]?|promise[ds]?|guarantee[ds]?|demonstrate[ds]?)"
)
# "That" and a subject may stand between: "does not believe that the harbour | will recover".
_HELD = r"(?:\s+(?:that|of|whether|if))?(?:\s+[\w’'-]+){0,3}\s+$"
_DOUBTED = re.compile(
    rf"\b{_AUX}(?:{_NOT}|{_NOBODY}|no|little)\s+(?:[\w’'-]+\s+){{0,3}}{_HOLDING}{_HELD}"
    rf"|\b(?:doubt(?:s|ed|ful)?|den(?:y|ies|ied|ying)|disput(?:e|es|ed)|myth|untrue|unlikely"
    rf"|false|mistaken|wrong)(?:\s+to\s+\w+)?\s+(?:that|whether|if)(?:\s+[\w’'-]+){{0,3}}\s+$",
    re.IGNORECASE,
)
_TWICE = re.compile(
    rf"\b(?:{_NOT}|{_NOBODY}|no|few)\W+(?:\w+\W+){{0,3}}(?:doubt|den|disput)\w*\b", re.I
)
_CLAUSE = re.compile(r"[.!?;:,“”\"()—–\n]")
# Words with which the student may carry the source's denial over, or leave it open.
_AGAINST = re.compile(
    rf"\b(?:{_NOT}|{_NOBODY}|no|without|\w+n[’']?t|doubt\w*|den(?:y|ie)\w*|reject\w*|disput\w*"
    r"|disagree\w*|refus\w*|refut\w*|fail\w*|un\w{5,}|im(?:possib|prob)\w*|lack\w*|false\w*|myth\w*"
    r"|wrong\w*|mistak\w*|against|question\w*|whether|if|instead|rather|little|few\w*|rare\w*"
    r"|seldom|stop\w*|prevent\w*|avoid\w*|ban\w*|forb\w*|prohibit\w*|los[est]\w*|contrary|absen\w*"
    r"|s[ck]eptic\w*|oppos\w*|contradict\w*|debunk\w*|dispel\w*|free|less|end(?:s|ed)?|miss\w*|far"
    r"|hopes?|hoped|wish\w*|would|might|idea|critic\w*|lie[sd]?|pretend\w*|supposed\w*)\b"
    r"|\?",
    re.IGNORECASE,
)
_SHORT = 3
_REACH = 120  # characters of the source before the quotation


def left_out(
    text: str,
    pieces: Sequence[Sequence[Token]],
    places: Sequence[tuple[int, int]],
    wording: Wording,
) -> Iterator[Change]:
    """Where an ellipsis or bracket between two pieces stands for a negation that they need.

    `places` are the pieces' first and one past the last tokens in the source.
    """
    for i in range(len(pieces) - 1):
        start, end = places[i][1], places[i + 1][0]
        cut = Span(pieces[i][-1].span.end, pieces[i + 1][0].span.start)
        if start < end and _is_needed(wording, start, end) and not _denies(cut.of(text)):
            dropped = wording.span(start, end)
            yield Change("negation", cut, dropped, cut.of(text).strip(), dropped.of(wording.text))


def _is_needed(wording: Wording, start: int, end: int) -> bool:
    """Whether the words dropped deny what stands beside them, not something dropped as well."""
    words = wording.keys[start:end]
    around = wording.text[wording.tokens[start - 1].span.end : wording.tokens[end].span.start]
    if not any(word in NEGATIONS for word in words) or re.search(r"[.!?;:]\s", around):
        return False
    if len(words) <= _SHORT and "," not in around:
        return words[-1] != "only"
    last = around if around.endswith((" ", "\n")) else around + " "
    if "," not in last[-25:] and (_DIRECTLY.search(last) or _DOUBTED.search(last)):
        return not _TWICE.search(last)
    joins = {"and", "but", "or"} & set(words)
    follows = around.lstrip(" ")[:1].isalpha()
    return follows and not joins and words[0] in {"not", "never"}


def _denies(words: str) -> bool:
    return any(token.key in NEGATIONS for token in tokens(words))


def cut_off(source: Span, wording: Wording, at: int, own: str) -> Change | None:
    """The negation that stands in the source right before a quotation that needs it, or None.

    `source` is the passage quoted, `at` where the quotation begins in the essay, `own` the
    student's own words round it: where they carry the denial over, nothing is turned.
    """
    if _AGAINST.search(own):
        return None
    start = max(0, source.start - _REACH)
    clause = _CLAUSE.split(wording.text[start : source.start])[-1]
    found = _DIRECTLY.search(clause) or _DOUBTED.search(clause)
    if found is None or not clause.endswith((" ", "\n")) or _TWICE.search(clause):
        return None
    first = source.start - len(clause) + found.start()
    words = Span(first, first + len(found.group().rstrip()))
    return Change("negation", Span(at, at), words, "", words.of(wording.text))
