"""The words of a sentence that build it: without what stands in brackets or quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.model import Body, Sentence
from feedback.text.quoted import double_quoted
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SET_APART = re.compile(r"[(\[\"“”„«»]|''|‘‘|’’|``")
_ENDS = frozenset(".!?:;…\"”’')]*")


def own_words(body: Body, sentence: Span) -> list[Token]:
    """The parsed words of `sentence`; of a quotation or a bracket only the marks are left."""
    parsed = body.parsed(sentence)
    if not _SET_APART.search(sentence.of(body.text)):
        return [word for word in parsed if not word.is_space]
    words: list[Token] = []
    depth = 0
    quoted = [q.shifted(sentence.start) for q in double_quoted(sentence.of(body.text))]
    for word in parsed:
        depth += word.text in ("(", "[")
        inside = any(q.start < word.idx < q.end - 1 for q in quoted)
        if not (depth or inside or word.is_space):
            words.append(word)
        depth = max(0, depth - (word.text in (")", "]")))
    return words


def end_of_word(token: Token) -> int:
    """Where the word ends that a token begins: after "won't", which the parser takes for two."""
    while not token.whitespace_ and token.i + 1 < len(token.doc):
        following = token.nbor()
        if not (following.text[0].isalpha() or following.text[0] in "'’"):
            break
        if following.is_punct:
            break
        token = following
    return token.idx + len(token)


def begins_in_mid_line(body: Body, sentence: Sentence) -> bool:
    """Whether a sentence may go on from a line above, cut off there by the file's making."""
    before = body.text[: sentence.span.start].rstrip()
    first = body.paragraphs[sentence.paragraph].sentences[0] is sentence
    return first and bool(before) and before[-1] not in _ENDS
