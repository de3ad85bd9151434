"""Runs a LanguageTool server and ends it: a small process of its own, on the standard library.

    python -I -S keeper.py COMMAND...              ends when its standard input does
    python -I -S keeper.py --idle SECONDS STATE COMMAND...

The first way the server ends with the program that holds the other end of the pipe, however that
ends: the system closes the pipe even after a kill. The second way is for a server that outlasts
its starter: it ends when nobody has called the keeper for SECONDS, or when told. The keeper
listens on the loopback interface, and the file STATE says where while the server is there; its
first contents are the first line of standard input, a JSON object with at least a `token`.

Standard output gets one line an event: `pid N`, `ready` when the server listens, `ended SAYING`.
What the server prints may hold essays' words and goes nowhere.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

READY = "Server started"
# Seconds that a caller may take over its one line.
PATIENCE = 2.0
_LONGEST_START = 120


def main(arguments: list[str]) -> None:
    """Runs the server until its end; ends it on SIGTERM and Ctrl-C too."""
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _leave)
    if arguments[0] == "--idle":
        seconds, state, command = float(arguments[1]), arguments[2], arguments[3:]
        said = json.loads(sys.stdin.readline())
        _run(command, lambda server: _keep_while_called(server, said, seconds, state))
    else:
        _run(arguments, _keep_while_piped)


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit


def _run(command: list[str], keep: Callable[[Server], None]) -> None:
    server = Server(command)
    try:
        keep(server)
    finally:
        server.end()


class Server:
    """The server's process; a thread reads what it prints, so that it never waits for a reader."""

    def __init__(self, command: list[str]) -> None:
        self._last = ""
        self.ready = threading.Event()
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
        )
        tell(f"pid {self._process.pid}")
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def end(self) -> None:
        """Ends the server; it has nothing to save."""
        self._process.kill()
        self._process.wait()

    def _listen(self) -> None:
        output = self._process.stdout
        assert output is not None
        for line in output:
            if self.ready.is_set():
                continue
            if "Exception" in line or "Error" in line:
                self._last = line.strip()
            if READY in line:
                self.ready.set()
                tell("ready")
        self._process.wait()
        tell(f"ended {self._last[:200]}")
        if not self.ready.is_set():
            os._exit(1)


def _die_with_parent() -> None:
    import ctypes

    set_parent_death_signal = 1
    ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL)


def _keep_while_piped(_: Server) -> None:
    while sys.stdin.read(1024):
        pass


def _keep_while_called(server: Server, said: dict[str, Any], seconds: float, state: str) -> None:
    if not server.ready.wait(_LONGEST_START):
        return
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.settimeout(min(1.0, seconds))
        _write_state(state, {**said, "keeper": os.getpid(), "door": door.getsockname()[1]})
        try:
            _answer(door, server, said["token"], seconds)
        finally:
            _remove_state(state, said["token"])


def _answer(door: socket.socket, server: Server, token: str, seconds: float) -> None:
    called = time.monotonic()
    while server.alive and time.monotonic() - called < seconds:
        try:
            caller, _ = door.accept()
        except TimeoutError:
            continue
        command = _one_call(caller, token)
        if command:
            called = time.monotonic()
        if command == "stop":
            return


def _one_call(caller: socket.socket, token: str) -> str:
    """The command of a caller who knows the token, "" for any other."""
    with caller:
        caller.settimeout(PATIENCE)
        try:
            words = caller.recv(400).decode("ascii", "replace").split()
            if len(words) != 3 or not hmac.compare_digest(
                words[2], seal(token, f"{words[0]} {words[1]}")
            ):
                return ""
            caller.sendall(seal(token, f"heard {words[1]}").encode())
        except OSError:
            return ""
        return words[0]


def seal(token: str, words: str) -> str:
    """What only somebody who knows `token` can write under `words`."""
    return hmac.new(token.encode(), words.encode(), hashlib.sha256).hexdigest()


def _write_state(path: str, said: dict[str, Any]) -> None:
    new = Path(f"{path}.new")
    new.touch(0o600)
    new.write_text(json.dumps(said), encoding="utf-8")
    new.replace(path)
    tell("listening")


def _remove_state(path: str, token: str) -> None:
    try:
        if json.loads(Path(path).read_text(encoding="utf-8")).get("token") == token:
            Path(path).unlink()
    except (OSError, ValueError):
        return


def tell(event: str) -> None:
    """One line to whoever started the keeper, if they still listen."""
    try:
        sys.stdout.write(event + "\n")
        sys.stdout.flush()
    except (OSError, ValueError):
        return


if __name__ == "__main__":
    main(sys.argv[1:])
