"""A statement of the essay held against the passages of the pack that bear on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from feedback.essay.facts.agreement import agree, agrees_with_sum
from feedback.essay.facts.figure_sides import sides_changed
from feedback.essay.facts.figure_slots import same_slot
from feedback.essay.facts.named_fact import other_name, statement_names
from feedback.essay.facts.other_clause import is_edge
from feedback.essay.facts.rival import is_told, rival
from feedback.essay.facts.same_fact import (
    anchored,
    is_imprint,
    is_other_value,
    is_retold,
    is_slip,
    paired_off,
    same_fact,
    ties_of,
)
from feedback.essay.facts.statement import (
    Context,
    Given,
    Statement,
    context_of,
    is_in_one_mood,
    may_be_told,
)
from feedback.essay.facts.swapped_figures import swapped
from feedback.essay.facts.tabled import tabled
from feedback.essay.grammar.content_words import content, near
from feedback.essay.grammar.frame import sense_at, senses
from feedback.essay.model import Body, ClaimVerdict
from feedback.finding import Evidence
from feedback.library.library import SourceLibrary
from feedback.library.tables import is_in_table
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span

_CANDIDATES = 8
_CANDIDATES_OF_A_FIGURE = 4
_CANDIDATES_OF_CITED = 12
_AROUND = 50  # characters either side
_SECOND_LOOK = 12
_TOGETHER = re.compile(
    r"(?i)\b(?:together|combined|in\s+(?:all|total)|altogether|total(?:s|led|ling|ed)?|sum|both|added)\b"
)
_ADDED_UP = re.compile(r"(?i)\b(?:together|combined|altogether|added\s+up|in\s+total)\b")
_KNOWN = 0.6
_POINTING = re.compile(r"(?i)(?:this|that|it|they|these)\b")
_SAYS_LITTLE = 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the pack says of a statement.

    `verdict` differs: the same fact stands in a source with another value. `differing` are the
    words of the essay that carry the difference, one for each Evidence whose relation is "differs",
    in the same order; those come first in `evidence`. `quantities` are the statement's own.
    """

    verdict: ClaimVerdict
    evidence: tuple[Evidence, ...] = ()
    differing: tuple[Span, ...] = ()
    quantities: tuple[Quantity, ...] = ()


def compare(
    body: Body, span: Span, library: SourceLibrary, given: Given | None = None
) -> Comparison:
    """Holds the statement at `span` of the essay against `library`.

    Quantities are compared, and names that stand in another's place; what stands inside quotation
    marks may be supported but never differs, for a misquotation has its own check. Without sources
    the verdict is not_checked.
    """
    found = quantities(body.text, *span)
    if not library:
        return Comparison("not_checked", quantities=found)
    held = _held(body, span, found, library, given)
    wider = _with_what_it_means(body, span)
    if held.verdict == "not_in_sources" and wider != span:
        return _held(body, wider, found, library, given)
    return held


def _held(
    body: Body,
    span: Span,
    found: tuple[Quantity, ...],
    library: SourceLibrary,
    given: Given | None,
) -> Comparison:
    statement = Statement.of_essay(body, span, found, given)
    if not statement.comparable and not statement_names(statement, library):
        return Comparison("not_in_sources", quantities=found)
    contexts = _candidates(statement, library)
    supports = {
        q: e
        for q in statement.comparable
        if (e := _support(statement, q, contexts))
        and not _is_of_another_cell(statement, q, e, library)
    }
    differs = {
        q: e
        for q in statement.comparable
        if q not in supports and (e := _difference(statement, q, contexts, library))
    }
    differs = _by_itself(statement, supports, differs, contexts)
    if not differs and (crossed := _swapped(statement, contexts)):
        differs = dict([crossed])
        supports.pop(crossed[0], None)
    named = None if differs else _other_name(statement, contexts, library)
    if named is not None:
        ours, evidence = named
        return Comparison("differs", (evidence, *_merged(supports.values())), (ours,), found)
    known = bool(supports) and not differs and _is_known(statement, contexts)
    return _compared(statement, supports, differs, found, is_known=known)


def _by_itself(
    statement: Statement,
    supports: dict[Quantity, Evidence],
    differs: dict[Quantity, Evidence],
    contexts: list[Context],
) -> dict[Quantity, Evidence]:
    """The differences that are believed: of a sentence whose figures are all strange to the pack
    (two or more of them), a slip of the pen alone, for it tells of another case."""
    told = {x for c in contexts for q in statement.comparable for x in paired_off(statement, q, c)}
    there = {e.span for e in differs.values()}
    given = {r.figure for c in contexts if c.passage.span in there for r in c.quantities}
    strange = [
        q
        for q in statement.comparable
        if q.kind != "date" and q not in supports and q not in told and q.figure not in given
    ]
    if len(strange) < 2 or supports or told:
        return differs
    return {
        q: e
        for q, e in differs.items()
        if is_slip(q.span.of(statement.text), e.differing[0].of(_source_of(e, contexts)), least=3)
    }


