"""A word that sounds or looks like the one that is meant."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay, Sentence
from feedback.finding import Finding
from feedback.grammar.confusions import Confusion, confusions
from feedback.grammar.neighbours import line_of
from feedback.grammar.patterns import matches
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

CHECK = Check(
    name="grammar/confused-word",
    severity="warning",
    summary="a word that sounds or looks like the one that fits the sentence",
    why="A spellchecker misses a word that is spelt correctly but is not the one you mean, and "
    "the reader has to guess.",
    advice="Say the sentence slowly and in full: which word do you mean here?",
    examples=(
        Example(
            flagged="They were proud of ⟦there⟧ harbour.",
            clean="They were proud of their harbour.",
        ),
        Example(
            flagged="The smog can ⟦effect⟧ our lungs.",
            clean="The smog can affect our lungs, and its effect lasts.",
        ),
    ),
)
_CONFIDENCE = 0.93


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    places: dict[tuple[str, str, str], list[Span]] = {}
    running = {sentence.index for sentence in essay.prose}
    for sentence in essay.sentences:
        for row, span in _slips(essay, sentence, sentence.index in running):
            slip = (span.of(essay.text).lower(), row.meant, row.says)
            places.setdefault(slip, []).append(span)
    for (_, meant, says), spans in places.items():
        yield _finding(essay, sorted(set(spans)), meant, says)


def _slips(essay: Essay, sentence: Sentence, running: bool) -> Iterator[tuple[Confusion, Span]]:
    if not running and essay.paragraphs[sentence.paragraph].kind not in ("title", "heading"):
        return
    line = line_of(essay, sentence)
    for row in confusions():
        if running or row.headings:
            for pattern in row.patterns:
                yield from ((row, line.span(*place)) for place in matches(pattern, line))


def _finding(essay: Essay, spans: list[Span], meant: str, says: str) -> Finding:
    slip = spans[0].of(essay.text)
    message = says.format(slip=slip) or f"“{slip}” may not be what you mean; perhaps “{meant}”."
    return CHECK.at(
        spans[0],
        message,
        suggestions=(_like(slip, meant),) if meant else (),
        repeats=tuple(spans[1:]),
        confidence=_CONFIDENCE,
    )


def _like(slip: str, meant: str) -> str:
    """`meant` with the slip's capital and kind of apostrophe."""
    meant = meant if "'" not in slip else meant.replace("’", "'")
    return meant[0].upper() + meant[1:] if slip[0].isupper() else meant
