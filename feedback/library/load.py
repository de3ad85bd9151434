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
from feedback.library.parts import parts_of, source_of
from feedback.library.source import Source
from feedback.reading.read import read


def load_sources(paths: Sequence[Path]) -> SourceLibrary:
    """The sources at `paths` (files and folders), as DESIGN.md says of --sources.

    In a folder, a file that cannot be read becomes a note; a file that was named, or a manifest at
    fault, raises ReadingError.
    """
    found: list[Source] = []
    notes: list[str] = []
    labelled = False
    for path in map(Path, paths):
        manifest = path if path.name in NAMES else manifest_in(path) if path.is_dir() else None
        if manifest:
            labelled = True
            found += _from_manifest(manifest, notes)
        elif path.is_dir():
            found += _from_folder(path, notes)
        else:
            found += _from_file(path, notes)
    return SourceLibrary(_numbered(found, notes), tuple(notes), labelled)


def library_of(texts: Mapping[str, str]) -> SourceLibrary:
    """A library of texts by label, taken as they are, for examples and tests."""
    return SourceLibrary(
        tuple(
            Source(id=f"s{i}", file=f"{label}.txt", text=text, label=label)
            for i, (label, text) in enumerate(texts.items(), 1)
        ),
        labelled=True,
    )


def _from_file(path: Path, notes: list[str]) -> list[Source]:
    document = read(path)
    notes += [f"{path.name}: {note}" for note in document.notes]
    sources = list(parts_of(document))
    if not sources:
        raise ReadingError(f"{path} holds no text once the web page round it is taken away.")
    if len(sources) == 1 and sources[0].label is None:
        sources[0] = replace(sources[0], label=label_of_file(path.stem))
    return sources


def _from_folder(folder: Path, notes: list[str]) -> list[Source]:
    sources: list[Source] = []
    for path in _files_in(folder):
        try:
            sources += _from_file(path, notes)
        except ReadingError as error:
            notes.append(str(error))
    if not sources:
        notes.append(f"{folder} holds no source that can be read: put .docx or .txt files into it.")
    return sources


def _files_in(folder: Path) -> list[Path]:
    try:
        files = [path for path in folder.iterdir() if path.is_file()]
    except OSError as error:
        raise ReadingError(f"{folder} cannot be opened ({error.strerror}).") from None
    shown = [path for path in files if not path.name.startswith((".", "~$"))]
    return sorted((path for path in shown if path.stem.lower() != "readme"), key=_natural)


def _natural(path: Path) -> list[tuple[int, str]]:
    """ "source-10" after "source-2"."""
    pieces = re.findall(r"\d+|\D+", path.name.lower())
    return [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in pieces]


def _from_manifest(manifest: Path, notes: list[str]) -> list[Source]:
    sources: list[Source] = []
    for entry in read_manifest(manifest):
        try:
            source = _of_entry(entry, notes)
        except ReadingError as error:
            notes.append(str(error))
        else:
            sources.append(source)
    return sources


def _of_entry(entry: Entry, notes: list[str]) -> Source:
    """The source an entry names: one of the file's parts where it bears the entry's label."""
    document = read(entry.file)
    notes += [f"{entry.file.name}: {note}" for note in document.notes]
    parts = parts_of(document)
    whole = source_of(document)
    wanted = plain_label(entry.label) if entry.label else None
    same = [p for p in parts if p.label and plain_label(p.label) == wanted]
    source = same[0] if len(parts) > 1 and same else whole
    if not source.text:
        raise ReadingError(f"{entry.file} holds no text once the web page round it is taken away.")
    return replace(
        source,
        label=entry.label,
        title=entry.title or source.title,
        author=entry.author or source.author,
        year=entry.year or source.year,
        kind=entry.kind or source.kind,
    )


def _numbered(sources: Sequence[Source], notes: list[str]) -> tuple[Source, ...]:
    """The sources with their ids; a label that another source bears already is dropped."""
    seen: set[str] = set()
    out = []
    for i, source in enumerate(sources, 1):
        label = source.label
        if label and plain_label(label) in seen:
            notes.append(f"{source.file}: another source is labelled {label} already.")
            label = None
        if label:
            seen.add(plain_label(label))
        out.append(replace(source, id=f"s{i}", label=label))
    return tuple(out)
