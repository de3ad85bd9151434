"""Layouts that the reader of PDF was measured on at first sight."""

# Style sheets stand a line each.
# ruff: noqa: E501

from __future__ import annotations

from tests.evaluation.pdf_tuned import line_numbers
from tests.reading.made_office import Office
from tests.reading.made_pdf import Layout, Piece
from tests.reading.made_text import paragraphs

SENTENCES = (
    "The orchard was planted on chalk, which nobody at the time thought wise.",
    "Pollen counts are taken every fifteen minutes from April until June.",
    "“Bees,” my grandmother used to say, “are bad at waiting.”",
    "Twenty-three of the hives were lost in a single frost.",
    "A first-rate grower watches the sky, the soil and the price of diesel.",
    "Dr. Adeyemi’s figures differ from those of the ministry by almost a fifth.",
    "It rained.",
    "This is the difficulty with every forecast: it must be written before the season begins.",
    "Could a smaller farm have borne the loss?",
    "In 1987 the cooperative owned 412 hectares; by 2009 it owned none (Marsh 71).",
    "The older varieties flower late and, therefore, suffer less.",
    "Sufficient water, an affable landlord and a flat road were all he asked for.",
    "Nothing in the accounts explains where the money for the second press came from.",
    "On the other hand, the cider was excellent.",
    "Most visitors come for the blossom—few of them ask about the fruit.",
    "The state-owned railway carried apples at half the usual rate until 1931.",
    "Both letters are kept in the same box, and neither has been published.",
    "As the soil warmed, the labels on the rows became unreadable.",
    "Her argument rests on two photographs and a receipt.",
    "Grafting is slow work that rewards a steady hand and a sharp knife.",
    "“We sell what we can’t eat,” one farmer told the inspector.",
    "The inspector’s report, by contrast, fills ninety pages.",
    "Afterwards, the village bought back its own orchard for one pound.",
    "I have argued that the loss was foreseeable, and that it was foreseen.",
)
TITLES = ("The Orchard on Chalk", "Bees Do Not Wait", "An Inspector in the Orchard: 1931 and After")


def _ps(count: int, seed: int, kind: str = "p", few: int = 2, many: int = 8) -> tuple[Piece, ...]:
    texts = paragraphs(count, seed=seed, sentences=(few, many), pool=SENTENCES)
    return tuple((kind, text) for text in texts)


def _numbered(first: int, count: int, seed: int) -> tuple[Piece, ...]:
    return tuple((f"p{first + i}", text) for i, (_, text) in enumerate(_ps(count, seed)))


def _title(i: int) -> Piece:
    return ("title", TITLES[i % 3])


def _quote(seed: int) -> Piece:
    return ("quote", _ps(1, seed, few=3, many=5)[0][1])


_HEAD: tuple[Piece, ...] = (
    ("head", "Amara Nwosu"),
    ("head", "Mr. P. Delacroix"),
    ("head", "IB History HL"),
    ("head", "3rd of October, 2023"),
)
_NOTES = tuple(
    (kind, text.replace(". ", ".{{" + note + "}} ", 1))
    for (kind, text), note in zip(
        _ps(9, 901, few=3),
        [
            "Marsh, Apples and Empire, 71.",
            "Adeyemi to the ministry, 4 May 1931, quoted in Marsh, Apples and Empire, 80–82.",
            "Marsh, 90.",
            "Ibid.",
            "The price is given in the money of 1931. On what it would buy, see the tables in the "
            "appendix to Marsh’s second edition.",
            "Parish register, f. 12.",
            "Marsh, 104.",
            "I owe this point to the keeper of the county museum.",
            "Marsh, 110–11.",
        ],
        strict=True,
    )
)

