"""A clause in its parts: verb, who does it, what it is done to, and what hangs on prepositions.

Voice is undone ("the ring was sold by Ann" and "Ann sold the ring" have the same parts), a change
has its topic whether something rises or is raised, and "remained stable" is one verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import SAYING, word_set
from feedback.essay.facts.contraries import change_of, change_of_noun, change_with
from feedback.essay.grammar.frame import is_negated, subjects_of, verb_sense
from feedback.essay.grammar.frame import stem_of as _stem_of
from feedback.essay.grammar.synonyms import sense_of
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset(("advcl", "ccomp", "relcl", "acl", "parataxis", "csubj", "pcomp"))
_MODALS = word_set("will would shall should can could may might must ll wo ca 'll ’ll 'd ’d")
_NOBODY = word_set("no neither none nobody nothing")
_COMPARING = word_set(
    "more less fewer most least earlier later first last better worse before after"
)
_REPORTING = SAYING | {"answer", "reply", "write"}
_OF_BE = ("ROOT", "ccomp", "conj", "relcl", "advcl")
_OF_TIME = word_set("before after")


@dataclass(frozen=True, slots=True)
class Part:
    """One part: `role` ("agent", "object", "in" …), its head noun and the words of its phrase."""

    role: str
    head: Token
    tokens: tuple[Token, ...]

    @property
    def words(self) -> frozenset[str]:
        """The senses of its content words."""
        return frozenset(s for t in self.tokens if (s := sense(t)))

    @property
    def keys(self) -> frozenset[str]:
        """What may name it: the sense of its head, its names and the nouns set beside it."""
        owners = {t.i for c in self.tokens if c.dep_ == "poss" for t in c.subtree}
        near = [
            t
            for t in self.tokens
            if t.dep_ in ("appos", "compound") and t.pos_ == "PROPN" and t.i not in owners
        ]
        beside = [t for t in self.tokens if t.dep_ == "appos"]
        every = [self.head, *near, *beside, *(c for b in beside for c in b.lefts)]
        if self.head.pos_ == "PROPN":
            every += [
                t for t in self.tokens if t.pos_ == "PROPN" and t.dep_ in ("compound", "flat")
            ]
        return frozenset(s for t in every if (s := sense(t)))

    @property
    def is_open(self) -> bool:
        """Whether only other sentences say who or what it is."""
        return self.head.pos_ in ("PRON", "DET", "NUM") or sense(self.head) is None


@dataclass(frozen=True, slots=True)
class Parts:
    """A clause: `verb` its verb (or a noun of change), `sense` the verb's, `way` of a change."""

    verb: Token
    sense: str
    way: str | None
    negated: bool
    modal: str | None
    parts: tuple[Part, ...]
    tokens: tuple[Token, ...]

    def part(self, role: str) -> Part | None:
        """The part of that role, where there is just one."""
        found = [part for part in self.parts if part.role == role]
        return found[0] if len(found) == 1 else None

    @property
    def words(self) -> frozenset[str]:
        """The senses of all its content words."""
        return frozenset(s for t in self.tokens if (s := sense(t)))


def sense(token: Token) -> str | None:
    """What stands for a content word and its synonyms; None for any other, comparatives kept."""
    word = token.lower_
    if token.pos_ == "NUM" and token.is_digit:
        return word
    if word in _COMPARING and token.pos_ != "NUM":
        return word
    if _stem_of(token) is None:
        return None
    return verb_sense(token) if token.pos_ == "VERB" else sense_of(word)


def clauses_in(tokens: Iterable[Token]) -> Iterator[Parts]:
    """Every clause among the tokens, and every "fall in …" that stands for one."""
    for token in tokens:
        full = token.pos_ == "VERB" and token.dep_ not in ("xcomp", "amod", "aux")
        if full or (token.pos_ == "AUX" and token.dep_ in _OF_BE):
            yield _parts(token)
        elif token.pos_ == "NOUN" and (way := change_of_noun(token.lemma_.lower())):
            yield from _of_noun(token, way)


def _of_noun(noun: Token, way: str) -> Iterator[Parts]:
    """ "A drop in visits", "a rise of the rent": a clause whose topic hangs on the noun."""
    topics = [
        p
        for c in noun.children
        if c.dep_ == "prep" and c.lower_ in ("in", "of")
        for p in c.children
    ]
    if len(topics) != 1 or topics[0].dep_ != "pobj" or topics[0].pos_ == "NUM":
        return
    topic = Part("topic", topics[0], _phrase(topics[0]))
    denied = any(c.lower_ in _NOBODY for c in noun.lefts)
    tokens = (noun, *topic.tokens)
    yield Parts(noun, f"→{way}", way, denied, None, (topic,), tokens)


