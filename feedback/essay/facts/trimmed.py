"""Where the essay has a source's own words, but not the one that made them careful.

The two are laid side by side word by word, so that it holds whatever the parse makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.restated_clauses import is_asserted
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar import degrees
from feedback.essay.grammar.frame import stem_of
from feedback.essay.grammar.hedges import careful_words, is_conditional
from feedback.essay.grammar.synonyms import sense_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_LOST = word_set(
    """
    may might could perhaps possibly maybe probably likely apparently seemingly arguably sometimes
    often usually generally partly largely mostly seems seem seemed appears appear appeared tend
    tends tended
    """
)
_AROUND = 5
_CONTENT = 3
_SHARE = 0.75
_BACK = 0.7
_TAIL = 4
_WORDS_A_CHANGE = 6
_VERBS = ("VERB", "AUX")
_UNLESS = word_set("if unless when because")
_DENIED = re.compile(r"(?i)\b(?:not|never|no|nobody|if|unless|whether)\b|n[’']t\b|\?")
_FRAME = re.compile(
    r"(?:(?:but|and|so|yet|still|today|however),?\s+)?(?:there\s+(?:is|are|was|were)\s+(?:\w+\s+){0,2}?(?:reasons?|"
    r"grounds|signs?|indications?|hints?|evidence|chance|possibility|suspicion|fears?)\s+(?:to\s+\w+\s+)?(?:that\s+)?"
    r"|it\s+(?:is|was|may\s+be|might\s+be|seems|appears|remains)\s+(?:\w+\s+){0,2}?(?:possible|likely|probable"
    r"|conceivable|plausible|arguable|uncertain|thought|believed|suspected|rumou?red|assumed|feared|hoped)(?:\s+that)?\s+"
    r"|it\s+(?:is|was)\s+(?:not|not\s+yet|far\s+from|by\s+no\s+means|hardly)\s+(?:\w+\s+)?(?:certain|clear|sure|known"
    r"|proven|proved)(?:\s+that)?\s+|(?:it\s+)?(?:may|might|could)\s+(?:well\s+)?be\s+that\s+"
    r"|on\s+the\s+face\s+of\s+it,?\s+|at\s+first\s+(?:sight|glance),?\s+|in\s+(?:theory|principle),?\s+)",
    re.IGNORECASE,
)
_FILLING = word_set("well to be will would do does did is are was were has have had")


@dataclass(frozen=True, slots=True)
class Trimmed:
    """The words that stand in each other's place; `ours` takes the next word where nothing does."""

    ours: tuple[Token, Token]
    theirs: tuple[Token, Token]


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one of the two, with what is equal where two of them say the same; `content`
    are the keys of those that carry content, `end` of the last word."""

    words: tuple[Token, ...]
    keys: tuple[str, ...]
    every: frozenset[str]
    content: tuple[str, ...]
    end: str


@lru_cache(maxsize=2048)
def side_of(text: Statement | Context) -> Side:
    """The words of a statement or a passage, ready to be laid beside another's."""
    return side(text.tokens if isinstance(text, Statement) else text.parsed)


def side(tokens: Iterable[Token]) -> Side:
    """Words ready to be laid beside others."""
    words = tuple(t for t in tokens if not t.is_space)
    keys = tuple(_key(t) for t in words)
    content = tuple(k for k, t in zip(keys, words, strict=True) if stem_of(t) is not None)
    end = next((k for k, t in zip(keys[::-1], words[::-1], strict=True) if not t.is_punct), "")
    return Side(words, keys, frozenset(keys), content, end)


def trimmed(mine: Side, theirs: Side) -> Trimmed | None:
    """Where a clause of the essay is a passage's with its careful word cut out or put up."""
    if not _may_be_laid_beside(mine, theirs):
        return None
    a, b = mine.words, theirs.words
    codes = SequenceMatcher(None, mine.keys, theirs.keys, autojunk=False).get_opcodes()
    if not _is_close(a, b, codes):
        return _in_a_tail(a, b, codes)
    if _is_careful(a, b, codes):
        return None
    for at, (tag, i, j, k, m) in enumerate(codes):
        if tag in ("delete", "replace", "insert") and _is_held(codes, at):
            found = _change(a, b, (i, j), (k, m))
            if found and _is_asserted(found.ours[0]):
                return found
    return None


def unframed(mine: Sequence[Token], theirs: Sequence[Token]) -> Trimmed | None:
    """Where a sentence of the essay is what stands in a passage after "there is reason to think
    that", "it is not certain that" or the like, whatever the parse makes of the two."""
    a, b = [t for t in mine if not t.is_space], [t for t in theirs if not t.is_space]
    frame = _FRAME.match("".join(t.text_with_ws for t in b)) if a and b else None
    if frame is None:
        return None
    start = b[0].idx + frame.end()
    rest = [t for t in b if t.idx >= start]
    ours, other = ([_key(t) for t in side if stem_of(t) is not None] for side in (a, rest))
    shared = sum(n for _, _, n in SequenceMatcher(None, ours, other).get_matching_blocks())
    strange = len(ours) - shared > len(ours) // _WORDS_A_CHANGE
    few = shared < _CONTENT or (shared == _CONTENT and shared < len(other))
    if strange or few or shared < _SHARE * len(other):
        return None
    text = " ".join(t.text for t in a)
    if _DENIED.search(text) or careful_words(text) - careful_words(" ".join(t.text for t in rest)):
        return None
    verb = next((t for t in a if t.pos_ in _VERBS), a[0])
    return Trimmed((a[0], max(verb, a[0], key=lambda t: t.i)), (b[0], b[len(b) - len(rest) - 1]))


