"""Whether a criterion counts for an essay: by the rubric, or by the assignment's wording."""

from __future__ import annotations

from collections.abc import Sequence

from feedback.rubric.measures import Values
from feedback.rubric.model import Criterion
from feedback.text.words import stem, words

# Forms of a word begin alike, and a stemmer goes further: its stem of useful is use.
_SHARED = 4
_ENDING = 3
_LEFT_OUT = "Not assessed: the rubric leaves it out."
_NO_PROMPT = (
    "Not assessed: it counts only where the assignment asks for it, and the assignment's wording"
    " was not given."
)
_NO_SIGN = (
    "Not assessed: it counts only where the assignment asks for it; the assignment's wording was"
    " not given, and the essay does not take it up."
)
_NOT_ASKED = "Not assessed: the assignment does not ask for it."


def why_not(criterion: Criterion, prompt: str, values: Values) -> str:
    """Why a criterion does not count under an assignment worded `prompt`; "" where it counts.

    Where no wording is given the essay's measures `values` decide: what it takes up was asked for.

    A word of `when: {prompt: …}` is found in any of its forms, a phrase as its words in a row.
    """
    when = criterion.when
    if when.rule == "always":
        return ""
    if when.rule == "never":
        return _LEFT_OUT
    if not prompt.strip():
        if when.or_if and values.get(when.or_if):
            return ""
        return _NO_SIGN if when.or_if else _NO_PROMPT
    asked = _words(prompt)
    return "" if any(_in_a_row(_words(text), asked) for text in when.prompt) else _NOT_ASKED


def _words(text: str) -> list[str]:
    return [word.text.casefold() for word in words(text)]


def _in_a_row(phrase: Sequence[str], text: Sequence[str]) -> bool:
    size = len(phrase)
    return bool(size) and any(
        all(map(_is_form, phrase, text[i : i + size])) for i in range(len(text) - size + 1)
    )


def _is_form(word: str, other: str) -> bool:
    """Whether `other` is a form of `word`: reliability of reliable, but not using of useful."""
    if word == other or stem(word) != stem(other):
        return word == other
    shared = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), None)
    shared = min(len(word), len(other)) if shared is None else shared
    alike = shared >= _SHARED or abs(len(word) - len(other)) < _ENDING
    return alike and shared >= len(word) - _SHARED
