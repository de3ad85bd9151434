"""Helpers for tables: essays from strings, marked passages, flagged and clean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import ModuleType

from feedback.checks.card import RegisteredCheck
from feedback.essay.build import build_essay
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.library.load import library_of
from feedback.reading.read import document_of
from feedback.text.span import Span


@lru_cache(maxsize=256)
def _library(items: tuple[tuple[str, str], ...]) -> SourceLibrary:
    return library_of(dict(items))


def library(sources: Mapping[str, str] | None = None) -> SourceLibrary:
    """A library of texts by label; the same one for the same texts."""
    return _library(tuple((sources or {}).items()))


def essay(text: str, sources: Mapping[str, str] | None = None) -> Essay:
    """The essay in `text`, read against `sources` (label: text)."""
    return build_essay(document_of(text), library(sources))


def marked(text: str) -> tuple[str, list[Span]]:
    """`text` without its ⟦ ⟧, and the spans they stood around."""
    spans: list[Span] = []
    plain = ""
    start = 0
    for part in re.split(r"([⟦⟧])", text):
        if part == "⟦":
            start = len(plain)
        elif part == "⟧":
            spans.append(Span(start, len(plain)))
        else:
            plain += part
    return plain, spans


def found_by(
    check: ModuleType | RegisteredCheck, text: str, sources: Mapping[str, str] | None = None
) -> list[Finding]:
    """What a check finds in `text`."""
    if isinstance(check, ModuleType):
        check = RegisteredCheck(check.CHECK, check.find)
    return check.run(essay(text, sources), library(sources))


def assert_flags(
    check: ModuleType | RegisteredCheck, text: str, sources: Mapping[str, str] | None = None
) -> list[Finding]:
    """The check marks exactly the ⟦passages⟧ of `text` (none: the whole essay, once)."""
    plain, spans = marked(text)
    findings = found_by(check, plain, sources)
    places = sorted(place for f in findings for place in f.places)
    shown = [place.of(plain) for place in places]
    assert findings, f"nothing found in: {plain}"
    assert places == spans, f"marked {shown} instead of {[s.of(plain) for s in spans]}"
    return findings


def assert_clean(
    check: ModuleType | RegisteredCheck, text: str, sources: Mapping[str, str] | None = None
) -> None:
    """The check finds nothing in `text`."""
    findings = found_by(check, text, sources)
    assert not findings, [(f.span and f.span.of(text), f.message) for f in findings]
