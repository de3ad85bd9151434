"""An apostrophe in front of the -s of a plural, or of a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from feedback.checks.card import Check, Example
from feedback.essay.attributions.signal_words import word_set
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar.neighbours import EDGE, Line, line_of
from feedback.library.library import SourceLibrary
from feedback.text.words import WORD

CHECK = Check(
    name="grammar/apostrophe-plural",
    severity="warning",
    summary="an apostrophe before the -s of a plural or of a verb",
    why="An apostrophe tells the reader that something belongs to the word, or that letters are "
    "left out. Where more than one is meant, the reader stumbles.",
    advice="Does something belong to this word, or is “is” or “has” left out? If it only means "
    "more than one, the -s needs no apostrophe.",
    examples=(
        Example(
            flagged="The ⟦dockworker’s⟧ were tired, and many ⟦ship’s⟧ lay idle.",
            clean="The dockworkers were tired, and the ship’s crew lay idle.",
        ),
        Example(
            flagged="The city ⟦get’s⟧ colder each year.",
            clean="It gets colder each year, and the city’s heated.",
        ),
    ),
)
_CONFIDENCE = 0.95
# After a plural subject only. Nothing that belongs to somebody is called one of these.
_PLURAL_VERBS = word_set("are were have do aren't weren't haven't don't")
_MODALS = word_set("can could will would should may might must cannot can't won't shouldn't")
_PLAIN_VERBS = word_set(
    """
    are were have do become create provide pollute give get allow bring seem know think live learn
    believe require include contain happen eat choose wear receive prefer deserve make take tend
    came went saw took gave began knew wrote grew became chose brought kept thought told said
    """
)
_CLAUSE_WORDS = word_set(
    """
    and or but because so that which who when while if than like as to of in on for with at from by
    into about without through during after before until since around across against
    """
)
_STOPS = frozenset(".,;:!?)") | {EDGE, "...", "…"}
_MANY = word_set(
    """
    many several few these those both various numerous two three four five six seven eight nine ten
    eleven twelve twenty thirty fifty hundred thousand different
    """
)
_SOME = word_set("most some all more fewer")
_ONE = word_set("a an one each every another this that either neither no any")
_DETERMINERS = _ONE | word_set("the my your his her its our their whose which what 's '")
_BESIDE = word_set("than while whereas but and like unlike as yet nor or is was mine yours")
# No word before "'s" here is a plural that went astray: short forms, or words that stand without
# an article before a possessive.
_LEFT_ALONE = word_set(
    """
    it that there what who he she let here how where when why everyone everybody someone somebody
    anyone anybody nobody one today yesterday tomorrow tonight else this these those they we i you
    people children men women police mom mum mommy mummy dad daddy mother father grandma grandpa
    granny aunt uncle god heaven man nature society life death fate time history humanity mankind
    earth sun moon year valentine bachelor master barber doctor dentist mcdonald wendy pro con up
    down in out do if and but why ex don dos may maybe no yes first second which
    """
)
_VERBS = word_set(
    """
    get make go think want say come know allow give take become seem keep bring mean need help
    cause show happen sound believe include provide create
    """
)
_NOUNS_TOO = word_set("say go mean need help cause show sound")
_SUBJECTS = word_set("it he she that which who this everyone everybody someone somebody nobody")
_PEOPLE = re.compile(r"[A-Z]\w{2,}(?:ite|ist|ican|[dr]ian|ean)")
_GIVEN_NAMES = word_set("christian adrian julian brian dorian damian florian jillian lillian")


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    plurals = _plurals(essay, library)
    marks = [
        (line, i)
        for line in (line_of(essay, sentence) for sentence in essay.prose)
        for i in range(1, len(line))
        if _is_mark(line, i)
    ]
    certain = [_is_ending(*mark, plurals) for mark in marks]
    habit = {line.word(i - 1) for (line, i), sure in zip(marks, certain, strict=True) if sure}
    places = [
        mark for mark, sure in zip(marks, certain, strict=True) if sure or _is_habit(*mark, habit)
    ]
    if places:
        yield _finding(essay, places)


def _finding(essay: Essay, places: list[tuple[Line, int]]) -> Finding:
    (line, at), *others = places
    word = line.span(at - 1).of(essay.text)
    suggestion = _ending_s(word)
    written = line.span(at - 1, at).of(essay.text)
    return CHECK.at(
        line.span(at - 1, at),
        f"“{written}” has an apostrophe; perhaps “{suggestion}”.",
        suggestions=(suggestion,),
        repeats=tuple(other.span(i - 1, i) for other, i in others),
        confidence=_CONFIDENCE,
    )


def _is_mark(line: Line, at: int) -> bool:
    """Whether the token at a position is an "'s" after a word that may be a plural's."""
    word = line.word(at - 1)
    return (
        line.word(at) == "'s"
        and line.touches(at)
        and len(word) > 2
        and word.isalpha()
        and not line.tokens[at - 1].is_upper
        and word not in _LEFT_ALONE
        and line.tag(at - 1) not in ("JJR", "JJS")
        and line.word(at - 2) not in ("-", "'")
    )


