"""Every measure: what it counts, and what it leaves out."""

from __future__ import annotations

from typing import Any

import pytest
from essays import library
from rubric.made import (
    AT,
    ENGINE,
    NO_ENGINE,
    PACK,
    attribution,
    citation,
    claim,
    evaluation,
    finding,
    made,
    overlap,
    quotation,
    use,
    value,
    work,
)

from feedback.checks.card import Check, RegisteredCheck
from feedback.checks.catalogue import checks
from feedback.essay.model import Essay
from feedback.rubric.measures import measure, measure_all, measures
from feedback.text.span import Span

THREE = "A title\n\nOne two three four.\n\nFive six. Seven eight nine ten.\n\nEleven twelve."
LISTED = "A title\n\nThree things count:\n\n- one and two\n\n- three\n\nThat is all of it."
POSITION = "I think that our town should let people keep bees on their roofs."
ARGUED = (
    f"{POSITION}\n\nOne reason is fruit. Bees carry pollen to the apple trees.\n\n"
    "Another reason is honey. A hive on the school gave forty jars last year."
)
TOLD = "The boat was small. We sat on the ropes.\n\nA gull took the bread. It was cold."
CITED = "A title\n\nBees fly.\n\nWorks Cited\n\nNg, Ann. On Bees. Hive Press, 2001."

REASONED = (
    "The gates froze. The mill stood still because the river froze. That shows how much hung on the"
    " river. Nobody was paid, which led to a strike."
)
OPPOSED = (
    "Some people would say that the owner was kind. Although he paid for a school, wages fell. On"
    " the other hand, the roof was mended."
)
FLAT = "The mill stood by the river. The owner kept the books. Some people wrote letters to him."
LINKED = "The mill closed because trade fell. However, it opened again, because trade rose."
EXACT = "The foreman's negotiations exasperated seamstresses. The negotiations of the people ended."
DEVELOPED = (
    "For example, the weavers walked out in March and stayed out for six weeks, and their children"
    " ate in the chapel. This shows that they could count on the town, which had little bread of"
    " its own that spring and yet went on sharing it."
)


def judged(*evaluations: tuple[str, str | None]) -> Essay:
    """An essay that judges sources by these aspects."""
    parts = (evaluation(*aspects.split(), source=source) for aspects, source in evaluations)
    return made(evaluations=tuple(parts))