WEASYPRINT = (
    Layout(
        "u-georgia-like",
        "@page{size:A4;margin:1.8cm 3.4cm;@bottom-left{content:counter(page) ' | Page'}}"
        "body{font:10.5pt/1.55 'Nimbus Roman'} p{margin:0 0 .45em}",
        (_title(0), *_ps(13, 301)),
    ),
    Layout(
        "u-tight-gap",
        "@page{size:letter;margin:1.2in;@top-right{content:'p. ' counter(page)}}"
        "body{font:11.5pt/1.2 'Liberation Serif'} p{margin:0 0 2.5pt}",
        (_title(1), *_ps(15, 302)),
    ),
    Layout(
        "u-wide-indent",
        "@page{size:A4;margin:2.54cm;@top-center{content:'NWOSU ' counter(page)}}"
        "body{font:12pt/1.8 'DejaVu Sans'} p{margin:0;text-indent:1.6cm}",
        (*_HEAD, _title(2), *_ps(10, 303)),
    ),
    Layout(
        "u-three-columns",
        "@page{size:A4 landscape;margin:1.5cm;@bottom-right{content:counter(page)}}"
        "body{font:9.5pt/1.3 'Nimbus Sans';columns:3;column-gap:.8cm} p{margin:0 0 6pt} h1{column-span:all;font-size:15pt}",
        (_title(0), *_ps(18, 304)),
    ),
    Layout(
        "u-two-columns-ragged",
        "@page{size:letter;margin:.9in;@bottom-center{content:'~ ' counter(page) ' ~'}}"
        "body{font:10pt/1.45 'P052';columns:2;column-gap:.4in} p{margin:0;text-indent:1.3em} h2{font-size:10pt}",
        (_title(1), *_ps(7, 305), ("h", "The Frost"), *_ps(8, 306)),
    ),
    Layout(
        "u-book",
        "@page{size:5.5in 8.5in;margin:.7in}@page:left{margin-left:.9in;@top-left{content:counter(page) '   AN ORCHARD'}}"
        "@page:right{margin-left:.6in;@top-right{content:'The Frost   ' counter(page)}}"
        "body{font:10.5pt/1.4 'C059';text-align:justify;hyphens:auto} p{margin:0;text-indent:1em} h2+p{text-indent:0}",
        (("h", "1"), *_ps(9, 307), ("h", "2"), *_ps(8, 308)),
    ),
    Layout(
        "u-notes",
        "@page{size:letter;margin:1in;@bottom-center{content:counter(page)}@footnote{margin-top:12pt}}"
        "body{font:11pt/1.7 'Nimbus Roman';text-align:justify} p{margin:0 0 7pt}"
        ".fn{font-size:9pt;line-height:1.25}::footnote-call{font-size:7pt;vertical-align:super}"
        "::footnote-marker{content:counter(footnote) ' '}",
        (_title(2), *_NOTES),
    ),
    Layout(
        "u-quotes-both-sides",
        "@page{size:A4;margin:2.2cm;@top-right{content:counter(page)}}"
        "body{font:11pt/1.4 'Liberation Sans'} p{margin:0 0 9pt} blockquote{margin:0 1.4cm 9pt;font-size:10pt}",
        (_title(0), *_ps(3, 309), _quote(310), *_ps(4, 311), _quote(312), *_ps(3, 313)),
    ),
    Layout(
        "u-margin-right",
        "@page{size:A4;margin:2cm 3.2cm 2cm 2cm;@bottom-center{content:'Page ' counter(page) ' of ' counter(pages)}}"
        "body{font:11pt/1.35 'Nimbus Sans'} p{margin:0 0 7pt} .row{position:relative} .n{position:absolute;right:-1.1cm;top:0;font-size:9pt}",
        (
            ("label", "Document A"),
            *_numbered(1, 8, 314),
            ("label", "Document B"),
            *_numbered(1, 8, 315),
        ),
    ),
    Layout(
        "u-margin-bracketed",
        "@page{size:letter;margin:1in 1in 1in 1.5in}"
        "body{font:12pt/1.5 'URW Bookman'} p{margin:0;text-indent:.3in} .row{position:relative} .n{position:absolute;left:-.55in;top:0}.n::before{content:'['}.n::after{content:']'}",
        (("label", "Text 2"), *_numbered(1, 12, 316)),
    ),
    Layout(
        "u-lines-right",
        "@page{size:A4;margin:25mm;@bottom-center{content:counter(page)}}"
        "body{font:11pt/18pt 'Liberation Sans';margin:0;text-align:justify} p{margin:0 0 18pt}",
        (*_ps(9, 317),),
        line_numbers(5, 35, 18, left="470pt"),
    ),
    Layout(
        "u-boxes",
        "@page{size:letter;margin:1in;@top-left{content:'Unit 4 source pack'}@bottom-right{content:'- ' counter(page) ' -'}}"
        "body{font:11pt/1.35 'DejaVu Serif Condensed'} p{margin:0 0 8pt} aside{font-size:9pt;background:#eee;margin:0 0 8pt} h1{text-align:left;font-size:14pt}",
        (
            ("label", "Source 1: An Inspector Calls on the Orchard"),
            *_ps(3, 318),
            ("box", "graft: a shoot set into the stem of another tree"),
            ("box", "Figure 1. Rows after the frost of 1931."),
            ("label", "Source 2: Letter of a Grower"),
            *_ps(4, 319),
            ("box", "hectare: ten thousand square metres"),
            ("label", "Source 3: From the Parish Register"),
            *_ps(3, 320),
        ),
    ),
)

