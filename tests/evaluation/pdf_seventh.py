"""A seventh set of layouts measured at first sight: reports, reviews, booklets, packs and scripts."""

# Style sheets stand a line each.
# ruff: noqa: E501

from __future__ import annotations

from tests.evaluation.pdf_pieces import Pool
from tests.reading.made_flat import Flat
from tests.reading.made_office import Office
from tests.reading.made_pdf import Layout, Piece

POOL = Pool(
    (
        "Eels were once so common in the river that rents were paid in them.",
        "A tenant of the abbey owed 2,000 a year, delivered alive.",
        "In her study of the fen, Dr. J. R. Castellan (2016, p. 41) counts 93 such rents.",
        "Today the eel is rarer than the panda, and far less loved.",
        "Why? There are at least four answers, and none of them is complete.",
        "The first is the weir: a fish that must reach the sea cannot climb concrete.",
        "The second, pumping, kills quietly; nobody sees it.",
        "“I’ve pulled them out of the pump by the bucket,” said one engineer, “in pieces.”",
        "Temperature matters too (an adult stops feeding below 8 °C), though less than was thought.",
        "It is tempting to blame the glass-eel trade, which moves 350 million young fish a year to farms abroad.",
        "However, the decline began in 1980, ten years before the trade did.",
        "Parasites arrived with imported stock and spread within a decade from one catchment to 30.",
        "No single cause will do.",
        "What the graph shows is a fall of more than 90 % at every station; what it hides is that three stations were moved.",
        "The Water Board’s own survey—carried out by volunteers, at night, with torches—found 11 eels in 40 km.",
        "Eel passes cost between £2,000 and £60,000 each.",
        "Some of them work: at Hallow Weir, 4,117 elvers climbed the brushes in a single May.",
        "Others, e.g. the one at Prior’s Lock, have been dry since the day they were opened.",
        "My grandfather smoked eels over oak in a shed that still smells of it.",
        "That memory is not evidence, but it is a reason to look for some.",
        "Farmers object that a raised water table would drown their potatoes.",
        "They have a point, and the law—see section 14(2)—gives them a vote.",
        "Restoring the river, then, is a question of who is asked and in what order.",
        "If nothing changes, the last eel in the valley will be caught by accident.",
        "Conservation is usually about animals that look back at us.",
        "An eel does not.",
    )
)
TITLES = (
    "Rents Paid in Eels",
    "What the Graph Hides: Counting Eels Since 1980",
    "Who Speaks for an Unloved Fish?",
)
_ENTRIES = (
    "Castellan, J.R. (2016) The Silver Run: Eels, Abbots and Engineers. 2nd edn. Ely: Fenland Press.",
    "Marr, D. and Ostrowska, K. (2020) ‘Night counts: volunteers and the eel’, Journal of Freshwater History, 12(3), pp. 201–219. Available at: https://journals.example.org/jfh/12/3/night-counts-volunteers-and-the-eel (Accessed: 4 May 2024).",
    "Water Board (2021) Eel Survey of the Lower Valley: Final Report. Available at: https://www.example.org/reports/eel-survey-2021.pdf (Accessed: 11 April 2024).",
)
_NOTES = (
    "Castellan, The Silver Run, 41.",
    "D. Marr and K. Ostrowska, “Night Counts,” 203–4. The volunteers’ sheets, which are not paginated, are cited by date.",
    "Water Board, Eel Survey, table 6.",
    "Ibid., table 9.",
    "Interview with an engineer, 2 May 2023.",
)


def _head(*lines: str) -> tuple[Piece, ...]:
    return tuple(("head", line) for line in lines)


def _lettered(seed: int, count: int = 3) -> tuple[Piece, ...]:
    """Answers, each of its question's letter."""
    return tuple(
        ("clause", f"({'abcdef'[i]}) {text}")
        for i, (_, text) in enumerate(POOL.some(count, seed, few=2, many=4))
    )


