"""Names of the sources that the essay spells in a way of its own."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.grammar.source_words import Name, SourceWords, plain

_MIN_LETTERS = 5
_MAX_EDITS = 2
_MAX_SHARE = 0.25


def nearest_name(
    word: str, sources: SourceWords, suggestions: tuple[str, ...] = ()
) -> tuple[Name, str] | None:
    """The name of the sources that `word` seems to mean, and how the word would be written.

    `word` is one that the engine does not know; `suggestions` are the engine's. A name is near at
    no more than 2 edits (a swap of neighbours is one) and a quarter of the word's letters, with the
    same first letter. None where the sources write `word` themselves, where it is a form of one of
    their names, where two names are as near, or where an ordinary word is as near as the name.
    """
    key = plain(word)
    if len(key) < _MIN_LETTERS or sources.holds(word):
        return None
    found = sorted(_near(key, sources), key=lambda near: (near[0], -near[1].uses))
    if not found:
        return None
    edits, name, ending = found[0]
    rivals = [n for e, n, _ in found[1:] if e == edits and not _one_stem(n.text, name.text)]
    if rivals or ordinary_is_nearer(key, suggestions, edits):
        return None
    return name, name.text + ending


def _near(key: str, sources: SourceWords) -> Iterator[tuple[int, Name, str]]:
    from rapidfuzz.distance import OSA

    for ending in ("", "s"):
        stem = key.removesuffix(ending) if key.endswith(ending) else ""
        limit = min(_MAX_EDITS, int(len(stem) * _MAX_SHARE))
        for plain_name, name in sources.names.items():
            if len(plain_name) < _MIN_LETTERS or plain_name[0] != key[0]:
                continue
            if plain_name.startswith(stem) or stem.startswith(plain_name):
                continue
            edits = OSA.distance(stem, plain_name, score_cutoff=limit)
            if edits <= limit:
                yield edits, name, ending


def _one_stem(one: str, other: str) -> bool:
    short, long = sorted((plain(one), plain(other)), key=len)
    return long.startswith(short[:-1])


def ordinary_is_nearer(key: str, suggestions: tuple[str, ...], at: int) -> bool:
    """Whether the engine's first suggestion for `key` is a common word within `at` edits."""
    return any(edits(key, s) <= at for s in suggestions[:1] if s.islower())


def edits(one: str, other: str) -> int:
    """How many edits part two words in their plain form; a swap of neighbours is one."""
    from rapidfuzz.distance import OSA

    return OSA.distance(plain(one), plain(other))
