"""Small classes of essays, and `feedback grade` on them in a process of its own."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PLACES = ("river", "harbour", "market", "railway", "mill", "school", "canal", "bridge", "library")
_WHY = (
    "because boats could bring goods to it",
    "although few people wanted to pay for it",
    "so that children could learn to read",
    "and the council agreed after a long debate",
)


def essay(number: int, sentences: int = 12) -> str:
    """An essay that no other number has."""
    pick = random.Random(number)
    said = [
        f"The town built its {pick.choice(_PLACES)} in {pick.randint(1700, 1900)} "
        f"{pick.choice(_WHY)}."
        for _ in range(sentences)
    ]
    middle = len(said) // 2
    return (
        f"What made the town {number}\n\n{' '.join(said[:middle])}\n\n{' '.join(said[middle:])}\n"
    )


def write_essays(folder: Path, count: int, sentences: int = 12) -> Path:
    """`count` essays in `folder`, which is made."""
    folder.mkdir(parents=True)
    for i in range(count):
        (folder / f"student {i:02}.txt").write_text(essay(i, sentences), encoding="utf-8")
    return folder


def start_grading(
    *arguments: str | Path, environment: dict[str, str] | None = None, most_bytes: int = 0
) -> subprocess.Popen[str]:
    """`feedback grade ARGUMENTS` in a process group of its own, which Ctrl-C can reach.

    No file that it writes may be larger than `most_bytes`, where that is given.
    """

    def prepare() -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if most_bytes:
            import resource

            resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

    return subprocess.Popen(
        [sys.executable, "-m", "feedback", "grade", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), **(environment or {})},
        start_new_session=True,
        preexec_fn=prepare,
    )


def grade(*arguments: str | Path, **how: object) -> tuple[int, str, str]:
    """The exit code, and what is shown and said."""
    with start_grading(*arguments, **how) as running:  # type: ignore[arg-type]
        shown, said = running.communicate(timeout=300)
        return running.returncode, shown, said


def reports(out: Path) -> list[Path]:
    """The reports that stand there whole."""
    return list(out.rglob("[!.]*.feedback.json"))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too, with its content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def children_of(group: int) -> list[int]:
    """Worker processes whose parent is `group`; they lead groups of their own."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            works = b"feedback.grading.worker" in (process / "cmdline").read_bytes()
            if works and f"PPid:\t{group}\n" in (process / "status").read_text():
                found.append(int(process.name))
        except OSError:
            continue
    return found
