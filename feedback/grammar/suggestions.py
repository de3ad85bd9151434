"""Which of an engine's suggestions for a misspelt word to show, and in what order."""

from __future__ import annotations

from collections.abc import Set

from feedback.grammar.source_words import plain

_AT_MOST = 3
_VOWELS = frozenset("aeiouy")
# No school report offers these for a slip of the pen.
_RUDE = ("cunt", "fuck", "shit", "slut", "whore", "bitch", "wank", "twat", "nigg", "fagg", "rapist")
_RUDE_WORDS = frozenset({
    "cock", "cocks", "dick", "dicks", "tit", "tits", "ass", "arse", "piss", "pissed", "fag",
    "fags", "penis", "anus", "anal", "sex", "sexy", "rape", "raped", "porn", "crap", "damn",
    "pubic",
})  # fmt: skip


def best_suggestions(word: str, suggestions: tuple[str, ...], known: Set[str]) -> tuple[str, ...]:
    """At most three of the engine's suggestions for `word`, the likeliest first.

    `known` are lower-case words that the essay and its sources use. Fewest edits come first, then
    those that keep the first letter, then known words, then the slips that writers make most: a
    letter left out or two swapped, one too many, a vowel for a vowel. Left out are rude words,
    words too far off to be meant (more than two edits and a third of the letters), abbreviations
    and names where the word has no capital, and two words for one unless the engine has them
    first.
    """
    fitting = [
        s
        for i, s in enumerate(dict.fromkeys(suggestions))
        if _edits(word, s) <= _far(word) and not _is_rude(s) and (i == 0 or " " not in s)
    ]
    fitting = [s for s in fitting if _capitals(s) <= max(1, _capitals(word))]
    if word.islower():
        fitting = [s for s in fitting if s.islower() or _could_be_meant(word, s)]
    order = {s: i for i, s in enumerate(fitting)}
    ranked = sorted(
        fitting,
        key=lambda s: (
            _edits(word, s),
            s[0].casefold() != word[0].casefold(),
            s.casefold() not in known,
            _slip(word, s),
            order[s],
        ),
    )
    return tuple(ranked[:_AT_MOST])


def _capitals(word: str) -> int:
    return sum(letter.isupper() for letter in word)


def _could_be_meant(word: str, suggestion: str) -> bool:
    return plain(word) == plain(suggestion) or word == suggestion.casefold().replace("'", "")


def _far(word: str) -> int:
    return max(2, len(word) // 3)


def _edits(word: str, suggestion: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(word.casefold(), suggestion.casefold())


def _is_rude(suggestion: str) -> bool:
    folded = suggestion.casefold()
    return folded.startswith(_RUDE) or folded in _RUDE_WORDS


def _slip(word: str, suggestion: str) -> int:
    """How usual the slip is that makes `suggestion` into `word`, 0 the most."""
    one, two = word.casefold(), suggestion.casefold()
    if len(two) > len(one) or sorted(one) == sorted(two):
        return 0
    if len(two) < len(one):
        return 1
    changed = [pair for pair in zip(one, two, strict=True) if pair[0] != pair[1]]
    return 1 if all(_VOWELS.issuperset(pair) for pair in changed) else 2
