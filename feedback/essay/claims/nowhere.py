"""Whether any supplied source says what the essay states, in whatever words.

The whole pack is looked through before a fact is said to stand in none of it. What is asked of a
passage is little, since a fact that a source may have said is left alone: a trend needs a thing of
the same kind and a word for the same direction near each other; anything else needs half of its
words of substance.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.claims.illness_facts import ILLNESS_STEMS
from feedback.essay.claims.place_facts import is_home
from feedback.essay.claims.world_fact import WorldFact
from feedback.essay.claims.world_words import HARM, SCALES
from feedback.essay.grammar.content_words import content
from feedback.essay.grammar.synonyms import sense_of
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.text.change import DOWN, UP
from feedback.text.quantities import quantities
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.words import stem, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_UP = re.compile(
    rf"(?i)\b(?:{UP}|intens\w+|boom\w*|bloom\w*|multipl\w+|worse\w*|record|flourish\w*|spread\w*"
    r"|popular\w*|thriv\w+|doubl\w+|tripl\w+)\b"
)
_DOWN = re.compile(
    rf"(?i)\b(?:{DOWN}|without|free|peak\w*|ban\w*|end(?:s|ed|ing)?|restrict\w+|clear\w*|limit\w*|devoid"
    r"|half\s+as|stay\w*\s+away|no\s+longer|stop\w*|die[sd]?\s+out|vanish\w*|disappear\w*|scarce\w*|rare|few"
    r"|giv\w+\s+up|halv\w+|rarer|cool\w*|(?:was|were|are|is)\s+left|surviv\w+|remain\w*|dead"
    r"|die[ds]?|kill\w*)\b"
)
# Things that one writer names by another's word; sameness here only keeps the program quiet.
_KIN_LISTED = (
    "pollution smog emission emissions gas gases fume fumes exhaust carbon smoke dioxide"
    " greenhouse warming air",
    "transportation transport traffic congestion jam jams rush driving cars car vehicle vehicles"
    " automobile miles usage",
    "accident accidents crash crashes collision collisions wreck wrecks",
    "death deaths die dies died dying killed kill fatal fatality fatalities casualties",
    "people person persons citizens residents population inhabitants americans",
    "pupil pupils student students teenager teenagers teens children kids youth young adolescents",
    "price prices cost costs fare expense expenses money rent rents dear dearer",
    "illness illnesses disease diseases sick sickness ill health",
    "crime crimes theft thefts robbery murder murders offences",
    "sale sales sold sell sells selling buy buys buying bought purchase purchases",
    "job jobs work employment unemployment unemployed jobless workers hands hire hired",
    "animal animals game wildlife beast beasts deer boar elk moose species fauna prey herd herds",
    "bird birds fowl flock flocks songbirds waterfowl",
    "fish catch catches stock stocks salmon cod trout herring",
    "boat boats ship ships vessel vessels barge barges ferry ferries fleet shipping",
    "house houses home homes flat flats apartment apartments housing dwelling",
    "read reads reader readers reading book books borrow lend lends library libraries loans",
    "tourist tourists visitor visitors guests travellers travelers tourism",
    "farm farms farmer farmers farming agriculture crops harvest harvests",
    "tree trees forest forests woods woodland timber deforestation",
    "factory factories mill mills plant plants works industry",
    "shop shops store stores market markets retail",
    "smoker smokers smoking tobacco cigarettes",
    "hunt hunts hunter hunters hunting shoot shoots shooting poach poaching",
    "soldier soldiers troops army armies men",
    "trash rubbish waste garbage litter plastic",
    "ban bans banned banning forbid forbade forbidden prohibit prohibited outlaw outlawed restrict"
    " restricted restriction restrictions abolish abolished",
    "start starts started begin begins began begun introduce introduced launch launched adopt"
    " adopted try tried open opened join joined follow followed",
    "build builds built construct constructed add added create created install installed",
)
_KIN = {stem(w): i for i, line in enumerate(_KIN_LISTED) for w in line.split()}
# What is only aimed at has not come about, and "plan" may be any noun.
_AIMED = re.compile(
    r"(?i)\b(?:aim(?:s|ed|ing)?|goals?|purposes?|objectives?|targets?|hop(?:e|es|ed|ing)|intend(?:s|ed)?|intention"
    r"|meant|plan(?:s|ned)?\s+to|wants?|wanted|tr(?:y|ies|ied|ying)\s+to|seek(?:s|ing)?\s+to|sought\s+to"
    r"|designed\s+to|in\s+order\s+to|so\s+as\s+to|promis(?:e|es|ed)|propos(?:e|es|ed|als?)|efforts?)\b[^.;!?]*"
)
_PAID_LISTED = """
pay pays paid paying cost costs fund funds funded fee fees money price prices free afford charge
expense expenses salary wages bill refund
"""
_PAID = frozenset(_PAID_LISTED.split())
_BARE_KIND = frozenset(("people", "persons", "men", "women", "things", "ones", "those"))
_MEASURING = frozenset(stem(w) for w in SCALES)
_RANKING_LISTED = """
second leading lead biggest largest number top common most cause causes source sources
"""
_RANKING = frozenset(stem(word) for word in _RANKING_LISTED.split())
_MONEY = re.compile(
    r"(?i)[$£€]\s?\d|\b(?:dollars?|pounds?|euros?|pence|shillings?|cents?|francs?|marks|crowns|rupees)\b"
)
_PAPERS = (
    r"(?:Times|Tribune|Post|Herald|Gazette|Journal|News|Chronicle|Observer|Guardian|Globe"
    r"|Telegraph|Press)"
)
_AROUND = 1
"""Passages on either side of a source's that are read with it."""
_LIKE = 75
"""How alike (of 100) a misspelt name is to the source's."""
_MOST_OF = 0.6
"""The share of what a trend is of that a sentence of a source speaks of."""
_HALF = 0.5
_COMPARED = 0.65
"""Both sides of a comparison must be spoken of."""
_MOST = 0.75


