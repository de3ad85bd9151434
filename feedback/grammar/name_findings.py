"""Names that the essay spells unlike the sources or unlike itself, as findings."""

from __future__ import annotations

from feedback.essay.model import Essay
from feedback.finding import Category, Evidence, Finding
from feedback.grammar.capitals import is_case_alone
from feedback.grammar.own_names import OwnName
from feedback.grammar.repeats import further
from feedback.grammar.source_words import Name, plain
from feedback.grammar.spelling import NameSlip
from feedback.grammar.voices import joined, raised
from feedback.grammar.wording import SEVERITY, shortened
from feedback.library.library import SourceLibrary

SOURCE_NAME = "grammar/source-name"
NAME_SPELLING = "grammar/name-spelling"
_AS_THE_SOURCE = "How does the source spell this name? Keep that spelling throughout."
_AS_ONE = "Do both mean the same? Look the name up and keep one spelling throughout."
_CONFIDENCE = 0.9


def name_findings(slips: list[NameSlip], library: SourceLibrary, essay: Essay) -> list[Finding]:
    """A finding for each name that the essay spells unlike the sources, or unlike itself."""
    groups: dict[tuple[str, str], list[NameSlip]] = {}
    for slip in slips:
        written = "" if isinstance(slip.name, Name) else plain(slip.span.of(essay.text))
        groups.setdefault((plain(slip.name.text), written), []).append(slip)
    return [_finding(group, library, essay) for group in groups.values()]


def _finding(group: list[NameSlip], library: SourceLibrary, essay: Essay) -> Finding:
    slip, name = group[0], group[0].name
    words = shortened(slip.span.of(essay.text))
    case = is_case_alone(slip.span.of(essay.text), (slip.written,))
    category: Category = "punctuation" if case else "spelling"
    if isinstance(name, Name):
        check, advice = SOURCE_NAME, _AS_THE_SOURCE
        message = f"“{words}”: the sources spell it “{slip.written}”."
        evidence = _in_source(name, library)
    else:
        check, advice = NAME_SPELLING, _AS_ONE
        message = f"The essay has “{words}” here and “{name.text}” in {name.uses} other places."
        evidence = _in_essay(name, essay)
    return Finding(
        check=check,
        category=category,
        severity=SEVERITY["punctuation" if case else "spelling"],
        span=slip.span,
        message=message,
        advice=advice,
        suggestions=(slip.written,),
        evidence=(evidence,),
        repeats=further(s.span for s in group),
        confidence=raised(_CONFIDENCE, slip.engines),
        engines=joined(*(each.engines for each in group)),
    )


def _in_source(name: Name, library: SourceLibrary) -> Evidence:
    """The source's first sentence with the name."""
    source = library[name.source]
    sentence = next((s for s in source.sentences if s.covers(name.span)), name.span)
    return Evidence(source.id, sentence, sentence.of(source.text), "mentions")


def _in_essay(name: OwnName, essay: Essay) -> Evidence:
    """The essay's first sentence with the name as it is mostly spelt."""
    sentence = essay.sentence_at(name.span.start)
    span = sentence.span if sentence else name.span
    return Evidence(None, span, span.of(essay.text), "mentions", differing=(name.span,))
