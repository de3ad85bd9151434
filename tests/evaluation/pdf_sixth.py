"""A sixth set of layouts measured at first sight: what students and their schools hand in."""

# Style sheets stand a line each.
# ruff: noqa: E501

from __future__ import annotations

from tests.evaluation.pdf_pieces import Pool
from tests.reading.made_flat import Flat
from tests.reading.made_office import Office
from tests.reading.made_pdf import Layout, Piece

POOL = Pool(
    (
        "The tram reached the edge of the city in 1903 and stopped there, in a field.",
        "Nobody lived in the field yet; that was the point of the line.",
        "Landlords who had bought the ground at farm prices sold it by the foot.",
        "“A fare of one penny,” the company promised, “for every working man before seven.”",
        "According to Voss, the cheap fare was a subsidy paid by nobody in particular (Voss 112).",
        "In 1911, 38 per cent of the passengers travelled on a workman’s ticket.",
        "It filled up.",
        "By the outbreak of the war the field had two churches, nine shops and a well-attended library.",
        "Why did the city extend its boundary only after the streets were laid?",
        "One answer is that sewers cost more than rails.",
        "However, the minutes of the sub-committee show that sewers had been offered, priced and refused.",
        "A self-financing suburb was, in the words of the town clerk, “too good a thing to interrupt.”",
        "Women used the line differently: shorter trips, more often, and in the middle of the day.",
        "Their journeys were not counted, because the counting was done at half past five.",
        "Mr. and Mrs. Abara kept every ticket they bought for eleven years.",
        "Such evidence is small—some 4,000 slips of paper—but it is hard to argue with.",
        "Critics have called the tram a tool of segregation, since it let the well-off leave.",
        "That is true of some lines and plainly untrue of this one.",
        "The maps drawn by the Housing League (see Fig. 2) show rents falling as the line grew longer.",
        "When the motor bus arrived in the 1920s, it went where the tram could not: across.",
        "The last car ran on 4 September 1949, decorated with bulbs and bunting.",
        "Thousands came to see it off, many of whom had stopped using it years before.",
        "The rails are still there under the tar, and in a hot summer they rise a little.",
        "What a city remembers of its transport depends on who was riding.",
        "I will argue that the penny fare did more for the suburb than any act of Parliament.",
    )
)
TITLES = (
    "A Field at the End of the Line",
    "The Penny Fare and the Making of Eastmoor",
    "Who Was Riding?",
)


def _head(*lines: str) -> tuple[Piece, ...]:
    return tuple(("head", line) for line in lines)


_STUDENT = _head("Chidi Okonjo", "Ms. Ferrante", "English 10 Honors", "12 March 2024")
_POEM = (
    "I took the last car out of town,\nthe lamps were lit, the blinds were down,\nand no one spoke and no one read\nexcept a boy with bandaged head.",
    "He read the fares, he read the bell,\nthe names of stops he knew so well,\nand when the rails ran out in grass\nhe stood to let the conductor pass.",
)
_NOTES = (
    "Voss, Penny Lines, 112–14.",
    "City Archive, TR/4/19, minutes of 3 June 1902.",
    "Ibid., minutes of 17 June 1902. The entry has been corrected in another hand, and the sum first written can no longer be made out.",
    "H. Abara, interview with the author, 9 January 2023.",
    "Voss, 130.",
    "For a different view see Lindqvist, “Who Paid?”, Urban History Quarterly 18, no. 2 (1998): 201–23.",
)
_ENTRIES = (
    "Lindqvist, P. (1998). Who paid? Tram fares and rents in four cities. Urban History Quarterly, 18(2), 201–223. https://doi.org/10.1000/uhq.1998.0182",
    "Marchetti, R., & Obi, L. (2015). Counting at half past five: Gender and the travel survey. Mobility Press.",
    "Voss, H. (1987). Penny lines. Harbour Books.",
)