CHROMIUM = (
    Layout(
        "u-web-article",
        "@page{size:letter;margin:.6in} body{font:16px/1.6 'DejaVu Sans';max-width:34em} p{margin:0 0 1em}",
        (_title(1), *_ps(5, 330), ("h", "What the Ministry Knew"), *_ps(5, 331)),
    ),
    Layout(
        "u-docs-export",
        "@page{size:letter;margin:1in} body{font:11pt/1.15 'Liberation Sans'} p{margin:0} .head{text-indent:0} h1{font-weight:normal;font-size:20pt;text-align:left}",
        (*_HEAD, _title(2), *_ps(12, 332)),
    ),
    Layout(
        "u-justified-hyphens",
        "@page{size:A4;margin:2.6cm} body{font:11pt/1.5 'P052';text-align:justify;hyphens:auto} p{margin:0;text-indent:2em}",
        (_title(0), *_ps(13, 333)),
    ),
    Layout(
        "u-chrome-columns",
        "@page{size:A4;margin:1.6cm} body{font:10pt/1.4 'Liberation Serif'} main{columns:2} p{margin:0 0 7pt} body{columns:2} h1{column-span:all}",
        (_title(1), *_ps(16, 334)),
    ),
    Layout(
        "u-lists",
        "@page{size:A4;margin:2cm} body{font:11pt/1.4 'URW Gothic'} p{margin:0 0 10pt} li{margin-bottom:3pt}",
        (
            _title(2),
            *_ps(2, 335),
            *(("li", s) for s in SENTENCES[3:8]),
            *_ps(2, 336),
            *(("ol", s) for s in SENTENCES[14:19]),
            *_ps(3, 337),
        ),
    ),
    Layout(
        "u-flex-numbers",
        "@page{size:letter;margin:1in} body{font:12pt/1.45 'Nimbus Roman'} p{margin:0} .row{display:flex;margin-bottom:10pt;align-items:center} .n{flex:0 0 40px}",
        (("label", "Passage 1"), *_numbered(1, 10, 338)),
    ),
    Layout(
        "u-large-caps",
        "@page{size:A4;margin:2cm} body{font:17pt/1.5 'Nimbus Sans'} p{margin:0 0 14pt} .drop::first-letter{float:left;font-size:3em;line-height:.9;padding-right:4px}",
        (_title(0), *_ps(1, 339, "drop"), *_ps(6, 340)),
    ),
    Layout(
        "u-mono",
        "@page{size:letter;margin:1in} body{font:10pt/2 'Liberation Mono'} p{margin:0;text-indent:5ch}",
        (*_HEAD, _title(1), *_ps(8, 341)),
    ),
)

OFFICE = (
    Office("u-office-mla", (*_HEAD, _title(0), *_ps(9, 401)), head="Nwosu #"),
    Office(
        "u-office-report",
        (_title(1), ("h", "The Frost"), *_ps(5, 402), ("h", "The Inspector"), *_ps(5, 403)),
        font="Liberation Sans", size=11, spacing=1.15, indent=0, after=8, foot="Page #",
    ),
    Office(
        "u-office-justified",
        (_title(2), *_ps(12, 404)),
        font="C059", size=11, spacing=1.3, indent=20, justified=True, foot="- # -",
    ),
    Office(
        "u-office-columns",
        (_title(0), *_ps(14, 405)),
        font="Nimbus Roman", size=10, spacing=1.1, indent=14, columns=2, justified=True, foot="#",
    ),
    Office(
        "u-office-lines",
        _ps(8, 406),
        spacing=1.5, indent=36, lines=5, foot="#",
    ),
    Office(
        "u-office-quotes",
        (*_HEAD, _title(1), *_ps(3, 407), _quote(408), *_ps(3, 409), _quote(410), *_ps(2, 411)),
        font="P052", head="Nwosu, History HL, #",
    ),
    Office(
        "u-office-plain",
        (_title(2), *_ps(14, 412)),
        font="DejaVu Sans", size=10, spacing=1.0, indent=0, after=0, margin=60, foot="#",
    ),
    Office(
        "u-office-lists",
        (_title(0), *_ps(2, 413), *(("li", s) for s in SENTENCES[6:11]), *_ps(2, 414), *(("ol", s) for s in SENTENCES[:5]), *_ps(2, 415)),
        font="Liberation Serif", size=12, spacing=1.2, indent=0, after=6,
    ),
)  # fmt: skip

GROFF = (
    Office("u-groff-indent", (("title", TITLES[0]), *_ps(10, 501)), font="T", size=11, spacing=1.1, indent=22, justified=True),
    Office("u-groff-gap", (("title", TITLES[1]), *_ps(10, 502)), font="H", size=10, spacing=1.2, indent=0, after=7),
    Office("u-groff-quotes", (*_ps(3, 504), _quote(505), *_ps(4, 506), _quote(507), *_ps(2, 508)), font="N", size=12, spacing=1.4, indent=0, after=8),
)  # fmt: skip
