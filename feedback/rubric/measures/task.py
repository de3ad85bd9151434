"""Measures of whether the essay takes up its task in words of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.content_words import STOP
from feedback.rubric.measures.measure import Facts, Measure, Values, own
from feedback.text.frequencies import frequencies
from feedback.text.places import Places
from feedback.text.words import stem, words

# A word below this count (of some 10^12) is none of the 4,000 commonest: it tells of a subject.
_TELLING = 16_500_000
# Fewer telling words than these tell of no subject.
_LEAST = 20
_LEAST_OF_A_PROMPT = 5
# Of 837 essays held beside their own sources none came under this rate without one of the words
# that its sources use more than once; of 5,000 beside other sources three in four did.
_MOST_STRAY = 0.006
_ASSIGNMENT = frozenset(
    stem(word)
    for word in word_set(
        """
    write essay paragraph introduction conclusion body explain argue discuss describe compare
    evaluate analyse analyze use using source passage article text document extract information
    evidence detail example support claim reason idea word read reading student class assignment
    response answer question include sure point view topic multiple plan time space
    """
    )
)


def on_topic(facts: Facts) -> float | None:
    """1 where the essay speaks of what its sources or its assignment speak of, 0 where it uses none
    of their words; None where they tell too little."""
    essay = facts.essay
    if any(u.named or u.quoted or u.worded or u.facts for u in essay.source_uses):
        return 1.0
    counted = (p.span.of(essay.text) for p in essay.paragraphs if p.is_counted)
    written = [word for text in counted for word in _plain(text)]
    if not written:
        return None
    said = [stem(word) for word in written]
    telling = telling_words((essay.prompt, *(source.text for source in facts.library)))
    if facts.library and len(telling) >= _LEAST:
        held = [word for word in said if word in telling]
        stray = len(held) / len(said) < _MOST_STRAY
        on = not stray or any(telling[word] > 1 for word in held)
        return float(on or _misspelt(written, telling))
    asked = {stem(word) for word in _plain(essay.prompt) if word not in STOP} - _ASSIGNMENT
    if len(asked) < _LEAST_OF_A_PROMPT:
        return None
    return float(not asked.isdisjoint(said) or _misspelt(written, asked))


def _misspelt(written: Sequence[str], telling: Collection[str]) -> bool:
    """Whether a word that is in no list lies a slip away from one of these stems."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    unknown = {stem(word) for word in written if len(word) > 4 and word not in frequencies()}
    return any(
        process.extractOne(word, list(telling), scorer=OSA.distance, score_cutoff=1)
        for word in unknown
    )


def borrowed(facts: Facts) -> float:
    """The words that are quoted, a source's or the assignment's, in a hundred of the essay's."""
    essay = facts.essay
    spans = [o.span for o in essay.overlaps] + [q.span for q in essay.quotations_of()]
    spans += essay.prompted
    counted = [
        word.span
        for p in essay.paragraphs
        if p.is_counted or p.kind == "prompt"
        for word in words(essay.text, *p.span)
    ]
    places = Places(spans, lambda span: span)
    held = sum(bool(places.overlapping(word)) for word in counted)
    return 100 * held / len(counted) if counted else 0.0


@lru_cache(maxsize=4)
def telling_words(texts: tuple[str, ...]) -> Counter[str]:
    """The stems of the words that tell what texts are about, with how often they stand there."""
    told = Counter(word for text in texts for word in _plain(text))
    common = {stem(word) for word in told if frequencies().get(word, 0) >= _TELLING}
    found: Counter[str] = Counter()
    for word, times in told.items():
        if stem(word) not in common and len(word) > 2 and word not in STOP:
            found[stem(word)] += times
    return found


def _plain(text: str) -> Iterator[str]:
    """The words in lower case, hyphenated ones apart, without their 's."""
    for word in words(text):
        for piece in re.sub(r"[’']s?$", "", word.text.casefold()).split("-"):
            if piece.isalpha():
                yield piece


def _says_topic(values: Values) -> str:
    if own(values, "on_topic"):
        return "The essay speaks of what its sources or its assignment speak of."
    return "The essay uses none of the words that its sources or its assignment turn on."


MEASURES = (
    Measure(
        name="on_topic",
        summary="1 where the essay speaks of what the sources or the assignment speak of, else 0",
        of=on_topic,
        says=_says_topic,
        more=lambda _: "write about what the assignment and the sources are about",
        fewer=lambda _: "write about something else",
        needs="task",
        most=1,
    ),
    Measure(
        name="borrowed_percent",
        summary="words that are quoted, a source's or the assignment's, in a hundred",
        of=borrowed,
        says=lambda values: (
            f"{own(values, 'borrowed_percent'):.0f}% of the essay's words are quoted, or are the"
            " wording of the sources or the assignment."
        ),
        more=lambda n: f"let at least {n:.0f}% of your words be quoted",
        fewer=lambda n: f"say more in your own words (at most {n:.0f}% of them borrowed)",
        kind="size",
        most=100,
    ),
)
