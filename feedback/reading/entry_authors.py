"""Who an entry of the works cited gives as its authors."""

from __future__ import annotations

import re
from typing import NamedTuple

from feedback.reading.body_names import BODY_NOUN
from feedback.reading.reference_lists import PARTICLES

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞİŁŃŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽΑ-ΩА-ЯЁ"
_NAME = rf"[{_UPPER}][^\W\d_]?[\w’'‐‑´`-]*[^\W\d_]"
_PARTICLE = (
    rf"(?:(?:{PARTICLES}|v\.|Ó|Ní|Nic|Uí)\s+|[dDlL][’'](?=[{_UPPER}])"
    rf"|(?:al|el|ad|an|ar|as|at)[-‐](?=[{_UPPER}]))*"
)
_INITIAL = rf"[{_UPPER}](?:h|hr|r|y|u|e|m|l)?\."
_INITIALS = rf"{_INITIAL}(?:\s?[-‐‑–]?\s?{_INITIAL})*(?:\s[{_UPPER}](?=\s[{_UPPER}][a-z]))?"
_BARE = rf"[{_UPPER}]{{1,3}}(?:[-‐][{_UPPER}])?"
_SUFFIX = r"(?:,?\s+(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?\s?D)\b\.?)?"
# What may follow a name that is complete.
_STOP = (
    r"(?=\s*(?:[,;:.(\[“\"«‘„`*/]|$|\s(?:and|&|et|und|e|y|with|eds?|editors?)\b|\s&"
    r"|\s(?:1[4-9]|20)\d\d))"
)
_SURNAME = rf"{_PARTICLE}(?:{_NAME})(?:[\s-]+{_PARTICLE}(?:{_NAME})){{0,2}}"
_GIVEN = (
    rf"(?:{_INITIALS}|{_BARE}(?![\w])|{_NAME}(?:[\s-]+(?:{_INITIALS}|{_NAME}|{_BARE}(?!\w))){{0,3}})"
    rf"(?:(?:\s+(?:{PARTICLES}))+(?=\s*[,.;(]))?"
)
_INVERTED = re.compile(rf"(?P<name>{_SURNAME}){_SUFFIX},\s*(?P<given>{_GIVEN}){_SUFFIX}{_STOP}")
_INITIALS_FIRST = re.compile(
    rf"(?:{_INITIALS}|[B-HJ-Z]{{1,2}}(?=\s[{_UPPER}][a-zß-ÿ]))\s*(?P<name>{_SURNAME}){_SUFFIX}{_STOP}"
)
_INITIALS_LAST = re.compile(
    rf"(?P<name>{_SURNAME})\s+(?:{_BARE}(?!\w)\.?|[{_UPPER}]\.(?:[\s-]?[{_UPPER}]\.)*)"
    rf"(?:(?=\s*[,;:(*“\"«&]|$|\s(?:and|et|e)\b|\s+\(?(?:1[4-9]|20)\d\d)|(?<=[{_UPPER}]{{2}}\.)(?=\s))"
)
# "Jones L." at the end of "Smith JK, Jones L. Rivers and silt".
_LAST_OF_SUCH = re.compile(rf"(?P<name>{_SURNAME})\s+[{_UPPER}]{{1,3}}\.(?=\s)")
_IN_ORDER = re.compile(
    rf"(?:{_NAME})(?:[\s-]+(?:{_INITIALS}|{_NAME}|{_BARE}(?!\w)))*?\s+(?P<name>{_PARTICLE}{_NAME}){_SUFFIX}{_STOP}"
)
_CAPITALS = re.compile(
    rf"(?P<name>(?:(?:{PARTICLES.upper()})\s+)*[{_UPPER}][{_UPPER}’'\-]{{2,}}(?:\s+[{_UPPER}’'\-]{{3,}})*)"
    rf"(?:,?\s+\(?(?:{_GIVEN})\.?\)?)?(?=\s*[,;:.(“\"«]|\s*$|\s+(?:and|et|&)\s)"
)
_JOIN = re.compile(
    r"\s*(?:[,;]?\s*(?:\band\b|\bet\b|\bund\b|\be\b|\by\b|&)\s*|;\s*|,\s*|\s\*\s*)(?:with\s+)?\*?",
    re.IGNORECASE,
)
_AND = re.compile(r"[,;]?\s*(?:\band\b|\bet\b|\bund\b|\be\b|\by\b|&)", re.IGNORECASE)
_OTHERS = re.compile(r"\s*,?\s*(?:and\s+)?(?:et\.?\s+al\b\.?|others\b)", re.IGNORECASE)
_ROLE = re.compile(
    r"[\s,]*[(\[]?\s*\b(?:eds?|editors?|trans|translators?|dirs?|directors?|producers?|comps?|hrsg)"
    r"\b\.?\s*[)\]]?",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"(?:[—–]+|_{2,}|-{2,})(?=[\s.,])")
