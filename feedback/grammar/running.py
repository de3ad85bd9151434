"""A warm LanguageTool server that this user keeps running: started, found, called and stopped."""

from __future__ import annotations

import json
import secrets
import socket
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from feedback.errors import EngineError
from feedback.grammar.engine import Match
from feedback.grammar.install import sound_folder
from feedback.grammar.jars import VERSION
from feedback.grammar.java import find_java
from feedback.grammar.keeper import PATIENCE, seal
from feedback.grammar.languagetool import OURS, LanguageTool
from feedback.grammar.places import cache_folder, locked
from feedback.grammar.server import run_keeper

IDLE_MINUTES = 30.0
_BUSY = "Another program is starting the server at this moment: wait until it ends."
_REMEDY = "run feedback engine stop and feedback engine start, or choose another --engine"


@dataclass(frozen=True, slots=True)
class Running:
    """A server that runs: its address, its keeper's process id and door (a port), and the token."""

    url: str
    keeper: int
    door: int
    token: str

    def called(self, command: str) -> bool:
        """Whether the keeper hears `command` ("use" or "stop"); a call puts off the idle end.

        Only who knows the token is heard, and only who knows it can answer.
        """
        nonce = secrets.token_hex(16)
        line = f"{command} {nonce} {seal(self.token, f'{command} {nonce}')}"
        try:
            with socket.create_connection(("127.0.0.1", self.door), timeout=PATIENCE) as door:
                door.sendall(line.encode())
                return door.recv(400).decode("ascii", "replace") == seal(
                    self.token, f"heard {nonce}"
                )
        except OSError:
            return False


def state_file() -> Path:
    """Where a running server is written down, for this user's eyes only."""
    return cache_folder() / "server.json"


def find_running() -> Running | None:
    """The warm server, if one runs and answers; what a dead one left behind is removed."""
    running = _written()
    if running and running.called("use"):
        return running
    if running:
        with suppress(OSError):
            state_file().unlink()
    return None


def _written() -> Running | None:
    try:
        said = json.loads(state_file().read_text(encoding="utf-8"))
        return Running(said["url"], int(said["keeper"]), int(said["door"]), said["token"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def start_running(*, idle_minutes: float = IDLE_MINUTES) -> tuple[Running, bool]:
    """The warm server, and whether it was started just now.

    It outlasts this program and ends when it has not been used for `idle_minutes`. Raises
    EngineError where LanguageTool or Java is missing, or the server does not start.
    """
    with locked(cache_folder() / "server.lock", _BUSY):
        running = find_running()
        if running:
            return running, False
        server = run_keeper(
            sound_folder(),
            find_java(),
            ("--idle", str(idle_minutes * 60), str(state_file())),
            said=lambda url: json.dumps({"url": url, "token": secrets.token_hex(32)}),
            event="listening",
        )
        server.let_go()
        running = find_running()
        if not running:
            server.end()
            raise EngineError("The server started and stopped again: try again.")
        return running, True


def stop_running() -> bool:
    """Ends the warm server and waits for its end; False when none runs."""
    running = _written()
    if not running or not running.called("stop"):
        with suppress(OSError):
            state_file().unlink()
        return False
    until = monotonic() + 5
    while state_file().exists() and monotonic() < until:
        sleep(0.02)
    return True


class RunningLanguageTool:
    """The engine languagetool by the warm server; each check puts off the server's idle end."""

    name = "languagetool"

    def __init__(self, running: Running) -> None:
        self._running = running
        self._client = LanguageTool(running.url, remedy=_REMEDY)
        self.version = VERSION

    def warm(self, variant: str) -> None:
        """Lets the server load the rules of `variant`, where it has not."""
        self._client.warm(variant)

    def identity(self, _variant: str, /) -> str:
        """The same for every server of this LanguageTool, whatever its port."""
        return OURS

    def check(self, text: str, variant: str) -> list[Match]:
        """The matches in `text`; raises EngineError when the server is gone or fails."""
        return self.check_all([text], variant)[0]

    def check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        """The matches in each text; raises EngineError as `check` does."""
        # Another program may listen at the address of a server that ended.
        if not self._running.called("use"):
            raise EngineError(f"The server of feedback engine start has ended: {_REMEDY}.")
        return self._client.check_all(texts, variant)
