"""A fifth set of layouts measured at first sight: letters, minutes, a reader's page, a browser's."""

# Style sheets stand a line each.
# ruff: noqa: E501

from __future__ import annotations

from tests.reading.made_office import Office
from tests.reading.made_pdf import Layout, Piece
from tests.reading.made_text import paragraphs

SENTENCES = (
    "The asylum on the hill had its own farm, its own brewery and its own graveyard.",
    "Patients were counted at noon.",
    "Dr. Whitcombe kept a casebook in which every page begins with the weather.",
    "“She asks for her boots,” he wrote in 1872, “as she asked yesterday.”",
    "Of the 640 people admitted that decade, fewer than half ever left.",
    "What did recovery mean to the men who signed the forms?",
    "Some families wrote each week; others, having moved, could not be found.",
    "The laundry was the largest employer in the parish, though it paid nobody.",
    "A photograph shows the ballroom: chandeliers, ferns, and two rows of chairs facing away from each other.",
    "Reformers praised the drains.",
    "It would be unfair to say that nothing was learned.",
    "Restraint was given up in 1841, long before the law required it.",
    "The commissioners’ visit—announced, as ever, by telegram—lasted three hours.",
    "Nurse Adair earned £14 a year, with beer.",
    "By 1905 the wards built for forty held seventy-one (Annual Report 9).",
    "Historians once told this as a story of progress; then, for a while, as one of control.",
    "Neither story has much room for the boots.",
    "In the sewing room the clock was kept ten minutes fast.",
    "Letters that were never posted fill eleven boxes.",
    "One of them begins, “Dear Tom, I am well and should like to come home.”",
    "The building is now called The Beeches and sells by the square metre.",
)
TITLES = ("She Asks for Her Boots", "A Clock Ten Minutes Fast", "The Beeches, Formerly")


def _ps(count: int, seed: int, kind: str = "p", few: int = 2, many: int = 7) -> tuple[Piece, ...]:
    texts = paragraphs(count, seed=seed, sentences=(few, many), pool=SENTENCES)
    return tuple((kind, text) for text in texts)


WEASYPRINT = (
    Layout(
        "5-reader-inset-heads",
        "@page{size:7in 10in;margin:.9in .8in 1in;@top-left{content:'102';font:9pt 'URW Bookman'}@top-right{content:'Medicine and Its Houses';font:italic 9pt 'URW Bookman'}}"
        "body{font:10.5pt/1.4 'URW Bookman';text-align:justify;hyphens:auto} p{margin:0;text-indent:1.5em} h2{font:bold 10pt 'URW Gothic';text-align:right;margin:14pt 0 5pt} h2+p{text-indent:0} blockquote{margin:8pt 2em;font-size:9.5pt}",
        (
            ("title", TITLES[0]),
            *_ps(4, 5001),
            ("h", "The casebook"),
            *_ps(4, 5002),
            ("quote", _ps(1, 5003, few=3, many=4)[0][1]),
            *_ps(3, 5004),
        ),
    ),
    Layout(
        "5-minutes-two-tone",
        "@page{size:A4;margin:2cm 3.2cm;@bottom-center{content:'Minutes, sheet ' counter(page);font:italic 8pt 'Liberation Serif'}}"
        "body{font:10pt/1.55 'DejaVu Sans'} p{margin:0 0 1.1em} h2{font:bold 10pt 'DejaVu Serif';text-decoration:underline} ul{padding-left:1.2em;margin:0 0 1em}",
        (
            ("title", TITLES[2]),
            ("h", "Present and absent"),
            *_ps(3, 5005),
            (
                "li",
                "Drains: the surveyor is thanked for his patience with the committee and its keys.",
            ),
            ("li", "Beer: no change."),
            ("li", "Boots: to be bought for the winter, thirty pairs, by tender."),
            *_ps(5, 5006),
        ),
    ),
    Layout(
        "5-three-column-notes",
        "@page{size:A4 landscape;margin:1.4cm;@bottom-right{content:counter(page)}@top-center{content:'Hill Records Newsletter, no. 31'}}"
        "body{font:9pt/1.3 'Liberation Sans';columns:3;column-gap:.8cm} p{margin:0 0 5pt} h1{column-span:all} h2{font-size:10pt;margin:4pt 0}",
        (
            ("title", TITLES[1]),
            *_ps(6, 5007),
            ("h", "Letters that were never posted"),
            *_ps(7, 5008),
        ),
    ),
)
CHROMIUM = (
    Layout(
        "5-browser-news",
        "body{font:18px/1.55 Georgia,'Liberation Serif';max-width:640px;margin:auto} p{margin:0 0 1.2em} h1{text-align:left} blockquote{font-style:italic;border-left:4px solid;padding-left:1em;margin:0 0 1.2em}",
        (
            ("title", TITLES[0]),
            *_ps(4, 5009),
            ("quote", _ps(1, 5010, few=3, many=4)[0][1]),
            *_ps(6, 5011),
        ),
        furniture=True,
    ),
)
OFFICE = (
    Office("5-office-letter", (("head", "The Beeches, Top Lodge"), ("head", "14 June 1873"), *_ps(9, 5012)), font="Liberation Serif", size=13, spacing=1.08, indent=0, after=8, margin=90, foot="#"),
    Office("5-office-double-justified", (("title", TITLES[1]), *_ps(4, 5013), ("h", "Sources and Silence"), *_ps(5, 5014)), font="Carlito", size=12, spacing=2.0, indent=28, justified=True, head="History Extension – Candidate 0417"),
)  # fmt: skip
