"""Patterns over the words of a sentence and their parser's tags, written as one line of text.

A pattern is a row of atoms with spaces between:

    of|from      one of these words
    <NN|NNS>     any word with one of these tags (Penn's); also among words: the|<PRP$>
    ?x           x or nothing        !x   no x here (takes no word)
    ^  $         the sentence's beginning; its last mark or end, also among words: ,|and|$
    ...          any words but comparatives, up to the next atom
    [ ]          around the atoms of the slip
    {name}       the atoms kept under that name in `lists`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from feedback.grammar.neighbours import Line

_END = r"(?:[.!?…]+/\S+ |\Z)"
_CHOICES = re.compile(r"<[^>]*>|[^|]+")
_SPECIAL = {
    "^": r"(?:\A|(?<=\n))",
    "$": _END,
    "...": r"(?:(?!(?:more|less|rather|other)/|\S+/(?:JJR|RBR) )\S+/\S+ )*?",
    "[": "(?P<slip>",
    "]": ")",
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern as a regular expression over a line `tagged`; one of `needed` is in each match."""

    regex: re.Pattern[str]
    needed: frozenset[str]


def compiled(pattern: str, lists: Mapping[str, str] | None = None) -> Pattern:
    """The pattern, ready for lines. Raises KeyError for a list that is not in `lists`."""
    spread = re.sub(r"\{(\w+)\}", lambda m: (lists or {})[m[1]], pattern)
    atoms = re.sub(r"([\[\]])", r" \1 ", spread).split()
    regex = re.compile(r"(?<!\S)" + "".join(map(_atom, atoms)))
    words = [frozenset(atom.split("|")) for atom in atoms if _is_words(atom)]
    return Pattern(regex, min(words, key=len, default=frozenset()))


def matches(pattern: Pattern, line: Line) -> Iterator[tuple[int, int]]:
    """The positions of the first and last token of each slip that a pattern finds in a line."""
    if pattern.needed and pattern.needed.isdisjoint(line.vocabulary):
        return
    text, starts = line.tagged
    for match in pattern.regex.finditer(text):
        first = starts[match.start("slip")]
        yield first, first + match["slip"].count(" ") - 1


def _is_words(atom: str) -> bool:
    """Whether an atom takes one of some words, and nothing else."""
    return atom not in _SPECIAL and atom[0] not in "?!" and "<" not in atom and "$" not in atom


def _atom(atom: str) -> str:
    if atom in _SPECIAL:
        return _SPECIAL[atom]
    if atom.startswith("?"):
        return f"(?:{_atom(atom[1:])})?"
    if atom.startswith("!"):
        return f"(?!{_atom(atom[1:])})"
    return "(?:" + "|".join(_choice(part) for part in _CHOICES.findall(atom)) + ")"


def _choice(part: str) -> str:
    if part == "$":
        return _END
    if part.startswith("<"):
        return rf"\S+/(?:{part[1:-1].replace('$', '[$]')}) "
    return rf"{re.escape(part)}/\S+ "
