"""The language findings of an essay: what the engine says, less what is not worth saying."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from feedback.errors import EngineError
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar.blocked import (
    is_layout,
    is_matter_of_style,
    is_subjunctive,
    why_blocked,
)
from feedback.grammar.engine import EngineInfo, GrammarEngine
from feedback.grammar.foreign import foreign_phrases
from feedback.grammar.merge import merged
from feedback.grammar.name_findings import name_findings
from feedback.grammar.narrowed import stands
from feedback.grammar.off import Off
from feedback.grammar.paragraphs import matches_of
from feedback.grammar.protected import Protected
from feedback.grammar.remedies import remedies
from feedback.grammar.repeats import findings_of
from feedback.grammar.source_words import source_words
from feedback.grammar.spelling import SpellingFilter, is_speller
from feedback.library.library import SourceLibrary

# Said where a rubric turns the whole layer off.
LEFT_OUT = "The rubric leaves the language out."


def language_findings(
    essay: Essay,
    library: SourceLibrary,
    engine: GrammarEngine | None,
    *,
    picky: bool = False,
    off: Collection[str] = (),
) -> tuple[list[Finding], EngineInfo]:
    """The engine's findings in `essay` in text order, and which engine looked.

    Nothing is reported inside quotations, titles in quotation marks, citations, works cited and
    foreign phrases in italics, nor on the spelling of a word that the sources contain. Further
    places of the same slip are `repeats` of the first, and no two findings share a character.
    `picky` adds the engine's advice on style; `off` names rules, kinds or "grammar" to leave out.
    Without an engine, or when it fails, there are no findings and the info's `note` says why.
    """
    left_out = Off(off)
    if left_out.everything:
        return [], EngineInfo("none", "", essay.language, LEFT_OUT)
    if engine is None:
        note = "The language was not checked: no grammar engine was chosen or found."
        return [], EngineInfo("none", "", essay.language, note)
    try:
        findings = _findings(essay, library, engine, picky, left_out)
    except EngineError as error:
        note = f"The engine could not check the language: {error}"
        return [], EngineInfo(engine.name, engine.version, essay.language, note)
    fallback = getattr(engine, "fallback", "")
    return findings, EngineInfo(engine.name, engine.version, essay.language, fallback=fallback)


def _findings(
    essay: Essay, library: SourceLibrary, engine: GrammarEngine, picky: bool, off: Off
) -> list[Finding]:
    protected = Protected(essay)
    answer = matches_of(essay, engine, protected.covers)
    foreign = foreign_phrases(essay, answer)
    matches = [
        match if match.engines else replace(match, engines=(engine.name,))
        for match in answer
        if not why_blocked(match.rule)
        and not is_matter_of_style(match, essay.text)
        and not is_layout(match, essay.text)
        and not is_subjunctive(match, essay.text)
        and stands(match, essay.text)
        and (picky or match.category != "style")
        and not off.match(match)
        and not protected.holds(match)
        and not any(phrase.overlaps(match.span) for phrase in foreign)
    ]
    sifted, slips = SpellingFilter(essay, source_words(library), engine).sift(
        [match for match in matches if is_speller(match)]
    )
    others = [replace(m, suggestions=remedies(m, essay.text)) for m in matches if not is_speller(m)]
    found = findings_of([*sifted, *others], essay.text)
    found = merged([*found, *name_findings(slips, library, essay)], essay.text)
    return [finding for finding in found if not off.finding(finding)]
