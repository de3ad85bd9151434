"""Two complete statements with nothing between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from feedback.checks.card import Check, Example
from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.main_clause import is_left_open, statement_in
from feedback.essay.grammar.own_words import begins_in_mid_line, end_of_word, own_words
from feedback.essay.grammar.predication import OPENERS, TAKING_A_CLAUSE, predication_at
from feedback.essay.grammar.saturated import is_saturated
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CHECK = Check(
    name="grammar/run-on",
    severity="warning",
    summary="two complete statements that run into each other with nothing between them",
    why=(
        "Without a mark or a joining word a reader does not see where one statement ends, and has "
        "to read the sentence twice."
    ),
    advice=(
        "Read it aloud: where does your voice drop? Put the full stop there, or ask which joining "
        "word (“because”, “so”, “but”) says how the two statements belong together."
    ),
    examples=(
        Example(
            flagged="The miners wanted a ⟦rest they were⟧ very tired.",
            clean="The miners wanted a rest because they were very tired.",
        ),
    ),
    kind="punctuation",
)
_CONFIDENCE = 0.9
_SUBJECTS = word_set("i you he she it we they there this these that")
_ENDS = frozenset({"NN", "NNS", "NNP", "JJ", "JJR", "RB", "RBR", "CD", "RP"})
_VERB_ENDS = frozenset({"VB", "VBN", "VBG", "VBP", "VBD", "VBZ"})
_OBJECTS = word_set("it them me us him her you")
# Before a clause or a bare infinitive: "let you have", "make it", "help they need".
_GOES_ON = TAKING_A_CLAUSE | word_set(
    """
    tell show promise let make have help be want need give get do remind inform assure convince
    warn
    """
)
# "the way they are", "the first time it was", "glad they came": a clause may follow these.
_TAKING = word_set(
    """
    way ways time times day days night moment minute second hour week month year age reason reasons
    fact chance case extent place places point degree everything anything something nothing all
    thing things stuff everywhere anywhere somewhere one ones someone anyone everyone person people
    idea feeling hope evidence proof sign doubt belief opinion conclusion sure glad happy sorry
    afraid certain aware confident proud sad lucky surprised grateful convinced positive worried
    scared thankful angry mad excited more less better best most least much many first last only
    same out rather kind type amount number part condition news order manner rate speed direction
    clear obvious likely possible essential vital apparent evident
    """
)
_FRONTING = word_set("if when whenever once unless although though")
_TIMES = word_set("later ago now today yesterday always sometimes finally soon there here")
# Learners' spellings of "because" and "until", which the parser takes for nouns.
_MISSPELT = re.compile(
    r"b[aeiouc]{1,4}[uacs]*[sz]e?|c(?:au|u|o)[sz]e?|bc|becas\w+|whe|whn|til+e?|unti\w*|altho\w*|\w*cause"
)


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    places: list[Span] = []
    for sentence in essay.prose:
        if not begins_in_mid_line(essay, sentence):
            places.extend(_fused(own_words(essay, sentence.span)))
    if places:
        joined = " ".join(places[0].of(essay.text).split())
        message = f"At “{joined}”, one complete statement runs into the next without a mark."
        yield CHECK.at(places[0], message, repeats=tuple(places[1:]), confidence=_CONFIDENCE)


def _fused(words: Sequence[Token]) -> Iterator[Span]:
    """From the last word of each first statement to the verb of the next."""
    start = 0
    for at in range(1, len(words)):
        if words[at - 1].is_punct:
            start = at
        if at - start < 2 or words[at].lower_ not in _SUBJECTS:
            continue
        right = predication_at(words, at)
        if (
            right is None
            or not right.pronoun
            or words[right.verb].lower_ == "way"
            or not is_saturated(words, right)
        ):
            continue
        if _is_complete(words[start:at], words[at].lower_):
            yield Span(words[at - 1].idx, end_of_word(words[right.verb]))
            start = at


def _is_complete(left: Sequence[Token], subject: str) -> bool:
    """Whether a statement has surely come to its end with the last word of `left`."""
    if not _may_end(left, subject) or any(word.lower_ in _FRONTING for word in left):
        return False
    if any(_fronts(one, other) for one, other in pairwise(left)):
        return False
    found = statement_in(left)
    return found is not None and not is_left_open(left, found) and not _tells(left)


def _fronts(word: Token, following: Token) -> bool:
    """ "but to save time …", "the more he saw …": what follows may lead into the next clause."""
    if word.lower_ in ("and", "but", "or", "so", "that"):
        return following.tag_ in ("IN", "TO")
    return word.lower_ == "the" and following.tag_ in ("JJR", "RBR")


def _may_end(left: Sequence[Token], subject: str) -> bool:
    last, before = left[-1], left[-2]
    word = last.lower_
    if word in _TAKING | OPENERS or word.endswith(".") or _MISSPELT.fullmatch(word):
        return False
    if last.tag_ in _VERB_ENDS:
        return subject == "that" and last.lemma_.lower() not in _GOES_ON
    if word in _OBJECTS:
        return before.tag_ != "IN" and before.lemma_.lower() not in _GOES_ON
    if word in _TIMES and any(w.lower_ in ("and", "but", "so") for w in left[-5:]):
        return False  # "and one week later"
    if last.pos_ == "AUX" or word in ("n't", "n’t", "not"):
        return False  # "why don't we"
    if last.tag_ == "JJ" and left[0].lower_ == subject:
        return False  # "I am grateful I have …"
    if last.tag_ in ("RB", "JJ") and (before.lower_ in OPENERS or left[0].lower_ == "it"):
        return False
    return last.tag_ in _ENDS


def _tells(left: Sequence[Token]) -> bool:
    """Whether the last verb may still take a clause: "he told the court …"."""
    verbs = [word for word in left if word.pos_ in ("VERB", "AUX")]
    return bool(verbs) and verbs[-1].lemma_.lower() in TAKING_A_CLAUSE | {"tell", "promise"}
