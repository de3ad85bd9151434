"""What holds for every essay that can be written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import html as lxml_html
from properties.strategies import CLEAN, SOURCES, anything, essays, sound_paragraphs
from report.criticmarkup import essay_lines, lines_of

from feedback import Checker, FeedbackError
from feedback.assess import assess
from feedback.assessment import Assessment
from feedback.library.library import SourceLibrary
from feedback.library.load import library_of
from feedback.reading.read import document_of
from feedback.report import html, markdown, terminal
from feedback.rubric.load import load_rubric
from feedback.schema import json_schema
from feedback.text.lines import Lines
from feedback.text.printable import shown
from feedback.text.words import WORD

PARTS = (
    "findings",
    "claims",
    "quotations",
    "citations",
    "works_cited",
    "overlaps",
    "attributions",
    "evaluations",
)
# These look at the essay as a whole, at its last sentence, or at how the next paragraph opens.
NOT_LOCAL = (
    "sources/no-sources",
    "sources/unused-source",
    "structure/unfinished",
    "sources/unexplained-quotation",
    "sources/mostly-quotation",
    "sources/mixed-citation-styles",
    # What a label means, and whether a wording has its credit, the passage before it may settle.
    "sources/unnamed-source",
    "sources/unresolved-label",
)

some = settings(max_examples=40, deadline=None, derandomize=True)
few = settings(max_examples=20, deadline=None, derandomize=True)


@lru_cache(maxsize=1)
def library() -> SourceLibrary:
    return library_of(SOURCES)


@lru_cache(maxsize=1)
def validator() -> Draft202012Validator:
    return Draft202012Validator(json_schema())


def assessed(text: str, sources: SourceLibrary | None = None) -> Assessment:
    return assess(document_of(text), sources or library(), rubric=load_rubric("source-essay"))


def places_in(part: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """Every place in the essay that a part of a report names."""
    if part["start"] is not None:
        yield part["start"], part["end"]
    for also in ("repeats", "differing"):
        yield from part.get(also, ())
    for quantity in part.get("quantities", ()):
        yield quantity["start"], quantity["end"]


@some
@given(essays())
def test_every_place_is_words_of_the_essay(text: str) -> None:
    report = assessed(text).report()
    whole = report["essay"]["text"]
    for name in PARTS:
        for part in report[name]:
            if part["start"] is not None:
                assert part["text"] == whole[part["start"] : part["end"]]
            for start, end in places_in(part):
                assert 0 <= start < end <= len(whole), (name, part)
                assert whole[start:end].strip(), (name, part)


@some
@given(essays())
def test_every_piece_of_evidence_is_words_of_its_source(text: str) -> None:
    assessment = assessed(text)
    texts = {source.id: source.text for source in assessment.library}
    texts[None] = assessment.essay.text  # type: ignore[index]
    held = [*assessment.findings, *assessment.essay.claims]
    for evidence in (e for each in held for e in each.evidence):
        where = texts[evidence.source]  # type: ignore[index]
        assert evidence.text == evidence.span.of(where) != ""
        assert all(evidence.span.covers(place) for place in evidence.differing)
        assert all(place.start < place.end for place in evidence.differing)
    for quotation in assessment.essay.quotations:
        if quotation.source and quotation.source_span:
            assert quotation.source_text == quotation.source_span.of(texts[quotation.source])
    for overlap in assessment.essay.overlaps:
        assert overlap.source_span.of(texts[overlap.source]).strip()


@some
@given(essays())
def test_the_overlap_is_what_is_highlighted(text: str) -> None:
    report = assessed(text).report()
    whole = report["essay"]["text"]
    places = [(o["start"], o["end"]) for o in report["overlaps"]]
    words = [m.span() for m in WORD.finditer(whole)]
    lit = sum(any(a < end and start < b for start, end in places) for a, b in words)
    per_cent = report["measures"].get("overlap_percent", 0)
    assert per_cent == pytest.approx(100 * lit / max(1, report["essay"]["words"]), abs=0.001)
    for one, other in pairwise(sorted(places)):
        assert one[1] <= other[0]


@some
@given(essays())
def test_the_report_keeps_to_its_schema_and_survives_json(text: str) -> None:
    report = assessed(text).report()
    assert json.loads(json.dumps(report)) == report
    assert not list(validator().iter_errors(report))
    ids = [finding["id"] for finding in report["findings"]]
    assert ids == [f"f{i}" for i in range(1, len(ids) + 1)]
    named = [id for step in report["summary"]["next_steps"] for id in step["findings"]]
    named += [id for criterion in report["rubric"]["criteria"] for id in criterion["findings"]]
    assert set(named) <= set(ids)


@some
@given(essays())
def test_findings_stand_in_text_order_and_none_twice(text: str) -> None:
    findings = assessed(text).findings
    assert list(findings) == sorted(findings, key=lambda finding: finding.order)
    assert len({(f.check, f.span, f.message) for f in findings}) == len(findings)


@some
@given(essays())
def test_marks_removed_give_back_the_essay(text: str) -> None:
    assessment = assessed(text)
    tree = lxml_html.document_fromstring(html.render(assessment))
    for ref in tree.xpath("//a[contains(@class, 'ref')]"):
        ref.drop_tree()
    blocks = tree.xpath("//div[@class='text']/*[self::p or self::blockquote]")
    on_page = "".join("".join(block.text_content().split()) for block in blocks)
    assert on_page == "".join(shown(assessment.essay.text).split())
    assert essay_lines(markdown.render(assessment)) == lines_of(assessment.essay.text)


@few
@given(essays())
def test_same_essay_same_words_in_any_thread(text: str) -> None:
    first = assessed(text)
    assert assessed(text).report() == first.report()
    with ThreadPoolExecutor(2) as pool:
        reports = list(pool.map(lambda _: assessed(text).report(), range(2)))
    assert reports == [first.report()] * 2
    assert terminal.render(first) == terminal.render(assessed(text))


@few
@given(essays(), st.permutations(list(SOURCES)))
def test_the_order_of_the_sources_changes_no_finding(text: str, order: list[str]) -> None:
    def said(assessment: Assessment) -> list[tuple[object, ...]]:
        labels = {source.id: source.label for source in assessment.library}
        return [
            (f.check, f.span, f.severity, {(labels[e.source or ""], e.span) for e in f.evidence})
            for f in assessment.findings
        ]

    other = library_of({label: SOURCES[label] for label in order})
    assert said(assessed(text, other)) == said(assessed(text))


@some
@given(sound_paragraphs, st.data())
def test_a_clean_paragraph_shifts_later_findings_and_changes_nothing_else(
    paragraphs: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(1, len(paragraphs) - 1))
    # A quotation that opens a paragraph may have its credit in the one before.
    assume(not paragraphs[at].startswith("“"))
    before = "\n\n".join(paragraphs[:at]) + "\n\n"
    with_it = before + CLEAN + "\n\n" + "\n\n".join(paragraphs[at:])
    by = len(CLEAN) + 2

    def said(text: str, moved: int = 0) -> list[tuple[object, ...]]:
        return [
            (f.check, tuple(p.shifted(moved if p.start >= len(before) else 0) for p in f.places))
            for f in assessed(text).findings
            if f.check not in NOT_LOCAL
        ]

    assert said(with_it) == said("\n\n".join(paragraphs), by)


@given(st.text(st.characters() | st.just("\n")), st.data())
@settings(deadline=None, derandomize=True)
def test_offset_to_line_and_column_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = Lines(text).position(offset)
    assert Lines(text).offset(line, column) == offset
    assert line == text.count("\n", 0, offset) + 1
    assert "\n" not in text[offset - column + 1 : offset]


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(engine="none")


@settings(max_examples=120, deadline=None, derandomize=True)
@given(text=anything)
def test_any_text_at_all_is_read_or_refused_in_a_sentence(checker: Checker, text: str) -> None:
    try:
        assessment = checker.check_text(text)
    except FeedbackError as error:
        assert not any(ch.isalnum() for ch in text)
        assert str(error).endswith(".") and "\n" not in str(error)
    else:
        json.dumps(assessment.report()).encode("utf-8")
        html.render(assessment).encode("utf-8")
        terminal.render(assessment).encode("utf-8")
