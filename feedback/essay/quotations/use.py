"""What words in quotation marks are there for: a quotation, a title, a term, dialogue."""

from __future__ import annotations

import re
from collections.abc import Iterable

from feedback.essay.attributions.signals import REPORTING, own_speech
from feedback.essay.grammar.wording import Token, alike, tokens
from feedback.essay.model import QuotationUse
from feedback.library.source import Source
from feedback.text.span import Span

_WORK = re.compile(
    r"\b(?:article|book|essay|poem|song|film|movie|novel|story|passage|text|speech|play|chapter"
    r"|documentary|excerpt|extract|report|poster|painting|magazine|newspaper|paper|programme|show"
    r"|series|cartoon|editorial|pamphlet|study|lecture|source\s+\w+|reading)s?\s*[,:(]?\s*"
    r"(?:(?:is\s+)?(?:called|titled|entitled|named|headed)|by\s+[\w. ]{1,40}|of)?\s*[,:]?\s*$",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\b(?:the\s+(?:words?|terms?|phrases?|names?|expressions?|slogans?|title|concept|idea|event"
    r"|nickname)(?:\s+of)?|so[- ]called|known\s+as|nicknamed|dubbed|named|titled|called|labelled"
    r"|labeled|termed|means?|meaning)\s*[,:]?\s*$",
    re.IGNORECASE,
)
# A question raised, or a saying: nobody's words in particular, however many.
_SAYING = re.compile(
    r"\b(?:the|a|an|this|that|old|one)\s+(?:[\w-]+\s+)?(?:questions?|sayings?|proverb|adage|motto|mantra"
    r"|maxim)(?:\s+(?:of|is|was|that))?\s*[,:]?\s*$",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\b(?:in|from|of|reading|read)\s*,?\s*$", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(?:I|you|your|we|us|our|my|me|let[’']?s)\b", re.IGNORECASE)
_TALK = re.compile(
    r"\b(?:yell|shout|scream|whisper|exclaim|question|wonder|mutter|beg|plead)(?:s|ed|ing)?\b"
    r"|\b(?:ask|tell|told|answer|repl|cr)(?:s|ed|ied|ies|y)?\s+(?:me|us|him|her|them|[A-Z]\w+)\b"
    r"|\bsaid\s+(?:to\s+(?:me|him|her|them)|in\s+an?\s)",
)
_UNCAPITALISED = "a an the of in on at to for and or but nor with by from as into is"
_SHOUTED = 4
_SMALL = frozenset(_UNCAPITALISED.split())


def use_of(
    text: str, inner: Span, before: str, after: str, sources: Iterable[Source]
) -> QuotationUse:
    """The use of the words at `inner`; `before` and `after` are the rest of their sentence.

    Asked before the sources are searched: what is found there word for word is a quotation unless
    it is a title or a term.
    """
    found = tokens(text, *inner)
    if source_entitled(inner.of(text), sources) or (
        _WORK.search(before) and _title_like(text, found)
    ):
        return "title"
    if _INSIDE.search(before) and _mostly_capitals(text, found):
        return "title"
    if _title_case(text, inner, found):
        return "title"
    saying = _SAYING.search(before)
    if saying and not _said(before[: saying.start()]):
        return "word"
    term = _TERM.search(before) if len(found) <= 5 else None
    if term and not _said(before[: term.start()]):
        return "word"
    if len(found) <= 3 and not _said(before) and not _said_after(after):
        return "scare"
    return "quotation"


def is_dialogue(before: str, after: str) -> bool:
    """Whether the student, or a speaker made up for the argument, says the words.

    To be asked only of words that no source holds.
    """
    return own_speech(before[-80:], after)


def is_scene(words: str, before: str, after: str, credited: bool) -> bool:
    """Whether somebody in a story or an imagined talk says the words ("“Join us!” Bob yelled").

    To be asked only of words that no source holds: they speak as "I" or to a "you", and either
    nobody is named whose words they could be, or the verb belongs to talk and not to writing.
    """
    if not _ADDRESS.search(words):
        return False
    return not credited or bool(_TALK.search(before[-60:]) or _TALK.search(after[:50]))


def _said(before: str) -> bool:
    tail = before[-45:]
    found = list(REPORTING.finditer(tail))
    return bool(found) and len(tail[found[-1].end() :].split()) <= 3


def _said_after(after: str) -> bool:
    return REPORTING.search(after[:35]) is not None


def _title_like(text: str, found: list[Token]) -> bool:
    """After "the article": most words with a capital, or few words."""
    return bool(found) and len(found) <= 16 and (_mostly_capitals(text, found) or len(found) <= 5)


def _mostly_capitals(text: str, found: list[Token]) -> bool:
    capitals = sum(1 for token in found if text[token.span.start].isupper())
    return 2 <= len(found) <= 16 and capitals * 2 >= len(found)


def _title_case(text: str, inner: Span, found: list[Token]) -> bool:
    if not 2 <= len(found) <= 14:
        return False
    if len(found) > _SHOUTED and inner.of(text).isupper():
        # Words in capitals throughout are no more a title than other words.
        return False
    weighty = [token for token in found if token.key not in _SMALL and token.key[0].isalpha()]
    stopped = text[inner.start : inner.end].rstrip()[-1:] in ".;,"
    return len(weighty) >= (3 if stopped else 2) and all(
        text[token.span.start].isupper() for token in weighty
    )


def source_entitled(words: str, sources: Iterable[Source]) -> str | None:
    """The id of the source that words in quotation marks are the title of, misspelt or not."""
    keys = [token.key for token in tokens(words)]
    for source in sources:
        if any(_same_title(keys, title) for title in titles_of(source)):
            return source.id
    return None


def _same_title(keys: list[str], title: list[str]) -> bool:
    if len(title) < 2:
        return False
    # A part of a long title; or a title with a few words that the closing mark took in.
    if _within(keys, title) or (len(title) > 3 and _within(title, keys[: len(title)])):
        return len(keys) <= len(title) + 4
    if abs(len(title) - len(keys)) > 1:
        return False
    same = sum(1 for key in keys if any(alike(key, other) for other in title))
    return same >= max(2, len(title) - len(title) // 5) and same >= len(keys) - len(keys) // 5


def _within(part: list[str], whole: list[str]) -> bool:
    runs = (whole[i : i + len(part)] for i in range(len(whole) - len(part) + 1))
    return len(part) > 3 and part in runs


def titles_of(source: Source) -> list[list[str]]:
    """The title's words, whole and without what follows a colon."""
    if not source.title:
        return []
    whole = [token.key for token in tokens(source.title)]
    short = [token.key for token in tokens(re.split(r"[:?]", source.title)[0])]
    return [whole] if short == whole else [whole, short]