WEASYPRINT = (
    Layout(
        "6-mla-running-head",
        "@page{size:letter;margin:1in;@top-right{content:'Okonjo ' counter(page);font:12pt 'Liberation Serif';vertical-align:bottom;padding-bottom:.3in}}"
        "body{font:12pt/2 'Liberation Serif'} p{margin:0;text-indent:.5in} h1,h2{font:12pt/2 'Liberation Serif';margin:0;text-align:center} blockquote{margin:0 0 0 .5in} .on{text-indent:0} h2{break-before:page} .after{text-indent:-.5in;padding-left:.5in}",
        (
            *_STUDENT,
            ("title", TITLES[0]),
            *POOL.some(4, 6001),
            POOL.one(6002, "quote"),
            ("p.on", "The passage is worth a second look. " + POOL.one(6003, "p")[1]),
            *POOL.some(4, 6004),
            ("h", "Works Cited"),
            *(("after", entry) for entry in _ENTRIES),
        ),
    ),
    Layout(
        "6-apa-title-page",
        "@page{size:letter;margin:1in;@top-left{content:'PENNY FARE AND EASTMOOR';font:12pt 'Liberation Serif'}@top-right{content:counter(page);font:12pt 'Liberation Serif'}}"
        "body{font:12pt/2 'Liberation Serif'} p{margin:0;text-indent:.5in} h1,h2,h3{font-size:12pt;margin:0;text-align:center} h3{text-align:left} h1.first{margin-top:2.2in} .head{text-align:center} .flush{text-indent:0} .key{font-style:italic} .new{break-before:page} .after{text-indent:-.5in;margin-left:.5in}",
        (
            ("h1.first", TITLES[1]),
            *_head(
                "Chidi Okonjo",
                "Department of Urban Studies, Eastmoor College",
                "URB 210: City and Street",
                "Dr. Helen Voss",
                "March 12, 2024",
            ),
            ("h2.new", "Abstract"),
            ("p.flush", POOL.one(6005, "p", few=6, many=7)[1]),
            ("p.key", "Keywords: trams, penny fare, suburbs, housing"),
            ("h1.new", TITLES[1]),
            *POOL.some(3, 6006),
            ("h2.a", "Method"),
            ("h3.a", "Tickets as Evidence"),
            *POOL.some(2, 6007),
            ("h3.a", "Counting"),
            *POOL.some(3, 6008),
            ("h2.new", "References"),
            *(("after", entry) for entry in _ENTRIES),
        ),
    ),
    Layout(
        "6-exam-sources",
        "@page{size:A4;margin:1.7cm 2cm;@top-left{content:'History Paper 2 – Insert';font:8pt 'Liberation Sans'}@top-right{content:'Turn over ▸';font:8pt 'Liberation Sans'}@bottom-center{content:counter(page);font:9pt 'Liberation Sans'}}"
        "body{font:11pt/1.4 'Liberation Sans'} h2{font-size:11pt;margin:14pt 0 4pt} .box{border:1pt solid;padding:7pt 9pt;margin:0 0 10pt} .from{font-style:italic;margin:0 0 4pt} .marks{text-align:right;font-weight:bold;margin:0 0 12pt} p{margin:0 0 6pt}",
        (
            ("title", "The penny fare, 1900–1914"),
            ("p", "Study Sources A to D and answer all parts of the question that follows."),
            ("h", "Source A"),
            (
                "p.from",
                "From a speech by the chairman of the tramway company to its shareholders, February 1903.",
            ),
            POOL.one(6014, "p.box"),
            ("h", "Source B"),
            ("p.from", "From a letter to the Eastmoor Observer, 1911."),
            POOL.one(6015, "p.box"),
            ("h", "Source C"),
            ("p.from", "From H. Voss, Penny Lines, published in 1987."),
            POOL.one(6016, "p.box", few=5, many=7),
            ("h", "Source D"),
            ("p.from", "From the recollections of Mrs. Abara, recorded in 1974."),
            POOL.one(6017, "p.box", few=5, many=7),
            (
                "clause",
                "(a) Explain why Source A was made. Use details of the source and your knowledge to explain your answer.",
            ),
            ("p.marks", "6 marks"),
            (
                "clause",
                "(b) How far do Sources B and D support the view that the fare was a subsidy? Explain your answer.",
            ),
            ("p.marks", "9 marks"),
        ),
    ),
    Layout(
        "6-poem-essay",
        "@page{size:A4;margin:2.5cm 3cm;@bottom-right{content:counter(page)}}"
        "body{font:12pt/1.5 'P052'} p{margin:0;text-indent:1.5em} .first{text-indent:0} blockquote{margin:10pt 0 10pt 3em;line-height:1.3}",
        (
            ("title", "Two Stanzas on a Last Car"),
            ("p.first", POOL.one(6018, "p")[1]),
            *POOL.some(2, 6019),
            ("quote", _POEM[0]),
            ("p.first", "The rhyme is as regular as the stops. " + POOL.one(6020, "p")[1]),
            *POOL.some(2, 6021),
            ("quote", _POEM[1]),
            ("p.first", "Here the grass does what the tar will do. " + POOL.one(6022, "p")[1]),
            *POOL.some(2, 6023),
        ),
    ),
    Layout(
        "6-comments-column",
        "@page{size:A4;margin:2cm 6.2cm 2cm 2cm;@bottom-left{content:'Page ' counter(page) ' of ' counter(pages);font:9pt 'Liberation Sans'}}"
        "body{font:11pt/1.4 'Carlito'} p{margin:0 0 8pt} .row{position:relative} .side{position:absolute;left:13.3cm;top:0;width:4cm;font:8pt/1.2 'Liberation Sans';background:#eee}",
        (
            ("title", TITLES[2]),
            *POOL.some(2, 6024),
            (
                "raw",
                "<div class=row><div class=side>Commented [HF1]: Can you say who counted them, and when?</div></div>",
            ),
            *POOL.some(3, 6025),
            (
                "raw",
                "<div class=row><div class=side>Commented [HF2]: Nice. Now tie this back to your thesis about the fare.</div></div>",
            ),
            *POOL.some(5, 6026),
        ),
    ),
    Layout(
        "6-chicago-bibliography",
        "@page{size:letter;margin:1.25in 1in;@top-right{content:counter(page)}}"
        "body{font:12pt/1.9 'Tinos','Liberation Serif';text-align:justify} p{margin:0;text-indent:.4in} h2{font:12pt 'Liberation Serif';text-align:center;break-before:page} .entry{line-height:1.3;margin:0 0 8pt .4in;text-indent:-.4in}",
        (
            ("title", TITLES[1]),
            *POOL.some(9, 6027),
            ("h", "Bibliography"),
            *(("p.entry", entry) for entry in _ENTRIES),
        ),
    ),
)