def _is_ending(line: Line, at: int, plurals: frozenset[str]) -> bool:
    word, after = line.word(at - 1), line.word(at + 1)
    if word == "lot" and after == "of":
        return True
    if word in _VERBS and _is_verb(line, at):
        return True
    if line.tokens[at - 1].text[0].isupper() and not _may_be_common(line, at, plurals):
        return False
    return (
        _of_many(line, at) or _before_plural_verb(line, at) or _without_article(line, at, plurals)
    )


def _is_habit(line: Line, at: int, habit: set[str]) -> bool:
    """Whether a word whose plural has the apostrophe elsewhere stands bare before a verb."""
    return (
        line.word(at - 1) in habit
        and line.tag(at + 1).startswith("VB")
        and not _has_article(line, at)
    )


def _is_verb(line: Line, at: int) -> bool:
    """Whether "get's" and its like stand after their subject."""
    before = line.tag(at - 2)
    if line.word(at - 1) in _NOUNS_TOO:
        return line.word(at - 2) in _SUBJECTS and line.tag(at + 1) not in ("NN", "NNS", "NNP")
    return before in ("NN", "NNP", "PRP", "WP", "WDT", "DT", "CC", "RB")


def _may_be_common(line: Line, at: int, plurals: frozenset[str]) -> bool:
    """Whether a capital is the sentence's, or that of a people or a movement."""
    word = line.tokens[at - 1].text
    if at == 1 and _ending_s(word.lower()) in plurals:
        return True
    return bool(_PEOPLE.fullmatch(word)) and word.lower() not in _GIVEN_NAMES


def _of_many(line: Line, at: int) -> bool:
    """ "many car's.", "the 3 source's are": a number of things, and nothing that is theirs."""
    if not _nothing_belongs(line, at) and line.tag(at + 1) != "VBD":
        return False
    first = _opening(line, at - 1)
    opening = line.word(first)
    return opening in _MANY | _SOME or (opening.isdigit() and 1 < int(opening) < 1000)


def _before_plural_verb(line: Line, at: int) -> bool:
    """ "The worker's were tired", where nothing earlier could be left out after "worker's"."""
    after = line.word(at + 2) if line.tag(at + 1) == "RB" else line.word(at + 1)
    if after not in _PLURAL_VERBS:
        return False
    first = _opening(line, at - 1)
    if line.word(first) in _ONE or (after == "do" and line.tag(at + 1) == "RB"):
        return False
    return not any(word in _BESIDE for word in line.words[:first])


def _without_article(line: Line, at: int, plurals: frozenset[str]) -> bool:
    """ "people drive car's", "Car's create smog": one thing that counts would have an article."""
    if _has_article(line, at):
        return False
    after = line.word(at + 1)
    word = line.tokens[at - 1].text
    counts = _ending_s(word.lower()) in plurals or bool(_PEOPLE.fullmatch(word))
    if after in _PLAIN_VERBS:
        return counts or after in _PLURAL_VERBS
    if after in _MODALS:
        return counts
    return counts and _nothing_belongs(line, at)


def _has_article(line: Line, at: int) -> bool:
    first = _opening(line, at - 1)
    determined = line.word(first) in _DETERMINERS | _MANY | _SOME
    return determined or line.tag(first) in ("DT", "PRP$", "POS")


def _nothing_belongs(line: Line, at: int) -> bool:
    """Whether no noun follows that could be the word's, not even after "and" or "or"."""
    after = line.word(at + 1)
    if after in _STOPS:
        return True
    if after in ("and", "or", "&"):
        return not any(word in ("'s", "'") for word in line.words[at + 2 : at + 6])
    return after in _CLAUSE_WORDS or after in _PLURAL_VERBS or after in _MODALS


def _opening(line: Line, noun: int) -> int:
    """The position of the word before the noun and its adjectives."""
    at = noun - 1
    while (
        at > noun - 4
        and line.tag(at) in ("JJ", "NN", "JJR", "JJS", "VBN")
        and (line.word(at) not in _MANY | _SOME)
    ):
        at -= 1
    return at


def _plurals(essay: Essay, library: SourceLibrary) -> frozenset[str]:
    """The words in -s that the essay and its sources write in lower case."""
    return _in_s(essay.text) | _in_s_of(library)


@lru_cache(maxsize=8)
def _in_s_of(library: SourceLibrary) -> frozenset[str]:
    return frozenset().union(*(_in_s(source.text) for source in library))


def _in_s(text: str) -> frozenset[str]:
    found = (match.group() for match in WORD.finditer(text))
    return frozenset(word for word in found if word.endswith("s") and word.islower())


def _ending_s(word: str) -> str:
    """`word` with the ending of a plural or of a verb."""
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh|go|do)$", word) else "s")
