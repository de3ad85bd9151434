"""Claims found against the argument parts that annotators marked in persuasive essays, by sentence.

    python -m tests.evaluation.claims [--data ROOT] [--show N]

ROOT (or FEEDBACK_DATA) holds aae2/train150.paragraph_level.dat (a token a line with its label;
a blank line ends a paragraph, two end an essay). A sentence is positive where an annotator marked a
claim or premise in it, and is found where the program says that it claims something. Titles do not
count. Beside it stands the rule that says yes to every sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from feedback.essay.build import build_essay
from feedback.library.library import SourceLibrary
from feedback.reading.read import document_of
from feedback.text.span import Span
from tests.evaluation.data import parser

_FILE = Path("aae2") / "train150.paragraph_level.dat"
_CLOSING = frozenset(".,;:!?)]}'’”%")
_OPENING = frozenset("([{‘“$£")


@dataclass(frozen=True, slots=True)
class Annotated:
    """An essay as text, with the spans of its claims and premises."""

    text: str
    parts: tuple[Span, ...]
    title: int
    """Where the title ends."""


@dataclass(slots=True)
class Score:
    """Sentences by what they are and what they were taken for."""

    counts: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    kinds: Counter[tuple[str, bool]] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return _share(self.counts[True, True], self.counts[False, True])

    @property
    def recall(self) -> float:
        return _share(self.counts[True, True], self.counts[True, False])

    @property
    def f1(self) -> float:
        return _f1(self.precision, self.recall)

    @property
    def macro(self) -> float:
        """The mean of the F1 of claims and the F1 of sentences that claim nothing."""
        none = _f1(
            _share(self.counts[False, False], self.counts[True, False]),
            _share(self.counts[False, False], self.counts[False, True]),
        )
        return (self.f1 + none) / 2

    @property
    def trivial(self) -> tuple[float, float]:
        """F1 and macro F1 of the rule that every sentence claims something."""
        positive = self.counts[True, True] + self.counts[True, False]
        f1 = _f1(positive / max(1, self.counts.total()), 1.0)
        return f1, f1 / 2


def essays(path: Path) -> Iterator[Annotated]:
    """The essays of a token file, put together again with their paragraphs."""
    paragraphs: list[list[tuple[str, str]]] = [[]]
    blank = 0
    for line in [*path.read_text(encoding="utf-8").splitlines(), "", "", "end"]:
        if not line.strip():
            blank += 1
            continue
        if blank >= 2 and any(paragraphs):
            yield annotated([p for p in paragraphs if p])
            paragraphs = [[]]
        elif blank:
            paragraphs.append([])
        blank = 0
        if line != "end":
            columns = line.split("\t")
            paragraphs[-1].append((columns[1], columns[-1]))


def annotated(paragraphs: list[list[tuple[str, str]]]) -> Annotated:
    """Paragraphs of words with labels (O, B-…, I-…) as text with the labelled runs as spans."""
    text, parts, title = "", [], 0
    for number, paragraph in enumerate(paragraphs):
        text += "\n\n" if number else ""
        fresh = True
        for word, label in paragraph:
            glued = fresh or word[:1] in _CLOSING or text[-1:] in _OPENING
            text += "" if glued else " "
            start, fresh = len(text), False
            text += word
            if label.startswith("B-") or (label.startswith("I-") and not parts):
                parts.append(Span(start, len(text)))
            elif label.startswith("I-"):
                parts[-1] = Span(parts[-1].start, len(text))
        title = title or len(text)
    return Annotated(text, tuple(parts), title)


def score(found: Iterator[Annotated] | list[Annotated]) -> Score:
    """Every sentence of the running text, as marked and as found."""
    tally = Score()
    for one in found:
        essay = build_essay(document_of(one.text), SourceLibrary())
        for sentence in essay.prose:
            if sentence.span.start < one.title:
                continue
            gold = any(part.overlaps(sentence.span) for part in one.parts)
            claims = [c for c in essay.claims if c.span.overlaps(sentence.span)]
            tally.counts[gold, bool(claims)] += 1
            for claim in claims:
                tally.kinds[claim.kind, gold] += 1
            shown = " ".join(sentence.span.of(essay.text).split())
            if gold != bool(claims):
                (tally.missed if gold else tally.invented).append(shown)
    return tally


def _share(right: int, other: int) -> float:
    return right / (right + other) if right + other else 0.0


def _f1(precision: float, recall: float) -> float:
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0


def shown(tally: Score) -> str:
    """The figures as lines."""
    f1, macro = tally.trivial
    lines = [
        f"sentences {tally.counts.total()}  precision {tally.precision:.3f}  "
        f"recall {tally.recall:.3f}  F1 {tally.f1:.3f}  macro F1 {tally.macro:.3f}",
        f"every sentence: F1 {f1:.3f}  macro F1 {macro:.3f}",
    ]
    for kind in sorted({kind for kind, _ in tally.kinds}):
        right, other = tally.kinds[kind, True], tally.kinds[kind, False]
        lines.append(f"  {kind:15} {right + other:5}  marked {_share(right, other):.2f}")
    return "\n".join(lines)


def main() -> None:
    options = parser(__doc__)
    options.add_argument("--show", type=int, default=0)
    chosen = options.parse_args()
    if not (chosen.data / _FILE).exists():
        options.error(f"{chosen.data} holds no {_FILE}")
    tally = score(essays(chosen.data / _FILE))
    print(shown(tally))
    for name, lines in (("missed", tally.missed), ("invented", tally.invented)):
        print("\n".join(f"{name}: {line}" for line in lines[: chosen.show]))


if __name__ == "__main__":
    main()
