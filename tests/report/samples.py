"""Assessments made by hand over the seeds, for the tests of the writers."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import essays

from feedback.assessment import Assessment, NextStep, NotChecked, Strength, Summary
from feedback.essay.model import Claim, Essay, Paragraph, SourceUse
from feedback.finding import Category, Evidence, Finding, Relation, Severity
from feedback.grammar.engine import EngineInfo
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.rubric.result import CriterionResult, RubricResult
from feedback.text.span import Span

SEEDS = Path(__file__).parents[2] / "seeds"
DAVIES = "davies"
FAILED = "torpedoed the chances of the second five year plan meeting its goals"
GAP = " \xa0 "
ENGINE = EngineInfo("lingotweaker", "0.2.8", "en-GB")


def seed(name: str) -> str:
    """The text of a seed by its path under seeds/."""
    return (SEEDS / name).read_text(encoding="utf-8")


def pack() -> SourceLibrary:
    """The three seeds' sources."""
    return SourceLibrary(
        (
            Source(
                "notes",
                "000-lecture-notes-industrialisation.txt",
                seed("sources/000-lecture-notes-industrialisation.txt"),
                title="Lecture notes on industrialisation",
            ),
            Source(
                DAVIES,
                "002-davies-khlevnyuk-stakhanovism.txt",
                seed("sources/002-davies-khlevnyuk-stakhanovism.txt"),
                title="Stakhanovism and the Soviet Economy",
                author="R. W. Davies and Oleg Khlevnyuk",
                year=2002,
            ),
            Source(
                "terror",
                "004-stakhanovite-movement-great-terror.txt",
                seed("sources/004-stakhanovite-movement-great-terror.txt"),
                title="The Stakhanovite movement and the Great Terror",
            ),
        ),
        labelled=True,
    )


def span(text: str, words: str) -> Span:
    """Where `words` first stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def every(text: str, words: str) -> list[Span]:
    """Everywhere `words` stand in `text`."""
    return [Span(*m.span()) for m in re.finditer(re.escape(words), text)]


def slip(
    text: str, category: Category, words: str, message: str, *suggestions: str, rule: str = "RULE"
) -> Finding:
    """A finding of the language engine with its repeats."""
    first, *rest = every(text, words)
    return Finding(
        f"{category}/{rule}",
        category,
        "warning",
        first,
        message,
        suggestions=suggestions,
        repeats=tuple(rest),
    )


def evidence(
    library: SourceLibrary, id: str, words: str, relation: Relation, *differing: str
) -> Evidence:
    """A passage of a source, with the words that differ."""
    text = library[id].text
    place = span(text, words)
    inside = tuple(span(words, part).shifted(place.start) for part in differing)
    return Evidence(id, place, words, relation, inside)


def finding(
    check: str,
    severity: Severity,
    at: Span | None,
    message: str,
    advice: str = "",
    **more: object,
) -> Finding:
    """A finding of a check of ours."""
    category: Category = check.partition("/")[0]  # type: ignore[assignment]
    return Finding(check, category, severity, at, message, advice, **more)  # type: ignore[arg-type]


def workers(audience: str = "student") -> Assessment:
    """Essay 003 held against the seeds' sources."""
    text = seed("essays/003-workers-and-stalin.txt")
    library = pack()
    label = span(text, "Source 2 on page 88")
    stock = span(text, "I think this source is reliable because it was produced by the government")
    absolute = span(text, "You had no choice but to work hard.")
    findings = [
        finding(
            "sources/unused-source",
            "suggestion",
            None,
            "The essay does not draw on “The Stakhanovite movement and the Great Terror”.",
            "What would this source add to your answer, or what does it see differently?",
        ),
        slip(text, "spelling", "Bewteen", "“Bewteen” is not in the dictionary.", "Between"),
        finding(
            "claims/unsupported-claim",
            "warning",
            span(
                text,
                "The workers were inspired by the great task of transforming Russia and building "
                "a better life for their children.",
            ),
            "“The workers were inspired” says what many people felt, with nothing behind it.",
            "Which of your sources shows what workers themselves said? Quote or name it here.",
        ),
        slip(
            text,
            "punctuation",
            "however very",
            "A comma usually follows “however” at the head of a clause.",
            "however, very",
        ),
        slip(
            text,
            "grammar",
            "targets were often extremely high, and almost impossible, however",
            "Two sentences are joined with a comma.",
            rule="comma-splice",
        ),
        slip(text, "grammar", "accused of sabotaged", "“of” needs a noun.", "accused of sabotage"),
        slip(text, "punctuation", "However it", "A comma follows an opening word.", "However, it"),
        slip(text, "spelling", "work place", "This is one word.", "workplace"),
        finding(
            "claims/overgeneralisation",
            "suggestion",
            absolute,
            "“You had no choice” leaves no exception.",
            "Who might have had a choice? Say how far it holds.",
        ),
        finding(
            "sources/unresolved-label",
            "warning",
            label,
            "“Source 2 on page 88” points at a label that the supplied pack does not have.",
            "Check the label with your pack, or give the author and title so that a reader can "
            "find the page.",
        ),
        slip(text, "grammar", "millions of tons", "After a figure “million” is used.", "million"),
        slip(text, "style", GAP, "A wide space stands here.", " "),
        finding(
            "sources/stock-evaluation",
            "warning",
            stock,
            "“reliable because it was produced by the government” names the origin, but neither "
            "the source’s purpose nor its limitation.",
            "What did the government want readers to believe, and what would these figures leave "
            "out? Say what the source is valuable for in this question, and where it stops being "
            "so; a second source may help you to see it.",
        ),
        finding(
            "structure/unfinished",
            "error",
            span(text, "however it..."),
            "The essay breaks off in mid-sentence.",
            "How does the thought end, and what is your answer to the question in the title?",
        ),
    ]
    ordered = tuple(sorted(findings, key=lambda f: f.order))
    return Assessment(
        essay=replace(
            essays.essay(text),
            file="003-workers-and-stalin.txt",
            language="en-GB",
            student="Alex Example",
            claims=_workers_claims(text),
            source_uses=(
                SourceUse("notes", worded=(span(text, "The plans set production targets"),)),
                SourceUse(DAVIES),
                SourceUse("terror"),
            ),
        ),
        library=library,
        findings=ordered,
        engine=ENGINE,
        rubric=_rubric(),
        summary=Summary(
            (
                Strength(
                    "You give figures with the years they belong to.",
                    span(text, "35 millions of tons, and after the first five year plan"),
                ),
                Strength("You tell the reader where to look in your source.", label),
            ),
            (
                _step(ordered, "sources/stock-evaluation", "Weigh the source, not only its origin"),
                _step(ordered, "sources/unresolved-label", "Make every source findable"),
                _step(ordered, "structure/unfinished", "Bring the essay to its end"),
            ),
        ),
        not_checked=(
            NotChecked(
                "“Source 2 on page 88”",
                "No supplied source bears this label, so its figures could not be compared.",
                "Give the page to --sources, with its label in sources.yaml.",
            ),
            NotChecked("Whether the title’s question fits the task", "No prompt was given."),
        ),
        audience=audience,  # type: ignore[arg-type]
        date="2026-03-09",
    )


