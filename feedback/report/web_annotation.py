"""The report as annotations of the essay: W3C Web Annotation Data Model, 23 February 2017.

Every place is told twice: by its offsets in code points of the text as it was read, and by its
words with those around them, which find it again in another edition of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from feedback.assessment import Assessment
from feedback.finding import Evidence, Finding
from feedback.report.json import written
from feedback.report.sarif import uri
from feedback.report.words import RELATIONS
from feedback.text.span import Span

_AROUND = 32


def render(assessment: Assessment) -> str:
    """The findings and strengths as one page of annotations, in JSON-LD."""
    from feedback import __version__

    essay = assessment.essay
    page = uuid5(NAMESPACE_URL, f"{uri(essay.file)}\n{essay.text!a}").urn
    shared = {"type": "Annotation", "creator": _creator(__version__)}
    if assessment.date:
        shared["created"] = f"{assessment.date}T00:00:00Z"
    return written(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": page,
            "type": "AnnotationPage",
            "items": [
                {"id": f"{page}#{id}", **shared, **said} for id, said in _annotations(assessment)
            ],
        }
    )


def _creator(version: str) -> dict[str, str]:
    return {"type": "Software", "name": f"feedback {version}"}


def _annotations(assessment: Assessment) -> Iterator[tuple[str, dict[str, Any]]]:
    essay = assessment.essay
    for number, finding in enumerate(assessment.findings, 1):
        yield (
            f"f{number}",
            {
                "motivation": "commenting",
                "body": list(_bodies(assessment, finding)),
                "target": _target(essay.file, essay.text, finding.places),
            },
        )
    for number, strength in enumerate(assessment.summary.strengths, 1):
        places = (strength.span,) if strength.span else ()
        yield (
            f"g{number}",
            {
                "motivation": "assessing",
                "body": [_words(strength.text, "assessing")],
                "target": _target(essay.file, essay.text, places),
            },
        )


def _bodies(assessment: Assessment, finding: Finding) -> Iterator[dict[str, Any]]:
    yield _words(finding.message, "commenting")
    if finding.advice:
        yield _words(finding.advice, "commenting")
    yield _words(finding.check, "tagging")
    for suggestion in finding.suggestions:
        yield _words(suggestion, "editing")
    for evidence in finding.evidence:
        yield _passage(assessment, evidence)


def _words(words: str, purpose: str) -> dict[str, Any]:
    return {
        "type": "TextualBody",
        "value": words,
        "format": "text/plain",
        "language": "en",
        "purpose": purpose,
    }


def _passage(assessment: Assessment, evidence: Evidence) -> dict[str, Any]:
    """The passage that a finding rests on; one of a source that is not in the pack as its words."""
    held = {source.id: (source.file, source.text) for source in assessment.library}
    held_in = held | {None: (assessment.essay.file, assessment.essay.text)}
    if evidence.source not in held_in:
        return _words(f"{RELATIONS[evidence.relation]}: {evidence.text}", "linking")
    return {**_place(*held_in[evidence.source], evidence.span), "purpose": "linking"}


def _target(file: str, text: str, places: Iterable[Span]) -> Any:
    """The places, or the whole file; each of several is a target of its own right."""
    found = [_place(file, text, span) for span in places]
    return found[0] if len(found) == 1 else found or uri(file)


def _place(file: str, text: str, span: Span) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "source": uri(file),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - _AROUND) : span.start],
                "suffix": text[span.end : span.end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
