"""Any file at all is read, or refused in one sentence; and what is read can be checked.

The examples are others on every run, for there is no seed: a failing one is printed with what
makes it again. `python -m properties.test_any_file SECONDS` in tests/ goes on for longer.
"""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections import Counter
from functools import lru_cache
from pathlib import Path, PurePath

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from properties.strategies import SOURCES, anything
from reading.hostile_packages import P, body, odt, paragraph, word
from reading.hostile_texts import pdf

from feedback.assess import assess
from feedback.errors import ReadingError
from feedback.library.load import library_of
from feedback.reading.document import Document
from feedback.reading.isolated import Worker
from feedback.reading.read import _read, refuse_book

FILES = Path(__file__).parents[1] / "reading" / "files"
COUNTED: Counter[str] = Counter()
ENDINGS = (".docx", ".odt", ".rtf", ".html", ".md", ".txt")

# About thirty seconds in all.
several = settings(
    max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
few = settings(several, max_examples=12)

_XML = (
    *("<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tab/>", "<w:br/>", "<w:ins>"),
    *("</w:ins>", "<w:del>", "</w:del>", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    *("<w:footnoteReference w:id='1'/>", "<w:txbxContent>", "</w:txbxContent>", "&amp;", "&#9;"),
)
_OPEN_DOCUMENT = (
    *("<text:p>", "</text:p>", "<text:span>", "</text:span>", "<text:s text:c='3'/>", "<text:h>"),
    *("</text:h>", "<text:note><text:note-body>", "</text:note-body></text:note>", "&amp;"),
    *("<text:list><text:list-item>", "</text:list-item></text:list>", "<text:tab/>"),
)
_RICH = (
    *("{", "}", "\\", "\\par ", "\\i ", "\\i0 ", "\\b ", "\\u8220 ?", "\\u-3 ?", "\\'e9", "\\uc0 "),
    *(
        "\\footnote ",
        "\\chftn ",
        "\\*\\x ",
        "\\pict ",
        "\\bin3 ",
        "\\line ",
        "\\tab ",
        "\\cell ",
        "\\ud ",
    ),
)
_PAGE = (
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<i>",
        "</i>",
        "<br>",
        "<li>",
        "<ul>",
        "<h1>",
        "</h1>",
        "<",
    ),
    *("<table><tr><td>", "</table>", "<!--", "-->", "&quot;", "&#0;", "<script>", "<blockquote>"),
    *(
        "<p style='margin-left:1cm'>",
        "<a href='#ftnt1'>",
        "</a>",
        "<style>.a{font-style:italic}</style>",
    ),
)
_MARKS = (
    *(
        "# ",
        "## ",
        "> ",
        "- ",
        "1. ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "[^1]",
        "[^1]: ",
    ),
    *("<!--", "|", "\n---\n", "\n\n", "\n", "\\", "&", "<b>", "    ", "\t"),
)
_WORDS = ("The ferry ", "waits. ", "“Late,” ", "(Lee 4) ", "1931 ", "é", "\u202e", "😀", " ", "\n")


def of_pieces(*pieces: str) -> st.SearchStrategy[str]:
    """Text that is nearly of its format: its marks and some words, in any order."""
    return st.lists(st.sampled_from([*pieces, *_WORDS]), max_size=60).map("".join)


@lru_cache(maxsize=1)
def live_files() -> dict[str, bytes]:
    """Real files of every format, by their ending."""
    found = {path.suffix: path.read_bytes() for path in FILES.iterdir() if path.is_file()}
    seed = next((FILES.parents[2] / "seeds" / "essays").glob("*.txt")).read_bytes()
    return {**found, ".txt": seed, ".md": b"# Title\n\n> " + seed}


@st.composite
def mutated(draw: st.DrawFn, data: bytes) -> bytes:
    """`data` with bytes changed, taken out, put in, doubled, or its end cut off."""
    out = bytearray(data)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(out)))
        length = draw(st.integers(0, 200))
        match draw(st.integers(0, 4)):
            case 0:
                out[at : at + 1] = draw(st.binary(min_size=1, max_size=4))
            case 1:
                del out[at : at + length]
            case 2:
                out[at:at] = draw(st.binary(max_size=20))
            case 3:
                out[at:at] = out[at : at + length] * draw(st.integers(1, 30))
            case _:
                del out[at:]
    return bytes(out)


