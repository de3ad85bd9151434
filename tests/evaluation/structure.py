"""Endings and theses found against the parts that raters marked in real essays, by essay.

    python -m tests.evaluation.structure [--data FOLDER] [--part 1/2] [--show N]

FOLDER (or FEEDBACK_DATA) holds persuade/*/essays.jsonl.gz: lines with text and discourse, a list of
{start, end, type}. --part 2/2 takes the second of every two essays alone, so that what was mended
over one part is measured over another.

Endings: an essay ends openly where its raters marked neither a Concluding Statement nor a Position
in its last paragraph. Precision and recall of structure/no-conclusion over those, for essays of
three paragraphs or more; and how has_conclusion falls out on either side. Raters are not sure
judges of this ("In conclusion" stands in essays without a mark), so what is found is also shown.

Theses: an essay's thesis is found where it touches a marked Position; beside it stand the rules
that take the first sentence, and the last one of the first paragraph. Raters mark one Position
where an essay states it twice, so the places are counted too.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from feedback.checks.structure import no_conclusion
from feedback.essay.build import build_essay
from feedback.essay.model import Essay
from feedback.essay.structure.conclusion import ending_of, last_paragraph
from feedback.essay.structure.thesis import find_thesis
from feedback.library.library import SourceLibrary
from feedback.reading.read import document_of
from feedback.text.span import Span

_FILES = "persuade/*/essays.jsonl.gz"
_ENOUGH_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True)
class Rated:
    """An essay's text with the parts that its raters marked, by type."""

    text: str
    parts: tuple[tuple[str, Span], ...]

    def of(self, kind: str) -> list[Span]:
        """The parts of one type."""
        return [span for type_, span in self.parts if type_ == kind]


@dataclass(slots=True)
class Score:
    """Essays by what raters marked and what was found.

    `flagged` counts (ends openly, is flagged); `concludes` (ends openly, value of has_conclusion);
    `theses` how often the thesis and the two simple rules touch a Position; `places` (marked,
    found).
    """

    flagged: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    concludes: Counter[tuple[bool, float | None]] = field(default_factory=Counter)
    theses: Counter[str] = field(default_factory=Counter)
    places: Counter[tuple[str, str]] = field(default_factory=Counter)
    shown: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the essays that are flagged, those that end openly."""
        return _share(self.flagged[True, True], self.flagged[False, True])

    @property
    def recall(self) -> float:
        """Of the essays that end openly, those that are flagged."""
        return _share(self.flagged[True, True], self.flagged[True, False])


def essays(data: Path, part: tuple[int, int] = (1, 1)) -> Iterator[Rated]:
    """The essays of `data`; of `part` (2, 3) the second of every three."""
    which, parts = part
    for path in sorted(data.glob(_FILES)):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % parts == which - 1:
                    row = json.loads(line)
                    marked = tuple(
                        (one["type"], Span(one["start"], one["end"])) for one in row["discourse"]
                    )
                    yield Rated(row["text"], marked)


def score(rated: Iterator[Rated] | list[Rated]) -> Score:
    """Every essay's end and thesis, as marked and as found.

    Essays whose text the reader changes are left out: their places would not fit.
    """
    tally = Score()
    for one in rated:
        essay = build_essay(document_of(one.text), SourceLibrary())
        if essay.text == one.text and last_paragraph(essay) is not None:
            _score_end(tally, one, essay)
            _score_thesis(tally, one, essay)
    return tally


def ends_openly(one: Rated, essay: Essay) -> bool:
    """Whether raters marked no conclusion, nor a position in the last paragraph."""
    last = last_paragraph(essay)
    assert last is not None
    stated = any(span.end > last.span.start for span in one.of("Position"))
    return not one.of("Concluding Statement") and not stated


def _score_end(tally: Score, one: Rated, essay: Essay) -> None:
    if sum(p.is_prose for p in essay.paragraphs) < _ENOUGH_PARAGRAPHS:
        return
    openly = ends_openly(one, essay)
    found = list(no_conclusion.find(essay, SourceLibrary()))
    ending = ending_of(essay)
    assert ending is not None
    value = 1.0 if ending.draws_together else 0.0 if ending.opens else None
    tally.flagged[openly, bool(found)] += 1
    tally.concludes[openly, value] += 1
    tally.shown += [f"{'open' if openly else 'closed'}: {f.message}" for f in found]


def _score_thesis(tally: Score, one: Rated, essay: Essay) -> None:
    positions = one.of("Position")
    prose = [p for p in essay.paragraphs if p.is_prose and p.sentences]
    if not positions:
        return
    thesis = find_thesis(essay)
    first = prose[0].sentences
    tally.theses["essays"] += 1
    tally.theses["found"] += thesis is not None
    tally.theses["thesis"] += thesis is not None and _touches(thesis.span, positions)
    tally.theses["first sentence"] += _touches(first[0].span, positions)
    tally.theses["last of the first paragraph"] += _touches(first[-1].span, positions)
    at = positions[0].start
    marked = (
        "opening" if at < prose[0].span.end else "end" if at >= prose[-1].span.start else "later"
    )
    tally.places[marked, thesis.place if thesis else "none"] += 1


def _touches(span: Span, others: list[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _share(right: int, other: int) -> float:
    return right / (right + other) if right + other else 0.0


def shown(tally: Score) -> str:
    """The figures as lines."""
    n = max(1, tally.theses["essays"])
    openly = sum(count for (is_open, _), count in tally.flagged.items() if is_open)
    lines = [
        f"no-conclusion: {tally.flagged.total()} essays, {openly} end openly, "
        f"{tally.flagged[True, True] + tally.flagged[False, True]} flagged  "
        f"precision {tally.precision:.2f}  recall {tally.recall:.2f}",
        "has_conclusion (1, 0, not told): where one is marked "
        + _told(tally, is_open=False)
        + "; where none is "
        + _told(tally, is_open=True),
        f"thesis: {n} essays, {tally.theses['found']} found",
    ]
    for rule in ("thesis", "first sentence", "last of the first paragraph"):
        lines.append(f"  {rule:28} touches the position in {tally.theses[rule] / n:.2f}")
    for (marked, found), count in sorted(tally.places.items()):
        lines.append(f"  marked in {marked:8} found in {found:8} {count}")
    return "\n".join(lines)


def _told(tally: Score, *, is_open: bool) -> str:
    return ", ".join(str(tally.concludes[is_open, value]) for value in (1.0, 0.0, None))


def _part(text: str) -> tuple[int, int]:
    which, _, parts = text.partition("/")
    if not 1 <= int(which) <= int(parts):
        raise ValueError(text)
    return int(which), int(parts)


def main() -> None:
    """Prints the figures, and with --show what was flagged."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, default=os.environ.get("FEEDBACK_DATA"))
    parser.add_argument("--part", type=_part, default=(1, 1), metavar="N/M")
    parser.add_argument("--show", type=int, default=0)
    chosen = parser.parse_args()
    if chosen.data is None:
        parser.error("name the folder of data")
    tally = score(essays(Path(chosen.data), chosen.part))
    print(shown(tally))
    print("\n".join(tally.shown[: chosen.show]))


if __name__ == "__main__":
    main()
