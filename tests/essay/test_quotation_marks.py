"""What stands between quotation marks, and what only looks like it."""

from __future__ import annotations

import pytest
from essays import marked

from feedback.essay.quotations.marks import marked_in
from feedback.text.span import Span

MARKED = [
    'He calls it ⟦"a slow river"⟧ twice.',
    'It also states in the text,⟦" the board calls it "a slow river", and it is right."⟧ So it is.',
    'It says in paragraph 4,⟦" the gate is shut."⟧ So we left.',
    "He calls it ⟦“a slow river”⟧ twice.",
    "She calls it ⟦‘a slow river’⟧ twice.",
    "She calls it ⟦'a slow river'⟧ twice.",
    "They call it ⟦«a slow river»⟧ twice.",
    "They call it ⟦‹a slow river›⟧ twice.",
    "They call it ⟦„a slow river“⟧ twice.",
    "They call it ⟦„a slow river”⟧ twice.",
    "They typed ⟦''a slow river''⟧ twice.",
    "It was ⟦“what he called ‘a slow river’ in spring”⟧ again.",
    'It was ⟦"the port of "Old Harbour" in spring"⟧ again.',
    'First ⟦"one thing"⟧ and then ⟦"another thing"⟧ came.',
    'The guide says⟦" the gate is shut on Mondays."⟧ So we left.',
    'The guide says ⟦" the gate is shut on Mondays "⟧ so we left.',
    "The ⟦‘workers’ council’⟧ met on the boys' day.",
    "In ⟦'the workers' own hall'⟧ they met.",
    'It was ⟦"1984"⟧ by then.',
    'They said, ⟦"The mill closed."⟧ ⟦"Nobody wept."⟧',
    "In ⟦\"The Slow River''⟧the boat sinks.",
    # A single mark closes what a double one opened.
    "They call it ⟦\"slow river' ⟧in spring.".replace("' ⟧", "'⟧ "),
    "It was ⟦\"the mill that America''s money built\"⟧ and more.",
    "They typed ⟦<<a slow river>>⟧ twice.",
    "⟦'Rivers are old,'⟧ she said, but ⟦'[t]hey are slow'⟧ too.",
    'It says: ⟦"The mill closed."⟧⟦"Nobody wept."⟧ So it did.',
    "It ends ⟦'… and they are slow'⟧ there.",
]
NONE = [
    "It was x << 3, then y >> 2, and a<<b.",
    "The workers' children didn't leave; it's the boys' own fault.",
    "In the ’90s and the '80s rock ’n’ roll ruled.",
    'The plank was 6" wide and the man 5\'10" tall.',
    "America''s mills were the students'' pride.",
    "'Tis the season, and ’twas ever so.",
    "No marks here at all.",
    'A stray mark" stands here.',
    'It was in a poor state." This is what I think." So it goes.',
    # The mark of the paragraph before, or one typed twice; nothing leads into what follows.
    '" This is what I think of the river. So it goes.',
    'The river was slow. " This is what I think of it. So it goes.',
    # A citation in a mark too many.
    'The river was slow and the mill stood idle. "(Source 1, paragraph 3).',
]


@pytest.mark.parametrize("text", MARKED)
def test_finds_the_outermost_marks(text: str) -> None:
    plain, spans = marked(text)
    found = marked_in(plain, Span(0, len(plain)))
    assert [m.span.of(plain) for m in found] == [s.of(plain) for s in spans]
    assert all(m.closed for m in found)


@pytest.mark.parametrize("text", NONE)
def test_apostrophes_inches_and_decades_are_none(text: str) -> None:
    assert marked_in(text, Span(0, len(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        'The guide says ⟦"the gate is shut on Mondays.⟧ So we left.',
        "The guide says ⟦“the gate is shut on Mondays.⟧ So we left.",
        'It says, ⟦"The gate is shut.⟧ Then it says, "It opens at noon."',
        'The guide says ⟦"the gate is shut on Mondays⟧',
    ],
)
def test_a_forgotten_closing_mark_ends_with_the_sentence(text: str) -> None:
    plain, spans = marked(text)
    first = marked_in(plain, Span(0, len(plain)))[0]
    assert first.span.of(plain) == spans[0].of(plain)
    assert not first.closed


def test_a_source_decides_where_a_glued_mark_opens() -> None:
    text = 'It says "the mill closed. I think so."The river froze in March." Cold.'
    held = {"The river froze in March."}
    found = marked_in(text, Span(0, len(text)), lambda span: span.of(text) in held)
    assert [m.inner.of(text) for m in found] == ["the mill closed.", "The river froze in March."]
