"""The essay as a Word file with comments on its words: the student's own file where it is one."""

from __future__ import annotations

from pathlib import Path, PurePath

from feedback.assessment import Assessment
from feedback.errors import OutputError
from feedback.reading.origin import Origin, origin_of, origin_of_paragraphs
from feedback.reading.package import Element, Package
from feedback.reading.read import bytes_of
from feedback.reading.word import BODY
from feedback.report.comments import comments
from feedback.report.options import Options
from feedback.report.word_parts import CommentParts, repacked, takes_comments, written
from feedback.report.word_ranges import mark


def render(assessment: Assessment, options: Options = Options()) -> bytes:  # noqa: B008 (frozen)
    """The .docx file: the original with comments, or the essay's text where that is no Word file.

    Nothing of the original changes but that runs are parted where a comment begins or ends. Raises
    OutputError where the original no longer says what was checked, ReadingError where it is gone.
    """
    package, root, origin = _own(assessment, options.original) or _clean(assessment)
    said = comments(assessment, options.comments)
    parts = CommentParts(package)
    ids = parts.add(said, assessment.date)
    mark(root, [(id, origin.places[slice(*c.place)]) for id, c in zip(ids, said, strict=True)])
    if options.append_rubric:
        from feedback.report.word_rubric import append_rubric

        append_rubric(root, assessment)
    return repacked(package, {BODY: written(root), **parts.parts()})


def _own(assessment: Assessment, original: Path | None) -> tuple[Package, Element, Origin] | None:
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
    return package, root, origin


def _clean(assessment: Assessment) -> tuple[Package, Element, Origin]:
    """A new file of the essay's paragraphs."""
    from feedback.report.word_clean import clean

    data, text, paragraphs = clean(assessment)
    package = Package(data, PurePath(assessment.essay.file))
    root = package.part(BODY)
    return package, root, origin_of_paragraphs(root, text, paragraphs)
