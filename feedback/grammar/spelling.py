"""Which of an engine's spelling matches stand."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from importlib.resources import files

from feedback.essay.model import Essay
from feedback.grammar.engine import GrammarEngine, Match, check_each
from feedback.grammar.own_names import OwnName, OwnNames
from feedback.grammar.source_names import edits, nearest_name, ordinary_is_nearer
from feedback.grammar.source_words import Name, SourceWords, plain
from feedback.grammar.suggestions import best_suggestions
from feedback.text.span import Span
from feedback.text.variant import same_but_for_variant
from feedback.text.words import words

SPELLERS = ("MORFOLOGIK_", "HUNSPELL_", "SpellCheck")
# The spellers of German and French.
_FURTHER_SPELLERS = ("SPELLER_RULE", "FR_SPELLING_RULE")
_OTHER_VARIANT = re.compile(
    r"\b(?:American|British|Australian|Canadian|Oxford) (?:English|spelling)"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-‑'’][^\W\d_]+)*")
# A shorter word with a capital is as likely a name that is near to another.
_SURE = 5
# A shorter word that nothing is near to is a slip and no term.
_TERM = 5
# From so many ordinary slips on, a word that nothing is near to is taken for one more.
_SLIPS = 2
# From this length on, a word one slip away from a dictionary word is no name.
_LONG = 7
_VERY_LONG = 10
# Two words often written as one; others might be names.
_GLUED = frozenset({"alot", "atleast", "aswell", "infact", "incase", "noone", "eventhough"})

# The shift key held too long.
_SHIFTED = re.compile(r"[A-Z]{2}[a-z]{2,}")
# What sentences open with, and no name is spelt like.
_OPENERS = frozenset({
    "actually", "additionally", "again", "although", "altogether", "anyway", "basically",
    "because", "besides", "clearly", "consequently", "despite", "eventually", "finally",
    "first", "firstly", "furthermore", "generally", "hence", "honestly", "hopefully", "however",
    "indeed", "instead", "lastly", "later", "likewise", "maybe", "meanwhile", "moreover",
    "nevertheless", "normally", "nowadays", "obviously", "often", "otherwise", "overall",
    "perhaps", "personally", "possibly", "probably", "recently", "secondly", "similarly",
    "sometimes", "suddenly", "therefore", "thirdly", "though", "ultimately",
    "unfortunately", "unless", "usually", "whenever", "whereas", "whether", "while", "without",
})  # fmt: skip
_FIRST_FEW = 3
_LONG_OPENER = 7


@dataclass(frozen=True, slots=True)
class NameSlip:
    """A word of the essay that seems to mean a name of the sources, or one that the essay itself
    spells otherwise, and how it is `written`."""

    span: Span
    name: Name | OwnName
    written: str
    engines: tuple[str, ...] = ()


def is_speller(match: Match) -> bool:
    """Whether a match says "not in the dictionary", the speller's and not a rule's."""
    return is_speller_rule(match.rule)


def is_speller_rule(rule: str) -> bool:
    """Whether an engine's rule of this id is its dictionary."""
    return rule.startswith(SPELLERS) or rule.endswith(_FURTHER_SPELLERS)


