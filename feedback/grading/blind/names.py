"""Where a student's own name stands in an essay, in any of its forms."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePath
from typing import NamedTuple

from feedback.essay.grammar.wording import FUNCTION_WORDS
from feedback.reading.document import Block, Document
from feedback.reading.letters import COURSE, DATE, SALUTATION, TEACHER, field_of, is_name
from feedback.reading.reference_lists import LIST_HEADING
from feedback.text.alphabet import plain_letters
from feedback.text.frequencies import frequencies
from feedback.text.span import Span

_LETTERS = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\n]+")
_BETWEEN = re.compile(r"\.|[ \t\u00a0,'’_-]{0,3}\n?[ \t]*")
_AFTER_INITIAL = re.compile(r"\.?[ \t\u00a0,'’_-]{0,3}\n?[ \t]*")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PARTICLE = re.compile(r"al|bin|d[aeiu]|de[lr]|dos|el|la|le|of|the|v[ao]n|y")
_TITLED = re.compile(r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir)\.?\s*$", re.IGNORECASE)
_CITED_AFTER = re.compile(r"\s*(?:et al|and\b|&)?\.?,?\s*\(?(?:\d|p\.|pp\.)|\s+et al")
_IS_CALLED = re.compile(r"\bname(?:\s+is|[’']s)\s+$", re.IGNORECASE)
_SIGNS = re.compile(r"\b(?:signed|sincerely|regards|calls? me)[,:]?\s+$", re.IGNORECASE)
_APOSTROPHES = re.compile(r"[’'ʼ`´]")
_MOST_WORDS = 4
_SAID = re.compile(r"(?:\bby|\bname is|\bI am|\bI[’']m)\s+$", re.IGNORECASE)
# Words below this count (of some 10^12) are none that a sentence is likely to hold as words.
_RARE = 3_000_000
_WRITTEN = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_MONTHS = frozenset(("may", "june", "april", "august"))
_NAMED = ("name", "student", "author", "by", "candidate")
_SHORTEST_EMAIL_PART = 3
_SHORTEST_WHOLE = 6
_PARTICLES_JOINED = frozenset(
    ("al", "el", "de", "del", "di", "la", "le", "mac", "mc", "van", "von")
)
_MOST_NAMES = 4


def folded(word: str) -> str:
    """A word without case and accents."""
    return plain_letters(word)


def _spellings(word: str) -> set[str]:
    """A name as it is folded, and as it is written where there are no such letters: “Mueller”."""
    written = unicodedata.normalize("NFC", word).casefold()
    for letter, letters in _WRITTEN.items():
        written = written.replace(letter, letters)
    return {folded(word), folded(written)}


class _Token(NamedTuple):
    at: int
    block: int
    span: Span
    word: str
    capital: bool


@dataclass(frozen=True)
class _Names:
    """A student's names: their parts, the letters they begin with, and the parts run together."""

    parts: frozenset[str]
    initials: frozenset[str]
    joined: frozenset[str]

    def has(self, word: str) -> bool:
        return word in self.parts or word in self.joined


def _names(names: Iterable[str], student: str) -> _Names:
    parts: set[str] = set()
    joined: set[str] = set()
    initials: set[str] = set()
    for name in (*names, student):
        words = [folded(word) for word in _LETTERS.findall(name)]
        real = [
            word
            for at, word in enumerate(words)
            if (len(word) > 1 or not word.isascii()) and not (at and _PARTICLE.fullmatch(word))
        ]
        parts.update(real)
        parts.update(
            spelling
            for word in _LETTERS.findall(name)
            for spelling in _spellings(word)
            if spelling not in words and len(spelling) > 1
        )
        parts.update(_run_together(name))
        joined.update("".join(order) for order in (words, words[::-1]) if len(words) > 1)
        initials.update(word[0] for word in words if len(word) == 1 or word in parts)
    return _Names(frozenset(parts), frozenset(initials), frozenset(joined))


def _run_together(name: str) -> set[str]:
    """The parts that a name has where its apostrophes are left out or a particle is joined."""
    whole = [folded(word) for word in _LETTERS.findall(_APOSTROPHES.sub("", name))]
    pairs = {one + other for one, other in pairwise(whole) if one in _PARTICLES_JOINED}
    return pairs | {word for word in whole if len(word) > 2 and not _PARTICLE.fullmatch(word)}


