"""Verbs that fall out of the tense around them, in the forms that can be told for sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.own_words import end_of_word
from feedback.grammar.verb_forms import past_forms, past_only
from feedback.grammar.verb_words import OFTEN_NOUNS, ONLY_VERBS, base_of_third
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

DriftKind = Literal["joined", "when", "dated"]


class Drift(NamedTuple):
    """Words over which the tense changes; `first` sets it, `second` leaves it."""

    span: Span
    kind: DriftKind
    first: str
    second: str


# Verbs of acts, which happen once; what somebody is, has or thinks may go on till today.
_ACTS = (ONLY_VERBS | OFTEN_NOUNS) - word_set(
    """
    agree allow appear apply avoid belong believe care connect consider consist contain cost
    deserve depend describe exist expect explain feel fear hope hate include involve know like love
    live last lack mean matter need own prefer prove protect provide reflect refer relate rely
    remain remember represent require seem serve show sound speak stand start suffer suggest
    support tend think understand use wait want wear work look say state tell see
    find hear lead keep matter continue help teach sit face read allow make cause
    """
)
_OF_TIME = word_set("when after before")
_UNFINISHED = word_set(
    "to can could will would may might shall should must do does did ’d ’ll 'd 'll"
)
_MAKING = word_set("make let help see hear watch have feel")
_ONE = word_set("he she it i")
_LAST = word_set(
    """
    night week month year summer winter spring autumn fall weekend monday tuesday wednesday
    thursday friday saturday sunday
    """
)
_PERSONS = word_set("i he she we they")
_BETWEEN = word_set(", also then just always never even finally suddenly")


def drifts(sentence: Iterable[Token]) -> Iterator[Drift]:
    """The drifts in one sentence's tokens; none in a question or beside a quotation."""
    tokens = [token for token in sentence if not token.is_space]
    if not any(token.text in ("?", '"', "“", "”") for token in tokens):
        yield from _joined(tokens)
        yield from _when(tokens)
        yield from _dated(tokens)


def _is_past(verb: Token) -> bool:
    """Whether a form is surely a past one, and no participle that describes a noun."""
    word = verb.lower_
    if verb.tag_ != "VBD":
        return False
    if word in past_only():
        return True
    if word not in past_forms() and not word.endswith("ed"):
        return False
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    return after.tag_ in ("DT", "PRP", "PRP$", "TO", "RB")


def _is_present(verb: Token) -> bool:
    word = verb.lower_
    if verb.tag_ == "VBZ":
        base = base_of_third(word)
        return base != word and base in _ACTS
    return verb.tag_ == "VBP" and word in _ACTS


def _is_bare(verb: Token) -> bool:
    return not any(child.dep_ in ("aux", "auxpass", "neg") for child in verb.children)


def _drift(kind: DriftKind, first: Token, second: Token) -> Drift:
    return Drift(Span(first.idx, end_of_word(second)), kind, first.text, second.text)


def _subject(verb: Token) -> Token | None:
    found = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i)
    return next(found, None)


def _joined(tokens: Sequence[Token]) -> Iterator[Drift]:
    """ "He went home and see his friends": neither past nor, with "he", present."""
    for verb in tokens:
        first, word = verb.head, verb.lower_
        if verb.dep_ != "conj" or word not in _ACTS or verb.tag_ not in ("VB", "VBP"):
            continue
        subject = _subject(first)
        if subject is None or not _is_past(first) or not _is_bare(first) or _subject(verb):
            continue
        between = [t for t in tokens if subject.i < t.i < verb.i]
        if not 0 < verb.i - first.i <= 9 or between[-1].lower_ not in ("and", "then"):
            continue
        open_form = any(t.lower_ in _UNFINISHED or t.lemma_ in _MAKING for t in between)
        singular = subject.lower_ in _ONE or subject.tag_ in ("NN", "NNP")
        if singular and not open_form and not any(c.dep_ == "conj" for c in subject.children):
            yield _drift("joined", first, verb)


def _when(tokens: Sequence[Token]) -> Iterator[Drift]:
    """ "When he came home, he goes to bed"."""
    for verb in tokens:
        main = verb.head
        if verb.dep_ != "advcl" or not verb.i < main.i or not (_is_bare(verb) and _is_bare(main)):
            continue
        mark = next((c for c in verb.children if c.lower_ in _OF_TIME), None)
        subject, second = _subject(verb), _subject(main)
        if mark is None or subject is None or second is None or not mark.i < subject.i:
            continue
        between = [t for t in tokens if verb.i < t.i < main.i]
        if not verb.i < second.i or len(between) > 9 or any(t.lower_ == "like" for t in between):
            continue
        drifts_off = _is_past(verb) and _is_present(main)
        if drifts_off or (_is_present(verb) and _is_past(main)):
            yield _drift("when", verb, main)


def _dated(tokens: Sequence[Token]) -> Iterator[Drift]:
    """ "Yesterday I go home", "Two years ago he takes a train"."""
    words = [token.lower_ for token in tokens[:7]]
    ends = {"yesterday": 1} if words[:1] == ["yesterday"] else {}
    if words[:1] == ["last"] and words[1:2] and words[1] in _LAST:
        ends["last"] = 2
    if "ago" in words:
        ends["ago"] = words.index("ago") + 1
    for end in ends.values():
        rest = [t for t in tokens[end : end + 4] if t.lower_ not in _BETWEEN]
        if len(rest) > 1 and rest[0].lower_ in _PERSONS and _is_present(rest[1]):
            yield _drift("dated", tokens[0], rest[1])
