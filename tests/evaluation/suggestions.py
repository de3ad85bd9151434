"""How often the word that was meant is our first suggestion, or among our first three.

    python -m tests.evaluation.suggestions [--data ROOT] [--engine harper] [--show]

ROOT (or FEEDBACK_DATA) holds jfleg/, with dev/ and test/ of NAME.src (a tokenised sentence a line,
as learners wrote it) and NAME.ref0 to NAME.ref3 (the same lines as four people rewrote them). A
misspelling is a word that the engine's speller does not know and that at least one rewriting
replaces by one other word; what was meant is the word that most of them write.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from feedback.grammar.choose import open_engine
from feedback.grammar.engine import GrammarEngine
from feedback.grammar.spelling import is_speller
from feedback.grammar.suggestions import best_suggestions
from tests.evaluation.data import parser

# Further off than this share of the letters, a rewriting is another word and no other spelling.
_FAR = 0.5


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that was misspelt, what was meant, and what the engine and we offer for it."""

    word: str
    meant: str
    engine: tuple[str, ...]
    ours: tuple[str, ...]


def misspellings(data: Path, engine: GrammarEngine) -> Iterator[Misspelling]:
    """The misspellings of all sentences under `data`."""
    for source in sorted(data.glob("*/*.src")):
        columns = [_lines(source), *(_lines(source.with_suffix(f".ref{i}")) for i in range(4))]
        for sentence, *rewritten in zip(*columns, strict=True):
            yield from _in_sentence(sentence, rewritten, engine)


def _in_sentence(
    sentence: str, rewritten: list[str], engine: GrammarEngine
) -> Iterator[Misspelling]:
    meant = _meant(sentence.split(), [line.split() for line in rewritten])
    if not meant:
        return
    known = frozenset(word for word in sentence.split() if word.islower())
    for match in engine.check(sentence, "en-US"):
        word = match.span.of(sentence)
        if is_speller(match) and word in meant:
            ours = best_suggestions(word, match.suggestions, known - {word})
            yield Misspelling(word, meant[word], match.suggestions, ours)


def _meant(source: list[str], rewritten: list[list[str]]) -> dict[str, str]:
    """For each word that some rewriting replaces by one word, the word that most of them write."""
    from rapidfuzz.distance import OSA

    votes: dict[str, Counter[str]] = {}
    for tokens in rewritten:
        matcher = SequenceMatcher(None, source, tokens, autojunk=False)
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind != "replace" or b - a != d - c:
                continue
            for word, other in zip(source[a:b], tokens[c:d], strict=True):
                near = OSA.normalized_distance(word.casefold(), other.casefold()) <= _FAR
                if near and word.casefold() != other.casefold():
                    votes.setdefault(word, Counter())[other.casefold()] += 1
    return {word: count.most_common(1)[0][0] for word, count in votes.items()}


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _share(found: list[Misspelling], first: int, *, ours: bool) -> float:
    hits = sum(
        one.meant in [s.casefold() for s in (one.ours if ours else one.engine)[:first]]
        for one in found
    )
    return hits / max(1, len(found))


def main() -> None:
    """Prints the shares, the engine's own order beside ours; --show lists what ours misses."""
    options = parser(__doc__)
    options.add_argument("--engine", default="auto")
    options.add_argument("--show", action="store_true")
    chosen = options.parse_args()
    engine = open_engine(chosen.engine)
    if engine is None:
        options.error("there is no engine to ask")
    found = list(misspellings(chosen.data / "jfleg", engine))
    if chosen.show:
        for one in found:
            if one.meant not in [s.casefold() for s in one.ours[:1]]:
                print(f"{one.word} ({one.meant}): {', '.join(one.ours)} | {', '.join(one.engine)}")
    print(f"{len(found)} misspellings, {sum(not one.ours for one in found)} without a suggestion")
    for name, ours in (("engine", False), ("ours", True)):
        one, three = (_share(found, n, ours=ours) for n in (1, 3))
        print(f"{name:7} first {one:.3f}  first three {three:.3f}")


if __name__ == "__main__":
    main()
