"""Whose words a passage of a source gives: its author's, or those of somebody whom it reports.

An author reports people whom they stand behind ("the town doctor says") and people whom they do
not. They do not where the holder is by name an opponent ("critics", "skeptics"), where nobody in
particular "claims", "objects" or "complains" so or it "is often said", and where the next words
turn against it ("But the figures tell another story"). Of all others the author may be taken to
agree, and an essay that says "Source 2 says so" is right to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import SAYING, THINKING, word_set
from feedback.essay.attributions.source_names import names_of
from feedback.essay.facts.fillers import is_name
from feedback.essay.facts.statement import Context, context_of
from feedback.library.library import Passage
from feedback.library.source import Source
from feedback.text.span import Span
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTED = re.compile(r"“[^”\n]{8,900}”|\"[^\"\n]{8,900}\"")
_TELLING = (SAYING | THINKING) - {"agree", "know", "show"} | word_set(
    "object complain point fear worry counter protest charge joke laugh sneer grumble add reply ask"
)
_DISTANT_VERBS = word_set("claim object complain allege protest sneer grumble boast pretend")
_AGAINST = word_set(
    """
    critic opponent skeptic sceptic detractor doubter naysayer cynic objector denier adversary foe
    enemy opposition pessimist
    """
)
_SOME = re.compile(
    r"(?i)(?:some|others|certain|a\s+few|many|most)\b(?!\s+(?:of\s+)?(?:the\s+)?(?:scien|research|stud|"
    r"expert|doctor|econom|histor|schol|teach))"
)
_IMPERSONAL = re.compile(
    r"(?i)\b(?:it\s+(?:is|was|has)\s+(?:\w+\s+){0,2}?"
    r"(?:said|claimed|thought|believed|assumed|argued|asserted|supposed)"
    r"|(?:popular\s+)?(?:legend|myth|rumou?r|gossip|folklore)\s+(?:says|has\s+it|holds|claims))\s+that\b"
)
_ACCORDING = re.compile(r"\b[Aa]ccording\s+to\s+(?P<holder>[^,;.“\"]{3,60}),\s+")
# "Skeptics of reform claim that", in which the parser takes the verb for a noun.
_OPPONENTS_SAY = re.compile(
    r"(?P<holder>(?:The\s+|Many\s+|Some\s+)?(?:[Cc]ritics|[Oo]pponents|[Ss][kc]eptics|[Dd]etractors|[Dd]oubters|[Cc]ynics"
    r"|[Nn]aysayers|[Oo]bjectors)(?:\s+(?:of|to)(?:\s+\w+){1,4}?)?)\s+(?:often\s+|also\s+)?(?:say|claim|argue|insist"
    r"|object|complain|maintain|believe|think|point\s+out|warn|fear|contend)\s+(?:that\s+)?"
)
_TURNS = re.compile(
    r"\W*(?:but|however|yet|in\s+fact|in\s+reality|actually|nonetheless|nevertheless|nothing|no\s+such)\b"
    r"|[^.,]{0,40},\s*(?:however|though),|[^.]{0,60}\b(?:otherwise|mistaken|wrong|nothing\s+of\s+the\s+(?:kind|sort)|not\s+(?:so|true)|myth"
    r"|misled|nonsense|not\s+(?:yet\s+)?(?:been\s+)?(?:confirmed|proved|proven|verified|shown|tested|supported)|another\s+story|different\s+story|unfounded|untrue|no\s+evidence)\b",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"(?i)\b(?:(?:is|are|was|were)\s+(?:partly\s+|quite\s+|probably\s+)?(?:right|correct)|I\s+agree"
    r"|have\s+a\s+point|has\s+a\s+point|rightly|they\s+may\s+be\s+right)\b"
)
_HEARSAY = re.compile(r"(?i)\b(?:sagas?|legends?|myths?|folklore|rumou?rs?|gossip|tradition)\b")
_PARTY = re.compile(
    r"(?i)\b(?:(?:head|leader|chair\w*|president|founder|member|secretary|spokes\w+|owner|director|manager)\s+(?:of|for)"
    r"\s+(?:\w+['’]?s?['’]?\s+){0,4}?(?:group|league|union|association|campaign|party|lobby|company|firm|federation|movement"
    r"|brand|chain|shop|store|factory|club)|(?:the|oil|car|wind|food|drug)\s+(?:\w+\s+)?industry|manufacturers?|makers?|producers?|compan(?:y|ies)|firms?"
    r"|supporters|spokes\w+|lobbyists?|campaigners?|activists?|sales(?:man|men|woman|women|people)|landlords?)\b"
)
# What somebody believes is theirs; of those who study a thing the author may be taken to agree.
_BELIEVING = word_set("believe think fear hope feel claim insist maintain suspect doubt wish")
_KNOWING = re.compile(
    r"(?i)\b(?:scien|research|stud|expert|doctor|econom|histor|schol|engineer|professor|dr\b)"
)
_PERSON = re.compile(r"\b[A-Z][a-z]+\s+(?:[A-Z]\.\s+)?[A-Z][a-z]+\s*$")
_SELF = frozenset(("i", "we"))
_FAR = 80


@dataclass(frozen=True, slots=True)
class Voice:
    """The words at `covers` of a source are those of whoever stands at `holder`.

    `distant`: the author of the source does not stand behind them; `direct`: they stand in
    quotation marks.
    """

    holder: Span
    covers: Span
    distant: bool
    direct: bool
    held: bool = False


@lru_cache(maxsize=4096)
def voice_of(passage: Passage) -> Voice | None:
    """Who speaks in a passage where its author does not; None where nobody else is sure to."""
    context = context_of(passage)
    source, span = passage
    quoted = next((q for q in _quotes(source.text) if q.overlaps(span)), None)
    found = _quoted(context, quoted) if quoted else None
    found = found or _impersonal(context) or _according(context)
    found = found or _of_opponents(context) or _reported(context)
    if found is None or _is_author(source, found.holder) or _AGREES.search(_around(source, span)):
        return None
    return found


@lru_cache(maxsize=256)
def _quotes(text: str) -> tuple[Span, ...]:
    return tuple(Span(*m.span()) for m in _QUOTED.finditer(text))


def _around(source: Source, span: Span) -> str:
    """The passage and the sentence behind it."""
    return span.of(source.text) + " " + _next(source, span)


def _next(source: Source, span: Span) -> str:
    after = next((s for s in source.sentences if s.start >= span.end), None)
    return after.of(source.text) if after and after.start - span.end < _FAR else ""


def _is_author(source: Source, holder: Span) -> bool:
    words = {stem(w) for w in re.findall(r"\w+", holder.of(source.text))}
    names = [*names_of(source), *(source.author or "").split()]
    return any(stem(part) in words for name in names for part in name.split() if len(part) > 2)


def _quoted(context: Context, quoted: Span) -> Voice | None:
    """Who is said, beside the marks or in the sentence that opens them, to speak between them."""
    source = context.passage.source
    places = [s for s in source.sentences if s.overlaps(quoted)]
    for place in (context.passage.span, *places[-1:], *places[:1]):
        beside = context_of(Passage(source, place))
        for verb, subject in _tellings(beside):
            at = place.start + verb.idx
            if not quoted.start <= at < quoted.end:
                holder = _phrase(subject).shifted(place.start)
                distant = _is_distant(source, place, subject, verb)
                return Voice(holder, quoted, distant, direct=True)
    return None


def _impersonal(context: Context) -> Voice | None:
    found = _IMPERSONAL.search(context.passage.text)
    if found is None:
        return None
    told = not found.group().lower().startswith("it")  # "Legend says that"
    start = context.passage.span.start
    holder = Span(*found.span()).shifted(start)
    return Voice(
        holder, Span(holder.end, context.passage.span.end), told or _turned(context), direct=False
    )


def _according(context: Context) -> Voice | None:
    found = _ACCORDING.search(context.passage.text)
    if found is None:
        return None
    start = context.passage.span.start
    named = _PERSON.search(found["holder"]) and not _KNOWING.search(found["holder"])
    return Voice(
        Span(*found.span("holder")).shifted(start),
        Span(start + found.end(), context.passage.span.end),
        _turned(context) or _names_opponents(found["holder"]) or _is_hearsay(found["holder"]),
        direct=False,
        held=bool(named),
    )


def _of_opponents(context: Context) -> Voice | None:
    found = _OPPONENTS_SAY.match(context.passage.text)
    if found is None:
        return None
    start, end = context.passage.span
    holder = Span(*found.span("holder")).shifted(start)
    return Voice(holder, Span(start + found.end(), end), distant=True, direct=False)


def _reported(context: Context) -> Voice | None:
    start = context.passage.span.start
    for verb, subject in _tellings(context):
        said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
        said = said or (verb.head if verb.dep_ in ("ccomp", "parataxis") else None)
        if said is None:
            continue
        tokens = [t for t in said.subtree if t.i not in {x.i for x in _own(verb, said)}]
        covers = Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1])).shifted(start)
        distant = _is_distant(context.passage.source, context.passage.span, subject, verb)
        holder = _phrase(subject)
        known = _KNOWING.search(holder.of(subject.doc.text)) is not None
        own = is_name(subject) or not known
        held = own and verb.lemma_.lower() in _BELIEVING
        return Voice(holder.shifted(start), covers, distant, direct=False, held=held)
    return None


def _own(verb: Token, said: Token) -> list[Token]:
    """The words of the reporting clause, where it hangs below what is said."""
    return list(verb.subtree) if said.i == verb.head.i else []


def _tellings(context: Context) -> Iterator[tuple[Token, Token]]:
    for verb in context.parsed:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in _TELLING or verb.dep_ == "relcl":
            continue
        if any(c.dep_ in ("neg", "auxpass") for c in verb.children):
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if subject is not None and subject.lower_ not in _SELF:
            yield verb, subject


def _phrase(head: Token) -> Span:
    """The subject as it is written, without clauses that hang on it."""
    left_out = {
        t.i
        for c in head.children
        if c.dep_ in ("relcl", "acl", "appos", "punct", "cc", "conj")
        for t in c.subtree
    }
    run = [t for t in head.subtree if t.i not in left_out]
    return Span(run[0].idx, run[-1].idx + len(run[-1]))


def _is_distant(source: Source, place: Span, subject: Token, verb: Token) -> bool:
    """Whether the author keeps away from what is said."""
    words = subject.doc.text[slice(*_phrase(subject))]
    if _names_opponents(words) or _TURNS.match(_next(source, place)):
        return True
    named = is_name(subject)
    return (not named and verb.lemma_.lower() in _DISTANT_VERBS) or (
        not named and _SOME.match(words) is not None and verb.lemma_.lower() in SAYING | THINKING
    )


def _names_opponents(words: str) -> bool:
    return bool({w.casefold().removesuffix("s") for w in re.findall(r"\w+", words)} & _AGAINST)


def _is_hearsay(words: str) -> bool:
    return _HEARSAY.search(words) is not None


def is_of_a_party(holder: str) -> bool:
    """Whether somebody speaks for a cause or a trade, not as one who knows."""
    return _PARTY.search(holder) is not None


def _turned(context: Context) -> bool:
    return _TURNS.match(_next(*context.passage)) is not None
