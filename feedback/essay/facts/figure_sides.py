"""Two figures of a passage whose sides changed places: "the fixed shift slept 5.4 hours, the
rotating one 6.8" for "the rotating shift slept 5.4 hours, the fixed one 6.8".

A sentence with two such figures falls into two sides at the word or mark that joins them. A word
that stands on one side alone belongs to that side's figure; what the first side says may be meant
of both ("the women earned 60, the men 95"), so that only a word which tells two things apart speaks
there. The passage may be two sentences that follow one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.agreement import agree
from feedback.essay.facts.opposed_sides import is_one_side
from feedback.essay.facts.statement import Context, Statement, context_of
from feedback.essay.grammar.frame import sense_at
from feedback.library.library import Passage
from feedback.text.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINTS = (
    word_set(". ; ! ? while whereas but against versus compared"),
    word_set("and than"),
    word_set(","),
)
_ENDS = word_set(". ; ! ? ( ) ,")
_BEGINS = word_set(". ; ! ? ( ) :")
_MARKS = _ENDS | _BEGINS
_WITHOUT = word_set("without no none not never n't n’t")
_WITH = word_set("with")
_RANKS = word_set("first second third fourth fifth sixth last former latter")
_NEAR = 6
_FEWEST = 2
_MOST_STRANGE = 0.55
_SLIGHT = 2


@dataclass(frozen=True, slots=True)
class _Label:
    """A word on a side: `far`, how many words it stands from the figure; `tells`: it tells two
    things apart (a name, a year, "first", "without", one of two opposites)."""

    side: int
    far: int
    tells: bool


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    tells: bool
    figure: Quantity | None
    joint: str


def sides_changed(
    statement: Statement, context: Context
) -> tuple[Quantity, Quantity, Context] | None:
    """The essay's figure, the one that the passage (or the sentence after it) has on that side, and
    where that stands; None where nothing is certain."""
    figures = [q for q in statement.quantities if not q.vague and q.kind in _KINDS]
    if statement.is_own or len(figures) < _FEWEST:
        return None
    ours = _words_of(statement)
    for a, b in combinations(figures, 2):
        if a.figure == b.figure or max(a.figure, b.figure) <= _SLIGHT or not _may_pair(a, b):
            continue
        if _has_between(figures, a, b):
            continue
        if not (statement.asserts(a.span) and statement.asserts(b.span)):
            continue
        for there in _places(context):
            x, y = _alike(a, there), _alike(b, there)
            if x is None or y is None or x is y or not _is_about_it(statement, there):
                continue
            if _has_between([r for c in there for r in c.quantities if r.kind in _KINDS], x, y):
                continue
            if _are_changed(ours, (a, b), _words_there(tuple(there)), (x, y)):
                at = next(c for c in there if x in c.quantities)
                return b, x, at
    return None


_KINDS = ("number", "percent", "money", "duration", "age", "multiplier")


def _may_pair(a: Quantity, b: Quantity) -> bool:
    """ "60 rupees ... 95", "18 people ... 23"."""
    if a.kind == b.kind and a.unit == b.unit:
        return True
    return any(q.kind == "number" and not q.unit and not q.counted for q in (a, b))


def _has_between(figures: Sequence[Quantity], a: Quantity, b: Quantity) -> bool:
    """Whether another such figure stands between the two."""
    first, last = sorted((a.span.start, b.span.start))
    return any(first < x.span.start < last and x.kind == a.kind == b.kind for x in figures)


def _places(context: Context) -> Iterator[list[Context]]:
    yield [context]
    following = _following(context.passage)
    if following is not None:
        yield [context, context_of(following)]


@lru_cache(maxsize=4096)
def _following(passage: Passage) -> Passage | None:
    source, span = passage
    after = next((s for s in source.sentences if s.start >= span.end), None)
    if after is None or "\n" in source.text[span.end : after.start]:
        return None
    return Passage(source, after)


def _alike(q: Quantity, there: Sequence[Context]) -> Quantity | None:
    """The one figure of those passages that has the value of `q`."""
    found = [r for c in there for r in c.quantities if r.figure == q.figure and r.kind in _KINDS]
    if len(found) != 1 or (found[0].kind not in (q.kind, "number") and q.kind != "number"):
        return None
    return found[0] if agree(q, found[0]) == "agree" or found[0].kind != q.kind else None


def _is_about_it(statement: Statement, there: Sequence[Context]) -> bool:
    known = frozenset().union(*(c.stems | c.nearby for c in there))
    here = frozenset().union(*(c.stems for c in there))
    told = statement.stems - statement.reporters
    if len(told & here) < _FEWEST:
        return False
    return len(told - known) <= _MOST_STRANGE * len(told)


def _are_changed(
    ours: Sequence[_Word],
    mine: tuple[Quantity, Quantity],
    theirs: Sequence[_Word],
    other: tuple[Quantity, Quantity],
) -> bool:
    """Whether what stands on the side of the one figure stands on the other's in the passage."""
    a, b = _labels(ours, mine), _labels(theirs, other)
    if a is None or b is None:
        return False
    reversed_ = _first(ours, mine) != _first(theirs, other)
    crossed: list[tuple[int, bool]] = []
    for key in a.keys() & b.keys():
        one, two = a[key], b[key]
        first_both = one.side == _first(ours, mine) and two.side == _first(theirs, other)
        if first_both and not (reversed_ and one.tells):
            continue
        if one.side != two.side:
            crossed.append((one.side, one.tells))
        elif min(one.far, two.far) <= _NEAR:
            return False
    both = len({side for side, _ in crossed}) == 2
    return both or any(tells for _, tells in crossed)


