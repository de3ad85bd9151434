"""Of whom and of where a figure is said: those of a part, the rest and the whole are three facts.

"61 percent of the machines in Harlow" says nothing of half the machines of the county, and what
night buses carry is not what buses carry. The words that narrow a figure are read off the parse of
both sentences: what stands before the noun, the phrase behind it, and where the clause places it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.contraries import contrary, is_of_calendar
from feedback.essay.facts.figure_evidence import PEOPLE
from feedback.essay.facts.names_together import go_together, is_same_country
from feedback.essay.facts.opposed_sides import is_one_side
from feedback.essay.facts.other_occasion import is_of_another_occasion
from feedback.essay.facts.scope_phrases import (
    NOUNS,
    PLACING,
    WORKS,
    Phrase,
    counts,
    figure_clause,
    is_subject,
    parts_of,
    phrases_of,
)
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.clause_parts import Part, Parts
from feedback.essay.grammar.content_words import content
from feedback.essay.grammar.frame import sense_at, senses
from feedback.essay.grammar.synonyms import sense_of
from feedback.library.library import SourceLibrary
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PLACES = word_set(
    """
    world globe planet country countries nation county city town village region state area district
    province suburb countryside continent neighbourhood neighborhood river lake sea island coast
    valley mountain canal bay desert forest
    """
)
_EVERYWHERE = word_set("worldwide globally nationwide nationally internationally locally abroad")
_PARTS = word_set(
    """
    half part rest third quarter remainder north south east west centre center middle outskirts edge
    end side majority minority
    """
)
_FACING = (
    (word_set("in at within inside"), word_set("outside beyond")),
    (word_set("under below"), word_set("over above")),
    (word_set("with"), word_set("without")),
    (word_set("before"), word_set("after")),
)
_AGED = re.compile(
    r"(?i)(?:\baged\s+(?:between\s+)?|\b(?:people|persons|men|women|adults|children|pupils|boys|girls"
    r"|those|everyone|anyone|workers|teenagers)\s+(?:who\s+are\s+)?(?=under|over|above|below|younger|older))"
    r"((?:under|over|above|below|younger\s+than|older\s+than)?\s*(?:the\s+age\s+of\s+)?[\w-]+)"
)
_SAYING_NOTHING = word_set(
    """
    same other such own certain various different many several more most few new old first last
    whole entire total all average typical ordinary local
    """
)
_CORE = ("agent", "object", "topic", "attr")
_LATER_ONES = word_set("second third fourth fifth sixth next")
_NARROWING = ("of", "among", "amongst", "with", "under", "over")


def is_of_other_scope(
    statement: Statement, q: Quantity, context: Context, r: Quantity, library: SourceLibrary
) -> bool:
    """Whether the two figures are said of different groups or places, as far as they say of which.

    What the essay has named in the two sentences before is taken as named.
    """
    start = context.passage.span.start
    mine = phrases_of(statement.doc, q.phrase)
    theirs = phrases_of(context.parsed, r.phrase.shifted(-start))
    said = _said(statement)
    known = _known(context)
    if is_of_another_occasion(statement, q, context, r):
        return True
    if _is_elsewhere(mine, theirs, statement, context, library):
        return True
    if _is_part(mine, theirs, said) or _is_part(theirs, mine, known):
        return True
    if _faces(mine, theirs) or _spreads(statement, q, context):
        return True
    percent = q.kind == "percent"
    credited = context.passage.source.id in statement.credit | statement.near_credit
    if q.kind != "age" and _ages(context.passage.text) - _ages(statement.sentence_text):
        return True
    if percent and _is_of_all(mine, theirs):
        return True
    return (
        _is_narrowed(mine, theirs, known, _senses(context), percent=percent)
        or (not (credited and not percent) and _is_wider(mine, theirs, said, percent=percent))
        or (percent and _is_of_a_group(mine, theirs, said))
        or _has_other_party(statement, q, context, r)
    )


def _is_elsewhere(
    mine: tuple[Phrase, ...],
    theirs: tuple[Phrase, ...],
    statement: Statement,
    context: Context,
    library: SourceLibrary,
) -> bool:
    """Whether the essay places it where the passage does not, and the passage elsewhere."""
    here = _senses(context)
    for phrase in mine:
        if phrase.prep not in PLACING and not is_subject(phrase.head):
            continue
        sense = phrase.sense
        if sense is None or sense in here or phrase.head.lower_ in here:
            continue
        if phrase.head.lemma_.lower() in _PLACES and phrase.prep in PLACING:
            if any(sense_at(t) in _known(context) for t in phrase.behind):
                continue  # "the village of Nanga"
            return True
        if phrase.head.pos_ == "PROPN" and any(
            _is_other_place(phrase, p, statement, library) for p in theirs
        ):
            return True
    return False


def _is_other_place(
    mine: Phrase, their: Phrase, statement: Statement, library: SourceLibrary
) -> bool:
    if is_of_calendar(their.head.lower_) or is_of_calendar(mine.head.lower_):
        return False
    if their.head.pos_ != "PROPN" or (mine.prep in PLACING) != (their.prep in PLACING):
        return False
    a, b = stem(mine.head.text), stem(their.head.text)
    if b in statement.names | statement.sentence_names or is_same_country(
        (mine.head.lower_, their.head.lower_)
    ):
        return False
    return a not in statement.reporters and not go_together(
        library, frozenset((a,)), frozenset((b,))
    )


def _is_part(mine: Iterable[Phrase], theirs: Iterable[Phrase], said: frozenset[str]) -> bool:
    """Whether `theirs` speaks of a part of what `mine` names ("the rest of the county"), which
    part `said` does not know."""
    heads = {p.sense for p in mine} | {sense_at(t) for p in mine for t in p.behind}
    placed = {p.sense for p in theirs if p.prep in PLACING}
    if placed & {p.sense for p in mine if p.prep in PLACING}:
        return False
    return any(
        (p.head.lower_ in _PARTS or p.head.tag_ == "NNS")
        and p.sense not in said
        and p.prep in PLACING
        and any(sense_at(t) in heads for t in p.behind if t.head.lower_ == "of")
        for p in theirs
    )


def _is_of_all(mine: Iterable[Phrase], theirs: Iterable[Phrase]) -> bool:
    """Whether it is a share of all of them, and the passage's of those of a part of the place."""
    return any(_is_all(t) for p in mine for t in p.head.lefts) and any(
        p.prep in PLACING and p.head.lower_ in _PARTS for p in theirs
    )