CHROMIUM = (
    Layout(
        "6-newsletter-figures",
        "@page{size:letter;margin:.8in .7in;}"
        "body{font:10.5pt/1.35 'Liberation Serif';columns:2;column-gap:.35in;text-align:justify;hyphens:auto} p{margin:0;text-indent:1em} .drop{text-indent:0} .drop::first-letter{float:left;font-size:3.1em;line-height:.95;padding-right:3pt} h1{column-span:all;font:bold 24pt 'Liberation Sans'} h2{font:bold 11pt 'Liberation Sans';margin:9pt 0 3pt} .fig{height:1.7in;background:#bbb;margin:6pt 0 3pt} figcaption{font:italic 8.5pt 'Liberation Serif';text-align:left;margin-bottom:8pt}",
        (
            ("title", TITLES[0]),
            *POOL.some(1, 6009, "drop"),
            *POOL.some(4, 6010),
            ("raw", "<div class=fig></div>"),
            (
                "figcaption",
                "Figure 1. The terminus in 1907, looking east. Photograph by an unknown conductor.",
            ),
            *POOL.some(3, 6011),
            ("h", "Counting at half past five"),
            *POOL.some(5, 6012),
            ("raw", "<div class=fig></div>"),
            ("figcaption", "Figure 2. Rents by distance from the line."),
            *POOL.some(3, 6013),
        ),
    ),
    Layout(
        "6-docs-export",
        "@page{size:letter;margin:1in} body{font:11pt/1.15 Arial,'Liberation Sans';margin:0} p{margin:0;min-height:1.15em} h1{font-weight:normal;font-size:26pt;text-align:left;margin:0 0 3pt} .sub{font-size:15pt;color:#666;margin-bottom:16pt} h2{font-weight:normal;font-size:16pt;margin:18pt 0 6pt}",
        (
            ("title", TITLES[1]),
            ("p.sub", "Chidi Okonjo, Period 3"),
            *(each for piece in POOL.some(4, 6028) for each in (piece, ("raw", "<p></p>"))),
            ("h", "Who paid"),
            *(each for piece in POOL.some(6, 6029) for each in (piece, ("raw", "<p></p>"))),
        ),
    ),
    Layout(
        "6-numbered-sections",
        "@page{size:A4;margin:2.3cm} body{font:11pt/1.45 Carlito} p{margin:0 0 8pt} h2{font-size:14pt} h3{font-size:12pt} ul{margin:0 0 8pt} li.deep{margin-left:2em;list-style:circle}",
        (
            ("title", "Report: " + TITLES[1]),
            ("h", "1 Introduction"),
            *POOL.some(2, 6030),
            ("h", "2 Evidence"),
            ("h3.a", "2.1 Tickets"),
            *POOL.some(2, 6031),
            ("li", "tickets kept by one family, 1903 to 1914"),
            ("li.deep", "workman’s returns, blue"),
            (
                "li.deep",
                "ordinary singles, white or, after the strike, buff, and printed on thinner stock than before",
            ),
            ("li", "tickets found under the floor of the depot when it was turned into flats"),
            ("h3.a", "2.2 Maps"),
            *POOL.some(3, 6032),
            ("h", "3 Conclusion"),
            *POOL.some(2, 6033),
        ),
    ),
    Layout(
        "6-letterspaced-heads",
        "@page{size:A4;margin:2.5cm} body{font:11.5pt/1.5 'P052';text-align:justify;hyphens:auto;font-kerning:normal} p{margin:0;text-indent:1.4em} h1{letter-spacing:.18em;text-transform:uppercase;font-size:15pt} h2{font-variant:small-caps;letter-spacing:.12em;font-weight:normal;text-align:center} h2+p{text-indent:0}",
        (
            ("title", TITLES[2]),
            ("h", "The Field"),
            *POOL.some(4, 6034),
            ("h", "The Bus"),
            *POOL.some(5, 6035),
        ),
        folded=True,
    ),
    Layout(
        "6-school-template",
        "@page{size:A4;margin:1.5cm 2cm} body{font:11pt/1.5 'Liberation Sans'} table{border-collapse:collapse;width:100%;margin-bottom:14pt} td{border:1px solid;padding:5pt} svg{float:left;margin-right:10pt} .q{font-weight:bold;margin:12pt 0 4pt} p{margin:0 0 8pt}",
        (
            (
                "raw",
                "<table><tr><td rowspan=2 width=60><svg width=50 height=50><circle cx=25 cy=25 r=22 fill=navy /></svg></td><td>Eastmoor High School</td><td>Name: Chidi Okonjo</td></tr><tr><td>History, Year 10</td><td>Date: 12/03/2024</td></tr></table>",
            ),
            ("clause.q", "1. Why was the line built into an empty field?"),
            *POOL.some(2, 6036),
            ("clause.q", "2. How useful is Source B to a historian studying the penny fare?"),
            *POOL.some(3, 6037),
            ("clause.q", "3. “The motor bus, not the car, ended the tram.” How far do you agree?"),
            *POOL.some(4, 6038),
            ("p", "Word count: 812"),
        ),
    ),
    Layout(
        "6-floated-figure",
        "@page{size:letter;margin:1in} body{font:12pt/1.5 'Liberation Serif'} p{margin:0 0 10pt} .fig{float:right;width:2.4in;margin:0 0 8pt 14pt} .fig div{height:1.6in;background:#ccc} .fig p{font:9pt/1.2 'Liberation Sans';margin:3pt 0 0}",
        (
            ("title", TITLES[0]),
            *POOL.some(2, 6039),
            ("raw", "<div class=fig><div></div><p>Fig. 1. The terminus, 1907.</p></div>"),
            *POOL.some(4, 6040, few=4),
            (
                "raw",
                "<div class=fig><div></div><p>Fig. 2. Rents in 1911, by stop and by street, after the Housing League.</p></div>",
            ),
            *POOL.some(4, 6041, few=4),
        ),
    ),
)

