"""What a feedback file is called so that the LMS knows whose it is."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from feedback.text.printable import line

# Canvas splits at "_" and takes the first two numbers for the student and the attachment, or in
# anonymous work the two parts after "anon" (its infer_comment_context_from_filename).
_CANVAS = re.compile(r"(?:anon_(?:LATE_)?[0-9A-Za-z]+_\d+|(?:[^_]*_)*?\d+_\d+)_(?=.)")
# Full name, participant, kind and name of the plug-in; Moodle's importziplib.php.
_MOODLE = re.compile(r"[^_/]*_\d+_assign[a-z]+_[a-z]+(?=[_/]|$)")
_REPORT = re.compile(r"\.feedback\.(?:[a-z]+\.)?(?P<ending>[a-z]+)$")


def canvas_name(member: str, report: str) -> str | None:
    """The report's name in a zip for Canvas; None where Canvas could not tell whose it is.

    So it is with what was typed into Canvas's text box: it has no attachment to answer to.
    """
    name = PurePosixPath(member).name
    prefix = _CANVAS.match(name)
    if prefix is None:
        return None
    head, _, tail = returned_name(name[prefix.end() :], report).rpartition("_")
    # Canvas passes over a name whose last part begins with "link".
    if tail.lower().startswith("link"):
        return f"{prefix[0]}{head or 'feedback'}-{tail}"
    return f"{prefix[0]}{head}_{tail}" if head else prefix[0] + tail


def moodle_name(member: str, report: str) -> str | None:
    """The report's name, with folders, in a zip for Moodle; None where Moodle could not tell."""
    parts = [part for part in PurePosixPath(member).parts if part not in ("/", "..", ".")]
    for at, part in enumerate(parts):
        prefix = _MOODLE.match(part)
        if prefix and at < len(parts) - 1:
            return f"{part}/{returned_name(parts[-1], report)}"
        if prefix:
            return f"{prefix[0]}_{returned_name(part[prefix.end() :].lstrip('_'), report)}"
    return None


def returned_name(original: str, report: str) -> str:
    """A report's name made of the essay's: essay.docx and x.feedback.pdf → essay.feedback.pdf."""
    ending = _REPORT.search(report)
    stem = line(PurePosixPath(original).stem) or "essay"
    return f"{stem}{ending[0] if ending else PurePosixPath(report).suffix}"


def ending(name: str) -> str:
    """The last ending of a file's name, in lower case: "docx"."""
    return PurePosixPath(name).suffix.lower().removeprefix(".")
