"""`feedback sources`: what was understood of a source pack, and a manifest to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from feedback.cli.wrapping import filled
from feedback.errors import OutputError, ReadingError, UsageError
from feedback.text.printable import line

if TYPE_CHECKING:
    from feedback.library.library import SourceLibrary
    from feedback.library.source import Source

_REMOVED_SHOWN = 6
_WORDS_SHOWN = 9
_HANG = 10


def sources(
    folder: Annotated[
        Path, typer.Argument(help="A folder of sources, or one file that holds them.")
    ],
    write: Annotated[
        bool,
        typer.Option("--write", help="Write a sources.yaml to begin with; never over one."),
    ] = False,
) -> None:
    """Show what was understood of a source pack: labels, titles, words, numbers, what was cleaned.

    Exit code 0 where there are sources to read, 2 where there are none.
    """
    from feedback.library.load import load_sources

    if write and not folder.is_dir():
        raise UsageError(f"{folder} is no folder: --write puts a sources.yaml into a folder.")
    library = load_sources([folder])
    if not library:
        raise ReadingError("\n".join(library.notes))
    for row in _page(folder, library):
        typer.echo(row)
    if write:
        _write(folder, library)


def _page(folder: Path, library: SourceLibrary) -> list[str]:
    from feedback.library.manifest import manifest_in

    given = manifest_in(folder) if folder.is_dir() else None
    words = sum(source.words for source in library)
    counted = "1 source" if len(library) == 1 else f"{len(library)} sources"
    told = f", as {given.name} says" if given else ""
    rows = [filled(f"{line(str(folder))}: {counted}, {words:,} words{told}.")]
    for source in library:
        rows += ["", *_about(source)]
    if library.notes:
        rows += ["", *(filled(f"Note: {line(note)}", hang=6) for note in library.notes)]
    return rows


def _about(source: Source) -> list[str]:
    said = " · ".join(
        part
        for part in (
            f"“{source.title}”" if source.title and source.title != source.label else "",
            f"by {source.author}" if source.author else "",
            str(source.year or ""),
            source.kind or "",
        )
        if part
    )
    head = source.label or "no label"
    rows = [filled(line(f"{head}: {said}" if said else head), hang=2)]
    facts = [("file", source.file), ("words", f"{source.words:,}"), ("numbers", _numbers(source))]
    rows += [filled(f"  {name:<8}{line(value)}", hang=_HANG) for name, value in facts if value]
    return rows + _cleaned(source)


def _numbers(source: Source) -> str:
    """The pages, paragraphs and lines that a citation can be held against."""
    found = []
    for kind in ("page", "paragraph", "line"):
        places = source.numbered(kind)
        if places and all(place.printed for place in places):
            first, last = places[0].number, places[-1].number
            of = f"{kind} {first}" if first == last else f"{kind}s {first} to {last}"
            found.append(f"{of} printed in it")
        elif places:
            found.append(f"{len(places)} pages by its page breaks")
    if source.pages:
        first, last = source.pages
        found.append(f"page {first}" if first == last else f"pages {first} to {last} in print")
    if not source.numbered("paragraph"):
        found.append(f"{len(source.paragraphs)} paragraphs counted")
    return ", ".join(found)


def _cleaned(source: Source) -> list[str]:
    rows = [
        filled(f"  {'cleaned' if not i else '':<8}{_short(piece)}", hang=_HANG)
        for i, piece in enumerate(source.removed[:_REMOVED_SHOWN])
    ]
    more = len(source.removed) - _REMOVED_SHOWN
    return [*rows, f"  {'':<8}and {more} more"] if more > 0 else rows


def _short(piece: str) -> str:
    words = line(" ".join(piece.split())).split()
    return " ".join(words[:_WORDS_SHOWN]) + (" …" if len(words) > _WORDS_SHOWN else "")


def _write(folder: Path, library: SourceLibrary) -> None:
    from feedback.library.manifest import manifest_in, manifest_of

    if given := manifest_in(folder):
        raise OutputError(f"{given} is there already: change that one, or rename it first.")
    target = folder / "sources.yaml"
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(manifest_of(library))
    except OSError as error:
        raise OutputError(f"{target} cannot be written ({error.strerror}).") from None
    typer.echo()
    typer.echo(filled(f"{line(str(target))} is written: mend in it what was not understood."))
