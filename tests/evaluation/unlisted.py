"""Writes feedback/grammar/unlisted_words.txt anew: about ten minutes, with lingotweaker.

    python -m tests.evaluation.unlisted

Asks the engine, whose dictionaries are LanguageTool's, about every word that `near_words` may give.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path

from feedback.grammar.engine import GrammarEngine
from feedback.grammar.frequencies import ordinary_words
from feedback.grammar.lingotweaker import Lingotweaker
from feedback.grammar.spelling import is_speller
from feedback.text.span import Span

_A_TEXT = 100
_A_LINE = 20
_AT_A_TIME = 2


def unlisted(engine: GrammarEngine, words: Iterable[str], variant: str) -> set[str]:
    """Those of `words` that the engine's dictionary for a variant lacks."""
    every = sorted(words)
    groups = [every[i : i + _A_TEXT] for i in range(0, len(every), _A_TEXT)]
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        found = pool.map(lambda group: _unlisted(engine, group, variant), groups)
        return {word for some in found for word in some}


def _unlisted(engine: GrammarEngine, words: list[str], variant: str) -> set[str]:
    text = ""
    places: dict[str, Span] = {}
    for i in range(0, len(words), _A_LINE):
        text += "OK"
        for word in words[i : i + _A_LINE]:
            text += ", "
            places[word] = Span(len(text), len(text) + len(word))
            text += word
        text += ".\n\n"
    spellers = [match for match in engine.check(text, variant) if is_speller(match)]
    return {word for word, span in places.items() if any(m.span.overlaps(span) for m in spellers)}


def lines(american: set[str], british: set[str], capitals: set[str]) -> list[str]:
    """The file's lines; `american` are the words that the American dictionary lacks, and so on.

    `capitals` are those of both that neither has with a capital.
    """
    both = american & british
    names = [word.capitalize() for word in both - capitals]
    only = [f"{word} en-US" for word in american - both] + [
        f"{word} en-GB" for word in british - both
    ]
    return sorted([*names, *(both & capitals), *only], key=str.casefold)


def main() -> None:
    engine = Lingotweaker()
    american, british = (unlisted(engine, ordinary_words(), v) for v in ("en-US", "en-GB"))
    written = {word.capitalize() for word in american & british}
    capitals = {word.lower() for word in unlisted(engine, written, "en-US")}
    target = Path(str(files("feedback.grammar").joinpath("unlisted_words.txt")))
    target.write_text("\n".join(lines(american, british, capitals)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
