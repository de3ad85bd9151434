"""What the published schemas require of the parts that our writers use, written out by hand: no
network is needed, and nothing that is not named here may stand in a report.

SARIF: OASIS Standard 2.1.0 with Errata 01, and its sarif-schema-2.1.0.json.
Annotations: W3C Recommendation "Web Annotation Data Model", 23 February 2017.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def closed(required: Schema, optional: Schema | None = None) -> Schema:
    """An object that has all of `required`, may have `optional`, and has nothing else."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def listed(items: Schema, least: int = 0) -> Schema:
    return {"type": "array", "items": items, "minItems": least}


STRING: Schema = {"type": "string"}
WORDS: Schema = {"type": "string", "minLength": 1}
URI: Schema = {"type": "string", "pattern": r"^[A-Za-z0-9\-._~/%!$&'()*+,;=@]+$"}
URN: Schema = {"type": "string", "pattern": r"^urn:uuid:[0-9a-f-]{36}(#[fg][1-9][0-9]*)?$"}
COUNT: Schema = {"type": "integer", "minimum": 0}
FROM_ONE: Schema = {"type": "integer", "minimum": 1}
LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}

# Schema: artifactContent and message need text (or another member, which we never give).
CONTENT = closed({"text": STRING})
MESSAGE = closed({"text": WORDS})
ARTIFACT_LOCATION = closed({"uri": URI}, {"index": COUNT})
REGION = closed(
    {"charOffset": COUNT, "charLength": COUNT},
    {
        "startLine": FROM_ONE,
        "startColumn": FROM_ONE,
        "endLine": FROM_ONE,
        "endColumn": FROM_ONE,
        "snippet": CONTENT,
    },
)
PLACE = closed({"artifactLocation": ARTIFACT_LOCATION}, {"region": REGION})
RELATED = closed({"id": COUNT, "message": MESSAGE}, {"physicalLocation": PLACE})
REPLACEMENT = closed({"deletedRegion": REGION}, {"insertedContent": CONTENT})
CHANGE = closed(
    {"artifactLocation": ARTIFACT_LOCATION, "replacements": listed(REPLACEMENT, least=1)}
)
FIX = closed({"artifactChanges": listed(CHANGE, least=1)}, {"description": MESSAGE})
RESULT = closed(
    {
        "ruleId": WORDS,
        "ruleIndex": COUNT,
        "level": LEVEL,
        "message": MESSAGE,
        "locations": listed(closed({"physicalLocation": PLACE}), least=1),
    },
    {
        "rank": {"type": "number", "minimum": 0, "maximum": 100},
        "relatedLocations": listed(RELATED, least=1),
        "fixes": listed(FIX, least=1),
        "properties": {"type": "object"},
    },
)
RULE = closed(
    {"id": WORDS},
    {
        "shortDescription": MESSAGE,
        "fullDescription": MESSAGE,
        "help": MESSAGE,
        "defaultConfiguration": closed({"level": LEVEL}),
    },
)
RUN = closed(
    {
        "tool": closed(
            {"driver": closed({"name": WORDS}, {"version": WORDS, "rules": listed(RULE)})}
        ),
        "results": listed(RESULT),
    },
    {
        "language": {"type": "string", "pattern": r"^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "artifacts": listed(
            closed({"location": closed({"uri": URI})}, {"contents": CONTENT}), least=1
        ),
        "invocations": listed(
            closed(
                {"executionSuccessful": {"type": "boolean"}},
                {
                    "toolExecutionNotifications": listed(
                        closed({"message": MESSAGE}, {"level": LEVEL})
                    )
                },
            )
        ),
    },
)
SARIF = closed({"version": {"const": "2.1.0"}, "runs": listed(RUN)}, {"$schema": WORDS})

# Model, sections 4.2 and 3.3: the quotation with what stands around it, and half-open offsets.
QUOTE = closed(
    {"type": {"const": "TextQuoteSelector"}, "exact": WORDS, "prefix": STRING, "suffix": STRING}
)
POSITION = closed({"type": {"const": "TextPositionSelector"}, "start": COUNT, "end": COUNT})
SELECTORS = {
    "type": "array",
    "prefixItems": [QUOTE, POSITION],
    "minItems": 2,
    "maxItems": 2,
}
SPECIFIC = {"type": {"const": "SpecificResource"}, "source": URI, "selector": SELECTORS}
# Section 3.3.5: the motivations of the model, which are the purposes of a body as well.
MOTIVATION: Schema = {
    "enum": [
        *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing"),
        *("highlighting", "identifying", "linking", "moderating", "questioning", "replying"),
        "tagging",
    ]
}
TEXTUAL = closed(
    {"type": {"const": "TextualBody"}, "value": STRING},
    {
        "format": {"const": "text/plain"},
        "language": {"const": "en"},
        "purpose": MOTIVATION,
    },
)
TARGET = {"anyOf": [URI, closed(SPECIFIC), listed(closed(SPECIFIC), least=2)]}
ANNOTATION = closed(
    {"id": URN, "type": {"const": "Annotation"}, "target": TARGET},
    {
        "motivation": MOTIVATION,
        "creator": closed({"type": {"const": "Software"}, "name": WORDS}),
        "created": {
            "type": "string",
            "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$",
        },
        "body": listed({"anyOf": [TEXTUAL, closed(SPECIFIC, {"purpose": MOTIVATION})]}, least=1),
    },
)
# Section 5.2: a page has an identity, a type and its items in order.
ANNOTATIONS = closed(
    {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": URN,
        "type": {"const": "AnnotationPage"},
        "items": listed(ANNOTATION),
    }
)