def stands_nowhere(fact: WorldFact, essay: str, library: SourceLibrary) -> bool:
    """Whether no source holds anything that could be the fact; `essay` is its text."""
    if fact.kind == "trend":
        # Less of something is told in more ways than more of it.
        held = (p.text for p in library.passages) if fact.way == "up" else _windows(library)
        return not any(_holds_trend(fact, text) for text in held)
    if fact.kind == "place":
        names = [t for t in fact.about if t.ent_type_ and t.pos_ == "PROPN"]
        known = [t for t in names if any(_is_known_place(t.lower_, s) for s in library)]
        return 2 * len(known) < len(names) and not (
            all(t.dep_ == "pobj" for t in names if t.dep_ != "compound")
            and _is_told_elsewhere(fact, library)
        )
    if fact.kind == "person":
        called = [t.lower_ for t in fact.about if t.ent_type_ == "PERSON"]
        return not any(_is_known(n, s) or _is_author(n, s) for n in called for s in library)
    if fact.kind == "illness":
        ills = [t for t in fact.about if stem(t.lower_) in ILLNESS_STEMS] or fact.about[-1:]
        return not any(_keys_of(t.text) & _whole(s) for t in ills for s in library)
    if fact.kind in ("others", "ranked", "majority"):
        return not _may_hold(fact, library)
    if fact.kind == "date":
        return not any(_is_dated(fact, source) for source in library)
    if fact.kind == "fate":
        parts = (t for t in fact.about if t.i == fact.about[0].i or t.dep_ == "compound")
        return any(not any(_keys_of(t.text) & _whole(s) for s in library) for t in parts)
    if fact.kind == "cost":
        return not any(_PAID & _whole(source) for source in library)
    told = keys(essay, fact.span)
    harm = {_key(stem(m.group().lower())) for m in HARM.finditer(fact.span.of(essay))}
    if fact.kind == "rate" and not any(harm & _whole(source) for source in library):
        return True
    if fact.kind == "first":
        told -= _RANKING
    share = _HALF if fact.kind == "rate" else _COMPARED
    return not (
        any(len(told & _held_in(w)) >= max(2, share * len(told)) for w in _windows(library))
        or any(len(told & _whole(source)) >= _MOST * len(told) for source in library)
    )


def _is_told_elsewhere(fact: WorldFact, library: SourceLibrary) -> bool:
    """Whether a source says nearly the same, of a place that it names by another name."""
    told = _telling(t for t in fact.about if not t.ent_type_)
    return len(told) > 2 and _best(told, library) >= _MOST * len(told)


def _may_hold(fact: WorldFact, library: SourceLibrary) -> bool:
    """Whether a stretch of a source holds most of the words that say of what the fact is."""
    told = _telling(fact.about)
    return _best(told, library) > _HALF * len(told)


def _telling(about: Iterable[Token]) -> list[frozenset[str]]:
    """The keys of each word of substance."""
    return [_keys_of(t.text) for t in about if keys(t.text, Span(0, len(t)))]


