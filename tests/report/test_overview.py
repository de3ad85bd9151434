"""The class at a glance."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from lxml import html
from report.class_rows import criterion, digest

from feedback.report.digest import Digest, HabitDigest, SourceDigest
from feedback.report.evidence import Run
from feedback.report.gradebook import Row
from feedback.report.overview import MOST_SORTED, render
from feedback.report.shared import SharedPair, SharedPassage


def report(*steps: str, level: str | None = "Secure", seen: str = "partial") -> Digest:
    return digest(
        *steps,
        words=1204,
        findings=7,
        criteria=(
            criterion("sources", level=level, seen=seen if level else "not_assessed"),
            criterion("insight", title="Insight", needs_teacher=True),
        ),
    )


SPELL = "Proofread the spelling"
MIXED = HabitDigest("mixed", "One word for another", "grammar", 2, "“Their” stands where …")
COPY = HabitDigest("sources/uncredited-copy", "A source’s words", "sources", 4, "The words “a b”.")
PACK = (SourceDigest("Source 1", True), SourceDigest("Source 2", False))


def short(*steps: str, habits: tuple[HabitDigest, ...] = (), **more: object) -> Digest:
    made = report(*steps)
    return replace(made, habits=habits, sources=PACK, **more)  # type: ignore[arg-type]


ROWS = [
    Row(
        "Ada",
        "Ada.txt",
        short("Quote word for word", f"{SPELL} (12 places)", habits=(MIXED,)),
        "",
        ("Ada.html",),
        "",
        "",
        ("late",),
    ),
    Row("Ben", "Ben.txt", report(f"{SPELL} (3 places)", level=None), "", ("b/Ben.html", "b.json")),
    Row("<i>", "x.txt", short(habits=(MIXED, COPY), words=90, findings=9), "", ("x.html",)),
    Row("Cy", "Cy.docx", None, "/home/someone/class/Cy.docx is broken: ask for it again."),
]
PAIR = SharedPair(
    0,
    2,
    (
        SharedPassage(
            (Run("the boats "), Run("came", True), Run(" late")),
            (Run("the boats "), Run("sailed", True), Run(" late")),
            4,
        ),
    ),
)


def written(rows: list[Row] = ROWS) -> str:
    return render("Year 10", rows, "2026-03-09", pairs=[PAIR], missing=["Dee <b>"])


def page() -> Any:
    return html.fromstring(written())


def rows(section: str, body: str = "") -> list[str]:
    inside = f"//tbody[@class='{body}']/tr" if body else "//tbody/tr"
    found = page().xpath(f"//section[@aria-labelledby='{section}']{inside}")
    return [" ".join(row.text_content().split()) for row in found]


def said(section: str) -> str:
    (found,) = page().xpath(f"//section[@aria-labelledby='{section}']")
    return " ".join(found.text_content().split())


def test_a_line_a_student_with_levels_and_a_link_on_the_name() -> None:
    ada, ben, other = rows("students-h", "by-name")
    assert "Ada" in ada and "Secure" in ada and "1,204" in ada and ada.endswith("7")
    assert "late" in ada and "late" not in ben
    assert "Not assessed" in ben and "json" in ben
    assert other.startswith("<i>")
    assert page().xpath("//tbody[@class='by-name']//th/a[.='Ben']/@href") == ["b/Ben.html"]


def test_every_order_has_every_student_once() -> None:
    bodies = page().xpath("//table[@class='class']/tbody")
    assert {body.get("class") for body in bodies} == {"by-name", "by-first", "by-notes", "by-words"}
    for body in bodies:
        names = sorted(name.text_content().strip() for name in body.xpath(".//th/a[1]"))
        assert names == ["<i>", "Ada", "Ben"]
    assert rows("students-h", "by-words")[0].startswith("<i>")
    assert rows("students-h", "by-notes")[0].startswith("<i>")


def test_a_large_class_is_one_list() -> None:
    many = [Row(f"{i}", f"{i}.txt", short(words=i)) for i in range(MOST_SORTED + 1)]
    found = html.fromstring(render("All", many, ""))
    assert len(found.xpath("//table[@class='class']/tbody")) == 1
    assert not found.xpath("//fieldset")


def test_what_only_the_teacher_judges_has_no_column() -> None:
    heads = page().xpath("//table[@class='class']//thead//th/text()")
    assert "Sources" in heads and "Insight" not in heads
    assert "Left to you: Insight." in page().text_content()


def test_what_was_assessed_nowhere_has_no_column() -> None:
    found = html.fromstring(render("Year 10", [Row("Ben", "b", report(level=None))], ""))
    assert "Sources" not in found.xpath("//table[@class='class']//thead//th/text()")
    assert "Not assessed in any essay: Sources." in found.text_content()


def test_what_several_need_whatever_their_numbers() -> None:
    assert said("shared-h").endswith(f"{SPELL} 2 of 3Ada, Ben")


def test_whom_to_see_first_and_why() -> None:
    assert "<i>" in said("firsts-h") and "without credit in 4 places" in said("firsts-h")
    assert "90 words; half the class wrote 1,204 or more" in said("firsts-h")
    assert "Ada" not in said("firsts-h")


def test_what_several_essays_show_with_an_example_and_whose() -> None:
    assert rows("common-h") == [
        "One word for anotherGrammar 2 of 3 4 “Their” stands where … Ada"
    ], "one essay alone is no habit of the class"


def test_how_the_levels_spread() -> None:
    assert rows("levels-h") == ["Sources Secure 2 Not assessed 1"]


def test_how_many_use_each_source() -> None:
    assert rows("sources-h") == ["Source 12", "Source 20"], "names, then numbers"


def test_shared_wording_stands_side_by_side_with_what_differs_marked() -> None:
    assert "Ada and <i>: 4 words in 1 passage" in said("overlap-h")
    marked = page().xpath("//section[@id='overlap']//blockquote/mark/text()")
    assert marked == ["came", "sailed"]


def test_a_failure_is_told_without_the_folders() -> None:
    told = page().xpath("//ul[@class='unchecked']/li/span//text()")
    assert told == ["Cy.docx is broken: ask for it again.", "Dee <b>"]


def test_the_day_is_in_words() -> None:
    assert "9 March 2026" in page().text_content()


def of_sources(*used: bool) -> list[Row]:
    """A class of which each essay draws on the one source, or does not."""
    return [
        Row(f"s{i}", f"s{i}.txt", digest(sources=(SourceDigest("The Harbour Book", draws),)))
        for i, draws in enumerate(used)
    ]


@pytest.mark.parametrize(
    ("used", "asks"),
    [((False, False, False), True), ((False, True, False), False), ((False,), False)],
)
def test_a_pack_that_nobody_draws_on_may_be_anothers(used: tuple[bool, ...], asks: bool) -> None:
    told = render("Year 10", of_sources(*used), "2026-03-09")
    assert ("are they the right ones for this assignment?" in told) == asks
