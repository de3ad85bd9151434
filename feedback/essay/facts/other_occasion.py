"""What a figure is said of besides its group: a part of it, another time, both kinds together."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, pairwise, permutations
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.contraries import contrary
from feedback.essay.facts.figure_evidence import PEOPLE
from feedback.essay.facts.scope_phrases import figure_clause
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.content_words import STOP
from feedback.essay.grammar.frame import LIGHT, frame_of, senses, verb_sense
from feedback.essay.grammar.synonyms import sense_of
from feedback.library.library import Passage
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.units import UNITS
from feedback.text.words import stem, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PART_OF = re.compile(r"(?i)\s+of\s+(?:the|these|those|its|his|her|their|them|whom|which)\b")
_PER = re.compile(r"(?i)\s+(?:per|for\s+each|for\s+every)\s+([a-z]{3,})")
_NTH = re.compile(
    r"(?i)\b(first|second|third|fourth|fifth|sixth|last|next)\s+"
    r"(?:day|night|week|month|season|year|decade|century|half|quarter)\b"
)
_TIME_NOUNS = word_set(
    """
    second minute hour day night week month season year decade century spring summer autumn winter
    """
)
# Nouns under which several kinds are counted.
_KINDS = word_set(
    """
    worker workers child children animal animals pupil pupils student students employee employees
    vehicle vehicles visitor visitors patient patients victim victims soldier soldiers
    """
)
_ROUNDED = 0.05
_RECKONING = re.compile(
    r"(?i)\b(?:on\s+average|an?\s+average|each|every|per|apiece|must\s+(?:have|be)|so|thus|means?"
    r"|an?\s+(?:hour|day|week|month|year))\b"
)
_IN_TIME = ("in", "within", "during", "after", "by", "at")


def is_of_another_occasion(
    statement: Statement, q: Quantity, context: Context, r: Quantity
) -> bool:
    """Whether the two figures count a part and the whole, two things, or two times apart."""
    whole = any(x.kind == "number" and x is not q for x in statement.quantities)
    theirs = re.match(r"\s+of\b", context.text[r.span.end :][:5])
    part = q.kind == "number" and not whole and not theirs and _is_part(statement.text, q)
    if part and not _have_one_verb(statement, q, context, r):
        return True
    if _counts_another(q, context, r) or _is_each(statement, context, r):
        return True
    if _is_of_other_sort(statement, context) or _do_otherwise(statement, q, context, r):
        return True
    return _is_at_another_time(statement, q, context, r)


def _is_part(text: str, q: Quantity) -> bool:
    """ "Two of the lamps"."""
    return _PART_OF.match(text, q.span.end) is not None


def _have_one_verb(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether both count one thing beside one verb: "three of the men died", "five men died"."""
    ours = frame_of(statement.doc, q.phrase)
    theirs = frame_of(context.parsed, r.phrase.shifted(-context.passage.span.start))
    if q.counted is None or q.counted != r.counted or ours is None or theirs is None:
        return False
    return ours.verb == theirs.verb and ours.verb is not None and ours.verb not in LIGHT


