"""The assignment's own wording in an essay: a prompt copied on top, or words of it on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from feedback.essay.grammar.wording import carries_meaning, tokens, wording_of
from feedback.essay.model import Body, Paragraph
from feedback.essay.overlaps.chains import chains, neighbours_of
from feedback.text.span import Span
from feedback.text.words import count_words, words

# A phrase of four words, two of them more than function words, is the prompt's and no chance.
_LEAST = 4
_MEANING = 2
_UNCHANGED = 0.8
# A sentence or paragraph that is the prompt's but for a word here and there.
_WHOLE = 0.8
_TITLE = 12


def with_prompt(body: Body, prompt: str) -> Body:
    """The body with the runs it shares with the assignment's wording.

    A paragraph that is the prompt copied out becomes one of the kind "prompt": no prose of the
    student's. `prompt` "" changes nothing.
    """
    if not prompt.strip():
        return body
    runs = tuple(_runs(body, prompt))
    marked = replace(body, prompt=prompt, prompted=runs)
    paragraphs = tuple(_sorted_out(marked))
    copied = any(p.kind == "prompt" and p.span == body.title for p in paragraphs)
    return replace(marked, paragraphs=paragraphs, title=None if copied else body.title)


def is_prompted(body: Body, span: Span) -> bool:
    """Whether a word stands in a run of the assignment's wording."""
    return any(run.overlaps(span) for run in body.prompted)


def is_of_the_prompt(body: Body, span: Span) -> bool:
    """Whether a passage is the assignment's, but for a word here and there."""
    if not body.prompted:
        return False
    found = list(words(body.text, *span))
    held = sum(is_prompted(body, word.span) for word in found)
    return held >= _LEAST and held >= _WHOLE * len(found)


def _runs(body: Body, prompt: str) -> Iterator[Span]:
    wording = wording_of(prompt)
    for paragraph in body.paragraphs:
        ours = tokens(body.text, *paragraph.span)
        for chain in chains(ours, neighbours_of(ours), wording, _LEAST):
            held = [ours[i] for i, _ in chain.pairs]
            meaning = sum(carries_meaning(token.key) for token in held)
            if chain.longest >= _LEAST and chain.share >= _UNCHANGED and meaning >= _MEANING:
                yield Span(held[0].span.start, held[-1].span.end)


def _sorted_out(body: Body) -> Sequence[Paragraph]:
    return [
        replace(p, kind="prompt")
        if _may_be_copied(body, p) and is_of_the_prompt(body, p.span)
        else p
        for p in body.paragraphs
    ]


def _may_be_copied(body: Body, paragraph: Paragraph) -> bool:
    """Whether a paragraph could be a prompt copied out: a title may use the prompt's words."""
    if paragraph.kind in ("title", "heading"):
        return count_words(paragraph.span.of(body.text)) > _TITLE
    return paragraph.is_prose or paragraph.kind == "quotation"
