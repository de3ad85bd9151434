"""A word that is one letter away from the one that the sources use in the same company."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from feedback.checks.card import Check, Example
from feedback.essay.grammar.content_words import STOP, content
from feedback.essay.model import Essay, Sentence
from feedback.essay.quotations.misspelling import is_word
from feedback.finding import Evidence, Finding
from feedback.grammar.source_words import plain, source_words
from feedback.library.library import SourceLibrary
from feedback.text.span import Span
from feedback.text.variant import same_but_for_variant
from feedback.text.words import Word, stem, words

CHECK = Check(
    name="grammar/source-word",
    severity="warning",
    summary="a word one letter away from the word that the sources use in the same place",
    why="A slip that makes another real word passes every spellchecker and puzzles the reader.",
    advice="Compare the word with the source: is it the one you mean?",
    needs_sources=True,
    kind="spelling",
    examples=(
        Example(
            flagged="In May the coal ⟦posters⟧ began a strike for wages.",
            clean="In May the coal porters began a strike for wages, and the shops closed.",
            sources={"A": "In May the coal porters went on strike for their wages."},
        ),
    ),
)
_CONFIDENCE = 0.9
_SHORTEST = 5
# Words that the two sentences must share besides the neighbour: the same fact, not only the topic.
_SHARED = 2
_TAGS = frozenset({"NN", "NNS", "NNP", "JJ"})


_REPEATED = re.compile(r"(.)\1+")


@dataclass(frozen=True)
class _Use:
    """A word of a source, the sentence it stands in, and the content of that sentence."""

    word: str
    source: str
    span: Span
    sentence: Span
    content: frozenset[str]


_Company = Mapping[str, list[_Use]]


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    company = _company(library)
    own = Counter(word.text.lower() for word in words(essay.text))
    found: dict[tuple[str, str], list[tuple[Span, _Use]]] = {}
    for sentence in essay.prose:
        line = list(words(essay.text, *sentence.span))
        for at, word in enumerate(line):
            if _may_slip(word.text) and not _is_known(word.text, library):
                use = _meant(essay, sentence, line, at, company)
                # Asked last: the dictionary is searched from its beginning.
                if use and is_word(word.text):
                    found.setdefault((word.text, use.word), []).append((word.span, use))
    for (written, _), places in found.items():
        # A word that the essay uses elsewhere, too, is no slip.
        if own[written] == len(places):
            yield _finding(essay, library, places)


def _finding(essay: Essay, library: SourceLibrary, places: list[tuple[Span, _Use]]) -> Finding:
    span, use = places[0]
    text = library[use.source].text
    evidence = Evidence(use.source, use.sentence, use.sentence.of(text), "mentions", (use.span,))
    return CHECK.at(
        span,
        f"The essay has “{span.of(essay.text)}” where the sources have “{use.word}”.",
        suggestions=(use.word,),
        evidence=(evidence,),
        repeats=tuple(other for other, _ in places[1:]),
        confidence=_CONFIDENCE,
    )


def _meant(
    essay: Essay, sentence: Sentence, line: list[Word], at: int, company: _Company
) -> _Use | None:
    """The use of a source's word that the word at a position seems to be a slip of."""
    written = line[at]
    beside = []
    if at:
        beside.append((_key(line[at - 1].text), "{} _"))
    if at + 1 < len(line):
        beside.append((_key(line[at + 1].text), "_ {}"))
    for key, place in beside:
        for use in company.get(place.format(key), ()):
            if _one_slip(written.text, use.word) and _is_noun(essay, written.span):
                shared = content(essay.text, sentence.span) & use.content
                if len(shared - {key}) >= _SHARED:
                    return use
    return None


def _is_noun(essay: Essay, span: Span) -> bool:
    """Whether the word is a noun or describes one: verbs and comparatives change too easily."""
    return all(token.tag_ in _TAGS for token in essay.parsed(span))


def _may_slip(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word.islower()


def _one_slip(written: str, meant: str) -> bool:
    """Whether one letter inside the word makes the difference, no ending and no other spelling."""
    from rapidfuzz.distance import OSA

    if abs(len(written) - len(meant)) > 1 or OSA.distance(written, meant) != 1:
        return False
    if _REPEATED.sub(r"\1", written) == _REPEATED.sub(r"\1", meant):
        return False
    same_end = written[-2:] == meant[-2:]
    return same_end and stem(written) != stem(meant) and not same_but_for_variant(written, meant)


@lru_cache(maxsize=4)
def _company(library: SourceLibrary) -> _Company:
    """The words of the sources by the word beside them: "coal _" or "_ coal"."""
    uses: dict[str, list[_Use]] = defaultdict(list)
    for source in library:
        for sentence in source.sentences:
            line = list(words(source.text, *sentence))
            shared = content(source.text, sentence)
            for left, right in pairwise(line):
                if not (_is_content(left.text) and _is_content(right.text)):
                    continue
                for word, key in (
                    (right, f"{_key(left.text)} _"),
                    (left, f"_ {_key(right.text)}"),
                ):
                    if len(word.text) >= _SHORTEST and word.text.islower():
                        use = _Use(word.text, source.id, word.span, sentence, shared)
                        uses[key].append(use)
    return uses


def _is_content(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word.lower() not in STOP


def _key(word: str) -> str:
    return stem(plain(word))


def _is_known(word: str, library: SourceLibrary) -> bool:
    """Whether the sources use the word in any of its forms."""
    return source_words(library).holds(word) or stem(word) in _stems(library)


@lru_cache(maxsize=4)
def _stems(library: SourceLibrary) -> frozenset[str]:
    return frozenset(stem(word) for word in source_words(library).words)
