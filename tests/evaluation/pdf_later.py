"""A third set of layouts measured at first sight: fonts, heads, feet and columns of other kinds."""

# Style sheets stand a line each.
# ruff: noqa: E501

from __future__ import annotations

from tests.reading.made_office import Office
from tests.reading.made_pdf import Layout, Piece
from tests.reading.made_text import paragraphs

SENTENCES = (
    "The lighthouse at Skerrin was manned until the last day of March 1988.",
    "Its keepers grew potatoes in soap boxes, since no soil would stay on the rock.",
    "A relief boat came every fortnight, weather allowing, and weather seldom allowed.",
    "“You got used to the horn,” Mr. Baird recalled, “and then you could not sleep without it.”",
    "Automation was cheaper; nobody disputed that.",
    "What was lost is harder to put in a ledger.",
    "Between 1961 and 1987, the crew reported 214 vessels in distress.",
    "How many would a machine have seen?",
    "The board's reply (dated 9 June 1986) ran to a single page.",
    "Three families moved to the mainland, and one went back within the year.",
    "In his memoir, Baird calls the decision “a sum done without the people in it” (77).",
    "Fishermen still steer by the tower, though the lamp is now no larger than a teacup.",
    "It was, by every account, a cold place.",
    "The logbooks—forty-one of them—are kept at the county record office.",
    "One may doubt whether the sea was ever so carefully watched again.",
    "For a time the station served as a post for counting birds, which paid for its roof.",
    "Seventeen species were ringed there in the first season alone.",
    "Yet the counting stopped too, and the roof went in the storm of 2005.",
    "Visitors are told that the stairs are unsafe.",
    "They climb them anyway, e.g. on midsummer night, and photograph the sun.",
    "The argument for keeping such places open is not an argument from profit.",
    "Rather, it asks what a coast is for, and who is to look after it.",
    "No committee has answered that question, or has been asked to.",
)
TITLES = ("A Sum Without People", "The Last Keepers of Skerrin", "Who Watches the Coast?")


def _ps(count: int, seed: int, kind: str = "p", few: int = 2, many: int = 7) -> tuple[Piece, ...]:
    texts = paragraphs(count, seed=seed, sentences=(few, many), pool=SENTENCES)
    return tuple((kind, text) for text in texts)


def _noted(count: int, seed: int, notes: tuple[str, ...]) -> tuple[Piece, ...]:
    found = list(_ps(count, seed, few=3))
    for i, note in enumerate(notes):
        kind, text = found[i]
        found[i] = (kind, text.replace(". ", ".{{" + note + "}} ", 1))
    return tuple(found)


NOTES = (
    "Baird, A Sum, 77.",
    "Record Office, logbook 12, entry of 4 January 1979, where the horn is said to have failed "
    "for eleven hours and to have been worked by hand until the relief came.",
    "Ibid.",
    "Northern Lights Board, Minutes, 9 June 1986, pp. 3–5.",
    "See also Baird, A Sum, 80–82; the figures there are those of the board.",
)
_HEAD: tuple[Piece, ...] = (
    ("head", "Maren Tolle"),
    ("head", "Ms. Adeyemi"),
    ("head", "English 11"),
    ("head", "14 November 2023"),
)