def _best(told: list[frozenset[str]], library: SourceLibrary) -> int:
    """The most of the words told that one stretch of a source holds."""
    held = (_held_in(window) for window in _windows(library))
    return max((sum(bool(either & there) for either in told) for there in held), default=0)


def _is_dated(fact: WorldFact, source: Source) -> bool:
    """Whether a source gives a date of the century that is told."""
    return any(
        told.low < other.high and other.low < told.high
        for told in fact.dates
        for other in _dates(source)
    )


@lru_cache(maxsize=64)
def _dates(source: Source) -> tuple[Quantity, ...]:
    return tuple(q for q in quantities(source.text) if q.kind == "date")


def _is_known(name: str, source: Source) -> bool:
    """Whether a source has the name, or one so like it that it may be a slip of the pen."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(name, _whole(source), scorer=fuzz.ratio)
    return found is not None and found[1] >= _LIKE


def _is_known_place(name: str, source: Source) -> bool:
    """Whether a source speaks of the place, and not of a newspaper that is named after it."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(name, _names(source), scorer=fuzz.ratio)
    if found is None or found[1] < _LIKE:
        return False
    all_of = len(re.findall(rf"(?i)\b{re.escape(name)}\b", source.text))
    papers = len(re.findall(rf"(?i)\b{re.escape(name)}\s+{_PAPERS}\b", source.text))
    return not all_of or all_of > papers


def _is_author(name: str, source: Source) -> bool:
    return any(name in (told or "").casefold() for told in (source.author, source.title))


def _holds_trend(fact: WorldFact, window: str) -> bool:
    window = _AIMED.sub(" ", window)
    there = _held_in(window)
    if _MONEY.search(window):
        there |= {_key("price")}
    things = [(t, _either(t)) for t in _told_of(fact.about) if not is_home(t)]
    of_what = [either for _, either in things if not either & _MEASURING]
    if not of_what:
        return False  # "The numbers": of what stands in no sentence
    if sum(bool(either & there) for either in of_what) < math.ceil(_MOST_OF * len(of_what)):
        return False
    if any(t.tag_ == "JJR" for t in fact.about):
        return True
    return (_UP if fact.way == "up" else _DOWN).search(window) is not None


def _told_of(about: tuple[Token, ...]) -> list[Token]:
    """What is counted, without the clause that says which: "animals that hunters can shoot"."""
    inside = {t.i for t in about for a in (t, *t.ancestors) if a.dep_ in ("relcl", "acl")}
    plain = [t for t in about if t.i not in inside]
    counted = [t for t in plain if stem(t.lower_) not in _MEASURING]
    bare = counted and all(t.lower_ in _BARE_KIND for t in counted)
    return list(about) if bare or not counted else plain


def _either(token: Token) -> frozenset[str]:
    """The keys of a word and, of "cleaner", those of "clean"."""
    words = {token.lower_, token.lemma_.lower()} if token.tag_ == "JJR" else {token.lower_}
    return frozenset(_key(stem(word)) for word in words)


def keys(text: str, span: Span) -> frozenset[str]:
    """The words of substance in `span`, words of one kind alike."""
    return frozenset(_key(s) for s in content(text, span))


@lru_cache(maxsize=2048)
def _held_in(window: str) -> frozenset[str]:
    return keys(window, Span(0, len(window)))


def _key(s: str) -> str:
    return f"={_KIN[s]}" if s in _KIN else s


def _keys_of(word: str) -> frozenset[str]:
    return keys(word, Span(0, len(word))) | {_key(stem(sense_of(word.casefold())))}


@lru_cache(maxsize=64)
def _names(source: Source) -> frozenset[str]:
    """The words that a source writes with a capital, in lower case."""
    told = (w.text for w in words(source.text))
    return frozenset(w.casefold() for w in told if w[:1].isupper())


@lru_cache(maxsize=64)
def _whole(source: Source) -> frozenset[str]:
    return keys(source.text, Span(0, len(source.text))) | frozenset(
        w.text.casefold() for w in words(source.text)
    )


def _windows(library: SourceLibrary) -> Iterator[str]:
    for source in library:
        spans = [p.span for p in library.passages if p.source.id == source.id]
        for at in range(len(spans)):
            first, last = max(0, at - _AROUND), min(len(spans) - 1, at + _AROUND)
            yield source.text[spans[first].start : spans[last].end]
