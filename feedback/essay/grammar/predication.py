"""A subject with its finite verb, proved by the parse and by the words themselves.

The parser errs on learners' sentences. A predication is believed where a pronoun that can only be a
subject stands right before a finite form, or where the parse gives a finite form the whole phrase
before it as its subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import SAYING, SHOWING, THINKING, word_set
from feedback.essay.grammar.clauses import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
SUBJECT_PRONOUNS = word_set(
    """
    i he she it we they you this these those there everyone everybody someone somebody nobody
    everything nothing
    """
)
FINITE_WORDS = word_set(
    """
    am is are was were 's 're 'm 've 'd 'll ’s ’re ’m ’ve ’d ’ll has have had do does did will would
    can could may might must should ca wo
    """
)
OPENERS = word_set(
    """
    which witch wich who whom whose what that why how when where whoever whatever whichever whenever
    wherever anywhere everywhere anytime everytime whether if because cause and or but nor so
    yet than as while
    since although though unless until till
    """
)
"""Words that open a clause which leans on another, or join one on."""
TAKING_A_CLAUSE = (
    SAYING
    | SHOWING
    | THINKING
    | word_set(
        """
        mean guess bet swear wish realize realise learn see hear understand notice doubt decide
        expect imagine remember seem appear answer ask
        """
    )
) - word_set("support face agree consider")
"""Verbs after which a statement may follow without "that", as lemmas."""
_BETWEEN = word_set(
    """
    also just really still never always often even only all both then now already soon not n't n’t
    sometimes almost ever
    """
)
_THERE = word_set(
    "be have can will may might must should could would seem exist remain is are was were 's ’s"
)
_QUANTIFIERS = word_set("all both each some most many few several none")
_EXPLAINING = ("why", "how", "because", "when", "where")
_DEGREE = word_set("very too quite about almost nearly over more less only even")
_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON"})
_LONGEST_SUBJECT = 15
# A form such as “claimed” is a participle as often as a verb when its subject stands far off.
_NEAR = 3
_LINKS = word_set(
    """
    however therefore then thus also instead consequently moreover furthermore nevertheless
    nonetheless otherwise afterwards meanwhile besides still hence sometimes maybe perhaps suddenly
    later indeed finally now next actually overall anyway obviously unfortunately luckily first
    second secondly firstly lastly
    """
)
_LINKING_PHRASES = tuple(
    phrase.strip()
    for phrase in """
    for example, for instance, in fact, as a result, in addition, in my opinion, after that,
    in the end, because of this, because of that, first of all, in conclusion, of course,
    on the other hand, in reality, in other words, at first, in contrast, at the same time
    """.replace("\n", " ").split(",")
)


@dataclass(frozen=True, slots=True)
class Predication:
    """`start` and `verb` are indexes of the subject's first word and of the first finite word."""

    start: int
    verb: int
    pronoun: bool


def predication_at(words: Sequence[Token], start: int) -> Predication | None:
    """The predication whose subject begins with the word at `start`, if one surely does."""
    if start >= len(words):
        return None
    first = words[start]
    if first.lower_ == "that" and _explains(words, start + 1):
        return Predication(start, start + 1, True)
    if first.lower_ in SUBJECT_PRONOUNS:
        verb = _after_adverbs(words, start + 1)
        if verb is not None and is_finite_word(words[verb]):
            there = first.lower_ == "there" and words[verb].lemma_.lower() not in _THERE
            return None if there else Predication(start, verb, True)
        if first.lower_ not in ("this", "these", "those"):
            return None
    if first.lower_ in _QUANTIFIERS and _may_be_participle(words, start + 1):
        return None
    nominal = first.pos_ in _NOMINAL or first.tag_ == "VBG" or first.lower_ in _DEGREE
    if first.lower_ in OPENERS or not nominal:
        return None
    return _with_noun(words, start)


def is_finite_word(word: Token) -> bool:
    """Whether a word is a finite verb, by its tag or because it can be nothing else."""
    return word.tag_ in FINITE or (word.lower_ in FINITE_WORDS and word.tag_ != "POS")


def after_link(words: Sequence[Token], start: int) -> int:
    """The index behind a linking adverb ("however", "for example,") at `start`; else `start`."""
    end = start
    if start < len(words) and words[start].lower_ in _LINKS:
        end = start + 1
    opening = " ".join(word.lower_ for word in words[start : start + 5]) + " "
    for phrase in _LINKING_PHRASES:
        if opening.startswith(phrase + " "):
            end = start + len(phrase.split())
    if start < end < len(words) and words[end].text == ",":
        return end + 1
    return end


def _may_be_participle(words: Sequence[Token], at: int) -> bool:
    """As in "all passed on by hand"."""
    return at < len(words) and words[at].tag_ == "VBD" and words[at].lower_ not in FINITE_WORDS


def _explains(words: Sequence[Token], at: int) -> bool:
    """ "That is why", "that's how": elsewhere "that" may open a relative clause."""
    pair = [word.lower_ for word in words[at : at + 2]]
    return len(pair) == 2 and pair[0] in ("is", "'s", "’s", "was") and pair[1] in _EXPLAINING


def _after_adverbs(words: Sequence[Token], at: int) -> int | None:
    for index in range(at, min(at + 3, len(words))):
        word = words[index]
        adverb = word.tag_ == "RB" and word.lower_.endswith("ly")
        if word.lower_ not in _BETWEEN and not adverb:
            return index
    return None


def _has_more(words: Sequence[Token], verb: int) -> bool:
    """Whether more than a mark follows: of "boat rides" alone nobody knows which is the verb."""
    return words[verb].lower_ in FINITE_WORDS or (
        verb + 1 < len(words) and not words[verb + 1].is_punct
    )


def _with_noun(words: Sequence[Token], start: int) -> Predication | None:
    for index in range(start + 1, min(start + _LONGEST_SUBJECT, len(words))):
        word = words[index]
        if word.text in (",", ";", ":", "(") or word.lower_ in OPENERS - {"and", "or", "as"}:
            return None
        if word.tag_ in FINITE:
            verb = word.head if word.dep_ in ("aux", "auxpass") else word
            reach = _LONGEST_SUBJECT if word.lower_ in FINITE_WORDS else _NEAR
            whole = any(
                child.left_edge.i == words[start].i and 0 < word.i - child.i <= reach
                for child in verb.children
                if child.dep_ in SUBJECTS
            )
            return Predication(start, index, False) if whole and _has_more(words, index) else None
    return None
