"""Copied or own: short answers by students who were told how far to use a source.

    python -m tests.evaluation.copying [--data ROOT] [--show]

ROOT (or FEEDBACK_DATA) holds clough/: answers, each with the passage it had (orig_taskT.txt) and
a category: "cut" (pasted), "light" and "heavy" revision of the passage, which count as copied, and
"non", own words from other reading. Heavy revision is rewording and merging of sentences, so an
answer is copied when a sentence or two of it still stay close. The program's own threshold
(feedback.essay.overlaps.shared_words.COPIED_SHARE) was fixed on tasks a and b; c is reported apart.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from feedback.essay.build import build_essay
from feedback.essay.overlaps.shared_words import COPIED_SHARE, overlap_share
from feedback.library.load import library_of
from feedback.reading.plain import text_of
from feedback.reading.read import document_of
from tests.evaluation.data import parser

LEVELS = ("cut", "light", "heavy", "non")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, what it was to be, and the share of its words that the program highlights."""

    name: str
    task: str
    level: str
    share: float

    @property
    def is_right(self) -> bool:
        return (self.share >= COPIED_SHARE) == (self.level != "non")


def answers(folder: Path, tasks: str = "abcde") -> list[Answer]:
    """The answers to `tasks` in clough/, each held against its task's passage."""
    with (folder / "file_information.csv").open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["Task"] in tasks and r["Category"] in LEVELS]
    libraries = {
        task: library_of({"Source 1": _text(folder / f"orig_task{task}.txt")})
        for task in {row["Task"] for row in rows}
    }
    found = []
    for row in rows:
        document = document_of(_text(folder / row["File"]))
        essay = build_essay(document, libraries[row["Task"]])
        found.append(Answer(row["File"], row["Task"], row["Category"], overlap_share(essay)))
    return found


def _text(path: Path) -> str:
    return text_of(path.read_bytes(), path)[0]


def right(found: Iterable[Answer]) -> tuple[int, int]:
    """How many answers are told rightly, and how many there are."""
    counts = Counter(answer.is_right for answer in found)
    return counts[True], counts.total()


def shown(found: Sequence[Answer], *, every: bool = False) -> str:
    """Right answers by task and level; with `every` the others by name."""
    lines = [f"copied from {100 * COPIED_SHARE:.0f}% of the words on; right of all"]
    for name, tasks in (("a and b", "ab"), ("c", "c"), ("d and e", "de"), ("all", "abcde")):
        part = [a for a in found if a.task in tasks]
        if not part:
            continue
        levels = [right(a for a in part if a.level == level) for level in LEVELS]
        by_level = "  ".join(
            f"{level} {hits}/{of}" for level, (hits, of) in zip(LEVELS, levels, strict=True)
        )
        hits, of = right(part)
        lines.append(f"{name:8} {hits / of:.3f} ({hits}/{of})  {by_level}")
    if every:
        lines += [f"    {a.name} {a.level}: {a.share:.2f}" for a in found if not a.is_right]
    return "\n".join(lines)


def main() -> None:
    options = parser(__doc__)
    options.add_argument("--show", action="store_true", help="name the answers told wrongly")
    chosen = options.parse_args()
    folder = chosen.data / "clough"
    if not (folder / "file_information.csv").is_file():
        options.error(f"{chosen.data} holds no clough/ with file_information.csv")
    print(shown(answers(folder), every=chosen.show))


if __name__ == "__main__":
    main()
