"""Where the sources hold a quotation: word for word, altered, or not at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from feedback.essay.grammar.wording import (
    Token,
    Wording,
    alike,
    carries_meaning,
    tokens,
    wording_of,
)
from feedback.essay.model import Change, QuotationVerdict
from feedback.essay.quotations.alignment import Alignment, Pair, align, windows
from feedback.essay.quotations.changes import changes_of, joined
from feedback.essay.quotations.misread import likeness
from feedback.essay.quotations.turned import left_out
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.text.span import Span

# "…", "...", ". . .", "[...]": words left out. A bracket of the student's own ("[the miners]")
# stands for words of the source, with letters fitted to a word ("[w]e", "walk[ed]") for that word;
# "[sic]" stands for none.
_CUT = re.compile(
    r"\[\s*(?:…|\.[\s.]*)\s*\]|…|\.(?:\s?\.)+|\w*\[[^\[\]]{0,80}\]\w*|\w*\{[^{}]{0,80}\}\w*"
    # The mark of a note inside them: "…fair.¹", "…fair.1".
    r"|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=[a-z][.,;!?])\d{1,3}(?=\W*$)"
    # A locator put inside the marks: "… in Europe (para. 5) and …".
    r"|\([^()]{0,80}\d\s*\)(?=[\s.,;!?]*$)"
    r"|\((?:p|pp|pg|par|para|paragraph|page|line|source|doc)s?\.?\s*\d+[^()]{0,12}\)",
    re.IGNORECASE,
)
# Beyond this many words left out without a mark, two passages were run together.
_STITCH = 6
# So many words, and words of weight among them, make the opening of a quotation a source's.
_OPENING = 4
_OPENING_WEIGHT = 3


@dataclass(frozen=True, slots=True)
class Match:
    """What the sources say to a quotation; `share` of its words that the passage holds."""

    verdict: QuotationVerdict
    source: str | None = None
    span: Span | None = None
    changes: tuple[Change, ...] = ()
    share: float = 0.0


def match(text: str, inner: Span, library: SourceLibrary, prefer: Collection[str] = ()) -> Match:
    """The words of `text` at `inner` held against every source, `prefer`red ids first.

    Case, marks, dashes and spaces do not count; an ellipsis joins passages that follow one
    another, a bracket stands for words replaced; neither may leave out a negation.
    """
    if not library:
        return Match("not_checked")
    pieces = list(_pieces(text, inner))
    if not pieces:
        return Match("not_found")
    sources = sorted(library, key=lambda source: source.id not in prefer)
    for source in sources:
        wording = wording_of(source.text)
        places = _exact(pieces, wording)
        if places:
            span = wording.span(places[0][0], places[-1][1])
            turned = tuple(left_out(text, pieces, places, wording))
            return Match("altered" if turned else "exact", source.id, span, turned, 1.0)
    found = [m for source in _likeliest(pieces, sources) if (m := _altered(text, pieces, source))]
    best = max(found, key=lambda m: (_near_enough(m, prefer), -len(m.changes)), default=None)
    return _as_printed(best, sources) if best else Match("not_found")


def _as_printed(found: Match, sources: Sequence[Source]) -> Match:
    """The match, what a scan's own misread letters made of it left out."""
    scanned = any(source.id == found.source and source.scanned for source in sources)
    like = likeness(found.changes) if scanned and found.verdict == "altered" else "other"
    if like == "other":
        return found
    return replace(found, verdict="exact" if like == "same" else "not_checked", changes=())


def opening_of(text: str, inner: Span, library: SourceLibrary) -> Span | None:
    """The opening words of a quotation that a source has word for word, if they are enough.

    For a quotation that nobody closed: its words may go over into the student's own.
    """
    found = tokens(text, *inner)
    most = max((_followed(found, wording_of(source.text)) for source in library), default=0)
    weight = sum(carries_meaning(token.key) for token in found[:most])
    if most < _OPENING or weight < _OPENING_WEIGHT:
        return None
    return Span(inner.start, found[most - 1].span.end)


def _followed(found: Sequence[Token], wording: Wording) -> int:
    """How many of the words, from the first, a source has in a row."""
    keys = [token.key for token in found]
    count = 0
    while count < len(keys) and wording.find(keys[: count + 1]) >= 0:
        count += 1
    return count


def _near_enough(found: Match, prefer: Collection[str]) -> float:
    """The share held; a source named beside the quotation may lack a word more than another."""
    return found.share + (0.1 if found.source in prefer else 0.0)


def _pieces(text: str, inner: Span) -> Iterator[list[Token]]:
    """The runs of words between ellipses and brackets."""
    at = inner.start
    for cut in [*_CUT.finditer(text, inner.start, inner.end), None]:
        end = cut.start() if cut else inner.end
        found = tokens(text, at, end)
        if found:
            yield found
        at = cut.end() if cut else inner.end


