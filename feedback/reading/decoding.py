"""Bytes → text: which encoding a text file is in."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# Windows-1252 read as Latin-1 leaves curly quotes and dashes at control characters (“ at U+0093).
_MISREAD = {
    code: bytes([code]).decode("cp1252", errors="ignore") or None for code in range(0x80, 0xA0)
}
_SURROGATES = re.compile(r"[\ud800-\udfff]")
# Word for the Macintosh wrote curly quotation marks at the places of Ò Ó Õ.
_MAC_QUOTES = re.compile(r"[a-z]Õ[a-z]|Ò[A-Za-z][^Ò]*?Ó")
_SAMPLE = 65_536


class Decoded(NamedTuple):
    """Text as decoded; `note` says what had to be guessed, None where the file told."""

    text: str
    note: str | None = None


def decoded(data: bytes) -> Decoded | None:
    """The text of `data`, or None where it is no text.

    A byte order mark decides; then UTF-8, Windows-1252, and last what charset-normalizer thinks.
    """
    for signature, encoding in _SIGNATURES:
        if data.startswith(signature):
            return Decoded(data.decode(encoding, errors="replace"))
    if wide := _wide_encoding(data):
        return Decoded(data.decode(wide, errors="replace"), "Read as UTF-16.")
    if _is_binary(data):
        return None
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _mostly_utf8(data) or _windows(data) or _guessed(data)


def normalised(text: str) -> str:
    """`text` with "\\n" line ends, without control characters but tabs and without surrogates."""
    text = _LINE_ENDS.sub("\n", text).removeprefix("\ufeff")
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text).translate(_MISREAD))


def _wide_encoding(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    half = max(1, len(sample) // 2)
    low, high = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if high > 0.6 and low < 0.05:
        return "utf-16-le"
    return "utf-16-be" if low > 0.6 and high < 0.05 else None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    odd = sum(1 for byte in sample if byte < 32 and byte not in b"\t\n\v\f\r\x1a")
    return b"\0" in data or odd > 0.02 * len(sample)


def _mostly_utf8(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    kept = sum(1 for ch in text if ch > "\x7f") - lost
    if kept < 3 * lost:
        return None
    return Decoded(text, f"Read as UTF-8; {lost} damaged characters are shown as \ufffd.")


def _windows(data: bytes) -> Decoded | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    if _MAC_QUOTES.search(text):
        return Decoded(data.decode("mac_roman"), "Read as Mac Roman: check accents and quotes.")
    accented = sum(1 for ch in text if ch > "\x7f" and ch.isalpha())
    letters = sum(1 for ch in text if ch.isalpha())
    if accented > 0.15 * max(letters, 1):
        return None
    return Decoded(text, "Read as Windows-1252: check accents and quotes.")


def _guessed(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return None
    return Decoded(
        data.decode(best.encoding, errors="replace"),
        f"Read as {best.encoding.replace('_', '-')}, a guess: check accents and quotes.",
    )
