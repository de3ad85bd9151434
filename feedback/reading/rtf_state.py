"""What holds at a place of rich text: a group takes it over and gives it back at its end."""

from __future__ import annotations

import copy
from dataclasses import dataclass

from feedback.reading.document import BlockKind
from feedback.reading.lengths import is_set_in
from feedback.reading.rtf_sink import Sink
from feedback.reading.rtf_styles import Tables
from feedback.reading.rtf_tokens import Token

# Rich text counts in twentieths of a point.
_CENTIMETRE = 1440 / 2.54
_NO_LEVEL = 9
_SWITCHES = {
    "i": "italic",
    "b": "bold",
    "v": "hidden",
    "super": "raised",
    "deleted": "gone",
    "mvf": "gone",
}
_NUMBERS = {"s": "style", "li": "left", "lin": "left", "fi": "first", "f": "font", "ls": "list"}


@dataclass(slots=True)
class State:
    """`sink` takes the words, None where they are none of the text; `table` names one at the head.

    `skip` is how many characters follow each \\u for those who do not know it, `gone` a tracked
    deletion.
    """

    sink: Sink | None
    table: str = ""
    skip: int = 1
    italic: bool = False
    bold: bool = False
    hidden: bool = False
    raised: bool = False
    gone: bool = False
    font: int | None = None
    style: int = 0
    left: int = 0
    first: int = 0
    list: int = 0
    level: int = _NO_LEVEL
    cell: bool = False

    def copied(self) -> State:
        """The same for a group inside."""
        return copy.copy(self)

    @property
    def is_read(self) -> bool:
        """Whether words here are a reader's to see."""
        return self.sink is not None and not (self.hidden or self.gone)

    def follow(self, token: Token) -> None:
        """Takes in what a control word says of the characters or the paragraph."""
        word, number = token.value, token.number
        if word in _SWITCHES:
            setattr(self, _SWITCHES[word], number != 0)
        elif word in _NUMBERS:
            setattr(self, _NUMBERS[word], number or 0)
        elif word == "plain":
            self.italic = self.bold = self.hidden = self.gone = self.raised = False
        elif word == "nosupersub":
            self.raised = False
        elif word == "pard":
            self.style = self.left = self.first = self.list = 0
            self.level, self.cell = _NO_LEVEL, False
        elif word == "intbl":
            self.cell = True
        elif word == "outlinelevel":
            self.level = _NO_LEVEL if number is None else number
        elif word == "uc":
            self.skip = 1 if number is None else max(number, 0)

    def kind(self, text: str, tables: Tables, *, listed: bool) -> BlockKind | None:
        """The kind of a paragraph of this text, None where its looks must tell."""
        kind = tables.kind(self.style)
        if kind is None and 0 <= self.level < _NO_LEVEL:
            return "heading"
        if kind is None and (listed or self.list):
            return "list"
        left, first = self.left / _CENTIMETRE, self.first / _CENTIMETRE
        return kind or ("quotation" if is_set_in(left, first, len(text.split())) else None)
