"""YAML text → plain data that knows at which line and column each part stands.

Rubrics use the plain part of YAML: no anchors, aliases, tags or second documents, so that what a
teacher sees is what is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]
Position = tuple[int, int]

_TAG = "tag:yaml.org,2002:"
_ADVICE = {
    "mapping values are not allowed here": (
        "a colon starts a new key here: put quotation marks around text that holds a colon"
    ),
    "could not find expected ':'": "a key needs a colon and a space after it",
    "found character '\\t' that cannot start any token": "indent with spaces, not with a tab",
    "but found another document": "a rubric is one document: take the line --- out",
    "expected <block end>, but found '-'": "this item is not in line with the items above it",
    "expected <block end>, but found '<block mapping start>'": (
        "this line is not in line with the lines above it"
    ),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a line and column, both counted from 1."""

    line: int
    column: int
    text: str


@dataclass
class Located:
    """Data read from YAML. `keys` and `values` hold where each key and value stands, by path."""

    data: Any = None
    keys: dict[Path, Position] = field(default_factory=dict)
    values: dict[Path, Position] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def path(self, loc: Sequence[str | int]) -> Path:
        """The longest path of the data along `loc`, leaving out parts the data does not have."""
        path: Path = ()
        for part in loc:
            if (*path, part) in self.values:
                path = (*path, part)
        return path

    def fault(self, loc: Sequence[str | int], text: str, *, at_key: bool = False) -> Fault:
        """A fault at the value (or key) that `loc` leads to."""
        path = self.path(loc)
        at = self.values.get(path, (1, 1))
        return Fault(*(self.keys.get(path, at) if at_key else at), text)


def locate(text: str) -> Located:
    """Reads YAML; what cannot be read, or is not plain, is in the result's `faults`."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    located = Located()
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        located.faults.append(Fault(line, column, _explain(str(error.problem or error.context))))
    except RecursionError:
        located.faults.append(Fault(1, 1, "lists and keys stand inside one another too deeply"))
    except YAMLError:
        located.faults.append(_unprintable(text))
    else:
        if node is not None:
            located.data = _read(node, (), located)
    return located


def _explain(problem: str) -> str:
    return "this is no YAML: " + _ADVICE.get(problem, problem)


def _unprintable(text: str) -> Fault:
    at = next((i for i, ch in enumerate(text) if not (ch.isprintable() or ch in "\n\r\t")), 0)
    line = text.count("\n", 0, at) + 1
    return Fault(line, at - text.rfind("\n", 0, at), "a control character stands here: delete it")


def _read(node: Any, path: Path, located: Located) -> Any:
    at = (node.start_mark.line + 1, node.start_mark.column + 1)
    located.values.setdefault(path, at)
    if node.anchor:
        text = f"“{node.anchor}” is an anchor (& or *): rubrics have none, write the part out again"
        if Fault(*at, text) not in located.faults:
            located.faults.append(Fault(*at, text))
        return None
    if isinstance(node.value, str):
        return _scalar(node, at, located)
    if node.tag == _TAG + "seq":
        return [_read(item, (*path, i), located) for i, item in enumerate(node.value)]
    if node.tag == _TAG + "map":
        return _mapping(node, path, located)
    located.faults.append(Fault(*at, f"“{node.tag}” is a tag: rubrics have none"))
    return None


def _mapping(node: Any, path: Path, located: Located) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        at = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if not isinstance(key_node.value, str):
            located.faults.append(Fault(*at, "a key is a word, not a list"))
            continue
        key = key_node.value
        here = (*path, key)
        if key in found:
            line = located.keys[here][0]
            located.faults.append(Fault(*at, f"“{key}” stands here twice (first in line {line})"))
            continue
        located.keys[here] = at
        if value_node.tag == _TAG + "null":
            located.values[here] = at
        found[key] = _read(value_node, here, located)
    return found


def _scalar(node: Any, at: Position, located: Located) -> Any:
    kind = str(node.tag).removeprefix(_TAG)
    if kind in ("str", "timestamp", "value", "merge"):
        return node.value
    if kind == "null":
        return None
    if kind == "bool":
        return node.value.casefold() == "true"
    if kind in ("int", "float"):
        return _number(node.value)
    located.faults.append(Fault(*at, f"“{kind}” is a tag: rubrics have none"))
    return None


def _number(text: str) -> Any:
    for kind in (int, float):
        try:
            return kind(text.replace("_", ""))
        except ValueError:
            continue
    return text
