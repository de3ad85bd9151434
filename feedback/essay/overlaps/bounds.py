"""Where a run of shared wording sensibly begins and ends, and which runs are none."""

from __future__ import annotations

from collections.abc import Sequence

from feedback.essay.attributions.signals import REPORTING
from feedback.essay.grammar.wording import Token, Wording, alike, tokens
from feedback.essay.model import Body, Quotation
from feedback.library.source import Source
from feedback.text.span import Span

Pairs = tuple[tuple[int, int], ...]

# Fewer words than this beyond the end of a sentence met the source by chance.
_STUB = 4
_LINKING = """
    and or but so also that which who whom while whether because if as than to of in on at for with
    from by the a an its their his her this these those is are was were be not it they he she we i
"""
_DANGLING = frozenset(_LINKING.split())
_OPENING = frozenset(["and", "or", "but", "so", "also", "that", "then"])


def bounds_of(body: Body, ours: Sequence[Token], pairs: Pairs, least: int) -> Pairs:
    """The pairs without the first or last words of a neighbouring sentence and without loose ends.

    `pairs` index the essay's words `ours` and a source's; `least` of them are kept. A run ends at
    the end of its sentence or with a word that carries something; "he" or "in which" belong to what
    the student goes on to. () for a run long enough only by a neighbouring sentence's words.
    """
    kept = list(pairs)
    for inside in _sentences(body, Span(ours[kept[0][0]].span.start, ours[kept[-1][0]].span.end)):
        here = [p for p in kept if inside.overlaps(ours[p[0]].span)]
        rest = [p for p in kept if not inside.overlaps(ours[p[0]].span)]
        at_an_end = here and (here[0] == kept[0] or here[-1] == kept[-1])
        if at_an_end and rest and len(here) < _STUB:
            kept = rest
    if len(kept) < least:
        return ()
    while len(kept) > least and ours[kept[0][0]].key in _OPENING:
        kept.pop(0)
    while len(kept) > least and _loose(ours, kept[-1][0], body.text):
        kept.pop()
    return tuple(kept)


def _sentences(body: Body, span: Span) -> list[Span]:
    return [s.span for s in body.sentences_in(span)]


def _loose(ours: Sequence[Token], at: int, text: str) -> bool:
    """Whether the last word hangs in the air: the sentence goes on behind it."""
    end = ours[at].span.end
    ends = text[end : end + 1] in (".", "!", "?") or not text[end:].strip()
    said = REPORTING.fullmatch(ours[at].span.of(text)) is not None
    return not ends and (said or ours[at].key in _DANGLING)


def with_marks(span: Span, quotations: Sequence[Quotation]) -> Span:
    """The span, with the whole of a term in quotation marks that it cuts in two."""
    for quotation in quotations:
        if quotation.words <= 3 and quotation.span.overlaps(span):
            start, end = min(span.start, quotation.span.start), max(span.end, quotation.span.end)
            span = Span(start, end)
    return span


def is_title(pairs: Pairs, wording: Wording, source: Source) -> bool:
    """Whether the shared words are the source's own title."""
    title = [token.key for token in tokens(source.title or "")]
    keys = [wording.keys[j] for _, j in pairs]
    return bool(title) and sum(any(alike(k, t) for t in title) for k in keys) >= 0.9 * len(keys)