# measure, essay, findings, value
TABLE: list[tuple[str, Any, tuple[Any, ...], float]] = [
    ("words", lambda: made("One two well-known."), (), 3),
    ("words", lambda: made(CITED), (), 4),
    ("words", lambda: made(""), (), 0),
    ("sentences", lambda: made(THREE), (), 4),
    ("paragraphs", lambda: made(THREE), (), 3),
    ("paragraphs", lambda: made(CITED), (), 1),
    ("paragraphs", lambda: made(""), (), 0),
    ("paragraphs", lambda: made(LISTED), (), 2),
    ("words_per_paragraph", lambda: made(THREE), (), 4),
    ("words_per_paragraph", lambda: made(LISTED), (), 6),
    ("longest_paragraph_share", lambda: made(THREE), (), 0.5),
    ("longest_paragraph_share", lambda: made(""), (), 0),
    ("mean_sentence_words", lambda: made(THREE), (), 3),
    ("mean_sentence_words", lambda: made(""), (), 0),
    ("sentence_words_spread", lambda: made("One two. One two."), (), 0),
    ("sentence_words_spread", lambda: made("One two. One two three four."), (), 1),
    ("sentence_words_spread", lambda: made(""), (), 0),
    ("sources_described", lambda: made(source_uses=(use(facts=(AT,)), use(quoted=(AT,)))), (), 1),
    ("sources_described", lambda: made(source_uses=(use(worded=(AT,)),)), (), 0),
    ("sources_only_quoted", lambda: made(source_uses=(use(quoted=(AT,)), use("s2"))), (), 1),
    ("sources_only_quoted", lambda: made(source_uses=(use(quoted=(AT,), facts=(AT,)),)), (), 0),
    ("has_title", lambda: made(THREE), (), 1),
    ("has_title", lambda: made("Bees fly."), (), 0),
    ("has_thesis", lambda: made(ARGUED), (), 1),
    ("has_thesis", lambda: made(TOLD), (), 0),
    ("thesis_in_opening", lambda: made(ARGUED), (), 1),
    ("thesis_in_opening", lambda: made(f"{TOLD}\n\n{POSITION}"), (), 0),
    ("thesis_in_opening", lambda: made(TOLD), (), 0),
    ("has_conclusion", lambda: made(f"{ARGUED}\n\nThat is why bees should stay."), (), 1),
    ("has_conclusion", lambda: made(ARGUED), (), 0),
    ("longest_paragraph_words", lambda: made(THREE), (), 6),
    ("longest_paragraph_words", lambda: made(""), (), 0),
    ("topics_per_paragraph", lambda: made(THREE), (), 1),
    ("topics_per_paragraph", lambda: made(""), (), 0),
    ("borrowed_percent", lambda: made("Bees live in hives."), (), 0),
    ("borrowed_percent", lambda: made("Bees live in hives.", overlaps=(overlap(),)), (), 25),
    (
        "borrowed_percent",
        lambda: made("“Bees fly” here now."[:20], quotations=(quotation(),)),
        (),
        50,
    ),
    ("borrowed_percent", lambda: made(""), (), 0),
    ("sources_supplied", lambda: made(), (), 3),
    ("sources_used", lambda: made(source_uses=(use(facts=(AT,)), use("s2"))), (), 1),
    ("sources_credited", lambda: made(source_uses=(use(named=(AT,)), use(quoted=(AT,)))), (), 1),
    ("sources_credited_share", lambda: made(source_uses=(use(named=(AT,)),)), (), 0.333),
    ("sources_quoted", lambda: made(source_uses=(use(named=(AT,)), use(quoted=(AT,)))), (), 1),
    (
        "leading_source_share",
        lambda: made(source_uses=(use(named=(AT, AT), quoted=(AT,)), use("s2", worded=(AT,)))),
        (),
        0.75,
    ),
    ("leading_source_share", lambda: made(), (), 0),
    ("credits", lambda: made(citations=(citation(),), attributions=(attribution(),)), (), 1),
    (
        "credits",
        lambda: made(citations=(citation(),), attributions=(attribution(span=Span(5, 9)),)),
        (),
        2,
    ),
    ("credits", lambda: made(attributions=(attribution("vague"), attribution("pronoun"))), (), 0),
    ("citations", lambda: made(citations=(citation(),)), (), 1),
    ("unresolved_citations", lambda: made(citations=(citation("unresolved"), citation())), (), 1),
    ("unresolved_citations", lambda: made(citations=(citation("ambiguous"),)), (), 0),
    ("uncredited_overlaps", lambda: made(overlaps=(overlap(),)), (), 1),
    (
        "uncredited_overlaps",
        lambda: made(overlaps=(overlap(credited=True), overlap(quoted=True))),
        (),
        0,
    ),
    ("overlap_percent", lambda: made("Bees fly. I see.", overlaps=(overlap(),)), (), 25),
    ("overlap_percent", lambda: made("Bees. I see it.", overlaps=(overlap(quoted=True),)), (), 25),
    ("overlap_percent", lambda: made(), (), 0),
    ("unquoted_overlap_percent", lambda: made("Bees. I see it.", overlaps=(overlap(),)), (), 25),
    ("unquoted_overlap_percent", lambda: made(overlaps=(overlap(quoted=True),)), (), 0),
    ("works_cited", lambda: made(works_cited=(work(),)), (), 1),
    ("quotations", lambda: made(quotations=(quotation(), quotation(use="scare"))), (), 1),
    (
        "quotations_exact_share",
        lambda: made(quotations=(quotation(), quotation("altered"))),
        (),
        0.5,
    ),
    (
        "quotations_exact_share",
        lambda: made(quotations=(quotation(), quotation("not_checked"))),
        (),
        1,
    ),
    ("quotations_exact_share", lambda: made(), (), 0),
    ("altered_quotations", lambda: made(quotations=(quotation("altered", "figure"),)), (), 1),
    ("altered_quotations", lambda: made(quotations=(quotation("altered", "slip", "name"),)), (), 1),
    ("altered_quotations", lambda: made(quotations=(quotation("altered", "slip"),)), (), 0),
    ("altered_quotations", lambda: made(quotations=(quotation("not_found"),)), (), 0),
    ("quotation_share", lambda: made('"Bees fly." I see two.', quotations=(quotation(),)), (), 0.4),
    ("quotation_share", lambda: made(), (), 0),
    ("dropped_quotations", lambda: made(), ("sources/dropped-quotation",), 1),
    ("dropped_quotations", lambda: made(), ("sources/uncited-quotation",), 0),
    ("uncited_quotations", lambda: made(), ("sources/uncited-quotation",), 1),
    ("quotations_explained_share", lambda: made(quotations=(quotation(explained=True),)), (), 1),
    ("quotations_explained_share", lambda: made(quotations=(quotation(), quotation())), (), 0),
    ("claims", lambda: made(claims=(claim(), claim())), (), 2),
    ("claims_supported_share", lambda: made(claims=(claim(), claim("example"))), (), 0.5),
    ("claims_supported_share", lambda: made(), (), 0),
    ("claims_differing", lambda: made(claims=(claim(verdict="differs"), claim())), (), 1),
    ("claims_differing", lambda: made(claims=(claim(verdict="not_in_sources"),)), (), 0),
    ("claims_supported", lambda: made(claims=(claim(), claim("example"))), (), 1),
    ("claims_supported", lambda: made(), (), 0),
    ("reasons", lambda: made(REASONED), (), 3),
    ("reasons", lambda: made(FLAT), (), 0),
    ("opposing_views", lambda: made(OPPOSED), (), 3),
    ("opposing_views", lambda: made(FLAT), (), 0),
    ("linking_words", lambda: made(LINKED), (), 2),
    ("linking_words", lambda: made(FLAT), (), 0),
    ("evidence_sentences", lambda: made(citations=(citation(),)), (), 1),
    ("evidence_sentences", lambda: made(source_uses=(use(facts=(AT,)),)), (), 1),
    ("evidence_sentences", lambda: made(attributions=(attribution("vague"),)), (), 0),
    ("evidence_explained", lambda: made(REASONED, citations=(citation(),)), (), 1),
    ("evidence_explained", lambda: made(FLAT, citations=(citation(),)), (), 0),
    ("developed_paragraphs", lambda: made(DEVELOPED), (), 1),
    ("developed_paragraphs", lambda: made(DEVELOPED.replace("For example", "So")), (), 0),
    ("developed_paragraphs", lambda: made("For example, bees fly because of it."), (), 0),
    ("exact_words", lambda: made(EXACT), (), 4),
    ("exact_words", lambda: made("It was nice, and the people there were nice."), (), 0),
    ("exact_words_per_100_words", lambda: made("The seamstresses sang loud songs."), (), 20),
    ("word_variety", lambda: made("mill " * 60), (), 2),
    ("source_ideas", lambda: made("Bees make honey in hives."), (), 2),
    ("uncited_statistics", lambda: made(), ("claims/uncited-statistic",) * 2, 2),
    ("vague_attributions", lambda: made(), ("claims/vague-attribution",), 1),
    ("overgeneralisations", lambda: made(), ("claims/overgeneralisation",), 1),
    ("overgeneralisations", lambda: made(), ("claims/vague-attribution",), 0),
    ("evaluations", lambda: made(evaluations=(evaluation("value"),)), (), 1),
    ("stock_evaluations", lambda: made(evaluations=(evaluation("value", stock=True),)), (), 1),
    ("reasoned_evaluations", lambda: made(evaluations=(evaluation("value", stock=True),)), (), 0),
    ("reasoned_evaluations", lambda: made(evaluations=(evaluation("purpose", "value"),)), (), 1),
    ("balanced_evaluations", lambda: made(evaluations=(evaluation("value", "limitation"),)), (), 1),
    (
        "balanced_evaluations",
        lambda: made(evaluations=(evaluation("value"), evaluation("limitation"))),
        (),
        0,
    ),
    (
        "evaluation_aspects",
        lambda: made(evaluations=(evaluation("value", "origin"), evaluation("value"))),
        (),
        2,
    ),
    ("evaluation_aspects", lambda: made(), (), 0),
    ("sources_evaluated", lambda: made(), (), 0),
    ("sources_evaluated", lambda: judged(("value", "s1"), ("origin", "s1")), (), 1),
    ("sources_evaluated", lambda: judged(("value", "s1"), ("origin", "s2")), (), 2),
    ("sources_evaluated", lambda: judged(("value", "s1"), ("origin", None)), (), 1),
    ("sources_evaluated_with_reason", lambda: judged(("value", "s1"), ("origin", "s1")), (), 0),
    ("sources_evaluated_with_reason", lambda: judged(("value origin", "s1")), (), 1),
    ("sources_evaluated_by_purpose", lambda: judged(("value origin", "s1")), (), 0),
    ("sources_evaluated_by_purpose", lambda: judged(("value purpose", "s1")), (), 1),
    ("sources_weighed", lambda: judged(("value", "s1"), ("limitation", "s1")), (), 1),
    ("sources_weighed", lambda: judged(("value", "s1"), ("limitation", "s2")), (), 0),
    ("source_aspects", lambda: judged(("value", "s1"), ("value origin", "s1")), (), 2),
    ("source_aspects", lambda: judged(("value", "s1"), ("content origin", "s2")), (), 2),
    ("source_aspects", lambda: made(), (), 0),
    ("claims_beyond_sources", lambda: made("Bees fly."), (), 0),
    (
        "findings:claims",
        lambda: made(),
        ("claims/uncited-statistic", "claims/vague-attribution"),
        2,
    ),
    ("findings:claims/uncited-statistic", lambda: made(), ("claims/vague-attribution",), 0),
    (
        "findings_per_1000_words:claims",
        lambda: made("a b c d e"),
        ("claims/uncited-statistic",),
        200,
    ),
]


