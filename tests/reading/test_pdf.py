"""PDF: what stands on its pages, and what is refused."""

from __future__ import annotations

import zlib
from pathlib import Path, PurePath

import pytest

from feedback.errors import ReadingError
from feedback.reading import pdf
from feedback.reading.document import Document
from feedback.reading.pdf import MAX_PAGES, read_pdf
from feedback.reading.read import read
from tests.evaluation import pdf_fresh, pdf_sixth, pdf_tuned, pdf_unseen
from tests.evaluation.pdf_layouts import measured
from tests.reading.made_flat import Flat
from tests.reading.made_office import Office
from tests.reading.made_pdf import Layout, Piece, raw_pdf, shown, weasyprint_pdf
from tests.reading.made_text import paragraphs

FILES = Path(__file__).parent / "files"
LINES = (
    "The lamp was lit at dusk by a keeper who had no other duty in the world,",
    "and it was put out again at dawn. Nobody paid him, and nobody thanked him.",
)


def layout(name: str) -> Layout | Office | Flat:
    sets = (pdf_tuned, pdf_unseen, pdf_fresh, pdf_sixth)
    programs = ("WEASYPRINT", "CHROMIUM", "OFFICE", "GROFF", "FLAT")
    every = [each for module in sets for p in programs for each in getattr(module, p, ())]
    return next(each for each in every if each.name == name)


def page(lines: tuple[str, ...] = LINES, **more: float) -> bytes:
    return b"".join(shown(line, y=700 - 14 * i, **more) for i, line in enumerate(lines))


def document(data: bytes) -> Document:
    return read_pdf(data, PurePath("made.pdf"))


def blocks(data: bytes) -> list[str]:
    found = document(data)
    return [block.span.of(found.text) for block in found.blocks]


def refusal(data: bytes) -> str:
    with pytest.raises(ReadingError) as refused:
        document(data)
    return str(refused.value)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("chromium-double-spaced.pdf", "f-docs-double"),
        ("libreoffice-columns.pdf", "f-office-just-cols"),
        ("libreoffice-line-numbers.pdf", "u-office-lines"),
        ("libreoffice-quotations.pdf", "u-office-quotes"),
        ("libreoffice-dropped.pdf", "6-dropped-columns"),
        ("libreoffice-endnotes.pdf", "6-endnotes"),
        ("libreoffice-three-line-head.pdf", "6-three-line-head"),
        ("chromium-drawn-bullets.pdf", "6-numbered-sections"),
        ("chromium-letter-spaced.pdf", "6-letterspaced-heads"),
        ("groff-gaps.pdf", "u-groff-gap"),
    ],
)
def test_files_of_other_programs(file: str, name: str) -> None:
    found = measured(layout(name), read(FILES / file))
    assert (found.missed, found.other) == ((), ())


def test_kinds_and_student_of_an_essay() -> None:
    found = read(FILES / "libreoffice-quotations.pdf")
    kinds = [block.kind for block in found.blocks]
    assert kinds[:5] == ["header"] * 4 + ["title"]
    assert kinds.count("quotation") == 2
    assert found.student == "Amara Nwosu"


def test_notes_stand_at_the_end_with_their_numbers() -> None:
    made = layout("u-notes")
    assert isinstance(made, Layout)
    found = document(weasyprint_pdf(made))
    notes = [b.span.of(found.text) for b in found.blocks if b.kind == "note"]
    assert notes[0] == "[1] Marsh, Apples and Empire, 71."
    assert len(notes) == 9
    assert ".[1] " in found.text


def test_numbers_of_paragraphs_stand_before_them_and_are_none_of_their_words() -> None:
    made = layout("f-margin-dotted")
    assert isinstance(made, Layout)
    found = document(weasyprint_pdf(made))
    numbered = [text for kind, text in made.pieces if kind == "p9"]
    assert f"\n\n9 {numbered[0]}" in found.text
    assert numbered[0] in [block.span.of(found.text) for block in found.blocks]


def test_numbers_of_lines_are_left_out() -> None:
    found = read(FILES / "libreoffice-line-numbers.pdf")
    assert not any(line.strip().isdecimal() for line in found.text.split("\n"))


def words_of(piece: str, *more: Piece, css: str = "") -> list[str]:
    style = "@page{size:letter;margin:1in}body{font:12pt/1.5 'Liberation Serif'}p{margin:0 0 9pt}"
    return blocks(weasyprint_pdf(Layout("one", style + css, (("p", piece), *more))))


LONG = " ".join(paragraphs(1, seed=5, sentences=(8, 8)))


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG} The office kept its official files flat: affluent, difficult, fluent.",
        f"{LONG} A self-taught, well-known and first-rate engineer—or so he said—wrote it.",
        f"{LONG} She asked, “Who said ‘never’?” and he did not answer.",
        f"{LONG} In 1914–18 the price rose by 12.5%; after that, by €4.",
    ],
)
@pytest.mark.parametrize("css", ["", "p{text-align:justify;hyphens:auto;width:3in}"])
def test_words_are_as_they_were(text: str, css: str) -> None:
    assert words_of(text, css=css) == [text]


@pytest.mark.parametrize(
    "text", ["Stars ✨ and 🎉 at night.", "שלום עולם", "مرحبا بالعالم", "漢字仮名"]
)
def test_other_scripts_do_no_harm(text: str) -> None:
    assert LONG in words_of(LONG, ("p", text), ("p", "The end came slowly."))


