"""`sources.yaml`: what a teacher says of the pack's sources."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from feedback.errors import ReadingError
from feedback.library.labels import plain_label

if TYPE_CHECKING:
    from feedback.library.library import SourceLibrary

_PAGES = re.compile(r"(?:pp?\.?\s*)?(\d{1,5})(?:\s*(?:-|–|—|to)\s*(\d{1,5}))?", re.IGNORECASE)
NAMES = ("sources.yaml", "sources.yml")
KEYS = ("label", "file", "title", "author", "year", "kind", "pages")


@dataclass(frozen=True, slots=True)
class Entry:
    """One source of a manifest; `file` is its path, `pages` its first and last page in print."""

    file: Path
    label: str | None = None
    title: str | None = None
    author: str | None = None
    year: int | None = None
    kind: str | None = None
    pages: tuple[int, int] | None = None


def manifest_in(folder: Path) -> Path | None:
    """The folder's manifest, if it has one."""
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)


def read_manifest(path: Path) -> tuple[Entry, ...]:
    """The entries in order; ReadingError with every fault as path:line:column."""
    rows = _load(path)
    faults: list[str] = []
    if rows is None or not isinstance(rows, list):
        raise ReadingError(
            f"{path}:1:1: a list of sources is wanted, each beginning with “- file: NAME”."
        )
    entries = [_entry(path, rows, i, faults) for i in range(len(rows))]
    _refuse_twins(path, rows, entries, faults)
    if faults:
        raise ReadingError("\n".join(faults))
    return tuple(entry for entry in entries if entry)


def _load(path: Path) -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        text = path.read_text(encoding="utf-8-sig")
        return YAML(typ="rt").load(_without_aliases(path, text))
    except UnicodeDecodeError:
        raise ReadingError(f"{path} is not in UTF-8: save it anew with that encoding.") from None
    except OSError as error:
        raise ReadingError(f"{path} cannot be opened ({error.strerror}).") from None
    except MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{mark.line + 1}:{mark.column + 1}" if mark else "1:1"
        problem = " ".join((error.problem or "is no YAML").split("\n")[0].split())
        raise ReadingError(f"{path}:{place}: {problem}.") from None
    except YAMLError:
        raise ReadingError(f"{path}:1:1: is no YAML that can be read.") from None


def _without_aliases(path: Path, text: str) -> str:
    """`text` itself; aliases are refused, as a few of them can stand for gigabytes."""
    from ruamel.yaml import YAML
    from ruamel.yaml.tokens import AliasToken

    for token in YAML(typ="rt").scan(text):
        if isinstance(token, AliasToken):
            mark = token.start_mark
            raise ReadingError(
                f"{path}:{mark.line + 1}:{mark.column + 1}: write the words out, not an alias."
            )
    return text


def _entry(path: Path, rows: Any, index: int, faults: list[str]) -> Entry | None:
    row = rows[index]
    before = len(faults)
    line, column = rows.lc.item(index)
    if not isinstance(row, dict):
        faults.append(f"{path}:{line + 1}:{column + 1}: a source with “file: NAME” is wanted here.")
        return None
    marks: Any = getattr(row, "lc", None)
    values: dict[str, Any] = {}
    for key, value in row.items():
        if fault := _key_fault(str(key)) or _value_fault(str(key), value):
            at, col = marks.key(key)
            faults.append(f"{path}:{at + 1}:{col + 1}: {fault}")
        else:
            values[str(key)] = _typed(str(key), value)
    if not values.get("file") and len(faults) == before:
        faults.append(f"{path}:{line + 1}:{column + 1}: this source has no “file”: add its name.")
    elif values.get("file"):
        values["file"] = _file(path, marks, values["file"], faults)
    return Entry(**values) if len(faults) == before else None


