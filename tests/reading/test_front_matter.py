"""Cover pages, word counts and assignments over an essay."""

from __future__ import annotations

import pytest

from feedback.reading.letters import student_in
from feedback.reading.read import document_of

BODY = (
    "The canal was dug by hand, and the men who dug it slept in huts along its bank for two years. "
    "It took them longer than the board had hoped, and it cost the county more."
)
COVERS = {
    "apa": (
        "Frozen Harbours: A History of Ice\nAna Diaz\nDepartment of History, Harwick College\n"
        "HIST 210: Northern Trade\nDr. Lena Holm\nMay 5, 2024\n\nFrozen Harbours: A History of Ice",
        "Ana Diaz",
        ["title", *["header"] * 5, "heading"],
    ),
    "apa, blank lines": (
        "Who Paid for the Canal?\n\nTomás Quispe\n\nENV 110: Water\n\nProfessor P. Lindahl\n\n9 "
        "June 2023",
        "Tomás Quispe",
        ["title", *["header"] * 4],
    ),
    "count under the title": (
        "The Long Canal\nWord count: 1,204",
        None,
        ["title", "header"],
    ),
    "candidate's": (
        "How far did the board cause the failure of the canal?\nCandidate number: 0012\nWords: "
        "2,198",
        None,
        ["title", "header", "header"],
    ),
    "candidate's above": (
        "Candidate No. 4412\nCentre 10233\nPaper 2\n\nQ3. How far did the canal fail?",
        None,
        ["header", "header", "header", "title"],
    ),
    "a name with fields": (
        "Name: Ana Diaz    Date: 5/5/24    Period: 3\nThe Long Canal",
        "Ana Diaz",
        ["header", "title"],
    ),
    "fields with a dash": (
        "Name - Priya Nair\nClass - 10B\n\nHouses of Talk",
        "Priya Nair",
        ["header", "header", "title"],
    ),
    "an assignment over the name": (
        "Prompt: Did coffee houses change the port? Use two sources in your answer.\n\n"
        "Priya Nair\nMs. Delgado\n14 November 2024\n\nHouses of Talk",
        "Priya Nair",
        [*["header"] * 4, "title"],
    ),
    "a page's head": (
        "Diaz 1\nAna Diaz\nProfessor Lena Holm\nHistory 210\n5 May 2024\nThe Long Canal",
        "Ana Diaz",
        [*["header"] * 5, "title"],
    ),
}


@pytest.mark.parametrize(("top", "student", "kinds"), COVERS.values(), ids=COVERS.keys())
def test_covers(top: str, student: str | None, kinds: list[str]) -> None:
    document = document_of(f"{top}\n\n{BODY}\n\n{BODY}")
    assert [block.kind for block in document.blocks] == [*kinds, "paragraph", "paragraph"]
    assert document.student == student


NO_COVERS = {
    "a subtitle": ("Frozen Harbours\n\nThe Winter of 1709", ["title", "heading"]),
    "a heading": ("Frozen Harbours\n\nIntroduction", ["title", "heading"]),
    "a name and no more": ("Ana Diaz\nMay 2024\nThe Long Canal", ["header", "header", "title"]),
    "a picture character": ("🏭\n\nNov 16, 2024", ["header", "header"]),
    "a question in the prose": ("Why did it fail?\n\nWho knows.", ["title", "paragraph"]),
}


@pytest.mark.parametrize(("top", "kinds"), NO_COVERS.values(), ids=NO_COVERS.keys())
def test_no_covers(top: str, kinds: list[str]) -> None:
    blocks = document_of(f"{top}\n\n{BODY}\n\n{BODY}").blocks
    assert [block.kind for block in blocks] == [*kinds, "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Word Count: 1204",
        "word count - 1,204",
        "1204 words",
        "(Word count: 1,204 excluding references)",
        "Total words: 988",
        "Wordcount 988",
    ],
)
def test_a_word_count_is_no_prose(line: str) -> None:
    for text in (
        f"{BODY}\n\n{BODY}\n\n{line}",
        f"{BODY}\n\n{line}\n\nWorks Cited\n\nAmes, Jo. Ice.",
    ):
        blocks = document_of(text).blocks
        assert [b.kind for b in blocks if b.span.of(text) == line] == ["header"]


@pytest.mark.parametrize(
    "line",
    [
        "The word count of the charter is 88.",
        "They wrote 1204 words to the king and got no answer.",
    ],
)
def test_words_counted_in_prose_stay(line: str) -> None:
    blocks = document_of(f"{BODY}\n\n{line}\n\n{BODY}").blocks
    assert [block.kind for block in blocks] == ["paragraph"] * 3


PROMPTS = [
    "Question 2: To what extent was the board responsible for the failure of the canal? [25 marks]",
    "Using the sources, explain why the canal failed. Support your answer with evidence from them.",
    "Write an essay in which you argue whether the county was right to build the canal.",
    "Explain why the canal failed. Use at least two sources.",
    "Evaluate the claim that the board ruined the canal. (30 marks)",
]
OWN = [
    "Using the sources, I will explain why the canal failed and support my answer with evidence.",
    "Explaining a failure is hard. The canal's took two years and at least three boards of owners.",
    "Read any history of the county and the canal is its hero. It was no such thing.",
    "Consider the price of the canal. It was paid by at least four parishes over ten years.",
]


@pytest.mark.parametrize("prompt", PROMPTS)
def test_an_assignment_copied_on_top(prompt: str) -> None:
    blocks = document_of(f"{prompt}\n\nThe Long Canal\n\n{BODY}\n\n{BODY}").blocks
    assert [block.kind for block in blocks] == ["header", "title", "paragraph", "paragraph"]


@pytest.mark.parametrize("opening", OWN)
def test_an_opening_is_no_assignment(opening: str) -> None:
    blocks = document_of(f"{opening}\n\n{BODY}\n\n{BODY}").blocks
    assert [block.kind for block in blocks] == ["paragraph"] * 3


@pytest.mark.parametrize("name", ["Ana Díaz", "Özlem Şahin", "Élodie Ó Faoláin", "Øyvind Ås"])
def test_a_name_may_begin_with_any_capital(name: str) -> None:
    assert student_in([name, "Mrs Perez", "3 May 2026"]) == name
