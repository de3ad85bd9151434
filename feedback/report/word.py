"""The essay as a Word file with comments on its words: the student's own file where it is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import NamedTuple

from feedback.assessment import Assessment
from feedback.errors import OutputError
from feedback.reading.origin import Origin, origin_of, origin_of_paragraphs
from feedback.reading.package import Element, Package
from feedback.reading.read import bytes_of
from feedback.reading.word import BODY
from feedback.report.comments import Comment, Line, comments
from feedback.report.evidence import Run
from feedback.report.options import Options
from feedback.report.word_parts import CommentParts, repacked, takes_comments, written
from feedback.report.word_ranges import mark

_MACROS = (
    "The essay’s own file holds macros, which are not carried on: this is a new file of its text."
)
_OTHER = "The essay’s own file is none that Word comments on: this is a new file of its text."


def render(assessment: Assessment, options: Options = Options()) -> bytes:  # noqa: B008 (frozen)
    """The .docx file: the original with comments, or the essay's text where that is no Word file.

    Nothing of the original changes but that runs are parted where a comment begins or ends. Raises
    OutputError where the original no longer says what was checked, ReadingError where it is gone.
    """
    own = _own(assessment, options.original)
    file = own or _clean(assessment)
    said = comments(assessment, options.comments)
    if own is None and (why := _why_new(options.original)):
        said = (_with(said[0], why), *said[1:])
    if options.append_rubric:
        from feedback.report.word_rubric import append_rubric

        append_rubric(file.root, assessment)
    return with_comments(file, said, assessment.date)


def _with(comment: Comment, sentence: str) -> Comment:
    return replace(comment, lines=(*comment.lines, Line((Run(sentence),))))


class WordFile(NamedTuple):
    """An opened .docx file: the root of its body, and where a text's characters stand in it."""

    package: Package
    root: Element
    origin: Origin


def with_comments(file: WordFile, said: Sequence[Comment], date: str = "") -> bytes:
    """The file with these comments, whose places count in the origin's text.

    A comment on what the file has no place for stands without one, where Word lists it.
    """
    parts = CommentParts(file.package)
    ids = parts.add(said, date)
    places = file.origin.places
    mark(file.root, [(id, places[slice(*c.place)]) for id, c in zip(ids, said, strict=True)])
    return repacked(file.package, {BODY: written(file.root), **parts.parts()})


def _why_new(original: Path | None) -> str:
    """What is said where a Word file does not come back itself; nothing of other files."""
    data = bytes_of(original) if original else b""
    if not original or not data.startswith(b"PK"):
        return ""
    package = Package(data, original)
    if BODY not in package.names():
        return ""
    return _MACROS if package.has_macros else _OTHER


def _own(assessment: Assessment, original: Path | None) -> WordFile | None:
    """The student's own file, None where it is none that Word comments can be put into."""
    data = bytes_of(original) if original else b""
    if not original or not data.startswith(b"PK"):
        return None
    package = Package(data, original)
    if package.part(BODY) is None or not takes_comments(package):
        return None
    root, origin = origin_of(package)
    if origin.text != assessment.essay.text:
        raise OutputError(f"{original} changed while it was being checked: check it once more.")
    return WordFile(package, root, origin)


def _clean(assessment: Assessment) -> WordFile:
    """A new file of the essay's paragraphs."""
    from feedback.report.word_clean import clean

    data, text, paragraphs = clean(assessment)
    package = Package(data, PurePath(assessment.essay.file))
    root = package.part(BODY)
    return WordFile(package, root, origin_of_paragraphs(root, text, paragraphs))
