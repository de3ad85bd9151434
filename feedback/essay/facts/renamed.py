"""Another person or place where the passage has one, in a sentence told in other words.

"The tower was the work of A" for "it was built by the engineer B": the two names need not hang on
the same word, but the passage has one such name alone that the essay leaves out, and nearly all
else that the sentence says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.facts.contraries import are_opposites
from feedback.essay.facts.covered import covered
from feedback.essay.facts.known_places import are_two_places
from feedback.essay.facts.named_fact import NO_NAMES
from feedback.essay.facts.names_together import go_together, is_same_country
from feedback.essay.facts.same_fact import is_imprint
from feedback.essay.facts.statement import Context, Statement, library_stems
from feedback.essay.grammar.wording import alike
from feedback.library.library import SourceLibrary
from feedback.library.tables import is_in_table
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

_PEOPLE = frozenset({"PERSON"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_PLACING = frozenset(("in", "at", "to", "from", "near", "into", "for"))
_OTHERS = frozenset(("another", "other", "others", "second", "later", "also", "too"))
_SHARE = 0.72
_SHARE_OF_STRANGERS = 0.85
_MASS = 2.0
_SHARED = 3
_MOST_STRANGE = 2


def renamed(
    statement: Statement, context: Context, library: SourceLibrary, told: frozenset[int]
) -> tuple[Span, Span, float] | None:
    """The name of the essay, the passage's in its place (in its source's text) and the weight of
    what is shared; None where nothing is certain. `told` are the indexes of the statement's tokens
    that say more than whose it is."""
    if statement.is_own or is_imprint(context) or is_in_table(*context.passage):
        return None
    tokens = [t for t in statement.tokens if t.i in told]
    strange = [n for n in _names(tokens) if not _stems(n) & (context.stems | context.nearby)]
    if len(strange) != 1:
        return None
    (ours,) = strange
    kind = _kind(ours)
    place = Span(ours[0].idx, ours[-1].idx + len(ours[-1]))
    if kind is None or not statement.asserts(place):
        return None
    facing = [n for n in _names(list(context.parsed)) if _kind(n) == kind]
    facing = [n for n in facing if not _stems(n) & _stems(tokens)]
    if len(facing) != 1 or not _are_two(ours, facing[0], library):
        return None
    found = covered(tokens, {t.i for t in ours}, context, library)
    if found.share < _SHARE or found.mass < _MASS or found.shared < _SHARED:
        return None
    if _has_strange_figure(statement, context) or _is_another_deed(tokens, context):
        return None
    known = _stems(ours) <= library_stems(library) or are_two_places(ours, facing[0])
    if kind == "place" and not known and found.share < _SHARE_OF_STRANGERS:
        return None
    if found.strange > _MOST_STRANGE or _is_told_of(ours, tokens, library):
        return None
    theirs = facing[0]
    at = Span(theirs[0].idx, theirs[-1].idx + len(theirs[-1]))
    return place, at.shifted(context.passage.span.start), found.mass


def _has_strange_figure(statement: Statement, context: Context) -> bool:
    """Whether a figure of the sentence is not the passage's: then it tells of another case."""
    words = {t.lower_ for t in context.parsed}
    figures = {r.figure for r in context.quantities}
    return any(
        q.figure not in figures and q.span.of(statement.text).casefold() not in words
        for q in statement.quantities
        if q.kind != "date" and not q.vague
    )


def _is_another_deed(tokens: Sequence[Token], context: Context) -> bool:
    """Whether it tells of "another" one, or of the opposite of what the passage tells."""
    there = {t.lower_ for t in context.parsed}
    if any(t.lower_ in _OTHERS and t.lower_ not in there for t in tokens):
        return True
    verbs = {t.lemma_.lower() for t in context.parsed if t.pos_ == "VERB"}
    mine = {t.lemma_.lower() for t in tokens if t.pos_ == "VERB"}
    return any(are_opposites(a, b) for a in mine for b in verbs)


def _names(tokens: Sequence[Token]) -> list[list[Token]]:
    runs: list[list[Token]] = []
    for token in tokens:
        if token.pos_ != "PROPN" or not token.text[:1].isupper() or token.lower_ in NO_NAMES:
            continue
        if len(token) < 3 or not token.is_alpha:
            continue
        if runs and runs[-1][-1].i == token.i - 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _kind(name: Sequence[Token]) -> str | None:
    """Whether a name is a person's or a place's, by the entity and what it hangs on."""
    found = {t.ent_type_ for t in name}
    head = name[-1]
    placed = head.dep_ == "pobj" and head.head.lower_ in _PLACING
    if found & _PEOPLE and not found & _PLACES and not placed:
        return "person"
    return "place" if found & _PLACES and placed else None


def _stems(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(stem(t.text) for t in tokens if t.is_alpha)


def _are_two(ours: Sequence[Token], theirs: Sequence[Token], library: SourceLibrary) -> bool:
    if is_same_country({t.lower_ for t in (*ours, *theirs)}):
        return False
    a, b = _stems(ours), _stems(theirs)
    if any(alike(x, y) or x[:3] == y[:3] for x in a for y in b):
        return False
    return not go_together(library, a, b)


def _is_told_of(ours: Sequence[Token], tokens: Sequence[Token], library: SourceLibrary) -> bool:
    """Whether some passage of the pack tells of the essay's name with words of the sentence."""
    name = _stems(ours)
    rest = {s for t in tokens if t.pos_ in ("NOUN", "VERB") and (s := stem(t.text))}
    return any(
        name & (here := frozenset(stem(w) for w in passage.text.split())) and len(rest & here) >= 2
        for passage, _ in library.search(" ".join(t.text for t in (*ours, *tokens)), 8)
    )
