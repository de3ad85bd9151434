"""How the search for shared wording grows with a class. Run by hand:

    python tests/benchmarks/overlap.py [--most N]

Classes of essays made at random from one vocabulary, every twentieth with a passage of another;
seconds of processor time, milliseconds an essay, and the pairs found against those planted.
"""

from __future__ import annotations

import argparse
import random
import time

from feedback.essay.grammar.wording import wording_of
from feedback.grading.overlap.find import OwnText, shared_wording

WORDS_AN_ESSAY = 600
PASSAGE = 60
_SOUNDS = [a + b + c for a in "bdfglmnprst" for b in "aeiou" for c in ("nd", "rt", "lm", "st")]
# Half of what anybody writes are words that everybody writes.
_SMALL = ["the", "of", "and", "to", "a", "in", "that", "is", "was", "for", "it", "with", "as", "on"]


def made_class(essays: int, seed: int = 1) -> tuple[list[OwnText], int]:
    """A class, and how many of its essays hold a passage of another."""
    rng = random.Random(seed)
    vocabulary = [a + b for a in _SOUNDS for b in _SOUNDS[::7]]
    texts = [
        [rng.choice(_SMALL if rng.random() < 0.5 else vocabulary) for _ in range(WORDS_AN_ESSAY)]
        for _ in range(essays)
    ]
    for i in range(19, essays, 20):
        texts[i][100 : 100 + PASSAGE] = texts[i - 7][300 : 300 + PASSAGE]
    joined = [" ".join(words) for words in texts]
    return [OwnText(text, ((0, len(text)),)) for text in joined], essays // 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=1_000)
    most = parser.parse_args().most
    for essays in (30, most // 10, most // 4, most // 2, most):
        made, planted = made_class(essays)
        wording_of.cache_clear()
        start = time.process_time()
        found = len(shared_wording(made))
        taken = time.process_time() - start
        each = 1000 * taken / essays
        print(f"{essays:6} essays {taken:7.2f} s {each:6.2f} ms each, {found} of {planted} pairs")


if __name__ == "__main__":
    main()
