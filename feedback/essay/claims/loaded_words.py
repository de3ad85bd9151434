"""Loaded words: a verdict on people or positions in words that stand where reasons should.

What is a loaded word depends on what it is said of. A hat may be ridiculous and a smell
disgusting; of an argument, a law or its supporters, the words argue in place of evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import SAYING, THINKING, word_set
from feedback.essay.claims.absolute_words import KINDS
from feedback.essay.grammar.clauses import own_subject
from feedback.essay.model import Body
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTEMPT = word_set(
    """
    preposterous idiotic moronic imbecilic asinine ludicrous laughable ridiculous absurd stupid
    dumb brainless nonsensical despicable disgusting pathetic disgraceful braindead
    """
)
"""Adjectives of contempt, which say nothing of a position but what the writer thinks of it."""

_LOOSE = word_set("dumb")
"""Of a fact ("that is dumb") it is surprise, in the words of everyday."""

_INSULTS = word_set(
    """
    idiot idiots moron morons imbecile imbeciles fool fools simpleton simpletons hypocrite
    hypocrites coward cowards scum scumbag scumbags parasite parasites clown clowns lunatic
    lunatics buffoon buffoons crook crooks snowflake snowflakes bigot bigots
    """
)
_PARTS = word_set(
    """
    clown clowns parasite parasites crook crooks lunatic lunatics snowflake snowflakes bigot bigots
    """
)
"""Ticks are parasites and acrobats clowns: insults of people in general alone."""

_OUTRIGHT = word_set("idiot idiots moron morons imbecile imbeciles scum scumbag scumbags")
"""Insults wherever they stand; a fool, a coward or a clown may be somebody's part."""

_HERDS = word_set("sheep puppets lemmings cattle zombies robots drones masses puppet zombie")
_MINDLESS = word_set(
    "brainwashed mindless ignorant blind brainless stupid obedient dumb brain-dead gullible"
)
_NONSENSE = word_set("nonsense rubbish garbage bullshit crap joke hogwash drivel bunk")
_POSITIONS = word_set(
    """
    idea ideas argument arguments claim claims view views belief beliefs opinion opinions theory
    theories notion notions assumption assumptions conclusion conclusions reasoning logic excuse
    excuses objection objections assertion assertions statement statements suggestion suggestions
    position thinking attitude attitudes mentality ideology
    law laws rule rules policy policies plan plans decision decisions proposal proposals regulation
    regulations ban bans reform reforms tax taxes system scheme schemes measure measures
    restriction restrictions behaviour behavior practice practices
    """
)
_PEOPLE = KINDS | word_set(
    """
    opponent opponents supporter supporters defender defenders advocate advocates activist
    activists protester protesters follower followers conservative conservatives liberal liberals
    socialist socialists capitalist capitalists environmentalist environmentalists bureaucrat
    bureaucrats official officials minister ministers anyone anybody those everyone everybody
    whoever member members group groups side industry party lobby
    """
)
_CONCEDING = word_set("although though while whilst even if unless whether as")
_DOUBTED = word_set("may might could would can seem sound look appear")
_MEANT = word_set(
    """
    deliberately intentionally purposely seemingly apparently supposedly almost too not never hardly
    wilfully comically wonderfully
    """
)
_FIRM = word_set(
    """
    obviously clearly plainly simply just utterly completely totally absolutely downright plain
    outright truly really so very nothing
    """
)
_CALLING = word_set("call dub label deem brand mock ridicule portray depict satirise satirize")
_OWN_STORY = re.compile(
    r"(?i)\b(?:my|our)\s+(?:mum|mom|mother|dad|father|friends?|sister|brother|uncle|aunt|cousin"
    r"|teacher|neighbou?rs?|boss|parents?|grand\w+|dog|cat)\b|\bI\s+(?:was|felt|had|did|went|got)\b"
)
_ONLY = re.compile(
    r"\b[Oo]nly\s+(?:an?\s+|the\s+)?(?:complete\s+|total\s+|real\s+)?"
    r"(?P<word>fools?|idiots?|morons?|imbeciles?|(?:stupid|ignorant|foolish)\s+(?:person|people))\s+"
    r"(?:would|could|can|will|believes?|thinks?)\b"
)
_LOADED = frozenset(CONTEMPT) | _INSULTS | _HERDS | _NONSENSE
_SENSED = word_set("eat drink smell taste touch chew lick swallow wear sit live")
_REASONS = word_set("because since if")


