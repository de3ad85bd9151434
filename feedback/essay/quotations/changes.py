"""What an alteration of a quotation does: to a figure, name, negation or key word; or a slip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from feedback.essay.attributions.signals import REPORTING
from feedback.essay.grammar.wording import (
    Token,
    Wording,
    alike,
    carries_meaning,
    compound_of,
    tokens,
    value_of,
)
from feedback.essay.model import Change, ChangeKind
from feedback.essay.quotations.alignment import Pair
from feedback.essay.quotations.misspelling import is_misread, is_misspelling
from feedback.text.span import Span

_NEGATING = """
    no not never none nor neither without cannot cant dont doesnt didnt isnt arent wasnt werent
    wont wouldnt couldnt shouldnt hasnt havent hadnt nobody nothing nowhere hardly scarcely aint
    barely
"""
NEGATIONS = frozenset(_NEGATING.split())
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")
# A hedge or a quantity is a small word that carries a claim's strength.
_WEIGHING = """
    may might must can could will would should all some most many few every only always often
    sometimes almost nearly about more less fewer least both each any several
"""
_STRENGTH = frozenset(_WEIGHING.split())
_NEGATIONS_OR_STRENGTH = NEGATIONS | _STRENGTH
# More words left out than these are a passage left out.
_FEW = 3
_MANY = 6
_TWINS = ({"can", "could"}, {"will", "would"}, {"may", "might"}, {"shall", "should"})
_STANDING_IN = "he she it they him her them his its their i we you this that who"
_TENS_WORDS = frozenset(
    ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
)
# Words that count as figures do, beside one another or beside a figure.
_TIMES = "once twice thrice double triple half halves third thirds quarter quarters"
_PARTS = frozenset(_TIMES.split())
_WORDS_IN_ORDER = "first second third fourth fifth sixth seventh eighth ninth tenth"
_ORDINALS = {
    f"{n}{'stndrd'[2 * n - 2 : 2 * n] if n < 4 else 'th'}": word
    for n, word in enumerate(_WORDS_IN_ORDER.split(), 1)
}
_MONEY = frozenset(("dollar", "dollars", "pound", "pounds", "euro", "euros", "yen", "cents"))
_SIGNED = re.compile(r"[£$€¥]\s?[\d.,]+(?:\s\w+illion)?\W*$")
_AMOUNT = 24
# A running head or a page number between two pages.
_FURNITURE = 8
_ARTICLES = frozenset(("a", "an", "the"))
_MARKS = re.compile(r"[\"“”]")
_INTERRUPTION = 12
_PRONOUNS = frozenset(_STANDING_IN.split())
_ORDER: tuple[ChangeKind, ...] = ("slip", "key_word", "name", "negation", "figure")


def changes_of(
    pairs: Sequence[Pair], quoted: Sequence[Token], text: str, wording: Wording
) -> list[Change]:
    """The alterations in order; words cut or hyphenated otherwise ("up scale") are none.

    `quoted` are the words of the quotation in `text`; `pairs` index them and `wording`'s. Words
    that only stand elsewhere in it ("carry away rubble", "carry rubble away") are slips.
    """
    found = list(_changes(pairs, quoted, text, wording))
    left_out = [_keys(c.source_text) for c in found if not c.essay_text]
    put_in = [_keys(c.essay_text) for c in found if not c.source_text]
    moved = [keys for keys in left_out if keys in put_in]
    return [
        replace(c, kind="slip")
        if (not c.essay_text and _keys(c.source_text) in moved)
        or (not c.source_text and _keys(c.essay_text) in moved)
        else c
        for c in found
    ]


def _keys(words: str) -> list[str]:
    return [token.key for token in tokens(words)]


def _changes(
    pairs: Sequence[Pair], quoted: Sequence[Token], text: str, wording: Wording
) -> Iterator[Change]:
    whole = joined(pairs, [token.key for token in quoted], wording)
    spoken = _signal_phrases(pairs, wording)
    block: list[Pair] = []
    last, at, beside = "same", quoted[0].span.start if quoted else 0, 0
    for i, pair in enumerate([*pairs, None]):
        sort = "same"
        if pair is not None and i not in whole and not _same(pair, quoted, wording):
            sort = (
                "spoken" if i in spoken else "misspelt" if _near(pair, quoted, wording) else "new"
            )
        if block and sort != last:
            if not _is_money(block, quoted, text[:at], wording, beside):
                yield from _change(block, quoted, text, wording, at)
            block = []
        last = sort
        if pair is not None and sort != "same":
            block.append(pair)
        if pair is not None and pair.essay is not None:
            at = quoted[pair.essay].span.end
        if pair is not None and pair.source is not None:
            beside = wording.tokens[pair.source].span.end


def _is_money(
    block: Sequence[Pair], quoted: Sequence[Token], before: str, wording: Wording, beside: int
) -> bool:
    """Whether the one word that only one side has is the other's sign: "$3 million", "3 million
    dollars"."""
    if len(block) != 1:
        return False
    ours, theirs = block[0].essay, block[0].source
    if ours is not None and theirs is None:
        sign = wording.text[max(0, beside - _AMOUNT) : beside]
        return quoted[ours].key in _MONEY and _SIGNED.search(sign) is not None
    if theirs is not None and ours is None:
        return wording.tokens[theirs].key in _MONEY and bool(_SIGNED.search(before[-_AMOUNT:]))
    return False


