"""What a statement of the essay has otherwise than the pack, figures apart."""

from __future__ import annotations

from functools import lru_cache

from feedback.essay.model import Body, Essay
from feedback.essay.statement import Context, Statement, context_of
from feedback.essay.turned_fact import Difference, differing_in, surer
from feedback.finding import Evidence
from feedback.library.library import Passage, SourceLibrary
from feedback.text.quantities import quantities
from feedback.text.span import Span

_CANDIDATES = 6
_LEAST = 2


def other_fact(
    body: Body, span: Span, library: SourceLibrary, credited: frozenset[str] = frozenset()
) -> Difference | None:
    """The thing that the statement at `span` and a passage of the pack have otherwise: a name, a
    direction, a "not", who did it; None where nothing is certain. `credited` are the ids of the
    sources that the essay names for it."""
    statement = Statement.of_essay(body, span, quantities(body.text, *span))
    if len(statement.stems) < _LEAST or not library:
        return None
    best: Difference | None = None
    for context in _candidates(statement, library):
        named = context.passage.source.id in credited
        if credited and not named and best is not None:
            continue
        best = surer(best, differing_in(statement, context, library, credited=named))
    return best


def credited_in(essay: Essay, span: Span) -> frozenset[str]:
    """The sources that the sentence at `span` names."""
    cited = (s for c in essay.citations if span.overlaps(c.span) for s in c.sources)
    named = (a.source for a in essay.attributions if span.overlaps(a.span))
    return frozenset(source for source in (*cited, *named) if source)


def evidence_of(found: Difference) -> Evidence:
    """The passage that has it otherwise, its own words marked."""
    passage = found.context.passage
    return Evidence(passage.source.id, passage.span, passage.text, "differs", (found.theirs,))


def _candidates(statement: Statement, library: SourceLibrary) -> list[Context]:
    found = library.search(statement.span.of(statement.text), _CANDIDATES)
    return [_context(passage) for passage, _ in found]


@lru_cache(maxsize=4096)
def _context(passage: Passage) -> Context:
    return context_of(passage)
