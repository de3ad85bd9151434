"""Passages that two students' own essays have in common.

What both took from a source, from the assignment or from a quotation does not count, nor what many
of a class have. That two essays share a passage says nothing of how it came about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from feedback.essay.grammar.wording import (
    Token,
    alike,
    carries_meaning,
    is_commonplace,
    tokens,
    wording_of,
)
from feedback.essay.overlaps.chains import Chain, Pairs, chains, neighbours_of
from feedback.grading.overlap.candidates import candidates, runs_of
from feedback.report.evidence import Run, runs
from feedback.report.shared import SharedPair, SharedPassage
from feedback.text.span import Span

# Two students who write on one subject share short phrases by chance. Measured on 400 essays of
# two classes: see tests/evaluation/overlap.
LEAST_WORDS = 14
LEAST_TELLING = 5
LEAST_SHARE = 0.75
# Runs of five words that neither the sources have nor many of the class.
LEAST_RUNS = 4


@dataclass(frozen=True)
class OwnText:
    """An essay's text, and the stretches of it that are the student's own prose."""

    text: str
    own: tuple[tuple[int, int], ...]

    @cached_property
    def bare(self) -> str:
        """The text with everything that is not the student's own blotted out, places kept."""
        parts, at = [], 0
        for start, end in self.own:
            parts += ["\n" * (start - at), self.text[start:end]]
            at = end
        return "".join(parts)


NOTHING = OwnText("", ())


def shared_wording(essays: Sequence[OwnText], known: Iterable[str] = ()) -> tuple[SharedPair, ...]:
    """Every pair of essays that share a passage, those with most words in common first.

    `known` are texts that everybody may draw on: the sources, the assignment.
    """
    nobodys = {run for text in known for run in runs_of(tokens(text))}
    looked_at = candidates([runs_of(tokens(essay.bare)) for essay in essays], nobodys)
    found = (
        SharedPair(left, right, passages)
        for left, right in looked_at.pairs
        if (passages := tuple(_passages(essays[left], essays[right], looked_at.common)))
    )
    return tuple(sorted(found, key=lambda pair: (-pair.words, pair.left, pair.right)))


def _passages(left: OwnText, right: OwnText, common: Set[int]) -> Iterator[SharedPassage]:
    """The passages that two essays share, in the order of the first."""
    ours, theirs = tokens(left.bare), wording_of(right.bare)
    own = set(runs_of(theirs.tokens)) - common
    telling = frozenset(i for i, run in enumerate(runs_of(ours)) if run in own)
    found = chains(ours, neighbours_of(ours), theirs, LEAST_WORDS)
    for pairs in _apart(chain for chain in found if _tells(chain, ours, telling)):
        same = [(i, j) for i, j in pairs if alike(ours[i].key, theirs.keys[j])]
        yield SharedPassage(
            _shown(left.text, ours, [i for i, _ in same]),
            _shown(right.text, theirs.tokens, sorted(j for _, j in same)),
            len(same),
        )


def _tells(chain: Chain, ours: Sequence[Token], telling: frozenset[int]) -> bool:
    """Whether two students would hardly come upon the same words by chance."""
    held = [i for i, _ in chain.pairs]
    if chain.share < LEAST_SHARE or len(telling.intersection(held)) < LEAST_RUNS:
        return False
    keys = {ours[i].key for i in held}
    return sum(carries_meaning(k) and not is_commonplace(k) for k in keys) >= LEAST_TELLING


def _apart(found: Iterable[Chain]) -> list[Pairs]:
    """The longest of the chains that lie over one another on either side, in text order."""
    kept: list[Pairs] = []
    ours: set[int] = set()
    theirs: set[int] = set()
    for chain in sorted(found, key=lambda chain: (-len(chain.pairs), chain.pairs)):
        left, right = ({pair[side] for pair in chain.pairs} for side in (0, 1))
        if ours.isdisjoint(left) and theirs.isdisjoint(right):
            ours |= left
            theirs |= right
            kept.append(chain.pairs)
    return sorted(kept)


def _shown(text: str, words: Sequence[Token], same: Sequence[int]) -> tuple[Run, ...]:
    """The passage from the first to the last of the words that are the `same`, others marked."""
    alike_here = set(same)
    others = (i for i in range(same[0], same[-1] + 1) if i not in alike_here)
    marked: list[Span] = []
    for i in others:
        span = words[i].span
        if marked and words[i - 1].span.end == marked[-1].end:
            span = Span(marked.pop().start, span.end)
        marked.append(span)
    return runs(text, Span(words[same[0]].span.start, words[same[-1]].span.end), marked)
