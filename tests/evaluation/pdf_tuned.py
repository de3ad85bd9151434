"""The layouts that the reader of PDF was tuned on; pdf_unseen.py and pdf_fresh.py have others."""

# Style sheets stand a line each.
# ruff: noqa: E501

from __future__ import annotations

from tests.reading.made_pdf import Layout, Piece
from tests.reading.made_text import SENTENCES, TITLES, paragraphs

_HEAD: tuple[Piece, ...] = (
    ("head", "Jordan Smith"),
    ("head", "Ms. Alvarez"),
    ("head", "English 10"),
    ("head", "14 March 2024"),
)


def _ps(count: int, seed: int, kind: str = "p", **more: tuple[int, int]) -> tuple[Piece, ...]:
    return tuple((kind, text) for text in paragraphs(count, seed=seed, **more))


def _title(i: int) -> Piece:
    return ("title", TITLES[i % len(TITLES)])


def _numbered(first: int, count: int, seed: int) -> tuple[Piece, ...]:
    found = paragraphs(count, seed=seed, sentences=(2, 5))
    return tuple((f"p{first + i}", text) for i, text in enumerate(found))


def line_numbers(step: int, lines: int, pitch: float, left: str = "-32pt", top: float = 0) -> str:
    """Numbers beside every fifth line of each page."""
    rows = (
        f"<div style='position:absolute;top:{top + (n - 1) * pitch:.2f}pt'>{n}</div>"
        for n in range(step, lines + 1, step)
    )
    return (
        f"<div style='position:fixed;left:{left};top:0;line-height:{pitch}pt'>{''.join(rows)}</div>"
    )


_QUOTED = (
    *_ps(3, 41),
    ("quote", " ".join(SENTENCES[3:7])),
    *_ps(4, 42),
    ("quote", " ".join(SENTENCES[10:14])),
)
_NOTED = tuple(
    (
        "p",
        text.replace(". ", ".{{" + note + "}} ", 1),
    )
    for text, note in zip(
        paragraphs(8, seed=51),
        [
            "Ortiz, The Tide Tables (1998), 14.",
            "Ibid., 15–17.",
            "See the minutes of the council for May 1903, which are kept at the county archive and "
            "were not open to readers before 1981.",
            "Lindqvist, “A Diary,” 22.",
            "Haldane to Okafor, undated.",
            "Ortiz, The Tide Tables, 88.",
            "The Evening Ferry, 3 June 1904, 2.",
            "Ibid.",
        ],
        strict=True,
    )
)

