"""Imports point one way: a room imports only from the rooms above it in the flow."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import feedback

PACKAGE = Path(feedback.__file__).parent
FLOW = (
    "errors",
    "caches",
    "kept_file",
    "text",
    "finding",
    "reading",
    "library",
    "essay",
    "grammar",
    "checks",
    "rubric",
    "assessment",
    "schema",
    "summary",
    "foreign",
    "assess",
    "report",
    "checker",
    "grading",
    "cli",
    "__main__",
)
# The assessment's own report() is the one way back: the schema says how it is written down.
ALLOWED_BACK = {("assessment", "schema")}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room(module: str) -> str:
    return module.split(".")[1]


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "feedback":
                names = [f"feedback.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        found |= {name for name in names if name.startswith("feedback.")}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_imports_point_up_the_flow(path: Path) -> None:
    here = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if here == "__init__":
        return
    assert here in FLOW, f"{here} has no place in the flow"
    for module in imports(path):
        there = room(module)
        if there == "__version__" or (here, there) in ALLOWED_BACK:
            continue
        assert FLOW.index(there) <= FLOW.index(here), f"{path} imports {module}"


def test_every_room_of_the_flow_exists() -> None:
    names = {path.name.removesuffix(".py") for path in PACKAGE.iterdir()}
    assert set(FLOW) <= names


def test_top_level_holds_nothing_else() -> None:
    root = PACKAGE.parent
    fixed = {"README.md", "pyproject.toml", "LICENSE", "feedback", "rubrics", "seeds", "tests"}
    made_by_tools = {"build", "dist", "feedback.egg-info"}
    names = {p.name for p in root.iterdir() if not p.name.startswith(".")}
    assert names - made_by_tools == fixed
