"""Where a student's name stands in an essay, and where it is somebody else's.

⟦ ⟧ bracket what must go; the first line is round the essay, the rest is the essay.
"""

from __future__ import annotations

import re

import pytest

from feedback.grading.blind.document import replaced
from feedback.grading.blind.names import names_in
from feedback.reading.document import Block, Document
from feedback.text.span import Span

KNOWN = ("Rosa Parks would not stand up. Young King Louis was chased out.",)


def document(marked: str) -> tuple[Document, list[str]]:
    wanted = re.findall("⟦(.*?)⟧", marked, re.DOTALL)
    text = marked.replace("⟦", "").replace("⟧", "")
    head = text.index("|")
    text = text.replace("|", "\n", 1)
    blocks = [Block("paragraph", Span(head + 1, len(text)))]
    if head:
        blocks.insert(0, Block("header", Span(0, head)))
    return Document("essay.txt", text, tuple(blocks)), wanted


HIDDEN = [
    ("Ana Díaz", "⟦Ana Díaz⟧|Rivers matter."),
    ("Ana Díaz", "⟦ANA DIAZ⟧ 2|Rivers matter."),
    ("Ana Díaz", "⟦Díaz, Ana⟧|Rivers matter."),
    ("Ana Díaz", "⟦diaz⟧ 1|Rivers matter."),
    ("Ana Díaz", "Name: ⟦Annie D.⟧\nClass: 7B|Rivers matter."),
    ("Ana Díaz", "Essay by ⟦Ana Maria Díaz⟧|Rivers matter."),
    ("Díaz López, Ana María", "⟦Ana Diaz⟧|Rivers matter."),
    ("Díaz López, Ana María", "|My name is ⟦Ana María Díaz López⟧."),
    ("Ana Díaz", "|My name is ⟦ana diaz⟧ and I live here."),
    ("Ana Díaz", "|When ⟦Ana⟧ was small, the river froze."),
    ("Ana Díaz", "|“⟦Ana⟧,” said my aunt, “come in.”"),
    ("Ana Díaz", "|It was ⟦Ana⟧'s idea."),
    ("Ana Díaz", "|Signed, ⟦A. Díaz⟧"),
    ("Ana Díaz", "|Signed, ⟦Ana D⟧."),
    ("Zelda Díaz", "|It was ⟦Zelda⟧. My name is ⟦zelda⟧ (⟦zelda.d@school.org⟧)."),
    ("Ana Díaz", "|See ⟦ana_diaz⟧ and ⟦anadiaz⟧ and ⟦AnaDiaz⟧."),
    ("Ana Díaz", "|Write to ⟦ana.diaz@school.org⟧ or ⟦diaz07@school.org⟧."),
    ("Ana Díaz", "Contact ⟦a@school.org⟧|Rivers matter."),
    ("Jan van der Berg", "⟦Jan van der Berg⟧|The river of the town. ⟦Berg⟧ thinks so."),
    ("Síle O’Brien", "⟦Sile O'Brien⟧|Rivers."),
    ("Ana Smith-Jones", "⟦Ana Smith-Jones⟧|Rivers."),
    ("Rosa Young", "⟦Rosa Young⟧|Rosa Parks sat down, and ⟦Rosa Young⟧ writes of it."),
    ("Will Stone", "⟦Will Stone⟧|Will this last? Stone is hard, and we will see stone walls."),
    ("Will Stone", "|my name is ⟦will stone⟧ and I will stay."),
    ("Ana Díaz", "|It was written by ⟦Ana\nDíaz⟧ alone."),
    ("", "⟦Ben Okafor⟧\nMrs Perez\nHistory 7\n3 May 2026|Rivers."),
    ("李明", "⟦李明⟧|Rivers."),
    ("李 明", "⟦李 明⟧|Rivers."),
    ("Al Green", "⟦Al Green⟧|Rivers."),
    # As Canvas runs a name together.
    ("garciaana", "|The river. By ⟦Ana Garcia⟧."),
    ("garciaana", "⟦Ana Garcia⟧\nMr Smith\nHistory|The river. By ⟦Ana⟧."),
    ("müllerjürgen", "|Essay by ⟦Müller, Jürgen⟧"),
    ("vandermeerhugo", "⟦Hugo van der Meer⟧|Rivers."),
    ("oneilliam", "⟦Liam O'Neil⟧|Rivers."),
    ("O'Neil, Liam", "|By ⟦Liam ONeil⟧."),
    ("Mohammed Al Fayed", "|By ⟦Mohammed Alfayed⟧."),
    ("Müller, Jürgen", "|By ⟦Juergen Mueller⟧."),
    ("Søren Ågård", "|By ⟦Soeren Aagaard⟧, or ⟦Soren Agard⟧."),
    ("Łukasz Żak", "|By ⟦Lukasz Zak⟧."),
    ("Rosa Young", "|Yours sincerely,\n⟦Rosa⟧"),
    ("Grace Hope", "|With grace and hope. Signed, ⟦Grace⟧"),
    ("Mark Hill", "|A mark. My friends call me ⟦Mark⟧."),
]
LEFT = [
    ("Ana Díaz", "Mrs Perez\nPeriod 3|Rivers matter to every banana."),
    ("Ana Díaz", "|The Santa Ana Winds blow."),
    ("Ana Díaz", "|Porfirio Díaz ruled for long."),
    ("Ana Díaz", "|He ruled for long (Díaz 12), as Díaz (2004) says, and Díaz et al. agree."),
    ("Ana Díaz", "|Mr. Díaz taught us, and so did Dr Díaz."),
    ("May King", "|In May 1942 the king left. King Louis came back."),
    ("Rosa Parker", "|Rosa would not stand up."),
    ("Mark Hill", "|A mark on a hill. Mark it well; Hill and dale."),
    ("Grace Hope", "|With grace and hope. Grace came to her."),
    ("", "|Ben Okafor was a king."),
    ("", "Mrs Perez\nHistory 7\nDear Mr Shaw,|Rivers."),
    ("Will Stone", "|They will stone him."),
    ("Grace Hope", "|With grace. She signed, and Grace came to her."),
    ("garciaana", "|Ana Lopez met Luis Garcia."),
    ("stonewill", "|They will stone him. A stone will fall, and stone walls will too."),
    ("A B", "|A river is a B road."),
    ("Al de la O", "|The law of the land, al dente."),
]


