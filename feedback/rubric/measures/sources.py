"""Measures of how the essay draws on sources and says so."""

from __future__ import annotations

from feedback.essay.overlaps.shared_words import overlap_share
from feedback.rubric.measures.measure import (
    Facts,
    Measure,
    Values,
    count,
    figure,
    own,
    percent,
    share,
)


def _credits(facts: Facts) -> int:
    """Citations, and attributions to somebody named that no citation overlaps."""
    cited = [citation.span for citation in facts.essay.citations]
    named = [a.span for a in facts.essay.attributions if a.kind in ("named", "source")]
    return len(cited) + sum(not any(span.overlaps(c) for c in cited) for span in named)


def _uses(facts: Facts, part: str) -> int:
    return sum(bool(getattr(use, part)) for use in facts.essay.source_uses)


_NOT = {
    "uses facts from": "uses no facts from",
    "uses": "does not use",
    "names": "does not name",
    "quotes": "does not quote",
}


def _of_the_pack(values: Values, name: str, verb: str) -> str:
    had = own(values, name)
    supplied = own(values, "sources_supplied")
    if supplied == 1:
        return f"The essay {verb if had else _NOT[verb]} the source."
    number = "none" if had == 0 else f"{had:.0f}"
    return f"The essay {verb} {number} of the {supplied:.0f} sources."


def _leading(facts: Facts) -> float:
    """How much of all naming, quoting and wording goes back to the source drawn on most."""
    places = [len(u.named) + len(u.quoted) + len(u.worded) for u in facts.essay.source_uses]
    return share(max(places, default=0), sum(places))


def _says_leading(values: Values) -> str:
    if not own(values, "leading_source_share"):
        return "The essay names and quotes none of the sources."
    leading = percent(own(values, "leading_source_share"))
    return f"{leading} of the places that use the sources lead to one of them."


def _says_unresolved(values: Values) -> str:
    n = own(values, "unresolved_citations")
    if not own(values, "citations"):
        return "The essay has no citations."
    if n == 0:
        return "Every citation leads to its source."
    return f"{count(n, 'citation leads', 'citations lead')} to nothing in the sources."


def _says_overlaps(values: Values) -> str:
    n = own(values, "uncredited_overlaps")
    places = count(n, "passage follows", "passages follow")
    return f"{places} a source's wording without naming it."


