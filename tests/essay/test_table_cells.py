"""A table in an essay: its cells are no sentences, and what they quote and cite is read."""

from __future__ import annotations

from functools import cache

from essays import library

from feedback.assess import assess
from feedback.assessment import Assessment
from feedback.grammar.engine import Match
from feedback.grammar.protected import Protected
from feedback.reading.built import Paragraph, built, divided
from feedback.text.span import Span

SOURCES = {
    "Source 1": "The ferry was the only road to the island. It carried the post, the doctor and "
    "the dead, and in a hard winter it carried nothing at all for eleven weeks.",
    "Source 2": "The bridge was opened in 1931 with a band and a lunch. Within a year the ferryman "
    "had sold his boat and moved to the mainland.",
}
ROWS = [
    ["Source", "What it says", "Use"],
    ["Source 1", "“the post, the doctor and the dead”", "Only road there"],
    ["Source 2", "“had sold his boat and moved to the mainland”", "end of the ferry, sad for him"],
    ["Islanders", "All of them lost 40% of everything", "Nobody asked them"],
]
BEFORE = (
    "The island lost more than a boat when the bridge came. Source 1 says that the ferry “carried "
    "the post, the doctor and the dead,” which makes it sound like the island’s whole life."
)
AFTER = (
    "The bridge made the island easier to reach and easier to leave. In the end it was the second "
    "of these that counted, because people went and did not come back."
)


@cache
def assessed() -> Assessment:
    cells = [Paragraph(text, cell=True) for row in ROWS for text in row]
    paragraphs = [Paragraph("The Ferry"), Paragraph(BEFORE), *cells, Paragraph(AFTER)]
    found = [part for paragraph in paragraphs for part in divided(paragraph)]
    return assess(built("essay.docx", found), library(SOURCES))


def test_cells_are_a_kind_of_their_own() -> None:
    kinds = [paragraph.kind for paragraph in assessed().essay.paragraphs]
    assert kinds == ["title", "paragraph", *["table"] * 12, "paragraph"]
    essay = assessed().essay
    cells = [paragraph.span for paragraph in essay.paragraphs if paragraph.kind == "table"]
    assert not any(claim.span.overlaps(cell) for claim in essay.claims for cell in cells)


def test_their_quotations_are_held_against_the_sources() -> None:
    essay = assessed().essay
    found = [(q.verdict, q.source) for q in essay.quotations if q.span.start > len(BEFORE) + 20]
    assert found == [("exact", essay.quotations[1].source), ("exact", essay.quotations[2].source)]


def test_their_labels_are_citations() -> None:
    essay = assessed().essay
    cited = [citation.span.of(essay.text) for citation in essay.citations]
    assert cited == ["Source 1", "Source 1", "Source 2"]


def test_nothing_is_said_of_them_but_of_their_spelling() -> None:
    essay = assessed().essay
    cells = [p.span for p in essay.paragraphs if p.kind == "table"]
    places = [finding.span for finding in assessed().findings if finding.span]
    assert not any(place.overlaps(cell) for place in places for cell in cells)
    at = essay.text.index("sad for him")
    span = Span(at, at + 3)
    assert Protected(essay).holds(Match(span, "RULE", "grammar", ""))
    assert not Protected(essay).holds(Match(span, "RULE", "spelling", ""))
