"""Two figures of one fact, told by grammar: they hang on the same verb or noun of the same clause.

A retelling changes most of its source's words, so what ties the two sentences together is their
shape: the verb with its subject, or the noun that the figure measures ("a delay of four years").
Nothing may set them apart, neither another time nor another of two opposites.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.frame import LIGHT, Frame, frame_of, senses
from feedback.essay.grammar.synonyms import sense_of
from feedback.text.quantity import Quantity
from feedback.text.words import stem, words

_HALF = 0.5
_MOST = 0.6
_NEARLY_ALL = 0.75
_SORTS = (
    frozenset(("km", "m", "cm", "mm", "mile", "foot", "inch", "yard")),
    frozenset(("ton", "kg", "g", "mg", "µg", "lb", "ounce")),
    frozenset(("hectare", "acre")),
    frozenset(("watt", "kilowatt", "megawatt")),
)
# Who or what these are, only the sentence before says.
_VAGUE = word_set("peopl person man men woman women thing number figur amount total someon way")
_SPANS_OF_TIME = word_set("day night morn even week month year end begin start summer winter start")
_LATER = re.compile(r"(?i)\s*(later|earlier|after(?:wards)?|before)\b")
_MUCH = 1.3


def retells(
    statement: Statement, q: Quantity, context: Context, r: Quantity, ties: int, slip: bool
) -> bool:
    """Whether `q` of the statement and `r` of the passage are certainly said of one thing.

    They are values of one kind and unit; `ties` counts the other figures that the two sentences
    share; `slip`: the two differ as a slip of the pen does.
    """
    ours = frame_of(statement.doc, q.phrase)
    theirs = frame_of(context.parsed, r.phrase.shifted(-context.passage.span.start))
    if ours is None or theirs is None:
        return False
    shared = ours.words & senses(context.parsed)
    known = ours.words & (senses(context.parsed) | _nearby(context))
    cover = len(known) / len(ours.words) if ours.words else 0.0
    tie = Tie(ours, theirs, shared, cover, ties, statement, context)
    if q.kind == "date":
        return _same_event(tie, q, r)
    if is_other_unit(q, r):
        return tie.same_verb and len(shared) >= 4 and cover >= _NEARLY_ALL
    if _strangers(ours, context):
        return False
    return _same_measure(q, r, slip=slip) and _same_figure(tie, q, r, slip=slip)


@dataclass(frozen=True, slots=True)
class Tie:
    """What the frames of two figures have in common: `shared` senses, the share of the
    statement's that the passage and the words round it know (`cover`), other figures (`ties`)."""

    ours: Frame
    theirs: Frame
    shared: frozenset[str]
    cover: float
    ties: int
    statement: Statement
    context: Context

    @property
    def same_verb(self) -> bool:
        """Whether both hang on one verb that says something."""
        return self.same_light_verb and self.ours.verb not in LIGHT

    @property
    def same_light_verb(self) -> bool:
        """Whether both hang on one verb, be it "is" or "have"."""
        return self.ours.verb is not None and self.ours.verb == self.theirs.verb

    @property
    def same_subject(self) -> bool:
        """Whether the two verbs share a subject."""
        return bool(self.ours.subject & self.theirs.subject)

    @property
    def same_noun(self) -> bool:
        """Whether both measure one noun ("a delay of four years")."""
        return self.ours.noun is not None and self.ours.noun == self.theirs.noun

    @property
    def may_be_subject(self) -> bool:
        """Whether the passage's "it" may mean what the statement names."""
        return (
            bool(self.ours.subject)
            and not self.theirs.subject
            and self.ours.subject <= self.context.nearby
        )

    @property
    def name(self) -> bool:
        """Whether a name stands in both."""
        return bool(self.statement.names & self.context.stems)


def _same_figure(tie: Tie, q: Quantity, r: Quantity, *, slip: bool) -> bool:
    shared = len(tie.shared)
    if tie.ties >= 2 and slip:
        return shared >= 1
    if tie.cover < _MOST or tie.ours.negated != tie.theirs.negated:
        return False
    if tie.same_verb and tie.ties and (q.unit or shared >= 2):
        return True
    if (
        slip
        and counted_stem(q)
        and counted_stem(q) == counted_stem(r)
        and shared
        and tie.may_be_subject
    ):
        return True
    if slip and tie.same_verb and tie.ours.words <= tie.shared and _strength(q) >= 3:
        # All that the clause says is what the passage says.
        return True
    if _same_lapse(tie, q, r):
        return True
    if (
        slip
        and tie.same_verb
        and tie.shared
        and counted_stem(q)
        and counted_stem(q) == counted_stem(r)
    ):
        # "put at 14 million crowns a year": what else is said stands round the passage.
        return True
    if shared < 2:
        return False
    if tie.same_subject and (
        tie.same_verb or tie.ties or (tie.same_light_verb and (tie.name or shared >= 3))
    ):
        return True
    if tie.same_noun or (tie.same_verb and shared >= 3 and tie.cover >= _NEARLY_ALL):
        return True
    return slip and (tie.same_verb or tie.same_subject or shared >= 3)


def _strength(q: Quantity) -> int:
    """How many digits a figure has that are not mere noughts at its end."""
    return len(f"{_value(q):.0f}".rstrip("0")) + (_value(q) >= 10_000)