def _exact(pieces: Sequence[Sequence[Token]], wording: Wording) -> list[tuple[int, int]]:
    """The pieces' first and one past the last tokens in the source; none if one is lacking."""
    places: list[tuple[int, int]] = []
    for piece in pieces:
        start = wording.find([token.key for token in piece], places[-1][1] if places else 0)
        if start < 0:
            return []
        places.append((start, start + len(piece)))
    return places


def _likeliest(pieces: Sequence[Sequence[Token]], sources: Sequence[Source]) -> list[Source]:
    """The few sources that share most with the longest piece."""
    keys = [token.key for token in max(pieces, key=len)]
    weighed = []
    for rank, source in enumerate(sources):
        best = windows(keys, wording_of(source.text), 1)
        if best:
            weighed.append((-best[0][0], rank, source))
    return [source for _, _, source in sorted(weighed, key=lambda w: w[:2])[:3]]


def _altered(text: str, pieces: Sequence[Sequence[Token]], source: Source) -> Match | None:
    wording = wording_of(source.text)
    quoted = [token for piece in pieces for token in piece]
    pairs: list[Pair] = []
    changes: list[Change] = []
    places: list[tuple[int, int]] = []
    for piece in pieces:
        placed = _with_last_word(_place([token.key for token in piece], wording), wording)
        changes.extend(changes_of(placed, piece, text, wording))
        at = [p.source for p in placed if p.source is not None]
        places.append((min(at), max(at) + 1) if at else (0, 0))
        pairs.extend(_moved(placed, sum(p.essay is not None for p in pairs)))
    held = [p.source for p in pairs if p.source is not None]
    share = _held(pairs, [token.key for token in quoted], wording) / len(quoted)
    if not held or not _enough(quoted, share, pairs, wording):
        return None
    if all(end for _, end in places):
        changes.extend(left_out(text, pieces, places, wording))
    span = wording.span(min(held), max(held) + 1)
    stitched = held != sorted(held) or (len(pieces) == 1 and _skips(held))
    return Match(
        "altered" if changes or stitched else "exact", source.id, span, tuple(changes), share
    )


def _held(pairs: Sequence[Pair], keys: Sequence[str], wording: Wording) -> int:
    whole = joined(pairs, keys, wording)
    return sum(
        1
        for i, p in enumerate(pairs)
        if p.essay is not None
        and (i in whole or (p.source is not None and alike(keys[p.essay], wording.keys[p.source])))
    )


def _moved(pairs: Sequence[Pair], by: int) -> list[Pair]:
    return [Pair(None if p.essay is None else p.essay + by, p.source) for p in pairs]


def _skips(held: Sequence[int]) -> bool:
    return any(b - a > _STITCH for a, b in pairwise(held))


def _enough(quoted: Sequence[Token], share: float, pairs: Sequence[Pair], wording: Wording) -> bool:
    """Whether so many words are held that the quotation must come from there."""
    if _holds_a_run(quoted, share, pairs, wording):
        return True
    count = len(quoted)
    paired = {p.essay for p in pairs if p.essay is not None and p.source is not None}
    weighty = [i for i, token in enumerate(quoted) if carries_meaning(token.key)]
    held = sum(1 for i in weighty if i in paired)
    if count < 4:
        return share > 0.99 and held > 0
    needed = 0.74 if count < 7 else 0.6
    return share >= needed and held >= min(2, len(weighty)) and held * 2 >= len(weighty)


def _holds_a_run(
    quoted: Sequence[Token], share: float, pairs: Sequence[Pair], wording: Wording
) -> bool:
    """Whether so long a run of words follows the source that chance is out of the question.

    A good part of the quotation, and words that are more than names: a quotation that goes over
    into the student's own words, or is remade in places.
    """
    runs = [r for r in _runs(quoted, pairs, wording) if len(r) >= 3]
    run = max(runs, key=len, default=[])
    ours, weight = len(quoted), _weight(run, quoted)
    if weight - _names(run, quoted, wording) < 2:
        return False
    if len(run) >= 9 and weight >= 4:
        return True
    if sum(map(len, runs)) * 2 >= ours and sum(_weight(r, quoted) for r in runs) >= 5:
        return True
    if len(run) >= 4 and share >= 0.5 and _weight_held(quoted, pairs, wording) >= 0.6 and ours > 7:
        return True
    if weight < 3 or (len(run) * 3 < ours and (len(run) < 5 or share < 0.4)):
        return False
    return len(run) >= 6 or (len(run) >= 4 and ours < 7) or (len(run) >= 5 and weight >= 4)


