"""LanguageTool's English server from Maven Central into the user's cache folder, and away again."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from feedback.errors import EngineError
from feedback.grammar.jars import VERSION, Jar, jars
from feedback.grammar.places import cache_folder, locked, unwritable

FOLDER = f"LanguageTool-{VERSION}"
SERVER_JAR = "languagetool-server.jar"
INSTALL = "feedback engine install"
_THREADS = 8
# Seconds without a byte before a download counts as failed.
_LONGEST = 30
_BUSY = "Another program is installing or removing LanguageTool at this moment: wait until it ends."

Fetch = Callable[[Jar, Path], Path]
Progress = Callable[[Jar], None]


def install_folder() -> Path:
    """Where LanguageTool is, or would be, installed."""
    return cache_folder() / FOLDER


def faults(*, thorough: bool = False) -> list[str]:
    """The names of the installed files that are missing or of another size.

    `thorough` reads every jar and compares its SHA-256 (a fifth of a second).
    """
    libs = install_folder() / "libs"
    bad = [
        jar.name
        for jar in jars()
        if not (jar.is_at(libs / jar.name) if thorough else jar.has_size(libs / jar.name))
    ]
    if not (install_folder() / SERVER_JAR).is_file():
        bad.append(SERVER_JAR)
    return bad


def is_installed() -> bool:
    """Whether there is an installation, be it sound or damaged."""
    return install_folder().is_dir()


def sound_folder() -> Path:
    """The folder of an installation whose files are all there; raises EngineError otherwise."""
    if not is_installed():
        raise EngineError(f"LanguageTool is not installed: run {INSTALL}.")
    bad = faults()
    if bad:
        raise EngineError(
            f"The installed LanguageTool is damaged ({bad[0]}): run {INSTALL} to mend it."
        )
    return install_folder()


def install(progress: Progress = lambda _: None, *, fetch: Fetch | None = None) -> Path:
    """Installs LanguageTool, or mends an installation; returns its folder.

    `progress` is called with each jar that is in its place, from several threads. Jars of an
    earlier try that are sound are kept; the installation appears at once, when it is complete.
    `fetch` gets a jar into a Maven repository folder and returns its file. Raises EngineError, one
    sentence with a remedy.
    """
    folder = install_folder()
    with locked(cache_folder() / "install.lock", _BUSY):
        if is_installed() and not faults(thorough=True):
            for jar in jars():
                progress(jar)
            return folder
        try:
            _gather(folder, progress, fetch or _from_maven_central)
        except OSError as error:
            raise EngineError(_os_fault(folder.parent, error)) from None
    return folder


def remove() -> bool:
    """Removes LanguageTool and what a broken-off installation left; False when nothing was there.

    Raises EngineError where files cannot be removed.
    """
    with locked(cache_folder() / "install.lock", _BUSY):
        there = [path for path in (install_folder(), _part(install_folder())) if path.exists()]
        try:
            for path in there:
                _clear(path)
        except OSError as error:
            raise EngineError(unwritable(cache_folder(), error)) from None
    return bool(there)


def _gather(folder: Path, progress: Progress, fetch: Fetch) -> None:
    part = _part(folder)
    (part / "libs").mkdir(parents=True, exist_ok=True)

    def one(jar: Jar) -> None:
        _put(jar, folder, part, fetch)
        progress(jar)

    with ThreadPoolExecutor(_THREADS) as pool:
        try:
            # The largest first: they take longest.
            for future in [pool.submit(one, j) for j in sorted(jars(), key=lambda j: -j.size)]:
                future.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    shutil.rmtree(part / "repository", ignore_errors=True)
    _write_server_jar(part / SERVER_JAR)
    _clear(folder)
    part.rename(folder)


def _put(jar: Jar, folder: Path, part: Path, fetch: Fetch) -> None:
    """The jar into the new installation: what is there and sound is taken, else it is fetched."""
    place = part / "libs" / jar.name
    if jar.is_at(place):
        return
    if jar.is_at(folder / "libs" / jar.name):
        shutil.copyfile(folder / "libs" / jar.name, place)
        return
    repository = part / "repository"
    for _ in range(2):
        # What a broken-off download left would be taken for the jar.
        shutil.rmtree(repository.joinpath(*jar.group.split("."), jar.artifact), ignore_errors=True)
        fetched = fetch(jar, repository)
        if jar.is_at(fetched):
            fetched.replace(place)
            return
    raise EngineError(
        f"{jar.name} arrived damaged twice, its SHA-256 is another: run {INSTALL} again, "
        "on another network if it stays so."
    )


def _from_maven_central(jar: Jar, repository: Path) -> Path:
    import requests
    from jgo.maven import MavenContext

    maven = MavenContext(repo_cache=repository, timeout=_LONGEST)
    component = maven.project(jar.group, jar.artifact).at_version(jar.version)
    try:
        return Path(component.artifact().resolve())
    except requests.RequestException as error:
        raise EngineError(
            f"Maven Central could not be reached ({type(error).__name__}): check the network and "
            f"run {INSTALL} again; what has arrived is kept."
        ) from None
    except RuntimeError:
        raise EngineError(
            f"Maven Central did not give {jar.name}: run {INSTALL} again later; "
            "what has arrived is kept."
        ) from None


def _write_server_jar(path: Path) -> None:
    """A jar with only a manifest, which names the server's class and the other jars."""
    from zipfile import ZipFile

    class_path = "Class-Path: " + " ".join(f"libs/{jar.name}" for jar in jars())
    lines = ["Manifest-Version: 1.0", "Main-Class: org.languagetool.server.HTTPServer", class_path]
    with ZipFile(path, "w") as jar_file:
        jar_file.writestr("META-INF/MANIFEST.MF", "".join(_wrapped(line) for line in lines) + "\n")


def _wrapped(line: str) -> str:
    """A manifest's line in rows of at most 72 bytes, its end of line not counted."""
    rows = [line[:72], *(" " + line[i : i + 71] for i in range(72, len(line), 71))]
    return "".join(f"{row}\n" for row in rows)


def _part(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.part")


def _clear(folder: Path) -> None:
    """Removes a folder at once for whoever looks: away under another name first."""
    if folder.exists():
        away = folder.with_name(f"{folder.name}.removed")
        shutil.rmtree(away, ignore_errors=True)
        folder.rename(away)
        with suppress(OSError):
            shutil.rmtree(away)


def _os_fault(folder: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        megabytes = sum(jar.size for jar in jars()) // 1_000_000
        return (
            f"There is no room left in {folder}: LanguageTool takes {megabytes} MB; "
            f"make room and run {INSTALL} again, what has arrived is kept."
        )
    return unwritable(folder, error)
