"""What kind of holder a statement is given to, and which source that is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import (
    AUTHORITIES,
    AUTHORS,
    CROWD,
    DEFINITE,
    PRONOUNS,
    SPEECH_OF_SELF,
    TEXTS,
)
from feedback.essay.attributions.source_names import speakers
from feedback.essay.model import AttributionKind, Body
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_LABEL = re.compile(
    r"\b(?P<noun>source|document|doc|extract|excerpt|passage|text|article|item)\.?\s+#?"
    r"(?P<mark>\d+|[B-H]\b|(?:one|two|three|four|five|six)\b)",
    re.IGNORECASE,
)


_OWN_TEXT = re.compile(r"(?:this|my|our)\s+(?:essay|paper)", re.IGNORECASE)
_NUMBERS = ("one", "two", "three", "four", "five", "six")


def classify(body: Body, holder: Span) -> AttributionKind | None:
    """The kind of the holder named at a span; None when it is nobody who can be cited."""
    tokens = [token for token in body.parsed(holder) if not token.is_punct and not token.is_space]
    if not tokens:
        return None
    if _LABEL.search(holder.of(body.text)):
        return "source"
    if _OWN_TEXT.fullmatch(holder.of(body.text)):
        return None
    if any(token.lower_ in TEXTS | AUTHORS for token in tokens) and not _named(tokens):
        return "source"
    inside = {token.i for token in tokens}
    head = next((t for t in tokens if t.head.i not in inside), tokens[-1])
    return kind_of(head, tokens)


def kind_of(head: Token, tokens: list[Token] | None = None) -> AttributionKind | None:
    """The kind of the holder whose head noun or pronoun is `head`."""
    tokens = tokens or noun_phrase(head)
    words = {token.lower_ for token in tokens}
    word, lemma = head.lower_, head.lemma_.lower()
    if word in SPEECH_OF_SELF or (lemma in ("essay", "paper") and words & {"this", "my", "our"}):
        return None
    if head.pos_ == "PRON" and word in PRONOUNS:
        return "pronoun"
    if {word, lemma} & AUTHORITIES and not {word, lemma} & AUTHORS - {"historian"}:
        if _named(tokens) or _named(list(head.subtree)):
            return "named"
        return "vague" if not words & DEFINITE else "source" if word in TEXTS else "named"
    if {word, lemma} & (TEXTS | AUTHORS) and not (
        lemma in ("source",) and words & {"some", "many"}
    ):
        return "source"
    if {word, lemma} & CROWD:
        return "vague" if not words & DEFINITE else None
    if head.pos_ in ("PROPN", "NOUN"):
        return "named"
    return None


def noun_phrase(head: Token) -> list[Token]:
    """A noun with what belongs to it before any relative clause, apposition or break."""
    end = head.i + 1
    doc = head.doc
    while (
        end < len(doc) and doc[end].head.i >= head.left_edge.i and doc[end].i <= head.right_edge.i
    ):
        if doc[end].is_punct or doc[end].dep_ in ("relcl", "acl") or doc[end].tag_ in ("WDT", "WP"):
            break
        end += 1
    return list(doc[head.left_edge.i : end])


def _named(tokens: list[Token]) -> bool:
    """Whether a proper name stands among the words (a label's own noun is no name)."""
    return any(
        token.pos_ == "PROPN"
        and token.lower_ not in TEXTS | AUTHORS | AUTHORITIES
        and token.text[:1].isupper()
        for token in tokens
    )


def source_named(words: str, kind: AttributionKind, library: SourceLibrary) -> str | None:
    """The id of the source that a signal phrase means, where that is certain."""
    label = _LABEL.search(words)
    if label and (source := _labelled(label, library)):
        return source.id
    plain = _plain(words)
    for source in library:
        title = _plain(source.title or "")
        if len(title) > 8 and title in plain:
            return source.id
    hits = speakers(words, library)
    if len(hits) == 1:
        return hits[0]
    only = len(library) == 1 and kind == "source" and not label
    return library.sources[0].id if only else None


def _labelled(label: re.Match[str], library: SourceLibrary) -> Source | None:
    """ "Source three" is "Source 3"."""
    mark = label["mark"].casefold()
    number = _NUMBERS.index(mark) + 1 if mark in _NUMBERS else label["mark"]
    return library.labelled_as(f"{label['noun']} {number}")


def mentions_source(words: str, library: SourceLibrary) -> bool:
    """Whether some words name an author or a title of the pack, be it of several sources."""
    plain = _plain(words)
    return bool(speakers(words, library)) or any(
        len(title := _plain(source.title or "")) > 8 and title in plain for source in library
    )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"['’]s\b", "", text.casefold())))
