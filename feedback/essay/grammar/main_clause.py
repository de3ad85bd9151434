"""Stretches of a sentence that stand alone as a statement, and why others do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.predication import (
    OPENERS,
    TAKING_A_CLAUSE,
    Predication,
    after_link,
    is_finite_word,
    predication_at,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_LIKE_PREPOSITIONS = ("thanks", "due", "according")
_MISSPELT = re.compile(r"even?thou\w*|al?tho\w*|alth\w*|wen|whe|bec\w*s\w*|notwithstanding|despite")
_JOINING = word_set("and but so yet or well yes no plus")
_PREPOSITIONAL = word_set("after before once except considering given provided without with by")
_LEANING = OPENERS - word_set("that and or but nor so yet than as witch cause")
_BEFORE_A_FRONTED_CLAUSE = word_set(
    """
    and but or so that because cause then than like think believe is are was were where which who
    yet nor
    """
)
# Openings that make the whole clause lean on the next: "the more he wrote, the more he read".
_LEANING_OPENINGS = (
    *("the more", "the less", "the better", "the higher", "the fewer", "the longer", "the sooner"),
    *("the first time", "the last time", "the next time", "every time", "each time", "by the time"),
    *("the moment", "the minute", "the instant", "the day", "the year", "the second", "the fact"),
    *("not only", "not just", "no matter", "no sooner", "the way", "the faster", "the greater"),
)
_UNFINISHED_END = word_set(
    """
    that because cause if when while so and but or than as like is are was were be been 's ’s which
    who although though since the a an of to in my his their your our say says said thus therefore
    hence however then also instead
    """
)
_NO_MERE_ADVERB = (
    word_set("not never only even no so as n't rarely seldom hardly scarcely barely")
    | _LEANING
    | _PREPOSITIONAL
)
_CORRECTIVE = (
    "no matter",
    "not only",
    "not just",
    "not merely",
    "n't just",
    "n't only",
    "n’t just",
    "n’t only",
)


def statement_in(words: Sequence[Token]) -> Predication | None:
    """The predication with which `words` open as a statement of its own, links aside.

    None where they open with a subordinating word, a phrase, or no certain subject and verb.
    """
    start = _opening(words)
    if start >= len(words):
        return None
    opening = " ".join(word.lower_ for word in words[start : start + 3]) + " "
    if opening.startswith(tuple(f"{leaning} " for leaning in _LEANING_OPENINGS)):
        return None
    if words[start].lower_ in _LEANING | _PREPOSITIONAL | {"let", "lets"} or _MISSPELT.fullmatch(
        words[start].lower_
    ):
        return None
    return predication_at(words, start)


def is_left_open(words: Sequence[Token], predication: Predication) -> bool:
    """Whether what follows `words` may still belong to their last clause.

    So it is after "he said", "the trouble is", "because in winter", "so cold", "not only".
    """
    if words[-1].lower_ in _UNFINISHED_END or _takes_a_clause(words[-1]):
        return True
    plain = " ".join(word.lower_ for word in words)
    if any(phrase in plain for phrase in _CORRECTIVE):
        return True
    if words[-1].pos_ == "ADJ" and len(words) > 1 and words[-2].pos_ == "DET":
        return True
    after = range(predication.verb + 1, len(words))
    return any(_opens_a_clause(words, i) for i in after) or reports_only(words[predication.verb :])


def goes_on(words: Sequence[Token]) -> bool:
    """Whether `words`, after a comma, only add to a statement before it.

    "and drove them on", "and almost impossible", "because it rained", "which was old".
    """
    first = words[0].lower_
    if len(words) < 2 or words[-1].lower_ in _UNFINISHED_END:
        return False
    if first in ("and", "or"):
        if after_link(words, 1) > 1 or words[1].lower_ in _LIKE_PREPOSITIONS:
            return False
        verb = words[1].pos_ in ("VERB", "AUX") and words[1].tag_ in ("VBD", "VBP", "VBZ", "VB")
        if verb:
            return not is_left_open(words, Predication(0, 1, False))
        adjective = words[1].tag_ == "RB" and len(words) > 2 and words[2].pos_ == "ADJ"
        plain = adjective or words[1].tag_ not in ("IN", "TO", "WRB", "VBG", "RB", "WDT", "WP")
        closed = not any(w.lower_ in OPENERS or is_finite_word(w) for w in words[1:])
        return plain and closed
    if first in ("because", "which", "who"):
        inner = predication_at(words, 1)
        if first != "because" and not inner and is_finite_word(words[1]):
            inner = Predication(0, 1, True)
        return inner is not None and not is_left_open(words, inner)
    return False


def leans(words: Sequence[Token]) -> bool:
    """Whether `words` open a clause that leans on another one: "when he came", "if", "although"."""
    start = _opening(words)
    return start < len(words) and words[start].lower_ in _LEANING


def completes_another(pieces: Sequence[Sequence[Token]]) -> bool:
    """Whether a leaning clause in `pieces` still waits for a statement.

    "If, for example, …", "While Ana, Bo and …", "Although some may say, …".
    """
    for piece in reversed(pieces):
        if piece and piece[-1].lower_ in ("that", "because", "if", "when", "although", "while"):
            return True
        if leans(piece):
            return _takes_a_clause(piece[-1]) or not any(is_finite_word(w) for w in piece)
        if any(is_finite_word(word) for word in piece):
            break
    return False


def _opening(words: Sequence[Token]) -> int:
    at = 0
    while at < len(words):
        word = words[at]
        joined = word.lower_ in _JOINING or word.tag_ == "UH"
        adverb = word.tag_ == "RB" and word.lower_ not in _NO_MERE_ADVERB
        adverb = adverb and not _MISSPELT.fullmatch(word.lower_)
        behind = max(after_link(words, at), at + (joined or adverb))
        if behind == at:
            break
        at = behind
    return at


def _takes_a_clause(word: Token) -> bool:
    return word.pos_ == "VERB" and word.lemma_.lower() in TAKING_A_CLAUSE


def _opens_a_clause(words: Sequence[Token], at: int) -> bool:
    """Whether a clause begins at `at` that has no verb yet or is itself put in front of another."""
    word, before = words[at], _before(words, at)
    rest = words[at + 1 :]
    finite = any(is_finite_word(other) for other in rest)
    if word.lower_ in ("so", "such"):
        # "so cold, he left"; not where it is said aside: "a plan that was so cold".
        return not any(other.lower_ in ("that", "which", "who") for other in words[at - 2 : at])
    phrase = bool(rest) and (
        rest[0].tag_ in ("IN", "TO", "VBG") or rest[0].lower_ in _LIKE_PREPOSITIONS
    )
    if word.lower_ in ("and", "but", "or", "yet"):
        alike = bool(rest) and any(other.lower_ == rest[0].lower_ for other in words[:at])
        adverb = bool(rest) and rest[0].tag_ in ("RB", "WRB") and not finite
        return (phrase or adverb) and not alike
    if word.lower_ in ("as", "after", "before", "once", "since"):
        return before.lower_ in _BEFORE_A_FRONTED_CLAUSE
    if word.lower_ == "that" and word.tag_ == "DT" and word.dep_ != "mark":
        return False
    if word.lower_ not in _LEANING | {"that", "cause"}:
        return False
    asked = word.tag_ in ("WP", "WDT", "WRB") and word.lower_ not in ("when", "whenever")
    if phrase and word.lower_ in ("that", "because", "cause"):
        return True
    if word.lower_ in ("that", "because") and word.dep_ == "mark":
        # "that all the men who came, …": each opener needs a verb of its own.
        relatives = sum(other.lower_ in ("that", "which", "who") for other in rest)
        if relatives and sum(is_finite_word(other) for other in rest) <= relatives:
            return True
    fronting = before.lower_ in _BEFORE_A_FRONTED_CLAUSE or _takes_a_clause(before)
    if fronting and word.lower_ != "that" and not asked:
        return True
    return not finite and not (asked and rest and rest[0].lower_ == "to")


def _before(words: Sequence[Token], at: int) -> Token:
    """The word before `at`, past what only stresses it: "that even when"."""
    while at > 1 and words[at - 1].lower_ in ("even", "only", "just", "especially", "particularly"):
        at -= 1
    return words[at - 1]


def reports_only(words: Sequence[Token]) -> bool:
    """Whether the last verb takes a clause and has no object yet: "they believe in this case"."""
    verbs = [word for word in words if word.pos_ in ("VERB", "AUX")]
    if not verbs or verbs[-1].lemma_.lower() not in TAKING_A_CLAUSE:
        return False
    end = words[-1].i
    return not any(c.dep_ in ("dobj", "attr") and c.i <= end for c in verbs[-1].children)
