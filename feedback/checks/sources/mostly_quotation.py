"""An essay in which others do most of the talking."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.words import count_words

_LONG = (
    "“The ferry left at six in the morning and came back at nine at night, six days a week, in "
    "all weathers but fog. Nobody asked the crew whether they were tired, and nobody on the "
    "island had a clock to tell them that they were.”"
)

CHECK = Check(
    name="sources/mostly-quotation",
    severity="suggestion",
    summary="an essay in which a third or more of the words are quoted",
    why="Long quotations leave little room for what you have to say about them.",
    advice="Which words of each quotation do you need? Keep those, and say the rest in your own "
    "words.",
    examples=(
        Example(
            flagged="The ferry ran all day. The keeper of the log tells us how the crew lived. He "
            f"writes, {_LONG} I think that this was hard on them, for nobody can work for so long "
            "without a rest.",
            clean="The ferry ran all day, and the crew paid for it. The keeper of the log writes "
            "that “nobody asked the crew whether they were tired”. I think that this was hard on "
            "them, for nobody can work for so long without a rest. It also tells us what the owner "
            "thought of: not of his men, but of his timetable, which had to be kept.",
        ),
    ),
    step="Say more in your own words",
    weight=40,
)


def find(
    essay: Essay,
    library: SourceLibrary,  # noqa: ARG001
    *,
    most: float = 0.35,
    min_words: int = 60,
) -> Iterator[Finding]:
    """One finding about the essay where quotations are more than `most` of its words.

    Essays of fewer than `min_words` words are let be.
    """
    quoted = sum(count_words(q.inner.of(essay.text)) for q in essay.quotations_of())
    if essay.words >= min_words and quoted > most * essay.words:
        share = round(100 * min(quoted, essay.words) / essay.words)
        yield CHECK.at(None, f"{share} per cent of this essay's words are quoted.")
