"""Two figures of one fact, told by the weight of evidence where their grammar does not tell it.

No single word decides: each sign that the two tell one fact adds to the weight of evidence, and a
citation of that very source needs less of it than a sentence that cites nothing. Shared words
weigh by how rare they are in the pack.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.statement import REPORTING_VERBS, Context, Statement
from feedback.essay.grammar.frame import (
    LIGHT,
    Frame,
    clause_of,
    frame_of,
    sense_at,
    senses,
    verb_sense,
)
from feedback.essay.grammar.synonyms import sense_of
from feedback.library.library import SourceLibrary
from feedback.text.quantity import Quantity
from feedback.text.span import Span
from feedback.text.units import CURRENCIES, UNITS
from feedback.text.words import stem, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_UNKNOWN = 0.45  # the weight of a word that the pack does not have: mostly another wording
_NEARBY = 0.6  # what a word counts that stands round the passage and not in it
_MEANT = 0.85  # the same where a pronoun of the passage points there
_REACH = 5.0  # content words over which nearness to a figure falls off
_BY_CHANCE = 4  # two durations have so small a figure by chance
_CLEAR = 1.25  # how much nearer the one figure must stand than the next
# Nouns that name no thing of their own: what they are said of is named elsewhere.
PEOPLE = word_set(
    """
    people person persons man woman girl boy inhabitants residents citizens individuals men
    women humans folk souls
    participants respondents subjects members
    """
)
_ABOUT_SOURCES = word_set(
    """
    source text article author writer passage document report table graph chart data figure
    study research researcher survey according evidence extract reader letter book
    """
)
_RATE = re.compile(
    r"(?i)\s*(?:an?|per|each|every)\s+(second|minute|hour|day|week|month|year|person|head)\b"
)
_POINTS = re.compile(r"(?i)\bpoints?\b")


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for one fact: `cover`, the share of the clause's words (by weight) that the
    passage has; `mass`, their weight; `ties`, other figures that both give; the rest are yes or no.
    """

    cover: float
    mass: float
    whole: float
    ties: int
    noun: bool
    unit: bool
    verb: bool
    head: bool
    subject: bool
    slip: bool
    stranger: bool
    cited: bool
    near: bool
    date: bool
    mine: bool
    negated: bool
    series: bool
    rate: bool
    unmoved: bool
    transposed: bool = False
    other_unit: bool = False

    @property
    def joined(self) -> bool:
        """Whether more than the words about them joins the two figures."""
        return self.verb or self.head or self.series or self.slip or self.ties > 0

    @property
    def weight(self) -> float:
        """The evidence added up; compare `needed`."""
        return (
            2.0 * self.cover
            + 0.45 * min(self.mass, 4.0)
            + 0.5 * self.whole
            + 0.75 * min(self.ties, 2)
            + 0.6 * self.noun
            + 0.25 * self.unit
            + 0.5 * self.verb
            + 0.4 * self.head
            + 0.3 * self.subject
            + 0.4 * self.slip
            - 0.7 * self.stranger
            - 0.5 * self.date
            - 1.0 * self.negated
            + 0.8 * self.series
            + 0.5 * self.rate
            - 0.6 * self.unmoved
            + 0.4 * self.transposed
            + 1.2 * self.other_unit
        )

    @property
    def needed(self) -> float:
        """How much is asked for: least where the sentence itself cites that source."""
        if self.cited:
            return 2.3
        return 3.0 if self.near else 3.6


def signs(
    statement: Statement,
    q: Quantity,
    context: Context,
    r: Quantity,
    library: SourceLibrary,
    *,
    ties: int,
    slip: bool,
    series: bool,
) -> Signs | None:
    """The signs that `q` and `r` are values of one fact; None where something rules it out."""
    ours = frame_of(statement.doc, q.phrase)
    theirs = frame_of(context.parsed, r.phrase.shifted(-context.passage.span.start))
    if ours is None or theirs is None:
        return None
    if q.kind == "date" and (ours.verb in REPORTING_VERBS) != (theirs.verb in REPORTING_VERBS):
        # the day of the report is not that of the event
        return None
    mine = clause_senses(statement, q)
    here, nearby = senses(context.parsed), _nearby(context)
    weights = rarity(library)
    everything = statement_senses(statement)
    known = _MEANT if has_pronoun(context) else _NEARBY
    cover, mass = _covered(mine, here, nearby, weights, known)
    whole, _ = _covered(everything, here, nearby, weights, known)
    source = context.passage.source.id
    return Signs(
        cover=cover,
        mass=mass,
        whole=whole,
        ties=ties,
        noun=same_noun(q, r),
        unit=q.unit is not None and q.unit == r.unit,
        verb=ours.verb is not None
        and ours.verb == theirs.verb
        and (ours.verb not in LIGHT or _is_meant_to_have(ours, context, q, r)),
        head=ours.noun is not None and ours.noun == theirs.noun,
        subject=bool(ours.subject & theirs.subject) or _is_told_of_itself(ours, context),
        slip=slip,
        stranger=bool(_strangers(ours, here | nearby)) and not _is_told_by_its_doers(ours, context),
        cited=source in statement.credit,
        near=source in statement.near_credit,
        date=q.kind == "date",
        mine=statement.is_own,
        negated=ours.negated != theirs.negated,
        series=series,
        rate=_rate(statement.text, q) is not None
        and _rate(statement.text, q) == _rate(context.text, r),
        unmoved=q.kind == r.kind == "percent"
        and bool(q.change) != bool(r.change)
        and not same_noun(q, r),
        transposed=is_transposed(q.span.of(statement.text), r.span.of(context.text)),
        other_unit=q.kind == r.kind and q.unit != r.unit and q.figure == r.figure > _BY_CHANCE,
    )