class SpellingFilter:
    """The speller's matches in one essay, read against its sources.

    Dropped are words of the sources and forms of their names unless they only lack the capital,
    names that the essay has more than once, terms that the engines' dictionaries lack, the other
    country's spellings, abbreviations, words with digits, and words with a capital inside a
    sentence, which are likely names, unless they are one slip away from the name of a country, a
    month and the like, or from a word that the text has in lower case. In titles and at the start
    of a sentence a capital says nothing: there a match stands when its lower-case form is one slip
    away from an ordinary word, or near one with which sentences open. A second capital by a slip
    ("THis") stands. A word that no dictionary word is near to stands only in an essay
    that has other slips: who spells all else well knows the term.
    """

    def __init__(self, essay: Essay, sources: SourceWords, engine: GrammarEngine) -> None:
        self._essay = essay
        self._sources = sources
        self._engine = engine
        self._own = OwnNames(essay)

    def sift(self, matches: list[Match]) -> tuple[list[Match], list[NameSlip]]:
        """The matches that stand, and the names that are spelt in the essay's own way.

        May ask the engine about words in lower case; raises EngineError when it cannot say.
        """
        kept: list[Match] = []
        slips: list[NameSlip] = []
        doubtful: list[Match] = []
        for match in (self._bare(m) for m in matches):
            word = match.span.of(self._essay.text)
            if _is_shifted(word, match.suggestions):
                kept.append(match)
                continue
            if self._accepted(word, match):
                continue
            if found := nearest_name(word, self._sources, match.suggestions):
                slips.append(NameSlip(match.span, *found, engines=match.engines))
            elif own := self._usual(word, match):
                slips.append(NameSlip(match.span, own, own.text, match.engines))
            elif self._own.holds(word):
                continue
            elif word[0].islower() or self._means_no_name(word, match.suggestions):
                kept.append(match)
            elif self._own.capital_says_nothing(match.span) and plain(word) not in self._own.inside:
                doubtful.append(match)
        ordinary = self._ordinary(doubtful)
        kept = [self._ranked(match) for match in kept]
        kept = _without_terms(kept, self._essay.text)
        kept += [self._ranked(match) for match in ordinary]
        return sorted(kept, key=lambda match: match.span), slips

    def _usual(self, word: str, match: Match) -> OwnName | None:
        """The essay's own usual spelling of a name, where no ordinary word is as near."""
        own = self._own.usual_spelling(word)
        if own and ordinary_is_nearer(plain(word), match.suggestions, edits(word, own.text)):
            return None
        return own

    def _bare(self, match: Match) -> Match:
        """The match on one word, without a possessive ending."""
        match = _of_one_word(match, self._essay.text)
        word = match.span.of(self._essay.text)
        end = match.span.start + len(_POSSESSIVE.sub("", word))
        suggestions = tuple(_POSSESSIVE.sub("", s) for s in match.suggestions)
        return replace(
            match,
            span=Span(match.span.start, max(end, match.span.start + 1)),
            suggestions=tuple(dict.fromkeys(suggestions)),
        )

    def _accepted(self, word: str, match: Match) -> bool:
        if len(word) < 2 or word.isupper() or not _LETTERS.fullmatch(word):
            return True
        if len(re.findall("[-‑]", word)) > 1:
            return True  # a phrase made into a word: a do-it-or-else-face
        if _OTHER_VARIANT.search(match.message) or _is_double_name(word):
            return True
        if self._sources.holds(word) and not self._lacks_capital(word, match.suggestions):
            return True
        if word.casefold() in _further_words():
            return True
        return any(
            same_but_for_variant(word, s) or _only_accents(word, s) for s in match.suggestions
        )

    def _lacks_capital(self, word: str, suggestions: tuple[str, ...]) -> bool:
        """Whether a small word is a name that the sources write with a capital alone."""
        if not word.islower() or word in self._sources.library.lower_words:
            return False
        return word.capitalize() in suggestions

    def _means_no_name(self, word: str, suggestions: tuple[str, ...]) -> bool:
        """Whether a capitalised word is a slip in a well-known name or an ordinary word."""
        from rapidfuzz.distance import OSA

        if len(word) < _SURE:
            return False
        known = self._lower_words if plain(word) not in self._repeated_names else frozenset()
        return any(
            s in _proper_words() or s in known
            for s in suggestions
            if s[0].casefold() == word[0].casefold()
            and OSA.distance(word.casefold(), s.casefold()) == 1
        )

    def _ordinary(self, matches: list[Match]) -> list[Match]:
        if not matches:
            return []
        meant = self._meant({m.span.of(self._essay.text).lower() for m in matches})
        return [m for m in matches if m.span.of(self._essay.text).lower() in meant]

    def _ranked(self, match: Match) -> Match:
        word = match.span.of(self._essay.text)
        best = best_suggestions(
            word, match.suggestions, self._lower_words, self._names, self._essay.language
        )
        return replace(match, suggestions=best)

    def _meant(self, lower: set[str]) -> dict[str, str]:
        """The lower-case words that are one slip away from an ordinary word, and that word."""
        from rapidfuzz.distance import OSA

        asked = sorted(lower)
        meant: dict[str, str] = {}
        # Each for itself: a class's essays share such words, and an answer that is kept is not
        # asked for again.
        answers = check_each(self._engine, asked, self._essay.language)
        for word, matches in zip(asked, answers, strict=True):
            for match in matches:
                if is_speller(match) and match.span.of(word) == word and match.suggestions:
                    first = match.suggestions[0]
                    # A name in two parts is long as well: "Chien-Shiung".
                    far = 2 if len(word) >= _VERY_LONG and first.isalpha() else 1
                    near = OSA.distance(word, first) <= far
                    if word in _GLUED or (first.islower() and near and self._common(first)):
                        meant[word] = first
                    elif opener := _opener(word, match.suggestions):
                        meant[word] = opener
        return meant

    def _common(self, word: str) -> bool:
        return len(word) >= _LONG or word in _function_words() or word in self._lower_words

    @cached_property
    def _names(self) -> frozenset[str]:
        """The plain forms of well-known names and of those of the essay and its sources."""
        known = {plain(word) for word in _proper_words()}
        return frozenset(known | self._sources.names.keys() | self._own.names.keys())

    @cached_property
    def _lower_words(self) -> frozenset[str]:
        """The words that the essay and its sources write in lower case."""
        own = {word.text for word in words(self._essay.text) if word.text.islower()}
        return self._sources.library.lower_words | own

    @cached_property
    def _repeated_names(self) -> frozenset[str]:
        """The capitalised words that the essay has more than once: likely names."""
        seen = Counter(plain(w.text) for w in words(self._essay.text) if w.text[0].isupper())
        return frozenset(word for word, count in seen.items() if count > 1)