def _is_all(token: Token) -> bool:
    return token.lower_ in ("all", "every")


def _ages(text: str) -> frozenset[str]:
    """The ages by which people are told apart: "aged 20", "children under six"."""
    return frozenset(m.group(1).casefold() for m in _AGED.finditer(text))


def _faces(mine: Iterable[Phrase], theirs: Iterable[Phrase]) -> bool:
    """ "In the town" over against "outside the town"."""
    return any(
        a.head.lemma_ == b.head.lemma_
        and any(
            (a.prep in one and b.prep in other) or (a.prep in other and b.prep in one)
            for one, other in _FACING
        )
        for a in mine
        for b in theirs
    )


def _spreads(statement: Statement, q: Quantity, context: Context) -> bool:
    """Whether the essay says "worldwide" and the passage does not."""
    here = {t.lower_ for t in context.parsed}
    return any(
        t.lower_ in _EVERYWHERE and t.lower_ not in here
        for t in figure_clause(statement.doc, q.phrase)
    )


def _is_narrowed(
    mine: Iterable[Phrase],
    theirs: Iterable[Phrase],
    known: frozenset[str],
    here: frozenset[str],
    *,
    percent: bool,
) -> bool:
    """Whether the essay speaks of a sort of what the passage speaks of ("rural households")."""
    heads = {p.sense for p in theirs}
    if any(_is_another_of_them(p, here) for p in mine if p.sense in heads):
        return True
    return any(
        _narrows(t, p, percent=percent)
        for p in mine
        if p.sense in heads
        for t in (*p.before, *(b for b in p.behind if b.head.lower_ in _NARROWING))
        if (s := sense_at(t)) and (s not in known or (is_one_side(t.text) and s not in here))
    )


def _is_another_of_them(phrase: Phrase, here: frozenset[str]) -> bool:
    """Whether the subject is "the second" of what the passage has one of."""
    before = phrase.head.lefts if is_subject(phrase.head) else ()
    ranks = [t for t in before if t.lower_ in _LATER_ONES]
    return bool(ranks) and not any({t.lower_, stem(t.text)} & here for t in ranks)


def _narrows(token: Token, phrase: Phrase, *, percent: bool) -> bool:
    if token.lower_ in _SAYING_NOTHING or token.pos_ not in (*NOUNS, "ADJ"):
        return False
    return percent or not phrase.is_definite or token.tag_ in ("JJR", "JJS") or token.pos_ == "NOUN"


def _is_wider(
    mine: Iterable[Phrase], theirs: Iterable[Phrase], said: frozenset[str], *, percent: bool
) -> bool:
    """Whether the passage speaks of a sort of what the essay speaks of ("night buses")."""
    heads = {p.sense: p for p in mine if p.sense}
    for p in theirs:
        ours = heads.get(p.sense or "")
        if ours is None or p.head.pos_ == "PROPN" or (p.is_definite and not percent):
            continue
        if ours.is_definite and not percent:
            continue
        narrowing = (*p.before, *p.behind)
        words = [t for t in narrowing if t.lower_ not in _SAYING_NOTHING and sense_at(t)]
        if any(sense_at(t) not in said and stem(t.text) not in said for t in words):
            return True
    return False


