"""Essays with planted faults, held against what the program says: precision and recall a check.

    python -m tests.evaluation.planted_score [--show] [CASE...]

A case is a folder of planted/: the essay, sources/ and gold.yaml with

faults    {check, text, or, says}: the passage as the essay has it (null: the whole essay), other
          checks that would do as well, and words the message must hold
arguable  {check, text}: neither asked for nor counted as a false alarm
clean     passages on which no warning of sources/ or claims/ may lie, save where a fault is
          planted too

Every other place that a scored check marks is a false alarm. A fault whose check the program does
not have yet is counted apart, neither found nor missed.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from feedback import Checker
from feedback.assessment import Assessment
from feedback.checks.catalogue import checks
from feedback.finding import Finding
from feedback.text.span import Span

PLANTED = Path(__file__).parent / "planted"
SCORED = ("sources", "claims")


@dataclass(frozen=True, slots=True)
class Fault:
    """A planted fault, or an arguable place; `span` None is the whole essay."""

    check: str
    span: Span | None
    others: tuple[str, ...] = ()
    says: str = ""

    def is_met_by(self, check: str, place: Span | None, message: str) -> bool:
        if check != self.check and check not in self.others:
            return False
        if self.says and self.says not in message:
            return False
        if self.span is None or place is None:
            return self.span is place
        return self.span.overlaps(place)


@dataclass(frozen=True, slots=True)
class Case:
    """A planted essay, what the program said of it, and what was to be said."""

    name: str
    assessment: Assessment
    faults: tuple[Fault, ...]
    arguable: tuple[Fault, ...]
    clean: tuple[Span, ...]


@dataclass(slots=True)
class Tally:
    """Counts and examples a check."""

    found: Counter[str] = field(default_factory=Counter)
    missed: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    alarms: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    not_yet: Counter[str] = field(default_factory=Counter)
    warned: list[str] = field(default_factory=list)
    clean: int = 0

    def checks(self) -> list[str]:
        return sorted({*self.found, *self.missed, *self.alarms})

    def precision(self, check: str) -> float:
        return _share(self.found[check], len(self.alarms.get(check, ())))

    def recall(self, check: str) -> float:
        return _share(self.found[check], len(self.missed.get(check, ())))


def cases(names: Sequence[str] = ()) -> Iterator[Case]:
    """The planted essays, checked without a grammar engine; ValueError where the gold is off."""
    checker = Checker(engine="none")
    for folder in sorted(path.parent for path in PLANTED.glob("*/gold.yaml")):
        if not names or folder.name in names:
            yield _case(folder, checker)


def _case(folder: Path, checker: Checker) -> Case:
    essay = next(path for path in folder.iterdir() if path.stem == "essay")
    assessment = checker.with_sources([folder / "sources"]).check(essay)
    gold = YAML(typ="safe").load(folder / "gold.yaml")
    text = assessment.essay.text
    return Case(
        folder.name,
        assessment,
        tuple(_fault(text, row, folder.name) for row in gold.get("faults") or ()),
        tuple(_fault(text, row, folder.name) for row in gold.get("arguable") or ()),
        tuple(_place(text, words, folder.name) for words in gold.get("clean") or ()),
    )


def _fault(text: str, row: dict[str, Any], case: str) -> Fault:
    words = row.get("text")
    return Fault(
        row["check"],
        None if words is None else _place(text, words, case),
        tuple(row.get("or") or ()),
        row.get("says", ""),
    )


def _place(text: str, words: str, case: str) -> Span:
    start = text.find(words)
    if start < 0:
        raise ValueError(f"{case}: the essay has no passage “{words}”")
    return Span(start, start + len(words))


def score(all_cases: Iterable[Case]) -> Tally:
    """Faults found and missed, false alarms, and warnings on clean passages, over all cases."""
    tally = Tally()
    for case in all_cases:
        _score_faults(case, tally)
        _score_alarms(case, tally)
        _score_clean(case, tally)
    return tally


def _marks(case: Case) -> Iterator[tuple[Finding, Span | None]]:
    """Every place that a scored check marks."""
    for finding in case.assessment.findings:
        if finding.check.split("/")[0] in SCORED:
            for place in finding.places or (None,):
                yield finding, place


def _score_faults(case: Case, tally: Tally) -> None:
    marks = list(_marks(case))
    for fault in case.faults:
        if any(fault.is_met_by(f.check, place, f.message) for f, place in marks):
            tally.found[fault.check] += 1
        elif fault.check not in checks():
            tally.not_yet[fault.check] += 1
        else:
            tally.missed[fault.check].append(f"{case.name}: {_words(case, fault.span)}")


def _score_alarms(case: Case, tally: Tally) -> None:
    known = (*case.faults, *case.arguable)
    for finding, place in _marks(case):
        if not any(f.is_met_by(finding.check, place, finding.message) for f in known):
            words = f"{case.name}: {_words(case, place)}\n      {finding.message}"
            tally.alarms[finding.check].append(words)


def _score_clean(case: Case, tally: Tally) -> None:
    tally.clean += len(case.clean)
    known = (*case.faults, *case.arguable)
    for passage in case.clean:
        on_it = [
            (finding.check, finding.message)
            for finding, place in _marks(case)
            if finding.severity != "suggestion"
            and place
            and place.overlaps(passage)
            and not any(f.is_met_by(finding.check, place, finding.message) for f in known)
        ]
        if on_it:
            tally.warned.append(f"{case.name}: {_words(case, passage)} {on_it}")


def _words(case: Case, span: Span | None) -> str:
    return "(whole essay)" if span is None else span.of(case.assessment.essay.text)


def _share(hits: int, others: int) -> float:
    return hits / (hits + others) if hits + others else 1.0


def shown(tally: Tally, *, every: bool = False) -> str:
    """The table; with `every` the misses and false alarms one by one."""
    lines = [f"{'check':36} found missed alarms precision recall"]
    for check in tally.checks():
        missed, alarms = tally.missed.get(check, []), tally.alarms.get(check, [])
        lines.append(
            f"{check:36} {tally.found[check]:5} {len(missed):6} {len(alarms):6}"
            f" {tally.precision(check):9.2f} {tally.recall(check):6.2f}"
        )
        if every:
            lines += [f"    missed {line}" for line in missed]
            lines += [f"    alarm  {line}" for line in alarms]
    lines += [f"{check:36} not yet: {n} planted" for check, n in sorted(tally.not_yet.items())]
    lines.append(f"clean passages warned of: {len(tally.warned)} of {tally.clean}")
    return "\n".join([*lines, *(f"    {line}" for line in tally.warned if every)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("cases", nargs="*")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    print(shown(score(cases(options.cases)), every=options.show))


if __name__ == "__main__":
    main()
