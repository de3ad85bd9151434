"""Names of the sources that the essay spells otherwise, as findings."""

from __future__ import annotations

from feedback.finding import Evidence, Finding
from feedback.grammar.agreement import joined, raised
from feedback.grammar.repeats import further
from feedback.grammar.source_words import plain
from feedback.grammar.spelling import NameSlip
from feedback.grammar.wording import SEVERITY, shortened
from feedback.library.library import SourceLibrary

SOURCE_NAME = "grammar/source-name"
_CONFIDENCE = 0.9


def name_findings(slips: list[NameSlip], library: SourceLibrary, text: str) -> list[Finding]:
    """A finding for each name of the sources that the essay spells in its own way."""
    groups: dict[str, list[NameSlip]] = {}
    for slip in slips:
        groups.setdefault(plain(slip.name.text), []).append(slip)
    return [_name_slip(group, library, text) for group in groups.values()]


def _name_slip(group: list[NameSlip], library: SourceLibrary, text: str) -> Finding:
    slip = group[0]
    return Finding(
        check=SOURCE_NAME,
        category="spelling",
        severity=SEVERITY["spelling"],
        span=slip.span,
        message=f"“{shortened(slip.span.of(text))}”: the sources spell it “{slip.written}”.",
        advice="Compare the name with the source and keep one spelling throughout.",
        suggestions=(slip.written,),
        evidence=(_evidence(slip, library),),
        repeats=further(s.span for s in group),
        confidence=raised(_CONFIDENCE, slip.engines),
        engines=joined(*(each.engines for each in group)),
    )


def _evidence(slip: NameSlip, library: SourceLibrary) -> Evidence:
    """The source's first sentence with the name."""
    source = library[slip.name.source]
    sentence = next((s for s in source.sentences if s.covers(slip.name.span)), slip.name.span)
    return Evidence(source.id, sentence, sentence.of(source.text), "mentions")