def _near(pair: Pair, quoted: Sequence[Token], wording: Wording) -> bool:
    """Whether the two words are one, written otherwise: no part of a greater change beside it."""
    if pair.essay is None or pair.source is None:
        return False
    a, b = quoted[pair.essay].key, wording.keys[pair.source]
    # "couldn't" belongs with the "not" beside it in "could not".
    return is_misspelling(a, b) and not _negated(a, b) and not {a, b} & NEGATIONS


def is_grave(change: Change) -> bool:
    """Whether a change makes the source say something else, or leaves out what it says.

    A whole passage left out wants an ellipsis and no more; a whole passage put in means that the
    closing mark stands in the wrong place.
    """
    if not change.source_text and len(tokens(change.essay_text)) > _MANY:
        return False
    if change.kind == "key_word" and not change.essay_text:
        return len(tokens(change.source_text)) <= _FEW
    return change.kind != "slip"


def _signal_phrases(pairs: Sequence[Pair], wording: Wording) -> set[int]:
    """Pairs of words left out that only say who speaks ("he says")."""
    found: set[int] = set()
    run: list[int] = []
    for i, pair in enumerate([*pairs, None]):
        if pair is not None and pair.essay is None:
            run.append(i)
            continue
        words = [wording.tokens[j] for k in run if (j := pairs[k].source) is not None]
        if words and len(words) <= 4:
            left_out = wording.text[words[0].span.start : words[-1].span.end]
            found.update(run if REPORTING.search(left_out) else ())
        run = []
    return found


def joined(pairs: Sequence[Pair], keys: Sequence[str], wording: Wording) -> set[int]:
    """Which of the pairs are one word written as two on either side ("up scale", "upscale")."""
    found: set[int] = set()
    for i, (a, b) in enumerate(pairwise(pairs)):
        if None not in (a.essay, a.source, b.essay, b.source):
            continue
        ours = [keys[p.essay] for p in (a, b) if p.essay is not None]
        theirs = [wording.keys[p.source] for p in (a, b) if p.source is not None]
        if "".join(ours) == "".join(theirs) or _one_figure(ours, theirs):
            found.update((i, i + 1))
    return found


