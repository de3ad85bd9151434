"""A stand-in for `java`: says version 21, and serves what a LanguageTool server would, at once.

The file `behaviour` beside the script tells what it does besides: "silent" never says that it
listens, "taken" says once that its port is taken, "broken" ends with an error, "mortal" ends in the
middle of a check, "faulty" answers with HTTP 500. Every server started is a line in the file
`started`: its process id.
"""

from __future__ import annotations

import sys
from pathlib import Path

SERVER = """
import json, os, sys, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

here = Path(__file__).parent
if sys.argv[1] == "-version":
    sys.stderr.write('openjdk version "21.0.1" 2023-10-17')
    sys.exit()
behaviour = (here / "behaviour").read_text() if (here / "behaviour").exists() else ""
with (here / "started").open("a") as started:
    started.write(f"{os.getpid()}\\n")
if behaviour == "silent":
    time.sleep(600)
if behaviour == "taken":
    (here / "behaviour").write_text("")
    sys.exit("org.languagetool.server.PortBindingException: the port is in use")
if behaviour == "broken":
    sys.exit("Exception: java.lang.NoClassDefFoundError: org/languagetool/Language")

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        codes = ("en-GB", "en-US")
        self.answer(200, [{"name": "English", "code": "en", "longCode": c} for c in codes])

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        if behaviour == "mortal":
            os._exit(1)
        status = 500 if behaviour == "faulty" else 200
        self.answer(status, {"software": {"version": "6.8"}, "matches": []})

    def answer(self, status, said):
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(said).encode())

    def log_message(self, *args):
        pass

port = int(sys.argv[sys.argv.index("--port") + 1])
server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
print("Server started", flush=True)
server.serve_forever()
"""


class FakeJava:
    """The stand-in in a folder of its own; put `folder` on the PATH."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        (folder / "server.py").write_text(SERVER)
        script = folder / "java"
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -S -I "{folder}/server.py" "$@"\n')
        script.chmod(0o755)

    def behaves(self, behaviour: str) -> None:
        (self.folder / "behaviour").write_text(behaviour)

    @property
    def started(self) -> list[int]:
        """The process ids of the servers started so far."""
        path = self.folder / "started"
        return [int(line) for line in path.read_text().split()] if path.exists() else []


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and was not asked for yet does not."""
    import psutil

    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def ends(pid: int, within: float = 5.0) -> bool:
    """Whether a process ends in time."""
    from time import monotonic, sleep

    until = monotonic() + within
    while is_alive(pid) and monotonic() < until:
        sleep(0.02)
    return not is_alive(pid)
