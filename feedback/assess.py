"""The whole flow in one place: read this file first.

read → essay → checks → findings → rubric → report
"""

from __future__ import annotations

from collections.abc import Sequence

from feedback.assessment import Assessment, Audience, NotChecked
from feedback.checks.run import run_checks
from feedback.essay.build import build_essay
from feedback.grammar.engine import EngineInfo, GrammarEngine
from feedback.grammar.findings import language_findings
from feedback.grammar.merge import merged
from feedback.library.library import SourceLibrary
from feedback.reading.document import Document
from feedback.rubric.measures import measure_all
from feedback.rubric.model import Rubric
from feedback.rubric.score import score
from feedback.summary import summarise


def assess(
    document: Document,
    library: SourceLibrary,
    *,
    rubric: Rubric | None = None,
    engine: GrammarEngine | None = None,
    language: str = "auto",
    audience: Audience = "student",
    date: str = "",
) -> Assessment:
    """Everything there is to say about one essay.

    `engine` None leaves the language unchecked; `language` "auto" chooses British or American
    spelling by counting; `date` is an ISO day for the report, or "".
    """
    essay = build_essay(document, library, language)
    off, options = (rubric.checks.off, rubric.checks.options) if rubric else ((), {})
    if engine is None:
        # Without an engine the language counts as unchecked; our own few checks would belie it.
        off = (*off, "grammar")
    found, not_run = run_checks(essay, library, off=off, options=options)
    slips, engine_info = language_findings(essay, library, engine)
    findings = tuple(merged([*found, *slips], essay.text))
    measures = measure_all(
        essay, library, findings, engine_info, information=_for_information(rubric, audience)
    )
    checked = engine is not None and not engine_info.note
    return Assessment(
        essay=essay,
        library=library,
        findings=findings,
        engine=engine_info,
        rubric=score(rubric, measures, findings, audience=audience) if rubric else None,
        summary=summarise(essay, library, findings, language_checked=checked),
        measures={name: value for name, value in measures.items() if value is not None},
        not_checked=tuple(_not_checked(library, not_run, engine_info, checked)),
        audience=audience,
        date=date,
    )


def _for_information(rubric: Rubric | None, audience: Audience) -> bool:
    """Whether to take a second over readability: for teachers, or a rubric that states it."""
    return audience == "teacher" or (rubric is not None and "reading_ease" in rubric.stated)


def _not_checked(
    library: SourceLibrary, not_run: Sequence[str], engine: EngineInfo, language_checked: bool
) -> list[NotChecked]:
    found = []
    if not_run:
        found.append(
            NotChecked(
                "Quotations, figures and citations against the sources",
                "No sources were given.",
                "Give the class's sources with --sources to have these looked at: "
                + ", ".join(not_run)
                + ".",
            )
        )
    found += [NotChecked("A source", note) for note in library.notes]
    if not language_checked:
        found.append(
            NotChecked(
                "Spelling, grammar and punctuation",
                engine.note or "No grammar engine was used.",
                "Choose an engine with --engine.",
            )
        )
    return found
