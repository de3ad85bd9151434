"""Sentences put together from a source's words, whatever their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from feedback.essay.grammar.synonyms import roots_of, sense_of
from feedback.essay.grammar.wording import (
    Token,
    Wording,
    carries_meaning,
    is_commonplace,
    lists_things,
    own_words,
)
from feedback.essay.overlaps.chains import Pairs

# Of the sentence's words that carry meaning, so many must stand close together in the source. Own
# sentences on the same subject share up to two thirds of theirs with some passage (measured on
# tasks a and b of Clough & Stevenson's answers: tests/evaluation/copying.py).
MIN_WORDS = 6
SHARE = 0.7
SHORT_SHARE = 0.8
SHORT = 7
# A fact told again shares names, figures and nouns with its source, but not its phrases. So many of
# the shared words must be others, so many of the sentence's steps from word to word must be the
# source's, and so many of its weighty neighbours must be neighbours there.
MIN_OWN = 5
OWN_SHARE = 0.55
STEPS = 0.4
NEIGHBOURS = 0.4
# Fewer steps will do where nearly all the neighbours are kept.
LOOSE_OWN, LOOSE_STEPS, LOOSE_NEIGHBOURS = 6, 0.25, 0.7
# A passage may be longer than the sentence made of it, by a half and a few words.
_WIDER, _MORE = 1.5, 6


def reworded(text: str, ours: Sequence[Token], wording: Wording) -> Pairs:
    """The words `ours` of a sentence of `text` beside those of the passage they come from.

    () for wording of the student's own.

    Pairs are (index in `ours`, token of the source) of the words that carry meaning, synonyms
    among them, in the order of `ours`.
    """
    senses = _senses(ours)
    wanted = set(senses.values())
    needed = _needed(len(wanted))
    if len(wanted) < MIN_WORDS or len(_held(wanted, wording)) < needed:
        return ()
    places = {sense: found for sense in wanted if (found := _places(sense, wording))}
    held = [sense for sense in wanted if sense in places]
    if len(held) < needed:
        return ()
    start, end = _passage(held, places, int(_WIDER * len(ours)) + _MORE)
    pairs = tuple(_paired(senses, places, start, end))
    if len({senses[i] for i, _ in pairs}) < needed:
        return ()
    return pairs if _keeps_phrases(text, ours, pairs, wording, start, end) else ()


def _held(senses: Iterable[str], wording: Wording) -> list[str]:
    """The senses for which a source has a word at all."""
    return [sense for sense in senses if any(root in wording.places for root in roots_of(sense))]


def _places(sense: str, wording: Wording) -> list[int]:
    """Where a sense stands in a source, as indices of its tokens."""
    found = (wording.places.get(root, ()) for root in roots_of(sense))
    return sorted(i for places in found for i in places if carries_meaning(wording.keys[i]))


def _needed(words: int) -> float:
    """How many of so many words must be shared: more of few."""
    return max(MIN_WORDS, min(words * SHORT_SHARE, max(SHORT, words * SHARE)))


def _senses(ours: Sequence[Token]) -> dict[int, str]:
    return {i: sense_of(t.key) for i, t in enumerate(ours) if carries_meaning(t.key)}


def _passage(
    senses: Sequence[str], places: Mapping[str, Sequence[int]], width: int
) -> tuple[int, int]:
    """The stretch of at most `width` tokens that holds most of the senses, the shortest such."""
    found = sorted((place, sense) for sense in senses for place in places[sense])
    inside: Counter[str] = Counter()
    best, most, first, kept = (0, 0), (0, 0), 0, 0
    for place, sense in found:
        inside[sense] += 1
        kept += inside[sense] == 1
        while found[first][0] <= place - width or inside[found[first][1]] > 1:
            inside[found[first][1]] -= 1
            kept -= inside[found[first][1]] == 0
            first += 1
        length = place + 1 - found[first][0]
        if (kept, -length) > most:
            best, most = (found[first][0], place + 1), (kept, -length)
    return best


def _paired(
    senses: Mapping[int, str], places: Mapping[str, Sequence[int]], start: int, end: int
) -> Iterator[tuple[int, int]]:
    for i, sense in senses.items():
        if (place := next((p for p in places.get(sense, ()) if start <= p < end), -1)) >= 0:
            yield i, place


def _keeps_phrases(
    text: str, ours: Sequence[Token], pairs: Pairs, wording: Wording, start: int, end: int
) -> bool:
    """Whether the words stand together as they do in the passage, and are more than facts."""
    own = sum(not is_commonplace(key) for key in own_words((j for _, j in pairs), wording))
    if own < MIN_OWN or own < OWN_SHARE * len(pairs):
        return False
    inside = ours[pairs[0][0] : pairs[-1][0] + 1]
    if lists_things(text, inside):
        return False
    passage = [sense_of(key) for key in wording.keys[start:end]]
    taken = [sense_of(token.key) for token in inside]
    steps = _share(list(pairwise(taken)), set(pairwise(passage)))
    weighty = [sense_of(token.key) for token in ours if carries_meaning(token.key)]
    wanted = set(weighty)
    neighbours = _share(_beside(weighty), _beside([s for s in passage if s in wanted]))
    if steps >= STEPS and neighbours >= NEIGHBOURS:
        return True
    return own >= LOOSE_OWN and steps >= LOOSE_STEPS and neighbours >= LOOSE_NEIGHBOURS


def _share(ours: Collection[Hashable], theirs: Collection[Hashable]) -> float:
    return sum(pair in theirs for pair in ours) / len(ours) if ours else 0.0


def _beside(senses: Sequence[str]) -> set[frozenset[str]]:
    """Words that are neighbours, with others left out, in either order."""
    return {frozenset(pair) for pair in pairwise(senses) if pair[0] != pair[1]}
