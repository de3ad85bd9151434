"""The language findings of an essay: what the engine says, less what is not worth saying."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from feedback.errors import EngineError
from feedback.essay.model import Essay
from feedback.finding import Evidence, Finding
from feedback.grammar.blocked import (
    is_layout,
    is_matter_of_style,
    is_subjunctive,
    why_blocked,
)
from feedback.grammar.engine import EngineInfo, GrammarEngine, Match
from feedback.grammar.protected import Protected
from feedback.grammar.source_words import plain, source_words
from feedback.grammar.spelling import NameSlip, SpellingFilter, is_speller
from feedback.grammar.wording import (
    CONFIDENCE,
    SEVERITY,
    advice_of,
    message_of,
    shortened,
    suggestions_of,
)
from feedback.library.library import SourceLibrary
from feedback.text.endless import without_endless
from feedback.text.span import Span

SOURCE_NAME = "grammar/source-name"
# Slips that are one habit whatever the words are.
_HABITS = {
    "UPPERCASE_SENTENCE_START": "sentence capital",
    "SentenceCapitalization": "sentence capital",
    "I_LOWERCASE": "I",
    "CapitalizePersonalPronouns": "I",
    "COMMA_PARENTHESIS_WHITESPACE": "space at a mark",
    "SENTENCE_WHITESPACE": "space at a mark",
    "SPACE_BEFORE_PARENTHESIS": "space at a mark",
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA": "opening comma",
    "DiscourseMarkers": "opening comma",
    "IF_WE_CANT_COMMA": "clause comma",
    "PRP_COMMA": "clause comma",
    "EN_A_VS_AN": "a or an",
    "AnA": "a or an",
    "EN_CONTRACTION_SPELLING": "apostrophe of a short form",
    "CANT": "apostrophe of a short form",
    "WONT_CONTRACTION": "apostrophe of a short form",
    "LETS_LET": "apostrophe of a short form",
    "Contractions": "apostrophe of a short form",
    "WRONG_APOSTROPHE": "mark of an apostrophe",
    "WrongApostrophe": "mark of an apostrophe",
    "IT_IS": "its",
    "IT_IS_2": "its",
    "ITS_TO_IT_S": "its",
    "ItsContraction": "its",
    "YOUR": "your",
    "YOUR_YOU_RE": "your",
    "YOUR_YOU_2": "your",
    "THEIR_IS": "their",
    "THERE_OWN": "their",
    "THERE_THEIR": "their",
    "ThereToTheir": "their",
    "TheirToThere": "their",
    "FEWER_LESS": "fewer or less",
}


def language_findings(
    essay: Essay,
    library: SourceLibrary,
    engine: GrammarEngine | None,
    *,
    picky: bool = False,
) -> tuple[list[Finding], EngineInfo]:
    """The engine's findings in `essay` in text order, and which engine looked.

    Nothing is reported inside quotations, titles in quotation marks, citations and works cited, nor
    on the spelling of a word that the sources contain. Further places of the same slip are
    `repeats` of the first. `picky` adds the engine's advice on style. Without an engine, or when it
    fails, there are no findings and the info's `note` says why.
    """
    if engine is None:
        note = "The language was not checked: no grammar engine was chosen or found."
        return [], EngineInfo("none", "", essay.language, note)
    try:
        findings = _findings(essay, library, engine, picky)
    except EngineError as error:
        note = f"The engine could not check the language: {error}"
        return [], EngineInfo(engine.name, engine.version, essay.language, note)
    fallback = getattr(engine, "fallback", "")
    return findings, EngineInfo(engine.name, engine.version, essay.language, fallback=fallback)


def _findings(
    essay: Essay, library: SourceLibrary, engine: GrammarEngine, picky: bool
) -> list[Finding]:
    protected = Protected(essay)
    matches = [
        match
        for match in engine.check(without_endless(essay.text), essay.language)
        if not why_blocked(match.rule)
        and not is_matter_of_style(match, essay.text)
        and not is_layout(match, essay.text)
        and not is_subjunctive(match, essay.text)
        and (picky or match.category != "style")
        and not protected.holds(match)
    ]
    sifted, slips = SpellingFilter(essay, source_words(library), engine).sift(
        [match for match in matches if is_speller(match)]
    )
    others = [match for match in matches if not is_speller(match)]
    found = [*_joined([*sifted, *others], essay.text), *_name_slips(slips, library, essay.text)]
    found = [replace(finding, engines=(engine.name,)) for finding in found]
    return sorted(found, key=lambda finding: finding.order)


def _joined(matches: Iterable[Match], text: str) -> list[Finding]:
    """One finding for each slip, with its further places."""
    groups: dict[tuple[str, str], list[Match]] = {}
    for match in _one_a_place(_as_pronoun(match, text) for match in matches):
        slip = (match.rule, plain(match.span.of(text)))
        habit = _HABITS.get(match.rule)
        groups.setdefault((habit, "") if habit else slip, []).append(match)
    return [_finding(group[0], _further(m.span for m in group), text) for group in groups.values()]


def _one_a_place(matches: Iterable[Match]) -> list[Match]:
    """The matches in text order; where two point at the same words the first rule by name stays."""
    ordered = sorted(matches, key=lambda match: (match.span, match.rule))
    return list({match.span: match for match in reversed(ordered)}.values())[::-1]


def _as_pronoun(match: Match, text: str) -> Match:
    """An "i" at the start of a sentence is the pronoun's missing capital, like any other "i"."""
    if match.rule == "UPPERCASE_SENTENCE_START" and match.span.of(text) == "i":
        return replace(match, rule="I_LOWERCASE")
    return match


def _further(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))[1:]


def _finding(match: Match, repeats: tuple[Span, ...], text: str) -> Finding:
    room = "style" if match.category == "style" else "grammar"
    return Finding(
        check=f"{room}/{match.rule}",
        category=match.category,
        severity=SEVERITY[match.category],
        span=match.span,
        message=message_of(match, text),
        advice=advice_of(match),
        suggestions=suggestions_of(match),
        repeats=repeats,
        confidence=CONFIDENCE[match.category],
    )


def _name_slips(slips: list[NameSlip], library: SourceLibrary, text: str) -> list[Finding]:
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
        repeats=_further(s.span for s in group),
        confidence=0.9,
    )


def _evidence(slip: NameSlip, library: SourceLibrary) -> Evidence:
    """The source's first sentence with the name."""
    source = library[slip.name.source]
    sentence = next((s for s in source.sentences if s.covers(slip.name.span)), slip.name.span)
    return Evidence(source.id, sentence, sentence.of(source.text), "mentions")
