"""How the essay draws on each source, and the seeds read against theirs."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
from essays import essay

from feedback.checks.run import run_checks
from feedback.essay.build import build_essay
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.reading.read import document_of

SEEDS = Path(__file__).parents[2] / "seeds"
PACK = {
    "Source 1": "The mill stood idle for a year. Nobody in the valley had expected it to close.",
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it at last.",
    "Source 3": "Sheep were kept on the hills above.",
}


def test_named_quoted_and_worded() -> None:
    text = (
        "Source 1 tells that “the mill stood idle for a year”. It was hard. I felt sorry. "
        "The railway reached the valley in 1899, and cheap cloth came with it."
    )
    first, second, third = essay(text, PACK).source_uses
    (named,) = first.named
    assert named.of(text).startswith("Source 1")
    assert [span.of(text) for span in first.quoted] == ["“the mill stood idle for a year”"]
    assert (second.named, second.quoted, len(second.worded)) == ((), (), 1)
    assert not third.used


@pytest.mark.parametrize(
    ("heading", "words", "is_named"),
    [
        ("Table: Trout caught in the Ayle", "The table from the Ayle shows 63 trout.", True),
        ("Survey of anglers, 2019", "In the survey 63 anglers complained.", True),
        ("Cartoon from The Angler, 1921", "In this old cartoon a trout weeps.", True),
        ("Trout caught in the Ayle", "She put 63 trout on the table.", False),
        ("The Ayle and its trout", "A survey found that 63 trout were left.", False),
    ],
)
def test_what_shows_is_named_by_its_kind(heading: str, words: str, is_named: bool) -> None:
    library = SourceLibrary(
        (
            Source("a", "a.txt", "The mill stood idle for a year.", title="Mills and Men"),
            Source("b", "b.txt", f"{heading}\n\nIn that year 63 trout were left.", title=heading),
        )
    )
    first, second = build_essay(document_of(words), library).source_uses
    assert bool(second.named) is is_named and not first.named


def test_a_table_is_named_by_the_one_source_that_holds_one() -> None:
    rows = "Year | Caught | Freed\n2005 | 210 | 63\n2010 | 234 | 117\n2015 | 260 | 208\n"
    library = SourceLibrary(
        (
            Source("a", "a.txt", "The mill stood idle for a year.", title="Mills and Men"),
            Source("b", "b.txt", rows, title="Trout of the Ayle"),
        )
    )
    first, second = build_essay(document_of("The table shows 63 trout."), library).source_uses
    assert second.named and not first.named


def test_a_title_in_marks_names_its_source() -> None:
    library = SourceLibrary(
        (
            Source("a", "a.txt", "Words.", title="Mills and Men: Life Goes On in the Valley"),
            Source("b", "b.txt", "Words.", title="The Late Train"),
        )
    )
    for written in (
        "Mills and Men: Life Gose On in the Vally",
        "Life Goes On in the Valley",
        "Mills and Men: Life Goes On in the Valley it says that",
    ):
        first, second = build_essay(document_of(f"I read “{written}” today."), library).source_uses
        assert first.named and not second.used, written


@lru_cache(maxsize=1)
def _seed_library() -> SourceLibrary:
    def source(id: str, file: str, title: str, author: str | None = None) -> Source:
        text = (SEEDS / "sources" / file).read_text(encoding="utf-8")
        return Source(id, file, text, title=title, author=author)

    return SourceLibrary(
        (
            source(
                "s1",
                "000-lecture-notes-industrialisation.txt",
                "Soviet Industrialization Under Stalin: A Complex Legacy",
            ),
            source(
                "s2",
                "002-davies-khlevnyuk-stakhanovism.txt",
                "Stakhanovism and the Soviet Economy",
                "R. W. Davies and Oleg Khlevnyuk",
            ),
            source(
                "s3",
                "004-stakhanovite-movement-great-terror.txt",
                "The Stakhanovite Movement: The Background to the Great Terror in the Factories",
            ),
        ),
        labelled=True,
    )


@lru_cache(maxsize=2)
def _seed(name: str) -> tuple[Essay, list[Finding]]:
    text = (SEEDS / "essays" / name).read_text(encoding="utf-8")
    read = build_essay(document_of(text), _seed_library())
    findings, _ = run_checks(read, _seed_library(), off=("claims", "structure", "style"))
    return read, findings


def _of(check: str, name: str) -> list[Finding]:
    return [f for f in _seed(name)[1] if f.check == f"sources/{check}"]


def test_003_cites_a_source_that_this_pack_does_not_label() -> None:
    read, _ = _seed("003-workers-and-stalin.txt")
    (citation,) = (c for c in read.citations if c.style == "label")
    assert citation.span.of(read.text) == "Source 2 on page 88"
    assert (citation.locator, citation.verdict) == ("page 88", "unresolved")
    (finding,) = _of("unresolved-label", "003-workers-and-stalin.txt")
    assert finding.message == "The sources supplied have no “Source 2”."
    assert finding.advice.startswith("Did you use sources other than these?")


def test_003_judges_by_a_stock_phrase() -> None:
    (finding,) = _of("stock-evaluation", "003-workers-and-stalin.txt")
    assert "“because it was produced by the government”" in finding.message
    assert "the essay does not give its purpose or limitation" in finding.message


def test_003_quotes_nothing() -> None:
    read, _ = _seed("003-workers-and-stalin.txt")
    assert list(read.quotations_of()) == []


def test_001_names_no_source_and_says_so_once() -> None:
    (finding,) = _of("no-sources", "001-stakhanov-and-stalin.txt")
    assert finding.span is None


def test_001_leaves_sources_unused() -> None:
    first = _of("unused-source", "001-stakhanov-and-stalin.txt")[0]
    assert "Soviet Industrialization Under Stalin" in first.message
    assert "The Stakhanovite Movement" in first.message
