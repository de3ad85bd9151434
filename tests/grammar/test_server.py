"""The life of a server of our own, with a stand-in for Java."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
from grammar.fake_java import FakeJava, ends, is_alive

from feedback.checker import Checker
from feedback.errors import EngineError
from feedback.grammar import own, running, server
from feedback.grammar.choose import URL_VARIABLE, open_engine
from feedback.grammar.install import SERVER_JAR, install_folder
from feedback.grammar.jars import jars
from feedback.grammar.java import Java, find_java
from feedback.grammar.places import CACHE_VARIABLE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its Java is a shell script")


@pytest.fixture
def java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeJava:
    fake = FakeJava(tmp_path / "bin")
    monkeypatch.setenv("PATH", f"{fake.folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.delenv(URL_VARIABLE, raising=False)
    return fake


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation of empty files of the right sizes."""
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    libs = install_folder() / "libs"
    libs.mkdir(parents=True)
    for jar in jars():
        with (libs / jar.name).open("wb") as file:
            file.truncate(jar.size)
    (install_folder() / SERVER_JAR).touch()
    return install_folder()


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No server of an earlier test, and none left."""
    shared = own._Shared()
    monkeypatch.setattr(own, "_shared", shared)
    yield
    shared.end()


def start(folder: Path) -> server.Kept:
    return server.start_server(folder, find_java(), limit=20)


def test_it_starts_and_ends(java: FakeJava, tmp_path: Path) -> None:
    kept = start(tmp_path)
    assert kept.alive and java.started == [kept.pid] and is_alive(kept.pid)
    kept.end()
    assert not kept.alive and not is_alive(kept.pid)


def test_a_taken_port_is_tried_again(java: FakeJava, tmp_path: Path) -> None:
    java.behaves("taken")
    kept = start(tmp_path)
    assert len(java.started) == 2
    kept.end()


def test_a_broken_one_says_why(java: FakeJava, tmp_path: Path) -> None:
    java.behaves("broken")
    with pytest.raises(EngineError, match=r"NoClassDefFoundError.*feedback engine install"):
        start(tmp_path)
    assert len(java.started) == 1


def test_the_start_has_a_limit(java: FakeJava, tmp_path: Path) -> None:
    java.behaves("silent")
    began = monotonic()
    with pytest.raises(EngineError, match="within 1 seconds: try again"):
        server.start_server(tmp_path, find_java(), limit=1)
    assert monotonic() - began < 5
    assert all(ends(pid) for pid in java.started)


def test_a_java_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="could not be started with"):
        server.start_server(tmp_path, Java(str(tmp_path / "none"), 17), limit=10)


PROGRAM = """
import sys, time
from pathlib import Path
from feedback.grammar.java import find_java
from feedback.grammar.server import start_server
kept = start_server(Path("."), find_java())
print(kept.pid, flush=True)
{then}
"""
ENDS = {
    "kill -9": ("time.sleep(60)", signal.SIGKILL),
    "SIGTERM": ("time.sleep(60)", signal.SIGTERM),
    "Ctrl-C": ("time.sleep(60)", signal.SIGINT),
    "the end": ("", None),
    "an exception": ("raise ValueError", None),
    "os._exit": ("import os; os._exit(0)", None),
}


@pytest.mark.parametrize("how", ENDS)
def test_it_ends_with_the_program_however_that_ends(java: FakeJava, how: str) -> None:
    then, number = ENDS[how]
    command = [sys.executable, "-c", PROGRAM.format(then=then)]
    with subprocess.Popen(command, stdout=-1, stderr=-1, text=True) as program:
        assert program.stdout
        pid = int(program.stdout.readline())
        if number:
            assert is_alive(pid)
            program.send_signal(number)
        program.wait(10)
    assert ends(pid)


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own watch is Linux's")
def test_it_ends_with_a_killed_keeper(java: FakeJava, tmp_path: Path) -> None:
    kept = start(tmp_path)
    kept._keeper.kill()
    assert ends(kept.pid)
    until = monotonic() + 10
    while kept.alive and monotonic() < until:
        sleep(0.02)
    assert not kept.alive
    kept.end()


def test_two_programs_at_once(java: FakeJava) -> None:
    command = [sys.executable, "-c", PROGRAM.format(then="sys.stdin.read()")]
    programs = [subprocess.Popen(command, stdin=-1, stdout=-1, text=True) for _ in range(2)]
    pids = [int(program.stdout.readline()) for program in programs if program.stdout]
    assert len(set(pids)) == 2 and all(map(is_alive, pids))
    for program in programs:
        program.communicate()
    assert all(ends(pid) for pid in pids)


def test_a_checker_starts_it_before_anything_is_checked(java: FakeJava, installed: Path) -> None:
    checker = Checker(engine="languagetool")
    until = monotonic() + 10
    while not java.started and monotonic() < until:
        sleep(0.02)
    assert len(java.started) == 1
    address = checker.server_address()
    assert address and address.startswith("http://127.0.0.1:")
    assert Checker(engine="none").server_address() is None


def test_one_server_for_all_engines(java: FakeJava, installed: Path) -> None:
    for _ in range(2):
        engine = open_engine("languagetool")
        assert engine and engine.check("Text.", "en-GB") == []
    assert len(java.started) == 1
    assert engine.version == "6.8"


def test_a_server_killed_in_mid_run_and_the_next_check(java: FakeJava, installed: Path) -> None:
    java.behaves("mortal")
    engine = open_engine("languagetool")
    assert engine
    with pytest.raises(EngineError, match=r"could not check|stopped while it was checking"):
        engine.check("Text.", "en-GB")
    java.behaves("")
    assert ends(java.started[0])
    assert engine.check("Text.", "en-GB") == []
    assert len(java.started) == 2


def test_a_server_that_keeps_dying_is_given_up(java: FakeJava, installed: Path) -> None:
    java.behaves("mortal")
    engine = open_engine("languagetool")
    assert engine
    for _ in range(5):
        with pytest.raises(EngineError):
            engine.check("Text.", "en-GB")
        assert ends(java.started[-1])
    assert len(java.started) == 3


@pytest.mark.parametrize("behaviour", ["mortal", "faulty", "broken"])
def test_auto_falls_back_and_says_so(java: FakeJava, installed: Path, behaviour: str) -> None:
    pytest.importorskip("harper")
    java.behaves(behaviour)
    engine = open_engine("auto")
    assert engine and engine.name == "languagetool"
    assert engine.check("He saw thier house.", "en-GB")
    assert engine.name in ("lingotweaker", "harper")
    said = getattr(engine, "fallback", "")
    assert said.startswith("languagetool did not check: ")
    assert said.endswith(f"{engine.name} looked at the language instead.")


def test_auto_without_java(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("harper")
    monkeypatch.setattr(own, "find_java", _no_java)
    monkeypatch.delenv(URL_VARIABLE, raising=False)
    engine = open_engine("auto")
    assert engine and engine.name in ("lingotweaker", "harper")
    assert "no Java here" in getattr(engine, "fallback", "")
    with pytest.raises(EngineError, match="no Java here"):
        open_engine("languagetool")


def _no_java() -> Java:
    raise EngineError("There is no Java here.")


def test_a_warm_server(java: FakeJava, installed: Path) -> None:
    first, started = running.start_running()
    try:
        assert started and running.state_file().stat().st_mode & 0o077 == 0
        assert running.start_running() == (first, False)
        engine = open_engine("auto")
        assert engine and engine.check("Text.", "en-GB") == []
        assert len(java.started) == 1
        assert not running.Running(first.url, first.keeper, first.door, "guess").called("stop")
    finally:
        assert running.stop_running()
    assert ends(java.started[0]) and ends(first.keeper)
    assert not running.state_file().exists()
    assert not running.stop_running()
    with pytest.raises(EngineError, match="has ended: run feedback engine"):
        running.RunningLanguageTool(first).check("Text.", "en-GB")


def test_a_warm_server_ends_when_it_is_idle(java: FakeJava, installed: Path) -> None:
    first, _ = running.start_running(idle_minutes=0.3 / 60)
    assert ends(first.keeper) and ends(java.started[0])
    assert running.find_running() is None and not running.state_file().exists()


def test_a_dead_warm_server_is_forgotten(java: FakeJava, installed: Path) -> None:
    first, _ = running.start_running()
    os.kill(first.keeper, signal.SIGKILL)
    assert ends(first.keeper)
    assert running.state_file().exists()
    assert running.find_running() is None
    assert not running.state_file().exists()
    if sys.platform == "linux":
        assert ends(java.started[0])


@pytest.mark.parametrize("text", ["", "{", "[]", '{"url": 1}', '{"door": "x", "keeper": 1}'])
def test_a_spoilt_note_of_a_warm_server(installed: Path, text: str) -> None:
    running.state_file().write_text(text)
    assert running.find_running() is None