def _run_in(seed: int, *names: str) -> tuple[Piece, ...]:
    """Paragraphs that begin with their own heading."""
    texts = POOL.some(len(names), seed, few=3)
    return tuple(("p", f"{name}. {text}") for name, (_, text) in zip(names, texts, strict=True))


WEASYPRINT = (
    Layout(
        "7-word-page-footer",
        "@page{size:A4;margin:2.54cm;@bottom-right{content:counter(page) ' | P a g e';font:11pt 'Carlito'}}"
        "body{font:11pt/1.25 'Carlito'} p{margin:0 0 8pt} h1{font-weight:normal;text-align:left;font-size:26pt} h2{font:14pt 'Carlito';color:#2f5496;margin:12pt 0 2pt}",
        (
            ("title", TITLES[0]),
            *POOL.some(4, 7001),
            ("h", "The weir"),
            *POOL.some(4, 7002),
            ("h", "The pump"),
            *POOL.some(4, 7003),
        ),
    ),
    Layout(
        "7-harvard-report",
        "@page{size:A4;margin:2.5cm;@top-left{content:'Student no. 30018824';font:9pt 'Liberation Sans'}@top-right{content:'GEO2017 Rivers';font:9pt 'Liberation Sans'}@bottom-center{content:'Page ' counter(page) ' of ' counter(pages);font:9pt 'Liberation Sans'}}"
        "body{font:11pt/1.5 'Liberation Sans'} p{margin:0 0 11pt;text-align:justify} h2,.h{font:bold 13pt 'Liberation Sans'} h3{font-size:11pt;font-style:italic} .after{text-align:left}",
        (
            ("title", TITLES[1]),
            ("clause.h", "1. Introduction"),
            *POOL.some(2, 7004),
            ("clause.h", "2. Literature"),
            ("h3", "2.1. Before the weirs"),
            *POOL.some(3, 7005),
            ("h3", "2.2. After the weirs"),
            *POOL.some(3, 7006),
            ("h", "Reference list"),
            *(("after", entry) for entry in _ENTRIES),
        ),
    ),
    Layout(
        "7-ieee-columns",
        "@page{size:letter;margin:.75in .65in;@bottom-center{content:counter(page);font:8pt 'Liberation Serif'}}"
        "body{font:10pt/1.2 'Liberation Serif';columns:2;column-gap:.25in;text-align:justify;hyphens:auto} p{margin:0;text-indent:1em} .abs{font-weight:bold;font-size:9pt;text-indent:0;margin-bottom:6pt} h1{column-span:all;font-size:20pt;font-weight:normal} h2{font:10pt 'Liberation Serif';text-align:center;margin:8pt 0 3pt;text-transform:uppercase}",
        (
            ("title", TITLES[1]),
            ("p.abs", "Abstract—" + POOL.one(7007, "p", few=5, many=6)[1]),
            ("h", "I. INTRODUCTION"),
            *POOL.some(5, 7008),
            ("h", "II. METHOD"),
            *POOL.some(5, 7009),
            ("h", "III. RESULTS"),
            *POOL.some(6, 7010),
        ),
    ),
    Layout(
        "7-booklet-questions",
        "@page{size:A4;margin:1.6cm 2.2cm 2.4cm;@bottom-left{content:'P71209A';font:8pt 'Liberation Sans'}@bottom-center{content:counter(page);font:bold 10pt 'Liberation Sans'}}"
        "body{font:11pt/1.45 'Liberation Sans'} p{margin:0 0 9pt} h2{font-size:11pt;margin:12pt 0 5pt}",
        (
            ("title", "Answer booklet"),
            ("h", "Question 1"),
            *_lettered(7011),
            ("h", "Question 2"),
            *_lettered(7012, 4),
            ("h", "Question 3"),
            *POOL.some(4, 7013),
        ),
    ),
    Layout(
        "7-run-in-heads",
        "@page{size:letter;margin:1.1in;@top-center{content:'— ' counter(page) ' —';font:10pt 'P052'}}"
        "body{font:11pt/1.4 'P052';text-align:justify;hyphens:auto} p{margin:0 0 6pt} p::first-line{} .lead{font-style:italic}",
        (
            ("title", TITLES[2]),
            ("p.lead", POOL.one(7014, "p")[1]),
            *_run_in(7015, "The abbey", "The weir", "The pump", "The trade", "The law"),
            *POOL.some(4, 7016),
        ),
    ),
    Layout(
        "7-annotated-bibliography",
        "@page{size:letter;margin:1in;@top-right{content:'Castellano ' counter(page);font:12pt 'Liberation Serif'}}"
        "body{font:12pt/2 'Liberation Serif'} h1{font:12pt/2 'Liberation Serif';margin:0} p{margin:0} .after{padding-left:.5in;text-indent:-.5in} .note{padding-left:.5in;text-indent:.5in}",
        (
            *_head("Rosa Castellano", "Dr. Imre", "Environmental History 301", "9 April 2024"),
            ("title", "Annotated Bibliography"),
            *(
                piece
                for i, entry in enumerate(_ENTRIES)
                for piece in (("after", entry), *POOL.some(1, 7017 + i, "p.note", few=4))
            ),
        ),
    ),
    Layout(
        "7-footnotes-in-columns",
        "@page{size:A4;margin:2cm 1.8cm;@bottom-right{content:counter(page)}}"
        "body{font:10.5pt/1.4 'C059'} p{margin:0 0 7pt} .fn{font-size:8.5pt;line-height:1.2} ::footnote-call{font-size:7pt;vertical-align:super} ::footnote-marker{content:counter(footnote) '. '}",
        (("title", TITLES[0]), *POOL.noted(_NOTES, 7021), *POOL.some(5, 7022)),
    ),
)