def _refuse_twins(path: Path, rows: Any, entries: list[Entry | None], faults: list[str]) -> None:
    """A label that two sources bear would point at either."""
    seen: dict[str, str] = {}
    for row, entry in zip(rows, entries, strict=True):
        if entry is None or entry.label is None:
            continue
        label = plain_label(entry.label)
        if label in seen:
            at, column = row.lc.value("label")
            faults.append(
                f"{path}:{at + 1}:{column + 1}: “{entry.label}” is the label of {seen[label]} "
                "already: give this source its own."
            )
        seen.setdefault(label, f"“{entry.file.name}”")


def _key_fault(key: str) -> str | None:
    if key in KEYS:
        return None
    near = get_close_matches(key.lower(), KEYS, n=1, cutoff=0.5)
    hint = f"did you mean “{near[0]}”?" if near else f"allowed are {', '.join(KEYS)}."
    return f"“{key}” is no key of a source: {hint}"


def _value_fault(key: str, value: Any) -> str | None:
    if isinstance(value, (list, dict)):
        return f"“{key}” wants one value, not several."
    written = "" if value is None else str(value).strip()
    if key == "year" and written and not re.fullmatch(r"-?\d{1,4}", written):
        return f"“year” wants a number such as 1935, not “{_short(written)}”."
    if key == "pages" and written and _pages(written) is None:
        return (
            "“pages” wants one page or the first and the last, such as 86-92, "
            f"not “{_short(written)}”."
        )
    return None


def _short(written: str) -> str:
    return " ".join(written.split())[:40]


def _pages(written: str) -> tuple[int, int] | None:
    """ "86-92" as (86, 92), "86–92", "pp. 86-92" and "86" as well."""
    found = _PAGES.fullmatch(written)
    if not found:
        return None
    first = int(found[1])
    last = int(found[2] or first)
    if last < first and len(found[2] or "") < len(found[1]):
        last = int(found[1][: -len(found[2])] + found[2])
    return (first, last) if first <= last else None


def _typed(key: str, value: Any) -> Any:
    if value is None or not str(value).strip():
        return None
    written = str(value).strip()
    if key == "pages":
        return _pages(written)
    return int(written) if key == "year" else written


def _file(path: Path, marks: Any, name: str, faults: list[str]) -> Path:
    file = path.parent / name
    line, column = marks.value("file")
    place = f"{path}:{line + 1}:{column + 1}"
    if Path(name).is_absolute() or ".." in Path(name).parts:
        faults.append(f"{place}: “{name}” lies outside this folder: put the file into it.")
    elif not file.is_file():
        names = [p.name for p in path.parent.iterdir() if p.is_file() and p.name not in NAMES]
        near = get_close_matches(name, names, n=1, cutoff=0.5)
        hint = f"did you mean “{near[0]}”?" if near else "check the name."
        faults.append(f"{place}: there is no file “{name}” here: {hint}")
    return file


def manifest_of(library: SourceLibrary) -> str:
    """A manifest for `library`: what is known filled in, what is not as a comment to fill in."""
    rows = [
        "# What this program understood of your sources: mend it, and take the # from lines you",
        "# fill in. label: what the class calls the source; pages: its pages in print, as 86-92.",
    ]
    for source in library:
        known = {
            "label": source.label,
            "file": source.file,
            "title": source.title,
            "author": source.author,
            "year": source.year,
            "kind": source.kind,
            "pages": "{}-{}".format(*source.pages) if source.pages else None,
        }
        lines = [
            f"{key}: {_yaml(value)}" if value is not None else f"# {key}:"
            for key, value in sorted(known.items(), key=lambda item: item[0] != "file")
        ]
        rows += [f"- {lines[0]}", *(f"  {row}" for row in lines[1:])]
    return "\n".join(rows) + "\n"


def _yaml(value: str | int) -> str:
    """The value as YAML: words in double marks, for JSON's strings are YAML's."""
    return str(value) if isinstance(value, int) else json.dumps(value, ensure_ascii=False)
