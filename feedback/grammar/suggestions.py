"""Which words to suggest for a misspelt one, and in what order."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache
from math import log10

from feedback.grammar.frequencies import near_words
from feedback.grammar.glued import parted, uses_of_pair
from feedback.grammar.regularised import right_form
from feedback.grammar.slips import slip
from feedback.grammar.source_words import plain
from feedback.grammar.unlisted import is_unlisted
from feedback.text.frequencies import frequencies
from feedback.text.variant import same_but_for_variant

_AT_MOST = 3
# What a slip of one letter weighs against a word's being ten times as common.
_SLIP = 3.0
_KNOWN = 0.7
# A rare word that the essay or its sources use is no rare word there.
_TOPICAL = 3e7
_SELDOM = 1e6
_KNOWN_TO_FEW = 2e5
# Two letters lie near a hundred words: there the engine's own list is enough.
_SHORTEST = 2
_RANK = 0.06
_LAST_RANK = 10
_RAREST = 1e4
# Two words written as one are both common ones: a lot, at least, in front.
_COMMON = 3_000_000
_SHORT_FORM = 1e9
# Two words with a hyphen are far rarer than each of them.
_HYPHENED = 100
_CAPITAL = 1.0
# A word this much less likely than the first is not worth showing beside it.
_BEHIND = 2.5
# A slip of more than this share of the letters, and a half, is a guess.
_FAR_SHARE = 0.25
_FAR = 0.6
_LEAST = 2.5
# Long words have few neighbours: each letter from the seventh on makes a guess safer.
_LONG = 6
_LONGER = 0.25
# Short forms that lists of words lack.
_SHORT_FORMS = (
    "that's", "there's", "here's", "what's", "where's", "who's", "how's", "it's", "let's", "he's",
    "she's", "they're", "you're", "we're", "they've", "you've", "we've", "they'll", "you'll",
    "we'll", "he'd", "i'm", "i've", "i'll", "aren't", "isn't", "wasn't", "weren't", "don't",
    "doesn't", "didn't", "can't", "couldn't", "won't", "wouldn't", "shouldn't", "hasn't",
    "haven't", "hadn't",
)  # fmt: skip
# An article is written as one with its noun more often than other words are.
_ARTICLE = 0.75
_AS_NEAR = 0.5
# No school report offers these for a slip of the pen.
_RUDE = ("cunt", "fuck", "shit", "slut", "whore", "bitch", "wank", "twat", "nigg", "fagg", "rapist")
_RUDE_WORDS = frozenset({
    "cock", "cocks", "dick", "dicks", "tit", "tits", "ass", "arse", "piss", "pissed", "fag",
    "fags", "penis", "anus", "anal", "sex", "sexy", "rape", "raped", "porn", "crap", "damn",
    "pubic", "cum", "boob", "boobs", "tranny", "nude", "nudes", "erotic", "horny", "pussy",
    "excrement", "erection", "erections", "snog", "snogging", "snogged",
})  # fmt: skip


def best_suggestions(
    word: str,
    suggestions: tuple[str, ...],
    known: Set[str],
    names: Set[str] = frozenset(),
    variant: str = "en-US",
) -> tuple[str, ...]:
    """At most three words that may be meant by `word`, the likeliest first.

    `suggestions` are the engine's, to which common words near `word` are added that the
    dictionaries of `variant` have; `known` are lower-case words that the essay and its sources
    use, `names` the plain forms of well-known names and of theirs. A word is the likelier the
    smaller the slip and the commoner the word, a little more so when it is known or high in the
    engine's order. Left out are words far less likely than the first, words too far off to be
    meant, rude words,
    abbreviations, and names where `word` has no capital. Where a word was made by rule ("keeped"),
    lacks its mark or a name's capital alone, or is two words, that is all that is suggested.
    Nothing is suggested rather than a guess.
    """
    if made := right_form(word):
        return tuple(_as_written(form, word) for form in made)
    scores = _scores(word, suggestions, known)
    ranked = [s for s in scores if s in suggestions or not is_unlisted(s, variant)]
    if sure := next((s for s in ranked if _is_sure(word, s, ranked, names)), None):
        return (sure,)
    least = _LEAST - _LONGER * max(0, len(word) - _LONG)
    if not ranked or scores[ranked[0]] < least:
        return ()
    if _is_parted(word, ranked[0]):
        return (ranked[0],)
    ranked = [s for s in ranked if not _is_parted(word, s)]
    near = (s for s in ranked if scores[s] >= scores[ranked[0]] - _BEHIND)
    return tuple(s for s in near if s == ranked[0] or not _is_rare(s))[:_AT_MOST]


def _is_rare(candidate: str) -> bool:
    """Whether a word of the dictionary is one that few people know: herpetic, pillion."""
    return candidate.islower() and _uses(candidate) < _KNOWN_TO_FEW


def _is_sure(word: str, candidate: str, others: list[str], names: Set[str]) -> bool:
    """Whether `candidate` is `word` with the mark or the capital that it lacks.

    A capital is not sure where another word is as near: "finnish" is "finish" as often.
    """
    if candidate.casefold() != word.casefold():
        return candidate.casefold() in _SHORT_FORMS and _same_letters(word, candidate)
    if not candidate[0].isupper() or plain(candidate) not in names:
        return False
    return all(other == candidate or slip(word, other) > _AS_NEAR for other in others)


def _is_parted(word: str, candidate: str) -> bool:
    return " " in candidate and candidate.casefold().replace(" ", "") == word.casefold()


def _scores(word: str, suggestions: tuple[str, ...], known: Set[str]) -> dict[str, float]:
    """What may be meant by `word`, the likeliest first, and how likely each is.

    A word that the engine offers in the spelling of the essay's country counts as often as in the
    other's, which is not added beside it.
    """
    scores = {
        candidate: _likely(word, candidate, known, rank)
        for candidate, rank in _candidates(word, suggestions).items()
        if _may_be_meant(word, candidate)
    }
    for added in [candidate for candidate in scores if candidate not in suggestions]:
        for offered in suggestions:
            if offered in scores and added in scores and same_but_for_variant(added, offered):
                scores[offered] = max(scores[offered], scores.pop(added))
    return dict(sorted(scores.items(), key=lambda item: -item[1]))


def _candidates(word: str, suggestions: tuple[str, ...]) -> dict[str, int]:
    """What may be meant, written as `word` is, and its place in the engine's order."""
    found: dict[str, int] = {}
    for rank, suggestion in enumerate(suggestions):
        if " " in suggestion and (rank or not _common_words(suggestion)):
            continue
        if word.islower() and suggestion.lower() in frequencies() and suggestion.istitle():
            # The engine offers some ordinary words with a capital only.
            found.setdefault(suggestion.lower(), rank)
        found.setdefault(suggestion, rank)
    if len(word) > _SHORTEST:
        for near in (*parted(word), *near_words(word), *_SHORT_FORMS):
            found.setdefault(_as_written(near, word), _LAST_RANK)
    return {s: rank for s, rank in found.items() if s != word and (len(s) > 1 or s in "aI")}


