"""The Markdown report, read back as text and as a page."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from report import samples
from report.criticmarkup import essay_lines, lines_of, set_lines

from feedback.finding import Finding
from feedback.report import markdown
from feedback.report.markdown_text import block, said, table
from feedback.report.page import page
from feedback.text.span import Span

SAMPLES = {
    "workers": samples.workers,
    "stakhanov": samples.stakhanov,
    "sixty slips": samples.sixty_slips,
    "one line": lambda: samples.plain("Just one line."),
}
each_sample = pytest.mark.parametrize("name", SAMPLES)


@each_sample
def test_marks_removed_give_back_the_essay(name: str) -> None:
    assessment = SAMPLES[name]()
    made = markdown.render(assessment)
    assert essay_lines(made) == lines_of(assessment.essay.text)
    assert set_lines(made) == lines_of(assessment.essay.text)


@each_sample
def test_every_finding_has_its_note_and_its_marks(name: str) -> None:
    assessment = SAMPLES[name]()
    essay, notes = markdown.render(assessment).split("\n## Notes\n")
    refs = essay.replace("{>>", "\0").replace("<<}", "\0").replace(", +", "").split("\0")[1::2]
    numbers = [number for ref in refs for number in ref.split(", ")]
    for i, finding in enumerate(assessment.findings, 1):
        assert notes.count(f"- **{i}** (") == 1
        assert said(finding.message) in notes
        assert numbers.count(str(i)) == len(finding.places)


def test_a_report_is_headings_lists_and_tables_alone() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown.render(samples.workers()))
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert "html_block" not in kinds
    assert "code_block" not in kinds
    headings = [tokens[i + 1].content for i, t in enumerate(tokens) if t.type == "heading_open"]
    assert headings.count("Three things to do first") == 1
    assert sum(token.type == "table_open" for token in tokens) == 2


def test_hostile_text_stays_text() -> None:
    made = markdown.render(samples.hostile())
    page = MarkdownIt("commonmark").render(made)
    assert not any(tag in page for tag in ("<script", "<img", "<style", "<b>", "<i>", "<u>"))
    assert not any(char in made for char in "\x00\x1b\u202e\u2066")


@pytest.mark.parametrize(
    ("first", "second", "made"),
    [
        ("two", "four", "One {==two==}{>>1<<} three {==four==}{>>2<<} five."),
        ("two three", "three four", "One {==two three{>>1<<} four==}{>>2<<} five."),
        ("two three four", "three", "One {==two three{>>2<<} four==}{>>1<<} five."),
        ("two ", "three", "One {==two==}{>>1<<} {==three==}{>>2<<} four five."),
        ("thr", "five", "One two {==thr==}ee{>>1<<} four {==five==}{>>2<<}."),
    ],
)
def test_marks_that_meet(first: str, second: str, made: str) -> None:
    text = "One two three four five."
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in (first, second)]
    found = [Finding("style/any", "style", "warning", span, "Here.") for span in spans]
    laid_out = page(samples.plain(text, tuple(sorted(found, key=lambda f: f.order))))
    assert block(laid_out.rows[0].texts, "paragraph") == made


def test_a_table_stands_in_columns_and_keeps_its_bars() -> None:
    assert table(["A", "Bee"], [["a|b", ""], ["c", "long cell"]]) == [
        "| A    | Bee       |",
        "| ---- | --------- |",
        "| a\\|b | –         |",
        "| c    | long cell |",
    ]


@pytest.mark.parametrize("audience", ["student", "teacher"])
def test_points_are_for_the_teacher_alone(audience: str) -> None:
    assert ("| Points |" in markdown.render(samples.workers(audience))) is (audience == "teacher")
