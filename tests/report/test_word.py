"""Word files with comments: on the exact words, and nothing else of the file is changed."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path, PurePath

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from report import samples
from report.test_any_text import assessments
from word_files import (
    BODIES,
    W,
    body_of,
    covered,
    note,
    parts_of,
    run,
    texts_of,
    word_file,
)

from feedback.assessment import Assessment
from feedback.errors import OutputError
from feedback.finding import Finding
from feedback.reading.origin import origin_of
from feedback.reading.package import Package
from feedback.reading.word import read_word
from feedback.report import word
from feedback.report.comments import Comment, Line, comments
from feedback.report.evidence import Run
from feedback.report.options import Options
from feedback.text.span import Span

PATH = PurePath("essay.docx")
OURS = {
    "word/document.xml",
    "word/comments.xml",
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
}
IMPOSSIBLE = re.compile("[\x00-\x1f\ud800-\udfff]")
MATH = "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"
TEXT_BOX = (
    "<w:r><w:pict><w:txbxContent><w:p>"
    + run("In the box.")
    + "</w:p></w:txbxContent></w:pict></w:r>"
)


def commented(data: bytes, *places: Span) -> bytes:
    """A file with a comment a place."""
    package = Package(data, PATH)
    file = word.WordFile(package, *origin_of(package))
    return word.with_comments(file, [Comment(p, (Line((Run("Said."),)),)) for p in places])


def bare(words: str) -> str:
    return "".join(words.split())


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, str, list[Span]]:
    data = word_file(draw(BODIES))
    text = read_word(data, PATH).text
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted).map(lambda pair: Span(*pair))))
    return data, text, [span for span in spans if span.of(text).strip()]


@settings(max_examples=100, deadline=None)
@given(files())
def test_comments_cover_exactly_their_words_and_change_nothing_else(
    drawn: tuple[bytes, str, list[Span]],
) -> None:
    data, text, spans = drawn
    made = commented(data, *spans)
    found = covered(made)
    assert [bare(found[str(id)]) for id in range(len(spans))] == [
        _with_whole_notes(text, span) for span in spans
    ]
    assert texts_of(made) == texts_of(data)
    assert read_word(made, PATH) == read_word(data, PATH)
    before, after = parts_of(data), parts_of(made)
    assert {name: after[name] for name in before if name not in OURS} == {
        name: before[name] for name in before if name not in OURS
    }
    assert set(after) - set(before) <= OURS
    assert len(docx.Document(io.BytesIO(made)).comments) == len(spans)


def _with_whole_notes(text: str, span: Span) -> str:
    """The words of a span; a note's number that it touches is one thing."""
    start, end = span
    opening = text.rfind("[", 0, start)
    if opening >= 0 and "]" not in text[opening:start]:
        start = opening
    if "]" not in text[end - 1 : end] and text.rfind("[", start, end) > text.rfind("]", start, end):
        end = text.index("]", end) + 1
    return bare(text[start:end])


def test_looks_and_tracked_changes_stay() -> None:
    inserted = f"<w:ins w:id='3' w:author='A'>{run('never left', '<w:b/>')}</w:ins>"
    made = commented(word_file(f"<w:p>{run('Ice ')}{inserted}</w:p>"), Span(4, 9))
    (change,) = body_of(made).iter(f"{W}ins")
    runs = [each for each in change.iter(f"{W}r") if each.find(f"{W}t") is not None]
    assert [each.findtext(f"{W}t") for each in runs] == ["never", " left"]
    assert all(each.find(f"{W}rPr/{W}b") is not None for each in runs)
    assert all(each.get(f"{W}rsidR") == "00A1" for each in runs)
    assert change.get(f"{W}author") == "A"


def test_words_that_word_lets_nobody_comment_on_are_reached_from_outside() -> None:
    body = f"<w:p>{run('Ice ')}{MATH}{TEXT_BOX}{note(2)}</w:p><w:p>{run('More.')}</w:p>"
    notes = f'<w:footnote w:id="2"><w:p>{run("Below.")}</w:p></w:footnote>'
    data = word_file(body, footnotes=notes)
    text = read_word(data, PATH).text
    made = commented(data, *(samples.span(text, words) for words in ("+1", "the box", "Below")))
    for start in body_of(made).iter(f"{W}commentRangeStart"):
        assert start.getparent().tag == f"{W}p"
        assert start.getparent().getparent().tag == f"{W}body"
    assert parts_of(made)["word/footnotes.xml"] == parts_of(data)["word/footnotes.xml"]
    reached = [each.getnext().tag for each in body_of(made).iter(f"{W}commentRangeStart")]
    assert [etree.QName(tag).localname for tag in reached] == ["oMath", "r", "r"]


def test_a_range_into_a_note_covers_what_stands_in_the_body() -> None:
    notes = f'<w:footnote w:id="2"><w:p>{run("Below.")}</w:p></w:footnote>'
    body = f"<w:p>{run('Ice')}{note(2)}{run(' came.')}</w:p><w:p>{run('It stayed.')}</w:p>"
    data = word_file(body, footnotes=notes)
    text = read_word(data, PATH).text
    place = Span(text.index("stayed"), text.index("low."))
    assert covered(commented(data, place)) == {"0": "stayed."}


def test_comments_that_are_there_already_are_kept() -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("Ice came early.")
    file.add_comment(paragraph.runs, text="Lovely.", author="Ms Okoro", initials="O")
    out = io.BytesIO()
    file.save(out)
    made = commented(out.getvalue(), Span(4, 8))
    found = list(docx.Document(io.BytesIO(made)).comments)
    assert [(each.author, each.text.strip()) for each in found] == [
        ("Ms Okoro", "Lovely."),
        ("Feedback", "Said."),
    ]
    assert covered(made) == {"0": "Ice came early.", "1": "came"}


