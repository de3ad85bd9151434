"""What a figure counts: the head noun to the right of it, found by simple rules."""

from __future__ import annotations

import re

from feedback.text.number_words import WORDS

_WORD = re.compile(r"[\]\s-]+([A-Za-z]\w*(?:[’'][a-z]+)?)")
_GLUED = re.compile(r"-([A-Za-z]\w+)")
_OF = re.compile(r"\s+of\b")
_STOP_LISTED = """
a an the this that these those and or but nor so if when while because as than then plus in on
at to for from with by into onto over under between during before after until since per about
around of off up down out within without across through against among via compared versus is are
was were be been being am has have had do does did will would can could may might must shall
should not no it he she they we you i who whom which whose what where why how there here more
less fewer most least him her them us me my your his its our their just only even also too very
still ever never now away ago later earlier each every made make makes left sold joined came
come went go goes got get gets gave give took take said says used use lost own helped percent
long high wide tall deep old however east west north south above below later earlier apart
"""
_STOP = frozenset(
    _STOP_LISTED.split()
)  # fmt: skip
# Another quantity begins: "£9,700 three years later".
_COUNTING = frozenset(WORDS) - {"one"}
_DETERMINERS_LISTED = """
the a an its his her their our my your all these those this that
"""
_DETERMINERS = frozenset(_DETERMINERS_LISTED.split())
_PLURALS_LISTED = """
people men women children feet teeth mice geese oxen police cattle sheep person
"""
_PLURALS = frozenset(_PLURALS_LISTED.split())
# "seven more cinemas", and not "seven more than"
_ADDING = ("more", "further", "additional", "extra")
_NOUN_NEXT = re.compile(r"\s+(?!than\b|or\b|and\b|in\b|of\b|to\b)[a-z]+")
_NOT_PLURAL = re.compile(r"(?:ss|us|is|ous|’s|'s)$")


def counted_after(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The lower-case head noun counted by a figure that ends at `at`, and where the noun ends.

    Looks at most five words ahead and never past punctuation: the first plural, else the last word
    of the run ("the standard coal quota"). "70 percent of the city's families" counts families.
    None where no noun follows.
    """
    glued = _GLUED.match(text, at, end)
    if glued:
        return glued.group(1).lower(), glued.end()
    of = _OF.match(text, at, end)
    at = of.end() if of else at
    words: list[tuple[str, int]] = []
    while len(words) < 5 and (match := _WORD.match(text, at, end)):
        word = match.group(1).lower()
        at = match.end()
        if not words and word in _DETERMINERS and (of or word not in ("a", "an")):
            continue
        if not words and word in _ADDING and _NOUN_NEXT.match(text, at, end):
            continue
        if word in _STOP or (word in _COUNTING and not of):
            break
        words.append((word, at))
    plural = [w for w in words if w[0] in _PLURALS or _is_plural(w[0])]
    if plural:
        return plural[0]
    while words and re.search(r"(?:ed|ing|ly)$", words[-1][0]):
        words.pop()
    return words[-1] if words else None


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not _NOT_PLURAL.search(word)
