"""Whether findings lie on the passages of real essays that raters called ineffective.

    python -m tests.evaluation.effectiveness [--data ROOT] [--rooms claims,sources]

ROOT (or FEEDBACK_DATA) holds persuade/: school essays with their packs, some of whose discourse
elements (a claim, a piece of evidence, a conclusion …) raters called Ineffective, Adequate or
Effective. For each check, printed are its places on elements of each kind per 1,000 characters of
such elements, and the ratio of the first to the last: above 1, it marks what raters marked down.
Half a place is added on both sides of a ratio, so that none from few places is without end. A place
counts once on each element that it touches, a finding about the whole essay nowhere. Essays without
a rated element are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from feedback import Checker
from feedback.finding import Finding
from feedback.text.span import Span
from tests.evaluation.data import parser, prompts, rows

RATINGS = ("Ineffective", "Adequate", "Effective")
_PER = 1000
_PRIOR = 0.5


@dataclass(frozen=True, slots=True)
class Element:
    """A part of an essay's argument, with what the raters called it."""

    span: Span
    rating: str


@dataclass(slots=True)
class Tally:
    """Places by check and rating, and the characters of the elements of each rating."""

    places: Counter[tuple[str, str]] = field(default_factory=Counter)
    characters: Counter[str] = field(default_factory=Counter)
    elements: Counter[str] = field(default_factory=Counter)

    def add(self, elements: Iterable[Element], findings: Iterable[Finding]) -> None:
        marked = [(f.check, place) for f in findings for place in f.places]
        for element in elements:
            self.elements[element.rating] += 1
            self.characters[element.rating] += element.span.end - element.span.start
            for check, place in marked:
                if place.overlaps(element.span):
                    self.places[check, element.rating] += 1

    def on(self, checks: Iterable[str], rating: str) -> int:
        """The places of `checks` on elements of that rating."""
        return sum(self.places[check, rating] for check in checks)

    def rate(self, checks: Iterable[str], rating: str, *, more: float = 0.0) -> float:
        """Places per 1,000 characters, of `more` places than there are."""
        return _PER * (self.on(checks, rating) + more) / max(1, self.characters[rating])

    def ratio(self, checks: Iterable[str]) -> float:
        """How much oftener the checks mark ineffective passages than effective ones."""
        names = list(checks)
        effective = self.rate(names, "Effective", more=_PRIOR)
        return self.rate(names, "Ineffective", more=_PRIOR) / effective

    def checks(self) -> list[str]:
        return sorted({check for check, _ in self.places})


def elements_of(row: Mapping[str, Any]) -> list[Element]:
    """The rated elements of an essay's row."""
    return [
        Element(Span(part["start"], part["end"]), part["effectiveness"])
        for part in row.get("discourse") or ()
        if part.get("effectiveness") in RATINGS
    ]


def measure(root: Path, rooms: Iterable[str]) -> Tally:
    """Every essay with a rated element against its own pack."""
    tally, wanted = Tally(), tuple(f"{room}/" for room in rooms)
    for elements, findings in _checked(root):
        tally.add(elements, [f for f in findings if f.check.startswith(wanted)])
    return tally


def _checked(root: Path) -> Iterator[tuple[list[Element], tuple[Finding, ...]]]:
    checker = Checker(engine="none")
    for prompt in prompts(root):
        against = checker.with_sources([prompt / "pack-text"])
        for row in rows(prompt):
            if elements := elements_of(row):
                yield elements, tuple(against.check_text(row["text"], file=row["id"]).findings)


def table(tally: Tally) -> str:
    """A line for what was rated, one for each check, and one for each room and all."""
    rated = (f"{tally.elements[r]} {r} ({tally.characters[r]} characters)" for r in RATINGS)
    lines = [", ".join(rated), f"{'':36}" + "".join(f"{r:>18}" for r in RATINGS) + "  ratio"]
    checks = tally.checks()
    lines += [_line(tally, check, [check]) for check in checks]
    for room in sorted({check.partition("/")[0] for check in checks}):
        lines.append(_line(tally, f"{room}/", [c for c in checks if c.startswith(f"{room}/")]))
    return "\n".join([*lines, _line(tally, "all", checks)])


def _line(tally: Tally, name: str, checks: list[str]) -> str:
    cells = (f"{tally.on(checks, r):9} {tally.rate(checks, r):8.3f}" for r in RATINGS)
    return f"{name:36}" + "".join(cells) + f"  {tally.ratio(checks):5.2f}"


def main() -> None:
    options = parser(__doc__)
    options.add_argument("--rooms", default="claims,sources")
    chosen = options.parse_args()
    if not prompts(chosen.data):
        options.error(f"{chosen.data} holds no persuade/ with essays.jsonl.gz")
    print(table(measure(chosen.data, chosen.rooms.split(","))))


if __name__ == "__main__":
    main()
