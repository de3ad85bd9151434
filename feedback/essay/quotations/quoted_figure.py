"""Quotations too short to place by their words: a figure and what it counts ("12 percent")."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.content_words import content
from feedback.essay.grammar.wording import (
    Token,
    carries_meaning,
    root_of,
    tokens,
    value_of,
    wording_of,
)
from feedback.essay.model import Change
from feedback.essay.quotations.match import Match
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.text.span import Span

_HEDGES = word_set("about almost nearly over some only just around roughly under")
_LONGEST = 3
# So many words beside the two figures must be the same for them to be of one fact; of figures with
# the same digits, one.
_SHARED = 2


def figure_elsewhere(
    text: str, inner: Span, own: Span, library: SourceLibrary, named: Collection[str]
) -> Match | None:
    """The passage that gives the same fact with another figure than the quotation at `inner`.

    `own` is the sentence round it, whose words must meet those of the source's sentence; `named`
    are the sources it is given to. None where no source or more than one figure comes into
    question.
    """
    core = [token for token in tokens(text, *inner) if token.key not in _HEDGES]
    if not 2 <= len(core) <= _LONGEST or not _is_figure(core[0]):
        return None
    if any(_is_figure(t) for t in core[1:]) or not any(carries_meaning(t.key) for t in core[1:]):
        return None
    around = content(text, own) - content(text, inner)
    sources = [s for s in library if not named or s.id in named]
    found = [hit for source in sources for hit in _places(core, around, source)]
    values = {value_of(token.key) for _, token, _ in found}
    if len(values) != 1 or value_of(core[0].key) in values:
        return None
    source, theirs, span = found[0]
    figure = core[0].span
    change = Change("figure", figure, theirs.span, figure.of(text), theirs.span.of(source.text))
    return Match("altered", source.id, span, (change,), 1 - 1 / len(core))


def _is_figure(token: Token) -> bool:
    return value_of(token.key) is not None


def _places(
    core: list[Token], around: frozenset[str], source: Source
) -> Iterator[tuple[Source, Token, Span]]:
    """Where a figure stands before the same words in a sentence that has to do with `around`."""
    wording = wording_of(source.text)
    rest = [root_of(token.key) for token in core[1:]]
    for place in wording.places.get(rest[0], ()):
        following = wording.tokens[place : place + len(rest)]
        if place == 0 or [root_of(token.key) for token in following] != rest:
            continue
        figure = wording.tokens[place - 1]
        home = next((s for s in source.sentences if s.covers(figure.span)), None)
        if not _is_figure(figure) or home is None:
            continue
        needed = 1 if sorted(figure.key) == sorted(core[0].key) else _SHARED
        if len(around & content(source.text, home)) >= needed:
            yield source, figure, Span(figure.span.start, following[-1].span.end)