_YEAR = r"(?:1[4-9]|20)\d\d"
# What stands before a stop, an opening mark or a year: a body's name or a title.
_HEAD = re.compile(
    rf"(?P<name>(?:[^.(“\"«‘„\[]|(?:(?<=\b[{_UPPER}])|(?<=\bSt)|(?<=\bInc)|(?<=\bCo)|(?<=\bDept))\."
    rf"(?=\s?\S))+?)(?P<stop>\s*(?<!\b[{_UPPER}])\.(?:\s|$)|,?\s*\(|,?\s*\[|,?\s*[“\"«‘„]|[,.]?\s+(?={_YEAR}\b)|\s*$)"
)
_SMALL = re.compile(
    r"(?:an?|and|as|at|by|de|des|du|et|for|from|in|into|la|le|les|of|on|or|the|to|und|der|die|für|with)$"
)
# "Ministerio de Agua (MA) (2019)": no stop before the year, as a title would have.
_DATED_BODY = re.compile(
    rf"(?P<name>[^.,(“\"?!\d]{{3,100}}?)(?:\s\([A-Z]{{2,10}}\))?(?=\s\((?:{_YEAR}[a-z]?|n\.\s?d\.)[),])"
)
# "Okoro v Rivers Board [1999]", "Water Act 1991": named by their titles.
_LEGAL = re.compile(
    rf"[^.,(\[]{{1,60}}\s(?:v\.?|vs\.?)\s[{_UPPER}]|[^.,(\[]{{0,60}}\b(?:Act|Treaty|Directive)\s+(?:of\s+)?{_YEAR}"
)
_LONGEST = 120


class Authors(NamedTuple):
    """Surnames or a body's name; where in the entry they end; whether "———" stands for them.

    `whole` is the first person's whole name where no comma or initial tells the surname from it.
    """

    names: tuple[str, ...]
    end: int
    repeated: bool = False
    whole: str = ""


def authors_of(entry: str) -> Authors:
    """The authors with whom an entry begins, without its number.

    None where a title stands first, be it in quotation marks or not.
    """
    if entry[:1] in "“\"‘'«„`":
        return Authors((), 0)
    if _LEGAL.match(entry):
        return Authors((), 0)
    if again := _REPEATED.match(entry):
        return Authors((), again.end(), repeated=True)
    if body := _body(entry):
        return body
    names: list[str] = []
    at = end = 0
    first: str | None = None
    whole = ""
    while found := _person(entry, at, first):
        way, person = found
        if names and not _belongs(entry, person, way, first, end):
            break
        first = first or way
        if not names and way == "in-order" and "." not in person.group().strip(" ."):
            whole = _tidy(person.group())
        names.append(_tidy(person["name"]))
        end = person.end()
        if others := _OTHERS.match(entry, end):
            end = others.end()
            break
        joined = _JOIN.match(entry, _past_mark(entry, end))
        if not joined:
            break
        at = joined.end()
    if names:
        role = _ROLE.match(entry, end)
        return Authors(tuple(names), role.end() if role else end, whole=whole)
    return _named_first(entry)


def _past_mark(entry: str, end: int) -> int:
    """Past the full stop and the mark of an initial that closes a name, before a join."""
    m = re.match(r"\.(?=\s*[,;&])|\s?\*(?=\s*[,;])", entry[end : end + 3])
    return end + m.end() if m else end


def _tidy(name: str) -> str:
    return " ".join(name.split()).strip(" ,.")


def _person(entry: str, at: int, first: str | None) -> tuple[str, re.Match[str]] | None:
    """The person named at `at` and how; a later one may be named otherwise than the first."""
    ways = _WAYS if first != "initials-last" else (*_WAYS[:2], (first, _LAST_OF_SUCH), *_WAYS[2:])
    for way, pattern in ways:
        m = pattern.match(entry, at)
        if m and m.end() - at <= _LONGEST and (first or _is_first(entry, way, m)):
            return way, m
    return None


_WAYS = (
    ("initials-first", _INITIALS_FIRST),
    ("initials-last", _INITIALS_LAST),
    ("capitals", _CAPITALS),
    ("inverted", _INVERTED),
    ("in-order", _IN_ORDER),
)


