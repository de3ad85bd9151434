"""Moodle: the names in a download of all submissions of an assignment.

`[Group-]Full name_<participant>_assignsubmission_file_/<name>`, in a folder or as a prefix of the
name, with or without the line before the slash; `…_onlinetext…` for what was typed; `Participant`
stands for the name where marking is blind. Moodle writes underscores in names as spaces, so that
the first one ends the name (mod/assign, “download all submissions”).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from feedback.grading.intake.handed import Named, numbered, split_name

_NAME = re.compile(
    r"(?P<who>[^_/]+)_(?P<id>\d+)_assignsubmission_(?P<kind>file|onlinetext)_?"
    r"(?:(?<=_)|(?=/))/?(?P<name>.+)",
    re.DOTALL,
)
_BLIND = re.compile(r"(?:(?P<group>.+)-)?Participant", re.DOTALL)
_ENOUGH = 0.6


def read_name(member: str) -> Named | None:
    """What a file's name with its folders says, None where it is none of Moodle's."""
    found = _NAME.fullmatch(member)
    if found is None:
        return None
    name = found["name"].rpartition("/")[2]
    blind = _BLIND.fullmatch(found["who"])
    return Named(
        "" if blind else found["who"],
        found["id"],
        name,
        attempt=numbered(split_name(name)[0])[1],
        typed=found["kind"] == "onlinetext",
        group=(blind["group"] or "") if blind else "",
    )


def looks_like(members: Sequence[str]) -> bool:
    """Whether these are, as a whole, names that Moodle gives."""
    read = sum(read_name(member) is not None for member in members)
    return read > 0 and read >= _ENOUGH * len(members)


def with_groups(named: Sequence[Named], known: Iterable[str] = ()) -> list[Named]:
    """The same with groups told from students: “Team Heron-Ana Garcia” has one, “Anne-Marie Roy”
    none.

    What stands before a dash is a group where two students share it and the rest still looks like a
    full name, or where the rest is one of the `known` names.
    """
    names = {name.casefold() for name in known}
    heads = {
        (each.student, head) for each in named for head, rest in _cuts(each.student) if " " in rest
    }
    shared = Counter(head for _, head in heads)
    return [_with_group(each, shared, names) for each in named]


def _with_group(named: Named, shared: Counter[str], names: set[str]) -> Named:
    if named.student.casefold() in names:
        return named
    for head, rest in _cuts(named.student):
        if rest.casefold() in names or (" " in rest and shared[head] > 1):
            return named._replace(student=rest, group=head)
    return named


def _cuts(student: str) -> list[tuple[str, str]]:
    """The ways to cut a name at a dash, the longest head first."""
    places = [i for i, ch in enumerate(student) if ch == "-" and 0 < i < len(student) - 1]
    return [(student[:i], student[i + 1 :]) for i in reversed(places)]
