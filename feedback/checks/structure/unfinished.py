"""The essay breaks off in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay
from feedback.essay.signal_words import word_set
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="structure/unfinished",
    severity="warning",
    summary="an essay whose last sentence breaks off before it is complete",
    why="The last words stay with a reader. A sentence that breaks off leaves the argument open.",
    advice="How does this sentence end, and what does the essay come to? Finish it first.",
    examples=(
        Example(
            flagged="The plan failed in the north. ⟦The harvest was good, however it...⟧",
            clean="The plan failed in the north. However, the harvest was good.",
        ),
        Example(
            flagged="The plan failed. ⟦The north had no coal because of the⟧",
            clean="The plan failed, and nobody had expected it to",
        ),
    ),
    step="Bring the essay to its end",
    weight=88,
)
_OPEN = word_set(
    """
    a an the and or but because although though while whereas if unless since of from
    into onto upon with without between among during than nor my your his her their our
    its every very however therefore which whose as especially including
    """
)
_TRAILING = _OPEN | word_set(
    """
    it they he she we i this these those there that to as for by in on at who
    """
)
_LAST = re.compile(r"(?P<word>[\w’']+)(?P<after>[^\w’']*)$")


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    if not essay.prose:
        return
    last = essay.prose[-1]
    match = _LAST.search(last.span.of(essay.text))
    if match and len(essay.prose) > 1 and _breaks_off(match["word"].casefold(), match["after"]):
        words = " ".join(last.span.of(essay.text).split()[-4:])
        yield CHECK.at(last.span, f"The essay breaks off at “{words}”.", confidence=0.9)


def _breaks_off(word: str, after: str) -> bool:
    """Whether a last word and the marks after it leave a sentence open."""
    marks = after.strip()
    if marks in (",", "-", "–", "—", ":"):
        return word in _TRAILING
    if marks in ("...", "…", "....", ". . ."):
        return word in _TRAILING
    return not marks and word in _OPEN