MEASURES = (
    Measure(
        name="sources_supplied",
        summary="sources that were supplied with the essay",
        of=lambda facts: len(facts.library),
        says=lambda values: f"{count(own(values, 'sources_supplied'), 'source')} supplied.",
        more=lambda n: f"work with at least {count(n, 'source')}",
        fewer=lambda n: f"work with at most {count(n, 'source')}",
        kind="size",
    ),
    Measure(
        name="sources_used",
        summary="supplied sources the essay draws on, credited or not",
        of=lambda facts: _uses(facts, "used"),
        says=lambda values: _of_the_pack(values, "sources_used", "uses"),
        more=lambda n: f"use at least {count(n, 'source')}",
        fewer=lambda n: f"use at most {count(n, 'source')}",
        needs="sources",
    ),
    Measure(
        name="sources_credited",
        summary="supplied sources the essay names",
        of=lambda facts: _uses(facts, "credited"),
        says=lambda values: _of_the_pack(values, "sources_credited", "names"),
        more=lambda n: (
            f"name at least {count(n, 'source')} where you use it"
            if n == 1
            else f"name at least {count(n, 'source')} where you use them"
        ),
        fewer=lambda n: f"name at most {count(n, 'source')}",
        needs="sources",
    ),
    Measure(
        name="sources_credited_share",
        summary="share of the supplied sources that the essay names (0 to 1)",
        of=lambda facts: share(_uses(facts, "credited"), len(facts.library)),
        says=lambda values: _of_the_pack(values, "sources_credited", "names"),
        more=lambda n: (
            "name every source where you use it"
            if n == 1
            else f"name at least {percent(n)} of the sources"
        ),
        fewer=lambda n: f"name at most {percent(n)} of the sources",
        needs="sources",
        most=1,
    ),
    Measure(
        name="sources_quoted",
        summary="supplied sources the essay quotes",
        of=lambda facts: _uses(facts, "quoted"),
        says=lambda values: _of_the_pack(values, "sources_quoted", "quotes"),
        more=lambda n: f"quote at least {count(n, 'supplied source')}",
        fewer=lambda n: f"quote at most {count(n, 'supplied source')}",
        needs="sources",
    ),
    Measure(
        name="sources_described",
        summary="supplied sources that bear on a claim of the essay's, in its own words",
        of=lambda facts: _uses(facts, "facts"),
        says=lambda values: _of_the_pack(values, "sources_described", "uses facts from"),
        more=lambda n: f"tell in your own words what at least {count(n, 'source')} say",
        fewer=lambda n: f"tell facts of at most {count(n, 'source')}",
        needs="sources",
    ),
    Measure(
        name="sources_only_quoted",
        summary="supplied sources that are quoted and bear on no claim of the essay's own",
        of=lambda facts: sum(bool(u.quoted) and not u.facts for u in facts.essay.source_uses),
        says=lambda values: (
            f"{count(own(values, 'sources_only_quoted'), 'source is', 'sources are')} quoted and"
            " not put to use."
        ),
        more=lambda n: f"only quote {count(n, 'source')}",
        fewer=lambda _: "say in your own words what a quotation shows, and draw on its facts",
        needs="sources",
        kind="size",
    ),
    Measure(
        name="leading_source_share",
        summary="share of the places that name, quote or reword a source that go back to the one "
        "leaned on most (0 to 1)",
        of=_leading,
        says=_says_leading,
        more=lambda n: f"let one source stand behind at least {percent(n)} of what you draw on",
        fewer=lambda n: f"lean on no source for more than {percent(n)} of what you draw on",
        needs="sources",
        kind="size",
        most=1,
    ),
    Measure(
        name="credits",
        summary="places that say where something comes from: citations and named speakers",
        of=_credits,
        says=lambda values: (
            "The essay says where something comes from in"
            f" {count(own(values, 'credits'), 'place')}."
        ),
        more=lambda n: f"say in at least {count(n, 'place')} which source a fact comes from",
        fewer=lambda n: f"say in at most {count(n, 'place')} which source a fact comes from",
    ),
    Measure(
        name="citations",
        summary="in-text citations and labels",
        of=lambda facts: len(facts.essay.citations),
        says=lambda values: f"The essay has {count(own(values, 'citations'), 'citation')}.",
        more=lambda n: (
            "cite a source" if n == 1 else f"cite your sources at least {figure(n)} times"
        ),
        fewer=lambda n: f"cite at most {count(n, 'time')}",
    ),
    Measure(
        name="unresolved_citations",
        summary="citations that lead to no supplied source and no works-cited entry",
        of=lambda facts: sum(c.verdict == "unresolved" for c in facts.essay.citations),
        says=_says_unresolved,
        more=lambda n: f"have {count(n, 'citation')} that lead nowhere",
        fewer=lambda n: (
            "check that each label or citation leads to the source you mean"
            + ("" if n == 0 else f" (at most {figure(n)} may not)")
        ),
        needs="sources",
        kind="fault",
    ),
    Measure(
        name="uncredited_overlaps",
        summary="passages that share a source's wording, neither quoted nor credited",
        of=lambda facts: sum(not (o.credited or o.quoted) for o in facts.essay.overlaps),
        says=_says_overlaps,
        more=lambda n: f"have {count(n, 'passage')} close to a source",
        fewer=lambda n: (
            "put what you take from a source in your own words and name it, or quote it"
            + ("" if n == 0 else f" (at most {figure(n)} may be left)")
        ),
        needs="sources",
        kind="fault",
    ),
    Measure(
        name="overlap_percent",
        summary="words that stand in a source too, quoted or not, in a hundred of the essay's",
        of=lambda facts: 100 * overlap_share(facts.essay),
        says=lambda values: (
            f"{own(values, 'overlap_percent'):.0f}% of the essay's words stand in a source too."
        ),
        more=lambda n: f"share at least {n:.0f}% of your words with the sources",
        fewer=lambda n: f"share at most {n:.0f}% of your words with the sources",
        needs="sources",
        kind="size",
        most=100,
    ),
    Measure(
        name="unquoted_overlap_percent",
        summary="words that stand in a source too without quotation marks, in a hundred",
        of=lambda facts: 100 * overlap_share(facts.essay, unquoted=True),
        says=lambda values: (
            f"{own(values, 'unquoted_overlap_percent'):.0f}% of the essay's words stand in a source"
            " too, without quotation marks."
        ),
        more=lambda n: f"share at least {n:.0f}% of your words with the sources",
        fewer=lambda n: (
            "say it in your own words, or quote it"
            + ("" if n == 0 else f" (at most {n:.0f}% of the words may be a source's)")
        ),
        needs="sources",
        kind="fault",
        most=100,
    ),
)
