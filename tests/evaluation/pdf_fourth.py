"""A fourth set of layouts measured at first sight: prints from a browser, transcripts, clauses."""

# Style sheets stand a line each.
# ruff: noqa: E501

from __future__ import annotations

from tests.reading.made_office import Office
from tests.reading.made_pdf import Layout, Piece
from tests.reading.made_text import paragraphs

SENTENCES = (
    "The canal froze for nineteen days, and no coal reached the mills.",
    "A lock-keeper earned eleven shillings a week and the use of a garden.",
    "Whole families lived in a cabin ten feet long.",
    "“My mother steered,” Mrs. Hale told the commission, “and I led the horse.”",
    "Was that childhood, or employment?",
    "Railways carried the same load in a tenth of the time; they did not, however, carry it cheaply.",
    "The company’s minute-book is silent about the wages of 1848.",
    "School boards complained that boat children came for two days and left on the third.",
    "In 1884 an inspector visited 9,000 boats and found 1,145 overcrowded (Report 12).",
    "He recommended partitions.",
    "What he could not recommend was a house.",
    "Painted roses and castles, the signs of the trade, appear in no picture before 1858.",
    "Some say that they came from the Continent; there is little to show for it.",
    "The water itself had to be bought, stored, and let down the hill again.",
    "Reservoirs built for barges now hold sailing clubs, grebes and a good deal of rust.",
    "Dr. Okoro counts forty-two closures between the wars.",
    "Each closure followed the same steps: a survey, a notice, a wall.",
    "Volunteers dug out the first summit lock with spades they had brought from home.",
    "Nobody had given them leave.",
    "Their newsletter, typed on both sides, was called “Mud”.",
    "It is easy to be sentimental about a ditch.",
    "Even so, a ditch that has carried iron for a century deserves a sentence or two.",
    "The last commercial load, of lime juice, went down in October 1970.",
)
TITLES = ("A Sentence for a Ditch", "Boat Children", "Who Dug the Summit Lock?")


def _ps(count: int, seed: int, kind: str = "p", few: int = 2, many: int = 7) -> tuple[Piece, ...]:
    texts = paragraphs(count, seed=seed, sentences=(few, many), pool=SENTENCES)
    return tuple((kind, text) for text in texts)


def _said(count: int, seed: int) -> tuple[Piece, ...]:
    """Turns of a conversation, each begun with its speaker."""
    names = ("INTERVIEWER:", "HALE:")
    turns = _ps(count, seed, few=1, many=4)
    return tuple((kind, f"{names[i % 2]} {text}") for i, (kind, text) in enumerate(turns))


def _clauses(count: int, seed: int) -> tuple[Piece, ...]:
    """Paragraphs that have their numbers within the text."""
    return tuple(
        ("clause", f"{i}. {text}") for i, (_, text) in enumerate(_ps(count, seed, few=2, many=5), 1)
    )


_HEAD: tuple[Piece, ...] = (
    ("head", "Priya Raman"),
    ("head", "Mr. O’Dowd"),
    ("head", "History 10, Period 4"),
    ("head", "2 May 2024"),
)

