"""The real LanguageTool on a real Java: run where it is installed.

FEEDBACK_REQUIRE_LANGUAGETOOL=1 turns the skip into a failure.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
from grammar.fake_java import ends

from feedback.errors import EngineError
from feedback.grammar import own
from feedback.grammar.choose import open_engine
from feedback.grammar.install import faults, install_folder, sound_folder
from feedback.grammar.java import Java, find_java
from feedback.grammar.languagetool import LanguageTool
from feedback.grammar.places import CACHE_VARIABLE
from feedback.grammar.server import start_server

TEXT = "😀 He saw thier house. The colour was fine."


@pytest.fixture(scope="module", autouse=True)
def real(real_cache: Path) -> Iterator[Java]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(CACHE_VARIABLE, str(real_cache))
        try:
            sound_folder()
            java = find_java()
        except EngineError as error:
            if os.environ.get("FEEDBACK_REQUIRE_LANGUAGETOOL"):
                pytest.fail(str(error))
            pytest.skip(f"needs the real LanguageTool: {error}")
        yield java
        own._shared.end()


@pytest.fixture(scope="module")
def engine() -> own.OwnLanguageTool:
    return own.OwnLanguageTool()


def marked(engine: own.OwnLanguageTool, variant: str) -> list[str]:
    return [match.span.of(TEXT) for match in engine.check(TEXT, variant)]


def test_the_jars_are_those_of_the_list() -> None:
    assert faults(thorough=True) == []


def test_it_checks_and_knows_the_variants(engine: own.OwnLanguageTool) -> None:
    assert marked(engine, "en-GB") == ["thier"]
    assert marked(engine, "en-US") == ["thier", "colour"]
    assert engine.version == "6.8"


def test_it_agrees_with_lingotweaker(engine: own.OwnLanguageTool) -> None:
    pytest.importorskip("lt_py")
    text = "Its a well known fact. They was happy , and there dog is to old. An good idea."
    theirs = open_engine("lingotweaker")
    assert theirs
    found = [{(m.span, m.rule) for m in e.check(text, "en-GB")} for e in (engine, theirs)]
    assert len(found[0] & found[1]) >= 4


def test_company_changes_no_answer(engine: own.OwnLanguageTool) -> None:
    texts = [
        "He said that thier house was to old,",
        "the wind turned;",
        "and so was the boat.",
        "1. First of all an house",
        "“What a quite child (he said",
        "a)",
        "The end",
        "The rain fell. The rain stopped. The rain fell again. an advisor met an adviser.",
        "😀 It were late.",
        "It rained. " * 90,
    ]
    alone = [engine.check(text, "en-GB") for text in texts]
    assert sum(map(len, alone)) >= 6
    for order in (range(10), range(9, -1, -1), (3, 1, 4, 0, 5, 9, 2, 6, 8, 7)):
        found = engine.check_all([texts[i] for i in order], "en-GB")
        assert found == [alone[i] for i in order]


def test_words_alone_have_the_same_answer_in_any_company(engine: own.OwnLanguageTool) -> None:
    words = ["thier", "house", "alot", "Tuesday", "recieve", "london", "don't", "wierd", "teh"] * 3
    together = engine.check_all(words, "en-GB")
    assert together == [engine.check(word, "en-GB") for word in words]
    assert [bool(found) for found in together[:5]] == [True, False, True, False, True]


def test_a_class_shares_one_server(tmp_path: Path, real: Java) -> None:
    """Both workers ask the server that the parent started; a wrapped Java counts the starts."""
    bin = tmp_path / "bin"
    bin.mkdir()
    wrapped = bin / "java"
    wrapped.write_text(
        f'#!/bin/sh\n[ "$1" = -version ] || echo $$ >> {tmp_path}/started\nexec {real.path} "$@"\n'
    )
    wrapped.chmod(0o755)
    (tmp_path / "essays").mkdir()
    for name in ("Ada", "Ben", "Cy"):
        (tmp_path / "essays" / f"{name}.txt").write_text(f"A river.\n\n{name} saw thier house.\n")
    done = subprocess.run(
        [sys.executable, "-m", "feedback", "grade", "essays", "--out", "out", "--jobs", "2"],
        cwd=tmp_path,
        env={**os.environ, "JAVA_HOME": str(tmp_path), "PYTHONPATH": _root()},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    reports = [json.loads(p.read_text()) for p in (tmp_path / "out").rglob("*.json")]
    engines = [report["engines"]["grammar"] for report in reports]
    assert [(e["name"], e["note"], e["fallback"]) for e in engines] == [
        ("languagetool", "", "")
    ] * 3
    (pid,) = (tmp_path / "started").read_text().split()
    assert ends(int(pid))


def _root() -> str:
    return str(Path(__file__).parents[2])


def test_no_orphan_after_kill_9() -> None:
    script = (
        "import time\n"
        "from feedback.grammar.install import sound_folder\n"
        "from feedback.grammar.java import find_java\n"
        "from feedback.grammar.server import start_server\n"
        "print(start_server(sound_folder(), find_java()).pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    environment = {**os.environ, "PYTHONPATH": _root()}
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=-1, text=True, env=environment
    ) as program:
        assert program.stdout
        pid = int(program.stdout.readline())
        program.kill()
    assert ends(pid)


def test_killed_in_mid_run_another_engine_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("harper")
    monkeypatch.setattr(own, "_shared", own._Shared())
    engine = open_engine("auto")
    assert engine and engine.name == "languagetool"
    getattr(engine, "start", lambda: None)()
    killer = Thread(target=_kill_when_it_checks)
    killer.start()
    assert engine.check(TEXT * 200, "en-GB")
    killer.join()
    assert engine.name in ("lingotweaker", "harper")
    assert "languagetool did not check" in getattr(engine, "fallback", "")


def _kill_when_it_checks() -> None:
    import psutil

    while not (own._shared._server and own._shared._client):
        sleep(0.05)
    sleep(0.5)
    psutil.Process(own._shared._server.pid).kill()


def test_a_damaged_jar_is_an_error_and_never_no_findings(tmp_path: Path, real: Java) -> None:
    broken = tmp_path / "LanguageTool"
    shutil.copytree(install_folder(), broken)
    jar = next((broken / "libs").glob("english-pos-dict-*.jar"))
    size = jar.stat().st_size
    jar.unlink()
    jar.write_bytes(b"?" * size)
    try:
        kept = start_server(broken, real)
    except EngineError as error:
        assert "feedback engine install" in str(error)
        return
    try:
        with pytest.raises(EngineError, match="could not check"):
            LanguageTool(kept.url).check(TEXT, "en-GB")
    finally:
        kept.end()
