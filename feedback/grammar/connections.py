"""HTTP to a LanguageTool server: one connection a request, or kept where making one costs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import local
from typing import Any
from urllib.parse import urlsplit

_LOOPBACK = ("localhost", "127.", "::1")
# (to connect, to answer), in seconds: a server's first check of a variant loads its rules, 10 s.
_TIMEOUT = (5, 60)


class Connections:
    """The ways to the server at `url`, one a thread.

    On this machine a connection costs 0.1 ms, and LanguageTool answers a second request on the same
    one 40 ms late (it sends head and body apart and waits for the head's receipt): there each
    request has its own. To another machine the connection is kept.
    """

    def __init__(self, url: str) -> None:
        host = urlsplit(url).hostname or ""
        self._keeps = not host.startswith(_LOOPBACK)
        self._here = local()

    def send(self, method: str, url: str, fields: dict[str, str] | None) -> Any:
        """The server's response, whatever its status; raises requests' exceptions."""
        import requests

        request = (
            requests.Request("POST", url, data=fields)
            if method == "post"
            else requests.Request("GET", url, params=fields)
        )
        prepared = request.prepare()
        with self._session() as session:
            try:
                return session.send(prepared, timeout=_TIMEOUT, allow_redirects=False)
            except requests.ConnectionError:
                if not self._keeps:
                    raise
                # The server may have ended a connection that nobody used for a while.
                return session.send(prepared, timeout=_TIMEOUT, allow_redirects=False)

    @contextmanager
    def _session(self) -> Iterator[Any]:
        kept = getattr(self._here, "session", None)
        session = kept or _new_session()
        if self._keeps:
            self._here.session = session
            yield session
        else:
            with session:
                yield session


def _new_session() -> Any:
    import requests

    session = requests.Session()
    # A proxy named in the environment would see the essay.
    session.trust_env = False
    return session