def _divided(own: _Names, tokens: Sequence[_Token]) -> _Names:
    """The names with those parts of one that an LMS runs together, as the essay divides it.

    Canvas calls Ana Garcia “garciaana”; an essay that has “Ana Garcia” or “Garcia, Ana” tells the
    parts.
    """
    long = {part for part in own.parts if len(part) >= _SHORTEST_WHOLE}
    lengths = {len(part) for part in long}
    found: set[str] = set()
    for at in range(len(tokens)):
        words = [token.word for token in tokens[at : at + _MOST_WORDS]]
        for n in range(2, len(words) + 1):
            run = words[:n]
            if sum(map(len, run)) in lengths and any(
                "".join(run[i:] + run[:i]) in long for i in range(n)
            ):
                found.update(word for word in run if not _PARTICLE.fullmatch(word))
    if not found:
        return own
    initials = own.initials | {word[0] for word in found}
    parts = own.parts | {word for word in found if len(word) > 1}
    return _Names(frozenset(parts), frozenset(initials), own.joined)


def names_in(document: Document, names: Sequence[str], known: Iterable[str]) -> list[Span]:
    """The places of an essay that name its student, in text order and apart from each other.

    A full name, also turned round, with initials or run together, is one wherever it stands, and
    so is any part of it in the lines round the essay. Elsewhere one part alone is left where it may
    well be another's: a word of the `known` texts (the sources, the assignment), an author who is
    cited, or someone of another first name.
    """
    text = document.text
    heads = [block.span for block in document.blocks if block.kind == "header"]
    own = _names(names or _by_file(document, heads), document.student or "")
    starts = sorted(block.span.start for block in document.blocks)
    tokens = [
        _Token(
            at,
            bisect_right(starts, found.start()),
            Span(*found.span()),
            folded(found[0]),
            not found[0][0].islower(),
        )
        for at, found in enumerate(_LETTERS.finditer(text))
    ]
    own = _divided(own, tokens)
    words = {folded(word) for each in known for word in _LETTERS.findall(each)}
    addresses = [Span(*found.span()) for found in _EMAIL.finditer(text)]
    lower = {token.word for token in tokens if _is_word(text, token, addresses)}
    listed = _listed(document)
    found = [*_labelled(text, heads, own), *_emails(text, addresses, heads, own)]
    for run in _runs(tokens, text, own):
        span = Span(run[0].span.start, run[-1].span.end)
        if (
            any(span.overlaps(head) for head in heads)
            or _is_full(text, run, own, in_list=span.start >= listed)
            or (
                span.start < listed
                and (
                    _signs(text, run[0])
                    or (run[0].word not in words | lower and _is_own(text, tokens, run[0], own))
                )
            )
        ):
            found.append(span)
    return _apart(found)


def _runs(tokens: Sequence[_Token], text: str, own: _Names) -> Iterator[list[_Token]]:
    """Names' parts that stand together, with the initials and particles among them."""
    run: list[_Token] = []
    for token in tokens:
        if run and not _follows(text, run[-1], token):
            yield from _trimmed(run, own)
            run = []
        initial = len(token.word) == 1 and token.capital and token.word in own.initials
        if own.has(token.word) or initial or _PARTICLE.fullmatch(token.word):
            run.append(token)
        elif run:
            yield from _trimmed(run, own)
            run = []
    yield from _trimmed(run, own)


def _follows(text: str, one: _Token, other: _Token) -> bool:
    between = _AFTER_INITIAL if len(one.word) == 1 else _BETWEEN
    near = between.fullmatch(text, one.span.end, other.span.start)
    return one.block == other.block and near is not None


def _trimmed(run: list[_Token], own: _Names) -> Iterator[list[_Token]]:
    """The run without particles at its ends, where there is a name in it."""
    if not any(own.has(token.word) for token in run):
        return
    while not own.has(run[0].word) and _PARTICLE.fullmatch(run[0].word):
        run = run[1:]
    while not own.has(run[-1].word) and _PARTICLE.fullmatch(run[-1].word):
        run = run[:-1]
    yield run


def _is_full(text: str, run: Sequence[_Token], own: _Names, *, in_list: bool) -> bool:
    """Whether a run is more than one part; an entry's "Diaz, A." is an author's."""
    parts = {token.word for token in run if own.has(token.word)}
    if parts & own.joined:
        return True
    if len(parts) > 1:
        # "They will stone him" names no Will Stone.
        said = any(token.capital for token in run) or _SAID.search(text[: run[0].span.start][-12:])
        return bool(said) or any(map(_is_rare, parts))
    others = {part[0] for part in own.parts - parts}
    initials = {token.word for token in run if len(token.word) == 1}
    return not in_list and bool(initials & others)


