"""Assessment → reports. Each writer is a pure function of the assessment and decides nothing:
order, priorities and levels are settled before.

    words.py    what kinds, languages, levels and verdicts are called in a report
    plain.py    essay text made safe to show
    pieces.py   the text cut at every span boundary
    places.py   where the findings and strengths stand: marks, paragraphs, links
    notes.py    findings as notes and evidence cards
    tables.py   rubric, sources and claims as rows
    page.py     all of it together, for writers that set the whole essay
    comments.py, comment_choice.py   all of it as comments on passages, and which come first
    wording.py  its title, facts and headings, and who made it
    options.py  what can be chosen about files of a kind of their own
    environment.py  the templates and the style sheet
    html.py, terminal.py, markdown.py, json.py, sarif.py, web_annotation.py, word.py   writers
    word_ranges.py, word_parts.py, word_clean.py, word_rubric.py, word_xml.py   parts of the last
    pdf.py      the HTML report on paper
    pdf_marks.py  a PDF essay's own pages with comments on them, the report behind
    write.py    all of them by the name of their format, and files written whole
"""
