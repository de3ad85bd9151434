"""A source's careful word, condition or holder of a belief that a restatement leaves out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import THINKING, word_set
from feedback.essay.facts.other_voices import voice_of
from feedback.essay.facts.restated_clauses import Restated
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.hedges import (
    Hedge,
    careful_words,
    hedges_of,
    is_conditional,
    names_persons,
    scope_of,
)
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

PROVING = word_set("prove show demonstrate establish confirm")
# To claim is not to find.
_MERELY = frozenset(
    stem(w)
    for w in [
        "claim",
        "allege",
        "suspect",
        "fear",
        "hope",
        "guess",
        "suppose",
        "speculate",
        "imagine",
        "boast",
    ]
)
_CONDITIONAL_ONLY = frozenset(("would", "could", "should", "can"))
_ROUGH = re.compile(r"(?i)\b(?:about|around|roughly|approximately|some)\s+[$£€]?\d")
_EXPECTED = re.compile(r"(?i)(?:expect|estimat|predict|project)")


def lost_hedge(
    statement: Statement, context: Context, pair: Restated, before: str, *, credited: bool
) -> tuple[Span, Span] | None:
    """The essay's verb and the source's careful words; `before` is the sentence before, `credited`
    whether the essay gives the statement to the source."""
    text = statement.span.of(statement.text)
    careful, known = careful_words(scope_of(pair.verb)), careful_words(context.passage.text)
    hedges = sorted(hedges_of(pair.other), key=lambda h: h.kind == "condition")
    own = {h.kind for h in hedges_of(pair.verb)}
    # "If …, it will" for "if …, it might"
    both_if = own == {"condition"} and any(h.kind == "condition" for h in hedges)
    if (own and not both_if) or "?" in careful or "?" in known:
        return None
    for hedge in hedges:
        if both_if and hedge.kind == "condition":
            continue
        kept = careful if hedge.kind != "condition" else careful - _CONDITIONAL_ONLY
        lost = careful_words(context.passage.text[hedge.start : hedge.end])
        if kept - (known - lost):
            continue
        if hedge.kind == "condition" and not _is_dropped(statement, context, hedge, before):
            continue
        if hedge.kind == "condition" and pair.verb.lemma_.lower() in THINKING:
            continue  # "many believe": the condition is of what they believe
        if hedge.kind == "held" and hedge.holder and _is_named(hedge.holder, text + before):
            continue
        if hedge.kind == "held" and credited and _is_stood_behind(context, hedge):
            continue
        if _ROUGH.search(text) and _EXPECTED.match(context.passage.text, hedge.start):
            continue  # "costs around 4 million", for "is expected to cost 4 million"
        if hedge.kind == "held" and pair.verb.dep_ == "relcl":
            continue  # "the people that have sold theirs": whom it speaks of, and no claim
        ours = with_auxiliaries(_shown(pair.verb) if hedge.kind == "held" else pair.verb)
        return ours, _theirs(context, hedge, pair.other)
    return None


def _is_stood_behind(context: Context, hedge: Hedge) -> bool:
    """Whether somebody is reported to find, argue or warn, and the source does not keep away."""
    voice = voice_of(context.passage)
    said = stems_in(context.passage.text[hedge.start : hedge.end])
    return voice is not None and not voice.distant and not said & _MERELY


def _shown(verb: Token) -> Token:
    """The verb over a clause that says that it is proved ("studies have shown"), or its own."""
    proves = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in PROVING
    return verb.head if proves else verb


def _is_dropped(statement: Statement, context: Context, hedge: Hedge, before: str) -> bool:
    """Whether neither this sentence nor the one before speaks of the condition."""
    text = statement.span.of(statement.text)
    if is_conditional(text) or is_conditional(before):
        return False
    said = context.passage.text[hedge.start : hedge.end]
    if said[:3].lower() in ("for", "amo") and names_persons(f"{before} {text}"):
        return False
    condition = stems_in(said)
    rest = stems_in(context.passage.text[: hedge.start] + context.passage.text[hedge.end :])
    return len(condition - rest) >= 1 and not (condition - rest) & stems_in(text + " " + before)


def _is_named(holder: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(holder)}\b", text) is not None


def _theirs(context: Context, hedge: Hedge, verb: Token) -> Span:
    """The careful words, with the verb where it stands close by."""
    start, end = hedge.start, hedge.end
    if hedge.kind in ("modal", "adverb") and abs(verb.idx - end) < 20 and verb.idx > end:
        end = verb.idx + len(verb)
    return Span(start, end).shifted(context.passage.span.start)


def with_auxiliaries(verb: Token) -> Span:
    """A verb with its auxiliaries, as it is shown."""
    around = [c for c in verb.children if c.dep_ in ("neg", "aux", "auxpass") and c.i < verb.i]
    start = min((c.idx for c in around), default=verb.idx)
    return Span(start, verb.idx + len(verb))


def stems_in(text: str) -> frozenset[str]:
    """The stems of the content words of a text."""
    from feedback.essay.grammar.content_words import content

    return content(text, Span(0, len(text)))
