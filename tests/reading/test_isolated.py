"""Files read in a process of their own: what it may cost, and what happens when it dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import pytest

import feedback
from feedback.errors import ReadingError
from feedback.reading.isolated import Worker
from feedback.reading.limits import MEMORY, SECONDS, SIZE, Limits, limits
from feedback.reading.read import read, read_here

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def essay(folder: Path, words: str = "The ferry left at noon.", name: str = "essay.docx") -> Path:
    document = docx.Document()
    document.add_heading("The harbour", 1)
    paragraph = document.add_paragraph(words)
    paragraph.add_run(" It came back late.").italic = True
    document.save(str(folder / name))
    return folder / name


def of_paragraphs(folder: Path, count: int, words: str = "a") -> Path:
    """A file that takes long: very many paragraphs."""
    path = folder / "long.docx"
    with zipfile.ZipFile(path, "w") as file:
        body = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" * count
        file.writestr(
            "word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>"
        )
    return path


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop()


def test_gives_what_reading_here_gives(tmp_path: Path, worker: Worker) -> None:
    path = essay(tmp_path, "Il dit «non» — 😀, été.")
    assert worker.read(path) == read_here(path)
    assert read(path) == read_here(path)


def test_one_process_reads_many_files(tmp_path: Path, worker: Worker) -> None:
    pids = set()
    for i in range(3):
        worker.read(essay(tmp_path, name=f"{i}.docx"))
        assert worker._process is not None
        pids.add(worker._process.pid)
    assert len(pids) == 1


def test_threads_get_each_their_own_file(tmp_path: Path, worker: Worker) -> None:
    paths = [essay(tmp_path, f"Ferry number {i} left.", f"{i}.docx") for i in range(12)]
    with ThreadPoolExecutor(4) as pool:
        for i, document in enumerate(pool.map(worker.read, paths)):
            assert f"Ferry number {i} left." in document.text


def test_a_file_is_called_as_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, worker: Worker
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("torn.docx").write_bytes(essay(tmp_path).read_bytes()[:400])
    with pytest.raises(ReadingError, match=r"^torn\.docx is damaged"):
        worker.read(Path("torn.docx"))


def test_a_file_that_takes_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, worker: Worker
) -> None:
    worker.start()
    monkeypatch.setenv(SECONDS, "0.05")
    with pytest.raises(ReadingError, match=r"was not read within 0\.05 seconds: copy its text"):
        worker.read(of_paragraphs(tmp_path, 98_000))
    monkeypatch.delenv(SECONDS)
    assert "ferry" in worker.read(essay(tmp_path)).text


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit on memory")
def test_a_file_that_takes_too_much_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, worker: Worker
) -> None:
    monkeypatch.setenv(MEMORY, "150")
    with pytest.raises(ReadingError, match="asks for more memory than an essay should"):
        worker.read(of_paragraphs(tmp_path, 98_000, "a" * 150))
    monkeypatch.delenv(MEMORY)
    assert "ferry" in worker.read(essay(tmp_path)).text


def test_a_process_that_was_killed_is_started_anew(tmp_path: Path, worker: Worker) -> None:
    path = essay(tmp_path)
    worker.read(path)
    assert worker._process is not None
    worker._process.kill()
    worker._process.wait()
    assert "ferry" in worker.read(path).text


def test_a_process_killed_in_the_middle_is_a_sentence(tmp_path: Path, worker: Worker) -> None:
    worker.start()
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(worker.read, of_paragraphs(tmp_path, 98_000))
        time.sleep(0.3)
        assert worker._process is not None
        worker._process.kill()
        with pytest.raises(ReadingError, match="is damaged: copy its text"):
            asked.result()


@pytest.mark.skipif(os.name != "posix", reason="signals as they are on Unix")
def test_it_ends_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    script = (
        "import sys; from feedback.reading.isolated import WORKER as w; w.start();"
        "print(w._process.pid, flush=True); sys.stdin.read()"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(Path(feedback.__file__).parents[1])},
    )
    assert parent.stdin and parent.stdout
    pid = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdin.close()
    parent.stdout.close()
    assert _ends(pid)


def _ends(pid: int) -> bool:
    for _ in range(200):
        try:
            state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        except OSError:
            return True
        if state[0] == "Z":
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("value", ["", "none", "-3", "0", "nan", "inf", "1e99"])
def test_limits_that_are_none_leave_the_usual_ones(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (SECONDS, MEMORY, SIZE):
        monkeypatch.setenv(name, value)
    assert limits() == Limits()
