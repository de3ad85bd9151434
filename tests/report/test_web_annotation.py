"""The annotations, held against what the Web Annotation model requires."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from report import samples
from report.schemas import ANNOTATIONS

from feedback.assessment import Assessment
from feedback.report import web_annotation

SAMPLES = {
    "workers": samples.workers,
    "stakhanov": samples.stakhanov,
    "sixty slips": samples.sixty_slips,
    "hostile": samples.hostile,
    "one word": lambda: samples.plain("x"),
}
each_sample = pytest.mark.parametrize("name", SAMPLES)


def page_of(assessment: Assessment) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(web_annotation.render(assessment))
    return page


def targets(item: dict[str, Any]) -> list[Any]:
    return item["target"] if isinstance(item["target"], list) else [item["target"]]


@each_sample
def test_the_page_keeps_to_the_model(name: str) -> None:
    page = page_of(SAMPLES[name]())
    faults = Draft202012Validator(ANNOTATIONS).iter_errors(page)
    assert [error.message for error in faults] == []
    ids = [item["id"] for item in page["items"]]
    assert len(ids) == len(set(ids))


@each_sample
def test_both_selectors_find_the_words(name: str) -> None:
    assessment = SAMPLES[name]()
    text = assessment.essay.text
    items = page_of(assessment)["items"]
    assert len(items) == len(assessment.findings) + len(assessment.summary.strengths)
    for finding, item in zip(assessment.findings, items, strict=False):
        if finding.span is None:
            assert isinstance(item["target"], str)
            continue
        for place, target in zip(finding.places, targets(item), strict=True):
            quote, position = target["selector"]
            assert text[position["start"] : position["end"]] == place.of(text)
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert quote["exact"] == place.of(text)
            assert text.find(around, max(0, place.start - 32)) == max(0, place.start - 32)


def test_a_finding_carries_its_advice_suggestions_and_evidence() -> None:
    assessment = samples.stakhanov()
    items = page_of(assessment)["items"]
    for finding, item in zip(assessment.findings, items, strict=False):
        purposes = [body["purpose"] for body in item["body"]]
        assert purposes.count("commenting") == 1 + bool(finding.advice)
        assert purposes.count("editing") == len(finding.suggestions)
        assert purposes.count("linking") == len(finding.evidence)
        assert [b["value"] for b in item["body"] if b["purpose"] == "tagging"] == [finding.check]
    evidence = [b for item in items for b in item["body"] if b["purpose"] == "linking"]
    assert any(b["source"] == "002-davies-khlevnyuk-stakhanovism.txt" for b in evidence)


def test_the_same_essay_has_the_same_name_and_another_another() -> None:
    first, again = samples.plain("One text."), samples.plain("One text.")
    assert page_of(first)["id"] == page_of(again)["id"]
    assert page_of(first)["id"] != page_of(samples.plain("Another text."))["id"]
