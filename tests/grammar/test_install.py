"""Installing, with a stand-in for Maven Central and a list of three small jars."""

from __future__ import annotations

import errno
import hashlib
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from feedback.errors import EngineError
from feedback.grammar import install as room
from feedback.grammar import jars as jar_list
from feedback.grammar.install import faults, install, install_folder, is_installed, remove
from feedback.grammar.jars import Jar
from feedback.grammar.places import CACHE_VARIABLE

CONTENTS = {name: name.encode() * 40 for name in ("core", "a-language", "server")}
JARS = tuple(
    Jar("org.example", name, "1.0", len(data), hashlib.sha256(data).hexdigest())
    for name, data in CONTENTS.items()
)


class Maven:
    """Gives the jars, less what it is told to spoil; counts what it was asked for."""

    def __init__(
        self, spoil: dict[str, bytes] | None = None, fault: Exception | None = None
    ) -> None:
        self.asked: list[str] = []
        self.spoil = spoil or {}
        self.fault = fault

    def __call__(self, jar: Jar, repository: Path) -> Path:
        self.asked.append(jar.artifact)
        if self.fault and jar.artifact == "server":
            raise self.fault
        path = repository / "org" / "example" / jar.artifact / jar.name
        assert not path.exists(), "a broken-off download would be taken for the jar"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.spoil.get(jar.artifact, CONTENTS[jar.artifact]))
        return path


@pytest.fixture(autouse=True)
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setattr(room, "jars", lambda: JARS)


def files(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def test_the_pinned_list() -> None:
    pinned = jar_list.jars()
    assert len(pinned) == len({jar.name for jar in pinned}) == 56
    assert 60e6 < sum(jar.size for jar in pinned) < 70e6
    assert all(len(jar.sha256) == 64 for jar in pinned)
    assert {jar.version for jar in pinned if jar.artifact == "language-en"} == {jar_list.VERSION}


def test_install_and_remove() -> None:
    seen: list[Jar] = []
    folder = install(seen.append, fetch=Maven())
    assert folder == install_folder() and folder.name == f"LanguageTool-{jar_list.VERSION}"
    libs = {f"libs/{jar.name}" for jar in JARS}
    assert files(folder) == libs | {"languagetool-server.jar"}
    assert sorted(jar.name for jar in seen) == sorted(jar.name for jar in JARS)
    assert not faults(thorough=True)
    assert {p.name for p in folder.parent.iterdir()} == {folder.name, "install.lock"}
    assert remove() and not is_installed()
    assert not remove()


def test_the_manifest_names_every_jar_in_rows_of_72_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    install(fetch=Maven())
    monkeypatch.setattr(room, "jars", jar_list.jars)
    path = install_folder() / "again.jar"
    room._write_server_jar(path)
    manifest = ZipFile(path).read("META-INF/MANIFEST.MF").decode()
    assert max(map(len, manifest.splitlines())) <= 72
    (class_path,) = [
        row for row in manifest.replace("\n ", "").splitlines() if row.startswith("Class-Path")
    ]
    assert class_path.split()[1:] == [f"libs/{jar.name}" for jar in jar_list.jars()]


def test_a_second_install_fetches_nothing() -> None:
    install(fetch=Maven())
    again = Maven()
    install(fetch=again)
    assert not again.asked


def test_a_broken_off_install_is_not_seen_and_goes_on() -> None:
    with pytest.raises(EngineError, match="gone"):
        install(fetch=Maven(fault=EngineError("gone")))
    assert not is_installed()
    again = Maven()
    install(fetch=again)
    assert "server" in again.asked and "a-language" not in again.asked


def test_a_damaged_installation_is_seen_and_mended() -> None:
    folder = install(fetch=Maven())
    (folder / "libs" / "core-1.0.jar").write_bytes(b"?" * len(CONTENTS["core"]))
    assert not faults()
    assert faults(thorough=True) == ["core-1.0.jar"]
    (folder / "libs" / "server-1.0.jar").unlink()
    assert faults() == ["server-1.0.jar"]
    with pytest.raises(
        EngineError, match=r"damaged \(server-1.0.jar\): run feedback engine install"
    ):
        room.sound_folder()
    again = Maven()
    install(fetch=again)
    assert sorted(again.asked) == ["core", "server"]
    assert not faults(thorough=True)


def test_a_corrupt_jar_is_asked_for_twice_and_never_installed() -> None:
    maven = Maven(spoil={"core": b"<html>Log in to the network</html>"})
    with pytest.raises(EngineError, match=r"core-1.0.jar arrived damaged twice.*install"):
        install(fetch=maven)
    assert maven.asked.count("core") == 2
    assert not is_installed()


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "no room left in .*make room"),
        (
            PermissionError(errno.EACCES, "Permission denied"),
            "cannot be written to .*FEEDBACK_CACHE",
        ),
    ],
)
def test_the_disk(fault: OSError, says: str) -> None:
    with pytest.raises(EngineError, match=says):
        install(fetch=Maven(fault=fault))
    assert not is_installed()


def test_a_folder_that_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "file"))
    with pytest.raises(EngineError, match=r"cannot be written to .*FEEDBACK_CACHE"):
        install(fetch=Maven())


def test_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with pytest.raises(EngineError, match=r"could not be reached .*: check the network"):
        install()
    assert not is_installed()


def test_two_at_once(tmp_path: Path) -> None:
    """The lock is the system's: another process cannot take it, and it goes with its holder."""
    hold = (
        "import sys; from pathlib import Path; from feedback.grammar.places import locked\n"
        "with locked(Path(sys.argv[1]), 'busy'):\n"
        "    print('held', flush=True); sys.stdin.read()"
    )
    lock = tmp_path / "cache" / "install.lock"
    command = [sys.executable, "-c", hold, str(lock)]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True) as other:
        assert other.stdout and other.stdout.readline() == "held\n"
        for work in (lambda: install(fetch=Maven()), remove):
            with pytest.raises(EngineError, match="Another program is installing"):
                work()
        other.kill()
        other.wait()
        install(fetch=Maven())


FILL = """
import hashlib, os, sys
from pathlib import Path
from feedback.errors import EngineError
from feedback.grammar import install as room
from feedback.grammar.jars import Jar

data = b"x" * 3_000_000
jar = Jar("org.example", "core", "1.0", len(data), hashlib.sha256(data).hexdigest())
room.jars = lambda: (jar,)

def fetch(jar, repository):
    path = repository / "org" / "example" / jar.artifact / jar.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path

try:
    room.install(fetch=fetch)
except EngineError as error:
    print(error, room.is_installed())
"""


def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    script = 'mount -t tmpfs -o size=1m tmpfs "$1" && FEEDBACK_CACHE="$1" exec "$2" -c "$3"'
    try:
        done = subprocess.run(
            ["unshare", "-rm", "sh", "-c", script, "sh", str(disk), sys.executable, FILL],
            capture_output=True,
            text=True,
        )
    except FileNotFoundError:
        pytest.skip("no unshare here")
    if "tmpfs" in done.stderr or "unshare" in done.stderr:
        pytest.skip("no file system may be mounted here")
    assert "There is no room left in " in done.stdout, done.stderr
    assert done.stdout.rstrip().endswith("kept. False")
