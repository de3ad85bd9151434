"""What each ready-made rubric says of the two seed essays, as somebody last read it.

    pytest tests/rubric/test_samples.py --update-golden     writes golden/ anew: read the difference

A sample holds the rubric's rows as the terminal shows them to a teacher, and what the JSON report
says behind each row. No grammar engine, so that the samples are the same on every machine; it also
shows what a rubric leaves open where the language was not checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
from conftest import ROOT

from feedback.assess import assess
from feedback.assessment import Assessment
from feedback.library.library import SourceLibrary
from feedback.library.load import load_sources
from feedback.reading.read import read
from feedback.report import terminal
from feedback.rubric.load import load_rubric
from feedback.rubric.measures import Facts
from feedback.rubric.passages import with_passages
from feedback.rubric.score import score

GOLDEN = Path(__file__).with_name("golden")
NAMES = sorted(path.stem for path in (ROOT / "rubrics").glob("*.yaml"))
ESSAYS = sorted((ROOT / "seeds/essays").glob("*.txt"))


@lru_cache
def _pack() -> SourceLibrary:
    return load_sources([ROOT / "seeds/sources"])


def _sample(name: str) -> str:
    parts = (_lines(name, essay) for essay in ESSAYS)
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


@lru_cache
def _checked(essay: Path, off: tuple[str, ...]) -> Assessment:
    """The essay with these checks off; the same for every rubric that leaves them off."""
    name = next(name for name in NAMES if load_rubric(name).checks.off == off)
    return assess(read(essay), _pack(), rubric=load_rubric(name), audience="teacher")


def _held_against(name: str, essay: Path) -> Assessment:
    rubric = load_rubric(name)
    done = _checked(essay, rubric.checks.off)
    result = score(rubric, done.measures, done.findings, audience="teacher", essay=done.essay)
    facts = Facts(done.essay, done.library, done.findings, done.engine, rubric.checks.off)
    return replace(done, rubric=with_passages(result, rubric, facts))


def _lines(name: str, essay: Path) -> Iterator[str]:
    assessment = _held_against(name, essay)
    yield f"# {essay.stem}"
    yield _rows(assessment)
    for criterion in assessment.report()["rubric"]["criteria"]:
        yield f"{criterion['id']}: {criterion['evidence_seen']}"
        yield from (f"  - {reason}" for reason in criterion["reasons"])
        yield from (f"  {each['called']}: {each['text']}" for each in criterion["passages"])
        if criterion["findings"]:
            yield f"  findings: {', '.join(criterion['findings'])}"
        if criterion["next_step"]:
            yield f"  next: {criterion['next_step']}"


def _rows(assessment: Assessment) -> str:
    """The part of the terminal's report that is about the rubric."""
    blocks = terminal.render(assessment, width=120).split("\n\n")
    (found,) = (block for block in blocks if "(suggested; you decide)" in block)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_sample_is_as_expected(name: str, update_golden: bool) -> None:
    expected = GOLDEN / f"{name}.txt"
    made = _sample(name)
    if update_golden:
        expected.write_text(made, encoding="utf-8", newline="\n")
    assert expected.exists(), f"{expected.name} is missing: make it with --update-golden, read it"
    assert made == expected.read_text(encoding="utf-8")


def test_every_sample_has_its_rubric() -> None:
    assert sorted(path.stem for path in GOLDEN.iterdir()) == NAMES
