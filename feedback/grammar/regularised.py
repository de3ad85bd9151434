"""Words made as others are, where English has another form: keeped, babys, theirself, noone."""

from __future__ import annotations

from feedback.grammar.verb_forms import irregular
from feedback.grammar.verb_words import OFTEN_NOUNS, ONLY_VERBS
from feedback.text.frequencies import frequencies

_OTHERWISE = {
    "theirself": "themselves",
    "theirselves": "themselves",
    "theirselfs": "themselves",
    "themselfs": "themselves",
    "themself": "themselves",
    "hisself": "himself",
    "ourselfs": "ourselves",
    "ourself": "ourselves",
    "ourselve": "ourselves",
    "yourselfs": "yourselves",
    "noone": "no one",
}
_VOWELS = "aeiou"
# A word that stands behind an ending is one that people use.
_USED = 1_000_000


def right_form(word: str) -> tuple[str, ...]:
    """The forms that English has for a word made by rule, the likelier first; () for others."""
    folded = word.casefold()
    if folded in _OTHERWISE:
        return (_OTHERWISE[folded],)
    return tuple(dict.fromkeys((*_past_of(folded), *_plural_of(folded))))


def _past_of(word: str) -> tuple[str, ...]:
    """The past of an irregular verb that was given -ed: keeped, runned, choosed."""
    if not word.endswith("ed"):
        return ()
    stem = word[:-2]
    undoubled = stem[:-1] if stem[-1:] == stem[-2:-1] else ""
    for base in (stem, stem + "e", undoubled):
        if base in irregular() and base != "be":
            return (*irregular()[base].past[:1], *irregular()[base].participle[:1])
    return ()


def _plural_of(word: str) -> tuple[str, ...]:
    """The plural in -ies or -ves of a noun that was given -s: babys, lifes, selfs."""
    one, many = word[:-1], ""
    if word.endswith("ys") and word[-3:-2] not in _VOWELS:
        many = word[:-2] + "ies"
    elif word.endswith("fs"):
        many = word[:-2] + "ves"
    elif word.endswith("fes"):
        many = word[:-3] + "ves"
    if not many or any(frequencies().get(form, 0) < _USED for form in (one, many)):
        return ()
    return (many,) if one in ONLY_VERBS | OFTEN_NOUNS else (many, one + "'s")
