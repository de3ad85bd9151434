"""Assessment → reports. Each writer is a pure function of the assessment and decides nothing:
order, priorities and levels are settled before.

    words.py    what kinds, languages, levels and verdicts are called in a report
    plain.py    essay text made safe to show
    pieces.py   the text cut at every span boundary
    places.py   where the findings and strengths stand: marks, paragraphs, links
    notes.py    findings as notes and evidence cards
    tables.py   rubric, sources and claims as rows
    page.py     all of it together, for writers that set the whole essay
    wording.py  its title, facts and headings, and who made it
    environment.py  the templates and the style sheet
    html.py, terminal.py, markdown.py, json.py, sarif.py, web_annotation.py   writers
    pdf.py      the HTML report on paper
    write.py    all of them by the name of their format, and files written whole
"""
