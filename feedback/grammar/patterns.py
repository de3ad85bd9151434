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


def compiled(pattern: str, lists: Mapping[str, str] | None = None) -> re.Pattern[str]:
    """The pattern as a regular expression over `tagged` text.

    Raises KeyError for a list that is not in `lists`.
    """
    spread = re.sub(r"\{(\w+)\}", lambda m: (lists or {})[m[1]], pattern)
    spread = re.sub(r"([\[\]])", r" \1 ", spread)
    return re.compile(r"(?<!\S)" + "".join(_atom(atom) for atom in spread.split()))


def matches(pattern: re.Pattern[str], line: Line) -> Iterator[tuple[int, int]]:
    """The positions of the first and last token of each slip that a pattern finds in a line."""
    text, starts = tagged(line)
    for match in pattern.finditer(text):
        first = starts[match.start("slip")]
        yield first, first + match["slip"].count(" ") - 1


def tagged(line: Line) -> tuple[str, dict[int, int]]:
    """A line as "word/TAG word/TAG ", and the position of the token that starts at each offset."""
    text = ""
    starts: dict[int, int] = {}
    for at, word in enumerate(line.words):
        starts[len(text)] = at
        text += f"{''.join(word.split()) or '_'}/{line.tag(at) or '_'} "
    return text, starts


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
