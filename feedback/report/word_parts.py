"""The parts of a Word file that a comment needs: the comments themselves, and what points there."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from posixpath import normpath

from feedback.reading.package import Element, Package
from feedback.reading.styles import W
from feedback.report.comments import Comment, Line
from feedback.text.printable import shown

AUTHOR, INITIALS = "Feedback", "F"
TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org"
_RELATION = f"{_OFFICE}/officeDocument/2006/relationships/comments"
_RELATIONSHIPS = f"{_OFFICE}/package/2006/relationships"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_CONTENT_TYPES = f"{_OFFICE}/package/2006/content-types"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_NEW = (1980, 1, 1, 0, 0, 0)
# Half-points, and twentieths of a point: a comment is not set like the essay it stands beside.
_SIZE, _AFTER, _INDENT = "20", "60", "200"


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
        self._root = element(f"{W}comments", nsmap={"w": W[1:-1]})
        part = {"PartName": f"/{self.name}", "ContentType": _CONTENT}
        if not any(each.get("PartName") == part["PartName"] for each in self._types):
            self._types.append(element(f"{{{_CONTENT_TYPES}}}Override", **part))
        if self._relations is None:
            self._relations = element(
                f"{{{_RELATIONSHIPS}}}Relationships", nsmap={None: _RELATIONSHIPS}
            )
        if _target(self._relations) is None:
            taken = {each.get("Id") for each in self._relations}
            id = next(f"rId{i}" for i in range(1, len(taken) + 2) if f"rId{i}" not in taken)
            where = {"Id": id, "Type": _RELATION, "Target": "comments.xml"}
            self._relations.append(element(f"{{{_RELATIONSHIPS}}}Relationship", **where))


def takes_comments(package: Package) -> bool:
    """Whether a file is a Word document without macros, and no template."""
    types = package.part(TYPES)
    return types is not None and any(
        each.get("PartName") == "/word/document.xml" and each.get("ContentType") == _MAIN
        for each in types
    )


def repacked(package: Package, parts: Mapping[str, bytes]) -> bytes:
    """The file with these parts in the place of its own, or added; all others byte for byte."""
    out = io.BytesIO()
    left = dict(parts)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for info, data in package.contents():
            file.writestr(info, left.pop(info.filename, data))
        for name, data in left.items():
            file.writestr(zipfile.ZipInfo(name, _NEW), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def written(root: Element) -> bytes:
    """A part's bytes, as Word writes them."""
    from lxml import etree  # type: ignore[import-untyped,unused-ignore]

    data: bytes = etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return data


def _target(relations: Element | None) -> str | None:
    """The name of the part with the comments, where the body is related to one."""
    for each in relations if relations is not None else ():
        if each.get("Type") == _RELATION and each.get("TargetMode") != "External":
            target = each.get("Target") or ""
            return target[1:] if target.startswith("/") else normpath(f"word/{target}")
    return None


def _comment(id: int, comment: Comment, date: str) -> Element:
    attributes = {f"{W}id": str(id), f"{W}author": AUTHOR, f"{W}initials": INITIALS}
    if date:
        attributes[f"{W}date"] = f"{date}T00:00:00Z"
    made = element(f"{W}comment", **attributes)
    for number, line in enumerate(comment.lines):
        paragraph = _paragraph(line)
        if number == 0:
            mark = element(f"{W}r")
            mark.append(element(f"{W}annotationRef"))
            paragraph.insert(1, mark)
        made.append(paragraph)
    return made


def _paragraph(line: Line) -> Element:
    paragraph = element(f"{W}p")
    properties = element(f"{W}pPr")
    left = _INDENT if line.style == "quoted" else "0"
    properties.append(element(f"{W}pStyle", **value("CommentText")))
    spacing = {"before": "0", "after": _AFTER, "line": "240", "lineRule": "auto"}
    properties.append(element(f"{W}spacing", **{f"{W}{k}": v for k, v in spacing.items()}))
    properties.append(element(f"{W}ind", **{f"{W}left": left, f"{W}firstLine": "0"}))
    properties.append(element(f"{W}jc", **value("left")))
    paragraph.append(properties)
    for run in line.runs:
        paragraph.append(text_run(run.text, bold=run.marked, size=_SIZE))
    return paragraph


def text_run(text: str, *, bold: bool = False, size: str) -> Element:
    """A run of words on one line; `size` in half-points."""
    run = element(f"{W}r")
    properties = element(f"{W}rPr")
    if bold:
        properties.append(element(f"{W}b"))
    properties.append(element(f"{W}sz", **value(size)))
    properties.append(element(f"{W}szCs", **value(size)))
    run.append(properties)
    words = element(f"{W}t", **{"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    words.text = shown(text).replace("\n", " ").replace("\t", " ")
    run.append(words)
    return run


def value(said: str) -> dict[str, str]:
    """The attribute by which most of Word's elements say something."""
    return {f"{W}val": said}


def element(tag: str, nsmap: Mapping[str | None, str] | None = None, **attributes: str) -> Element:
    """A new element; `tag` and the attributes' names with their namespaces."""
    from lxml import etree  # type: ignore[import-untyped,unused-ignore]

    return etree.Element(tag, attributes, nsmap)