def _is_first(entry: str, way: str, m: re.Match[str]) -> bool:
    """Whether the first words are the person that they look like."""
    words = m["name"].split()
    if way == "inverted":
        given = m["given"].split()
        plain = [w for w in given if len(w.strip(".")) > 1 and not w.endswith(".")]
        several = len(words) > 1 and re.match(rf"(?:{PARTICLES})$", words[0], re.IGNORECASE) is None
        if several and len(plain) == len(given):
            # "Ana Li, Bo Aas, and …" is in order; "Di Salvo, Ana." and "García Paz, Ana" are not.
            return (
                len(given) == 1
                and re.match(r"\s*(?:\.|,?\s*(?:and|&|et)\b)", entry[m.end() :]) is not None
            )
        return True
    if way == "in-order":
        return len(m.group().split()) <= 5 and entry[: m.start("name")].split()[0] not in _ARTICLES
    if way == "capitals":
        return m.group() != m["name"] or entry[m.end() : m.end() + 1] in (",", ".", ";")
    if way == "initials-last":
        return not BODY_NOUN.search(m["name"])
    return True


_ARTICLES = ("The", "A", "An", "Le", "La", "Les", "In", "On")


def _belongs(entry: str, m: re.Match[str], way: str, first: str | None, end: int) -> bool:
    """Whether what looks like a further person is no title or place."""
    joined = entry[end : m.start()]
    if _AND.search(joined) or ";" in joined:
        return True
    if way in ("initials-first", "initials-last"):
        return True
    if way == "inverted" and first == "inverted":
        given = m["given"].split()
        return given[0].endswith(".") or len(given[0]) <= 2
    if way == "capitals":
        return first == "capitals"
    # In a list of names in their order the last is joined by "and", or a stop ends it.
    rest = entry[m.start() : m.start() + 400]
    run = re.match(
        rf"(?:[^.,;(“\"«:]|(?<=\b[{_UPPER}])\.)+(?:,(?:[^.,;(“\"«:]|(?<=\b[{_UPPER}])\.)+)*", rest
    )
    return bool(run and re.search(r",?\s(?:and|&)\s", run.group()))


def _body(entry: str) -> Authors | None:
    """A body that stands where authors do: "Ministry of Rivers. Title", "Rivers Office (2020)"."""
    head = _HEAD.match(entry)
    if not head or len(head["name"]) > _LONGEST or not BODY_NOUN.search(head["name"]):
        return None
    name = head["name"].strip(" ,.")
    if re.match(
        rf"{_SURNAME},\s*(?:{_INITIALS}|{_NAME}(?:\s+{_INITIALS})?(?:[,.]|$|\s+and\b))", name
    ):
        return None
    if re.match(rf"{_INITIALS}\s*{_NAME}(?:,|\s+and\b|$)", name) or not _is_name(name):
        return None
    if cut := re.search(r"[,:]\s+", name):
        whole = BODY_NOUN.search(name[: cut.start()])
        return Authors((name[: cut.start()],), cut.start()) if whole else None
    end = head.start("name") + len(head["name"].rstrip(" ,"))
    short = re.match(r"\s*[\[(][A-Z][\w&-]{1,9}[\])](?=[.,\s])", entry[end:])
    return Authors((name,), end + short.end() if short else end)


def _named_first(entry: str) -> Authors:
    """A body without a body's noun, or no author where the words are a title's."""
    if dated := _DATED_BODY.match(entry):
        return Authors((dated["name"].strip(),), dated.end())
    head = _HEAD.match(entry)
    if not head:
        return Authors((), 0)
    name = head["name"].strip(" ,.")
    short = re.match(rf"(?P<name>{_SURNAME})\s*,", name)
    if short and len(short["name"].split()) == 1:
        return Authors((short["name"],), short.end("name"))
    titled = name.split()[:1] and name.split()[0] in _ARTICLES
    if (
        not titled
        and 0 < len(name) <= _LONGEST
        and _is_name(name)
        and "," not in name
        and ":" not in name
    ):
        return Authors((name,), len(head["name"].rstrip(" ,")))
    return Authors((), 0)


def _is_name(words: str) -> bool:
    """Whether all words but the small ones begin with a capital, as a name's do."""
    weighty = [w for w in re.findall(r"[\w’'.-]+", words) if not _SMALL.match(w)]
    return bool(weighty) and all(not w[0].islower() for w in weighty)
