"""Who an entry of the works cited gives as its authors."""

from __future__ import annotations

import re

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'\-]+"
_PARTICLE = r"(?:(?:van|von|de|der|den|del|della|di|da|du|la|le|al|bin|ter|ten)\s+)*"
_SURNAME = rf"{_PARTICLE}{_CAPITAL}(?:\s+{_PARTICLE}{_CAPITAL}){{0,2}}"
_INITIALS = r"(?:[A-Z]\.\s?-?)+"
# "Okoro, Mary J.", "Okoro, M. J."; "M. J. Okoro"; "Okoro MJ"; "Mary Okoro".
_INVERTED = re.compile(
    rf"(?P<name>{_SURNAME}),\s*(?:{_INITIALS}|{_CAPITAL}(?:\s+(?:[A-Z]\.|{_CAPITAL}))*)"
)
_INITIALS_FIRST = re.compile(rf"{_INITIALS}\s*(?P<name>{_PARTICLE}{_CAPITAL})")
_INITIALS_LAST = re.compile(rf"(?P<name>{_PARTICLE}{_CAPITAL})\s+[A-Z]{{1,3}}(?=[,.;]|\s+and\b)")
_IN_ORDER = re.compile(
    rf"{_CAPITAL}(?:\s+[A-Z]\.)*\s+(?P<name>{_PARTICLE}{_CAPITAL})(?=\s*[,.;(]|\s+and\b)"
)
_JOIN = re.compile(r"\s*(?:,\s*(?:and|&)\s+|;\s*(?:and\s+|&\s*)?|,\s*|\s+and\s+|\s*&\s*)")
_OTHERS = re.compile(r"\s*,?\s*et\s+al\.?")
_BODY = re.compile(r"(?P<name>[^\W\d_][^.(“\"]{1,80}?)\s*(?:[.(]|,?\s*[“\"])")


def authors_of(entry: str) -> tuple[tuple[str, ...], int]:
    """The authors' surnames or a body's name, and where in the entry they end.

    None where a title in quotation marks stands first.
    """
    if entry[:1] in "“\"‘'":
        return (), 0
    names: list[str] = []
    at = end = 0
    while found := _person(entry, at, first=not names):
        names.append(found["name"])
        end = found.end()
        joined = _JOIN.match(entry, end)
        if not joined:
            break
        at = joined.end()
    if names:
        others = _OTHERS.match(entry, end)
        return tuple(names), others.end() if others else end
    body = _BODY.match(entry)
    return ((body["name"].strip(" ,"),), body.end("name")) if body else ((), 0)


def _person(entry: str, at: int, *, first: bool) -> re.Match[str] | None:
    """The person named at `at`; names in their plain order follow only another author."""
    in_order = () if first else (_IN_ORDER,)
    patterns = (_INITIALS_FIRST, _INITIALS_LAST, *in_order, _INVERTED)
    return next((found for pattern in patterns if (found := pattern.match(entry, at))), None)