def _step(findings: tuple[Finding, ...], check: str, text: str) -> NextStep:
    chosen = [(f"f{i}", f) for i, f in enumerate(findings, 1) if f.check == check]
    return NextStep(
        text,
        chosen[0][1].advice,
        tuple(id for id, _ in chosen),
        tuple(place for _, f in chosen for place in f.places[:1]),
    )


def _workers_claims(text: str) -> tuple[Claim, ...]:
    return (
        Claim(span(text, "Stalin gained power in 1928"), "event", "none", "not_in_sources"),
        Claim(
            span(text, "In 1927 the production of coal was at 35 millions of tons"),
            "statistic",
            "attribution",
            "not_in_sources",
        ),
        Claim(span(text, "The workers were inspired"), "judgement", "none"),
    )


def _rubric() -> RubricResult:
    def criterion(id: str, title: str, level: str | None, points: float | None, **more: object):
        fields: dict[str, object] = {
            "description": "",
            "descriptor": None,
            "evidence_seen": "seen",
            "needs_teacher": False,
        }
        return CriterionResult(
            id=id,
            title=title,
            max_points=4,
            suggested_points=points,
            suggested_level=level,
            **{**fields, **more},  # type: ignore[arg-type]
        )

    return RubricResult(
        "source-essay",
        "Source-based essay",
        (
            criterion(
                "sources",
                "Use of sources",
                "Developing",
                2,
                description="Draws on the class’s sources and lets the reader find them.",
                descriptor="Names or uses one source; readers cannot always find the passage.",
                reasons=("One source is named.", "Its label is not in the supplied pack."),
                findings=("f10", "f1"),
                next_step="Draw on two sources by name and lead into what each says.",
            ),
            criterion(
                "evaluation",
                "Evaluation of sources",
                "Beginning",
                1,
                description="Judges sources by origin, purpose, value and limitation.",
                descriptor="Judges a source by a stock phrase.",
                evidence_seen="partial",
                reasons=("The one judgement rests on origin alone.",),
                findings=("f13",),
                next_step="Name the purpose and one limitation for this question.",
            ),
            criterion(
                "language",
                "Language conventions",
                "Secure",
                3,
                descriptor="Few slips; none hides the meaning.",
                reasons=("7 language slips stand in 348 words.",),
                next_step="Proofread for commas after opening words.",
            ),
            criterion(
                "insight",
                "Insight",
                None,
                None,
                description="How far the argument goes beyond retelling.",
                evidence_seen="not_assessed",
                needs_teacher=True,
            ),
        ),
        6,
        12,
        16,
    )


