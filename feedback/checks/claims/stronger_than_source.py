"""A statement that says more than the source it restates."""

from __future__ import annotations

from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.essay.facts.overstated import Overstated, overstated
from feedback.essay.facts.quoted_certainty import QuotedCertainty, quoted_certainty
from feedback.essay.facts.statement import Statement, context_of
from feedback.essay.facts.taken_for_author import TakenForAuthor, told_by_another
from feedback.essay.model import Essay, Sentence
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary
from feedback.text.quantities import quantities

CHECK = Check(
    name="claims/stronger-than-source",
    severity="suggestion",
    summary="a source's sentence restated without its “may”, “could” or “some”",
    why="A source that says “may” has not shown that it is so; a reader who looks it up will see "
    "that the essay promises more.",
    advice="How sure is the source? Use words as careful as the source's, or say why you are "
    "more sure.",
    examples=(
        Example(
            flagged="The new harbour wall ⟦will protect⟧ the fishing village from winter storms.",
            clean="The new harbour wall may protect the fishing village from winter storms.",
            sources={
                "Source 1": "The new harbour wall could protect the fishing village from the "
                "winter storms."
            },
        ),
        Example(
            flagged="⟦All ferries⟧ on the northern route burn cheap coal.",
            clean="A few ferries on the northern route burn cheap coal.",
            sources={"Doc A": "Some ferries on the northern route burn cheap coal."},
        ),
    ),
    needs_sources=True,
    step="Say no more than your sources say",
    weight=55,
)
_WHOSE = (
    "Whose view is this in the source? Name who holds it, and say whether the author agrees with "
    "them."
)
_CANDIDATES = 6
_LEAST = 2


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    """One finding for each sentence that gives its author the words of somebody whom a source only
    reports, or that restates a source's sentence and goes further."""
    taken = list(told_by_another(essay, library))
    yield from (_taken(essay, each) for each in taken)
    yield from (_quoted(essay, each) for each in quoted_certainty(essay, library))
    for sentence in essay.prose:
        if any(each.signal.span.overlaps(sentence.span) for each in taken):
            continue
        found = _in(essay, sentence, library)
        if found is None or any(q.span.overlaps(found.ours) for q in essay.quotations):
            continue
        passage = found.context.passage
        theirs = found.theirs.of(passage.source.text)
        yield CHECK.at(
            found.ours,
            f"The essay says “{_line(found.ours.of(essay.text))}” where "
            f"{passage.source.called} says “{_line(theirs)}”.",
            evidence=(
                Evidence(passage.source.id, passage.span, passage.text, "differs", (found.theirs,)),
            ),
            differing=(found.ours,),
            confidence=0.7,
        )


def _quoted(essay: Essay, found: QuotedCertainty) -> Finding:
    source, theirs = found.source, _line(found.theirs.of(found.source.text))
    ours = _line(found.ours.of(essay.text))
    said = (
        f"{source.called} has “{theirs}” before these words, and the essay leaves it out."
        if found.left_out
        else f"The essay says “{ours}” where {source.called} says “{theirs}”."
    )
    words = found.sentence.of(source.text)
    return CHECK.at(
        found.ours,
        said,
        evidence=(Evidence(source.id, found.sentence, words, "differs", (found.theirs,)),),
        differing=() if found.left_out else (found.ours,),
        confidence=0.7,
    )


def _taken(essay: Essay, found: TakenForAuthor) -> Finding:
    source, span = found.passage
    said = _line(found.signal.span.of(essay.text))
    holder = _line(found.voice.holder.of(source.text))
    return CHECK.at(
        found.signal.span,
        f"The essay has “{said}”; {source.called} gives this as the view of others (“{holder}”).",
        advice=_WHOSE,
        evidence=(Evidence(source.id, span, found.passage.text, "differs", (found.voice.holder,)),),
        differing=(found.signal.span,),
        confidence=0.7,
    )


def _in(essay: Essay, sentence: Sentence, library: SourceLibrary) -> Overstated | None:
    text = sentence.span.of(essay.text)
    statement = Statement.of_essay(essay, sentence.span, quantities(essay.text, *sentence.span))
    if len(statement.stems) < _LEAST or text.rstrip().endswith("?") or statement.is_own:
        return None
    found = [context_of(passage) for passage, _ in library.search(text, _CANDIDATES)]
    credited = any(
        a.kind == "source" or a.source is not None
        for a in essay.attributions
        if a.span.overlaps(sentence.span)
    ) or any(c.form == "running" and c.span.overlaps(sentence.span) for c in essay.citations)
    return overstated(statement, found, _before(essay, sentence), credited=credited)


def _before(essay: Essay, sentence: Sentence) -> str:
    """The sentence before, where one stands in the same paragraph."""
    earlier = essay.sentences[sentence.index - 1] if sentence.index else sentence
    same = earlier.paragraph == sentence.paragraph and earlier.index < sentence.index
    return earlier.span.of(essay.text) if same else ""


def _line(text: str) -> str:
    return " ".join(text.split())
