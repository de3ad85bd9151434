"""A name that stands in the place of another in a sentence otherwise taken from a source.

Who and where are what a retelling changes most freely (a pronoun, the country for its city), so a
difference is believed only where nearly every other word of the statement is the source's, the two
names hang on the same word, and the pack never puts them together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.agreement import agree
from feedback.essay.facts.figure_slots import same_slot
from feedback.essay.facts.names_together import go_together, is_same_country
from feedback.essay.facts.same_fact import is_imprint
from feedback.essay.facts.statement import Context, Statement, library_stems
from feedback.essay.grammar.content_words import STOP, content
from feedback.essay.grammar.wording import alike
from feedback.library.library import SourceLibrary
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHARED = 3
_SHARED_BY_STRANGERS = 5
_MOST = 0.75
NO_NAMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december mr mrs ms dr source sources passage article
    paragraph document text god earth internet english
    """
)
# What many names share: "the Atlantic Ocean" and "the Pacific Ocean" have nothing in common.
KINDS_OF_PLACE = frozenset(
    map(
        stem,
        word_set(
            """
            ocean sea river lake mount mountain canal street city county state states united north
            south east west northern southern eastern western new republic world war
            """
        ),
    )
)
_PEOPLE = frozenset({"PERSON"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in a sentence: its words, and what it hangs on (`slot`)."""

    span: Span
    words: frozenset[str]
    stems: frozenset[str]
    slot: tuple[str, ...]
    kind: str


def other_name(
    statement: Statement, context: Context, library: SourceLibrary
) -> tuple[Span, Span] | None:
    """The name of the statement and the one the passage has in its place; None where the two do
    not certainly tell the same fact."""
    if is_imprint(context) or len(statement.stems & context.stems) < _SHARED - 1:
        return None
    strange = [n for n in statement_names(statement, library) if not n.stems & context.stems]
    if len(strange) != 1 or not statement.asserts(strange[0].span):
        return None
    ours = strange[0]
    missing = [
        name
        for name in _names(context.parsed, context.passage.span.start, library)
        if name.slot == ours.slot and not name.stems & statement.stems
    ]
    if len(missing) != 1 or not _can_stand_for(ours, missing[0], statement, context, library):
        return None
    return ours.span, missing[0].span


def statement_names(statement: Statement, library: SourceLibrary) -> list[Name]:
    """The names in the statement."""
    return list(_names(statement.tokens, 0, library))


def _names(tokens: Iterable[Token], offset: int, library: SourceLibrary) -> Iterator[Name]:
    run: list[Token] = []
    for token in tokens:
        if _is_name(token, library):
            run.append(token)
            continue
        if run:
            yield _name(run, offset)
        run = []
    if run:
        yield _name(run, offset)


def _is_name(token: Token, library: SourceLibrary) -> bool:
    word = token.lower_
    if word in NO_NAMES or word in STOP or len(word) < 3 or not token.is_alpha:
        return False
    if token.text[:1].isupper():
        return token.pos_ == "PROPN"
    return word in library.names and token.pos_ in ("PROPN", "NOUN", "ADJ")


def _name(run: list[Token], offset: int) -> Name:
    inside = {token.i for token in run}
    head = next((t for t in run if t.head.i not in inside or t.head.i == t.i), run[-1])
    return Name(
        Span(run[0].idx, run[-1].idx + len(run[-1])).shifted(offset),
        frozenset(token.lower_ for token in run),
        _telling(stem(token.text) for token in run),
        _slot(head),
        head.ent_type_,
    )


def _telling(stems: Iterable[str]) -> frozenset[str]:
    every = frozenset(stems)
    return every - KINDS_OF_PLACE or every


def _slot(head: Token) -> tuple[str, ...]:
    """What a name hangs on: "in … began", "cross … (object)"."""
    above = head.head
    if head.dep_ == "pobj":
        return ("pobj", above.lower_, above.head.lemma_.lower())
    return (head.dep_, above.lemma_.lower())


def _can_stand_for(
    ours: Name, theirs: Name, statement: Statement, context: Context, library: SourceLibrary
) -> bool:
    if ours.slot[0] in ("ROOT", "conj", "appos") or _is_spelling_of(ours, theirs):
        return False
    # A name from the sentences before may be what a pronoun means, one from outside the pack
    # another word for the same.
    strange = not ours.stems <= library_stems(library)
    if strange and not _is_one_kind(ours, theirs):
        return False
    least = _SHARED_BY_STRANGERS if strange or ours.stems & context.nearby else _SHARED
    if _has_other_figure(statement, context):
        return False
    rest = _words(statement.tokens) - ours.stems
    pairs = sum(1 for q in statement.quantities if _is_given(q, context))
    shared = len(rest & _words(context.parsed[:])) + pairs
    if shared < least or shared < _MOST * (len(rest) + len(statement.quantities)):
        return False
    return not go_together(library, ours.stems, theirs.stems) and not _told_of(
        library, ours.stems, rest
    )


def _has_other_figure(statement: Statement, context: Context) -> bool:
    """Whether the passage gives another figure of such things: of another place, it may well."""
    return any(
        q.kind == r.kind != "date" and not q.vague and same_slot(q, r)
        for q in statement.quantities
        if not _is_given(q, context)
        for r in context.quantities
    )


def _is_given(q: Quantity, context: Context) -> bool:
    return any(same_slot(q, r) and agree(q, r) == "agree" for r in context.quantities)


def _is_one_kind(ours: Name, theirs: Name) -> bool:
    return any({ours.kind, theirs.kind} <= kinds for kinds in (_PEOPLE, _PLACES))


def _is_spelling_of(ours: Name, theirs: Name) -> bool:
    """A misspelling, or another name for the same country."""
    if is_same_country({word for name in (ours, theirs) for word in name.words}):
        return True
    return any(alike(a, b) or a[:3] == b[:3] for a in ours.stems for b in theirs.stems)


def _words(tokens: Iterable[Token]) -> frozenset[str]:
    """The content words, verbs in one form ("took" and "takes")."""
    found = {
        stem((t.lemma_ if t.pos_ == "VERB" else t.text).lower())
        for t in tokens
        if t.is_alpha and len(t) > 1 and t.lower_ not in STOP and t.pos_ not in ("NUM", "AUX")
    }
    return frozenset(found)


def _told_of(library: SourceLibrary, ours: frozenset[str], rest: frozenset[str]) -> bool:
    """Whether some passage tells much the same of the essay's own name."""
    return any(
        ours & (found := content(passage.text, Span(0, len(passage.text))))
        and len(rest & found) >= max(2, len(rest) / 2)
        for passage in library.passages
    )
