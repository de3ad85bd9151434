"""A clause or phrase that stands alone as a sentence and has no main statement."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.grammar.own_words import begins_in_mid_line, own_words
from feedback.essay.model import Essay, Sentence
from feedback.essay.structure.incomplete import is_leaning_clause, is_phrase, is_relative_clause
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

CHECK = Check(
    name="grammar/sentence-fragment",
    severity="warning",
    summary="a part of a sentence that stands alone, with no main statement of its own",
    why="A reader who meets “because”, “which” or “making” waits for the statement that it "
    "belongs to. If the full stop comes first, the thought is left unfinished.",
    advice=(
        "What does this part belong to? Ask whether it goes with the sentence before or after it, "
        "or what statement of its own it needs."
    ),
    examples=(
        Example(
            flagged="The plan failed in the north. ⟦Because it had no coal.⟧",
            clean="The plan failed in the north, because it had no coal.",
        ),
        Example(
            flagged="The mill bought looms. ⟦Which made cloth cheaper.⟧",
            clean="The mill bought looms. This made cloth cheaper.",
        ),
    ),
)
_CONFIDENCE = 0.9
_WORDS_QUOTED = 5


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    places = [
        sentence.span
        for before, sentence in zip((None, *essay.prose), essay.prose, strict=False)
        if _is_fragment(essay, sentence, before)
    ]
    if places:
        yield CHECK.at(
            places[0],
            f"“{_opening(essay, places[0])}” stands alone, without a main statement of its own.",
            repeats=tuple(places[1:]),
            confidence=_CONFIDENCE,
        )


def _is_fragment(essay: Essay, sentence: Sentence, before: Sentence | None) -> bool:
    """Whether a sentence of running text is a part of one; answers to a question are not."""
    paragraph = essay.paragraphs[sentence.paragraph]
    text = sentence.span.of(essay.text)
    if paragraph.kind == "list" or len(paragraph.sentences) < 2 or not text.endswith("."):
        return False
    if text.endswith(("...", ". .")) or begins_in_mid_line(essay, sentence):
        return False
    if before and before.span.of(essay.text).rstrip("\"”’')")[-1:] in ("?", ":", "…"):
        return False
    words = own_words(essay, sentence.span)
    if len(words) < 2 or any(word.is_quote for word in words):
        return False
    return is_leaning_clause(words) or is_relative_clause(words) or is_phrase(words)


def _opening(essay: Essay, span: Span) -> str:
    words = span.of(essay.text).split()
    return " ".join(words[:_WORDS_QUOTED]) + (" …" if len(words) > _WORDS_QUOTED else "")