def loaded_words(body: Body, sentence: Span) -> Iterator[Span]:
    """The loaded words of a sentence, said in the essay's own voice of people or positions.

    Left out: questions, denials, conditions, concessions, guesses, what somebody else calls or
    thinks so, what a reason in the same clause bears out, and stories of the student's own life.
    """
    text = sentence.of(body.text)
    if text.rstrip(" \"”’')").endswith("?") or _OWN_STORY.search(text):
        return
    if found := _ONLY.search(text):
        yield Span(*found.span("word")).shifted(sentence.start)
    for token in body.parsed(sentence):
        start = _judged(token)
        if start is not None and _is_asserted(token):
            yield Span(start.idx, token.idx + len(token))


def _judged(token: Token) -> Token | None:
    """Where the loaded words that end in `token` begin; None when it is none, or harmless."""
    word = token.lower_
    if word not in _LOADED or _is_ones_own(token) or _is_in_a_name(token):
        return None
    if word in CONTEMPT:
        hit = _qualifies(token) or _is_said_of(token)
        return _first(token) if hit else None
    if word in _INSULTS or (word in _HERDS and _mindless(token) is not None):
        hit = _is_named(token)
        return (_mindless(token) or _first(token)) if hit else None
    if word in _NONSENSE and token.dep_ == "attr" and _is_position(own_subject(token.head)):
        return _first(token) if word != "joke" or _is_now(token) else None
    return None


def _first(token: Token) -> Token:
    """The word itself, or the adverb that drives it home: "obviously stupid"."""
    before = token.doc[token.i - 1] if token.i > token.sent.start else token
    firm = before.lower_ in _FIRM and before.lower_.endswith(("ly", "plain", "downright"))
    return before if firm else token


def _mindless(token: Token) -> Token | None:
    before = token.doc[token.i - 1] if token.i > token.sent.start else token
    return before if before.lower_ in _MINDLESS else None


def _qualifies(token: Token) -> bool:
    """ "A preposterous argument", "stupid people"."""
    noun = token.head
    if token.dep_ not in ("amod", "compound") or noun.i < token.i:
        return False
    return noun.lower_ in _POSITIONS or (noun.lower_ in _PEOPLE and _is_now(noun))


def _is_said_of(token: Token) -> bool:
    """ "The idea is preposterous", "it is disgusting that", "to wait is stupid"."""
    verb = token.head
    if token.dep_ not in ("acomp", "oprd", "conj", "attr") or verb.lemma_ != "be":
        return False
    subject = own_subject(verb)
    if subject is None:
        return False
    if subject.dep_.startswith("csubj"):
        return token.lower_ != "disgusting" or subject.lemma_.lower() not in _SENSED
    if subject.lower_ == "it":
        loose = token.lower_ in _LOOSE or not _opens_clause(verb, token)
        return _is_now(token) and not loose
    if subject.lower_ in ("this", "that"):
        return token.lower_ not in _LOOSE and _is_now(token) and verb.dep_ != "relcl"
    people = subject.lower_ in _PEOPLE and _is_now(token)
    return people or _is_position(subject)


def _opens_clause(verb: Token, token: Token) -> bool:
    """ "It is absurd to", "it is disgusting that": what is disgusting to touch is so literally."""
    opened = [
        c
        for head in (verb, token)
        for c in head.children
        if c.dep_ in ("ccomp", "xcomp", "csubj", "advcl") and c.i > token.i
    ]
    return any(token.lower_ != "disgusting" or own_subject(c) is not None for c in opened)


def _is_position(subject: Token | None) -> bool:
    if subject is None:
        return False
    return subject.lower_ in _POSITIONS or subject.dep_.startswith("csubj")