def _source_of(evidence: Evidence, contexts: list[Context]) -> str:
    return next((c.text for c in contexts if c.passage.source.id == evidence.source), "")


def _with_what_it_means(body: Body, span: Span) -> Span:
    """The statement with the sentence before it, where its subject is a "this" or "it" and it says
    nothing else but a figure ("This was in 1909")."""
    opening = _POINTING.match(body.text, *span)
    if opening is None or len(content(body.text, span)) > _SAYS_LITTLE:
        return span
    sentence = body.sentence_at(span.start)
    if sentence is None or sentence.span.start != span.start:
        return span
    before = body.sentence_at(max(0, len(body.text[: span.start].rstrip()) - 1))
    if before is None or "\n" in body.text[before.span.end : span.start]:
        return span
    return Span(before.span.start, span.end)


def _candidates(statement: Statement, library: SourceLibrary) -> list[Context]:
    """The passages nearest to the statement, then those nearest to each figure's own words."""
    text, span = statement.text, statement.span
    queries = [(span.of(text), _CANDIDATES)]
    for q in statement.comparable:
        around = Span(max(span.start, q.span.start - _AROUND), min(span.end, q.span.end + _AROUND))
        queries.append((around.of(text), _CANDIDATES_OF_A_FIGURE))
    found = {p: None for query, limit in queries for p, _ in library.search(query, limit)}
    cited = statement.credit | statement.near_credit
    if cited and statement.comparable:
        wider = library.search(span.of(text), _CANDIDATES_OF_CITED * len(library))
        of_cited = [p for p, _ in wider if p.source.id in cited]
        found |= dict.fromkeys(of_cited[:_CANDIDATES_OF_CITED])
    return [context_of(p) for p in found]


def _is_known(statement: Statement, contexts: list[Context]) -> bool:
    """Whether the passages have every name of the statement and most of its words: a figure alone
    bears out nothing else that is said beside it."""
    here = frozenset().union(*(c.stems | c.nearby for c in contexts))
    if statement.names - statement.reporters - here:
        return False
    if len(statement.stems & here) < _KNOWN * len(statement.stems):
        return False
    return not _is_called_otherwise(statement, contexts)


def _is_called_otherwise(statement: Statement, contexts: list[Context]) -> bool:
    """Whether the statement says what something is ("is a 2017 book") and no passage has that."""
    called = [
        t
        for t in statement.tokens
        if t.dep_ == "attr" and t.pos_ == "NOUN" and t.head.lemma_ == "be"
    ]
    if not called:
        return False
    known = frozenset().union(*(senses(c.parsed) | c.nearby for c in contexts))
    counted = {q.counted for q in statement.quantities}
    return any(
        (s := sense_at(t)) is not None and s not in known and t.lower_ not in counted
        for t in called
    )


def _compared(
    statement: Statement,
    supports: dict[Quantity, Evidence],
    differs: dict[Quantity, Evidence],
    found: tuple[Quantity, ...],
    *,
    is_known: bool,
) -> Comparison:
    verdict: ClaimVerdict = "not_in_sources"
    if differs:
        verdict = "differs"
    elif supports and is_known and all(q in supports for q in statement.comparable):
        verdict = "supported"
    evidence = (*differs.values(), *_merged(supports.values()))
    return Comparison(verdict, evidence, tuple(q.span for q in differs), found)