WEASYPRINT = (
    Layout(
        "4-transcript",
        "@page{size:A4;margin:2.2cm 2.5cm;@top-right{content:'Tape 14, side B';font:8pt 'Liberation Sans'}@bottom-center{content:counter(page) '/' counter(pages);font:8pt 'Liberation Sans'}}"
        "body{font:11pt/1.4 'Liberation Serif'} p{margin:0 0 5pt 3cm;text-indent:-3cm}",
        (("title", TITLES[1]), *_said(18, 4001)),
    ),
    Layout(
        "4-clauses",
        "@page{size:letter;margin:1in 1.1in;@bottom-left{content:'Inquiry into Inland Navigation';font-size:8pt}@bottom-right{content:counter(page);font-size:8pt}}"
        "body{font:11pt/1.35 'C059';text-align:justify;hyphens:auto} p{margin:0 0 7pt} h2{font-size:11pt;text-align:center;font-variant:small-caps}",
        (
            ("title", TITLES[0]),
            ("h", "Evidence heard"),
            *_clauses(8, 4002),
            ("h", "Recommendations"),
            *_ps(3, 4003),
        ),
        folded=True,
    ),
    Layout(
        "4-abstract-columns",
        "@page{size:A4;margin:2cm 1.7cm}@page:left{@top-left{content:counter(page) '  P. Raman';font:8pt 'P052'}}@page:right{@top-right{content:'Boat Children  ' counter(page);font:8pt 'P052'}}"
        "body{font:9.5pt/1.25 'P052';columns:2;column-gap:.6cm;text-align:justify;hyphens:auto} p{margin:0;text-indent:1em} h1,blockquote{column-span:all} blockquote{margin:6pt 2cm 12pt;font-size:8.5pt} h2{font:italic 9.5pt 'P052';margin:7pt 0 3pt}",
        (
            ("title", TITLES[1]),
            ("quote", _ps(1, 4004, few=4, many=6)[0][1]),
            ("h", "1. The cabin"),
            *_ps(8, 4005),
            ("h", "2. The board school"),
            *_ps(8, 4006),
        ),
    ),
)

CHROMIUM = (
    Layout(
        "4-browser-print",
        "body{font:16px/1.5 'Liberation Serif'} p{margin:0 0 1em} h2{font:bold 20px 'Liberation Sans'}",
        (("title", TITLES[2]), *_ps(5, 4007), ("h", "Spades from home"), *_ps(7, 4008)),
        furniture=True,
    ),
    Layout(
        "4-slides",
        "@page{size:13.33in 7.5in;margin:.8in} body{font:24pt/1.3 'Liberation Sans'} h1{break-before:page;text-align:left;font-size:36pt} p{margin:0 0 14pt}",
        (
            ("title", TITLES[0]),
            *_ps(2, 4009, few=1, many=3),
            ("title", TITLES[1]),
            *_ps(2, 4010, few=1, many=3),
            *(
                ("li", text)
                for text in ("wages", "gardens and geese", "schooling two days in five")
            ),
            ("title", TITLES[2]),
            *_ps(3, 4011, few=1, many=2),
        ),
    ),
    Layout(
        "4-exam-boxes",
        "@page{size:A4;margin:1.8cm} body{font:11pt/1.35 'Liberation Sans'} p{border:1px solid;margin:0 0 10pt;padding:6pt} h1.label{font-size:11pt;text-align:left;margin:8pt 0 3pt} .head{border:0;padding:0;margin:0 0 4pt;font-style:italic;text-align:right}",
        (
            ("label", "Source A"),
            ("head", "From a speech in Parliament, 1884."),
            *_ps(1, 4012, few=4),
            ("label", "Source B"),
            ("head", "From the memories of a boatwoman, published in 1971."),
            *_ps(1, 4013, few=5),
            ("label", "Source C"),
            ("head", "From a history of inland navigation by a modern scholar."),
            *_ps(1, 4014, few=6),
            ("label", "Source D"),
            ("head", "From a company report."),
            *_ps(1, 4015, few=3),
        ),
    ),
)

OFFICE = (
    Office("4-office-tight", (*_HEAD, ("title", TITLES[0]), *_ps(10, 4016)), font="URW Bookman", size=11, spacing=1.0, indent=18, after=0, justified=True, head="Raman #", foot="Submitted through the class page"),
    Office("4-office-after-lots", (("title", TITLES[2]), *_ps(4, 4017), ("h", "Mud"), *_ps(2, 4018), ("quote", _ps(1, 4019, few=3)[0][1]), ("li", "a survey of the ground"), ("li", "a notice on the bridge"), ("li", "a wall, generally of brick"), *_ps(4, 4020)), font="Liberation Sans Narrow", size=13, spacing=1.3, indent=0, after=14, margin=60, foot="# | Page"),
)  # fmt: skip
