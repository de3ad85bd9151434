"""Language findings on learners' sentences and on sound prose: each engine raw, filtered, layer.

    python -m tests.evaluation.grammar [--data ROOT] [--sample N] [--engine NAME...] [--rules]

ROOT (or FEEDBACK_DATA) holds jfleg/: sentences with four rewritings each. A flag is right when it
touches what any of the four changed ("agreed": what at least two of them changed, a harder test,
since four rewritings leave little of a sentence untouched); recall is the share of all their
changes that a flag touches; alarms are flags per 1000 words of the rewritings and of clean_prose/.
A rewriting goes beyond errors, so recall reads low: compare lines of one run.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from feedback.grammar.engine import GrammarEngine
from feedback.reading.document import Block, Document
from feedback.text.span import Span
from feedback.text.words import count_words
from tests.evaluation.clean_prose import clean_texts
from tests.evaluation.data import parser
from tests.evaluation.language import STAGES, Place, available_engines, looks
from tests.evaluation.rewritten import Pair, pairs, touch

# Sentences that know nothing of one another are looked at in texts of an essay's length.
_SENTENCES_A_TEXT = 20


@dataclass(slots=True)
class Tally:
    """What an engine came to at one stage."""

    right: int = 0
    agreed: int = 0
    flags: int = 0
    met: int = 0
    edits: int = 0
    alarms: int = 0
    corrected_words: int = 0
    clean_alarms: int = 0
    clean_words: int = 0
    rules: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    shown: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @property
    def precision(self) -> float:
        return self.right / self.flags if self.flags else 1.0

    @property
    def agreed_precision(self) -> float:
        return self.agreed / self.flags if self.flags else 1.0

    @property
    def recall(self) -> float:
        return self.met / self.edits if self.edits else 1.0

    @property
    def f_half(self) -> float:
        return f_half(self.precision, self.recall)

    @property
    def agreed_f_half(self) -> float:
        return f_half(self.agreed_precision, self.recall)

    @property
    def corrected_rate(self) -> float:
        """Flags per 1000 words of rewritings."""
        return 1000 * self.alarms / self.corrected_words if self.corrected_words else 0.0

    @property
    def clean_rate(self) -> float:
        """Flags per 1000 words of sound prose."""
        return 1000 * self.clean_alarms / self.clean_words if self.clean_words else 0.0


def f_half(precision: float, recall: float) -> float:
    """F0.5: precision counts twice as much as recall."""
    if not precision + recall:
        return 0.0
    return 1.25 * precision * recall / (0.25 * precision + recall)


Tallies = dict[tuple[str, str], Tally]


def measure(
    engines: Sequence[GrammarEngine], sentences: Sequence[Pair], prose: Iterable[Document]
) -> Tallies:
    """The tally of every engine (by name) at every stage, from the same texts."""
    tallies: Tallies = defaultdict(Tally)
    for start in range(0, len(sentences), _SENTENCES_A_TEXT):
        some = sentences[start : start + _SENTENCES_A_TEXT]
        _score_sources(engines, some, tallies)
        for column in range(max(len(pair.references) for pair in some)):
            _score_references(engines, some, column, tallies)
    for document in prose:
        words = count_words(document.text)
        for tally, places in _looked(engines, document, tallies):
            tally.clean_words += words
            tally.clean_alarms += len(places)
    return tallies


def _score_sources(
    engines: Sequence[GrammarEngine], sentences: Sequence[Pair], tallies: Tallies
) -> None:
    document = text_of([pair.source for pair in sentences])
    for tally, places in _looked(engines, document, tallies):
        for pair, block in zip(sentences, document.blocks, strict=True):
            on_it = [p for p in places if p.span.overlaps(block.span)]
            _score(pair, block.span.start, document.text, on_it, tally)


def _score(pair: Pair, start: int, text: str, places: Sequence[Place], tally: Tally) -> None:
    rewritings = [
        [Span(edit.start + start, edit.end + start) for edit in edits] for edits in pair.edits
    ]
    for place in places:
        changed = sum(any(touch(place.span, edit) for edit in edits) for edits in rewritings)
        right = changed > 0
        tally.flags += 1
        tally.right += right
        tally.agreed += changed > 1
        tally.rules[place.rule][right] += 1
        tally.shown[place.rule].append(_shown(place.span, text, right))
    changes = [edit for edits in rewritings for edit in edits]
    tally.edits += len(changes)
    tally.met += sum(any(touch(p.span, edit) for p in places) for edit in changes)


def _score_references(
    engines: Sequence[GrammarEngine], sentences: Sequence[Pair], column: int, tallies: Tallies
) -> None:
    document = text_of([p.references[column] for p in sentences if column < len(p.references)])
    words = count_words(document.text)
    for tally, places in _looked(engines, document, tallies):
        tally.corrected_words += words
        tally.alarms += len(places)


def _looked(
    engines: Sequence[GrammarEngine], document: Document, tallies: Tallies
) -> Iterator[tuple[Tally, tuple[Place, ...]]]:
    for name, found in looks(document, engines).items():
        for stage in STAGES:
            yield tallies[name, stage], found.at(stage)


def text_of(sentences: Sequence[str]) -> Document:
    """Sentences as a document in which each is a paragraph, whatever it looks like."""
    spans: list[Span] = []
    at = 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 2
    blocks = tuple(Block("paragraph", span) for span in spans)
    return Document("essay", "\n\n".join(sentences), blocks)


def _shown(span: Span, text: str, right: bool) -> str:
    before = text[max(0, span.start - 60) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + 40].partition("\n")[0]
    return f"{'+' if right else '-'} {before}[{span.of(text)}]{after}"


def table(tallies: Tallies) -> str:
    """A line an engine and stage."""
    head = f"{'engine':14} {'stage':9} {'P':>5} {'R':>5} {'F0.5':>5} {'flags':>6}"
    head = f"{head}  agreed: {'P':>5} {'F0.5':>5}"
    lines = [f"{head}  per 1000 words: corrected  clean prose"]
    for (engine, stage), tally in tallies.items():
        lines.append(
            f"{engine:14} {stage:9} {tally.precision:5.3f} {tally.recall:5.3f} {tally.f_half:5.3f}"
            f" {tally.flags:6} {tally.agreed_precision:14.3f} {tally.agreed_f_half:5.3f}"
            f" {tally.corrected_rate:26.2f} {tally.clean_rate:12.2f}"
        )
    return "\n".join(lines)


def rule_table(tally: Tally, *, every: bool = False) -> str:
    """Right and not right flags a rule, the worst first; with `every` each with its words."""
    rows = sorted(tally.rules.items(), key=lambda row: (row[1][True] - row[1][False], row[0]))
    lines = [f"{'rule':50} right  not"]
    for rule, counts in rows:
        lines.append(f"{rule:50} {counts[True]:5} {counts[False]:4}")
        lines += [f"    {line}" for line in tally.shown[rule] if every]
    return "\n".join(lines)


def sentences_in(data: Path, sample: int) -> list[Pair]:
    """Sentences spread evenly over the set; all of them where `sample` is 0."""
    found = list(pairs(data / "jfleg"))
    step = max(1, len(found) // sample) if sample else 1
    return found[::step][: sample or None]


def main() -> None:
    options = parser(__doc__)
    options.add_argument("--sample", type=int, default=0, metavar="N", help="N sentences (0: all)")
    options.add_argument("--engine", action="append", default=[])
    options.add_argument("--rules", action="store_true", help="a table for each rule")
    options.add_argument("--show", action="store_true", help="with every flag's words")
    chosen = options.parse_args()
    is_here = (chosen.data / "jfleg").is_dir()
    sentences = sentences_in(chosen.data, chosen.sample) if is_here else []
    tallies = measure(available_engines(chosen.engine), sentences, clean_texts())
    print(table(tallies))
    for (engine, stage), tally in tallies.items():
        if chosen.rules or chosen.show:
            print(f"\n{engine}, {stage}\n{rule_table(tally, every=chosen.show)}")


if __name__ == "__main__":
    main()
