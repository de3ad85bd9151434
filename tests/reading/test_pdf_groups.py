"""Lists whose bullets are drawings, rows of tables, entries of a line each, notes as large as the
text: what tells them in a PDF."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from feedback import Checker
from feedback.reading.document import BlockKind
from feedback.reading.pdf import read_pdf
from tests.reading.made_pdf import raw_pdf, shown, weasyprint_pdf
from tests.reading.made_text import paragraphs

Rows = list[tuple[float, float, str]]
PROSE = [
    "The lamp was lit at dusk by a keeper who had no other duty in the world, and it was",
    "put out again at dawn. Nobody paid him, and nobody in the town ever thanked him.",
]


def blocks(rows: Rows) -> list[tuple[BlockKind, str]]:
    """What stands at these places: across, up, and the words."""
    page = b"".join(shown(words, x=x, y=y) for x, y, words in rows)
    found = read_pdf(raw_pdf(page), PurePath("made.pdf"))
    return [(block.kind, block.span.of(found.text)) for block in found.blocks]


def prose(y: float) -> Rows:
    return [(72, y - 14 * i, words) for i, words in enumerate(PROSE)]


def items(y: float, *words: str) -> Rows:
    return [(100, y - 14 * i, each) for i, each in enumerate(words)]


def test_items_without_bullets_after_a_colon() -> None:
    lead = (72, 664, "Three of them are left: ")
    found = blocks([*prose(700), lead, *items(650, "a hook", "the broken wick", "an oar")])
    assert found[-3:] == [("list", "a hook"), ("list", "the broken wick"), ("list", "an oar")]


def test_three_items_without_bullets_need_no_colon() -> None:
    found = blocks([*prose(700), *items(650, "a hook", "the broken wick", "an oar"), *prose(590)])
    assert found[1:4] == [("list", "a hook"), ("list", "the broken wick"), ("list", "an oar")]
    assert found[0][1] == found[4][1] == " ".join(PROSE)


_HEADED = (
    "<style>@page{{@top-right{{content:'{head}';font:{size}pt serif}}}}"
    "body{{font:10pt/1.4 'Liberation Serif'}} h2{{font:bold 10pt 'Liberation Sans';{css}}}"
    "p{{margin:0}}</style><h2>{heading}</h2>" + "<p>" + " ".join(PROSE * 4) + "</p>"
)


def headed(head: str, size: int, heading: str = "The Lamp", css: str = "") -> list[str]:
    page = weasyprint_pdf(_HEADED.format(head=head, size=size, heading=heading, css=css))
    found = read_pdf(page, PurePath("made.pdf"))
    return [block.span.of(found.text) for block in found.blocks]


@pytest.mark.parametrize("head", ["Lamps and Keepers 1", "A. Ng, Lamps 12"])
def test_the_only_page_has_a_running_head_in_small_letters(head: str) -> None:
    assert headed(head, 8) == ["The Lamp", " ".join(PROSE * 4)]


@pytest.mark.parametrize("head", ["Source 3", "Lamps and Keepers"])
def test_a_line_at_the_top_that_is_no_running_head(head: str) -> None:
    assert head in headed(head, 8)


def test_a_heading_flush_right_as_large_as_the_text() -> None:
    found = headed("", 8, "What the Keeper Said", "text-align:right")
    assert found == ["What the Keeper Said", " ".join(PROSE * 4)]


def test_lines_set_in_without_a_colon_go_on() -> None:
    verse = items(650, "and the lamp was low", "and the boats were slow")
    found = blocks([*prose(700), *verse, *prose(600)])
    assert not any(kind == "list" for kind, _ in found)


def test_long_lines_set_in_after_a_colon_are_a_quotation() -> None:
    lead = (72, 664, "He wrote in his book that summer:")
    quoted = items(640, *(f"{'they came by night and left no word '}{n} times over" for n in "ab"))
    long = [(x, y, f"{words} and went by the same road again") for x, y, words in quoted]
    found = blocks([*prose(700), lead, *long, *prose(580)])
    assert not any(kind == "list" for kind, _ in found)


def test_rows_one_under_another_are_a_table() -> None:
    cells = [
        (x, 640 - 20 * i, words)
        for i, row in enumerate((("Year", "Mills"), ("1810", "212"), ("1830", "97")))
        for x, words in zip((72, 250), row, strict=True)
    ]
    found = blocks([*prose(700), *cells, *prose(560)])
    assert [text for kind, text in found if kind == "table"] == [words for _, _, words in cells]


def test_a_name_and_a_date_on_one_line_are_no_table() -> None:
    found = blocks([(72, 740, "Ada Roe"), (420, 740, "4 March 2025"), *prose(700)])
    assert not any(kind == "table" for kind, _ in found)


ENTRIES = ("Lowe, Edmund. A Report. Wisbech, 1831.", "Roe, Tamsin. The Fields. Alder, 2011.")


def test_entries_of_a_line_each() -> None:
    rows = [(280.0, 650.0, "Works Cited")]
    rows += [
        (72, 630 - 14 * i, f"{each} Print, and much read since.") for i, each in enumerate(ENTRIES)
    ]
    texts = [text for _, text in blocks([*prose(700), *rows])]
    assert [text[:4] for text in texts[-2:]] == ["Lowe", "Roe,"]


NOTES = [(72, 120, "1 Roe, The Drowned Fields, 88."), (72, 104, "2 Lowe, A Report, 14.")]


def called(rows: Rows) -> bytes:
    """Prose that calls up two notes by raised numbers, with these rows under it."""
    page = b"".join(shown(words, x=x, y=y) for x, y, words in [*prose(700), *rows])
    page += shown("The lamp went out", y=664)
    page += shown("1", x=168, y=670, size=7)
    page += shown(" and the boats were late", x=172, y=664)
    page += shown("2", x=308, y=670, size=7)
    return raw_pdf(page)


def test_notes_as_large_as_the_text() -> None:
    found = read_pdf(called(NOTES), PurePath("made.pdf"))
    notes = [b.span.of(found.text) for b in found.blocks if b.kind == "note"]
    assert notes == ["[1] Roe, The Drowned Fields, 88.", "[2] Lowe, A Report, 14."]


@pytest.mark.parametrize(
    "first", ["1931 was a hard year.", "7 boats were lost.", "1. First, a boat."]
)
def test_other_lines_at_the_foot_are_no_notes(first: str) -> None:
    found = read_pdf(called([(72, 120, first)]), PurePath("made.pdf"))
    assert not any(block.kind == "note" for block in found.blocks)


def test_a_label_over_a_handout_of_one_page() -> None:
    found = blocks([(72, 760, "Source 3"), *prose(700)])
    assert found[0][1] == "Source 3"


PAGES = (
    "The mills of Ulm stood idle for a decade after the flood, and the sluices rotted.",
    "The owners moved away to the city and left the wheels to the boys of the village.",
    "A visitor counted only three wheels that still turned, and none of them for money.",
)


def printed(folder: Path) -> Path:
    """A source whose pages are numbered from 87."""
    feet = (f"@page:nth({i}){{@bottom-center{{content:'{86 + i}'}}}}" for i in (1, 2, 3))
    css = f"{''.join(feet)} p{{break-after:page}}"
    path = folder / "Source A.pdf"
    body = "".join(f"<p>{text}</p>" for text in PAGES)
    path.write_bytes(weasyprint_pdf(f"<style>{css}</style>{body}"))
    return path


@pytest.mark.parametrize(
    ("locator", "checks"),
    [
        ("p. 88", []),
        ("page 88", []),
        ("p. 89", ["sources/wrong-locator"]),
        ("p. 214", ["sources/unresolved-label"]),
    ],
)
def test_printed_pages_reach_the_locators(tmp_path: Path, locator: str, checks: list[str]) -> None:
    checker = Checker([printed(tmp_path)], engine="none")
    essay = f"The writer says that “the owners moved away to the city” (Source A, {locator})."
    found = [finding.check for finding in checker.check_text(essay).findings]
    assert [check for check in found if check.endswith(("locator", "label"))] == checks


def test_a_number_within_brackets_begins_no_item() -> None:
    rows: Rows = [
        (
            72,
            700,
            "The maps that the League drew were printed at a loss, year after year (see Fig.",
        ),
        (72, 686, "2) and sold for a penny at the gate of every school in the whole of the city,"),
        (
            72,
            672,
            "though nobody has ever counted how many of them were sold, and nobody asked. See p.",
        ),
        (72, 658, "12. The second edition was larger, and it was given away."),
    ]
    assert len(blocks(rows)) == 1


def test_an_item_after_a_whole_sentence_is_one() -> None:
    found = blocks([*prose(700), (72, 672, "1) a hook"), (72, 658, "2) an oar")])
    assert [words for kind, words in found if kind == "list"] == ["a hook", "an oar"]


def test_a_raised_letter_behind_a_single_one_is_an_exponent() -> None:
    page = "<p>It grows as n<sup>i</sup> does, they say.<sup>ii</sup> It does not.</p>"
    read = read_pdf(weasyprint_pdf(page), PurePath("made.pdf"))
    assert read.text.strip() == "It grows as ni does, they say.[2] It does not."


def test_notes_behind_the_text_are_notes_in_any_figures() -> None:
    text = "<p>The weir was built.<sup>i</sup> It was pulled down again by order.<sup>ii</sup></p>"
    notes = "<h2>Notes</h2><p>i Marr, 12.</p><p>ii Water Board, table 6.</p>"
    read = read_pdf(weasyprint_pdf(text + notes), PurePath("made.pdf"))
    found = [block.span.of(read.text) for block in read.blocks if block.kind == "note"]
    assert found == ["[1] Marr, 12.", "[2] Water Board, table 6."]


def test_a_list_of_works_by_number_is_no_notes() -> None:
    text = "<p>The weir was built [1]. It was pulled down again by order [2], in spring.</p>"
    works = "<h2>Sources used</h2><p>[1] D. Marr, The Weir.</p><p>[2] Water Board, Report.</p>"
    read = read_pdf(weasyprint_pdf(text + works), PurePath("made.pdf"))
    assert "note" not in {block.kind for block in read.blocks}


def test_a_web_address_cut_at_a_line_s_end_is_whole() -> None:
    rows: Rows = [
        (72, 700, "The survey can be read by anybody who asks for it, at https://"),
        (72, 686, "www.example.org/reports/ by way of the board's own pages."),
    ]
    assert "https://www.example.org/reports/ by way" in blocks(rows)[0][1]


def test_a_right_hand_line_is_none_of_what_follows_it() -> None:
    text = paragraphs(2, seed=21, sentences=(4, 5))
    look = "<style>p{margin:0}.marks{text-align:right}</style>"
    page = f"{look}<p>{text[0]}<p class=marks>6 marks<p>{text[1]}"
    read = read_pdf(weasyprint_pdf(page), PurePath("made.pdf"))
    found = [block.span.of(read.text) for block in read.blocks]
    assert found == [text[0], "6 marks", text[1]]
