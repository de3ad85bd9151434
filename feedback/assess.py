"""The whole flow in one place: read this file first.

read → essay → checks → findings → rubric → report
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from feedback.assessment import Assessment, Audience, NotChecked
from feedback.checks.run import run_checks
from feedback.essay.build import build_essay
from feedback.essay.facts.misread_figure import unsure
from feedback.essay.model import Essay
from feedback.foreign import assess_foreign
from feedback.grammar.engine import EngineInfo, GrammarEngine
from feedback.grammar.findings import LEFT_OUT, language_findings
from feedback.grammar.merge import merged
from feedback.grammar.off import Off
from feedback.library.library import SourceLibrary
from feedback.reading.document import Document
from feedback.rubric.measures import Facts, measure_all
from feedback.rubric.model import Rubric
from feedback.rubric.passages import with_passages
from feedback.rubric.score import score
from feedback.summary import summarise
from feedback.text.language import UNKNOWN, is_english, plainly_not_english


def assess(
    document: Document,
    library: SourceLibrary,
    *,
    rubric: Rubric | None = None,
    engine: GrammarEngine | None = None,
    language: str = "auto",
    style: bool | None = None,
    audience: Audience = "student",
    date: str = "",
    prompt: str = "",
) -> Assessment:
    """Everything there is to say about one essay.

    `engine` None leaves the language unchecked; `language` "auto" chooses British or American
    spelling by counting. Of an essay in another language, named or plainly so, nothing is looked at
    but the language. `style` asks for the engine's advice on style; None leaves that to the rubric.
    `date` is an ISO day for the report, or ""; `prompt` is the assignment's wording, or "".
    """
    style = (rubric is not None and rubric.checks.style) if style is None else style
    if language == "auto" and plainly_not_english(document.text):
        language = UNKNOWN
    if language != "auto" and not is_english(language):
        return assess_foreign(
            document,
            library,
            language=language,
            rubric=rubric,
            engine=engine,
            style=style,
            audience=audience,
            date=date,
        )
    essay = build_essay(document, library, language, prompt)
    off, options = (rubric.checks.off, rubric.checks.options) if rubric else ((), {})
    off_language = off
    if engine is None:
        # Without an engine the language counts as unchecked; our own few checks would belie it.
        off = (*off, "grammar")
    found, not_run = run_checks(essay, library, off=off, options=options)
    slips, engine_info = language_findings(essay, library, engine, picky=style, off=off_language)
    findings = tuple(merged([*found, *slips], essay.text))
    measures = measure_all(
        essay,
        library,
        findings,
        engine_info,
        off=off,
        information=_for_information(rubric, audience),
    )
    held = score(rubric, measures, findings, audience=audience, essay=essay) if rubric else None
    if rubric and held:
        facts = Facts(essay, library, findings, engine_info, off)
        held = with_passages(held, rubric, facts)
    checked = engine is not None and not engine_info.note
    left_out = Off(off_language).kinds
    return Assessment(
        essay=essay,
        library=library,
        findings=findings,
        engine=engine_info,
        rubric=held,
        summary=summarise(essay, library, findings, language_checked=checked and not left_out),
        measures={name: value for name, value in measures.items() if value is not None},
        not_checked=(
            *_not_checked(library, not_run, engine_info, checked),
            *_misread(essay, library),
            *_left_out(left_out),
        ),
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
                "Give the class's sources with --sources to have them checked.",
            )
        )
    found += [NotChecked("A source", note) for note in library.notes]
    if not language_checked:
        found.append(
            NotChecked(
                "Spelling, grammar and punctuation",
                engine.note or "No grammar engine was used.",
                "Take “grammar” out of the rubric's “checks: off” to have it checked."
                if engine.note == LEFT_OUT
                else "Choose an engine with --engine.",
            )
        )
    return found


def _misread(essay: Essay, library: SourceLibrary) -> Iterator[NotChecked]:
    """The claims that differ from a scan by no more than a misread letter."""
    for claim, evidence in unsure(essay.claims):
        if evidence.source and evidence.differing:
            source = library[evidence.source]
            words = evidence.differing[0].of(source.text)
            yield NotChecked(
                f"“{claim.span.of(essay.text)}” against {source.called}",
                f"OCR read “{words}” there and may have misread a letter of it.",
                "Compare it with the page itself.",
            )


def _left_out(kinds: Sequence[str]) -> Iterator[NotChecked]:
    """The kinds of slips that a rubric turns off; style is off as a rule and no news."""
    for kind in kinds:
        if kind != "style":
            yield NotChecked(
                kind.capitalize(),
                "The rubric leaves it out.",
                f"Take “{kind}” out of the rubric's “checks: off” to have it checked.",
            )
