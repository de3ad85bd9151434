"""The parts of a Word file that a comment needs: the comments themselves, and what points there."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from posixpath import normpath

from feedback.reading.package import TYPES, Element, Package
from feedback.reading.styles import W
from feedback.report.comments import Comment, Line
from feedback.report.word_xml import paragraph, run, w

AUTHOR, INITIALS = "Feedback", "F"
RELATIONS = "word/_rels/document.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org"
_RELATION = f"{_OFFICE}/officeDocument/2006/relationships/comments"
_RELATIONSHIPS = f"{_OFFICE}/package/2006/relationships"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_CONTENT_TYPES = f"{_OFFICE}/package/2006/content-types"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
# Half-points; twentieths of a point.
_SIZE, _INDENT = 20, 200


class CommentParts:
    """The comments part of a file, with those it had already, and the parts that lead to it."""

    def __init__(self, package: Package) -> None:
        self._relations: Element = package.part(RELATIONS)
        self._types: Element = package.part(TYPES)
        self.name = _target(self._relations) or "word/comments.xml"
        self._root: Element = package.part(self.name)

    def add(self, comments: Sequence[Comment], date: str) -> list[int]:
        """Writes the comments down; their ids, which the body's ranges name."""
        if self._root is None:
            self._begin()
        taken = [int(id) for each in self._root if (id := each.get(f"{W}id") or "").isdecimal()]
        first = max(taken, default=-1) + 1
        for id, comment in enumerate(comments, first):
            self._root.append(_comment(id, comment, date))
        return list(range(first, first + len(comments)))

    def parts(self) -> dict[str, bytes]:
        """What is to stand in the file, by the names of the parts."""
        found = {self.name: self._root, RELATIONS: self._relations, TYPES: self._types}
        return {name: written(root) for name, root in found.items()}

    def _begin(self) -> None:
        self._root = _root(f"{W}comments", "w")
        part = {"PartName": f"/{self.name}", "ContentType": _CONTENT}
        if not any(each.get("PartName") == part["PartName"] for each in self._types):
            self._types.append(self._types.makeelement(f"{{{_CONTENT_TYPES}}}Override", part))
        if self._relations is None:
            self._relations = _root(f"{{{_RELATIONSHIPS}}}Relationships", None)
        if _target(self._relations) is None:
            taken = {each.get("Id") for each in self._relations}
            id = next(f"rId{i}" for i in range(1, len(taken) + 2) if f"rId{i}" not in taken)
            where = {"Id": id, "Type": _RELATION, "Target": "comments.xml"}
            made = self._relations.makeelement(f"{{{_RELATIONSHIPS}}}Relationship", where)
            self._relations.append(made)


def takes_comments(package: Package) -> bool:
    """Whether a file is a Word document without macros, and no template."""
    types = package.part(TYPES)
    return (
        types is not None
        and not package.has_macros
        and any(
            each.get("PartName") == "/word/document.xml" and each.get("ContentType") == _MAIN
            for each in types
        )
    )


def repacked(package: Package, parts: Mapping[str, bytes]) -> bytes:
    """The file with these parts in the place of its own, or added; all others byte for byte."""
    out = io.BytesIO()
    left = dict(parts)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for info, data in package.contents():
            file.writestr(info, left.pop(info.filename, data))
        for name, data in left.items():
            file.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def written(root: Element) -> bytes:
    """A part's bytes, as Word writes them."""
    from lxml import etree  # type: ignore[import-untyped,unused-ignore]

    data: bytes = etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return data


def _root(tag: str, prefix: str | None) -> Element:
    from lxml import etree

    return etree.Element(tag, nsmap={prefix: tag[1:].partition("}")[0]})


def _target(relations: Element | None) -> str | None:
    """The name of the part with the comments, where the body is related to one."""
    for each in relations if relations is not None else ():
        if each.get("Type") == _RELATION and each.get("TargetMode") != "External":
            target = each.get("Target") or ""
            return target[1:] if target.startswith("/") else normpath(f"word/{target}")
    return None


def _comment(id: int, comment: Comment, date: str) -> Element:
    day = {"date": f"{date}T00:00:00Z"} if date else {}
    paragraphs = [_paragraph(line) for line in comment.lines]
    if paragraphs:
        paragraphs[0].insert(1, w("r", w("annotationRef")))
    return w("comment", *paragraphs, id=str(id), author=AUTHOR, initials=INITIALS, **day)


def _paragraph(line: Line) -> Element:
    runs = [run(part.text, bold=part.marked, size=_SIZE) for part in line.runs]
    left = _INDENT if line.style == "quoted" else 0
    return paragraph(*runs, style="CommentText", left=left)
