"""Files made to do harm, and broken ones: refused in one sentence, or read and checked whole.

`python -m reading.test_hostile` in tests/ prints what each costs.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

import pytest
from reading import hostile_runner
from reading.hostile_packages import PACKAGES, WORDS, word
from reading.hostile_runner import ESSAY, SOURCE
from reading.hostile_texts import NAMES, PDFS, PICTURE, PLAIN, RICH

from feedback import Checker
from feedback.errors import ReadingError
from feedback.reading.read import read

HOSTILE = PACKAGES | PDFS | RICH | PLAIN | NAMES
# Those that were dear among sources, and of the rest the first two of every format in each family.
AS_SOURCES = [
    *("notes.odt", "stars.md", "front-matter.md", "deleted-marks.docx"),
    *("figures-told.txt", "one-claim-often.txt", "no-full-stop.txt", "line-of-2-MB.docx"),
]
for _family in (PACKAGES, PDFS, RICH, PLAIN, NAMES):
    for _suffix in sorted({Path(name).suffix for name in _family}):
        _alike = [name for name in _family if Path(name).suffix == _suffix]
        AS_SOURCES += [name for name in _alike[:2] if name not in AS_SOURCES]
MOST_BYTES = 1_000_000
MOST_SECONDS = 20
# Of a machine that has other work as well.
MOST_WAITED = 90
MOST_MEMORY = 1024


class Runner:
    """hostile_runner.py at work; started again where a file has ended it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._start()

    def _start(self) -> None:
        with (self.folder / "said.txt").open("ab") as said:
            self.process = subprocess.Popen(
                [sys.executable, hostile_runner.__file__, str(self.folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
            )
        self.answers: SimpleQueue[str] = SimpleQueue()
        Thread(target=self._listen, args=(self.process, self.answers), daemon=True).start()

    @staticmethod
    def _listen(process: subprocess.Popen[str], answers: SimpleQueue[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            answers.put(line)
        answers.put("")

    def try_(self, path: Path, *, as_source: bool = False) -> dict[str, Any]:
        """What came of the file, as an essay or among sources: "crash" where the program hung."""
        assert self.process.stdin is not None
        asked = [str(path)] if as_source else str(path)
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        try:
            line = self.answers.get(timeout=MOST_WAITED)
        except Empty:
            line = ""
        if not line:
            self.stop()
            self._start()
            return {"crash": "hung or died"}
        found: dict[str, Any] = json.loads(line)
        return found

    def stop(self) -> None:
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        self.process.wait()


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    runner = Runner(tmp_path_factory.mktemp("hostile"))
    yield runner
    runner.stop()


def written(folder: Path, name: str) -> Path:
    data = HOSTILE[name][0]()
    assert len(data) <= MOST_BYTES
    path = folder / name
    try:
        path.write_bytes(data)
    except OSError:
        pytest.skip("no such name can be given here")
    return path


def test_enough_of_them() -> None:
    assert len(HOSTILE) >= 60
    assert len(HOSTILE) == sum(map(len, (PACKAGES, PDFS, RICH, PLAIN, NAMES)))


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: ascii(name[-40:]))
def test_refused_or_checked_within_bounds(name: str, tmp_path: Path, runner: Runner) -> None:
    path = written(tmp_path, name)
    came = runner.try_(path)
    assert not came["crash"]
    assert HOSTILE[name][1] in came["said"]
    if came["said"] != "read":
        sentence = came["said"].replace(str(path), "it")
        assert "\n" not in sentence and sentence.endswith(".") and len(sentence) < 250
        assert "root:" not in sentence
    assert came["seconds"] <= MOST_SECONDS
    assert came["parent"] <= MOST_MEMORY and came["worker"] <= MOST_MEMORY
    assert not Path("/tmp/evil").exists()


@pytest.mark.parametrize("name", AS_SOURCES, ids=lambda name: ascii(name[-40:]))
def test_as_a_source_it_stops_no_check(name: str, tmp_path: Path, runner: Runner) -> None:
    """The rest of the pack is read, and the report says which source was not."""
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "Source A.txt").write_text(SOURCE, "utf-8")
    path = written(pack, name)
    came = runner.try_(path, as_source=True)
    assert not came["crash"] and came["said"] == "read"
    assert came["seconds"] <= MOST_SECONDS
    assert came["parent"] <= MOST_MEMORY and came["worker"] <= MOST_MEMORY
    assert "claims/differs-from-source" in came["found"]
    try:
        read(path)
    except ReadingError as error:
        assert str(error) in came["notes"]
        assert came["notes"].count(str(error)) == 1


@pytest.mark.parametrize("name", ["zip-bomb.docx", "page-loop.pdf", "nulls.txt"])
def test_a_manifest_says_which_source_was_not_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SOURCE, "utf-8")
    path = written(tmp_path, name)
    (tmp_path / "sources.yaml").write_text(f"- file: a.txt\n- file: {path.name}\n", "utf-8")
    assessment = Checker([tmp_path], engine="none").check_text(ESSAY)
    assert len(assessment.library) == 1
    [why] = [each.why for each in assessment.not_checked if each.what == "A source"]
    assert str(path) in why and why.endswith(".")


def test_a_class_with_hostile_files_and_broken_scans(tmp_path: Path) -> None:
    """Each is listed with its reason, and the good essays have their reports."""
    essays, out = tmp_path / "essays", tmp_path / "out"
    essays.mkdir()
    good = ["Ada Roe", "Ben Lund"]
    for name in good:
        (essays / f"{name}.docx").write_bytes(word())
    bad = ["zip-bomb.docx", "page-loop.pdf", "laughs.odt", "picture-called.txt", "truncated.pdf"]
    for name in bad:
        written(essays, name)
    (essays / "photograph.png").write_bytes(PICTURE)
    (essays / "photograph.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 9)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "feedback", "grade", str(essays), "--out", str(out)),
            *("--engine", "none", "--rubric", "none", "--format", "json"),
        ],
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert "Traceback" not in done.stderr
    said = done.stdout + done.stderr
    for name in (*bad, "photograph.png", "photograph.jpg"):
        assert Path(name).stem in said
    reports = {path.parent.name for path in out.rglob("*.json")}
    assert len(reports) == len(good)


def test_the_rest_of_a_batch_is_unharmed(tmp_path: Path) -> None:
    """And of what is refused there is no report, not even the beginning of one."""
    bad = [written(tmp_path, name) for name in ("zip-bomb.docx", "page-loop.pdf", "laughs.odt")]
    good = tmp_path / "good.docx"
    good.write_bytes(word())
    out = tmp_path / "out"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "feedback", "check", *map(str, [*bad, good, bad[0]])),
            *("--engine", "none", "--format", "json", "--out", str(out)),
        ],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 3
    assert len(done.stderr.strip().splitlines()) == 4 and "Traceback" not in done.stderr
    assert [path.name for path in out.iterdir()] == ["good.feedback.json"]
    report = json.loads((out / "good.feedback.json").read_text("utf-8"))
    assert report["essay"]["text"].strip() == WORDS.strip()


def main() -> None:
    """Prints what each costs, the dearest last."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(Path(folder))
        rows = []
        for name in HOSTILE:
            path = written(Path(folder), name)
            came = runner.try_(path)
            path.unlink()
            figures = [came.get(key, 0) for key in ("waited", "seconds", "parent", "worker")]
            said = came.get("said", "").replace(str(path), "it")
            rows.append((figures, ascii(name[-30:]), came["crash"] or said))
        runner.stop()
    for (waited, seconds, parent, worker), name, said in sorted(rows):
        row = (
            f"{waited:6.1f} s ({seconds:5.1f} of work) {parent:5} MB {worker:5} MB  {name}: {said}"
        )
        sys.stdout.write(row + "\n")


if __name__ == "__main__":
    main()