CHROMIUM = (
    Layout(
        "7-watermark-draft",
        "@page{size:A4;margin:2.2cm} body{font:11.5pt/1.5 'Liberation Serif'} p{margin:0;text-indent:2em} .mark{position:fixed;top:40%;left:10%;font:90pt 'Liberation Sans';color:#ddd;transform:rotate(-35deg)}",
        (("raw", "<div class=mark>DRAFT</div>"), ("title", TITLES[2]), *POOL.some(13, 7023)),
    ),
    Layout(
        "7-pull-quote",
        "@page{size:letter;margin:.9in} body{font:11pt/1.5 'Liberation Serif'} p{margin:0 0 9pt} .pull{float:left;width:1.9in;font:italic 15pt/1.25 'P052';margin:4pt 14pt 4pt 0;border-top:2px solid;border-bottom:2px solid}",
        (
            ("title", TITLES[0]),
            *POOL.some(3, 7024),
            ("raw", "<div class=pull>“rarer than the panda, and far less loved”</div>"),
            *POOL.some(3, 7025, few=4),
            *POOL.some(4, 7026),
        ),
    ),
    Layout(
        "7-notion-export",
        "@page{size:A4;margin:2cm} body{font:15px/1.5 'DejaVu Sans'} p{margin:.4em 0} h1{text-align:left;font-size:2.2em} h2{margin:1.4em 0 .1em;font-size:1.5em} ul{margin:.2em 0;padding-left:1.6em} blockquote{border-left:3px solid;margin:1em 0;padding-left:1em}",
        (
            ("title", TITLES[2]),
            *POOL.some(3, 7027),
            ("h", "Causes"),
            ("li", "Weirs, of which there are 61 on the main river alone."),
            ("li", "Pumps"),
            (
                "li",
                "Parasites and the trade that brought them, first from the east and later from the south of the continent.",
            ),
            ("h", "What was said"),
            ("quote", POOL.one(7028, "quote")[1]),
            *POOL.some(4, 7029),
        ),
    ),
    Layout(
        "7-wide-table",
        "@page{size:A4;margin:2cm} body{font:11pt/1.4 Carlito} p{margin:0 0 9pt} table{border-collapse:collapse;margin:0 0 12pt} td{border:.75pt solid;padding:3pt 6pt;vertical-align:top} caption,figcaption{font-size:9pt;margin-bottom:4pt}",
        (
            ("title", TITLES[1]),
            *POOL.some(3, 7030),
            ("figcaption", "Table 1: Three stations and what was done to them"),
            ("table", "Station|What was found|Moved"),
            (
                "table",
                "Hallow Weir|Elvers on the brushes in May, none after the flood of 2014 until the pass was rebuilt|no",
            ),
            ("table", "Prior’s Lock|Nothing, in any year, by anyone|1994"),
            *POOL.some(4, 7031),
            ("figcaption", "Table 2: Rents by century"),
            ("table", "Century|Rents|Eels"),
            ("table", "11th|93|61,400"),
            ("table", "13th|40|22,150"),
            *POOL.some(3, 7032),
        ),
    ),
    Layout(
        "7-classroom-post",
        "body{font:14px/1.43 Roboto,'Liberation Sans'} p{margin:0 0 10px} h2{font-size:16px;font-weight:500}",
        (
            ("title", TITLES[0]),
            *_head("Rosa Castellano – Assignment 4"),
            *POOL.some(6, 7033),
            ("h", "Sources I used"),
            *POOL.some(4, 7034),
        ),
        furniture=True,
    ),
    Layout(
        "7-left-column-labels",
        "@page{size:A4;margin:2cm} body{font:10.5pt/1.45 'Liberation Sans'} p{margin:0 0 8pt 4.2cm} h2{font-size:10.5pt;margin:12pt 0 0;width:3.8cm;float:left;clear:left}",
        (
            ("title", "Project diary"),
            ("h", "Monday 3 June"),
            *POOL.some(2, 7035, few=3),
            ("h", "Tuesday 4 June"),
            *POOL.some(2, 7036, few=3),
            ("h", "Friday 7 June"),
            *POOL.some(3, 7037, few=3),
        ),
    ),
)

