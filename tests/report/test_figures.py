"""The geometry of the figures, in per cent of their width."""

from __future__ import annotations

from dataclasses import replace

from report import samples

from feedback.assessment import Assessment
from feedback.essay.model import Claim, SourceUse
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.report import figures
from feedback.report.places import Blocks, Links
from feedback.text.span import Span

TEXT = "One two three four.\n\nFive six seven eight nine."

USED = SourceUse("s1", named=(Span(0, 3),))


def assessed(*claims: Claim, uses: tuple[SourceUse, ...] = ()) -> Assessment:
    library = SourceLibrary((Source("s1", "s.txt", "A source.", label="Source 1"),))
    plain = samples.plain(TEXT, library=library)
    return replace(plain, essay=replace(plain.essay, claims=claims, source_uses=uses))


def mapped(assessment: Assessment) -> figures.SourceMap:
    found = figures.source_map(assessment, Links(assessment, Blocks(assessment.essay)))
    assert found is not None
    return found


def test_the_paragraphs_cover_the_strip() -> None:
    paragraphs = mapped(assessed(uses=(USED,))).paragraphs
    assert [p.number for p in paragraphs] == [1, 2]
    assert paragraphs[0].x == 0
    assert abs(sum(p.width for p in paragraphs) - 100) < 0.1


def test_a_use_stands_where_it_is_in_the_essay() -> None:
    use = SourceUse(
        "s1", quoted=(Span(0, len(TEXT) // 2),), named=(Span(len(TEXT) - 1, len(TEXT)),)
    )
    quoted, named = mapped(assessed(uses=(use,))).strips[0].stretches
    assert (quoted.kind, quoted.x, round(quoted.width)) == ("quoted", 0, 49)
    assert (named.kind, named.x + named.width <= 100) == ("named", True)


def test_an_unused_source_has_an_empty_strip() -> None:
    one = assessed(uses=(USED,))
    further = Source("s2", "t.txt", "Another.", label="Source 2")
    strip = mapped(replace(one, library=SourceLibrary((*one.library, further)))).strips[1]
    assert strip.stretches == ()
    assert strip.says == "Source 2: not used"


def test_where_no_source_is_used_there_is_no_map() -> None:
    quiet = assessed()
    assert figures.source_map(quiet, Links(quiet, Blocks(quiet.essay))) is None


def test_without_sources_there_is_no_map() -> None:
    plain = samples.plain(TEXT)
    assert figures.source_map(plain, Links(plain, Blocks(plain.essay))) is None


def test_the_paragraph_with_most_claims_fills_the_figure() -> None:
    one, two = Span(0, 7), Span(21, 29)
    rows = figures.support(
        assessed(
            Claim(one, "cause", "none"),
            Claim(two, "cause", "quotation"),
            Claim(two, "cause", "none"),
        )
    )
    assert [(row.name, row.counts, row.total) for row in rows] == [
        ("paragraph 1", (0, 0, 1), 1),
        ("paragraph 2", (1, 0, 1), 2),
    ]
    assert [(p.kind, p.x, p.width) for p in rows[1].parts] == [("source", 0, 50), ("none", 50, 50)]
    assert [(p.kind, p.x, p.width) for p in rows[0].parts] == [("none", 0, 50)]


def test_an_essay_without_claims_has_no_figure() -> None:
    assert figures.support(assessed()) == ()
