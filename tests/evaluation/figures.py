"""Statements held against one sentence each: how many are decided, and how often rightly.

    python -m tests.evaluation.figures [--data ROOT] [--show]

ROOT (or FEEDBACK_DATA) holds fever_symmetric/fever_symmetric_dev.jsonl: pairs, one JSON object a
line with `claim`, `evidence` and `gold_label` (SUPPORTS or REFUTES). Printed are the share of the
pairs on which a verdict is given, and how many of each verdict the label bears out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from feedback.essay.facts.comparison import compare
from feedback.essay.structure.find import read_body
from feedback.library.load import library_of
from feedback.reading.read import document_of
from feedback.text.span import Span
from tests.evaluation.data import parser

_FILE = Path("fever_symmetric") / "fever_symmetric_dev.jsonl"
_LABELS = {"SUPPORTS": "supported", "REFUTES": "differs"}
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the program says of a pair, and what the data do."""

    claim: str
    evidence: str
    said: str
    label: str

    @property
    def is_right(self) -> bool:
        return self.said == self.label


def verdicts(data: Path) -> Iterator[Verdict]:
    """The verdicts on every pair of the file."""
    for line in data.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claim, evidence = plain(row["claim"]), plain(row["evidence"])
        body = read_body(document_of(claim), "en")
        said = compare(body, Span(0, len(body.text)), library_of({"Source 1": evidence})).verdict
        yield Verdict(claim, evidence, said, _LABELS[row["gold_label"]])


def plain(tokenised: str) -> str:
    """The sentence with its brackets and quotation marks, and no blanks before its marks."""
    words = [_BRACKETS.get(word, word) for word in tokenised.split()]
    text = re.sub(r"\s+(?=[.,;:!?)\]%]|['’]s?\b|n['’]t\b)", "", " ".join(words))
    return re.sub(r"(?<=[(\[])\s+|(?<=[$£€])\s+(?=\d)", "", text)


def main() -> None:
    """Prints the shares, and with --show every verdict that the label does not bear out."""
    options = parser(__doc__)
    options.add_argument("--show", action="store_true")
    chosen = options.parse_args()
    if not (chosen.data / _FILE).exists():
        options.error(f"{chosen.data} holds no {_FILE}")
    found = list(verdicts(chosen.data / _FILE))
    said, right = Counter(v.said for v in found), Counter(v.said for v in found if v.is_right)
    if chosen.show:
        for v in found:
            if v.said in _LABELS.values() and not v.is_right:
                print(f"{v.said}, not {v.label}: {v.claim} | {v.evidence}")
    decided = sum(said[verdict] for verdict in _LABELS.values())
    print(f"{len(found)} pairs, {decided} decided ({decided / len(found):.2f})")
    for verdict in _LABELS.values():
        share = right[verdict] / said[verdict] if said[verdict] else 1.0
        print(f"{verdict}: {said[verdict]}, right {share:.2f}")


if __name__ == "__main__":
    main()
