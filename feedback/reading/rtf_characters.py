"""How rich text writes characters: code pages, words that stand for one, halves of one."""

from __future__ import annotations

import codecs
import re

# A font's character set, by the number of \fcharset, and the code page that it means.
_CODE_PAGES = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
USUAL = "cp1252"
_HALF = re.compile("[\ud800-\udfff]")
WORDS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "page": "\n",
    "column": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "zwj": "\u200d",
    "zwnj": "\u200c",
}
SYMBOLS = {"~": "\xa0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\t": "\t"}


def code_page(charset: int, otherwise: str) -> str:
    """The codec for a font's character set; `otherwise` for one that means the document's."""
    return _CODE_PAGES.get(charset, otherwise)


def codec_of(number: int | None) -> str:
    """The codec of a code page by its number, the usual one for any that is not known."""
    for name in (f"cp{number}", {65001: "utf-8", 10000: "mac_roman"}.get(number or 0, USUAL)):
        try:
            return codecs.lookup(name).name
        except LookupError:
            continue
    return USUAL


def character(number: int) -> str:
    """The character of \\u, which counts as signed numbers of 16 bits; a half of one as it is."""
    return chr(number & 0xFFFF)


def made_whole(text: str) -> str:
    """`text` with the two halves of a character beyond 16 bits put together; a lone one is lost."""
    if not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