def _same_lapse(tie: Tie, q: Quantity, r: Quantity) -> bool:
    """ "Ten days later the ward was full" and "Eight days later the ward had no bed", where the
    sentence before is the same too."""
    mine = _LATER.match(tie.statement.text, q.phrase.end)
    theirs = _LATER.match(tie.context.text, r.phrase.end)
    if not mine or not theirs or mine.group(1).lower() != theirs.group(1).lower():
        return False
    return tie.same_subject and len(tie.statement.stems & tie.context.nearby) >= 4


def bounds_differ(q: Quantity, r: Quantity, ours: str, theirs: str) -> bool:
    """Whether two bounds in the same words part ("up to 2,000" and "up to 20,000")."""
    a, b = (re.split(r"[\W\d]", text.strip().casefold(), maxsplit=1)[0] for text in (ours, theirs))
    bounded = q.low == r.low == 0
    if not (a and a == b) and not bounded:
        return False
    if math.isnan(q.figure) or math.isnan(r.figure):
        return False
    return not 1 / _MUCH <= q.figure / (r.figure or 1) <= _MUCH


def is_other_unit(q: Quantity, r: Quantity) -> bool:
    """Whether the figure is the same and its unit another of the same sort (300 km, 300 m)."""
    return (
        q.kind == r.kind == "number"
        and q.figure == r.figure > 1
        and q.unit != r.unit
        and any({q.unit, r.unit} <= sort for sort in _SORTS)
    )


def has_stranger(statement: Statement, q: Quantity, context: Context) -> bool:
    """Whether somebody or something does or suffers it of whom nothing stands in the passage."""
    ours = frame_of(statement.doc, q.phrase)
    return ours is not None and bool(_strangers(ours, context))


def _strangers(ours: Frame, context: Context) -> frozenset[str]:
    return ours.actors - senses(context.parsed) - _nearby(context) - _VAGUE


def is_other_magnitude(q: Quantity, r: Quantity) -> bool:
    """Whether the two are one row of digits with more or fewer noughts ("2,000", "20,000")."""
    a, b = _value(q), _value(r)
    if not (a > 0 and b > 0) or a == b:
        return False
    power = math.log10(a / b)
    return abs(power - round(power)) < 1e-9 and abs(power) <= 3 and max(a, b) >= 13


def _value(q: Quantity) -> float:
    return q.low if math.isfinite(q.low) and q.low > 0 else q.high


def _same_measure(q: Quantity, r: Quantity, *, slip: bool) -> bool:
    """Whether both count the same noun, or measure in the same unit."""
    if q.kind != r.kind:
        return False
    if q.kind in ("percent", "multiplier", "money", "duration", "age") or q.unit:
        return q.unit == r.unit or q.kind == "duration"
    mine, other = counted_stem(q), counted_stem(r)
    return mine == other if not slip else mine == other or None in (mine, other)


def counted_stem(q: Quantity) -> str | None:
    """The stem of the noun counted; None where there is none, or only "people"."""
    if q.counted in ("people", "person", "persons"):
        return None
    return stem(q.counted) if q.counted else None


def _same_event(tie: Tie, q: Quantity, r: Quantity) -> bool:
    """Dates part too easily: only the same day in another year, or digits that changed places."""
    statement, context = tie.statement, tie.context
    ours, theirs = q.span.of(statement.text), r.span.of(context.text)
    swapped = _is_swapped(ours, theirs)
    same_month = _letters(ours) == _letters(theirs)
    if q.low == q.high and r.low == r.high and _is_same_day(q, r):
        return len(tie.shared) >= 3 or (len(tie.shared) >= 2 and tie.name)
    if tie.same_noun and swapped and same_month and tie.ours.noun not in _SPANS_OF_TIME:
        return tie.cover >= _HALF or q.low == q.high
    if tie.ours.negated != tie.theirs.negated and not _is_first(statement, q, context):
        return False
    alike = tie.same_verb and tie.same_subject and swapped
    return alike and tie.cover >= _MOST and len(tie.shared) >= 2


def _is_first(statement: Statement, q: Quantity, context: Context) -> bool:
    """ "No woman was elected until 1921" and "the first woman was elected in 1921"."""
    before = statement.text[statement.span.start : q.span.start].lower().split()
    return before[-1:] in (["until"], ["till"], ["before"]) and "first" in context.passage.text


def _is_same_day(q: Quantity, r: Quantity) -> bool:
    from datetime import date

    a, b = date.fromordinal(int(q.low)), date.fromordinal(int(r.low))
    return (a.month, a.day) == (b.month, b.day) and a.year != b.year


def _letters(text: str) -> list[str]:
    return sorted(re.findall(r"[a-z]{3,}", text.casefold()))


def _is_swapped(written: str, source: str) -> bool:
    """Whether two digits next to one another changed places, all else alike."""
    a, b = re.sub(r"\D", "", written), re.sub(r"\D", "", source)
    other = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    return (
        len(a) == len(b)
        and len(other) == 2
        and other[1] == other[0] + 1
        and a[other[0]] + a[other[1]] == b[other[1]] + b[other[0]]
    )


@lru_cache(maxsize=4096)
def _nearby(context: Context) -> frozenset[str]:
    """The senses of the words round the passage, where its pronouns' names stand."""
    source, span = context.passage
    after = [s for s in source.sentences if s.start >= span.end][:1]
    here = [*context.nearby, *(w.text.casefold() for s in after for w in words(source.text, *s))]
    return frozenset(sense_of(word) for word in here) | context.nearby
