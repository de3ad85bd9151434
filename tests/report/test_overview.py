"""The class at a glance."""

from __future__ import annotations

from typing import Any

from lxml import html
from report.class_rows import criterion, digest

from feedback.report.digest import Digest
from feedback.report.gradebook import Row
from feedback.report.overview import render


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
ROWS = [
    Row("Ada", "Ada.txt", report("Quote word for word", f"{SPELL} (12 places)"), "", ("Ada.html",)),
    Row("Ben", "Ben.txt", report(f"{SPELL} (3 places)", level=None), "", ("b/Ben.html", "b.json")),
    Row("<i>", "x.txt", report(), "", ("x.html",)),
    Row("Cy", "Cy.docx", None, "/home/someone/class/Cy.docx is broken: ask for it again."),
]


def page() -> Any:
    return html.fromstring(render("Year 10", ROWS, "2026-03-09"))


def rows(section: str) -> list[str]:
    found = page().xpath(f"//section[@aria-labelledby='{section}']//tbody/tr")
    return [" ".join(row.text_content().split()) for row in found]


def test_a_line_a_student_with_levels_and_a_link_on_the_name() -> None:
    ada, ben, other = rows("students-h")
    assert "Ada" in ada and "Secure" in ada and "1,204" in ada and ada.endswith("7")
    assert "–" in ben and "json" in ben
    assert other.startswith("<i>")
    assert page().xpath("//th/a[text()='Ben']/@href") == ["b/Ben.html"]


def test_what_only_the_teacher_judges_has_no_column() -> None:
    heads = page().xpath("//table[@class='class']//thead//th/text()")
    assert "Sources" in heads and "Insight" not in heads
    assert "Left to you: Insight." in page().text_content()


def test_what_several_need_whatever_their_numbers() -> None:
    assert rows("shared-h") == [f"{SPELL} 2 of 3 Ada, Ben"]


def test_a_failure_is_told_without_the_folders() -> None:
    said = page().xpath("//ul[@class='unchecked']/li/span/text()")
    assert said == ["Cy.docx is broken: ask for it again."]


def test_the_day_is_in_words() -> None:
    assert "9 March 2026" in page().text_content()