def _finding(place: Span, check: str = "claims/any", **more: object) -> Finding:
    return Finding(check, "claims", "warning", place, f"Message at {place.start}.", **more)  # type: ignore[arg-type]


def _file(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "essay.docx"
    path.write_bytes(data)
    return path


BODY = f"<w:p>{run('Ice')}</w:p><w:p>{run('Ice came early.')}{run(' It stayed.', '<w:i/>')}</w:p>"


def test_the_students_own_file_comes_back(tmp_path: Path) -> None:
    path = _file(tmp_path, word_file(BODY))
    assessment = samples.plain("Ice\n\nIce came early. It stayed.", (_finding(Span(9, 26)),))
    made = word.render(assessment, Options(original=path))
    assert list(covered(made).values()) == ["Ice", "came early. It st"]
    assert texts_of(made) == ["Ice", "Ice came early. It stayed."]


def test_a_file_that_is_another_now_is_not_commented_on(tmp_path: Path) -> None:
    path = _file(tmp_path, word_file(BODY))
    with pytest.raises(OutputError, match="changed while"):
        word.render(samples.plain("Ice\n\nIce came late."), Options(original=path))


MACRO = {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 Sub AutoOpen()"}
ENABLED = "vnd.ms-word.document.macroEnabled.main+xml"
TEMPLATE = "vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


@pytest.mark.parametrize(
    ("kind", "more", "says"),
    [
        (ENABLED, MACRO, "holds macros, which are not carried on"),
        (ENABLED, {}, "holds macros, which are not carried on"),
        ("", MACRO, "holds macros, which are not carried on"),
        ("", {"word/vbaData.xml": b"<a/>"}, "holds macros, which are not carried on"),
        (TEMPLATE, {}, "is none that Word comments on"),
    ],
)
def test_a_file_with_macros_or_a_template_becomes_a_plain_one_and_it_is_said(
    tmp_path: Path, kind: str, more: dict[str, bytes], says: str
) -> None:
    parts = {**parts_of(word_file(BODY)), **more}
    types = parts["[Content_Types].xml"].decode()
    if kind:
        types = re.sub(r"vnd[\w.-]+document\.main\+xml", kind, types)
        assert kind in types
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in {**parts, "[Content_Types].xml": types.encode()}.items():
            file.writestr(name, data)
    path = _file(tmp_path, out.getvalue())
    made = word.render(samples.plain("Ice\n\nIce came early."), Options(original=path))
    assert texts_of(made) == ["Ice", "Ice came early."]
    assert not any("vba" in name.lower() for name in parts_of(made))
    assert b"macroEnabled" not in parts_of(made)["[Content_Types].xml"]
    summary, *_ = docx.Document(io.BytesIO(made)).comments
    assert says in summary.text
    noted = any(
        "holds macros: none was run" in said for said in read_word(path.read_bytes(), PATH).notes
    )
    assert noted is ("macros" in says)


def test_of_other_files_nothing_is_said(tmp_path: Path) -> None:
    path = tmp_path / "essay.txt"
    path.write_text("Ice came early.")
    for original in (path, None):
        made = word.render(samples.plain("Ice came early."), Options(original=original))
        summary, *_ = docx.Document(io.BytesIO(made)).comments
        assert "new file" not in summary.text


@pytest.mark.parametrize("make", [samples.workers, samples.stakhanov, samples.hostile])
def test_another_format_becomes_a_file_of_its_text(make: object) -> None:
    assessment: Assessment = make()  # type: ignore[operator]
    made = word.render(assessment, Options(comments=None))
    said = comments(assessment, None)
    text = assessment.essay.text
    assert [bare(words) for words in covered(made).values()] == [
        bare(each.place.of(text)) for each in said
    ]
    assert bare("".join(texts_of(made))) == IMPOSSIBLE.sub("\ufffd", bare(text))
    found = list(docx.Document(io.BytesIO(made)).comments)
    assert {(each.author, each.initials) for each in found} == {("Feedback", "F")}
    assert len(found) == len(said)


def test_the_same_assessment_gives_the_same_file() -> None:
    assert word.render(samples.workers()) == word.render(samples.workers())


@settings(max_examples=15, deadline=None)
@given(assessments())
def test_any_text_at_all(assessment: Assessment) -> None:
    made = word.render(assessment, Options(comments=None))
    assert len(covered(made)) <= 1 + len(assessment.findings)
    docx.Document(io.BytesIO(made))


def test_the_rubric_stands_on_a_page_at_the_end_where_it_is_asked_for() -> None:
    assessment = samples.workers()
    without = texts_of(word.render(assessment))
    with_rubric = texts_of(word.render(assessment, Options(append_rubric=True)))
    assert with_rubric[: len(without)] == without
    assert with_rubric[len(without)] == "Rubric: Source-based essay"
    titles = [criterion.title for criterion in assessment.rubric.criteria]  # type: ignore[union-attr]
    assert [text for text in with_rubric if text in titles] == titles
    assert not any("points" in text for text in with_rubric)
    assert any("2 of 4 points" in text for text in texts_of(_for_teacher()))


def test_every_heading_of_the_rubric_is_shaded() -> None:
    table = docx.Document(io.BytesIO(_for_teacher())).tables[-1]
    assert [len(cell._tc.xpath(".//w:shd")) for cell in table.rows[0].cells] == [1, 1, 1, 1]
    assert not table.rows[1]._tr.xpath(".//w:shd")


def _for_teacher() -> bytes:
    return word.render(samples.workers("teacher"), Options(append_rubric=True))