def _one_figure(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two number words on one side are the figure on the other ("fifty-seven", "57")."""
    pair, other = (ours, theirs) if len(ours) == 2 else (theirs, ours)
    return len(other) == 1 and compound_of(pair) == other[0]


def _same(pair: Pair, quoted: Sequence[Token], wording: Wording) -> bool:
    if pair.essay is None or pair.source is None:
        return False
    a, b = quoted[pair.essay].key, wording.keys[pair.source]
    return (
        a == b
        or is_misread(b, a)
        or (value_of(a) is not None and value_of(a) == value_of(b))
        or _one_numeral(a, b)
    )


def _counts(key: str) -> bool:
    return key in _PARTS or value_of(key) is not None


def _one_numeral(a: str, b: str) -> bool:
    """Whether two numerals are one: "1st" and "first", "World War ll" with letters for strokes."""
    if a and _ORDINALS.get(a, a) == _ORDINALS.get(b, b):
        return True
    strokes = a.replace("l", "i"), b.replace("l", "i")
    return strokes[0] == strokes[1] and set(strokes[0]) == {"i"}


def _change(
    block: Sequence[Pair], quoted: Sequence[Token], text: str, wording: Wording, at: int
) -> Iterator[Change]:
    ours = [p.essay for p in block if p.essay is not None]
    theirs = [p.source for p in block if p.source is not None]
    a = "".join(quoted[i].key for i in ours)
    b = "".join(wording.keys[i] for i in theirs)
    if a == b or _one_numeral(a, b) or is_misread(b, a):
        return
    kind = _kind(block, quoted, wording)
    if a and b and _misspelt(a, b, len(ours), len(theirs)) and not _negated(a, b):
        kind = "slip"
    essay = _span([quoted[i].span for i in ours], at)
    source = _span([wording.tokens[i].span for i in theirs], 0)
    if not ours and _is_furniture(source, wording.text):
        return
    if not ours and _says_who(source.of(wording.text), theirs):
        kind = "slip"
    if not ours and (_bracketed(source, wording) or is_interruption(source, wording.text)):
        kind = "slip"
    if not theirs and ours == [0] and a in _ARTICLES:
        # "The" taken inside the marks leaves the source's words as they are.
        return
    if len(theirs) > 1 and a == "".join(wording.keys[i][0] for i in theirs):
        kind = "slip"
    if ours and (
        _put_in(essay, text) or _said_twice(ours, quoted) or _leads_in(block, essay, text)
    ):
        kind = "slip"
    yield Change(kind, essay, source, essay.of(text), source.of(wording.text))


def _is_furniture(source: Span, text: str) -> bool:
    """Whether words left out stand apart from the text: "14 / The Salt Road" at a page's end."""
    words = source.of(text)
    apart = re.search(r"\n\s*\n\s*$", text[: source.start]) and re.match(
        r"[ \t]*\n\s*\n", text[source.end :]
    )
    return bool(apart) and len(words.split()) <= _FURNITURE


def _put_in(words: Span, text: str) -> bool:
    """Whether round brackets hold words that the student put in for clearness: "France (Paris)"."""
    return text[: words.start].rstrip()[-1:] == "(" and text[words.end :].lstrip()[:1] == ")"


def _said_twice(ours: Sequence[int], quoted: Sequence[Token]) -> bool:
    """Whether the word is the one beside it written again ("always always")."""
    i = ours[0]
    beside = [quoted[j].key for j in (i - 1, i + 1) if 0 <= j < len(quoted)]
    return len(ours) == 1 and quoted[i].key in beside


def _leads_in(block: Sequence[Pair], essay: Span, text: str) -> bool:
    """Whether the mark stands too early: a signal phrase of the student's own is inside it."""
    opens = block[0].essay == 0 and all(pair.source is None for pair in block)
    return opens and REPORTING.search(essay.of(text)) is not None


def _says_who(left_out: str, theirs: Sequence[int]) -> bool:
    """Whether the words left out are a signal phrase between two halves of what was said."""
    return len(theirs) <= 4 and REPORTING.search(left_out) is not None


def is_interruption(source: Span, text: str) -> bool:
    """Whether words of a source stand between two halves of what is said in it.

    '“…,” he told me at the bar, “…”': whoever quotes what was said may leave them out.
    """
    at = max(text.rfind(mark, 0, source.start) for mark in '"“”')
    after = _MARKS.search(text, source.end)
    if at < 0 or after is None or len(tokens(text, *source)) > _INTERRUPTION:
        return False
    if "\n\n" in text[at : after.end()]:
        return False
    between = text[at] + after.group()
    return between == "”“" or (between == '""' and text.count('"', 0, source.start) % 2 == 0)


def _bracketed(source: Span, wording: Wording) -> bool:
    """Whether the words left out stand in brackets: "particulate matter (PM)"."""
    before = wording.text[: source.start].rstrip("$£€ ")
    return before.endswith("(") and wording.text[source.end : source.end + 1] == ")"


def _misspelt(a: str, b: str, ours: int, theirs: int) -> bool:
    """Whether words written together differ by letters alone ("rus our", "rush-hour")."""
    if ours == theirs == 1:
        return alike(a, b)
    from rapidfuzz.distance import OSA

    return bool(OSA.normalized_distance(a, b) <= 0.25) and a[0] == b[0]


def _span(spans: Sequence[Span], otherwise: int) -> Span:
    return Span(spans[0].start, spans[-1].end) if spans else Span(otherwise, otherwise)


def _kind(block: Sequence[Pair], quoted: Sequence[Token], wording: Wording) -> ChangeKind:
    ours = [quoted[p.essay].key for p in block if p.essay is not None]
    theirs = [wording.keys[p.source] for p in block if p.source is not None]
    kinds: list[ChangeKind] = ["slip"]
    if any(k in NEGATIONS for k in ours) != any(k in NEGATIONS for k in theirs):
        kinds.append("negation")
    figures = _figures(ours), _figures(theirs)
    if figures[0] != figures[1] and not _words_for(figures, ours, theirs):
        kinds.append("figure")
    if {*ours, *theirs} & _PARTS and any(map(_counts, ours)) and any(map(_counts, theirs)):
        kinds.append("figure")
    if _ends_a_number(block, quoted, wording):
        kinds.append("figure")
    kinds.extend(_pair_kind(p, quoted, wording) for p in block)
    return max(kinds, key=_ORDER.index)


def _ends_a_number(block: Sequence[Pair], quoted: Sequence[Token], wording: Wording) -> bool:
    """Whether a number word is put to another or taken from it ("twenty-five", "twenty")."""
    first = block[0]
    if len(block) != 1 or (first.essay is None) == (first.source is None):
        return False
    words = quoted if first.essay is not None else wording.tokens
    i = first.essay if first.essay is not None else first.source
    return bool(i and value_of(words[i].key) and words[i - 1].key in _TENS_WORDS)


def _figures(keys: Sequence[str]) -> set[str | None]:
    return {value_of(k) for k in keys if k[0].isdigit()}


def _words_for(
    figures: tuple[set[str | None], set[str | None]], ours: Sequence[str], theirs: Sequence[str]
) -> bool:
    return figures[0] <= {value_of(k) for k in theirs} and figures[1] <= {value_of(k) for k in ours}


def _pair_kind(pair: Pair, quoted: Sequence[Token], wording: Wording) -> ChangeKind:
    a = quoted[pair.essay].key if pair.essay is not None else ""
    b = wording.keys[pair.source] if pair.source is not None else ""
    if a and b and _negated(a, b):
        return "negation"
    if value_of(a) and value_of(b):
        return "figure"
    if b and pair.source is not None and _is_name(pair.source, wording):
        same = alike(a, b) or (a[:1] == b[:1] and is_misspelling(a, b))
        return "slip" if a in _PRONOUNS or (a and same) else "name"
    if a and b and is_misspelling(a, b) and not _NEGATIONS_OR_STRENGTH & {a, b}:
        return "slip"
    if any({a, b} <= twins for twins in _TWINS):
        return "slip"
    if a in _PRONOUNS or b in _PRONOUNS:
        return "slip"
    if {a, b} & _STRENGTH or carries_meaning(a or b) or carries_meaning(b or a):
        return "key_word"
    return "slip"


def _negated(a: str, b: str) -> bool:
    return any(p + a == b or p + b == a for p in _PREFIXES)


def _is_name(index: int, wording: Wording) -> bool:
    """Whether a source's word stands with a capital where no sentence begins."""
    token = wording.tokens[index]
    if not wording.text[token.span.start].isupper() or index == 0:
        return False
    between = wording.text[wording.tokens[index - 1].span.end : token.span.start]
    return between.strip("\"“”‘’'([ ,;") == "" and "\n" not in between and between != ""
