"""What a source reports without standing behind it, told by the essay as plain fact.

"The variety resists rust", where the source has "The seed company says that the variety resists
rust. Tests have not confirmed this", or "According to the sagas, ...".
"""

from __future__ import annotations

import re

from feedback.essay.facts.other_voices import is_of_a_party, voice_of
from feedback.essay.facts.restated_clauses import Restated, verbs_of
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.hedges import careful_words, hedges_of, scope_of
from feedback.text.span import Span
from feedback.text.words import stem

_TOLD = re.compile(
    r"(?i)\b(?:says?|said|tells?|told|claims?|claimed|argues?|argued|writes?|wrote|reports?|reported|according"
    r"|insists?|insisted|mention\w*|quot(?:es?|ed)|cit(?:es?|ed)|not(?:es|ed)|explain\w*|author|writer|legends?|myths?|sagas?|stor(?:y|ies)|rumou?rs?|tradition|view|opinion)\b"
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
    claims: its verb, and the source's words for who does."""
    text = statement.span.of(statement.text)
    if statement.reporters or _TOLD.search(text) or "“" in text or text.rstrip().endswith("?"):
        return None
    mine = [t for t in statement.tokens if t.is_alpha]
    for verb in verbs_of(context.parsed):
        held = next((h for h in hedges_of(verb) if h.kind == "held" and h.holder), None)
        if held is None or len(mine) < _WORDS:
            continue
        under = [t for t in verb.subtree if t.is_alpha and t.dep_ != "mark"]
        if [t.lower_ for t in under] != [t.lower_ for t in mine]:
            continue
        holder = Span(held.start, held.end).shifted(context.passage.span.start)
        if not _is_named(context, holder, f"{before} {text}"):
            shown = next((t for t in mine if t.pos_ in ("VERB", "AUX")), mine[0])
            return Span(shown.idx, shown.idx + len(shown)), holder
    return None


def _is_named(context: Context, holder: Span, text: str) -> bool:
    told = {stem(w.lower()) for w in re.findall(r"\w+", text)}
    words = re.findall(r"\w{3,}", holder.of(context.passage.source.text).lower())
    return any(stem(word) in told for word in words if word not in _NOBODY)