def stakhanov(audience: str = "teacher") -> Assessment:
    """Essay 001 held against the seeds' sources: evidence, repeats, an own conflict."""
    text = seed("essays/001-stakhanov-and-stalin.txt")
    library = pack()
    norm = (
        "On September 1, 1935, Pravda reported that a Donbas miner named Stakhanov had extracted "
        "102 tons of coal in a six-hour shift, exceeding the norm more than fivefold."
    )
    uncited = "Give the source of this figure, or leave it out if you cannot find one."
    findings = [
        finding(
            "sources/no-sources",
            "error",
            None,
            "The essay quotes, cites and names no source.",
            "Which of the supplied sources did you use, and where? Name each where it speaks.",
        ),
        finding(
            "claims/differs-from-source",
            "warning",
            span(text, "more than 14 times the standard coal quota"),
            "“more than 14 times” differs from the figure in “Stakhanovism and the Soviet "
            "Economy”.",
            "Look at both passages: which source has your figure? Name it.",
            evidence=(evidence(library, DAVIES, norm, "differs", "more than fivefold"),),
            differing=(span(text, "more than 14 times"),),
        ),
        finding(
            "sources/close-paraphrase",
            "suggestion",
            span(text, "cut 102 tons of coal in under six hours"),
            "These words stand close to a source that is not named.",
            "Name the source, or say it in a sentence of your own.",
            evidence=(evidence(library, DAVIES, norm, "same_wording"),),
        ),
        slip(
            text,
            "spelling",
            "Stakhanvite",
            "The sources spell this name otherwise.",
            "Stakhanovite",
        ),
        slip(text, "spelling", "minder", "Is this the word you mean?", "miner"),
        slip(text, "spelling", "aprox", "“aprox” is not in the dictionary.", "approx.", "about"),
        slip(text, "grammar", "in to", "One word where it belongs to the verb.", "into"),
        slip(
            text,
            "grammar",
            "Stakhanvite’s",
            "An apostrophe does not make a plural.",
            "Stakhanvites",
        ),
        finding(
            "claims/uncited-statistic",
            "warning",
            span(text, "aprox 11 million people"),
            "“11 million people” stands without a source.",
            uncited,
        ),
        finding(
            "claims/uncited-statistic",
            "warning",
            span(text, "aprox 20.6 million people"),
            "“20.6 million people” stands without a source.",
            uncited,
        ),
        finding(
            "claims/uncited-statistic",
            "warning",
            span(text, "14 percent GNP growth per year"),
            "“14 percent” stands without a source.",
            uncited,
        ),
        finding(
            "claims/vague-attribution",
            "warning",
            span(text, "Some scholars even propose"),
            "“Some scholars” does not say who.",
            "Who proposes it, and where can a reader check?",
        ),
        finding(
            "claims/internal-conflict",
            "suggestion",
            span(text, "82% in comparison to the 63%"),
            "The growth named here and the failure named later do not go together.",
            "Did the plan meet its goals or not? Bring the two together.",
            evidence=(
                Evidence(
                    None,
                    span(text, FAILED),
                    FAILED,
                    "differs",
                ),
            ),
        ),
        slip(
            text,
            "style",
            "The speed with which workers began to operate also resulted in a lowering of overall "
            "work quality, and created supply issues when Stakhanvite’s were rewarded with higher "
            "pay and finer living quarters.",
            "A sentence of 33 words.",
            rule="long-sentence",
        ),
    ]
    ordered = tuple(sorted(findings, key=lambda f: f.order))
    return Assessment(
        essay=replace(
            essays.essay(text),
            file="001-stakhanov-and-stalin.txt",
            source_uses=(
                SourceUse("notes"),
                SourceUse(
                    DAVIES,
                    worded=(span(text, "102 tons of coal"),),
                    facts=(span(text, "102 tons"), span(text, "more than 14 times")),
                ),
            ),
            claims=(
                Claim(
                    span(text, "cut 102 tons of coal in under six hours"),
                    "statistic",
                    "none",
                    "supported",
                    (evidence(library, DAVIES, norm, "supports"),),
                ),
                Claim(
                    span(text, "more than 14 times the standard coal quota"),
                    "comparison",
                    "none",
                    "differs",
                    (evidence(library, DAVIES, norm, "differs"),),
                ),
            ),
        ),
        library=library,
        findings=ordered,
        engine=replace(ENGINE, variant="en-US"),
        rubric=_rubric(),
        summary=Summary(
            (
                Strength(
                    "A figure here agrees with “Stakhanovism and the Soviet Economy”.",
                    span(text, "102 tons of coal"),
                ),
            ),
            (
                _step(ordered, "sources/no-sources", "Name the sources you draw on"),
                _step(ordered, "claims/differs-from-source", "Hold your figures against the pack"),
                _step(ordered, "claims/uncited-statistic", "Say where figures come from"),
            ),
        ),
        audience=audience,  # type: ignore[arg-type]
        date="2026-03-09",
    )


