"""Stretches inside double quotation marks, found by the marks alone."""

from __future__ import annotations

import re

from feedback.text.span import Span

_OPEN, _CLOSE = "“„«", "”»"
_MARK = re.compile(r"[“„«”»\"]|(?<!['’‘`])(?:''|‘‘|’’|``)(?!['’‘`])")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")


def double_quoted(text: str) -> list[Span]:
    """The stretches of `text` in double quotation marks, marks included, in order.

    A quotation does not cross a line break. Where its closing mark is missing it is taken to end
    with its sentence, so that one lost mark hides no more than that; in a line with a mark too many
    the marks are read by the side on which they stand against a word.
    """
    spans: list[Span] = []
    at = 0
    for line in text.split("\n"):
        spans.extend(span.shifted(at) for span in _in_line(line))
        at += len(line) + 1
    return spans


def _in_line(line: str) -> list[Span]:
    spans: list[Span] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(line):
        if opened is None:
            opened = mark
        elif _opens(line, mark):
            spans.append(_to_sentence_end(line, opened.start(), mark.start()))
            opened = mark
        else:
            spans.append(Span(opened.start(), mark.end()))
            opened = None
    if opened is not None:
        spans.append(_to_sentence_end(line, opened.start(), len(line)))
    return spans


def _opens(line: str, mark: re.Match[str]) -> bool:
    """Whether a mark can only be an opening one."""
    if mark.group() in _OPEN:
        return True
    if mark.group() in _CLOSE:
        return False
    before, after = line[: mark.start()][-1:], line[mark.end() :][:1]
    return (not before or before.isspace() or before in "([—") and after.isalnum()


def _to_sentence_end(line: str, start: int, limit: int) -> Span:
    end = _SENTENCE_END.search(line, start + 2, limit)
    return Span(start, end.end() if end else limit)