@pytest.mark.parametrize(("name", "essay", "checks", "expected"), TABLE, ids=lambda v: str(v)[:40])
def test_what_a_measure_counts(
    name: str, essay: Any, checks: tuple[str, ...], expected: float
) -> None:
    assert value(name, essay(), *map(finding, checks)) == expected


LANGUAGE = [
    ("spelling_per_100_words", "spelling", 0, 20),
    ("spelling_per_100_words", "spelling", 2, 60),
    ("spelling_per_100_words", "grammar", 0, 0),
    ("grammar_per_100_words", "grammar", 0, 20),
    ("grammar_per_100_words", "spelling", 0, 0),
    ("punctuation_per_100_words", "punctuation", 1, 40),
    ("language_per_100_words", "punctuation", 0, 20),
    ("language_per_100_words", "spelling", 3, 80),
    ("language_per_100_words", "style", 0, 0),
]


@pytest.mark.parametrize(("name", "category", "repeats", "expected"), LANGUAGE)
def test_slips_count_with_their_repeats(
    name: str, category: str, repeats: int, expected: float
) -> None:
    slip = finding("grammar/SOME_RULE", category, repeats)
    assert value(name, made("One two three four five."), slip) == expected


def test_every_measure_has_a_row() -> None:
    rows = {name for name, *_ in (*TABLE, *LANGUAGE)}
    # What on_topic sees is shown in test_submission.py.
    assert set(measures()) - rows == {"reading_ease", "on_topic"}


