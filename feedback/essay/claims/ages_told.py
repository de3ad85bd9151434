"""How old somebody was when something happened, told twice: "when she was six", "at the age of
nine". The two must tell one deed of one person in much the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from feedback.essay.grammar.frame import LIGHT, is_negated, stem_of, subjects_of, verb_sense
from feedback.essay.grammar.synonyms import sense_of
from feedback.essay.model import Body, Sentence
from feedback.text.number_words import NUMBER, value_of
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGE = re.compile(
    rf"(?i)\b(?:at\s+the\s+age\s+of|at\s+age|aged)\s+(?P<n>{NUMBER})|\bwhen\s+(?:he|she|[A-Z]\w+)\s+was\s+(?:only\s+|just\s+)?"
    rf"(?P<m>{NUMBER})(?=\s+years\s+old|\s*[.,;]|$)|\b(?:was|were)\s+(?:only\s+|just\s+)?(?P<k>{NUMBER})(?:\s+years\s+old)?\s+when\b"
)
_OTHERWISE = re.compile(
    r"(?i)\b(?:again|another|other|first|second|next|some|says?|claims?|according|believed|about|around|nearly|or|not|if|would)\b"
)
_FOR_THE_FIRST = re.compile(r"(?i)\bfor\s+the\s+first\s+time\b")
_PERSONAL = ("he", "she")


@dataclass(frozen=True, slots=True)
class _Told:
    sentence: Sentence
    span: Span
    age: float
    who: str
    verb: str
    words: frozenset[str]


def ages_apart(body: Body) -> Iterator[tuple[Span, Span]]:
    """The places of two ages that are given for one deed of one person."""
    told = [each for sentence in body.prose for each in _told(body, sentence)]
    for a, b in combinations(told, 2):
        one = a.verb == b.verb and a.words == b.words and (a.words or a.verb not in LIGHT)
        if one and a.age != b.age and _is_one_person(a, b):
            yield a.span, b.span


def _is_one_person(a: _Told, b: _Told) -> bool:
    if a.who == b.who and a.who not in _PERSONAL:
        return True
    near = a.sentence.paragraph == b.sentence.paragraph
    return near and b.who in _PERSONAL


def _told(body: Body, sentence: Sentence) -> Iterator[_Told]:
    text = sentence.span.of(body.text)
    if _OTHERWISE.search(_FOR_THE_FIRST.sub("", text)) or "“" in text or '"' in text:
        return
    found = list(_AGE.finditer(text))
    if len(found) != 1:
        return
    m = found[0]
    group = next(g for g in "nmk" if m[g])
    at = Span(*m.span()).shifted(sentence.span.start)
    verb = _deed(body, sentence, at, group)
    if verb is None or is_negated(verb):
        return
    subjects = subjects_of(verb)
    who = subjects[-1].lower_ if subjects else ""
    words = frozenset(
        sense_of(t.lower_)
        for t in verb.subtree
        if t.i != verb.i
        and not at.overlaps(Span(t.idx, t.idx + len(t)))
        and stem_of(t)
        and t.lower_ != who
    )
    if who:
        yield _Told(sentence, at, value_of(m[group]), who, verb_sense(verb), words)


def _deed(body: Body, sentence: Sentence, age: Span, group: str) -> Token | None:
    """The verb of what was done: that of the "when" clause in "was six when she left"."""
    verbs = [t for t in body.parsed(sentence.span) if t.pos_ == "VERB"]
    verbs = [t for t in verbs if not age.overlaps(Span(t.idx, t.idx + len(t)))]
    if group == "k":
        return next((t for t in verbs if t.idx > age.end), None)
    return next((t for t in verbs if t.dep_ == "ROOT"), None)