def _counts_another(q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether the essay counts something that the passage does not speak of, beside a figure that
    counts nothing by name: "two sons", "a crew of eleven"."""
    if q.kind != "number" or not q.counted or r.counted or r.unit or q.counted in PEOPLE:
        return False
    if q.counted in STOP or q.counted in UNITS or q.counted in ("time", "times"):
        return False
    return sense_of(q.counted) not in senses(context.parsed)


def is_both_together(q: Quantity, context: Context) -> bool:
    """Whether it sums up two kinds that the passage counts: "175 people" of 130 men, 45 boys."""
    counts = [r for r in context.quantities if r.kind == "number" and r.counted]
    return (
        q.kind == "number"
        and q.counted in PEOPLE | _KINDS
        and any(
            a.figure + b.figure == q.figure and a.counted != b.counted
            for a, b in combinations(counts, 2)
        )
    )


def is_product(statement: Statement, q: Quantity, r: Quantity) -> bool:
    """Whether the essay multiplies the passage's figure by one that it gives itself: "12,000 for
    all 40 of them" of 300 each."""
    others = (x.figure for x in statement.quantities if x is not q and x.kind == "number")
    return any(n > 1 and n * r.figure == q.figure for n in others)


def is_rest(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether it is what the passage's figure leaves over of one that the essay gives ("fifteen of
    the eighteen" where three did not), or what one of the next sentence makes of it ("now a little
    over ten kilometres" of 14.2, 3.9 of which are lost)."""
    given = {x.figure for x in context.quantities}
    others = (x.figure for x in statement.quantities if x is not q and x.kind == r.kind)
    if r.kind == "number" and any(n - r.figure == q.figure and n not in given for n in others):
        return True
    if q.kind == r.kind and _comes_out_of(statement, q, context):
        return True
    if q.kind != r.kind or q.kind not in ("number", "money") or not q.unit:
        return False
    beside = (x for x in _figures_beside(context.passage) if x.kind == r.kind and x.unit == q.unit)
    return any(
        q.low <= n <= q.high or math.isclose(n, q.figure, rel_tol=_ROUNDED)
        for x in beside
        for n in (r.figure - x.figure, r.figure + x.figure)
        if not math.isnan(n) and (q.approximate or q.low != q.high or n == q.figure)
    )


def _comes_out_of(statement: Statement, q: Quantity, context: Context) -> bool:
    """Whether it is roughly one of the passage's figures by another, where the sentence says that
    it reckons: "on average thirteen books", "must have had some 29,000"."""
    if not _RECKONING.search(statement.sentence_text):
        return False
    figures = [x.figure for x in context.quantities if x.kind in ("number", "money", "duration")]
    figures = [n for n in figures if n > 0]
    return any(
        q.low <= n <= q.high or math.isclose(n, q.figure, rel_tol=_ROUNDED)
        for a, b in permutations(figures, 2)
        for n in (a / b, a * b)
    )


@lru_cache(maxsize=4096)
def _figures_beside(passage: Passage) -> tuple[Quantity, ...]:
    """The figures of the two sentences on both sides of a passage."""
    source, span = passage
    before = [s for s in source.sentences if s.end <= span.start][-2:]
    after = [s for s in source.sentences if s.start >= span.end][:2]
    return tuple(q for s in (*before, *after) for q in quantities(source.text, *s))


def _is_each(statement: Statement, context: Context, r: Quantity) -> bool:
    """Whether the passage's figure is "per orchard", of which the essay says nothing."""
    per = _PER.match(context.text, r.phrase.end)
    if per is None:
        return False
    said = {stem(w.text) for w in words(statement.sentence_text)}
    return stem(per.group(1)) not in said


def _is_of_other_sort(statement: Statement, context: Context) -> bool:
    """ "In dry summers" over against "in wet summers", however it is parsed."""
    theirs = _sorts(context.parsed)
    return any(
        noun == other and contrary(a, b)
        for a, noun in _sorts(statement.tokens)
        for b, other in theirs
    )


def _do_otherwise(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """ "Pupils who had eaten" over against "pupils who had skipped a meal"."""
    start = context.passage.span.start
    mine = _relative(figure_clause(statement.doc, q.phrase))
    theirs = _relative(figure_clause(context.parsed, r.phrase.shifted(-start)))
    return any(
        a.head.lemma_ == b.head.lemma_ and verb_sense(a) != verb_sense(b)
        for a in mine
        for b in theirs
    )


def _relative(clause: Iterable[Token]) -> list[Token]:
    """The verbs of "who" and "that" behind the subjects of a clause."""
    subjects = (t for t in clause if t.dep_ in ("nsubj", "nsubjpass"))
    return [c for t in subjects for c in t.children if c.dep_ == "relcl" and c.pos_ == "VERB"]


def _sorts(tokens: Iterable[Token]) -> list[tuple[str, str]]:
    """Every adjective with the noun right behind it."""
    pairs = pairwise(tokens)
    return [(a.lower_, n.lemma_.lower()) for a, n in pairs if a.pos_ == "ADJ" and n.pos_ == "NOUN"]


def _is_at_another_time(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether "in the first month" stands beside the one and "within six months" or "in 1885"
    beside the other."""
    for told in _NTH.finditer(statement.text, *statement.span):
        counted = any(x.kind in ("duration", "date") and x is not r for x in context.quantities)
        if counted and not q.span.overlaps(Span(*told.span())):
            return told.group(1).casefold() not in context.passage.text.casefold()
    ours = list(_times(statement.doc, q.phrase))
    theirs = list(_times(context.parsed, r.phrase.shifted(-context.passage.span.start)))
    if not ours or not theirs:
        return False
    if _is_dated(ours) != _is_dated(theirs):
        return not any(x.kind == "date" for x in context.quantities)
    return not _is_dated(ours) and not any(a <= b or b <= a for a in ours for b in theirs)


def _is_dated(times: list[frozenset[str]]) -> bool:
    return any(word.isdigit() for time in times for word in time)


def _times(doc: Doc, figure: Span) -> Iterator[frozenset[str]]:
    """The words of every "in the first month", "in 1885" of a figure's clause, but its own."""
    for token in figure_clause(doc, figure):
        if token.dep_ != "pobj" or token.head.lower_ not in _IN_TIME or not _is_time(token):
            continue
        phrase = list(token.subtree)
        if not any(figure.start <= t.idx < figure.end for t in phrase):
            yield frozenset(t.lemma_.lower() for t in phrase if t.is_alpha or t.is_digit) - _LIGHT


_LIGHT = word_set("the a an its his her their this that of next following follow")


def _is_time(token: Token) -> bool:
    year = token.is_digit and len(token) == 4
    return year or token.lemma_.lower() in _TIME_NOUNS
