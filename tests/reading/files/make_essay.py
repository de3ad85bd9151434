"""Makes the one essay that test_formats_agree.py compares in every format. Run by hand:

    python tests/reading/files/make_essay.py

python-docx writes the .docx as Word does; LibreOffice ("soffice") makes the others of it, but for
the Markdown.
"""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent / "essay"
NOTES = {
    2: "Tamsin Roe, <i>The Drowned Fields</i> (Alder Press, 2011), 88.",
    3: "Roe, <i>The Drowned Fields</i>, 91.",
}
NAMES = ["Ines Moreau", "Mr. Halden", "History 10", "4 March 2025"]
TITLE = "Why Did the Fen Villages Lose Their Mills?"
BEFORE = [
    "For two hundred years the villages of the northern fens lived by the wind. Their mills lifted "
    "the water out of the fields, and when the mills went the fields went after them. This essay "
    "argues that the villages lost their mills to a change in the law rather than to a machine.",
    "The usual story is about steam. In *The Drowned Fields* Tamsin Roe describes an engine at "
    "Coldwater that “lifted as much water in a day as forty mills could lift in a week.”[2] It "
    "is an "
    "impressive figure, but the engine came late. By the time it was lit, half of the mills had "
    "already stopped.",
    "Roe’s own count shows it. There were 212 mills in the district in 1810 and 97 in 1830, and "
    "the "
    "first engine was built in 1834.[3] A machine cannot have closed what was closed before it "
    "stood there. Some historians say that the mills were simply old.",
    "The law is the better explanation. The Drainage Act let a board of owners tax every acre, and "
    "the board spent the money on its own cuts. A miller of the time put it like this:",
]
QUOTED = (
    "They have taken the water from us by the drain and the wind from us by the rate, and there is "
    "not a man in the parish who will mend a sail that he must pay for twice over (Petition 3)."
)
BETWEEN = [
    "The petition is one-sided, since the millers wrote it to win relief from the rate, yet its "
    "complaint can be held against the board’s accounts. They name three kinds of spending:"
]
ITEMS = ["new cuts to the river", "the engine house at Coldwater", "the clerk’s own salary"]
TABLE = [["Year", "Mills at work", "Rate per acre"], ["1810", "212", "4d"], ["1830", "97", "11d"]]
AFTER = [
    "The table shows the mills falling as the rate rose. Nobody on the board set out to ruin them, "
    "and the clerk called the loss “a matter of regret” in his report (Lowe 14). Regret did not "
    "bring the rate down.",
    "It might be said that the villages could have kept their mills beside the drains. They could "
    "not, because a mill needs a steady head of water and the cuts took it away. Within a "
    "generation everyone in the fens had forgotten how to dress a sail.",
    "In the end the mills were lost in a committee room and not in an engine house. The law moved "
    "the water, the water left the mills, and the engine only arrived in time to be blamed for it.",
]
WORKS = [
    "Lowe, Edmund. *A Clerk’s Report to the Board of the Northern Level*. Wisbech, 1831.",
    "Petition of the Millers of Coldwater Parish. 1829. *Fen Archive*, www.example.org/petition.",
    "Roe, Tamsin. *The Drowned Fields*. Alder Press, 2011.",
]


def paragraph(word: docx.document.Document, text: str, style: str | None = None) -> Paragraph:
    """A paragraph in which *stars* stand for italics and [2] for a note."""
    made = word.add_paragraph(style=style)
    for i, part in enumerate(text.split("*")):
        rest = part
        for number in NOTES:
            before, mark, rest_of_it = rest.partition(f"[{number}]")
            if mark:
                made.add_run(before)
                made._p.append(_reference(number))
                rest = rest_of_it
        made.add_run(rest).italic = True if i % 2 else None
    return made


def _reference(number: int) -> object:
    return parse_xml(
        f'<w:r {nsdecls("w")}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:footnoteReference w:id="{number}"/></w:r>'
    )


def build() -> docx.document.Document:
    """The essay without its footnotes' part."""
    word = docx.Document()
    head = word.sections[0].header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    head.add_run("Moreau ")
    field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    head._p.append(parse_xml(field))
    for line in NAMES:
        paragraph(word, line)
    paragraph(word, TITLE).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in BEFORE:
        paragraph(word, text).paragraph_format.first_line_indent = Cm(1.27)
    paragraph(word, QUOTED).paragraph_format.left_indent = Cm(1.27)
    for text in BETWEEN:
        paragraph(word, text)
    for text in ITEMS:
        paragraph(word, text, "List Bullet")
    table = word.add_table(len(TABLE), len(TABLE[0]))
    for row, cells in zip(table.rows, TABLE, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for text in AFTER:
        paragraph(word, text).paragraph_format.first_line_indent = Cm(1.27)
    _track(word.paragraphs[-1])
    paragraph(word, "Works Cited").alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in WORKS:
        entry = paragraph(word, text).paragraph_format
        entry.left_indent, entry.first_line_indent = Cm(1.27), Cm(-1.27)
    return word


def _track(made: Paragraph) -> None:
    """A change that was tracked: one word for another."""
    who = 'w:id="900" w:author="Ines Moreau" w:date="2025-03-04T10:00:00Z"'
    made._p.append(
        parse_xml(
            f'<w:del {nsdecls("w")} {who}><w:r><w:delText xml:space="preserve"> Never.'
            "</w:delText></w:r></w:del>"
        )
    )
    made._p.append(
        parse_xml(
            f'<w:ins {nsdecls("w")} {who}><w:r><w:t xml:space="preserve"> The wind still blows.'
            "</w:t></w:r></w:ins>"
        )
    )


def _footnotes() -> str:
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{_runs(" " + text)}</w:p>'
        "</w:footnote>"
        for number, text in NOTES.items()
    )
    apart = "".join(
        f'<w:footnote w:type="{kind}" '
        f'w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in enumerate(("separator", "continuationSeparator"))
    )
    return f'<?xml version="1.0"?><w:footnotes {nsdecls("w")}>{apart}{notes}</w:footnotes>'


