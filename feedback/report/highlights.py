"""Which words of a PDF essay are highlighted, and what each highlight says.

No word is highlighted twice: two highlights on the same words hide each other's notes. Where one
comment's words lie within another's, the shorter keeps them and the longer has the words around
them; where nothing is left, both comments stand in one note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from feedback.finding import Category
from feedback.report.comments import Comment
from feedback.report.words import KINDS
from feedback.text.printable import quotable
from feedback.text.span import Span


@dataclass(frozen=True, slots=True)
class Patch:
    """Words highlighted in one colour with one note; `faint` where a point comes up again."""

    places: tuple[Span, ...]
    kind: Category
    subject: str
    said: str
    faint: bool = False


@dataclass(slots=True)
class _Wanted:
    """A patch as it is asked for: the whole place, and the further comments that join it."""

    place: Span
    kind: Category
    said: str
    faint: bool
    places: tuple[Span, ...] = ()
    joined: list[_Wanted] = field(default_factory=list)


def patches(text: str, comments: Sequence[Comment]) -> tuple[Patch, ...]:
    """The highlights for the comments on an essay's passages, in the order of the text.

    The places where a comment's point comes up again are highlighted faintly, with a note that says
    where the comment is.
    """
    wanted = [*_firsts(text, comments), *_again(text, comments)]
    owners: list[_Wanted | None] = [None] * len(text)
    for each in sorted(wanted, key=lambda one: (one.faint, one.place.end - one.place.start)):
        each.places = tuple(_free(text, each.place, owners))
        if each.places:
            for place in each.places:
                owners[slice(*place)] = [each] * (place.end - place.start)
        elif not each.faint and (owner := _owner(each.place, owners)):
            owner.joined.append(each)
    kept = sorted((each for each in wanted if each.places), key=lambda one: one.places[0])
    return tuple(map(_patch, kept))


def _firsts(text: str, comments: Sequence[Comment]) -> Iterator[_Wanted]:
    for comment in comments:
        if comment.kind:
            yield _Wanted(_printed(text, comment.place), comment.kind, comment.text, faint=False)


def _printed(text: str, place: Span) -> Span:
    """The place, or where it is only white space the letter before it: a page shows nothing else
    to highlight."""
    before = len(text[: place.end].rstrip())
    return place if place.of(text).strip() or not before else Span(before - 1, before)


def _again(text: str, comments: Sequence[Comment]) -> Iterator[_Wanted]:
    for comment in comments:
        words = quotable(comment.place.of(text))
        for place, kind in comment.also:
            said = f"Like “{words}” in {comment.where}: see the note there."
            yield _Wanted(_printed(text, place), kind, said, faint=True)


def _free(text: str, place: Span, owners: Sequence[_Wanted | None]) -> Iterator[Span]:
    """The stretches of a place that no highlight has yet, if they hold a letter or a figure; all of
    a place that is only a mark."""
    has_words = any(ch.isalnum() for ch in place.of(text))
    start = None
    for at in range(place.start, place.end + 1):
        taken = at == place.end or owners[at] is not None
        if not taken and start is None:
            start = at
        elif taken and start is not None:
            free = Span(start, at).stripped(text)
            if free.of(text) and (not has_words or any(map(str.isalnum, free.of(text)))):
                yield free
            start = None


def _owner(place: Span, owners: Sequence[_Wanted | None]) -> _Wanted | None:
    return next((owner for owner in owners[slice(*place)] if owner is not None), None)


def _patch(wanted: _Wanted) -> Patch:
    every = [wanted, *wanted.joined]
    subject = ", ".join(dict.fromkeys(KINDS[each.kind].label for each in every))
    said = "\n\n".join(each.said for each in every)
    return Patch(wanted.places, wanted.kind, subject, said, wanted.faint)