def test_reading_ease_is_higher_for_plain_words() -> None:
    plain = value("reading_ease", made("The cat sat on the mat. It was warm."))
    hard = value(
        "reading_ease", made("Institutional considerations necessitated collectivisation.")
    )
    assert plain is not None and hard is not None
    assert plain > 90 > hard
    assert value("reading_ease", made("")) == 0


@pytest.mark.parametrize("name", [n for n, m in measures().items() if m.needs == "sources"])
def test_without_sources_it_is_not_checked(name: str) -> None:
    assert value(name, made(), sources={}) is None


@pytest.mark.parametrize("name", [n for n, m in measures().items() if m.needs == "grammar"])
def test_without_an_engine_it_is_not_checked(name: str) -> None:
    assert value(name, made(), engine=NO_ENGINE) is None


@pytest.mark.parametrize("name", measures())
@pytest.mark.parametrize("amount", [0, 1, 2, 0.5])
def test_a_measure_can_be_said_and_asked_for(name: str, amount: float) -> None:
    each = measure(name)
    values = {**dict.fromkeys(measures(), 3.0), name: amount}
    said = each.says(values)
    assert said.endswith(".") and said.count(".") - said.count("0.5") <= 2
    for step in (each.more(amount), each.fewer(amount)):
        assert step and not step.endswith(".") and step[0].islower()


def test_source_ideas_are_sentences_whose_telling_words_the_essay_takes_up() -> None:
    pack = {
        "Source 1": "The weavers of Tulbury struck for bread. Rain fell. The magistrate fled to the"
        " chapel by night."
    }
    told = made("When the weavers struck, nobody came. The magistrate hid in a chapel.")
    aside = made("The weavers sang. The chapel was cold. It rained and fell.")
    assert value("source_ideas", told, sources=pack) == 2
    assert value("source_ideas", aside, sources=pack) == 0


def test_word_variety_is_told_of_texts_of_some_length_alone() -> None:
    assert value("word_variety", made("Bees fly far and make much honey.")) is None
    varied = value("word_variety", made(" ".join([DEVELOPED, REASONED, OPPOSED])))
    plain = value("word_variety", made(" ".join([FLAT] * 5)))
    assert varied is not None and plain is not None and varied > plain


