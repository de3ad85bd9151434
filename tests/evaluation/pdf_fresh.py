"""A second set of layouts measured at first sight, after what the first showed was mended."""

# Style sheets stand a line each.
# ruff: noqa: E501

from __future__ import annotations

from tests.reading.made_office import Office
from tests.reading.made_pdf import Layout, Piece
from tests.reading.made_text import paragraphs

SENTENCES = (
    "The observatory closed its dome to visitors in the autumn of 1962.",
    "Comets were counted by hand, and by people who were not paid for counting.",
    "“I never once saw it clearly,” she admitted in a radio interview.",
    "Between 1958 and 1964 the staff fell from thirty-one to nine.",
    "Light from the new motorway spoiled every photographic plate.",
    "The council’s answer—polite, brief, and a year late—promised a study.",
    "Who owns the dark?",
    "A half-finished catalogue of 8,400 stars lay in a cupboard until 2003.",
    "Prof. Iyer considers the closure inevitable (“Dark Skies” 19).",
    "Efficient lamps, as it turned out, made the difficulty greater.",
    "Not everyone agreed.",
    "The flagpole, the gift shop and the office floor were sold at auction.",
    "For the amateurs of the district it was the end of an afternoon club that had met since 1910.",
    "Cost was the reason given; convenience was the reason meant.",
    "In the same week, two schools asked whether they might borrow the smaller telescope.",
    "Observers in the southern hemisphere were, by comparison, fortunate.",
    "It would be wrong to call this a failure of science, for the science went on elsewhere.",
    "Nevertheless the building still stands, and on clear nights somebody unlocks it.",
    "Street lighting doubled, then doubled again.",
    "My own measurements, taken from the school roof, suggest a loss of four magnitudes.",
    "The last entry in the night book is in pencil and gives only the temperature.",
    "Such buildings are expensive to keep and, once gone, impossible to replace.",
)
TITLES = ("Who Owns the Dark?", "An Observatory Unlocked", "Eight Thousand Stars in a Cupboard")


def _ps(count: int, seed: int, kind: str = "p", few: int = 2, many: int = 7) -> tuple[Piece, ...]:
    texts = paragraphs(count, seed=seed, sentences=(few, many), pool=SENTENCES)
    return tuple((kind, text) for text in texts)


def _numbered(first: int, count: int, seed: int) -> tuple[Piece, ...]:
    return tuple((f"p{first + i}", text) for i, (_, text) in enumerate(_ps(count, seed)))


def _quote(seed: int) -> Piece:
    return ("quote", _ps(1, seed, few=3, many=6)[0][1])


_HEAD: tuple[Piece, ...] = (
    ("head", "Tomasz Wren"),
    ("head", "Professor Iyer"),
    ("head", "Physics and Society"),
    ("head", "2 May 2022"),
)
_NOTED = tuple(
    (kind, text.replace(". ", ".{{" + note + "}} ", 1))
    for (kind, text), note in zip(
        _ps(7, 1001, few=3),
        [
            "Iyer, “Dark Skies,” 19.",
            "Night book, 3 March 1962, p. 211; the page is torn.",
            "Iyer, “Dark Skies,” 21–24, where the figures of the lamp makers are set beside those of "
            "the council, and the difference between the two is explained at length.",
            "Ibid., 30.",
            "Interview with the author, 12 June 2021.",
            "Night book, 9 April 1962.",
            "Iyer, “Dark Skies,” 44.",
        ],
        strict=True,
    )
)