@pytest.mark.parametrize(("name", "marked"), HIDDEN)
def test_the_students_name(name: str, marked: str) -> None:
    essay, wanted = document(marked)
    found = names_in(essay, (name,) if name else (), KNOWN)
    assert [span.of(essay.text) for span in found] == wanted


@pytest.mark.parametrize(("name", "text"), LEFT)
def test_not_the_students(name: str, text: str) -> None:
    essay, _ = document(text)
    found = names_in(essay, (name,) if name else (), KNOWN)
    assert [span.of(essay.text) for span in found] == []


def test_an_author_in_the_list_is_not_the_student() -> None:
    parts = ["Ana Díaz", "Rivers matter.", "Works Cited", "Díaz, A. Rivers. 2004.", "Ana Díaz"]
    text, blocks, at = "\n\n".join(parts), [], 0
    for part, kind in zip(
        parts, ("header", "paragraph", "heading", "paragraph", "paragraph"), strict=True
    ):
        blocks.append(Block(kind, Span(at, at + len(part))))  # type: ignore[arg-type]
        at += len(part) + 2
    found = names_in(Document("x", text, tuple(blocks)), ("Ana Díaz",), ())
    assert [span.start for span in found] == [0, text.rindex("Ana")]


def test_a_files_name_counts_where_the_essay_says_that_it_is_its_writers() -> None:
    essay, _ = document("Ada|Rivers matter. By Ada.")
    assert len(names_in(essay, (), ())) == 0
    named = Document("Ada.txt", essay.text, essay.blocks)
    assert [span.of(named.text) for span in names_in(named, (), ())] == ["Ada", "Ada"]
    rivers = Document("Rivers.txt", essay.text, essay.blocks)
    assert names_in(rivers, (), ()) == []


@pytest.mark.parametrize("words", ["Student 07", "X", ""])
def test_what_counts_in_the_text_moves_with_it(words: str) -> None:
    text = "Ana Díaz\n\nI am Ana and this is a river."
    blocks = (Block("header", Span(0, 8)), Block("paragraph", Span(10, len(text))))
    essay = Document(
        "x", text, blocks, emphasis=(Span(15, 18), Span(16, 22)), pages=((0, 1), (10, 2), (34, 3))
    )
    moved = replaced(essay, [Span(0, 8), Span(15, 18)], words)
    assert moved.text == f"{words}\n\nI am {words} and this is a river."
    assert [block.span.of(moved.text) for block in moved.blocks] == [
        words,
        f"I am {words} and this is a river.",
    ]
    assert [span.of(moved.text) for span in moved.emphasis] == [words, f"{words} and"]
    assert [moved.text[at:][:5] for at, _ in moved.pages][1:] == ["I am ", "iver."]


def test_a_long_essay_takes_no_time() -> None:
    essay, _ = document("Ana Díaz|" + "When Ana saw the Ana river, Ana slept. " * 5_000)
    assert len(names_in(essay, ("Ana Díaz",), KNOWN)) > 5_000
