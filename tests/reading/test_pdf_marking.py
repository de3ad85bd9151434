"""Marks on a PDF's own pages: on exactly their words, and nothing else of the file is changed."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path, PurePath

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_files import annotations, contents, highlights, structure
from reading.made_pdf import Layout, raw_pdf, shown, weasyprint_pdf

from feedback.errors import ReadingError
from feedback.reading.isolated import WORKER
from feedback.reading.pdf import read_pdf
from feedback.reading.pdf_marking import Highlight, Marks
from feedback.reading.pdf_origin import agreeing

PALE = (200, 203, 255)
PROSE = (
    "The lamp of the lighthouse was lit at dusk by a keeper who had no other duty, and it was put "
    "out again at dawn; the office paid him for nothing else.",
    "“Nobody thanked him,” wrote the first inspector, whose self-taught clerks kept the official "
    "register of every ship that struggled past the difficult southern reefs.",
    "Afterwards the harbourmasters disagreed: was the light’s efficiency worth its uncommonly "
    "extravagant price, or would the fishermen have found their way without it?{{A note on what "
    "the oil had cost the parish.}}",
)
PIECES = (
    ("title", "A Light That Nobody Thanked"),
    *(("p", words) for words in PROSE * 3),
    ("quote", "It shone for us as it shone for all the others, and we never asked who paid."),
    *(("li", words) for words in PROSE[:2]),
)
HEAD = "@page{size:A5;margin:18mm;@top-right{content:'Okafor ' counter(page)}}"
LAYOUTS = [
    Layout("plain", HEAD, PIECES),
    Layout("columns", HEAD + "body{columns:2;font-size:9pt} h1{column-span:all}", PIECES),
    Layout(
        "divided",
        HEAD + "body{columns:2;hyphens:auto;text-align:justify} p{text-indent:1em;margin:0}",
        PIECES,
    ),
    Layout("ligatures", HEAD + "body{font-family:Lato,Carlito,serif;font-size:13pt}", PIECES),
    Layout("turned", HEAD.replace("A5", "A5 landscape"), PIECES),
]
LINES = (
    "The lamp was lit at dusk by a keeper who had no other duty in the world,",
    "and it was put out again at dawn. Nobody paid him, and nobody thanked him.",
)


@lru_cache
def made(name: str) -> tuple[bytes, str]:
    """A layout's file and the text that is read in it."""
    data = weasyprint_pdf(next(each for each in LAYOUTS if each.name == name))
    return data, read_pdf(data, PurePath("made.pdf")).text


def marks(text: str, *places: tuple[int, int], opening: str = "", after: str = "") -> Marks:
    """A highlight a place, each saying its number."""
    said = tuple(Highlight((place,), PALE, "Sources", f"{n}.") for n, place in enumerate(places))
    return Marks(text, "Feedback", opening, said, after=after)


def marked(data: bytes, wanted: Marks, folder: Path) -> bytes:
    """The file as the worker hands it back."""
    path, to = folder / "essay.pdf", folder / "marked.pdf"
    path.write_bytes(data)
    assert WORKER.mark(path, wanted, to) == ""
    return to.read_bytes()


def bare(words: str) -> str:
    """Words without white space, hyphens (a line's end may add one) and what stands about a note's
    number: brackets in the text, a full stop on the page."""
    return re.sub(r"[\s\[\].\x02\xad\u2010-]", "", words)


@st.composite
def words_of(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """The name of a layout, and stretches of whole words of its text."""
    name = draw(st.sampled_from([each.name for each in LAYOUTS]))
    text = made(name)[1]
    words = [match.span() for match in re.finditer(r"\S+", text)]
    firsts = draw(st.lists(st.integers(0, len(words) - 1), min_size=1, max_size=8))
    lengths = [draw(st.integers(0, 25)) for _ in firsts]
    ends = [min(len(words) - 1, first + more) for first, more in zip(firsts, lengths, strict=True)]
    return name, [(words[a][0], words[b][1]) for a, b in zip(firsts, ends, strict=True)]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words_of())
def test_highlights_cover_exactly_their_words(
    tmp_path: Path, drawn: tuple[str, list[tuple[int, int]]]
) -> None:
    name, places = drawn
    data, text = made(name)
    file = marked(data, marks(text, *places), tmp_path)
    found = highlights(file)
    first = {each.said: bare(each.covered) for each in found if each.said}
    runs_on = [bare(each.covered) for each in found if not each.said]
    for number, place in enumerate(places):
        wanted, begun = bare(text[slice(*place)]), first[f"{number}."]
        assert wanted == begun or wanted.removeprefix(begun) in runs_on
    assert contents(file) == contents(data)
    assert read_pdf(file, PurePath("made.pdf")) == read_pdf(data, PurePath("made.pdf"))


def test_every_stream_of_the_file_is_still_in_it(tmp_path: Path) -> None:
    data, text = made("columns")
    file = marked(data, marks(text, (0, 7)), tmp_path)
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    pages = [each for each in streams if b"/XRef" not in each]
    assert sum(each in file for each in pages) >= len(pages) - 2  # the table and what it packs


