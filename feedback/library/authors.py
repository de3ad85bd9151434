"""A source's author as a sentence names one."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NOBODY = re.compile(
    r"^(?:anon(?:ymous)?|unknown|various|n/?a|none|staff|editors?|no author|not given"
    r"|author unknown"
    r"|several|many|\?+|-+|the author|author)\.?$|unknown",
    re.IGNORECASE,
)
# A body that a sentence gives "the" ("the Ministry of Labour"), and one that it does not.
_WITH_THE = re.compile(
    r"\b(?:Ministry|Department|Office|Bureau|Commission|Committee|Association|Society|Union"
    r"|Museum|Agency|Authority|Board"
    r"|Party|League|Institute|Foundation|Trust|Bank|Government|Federation|Organi[sz]ation|Group"
    r"|Company|Corporation"
    r"|Administration|Archives?|Library|Times|Gazette|Echo|Herald|Guardian|Tribune|Courier"
    r"|Chronicle|Observer|Journal|Post"
    r"|Service|Centre|Center|Academy|Council\s+of|University\s+of|Church\s+of|College\s+of"
    r"|Nations|Army|Navy|Network)\b"
)
_WITHOUT = re.compile(
    r"\b(?:Council|University|College|School|Parliament|Congress|International|Church|News"
    r"|Magazine|Hospital|Clinic|Inc|Ltd)\b"
)
# Bodies known by initials that take "the"; whether others do ("CNN", "NASA") their letters do not
# tell.
_KNOWN = """
    BBC UN EU WHO FBI CIA NHS EPA CDC IMF OECD FAO ILO WTO FDA USDA RSPB IPCC WWF UNDP NFL NBA
"""
_INITIALS = frozenset(_KNOWN.split())
_PLACE_HEAD = re.compile(r"^(?:The\s+)?[A-Z][\w’']*\s+(?:of|for)\b")
_PERSON = re.compile(
    r"^(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Sir|Lady|Lord|President|Captain|Sergeant|Reverend"
    r"|Rev|King|Queen|St)\.?\s+)*"
    r"(?:[A-ZÀ-ÖØ-Þ](?:\.|[\w’'\-]+)?\s*){1,2}(?:[A-ZÀ-ÖØ-Þ]\.\s*)*(?:(?:van|von|de|der|den|del"
    r"|della|di|da|du|la|le|al|bin|ibn)\s+)*"
    r"(?:[A-ZÀ-ÖØ-Þ][\w’'\-]*\.?\s*){0,3}(?:,?\s+(?:Jr|Sr)\.?|\s+I{1,3}|\s+IV|\s+VI{0,3})?$"
)
_ORDER = re.compile(
    r"^(?P<last>[^,]+),\s*(?P<first>[A-ZÀ-ÖØ-Þ][^,]*)(?:,\s*(?P<more>(?:Jr|Sr)\.?))?$"
)
_BETWEEN = re.compile(
    r"\s*;\s*(?:and\s+|&\s*)?|,?\s+(?:and|&)\s+|(?<=\.),\s+(?=[A-ZÀ-ÖØ-Þ][\w’'\-]+,)"
)


@dataclass(frozen=True, slots=True)
class Author:
    """One author or several, as the subject of a sentence; `body` for a ministry or newspaper."""

    name: str
    body: bool = False


def author_of(words: str | None) -> Author | None:
    """The author in "Davies, R. W." or "Ministry of Labour"; None where that is not sure."""
    said = " ".join((words or "").split()).strip(" ;,")
    if re.search(r"[^\W\d_]{3}\.$", said):
        said = said[:-1]
    if not said.strip(".") or _NOBODY.search(said):
        return None
    if re.fullmatch(r"[A-Z]{2,6}", said):
        return Author(f"the {said}", body=True) if said in _INITIALS else None
    if _WITH_THE.search(said) or _WITHOUT.search(said):
        return _body(said)
    people = [_upright(p) for p in _BETWEEN.split(said) if p]
    if not all(_PERSON.match(p) for p in people):
        return None
    if len(people) > 2:
        return Author(f"{people[0]} and others")
    return Author(" and ".join(people))


def _body(said: str) -> Author | None:
    name = said.removeprefix("the ").removeprefix("The ")
    if not re.fullmatch(r"[\w’'&.\- ]+", name) or len(name.split()) > 7:
        return None
    with_the = _WITH_THE.search(name) and not name.endswith(("University", "College", "Council"))
    return Author(f"the {name}" if with_the else name, body=True)


def _upright(person: str) -> str:
    """ "Lindqvist, Sara" → "Sara Lindqvist"; "Ada Brill, a weaver" → "Ada Brill"."""
    first, comma, _ = person.partition(",")
    order = _ORDER.match(person)
    if order and (
        len(first.split()) == 1 or re.match(r"(?:van|von|de[rln]?|di|da|la|le)\s", first)
    ):
        more = f" {order['more']}" if order["more"] else ""
        return f"{order['first'].strip()} {first.strip()}{more}"
    return first.strip() if comma and len(first.split()) > 1 else person.strip()
