"""An essay without its student's name, before anything looks at it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from feedback.assessment import Assessment
from feedback.grading.blind.names import names_in
from feedback.grading.submission import Submission
from feedback.reading.document import Block, Document
from feedback.text.span import Span

if TYPE_CHECKING:
    from feedback.checker import Checker


def assessed(checker: Checker, submission: Submission, path: Path, prompt: str = "") -> Assessment:
    """The assessment of a submission whose file is at `path`, by the name its student gave it.

    The name of a blind one's student goes before the checks look, so that nothing they say can
    hold it.
    """
    from feedback.reading.read import read_essay

    document = replace(read_essay(path), file=submission.file)
    if submission.hidden is not None:
        known = [prompt, *(source.text for source in checker.library)]
        document = unnamed(document, submission, known)
    return checker.check_document(document)


def unnamed(document: Document, submission: Submission, known: Iterable[str] = ()) -> Document:
    """The document with the submission's name, "Student 07", wherever the student's stood."""
    places = names_in(document, submission.hidden or (), known)
    file = blind_file(submission.name, document.file)
    shown = replaced(document, places, submission.name)
    notes = tuple(note.replace(document.file, file) for note in document.notes)
    return replace(shown, file=file, student=submission.name, notes=notes)


def blind_file(name: str, file: str) -> str:
    """What a file is called where its student is called `name`."""
    return f"{name}{PurePath(file).suffix.lower()}"


def replaced(document: Document, places: Sequence[Span], words: str) -> Document:
    """The document with `words` in these places, which lie apart and in order.

    All that counts in the text moves with it.
    """
    text, parts, at = document.text, [], 0
    for place in places:
        parts += [text[at : place.start], words]
        at = place.end
    ends = [place.end for place in places]
    # How far the text behind the first n places has moved.
    shifts = [0]
    for place in places:
        shifts.append(shifts[-1] + len(words) - (place.end - place.start))

    def moved(offset: int, *, end: bool = False) -> int:
        before = bisect_right(ends, offset)
        if before < len(places) and places[before].start < offset:
            return places[before].start + shifts[before] + (len(words) if end else 0)
        return offset + shifts[before]

    def span(old: Span) -> Span:
        return Span(moved(old.start), moved(old.end, end=True))

    return replace(
        document,
        text="".join([*parts, text[at:]]),
        blocks=tuple(Block(block.kind, span(block.span)) for block in document.blocks),
        emphasis=tuple(span(each) for each in document.emphasis),
        pages=tuple((moved(offset), page) for offset, page in document.pages),
    )
