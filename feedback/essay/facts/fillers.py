"""Whether two fillers of one part of a clause exclude one another: two names, two of a sort."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.contraries import are_of_calendar, contrary, is_trade
from feedback.essay.facts.known_places import are_two_places
from feedback.essay.facts.names_together import go_together, is_same_country
from feedback.essay.facts.statement import library_stems
from feedback.essay.grammar.clause_parts import Part
from feedback.essay.grammar.wording import alike
from feedback.library.library import SourceLibrary
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_TITLES = word_set(
    """
    mr mrs ms miss dr doctor prof professor sir lord lady father mother brother sister saint st
    captain general colonel major judge justice president minister mayor councillor king queen
    prince princess old young uncle aunt
    """
)
_NO_NAMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december source sources passage article paragraph
    document text god earth internet english christmas easter
    """
)
# What is numbered: section 4 is not section 5.
_NUMBERED = word_set(
    "section article clause chapter rule amendment resolution schedule platform gate room route"
    " block floor line number regulation act scene canto book"
)
_COMMON = word_set(
    "street road lane avenue square river lake mount mountain sea ocean county city town island"
    " bay bridge canal party university college school hall house park act court union company"
    " north south east west northern southern eastern western new republic state war world united"
)


_DAY = 2  # "every Thursday", and no "12 June 1902"
_MODIFYING = ("amod", "compound", "nummod", "poss", "nmod", "pobj")


def exclude(mine: Part, their: Part, library: SourceLibrary) -> bool:
    """Whether the two name things that are certainly not one."""
    if mine.head.pos_ == their.head.pos_ == "ADJ":
        return contrary(mine.head.lower_, their.head.lower_)
    if are_of_calendar(mine.head.lower_, their.head.lower_):
        return len(mine.tokens) <= _DAY and len(their.tokens) <= _DAY
    ours, theirs = names_of_part(mine), names_of_part(their)
    if ours and theirs:
        return _are_named_alike(mine, their) and are_two_names(ours, theirs, library)
    if mine.head.pos_ != "NOUN" or their.head.pos_ not in ("NOUN", "PROPN"):
        return False
    if is_name(their.head):
        return False
    inside = {t.lemma_.lower() for t in their.tokens}
    within = {t.lemma_.lower() for t in mine.tokens}
    a, b = mine.head.lemma_.lower(), their.head.lemma_.lower()
    return a not in inside and b not in within and contrary(a, b)


def _are_named_alike(mine: Part, their: Part) -> bool:
    """Whether neither is only called after a name, as "the Lantern programme" is."""
    for part in (mine, their):
        beside = any(t.dep_ == "appos" for t in part.tokens)
        called = any(is_name(t) for t in part.head.lefts)
        if part.head.pos_ == "NOUN" and called and not beside and not is_trade(part.head.lemma_):
            return mine.head.lemma_ == their.head.lemma_
    return True


def names_of_part(part: Part) -> tuple[Token, ...]:
    """The proper names that say who or what a part is."""
    run = [
        t
        for t in part.tokens
        if t.i == part.head.i
        or (t.head.i == part.head.i and t.dep_ in ("compound", "flat", "nmod"))
        or t.dep_ == "appos"
        or (t.head.dep_ == "appos" and t.dep_ == "compound")
    ]
    return tuple(t for t in run if is_name(t))


def is_name(token: Token) -> bool:
    """Whether a word is a name in itself, no title, month or label."""
    return (
        token.pos_ == "PROPN"
        and token.text[:1].isupper()
        and len(token) > 1
        and token.lower_ not in _NO_NAMES | _TITLES
        and token.is_alpha | ("-" in token.text)
    )


def are_two_names(
    ours: tuple[Token, ...], theirs: tuple[Token, ...], library: SourceLibrary
) -> bool:
    """Whether two names are of two: no word in common, neither a spelling of the other, nowhere
    put together; the essay's is in the pack, or both are people or both places."""
    mine = frozenset(stem(t.text) for t in ours) - {stem(w) for w in _COMMON}
    other = frozenset(stem(t.text) for t in theirs) - {stem(w) for w in _COMMON}
    if not mine or not other or mine & other:
        return False
    words = {t.lower_ for t in (*ours, *theirs)}
    if is_same_country(words) or any(alike(a, b) or a[:4] == b[:4] for a in mine for b in other):
        return False
    initials = {"".join(t.text[0] for t in run).casefold() for run in (ours, theirs)}
    if initials & {t.lower_ for t in (*ours, *theirs)}:
        return False
    known = mine <= library_stems(library) or are_two_places(ours, theirs)
    if not known and not _kinds(ours) & _kinds(theirs):
        return False
    return not go_together(library, mine, other)


def _kinds(name: tuple[Token, ...]) -> set[str]:
    """The "Street" or "river" that a name goes with."""
    around = {x.lower_ for t in name for x in (t, t.head, *t.children)}
    return around & _COMMON


def modifiers_exclude(
    mine: Part, their: Part, library: SourceLibrary
) -> Iterator[tuple[Token, Token]]:
    """The modifiers of one noun that exclude one another: "back" and "front garden"."""
    ours, theirs = _modifiers(mine), _modifiers(their)
    lemmas = {t.lemma_.lower() for t in ours}
    others = {t.lemma_.lower() for t in theirs}
    for a in ours:
        for b in theirs:
            if _above(a).lemma_.lower() != _above(b).lemma_.lower():
                continue
            if (a.dep_ == "pobj") != (b.dep_ == "pobj"):
                continue
            if a.lemma_.lower() in others or b.lemma_.lower() in lemmas:
                continue
            if _are_other(a, b, library):
                yield a, b


def _are_other(a: Token, b: Token, library: SourceLibrary) -> bool:
    if a.tag_ in ("JJR", "RBR") and any(t.lower_ == "than" for t in a.sent):
        return False  # compared side by side elsewhere
    if a.pos_ == "NUM" or b.pos_ == "NUM":
        return a.is_digit and b.is_digit and a.text != b.text and a.head.lower_ in _NUMBERED
    if is_name(a) and is_name(b):
        return are_two_names((a,), (b,), library)
    return contrary(a.lower_, b.lower_)


def _above(token: Token) -> Token:
    """The noun that a modifier belongs to, by way of its "of"."""
    return token.head.head if token.dep_ == "pobj" else token.head


def _modifiers(part: Part) -> list[Token]:
    return [t for t in part.tokens if t.dep_ in _MODIFYING and t.i != part.head.i]
