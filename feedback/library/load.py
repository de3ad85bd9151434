"""Files and folders → SourceLibrary."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from feedback.errors import ReadingError
from feedback.library.labels import label_of_file, plain_label
from feedback.library.library import SourceLibrary
from feedback.library.manifest import NAMES, Entry, manifest_in, read_manifest
from feedback.library.margins import PAGE_BREAK
from feedback.library.parts import parts_of, source_of, without_numbers
from feedback.library.source import Source
from feedback.reading.decoding import decoded
from feedback.reading.document import Document
from feedback.reading.formats import format_of, is_report
from feedback.reading.plain import read_plain
from feedback.reading.read import read
from feedback.text.language import plainly_not_english

_SAMPLE = 4000
_FEWEST_LETTERS = 20
_FOLDERS_SHOWN = 5


def load_sources(paths: Sequence[Path], apart: Sequence[Path] = ()) -> SourceLibrary:
    """The sources at `paths` (files and folders), as DESIGN.md says of --sources.

    Of a folder, our own reports and the files given `apart` (the essays) are no sources, and the
    folders in it are not looked into, which a note says. The very same text twice is one source.
    A file that cannot be read becomes a note, in a folder or named among other paths; the only
    path, one that is not there, or a manifest at fault raises ReadingError.
    """
    found: list[Source] = []
    notes: list[str] = []
    unread: list[str] = []
    labelled = False
    named = len(paths) > 1 and all(Path(path).is_file() for path in paths)
    for path in map(Path, paths):
        manifest = path if path.name in NAMES else manifest_in(path) if path.is_dir() else None
        if manifest:
            labelled = True
            found += _from_manifest(manifest, notes)
        elif path.is_dir():
            found += _from_folder(path, notes, unread, apart)
        elif len(paths) > 1 and path.is_file():
            found += _from_files([path], notes, unread)
        else:
            found += _from_file(path, notes)
    if named and unread and not found:
        raise ReadingError(notes[0])
    return SourceLibrary(
        _numbered(_unlike(found, notes), notes), tuple(notes), labelled, tuple(unread)
    )


def library_of(texts: Mapping[str, str]) -> SourceLibrary:
    """A library of texts by label, for examples and tests.

    The texts are taken as they are, save that numbers printed beside them become their places.
    """
    sources = []
    for i, (label, text) in enumerate(texts.items(), 1):
        words, places = without_numbers(text)
        sources.append(Source(f"s{i}", f"{label}.txt", words, label=label, places=places))
    return SourceLibrary(tuple(sources), labelled=True)


def read_source(path: Path) -> Document:
    """The document at `path`, a text file's form feeds as page breaks; raises ReadingError."""
    document = read(path)
    if document.scanned:
        return document
    if format_of(b"", path) != "plain" or b"\f" not in (data := path.read_bytes()):
        return document
    found = decoded(data)
    if found is None or not any(page.strip() for page in found.text.split("\f")[1:]):
        return document
    text = found.text.strip("\f").replace("\f", f"\n\n{PAGE_BREAK}\n\n")
    return read_plain(text.encode("utf-8", "replace"), path)


def _from_file(path: Path, notes: list[str]) -> list[Source]:
    document = read_source(path)
    notes += [f"{path.name}: {note}" for note in document.notes]
    sources = list(parts_of(document))
    if not sources:
        raise ReadingError(f"{path} holds no text once the web page round it is taken away.")
    if len(sources) == 1 and sources[0].label is None:
        sources[0] = replace(sources[0], label=label_of_file(path.stem))
    return sources


def _from_folder(
    folder: Path, notes: list[str], unread: list[str], apart: Sequence[Path]
) -> list[Source]:
    essays = {path.resolve() for path in apart}
    files = [path for path in _files_in(folder) if path.resolve() not in essays]
    sources = _from_files(files, notes, unread)
    if deeper := _folders_in(folder):
        told = ", ".join(deeper[:_FOLDERS_SHOWN]) + (", …" if len(deeper) > _FOLDERS_SHOWN else "")
        notes.append(f"{folder} holds folders that are not looked into ({told}): name them too.")
    elif not sources:
        notes.append(
            f"{folder} holds no source that can be read: "
            "put .pdf, .docx, .md or .txt files into it."
        )
    return sources


def _from_files(paths: Sequence[Path], notes: list[str], unread: list[str]) -> list[Source]:
    """The sources of those that can be read; why the others cannot goes to `notes`."""
    sources: list[Source] = []
    for path in paths:
        try:
            sources += _from_file(path, notes)
        except ReadingError as error:
            notes.append(str(error))
            unread.append(path.name)
    return sources


