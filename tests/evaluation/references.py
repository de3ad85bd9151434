"""How the program reads lists of works cited: real references on pages that cite some of them.

    python -m tests.evaluation.references [--data ROOT] [--half tuned|kept|all] [--show MEASURE]

ROOT (or FEEDBACK_DATA) holds references/core.xml. Every other reference served for tuning; the
figures to report are those of the half kept back. Printed for each layout, way of citing and
all: entries whose extent is right to the letter, first authors (where any is named), years,
and entries rightly told as cited or not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from feedback.essay.attributions.find import find_attributions
from feedback.essay.citations.find import find_citations
from feedback.essay.citations.works_cited import find_works_cited, with_cited
from feedback.essay.model import WorkCited
from feedback.essay.structure.find import read_body
from feedback.library.library import SourceLibrary
from feedback.reading.plain import read_plain
from tests.evaluation.data import parser
from tests.evaluation.reference_pages import Page, Reference, load, pages

MEASURES = ("entries", "authors", "years", "cited")


@dataclass(slots=True)
class Tally:
    """Right and counted, by measure; what was missed, for reading."""

    right: Counter[str] = field(default_factory=Counter)
    counted: Counter[str] = field(default_factory=Counter)
    missed: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def count(self, measure: str, right: bool, shown: str = "") -> None:
        self.counted[measure] += 1
        self.right[measure] += right
        if not right:
            self.missed[measure].append(shown)

    def rate(self, measure: str) -> float:
        return self.right[measure] / self.counted[measure] if self.counted[measure] else 1.0


def half(references: Sequence[Reference], which: str) -> list[Reference]:
    """Every other reference: "tuned" from the first on, "kept" from the second, or "all"."""
    start, step = {"tuned": (0, 2), "kept": (1, 2), "all": (0, 1)}[which]
    return list(references[start::step])


def measure(some: Iterable[Page]) -> dict[str, Tally]:
    """Tallies for "all", each layout and each way of citing."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for page in some:
        text, works = _works(page.text)
        found = {_plain(work.span.of(text)): work for work in works}
        for name in ("all", page.layout, page.way):
            for i, reference in enumerate(page.references):
                _count(tallies[name], page, i, found.get(_plain(reference.line)))
    return dict(tallies)


def _works(text: str) -> tuple[str, tuple[WorkCited, ...]]:
    body = read_body(read_plain(text.encode(), PurePath("page.txt")), "en-GB")
    nothing = SourceLibrary()
    works = find_works_cited(body)
    citations = find_citations(body, nothing, find_attributions(body, nothing), works)
    return body.text, with_cited(works, citations)


def _count(tally: Tally, page: Page, index: int, work: WorkCited | None) -> None:
    reference = page.references[index]
    line = reference.line
    tally.count("entries", work is not None, f"{page.layout}: {line}")
    authors = work.authors if work else ()
    if reference.names:
        right = bool(authors) and _key(authors[0]) == _key(reference.names[0])
        tally.count("authors", right, f"{authors} not {reference.names[:3]}: {line}")
    if reference.year:
        year = work.year if work else None
        tally.count("years", year == reference.year, f"{year} not {reference.year}: {line}")
    is_cited = index in page.cited
    told = bool(work and work.cited)
    tally.count("cited", told == is_cited, f"{page.way} cited {is_cited}: {authors} {line}")


def _plain(line: str) -> str:
    return " ".join(re.sub(r"^(?:\[?\d{1,3}[\].)]|[•*\-–])\s+", "", line).split())


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def main() -> None:
    options = parser(__doc__)
    options.add_argument("--half", choices=("tuned", "kept", "all"), default="all")
    options.add_argument("--show", choices=MEASURES)
    chosen = options.parse_args()
    if not (chosen.data / "references").is_dir():
        options.error(f"{chosen.data} holds no references/")
    tallies = measure(pages(half(load(chosen.data / "references"), chosen.half)))
    print(f"{'':14}{'n':>6}" + "".join(f"{name:>10}" for name in MEASURES))
    for name, tally in tallies.items():
        rates = "".join(f"{tally.rate(m):10.3f}" for m in MEASURES)
        print(f"{name:14}{tally.counted['entries']:6}{rates}")
    if chosen.show:
        print("\n".join(tallies["all"].missed[chosen.show]))


if __name__ == "__main__":
    main()