@st.composite
def mutated_inside(draw: st.DrawFn, data: bytes) -> bytes:
    """A zip whose parts are mutated, and packed again as they should be."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            changed = name.endswith(".xml") and part and draw(st.booleans())
            new.writestr(name, draw(mutated(part)) if changed else part)
    return out.getvalue()


def read_or_refused(data: bytes, ending: str) -> Document | None:
    """The document, None where it is refused; fails for any other end."""
    COUNTED[ending] += 1
    path = PurePath(f"essay{ending}")
    try:
        document = _read(data, path)
    except ReadingError as error:
        sound_sentence(str(error))
        return None
    sound(document)
    return document


def sound_sentence(words: str) -> None:
    assert words.endswith(".") and "\n" not in words and len(words) < 300


def sound(document: Document) -> None:
    """Blocks in order and inside the text, which is fit to be written down."""
    at = 0
    for block in document.blocks:
        assert at <= block.span.start <= block.span.end <= len(document.text)
        at = block.span.end
    assert all(0 <= s.start <= s.end <= len(document.text) for s in document.emphasis)
    document.text.encode("utf-8")
    assert "\0" not in document.text and "\r" not in document.text


def checked(document: Document | None) -> None:
    """The whole check, where it is no book."""
    if document is None:
        return None
    COUNTED["checked"] += 1
    try:
        refuse_book(document, "essay")
    except ReadingError as error:
        return sound_sentence(str(error))
    report = assess(document, library_of(SOURCES)).report()
    for finding in report["findings"]:
        if finding["start"] is not None:
            assert 0 <= finding["start"] <= finding["end"] <= len(document.text)
    return None


@several
@given(st.binary(max_size=2000), st.sampled_from(ENDINGS))
def test_random_bytes(data: bytes, ending: str) -> None:
    read_or_refused(data, ending)


@several
@given(st.one_of(anything, of_pieces(*_MARKS)))
def test_random_text(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    for ending in (".txt", ".md"):
        read_or_refused(data, ending)


@several
@given(of_pieces(*_XML))
def test_random_word(inner: str) -> None:
    read_or_refused(word(f"{inner}{paragraph()}"), ".docx")


@several
@given(of_pieces(*_OPEN_DOCUMENT))
def test_random_open_document(inner: str) -> None:
    read_or_refused(odt(f"{inner}{P}"), ".odt")


@several
@given(of_pieces(*_RICH))
def test_random_rich_text(inner: str) -> None:
    read_or_refused(("{\\rtf1\\ansi " + inner).encode("utf-8"), ".rtf")


@several
@given(of_pieces(*_PAGE))
def test_random_pages(inner: str) -> None:
    read_or_refused(f"<html><body>{inner}".encode(), ".html")


@several
@given(st.data())
def test_mutated_files(data: st.DataObject) -> None:
    ending = data.draw(st.sampled_from(ENDINGS))
    live = live_files()[ending]
    packed = live.startswith(b"PK")
    how = mutated_inside if packed and data.draw(st.booleans()) else mutated
    read_or_refused(data.draw(how(live)), ending)


@few
@given(st.data())
def test_mutated_pdf(data: st.DataObject) -> None:
    """In a process of its own, which must not end either."""
    made = pdf(body(paragraph()).encode()) if data.draw(st.booleans()) else live_files()[".pdf"]
    changed = data.draw(mutated(made))
    path = Path(_scratch(), "essay.pdf")
    path.write_bytes(changed)
    COUNTED[".pdf"] += 1
    worker = _worker()
    worker.start()
    process = worker._process
    try:
        sound(worker.read(path))
    except ReadingError as error:
        sound_sentence(str(error))
    assert worker._process is process, "the reading process ended"


@few
@given(st.data())
def test_what_is_read_can_be_checked(data: st.DataObject) -> None:
    ending = data.draw(st.sampled_from(ENDINGS))
    live = live_files()[ending]
    how = mutated_inside if live.startswith(b"PK") else mutated
    checked(read_or_refused(data.draw(how(live)), ending))


@few
@given(st.one_of(anything, of_pieces(*_MARKS)), st.sampled_from((".txt", ".md")))
def test_any_text_can_be_checked(text: str, ending: str) -> None:
    checked(read_or_refused(text.encode("utf-8", "surrogatepass"), ending))


@lru_cache(maxsize=1)
def _worker() -> Worker:
    import atexit

    worker = Worker()
    atexit.register(worker.stop)
    return worker


@lru_cache(maxsize=1)
def _scratch() -> str:
    import atexit
    import tempfile

    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    return folder.name


def main() -> None:
    """All of them again and again for so many seconds; then how many cases there were."""
    tests = [value for name, value in globals().items() if name.startswith("test_")]
    ends = time.monotonic() + float(sys.argv[1])
    failed = 0
    while time.monotonic() < ends:
        for test in tests:
            try:
                test()
            except Exception as error:
                failed += 1
                notes = "\n".join(getattr(error, "__notes__", []))
                sys.stdout.write(f"{test.__name__}: {error!r:.400}\n{notes:.3000}\n")
                import traceback

                sys.stdout.write("".join(traceback.format_exception(error)[-3:])[-1500:])
            if time.monotonic() > ends:
                break
    sys.stdout.write(f"{sum(COUNTED.values())} cases, {failed} failed: {dict(COUNTED)}\n")


if __name__ == "__main__":
    main()