def _runs(text: str) -> str:
    parts = text.replace("</i>", "<i>").split("<i>")
    return "".join(
        f"<w:r>{'<w:rPr><w:i/></w:rPr>' if i % 2 else ''}<w:t "
        f'xml:space="preserve">{part}</w:t></w:r>'
        for i, part in enumerate(parts)
    )


def with_footnotes(saved: bytes) -> bytes:
    """The file with its footnotes put in, which python-docx cannot write."""
    out = io.BytesIO()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    place = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    with zipfile.ZipFile(io.BytesIO(saved)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "[Content_Types].xml":
                part = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
                text = text.replace(b"</Types>", part.encode())
            elif name == "word/_rels/document.xml.rels":
                part = f'<Relationship Id="rN" Type="{place}" Target="footnotes.xml"/>'
                text = text.replace(b"</Relationships>", f"{part}</Relationships>".encode())
            if name != "docProps/thumbnail.jpeg":
                new.writestr(name, text)
        new.writestr("word/footnotes.xml", _footnotes())
    return out.getvalue()


def markdown() -> str:
    """The essay as Markdown, changes accepted."""
    marked = [*NAMES, f"# {TITLE}", *BEFORE, f"> {QUOTED}", *BETWEEN]
    marked.append("\n".join(f"- {item}" for item in ITEMS))
    rows = [f"| {' | '.join(row)} |" for row in TABLE]
    marked.append("\n".join([rows[0], "| --- | --- | --- |", *rows[1:]]))
    marked += [*AFTER[:-1], f"{AFTER[-1]} The wind still blows.", "## Works Cited", *WORKS]
    notes = [text.replace("<i>", "*").replace("</i>", "*") for text in NOTES.values()]
    marked += [f"[^{number}]: {text}" for number, text in enumerate(notes, 1)]
    text = "\n\n".join(marked)
    for number, old in enumerate(NOTES, 1):
        text = text.replace(f"[{old}]", f"[^{number}]")
    return f"{text}\n"


PRINTED = """
@page { margin: 2.5cm; @top-right { content: "Moreau " counter(page) } }
body { font: 12pt/1.5 serif } h1, h2 { font-size: 12pt; text-align: center }
p { margin: 0 } .in { text-indent: 1.27cm } blockquote { margin: 0 0 0 1.27cm }
.work { padding-left: 1.27cm; text-indent: -1.27cm } td { padding: 0 2cm 0 0 }
.fn { float: footnote; font-size: 10pt } .end { font-size: 10pt } hr { margin-top: 1cm }
"""


def web_page(*, footnotes: bool) -> str:
    """The essay as a page to be printed, changes accepted; notes at its end, or as footnotes."""
    body = [f"<p>{name}</p>" for name in NAMES] + [f"<h1>{TITLE}</h1>"]
    body += [f"<p class=in>{text}</p>" for text in BEFORE]
    body += [f"<blockquote>{QUOTED}</blockquote>", *(f"<p>{text}</p>" for text in BETWEEN)]
    body.append("<ul>" + "".join(f"<li>{item}</li>" for item in ITEMS) + "</ul>")
    rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in TABLE)
    body.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    after = [*AFTER[:-1], f"{AFTER[-1]} The wind still blows."]
    body += [f"<p class=in>{text}</p>" for text in after]
    body += ["<h2>Works Cited</h2>", *(f"<p class=work>{text}</p>" for text in WORKS)]
    html = re.sub(r"\*(.*?)\*", r"<i>\1</i>", "\n".join(body))
    ends = ["<hr>"]
    for number, (old, note) in enumerate(NOTES.items(), 1):
        mark = f"<span class=fn>{note}</span>" if footnotes else f"<sup>{number}</sup>"
        html = html.replace(f"[{old}]", mark)
        ends.append(f"<p class=end><sup>{number}</sup> {note}</p>")
    html += "" if footnotes else "\n".join(ends)
    return f"<!doctype html><html lang=en><meta charset=utf-8><style>{PRINTED}</style>{html}"


def main() -> None:
    """Writes the essay in every format that LibreOffice makes of it."""
    HERE.mkdir(exist_ok=True)
    saved = io.BytesIO()
    build().save(saved)
    (HERE / "essay.docx").write_bytes(with_footnotes(saved.getvalue()))
    (HERE / "essay.md").write_text(markdown(), encoding="utf-8")
    for format in ("odt", "rtf", "html", "txt:Text (encoded):UTF8", "pdf"):
        _converted(HERE / "essay.docx", format)
    odt = (HERE / "essay.odt").read_bytes()
    copy = HERE / "essay-libreoffice.odt"
    copy.write_bytes(odt)
    _converted(copy, "docx:MS Word 2007 XML")
    copy.unlink()


def _converted(path: Path, format: str) -> None:
    command = ["soffice", "--headless", "--convert-to", format, "--outdir", str(HERE)]
    subprocess.run([*command, str(path)], check=True, capture_output=True)


if __name__ == "__main__":
    main()
