"""What a statement of the essay has otherwise than the pack, figures apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from feedback.essay.facts.given_role import other_role
from feedback.essay.facts.ranked_first import other_order
from feedback.essay.facts.statement import Context, Statement, context_of
from feedback.essay.facts.table_direction import turned_in_table
from feedback.essay.facts.turned_fact import Difference, differing_in, surer
from feedback.essay.facts.who_said import other_speaker
from feedback.essay.model import Attribution, Body, Citation
from feedback.finding import Evidence
from feedback.library.library import SourceLibrary
from feedback.text.quantities import quantities
from feedback.text.span import Span

_CANDIDATES = 6
# Not a heading.
_SENTENCE = re.compile(r"[.!?…;:][\s\"”’'»)\]]*$")
_LEAST = 2


def other_fact(
    body: Body,
    span: Span,
    library: SourceLibrary,
    signals: Sequence[Attribution] = (),
    citations: Sequence[Citation] = (),
    quoted: Sequence[Span] = (),
) -> Difference | None:
    """The thing that the statement at `span` and a passage of the pack have otherwise: a name, a
    direction, a "not", who did or said it; None where nothing is certain. `signals`,
    `citations` and the spans of quotations (`quoted`), whose words are not held against their
    source here, are the essay's."""
    statement = Statement.of_essay(body, span, quantities(body.text, *span))
    statement = replace(statement, quoted=(*statement.quoted, *quoted))
    if len(statement.stems) < _LEAST or not library or is_credited_elsewhere(span, citations):
        return None
    credited = _credited_in(span, signals, citations)
    best: Difference | None = None
    for context in _candidates(statement, library):
        named = context.passage.source.id in credited
        best = surer(best, differing_in(statement, context, library, credited=named))
        if best is None and (order := other_order(statement, context)):
            return Difference(*order, context)
    if best is not None:
        return best
    if (turned := turned_in_table(statement, library)) is not None:
        ours, row, cell = turned
        return Difference(ours, cell, context_of(row))
    other = other_role(statement, library) or other_speaker(statement, signals, library)
    return Difference(*other) if other else None


def _credited_in(
    span: Span, signals: Sequence[Attribution], citations: Sequence[Citation]
) -> frozenset[str]:
    """The sources that the sentence at `span` names."""
    cited = (s for c in citations if span.overlaps(c.span) for s in c.sources)
    named = (a.source for a in signals if span.overlaps(a.span))
    return frozenset(source for source in (*cited, *named) if source)


def is_credited_elsewhere(span: Span, citations: Sequence[Citation]) -> bool:
    """Whether the sentence at `span` is given to works that were not supplied, and to no other.

    What they say may well be otherwise in the pack.
    """
    cited = [c for c in citations if span.overlaps(c.span) and (c.author or c.entry is not None)]
    return bool(cited) and not any(c.sources for c in cited)


def evidence_of(found: Difference) -> Evidence:
    """The passage that has it otherwise, its own words marked."""
    passage = found.context.passage
    return Evidence(passage.source.id, passage.span, passage.text, "differs", (found.theirs,))


def _candidates(statement: Statement, library: SourceLibrary) -> list[Context]:
    found = library.search(statement.span.of(statement.text), _CANDIDATES)
    return [context_of(passage) for passage, _ in found if _SENTENCE.search(passage.text)]
