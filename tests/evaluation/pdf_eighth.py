"""An eighth set of layouts measured at first sight: pages with tables, pictures and much furniture."""

# Style sheets stand a line each.
# ruff: noqa: E501

from __future__ import annotations

from tests.evaluation.pdf_pieces import Pool
from tests.reading.made_flat import Flat
from tests.reading.made_office import Office
from tests.reading.made_pdf import Layout, Piece

POOL = Pool(
    (
        "The bell of St. Ambrose was cast in 1623 and cracked in 1624.",
        "Nobody rang it for the next 170 years, and yet it was never taken down.",
        "Parish accounts (1701–1788) mention it only when the rope is stolen.",
        "To its founder, a Mr. Ezra Pell, the crack was “the Lord’s remark upon haste.”",
        "Later writers have been kinder.",
        "A cracked bell gives two notes at once, about a quarter-tone apart; sailors could tell it from any other.",
        "That is why the harbour pilots paid for its frame.",
        "Did they know what they were buying?",
        "In 1793 the vestry voted, 11 to 4, to melt it.",
        "The vote was not carried out, for reasons that the minutes describe as “weather.”",
        "By contrast, the bells of the neighbouring parish were melted twice.",
        "Acoustic measurements taken in 2009 (Table 2) put the lower note at 311.4 Hz.",
        "Tuning it would cost about £48,000, i.e. the price of a small flat.",
        "It would also end the only sound in town that is older than the town hall.",
        "I asked thirty people what the bell sounds like, and twenty-six said “home”.",
        "The other four had never noticed it.",
        "Such answers are not data in the strict sense—but what is a bell for, if not for this?",
        "Experts disagree: Thorne (1998) would recast it, Adeleke (2014) would not.",
        "Both agree that the clapper is wrong.",
        "A flaw that everyone knows has become a kind of signature.",
        "We repair things in order to hear what we expect.",
        "Perhaps we should leave one thing unrepaired.",
    )
)
TITLES = (
    "The Lord’s Remark upon Haste",
    "A Bell in Two Notes: Repair and Memory",
    "Should St. Ambrose Be Tuned?",
)


def _head(*lines: str) -> tuple[Piece, ...]:
    return tuple(("head", line) for line in lines)


WEASYPRINT = (
    Layout(
        "8-cover-table",
        "@page{size:A4;margin:2.2cm;@bottom-right{content:'Candidate 4471 – page ' counter(page) '/' counter(pages);font:8pt 'Liberation Sans'}}@page:first{@bottom-right{content:''}}"
        "body{font:12pt/1.6 'Liberation Serif'} table{border-collapse:collapse;width:100%;margin:4cm 0} td{border:1px solid;padding:6pt} p{margin:0 0 10pt} .break{break-after:page}",
        (
            ("title", TITLES[2]),
            ("table", "Candidate|4471"),
            ("table", "Centre|Harbour Road Academy"),
            ("table", "Words|1,204"),
            ("hr", ""),
            *POOL.some(9, 8001),
        ),
    ),
    Layout(
        "8-sidebar-glossary",
        "@page{size:letter;margin:.8in;@top-center{content:'Reading 7B · Local History';font:8pt 'Liberation Sans'}@bottom-center{content:counter(page)}}"
        "body{font:11pt/1.45 'Liberation Serif'} p{margin:0 2.1in 8pt 0} .row{position:relative} .gloss{position:absolute;right:0;top:0;width:1.7in;font:8.5pt/1.25 'Liberation Sans'}",
        (
            ("title", TITLES[0]),
            *POOL.some(2, 8002),
            ("raw", "<div class=row><div class=gloss>vestry: the meeting of a parish</div></div>"),
            *POOL.some(4, 8003),
            (
                "raw",
                "<div class=row><div class=gloss>clapper: the tongue of a bell, hung from its crown on a leather strap</div></div>",
            ),
            *POOL.some(5, 8004),
        ),
    ),
    Layout(
        "8-small-caps-lead",
        "@page{size:6in 9in;margin:.8in .75in;@top-center{content:'A Bell in Two Notes';font:italic 9pt 'C059'}@bottom-center{content:counter(page);font:9pt 'C059'}}"
        "body{font:10.5pt/1.4 'C059';text-align:justify;hyphens:auto} p{margin:0;text-indent:1.3em} h2{font-variant:small-caps;letter-spacing:.08em;font-weight:normal;text-align:center;margin:16pt 0 8pt} h2+p{text-indent:0}",
        (
            ("title", TITLES[1]),
            ("h", "The crack"),
            *POOL.some(6, 8005),
            ("h", "The vote"),
            *POOL.some(6, 8006),
            ("h", "The measurement"),
            *POOL.some(6, 8007),
        ),
        folded=True,
    ),
    Layout(
        "8-chapter-notes",
        "@page{size:A4;margin:2.4cm;@bottom-center{content:counter(page)}} body{font:11.5pt/1.5 'P052'} p{margin:0;text-indent:1.5em} sup{font-size:7.5pt;line-height:0} h2{font-size:11.5pt;text-align:center;margin:14pt 0 6pt} .fn{font-size:9pt;line-height:1.3;text-indent:0} ::footnote-marker{content:counter(footnote) '  '}",
        (
            ("title", TITLES[0]),
            *POOL.noted(
                (
                    "Vestry minutes, 4 March 1793.",
                    "Thorne, Bells, 88; Adeleke, “Two Notes,” 14.",
                    "Ibid., 15.",
                ),
                8008,
            ),
            *POOL.some(6, 8009),
        ),
    ),
)

