"""Words made alike for comparison: the essay's against a source's, wherever they stand."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from feedback.essay.overlaps.word_places import Places, Tokens
from feedback.essay.overlaps.word_places import Token as Token
from feedback.text.span import Span
from feedback.text.words import stem

# Hyphenated words are cut ("rush-hour" and "rush hour" are one), apostrophes are glue, doubled or
# not ("America''s"), and a figure keeps its point and commas.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|%|[^\W\d_]+(?:[’'‘`´]{1,2}[^\W\d_]+)*|[^\W_]+|(?<=\s)&(?=\s)")
_GLUE = re.compile(r"[’'‘`´\u00ad\u200b]")
_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety hundred"
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_VALUES = (
    _ROMAN
    | {word: str(i) for i, word in enumerate(_TO_TWENTY.split())}
    | {word: str(10 * i) for i, word in enumerate(_TENS.split(), 3)}
)

_SMALL_WORDS = """
    a an the this that these those here there it its he him his she her hers they them their
    theirs i me my mine we us our ours you your yours who whom whose which what where when how why
    and or but so nor yet if as than then because while though although until of in on at to from by
    with for into onto about over under through during between among after before above below up
    down out off upon within along around across against toward towards be is am are was were been
    being have has had having do does did doing will would shall should can could may might must
    also just very too im ive id s t re ve ll d m th st nd rd one ones such own same other another
"""
# Past forms of common verbs that no stemmer leads back to their base.
_PASTS = """
    took:take taken:take went:go gone:go came:come saw:see seen:see made:make gave:give given:give
    got:get gotten:get knew:know known:know said:say thought:think began:begin begun:begin
    grew:grow grown:grow fell:fall fallen:fall rose:rise risen:rise lost:lose won:win kept:keep
    held:hold brought:bring became:become ran:run wrote:write written:write spoke:speak
    spoken:speak drove:drive driven:drive built:build sent:send spent:spend paid:pay told:tell
    felt:feel met:meet sold:sell bought:buy fought:fight taught:teach broke:break broken:break
    chose:choose chosen:choose ate:eat eaten:eat rode:ride ridden:ride
"""
# Words that nobody takes from anybody: with function words they make the common phrases ("for the
# first time in the history of the world").
_COMMONPLACE = """
    thing time day way year people person world life place lot part end fact kind sort bit reason
    first last next second main only most many much more less few some all every each any good bad
    new old big small great little long high low important able different make get go come take give
    say know think see want use need look find put let keep seem become mean like even still well
    never always often now then today really actually basically better best history
"""
_BASES = {past: base for past, _, base in (pair.partition(":") for pair in _PASTS.split())}
FUNCTION_WORDS = frozenset(_SMALL_WORDS.split())


@lru_cache(maxsize=50_000)
def key_of(word: str) -> str:
    """A word for comparison: case, apostrophes, accents and thousands commas are gone."""
    if word in ("%", "&"):
        return "percent" if word == "%" else "and"
    if word[0].isdigit():
        return word.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", word) else word
    plain = unicodedata.normalize("NFKD", _GLUE.sub("", word))
    return "".join(ch for ch in plain if not unicodedata.combining(ch)).casefold()


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of `text[start:end]` for comparison, spans counted in `text`."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(key_of(m.group()), Span(*m.span())) for m in found]


def value_of(key: str) -> str | None:
    """The figure a word stands for ("five", "5" → "5"), or None."""
    return key if key[:1].isdigit() else _VALUES.get(key)


@lru_cache(maxsize=50_000)
def root_of(key: str) -> str:
    """What is left of a word when inflection is gone; figures in words become figures."""
    return value_of(key) or stem(_BASES.get(key, key))


def alike(a: str, b: str) -> bool:
    """Whether two words are one word inflected or misspelt; figures must be the same."""
    if a == b or root_of(a) == root_of(b):
        return True
    # Most pairs are far apart: a slip leaves the first letter or the last.
    return (a[:1] == b[:1] or a[-1:] == b[-1:]) and _misspelt(a, b)


@lru_cache(maxsize=50_000)
def _misspelt(a: str, b: str) -> bool:
    if value_of(a) or value_of(b) or min(len(a), len(b)) < 3:
        return False
    if sorted(a) == sorted(b) and (a[0] == b[0] or a[-1] == b[-1]):
        return True
    from rapidfuzz.distance import OSA

    short, long = sorted((a, b), key=len)
    if len(short) < 4:
        return False
    if short[0] != long[0]:
        return short == long[1:]
    return bool(OSA.distance(a, b) <= (1 if len(long) < 6 else len(long) // 4 + 1))


def compound_of(keys: Sequence[str]) -> str | None:
    """The figure that two number words make ("fifty", "seven" → "57"), or None."""
    values = [value_of(key) for key in keys]
    if len(values) != 2 or any(v is None or not v.isdigit() for v in values):
        return None
    tens, ones = (int(v or 0) for v in values)
    return str(tens + ones) if tens % 10 == 0 and 20 <= tens < 100 and 0 < ones < 10 else None


def carries_meaning(key: str) -> bool:
    """Whether a word is more than a function word."""
    return key not in FUNCTION_WORDS and (len(key) > 1 or key.isdigit())


@lru_cache(maxsize=1)
def _commonplace() -> frozenset[str]:
    return frozenset(root_of(word) for word in _COMMONPLACE.split())


def is_commonplace(key: str) -> bool:
    """Whether a word is in everybody's mouth."""
    return root_of(key) in _commonplace()


@dataclass(frozen=True)
class Wording:
    """A text's words ready for look-up. Made once a text: see `wording_of`."""

    text: str
    tokens: Tokens
    _starts: array[int] = field(repr=False)
    _joined: str = field(repr=False)

    @property
    def keys(self) -> Sequence[str]:
        """The words as compared, without their places."""
        return self.tokens.keys

    @cached_property
    def places(self) -> Places:
        """Where each root stands, as indices of tokens."""
        return Places((i, root_of(key)) for i, key in enumerate(self.keys))

    def find(self, keys: Sequence[str], start: int = 0) -> int:
        """The token at which exactly these keys follow one another from `start` on; -1 if none."""
        if start >= len(self.keys):
            return -1
        at = self._joined.find(f" {' '.join(keys)} ", self._starts[start])
        return bisect_left(self._starts, at) if at >= 0 else -1

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.text[self.tokens[index].span.start].isupper()

    def span(self, start: int, end: int) -> Span:
        """The span of the text from token `start` up to, not including, token `end`."""
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)


@lru_cache(maxsize=512)
def wording_of(text: str) -> Wording:
    """A text's words for look-up; kept, since every essay of a class meets the same sources."""
    found = Tokens((key_of(m.group()), *m.span()) for m in _TOKEN.finditer(text))
    starts = array("I")
    at = 0
    for key in found.keys:
        starts.append(at)
        at += len(key) + 1
    joined = " " + "".join(f"{key} " for key in found.keys)
    return Wording(text, found, starts, joined)


def own_words(places: Iterable[int], wording: Wording) -> list[str]:
    """Those words of a source, given as tokens, that are neither names nor figures nor function
    words."""
    found = (wording.tokens[j] for j in places)
    return [t.key for t in found if carries_meaning(t.key) and wording.text[t.span.start].islower()]


def lists_things(text: str, words: Sequence[Token]) -> bool:
    """Whether words of `text` are an enumeration: there is one way to say it."""
    between = text[words[0].span.start : words[-1].span.end]
    parted = len(re.findall(r"[,;]|(?<!,)\s(?:and|or)\s", between))
    return 2 * parted >= sum(carries_meaning(token.key) for token in words)