def plain(text: str, findings: tuple[Finding, ...] = (), **more: object) -> Assessment:
    """An assessment of any text with no sources, rubric or summary unless given."""
    fields: dict[str, object] = {
        "library": SourceLibrary(),
        "engine": EngineInfo("none", "", "en-GB", "Start one with: feedback engine start."),
        "rubric": None,
        "summary": Summary(),
    }
    essay: Essay = essays.essay(text)
    return Assessment(essay=essay, findings=findings, **{**fields, **more})  # type: ignore[arg-type]


def sixty_slips() -> Assessment:
    """One paragraph of sixty misspelt words among clean ones, and a clean one after it."""
    body = " ".join(f"The mill at the river bend keeps wurd{i} by it." for i in range(60))
    text = f"{body}\n\nThe end is clean."
    found = tuple(
        slip(text, "spelling", f"wurd{i} ", f"“wurd{i}” is not in the dictionary.", f"word{i} ")
        for i in range(60)
    )
    return plain(text, found)


SLIP_KINDS: tuple[Category, ...] = ("spelling", "grammar", "punctuation", "claims", "sources")


def long_essay(paragraphs: int = 28, sentences: int = 12, findings: int = 200) -> Assessment:
    """3,000 words with 200 findings, of every kind a report sets differently."""
    text = "\n\n".join(
        " ".join(f"The mill stood beside the old river at wurd{p}x{s}." for s in range(sentences))
        for p in range(paragraphs)
    )
    words = [f"wurd{p}x{s}." for p in range(paragraphs) for s in range(sentences)][:findings]
    found = tuple(
        slip(text, SLIP_KINDS[i % len(SLIP_KINDS)], word, f"Something about “{word}”.", f"word{i}.")
        for i, word in enumerate(words)
    )
    return plain(text, found)


HOSTILE = (
    "</script><script>alert(1)</script> & <img src=x onerror=alert(1)> “quotes” 'and' \"more\"\n\n"
    "</p></div></style><style>*{display:none}</style> {{ 7*7 }} {% raw %} --> ]]> &amp; &#60;\n\n"
    "NUL\x00 bell\x07 escape\x1b[31mred\x1b[0m C1\x9b31m override\u202e desrever \u2066isolated "
    "mark\u200f עברית العربية 😀👩\u200d👩\u200d👧 e\u0301 lone\ud800 "
)


def hostile() -> Assessment:
    """Text that tries to break out of a report, in every field that holds text."""
    where = span(HOSTILE, "<img src=x onerror=alert(1)>")
    found = finding(
        "claims/differs-from-source",
        "error",
        where,
        f"Message {HOSTILE}",
        f"Advice {HOSTILE}",
        suggestions=("<b>bold</b>",),
        evidence=(Evidence("s1", Span(0, len(HOSTILE)), HOSTILE, "differs", (Span(2, 9),)),),
        repeats=(span(HOSTILE, "NUL\x00"), span(HOSTILE, "{{ 7*7 }}")),
    )
    essay = essays.essay("A quiet text.\n\nTo be replaced.")
    essay = replace(
        essay,
        text=HOSTILE,
        paragraphs=tuple(
            Paragraph(Span(*part.span()), i, "paragraph", ())
            for i, part in enumerate(re.finditer(r"\S(?:.*\S)?", HOSTILE))
        ),
        title=None,
        file="<b>.txt",
        student="<i>Eve</i>\u202e",
    )
    return replace(
        plain("A quiet text."),
        essay=essay,
        findings=(found,),
        library=SourceLibrary((Source("s1", "s.txt", HOSTILE, label="<u>Source</u>"),)),
        summary=Summary(
            (Strength("<b>Strong</b>", where),),
            (NextStep("<b>Do</b>", "<i>Why?</i>", ("f1",), (where,)),),
        ),
        not_checked=(NotChecked("<b>what</b>", "<b>why</b>", "<b>how</b>"),),
    )
