"""A long paragraph that carries several topics, and where it could be divided."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay, Paragraph
from feedback.essay.structure.topics import divisions
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.printable import snippet
from feedback.text.words import count_words

_BUS = (
    "The first thing that the night bus gives us is sleep. Nurses who finish at two in the"
    " morning used to wait on a bench until the first tram came at five. Now they are at home"
    " before three, and they tell the ward that they make fewer slips on the next shift. A"
    " tired nurse is a danger to her patients, so the hospital pays half of what the bus"
    " costs. The ward sister keeps a list of the nurses who ride, and it has never been"
    " longer than this winter."
)
_SHOPS = (
    "Another reason to keep it is what it brings to the shops. Bakers on Mill Street open at"
    " four because the drivers buy bread there. The kiosk sells coffee all night, and the"
    " owner has hired two cousins. When the line stopped for repairs in spring, the street"
    " lost a third of its trade, and the bakers wrote to the council. A street with open"
    " shops is also a street where nobody is afraid to walk, and the bakers know every face"
    " that comes past their windows in the dark."
)
CHECK = Check(
    name="structure/long-paragraph",
    severity="suggestion",
    summary="a long paragraph with several topics, and where it could be divided",
    why="A paragraph tells a reader that everything in it belongs together. With two topics in "
    "one, the reader cannot see where the first ends or what each of them shows.",
    advice="Does a new topic begin here? Then begin a new paragraph with this sentence.",
    examples=(
        Example(
            flagged=f"The night bus must stay.\n\n{_BUS} ⟦{_SHOPS.partition('. ')[0]}.⟧"
            f" {_SHOPS.partition('. ')[2]}\n\nSleep and bread are worth the fuel.",
            clean=f"The night bus must stay.\n\n{_BUS}\n\n{_SHOPS}\n\n"
            "Sleep and bread are worth the fuel.",
        ),
    ),
    step="Give each topic its own paragraph",
    weight=45,
)
_SHOWN = 48


def find(
    essay: Essay,
    _library: SourceLibrary,
    *,
    min_words: int = 180,
    min_words_alone: int = 240,
) -> Iterator[Finding]:
    """Paragraphs of fewer than `min_words` words are left alone, and an essay that is one single
    paragraph (an answer) under `min_words_alone`."""
    prose = [p for p in essay.paragraphs if p.is_prose and p.sentences]
    least = min_words if len(prose) > 1 else max(min_words, min_words_alone)
    for paragraph in prose:
        words = count_words(paragraph.span.of(essay.text))
        if paragraph.kind == "paragraph" and words >= least:
            yield from _divided(essay, paragraph, words)


def _divided(essay: Essay, paragraph: Paragraph, words: int) -> Iterator[Finding]:
    places = [sentence.span for sentence in divisions(essay, paragraph)]
    if not places:
        return
    begins = snippet(places[0].of(essay.text), _SHOWN).rstrip(".")
    more = f" and in {len(places) - 1} more" if len(places) > 1 else ""
    yield CHECK.at(
        places[0],
        f"This paragraph of {words} words starts a new topic at “{begins}”{more}"
        f"{' places' if len(places) > 2 else ' place' if more else ''}.",
        repeats=tuple(places[1:]),
        confidence=0.8,
    )
