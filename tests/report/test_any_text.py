"""Whatever the text and wherever the spans, the reports stand and lose nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from report import samples
from report.criticmarkup import essay_lines, lines_of, set_lines

from feedback.assessment import Assessment
from feedback.finding import Evidence, Finding
from feedback.report import html, markdown, terminal
from feedback.report.words import KINDS
from feedback.text.printable import shown
from feedback.text.span import Span

PARTS = st.sampled_from(
    [
        "word",
        "“quoted”",
        "it’s",
        "<b>",
        "&amp;",
        "x\u202ey",
        "\x00",
        "😀",
        "\n\n",
        " ",
        ". ",
        "e\u0301",
        "*bold* _it_ `code`",
        "{==x==}{>>1<<}",
        "\\",
        "\n# ",
        "\n- ",
        "\n1. ",
        "\n> ",
        "\n=",
        "\n\t",
        "|-|",
        "[a](b)",
    ]
)

# The language models seed the module `random` as they load, which no strategy may.
samples.plain("Words.")


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    text = samples.plain("".join(draw(st.lists(PARTS, max_size=30))) + "end").essay.text
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12)).map(
        lambda pair: Span(pair[0], min(len(text), pair[0] + pair[1]))
    )
    findings = draw(st.lists(st.builds(_finding, st.sampled_from(list(KINDS)), spans, spans)))
    return samples.plain(text, tuple(sorted(findings, key=lambda f: f.order)))


def _finding(category, first: Span, second: Span) -> Finding:  # type: ignore[no-untyped-def]
    return Finding(
        f"{category}/any",
        category,
        "warning",
        first,
        "A message.",
        suggestions=("other",),
        evidence=(Evidence(None, second, "evidence", "differs"),),
        repeats=(second,),
    )


@settings(max_examples=60, deadline=None)
@given(assessments())
def test_the_page_gives_back_the_text_and_links_every_place(assessment: Assessment) -> None:
    tree = lxml_html.document_fromstring(html.render(assessment))
    found = list(tree.xpath("//@id"))
    assert len(found) == len(set(found))
    assert all(link[1:] in found for link in tree.xpath("//a/@href"))
    for i, finding in enumerate(assessment.findings, 1):
        refs = tree.xpath(f"//a[contains(@class, 'ref')][@href='#f{i}']")
        assert len(refs) == len(finding.places)
    for ref in tree.xpath("//a[contains(@class, 'ref')]"):
        ref.drop_tree()
    blocks = tree.xpath("//div[@class='text']/*[self::p or self::blockquote]")
    set_text = "".join("".join(block.text_content().split()) for block in blocks)
    assert set_text == "".join(shown(assessment.essay.text).split())


@settings(max_examples=30, deadline=None)
@given(assessments(), st.integers(30, 120))
def test_the_terminal_keeps_its_width(assessment: Assessment, width: int) -> None:
    lines = terminal.render(assessment, width=width).splitlines()
    assert all(len(line) <= width for line in lines)


@settings(max_examples=100, deadline=None)
@given(assessments())
def test_markdown_without_its_marks_is_the_text(assessment: Assessment) -> None:
    made = markdown.render(assessment)
    assert essay_lines(made) == lines_of(assessment.essay.text)
    assert set_lines(made) == lines_of(assessment.essay.text)
