"""The essay breaks off in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.attributions.signal_words import word_set
from feedback.essay.model import Essay, Sentence
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

CHECK = Check(
    name="structure/unfinished",
    severity="warning",
    summary="an essay whose last sentence breaks off before it is complete",
    why="The last words stay with a reader. A sentence that breaks off leaves the argument open.",
    advice="How does this sentence end, and what is your conclusion? Finish it first.",
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
    step="Finish the essay",
    weight=88,
)
_OPEN = word_set(
    """
    a an the and or but because although while whereas if unless than nor my your its their our
    every very therefore whose as especially including
    """
)
# They may end a sentence ("someone to play with", "what they were proud of", "the fault was his"),
# and leave it open where a noun stands before them.
_STRANDED = word_set("of from into onto upon with without between among during his which")
_OPENERS = word_set("what who whom which that where whose how whatever whoever to")
_TRAILING = (
    _OPEN
    | _STRANDED
    | word_set(
        """
    since though however her it they he she we i this these those there that to as for by in on at
    who
    """
    )
)
# "What if": as short as this, it is meant so.
_LEAST_WORDS = 3
_LAST = re.compile(r"(?P<word>[\w’']+)(?P<after>[^\w’']*)$")


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    if not essay.prose:
        return
    last = essay.prose[-1]
    match = _LAST.search(last.span.of(essay.text))
    if len(essay.prose) < 2 or not match:
        return
    if _breaks_off(essay, last, match["word"], match["after"]):
        words = " ".join(last.span.of(essay.text).split()[-4:])
        yield CHECK.at(last.span, f"The essay breaks off at “{words}”.", confidence=0.9)


def _breaks_off(essay: Essay, last: Sentence, word: str, after: str) -> bool:
    """Whether a last word and the marks after it leave a sentence open."""
    marks, word = after.strip(), word.casefold()
    if marks in (",", "-", "–", "—", ":", "...", "…", "....", ". . ."):
        return word in _TRAILING
    if marks or len(last.span.of(essay.text).split()) < _LEAST_WORDS:
        return False
    return word in _OPEN or (word in _STRANDED and _follows_its_noun(essay, last))


def _follows_its_noun(essay: Essay, last: Sentence) -> bool:
    """Whether a last preposition stands after a noun, in a sentence with no word it could belong
    to: "He left his home with"; "because of"."""
    words = [t for t in essay.parsed(last.span) if not t.is_space]
    if words[-1].lower_ == "of" and words[-2].lower_ in ("because", "instead", "out"):
        return True
    noun = words[-2].pos_ in ("NOUN", "PROPN") and words[-1].lower_ != "which"
    return noun and not any(t.lower_ in _OPENERS for t in words[:-1])
