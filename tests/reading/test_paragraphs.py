"""Where paragraphs begin and end."""

from __future__ import annotations

import textwrap

import pytest

from feedback.reading.paragraphs import pieces_of, wrap_width
from feedback.reading.read import document_of

LONG = (
    "The harbour froze in the first week of the year, and no ship left it until the thaw came in "
    "March. Men who had loaded cargo all summer cut ice for the kitchens instead. Some of them "
    "walked inland to look for work, and a few of those never came back to the coast at all."
)
OTHER = (
    "Prices rose at once. Bread cost twice as much by Easter, and the council opened its own "
    "stores to keep the peace. Nobody had planned for a winter that lasted four months."
)


def paragraphs(text: str) -> list[str]:
    out, pieces = pieces_of(text)
    assert len(out) == len(text)
    return [piece.span.of(out) for piece in pieces]


SPLITS = {
    "blank lines": (f"{LONG}\n\n{OTHER}", [LONG, OTHER]),
    "several blank lines with spaces": (f"{LONG}\n  \n\t\n{OTHER}\n", [LONG, OTHER]),
    "one paragraph a line": (f"{LONG}\n{OTHER}\n{LONG}", [LONG, OTHER, LONG]),
    "indented first lines": (f"\t{LONG}\n\t{OTHER}", [LONG, OTHER]),
    "title, then one paragraph a line": (
        f"The Frozen Harbour\n{LONG}",
        ["The Frozen Harbour", LONG],
    ),
    "short sentences, one a line": (
        "Ice came.\nIt stayed.\nWe left.",
        ["Ice came.", "It stayed.", "We left."],
    ),
    "a title in italics cut out of its sentence": (
        "In\n\nThe Frozen Harbour\n\n, by Ann Lee, the ice stays.",
        ["In  The Frozen Harbour  , by Ann Lee, the ice stays."],
    ),
    "a full stop on a line of its own": (
        "The ice stayed for months\n\n.\n\nThen it went.",
        ["The ice stayed for months  .", "Then it went."],
    ),
    "an opening ellipsis is no broken sentence": (
        "The ice stayed for months\n\n... and then it went away again.",
        ["The ice stayed for months", "... and then it went away again."],
    ),
    "a salutation ends in a comma": (
        "Dear Ms Lee,\n\nthe ice stayed.",
        ["Dear Ms Lee,", "the ice stayed."],
    ),
    "a closing ends in a comma": (
        "It went.\n\nSincerely,\n\nAnn Lee",
        ["It went.", "Sincerely,", "Ann Lee"],
    ),
    "a byline is a line of its own": (
        "Source 2\nThe Frozen Harbour\nby Ann Lee\n\nIt froze.",
        ["Source 2", "The Frozen Harbour", "by Ann Lee", "It froze."],
    ),
    "bullets": ("Causes:\n• ice\n• wind", ["Causes:", "ice", "wind"]),
    "numbered points": ("1. ice\n2. wind\n3) fog", ["ice", "wind", "fog"]),
    "one number at a line's start is no list": (
        "10. It froze that day.",
        ["10. It froze that day."],
    ),
    "one dash at a line's start is no list": ("- It froze, he said.", ["- It froze, he said."]),
    "small letters throughout": (
        "my essay about ice\n\nice is cold and it stays for months and months in the north",
        ["my essay about ice", "ice is cold and it stays for months and months in the north"],
    ),
    "nothing": (" \n\n ", []),
}


@pytest.mark.parametrize(("text", "expected"), SPLITS.values(), ids=SPLITS.keys())
def test_splits(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_wrapped_text_keeps_its_paragraphs(width: int, indent: str, between: str) -> None:
    originals = [LONG, OTHER, f"{OTHER} {LONG}", LONG]
    text = between.join(textwrap.fill(p, width, initial_indent=indent) for p in originals)
    assert wrap_width(text)
    assert [" ".join(p.split()) for p in paragraphs(text)] == originals


def test_a_wrapped_text_with_a_title_and_no_blank_lines() -> None:
    text = "The Frozen Harbour\n" + textwrap.fill(LONG, 66) + "\n" + textwrap.fill(OTHER, 66)
    assert [" ".join(p.split()) for p in paragraphs(text)] == ["The Frozen Harbour", LONG, OTHER]


def test_paragraphs_of_one_indented_line_each_in_wrapped_text() -> None:
    short = "Bread cost twice as much as it had in the summer before the frost."
    text = "\n".join(textwrap.fill(p, 72, initial_indent="   ") for p in (LONG, short, short, LONG))
    assert [" ".join(p.split()) for p in paragraphs(text)] == [LONG, short, short, LONG]


def test_a_wrapped_text_set_in_as_a_whole() -> None:
    text = textwrap.indent(f"{textwrap.fill(LONG, 72)}\n\n{textwrap.fill(OTHER, 72)}", "    ")
    assert [" ".join(p.split()) for p in paragraphs(text)] == [LONG, OTHER]


def test_a_long_quotation_set_in_is_a_quotation() -> None:
    quotation = textwrap.indent(textwrap.fill(OTHER, 60), "     ")
    text = "\n\n".join([textwrap.fill(LONG, 72), quotation, textwrap.fill(LONG, 72)])
    kinds = [block.kind for block in document_of(text).blocks]
    assert kinds == ["paragraph", "quotation", "paragraph"]


NOT_WRAPPED = [
    f"{LONG}\n{OTHER}",
    "Roses are red.\nViolets are blue.\nSugar is sweet.\nAnd so are you.",
    "one line only",
    "Ana Diaz\nMr. Brown\nHistory 9\n5 May 2024",
]


@pytest.mark.parametrize("text", NOT_WRAPPED)
def test_not_wrapped(text: str) -> None:
    assert wrap_width(text) is None