def _is_named(token: Token) -> bool:
    """ "They are idiots", "nothing but puppets": of a group or of whoever does something."""
    verb = _verb_over(token)
    if verb is None:
        return False
    if token.lower_ in _OUTRIGHT and token.tag_ == "NNS" and _is_now(token):
        return True
    if verb.lemma_ == "brainwash" and token.lower_ in _HERDS:
        return _is_now(token)
    if verb.lemma_ != "be" or not _is_predicate(token):
        return False
    subject = own_subject(verb)
    if subject is None or subject.ent_type_ == "PERSON":
        return False
    group = subject.lower_ in _PEOPLE or subject.tag_ == "NNS"
    if token.lower_ in _PARTS | _HERDS:
        return subject.lower_ in _PEOPLE | {"they"} and (group or _is_now(token))
    return group and (_is_now(token) or subject.tag_ == "NNS")


def _is_predicate(token: Token) -> bool:
    at = token
    while at.dep_ in ("conj", "pobj", "prep") and (at.dep_ != "prep" or at.lower_ == "but"):
        at = at.head
    return at.dep_ == "attr"


def _verb_over(token: Token) -> Token | None:
    at = token
    while at.head.i != at.i:
        at = at.head
        if at.pos_ in ("VERB", "AUX"):
            return at
    return None


def _is_ones_own(token: Token) -> bool:
    """ "I am just a stupid kid", "my first idea was stupid": nobody else is judged."""
    verb = _verb_over(token)
    subject = own_subject(verb) if verb is not None else None
    if any(
        c.lower_ in ("my", "our") for n in (token, subject) if n is not None for c in n.children
    ):
        return True
    return subject is not None and subject.lower_ in ("i", "we", "me", "he", "she")


def _is_in_a_name(token: Token) -> bool:
    """ "The film Three Cowards": a capital in the middle of a sentence makes a title."""
    return token.text.istitle() and token.i > token.sent.start


def _is_now(token: Token) -> bool:
    """Whether it is said in the present: in the past a story is told."""
    verb = _verb_over(token)
    if verb is None:
        return False
    helps = {c.lower_ for c in verb.children if c.dep_.startswith("aux")}
    if verb.tag_ == "VBN":
        return bool(helps & {"are", "is", "have", "has"})
    unchanged = verb.tag_ == "VBD" and verb.lower_ == verb.lemma_.lower()
    return (verb.tag_ in ("VBZ", "VBP", "VB") or unchanged) and "did" not in helps


def _is_asserted(token: Token) -> bool:
    """Whether the essay says it, of itself and without a reason."""
    if any(c.lower_ in _MEANT or c.dep_ == "neg" for c in token.children) or _is_of_none(token):
        return False
    at: Token = token
    while True:
        if at.pos_ in ("VERB", "AUX") and _takes_back(at, token):
            return False
        if at.head.i == at.i:
            return True
        at = at.head


def _is_of_none(token: Token) -> bool:
    """ "No idea is stupid", "no stupid ideas": denied of them all."""
    subject = own_subject(token.head)
    return any(
        c.lower_ in ("no", "any", "few")
        for noun in (token, token.head, subject)
        if noun is not None
        for c in noun.children
    )


def _takes_back(verb: Token, token: Token) -> bool:
    helps = [c for c in verb.children if c.dep_ in ("aux", "neg", "mark", "advmod")]
    words = {c.lower_ for c in helps if c.i < token.i}
    if words & (_CONCEDING | {"may", "might", "could", "would"}):
        return True
    if any(c.dep_ == "neg" for c in helps) or verb.lemma_.lower() in _DOUBTED | _CALLING:
        return True
    if any(
        c.dep_ == "advcl" and any(m.lower_ in _REASONS for m in c.children) for c in verb.children
    ):
        return True
    return _is_anothers(verb, token)


def _is_anothers(verb: Token, token: Token) -> bool:
    """Whether somebody else says or thinks it ("critics say", "many find it")."""
    if verb.lemma_.lower() not in SAYING | THINKING | {"find", "see", "regard", "accuse", "like"}:
        return False
    subject = own_subject(verb)
    if subject is None or subject.lower_ in ("i", "we") or verb.i == token.i:
        return False
    return token not in subject.subtree
