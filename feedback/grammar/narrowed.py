"""Rules of the engines that are right only in some surroundings: where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from feedback.grammar.engine import Match
from feedback.grammar.verb_words import OFTEN_NOUNS, ONLY_VERBS, base_of_third


@dataclass(frozen=True, slots=True)
class Place:
    """A match, its words, what stands before and after them on its line, and all before them."""

    match: Match
    words: str
    before: str
    after: str
    text_before: str = ""

    @property
    def next_word(self) -> str:
        found = re.match(r"\s*([\w'’-]+)", self.after)
        return found.group(1) if found else ""

    @property
    def last_word(self) -> str:
        found = re.search(r"([\w'’-]+)\s*$", self.before)
        return found.group(1) if found else ""


def stands(match: Match, text: str) -> bool:
    """Whether a match stands, for a rule that is right only in some surroundings.

    The conditions were read off school essays; a rule without one always stands.
    """
    condition = _CONDITIONS.get(match.rule)
    return condition is None or condition(_place(match, text))


def _place(match: Match, text: str) -> Place:
    start, end = match.span
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    after = text[end : stop if stop >= 0 else len(text)]
    return Place(match, text[start:end], text[line:start], after, text[max(0, start - 40) : start])


# An opening part that a comma divides from its sentence: "If you ask me I would".
_OPENING = re.compile(
    r"(?:^|[.!?;,:]|\b(?:and|but|so|because))\s*"
    r"(?:if|when|while|after|before|since|although|once|unless|until|whenever"
    r"|(?:also |and |but )?(?:to|for|with|during|without|according to))\b[^.!?;,:]*$",
    re.IGNORECASE,
)
_NO_CLAUSE = re.compile(r"(?:to|for|with|during|without)\b", re.IGNORECASE)
_ONE_THING = frozenset({
    "a", "an", "each", "every", "one", "another", "this", "that", "someone", "the",
})  # fmt: skip
_SURELY_ONE = _ONE_THING - {"the"}
# Things of which there is one, and people, who own more things than they modify.
_OWNERS = frozenset({
    "earths", "worlds", "countrys", "nations", "citys", "suns", "moons", "presidents", "mayors",
    "persons", "mans", "womans", "childs", "mothers", "fathers", "moms", "dads", "brothers",
    "sisters", "friends", "teachers", "authors", "writers", "speakers", "students", "kids",
    "parents", "neighbours", "neighbors", "familys", "grandpas", "grandmas", "uncles", "aunts",
})  # fmt: skip
_THIRD = frozenset({"he", "she", "it"})
_ADVERBS = re.compile(r"(?:\w+ly|also|always|never|still|just|often|really|even)$")
_SURE_VERBS = frozenset({"has", "is", "was", "does", "goes"})
_END = re.compile(r"[.!?…:][\s\"”’'»)\]\d*]*$")
_INITIAL = re.compile(r"(?:^|[\s.(])[A-Z]{1,2}\.$")


def _after_an_opening(place: Place) -> bool:
    """The comma before a pronoun follows an opening part, and divides no two sentences."""
    found = _OPENING.search(place.before)
    if not found:
        return False
    opening = re.sub(r"^[\s.!?;,:]+", "", found.group())
    words = opening.split()
    return not _NO_CLAUSE.match(opening) or len(words) <= 2


def _after_an_end(place: Place) -> bool:
    return bool(_END.search(place.text_before)) or not place.text_before.strip()


def _owner(place: Place) -> bool:
    words = place.words.casefold()
    return place.last_word.casefold() in _SURELY_ONE or words in _OWNERS


def _third_person_before(place: Place) -> bool:
    words = place.before.split()[-2:]
    if len(words) == 2 and _ADVERBS.match(words[1]):
        words = words[:1]
    return bool(words) and words[-1].casefold() in _THIRD


def _is_third_person(word: str) -> bool:
    return word in _SURE_VERBS or (
        base_of_third(word) != word and base_of_third(word) in ONLY_VERBS
    )


def _joins_statements(place: Place) -> bool:
    """Whether the "but" without a comma joins two statements that are not short.

    Of “and” and “so” not one in three stood, of such a “but” nearly all: good prose has it rarely.
    """
    left = _MARK.split(place.before)[-1].split()
    right = _MARK.split(place.after)[0].split()
    if place.words.strip().casefold() != "but" or len(left) < _LONG or len(right) < _LONG:
        return False
    paired = re.search(r"\b(?:not|only)\b", " ".join(left), re.IGNORECASE)
    return not paired and right[0].casefold() not in _NO_STATEMENT


def _ends_set_phrase(place: Place) -> bool:
    """Whether a comma is wanting after one of the phrases that lead from thought to thought."""
    opening = re.split(r"[.!?\n]", place.before)[-1] + place.words
    return " ".join(opening.split()).casefold() in _SET_PHRASES


def _says(*said: str) -> Callable[[Place], bool]:
    """Whether the words at the match are one of these."""
    return lambda place: place.words.casefold() in said


def _says_not(*said: str) -> Callable[[Place], bool]:
    return lambda place: place.words.casefold() not in said


def _not_before(*said: str) -> Callable[[Place], bool]:
    return lambda place: place.next_word.casefold() not in said


_MARK = re.compile(r"[.!?;:,()–—]")
_LONG = 4
# After “but” a part of the first statement may go on: “but before he left”, “but different ones”.
_NO_STATEMENT = frozenset({
    "also", "rather", "instead", "before", "after", "when", "while", "if", "because", "with", "to",
    "for", "in", "on", "at", "by", "from", "different", "not", "only", "without", "as", "since",
})  # fmt: skip
_SET_PHRASES = frozenset({
    "in conclusion", "in addition", "in fact", "in general", "in my opinion", "in summary",
    "for example", "for instance", "of course", "on the other hand", "as a result",
    "as a matter of fact", "to conclude", "to sum up", "in other words", "in the end",
})  # fmt: skip
# Where a clause begins, so that a pronoun there is its subject.
_CLAUSE = re.compile(
    r"(?:^|[.!?;:,(]|\b(?:and|but|or|so|that|if|because|when|as|than|what|who|how|where|while|since"
    r"|although|though|until|before|after|why|which))\s*(?:they|we|you|these|those|I)\s*$",
    re.IGNORECASE,
)
_HAVE = frozenset({"have", "has", "had"})
_HAD = OFTEN_NOUNS | {"practice", "school", "lunch", "dinner", "access", "trouble", "pain"}
_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
_ASKING = ("what", "where", "how", "who", "which", "when", "why", "whether")
# "I'm 18 year old.": no noun follows, so that no hyphens are wanting.
_AGED = re.compile(r"\s*old\s*(?:$|[.,;:!?]|(?:and|but|in|now|so|when|then|because)\b)", re.I)

# “Those who can should help”, “free will can”, “a rusty can might”: the first word ends a part
# of its own or names a thing.
_MODAL_OF_ITS_OWN = re.compile(
    r"\b(?:what|who|whoever|that|all|whatever|everything|anything|as|where|wherever|than)"
    r"(?:\s+\w+){0,2}\s*$",
    re.IGNORECASE,
)
_NAMES_A_THING = re.compile(
    r"\b(?:a|an|the|this|his|her|its|my|your|our|their|free|good|ill|last|own|political|popular|iron"
    r"|\w+['’]s?|\w+(?:ian|ical|ous))\s*$",
    re.IGNORECASE,
)


_CONDITIONS: dict[str, Callable[[Place], bool]] = {
    "COMMA_COMPOUND_SENTENCE": _joins_statements,
    "COMMA_COMPOUND_SENTENCE_2": _joins_statements,
    "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE": _ends_set_phrase,
    # “31$”, not the file's way with a space.
    "CURRENCY": lambda place: bool(re.fullmatch(r"\d[\d.,]*[$£€]", place.words)),
    "PRP_COMMA": _after_an_opening,
    "POSSESSIVE_APOSTROPHE": _owner,
    # “an” before a consonant is “and” as often as an article.
    "A_NNS": lambda place: not place.words.casefold().startswith("an "),
    # “if you join”: the pronoun is right and another word is missing or misspelt.
    "YOUR_YOU_2": _says_not("you"),
    "HE_VERB_AGR": _third_person_before,
    "NON3PRS_VERB": lambda place: (
        _is_third_person(place.words.casefold()) and bool(_CLAUSE.search(place.before))
    ),
    # D.C., W.Wooster: initials end no sentence.
    "SENTENCE_WHITESPACE": lambda place: not _INITIAL.search(place.before),
    # A line that breaks off without a mark may go on in the next.
    "UPPERCASE_SENTENCE_START": _after_an_end,
    # “an SUV”, “an NGO”: the letters' names decide.
    "AnA": lambda place: not place.next_word[:2].isupper(),
    "ThereToTheir": _not_before("is", "are", "was", "were", "needs", "has", "have", "will", "must"),
    "UnitedOrganizations": lambda place: not place.words.isupper(),
    "IF_OF": _says("couple"),
    "WORLDS_BEST": lambda place: not place.words[:1].isupper(),
    "PRP_THE": lambda place: bool(place.match.suggestions),
    "LOWERCASE_MONTHS": _says_not("may"),
    "PEOPLE_VBZ": _says_not("lives"),
    # “if needed be” is a slip for “if need be”.
    "MISSING_TO_BEFORE_A_VERB": lambda place: (
        not place.words.casefold().startswith("like")
        and not place.words.casefold().endswith((" help", "needed be"))
    ),
    "THERE_RE_MANY": lambda place: place.last_word.casefold() in ("many", "several", "few"),
    "HARD_WORKING_COMPOUND": lambda place: place.last_word.casefold() not in ("so", "all"),
    # “Also that you win”, “Therefore needing it”: no clause follows.
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA": lambda place: (
        not re.match(r"(?:that|known|called|\w+ing)$", place.next_word, re.IGNORECASE)
    ),
    # “We had practice”: one can have what is a noun as well.
    "HAVE_PART_AGREEMENT": lambda place: (
        place.last_word.casefold() not in _HAVE or place.words.casefold() not in _HAD
    ),
    # “were ask to”: the verb wants its ending.
    "ASK_TO": lambda place: place.last_word.casefold() not in _BE,
    # “it depends what you need” is good English in speech.
    "DEPEND_ON": _not_before(*_ASKING),
    # “you can overlook”: what runs over is seldom seen.
    "OVER_COMPOUNDS": _says_not("over see", "over sees"),
    "CAPITALIZATION": _says_not("east coast", "west coast"),
    "POSSESSIVE_APOSTROPHE_2": _says_not("somethings"),
    "NO_NOT": _not_before("able"),
    # “I quite playing”: quit is meant.
    "PRP_VBG": lambda place: " quite " not in place.words.casefold(),
    # “get to places” has a noun after its “to”.
    "TO_NON_BASE": lambda place: not place.words.casefold().endswith("s"),
    # “or a least”, “Thec greatest”: the article is misspelt or another word is meant.
    "THE_SUPERLATIVE": lambda place: (
        place.words.casefold() in ("a", "an") and place.next_word.casefold() != "least"
    ),
    "YEAR_OLD_PLURAL": lambda place: bool(_AGED.match(place.after)),
    "TWO_CONNECTED_MODAL_VERBS": lambda place: (
        not _MODAL_OF_ITS_OWN.search(place.before)
        and not (
            place.words.casefold().startswith(("will", "can", "might", "may"))
            and _NAMES_A_THING.search(place.before)
        )
    ),
    "MUCH_COUNTABLE": _not_before("important", "needed", "better", "more"),
}
