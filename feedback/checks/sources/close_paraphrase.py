"""A source's sentence lightly reworded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from feedback.checks.card import Check, Example
from feedback.checks.sources.runs import OTHER_ADVICE, by_source, same_wording
from feedback.checks.sources.shown import shown
from feedback.essay.attributions.signals import REPORTING
from feedback.essay.model import Essay, Overlap
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.words import count_words

_PACK = {
    "Source 1": "Because the winters were so long, the fishermen mended their nets on the frozen "
    "quay before dawn and sold what they had caught to the inns along the shore."
}

CHECK = Check(
    name="sources/close-paraphrase",
    severity="warning",
    summary="a source's sentence lightly reworded, credited or not",
    why="A sentence that keeps the source's words and order shows what the source says, not what "
    "the writer made of it.",
    advice="How would you tell this to a friend, with the source closed? Say it in those words and "
    "name the source, or quote the words that matter.",
    examples=(
        Example(
            flagged="Life was hard. ⟦The fishermen repaired their nets on the frozen quay before "
            "sunrise and sold what they had caught to inns⟧ nearby.",
            clean="Life was hard. Men who fished got up in the dark to look after their tackle, "
            "and local inns were their customers.",
            sources=_PACK,
        ),
    ),
    needs_sources=True,
    step="Put it in your own words",
    weight=58,
    akin=("sources/uncredited-copy",),
)

_NAMED_ADVICE = (
    "You say where this comes from. Do you want to quote it, with quotation marks round the "
    "source's words, or to say it in words of your own?"
)


def find(
    essay: Essay, library: SourceLibrary, *, min_credited: int = 12, min_reworded: int = 15
) -> Iterator[Finding]:
    """Reworded runs, one finding a source with all its places.

    Where the essay says whose words they are, only runs of `min_reworded` words, mildly, and
    verbatim ones of `min_credited`: what is missing there is quotation marks. Where it names
    another source for them, the message says so.
    """
    close = [o for o in essay.overlaps if not o.quoted and not _says_who(essay, o)]
    bare = [o for o in close if o.kind == "close_paraphrase" and not o.credited]
    least = {"verbatim": min_credited, "close_paraphrase": min_reworded}
    named = [o for o in close if o.credited and count_words(o.span.of(essay.text)) >= least[o.kind]]
    for runs in by_source(bare):
        yield _finding(essay, library, runs)
    for runs in by_source(named):
        yield _finding(essay, library, runs)


def _finding(essay: Essay, library: SourceLibrary, runs: Sequence[Overlap]) -> Finding:
    first, name = runs[0], library[runs[0].source].called
    verbatim = first.kind == "verbatim"
    close = "come straight from" if verbatim else "stay close to"
    # Credit may be a speaker's name alone.
    named = first.credited and any(u.named for u in essay.source_uses if u.source == first.source)
    other = runs[0].credited_to
    clause = f", and you name {library[other].called} for them" if other else ""
    clause = ", which you name" if named else clause
    clause += ", but have no quotation marks" if verbatim else ""
    more = f" ({len(runs) - 1} more like it)" if runs[1:] else ""
    return CHECK.at(
        first.span,
        f"The words {shown(first.span.of(essay.text))} {close} {name}{clause}{more}.",
        advice=_NAMED_ADVICE if named else OTHER_ADVICE if other else None,
        severity="suggestion" if first.credited else None,
        evidence=tuple(same_wording(run, library) for run in runs),
        repeats=tuple(run.span for run in runs[1:]),
    )


def _says_who(essay: Essay, overlap: Overlap) -> bool:
    """Whether the run is the signal phrase of a quotation, taken over with it ("said Ann Lee")."""
    home = essay.sentence_at(overlap.span.start)
    beside = [
        q.source == overlap.source and home is not None and q.sentence == home.index
        for q in essay.quotations_of(at_least=4)
    ]
    speaks = any(a.span.overlaps(overlap.span) for a in essay.attributions)
    return any(beside) and (speaks or REPORTING.match(overlap.span.of(essay.text)) is not None)
