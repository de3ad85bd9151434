"""Titles, headings, headers and prose."""

from __future__ import annotations

import pytest

from feedback.reading.kinds import looks_like_title
from feedback.reading.read import document_of

BODY = (
    "The harbour froze in the first week of the year, and no ship left it until the thaw came in "
    "March. Men who had loaded cargo all summer cut ice for the kitchens instead of that."
)

TITLES = [
    "The Frozen Harbour",
    "Why Was There Conflict Between the Dockers and the Town?",
    "How far was the council responsible for the riots?",
    "Harbours and Towns: The Winter of 1709 and its Role in Trade",
    "“The Frozen Harbour”",
    "WHAT THE ICE DID",
    "ice in the harbour",
    "Help wanted!",
    "Why you should visit the harbour",
]
FIRST_SENTENCES = [
    "The harbour froze that year.",
    "Have you ever seen a frozen harbour?",
    "Would you rather walk or sail to work?",
    "I think that harbours are cold",
    "We need to talk about ice!",
    "According to the article,",
    "In this essay the winter is the",
    "Harbours froze. Ships stayed and",
    'Ben said, "the ice is thick and',
    "Dear Ms Lee,",
    "The harbour froze in the first week of 1871.[^1]",
    "The harbour froze in the first week.¹",
    "Once the first cold weeks of the year had come the harbour froze and no ship could leave",
]


@pytest.mark.parametrize("line", TITLES)
def test_a_title_stands_first(line: str) -> None:
    assert [b.kind for b in document_of(f"{line}\n\n{BODY}").blocks] == ["title", "paragraph"]


@pytest.mark.parametrize("line", FIRST_SENTENCES)
def test_a_first_sentence_is_no_title(line: str) -> None:
    assert "title" not in [b.kind for b in document_of(f"{line}\n\n{BODY}").blocks]


def test_a_line_alone_is_no_title() -> None:
    assert [b.kind for b in document_of("The Frozen Harbour").blocks] == ["paragraph"]
    assert not looks_like_title("")


@pytest.mark.parametrize(
    ("text", "student", "kinds"),
    [
        (
            f"Ana Diaz\nMr. Brown\nHistory 9\n5 May 2024\nThe Frozen Harbour\n{BODY}",
            "Ana Diaz",
            ["header"] * 4 + ["title", "paragraph"],
        ),
        (
            f"Ana Diaz\n\nProfessor Lee\n\nENG 101\n\nMay 5, 2024\n\nThe Frozen Harbour\n\n{BODY}",
            "Ana Diaz",
            ["header"] * 4 + ["title", "paragraph"],
        ),
        (
            f"Name: Ana Diaz\nDate: 5/5/2024\n\n{BODY}",
            "Ana Diaz",
            ["header", "header", "paragraph"],
        ),
        (
            f"The Frozen Harbour\nby Ana Diaz\n\n{BODY}",
            "Ana Diaz",
            ["title", "header", "paragraph"],
        ),
        (f"December 30, 1957\n\n{BODY}\n\n{BODY}", None, ["header", "paragraph", "paragraph"]),
        (f"World War 2\n\n{BODY}", None, ["title", "paragraph"]),
        (f"Ann Lee\n\n{BODY}", None, ["title", "paragraph"]),
        (
            f"Frozen Harbours\n\nThe Winter of 1709\n\n{BODY}",
            None,
            ["title", "heading", "paragraph"],
        ),
        (
            f"Dear Mayor,\n\n{BODY}\n\nYours sincerely,\n\nAna Diaz",
            None,
            ["header", "paragraph", "header", "header"],
        ),
        (
            f"4b Mill Road\nHarwick\n\nDear Mayor,\n\n{BODY}\n\nYours sincerely,\nAna Diaz",
            None,
            ["header", "header", "header", "paragraph", "header", "header"],
        ),
        (
            f"A Letter about the Harbour\n\nDear Mayor,\n\n{BODY}",
            None,
            ["title", "header", "paragraph"],
        ),
        (
            f"12 Angry Men\n\n{BODY}\n\nDear me, what a play it is.",
            None,
            ["title", "paragraph", "paragraph"],
        ),
        (
            f"Prompt: Why did the harbour freeze? Write two pages.\n\nThe Frost\n\n{BODY}",
            None,
            ["header", "title", "paragraph"],
        ),
        (f"{BODY}\n\nTHE END", None, ["paragraph", "header"]),
        (
            f"Priya Diaz\n\nWhy the Frost Came\n\n{BODY}",
            "Priya Diaz",
            ["header", "title", "paragraph"],
        ),
        (
            f"Otto Frost\n\nA Winter King\n\nFrost was crowned in March. {BODY}",
            None,
            ["title", "heading", "paragraph"],
        ),
        (f"Harbour Winter\n\n{BODY}", None, ["title", "paragraph"]),
        (
            f"Cold Comfort\n\nThe Comfort of Ice\n\n{BODY}",
            None,
            ["title", "heading", "paragraph"],
        ),
        (f"{BODY}\n\nWorks Cited", None, ["paragraph", "heading"]),
    ],
)
def test_headers(text: str, student: str | None, kinds: list[str]) -> None:
    document = document_of(text)
    assert [block.kind for block in document.blocks] == kinds
    assert document.student == student


@pytest.mark.parametrize("line", ["Conclusion", "Causes of the Frost", "Part 2", "Source 2:"])
def test_headings(line: str) -> None:
    blocks = document_of(f"{BODY}\n\n{line}\n\n{BODY}").blocks
    assert [b.kind for b in blocks] == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "The ice went.",
        "So what happened then?",
        "It was very cold",
        "“The Frozen Harbour”",
        "The Ice Went!",
        "Ann Lee and the",
    ],
)
def test_short_paragraphs_are_no_headings(line: str) -> None:
    blocks = document_of(f"{BODY}\n\n{line}\n\n{BODY}").blocks
    assert "heading" not in [b.kind for b in blocks]
