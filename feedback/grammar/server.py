"""A LanguageTool server of our own: started on a free port, ended whenever this program ends."""

from __future__ import annotations

import atexit
import os
import queue
import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from feedback.errors import EngineError
from feedback.grammar import keeper
from feedback.grammar.install import INSTALL, SERVER_JAR
from feedback.grammar.java import Java

# Two variants, and an essay of a book's length, fit; one compiler stage and one collector thread
# take a third less memory and are as fast over the minutes that such a server lives.
_OPTIONS = ("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true")
# The port opens after 2 s on an idle machine.
START_LIMIT = 60.0
# Between a port's being found free and taken, another program may be quicker.
_TRIES = 3
_PORT_TAKEN = re.compile("BindException|PortBinding|already in use", re.IGNORECASE)


def server_command(folder: Path, java: Java, port: int) -> list[str]:
    """The command that runs the LanguageTool of `folder` on a port of the loopback interface."""
    config = str(files("feedback.grammar").joinpath("languagetool.properties"))
    jar = str(folder / SERVER_JAR)
    loopback = "-Djava.net.preferIPv4Stack=true"
    options = [*_OPTIONS, loopback]
    return [java.path, *options, "-jar", jar, "--config", config, "--port", str(port)]


def free_port() -> int:
    """A port of the loopback interface that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Kept:
    """A server at `url` and the keeper process that runs it; `pid` is the server's own."""

    def __init__(self, url: str, command: Sequence[str], said: str = "") -> None:
        self.url = url
        self.pid = 0
        self.last_words = ""
        self._ended = Event()
        self._told: queue.SimpleQueue[str] = queue.SimpleQueue()
        try:
            self._keeper = _popen([sys.executable, "-I", "-S", keeper.__file__, *command])
        except OSError as error:
            raise EngineError(
                f"LanguageTool could not be started ({error.strerror or error}): "
                "close other programs and try again."
            ) from None
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()
        if said and self._keeper.stdin:
            with suppress(OSError):
                self._keeper.stdin.write(said + "\n")
                self._keeper.stdin.flush()

    @property
    def alive(self) -> bool:
        """Whether the server still runs, as far as its keeper has told."""
        return not self._ended.is_set()

    def has_ended(self, within: float) -> bool:
        """Whether the server has ended, or ends in so many seconds."""
        return self._ended.wait(within)

    def waits_for(self, event: str, until: float) -> bool:
        """Whether the keeper tells of `event` before the monotonic time `until`.

        False at once when the server ends; `last_words` then says why, where it said so.
        """
        while True:
            try:
                told, _, rest = self._told.get(timeout=max(0.0, until - monotonic())).partition(" ")
            except queue.Empty:
                return False
            if told in (event, "ended"):
                self.last_words = rest
                return told == event

    def end(self) -> None:
        """Ends the server, in a few hundredths of a second."""
        atexit.unregister(self.end)
        self.let_go()
        try:
            self._keeper.wait(5)
        except subprocess.TimeoutExpired:
            self._keeper.kill()
            self._keeper.wait()
        self._listener.join(1)

    def let_go(self) -> None:
        """Closes the pipe to the keeper."""
        with suppress(OSError):
            if self._keeper.stdin:
                self._keeper.stdin.close()

    def _listen(self) -> None:
        output = self._keeper.stdout
        if output is None:
            return
        with suppress(OSError, ValueError), output:
            for line in output:
                event, _, rest = line.strip().partition(" ")
                if event == "pid":
                    self.pid = int(rest)
                if event == "ended":
                    self._ended.set()
                self._told.put(line.strip())
        self._ended.set()
        self._told.put("ended")
        self._keeper.wait()


def start_server(folder: Path, java: Java, *, limit: float = START_LIMIT) -> Kept:
    """A LanguageTool that ends with this program, also when the program is killed.

    Waits until the server listens, at most `limit` seconds. Raises EngineError when it does not.
    """
    server = run_keeper(folder, java, limit=limit)
    atexit.register(server.end)
    return server


def run_keeper(
    folder: Path,
    java: Java,
    options: Sequence[str] = (),
    *,
    said: Callable[[str], str] = lambda _: "",
    event: str = "ready",
    limit: float = START_LIMIT,
) -> Kept:
    """A keeper run with `options`, once it has told of `event`.

    `said` makes of the server's address what goes to the keeper's standard input. Raises
    EngineError when `event` does not come in `limit` seconds.
    """
    until = monotonic() + limit
    for _ in range(_TRIES):
        port = free_port()
        url = f"http://127.0.0.1:{port}"
        server = Kept(url, [*options, *server_command(folder, java, port)], said(url))
        try:
            if server.waits_for(event, until):
                return server
        except BaseException:
            server.end()
            raise
        late = monotonic() >= until
        server.end()
        if late or not _PORT_TAKEN.search(server.last_words):
            break
    raise EngineError(_too_slow(limit) if late else _not_started(server.last_words, java))


def _too_slow(limit: float) -> str:
    return (
        f"LanguageTool did not start within {limit:.0f} seconds: try again when the machine is "
        "less busy, or choose another --engine."
    )


def _not_started(last_words: str, java: Java) -> str:
    saying = f" ({last_words})" if last_words else ""
    return (
        f"LanguageTool could not be started with {java.path}{saying}: run {INSTALL} to mend it, "
        "or choose another --engine."
    )


def _popen(command: Sequence[str]) -> subprocess.Popen[str]:
    """A process in a session of its own, so that no key pressed in this terminal reaches it."""
    windows = sys.platform == "win32"
    flags = 0x08000000 | 0x00000200 if windows else 0  # no window, a process group of its own
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        errors="replace",
        cwd=tempfile.gettempdir(),
        start_new_session=not windows,
        creationflags=flags,
        env=_environment(),
    )


def _environment() -> dict[str, str]:
    """The environment without options that another program's Java was given."""
    return {k: v for k, v in os.environ.items() if k not in ("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")}
