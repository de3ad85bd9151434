"""British and American spelling in one essay."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar.protected import Protected
from feedback.library.library import SourceLibrary
from feedback.text.span import Span
from feedback.text.variant import TellingWord, telling_word
from feedback.text.words import words

CHECK = Check(
    name="grammar/mixed-spelling",
    severity="suggestion",
    summary="British and American spelling side by side",
    why="Either is good English. A reader who meets both stops to ask which is meant.",
    advice="Which of the two does your school use? Keep to that one; quotations keep their own.",
    examples=(
        Example(
            flagged="The colour of the harbour pleased our neighbours. In the ⟦center⟧ it had "
            "another ⟦color⟧.",
            clean="The colour of the harbour pleased us. The Lincoln Center has another colour.",
        ),
        Example(
            flagged="Our favorite color was red. In their ⟦neighbourhood⟧ the ⟦centre⟧ was gray, "
            "and no color pleased them.",
            clean="We realize that the organisation was in their neighbourhood, by the centre.",
        ),
    ),
    kind="style",
)
_SIDES = ("British", "American")
_WORDS_A_SIDE = 2
_CONFIDENCE = 0.9
# Canada spells colour and analyze, centre and tire.
_MIXED_BY_RIGHT = "en-CA"


class _Place(NamedTuple):
    span: Span
    tells: TellingWord


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    places = _mixed(list(_telling(essay)))
    if not places or essay.language == _MIXED_BY_RIGHT:
        return
    # The essay's language is the spelling it uses more, or the one that was asked for.
    home = "American" if essay.language == "en-US" else "British"
    many = [place for place in places if place.tells.side == home]
    few = [place for place in places if place.tells.side != home]
    first, other = few[0], _partner(few[0], many)
    yield CHECK.at(
        first.span,
        _message(first, other, essay.text),
        repeats=tuple(place.span for place in few[1:]),
        confidence=_CONFIDENCE,
    )


def _telling(essay: Essay) -> Iterator[_Place]:
    """The student's own words in lower case that one country spells so: names keep theirs."""
    protected = Protected(essay)
    for sentence in essay.prose:
        for word in words(essay.text, *sentence.span):
            tells = telling_word(word.text) if word.text.islower() else None
            if tells and not protected.touches(word.span):
                yield _Place(word.span, tells)


def _mixed(places: list[_Place]) -> list[_Place]:
    """The places that make a mixture, none where there is none.

    Two words on either side that tell by themselves, or one word in both spellings.
    """
    sides = {side: {p.tells.word for p in places if p.tells.side == side} for side in _SIDES}
    both = sides["British"] & sides["American"]
    telling = [p for p in places if p.tells.alone or p.tells.word in both]
    alone = [{p.tells.word for p in telling if p.tells.side == side} for side in _SIDES]
    if both or min(map(len, alone)) >= _WORDS_A_SIDE:
        return telling
    return []


def _partner(place: _Place, others: list[_Place]) -> _Place:
    """The same word in its other spelling, where the essay has it."""
    return next((other for other in others if other.tells.word == place.tells.word), others[0])


def _message(one: _Place, other: _Place, text: str) -> str:
    return (
        f"“{one.span.of(text)}” is the {one.tells.side} spelling, "
        f"“{other.span.of(text)}” the {other.tells.side} one."
    )