def _files_in(folder: Path) -> list[Path]:
    try:
        files = [path for path in folder.iterdir() if path.is_file()]
    except OSError as error:
        raise ReadingError(f"{folder} cannot be opened ({error.strerror}).") from None
    shown = [
        path for path in files if not path.name.startswith((".", "~$")) and not is_report(path.name)
    ]
    return sorted((path for path in shown if path.stem.lower() != "readme"), key=_natural)


def _folders_in(folder: Path) -> list[str]:
    """The folders in which a file lies that could be a source."""
    folders = sorted(path for path in folder.iterdir() if path.is_dir())
    shown = [path for path in folders if not path.name.startswith((".", "__"))]
    return [path.name for path in shown if _files_in(path)]


def _unlike(sources: Sequence[Source], notes: list[str]) -> list[Source]:
    """The sources without those that say the very same as one before, under no label of their own.

    Given twice, a text would be drawn on once and left unused once.
    """
    first: dict[str, Source] = {}
    kept = []
    for source in sources:
        same = first.setdefault(source.text, source)
        if same is source or (source.label and source.label != same.label):
            kept.append(source)
        elif source.file != same.file:
            notes.append(f"{source.file} says the very same as {same.file}: it is taken once.")
    return kept


def _natural(path: Path) -> list[tuple[int, str]]:
    """ "source-10" after "source-2"."""
    pieces = re.findall(r"\d+|\D+", path.name.lower())
    return [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in pieces]


def _from_manifest(manifest: Path, notes: list[str]) -> list[Source]:
    sources: list[Source] = []
    for entry in read_manifest(manifest):
        try:
            sources += _of_entry(entry, notes)
        except ReadingError as error:
            notes.append(str(error))
    return sources


def _of_entry(entry: Entry, notes: list[str]) -> list[Source]:
    """The source an entry names: one of the file's parts where it bears the entry's label.

    All its parts, where the entry says nothing of any one of them.
    """
    document = read_source(entry.file)
    said = [f"{entry.file.name}: {note}" for note in document.notes]
    notes += [note for note in said if note not in notes]
    parts = parts_of(document)
    if len(parts) > 1 and not (entry.label or entry.title or entry.author):
        return list(parts)
    source = _part(entry, parts, notes) or source_of(document)
    if not source.text:
        raise ReadingError(f"{entry.file} holds no text once the web page round it is taken away.")
    return [
        replace(
            source,
            label=entry.label or source.label or label_of_file(entry.file.stem),
            title=entry.title or source.title,
            author=entry.author or source.author,
            year=entry.year or source.year,
            kind=entry.kind or source.kind,
            pages=entry.pages,
        )
    ]


def _part(entry: Entry, parts: Sequence[Source], notes: list[str]) -> Source | None:
    """The part with the entry's label; a note where the file has others only."""
    if len(parts) < 2 or not entry.label:
        return None
    wanted = plain_label(entry.label)
    found = next((p for p in parts if p.label and plain_label(p.label) == wanted), None)
    if found is None:
        has = ", ".join(part.label for part in parts if part.label)
        notes.append(
            f"{entry.file.name}: it holds {has} and no “{entry.label}”: the whole file is taken."
        )
    return found


def _numbered(sources: Sequence[Source], notes: list[str]) -> tuple[Source, ...]:
    """The sources with their ids; a label that another source bears already is dropped."""
    seen: set[str] = set()
    out = []
    for i, source in enumerate(sources, 1):
        label, shared = source.label, None
        if label and plain_label(label) in seen:
            notes.append(
                f"{source.file}: another source is labelled {label} already: give this one its own "
                "label in sources.yaml."
            )
            label, shared = None, label
        if label:
            seen.add(plain_label(label))
        out.append(replace(source, id=f"s{i}", label=label, shared_label=shared))
        if note := _language_note(source):
            notes.append(note)
    return tuple(out)


def _language_note(source: Source) -> str | None:
    """Said of a source whose words no English essay can be held against."""
    called = f"{source.file} ({source.label})" if source.label else source.file
    sample = source.text[:_SAMPLE]
    letters = [ch for ch in sample if ch.isalpha()]
    foreign = sum(1 for ch in letters if ch > "\u024f" and not "\u1e00" <= ch <= "\u1eff")
    if len(letters) >= _FEWEST_LETTERS and foreign > len(letters) / 2:
        what = "is mostly in another script than English"
    elif plainly_not_english(sample):
        what = "does not seem to be in English"
    else:
        return None
    return f"{called} {what}: quotations of it are found only where they stand in its own words."
