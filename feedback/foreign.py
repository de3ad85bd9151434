"""An essay in another language: its language is looked at, and nothing else."""

from __future__ import annotations

from feedback.assessment import Assessment, Audience, NotChecked, Summary
from feedback.essay.build import build_foreign_essay
from feedback.finding import Finding
from feedback.grammar.engine import EngineInfo, GrammarEngine
from feedback.grammar.findings import language_findings
from feedback.grammar.name_findings import SOURCE_NAME
from feedback.library.library import SourceLibrary
from feedback.reading.document import Document
from feedback.rubric.model import Rubric
from feedback.rubric.score import not_assessed
from feedback.summary import next_steps
from feedback.text.language import UNKNOWN, language_name

_READS_ENGLISH = "sources, claims, structure and the rubric are read in English only"
_NOT_ENGLISH = NotChecked(
    "The whole essay",
    "It does not seem to be in English: hardly a word of it is one of the commonest English words.",
    "Name its language with --language (de-DE, fr, es) and a LanguageTool server with "
    "--languagetool-url to have its spelling and grammar looked at; if it is English after all, "
    "--language en-GB or en-US has it checked.",
)


def assess_foreign(
    document: Document,
    library: SourceLibrary,
    *,
    language: str,
    rubric: Rubric | None,
    engine: GrammarEngine | None,
    style: bool,
    audience: Audience,
    date: str,
) -> Assessment:
    """What there is to say about an essay in `language`, "und" where nobody named it.

    Slips of language, by an engine that knows the language; no statement on claims or sources, no
    level of the rubric, and of an essay in an unnamed language nothing at all.
    """
    essay = build_foreign_essay(document, language)
    off = (*(rubric.checks.off if rubric else ()), SOURCE_NAME)
    findings: list[Finding] = []
    if language == UNKNOWN:
        info = EngineInfo("none", "", UNKNOWN, "The essay is not in English.")
        unchecked = [_NOT_ENGLISH]
    else:
        findings, info = language_findings(essay, library, engine, picky=style, off=off)
        unchecked = _unchecked(language, info)
    why = f"The essay is not assessed: {_READS_ENGLISH}."
    return Assessment(
        essay=essay,
        # A table of sources with nothing beside them would say that none is used.
        library=SourceLibrary(),
        findings=tuple(findings),
        engine=info,
        rubric=not_assessed(rubric, why, audience=audience) if rubric else None,
        summary=Summary(next_steps=next_steps(essay, findings)),
        not_checked=tuple(unchecked),
        audience=audience,
        date=date,
    )


def _unchecked(language: str, engine: EngineInfo) -> list[NotChecked]:
    name = language_name(language)
    found = [
        NotChecked(
            f"Language only: {_READS_ENGLISH}",
            f"The essay was given as {name}.",
            "" if engine.note else f"Its spelling and grammar were looked at by {engine.name}.",
        )
    ]
    if engine.note:
        found.append(
            NotChecked(
                "Spelling, grammar and punctuation",
                engine.note,
                "Start the LanguageTool server and check the essay again.",
            )
        )
    return found