WEASYPRINT = (
    Layout(
        "f-narrow-justified",
        "@page{size:A5;margin:1.5cm 1.7cm;@bottom-center{content:counter(page);font:9pt 'P052'}}"
        "body{font:10pt/1.3 'P052';text-align:justify;hyphens:auto} p{margin:0 0 5pt}",
        (("title", TITLES[0]), *_ps(11, 1002)),
    ),
    Layout(
        "f-wide-leading",
        "@page{size:letter;margin:1.25in 1in;@top-right{content:'Wren ' counter(page);font:12pt 'Nimbus Sans'}}"
        "body{font:12pt/2.2 'Nimbus Sans'} p{margin:0;text-indent:.5in} h1{font-size:12pt;font-weight:normal;margin:0}",
        (*_HEAD, ("title", TITLES[1]), *_ps(6, 1003), _quote(1004), *_ps(3, 1005)),
    ),
    Layout(
        "f-indent-and-gap",
        "@page{size:A4;margin:2.8cm;@bottom-left{content:counter(page)}}"
        "body{font:11.5pt/1.4 'Liberation Serif'} p{margin:0 0 5pt;text-indent:1cm}",
        (("title", TITLES[2]), *_ps(11, 1006)),
    ),
    Layout(
        "f-columns-gap",
        "@page{size:A4;margin:1.8cm;@top-center{content:'DARK SKIES QUARTERLY';font-size:8pt}@bottom-center{content:counter(page);font-size:8pt}}"
        "body{font:9.5pt/1.35 'Liberation Serif';columns:2;column-gap:.7cm;text-align:justify;hyphens:auto} p{margin:0 0 6pt} h1{column-span:all} h2{font-size:10.5pt;margin:6pt 0 2pt}",
        (
            ("title", TITLES[0]),
            *_ps(6, 1007),
            ("h", "Lamps"),
            *_ps(6, 1008),
            ("h", "The Study That Was Promised"),
            *_ps(6, 1009),
        ),
    ),
    Layout(
        "f-notes-indent",
        "@page{size:A5;margin:1.6cm;@top-right{content:counter(page)}@footnote{border-top:.5pt solid;padding-top:4pt}}"
        "body{font:10.5pt/1.4 'C059'} p{margin:0;text-indent:.6cm} .fn{font-size:8.5pt;text-indent:0}"
        "::footnote-call{font-size:6.5pt;vertical-align:super}::footnote-marker{content:counter(footnote) '. '}",
        (("title", TITLES[1]), *_NOTED),
    ),
    Layout(
        "f-margin-dotted",
        "@page{size:letter;margin:1in 1in 1in 1.6in;@top-left{content:'Reading pack B'}@bottom-right{content:counter(page)}}"
        "body{font:11pt/1.5 'DejaVu Sans'} p{margin:0 0 9pt} .row{position:relative} .n{position:absolute;left:-.5in}.n::after{content:'.'}",
        (
            ("label", "Extract 1"),
            *_numbered(1, 6, 1010),
            ("label", "Extract 2"),
            *_numbered(7, 6, 1011),
        ),
    ),
    Layout(
        "f-margin-table",
        "@page{size:A4;margin:2cm} body{font:11.5pt/1.4 'Liberation Serif'} p{margin:0} .row{display:table;margin-bottom:9pt} .n{display:table-cell;width:1.2cm;vertical-align:middle} .m{display:table-cell}",
        (("label", "Source C"), *_numbered(1, 10, 1012)),
    ),
    Layout(
        "f-drop-and-heads",
        "@page{size:6in 9in;margin:.75in;@top-left{content:counter(page)}@top-right{content:'Eight Thousand Stars';font-variant:small-caps}}"
        "body{font:11pt/1.45 'Nimbus Roman';text-align:justify} p{margin:0;text-indent:1.4em} .drop{text-indent:0}.drop::first-letter{font-size:2.6em}",
        (("title", TITLES[2]), *_ps(1, 1013, "drop"), *_ps(8, 1014)),
    ),
    Layout(
        "f-float-box",
        "@page{size:letter;margin:1in;@bottom-right{content:'Page ' counter(page) ' of ' counter(pages)}}"
        "body{font:11pt/1.4 'Liberation Sans'} p{margin:0 0 8pt} aside{float:right;width:2.2in;margin:0 0 8pt 12pt;font-size:9pt}",
        (
            ("label", "Source 4: The Night Book"),
            *_ps(2, 1015),
            ("box", "magnitude: how bright a star is; the fainter, the greater the number"),
            *_ps(4, 1016),
            ("box", "The dome in 1961, a year before it closed."),
            *_ps(3, 1017),
        ),
    ),
)
CHROMIUM = (
    Layout(
        "f-docs-double",
        "@page{size:letter;margin:1in} body{font:12pt/2 'Liberation Serif'} p{margin:0;text-indent:.5in} h1{font-size:12pt;font-weight:normal;margin:0} blockquote{margin:0 0 0 .5in}",
        (*_HEAD, ("title", TITLES[0]), *_ps(5, 1020), _quote(1021), *_ps(4, 1022)),
    ),
    Layout(
        "f-blog",
        "@page{size:A4;margin:1.5cm} body{font:15px/1.7 'Liberation Sans'} p{margin:0 0 1.1em} blockquote{margin:0 2em 1.1em;font-style:italic} h1{text-align:left}",
        (("title", TITLES[1]), *_ps(4, 1023), _quote(1024), *_ps(5, 1025)),
    ),
    Layout(
        "f-condensed",
        "@page{size:letter;margin:.5in} body{font:9pt/1.25 'Liberation Sans Narrow';text-align:justify} p{margin:0;text-indent:1.2em}",
        (("title", TITLES[2]), *_ps(16, 1026)),
    ),
    Layout(
        "f-no-gap-sans",
        "@page{size:A4;margin:2.4cm} body{font:11pt/1.5 'Nimbus Sans'} p{margin:0}",
        (("title", TITLES[0]), *_ps(11, 1027)),
    ),
    Layout(
        "f-columns-list",
        "@page{size:letter;margin:.7in} body{font:10pt/1.4 'C059';columns:2} p{margin:0 0 7pt} h1{column-span:all} ul{margin:0 0 7pt}",
        (("title", TITLES[1]), *_ps(4, 1028), *(("li", s) for s in SENTENCES[7:12]), *_ps(6, 1029)),
    ),
)
OFFICE = (
    Office("f-office-apa", (("title", TITLES[0]), *_ps(8, 1030)), font="Liberation Sans", size=11, spacing=2.0, head="WHO OWNS THE DARK #"),
    Office("f-office-small", (("title", TITLES[1]), *_ps(12, 1031)), font="DejaVu Serif", size=9, spacing=1.0, indent=0, after=5, foot="Page #"),
    Office("f-office-just-cols", (("title", TITLES[2]), *_ps(13, 1032)), font="P052", size=10, spacing=1.15, indent=0, after=6, columns=2, justified=True, head="Pack 2", foot="#"),
    Office("f-office-lines", (*_ps(7, 1033),), font="Nimbus Roman", size=12, spacing=2.0, indent=0, after=10, lines=5),
    Office("f-office-quote", (("title", TITLES[0]), *_ps(3, 1034), _quote(1035), *_ps(2, 1036), _quote(1037), *_ps(3, 1038)), font="Liberation Serif", size=12, spacing=1.5, indent=30, justified=True, foot="- # -"),
)  # fmt: skip
GROFF = (
    Office("f-groff-just", (("title", TITLES[1]), *_ps(10, 1040)), font="P", size=11, spacing=1.15, indent=16, justified=True),
    Office("f-groff-gap", (*_ps(5, 1041), _quote(1042), *_ps(5, 1043)), font="H", size=11, spacing=1.3, indent=0, after=9, justified=True),
)  # fmt: skip
