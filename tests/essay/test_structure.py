"""Which blocks of a document are the student's prose."""

from __future__ import annotations

import pytest

from feedback.essay.structure.find import read_body
from feedback.reading.document import Block, Document
from feedback.reading.read import document_of
from feedback.text.span import Span

BODY = "The harbour froze in the first week of the year. No ship left it until March came."
ENTRY = "Lee, Ann. The Frozen Harbour. Leith Press, 2002."


def prose(text: str) -> list[str]:
    body = read_body(document_of(text), "en-GB")
    return [p.span.of(text) for p in body.paragraphs if p.is_prose]


@pytest.mark.parametrize(
    "heading",
    [
        "Works Cited",
        "WORKS CITED:",
        "References",
        "Bibliography",
        "Annotated Bibliography",
        "Works Consulted",
        "List of References",
        "Sources Used",
        "Sources",
    ],
)
def test_the_list_at_the_end_is_no_prose(heading: str) -> None:
    assert prose(f"{BODY}\n\n{BODY}\n\n{heading}\n\n{ENTRY}") == [BODY, BODY]


def test_the_list_in_one_paragraph_with_its_heading() -> None:
    assert prose(f"{BODY}\n\nWorks Cited: {ENTRY}") == [BODY]


@pytest.mark.parametrize(
    "line",
    [
        "References to the ice are many in the letters of that year.",
        "The works cited here say so.",
        "Sources differ.",
    ],
)
def test_sentences_about_sources_are_prose(line: str) -> None:
    assert prose(f"{BODY}\n\n{line}\n\n{BODY}") == [BODY, line, BODY]


def test_a_chapter_called_sources_in_the_middle_is_no_list() -> None:
    assert prose(f"{BODY}\n\nSources\n\n{BODY}\n\n{BODY}\n\n{BODY}").count(BODY) == 4


def test_title_and_header_are_no_prose() -> None:
    text = f"Ana Diaz\nMr. Brown\n5 May 2024\nThe Frozen Harbour\n{BODY}\n\n{BODY}"
    body = read_body(document_of(text), "en-GB")
    assert body.student == "Ana Diaz"
    assert body.title and body.title.of(text) == "The Frozen Harbour"
    assert prose(text) == [BODY, BODY]


def test_a_footnote_after_the_list_stays_a_note() -> None:
    text = f"{BODY}\n\nWorks Cited\n\n{ENTRY}\n\n[1] Lee 4."
    spans = [Span(text.index(p), text.index(p) + len(p)) for p in text.split("\n\n")]
    kinds = ("paragraph", "heading", "paragraph", "note")
    blocks = tuple(Block(kind, span) for kind, span in zip(kinds, spans, strict=True))
    body = read_body(Document("essay", text, blocks), "en-GB")
    assert [p.kind for p in body.paragraphs] == ["paragraph", "works_cited", "works_cited", "note"]


def test_sentences_of_a_paragraph_wrapped_at_a_column() -> None:
    text = (
        "The harbour froze in the first week of the year, and no\n"
        "ship left it until March came. Bread cost twice as much\n"
        "as it had in the summer, and men cut ice for the kitchens.\n"
    )
    body = read_body(document_of(text), "en-GB")
    assert len(body.paragraphs) == 1 and len(body.sentences) == 2


def test_the_sentence_at_each_place_is_the_one_that_covers_it() -> None:
    body = read_body(document_of(f"Winter\n\n{BODY}\n\n{BODY}"), "en-GB")
    assert len(body.sentences) == 5
    for offset in range(-1, len(body.text) + 1):
        covering = [s for s in body.sentences if s.span.start <= offset < s.span.end]
        assert body.sentence_at(offset) == (covering[0] if covering else None)
