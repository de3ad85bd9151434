"""What differs from a scan by one character that OCR may have misread is not called different."""

from __future__ import annotations

from dataclasses import replace

import pytest

from feedback.assess import assess
from feedback.assessment import Assessment
from feedback.essay.facts.misread_figure import may_be_misread
from feedback.library.library import SourceLibrary
from feedback.library.load import library_of
from feedback.reading.read import essay_of

READ = {
    "Source A": "The mill at Ulm ground 835 sacks of flour in the autumn of 1831. The miller hired "
    "14 hands for the harvest."
}


def assessed(text: str, *, scanned: bool = True) -> Assessment:
    library = library_of(READ)
    library = SourceLibrary(tuple(replace(s, scanned=scanned) for s in library), labelled=True)
    return assess(essay_of(text), library)


def differing(assessment: Assessment) -> list[str]:
    found = (f for f in assessment.findings if f.check == "claims/differs-from-source")
    return [f.span.of(assessment.essay.text) for f in found if f.span]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("1831", "1881"), ("60", "80"), ("5", "6"), ("10", "1O"), ("1931", "l931"), ("55", "5S")],
)
def test_characters_alike(ours: str, theirs: str) -> None:
    assert may_be_misread(ours, theirs) and may_be_misread(theirs, ours)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("1831", "1831"), ("1831", "1834"), ("14", "40"), ("83", "38"), ("30", "300"), ("1", "one")],
)
def test_other_figures(ours: str, theirs: str) -> None:
    assert not may_be_misread(ours, theirs)


@pytest.mark.parametrize(
    "text",
    [
        "The mill at Ulm ground 885 sacks of flour in the autumn of 1831 (Source A).",
        "The mill at Ulm ground 635 sacks of flour in the autumn of 1831 (Source A).",
        "The mill at Ulm ground 835 sacks of flour in the autumn of 1881 (Source A).",
    ],
)
def test_not_called_different_but_said(text: str) -> None:
    scan = assessed(text)
    assert differing(scan) == []
    [said] = [each for each in scan.not_checked if "Source A" in each.what]
    assert "may have misread" in said.why and "page" in said.remedy
    printed = assessed(text, scanned=False)
    assert len(differing(printed)) == 1
    assert not any("Source A" in each.what for each in printed.not_checked)


@pytest.mark.parametrize(
    "text",
    [
        "The mill at Ulm ground 415 sacks of flour in the autumn of 1831 (Source A).",
        "The mill at Ulm ground 835 sacks of flour in the autumn of 1872 (Source A).",
        "The miller hired 40 hands for the harvest (Source A).",
    ],
)
def test_another_figure_is_another_figure_in_a_scan_too(text: str) -> None:
    assert len(differing(assessed(text))) == 1


def test_nothing_is_said_where_all_agrees() -> None:
    scan = assessed("The mill at Ulm ground 835 sacks of flour in the autumn of 1831 (Source A).")
    assert differing(scan) == []
    assert not any("Source A" in each.what for each in scan.not_checked)
