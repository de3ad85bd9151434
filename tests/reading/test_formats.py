"""Formats told by content, whatever the name; those that are not read, with the remedy."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path, PurePath

import pytest

from feedback.errors import ReadingError
from feedback.reading.formats import format_of


def _zip(*names: str, locked: bool = False) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    data = bytearray(out.getvalue())
    if locked:
        data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64
READ = {
    "word": (_zip("word/document.xml", "[Content_Types].xml"), "word"),
    "opendocument": (_zip("mimetype", "content.xml"), "odt"),
    "google's zip": (_zip("Essay.html", "images/image1.png"), "html"),
    "a page and a Mac's folder": (_zip("Essay.html", "__MACOSX/._Essay.html"), "html"),
    "rich text": (b"{\\rtf1\\ansi Hello.}", "rtf"),
    "page": (b"\xef\xbb\xbf <!DOCTYPE html><p>Hi", "html"),
    "page of two bytes a letter": ("\ufeff<html><p>Hi".encode("utf-16-le"), "html"),
    "xhtml": (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>', "html"),
    "page saved from the web": (b"<!-- saved from url=(14)about:internet -->\n<html>", "html"),
    "a tag in an essay": (b"A page begins with <html> and ends with </html>.", "plain"),
    "pdf": (b"%PDF-1.7\n", "pdf"),
    "pdf after rubbish": (b"\n\n%PDF-1.4\n", "pdf"),
    "plain": (b"The ice went.", "plain"),
    "json in an essay": (b"{See the note.} The ice went.", "plain"),
    "letters of an archive's": (b"BZh and Rar! are marks of packed files.", "plain"),
    "multipart in an essay": (b"The word multipart/related is a type of content.", "plain"),
}
NAMES = ["essay.txt", "essay.docx", "essay.doc", "essay", "essay.PDF"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("data", "format"), READ.values(), ids=READ.keys())
def test_told_by_content(data: bytes, format: str, name: str) -> None:
    assert format_of(data, PurePath(name)) == format


LOCKED = OLE + "EncryptedPackage".encode("utf-16-le")
REFUSED = {
    "old word": (OLE + "WordDocument".encode("utf-16-le"), "old Word", "save it as .docx"),
    "locked word": (LOCKED, "protected by a password", "Protect Document"),
    "locked zip": (_zip("word/document.xml", locked=True), "protected by a password", "unpack it"),
    "google pointer": (
        b'{"":"WARNING! DO NOT EDIT","doc_id":"abc","email":"a@b.c"}',
        "points to a Google document",
        "Download",
    ),
    "old google pointer": (
        b'{"url": "https://docs.google.com/open?id=abc"}',
        "points to a Google document",
        "Download",
    ),
    "pages": (_zip("Index/Document.iwa", "preview.jpg"), "Pages document", "Export To, Word"),
    "old pages": (_zip("index.xml", "buildVersionHistory.plist"), "Pages", "Export To, Word"),
    "e-book": (_zip("mimetype", "META-INF/container.xml"), "e-book", ".docx or .txt"),
    "spreadsheet": (_zip("xl/workbook.xml"), "spreadsheet", ".docx or .txt"),
    "presentation": (_zip("ppt/presentation.xml"), "presentation", ".docx or .txt"),
    "several pages": (_zip("a.html", "b.html"), "zip archive", "unpack it"),
    "shortcut": (b"[InternetShortcut]\r\nURL=https://x.example", "address", "what it leads to"),
    "rar": (b"Rar!\x1a\x07\x01\0", "packed archive", "unpack it"),
    "7z": (b"7z\xbc\xaf\x27\x1c\0\x04", "packed archive", "unpack it"),
    "gzip": (b"\x1f\x8b\x08\0\0", "packed archive", "unpack it"),
    "wordperfect": (b"\xffWPC\x10\0\0", "WordPerfect", "save it as .docx"),
    "web archive": (b"bplist00\xd1\x01", "Safari", "PDF"),
    "single web page": (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n",
        "web archive",
        ".docx",
    ),
    "word in xml": (
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>',
        "XML",
        "save it as .docx",
    ),
    "opendocument in xml": (b'<?xml version="1.0"?><office:document xmlns="x"/>', "XML", ".odt"),
    "latex": (b"% essay\n\\documentclass{article}", "LaTeX", "PDF"),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("data", "what", "remedy"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_with_the_remedy(data: bytes, what: str, remedy: str, name: str) -> None:
    with pytest.raises(ReadingError) as error:
        format_of(data, Path(name))
    message = str(error.value)
    assert message.startswith(f"{name} ")
    assert what in message.partition(": ")[0]
    assert remedy in message.partition(": ")[2]
    assert message.endswith(".")
    assert "\n" not in message