def _weight(pairs: Sequence[Pair], quoted: Sequence[Token]) -> int:
    """How many words of the quotation's in `pairs` are more than function words."""
    return sum(p.essay is not None and carries_meaning(quoted[p.essay].key) for p in pairs)


def _names(pairs: Sequence[Pair], quoted: Sequence[Token], wording: Wording) -> int:
    names = [p for p in pairs if p.source is not None and wording.capital(p.source)]
    return _weight(names, quoted)


def _weight_held(quoted: Sequence[Token], pairs: Sequence[Pair], wording: Wording) -> float:
    """The share of the quotation's weighty words that the source has in their place."""
    held = [p for p in pairs if _is_held(p, quoted, wording)]
    whole = sum(carries_meaning(token.key) for token in quoted)
    return _weight(held, quoted) / max(1, whole)


def _is_held(pair: Pair, quoted: Sequence[Token], wording: Wording) -> bool:
    if pair.essay is None or pair.source is None:
        return False
    return alike(quoted[pair.essay].key, wording.keys[pair.source])


def _runs(quoted: Sequence[Token], pairs: Sequence[Pair], wording: Wording) -> list[list[Pair]]:
    """The runs of words that follow one another in both texts."""
    found: list[list[Pair]] = []
    last: Pair | None = None
    for pair in pairs:
        if not _is_held(pair, quoted, wording):
            last = None
            continue
        if last is not None and last.source is not None and pair.source == last.source + 1:
            found[-1].append(pair)
        else:
            found.append([pair])
        last = pair
    return found


def _place(keys: Sequence[str], wording: Wording) -> tuple[Pair, ...]:
    """The words laid beside the source; a part that stands elsewhere in it is placed there."""
    best = _nearest(keys, wording, 3)
    return () if not keys else best.pairs if best.share > 0.99 else _with_ends(keys, wording, best)


def _nearest(keys: Sequence[str], wording: Wording, limit: int) -> Alignment:
    at = wording.find(keys)
    if at >= 0:
        pairs = tuple(Pair(i, at + i) for i in range(len(keys)))
        return Alignment(pairs, at, at + len(keys), 1.0, len(keys))
    tried = [align(keys, wording, first) for _, first in windows(keys, wording, limit)]
    nothing = Alignment(tuple(Pair(i, None) for i in range(len(keys))), 0, 0, 0.0, 0)
    return max(tried, key=lambda a: a.share, default=nothing)


def _with_ends(keys: Sequence[str], wording: Wording, best: Alignment) -> tuple[Pair, ...]:
    """`best` with a beginning or end of 4 words or more that stands elsewhere put in its place."""
    head, tail = _loose(best, keys, wording)
    pairs = list(best.pairs)
    if head >= 4 and (placed := _nearest(keys[:head], wording, 2)).share >= 0.8:
        kept = [p for p in pairs if p.essay is None or p.essay >= head]
        pairs = [*placed.pairs, *_trimmed(kept)]
    if len(keys) - tail >= 4 and (placed := _nearest(keys[tail:], wording, 2)).share >= 0.8:
        kept = [p for p in pairs if p.essay is None or p.essay < tail]
        pairs = [*_trimmed(kept), *_moved(placed.pairs, tail)]
    return tuple(pairs)


def _with_last_word(pairs: tuple[Pair, ...], wording: Wording) -> tuple[Pair, ...]:
    """`pairs`, a strange last word laid beside the one with which the source's sentence ends."""
    if len(pairs) < 2 or pairs[-1].source is not None or pairs[-2].source is None:
        return pairs
    following = pairs[-2].source + 1
    if following >= len(wording.tokens):
        return pairs
    last = wording.tokens[following].span
    between = wording.text[wording.tokens[following - 1].span.end : last.start]
    ends = re.match(r"[\"”’')]*[.!?]", wording.text[last.end : last.end + 4])
    if between.strip() or not ends or any(p.source == following for p in pairs):
        return pairs
    return (*pairs[:-1], Pair(pairs[-1].essay, following))


def _trimmed(pairs: Sequence[Pair]) -> list[Pair]:
    """Pairs without words of the source at either end that the essay does not have."""
    ours = [i for i, p in enumerate(pairs) if p.essay is not None]
    return list(pairs[ours[0] : ours[-1] + 1]) if ours else []


def _loose(best: Alignment, keys: Sequence[str], wording: Wording) -> tuple[int, int]:
    """The first and one past the last word of the essay that is really held: equal, in a run."""
    equal = [
        p.essay
        for p in best.pairs
        if p.essay is not None and p.source is not None and keys[p.essay] == wording.keys[p.source]
    ]
    runs = [i for i in equal if i + 1 in equal or i - 1 in equal]
    return (runs[0], runs[-1] + 1) if runs else (0, len(keys))
