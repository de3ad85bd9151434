"""Poems and plays in PDF: lines stay lines, and the numbers beside them are none of their words."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from reading.made_pdf import weasyprint_pdf
from reading.made_text import paragraphs

from feedback.library.parts import source_of
from feedback.reading.document import Document
from feedback.reading.pdf import read_pdf

STANZAS = (
    "The tide comes in on slippered feet\nAnd takes the castle and the moat;\n"
    "It takes the flag, it takes the street,\nIt takes the little paper boat.",
    "I stood and would not turn away\nThough all the gulls had gone to roost;\n"
    "The sea had something yet to say,\nAnd slowly, like a knot, was loosed.",
    "What have you done with all you took?\nI asked the dark, I asked the foam.\n"
    "It turned its page as turns a book\nThat no one reads, and went back home.",
)
SPEECHES = (
    ("PILOT", "Come down, come down, and let the lantern stand.\n"
     "The boats that left at dusk are not come back,\nAnd every wife in town is on the wall."),
    ("BOY", "I saw them, sir. They stood as still as posts,\nAnd none would speak to me or look."),
    ("PILOT", "Then go and tell them what the glass has said:\n"
     "The wind is round, and he who waits shall see\nA sail before the turning of the tide."),
    ("BOY", "And if they will not hear me, what then, sir?"),
    ("PILOT", "Then say it to the sea; it hears no worse."),
)  # fmt: skip
BEFORE = (
    "Read the poem, which a teacher in a harbour town published in 1911, and answer the question."
)
AFTER = "The poet makes a thief of the sea. How does the form of the poem help, in your opinion?"
_CSS = "@page{size:A4;margin:2.5cm}body{font:11pt/1.4 'Liberation Serif'}.l{position:relative}"
RIGHT, LEFT = ".n{position:absolute;left:11cm}", ".n{position:absolute;left:-1.2cm}"


def page(body: str, css: str = "") -> Document:
    html = f"<meta charset=utf-8><style>{_CSS}{css}</style>{body}"
    return read_pdf(weasyprint_pdf(html), PurePath("poem.pdf"))


def set_(number: int, every: int, line: str) -> str:
    beside = f"<span class=n>{number}</span>" if every and number % every == 0 else ""
    return f"<div class=l>{line}{beside}</div>"


def poem(every: int = 0) -> str:
    rows = [line for stanza in STANZAS for line in (*stanza.split("\n"), "")][:-1]
    number, out = 0, ["<h1>The Paper Boat</h1>"]
    for row in rows:
        number += bool(row)
        out.append(set_(number, every, row) if row else "<div>&nbsp;</div>")
    return "".join(out)


def play(every: int = 0) -> str:
    number, out = 0, ["<h1>The Harbour</h1><p><i>Enter the Pilot and a Boy.</i></p>"]
    for name, speech in SPEECHES:
        out.append(f"<div><b>{name}</b></div>")
        for row in speech.split("\n"):
            number += 1
            out.append(set_(number, every, row))
    return "".join(out)


def blocks(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


@pytest.mark.parametrize("every", [0, 1, 4, 5])
@pytest.mark.parametrize(
    "css", [RIGHT, LEFT, RIGHT + ".l:nth-child(even){margin-left:8mm}", "body{text-align:center}"]
)
def test_stanzas_keep_their_lines(css: str, every: int) -> None:
    if "center" in css and every:
        css += RIGHT.replace("left:11cm", "right:0")
    assert blocks(page(poem(every), css)) == ["The Paper Boat", *STANZAS]


def test_a_poem_among_prose() -> None:
    found = blocks(page(f"<p>{BEFORE}</p>{poem(5)}<p>{AFTER}</p>", RIGHT))
    assert [text for text in found if "\n" in text] == list(STANZAS)
    assert BEFORE in found and AFTER in found
    assert len(found) == 6


def test_speeches_stand_apart_from_those_who_speak() -> None:
    found = blocks(page(play(5), RIGHT))
    assert found[2:] == [each for speech in SPEECHES for each in speech]


@pytest.mark.parametrize("body", [poem(5), play(5)], ids=["poem", "play"])
def test_the_lines_of_a_source_can_be_named(body: str) -> None:
    source = source_of(page(body, RIGHT))
    lines = {place.number: place.span.of(source.text) for place in source.numbered("line")}
    texts = STANZAS if "Paper" in body else [speech for _, speech in SPEECHES]
    expected = [line for text in texts for line in text.split("\n")]
    assert lines == dict(enumerate(expected, 1))


def test_two_poems_are_counted_each_from_its_beginning() -> None:
    document = page(poem(5) + poem(5), RIGHT)
    numbers = [number for _, number in document.lines]
    assert numbers == [*range(1, 13), *range(1, 13)]


PROSE = {
    "paragraphs": "".join(f"<p>{text}</p>" for text in paragraphs(9, seed=71)),
    "sentences by line": "<br>".join(paragraphs(14, seed=72, sentences=(1, 1))),
    "a heading block": "Ada Roe<br>Mr. Lund<br>English 10, Period 3<br>4 May 2024",
    "an address": "The Harbour Office,<br>The Quay,<br>Wick,<br>Caithness",
    "contents": "<br>".join(f"The Winter of the Year {y}" for y in ("One", "Two", "Three") * 4),
    "German nouns": "<p style='width:6cm'>"
    + "Die Fähre fährt jede Stunde, und die Leute warten im Regen. " * 9,
    "a table": "<table>"
    + "".join(f"<tr><td>Lamps lit in year {i},<td>{5 * i}</tr>" for i in range(1, 9))
    + "</table>",
}


@pytest.mark.parametrize("body", PROSE.values(), ids=PROSE)
def test_what_is_no_verse(body: str) -> None:
    document = page(body)
    assert "\n" not in "".join(blocks(document))
    assert not document.lines


def test_a_table_keeps_its_figures() -> None:
    assert "40" in page(PROSE["a table"]).text.split()
