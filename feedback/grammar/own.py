"""The engine languagetool as installed: a server of this program's own, shared by all that ask."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from threading import Lock, Thread
from time import monotonic

from feedback.errors import EngineError
from feedback.grammar.engine import Match
from feedback.grammar.install import INSTALL, sound_folder
from feedback.grammar.jars import VERSION
from feedback.grammar.java import Java, find_java
from feedback.grammar.languagetool import OURS, LanguageTool
from feedback.grammar.server import Kept, start_server

_REMEDY = f"try again, run {INSTALL} to mend it, or choose another --engine"
# A server that ends again and again is not started for ever, but anew in the next hour.
_MOST_STARTS = 3
_STARTS_COUNT_FOR = 3600.0


class OwnLanguageTool:
    """The installed LanguageTool; its server starts with the first use and ends with the program.

    Opening it raises EngineError where it is not installed, is damaged, or has no Java.
    """

    name = "languagetool"
    version = VERSION

    def __init__(self) -> None:
        sound_folder()
        self._java: Java = find_java()

    def start(self) -> None:
        """Starts the server without waiting for it; a fault shows at the first check."""

        def start() -> None:
            with suppress(EngineError):
                _shared.client(self._java)

        Thread(target=start, daemon=True).start()

    def address(self) -> str:
        """The server's address, once it listens; raises EngineError when it does not start."""
        return _shared.client(self._java).url

    def warm(self, variant: str) -> None:
        """Lets the server load the rules of `variant`: 4 to 9 s for the first, 2 or 3 for more."""
        self.check("This is a test.", variant)

    def identity(self, _variant: str, /) -> str:
        """The same for every server of this LanguageTool, whatever its port."""
        return OURS

    def check(self, text: str, variant: str) -> list[Match]:
        """The matches in `text`; raises EngineError when the server fails or has ended."""
        return self.check_all([text], variant)[0]

    def check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        """The matches in each text; raises EngineError as `check` does."""
        client = _shared.client(self._java)
        try:
            return client.check_all(texts, variant)
        except EngineError:
            # The news of its end may come a moment after the broken connection.
            if not _shared.has_ended(0.3):
                raise
        raise EngineError(
            f"LanguageTool's server stopped while it was checking: {_REMEDY}."
        ) from None


class _Shared:
    """The one server of this process, whoever asks for it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._server: Kept | None = None
        self._client: LanguageTool | None = None
        self._starts: list[float] = []

    @property
    def alive(self) -> bool:
        return self._server is not None and self._server.alive

    def has_ended(self, within: float) -> bool:
        return self._server is None or self._server.has_ended(within)

    def client(self, java: Java) -> LanguageTool:
        with self._lock:
            if self._client is None or not self.alive:
                self._start(java)
            assert self._client is not None
            return self._client

    def _start(self, java: Java) -> None:
        now = monotonic()
        self._starts = [each for each in self._starts if now - each < _STARTS_COUNT_FOR]
        if len(self._starts) >= _MOST_STARTS:
            raise EngineError(f"LanguageTool's server has stopped {_MOST_STARTS} times: {_REMEDY}.")
        self._starts.append(now)
        self.end()
        self._server = start_server(sound_folder(), java)
        self._client = LanguageTool(self._server.url, remedy=_REMEDY)

    def end(self) -> None:
        if self._server:
            self._server.end()
        self._server = self._client = None


_shared = _Shared()