WEASYPRINT = (
    Layout(
        "l-newspaper",
        "@page{size:A3;margin:1.5cm;@top-left{content:'THE COAST COURIER';font:bold 9pt 'Nimbus Roman'}@top-right{content:'Page ' counter(page)}@bottom-center{content:'A Sum Without People · Weekend edition';font-size:7pt}}"
        "body{font:9pt/1.2 'Nimbus Roman';columns:3;column-gap:.6cm;column-rule:.5pt solid;text-align:justify;hyphens:auto} p{margin:0;text-indent:3mm} h1{column-span:all;font-size:26pt;text-align:left} h2{font:bold 10pt 'Nimbus Sans';margin:8pt 0 3pt;text-align:left}",
        (
            ("title", TITLES[0]),
            *_ps(8, 2001),
            ("h", "Potatoes in Soap Boxes"),
            *_ps(9, 2002),
            ("h", "What the Board Said"),
            *_ps(8, 2003),
        ),
    ),
    Layout(
        "l-drop-caps",
        "@page{size:14cm 21cm;margin:1.8cm 1.5cm 2cm 2.2cm;@bottom-left{content:'The Last Keepers of Skerrin';font:italic 8pt 'C059'}@bottom-right{content:counter(page);font:8pt 'C059'}}"
        "body{font:10.5pt/1.45 'C059';text-align:justify;hyphens:auto} p{margin:0;text-indent:5mm} h2{font:small-caps 12pt 'C059';text-align:center;margin:16pt 0 8pt} .drop{text-indent:0}.drop::first-letter{float:left;font-size:32pt;line-height:.8;padding-right:2pt}",
        (
            ("title", TITLES[1]),
            (
                "drop",
                "The lighthouse at Skerrin was manned until the last day of March 1988. "
                + _ps(1, 2004, few=5)[0][1],
            ),
            *_ps(5, 2005),
            ("h", "The Horn"),
            ("drop", "Automation was cheaper; nobody disputed that. " + _ps(1, 2006, few=5)[0][1]),
            *_ps(5, 2007),
        ),
    ),
    Layout(
        "l-footnotes-sans",
        "@page{size:letter;margin:1in 1.2in;@bottom-center{content:'— ' counter(page) ' —';font-size:9pt}@footnote{border-top:.5pt solid;margin-top:10pt}}"
        "body{font:11pt/1.6 'Nimbus Sans'} p{margin:0 0 11pt} .fn{font-size:9pt;line-height:1.3} h2{font-size:11pt;text-transform:none;margin:14pt 0 4pt}",
        (
            ("title", TITLES[2]),
            *_noted(6, 2008, NOTES),
            ("h", "2.1 The Ledger"),
            ("quote", _ps(1, 2009, few=4)[0][1]),
            *_ps(4, 2010),
        ),
    ),
    Layout(
        "l-block-quotes-small",
        "@page{size:A4;margin:3cm 4cm 3cm 2.5cm;@top-center{content:'Tolle · Who Watches the Coast?';font:9pt 'P052'}@bottom-center{content:counter(page)}}"
        "body{font:12pt/1.5 'P052'} p{margin:0;text-indent:8mm} blockquote{margin:9pt 12mm;font-size:10.5pt;line-height:1.35} h2{font-style:italic;font-weight:normal;font-size:13pt;margin:18pt 0 6pt}",
        (
            *_HEAD,
            ("title", TITLES[2]),
            *_ps(3, 2011),
            ("quote", _ps(1, 2012, few=3, many=5)[0][1]),
            *_ps(3, 2013),
            ("h", "Counting Birds"),
            *_ps(3, 2014),
            ("quote", _ps(1, 2015, few=3, many=5)[0][1]),
            *_ps(2, 2016),
        ),
    ),
    Layout(
        "l-typewriter",
        "@page{size:letter;margin:1in;@top-right{content:'Tolle ' counter(page);font:12pt 'Nimbus Mono PS'}}"
        "body{font:12pt/2 'Nimbus Mono PS'} p{margin:0;text-indent:.5in} h1{font-size:12pt;font-weight:normal;margin:0} ul{margin:0 0 0 .5in}",
        (
            *_HEAD,
            ("title", TITLES[0]),
            *_ps(4, 2017),
            *(
                ("li", text)
                for text in (
                    "forty-one logbooks of the station",
                    "the minutes of the board",
                    "letters that Mr. Baird left to his niece",
                )
            ),
            *_ps(4, 2018),
        ),
    ),
)

CHROMIUM = (
    Layout(
        "l-web-article",
        "@page{size:A4;margin:2cm} body{font:13pt/1.65 'DejaVu Serif';max-width:15cm} p{margin:0 0 1em} h2{font:bold 15pt 'DejaVu Sans'} blockquote{border-left:3pt solid;padding-left:10pt;margin:0 0 1em 14pt}",
        (
            ("title", TITLES[1]),
            *_ps(4, 2019),
            ("quote", _ps(1, 2020, few=3, many=4)[0][1]),
            ("h", "The sources used here are three"),
            *(
                ("li", text)
                for text in ("the logbooks of the station", "the minutes of the board", "a memoir")
            ),
            *_ps(4, 2021),
        ),
    ),
    Layout(
        "l-handout",
        "@page{size:letter;margin:.6in} body{font:10pt/1.3 'Liberation Sans Narrow','Liberation Sans'} p{margin:0 0 4pt} h2{background:#ddd;font-size:11pt;padding:2pt} ol{margin:2pt 0} aside{float:right;width:6cm;margin:0 0 4pt 8pt}",
        (
            ("label", "Source 3"),
            ("title", TITLES[2]),
            *_ps(5, 2022),
            ("h", "Questions"),
            *(
                ("ol", text)
                for text in (
                    "Why did the keepers leave?",
                    "What does the writer think of the board?",
                    "Which of the figures could be checked, and where?",
                )
            ),
            *_ps(4, 2023),
        ),
    ),
)

OFFICE = (
    Office(
        "l-office-narrow",
        (("title", TITLES[0]), *_ps(6, 2024), ("h", "The Last Winter"), *_ps(4, 2025)),
        font="Carlito",
        size=11,
        spacing=1.15,
        indent=0,
        after=10,
        margin=50,
        foot="Skerrin: a coast without eyes, page #",
    ),
    Office(
        "l-office-indent-deep",
        (
            *_HEAD,
            ("title", TITLES[1]),
            *_ps(5, 2026),
            ("quote", _ps(1, 2027, few=4)[0][1]),
            *_ps(3, 2028),
        ),
        font="Liberation Sans",
        size=11.5,
        spacing=1.5,
        indent=48,
        justified=True,
        head="Tolle #",
        margin=85,
    ),
)
