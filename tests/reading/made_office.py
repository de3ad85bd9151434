"""The pieces of a layout set by LibreOffice (through python-docx) and by groff."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.reading.made_pdf import Layout, Piece


@dataclass(frozen=True, slots=True)
class Office:
    """A layout as a word processor has it; lengths in points."""

    name: str
    pieces: tuple[Piece, ...]
    font: str = "Liberation Serif"
    size: float = 12
    spacing: float = 2.0
    indent: float = 36
    after: float = 0
    justified: bool = False
    columns: int = 1
    lines: int = 0
    head: str = ""
    foot: str = ""
    margin: float = 72
    folded: bool = False

    @property
    def expected(self) -> list[str]:
        """The texts that should be found as one block each."""
        return Layout(self.name, "", self.pieces).expected


def office_pdfs(layouts: Sequence[Office], folder: Path) -> Mapping[str, Path]:
    """The layouts by name, all converted in one go."""
    for layout in layouts:
        _document(layout).save(str(folder / f"{layout.name}.docx"))
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(folder),
         *(str(folder / f"{layout.name}.docx") for layout in layouts)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return {layout.name: folder / f"{layout.name}.pdf" for layout in layouts}


def _document(layout: Office) -> Any:
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    document = Document()
    section = document.sections[0]
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Pt(layout.margin))
    style = document.styles["Normal"]
    style.font.name, style.font.size = layout.font, Pt(layout.size)
    _section(section, layout)
    for part, text in ((section.header, layout.head), (section.footer, layout.foot)):
        if text:
            _with_number(part.paragraphs[0], text)
    for kind, text in layout.pieces:
        if kind == "h":
            document.add_heading(text, 2)
            continue
        names = {"li": "List Bullet", "ol": "List Number"}
        paragraph = document.add_paragraph(text, style=names.get(kind))
        shape = paragraph.paragraph_format
        shape.line_spacing, shape.space_after = layout.spacing, Pt(layout.after)
        if kind == "title":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif kind == "quote":
            shape.left_indent = Pt(36)
        elif kind == "p":
            shape.first_line_indent = Pt(layout.indent)
        if layout.justified and kind in ("p", "quote"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    return document


def _section(section: Any, layout: Office) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if layout.columns > 1:
        found = section._sectPr.xpath("./w:cols")
        columns = found[0] if found else section._sectPr.makeelement(qn("w:cols"))
        columns.set(qn("w:num"), str(layout.columns))
    if layout.lines:
        numbers = OxmlElement("w:lnNumType")
        numbers.set(qn("w:countBy"), str(layout.lines))
        section._sectPr.append(numbers)


def _with_number(paragraph: Any, text: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    before, _, after = text.partition("#")
    paragraph.add_run(before)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    paragraph.add_run(after)


def groff_pdf(layout: Office) -> bytes:
    """The layout as troff sets it, through PostScript."""
    lines = [f".ps {layout.size:g}", f".vs {layout.size * 1.2 * layout.spacing:g}",
             f".fam {layout.font}", ".ll 6i", ".po 1i"]  # fmt: skip
    lines += [] if layout.justified else [".ad l", ".nh"]
    for kind, text in layout.pieces:
        inset = 30 if kind == "quote" else 0
        lines += [".br", f".sp {layout.after:g}p", f".in {inset}p"]
        if kind == "p" and layout.indent:
            lines.append(f".ti {layout.indent:g}p")
        lines.append(re.sub(r"^([.'])", r"\\&\1", text))
    made = subprocess.run(
        ["groff", "-k", "-Tps"],
        input="\n".join(lines).encode(), check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    pdf = subprocess.run(
        ["ps2pdf", "-", "-"], input=made.stdout, check=True, capture_output=True, timeout=60
    )
    return pdf.stdout
