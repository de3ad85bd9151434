"""A rise that a table of a source shows to be a fall: "from 1990 to 2000 the visitors rose" where
the column has 640 and 510."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.facts.contraries import DOWN, UP, change_of
from feedback.essay.facts.statement import Statement
from feedback.essay.grammar.frame import clause_of, subjects_of
from feedback.library.library import Passage, SourceLibrary
from feedback.library.tables import Cell, Table, tables_of
from feedback.text.quantities import quantities
from feedback.text.span import Span
from feedback.text.words import stem, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SMALL = frozenset(("the", "of", "a", "an", "in", "at", "for", "and", "to", "per", "number"))


def turned_in_table(
    statement: Statement, library: SourceLibrary
) -> tuple[Span, Passage, Span] | None:
    """The verb of the essay, the row of the later of its two years and the cell there; None where
    years, head and way are not all plain."""
    for verb in statement.tokens:
        way = change_of(verb.lemma_.lower()) if verb.pos_ == "VERB" else None
        place = Span(verb.idx, verb.idx + len(verb))
        if way not in (UP, DOWN) or _is_transitive(verb) or not statement.asserts(place):
            continue
        told = {stem(t.text) for s in subjects_of(verb) for t in s.subtree}
        labels = [t.text for t in clause_of(verb) if t.text.isdigit() and len(t.text) == 4]
        if len(labels) != 2 or any(c.dep_ == "neg" for c in verb.children):
            continue
        for source in library:
            for table in tables_of(source):
                if cell := _otherwise(table, sorted(labels), told, way):
                    return place, Passage(source, cell.line), cell.span
    return None


def _is_transitive(verb: Token) -> bool:
    return any(c.dep_ in ("dobj", "attr", "oprd") for c in verb.children)


def _otherwise(table: Table, labels: list[str], told: set[str], way: str) -> Cell | None:
    """The later cell of the one column that the words name whole, where it went the other way."""
    heads = {c.head for c in table.cells if _stems(c.head) and _stems(c.head) <= told}
    heads = {h for h in heads if not any(_stems(h) < _stems(o) for o in heads)}
    if len(heads) != 1 or told & {s for c in table.cells for s in _stems(c.row)}:
        return None
    column = {c.row: c for c in table.cells if c.head in heads}
    cells = [column.get(label) for label in labels]
    values = [_value(c) for c in cells if c is not None]
    if len(values) != 2 or None in values or values[0] == values[1]:
        return None
    rose = (values[1] or 0) > (values[0] or 0)
    return cells[1] if rose != (way == UP) else None


def _stems(text: str) -> set[str]:
    return {stem(w.text) for w in words(text) if w.text.casefold() not in _SMALL}


def _value(cell: Cell) -> float | None:
    found = quantities(cell.text)
    return found[0].figure if len(found) == 1 and found[0].figure == found[0].figure else None
