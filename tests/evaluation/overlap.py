"""Wording in common between real essays of one class: found by chance, and planted.

    python -m tests.evaluation.overlap [--data ROOT] [--sample N] [--show]

For each prompt: the pairs found among essays of students who never met (each is chance, or shared
sources), then, with a run of one essay's own words put into another, how many such pairs are found,
by the length of the run and the share of its words that were changed, dropped or added.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from feedback import Checker
from feedback.essay.overlaps.own_prose import own_prose
from feedback.grading.overlap.find import OwnText, shared_wording
from feedback.report.evidence import Run
from tests.evaluation.data import parser, prompts, rows

LENGTHS = (15, 20, 30, 60)
CHANGES = (0.0, 0.1, 0.2, 0.3)
COPIES = 40
_FILLERS = ["really", "also", "very", "just", "thing", "idea", "way", "place", "make", "give"]


def own_texts(folder: Path, most: int) -> tuple[list[OwnText], list[str]]:
    """The essays of a folder as they are held against one another, and the texts of its pack."""
    checker = Checker([folder / "pack-text"], None, engine="none")
    essays = (checker.check_text(row["text"]).essay for row in islice(rows(folder), most))
    texts = [OwnText(e.text, tuple((s.start, s.end) for s in own_prose(e))) for e in essays]
    return texts, [source.text for source in checker.library]


def changed(words: Sequence[str], share: float, rng: random.Random) -> Iterator[str]:
    """The words, so many of them dropped, followed by another or replaced."""
    for word in words:
        drawn = rng.random() / share if share else 1.0
        if drawn >= 1:
            yield word
        elif drawn > 1 / 3:
            yield from ([word] if drawn < 2 / 3 else [])
            yield rng.choice(_FILLERS)


def with_copies(
    essays: Sequence[OwnText], length: int, share: float, rng: random.Random
) -> tuple[list[OwnText], set[frozenset[int]]]:
    """The essays, some with a run of another's words at the end, and which pairs these are."""
    made, pairs = list(essays), set()
    for _ in range(COPIES):
        giver, taker = rng.sample(range(len(essays)), 2)
        stretches = [p.split() for p in re.split(r"\n+", essays[giver].bare)]
        long = [words for words in stretches if len(words) >= length]
        if made[taker] is not essays[taker] or made[giver] is not essays[giver] or not long:
            continue
        words = rng.choice(long)
        start = rng.randrange(len(words) - length + 1)
        copy = " ".join(changed(words[start : start + length], share, rng))
        text = f"{essays[taker].text}\n\nThis is what I mean. {copy} That is my view."
        own = (*essays[taker].own, (len(essays[taker].text) + 2, len(text)))
        made[taker] = OwnText(text, own)
        pairs.add(frozenset((giver, taker)))
    return made, pairs


def _said(runs: Sequence[Run]) -> str:
    return "".join(f"[{run.text}]" if run.marked else run.text for run in runs)


def main() -> None:
    options = parser(__doc__)
    options.add_argument("--sample", type=int, default=250)
    options.add_argument("--show", action="store_true")
    given = options.parse_args()
    for folder in prompts(given.data):
        essays, known = own_texts(folder, given.sample)
        chance = shared_wording(essays, known)
        print(f"{folder.name}: {len(essays)} essays, {len(chance)} pairs by chance")
        for pair in chance if given.show else ():
            for passage in pair.passages:
                print(f"  {_said(passage.left)}\n  {_said(passage.right)}\n")
        rng = random.Random(7)
        for length in LENGTHS:
            said = []
            for share in CHANGES:
                made, planted = with_copies(essays, length, share, rng)
                found = {frozenset((p.left, p.right)) for p in shared_wording(made, known)}
                said.append(f"{share:.0%} {len(found & planted)}/{len(planted)}")
            print(f"  {length} words, changed: {', '.join(said)}")


if __name__ == "__main__":
    main()
