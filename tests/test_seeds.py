"""What the program must say of the two seed essays, held against the seeds' own sources."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feedback import Checker

Report = dict[str, Any]
# Marks inside a title that a message puts into marks.
INNER = str.maketrans("“”", "‘’")


@pytest.fixture(scope="module")
def checker(seeds: Path) -> Checker:
    return Checker(sources=[seeds / "sources"], engine="auto")


@pytest.fixture(scope="module")
def stakhanov(checker: Checker, seeds: Path) -> Report:
    return checker.check(seeds / "essays/001-stakhanov-and-stalin.txt").report()


@pytest.fixture(scope="module")
def workers(checker: Checker, seeds: Path) -> Report:
    return checker.check(seeds / "essays/003-workers-and-stalin.txt").report()


def of_check(report: Report, name: str) -> list[dict[str, Any]]:
    return [f for f in report["findings"] if f["check"] == name]


def touching(report: Report, words: str, findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    start = report["essay"]["text"].index(words)
    end = start + len(words)
    return [f for f in findings if any(s < end and start < e for s, e in places(f))]


def places(finding: dict[str, Any]) -> list[tuple[int, int]]:
    first = [] if finding["start"] is None else [(finding["start"], finding["end"])]
    return first + [tuple(place) for place in finding["repeats"]]


def source_named(report: Report, file_start: str) -> dict[str, Any]:
    return next(s for s in report["sources"] if s["file"].startswith(file_start))


def language(report: Report) -> list[dict[str, Any]]:
    kinds = ("spelling", "grammar", "punctuation")
    return [f for f in report["findings"] if f["category"] in kinds]


# Essay 003


def test_the_misspelt_title_word_is_found(workers: Report) -> None:
    (found,) = touching(workers, "Bewteen", language(workers))
    assert found["category"] == "spelling"
    assert found["suggestions"][0] == "Between"


@pytest.mark.parametrize(
    "word", ["modernise", "defence", "honoured", "labour", "offence", "programme"]
)
def test_british_spelling_is_spelling(workers: Report, word: str) -> None:
    spelling = [f for f in workers["findings"] if f["category"] == "spelling"]
    assert not touching(workers, word, spelling)
    assert workers["essay"]["language"] == "en-GB"


def test_source_2_is_a_citation_this_pack_cannot_answer(workers: Report) -> None:
    (citation,) = [c for c in workers["citations"] if c["label"] == "Source 2"]
    assert citation["text"] == "Source 2 on page 88"
    assert citation["locator"] == "page 88"
    assert citation["style"] == "label"
    assert citation["verdict"] == "unresolved"
    (found,) = of_check(workers, "sources/unresolved-label")
    assert "Source 2" in found["message"]
    assert (found["start"], found["end"]) == (citation["start"], citation["end"])


def test_the_stock_judgement_names_what_is_missing(workers: Report) -> None:
    (found,) = of_check(workers, "sources/stock-evaluation")
    assert "reliable because it was produced by the government" in found["text"]
    assert "purpose" in found["message"] + found["advice"]
    assert "limitation" in found["message"] + found["advice"]
    (evaluation,) = workers["evaluations"]
    assert evaluation["stock"]
    assert {"purpose", "limitation"} <= set(evaluation["missing"])


@pytest.mark.parametrize("figure", ["35", "64", "75"])
def test_the_production_figures_are_source_2s(workers: Report, figure: str) -> None:
    text = workers["essay"]["text"]
    at = text.index(figure, text.index("In 1927"))
    (claim,) = [c for c in workers["claims"] if c["start"] <= at < c["end"]]
    assert any(q["start"] <= at < q["end"] for q in claim["quantities"])
    assert claim["support"] == "citation"
    assert claim["credit"].startswith("Source 2")
    assert claim["verdict"] != "differs"
    assert not of_check(workers, "claims/uncited-statistic")


def test_nothing_in_003_differs_from_the_sources(workers: Report) -> None:
    assert not of_check(workers, "claims/differs-from-source")


def test_however_and_the_hyphens_are_found(workers: Report) -> None:
    found = language(workers)
    assert touching(workers, "However it wasn’t", found)
    assert touching(workers, "sugar coated", found)


# Essay 001


def test_fourteen_times_differs_from_fivefold(stakhanov: Report) -> None:
    (found,) = of_check(stakhanov, "claims/differs-from-source")
    assert touching(stakhanov, "14 times", [found])
    (evidence,) = [e for e in found["evidence"] if e["relation"] == "differs"]
    assert "more than fivefold" in evidence["text"]
    assert evidence["source"] == source_named(stakhanov, "002")["id"]


def test_the_tons_are_supported(stakhanov: Report) -> None:
    at = stakhanov["essay"]["text"].index("102 tons")
    (claim,) = [c for c in stakhanov["claims"] if c["start"] <= at < c["end"]]
    supporting = [e for e in claim["evidence"] if e["relation"] == "supports"]
    assert any("102 tons" in e["text"] for e in supporting)


def test_the_night_is_in_no_conflict_with_the_newspapers_date(stakhanov: Report) -> None:
    for found in of_check(stakhanov, "claims/differs-from-source"):
        assert not touching(stakhanov, "August 31st 1935", [found])


@pytest.mark.parametrize("figure", ["11 million", "20.6 million", "14 percent", "30 million"])
def test_figures_from_nowhere(stakhanov: Report, figure: str) -> None:
    assert touching(stakhanov, figure, of_check(stakhanov, "claims/uncited-statistic"))


@pytest.mark.parametrize("figure", ["82%", "63%"])
def test_attributed_figures_keep_their_holder(stakhanov: Report, figure: str) -> None:
    at = stakhanov["essay"]["text"].index(figure)
    claims = [c for c in stakhanov["claims"] if c["start"] <= at < c["end"]]
    assert [c["holder"] for c in claims] == ["a Stakhanov himself"]
    assert not touching(stakhanov, figure, of_check(stakhanov, "claims/uncited-statistic"))


def test_unnamed_scholars(stakhanov: Report) -> None:
    found = of_check(stakhanov, "claims/vague-attribution")
    assert touching(stakhanov, "Some scholars even propose", found)


def test_names_the_sources_hold_are_no_slips(stakhanov: Report) -> None:
    for found in language(stakhanov):
        if found["category"] != "spelling":
            continue
        for start, end in places(found):
            word = stakhanov["essay"]["text"][start:end]
            assert not any(
                name in word for name in ("Stakhanov’", "Stakhanovite", "Stakhanovism", "Aleksei")
            )
            assert word != "Stakhanov"


def test_the_misspelt_name_is_one_finding(stakhanov: Report) -> None:
    found = [f for f in language(stakhanov) if (f["text"] or "").startswith("Stakhanvite")]
    assert len(found) == 1
    assert len(places(found[0])) == stakhanov["essay"]["text"].count("Stakhanvite")
    assert found[0]["suggestions"][0] == "Stakhanovite"


def test_no_sources_once(stakhanov: Report) -> None:
    (found,) = of_check(stakhanov, "sources/no-sources")
    assert found["start"] is None


def test_how_each_source_is_used(stakhanov: Report) -> None:
    used = source_named(stakhanov, "002")
    assert used["use"]["facts"] and not used["use"]["credited"]
    (no_sources,) = of_check(stakhanov, "sources/no-sources")
    assert any(e["source"] == used["id"] for e in no_sources["evidence"])
    unused = " ".join(f["message"] for f in of_check(stakhanov, "sources/unused-source"))
    for start in ("000", "004"):
        source = source_named(stakhanov, start)
        title, _, _subtitle = source["title"].translate(INNER).partition(":")
        assert (source["label"] or title) in unused
    assert used["title"].translate(INNER).partition(":")[0] not in unused
    assert used["title"].translate(INNER) in no_sources["message"]


# Every statement of both


def of_words(report: Report, words: str) -> dict[str, Any]:
    at = report["essay"]["text"].index(words)
    (claim,) = [c for c in report["claims"] if c["start"] <= at < c["end"]]
    return claim


@pytest.mark.parametrize(
    ("words", "kind", "support"),
    [
        ("102 tons", "statistic", "none"),
        ("14 times", "statistic", "none"),
        ("a hero of labor was created", "event", "none"),
        ("amongst its greatest failings", "judgement", "none"),
        ("can be seen as an attempt", "judgement", "none"),
        ("20.6 million", "statistic", "reasoning"),
        ("this necessitated", "cause", "none"),
        ("set new records", "event", "none"),
        ("82%", "statistic", "attribution"),
        ("provided momentum", "judgement", "none"),
        ("without its flaws,", "judgement", "example"),
        ("highly overstated", "judgement", "example"),
        ("over 30 million", "statistic", "none"),
        ("it was not quick enough", "judgement", "example"),
        ("resulted in a lowering", "cause", "none"),
        ("simply a publicity stunt", "event", "none"),
        ("came to be resented", "event", "none"),
        ("the loss of labor force, forced", "cause", "none"),
    ],
)
def test_statements_of_001(stakhanov: Report, words: str, kind: str, support: str) -> None:
    claim = of_words(stakhanov, words)
    assert (claim["kind"], claim["support"]) == (kind, support)


@pytest.mark.parametrize(
    ("words", "kind", "support"),
    [
        ("gained power in 1928", "event", "none"),
        ("The plans set production targets", "event", "none"),
        ("very good results were produced", "judgement", "none"),
        ("everyone was encouraged", "generalisation", "none"),
        ("a criminal offence", "event", "reasoning"),
        ("carried labour books", "event", "reasoning"),
        ("could result in loss", "cause", "none"),
        ("no choice but to work hard", "judgement", "none"),
        ("35 millions of tons", "statistic", "citation"),
        ("almost doubled", "statistic", "citation"),
        ("this source is reliable", "judgement", "reasoning"),
    ],
)
def test_statements_of_003(workers: Report, words: str, kind: str, support: str) -> None:
    claim = of_words(workers, words)
    assert (claim["kind"], claim["support"]) == (kind, support)


def test_what_claims_nothing(stakhanov: Report, workers: Report) -> None:
    for report, words in (
        (stakhanov, "Rapid Industrialization and its Role"),
        (workers, "Why Was Their Conflict"),
        (workers, "In Source 2 on page 88"),
    ):
        at = report["essay"]["text"].index(words)
        assert not [c for c in report["claims"] if c["start"] <= at < c["end"]]


def test_one_statement_differs_and_one_is_borne_out(stakhanov: Report, workers: Report) -> None:
    assert [c["text"] for c in stakhanov["claims"] if c["verdict"] == "differs"] == [
        "more than 14 times the standard coal quota for his mine."
    ]
    (supported,) = [c for c in stakhanov["claims"] if c["verdict"] == "supported"]
    assert "102 tons" in supported["text"]
    assert {c["verdict"] for c in workers["claims"]} <= {"not_in_sources", "not_checked"}


def test_figures_that_agree_within_the_essay(stakhanov: Report, workers: Report) -> None:
    """Over 30 million is 11 and 20.6 million; 64 is almost double 35."""
    assert not of_check(stakhanov, "claims/internal-conflict")
    assert not of_check(workers, "claims/internal-conflict")


# Without a pack


def test_without_sources_nothing_reads_as_no_problem(seeds: Path) -> None:
    assessment = Checker(engine="none").check(seeds / "essays/003-workers-and-stalin.txt")
    report = assessment.report()
    said = " ".join(f"{n['what']} {n['why']} {n['remedy']}" for n in report["not_checked"])
    assert "Quotations, figures and citations against the sources" in said
    assert "Spelling, grammar and punctuation" in said
    assert all(c["verdict"] == "not_checked" for c in report["claims"])
    assert all(c["verdict"] == "not_checked" for c in report["citations"] if c["style"] == "label")
    assert all(q["verdict"] == "not_checked" for q in report["quotations"])
    criteria = {c["id"]: c for c in report["rubric"]["criteria"]}
    assert any(c["evidence_seen"] == "not_assessed" for c in criteria.values())
