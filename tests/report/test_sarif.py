"""The SARIF log, held against the parts of the published schema that it uses."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator
from report import samples
from report.schemas import SARIF

from feedback.assessment import Assessment
from feedback.finding import Finding
from feedback.report import sarif
from feedback.text.lines import Lines
from feedback.text.span import Span

SAMPLES = {
    "workers": samples.workers,
    "stakhanov": samples.stakhanov,
    "sixty slips": samples.sixty_slips,
    "hostile": samples.hostile,
    "one word": lambda: samples.plain("x"),
}
each_sample = pytest.mark.parametrize("name", SAMPLES)


def run_of(assessment: Assessment) -> dict[str, Any]:
    (run,) = json.loads(sarif.render(assessment))["runs"]
    return run


@each_sample
def test_the_log_keeps_to_the_schema(name: str) -> None:
    log = json.loads(sarif.render(SAMPLES[name]()))
    assert [error.message for error in Draft7Validator(SARIF).iter_errors(log)] == []


@each_sample
def test_a_result_is_where_its_finding_is(name: str) -> None:
    assessment = SAMPLES[name]()
    text = assessment.essay.text
    lines = Lines(text)
    results = run_of(assessment)["results"]
    for finding, result in zip(assessment.findings, results, strict=True):
        place = result["locations"][0]["physicalLocation"]
        assert ("region" in place) is (finding.span is not None)
        if finding.span is None:
            continue
        region = place["region"]
        start = lines.offset(region["startLine"], region["startColumn"])
        end = lines.offset(region["endLine"], region["endColumn"])
        assert Span(start, end) == finding.span
        assert (region["charOffset"], region["charLength"]) == (start, end - start)
        assert region["snippet"]["text"] == finding.span.of(text)


@each_sample
def test_indexes_lead_to_what_they_name(name: str) -> None:
    run = run_of(SAMPLES[name]())
    rules, artifacts = run["tool"]["driver"]["rules"], run["artifacts"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for location in [*result["locations"], *result.get("relatedLocations", [])]:
            artifact = location["physicalLocation"]["artifactLocation"]
            assert artifacts[artifact["index"]]["location"]["uri"] == artifact["uri"]


def test_regions_count_code_points_and_fixes_replace_the_words() -> None:
    text = "A 😀 first line.\nThen wurd 😀 wurd."
    found = samples.slip(text, "spelling", "wurd", "Not in the dictionary.", "word", "")
    run = run_of(samples.plain(text, (found,)))
    result = run["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (region["startLine"], region["startColumn"]) == (2, 6)
    assert (region["endLine"], region["endColumn"]) == (2, 10)
    assert run["artifacts"][0]["contents"]["text"] == text
    again = result["relatedLocations"][0]
    assert again["physicalLocation"]["region"]["startColumn"] == 13
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    deleted = replacement["deletedRegion"]
    start, end = deleted["charOffset"], deleted["charOffset"] + deleted["charLength"]
    assert text[start:end] == "wurd"
    assert replacement["insertedContent"]["text"] == "word"


def test_a_rule_is_told_by_its_card_and_an_engines_rule_by_its_name() -> None:
    text = "However the mill turns."
    span = Span(0, 7)
    found = (
        Finding("claims/overgeneralisation", "claims", "suggestion", span, "Here."),
        Finding("grammar/SOME_RULE", "grammar", "error", span, "Here."),
    )
    own, engine = run_of(samples.plain(text, found))["tool"]["driver"]["rules"]
    assert own["shortDescription"]["text"].startswith("Looks for ")
    assert own["help"]["text"]
    assert engine == {"id": "grammar/SOME_RULE"}


@pytest.mark.parametrize(
    ("file", "made"),
    [
        ("essay.txt", "essay.txt"),
        ("My essay é.docx", "My%20essay%20%C3%A9.docx"),
        ("a:b#c?.txt", "a%3Ab%23c%3F.txt"),
        ("", "essay"),
    ],
)
def test_a_file_is_named_by_a_uri(file: str, made: str) -> None:
    assert sarif.uri(file) == made
