"""Rich text (.rtf, of Word, LibreOffice, TextEdit or WordPad) → Document.

Fields, links, text boxes, tables and notes are read; tracked deletions, hidden text, comments and
pictures are not.
"""

from __future__ import annotations

from pathlib import PurePath

from feedback.errors import ReadingError
from feedback.reading.built import Paragraph, built, divided
from feedback.reading.cells import Table
from feedback.reading.document import Document
from feedback.reading.raised import raised
from feedback.reading.rtf_characters import SYMBOLS, WORDS, character
from feedback.reading.rtf_sink import Sink
from feedback.reading.rtf_state import State
from feedback.reading.rtf_styles import Tables
from feedback.reading.rtf_tokens import Token, tokens

_DEEPEST = 500
_HEADS = frozenset(("header", "headerf", "headerl", "headerr"))
# Groups that begin with one of these hold no text of the essay's own.
_SILENT = frozenset(
    (
        *("fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "revtbl"),
        *("info", "pict", "object", "objdata", "themedata", "datastore", "generator", "background"),
        *("footer", "footerf", "footerl", "footerr", "ftnsep", "ftnsepc", "ftncn", "aftnsep"),
        *("aftnsepc", "aftncn", "fldinst", "shprslt", "sp", "nonshppict", "annotation", "xe"),
        *("tc", "tcn", "rxe", "txe", "template", "filetbl", "userprops", "pntxta", "pntxtb"),
        *("bkmkstart", "bkmkend", "atnid", "atnauthor", "latentstyles", "private", "listtext"),
        *("pntext", "falt", "panose", "nesttableprops"),
    )
)
# Those that tell who knows no better to pass them over, and are read.
_STARRED = frozenset(("footnote", "shpinst", "shptxt", "do", "dptxbx", "dptxbxtext"))
_BOXES = frozenset(("shptxt", "dptxbxtext"))
_BULLETS = frozenset(("listtext", "pntext", "pn"))
_ENDS = frozenset(("par", "sect", "cell", "nestcell", "row", "nestrow"))
_TRACKED = frozenset(("deleted", "revised", "mvf", "mvt"))


def read_rtf(data: bytes, path: PurePath) -> Document:
    """The .rtf file `data`; ReadingError where its groups are nested beyond reason."""
    reading = _Reading()
    for token in tokens(data.decode("latin-1")):
        if not reading.take(token):
            raise ReadingError(
                f"{path} is damaged: open it in a word processor, save it as .docx and give that "
                "file."
            )
    reading.end()
    found = [part for paragraph in reading.body.paragraphs for part in divided(paragraph)]
    found += reading.note_paragraphs()
    heads = [paragraph.text for head in reading.heads for paragraph in head.paragraphs]
    return built(path.name, found, reading.said(), heads)


class _Reading:
    """One pass over the tokens."""

    def __init__(self) -> None:
        self.body = Sink()
        self.heads: list[Sink] = []
        self._notes: list[Sink] = []
        self._tables = Tables()
        self._state = State(self.body)
        self._stack: list[State] = []
        self._cells = 0
        self._table = Table()
        self._place = self._table.cell()
        self._to_skip = 0
        self._starred = self._opens = self._listed = self._tracked = False

    def take(self, token: Token) -> bool:
        """Reads one token on; False where groups are nested beyond reason."""
        opened, self._opens = self._opens, False
        if token.kind == "group":
            self._group(token)
        elif token.kind == "word":
            self._word(token, opens=opened)
        elif self._state.table:
            self._entry(token)
        elif token.kind == "text":
            self._bytes(token.value.encode("latin-1"))
        elif token.kind == "byte":
            self._bytes(bytes.fromhex(token.value))
        elif token.value == "*" and opened:
            self._starred = self._opens = True
        elif token.value in "\r\n":
            self._end_paragraph("par")
        elif token.value in SYMBOLS:
            self._characters(SYMBOLS[token.value])
        return len(self._stack) < _DEEPEST

    def end(self) -> None:
        """Ends what the file left open."""
        while self._stack:
            self._close()
        self._end_paragraph("par")

    def note_paragraphs(self) -> list[Paragraph]:
        """The notes, numbered as they are met."""
        words = [" ".join(p.text.strip() for p in note.paragraphs) for note in self._notes]
        return [Paragraph(f"[{n}] {text}", "note") for n, text in enumerate(words, 1) if text]

    def said(self) -> list[str]:
        """What the reader of the report should know."""
        said = ["Tracked changes were read as accepted."] if self._tracked else []
        if self._notes:
            said.append("Footnotes and endnotes stand at the end, numbered as they are met.")
        return said

    def _group(self, token: Token) -> None:
        self._to_skip = 0
        if self._state.table:
            self._entry(token)
        if token.value == "{":
            self._stack.append(self._state)
            self._state = self._state.copied()
            self._opens, self._starred = True, False
        elif self._stack:
            self._close()

    def _close(self) -> None:
        inner, self._state = self._state, self._stack.pop()
        if inner.sink is not None and inner.sink is not self._state.sink:
            inner.sink.end(lambda text: inner.kind(text, self._tables, listed=False))

    def _word(self, token: Token, *, opens: bool) -> None:
        word = token.value
        if self._to_skip and word not in _ENDS:
            self._to_skip -= 1
        elif opens and self._begins_apart(word):
            self._starred = False
        elif self._state.table:
            self._entry(token)
        elif word == "u":
            self._characters(character(token.number or 0))
            self._to_skip = self._state.skip
        elif word in WORDS:
            self._characters(WORDS[word])
        elif word in _ENDS:
            self._end_paragraph(word)
        else:
            self._tables.document(token)
            self._tracked |= word in _TRACKED and token.number != 0 and self._state.sink is not None
            if self._state.sink is not None:
                self._cells = 0 if word == "trowd" else self._cells + (word == "cellx")
            self._state.follow(token)

    def _begins_apart(self, word: str) -> bool:
        """Whether a group that begins so is none of the text round it."""
        state = self._state
        self._listed |= word in _BULLETS and state.sink is not None
        if word in ("fonttbl", "stylesheet"):
            state.table = word
        if word in _SILENT or (self._starred and word not in _STARRED):
            state.sink = None
        elif state.sink is None:
            return False
        elif word == "footnote":
            self._begin_note()
        elif word in _HEADS:
            self._begin(Sink())
            self.heads.append(state.sink)
        elif word in _BOXES:
            box = Sink()
            state.sink.boxes.append(box)
            self._begin(box)
        else:
            return self._starred
        return True

    def _begin_note(self) -> None:
        note = Sink()
        if self._state.is_read:
            self._notes.append(note)
            self._characters(f"[{len(self._notes)}]")
        self._begin(note)

    def _begin(self, sink: Sink) -> None:
        self._state.sink = sink
        self._state.italic = self._state.bold = False
        self._state.cell = False

    def _entry(self, token: Token) -> None:
        if self._state.table == "fonttbl":
            self._tables.font(token)
        else:
            self._tables.style(token)

    def _bytes(self, data: bytes) -> None:
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        data, state = data[skipped:], self._state
        if state.raised and data.isdigit():
            self._characters(raised(data.decode("ascii")))
        elif state.sink is not None and state.is_read:
            codec = self._tables.codec_of(state.font)
            state.sink.write_bytes(data, codec, state.italic, state.bold)

    def _characters(self, text: str) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif self._state.sink is not None and self._state.is_read:
            self._state.sink.write(text, self._state.italic, self._state.bold)

    def _end_paragraph(self, word: str) -> None:
        state = self._state
        # A paragraph's end that is itself a tracked deletion joins it to the next.
        if state.sink is None or (word == "par" and state.gone):
            return
        listed, self._listed = self._listed, False
        in_cell = state.cell and self._cells != 1
        place = self._place if in_cell and state.sink is self.body else None
        state.sink.end(
            lambda text: state.kind(text, self._tables, listed=listed), cell=in_cell, place=place
        )
        if state.sink is self.body and word in ("cell", "row"):
            self._turn(word)

    def _turn(self, word: str) -> None:
        """Begins the next cell of a table, or the next row and its first."""
        if word == "row":
            self._table.row()
        self._place = self._table.cell()