SAID = [
    (
        "claims_supported_share",
        {"claims": 6, "claims_supported_share": 0.667},
        "4 of the 6 claims have support in the essay.",
    ),
    (
        "claims_supported_share",
        {"claims": 6, "claims_supported_share": 0.167},
        "1 of the 6 claims has support in the essay.",
    ),
    (
        "claims_supported_share",
        {"claims": 6, "claims_supported_share": 0},
        "None of the 6 claims have support in the essay.",
    ),
    (
        "claims_supported_share",
        {"claims": 1, "claims_supported_share": 1},
        "The one claim found has support in the essay.",
    ),
    (
        "claims_supported_share",
        {"claims": 0, "claims_supported_share": 0},
        "The essay makes no claim that the program could find.",
    ),
    (
        "sources_credited",
        {"sources_supplied": 3, "sources_credited": 2},
        "The essay names 2 of the 3 sources.",
    ),
    (
        "sources_credited",
        {"sources_supplied": 3, "sources_credited": 0},
        "The essay names none of the 3 sources.",
    ),
    (
        "sources_credited",
        {"sources_supplied": 1, "sources_credited": 1},
        "The essay names the source.",
    ),
    (
        "sources_credited",
        {"sources_supplied": 1, "sources_credited": 0},
        "The essay does not name the source.",
    ),
    ("citations", {"citations": 0}, "The essay has no citations."),
    ("citations", {"citations": 1}, "The essay has 1 citation."),
    ("words", {"words": 1204}, "The essay has 1,204 words."),
    (
        "language_per_100_words",
        {"language_per_100_words": 2.35},
        "2.4 slips of language in 100 words.",
    ),
    (
        "language_per_100_words",
        {
            "language_per_100_words": 2.4,
            "spelling_per_100_words": 1.6,
            "grammar_per_100_words": 0,
            "punctuation_per_100_words": 0.8,
        },
        "2.4 slips of language in 100 words: 1.6 of spelling, 0.8 of punctuation.",
    ),
    (
        "language_per_100_words",
        {"language_per_100_words": 0, "spelling_per_100_words": 0},
        "No slips of language in 100 words.",
    ),
    ("altered_quotations", {"quotations": 0, "altered_quotations": 0}, "The essay quotes nothing."),
    (
        "altered_quotations",
        {"quotations": 2, "altered_quotations": 1},
        "1 quotation differs from the source's words.",
    ),
    (
        "unresolved_citations",
        {"citations": 2, "unresolved_citations": 0},
        "Every citation leads to its source.",
    ),
    (
        "unresolved_citations",
        {"citations": 0, "unresolved_citations": 0},
        "The essay has no citations.",
    ),
    (
        "evaluations",
        {"evaluations": 0},
        "No passage weighs how far a source can be trusted or used.",
    ),
    (
        "longest_paragraph_share",
        {"paragraphs": 1, "longest_paragraph_share": 1},
        "The whole essay is one paragraph.",
    ),
]


@pytest.mark.parametrize(("name", "values", "said"), SAID)
def test_what_a_measure_says(name: str, values: dict[str, float], said: str) -> None:
    assert measure(name).says(values) == said


def test_all_at_once() -> None:
    essay = made(quotations=(quotation(),))
    found = measure_all(essay, library(PACK), [finding(repeats=1)], ENGINE)
    assert set(measures()) <= set(found)
    assert found["findings:claims/uncited-statistic"] == 2
    assert found["findings:claims"] == 2
    assert found["findings:style"] == 0
    nothing = measure_all(essay, library({}), [], NO_ENGINE)
    assert nothing["findings:spelling"] is None and nothing["sources_used"] is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("findings:claims/stand-in", None),
        ("findings:claims", None),
        ("findings_per_1000_words:claims", None),
        ("findings:claims/other", 0),
        ("findings:style", 0),
    ],
)
def test_a_check_that_needs_sources_is_not_counted_without(
    name: str, expected: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for check, needs in (("claims/stand-in", True), ("claims/other", False)):
        card = Check(check, "warning", "s", "w", "a", (), needs_sources=needs)
        monkeypatch.setitem(checks(), check, RegisteredCheck(card, lambda essay, library: ()))
    assert value(name, made(), sources={}) == expected
    assert value(name, made()) == 0


def test_an_unknown_measure_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        measure("citatons")