def _parts(verb: Token) -> Parts:
    found = list(_found(verb))
    complements = frozenset(
        t.lower_
        for c in verb.children
        if c.dep_ in ("prt", "acomp", "advmod", "oprd", "attr")
        for t in (c,)
    )
    lemma = verb.lemma_.lower()
    way = change_with(lemma, complements) or change_of(lemma)
    if any(part.role == "to do" for part in found):
        way = None  # "declined to pay"
    if way:
        found = _with_topic(found)
    inner = [c for c in verb.children if c.dep_ == "xcomp"]
    negated = is_negated(verb) or any(
        t.lower_ in _NOBODY
        for part in found
        if part.role in ("agent", "object", "topic")
        for t in (part.head, *part.head.lefts)
    )
    own = {t.i: t for part in found for t in part.tokens}
    own |= {t.i: t for t in (verb, *inner)}
    own |= {
        c.i: c
        for v in (verb, *inner)
        for c in v.children
        if c.dep_ in ("advmod", "acomp", "npadvmod", "prt")
    }
    own |= {t.i: t for c in list(own.values()) if c.dep_ == "advmod" for t in c.lefts}
    return Parts(
        verb,
        f"→{way}" if way else "say" if any(p.role == "that" for p in found) else verb_sense(verb),
        way,
        negated,
        _modal(verb),
        tuple(found),
        tuple(own[i] for i in sorted(own)),
    )


def _modal(verb: Token) -> str | None:
    found = next((c.lower_ for c in verb.children if c.dep_ == "aux" and c.lower_ in _MODALS), None)
    if found is None and verb.dep_ == "xcomp":
        return "to"
    if found is None:
        going = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
        return "to" if going else None
    return {"would": "will", "wo": "will", "could": "can", "ca": "can", "might": "may"}.get(
        found, found
    )


def _found(verb: Token) -> Iterator[Part]:
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children) or (
        verb.dep_ == "acl" and verb.tag_ == "VBN"
    )
    stranded = next((c.lower_ for c in verb.children if _is_stranded(c)), "object")
    for subject in subjects_of(verb):
        yield Part(stranded if passive else "agent", subject, _phrase(subject))
        yield from _behind(subject)
    yield from _below(verb, 0)


def _is_stranded(preposition: Token) -> bool:
    """ "The boxes were paid for"."""
    return preposition.dep_ == "prep" and not any(preposition.children)


def _below(token: Token, depth: int) -> Iterator[Part]:
    for child in token.children:
        if child.dep_ in ("dobj", "dative") and child.pos_ not in ("ADP",):
            yield Part("object", child, _phrase(child))
            yield from _behind(child)
        elif child.dep_ in ("attr", "oprd"):
            yield Part("attr", child, _phrase(child))
            yield from _behind(child)
        elif child.dep_ == "acomp":
            yield Part("attr", child, _phrase(child))
            yield from _below(child, depth + 1)
        elif child.dep_ in ("prep", "agent", "dative") or (
            child.dep_ == "prt" and child.lower_ in _OF_TIME
        ):
            yield from _hanging(child)
        elif child.dep_ == "advmod":
            yield from _below(child, depth + 1)
        elif child.dep_ == "npadvmod":
            yield Part("when", child, _phrase(child))
        elif child.dep_ in ("xcomp", "ccomp") and depth < 2 and child.pos_ == "VERB":
            if child.dep_ == "ccomp" and depth == 0 and token.lemma_.lower() in _REPORTING:
                yield Part("that", child, tuple(child.subtree))
            elif child.dep_ == "xcomp":
                yield Part("to do", child, (child,))
                yield from _below(child, depth + 1)
        elif child.dep_ == "advcl" and child.tag_ == "VB" and depth < 2:
            # "went to work in the cannery"
            yield from _below(child, depth + 1)


def _behind(noun: Token) -> Iterator[Part]:
    """The phrases behind a noun, which may as well hang on the verb."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ != "of":
            yield from _hanging(child)
        elif child.dep_ == "acl" and child.tag_ == "VB":
            yield from _below(child, 1)


def _hanging(preposition: Token) -> Iterator[Part]:
    role = "agent" if preposition.dep_ == "agent" else preposition.lower_
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield Part(role, child, _phrase(child))
            yield from _behind(child)
        elif child.dep_ == "prep":
            yield from _hanging(child)


def _with_topic(parts: list[Part]) -> list[Part]:
    """What changes: the object where there is one, else the subject."""
    roles = {part.role for part in parts}
    topic = "object" if "object" in roles else "agent"
    return [
        Part("topic" if part.role == topic else part.role, part.head, part.tokens) for part in parts
    ]


def _phrase(head: Token) -> tuple[Token, ...]:
    """The words of a noun's own phrase: modifiers, "of …", what stands beside it; no clauses, and
    no other preposition, whose phrase is a part of its own."""
    found: list[Token] = []
    stack = [head]
    while stack:
        token = stack.pop()
        found.append(token)
        for child in token.children:
            apart = child.dep_ in _CLAUSES or (child.dep_ == "prep" and child.lower_ != "of")
            if not apart and child.dep_ not in ("punct",):
                stack.append(child)
    return tuple(sorted(found, key=lambda t: t.i))


def stems(tokens: Iterable[Token]) -> frozenset[str]:
    """The stems of the words."""
    return frozenset(stem(t.text) for t in tokens if t.is_alpha)