def _first(words: Sequence[_Word], pair: tuple[Quantity, Quantity]) -> int:
    """Which of the two figures stands first."""
    return next(pair.index(w.figure) for w in words if w.figure in pair)


def _labels(words: Sequence[_Word], pair: tuple[Quantity, Quantity]) -> dict[str, _Label] | None:
    """The words that stand on one side alone, by their key; None where nothing joins the sides."""
    places = {w.figure: i for i, w in enumerate(words) if w.figure in pair}
    if len(places) < 2:
        return None
    first, last = sorted(places.values())
    joint = _joint(words, first, last)
    if joint is None:
        return None
    start = next((i + 1 for i in range(first, -1, -1) if words[i].joint in _BEGINS), 0)
    end = _end(words, last)
    found: dict[str, list[_Label]] = {}
    for i in range(start, end):
        word = words[i]
        if word.figure in pair or not word.key:
            continue
        at = first if i < joint else last
        side = pair.index(words[at].figure)
        found.setdefault(word.key, []).append(_Label(side, abs(i - at), word.tells))
    return {
        key: min(labels, key=lambda label: label.far)
        for key, labels in found.items()
        if len({label.side for label in labels}) == 1
    }


def _end(words: Sequence[_Word], last: int) -> int:
    """Where the side of the last figure ends: at the first mark behind a word of its own."""
    for i in range(last + 1, len(words)):
        if words[i].joint in _ENDS and any(w.key for w in words[last + 1 : i]):
            return i
        if words[i].joint in _BEGINS:
            return i
    return len(words)


def _joint(words: Sequence[_Word], first: int, last: int) -> int | None:
    for joints in _JOINTS:
        for i in range(last - 1, first, -1):
            if words[i].joint in joints:
                return i
    return None


@lru_cache(maxsize=64)
def _words_of(statement: Statement) -> tuple[_Word, ...]:
    return tuple(_words(list(statement.tokens), statement.quantities, 0))


@lru_cache(maxsize=1024)
def _words_there(there: tuple[Context, ...]) -> tuple[_Word, ...]:
    return tuple(
        w for c in there for w in _words(list(c.parsed), c.quantities, c.passage.span.start)
    )


def _words(tokens: Sequence[Token], figures: Sequence[Quantity], offset: int) -> Iterator[_Word]:
    before: Quantity | None = None
    for token in tokens:
        if token.is_space:
            continue
        at = token.idx + offset
        figure = next((q for q in figures if q.span.start <= at < q.span.end), None)
        if figure is not None:
            if figure is not before:
                yield _Word(f"#{figure.figure:g} {figure.unit or ''}", True, figure, "")
            before = figure
            continue
        before = None
        yield _word(token)


def _word(token: Token) -> _Word:
    word = token.lower_
    if word in _MARKS or any(word in joints for joints in _JOINTS):
        return _Word("", False, None, word)
    if word in _WITHOUT:
        return _Word("¬", True, None, "")
    if word in _WITH or word in _RANKS:
        return _Word(word, True, None, "")
    sense = sense_at(token)
    tells = token.pos_ == "PROPN" or is_one_side(word)
    return _Word(sense or "", bool(sense) and tells, None, "")
