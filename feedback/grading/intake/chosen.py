"""Which of a student's files is the essay, and in a few words what the others are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from feedback.grading.intake import canvas
from feedback.grading.intake.handed import Handed, Part, numbered, split_name
from feedback.grading.intake.looks import Look, look_at, shown_name
from feedback.grading.submission import Other

_LINK = (
    "is an address and no file: open it, save the essay that it leads to as .docx, and give that."
)
# What a student hands in beside the essay, by its name; longer by far, it may be the essay after
# all.
_BESIDE = re.compile(
    r"(?<![a-z])(?:notes?|draft|outline|plan|plans|planning|sources?|bibliography|references?|"
    r"works ?cited|rubric|checklist|cover ?(?:sheet|page)|feedback|peer ?review)(?![a-z])",
    re.IGNORECASE,
)
_BY_FAR = 2
Words = Callable[[Handed], int]


class Chosen(NamedTuple):
    """The file to check, None where there is none; `others` are the rest, and `why` there is none.

    `digest` is that of the chosen file's bytes.
    """

    part: Part | None
    others: tuple[Other, ...] = ()
    why: str = ""
    digest: str = ""


class _Seen(NamedTuple):
    part: Part
    look: Look


def choose(parts: Sequence[Part], words: Words) -> Chosen:
    """The essay among the files of one student.

    Files that cannot be read, addresses, earlier versions and pictures stand back; of what is left
    the longest counts, as `words` tells, unless its name says that it is notes, a draft or a list.
    """
    seen = [_Seen(part, _look(part)) for part in parts]
    able = [each for each in seen if not each.look.why]
    unable = [each for each in seen if each.look.why]
    others = [Other(_own_name(each.part), _short(each)) for each in unable]
    if not able:
        return Chosen(None, (), " ".join(each.look.why for each in unable))
    newest, earlier = _newest(able)
    others += [Other(_own_name(each.part), "handed in earlier") for each in earlier]
    best, rest = _best(_unlike(newest, others), words)
    others += [Other(_own_name(each.part), why) for each, why in rest]
    return Chosen(best.part, tuple(others), "", best.look.digest)


def told_name(part: Part) -> str:
    """What to call a file in a sentence about it.

    That is the student's own name for it where the student is told beside it, else the whole name.
    """
    named = part.named
    return shown_name((named.name if named.student else "") or part.file.name)


def _look(part: Part) -> Look:
    name = told_name(part)
    return Look("", f"{name} {_LINK}") if part.named.link else look_at(part.file, name)


def _short(seen: _Seen) -> str:
    """Why a file beside the essay is not read, without its name and the remedy."""
    if seen.part.named.link:
        return "an address, which is not followed"
    said = seen.look.why.removeprefix(told_name(seen.part)).lstrip().partition(":")[0]
    return f"not read, for it {said}" if said else "not read"


def _newest(seen: Sequence[_Seen]) -> tuple[list[_Seen], list[_Seen]]:
    """The newest version of each file, and the earlier ones."""
    last_version = max(each.part.named.version for each in seen)
    earlier = [each for each in seen if each.part.named.version < last_version]
    names = {_own_name(each.part).casefold() for each in seen}
    versions: dict[tuple[str, str], list[tuple[int, _Seen]]] = {}
    for each in seen:
        if each not in earlier:
            base, number = _version(each.part, names)
            folder = each.part.file.member.rpartition("/")[0]
            versions.setdefault((folder, base.casefold()), []).append((number, each))
    newest = []
    for group in versions.values():
        *before, last = [each for _, each in sorted(group, key=_age)]
        newest.append(last)
        earlier += before
    return newest, earlier


def _own_name(part: Part) -> str:
    return part.named.name or part.file.name


def _version(part: Part, names: set[str]) -> tuple[str, int]:
    """What all versions of one file share, its name without the number behind it, and the number.

    "essay-2.docx" is a version where Canvas wrote it or where there is an "essay.docx" too.
    """
    name = _own_name(part)
    stem, ending = split_name(name)
    stem, number = numbered(stem)
    base, again = canvas.attempt(name)
    if again and (canvas.attachment(part.file.name) or base.casefold() in names):
        return base, again
    return stem + ending, number or part.named.attempt


def _age(version: tuple[int, _Seen]) -> tuple[int, int, float]:
    number, seen = version
    file = seen.part.file
    return int(canvas.attachment(file.name) or 0), number, file.modified


def _unlike(seen: Sequence[_Seen], others: list[Other]) -> list[_Seen]:
    """The files without those that are the very same as one before."""
    kept: dict[str, _Seen] = {}
    for each in seen:
        if each.look.digest in kept:
            others.append(Other(_own_name(each.part), "the same file again"))
        else:
            kept[each.look.digest] = each
    return list(kept.values())


def _best(seen: Sequence[_Seen], words: Words) -> tuple[_Seen, list[tuple[_Seen, str]]]:
    """The essay, and what to say of each of the others."""
    texts = [each for each in seen if not each.look.picture] or list(seen)
    pictures = [each for each in seen if each not in texts]
    said = [(each, "a picture") for each in pictures]
    if len(texts) == 1:
        return texts[0], said
    if texts[0].look.picture:
        first, *rest = sorted(texts, key=lambda each: each.part.file.member)
        return first, [(each, "a further picture, not read: put all into one PDF") for each in rest]
    lengths = {each.part.file.member: words(each.part.file) for each in texts}

    def rank(each: _Seen) -> tuple[float, float, str]:
        length = lengths[each.part.file.member]
        beside = _BESIDE.search(split_name(_own_name(each.part))[0])
        return (
            -length / (_BY_FAR if beside else 1),
            -each.part.file.modified,
            each.part.file.member,
        )

    first, *rest = sorted(texts, key=rank)
    return first, said + [(each, _further(lengths[each.part.file.member])) for each in rest]


def _further(words: int) -> str:
    if not words:
        return "a further file, in which no text was found"
    return f"a further file, of {words:,} word{'' if words == 1 else 's'}"


def words_in(file: Handed) -> int:
    """How many words a file holds, 0 where it has no text; opened in a process of its own.

    A scan has none here: it takes minutes to read, and what was typed is the likelier essay.
    """
    from feedback.errors import FeedbackError
    from feedback.reading.isolated import WORKER
    from feedback.text.words import count_words

    try:
        return count_words(WORKER.read(file.path).text)
    except FeedbackError:
        return 0
