"""What a source reports without standing behind it, told by the essay as plain fact.

"The variety resists rust", where the source has "The seed company says that the variety resists
rust. Tests have not confirmed this", or "According to the sagas, ...".
"""

from __future__ import annotations

import re

from feedback.essay.facts.other_voices import is_of_a_party, voice_of
from feedback.essay.facts.restated_clauses import Restated
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.hedges import careful_words, scope_of
from feedback.text.span import Span
from feedback.text.words import stem

_TOLD = re.compile(
    r"(?i)\b(?:says?|said|tells?|told|claims?|claimed|argues?|argued|writes?|wrote|reports?|reported|according"
    r"|insists?|insisted|mention\w*|quot(?:es?|ed)|cit(?:es?|ed)|not(?:es|ed)|explain\w*|author|writer|legends?|myths?|sagas?|stor(?:y|ies)|rumou?rs?|tradition|view|opinion)\b"
)
_HELD_BY = re.compile(
    r"(?P<who>[A-Z][^.;:“]{2,60}?),?\s+(?:suspects?|suspected|believes?|believed|fears?|feared|thinks?|thought|assumes?|assumed"
    r"|claims?|claimed|argues?|argued|insists?|insisted|supposes?|maintains?|maintained|hopes?|hoped|allege[sd]?)\s+(?:that\s+)?"
)
_WORDS = 5
_NOBODY = frozenset(("the", "some", "many", "most", "often", "that", "one", "they"))


def lost_holder(
    statement: Statement, context: Context, pair: Restated, before: str
) -> tuple[Span, Span] | None:
    """The words of the essay's verb and those in the source that name the holder; None where the
    source stands behind what it reports, or the essay says in any way whose it is."""
    voice = voice_of(context.passage)
    text = statement.span.of(statement.text)
    if statement.reporters or voice is None or _TOLD.search(text) or "“" in text:
        return None
    if not voice.distant and not is_of_a_party(voice.holder.of(context.passage.source.text)):
        return None
    at = context.passage.span.start + pair.other.idx
    if not voice.covers.start <= at < voice.covers.end:
        return None
    if careful_words(scope_of(pair.verb)) or _is_named(context, voice.holder, f"{before} {text}"):
        return None
    verb = pair.verb
    return Span(verb.idx, verb.idx + len(verb)), voice.holder


def unreported(statement: Statement, context: Context, before: str) -> tuple[Span, Span] | None:
    """Where a sentence of the essay is, word for word, what somebody in the source believes or
    claims: its verb, and the source's words for who does. The parse is not asked: it may take
    "Wet moss damages the beams" for no sentence at all."""
    text = statement.span.of(statement.text)
    framed = _HELD_BY.match(context.passage.text)
    if framed is None or statement.reporters or _TOLD.search(text) or re.search("[“?]", text):
        return None
    mine = [t for t in statement.tokens if t.is_alpha]
    said = _keys(context.passage.text[framed.end() :])
    if len(mine) < _WORDS or _keys(" ".join(t.text for t in mine)) != said:
        return None
    holder = Span(*framed.span("who")).shifted(context.passage.span.start)
    if _is_named(context, holder, f"{before} {text}"):
        return None
    shown = next((t for t in mine if t.pos_ in ("VERB", "AUX")), mine[0])
    return Span(shown.idx, shown.idx + len(shown)), holder


def _keys(text: str) -> list[str]:
    found = (w.lower() for w in re.findall(r"[A-Za-z’'-]+", text))
    return [stem("will" if w == "would" else w) for w in found if w not in ("the", "a", "an")]


def _is_named(context: Context, holder: Span, text: str) -> bool:
    told = {stem(w.lower()) for w in re.findall(r"\w+", text)}
    words = re.findall(r"\w{3,}", holder.of(context.passage.source.text).lower())
    return any(stem(word) in told for word in words if word not in _NOBODY)
