"""The lines round a text that are not its prose: salutation, closing, name and date."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"

SALUTATION = re.compile(r"(?:dear|to whom)\b[^.!?]{0,60}[,:;]?$", re.IGNORECASE)
CLOSING = re.compile(
    r"(?:sincer\w+|yours(?:\s+\w+)?|best(?:\s+(?:wishes|regards))?|kind\s+regards|regards|love|"
    r"from|thank\s+you|thanks|respectfully|your\s+\w+)\s*,$"
    r"|(?:yours\s+(?:sincerely|truly|faithfully)|sincerely(?:\s+yours)?)[.!]?$",
    re.IGNORECASE,
)
DATE = re.compile(
    rf"{_WEEKDAY}(?:{_DAY}\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}|{_MONTH}\s+{_DAY},?\s+\d{{4}}"
    rf"|\d{{1,4}}[/.\-]\d{{1,2}}[/.\-]\d{{2,4}}|{_MONTH}\s+\d{{4}})",
    re.IGNORECASE,
)
TEACHER = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|teacher|instructor)\b\.?", re.IGNORECASE
)
COURSE = re.compile(
    r"(?:period|class|grade|year|form|block|section|room|english|history|ap|ib|gcse|a-level|honors|"
    r"honours)\b.{0,30}\d.{0,12}$|[A-Z]{2,5}[ \-]?\d{2,4}[A-Z]?$|\w+(?:\s+\w+)?\s+\d{1,3}[A-Z]?$",
    re.IGNORECASE,
)
FIELD = re.compile(
    r"(?P<key>(?:student(?:'s)?\s+)?name|student|author|class|course|date|teacher|instructor|period|"
    r"subject|candidate(?:\s+(?:number|no\.?))?|word\s+count|words|essay\s+by|written\s+by|by)"
    r"(?P<mark>\s*:\s*|\s+[–-]\s+|\s+)(?P<value>\S.{0,50})$",
    re.IGNORECASE,
)
# "12 Quarry Lane", "Flat 3, 40 Mill Road": the first line of an address.
_ADDRESS = re.compile(
    r"(?:(?:[Ff]lat|[Aa]pt\.?|[Uu]nit|[Hh]ouse)\s+\w{1,4},?\s+)?\d{1,5}[A-Za-z]?,?(?:\s+[A-Z][\w’'.\-]*,?){1,5}$"
)
# "Candidate No. 4412", "Centre 10233", "Student ID 220145".
_NUMBERED = re.compile(
    r"(?:candidate|centre|center|student|index|exam|examination|registration|seat)"
    r"(?:\s+(?:no\.?|number|id|code))?\s*[:#]?\s*\d[\d/-]{2,}$",
    re.IGNORECASE,
)
WORD_COUNT = re.compile(
    r"\W{0,2}(?:(?:total\s+|final\s+)?word\s*count\b|(?:number\s+of|total)\s+words\b)[\s:=–-]*"
    r"[\d,. ]*\d\b.{0,40}|\W{0,2}\d[\d,]{1,6}\s+words\W{0,2}",
    re.IGNORECASE,
)
ENDING = re.compile(r"the\s+end[.!]?$", re.IGNORECASE)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_NAME = re.compile(
    r"(?!(?:The|A|Why|How|What|When|Who|In|Our)\s)"
    rf"{_CAPITAL}[\w’'.\-]*(?:\s+(?:{_CAPITAL}[\w’'.\-]*|de|van|von|der|bin|al|la)){{1,3}}$"
)
_NAME_KEYS = ("name", "student", "author", "by")


def is_name(line: str) -> bool:
    """Whether a line is two to four capitalised words and nothing else, as a person's name is."""
    return _NAME.match(line) is not None and not any(ch.isdigit() for ch in line)


def address_length(lines: list[str]) -> int:
    """How many lines at the top are an address over a salutation."""
    for i, line in enumerate(lines[:8]):
        if SALUTATION.match(line):
            return i if i and _ADDRESS.match(lines[0].split("\n")[0]) else 0
        if any(len(row.split()) > 6 for row in line.split("\n")):
            return 0
    return 0


def field_of(line: str) -> tuple[str, str] | None:
    """The (key, value) of a line such as "Name: Ana Diaz" or "by Ana Diaz"."""
    match = FIELD.match(line)
    if not match:
        return None
    key = " ".join(match["key"].lower().split())
    if not match["mark"].strip() and not (key.endswith("by") and is_name(match["value"])):
        return None
    return key, match["value"].strip()


def is_byline(line: str) -> bool:
    """Whether a line is "by" and a name, and nothing else."""
    found = field_of(line)
    return found is not None and found[0].endswith("by")


def is_particular(line: str) -> bool:
    """Whether a line tells who, for whom or when: a date, a teacher, a course, a labelled field."""
    return bool(
        DATE.fullmatch(line)
        or (TEACHER.match(line) and len(line.split()) <= 4)
        or COURSE.match(line)
        or _NUMBERED.match(line)
        or WORD_COUNT.fullmatch(line)
        or field_of(line)
    )


def is_certain_particular(line: str) -> bool:
    """Whether a line that tells who, for whom or when is surely no title: "World War 2" may be."""
    numbered = _NUMBERED.match(line) or WORD_COUNT.fullmatch(line)
    return bool(DATE.fullmatch(line) or numbered or field_of(line))


# "Diaz 1", the head of the first page.
_PAGE_HEAD = re.compile(rf"(?P<name>{_CAPITAL}[\w’'\-]+)\s+\d{{1,3}}$")


def _without_page_head(lines: list[str]) -> list[str]:
    """The lines without the page's head that stands over the student's name."""
    head = _PAGE_HEAD.match(lines[0]) if len(lines) > 1 else None
    headed = head is not None and lines[1].split()[-1:] == [head["name"]]
    return lines[1:] if headed else lines


def student_in(lines: list[str]) -> str | None:
    """The student's name among an essay's header lines, where it is plain."""
    for line in (field for each in lines for field in re.split(r"\t+|\s{2,}", each)):
        found = field_of(line)
        if found and found[0].endswith(_NAME_KEYS) and is_name(found[1]):
            return found[1]
    lines = _without_page_head(lines)
    if len(lines) < 3 or not is_name(lines[0]) or TEACHER.match(lines[0]):
        return None
    told = any(DATE.fullmatch(line) or TEACHER.match(line) for line in lines[1:])
    return lines[0] if told else None
