"""What the JSON report tells of an essay's quotations, citations and evaluations."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from feedback import Checker
from feedback.schema import json_schema, report_of

PACK = {
    "Source 1": "[1] The mill stood idle for a year, and nobody had expected it to close.\n\n"
    "[2] The owners gave no reason. In 1902 some 340 weavers lost their places at the mill.",
    "Source 2": "[1] The railway reached the valley in 1899, and cheap cloth came with it.\n\n"
    "[2] The school closed in 1905, and the teacher moved to the harbour town.",
}
TEXT = (
    "Source 1 says that “cheap cloth came with it” in those years. It fell "
    "(Source 2, paragraph 9).\n\n"
    "Source 2 is useful because it was written by a man who had worked on the line himself."
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("pack")
    for label, text in PACK.items():
        (folder / f"{label}.txt").write_text(text, encoding="utf-8")
    checker = Checker(engine="none", sources=[folder])
    return report_of(checker.check_text(TEXT))


def test_follows_the_schema(report: dict[str, Any]) -> None:
    Draft202012Validator(json_schema()).validate(report)


def test_the_sources_that_a_quotation_is_given_to(report: dict[str, Any]) -> None:
    (quotation,) = report["quotations"]
    assert (quotation["source"], quotation["named"]) == ("s2", ["s1"])


def test_a_citation_of_a_place_that_is_not_there(report: dict[str, Any]) -> None:
    misplaced = [c["text"] for c in report["citations"] if c["misplaced"]]
    assert misplaced == ["Source 2, paragraph 9"]
    assert len(report["citations"]) > 1


def test_the_aspects_with_a_reason(report: dict[str, Any]) -> None:
    (evaluation,) = report["evaluations"]
    assert set(evaluation["reasoned"]) <= set(evaluation["aspects"])
    assert evaluation["reasoned"]