CHROMIUM = (
    Layout(
        "8-figures-left-right",
        "@page{size:A4;margin:2cm} body{font:11pt/1.5 'Liberation Serif';text-align:justify} p{margin:0;text-indent:1.5em} .l,.r{width:5.5cm;float:left;margin:2pt 12pt 4pt 0} .r{float:right;margin:2pt 0 4pt 12pt} .l div,.r div{height:4cm;background:#bbb} .l p,.r p{font:8.5pt/1.2 'Liberation Sans';text-indent:0;text-align:left}",
        (
            ("title", TITLES[1]),
            *POOL.some(2, 8010),
            ("raw", "<div class=l><div></div><p>Fig. 1. The bell in its frame.</p></div>"),
            *POOL.some(4, 8011, few=4),
            (
                "raw",
                "<div class=r><div></div><p>Fig. 2. The pilots’ subscription list, 1702.</p></div>",
            ),
            *POOL.some(6, 8012, few=4),
        ),
    ),
    Layout(
        "8-checklist-sheet",
        "@page{size:letter;margin:1in} body{font:12pt/1.5 Carlito} p{margin:0 0 9pt} ul{list-style:square} li{margin:0}",
        (
            ("title", "Planning sheet"),
            *POOL.some(2, 8013),
            ("li", "find the vestry minutes, if the archive is open on Saturdays"),
            ("li", "measure both notes"),
            ("li", "Ask Mrs. Adeleke about the clapper."),
            *POOL.some(2, 8014),
            ("ol", "Thesis: leave it cracked."),
            (
                "ol",
                "Counter-argument: a bell that is out of tune is out of use, as the vestry said in 1793 and as the diocese says now.",
            ),
            ("ol", "Reply."),
            *POOL.some(3, 8015),
        ),
    ),
    Layout(
        "8-two-up-columns-rule",
        "@page{size:A4;margin:1.8cm} body{font:10pt/1.4 'Liberation Sans';columns:2;column-gap:1cm;column-rule:.75pt solid} p{margin:0 0 7pt} h1{column-span:all;border-bottom:1pt solid;border-top:1pt solid} h2{font-size:10.5pt;margin:8pt 0 3pt}",
        (
            ("title", TITLES[2]),
            ("h", "For"),
            *POOL.some(7, 8016),
            ("h", "Against"),
            *POOL.some(8, 8017),
        ),
    ),
)

_CENTRED = ('fo:text-align="center" fo:margin-bottom="12pt"', 'fo:font-weight="bold"')

FLAT = (
    Flat(
        "8-data-report",
        (("title", TITLES[1]), ("h", "Method"), *POOL.some(2, 8018), ("h", "Results"), ("caption", "Table 1: The two notes as measured."), ("table", "Year|Lower note (Hz)|Upper note (Hz)|Air (°C)"), ("table", "1998|311.9|320.2|14"), ("table", "2009|311.4|319.8|9"), *POOL.some(3, 8019), ("h", "Discussion"), *POOL.some(4, 8020)),
        font="Liberation Sans", size=11, every='fo:line-height="130%" fo:margin-bottom="8pt"', head="Physics 11 – Lab report\t\tD. Sorensen", foot="\tPage # of @",
        styles={"title": _CENTRED, "h": ('fo:margin-top="10pt" fo:margin-bottom="3pt"', 'fo:font-weight="bold" fo:font-size="13pt"'), "caption": ('fo:margin-bottom="3pt"', 'fo:font-size="9pt" fo:font-style="italic"')},
    ),
    Flat(
        "8-endnotes-single",
        (("title", TITLES[0]), *POOL.some(2, 8021), *POOL.noted(("Vestry minutes, 1793, f. 12.", "Thorne (1998), 88.", "Adeleke (2014), 14–19.", "Interviews by the author, May 2023; the answers are in the appendix."), 8022), *POOL.some(2, 8023)),
        font="P052", size=11, every='fo:line-height="150%" fo:margin-bottom="8pt"', notes="endnote", head="D. Sorensen\n#",
        styles={"title": _CENTRED, "note": ("", 'fo:font-size="9.5pt"'), "furniture": ('fo:text-align="end"', "")},
    ),
    Flat(
        "8-first-lines-hanging",
        (("title", "Interview with a ringer"), *((kind, ("Q: " if i % 2 == 0 else "A: ") + text) for i, (kind, text) in enumerate(POOL.some(12, 8024, few=1, many=4)))),
        every='fo:line-height="120%" fo:margin-left="1cm" fo:text-indent="-1cm" fo:margin-bottom="5pt"', foot="#", styles={"title": _CENTRED, "furniture": ('fo:text-align="center"', "")},
    ),
    Flat(
        "8-narrow-justified-columns",
        (("title", TITLES[2]), *POOL.some(12, 8025)),
        columns='fo:column-count="3" fo:column-gap="0.5cm"', size=9, hyphenated=True, every='fo:text-align="justify" fo:text-indent="0.35cm"', head="THE RINGER\t\tSummer term", page='fo:page-width="29.7cm" fo:page-height="21cm" fo:margin="1.6cm"', styles={"title": ('fo:margin-bottom="6pt"', 'fo:font-weight="bold" fo:font-size="14pt"')},
    ),
)  # fmt: skip

OFFICE = (
    Office("8-office-mla-12", (*_head("Dag Sorensen", "Mr. Pell", "English II", "5 June 2024"), ("title", TITLES[0]), *POOL.some(8, 8026)), font="Carlito", head="Sorensen #"),
    Office("8-office-justified-gap", (("title", TITLES[1]), *POOL.some(5, 8027), POOL.one(8028, "quote"), *POOL.some(4, 8029)), font="P052", size=11, spacing=1.4, indent=0, after=6, justified=True, foot="#"),
)  # fmt: skip
