"""The names a source goes by: its author's, and those of whoever speaks in it."""

from __future__ import annotations

import re
from functools import lru_cache

from feedback.essay.facts.family_names import comes_first
from feedback.essay.grammar.wording import tokens
from feedback.essay.model import WorkCited
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.reading.body_names import BODY_NOUN

_SUFFIX = {"jr", "sr", "ii", "iii", "phd", "dr", "prof", "professor"}
_PRESS = re.compile(
    r"\s(?:Echo|Gazette|Guardian|Herald|Journal|News|Post|Times|Tribune|Courier|Chronicle|Observer)$"
)
# "Harbour Echo, 12 September 2022" under a title.
_PAPER = re.compile(
    r"(?:The\s+)?(?P<name>(?:[A-ZÀ-ÖØ-Þ][\w’'\-]+\s+){1,3}(?:Echo|Gazette|Guardian|Herald|News|Post|Times"
    r"|Tribune|Courier|Chronicle|Observer))(?=\s*(?:,|\||$))"
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'\-]+"
_PERSON = rf"(?:(?:Dr|Prof|Mrs?|Ms|Sir|[A-Z])\.?\s+)*{_CAPITAL}(?:\s+(?:[A-Z]\.\s*)*{_CAPITAL})+"
# "An interview with the biologist Ida Moe", "Testimony of …", "a survey by the … Union".
_VOICE = re.compile(
    r"(?i:\b(?:interview|conversation)\s+with|\b(?:letter|testimony|speech|sermon|diary|memoirs?|account"
    r"|statement|evidence|petition|survey|recollections?|address|telegram|report|journal|article"
    r"|poem|notes|extract|excerpt)s?\s+(?:of|from|by)|\bwritten\s+by|\btold\s+by|\bspoken\s+by)\s+"
    rf"(?:(?:the|a|an)\s+)?(?:[a-z]+\s+){{0,3}}(?P<name>{_PERSON})"
)
# "Journal of Water Policy", "Report of the Royal Commission": a subject or a body, no voice.
_SUBJECT = re.compile(
    r"(?:ology|ography|nomics|etics|istry|[^aeiou]ics|ation|ition|ction|ment|iture|ulture|tudies|iences?|ility|osophy|onomy)$"
    r"|^(?:History|Research|Policy|Health|Law|Affairs|Medicine|Works|Arts|Letters|Politics|Theory|Practice|Review|Business"
    r"|Trade|Finance|Nursing|Surgery|Linguistics|Statistics|Diet|Sport|Sports|Energy|Climate|Water|Planning|Design|Society"
    r"|Literature|Geography|Psychology|Culture|Labou?r|Social|Public|American|British|African|Asian|European|Modern|Ecology)$"
)
_BETWEEN = re.compile(
    r"\s*(?:;|\band\b|&)\s*|(?<=\.),\s+|,\s+(?=[A-Z][\w’'\-]+\s+[A-Z])"
    r"|,\s+(?=(?:[A-Z]\.\s*)+[A-Z][\w’'\-]+)"
)
_OTHER_WORDS = "he an do so ha no oh im my sun song long son pan fan you may"
_WORDS_TOO = frozenset(_OTHER_WORDS.split())
_OPENING = 400
_FEWEST_INITIALS = 3
_LONGEST_HEADING = 30


def surnames_of(author: str) -> list[str]:
    """The surnames in "R. W. Davies and Oleg Khlevnyuk" or "Davies, R. W."; a body's names.

    A body goes by its whole name, its initials and what stands before its "of" or "for"; a
    newspaper also by its last word ("the Gazette").
    """
    if BODY_NOUN.search(author) and not re.match(rf"{_CAPITAL},\s*[A-Z]", author):
        return _names_of_body(author)
    people = _BETWEEN.split(author)
    found = []
    for person in people:
        surname = person.split(",")[0] if re.match(r"[^,]+,\s*[A-Z]", person) else person
        words = [w for w in surname.split() if w.casefold().strip(".,") not in _SUFFIX]
        # "Zhou Lian" is Zhou; who does not know the order writes "Lian".
        if len(words) > 1 and comes_first(" ".join(words)) and _is_no_word(words[0]):
            found.append(words[0])
        if words and len(words[-1].strip(".,")) > 2:
            found.append(words[-1].strip(".,"))
    return found


def _is_no_word(name: str) -> bool:
    """Whether a family name at the head of a sentence is sure to be one ("He", "Sun" are not)."""
    return name.casefold() not in _WORDS_TOO


def _names_of_body(author: str) -> list[str]:
    whole = " ".join(author.split()).strip(" .,").removeprefix("The ").removeprefix("the ")
    head = re.split(r"\s+(?:of|for)\s+", whole)[0]
    names = [whole] if len(head.split()) < 2 else [whole, head]
    if _PRESS.search(head):
        names.append(head.split()[-1])
    initials = "".join(word[0] for word in whole.split() if word[0].isupper())
    if len(initials) >= _FEWEST_INITIALS:
        names.append(initials)
    return list(dict.fromkeys(names))


def names_of(source: Source) -> tuple[str, ...]:
    """The surnames and names of bodies under which essays speak of a source."""
    return _names_of(source.author or "", source.title or "", source.text[:_OPENING])


@lru_cache(maxsize=512)
def _names_of(author: str, title: str, opening: str) -> tuple[str, ...]:
    names = surnames_of(author)
    for line in (title, *_headings(opening)):
        for m in _VOICE.finditer(line):
            if not any(_SUBJECT.search(word) for word in m["name"].split()):
                names += surnames_of(m["name"])
        if paper := _PAPER.match(line):
            names += surnames_of(paper["name"])
    return tuple(dict.fromkeys(names))


def _headings(opening: str) -> list[str]:
    """The short lines with which a source begins, before its first paragraph."""
    found = []
    for line in opening.split("\n"):
        if len(line.split()) > _LONGEST_HEADING or line.rstrip().endswith(("!", ":")):
            break
        found.append(line)
        if len(found) > 5:
            break
    return found[:-1] if found and len(opening) >= _OPENING else found


def sources_by(author: str, library: SourceLibrary, year: int | None = None) -> list[str]:
    """Ids of the sources by somebody named in `author`; those of the year, where one fits."""
    words = re.findall(r"[\w’'\-]+", author)
    named = " ".join(w.casefold().removesuffix("'s").removesuffix("’s") for w in words)
    plain = " ".join(words)
    found = [s for s in library if any(_holds(named, plain, name) for name in names_of(s))]
    exact = [s for s in found if year is not None and s.year == year]
    return [s.id for s in exact or found]


def sources_of_entry(work: WorkCited, library: SourceLibrary) -> list[str]:
    """Ids of the sources that an entry of the works cited names: by title, else by author."""
    title = _keys(work.title or "")
    titled = [s.id for s in library if _same_title(title, s)]
    if titled:
        return titled
    by_author = sources_by(work.authors[0], library, work.year) if work.authors else []
    return by_author if len(by_author) == 1 else []


def sources_titled_in(text: str, library: SourceLibrary) -> list[str]:
    """Ids of the sources whose title (of two words or more) some words hold."""
    words = f" {' '.join(_keys(text))} "
    return [
        s.id
        for s in library
        if len(title := _keys(s.title or "")) > 1 and f" {' '.join(title)} " in words
    ]


def _same_title(title: list[str], source: Source) -> bool:
    """Whether an entry's title is the source's, or opens its text where none is known."""
    if len(title) < 2:
        return False
    whole = _keys(source.title or "")
    if whole:
        short = min(len(title), len(whole))
        return short > 1 and whole[:short] == title[:short]
    return _keys(source.text[:_OPENING])[: len(title)] == title


def _keys(text: str) -> list[str]:
    return [token.key for token in tokens(text)]


def speakers(words: str, library: SourceLibrary) -> list[str]:
    """Ids of the sources whose author or speaker some words name, be it as "the Council"."""
    found = sources_by(words, library)
    if not found:
        spoken = " ".join(re.findall(r"[\w’'\-]+", words.casefold()))
        found = [s.id for s in library if f" the {_noun(s)} " in f" {spoken} "]
    return found


def _noun(source: Source) -> str:
    """The noun of a body's name: "council" of "Penrose Council for Parks"."""
    author = source.author or ""
    if not BODY_NOUN.search(author):
        return "\0"
    return re.split(r"\s+(?:of|for)\s+", author)[0].split()[-1].casefold().strip(".,")


def _holds(words: str, as_written: str, name: str) -> bool:
    if name.isupper():
        return re.search(rf"\b{name}\b", as_written) is not None
    plain = " ".join(re.findall(r"[\w’'\-]+", name.casefold()))
    return f" {plain} " in f" {words} "
