"""Sentences with no main statement: a clause that leans on another one, or a phrase, alone.

Each kind is proved from both ends: it opens as such a clause or phrase does, and no word in it can
be the verb of a main statement. An order ("if you can, walk") has such a verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.predication import (
    FINITE_WORDS,
    OPENERS,
    after_link,
    is_finite_word,
    predication_at,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEANING = word_set("because although though whereas unless if when whenever while since until")
_EXAMPLES = ("such as", "like", "especially", "including")
# "According to Ito, …", "Judging by …": set phrases, not the start of a clause.
_MEANT_AS_VERBS = ("your", "its", "their", "there", "whose")
_NO_NOUN = ("VBG", "DT", "RB", "MD", "VBN", "VBP", "VBZ", "VBD")
_NOUN_OR_VERB = word_set("help need cause increase change cost use work make give improve")
_NO_VERB_FORMS = word_set(
    "according concerning regarding depending considering during including following judging"
)
_LETTING = word_set("let make help have")
_CLAUSE_OPENERS = OPENERS - word_set("nor so yet than")
_JOINING = (",", ":", ";", "but", "so", "–", "—")
# After a comma "when it came, …" may open the main statement; these may not.
_TRAILING = word_set("which who whose that because")
_FEWEST_WORDS = 4
_LONGEST_PURPOSE = 8
_NEAR = 4
_NOMINATIVE = word_set("i he she we they you")
# Learners' forms that hold a verb: "your late" (you are), "its a pity", "they gonna".
_HIDDEN = word_set("gon gonna gotta wanna theres heres thats whats theyre youre hes shes")


def is_leaning_clause(words: Sequence[Token]) -> bool:
    """ "Because it saved coal." and "Even though they were tired." with nothing to lean on."""
    start = 1 if words[0].lower_ == "even" else 0
    opener = words[start].lower_
    if opener not in _LEANING or len(words) < start + _FEWEST_WORDS:
        return False
    found = predication_at(words, start + 1)
    if found is None or words[start + 1].lower_ in ("only", "so", "any", "not", "ever"):
        return False
    others = {word.lower_ for word in words}
    if opener != "because" and others & {",", "then", "than", "but"}:
        return False
    if words[found.start].lower_ in _MEANT_AS_VERBS:
        return False
    if not found.pronoun and found.verb - found.start > _NEAR:
        return False
    named = any(word.tag_ in ("NNP", "CD") for word in words[found.start : found.verb])
    return not named and _is_closed(words, found.verb)


def is_relative_clause(words: Sequence[Token]) -> bool:
    """ "Which is why they left." as a sentence that asks nothing."""
    if words[0].lower_ != "which" or len(words) < _FEWEST_WORDS:
        return False
    verb = 2 if words[1].tag_ == "RB" else 1
    plural = words[verb].tag_ == "NNS" and words[verb + 1].tag_ in ("DT", "PRP", "PRP$")
    if not (is_finite_word(words[verb]) or plural) or _gives_an_order(words):
        return False
    later = range(verb + 1, len(words))
    if any(words[at - 1].lower_ in _JOINING and predication_at(words, at) for at in later):
        return False
    return all(_has_subject(words, at, verb) for at in later if is_finite_word(words[at]))


def _has_subject(words: Sequence[Token], at: int, first: int) -> bool:
    """Whether the verb has its own: "which came first is unclear" is a whole sentence."""
    if any(word.lower_ in _CLAUSE_OPENERS for word in words[max(first + 1, at - _NEAR) : at]):
        return True
    found = (predication_at(words, start) for start in range(first + 1, at))
    return any(predication is not None and predication.verb == at for predication in found)


def is_phrase(words: Sequence[Token]) -> bool:
    """ "Making it easier for all.", "To help the town.", "Such as coal and iron."."""
    if len(words) < _FEWEST_WORDS or any(is_finite_word(word) for word in words):
        return False
    if _may_hide_a_verb(words) or any(word.text == ":" for word in words):
        return False
    if any(_opens_with(words, phrase) for phrase in _EXAMPLES):
        return words[0].lower_ != "like" or any(word.text == "," for word in words)
    if words[0].lower_ == "to":
        plain = not any(word.text == "," or word.tag_ in ("VBN", "VBD", "RB") for word in words)
        return words[1].tag_ == "VB" and plain and len(words) <= _LONGEST_PURPOSE
    at = after_link(words, 0) if words[0].lower_ == "for" else 0
    first = words[at]
    participle = first.tag_ == "VBG" and first.lower_ not in _NO_VERB_FORMS
    return participle and first.lower_.endswith("ing") and words[at + 1].text != "-"


def _opens_with(words: Sequence[Token], phrase: str) -> bool:
    wanted = phrase.split()
    return [word.lower_ for word in words[: len(wanted)]] == wanted


def _is_closed(words: Sequence[Token], first: int) -> bool:
    """Whether every verb after the one at `first` leans on something, too."""
    if _gives_an_order(words) or _slips_a_verb(words, first):
        return False
    comma = False
    for at in range(first + 1, len(words)):
        comma = comma or words[at].text in (",", ";", ":", "-", "–", "—")
        if is_finite_word(words[at]) and not _leans(words, at, first, after_comma=comma):
            return False
    return True


def _leans(words: Sequence[Token], at: int, first: int, *, after_comma: bool = False) -> bool:
    """Whether a clause opener stands before the finite verb at `at` or before its subject."""
    for start in range(at, first, -1):
        if words[start - 1].lower_ not in (_TRAILING if after_comma else _CLAUSE_OPENERS):
            continue
        if start == at or _past_adverbs(words, start) == at:
            return True
        found = predication_at(words, start)
        return found is not None and found.verb == at and at - start <= _NEAR
    return False


def _slips_a_verb(words: Sequence[Token], first: int) -> bool:
    """Whether a learner's spelling or tag may hide the main verb after the one at `first`."""
    for at in range(first + 1, len(words) - 1):
        word, before, after = words[at], words[at - 1], words[at + 1]
        if word.lower_ in _HIDDEN or (word.lower_ == "going" and before.tag_ in ("NN", "NNS")):
            return True
        if word.lower_ in ("your", "its", "there", "their") and after.tag_ in _NO_NOUN:
            return True
        opened = before.lower_ in _CLAUSE_OPENERS and before.lower_ not in ("though", "although")
        if word.lower_ in _NOMINATIVE and not opened:
            return True
    return False


