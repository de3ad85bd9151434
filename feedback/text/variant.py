"""British or American spelling, by counting the words that only one of them spells so."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Literal, NamedTuple

from feedback.text.quoted import double_quoted
from feedback.text.spellings import ALWAYS_ISE, DOUBLED, SILENT, TELLING, pairs
from feedback.text.words import words

# British words that good American writing has too, and the other way round (dictionaries of either
# country list them): they tell of a mixture only beside their own other spelling.
_AT_HOME_IN_BOTH = (
    "grey", "theatre", "saviour", "encycl", "fetus", "foetus", "plough", "plow", "rigor",
    "armorial", "fulfil", "enrol", "instal", "airplane", "jewel", "skeptic",
)  # fmt: skip
_FAINT = 0.25
_PER_WORD = 2
# laborious, laboratory, vigorous, literal, Colorado: the same everywhere.
_NOT_BEFORE = r"(?!i?ous|a[^b]|i[fsz])"
_BRITISH_ONLY = frozenset({
    "metre", "metres", "tonne", "tonnes", "programme", "programmes", "whilst", "maths", "mum",
    "mums", "mould", "tyre", "tyres", "storey", "storeys", "cheque", "cheques", "kerb",
    "kerbs", "gaol", "gaols", "learnt", "dreamt", "practised", "practising",
})  # fmt: skip
_AMERICAN_ONLY = frozenset({"mom", "moms", "gotten", "mold"})
_AMERICAN_FAINT = frozenset({"program", "programs", "math", "percent", "meter", "meters"})
# (Nor does "excersise", a common slip, tell of Britain.)
_ISE = re.compile(r"(?!exc|exer|supr)(\w{4,}?)is(?:e|ed|es|ing|ation|ations|ational|er|ers)$")
_IZE = re.compile(r"(\w{4,}?)iz(?:e|ed|es|ing|ation|ations|ational|er|ers)$")


Side = Literal["British", "American"]


class TellingWord(NamedTuple):
    """What a word's spelling tells: its `side`, the `word` by its British beginning, and whether it
    tells `alone` or only beside the same word in its other spelling."""

    side: Side
    word: str
    alone: bool


def choose_variant(text: str) -> str:
    """ "en-GB" or "en-US", whichever spelling `text` uses more; a tie is "en-US".

    Counted are the words outside double quotation marks (what stands inside is the source's
    spelling), each word at most twice, so that one topic does not decide. -ize weighs a quarter,
    since Oxford's dictionaries have it in British English too, as do "program", "math" and
    "percent", which stray into British essays; a capital halves the weight: the Labour Party and
    the Lincoln Center keep their spelling everywhere. American wins a tie because nothing then
    speaks against it and either choice accepts the other's spellings.
    """
    seen: Counter[str] = Counter()
    british = american = 0.0
    for word in words(_outside_quotations(text)):
        folded = word.text.casefold()
        seen[folded] += 1
        if seen[folded] <= _PER_WORD:
            weight = 1.0 if word.text == folded else 0.5
            british += weight * _british(folded)
            american += weight * _american(folded)
    return "en-GB" if british > american else "en-US"


def telling_word(word: str) -> TellingWord | None:
    """What a word in lower case tells of its country, None where both spell it so.

    Left out are -ise and -ize, which Britain has both, and words that are another word besides.
    """
    british, american = _sides()
    sides: tuple[tuple[Side, re.Pattern[str]], ...] = (("British", british), ("American", american))
    for side, pattern in sides:
        found = pattern.match(word)
        if found:
            return TellingWord(side, _row(found), found.lastgroup == "table" and _alone(word))
    return None


def same_but_for_variant(word: str, other: str) -> bool:
    """Whether two words are one word in its British and its American spelling."""
    one, two = word.casefold(), other.casefold()
    return one != two and _key(one) == _key(two)


def _outside_quotations(text: str) -> str:
    parts, at = [], 0
    for span in double_quoted(text):
        parts.append(text[at : span.start])
        at = span.end
    return " ".join([*parts, text[at:]])


@lru_cache(maxsize=1)
def _sides() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """As `_patterns`, with the beginning of the table and the verb in groups of their own."""
    british, american = ("|".join(side) for side in zip(*pairs(TELLING), strict=True))
    return (
        re.compile(rf"(?P<table>{british})\w*$|(?P<verb>{DOUBLED})l(?:ed|ing|ers?)$"),
        re.compile(rf"(?P<table>{american}){_NOT_BEFORE}\w*$|(?P<verb>{DOUBLED})(?:ed|ing|ers?)$"),
    )


@lru_cache(maxsize=1)
def _rows() -> dict[str, str]:
    """The British beginning for each one of the table."""
    return {side: pair[0] for pair in pairs(TELLING) for side in pair}


def _row(found: re.Match[str]) -> str:
    beginning = found[found.lastgroup or 0]
    return _rows().get(beginning, beginning)


def _alone(word: str) -> bool:
    return not word.startswith(_AT_HOME_IN_BOTH)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What matches a British word and what matches an American one."""
    sides = zip(*pairs(TELLING), strict=True)
    british, american = ("|".join(side) for side in sides)
    return (
        re.compile(rf"(?:{british})\w*$|(?:{DOUBLED})l(?:ed|ing|ers?)$"),
        re.compile(rf"(?:{american}){_NOT_BEFORE}\w*$|(?:{DOUBLED})(?:ed|ing|ers?)$"),
    )


def _british(word: str) -> float:
    stem = _ISE.match(word)
    if stem and stem.group(1) not in ALWAYS_ISE:
        return 1.0
    return float(word in _BRITISH_ONLY or bool(_patterns()[0].match(word)))


def _american(word: str) -> float:
    if _IZE.match(word) or word in _AMERICAN_FAINT:
        return _FAINT
    return float(word in _AMERICAN_ONLY or bool(_patterns()[1].match(word)))


def _ise_stem(word: str) -> str:
    return re.split(r"is(?:e|ing|ation)", word)[0]


@lru_cache(maxsize=1)
def _british_stems() -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict([*pairs(SILENT), *pairs(TELLING)])
    return re.compile("|".join(sorted(table, key=len, reverse=True))), table


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    """A spelling that is the same for both variants of a word."""
    pattern, table = _british_stems()
    word = pattern.sub(lambda match: table[match.group()], word)
    word = re.sub(r"(?<=\wl)ys(?=e|ing)", "yz", word)
    if _ise_stem(word) not in ALWAYS_ISE:
        word = re.sub(r"(?<=\w{3})is(?=e|ing|ation)", "iz", word)
    word = re.sub(r"(?<=\w{2}[aeiou])ll(?=ed|ing|er|ous)", "l", word)
    word = re.sub(r"(?<=\w{2})our(?=$|s$|ed$|ing|ite|able|ful|less|hood|ly|al)", "or", word)
    word = re.sub(r"(?<=[bt])(?:re|er)(?=d$)", "ere", word)
    return re.sub(r"(?<=[bt])re(?=s?$)", "er", word)
