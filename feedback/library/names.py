"""Names that a source uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from feedback.reading.letters import is_byline
from feedback.text.span import Span
from feedback.text.words import WORD, Word

_POSSESSIVE = re.compile(r"[’']s?$")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:…]|\n\s*\n|[“\"‘(\[]|[-–—]{1,2}|[•◦‣▪])[\s\"”’')\]“‘]*$")
_SENTENCE = re.compile(r"[.!?…:;,][\"”’')\]]*$")
# Words that open sentences or stand in titles so often that a capital says nothing.
_COMMON_WORDS = (
    r"a|an|and|any|are|as|at|because|before|both|but|by|can|did|do|does|during|"
    r"each|even|every|few|first|for|from|further|had|has|have|he|her|here|his|how|"
    r"however|i|if|in|indeed|into|is|it|its|just|last|later|let|like|many|may|"
    r"more|most|much|my|nearly|next|no|nor|not|now|of|on|once|one|only|or|other|"
    r"our|out|over|perhaps|several|she|should|since|so|some|soon|still|such|than|"
    r"that|the|their|them|then|there|therefore|these|they|this|those|though|three|"
    r"thus|to|today|together|too|two|under|until|up|upon|us|very|was|we|well|were|"
    r"what|when|where|whereas|whether|which|while|who|whose|why|will|with|within|"
    r"new|great|old|without|would|yes|yet|you|your|after|again|all|almost|already|also|although|"
    r"always|among|another|around|between|despite|instead|moreover|meanwhile|furthermore|"
    r"finally|second|third|additionally|nevertheless|according|about|above|across|against"
)
_COMMON = frozenset(_COMMON_WORDS.split("|"))
_SHORTEST_ROOT = 5
_DERIVED = re.compile(r"(?:i?an|is[mt]|ite|ish|ese|i[sz]ed|i[sz]ing|i[sz]ation|esque)s?$")
_CALENDAR = re.compile(
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_NO_NAME_ENDING = ("ing", "ed", "ly")
# "Leeds and York", "Ann Lee", "Ohio's": what follows tells that a sentence's first word is a name.
_NAME_FOLLOWS = re.compile(r"(?:[’']s\b|,? and [A-Z][a-z]| [A-Z][a-z])")


class _Seen(NamedTuple):
    word: str
    opens: bool
    in_title: bool
    named: bool


def names_in(text: str) -> frozenset[str]:
    """Words of `text` that stand as names, case-folded.

    A name is capitalised inside a sentence, or always capitalised where it stands more than once.
    Parts of hyphenated and possessive names count as well ("Li's" gives "li"), and lower-case words
    made from a name ("orlovist").
    """
    capital: Counter[str] = Counter()
    lower: set[str] = set()
    certain: set[str] = set()
    for word, opens, in_title, named in _seen(text):
        key = word.casefold()
        if not word[0].isupper():
            lower.add(key)
        elif key not in _COMMON and not _CALENDAR.fullmatch(key) and len(key) > 1:
            capital[key] += 1
            if named or not (opens or in_title):
                certain.add(key)
    always = {key for key, count in capital.items() if count > 1 and key not in lower}
    # A word that is mostly written small ("the State") is no name for its one capital.
    found = {key for key in certain if key not in lower} | always
    return frozenset(found | _derived(found, lower) | _singular(found))


def _seen(text: str) -> Iterator[_Seen]:
    """Every word with its parts; whether it opens a sentence or stands in a title's capitals."""
    for line in re.finditer(r"[^\n]+", text):
        in_title, in_byline = _is_title(line.group()), is_byline(line.group().strip())
        for match in WORD.finditer(text, *line.span()):
            written = match.group()
            # Most words by far, and nothing but their letters is asked of them.
            if written.islower() and written.isalpha():
                yield _Seen(written, False, in_title, False)
            else:
                yield from _parts(text, Word(written, Span(*match.span())), in_title, in_byline)


def _parts(text: str, word: Word, in_title: bool, in_byline: bool) -> Iterator[_Seen]:
    start = word.span.start
    opens = _OPENS_SENTENCE.search(text[max(0, start - 12) : start]) is not None or start == 0
    whole = _POSSESSIVE.sub("", word.text).replace("’", "'")
    parts = [part for part in re.split(r"[-‑]", whole) if part and not part[0].isdigit()]
    if len(parts) > 1 and all(part[0].isupper() for part in parts):
        yield _Seen(whole, opens, in_title, False)
    followed = opens and not in_title and _names_go_on(text, start, start + len(whole))
    named = in_byline or followed
    for i, part in enumerate(parts):
        yield _Seen(part, opens and i == 0, in_title, named)


def _names_go_on(text: str, start: int, end: int) -> bool:
    ends = text[start:end].lower().endswith(_NO_NAME_ENDING)
    return not ends and _NAME_FOLLOWS.match(text, end) is not None


def _is_title(line: str) -> bool:
    """Whether a line's capitals tell nothing: no sentence, and most words capitalised."""
    found = [word for word in re.findall(r"[^\W\d_]+", line) if word.casefold() not in _COMMON]
    ends = _SENTENCE.search(line.rstrip()) is not None and not line.isupper()
    return not ends and sum(word[0].isupper() for word in found) > len(found) / 2


def _derived(names: set[str], lower: set[str]) -> set[str]:
    bare = {name[:-1] if name[-1] in "aeo" else name for name in names}
    roots = tuple(name for name in bare if len(name) >= _SHORTEST_ROOT)
    derived = {word for word in lower if _DERIVED.search(word)}
    return {word for word in derived if word.startswith(roots)} if roots else set()


def _singular(names: set[str]) -> set[str]:
    """ "Orlovites" gives "orlovite"."""
    endings = ("ites", "ists", "ians")
    return {name[:-1] for name in names if name.endswith(endings) and len(name) > _SHORTEST_ROOT}