def _merged(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """One Evidence for each passage, in the order of the essay's words."""
    by_place: dict[tuple[str | None, Span], Evidence] = {}
    for item in evidence:
        by_place.setdefault((item.source, item.span), item)
    return tuple(by_place.values())


def _support(statement: Statement, q: Quantity, contexts: list[Context]) -> Evidence | None:
    for context in contexts:
        for r in context.quantities:
            if same_slot(q, r) and agree(q, r) == "agree" and anchored(statement, q, context, r):
                return _evidence(context, r, "supports")
    return _summed(statement, q, contexts)


def _is_of_another_cell(
    statement: Statement, q: Quantity, evidence: Evidence, library: SourceLibrary
) -> bool:
    """Whether the figure stands in a table, but not in the cell that the statement tells of."""
    source = library[evidence.source] if evidence.source else None
    if source is None or not is_in_table(source, evidence.span):
        return False
    return tabled(statement, q, library) is not None


def _summed(statement: Statement, q: Quantity, contexts: list[Context]) -> Evidence | None:
    """Support by two figures of one passage, where the essay or the passage adds them up."""
    for context in contexts:
        said = f"{statement.span.of(statement.text)} {context.passage.text}"
        pair = _parts_of(statement, q, context) if _TOGETHER.search(said) else None
        if pair and any(anchored(statement, q, context, r) for r in pair):
            passage, words = context.passage, tuple(r.phrase for r in pair)
            return Evidence(passage.source.id, passage.span, passage.text, "supports", words)
    return None


def _parts_of(
    statement: Statement, q: Quantity, context: Context
) -> tuple[Quantity, Quantity] | None:
    """The two figures of the passage that make `q` together, neither given beside it."""
    given = {(x.low, x.high) for x in statement.quantities if x is not q}
    alike = [r for r in context.quantities if same_slot(q, r) and (r.low, r.high) not in given]
    return next((pair for pair in combinations(alike, 2) if agrees_with_sum(q, pair)), None)


def _difference(
    statement: Statement, q: Quantity, contexts: list[Context], library: SourceLibrary
) -> Evidence | None:
    asserted = statement.asserts(q.span)
    if statement.of_own_study or _is_put_together(statement, contexts):
        return None
    reported = asserted or statement.reports(q.span)
    for context in contexts if reported else ():
        r = same_fact(statement, q, context, library)
        if r is not None and is_other_value(statement, q, context, r):
            if not asserted and not (
                is_in_one_mood(statement, context, q.span) and is_retold(statement, q, context, r)
            ):
                continue
            ties = ties_of(statement, q, context)
            if _parts_of(statement, q, context) or _stands_elsewhere(statement, q, library, ties):
                return None
            return _evidence(context, r, "differs")
    return _restated(statement, q, contexts, library, asserted=asserted)


def _is_put_together(statement: Statement, contexts: list[Context]) -> bool:
    """Whether the essay adds up what no passage gives added up ("together they burned seven")."""
    if not _ADDED_UP.search(statement.sentence_text):
        return False
    return not any(_ADDED_UP.search(c.passage.text) for c in contexts)


def _restated(
    statement: Statement,
    q: Quantity,
    contexts: list[Context],
    library: SourceLibrary,
    *,
    asserted: bool,
) -> Evidence | None:
    """The passage that the statement restates with another value, the best borne out of them."""
    if statement.of_own_study:
        return None
    if cell := tabled(statement, q, library):
        passage, span = cell
        return Evidence(passage.source.id, passage.span, passage.text, "differs", (span,))
    found = [(c, r) for c in contexts if (r := rival(statement, q, c, library, asserted=asserted))]
    for context, r in found:
        if not asserted and not may_be_told(statement, context, q.span):
            continue
        if is_other_value(statement, q, context, r) and not _stands_elsewhere(
            statement, q, library, ties_of(statement, q, context)
        ):
            return _evidence(context, r, "differs")
    return None


def _swapped(statement: Statement, contexts: list[Context]) -> tuple[Quantity, Evidence] | None:
    for context in contexts:
        if not is_imprint(context) and (found := swapped(statement, context)):
            ours, theirs = found
            return ours, _evidence(context, theirs, "differs")
        if not is_imprint(context) and (changed := sides_changed(statement, context)):
            ours, theirs, there = changed
            return ours, _evidence(there, theirs, "differs")
    return None


def _other_name(
    statement: Statement, contexts: list[Context], library: SourceLibrary
) -> tuple[Span, Evidence] | None:
    for context in contexts:
        found = other_name(statement, context, library)
        if found is not None:
            ours, theirs = found
            passage = context.passage
            return ours, Evidence(
                passage.source.id, passage.span, passage.text, "differs", (theirs,)
            )
    return None


def _stands_elsewhere(statement: Statement, q: Quantity, library: SourceLibrary, ties: int) -> bool:
    """Whether the pack gives this very figure of such a thing in another passage, with as many of
    the words as two `ties` of other figures leave needful."""
    around = near(statement.text, statement.span, q)
    least = max(3, len(around) / 2) if ties > 1 else 1
    query = f"{q.span.of(statement.text)} {q.counted or ''} {q.unit or ''}"
    return any(
        same_slot(q, r) and q.unit == r.unit and _is_that_figure(q, r)
        for passage, _ in library.search(query, _SECOND_LOOK)
        if len(around & context_of(passage).stems) >= least
        for r in context_of(passage).quantities
    )


def _is_that_figure(q: Quantity, r: Quantity) -> bool:
    """Whether they are one figure, the "nearly" or "about" before it apart."""
    if (q.low, q.high) == (r.low, r.high) or is_edge(q, r):
        return True
    return q.kind != "date" and q.figure == r.figure and is_told(r) and agree(q, r) == "agree"


def _evidence(context: Context, r: Quantity, relation: str) -> Evidence:
    passage = context.passage
    return Evidence(
        passage.source.id,
        passage.span,
        passage.text,
        "differs" if relation == "differs" else "supports",
        (r.phrase,),
    )