def is_transposed(written: str, source: str) -> bool:
    """Whether two figures have the same digits in another order or before another point: 43 and 34,
    4.5 and 45."""
    a, b = re.sub(r"[^\d.]", "", written), re.sub(r"[^\d.]", "", source)
    return len(a) > 1 and a != b and sorted(a.replace(".", "")) == sorted(b.replace(".", ""))


def clause_senses(statement: Statement, q: Quantity) -> frozenset[str]:
    """What the clause of `q` says, without the figure and the words that only name the source."""
    inside = q.phrase
    tokens = statement.doc.char_span(inside.start, inside.end, alignment_mode="expand")
    if not tokens:
        return frozenset()
    verb: Token = tokens.root
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    if verb.pos_ in ("VERB", "AUX"):
        found = _senses_of(statement, clause_of(verb), inside)
        if len(found) >= 2:
            return found
    return statement_senses(statement, inside)


def statement_senses(statement: Statement, but: Span | None = None) -> frozenset[str]:
    """The senses of all that the statement says."""
    return _senses_of(statement, statement.tokens, but or Span(-1, -1))


def _senses_of(statement: Statement, tokens: Iterable[Token], but: Span) -> frozenset[str]:
    found = set()
    for token in tokens:
        at = Span(token.idx, token.idx + len(token.text))
        if but.overlaps(at) and token.pos_ != "NOUN":
            continue
        if any(mark.covers(at) for mark in statement.signals):
            continue
        if not statement.span.covers(at):
            continue
        if token.lower_ in UNITS or token.lower_ in CURRENCIES:
            continue
        if token.lemma_.lower() in REPORTING_VERBS or token.lower_ in _ABOUT_SOURCES:
            continue
        if sense := sense_at(token):
            found.add(sense)
    return frozenset(found)


def _covered(
    mine: frozenset[str],
    here: frozenset[str],
    nearby: frozenset[str],
    weights: dict[str, float],
    known: float,
) -> tuple[float, float]:
    whole = sum(weights.get(s, _UNKNOWN) for s in mine)
    shared = sum(weights.get(s, _UNKNOWN) for s in mine & here)
    round_ = sum(weights.get(s, _UNKNOWN) for s in (mine & nearby) - here)
    return ((shared + known * round_) / whole if whole else 0.0), shared


@lru_cache(maxsize=8)
def rarity(library: SourceLibrary) -> dict[str, float]:
    """How rare each sense is in the pack: 1 for those of one sentence, towards 0 for those of all.

    It is the logarithm of the share of sentences without it (idf), over its greatest value.
    """
    counts: Counter[str] = Counter()
    passages = library.passages
    for passage in passages:
        counts.update({sense_of(word.text.casefold()) for word in words(passage.text)})
    most = math.log(1 + len(passages)) or 1.0
    return {s: math.log(1 + len(passages) / n) / most for s, n in counts.items()}


def nearness(
    statement: Statement, q: Quantity, context: Context, r: Quantity, library: SourceLibrary
) -> float:
    """How near `r` stands to the passage's words that the clause of `q` has too."""
    mine = clause_senses(statement, q)
    weights = rarity(library)
    start = context.passage.span.start
    doc: Doc = context.parsed
    at = doc.char_span(r.span.start - start, r.span.end - start, alignment_mode="expand")
    if not at:
        return 0.0
    near = 0.0
    gap = 0.0
    for side in (range(at.start - 1, -1, -1), range(at.end, len(doc))):
        gap = 0.0
        for i in side:
            token = doc[i]
            gap += 2.5 if token.text in ",;:—(" else 1.0 if sense_at(token) else 0.3
            if (sense := sense_at(token)) and sense in mine:
                near += weights.get(sense, _UNKNOWN) * math.exp(-gap / _REACH)
    return near + 0.6 * same_noun(q, r)