WEASYPRINT = (
    Layout(
        "mla",
        "@page{size:letter;margin:1in;@top-right{content:'Smith ' counter(page);font:12pt 'Liberation Serif'}}"
        "body{font:12pt/2 'Liberation Serif'} h1{font-size:12pt;font-weight:normal;margin:0}"
        "p{margin:0;text-indent:.5in}",
        (*_HEAD, _title(0), *_ps(9, 1)),
    ),
    Layout(
        "blocks",
        "@page{size:A4;margin:2.5cm;@bottom-center{content:counter(page)}}"
        "body{font:11pt/1.4 'Liberation Sans'} p{margin:0 0 11pt}",
        (_title(1), *_ps(10, 2)),
    ),
    Layout(
        "no-gap",
        "@page{size:letter;margin:1in;@bottom-right{content:'Page ' counter(page) ' of ' counter(pages)}}"
        "body{font:12pt/1.3 'DejaVu Serif'} p{margin:0}",
        (_title(2), *_ps(14, 3)),
    ),
    Layout(
        "justified",
        "@page{size:A4;margin:3cm;@bottom-center{content:'- ' counter(page) ' -'}}"
        "body{font:11pt/1.35 'C059';text-align:justify;hyphens:auto} p{margin:0;text-indent:1.5em}",
        (_title(3), *_ps(12, 4)),
    ),
    Layout(
        "columns",
        "@page{size:letter;margin:.8in;@top-center{content:'The Island Review';font-style:italic}}"
        "body{font:10pt/1.3 'Nimbus Roman';columns:2;column-gap:.3in;text-align:justify;hyphens:auto}"
        "h1{column-span:all} p{margin:0;text-indent:1em}",
        (_title(4), *_ps(16, 5)),
    ),
    Layout(
        "quotations",
        "@page{size:letter;margin:1in;@top-left{content:counter(page)}}"
        "body{font:12pt/2 'Nimbus Roman'} p{margin:0;text-indent:.5in} blockquote{margin:0 0 0 .5in}",
        (_title(5), *_QUOTED),
    ),
    Layout(
        "notes",
        "@page{size:A4;margin:2.5cm;@bottom-right{content:counter(page)}@footnote{border-top:1px solid}}"
        "body{font:12pt/1.5 'Liberation Serif'} p{margin:0;text-indent:1.25cm}"
        ".fn{font-size:9pt;text-indent:0}::footnote-call{font-size:8pt;vertical-align:super}"
        "::footnote-marker{font-size:7pt;vertical-align:super}",
        (_title(0), *_NOTED),
    ),
    Layout(
        "headings",
        "@page{size:letter;margin:1in;@bottom-left{content:counter(page)}}"
        "body{font:11pt/1.25 'Liberation Sans'} h2{margin:14pt 0 4pt} p{margin:0 0 8pt}",
        (
            _title(1),
            ("h", "Where the Sand Came From"),
            *_ps(4, 61),
            ("h", "The First Winter"),
            *_ps(4, 62),
            ("h", "Who Decided"),
            *_ps(3, 63),
        ),
    ),
    Layout(
        "lists",
        "@page{size:letter;margin:1in} body{font:11pt/1.3 'Liberation Serif'} p,ul,ol{margin:0 0 8pt}",
        (
            _title(2),
            *_ps(2, 71),
            *(("li", s) for s in SENTENCES[10:14]),
            *_ps(2, 72),
            *(("ol", s) for s in SENTENCES[20:24]),
            *_ps(2, 73),
            *(("table", f"Year {y}|{y * 3} boats|{y * 7} tons") for y in range(1901, 1906)),
            *_ps(3, 74),
        ),
    ),
    Layout(
        "drop-caps",
        "@page{size:6in 9in;margin:.8in;@bottom-center{content:counter(page)}@top-center{content:'THE EVENING FERRY'}}"
        "body{font:11pt/1.3 'P052';text-align:justify;hyphens:auto} p{margin:0;text-indent:1.2em}"
        ".drop{text-indent:0} .drop::first-letter{float:left;font-size:3.2em;line-height:1;padding-right:2pt}",
        (
            _title(3),
            *_ps(1, 81, "drop"),
            *_ps(5, 82),
            ("h", "Part Two"),
            *_ps(1, 83, "drop"),
            *_ps(4, 84),
        ),
    ),
    Layout(
        "margin-numbers",
        "@page{size:letter;margin:1in 1in 1in 1.4in;@bottom-right{content:'Page ' counter(page)}}"
        "body{font:12pt/1.4 'Liberation Serif'} p{margin:0 0 10pt} .row{position:relative}"
        ".n{position:absolute;left:-32pt;top:0}",
        (
            ("label", "Source 1: The Tide Tables"),
            *_numbered(1, 9, 91),
            ("label", "Source 2: A Diary"),
            *_numbered(10, 8, 92),
        ),
    ),
    Layout(
        "margin-numbers-centred",
        "@page{size:letter;margin:1in 1in 1in 1.4in}"
        "body{font:11pt/1.4 'Liberation Sans'} p{margin:0 0 10pt} .row{position:relative}"
        ".n{position:absolute;left:-32pt;top:calc(50% - 12pt)}",
        (("label", "Source A: The Tide Tables"), *_numbered(1, 9, 93)),
    ),
    Layout(
        "line-numbers",
        "@page{size:letter;margin:72pt 72pt 72pt 100pt;@bottom-center{content:counter(page)}}"
        "body{font:12pt/24pt 'Liberation Serif';margin:0} p{margin:0;text-indent:.5in}",
        _ps(9, 101),
        line_numbers(5, 25, 24),
    ),
    Layout(
        "small-caps",
        "@page{size:A4;margin:2cm;@top-right{content:'A. Novak | Essay 2 | ' counter(page)}}"
        "body{font:12pt/1.5 'Liberation Serif'} p{margin:0 0 12pt} h2{font-variant:small-caps}"
        "p::first-line{font-variant:small-caps}",
        (_title(4), ("h", "The Second Vote"), *_ps(8, 111)),
        folded=True,
    ),
    Layout(
        "cover",
        "@page{size:letter;margin:1in;@bottom-center{content:counter(page)}}@page:first{@bottom-center{content:''}}"
        "body{font:12pt/2 'Liberation Serif'} .head{text-align:center;text-indent:0}.head+h1{margin-top:3in} .break{page-break-after:always}"
        "p{margin:0;text-indent:.5in}",
        (_title(5), *_HEAD, ("hr", ""), *_ps(9, 121)),
    ),
    Layout(
        "landscape",
        "@page{size:A4 landscape;margin:2cm;@bottom-right{content:counter(page)}}"
        "body{font:13pt/1.5 'URW Bookman'} p{margin:0 0 10pt}",
        (_title(0), *_ps(9, 131)),
    ),
    Layout(
        "large-print",
        "@page{size:letter;margin:1in;@bottom-center{content:'- ' counter(page) ' -'}}"
        "body{font:18pt/1.6 'Liberation Sans'} p{margin:0 0 18pt}",
        (_title(1), *_ps(9, 141)),
    ),
    Layout(
        "three-sources",
        "@page{size:letter;margin:1in;@bottom-center{content:counter(page)}}"
        "body{font:11pt/1.4 'Liberation Serif'} p{margin:0 0 9pt} aside{font-size:9pt;margin:0 0 9pt} h1{text-align:left}",
        (
            ("label", "Source 1: Minutes of the Council"),
            *_ps(4, 151),
            ("box", "breakwater: a wall built out into the sea"),
            ("label", "Source 2: A Letter to the Editor"),
            *_ps(4, 152),
            ("box", "The pier in 1904, seen from the hill."),
            ("label", "Source 3: The Ledger"),
            *_ps(4, 153),
        ),
    ),
    Layout(
        "works-cited",
        "@page{size:letter;margin:1in;@top-right{content:'Novak ' counter(page)}}"
        "body{font:12pt/2 'Liberation Serif'} h1,h2{font-size:12pt;font-weight:normal;margin:0;text-align:center}"
        "p{margin:0;text-indent:.5in} .after{text-indent:-.5in;margin-left:.5in} h2{page-break-before:always}",
        (
            *_HEAD,
            _title(2),
            *_ps(5, 161),
            ("h", "Works Cited"),
            (
                "after",
                "Lindqvist, Maja. “A Diary of the Second Winter.” The Island Review, vol. 4, no. 2, 1999, pp. 14–39.",
            ),
            ("after", "Okafor, Daniel. The Tide Tables. Northern Press, 2004."),
            (
                "after",
                "Ortiz, Ana. “Who Paid for the Breakwater? A Ledger Reopened.” Journal of Coastal History, vol. 12, 2011, pp. 88–102, www.example.org/coastal/12/ortiz.",
            ),
        ),
    ),
    Layout(
        "first-flush",
        "@page{size:A5;margin:1.8cm;@top-left{content:counter(page)}@top-right{content:'Chapter Two'}}"
        "body{font:10pt/1.35 'C059';text-align:justify} p{margin:0;text-indent:1.2em} h2+p,h1+p{text-indent:0}",
        (_title(3), *_ps(4, 171), ("h", "The Crossing"), *_ps(5, 172)),
    ),
)

# A browser sets no footnotes.
CHROMIUM = tuple(layout for layout in WEASYPRINT if layout.name != "notes")
