"""The tables at the head of rich text: its fonts' code pages and the names of its styles."""

from __future__ import annotations

from dataclasses import dataclass, field

from feedback.reading.document import BlockKind
from feedback.reading.rtf_characters import USUAL, code_page, codec_of
from feedback.reading.rtf_tokens import Token
from feedback.reading.style_names import kind_of_style

_LONGEST_CHAIN = 20
_LONGEST_NAME = 100
_CHARACTER_SETS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(slots=True)
class Tables:
    """What the tables have said so far, and the entry that is being read."""

    codec: str = USUAL
    _fonts: dict[int, str] = field(default_factory=dict)
    _names: dict[int, str] = field(default_factory=dict)
    _bases: dict[int, int] = field(default_factory=dict)
    _entry: int | None = None

    def document(self, token: Token) -> None:
        """Takes in what a control word says of the whole document's characters."""
        if token.value == "ansicpg":
            self.codec = codec_of(token.number)
        elif token.value in _CHARACTER_SETS:
            self.codec = _CHARACTER_SETS[token.value]

    def font(self, token: Token) -> None:
        """Takes in a token of the table of fonts."""
        if token.value == "f" and token.number is not None:
            self._entry = token.number
        elif token.value == "fcharset" and self._entry is not None:
            self._fonts[self._entry] = code_page(token.number or 0, "")

    def style(self, token: Token) -> None:
        """Takes in a token of the table of styles; the one without a number is number nought."""
        if token.kind == "group" and token.value == "{":
            self._entry = 0
        elif token.kind == "word" and token.value == "s":
            self._entry = token.number or 0
        elif token.kind == "word" and token.value in ("cs", "ds", "ts"):
            self._entry = None
        elif token.kind == "word" and token.value == "sbasedon" and self._entry is not None:
            self._bases[self._entry] = token.number or 0
        elif token.kind == "text" and self._entry is not None:
            name = self._names.get(self._entry, "")
            self._names[self._entry] = name + token.value[: _LONGEST_NAME - len(name)]

    def codec_of(self, font: int | None) -> str:
        """The codec of what is written in a font."""
        return self._fonts.get(-1 if font is None else font) or self.codec

    def kind(self, style: int) -> BlockKind | None:
        """The kind of a paragraph in a style, by its name or that of one that it is based on."""
        for _ in range(_LONGEST_CHAIN):
            name = self._names.get(style, "").strip().rstrip(";").lower()
            if kind := kind_of_style(name):
                return kind
            if self._bases.get(style, style) == style:
                break
            style = self._bases[style]
        return None