def is_clear(scores: list[float]) -> bool:
    """Whether the best of the scores leads the next by enough."""
    ranked = sorted(scores, reverse=True)
    return len(ranked) < 2 or (ranked[0] > 0 and ranked[0] >= _CLEAR * ranked[1])


def fits(q: Quantity, r: Quantity, ours: str, theirs: str) -> bool:
    """Whether the two could be values of one slot: kind, unit and what is counted."""
    if {q.kind, r.kind} == {"percent", "multiplier"}:
        # "cut by a third" and "halved"
        share, multiple = (q, r) if q.kind == "percent" else (r, q)
        return share.change is not None or (share.approximate and multiple.figure < 1)
    if q.kind != r.kind or q.kind == "time":
        return q.kind == r.kind
    if q.kind == "percent":
        if bool(_POINTS.search(ours)) != bool(_POINTS.search(theirs)):
            return False
        return {q.change, r.change} != {"up", "down"}
    if q.kind == "date":
        coarser = _grain(r) == "day" and _grain(q) == "month" and _letters(ours) <= _letters(theirs)
        return (_grain(q) == _grain(r) or coarser) and q.unit == r.unit
    if q.kind == "duration":
        # "three months" for three weeks
        return q.unit == r.unit or q.figure == r.figure
    if q.unit != r.unit:
        return False
    if q.kind == "money" or q.unit:
        return True
    return _counts_alike(q.counted, r.counted)


def _letters(text: str) -> frozenset[str]:
    """The month of a date."""
    return frozenset(word[:3] for word in re.findall(r"[a-z]{3,}", text.casefold()))


def _grain(q: Quantity) -> str:
    days = q.high - q.low
    return "day" if days < 1 else "month" if days < 32 else "year" if days < 400 else "era"


def _counts_alike(a: str | None, b: str | None) -> bool:
    if a is None or b is None or sense_of(a) == sense_of(b) or stem(a) == stem(b):
        return True
    if a in PEOPLE or b in PEOPLE:
        return True
    return min(len(a), len(b)) >= 4 and (a.endswith(b) or b.endswith(a))


def same_noun(q: Quantity, r: Quantity) -> bool:
    """Whether both count one thing by name."""
    if q.counted is None or r.counted is None or q.counted in PEOPLE:
        return False
    return sense_of(q.counted) == sense_of(r.counted) or stem(q.counted) == stem(r.counted)


def _rate(text: str, q: Quantity) -> str | None:
    """The last word of "a week", "per head" behind a figure."""
    found = _RATE.match(text, q.phrase.end)
    return found.group(1).casefold() if found else None


def _strangers(ours: Frame, known: frozenset[str]) -> frozenset[str]:
    people = {sense_of(word) for word in (*PEOPLE, *_ABOUT_SOURCES)}
    return ours.actors - known - people


def _is_told_by_its_doers(ours: Frame, context: Context) -> bool:
    """Whether those who do it may be the "we" of the passage: "the astronomers watched"."""
    doing = [t for t in context.parsed if t.lower_ == "we" and t.dep_ == "nsubj"]
    return bool(ours.subject) and any(verb_sense(t.head) == ours.verb for t in doing)


def _is_meant_to_have(ours: Frame, context: Context, q: Quantity, r: Quantity) -> bool:
    """Whether both say how many of one thing somebody has, whom the passage calls "she"."""
    named = {s for s in ours.subject if s in context.nearby}
    return ours.verb == "have" and same_noun(q, r) and bool(named) and has_pronoun(context)


def _is_told_of_itself(ours: Frame, context: Context) -> bool:
    """Whether the essay names the writer who says "I" in the passage."""
    if not any(t.lower_ in ("i", "we") and t.dep_.startswith("nsubj") for t in context.parsed):
        return False
    source = context.passage.source
    first = source.sentences[0].of(source.text) if source.sentences else ""
    told = f"{source.author or ''} {source.title or ''} {first}"
    return bool(ours.subject & {stem(w.text) for w in words(told) if w.text[:1].isupper()})


@lru_cache(maxsize=4096)
def has_pronoun(context: Context) -> bool:
    """Whether the passage's subject is a pronoun, whose noun stands before it."""
    return any(t.pos_ == "PRON" and t.dep_.startswith("nsubj") for t in context.parsed)


@lru_cache(maxsize=4096)
def _nearby(context: Context) -> frozenset[str]:
    source, span = context.passage
    after = [s for s in source.sentences if s.start >= span.end][:1]
    here = [*context.nearby, *(w.text.casefold() for s in after for w in words(source.text, *s))]
    return frozenset(sense_of(word) for word in here) | context.nearby