def _is_of_a_group(mine: Iterable[Phrase], theirs: Iterable[Phrase], said: frozenset[str]) -> bool:
    """Whether the passage gives a share of a group ("among the women") that the essay leaves out,
    which names another one."""
    others = [p for p in mine if p.prep in ("among", "amongst", "of") and p.sense]
    return any(
        p.prep in ("among", "amongst") and p.sense not in said and p.sense is not None
        for p in theirs
    ) and bool(others)


def _has_other_party(statement: Statement, q: Quantity, context: Context, r: Quantity) -> bool:
    """Whether beside the same verb somebody or something else stands in the same part."""
    ours = parts_of(statement.doc, q.phrase)
    theirs = parts_of(context.parsed, r.phrase.shifted(-context.passage.span.start))
    if ours is None or theirs is None or ours.sense != theirs.sense:
        return False
    doers = [p for p in ours.parts if p.role == "agent" and not p.is_open]
    if any(_hangs_by(p, theirs) for p in doers):
        return True
    for part in ours.parts:
        if part.is_open or part.role in ("that", "to do", "attr", "when") or counts(part.tokens):
            continue
        facing = [p for p in theirs.parts if p.role == part.role and not p.is_open]
        facing = [p for p in facing if not counts(p.tokens)]
        if len(facing) == 1 and not part.keys & facing[0].words and not _are_works(part, facing[0]):
            a, b = part.head.lemma_.lower(), facing[0].head.lemma_.lower()
            doing = part.role in ("agent", "topic")  # renamed too freely
            if doing and _are_two_parties(part, facing[0], statement, context):
                return True
            if contrary(a, b) or (
                not doing and _is_strange(part.words, context, facing[0].words, statement)
            ):
                return True
    return False


def _are_works(mine: Part, their: Part) -> bool:
    """ "The book" for "the novel"."""
    return {mine.head.lemma_.lower(), their.head.lemma_.lower()} <= WORKS


def _are_two_parties(mine: Part, their: Part, statement: Statement, context: Context) -> bool:
    """Whether the source speaks of both, and not of the one as the other: "the queens live eight
    years", "the workers two"."""
    if mine.head.pos_ != "NOUN" or their.head.pos_ != "NOUN" or mine.head.lower_ in PEOPLE:
        return False
    if _has(mine.head, ("a", "an")) and _has(their.head, ("the",)):
        return not mine.words & their.words  # any can of cola, and the drink of the study
    if their.head.lower_ in PEOPLE or mine.head.tag_ != their.head.tag_:
        return False
    word, source = stem(mine.head.text), context.passage.source
    beside = word in context.stems | context.nearby
    return word in _stems_of(source.text) and not beside and not their.words & _said(statement)


def _has(noun: Token, articles: tuple[str, ...]) -> bool:
    return any(t.lower_ in articles for t in noun.lefts)


@lru_cache(maxsize=64)
def _stems_of(text: str) -> frozenset[str]:
    return content(text, Span(0, len(text)))


def _hangs_by(doer: Part, theirs: Parts) -> bool:
    """Whether who does it in the essay stands by somebody else's doing in the passage: "she died
    four years after her husband"."""
    if any(doer.keys & p.words for p in theirs.parts if p.role in _CORE):
        return False
    beside = [p for p in theirs.parts if p.role not in _CORE]
    return any(p.role == "agent" for p in theirs.parts) and any(doer.keys & p.keys for p in beside)


def _is_strange(
    words: frozenset[str], context: Context, facing: frozenset[str], statement: Statement
) -> bool:
    """Whether neither text knows what the other has there."""
    return bool(words) and not words & _known(context) and not facing & _said(statement)


def _said(statement: Statement) -> frozenset[str]:
    """The senses of the words of the statement's sentence and of the two before it."""
    return _said_before(statement.doc, statement.sentence or statement.span, statement.span)


@lru_cache(maxsize=256)
def _said_before(doc: Doc, sentence: Span, span: Span) -> frozenset[str]:
    found = doc.char_span(sentence.start, max(sentence.end, span.end), alignment_mode="expand")
    if not found:
        return frozenset()
    first = found[0].sent.start
    for _ in range(2):
        first = doc[first - 1].sent.start if first > 0 else 0
    words = [t for t in doc[first : found.end] if t.is_alpha]
    return frozenset(_all_senses(words))


@lru_cache(maxsize=1024)
def _known(context: Context) -> frozenset[str]:
    words = {sense_of(word) for word in context.nearby}
    return frozenset(words | context.nearby | context.stems | set(_all_senses(context.parsed)))


def _senses(context: Context) -> frozenset[str]:
    return senses(context.parsed)


def _all_senses(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if (s := sense_at(token)) is not None:
            yield s
            yield stem(token.text)
