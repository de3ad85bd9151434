"""Which of several files is the essay."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.grading.intake.chosen import Chosen, choose, words_in
from feedback.grading.intake.handed import Handed, Named, Part
from tests.reading.made_pdf import raw_pdf

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
POINTER = b'{"doc_id": "1x"}'


def text(words: int) -> bytes:
    return b"word " * words


def chosen(folder: Path, files: dict[str, bytes]) -> Chosen:
    parts = []
    for name, data in files.items():
        (folder / name).write_bytes(data)
        named = Named("ana", "", name, link=name == "link.html")
        parts.append(Part(Handed(f"ana/{name}", folder / name), named))
    return choose(parts, words_in)


# What is handed in → the essay, and the others with why.
CASES: list[tuple[dict[str, bytes], str, dict[str, str]]] = [
    ({"a.txt": text(9)}, "a.txt", {}),
    ({"a.txt": text(9), "b.txt": text(90)}, "b.txt", {"a.txt": "a further file, of 9 words"}),
    ({"map.png": PICTURE, "b.txt": text(5)}, "b.txt", {"map.png": "a picture"}),
    ({"a.txt": b"", "b.txt": text(5)}, "b.txt", {"a.txt": "not read, for it is empty"}),
    ({"a.gdoc": POINTER, "b.md": text(5)}, "b.md", {"a.gdoc": "not read"}),
    ({"a.txt": text(7), "b.txt": text(7)}, "a.txt", {"b.txt": "the same file again"}),
    (
        {"this is mine.gdoc": POINTER, "b.md": text(5)},
        "b.md",
        {"this is mine.gdoc": "not read, for it only points to a Google document"},
    ),
    (
        {"e.txt": text(99), "e-1.txt": text(50), "e-2.txt": text(40)},
        "e-2.txt",
        {"e.txt": "handed in earlier", "e-1.txt": "handed in earlier"},
    ),
    ({"e (1).txt": text(50), "e.txt": text(99)}, "e (1).txt", {"e.txt": "handed in earlier"}),
    # Without a file that the number could be put behind, it is a name like any other.
    (
        {"part-1.txt": text(99), "part-2.txt": text(50)},
        "part-1.txt",
        {"part-2.txt": "a further file, of 50 words"},
    ),
    (
        {"draft.txt": text(120), "essay.txt": text(100)},
        "essay.txt",
        {"draft.txt": "a further file, of 120 words"},
    ),
    (
        {"my notes.txt": text(900), "title.txt": text(5)},
        "my notes.txt",
        {"title.txt": "a further file, of 5 words"},
    ),
    ({"p1.png": PICTURE, "p2.png": PICTURE + b"x"}, "p1.png", {"p2.png": "a further picture"}),
    # Photographed pages are not read to count their words.
    ({"scan.pdf": raw_pdf(b""), "b.txt": text(5)}, "b.txt", {"scan.pdf": "a further file, in"}),
    (
        {"link.html": text(5), "b.txt": text(5)},
        "b.txt",
        {"link.html": "an address, which is not followed"},
    ),
]


@pytest.mark.parametrize(("files", "essay", "others"), CASES)
def test_the_essay(
    files: dict[str, bytes], essay: str, others: dict[str, str], tmp_path: Path
) -> None:
    found = chosen(tmp_path, files)
    assert found.part is not None and found.part.file.name == essay
    said = {other.file: other.why for other in found.others}
    assert said.keys() == others.keys()
    for name, why in others.items():
        assert said[name].startswith(why)


def test_none_that_can_be_read(tmp_path: Path) -> None:
    found = chosen(tmp_path, {"a.txt": b" ", "b.gdoc": POINTER, "link.html": text(5)})
    assert found.part is None
    for words in ("a.txt is empty", "only points to a Google document", "an address and no"):
        assert words in found.why
    assert str(tmp_path) not in found.why


def test_a_file_is_called_as_its_student_called_it(tmp_path: Path) -> None:
    """Where the student is told beside it; else its whole name says whose it is."""
    file = Handed("roy_11_22_My essay.docx", tmp_path / "e.docx", unread="is damaged in the zip.")
    for student, called in (("roy", "My essay.docx"), ("", "roy_11_22_My essay.docx")):
        found = choose([Part(file, Named(student, "11", "My essay.docx"))], words_in)
        assert found.why == f"{called} is damaged in the zip."