def _past_adverbs(words: Sequence[Token], at: int) -> int:
    while at < len(words) and words[at].tag_ == "RB":
        at += 1
    return at


def _gives_an_order(words: Sequence[Token]) -> bool:
    return any(_is_bare(words, at) for at in range(1, len(words)))


def _is_bare(words: Sequence[Token], at: int) -> bool:
    """Whether the verb at `at` is a base form that nothing before it asks for."""
    if words[at].tag_ != "VB":
        return False
    before = [word for word in words[:at] if word.tag_ not in ("RB", "RBR", "UH")]
    asking = [w.tag_ in ("TO", "MD") or w.lower_ in FINITE_WORDS for w in before]
    let = any(word.lemma_.lower() in _LETTING for word in before[-4:])
    joined = bool(before) and before[-1].lower_ in ("and", "or", ",") and any(asking)
    return not (let or joined or any(asking[-1:]))


def _may_hide_a_verb(words: Sequence[Token]) -> bool:
    """Whether some word may be a verb that the tagger took for a noun: "walking cars costs"."""
    if any(_is_bare(words, at) for at in range(after_link(words, 0), len(words))):
        return True
    if any(word.lower_ in _NOMINATIVE | _HIDDEN or word.tag_ in ("VBN", "VBD") for word in words):
        return True
    if any(one.lower_ == "its" and other.tag_ in _NO_NOUN for one, other in pairwise(words)):
        return True
    if any(one.tag_ == "NN" and other.lower_ in _NOUN_OR_VERB for one, other in pairwise(words)):
        return True
    nouns = ("NN", "NNS", "NNP", "NNPS")
    return any(one.tag_ in nouns and other.tag_ == "NNS" for one, other in pairwise(words))
