"""The parts that every search for a verb's subject needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.quotations.misspelling import is_word
from feedback.grammar.number import is_plural
from feedback.grammar.verb_words import OFTEN_NOUNS, ONLY_VERBS, base_of_third
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

AgreementKind = Literal["subject", "pronoun", "relative", "there", "question"]


class Disagreement(NamedTuple):
    """A subject and a verb, as written, that differ in number; `span` runs over both."""

    span: Span
    kind: AgreementKind
    subject: str
    verb: str
    plural: bool  # whether the subject is


Found = Iterator[tuple[Disagreement, "Token"]]
SINGULAR_VERBS = word_set("is was has does")
PLURAL_VERBS = word_set("are were have do")
# Words after which a new clause begins with its subject.
CLAUSE_OPENERS = word_set(
    """
    that because if when since so as although though while whereas but how why where until unless
    whenever wherever once than cause
    """
)
_VERBS_OF_SAYING = word_set(
    "think believe know say feel hope guess mean see show prove understand learn realize realise"
)
ONE = word_set("a an the this that each every one another my your his her its our their")
# After these "were", "have" and "be" say what is wished, not what is.
_UNREAL = word_set(
    "if though wish wished suppose unless lest imagine would suggest demand insist "
    "require recommend propose ask important essential vital necessary whether"
)
# After "that" such a word has the plain form of any verb.
_DEMANDS = word_set(
    "suggest suggestion demand insist require requirement recommend recommendation propose "
    "proposal ask request order urge advise important essential vital necessary crucial "
    "imperative best"
)
_DEMANDED_WITHIN = 6
_AFTER_A_VERB = frozenset({"DT", "PRP", "PRP$", "TO", "WDT", "WP", "WRB", "PDT"})
_MAY_BE_A_GERUND = re.compile(r"(?:.{3,}[^h]|.[^h])ing")


def slip_of(kind: AgreementKind, subject: Token, verb: Token, plural: bool) -> Disagreement:
    first, last = sorted((subject, verb), key=lambda token: token.i)
    end = last.idx + len(last)
    if last.i + 1 < len(last.doc) and last.nbor().lower_ in ("n't", "n’t", "nt"):
        end += len(last.nbor())
    span = Span(first.idx, end)
    return Disagreement(span, kind, subject.text, verb.text, plural)


def is_singular_verb(token: Token, after_who: bool = False) -> bool:
    """ "is", "has", "shows": the form that goes with one."""
    word = token.lower_
    if word in SINGULAR_VERBS:
        return token.pos_ in ("AUX", "VERB")
    if token.tag_ != "VBZ" or token.i + 1 >= len(token.doc):
        return False
    base = base_of_third(word)
    if after_who:
        return base != word
    if word == "lives":  # "many peoples lives": a noun more often than not
        return False
    if base in OFTEN_NOUNS:
        return token.nbor().tag_ in _AFTER_A_VERB
    return base in ONLY_VERBS


def is_plural_verb(token: Token, bases: bool = False) -> bool:
    """ "are", "have" and, if asked, "show": the form that goes with many."""
    word = token.lower_
    if word in PLURAL_VERBS:
        return token.pos_ in ("AUX", "VERB")
    if not bases or token.tag_ != "VBP" or word not in ONLY_VERBS | OFTEN_NOUNS:
        return False
    # "see's" is another slip, "use to" for "used to", too; "a field write will" holds a noun.
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    used_to = word == "use" and after.lower_ == "to"
    return (
        not used_to
        and after.tag_ not in ("MD", "POS", "VBZ", "VBD")
        and after.lower_ not in ("'s", "’s")
    )


def subject_of(verb: Token) -> Token | None:
    head = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    found = [c for c in head.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i]
    return found[0] if len(found) == 1 else None


def is_helped(verb: Token) -> bool:
    """Whether another auxiliary stands before this verb, which then takes no number."""
    head = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    return any(
        c.dep_ in ("aux", "auxpass")
        and c.i < verb.i
        and (c.tag_ == "MD" or c.lemma_ in ("do", "to"))
        for c in head.children
    )


def phrase_of(subject: Token, tokens: Sequence[Token]) -> tuple[list[Token], Token | None]:
    """The words before the subject that belong to it, and the word before those."""
    own = [t for t in subject.subtree if t.i <= subject.i and not t.is_space]
    first = min(t.i for t in own)
    before = [t for t in tokens if t.i < first]
    return own, before[-1] if before else None


def is_simple(own: Sequence[Token]) -> bool:
    """Whether a subject's words are its article and describing words only."""
    return (
        all(
            t.tag_ in ("DT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "PDT", "POS", "VBN")
            and t.lower_ not in ("and", "or", "no")
            and not t.lower_.endswith("ing")
            and is_word(t.lower_)
            for t in own[:-1]
        )
        and (is_word(own[-1].lower_) or is_plural(own[-1]))
        and not _MAY_BE_A_GERUND.fullmatch(own[-1].lower_)
    )


def opens_clause(before: Token | None) -> bool:
    if before is None:
        return True
    word = before.lower_
    if word in CLAUSE_OPENERS:
        return True
    if word in (";", ":"):
        return True
    return before.lemma_.lower() in _VERBS_OF_SAYING and before.tag_ in ("VB", "VBP", "VBD", "VBZ")


def is_unreal(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb says what is wished or asked for: "if he were", "I ask that everyone come"."""
    earlier = [t for t in tokens if t.i < verb.i]
    if verb.lower_ in ("were", "have", "be", "do"):
        return any(t.lower_ in _UNREAL or t.lemma_.lower() in _UNREAL for t in earlier)
    return any(
        that.lower_ == "that" and {word.lower_, word.lemma_.lower()} & _DEMANDS
        for word, that in pairwise(earlier[-_DEMANDED_WITHIN:])
    )