def _is_word(text: str, token: _Token, addresses: Iterable[Span]) -> bool:
    """Whether an ordinary word stands there in small letters, and no name that has none."""
    if token.capital or _is_rare(token.word) or _IS_CALLED.search(text[: token.span.start][-12:]):
        return False
    return not any(token.span.overlaps(address) for address in addresses)


def _is_rare(word: str) -> bool:
    return frequencies().get(word, 0) < _RARE


def _signs(text: str, token: _Token) -> bool:
    """Whether somebody signs with this word, whatever else it may mean."""
    return token.capital and _SIGNS.search(text[: token.span.start][-16:]) is not None


def _is_own(text: str, tokens: Sequence[_Token], token: _Token, own: _Names) -> bool:
    """Whether one part of a name, standing alone, is likely to mean the student."""
    before, after = text[: token.span.start][-12:], text[token.span.end :][:24]
    if _IS_CALLED.search(before):
        return True
    if token.word in FUNCTION_WORDS | _MONTHS or not (token.capital or _is_rare(token.word)):
        return False
    if _TITLED.search(before) or before.endswith("(") or _CITED_AFTER.match(after):
        return False
    beside = tokens[max(token.at - 1, 0) : token.at + 2]
    return not any(_is_anothers(text, *pair, own) for pair in pairwise(beside))


def _is_anothers(text: str, first: _Token, second: _Token, own: _Names) -> bool:
    """Whether two neighbouring words look like a name of somebody else."""
    if text[first.span.end : second.span.start] not in (" ", "\u00a0"):
        return False
    stranger = first if own.has(second.word) else second
    return stranger.capital and len(stranger.word) > 1 and stranger.word not in FUNCTION_WORDS


def _labelled(text: str, heads: Iterable[Span], own: _Names) -> Iterator[Span]:
    """What stands behind "Name:"; and where no name is known, a line that looks like one."""
    for line in _lines(text, heads):
        said = line.of(text)
        named = field_of(said)
        if named and named[0].endswith(_NAMED) and any(ch.isalpha() for ch in named[1]):
            yield Span(line.start + said.rindex(named[1]), line.start + len(said.rstrip()))
        elif not own.parts and is_name(said) and not _is_no_student(said):
            yield line


def _by_file(document: Document, heads: Iterable[Span]) -> tuple[str, ...]:
    """The file's name, where the essay says itself that it is its writer's."""
    words = _LETTERS.findall(PurePath(document.file).stem)
    if not 0 < len(words) <= _MOST_NAMES:
        return ()
    name = r"[\W_]+".join(map(re.escape, words))
    signed = re.compile(rf"(?:\bby|\bname is|\bI am|\bI[’']m)\s+{name}\b", re.IGNORECASE)
    alone = re.compile(rf"{name}[\W\d]*", re.IGNORECASE)
    lines = (line.of(document.text) for line in _lines(document.text, heads))
    told = signed.search(document.text) or any(map(alone.fullmatch, lines))
    return (" ".join(words),) if told else ()


def _is_no_student(line: str) -> bool:
    others = (TEACHER, COURSE, SALUTATION)
    return any(other.match(line) for other in others) or bool(DATE.fullmatch(line))


def _lines(text: str, heads: Iterable[Span]) -> Iterator[Span]:
    for head in heads:
        for found in _LINE.finditer(text, head.start, head.end):
            yield Span(*found.span()).stripped(text)


def _emails(
    text: str, addresses: Iterable[Span], heads: Sequence[Span], own: _Names
) -> Iterator[Span]:
    for span in addresses:
        local = folded(span.of(text).partition("@")[0])
        named = any(len(part) >= _SHORTEST_EMAIL_PART and part in local for part in own.parts)
        if named or any(span.overlaps(head) for head in heads):
            yield span


def _listed(document: Document) -> int:
    """Where the list of works cited begins; behind the text where there is none."""
    return next(
        (block.span.end for block in document.blocks if _is_list_heading(block, document.text)),
        len(document.text) + 1,
    )


def _is_list_heading(block: Block, text: str) -> bool:
    return LIST_HEADING.fullmatch(block.span.of(text).strip()) is not None


def _apart(found: Iterable[Span]) -> list[Span]:
    apart: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        elif span.end > span.start:
            apart.append(span)
    return apart