_AFTER8 = 'fo:line-height="108%" fo:margin-bottom="8pt"'
_HEADING = (
    'fo:margin-top="12pt" fo:margin-bottom="0pt" fo:keep-with-next="always"',
    'fo:font-size="16pt" fo:font-family="Carlito" fo:color="#2f5496"',
)
_TITLE = (
    'fo:text-align="center" fo:margin-bottom="12pt"',
    'fo:font-size="18pt" fo:font-weight="bold"',
)

FLAT = (
    Flat(
        "6-word-default",
        (("title", TITLES[1]), ("h", "Introduction"), *POOL.some(3, 6042), ("h", "The penny fare"), *POOL.some(4, 6043), ("h", "Conclusion"), *POOL.some(3, 6044)),
        font="Carlito", size=11, every=_AFTER8, foot="Page # of @",
        styles={"title": ("", 'fo:font-size="28pt"'), "h": _HEADING},
    ),
    Flat(
        "6-footnotes-hyphenated",
        (("title", TITLES[0]), *POOL.noted(_NOTES[:4], 6045), *POOL.some(3, 6046), *POOL.noted(_NOTES[4:], 6047)),
        every='fo:line-height="150%" fo:text-align="justify" fo:text-indent="1.25cm" fo:hyphenation-ladder-count="3"', foot="#", hyphenated=True,
        styles={"title": _TITLE, "note": ('fo:text-indent="-0.4cm" fo:margin-left="0.4cm"', 'fo:font-size="10pt"'), "furniture": ('fo:text-align="center"', "")},
    ),
    Flat(
        "6-endnotes",
        (("title", TITLES[2]), *POOL.noted(_NOTES, 6048), *POOL.some(3, 6049)),
        every='fo:line-height="200%" fo:text-indent="1.27cm"', notes="endnote", head="Okonjo\t\t#",
        styles={"title": _TITLE, "note": ("", 'fo:font-size="10pt"')},
    ),
    Flat(
        "6-every-line-numbered",
        POOL.some(9, 6050),
        every='fo:line-height="150%" fo:margin-bottom="6pt"', numbered=1, size=11, font="Liberation Sans", head="Eastmoor High School – Source booklet", foot="#/@",
    ),
    Flat(
        "6-dropped-columns",
        (("title", TITLES[0]), *POOL.some(1, 6051, "drop", few=5), *POOL.some(6, 6052), ("h", "Across, not out"), *POOL.some(1, 6053, "drop", few=5), *POOL.some(6, 6054)),
        columns='fo:column-count="2" fo:column-gap="0.8cm"', size=10.5, hyphenated=True, dropped=3,
        every='fo:text-align="justify" fo:text-indent="0.5cm"', head="The Courier\t\tMarch 2024",
        styles={"title": ("", 'fo:font-size="20pt"'), "h": ('fo:margin-top="8pt" fo:margin-bottom="3pt"', 'fo:font-weight="bold" fo:font-family="Liberation Sans"'), "drop": ('fo:text-align="justify"', "")},
    ),
    Flat(
        "6-nested-lists",
        (("title", TITLES[2]), *POOL.some(2, 6055), ("ol", "The fare was cheap."), ("ol2", "Before seven it was one penny to any stop, which no other company on the coast offered at that time."), ("ol2", "After seven it was two."), ("ol", "The land was cheaper still."), *POOL.some(2, 6056), ("li", "Sewers: offered, priced, refused, and offered again in the spring of the following year by the same engineer."), ("li2", "refused by three votes"), ("li", "Schools: none until 1909."), *POOL.some(3, 6057)),
        every='fo:line-height="115%" fo:margin-bottom="8pt"', font="Liberation Sans", size=11, foot="Chidi Okonjo\t#",
        styles={"title": _TITLE},
    ),
    Flat(
        "6-ruled-tables",
        (("title", TITLES[1]), *POOL.some(3, 6058), ("caption", "Table 1. Passengers and fares, 1903–1913."), ("table", "Year|Passengers|Fare"), ("table", "1903|4,100|1d."), ("table", "1908|19,750|1d."), ("table", "1913|41,300|1½d."), *POOL.some(3, 6059), ("caption", "Table 2. Votes of the sub-committee."), ("table", "Date|For sewers|Against"), ("table", "3 June 1902|4|7"), ("table", "17 June 1902|5|6"), *POOL.some(3, 6060)),
        every='fo:line-height="150%" fo:margin-bottom="10pt"', foot="#",
        styles={"title": _TITLE, "caption": ('fo:margin-top="6pt" fo:margin-bottom="4pt"', 'fo:font-style="italic" fo:font-size="10pt"'), "h": _HEADING},
    ),
    Flat(
        "6-bordered-sources",
        (("label", "Source A"), ("box", POOL.one(6061, "p", few=4)[1]), ("from", "Minutes of the sub-committee, 3 June 1902"), ("label", "Source B"), ("box", POOL.one(6062, "p", few=5, many=7)[1]), ("from", "Letter to the Observer, 1911"), ("label", "Source C"), ("box", POOL.one(6063, "p", few=4)[1]), ("from", "H. Voss, Penny Lines (1987), p. 112"), ("label", "Source D"), ("box", POOL.one(6064, "p", few=6, many=7)[1]), ("from", "Interview, 1974")),
        size=11, font="DejaVu Serif", foot="© Eastmoor History Department\t\t#",
        styles={"label": ('fo:margin-top="12pt" fo:margin-bottom="3pt"', 'fo:font-weight="bold"'), "box": ('fo:border="1pt solid #000000" fo:padding="0.25cm" fo:background-color="#f2f2f2"', ""), "from": ('fo:text-align="end" fo:margin-top="3pt"', 'fo:font-style="italic" fo:font-size="9pt"')},
    ),
    Flat(
        "6-three-line-head",
        (("title", TITLES[0]), *POOL.some(12, 6065)),
        every='fo:line-height="150%" fo:text-indent="1cm"', head="Chidi Okonjo\nHistory 10B\n12 March 2024", foot="eastmoor_essay_FINAL2.docx\t\t#",
        styles={"title": _TITLE, "furniture": ('fo:text-align="end"', 'fo:font-size="10pt"')},
    ),
    Flat(
        "6-pages-in-mid-word",
        (("title", TITLES[2]), *POOL.some(7, 6066, few=7, many=12)),
        page='fo:page-width="14.8cm" fo:page-height="21cm" fo:margin="1.8cm"', hyphenated=True, size=11,
        every='fo:text-align="justify" fo:text-indent="0.6cm" fo:orphans="1" fo:widows="1" fo:hyphenation-keep="auto"', foot="- # -",
        styles={"title": _TITLE, "furniture": ('fo:text-align="center"', "")},
    ),
)  # fmt: skip

OFFICE = (
    Office("6-office-mla", (*_STUDENT, ("title", TITLES[0]), *POOL.some(4, 6067), POOL.one(6068, "quote"), *POOL.some(4, 6069)), head="Okonjo #"),
    Office("6-office-arial", (("title", TITLES[1]), *POOL.some(4, 6070), ("h", "Counting"), ("li", "tickets"), ("li", "maps"), ("li", "a diary, if it can be found, and if the family will let it be read"), *POOL.some(5, 6071)), font="Liberation Sans", size=11, spacing=1.15, indent=0, after=10, foot="Okonjo, page #"),
)  # fmt: skip