def _may_be_laid_beside(mine: Side, theirs: Side) -> bool:
    """Whether enough words are shared for the two to be close, or the last one for a tail."""
    kept = sum(key in theirs.every for key in mine.content)
    return mine.end in theirs.every or (kept >= _CONTENT and kept >= _SHARE * len(mine.content))


def _is_asserted(token: Token) -> bool:
    """Whether the verb over a word (or the word itself) is said as a fact."""
    while token.pos_ not in _VERBS and token.head.i != token.i:
        token = token.head
    return is_asserted(token)


def _key(token: Token) -> str:
    return sense_of(token.lower_) if token.is_alpha else token.lower_


def _is_close(
    a: Sequence[Token], b: Sequence[Token], codes: Sequence[tuple[str, int, int, int, int]]
) -> bool:
    same = {i for tag, i, j, _, _ in codes if tag == "equal" for i in range(i, j)}
    content = [i for i, t in enumerate(a) if stem_of(t) is not None]
    kept = [i for i in content if i in same]
    whole = sum(stem_of(t) is not None for t in b)
    enough = len(kept) > _CONTENT or (len(kept) == _CONTENT and len(kept) >= _BACK * whole)
    return enough and len(kept) >= _SHARE * len(content)


def _is_careful(
    a: Sequence[Token], b: Sequence[Token], codes: Sequence[tuple[str, int, int, int, int]]
) -> bool:
    """Whether, up to the last word shared, the essay has a careful word that the source has not."""
    last = max((j for tag, _, j, _, _ in codes if tag == "equal"), default=0)
    mine = careful_words(" ".join(t.text for t in a[:last]))
    source = " ".join(t.text for t in b)
    if {t.lower_ for t in a[:last]} & _UNLESS and not is_conditional(source):
        return True
    return bool(mine - careful_words(source))


def _in_a_tail(
    a: Sequence[Token], b: Sequence[Token], codes: Sequence[tuple[str, int, int, int, int]]
) -> Trimmed | None:
    """Where all that follows another step is alike: "nearly all of those were children"."""
    for (tag, i, j, k, m), (behind, start, end, _, _) in pairwise(codes):
        closed = end == len(a) or all(t.is_punct for t in a[end:])
        if (tag, behind) == ("replace", "equal") and closed and end - start >= _TAIL:
            named = any(stem_of(t) is not None for t in a[start:end])
            found = _step(a[i:j], b[k:m]) if named and not _is_of_others(b[k:m]) else None
            if found:
                return found
    return None


def _is_of_others(words: Sequence[Token]) -> bool:
    """Whether what is counted stands among them: "a few lanes on one edge", of the town."""
    return any(t.pos_ in ("NOUN", "PROPN") and degrees.step_of(t) is None for t in words)


def _is_held(codes: Sequence[tuple[str, int, int, int, int]], at: int) -> bool:
    """Whether like words stand on both sides, or right behind an opening one."""
    left = sum(j - i for tag, i, j, _, _ in codes[max(0, at - 1) : at] if tag == "equal")
    right = sum(j - i for tag, i, j, _, _ in codes[at + 1 : at + 2] if tag == "equal")
    return right >= 2 and left + right >= _AROUND


def _change(
    a: Sequence[Token], b: Sequence[Token], ours: tuple[int, int], theirs: tuple[int, int]
) -> Trimmed | None:
    mine, other = a[slice(*ours)], b[slice(*theirs)]
    if not other or len(mine) > 3:
        return None
    step = _step(mine, other)
    if step is not None:
        return step
    lost = [t for t in other[-3:] if t.lower_ in _LOST]
    if not lost or not _adds_nothing(mine) or ours[1] >= len(a):
        return None
    if not _only_filling(other[other.index(lost[0]) + 1 :]):
        return None
    first = mine[0] if mine else a[ours[1]]
    taken_for_noun = theirs[1] < len(b) and b[theirs[1]].pos_ in _VERBS
    if (
        not mine
        and first.pos_ not in _VERBS
        and other[-1].lower_ != "to"
        and not (taken_for_noun and _key(b[theirs[1]]) == _key(first))
    ):
        # "was the source" for "was probably the source"; "walked, perhaps in the hope"
        if ours[0] and a[ours[0] - 1].pos_ in _VERBS:
            first = a[ours[0] - 1]
        elif first.pos_ != "ADP":
            return None
    return Trimmed((first, mine[-1] if mine else first), (lost[0], lost[-1]))


def _adds_nothing(words: Sequence[Token]) -> bool:
    text = " ".join(t.text for t in words)
    return not careful_words(text) and _only_filling(words)


def _only_filling(words: Sequence[Token]) -> bool:
    return all(t.lower_ in _FILLING or t.lower_ in _LOST or t.is_punct for t in words)


def _step(mine: Sequence[Token], other: Sequence[Token]) -> Trimmed | None:
    ours, theirs = list(_steps(mine)), list(_steps(other))
    if len(ours) != 1 or len(theirs) != 1:
        return None
    (word, step), (weaker, lower) = ours[0], theirs[0]
    if not degrees.goes_further(step, lower):
        return None
    return Trimmed((word, mine[-1]), (weaker, other[-1]))


def _steps(words: Sequence[Token]) -> Iterator[tuple[Token, int]]:
    for token in words:
        step = degrees.step_of(token)
        if step is not None:
            yield token, step
