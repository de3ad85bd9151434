"""Whether a text is English at all, by its commonest words, and what languages are called."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from feedback.text.quoted import double_quoted
from feedback.text.words import words

# Words without which nobody writes English, and which few other languages have ("me", "on", "in",
# "was" and "so" are left out: French, German and Dutch have them).
_COMMON = """
the of and to that it is for with as this be by are from have they which you not but his her
their there were been has had would could should will can what when who because if about than
into only other some these those our your my we she how more most your its also do does did
don't it's people make like just them then where why being through very many much
"""
_ENGLISH = frozenset(_COMMON.split())
# Under so many words there is too little to tell.
_LEAST_WORDS = 30
# The most words that are looked at, from the beginning.
_MOST_WORDS = 3000
# English prose has 30 to 50 of these words in a hundred, other languages hardly 3.
_LEAST_SHARE = 0.12
# Figures and names weigh more in a few sentences: there the share must be lower still.
_SHORT = 400
_LEAST_SHARE_OF_SHORT = 0.07
# A tag such as "de", "de-DE", "ca-ES-valencia", "zh-CN".
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z]{2,10}){0,2}", re.IGNORECASE)
# The tag of a language that nobody named.
UNKNOWN = "und"
_NAMES = {
    "en-GB": "British English",
    "en-US": "American English",
    "en-AU": "Australian English",
    "en-CA": "Canadian English",
    "en-NZ": "New Zealand English",
    "en-ZA": "South African English",
    "en": "English",
    UNKNOWN: "a language that is not English",
    "ar": "Arabic",
    "ast": "Asturian",
    "be": "Belarusian",
    "br": "Breton",
    "ca": "Catalan",
    "crh": "Crimean Tatar",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "eo": "Esperanto",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "ga": "Irish",
    "gl": "Galician",
    "it": "Italian",
    "ja": "Japanese",
    "km": "Khmer",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sv": "Swedish",
    "ta": "Tamil",
    "tl": "Tagalog",
    "uk": "Ukrainian",
    "zh": "Chinese",
}


def language_name(tag: str) -> str:
    """A language tag in words ("en-GB": "British English", "de-DE": "German (de-DE)").

    The tag itself where it is not known.
    """
    if tag in _NAMES:
        return _NAMES[tag]
    name = _NAMES.get(tag.partition("-")[0])
    return f"{name} ({tag})" if name else tag


def is_tag(tag: str) -> bool:
    """Whether `tag` has the form of a language tag."""
    return bool(_TAG.fullmatch(tag))


def is_english(tag: str) -> bool:
    """Whether a language tag is one of English."""
    return re.split("[-_]", tag.casefold())[0] == "en"


def nearest_tags(tag: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The tags of `known` most like `tag`: those of its language first, then those spelt alike."""
    from difflib import get_close_matches

    known = sorted(set(known))
    primary = re.split("[-_]", tag.casefold())[0]
    same = [each for each in known if each.casefold().partition("-")[0] == primary]
    alike = get_close_matches(tag, known, n=most, cutoff=0.5)
    return list(dict.fromkeys([*(each for each in alike if each in same), *same, *alike]))[:most]


def plainly_not_english(text: str) -> bool:
    """Whether hardly a word of `text`, outside quotations, is one that English cannot do without.

    A text of under 30 words counts as English, and so does one full of names or of slips.
    """
    return english_share(text) < (_LEAST_SHARE_OF_SHORT if len(text) < _SHORT else _LEAST_SHARE)


def english_share(text: str) -> float:
    """The share of everyday English words among the words of `text`; 1 where there are too few."""
    quoted = {place for span in double_quoted(text) for place in range(*span)}
    own = (w.text.casefold().replace("’", "'") for w in words(text) if w.span.start not in quoted)
    found = list(islice(own, _MOST_WORDS))
    if len(found) < _LEAST_WORDS:
        return 1.0
    return sum(word in _ENGLISH for word in found) / len(found)
