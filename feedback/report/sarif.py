"""The findings as SARIF 2.1.0, the format in which editors and code hosts take in findings.

Regions count code points of the essay as it was read, which stands in the file with them: lines and
columns from 1, offsets from 0 (OASIS Standard, 27 March 2020, §3.14.17 and §3.30).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from feedback.assessment import Assessment
from feedback.checks.catalogue import checks
from feedback.finding import Evidence, Finding, Severity
from feedback.report.json import written
from feedback.report.words import RELATIONS
from feedback.text.lines import Lines
from feedback.text.span import Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Severity, str] = {"suggestion": "note", "warning": "warning", "error": "error"}


def render(assessment: Assessment) -> str:
    """The findings on an essay as a SARIF log with one run."""
    return written({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(assessment)]})


def _run(assessment: Assessment) -> dict[str, Any]:
    names = sorted({finding.check for finding in assessment.findings})
    texts = _Texts(assessment)
    return {
        "tool": {"driver": _driver(names)},
        "language": "en",
        "columnKind": "unicodeCodePoints",
        "artifacts": texts.artifacts,
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "note", "message": {"text": f"{n.what}: {n.why} {n.remedy}".strip()}}
                    for n in assessment.not_checked
                ],
            }
        ],
        "results": [
            _result(finding, names.index(finding.check), texts) for finding in assessment.findings
        ],
    }


def _driver(names: list[str]) -> dict[str, Any]:
    from feedback import __version__

    return {"name": "feedback", "version": __version__, "rules": [_rule(name) for name in names]}


def _rule(name: str) -> dict[str, Any]:
    """A rule with its check's card; a rule of a grammar engine has none."""
    known = checks().get(name)
    if known is None:
        return {"id": name}
    card = known.card
    return {
        "id": name,
        "shortDescription": {"text": f"Looks for {card.summary}"},
        "fullDescription": {"text": card.why},
        "help": {"text": card.advice},
        "defaultConfiguration": {"level": _LEVELS[card.severity]},
    }


def _result(finding: Finding, rule: int, texts: _Texts) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": " ".join(part for part in (finding.message, finding.advice) if part)},
        "locations": [texts.location(None, finding.span)],
        "rank": round(100 * finding.confidence, 1),
        "properties": {"category": finding.category},
    }
    if related := list(_related(finding, texts)):
        result["relatedLocations"] = [
            {"id": id, **location} for id, location in enumerate(related, 1)
        ]
    if finding.span is not None and finding.suggestions:
        result["fixes"] = [texts.fix(finding.span, words) for words in finding.suggestions]
    return result


def _related(finding: Finding, texts: _Texts) -> Iterator[dict[str, Any]]:
    """The further places of the same slip, then the evidence."""
    for place in finding.repeats:
        yield {**texts.location(None, place), "message": {"text": "again"}}
    for passage in finding.evidence:
        yield texts.passage(passage)


class _Texts:
    """The essay and the sources as artifacts, and places in them."""

    def __init__(self, assessment: Assessment) -> None:
        essay = assessment.essay
        self._texts: dict[str | None, str] = {None: essay.text}
        self._uris: dict[str | None, str] = {None: uri(essay.file)}
        for source in assessment.library:
            self._texts[source.id] = source.text
            self._uris[source.id] = uri(source.file)
        self._index = {id: index for index, id in enumerate(self._texts)}
        self._lines: dict[str | None, Lines] = {}
        self.artifacts = [
            {
                "location": {"uri": self._uris[id]},
                **({"contents": {"text": text}} if id is None else {}),
            }
            for id, text in self._texts.items()
        ]

    def location(self, id: str | None, span: Span | None) -> dict[str, Any]:
        place: dict[str, Any] = {
            "artifactLocation": {"uri": self._uris[id], "index": self._index[id]}
        }
        if span is not None:
            place["region"] = self._region(id, span)
        return {"physicalLocation": place}

    def passage(self, evidence: Evidence) -> dict[str, Any]:
        said = {"message": {"text": RELATIONS[evidence.relation]}}
        if evidence.source not in self._texts:
            return said
        return {**self.location(evidence.source, evidence.span), **said}

    def fix(self, span: Span, words: str) -> dict[str, Any]:
        region = {"charOffset": span.start, "charLength": span.end - span.start}
        replaced = {"deletedRegion": region, "insertedContent": {"text": words}}
        artifact = {"uri": self._uris[None], "index": self._index[None]}
        return {
            "description": {"text": f"Perhaps “{words}”" if words else "Perhaps leave it out"},
            "artifactChanges": [{"artifactLocation": artifact, "replacements": [replaced]}],
        }

    def _region(self, id: str | None, span: Span) -> dict[str, Any]:
        lines = self._lines.setdefault(id, Lines(self._texts[id]))
        (line, column), (end_line, end_column) = map(lines.position, span)
        return {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": span.start,
            "charLength": span.end - span.start,
            "snippet": {"text": span.of(self._texts[id])},
        }


def uri(file: str) -> str:
    """A file's name as a relative reference (RFC 3986)."""
    return quote(file.encode("utf-8", "replace"), safe="/") or "essay"