_CENTRED = ('fo:text-align="center" fo:margin-bottom="12pt"', 'fo:font-weight="bold"')
_BOLD = (
    'fo:margin-top="12pt" fo:margin-bottom="4pt" fo:keep-with-next="always"',
    'fo:font-weight="bold"',
)

FLAT = (
    Flat(
        "7-tab-indents-double",
        (*_head("Rosa Castellano", "Dr. Imre", "AP Language", "April 9, 2024"), ("title", TITLES[2]), *((kind, "\u2003\u2003" + text) for kind, text in POOL.some(9, 7038))),
        every='fo:line-height="200%"', head="Castellano #", styles={"title": ('fo:text-align="center" fo:line-height="200%"', ""), "furniture": ('fo:text-align="end"', "")},
    ),
    Flat(
        "7-footnotes-long",
        (("title", TITLES[1]), *POOL.noted(tuple(f"{note} {more[1]}" for note, more in zip(_NOTES, POOL.some(5, 7039, few=1, many=2), strict=True)), 7040), *POOL.some(5, 7041)),
        font="P052", size=11.5, every='fo:line-height="140%" fo:margin-bottom="6pt"', foot="#",
        styles={"title": _CENTRED, "note": ("", 'fo:font-size="9pt"'), "furniture": ('fo:text-align="end"', "")},
    ),
    Flat(
        "7-endnotes-chicago",
        (("title", TITLES[0]), *POOL.some(2, 7042), *POOL.noted(_NOTES, 7043), *POOL.some(2, 7044), ("h", "Notes")),
        every='fo:line-height="180%" fo:text-indent="1.2cm"', notes="endnote", foot="#", font="C059", size=11,
        styles={"title": _CENTRED, "h": _CENTRED, "note": ("", 'fo:font-size="11pt"'), "furniture": ('fo:text-align="center"', "")},
    ),
    Flat(
        "7-numbered-every-fifth",
        POOL.some(8, 7045),
        every='fo:line-height="130%" fo:text-indent="0.8cm" fo:text-align="justify"', numbered=5, hyphenated=True, head="Extract 3\tfrom Rents Paid in Eels",
    ),
    Flat(
        "7-two-columns-heads",
        (("h", "Rents"), *POOL.some(5, 7046), ("h", "Weirs"), *POOL.some(5, 7047), ("h", "Pumps"), *POOL.some(5, 7048)),
        columns='fo:column-count="2" fo:column-gap="1cm"', font="Carlito", size=10, every='fo:line-height="115%" fo:margin-bottom="6pt"',
        head="The Fenland Student", foot="Issue 12, page #", styles={"h": _BOLD},
    ),
    Flat(
        "7-dashes-and-squares",
        (("title", TITLES[2]), *POOL.some(3, 7049), ("li", "pumps that kill"), ("li", "weirs that block, and locks that are only opened for boats in the summer months, when the adults are not on the move"), ("li", "traders"), *POOL.some(3, 7050), ("ol", "Ask the farmers first."), ("ol", "Then ask the anglers, whose club owns the bank on both sides from the mill down to the railway bridge."), ("ol", "Build the pass."), *POOL.some(2, 7051)),
        bullet="–", every='fo:line-height="150%" fo:margin-bottom="6pt"', font="DejaVu Sans", size=10, head="Unloved fish\t\t#", styles={"title": _CENTRED},
    ),
    Flat(
        "7-boxed-with-labels",
        (("title", "Source booklet"), ("label", "SOURCE 1 – An engineer speaks"), *POOL.some(2, 7052, "box", few=3), ("label", "SOURCE 2 – From a history of the fen"), *POOL.some(2, 7053, "box", few=3), ("label", "SOURCE 3 – A letter"), *POOL.some(3, 7054, "box", few=3)),
        font="Liberation Sans", size=10.5, foot="Do not write in the margin\t\t#",
        styles={"title": _CENTRED, "label": ('fo:margin-top="14pt" fo:margin-bottom="4pt" fo:keep-with-next="always"', 'fo:font-weight="bold" fo:font-size="12pt"'), "box": ('fo:border="0.75pt solid #555555" fo:padding="0.2cm" fo:line-height="130%" fo:margin-bottom="6pt" style:join-border="false"', "")},
    ),
    Flat(
        "7-block-quotations",
        (("title", TITLES[0]), *POOL.some(3, 7055), POOL.one(7056, "quote"), *POOL.some(2, 7057), POOL.one(7058, "quote"), *POOL.some(3, 7059)),
        every='fo:line-height="200%" fo:text-indent="1.27cm"', foot="#",
        styles={"title": ('fo:text-align="center"', ""), "quote": ('fo:margin-left="2cm" fo:margin-right="2cm" fo:margin-top="6pt" fo:margin-bottom="10pt" fo:text-align="justify"', 'fo:font-size="11pt"'), "furniture": ('fo:text-align="center"', "")},
    ),
    Flat(
        "7-wide-margins-justified",
        (("title", TITLES[1]), *POOL.some(11, 7060)),
        page='fo:page-width="21.6cm" fo:page-height="27.9cm" fo:margin-top="3cm" fo:margin-bottom="3cm" fo:margin-left="5.5cm" fo:margin-right="5.5cm"',
        every='fo:line-height="160%" fo:text-align="justify" fo:text-indent="0.7cm"', hyphenated=True, foot="#\nR. Castellano", head="What the Graph Hides",
        styles={"title": _CENTRED, "furniture": ('fo:text-align="center"', 'fo:font-size="9pt"')},
    ),
)  # fmt: skip

OFFICE = (
    Office("7-office-blank-lines", tuple(piece for each in (("title", TITLES[2]), *POOL.some(9, 7061)) for piece in (each,)), font="Carlito", size=12, spacing=1.0, indent=0, after=12, head="Rosa Castellano Period 6"),
    Office("7-office-lines", POOL.some(8, 7062), font="Liberation Sans", size=11, spacing=1.5, indent=24, after=4, lines=1, foot="Page #"),
)  # fmt: skip
