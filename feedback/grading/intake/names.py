"""Names of people: folded so that one written in two ways is the same, and safe as a folder's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from feedback.text.alphabet import plain_letters
from feedback.text.printable import file_stem

_APOSTROPHES = re.compile(r"[’'ʼ`´]")
_WORD = re.compile(r"[^\W_]+")
_MOST_BYTES = 150
_MOST = 80
# What stands beside the students' folders in the folder of the whole run.
TAKEN = ("index.html", "gradebook.csv", "gradebook.xlsx")


def words_of(name: str) -> list[str]:
    """The words of a name in small letters, marks kept; “Garcia, Ana” in the order of speech."""
    last, comma, first = name.partition(",")
    spoken = f"{first} {last}" if comma and first.strip() else name
    plain = unicodedata.normalize("NFC", _APOSTROPHES.sub("", spoken)).casefold()
    return _WORD.findall(plain)


def folded(text: str) -> str:
    """Letters and digits alone, in small letters and without marks."""
    return "".join(ch for ch in plain_letters(text) if ch.isalnum())


def orders(words: list[str]) -> set[str]:
    """A name's words run together, begun at each: “anagarcia” and “garciaana”."""
    return {"".join(words[i:] + words[:i]) for i in range(len(words))}


def unique_names(wanted: Iterable[str]) -> list[str]:
    """For each a name of a folder, safe on every platform and like no other's.

    Names that differ only in case or in how a letter is composed count as alike.
    """
    taken = {_key(name) for name in TAKEN}
    found = []
    for each in wanted:
        stem = short_stem(each)
        name, number = stem, 1
        while _key(name) in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(_key(name))
        found.append(name)
    return found


def _key(name: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def short_stem(name: str) -> str:
    """A name as a file's or folder's on every platform, short enough for any ending to follow."""
    short = file_stem(name)[:_MOST]
    while len(short.encode(errors="replace")) > _MOST_BYTES:
        short = short[:-1]
    # Cut short, a name may end in what Windows drops, or be what it keeps for itself.
    return file_stem(short)