def test_the_tags_of_a_tagged_file_stay_and_say_the_same(tmp_path: Path) -> None:
    from weasyprint import HTML

    data = HTML(string=LAYOUTS[0].html).write_pdf(pdf_variant="pdf/ua-1")
    text = read_pdf(data, PurePath("made.pdf")).text
    report = tmp_path / "report.pdf"
    report.write_bytes(made("plain")[0])
    file = marked(data, marks(text, (2, 7), after=str(report)), tmp_path)
    tags = structure(data)
    assert len(tags) > 20
    assert structure(file)[: len(tags)] == tags
    assert not [each for each in structure(file)[len(tags) :] if each.startswith("  ")]


@pytest.mark.parametrize("turn", ["1 0 0 1", "0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"])
@pytest.mark.parametrize("page", ["", "/Rotate 90", "/CropBox[36 36 560 740]/Rotate 270"])
def test_however_a_page_is_turned(turn: str, page: str, tmp_path: Path) -> None:
    a, b, c, d = map(int, turn.split())
    content = b"".join(
        shown(line, x=300 + 14 * i * -c - 220 * a, y=400 - 14 * i * d - 220 * b, turn=turn)
        for i, line in enumerate(LINES)
    )
    data = raw_pdf(content, page=page)
    text = read_pdf(data, PurePath("made.pdf")).text
    start = text.index("no other duty")
    place = (start, text.index("dawn"))
    file = marked(data, marks(text, place, opening="First."), tmp_path)
    (found,) = highlights(file)
    assert bare(found.covered) == bare(text[slice(*place)])
    assert contents(file) == contents(data)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_the_first_note_stands_in_the_corner_that_the_reader_sees(
    turned: int, tmp_path: Path
) -> None:
    content = b"".join(shown(line, y=500 - 14 * i) for i, line in enumerate(LINES))
    data = raw_pdf(content, page=f"/Rotate {turned}")
    text = read_pdf(data, PurePath("made.pdf")).text
    file = marked(data, marks(text, opening="What works: “ice” 😀"), tmp_path)
    (note,) = annotations(file)
    assert (note.kind, note.said) == (pdfium.FPDF_ANNOT_TEXT, "What works: “ice” 😀")
    assert (note.author, note.subject) == ("Feedback", "Summary")
    document = pypdfium2.PdfDocument(file)
    look = document[0].render(scale=1).to_numpy()
    corner = look[18:38, 18:38].reshape(-1, look.shape[2])
    document.close()
    assert (corner != 255).any()


def test_further_pages_follow_its_own(tmp_path: Path) -> None:
    data, text = made("plain")
    report = tmp_path / "report.pdf"
    report.write_bytes(weasyprint_pdf(Layout("report", "", (("p", PROSE[0]), ("p", PROSE[1])))))
    file = marked(data, marks(text, (2, 7), after=str(report)), tmp_path)
    own = contents(data)
    assert contents(file, len(own)) == own
    (page,) = contents(file)[len(own) :]
    (expected,) = contents(report.read_bytes())
    assert bare(page[0]) == bare(expected[0])
    assert page[1:] == expected[1:]


def test_annotations_that_are_there_already_are_kept(tmp_path: Path) -> None:
    theirs = "/Annots[<</Type/Annot/Subtype/Text/Rect[9 9 29 29]/Contents(Lovely.)/T(Ms Okoro)>>]"
    data = raw_pdf(
        b"".join(shown(each, y=700 - 14 * i) for i, each in enumerate(LINES)), page=theirs
    )
    text = read_pdf(data, PurePath("made.pdf")).text
    found = annotations(marked(data, marks(text, (4, 8)), tmp_path))
    assert [(each.author, each.said) for each in found] == [
        ("Ms Okoro", "Lovely."),
        ("Feedback", "0."),
    ]


def test_a_file_that_is_another_now_is_told(tmp_path: Path) -> None:
    path = tmp_path / "essay.pdf"
    path.write_bytes(made("plain")[0])
    assert WORKER.mark(path, marks("Another text."), tmp_path / "to.pdf") == "changed"
    assert not (tmp_path / "to.pdf").exists()


def test_a_file_of_pictures_is_told(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(raw_pdf(b"0 0 100 100 re f"))
    assert WORKER.mark(path, marks("What was recognised."), tmp_path / "to.pdf") == "picture"


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "essay.pdf"
    path.write_bytes(made("plain")[0][:400])
    with pytest.raises(ReadingError, match="damaged"):
        WORKER.mark(path, marks("Text."), tmp_path / "to.pdf")


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("lamp", "lamp", "lamp"),
        ("lamplight", "lamp-light", "lamplight"),
        ("lamp[3]was", "lamp3was", "lamp3was"),
        ("1.lampwaslit", "lampwaslit", "lampwaslit"),
        ("lampwaslit", "•lampwaslit", "lampwaslit"),
        ("lampwas", "stampwas", "ampwas"),
        ("", "lamp", ""),
        ("lamp", "", ""),
        ("abc", "xyz", ""),
    ],
)
def test_letters_that_both_have_are_found(text: str, printed: str, expected: str) -> None:
    pairs = list(agreeing(text, printed))
    assert "".join(text[i] for i, _ in pairs) == expected
    assert all(text[i] == printed[j] for i, j in pairs)


@given(st.text("ab[-", max_size=60), st.text("ab[-", max_size=60))
def test_letters_are_paired_in_order_and_once(text: str, printed: str) -> None:
    pairs = list(agreeing(text, printed))
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    assert all(text[i] == printed[j] for i, j in pairs)