def test_a_label_on_every_page_is_no_running_head() -> None:
    pieces: list[Piece] = []
    for n in (1, 2, 3):
        pieces += [("label", f"Source {n}"), ("p", paragraphs(1, seed=n)[0]), ("hr", "")]
    made = Layout("labels", ".break{page-break-after:always}", tuple(pieces[:-1]))
    assert [text for text in blocks(weasyprint_pdf(made)) if text.startswith("Source")] == [
        "Source 1",
        "Source 2",
        "Source 3",
    ]


def test_a_title_that_is_a_number_is_no_page_number() -> None:
    made = Layout("year", "h1{font-size:2em}", (("title", "1984"), ("p", LONG), ("p", LONG)))
    assert blocks(weasyprint_pdf(made))[0] == "1984"


NUMBERED = "@page{size:A5;margin:2cm;@bottom-center{content:'- ' counter(page) ' -'}}"


@pytest.mark.parametrize(("css", "printed"), [(NUMBERED, True), ("@page{size:A5}", False)])
def test_pages_begin_where_they_do(css: str, printed: bool) -> None:
    text = " ".join(f"word{n}" for n in range(900))
    found = document(weasyprint_pdf(Layout("long", css, (("p", text),))))
    assert [number for _, number in found.pages] == list(range(1, len(found.pages) + 1))
    assert len(found.pages) > 2
    assert found.pages_printed is printed
    assert found.text == text
    for offset, _ in found.pages[1:]:
        assert found.text[offset - 1] == " " and found.text[offset : offset + 4] == "word"


def test_printed_numbers_count_from_where_they_begin() -> None:
    css = NUMBERED + "@page:first{counter-increment:page 88}"
    text = " ".join(f"word{n}" for n in range(900))
    found = document(weasyprint_pdf(Layout("long", css, (("p", text),))))
    assert [number for _, number in found.pages][:3] == [88, 89, 90]


@pytest.mark.parametrize(
    ("turn", "x", "dx", "y", "dy"),
    [
        ("0 1 -1 0", 100, 14, 100, 0),
        ("0 -1 1 0", 300, -14, 700, 0),
        ("-1 0 0 -1", 540, 0, 100, 14),
    ],
)
def test_pages_that_lie_on_their_side(turn: str, x: int, dx: int, y: int, dy: int) -> None:
    lines = [shown(t, x=x + dx * i, y=y + dy * i, turn=turn) for i, t in enumerate(LINES)]
    assert blocks(raw_pdf(b"".join(lines), page="/Rotate 90")) == [" ".join(LINES)]


def test_a_stamp_across_the_page_is_left_out() -> None:
    stamp = shown("DRAFT", x=100, y=300, turn="0.7 0.7 -0.7 0.7", size=60)
    assert blocks(raw_pdf(stamp + page())) == [" ".join(LINES)]


def test_letters_printed_twice_to_look_bold_are_read_once() -> None:
    assert blocks(raw_pdf(page() + page(x=72.3))) != [" ".join(LINES)] * 2
    twice = b"".join(
        shown(letter, x=72 + 8 * i + dx, y=650)
        for i, letter in enumerate("HARBOUR")
        for dx in (0, 0.3)
    )
    assert blocks(raw_pdf(page() + twice))[-1] == "HARBOUR"


PICTURE = b"q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"


def test_a_page_that_is_a_picture_is_named() -> None:
    found = document(raw_pdf(page(), PICTURE, page()))
    assert found.notes == ("Page 2 of the file is a picture: what is written in it was not read.",)
    assert document(raw_pdf(page(), b"", page() + PICTURE)).notes == ()


def test_a_file_that_may_not_be_copied_from_is_read() -> None:
    assert "sealed before anybody" in read(FILES / "no-copying.pdf").text


def unmapped() -> bytes:
    """A file whose fonts do not tell which letters their shapes are."""
    from weasyprint import HTML

    made = HTML(string=f"<p>{LONG}").write_pdf(uncompressed_pdf=True)
    return made.replace(b"/ToUnicode", b"/ToUnicodX")


SHIFTED = tuple("".join(chr(ord(ch) - 29) if ch > "=" else ch for ch in line) for line in LINES * 2)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.7\n%%EOF", "damaged"),
        (raw_pdf(page())[:300], "damaged"),
        (raw_pdf(tree="Kids[]/Count 0"), "damaged"),
        (raw_pdf(tree="Kids[2 0 R]/Count 1"), "damaged"),
        (raw_pdf(page(), count=1_000_000), "at most 400"),
        (raw_pdf(*[page()] * (MAX_PAGES + 1)), "at most 400"),
        (raw_pdf(b""), "pictures of pages"),
        (raw_pdf(shown("Scanned by X"), b""), "pictures of pages"),
        (raw_pdf(page(SHIFTED)), "cannot be copied out of it"),
        (unmapped(), "cannot be copied out of it"),
        ((FILES / "password.pdf").read_bytes(), "password"),
    ],
)
def test_refused_in_one_sentence(data: bytes, said: str) -> None:
    message = refusal(data)
    assert said in message
    assert message.startswith("made.pdf ") and message.endswith(".")
    assert "\n" not in message and ". " not in message


def test_too_many_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_LETTERS", 100)
    assert "more than 100 letters" in refusal(raw_pdf(page(), page()))


def test_millions_of_operators_do_not_hold_up_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FEEDBACK_READ_SECONDS", "3")
    stream = zlib.compress(page() + b"0 0 m 1 1 l S\n" * 3_000_000, 9)
    plain = raw_pdf(stream).replace(b"<</Length", b"<</Filter/FlateDecode/Length")
    file = tmp_path / "operators.pdf"
    file.write_bytes(plain)
    assert len(plain) < 1_000_000
    try:
        assert LINES[0] in read(file).text
    except ReadingError as error:
        assert "was not read within 3 seconds" in str(error) or "more memory" in str(error)
