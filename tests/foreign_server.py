"""A stand-in for a LanguageTool server that knows other languages."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

CODES = ("de", "de-DE", "de-AT", "fr", "es", "nl", "pt-PT", "pt-BR", "en-GB", "en-US")


class ForeignServer(ThreadingHTTPServer):
    """Its dictionary lacks the words of `unknown`; it waits `slow` seconds before each answer."""

    daemon_threads = True

    def __init__(self, unknown: dict[str, str], slow: float = 0, drip: bool = False) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.unknown, self.slow, self.drip = unknown, slow, drip
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: ForeignServer

    def do_GET(self) -> None:
        said = [{"name": code, "code": code.partition("-")[0], "longCode": code} for code in CODES]
        self._answer(said)

    def do_POST(self) -> None:
        asked = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.asked.append(asked["language"][0])
        matches = [
            _match(found, better)
            for word, better in self.server.unknown.items()
            for found in re.finditer(rf"\b{word}\b", asked["text"][0])
        ]
        time.sleep(self.server.slow)
        self._answer({"software": {"version": "6.8"}, "matches": matches})

    def _answer(self, said: Any) -> None:
        body = json.dumps(said).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            for i in range(len(body)) if self.server.drip else ():
                self.wfile.write(body[i : i + 1])
                time.sleep(0.05)
            if not self.server.drip:
                self.wfile.write(body)
        except OSError:
            return

    def log_message(self, *args: object) -> None:
        pass


def _match(found: re.Match[str], better: str) -> dict[str, Any]:
    return {
        "message": "Möglicher Tippfehler gefunden.",
        "replacements": [{"value": better}],
        "offset": found.start(),
        "length": found.end() - found.start(),
        "context": {"text": found.group(), "offset": 0, "length": len(found.group())},
        "sentence": found.group(),
        "rule": {
            "id": "GERMAN_SPELLER_RULE",
            "issueType": "misspelling",
            "category": {"id": "TYPOS", "name": "Tippfehler"},
        },
    }


@contextmanager
def foreign_server(
    unknown: dict[str, str] | None = None, *, slow: float = 0, drip: bool = False
) -> Iterator[ForeignServer]:
    """The stand-in, listening."""
    with ForeignServer(unknown or {}, slow, drip) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