def _is_shifted(word: str, suggestions: tuple[str, ...]) -> bool:
    """Whether a word differs from an ordinary one by its second capital alone: THis."""
    return bool(_SHIFTED.fullmatch(word)) and word.capitalize() in suggestions


def _opener(word: str, suggestions: tuple[str, ...]) -> str | None:
    """The word that leads from sentence to sentence for which a misspelt one stands."""
    from rapidfuzz.distance import OSA

    far = 2 if len(word) >= _LONG_OPENER else 1
    return next(
        (
            s
            for s in suggestions[:_FIRST_FEW]
            if s in _OPENERS and s[0] == word[0] and OSA.distance(word, s) <= far
        ),
        None,
    )


def _is_double_name(word: str) -> bool:
    """Whether each part of a hyphened word has a capital: Mei-Ling, Rimsky-Korsakov."""
    parts = re.split(r"[-‑]", word)
    return len(parts) > 1 and all(part[:1].isupper() for part in parts)


def _of_one_word(match: Match, text: str) -> Match:
    """A match that holds the next word, too, without the word that suggestions leave as it is.

    Where the speller thinks of words joined or parted amiss ("carefull as", "for alot") its match
    holds both.
    """
    first, _, second = match.span.of(text).partition(" ")
    if not second or " " in second:
        return match
    tails = tuple(s[len(first) + 1 :] for s in match.suggestions if s.startswith(f"{first} "))
    heads = tuple(s[: -len(second) - 1] for s in match.suggestions if s.endswith(f" {second}"))
    if heads and not tails:
        span = Span(match.span.start, match.span.start + len(first))
        return replace(match, span=span, suggestions=heads)
    if tails and not heads:
        span = Span(match.span.end - len(second), match.span.end)
        return replace(match, span=span, suggestions=tails)
    return match


def _without_terms(matches: list[Match], text: str) -> list[Match]:
    """The matches less those on words that seem terms of a field."""
    terms = [m for m in matches if not m.suggestions and len(m.span.of(text)) >= _TERM]
    if len(matches) - len(terms) >= max(_SLIPS, len(terms)):
        return matches
    return [match for match in matches if match not in terms]


def _only_accents(word: str, suggestion: str) -> bool:
    return plain(word) == plain(suggestion) and word.casefold() != suggestion.casefold()


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(STOP_WORDS)


@lru_cache(maxsize=1)
def _further_words() -> frozenset[str]:
    """Terms of history, letters, science and the arts that the engines' dictionaries lack."""
    return _words_of("further_words.txt")


@lru_cache(maxsize=1)
def _proper_words() -> frozenset[str]:
    """Countries, peoples, cities, months, faiths: names that everybody spells one way."""
    return _words_of("proper_words.txt")


def _words_of(name: str) -> frozenset[str]:
    return frozenset(files("feedback.grammar").joinpath(name).read_text("utf-8").split())
