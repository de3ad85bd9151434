"""Rubrics by name or file, with every fault at its line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import feedback
from feedback.errors import RubricError
from feedback.rubric.located import Fault, Located, locate
from feedback.rubric.model import Rubric
from feedback.rubric.vocabulary import did_you_mean, nearest

if TYPE_CHECKING:
    from feedback.rubric.read import Readable

_LARGEST = 1_000_000
_ENDINGS = (".yaml", ".yml")


class ReadyMade(NamedTuple):
    """A rubric that comes with the program."""

    name: str
    title: str
    path: Path


def ready_made() -> list[ReadyMade]:
    """The rubrics that come with the program, by name."""
    return [ReadyMade(path.stem, _title(path), path) for path in _shipped().values()]


def load_rubric(name_or_path: str | Path) -> Rubric:
    """The rubric called `name_or_path`, or the one in that file.

    Raises RubricError in one sentence; its `faults` hold every fault of the file, each as
    "path:line:column: what is wrong", lines and columns counted from 1.
    """
    shipped = _shipped()
    if str(name_or_path) in shipped:
        return rubric_of(_text(shipped[str(name_or_path)]), str(shipped[str(name_or_path)]))
    path = Path(name_or_path)
    if not path.exists():
        raise RubricError(_no_such(str(name_or_path), sorted(shipped)))
    return rubric_of(_text(path), str(name_or_path))


def text_of(name_or_path: str | Path) -> str:
    """The text of the rubric called `name_or_path`, or of the one in that file."""
    return _text(_shipped().get(str(name_or_path), Path(name_or_path)))


def rubric_of(text: str, path: str) -> Rubric:
    """The rubric in YAML `text`; `path` names it in faults and gives its name.

    A rubric that it extends is looked for among the ready-made ones, then beside `path`.
    """
    return _loaded(text, path, ())[0]


def _loaded(text: str, path: str, chain: tuple[str, ...]) -> tuple[Rubric, Located]:
    """The rubric with the data it was read from; `chain` are the files that extend it."""
    located = locate(text)
    if located.data is None and not located.faults:
        raise RubricError(f"{path} is empty: a rubric needs a title and criteria.")
    located, inherited = _extended(located, path, chain)
    rubric, faults = _read(located, _slug(path)) if located.data is not None else (None, [])
    refused = {(fault.line, fault.column) for fault in located.faults}
    others = [fault for fault in faults if (fault.line, fault.column) not in refused]
    faults = sorted({*located.faults, *others}, key=lambda f: (f.line, f.column, f.text))
    if rubric is not None and not faults:
        return rubric, located
    lines = (*(f"{path}:{f.line}:{f.column}: {f.text}" for f in faults), *inherited)
    many = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    raise RubricError(f"{path} is no sound rubric yet: it has {many}.", lines)


def _extended(
    located: Located, path: str, chain: tuple[str, ...]
) -> tuple[Located, tuple[str, ...]]:
    """The data with what it inherits, and the faults of the rubric that it extends."""
    from feedback.rubric.extends import laid_over

    data = located.data
    if not isinstance(data, dict) or "extends" not in data:
        if isinstance(data, dict) and "drop" in data:
            text = "“drop” leaves out criteria of a rubric that this one extends: name it"
            located.faults.append(located.fault(("drop",), f"{text} with “extends”", at_key=True))
        return located, ()
    name = data["extends"]
    if not isinstance(name, str):
        text = "“extends” names one rubric: a ready-made one, or a file"
        located.faults.append(located.fault(("extends",), text))
        return _alone(located), ()
    try:
        here = (*chain, str(Path(path).resolve()))
        file, shown = _parent(name.strip(), path, here)
        _, parent = _loaded(_text(file), shown, here)
    except RubricError as error:
        text = str(error).rstrip(".")
        located.faults.append(located.fault(("extends",), text[:1].lower() + text[1:]))
        return _alone(located), error.faults
    return laid_over(located, parent.data, name), ()


def _parent(name: str, path: str, chain: tuple[str, ...]) -> tuple[Path, str]:
    """The file of the rubric `name` that the one at `path` extends, and what to call it."""
    shipped = _shipped()
    if name in shipped:
        return shipped[name], name
    file = Path(path).parent / name
    if str(file.resolve()) in chain:
        raise RubricError(f"“{name}” leads back to this rubric: no rubric can extend itself.")
    if not name or not file.exists():
        raise RubricError(_no_such(name, sorted(shipped)))
    return file, str(file)


def _alone(located: Located) -> Located:
    """A rubric whose parent is missing: what it would inherit is no fault of its own."""
    from feedback.rubric.read import read_rubric

    _, _, faults = read_rubric(located, "rubric")
    named = {(fault.line, fault.column) for fault in located.faults}
    located.faults += [
        fault
        for fault in faults
        if " needs “" not in fault.text and (fault.line, fault.column) not in named
    ]
    located.data = None
    return located


def _read(located: Located, name: str) -> tuple[Rubric | None, list[Fault]]:
    from feedback.rubric.read import read_rubric

    if not isinstance(located.data, dict):
        return None, [Fault(1, 1, "a rubric starts with keys, as in “title: Essay from sources”")]
    rubric, criteria, faults = read_rubric(located, name)
    return rubric, [*faults, *_whole_faults(located, criteria)]


def _whole_faults(located: Located, criteria: Readable) -> Iterator[Fault]:
    """What is wrong with the rubric as a whole, as far as its parts can be read."""
    from feedback.rubric.soundness import criterion_faults
    from feedback.rubric.switches import option_faults, switched_off

    yield from option_faults(located)
    ids: dict[str, int] = {}
    for i, criterion in criteria:
        place = ("criteria", i)
        if criterion.id in ids:
            text = f"“{criterion.id}” is already the id of criterion {ids[criterion.id] + 1}"
            yield located.fault((*place, "id"), text)
        ids.setdefault(criterion.id, i)
        for inner, text in criterion_faults(criterion):
            yield located.fault((*place, *inner), text)
        yield from switched_off(located, place, criterion)


def _shipped() -> dict[str, Path]:
    """The shipped files by name: inside an installed package, else beside it in a checkout."""
    package = Path(feedback.__file__).parent
    for folder in (package / "rubric" / "ready_made", package.parent / "rubrics"):
        found = {path.stem: path for path in sorted(folder.glob("*.yaml"))}
        if found:
            return found
    return {}


def _title(path: Path) -> str:
    """The title alone: reading whole rubrics only to list them takes a while."""
    line = re.search(r"^title:.*$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return str(locate(line.group()).data["title"]) if line else ""


def _text(path: Path) -> str:
    if path.is_dir():
        raise RubricError(f"{path} is a folder: give one rubric file.")
    if not path.is_file():
        raise RubricError(f"{path} is no ordinary file: give a rubric as a .yaml file.")
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST else None
    except OSError as error:
        raise RubricError(f"{path} could not be read: {error.strerror}.") from error
    if data is None:
        raise RubricError(f"{path} is too large for a rubric: the limit is 1 MB.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise RubricError(f"{path} is no text in UTF-8: save the rubric as plain text in UTF-8.")
    return text


def _no_such(name: str, names: list[str]) -> str:
    listed = ", ".join(names)
    if name.endswith(_ENDINGS) or "/" in name or "\\" in name:
        return f"There is no rubric file {name}: check the path, or use one of {listed}."
    near = did_you_mean(nearest(name, names))
    return f"There is no rubric “{name}”{near}: the ready-made ones are {listed}; or give a file."


def _slug(path: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", Path(path).stem.casefold()).strip("-") or "rubric"
