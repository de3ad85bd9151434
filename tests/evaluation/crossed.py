"""Essays held against sources about other subjects: nothing in them may differ.

    python -m tests.evaluation.crossed [--packs N] [ESSAYS SOURCES]

Every planted essay against the sources of the N cases after it (all others, if N is 0); or, with a
folder of essays and one of sources that they were not written from, each of those essays against
these. What is printed and counted are the findings that say that a source has it otherwise.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from feedback import Checker
from feedback.assessment import Assessment
from tests.evaluation.planted_score import PLANTED

CHECKS = ("claims/differs-from-source", "claims/stronger-than-source")


@dataclass(frozen=True, slots=True)
class Alarm:
    """A finding against sources about something else."""

    essay: str
    sources: str
    check: str
    message: str


def crossed(essays: list[Path], packs: list[Path], checker: Checker, n: int = 0) -> Iterator[Alarm]:
    """The findings of CHECKS in `essays` against the `packs` of other folders.

    With `n`, a pack is held against the essays of the `n` folders before its own alone.
    """
    for i, pack in enumerate(packs):
        against = checker.with_sources([pack])
        chosen = [essays[(i - k) % len(essays)] for k in range(1, n + 1)] if n else essays
        for essay in chosen:
            if essay.parent != pack.parent:
                yield from _alarms(against.check(essay), essay, pack)


def _alarms(assessment: Assessment, essay: Path, pack: Path) -> Iterator[Alarm]:
    for finding in assessment.findings:
        if finding.check in CHECKS:
            name = essay.parent.name if essay.stem == "essay" else essay.stem
            packed = pack.parent.name if pack.name == "sources" else pack.name
            yield Alarm(name, packed, finding.check, finding.message)


def planted() -> tuple[list[Path], list[Path]]:
    """The planted essays, and their folders of sources."""
    folders = sorted(path.parent for path in PLANTED.glob("*/gold.yaml"))
    essays = [path for folder in folders for path in folder.iterdir() if path.stem == "essay"]
    return essays, [folder / "sources" for folder in folders]


def main() -> None:
    """Prints every finding and how many there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("essays", nargs="?", type=Path)
    parser.add_argument("sources", nargs="?", type=Path)
    parser.add_argument("--packs", type=int, default=3, help="how many packs an essay meets")
    args = parser.parse_args()
    if args.essays and not args.sources:
        parser.error("name the folder of sources too")
    essays, packs = planted()
    if args.essays:
        essays, packs = sorted(p for p in args.essays.iterdir() if p.is_file()), [args.sources]
    checker = Checker(engine="none")
    alarms = list(crossed(essays, packs, checker, 0 if args.essays else args.packs))
    for alarm in alarms:
        print(f"{alarm.essay} against {alarm.sources}: {alarm.check}: {alarm.message}")
    print(f"{len(alarms)} findings, {len(essays)} essays, {len(packs)} packs")


if __name__ == "__main__":
    main()
