"""Canvas: the names of the files in a submissions download.

`lastnamefirstname[_LATE]_<userid>_<attachmentid>_<original name>`, `anon_<id>_…` where names are
hidden, `…_<userid>_text.html` for what was typed and `…_link.html` for an address. Canvas itself
reads the two numbers from the left when files come back (its content zipper and its reader of
uploaded feedback), for the student's own name may hold numbers too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedback.grading.intake.handed import Named, split_name

_FILE = re.compile(
    r"(?P<who>[^_].*?)(?P<late>_late)?_(?P<id>\d+)_(?:question_\d+_)?(?P<attachment>\d+)_(?P<name>.+)",
    re.IGNORECASE | re.DOTALL,
)
_ANONYMOUS = re.compile(
    r"anon(?P<late>_late)?_(?P<id>[A-Za-z0-9]{1,12})_(?P<attachment>\d+)_(?P<name>.+)",
    re.IGNORECASE | re.DOTALL,
)
_TYPED = re.compile(
    r"(?:anon(?P<hidden>_late)?_(?P<code>[A-Za-z0-9]{1,12})|"
    r"(?P<who>[^_].*?)(?P<late>_late)?_(?P<id>\d+))_(?P<name>(?P<kind>text|link)\.html?)",
    re.IGNORECASE | re.DOTALL,
)
# The number that Canvas puts behind the name of a file that is handed in again.
_AGAIN = re.compile(r"(?P<stem>.*[^\W_].*)-(?P<number>[1-9]\d?)", re.DOTALL)
_ENOUGH = 0.6
_SOME = 0.2
# One student alone with more files than this is no class of Canvas's.
_FEW = 3


def read_name(name: str) -> Named | None:
    """What the name of a file says, None where it is none of Canvas's."""
    if found := _ANONYMOUS.fullmatch(name) or _FILE.fullmatch(name):
        own = found["name"]
        who = found.groupdict().get("who", "")
        return Named(who, found["id"], own, bool(found["late"]), attempt(own)[1])
    if typed := _TYPED.fullmatch(name):
        link = typed["kind"].lower() == "link"
        late = bool(typed["late"] or typed["hidden"])
        id = typed["id"] or typed["code"]
        return Named(typed["who"] or "", id, typed["name"], late, 0, not link, link)
    return None


def attachment(name: str) -> str:
    """Canvas's number of the file itself, "" where there is none."""
    found = _ANONYMOUS.fullmatch(name) or _FILE.fullmatch(name)
    return found["attachment"] if found else ""


def attempt(name: str) -> tuple[str, int]:
    """A student's own name for a file without Canvas's number behind it, and that number or 0."""
    stem, ending = split_name(name)
    if found := _AGAIN.fullmatch(stem):
        return found["stem"] + ending, int(found["number"])
    return name, 0


def looks_like(names: Sequence[str]) -> bool:
    """Whether these are, as a whole, names that Canvas gives.

    A single name such as “essay_2026_12_final” looks so too; but in Canvas's a number belongs to
    one student, and no two students' files share theirs.
    """
    read = [(named, attachment(name)) for name in names if (named := read_name(name))]
    if not read or len(read) < _ENOUGH * len(names):
        return False
    owners: dict[str, set[str]] = {}
    ids: dict[str, set[str]] = {}
    for named, _ in read:
        student = named.student or f"anon {named.id}"
        owners.setdefault(named.id, set()).add(student)
        ids.setdefault(student, set()).add(named.id)
    numbers = [number for _, number in read if number]
    return (
        _mostly_one(owners)
        and _mostly_one(ids)
        and len(set(numbers)) >= _ENOUGH * len(numbers)
        and (len(ids) > 1 or len(read) <= _FEW)
    )


def _mostly_one(groups: dict[str, set[str]]) -> bool:
    several = sum(len(group) > 1 for group in groups.values())
    return several <= _SOME * len(groups)