def _common_words(suggestion: str) -> bool:
    counts = frequencies()
    return all(counts.get(part, 0) >= _COMMON for part in suggestion.split())


def _as_written(candidate: str, word: str) -> str:
    if word[0].isupper() or candidate.startswith(("i'", "i ")):
        return candidate[0].upper() + candidate[1:]
    return candidate


def _likely(word: str, candidate: str, known: Set[str], rank: int) -> float:
    folded = candidate.casefold().replace("’", "'")
    uses = _uses(folded)
    score = -_SLIP * slip(word, folded) - _RANK * min(rank, _LAST_RANK)
    if folded in known and folded != word.casefold():
        # What the essay has may be a slip as well: only words that people use gain by it.
        uses = max(uses, _TOPICAL) if uses >= _SELDOM else uses
        score += _KNOWN
    if word.islower() and not candidate.islower() and not {"'", " "} & set(candidate):
        score -= _CAPITAL
    if folded.startswith("a ") and _is_parted(word, candidate):
        score += _ARTICLE
    return score + log10(uses)


def _uses(folded: str) -> float:
    if folded in _SHORT_FORMS:
        return _SHORT_FORM
    counts = frequencies()
    if " " in folded:
        return max(uses_of_pair(folded), 1)
    uses = min(counts.get(part, 0) for part in folded.split("-"))
    return max(uses / (_HYPHENED if "-" in folded else 1), _RAREST)


def _may_be_meant(word: str, candidate: str) -> bool:
    if _is_rude(candidate) or slip(word, candidate) > _FAR + _FAR_SHARE * len(word):
        return False
    if sum(map(str.isupper, candidate)) > max(1, sum(map(str.isupper, word))):
        return False
    if len(word) <= _SHORTEST and not ("'" in candidate or _common_words(candidate)):
        return False
    return not word.islower() or candidate.islower() or _same_letters(word, candidate)


def _same_letters(word: str, suggestion: str) -> bool:
    return plain(word) == plain(suggestion) or word == suggestion.casefold().replace("'", "")


@lru_cache(maxsize=50_000)
def _is_rude(suggestion: str) -> bool:
    folded = suggestion.casefold()
    return folded.startswith(_RUDE) or folded in _RUDE_WORDS
