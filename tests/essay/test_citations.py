"""Citations as students write them, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import essay, marked

from feedback.essay.build import build_essay
from feedback.essay.model import Essay
from feedback.library.library import SourceLibrary
from feedback.library.load import load_sources
from feedback.library.source import Source
from feedback.reading.read import document_of

PACK = {f"Source {i}": f"Text number {i} of the pack." for i in (1, 2, 3, 4, 5)}

LABELS = [
    ("In ⟦Source 2 on page 88⟧ we see it.", ("Source 2",), "page 88"),
    ("In ⟦source 2⟧ we see it.", ("Source 2",), None),
    ("It fell (⟦Source 3, p. 4⟧).", ("Source 3",), "p. 4"),
    ("It fell (⟦Doc 3⟧, ⟦Doc 5⟧).", ("Source 3", "Source 5"), None),
    ("⟦Documents 3 and 4⟧ agree.", ("Source 3", "Source 4"), None),
    # The number after a comma is a place in the one source, or belongs to the sentence.
    ("The bridge fell (⟦Source 2,17⟧).", ("Source 2",), "17"),
    ("In ⟦Source 2⟧, 17 people say so.", ("Source 2",), None),
    ("⟦Sources 1-3⟧ agree.", ("Source 1", "Source 2", "Source 3"), None),
    ("As ⟦source number 4⟧ says, it fell.", ("Source 4",), None),
    ("In ⟦source two⟧ it says so.", ("Source 2",), None),
    ("In ⟦paragraph 4 of Source 2⟧ it falls.", ("Source 2",), "paragraph 4"),
    ("⟦Extract 1⟧ (line 12) disagrees.", ("Source 1",), None),
    ("(⟦Source 1⟧: The Title by Somebody) is clear.", ("Source 1",), None),
]
NO_CITATION = [
    "Document the facts before you speak.",
    "Coal was the main source of energy in 1900.",
    "The treaty failed (2019).",
    "The reasons differ (see above).",
    "Part 2 of the plan came later, in Figure 3 of it.",
    "In paragraph 2 I will turn to the costs.",
    "The river (Thames 1858) stank.",
    "A source one can trust is rare, and 12 sources 3 metres apart were found.",
    "The sum [about 300 pounds] was small.",
    "He was born in May (1871) and died young (aged 12).",
    "The war (September 1939) began.",
    "The peace (Treaty of Northport, 1919) failed.",
    "In this essay I will show that it fell.",
    "This report asks where the water went.",
    "The first text message was sent in 1992 (really).",
    "The first sources of the river (NNW 3) lie high up.",
]


@pytest.mark.parametrize(("text", "labels", "locator"), LABELS)
def test_labels(text: str, labels: tuple[str, ...], locator: str | None) -> None:
    plain, spans = marked(text)
    found = [c for c in essay(plain, PACK).citations if c.style == "label"]
    if "(line 12)" in text:
        assert (found[0].label, found[0].locator) == ("Extract 1", "line 12")
        return
    assert [c.span.of(plain) for c in found] == [s.of(plain) for s in spans]
    names = {f"s{i}": f"Source {i}" for i in range(1, 6)}
    assert tuple(names[id] for c in found for id in c.sources) == labels
    assert found[0].locator == locator
    assert all(c.verdict == "resolved" for c in found)


@pytest.mark.parametrize("text", NO_CITATION)
def test_no_citation(text: str) -> None:
    found = essay(text, PACK).citations
    assert not found, [c.span.of(text) for c in found]


def test_a_label_the_pack_lacks_is_unresolved_with_its_reason() -> None:
    (citation,) = essay("In Source 9 it says so.", PACK).citations
    assert citation.verdict == "unresolved"
    assert citation.reason == "the sources supplied have no “Source 9”"


def test_without_a_pack_a_label_is_not_checked() -> None:
    (citation,) = essay("In Source 9 it says so.").citations
    assert (citation.verdict, citation.reason) == ("not_checked", "")


def _authored(text: str) -> Essay:
    library = SourceLibrary(
        (
            Source(
                "a",
                "a.txt",
                "Words.",
                title="The Silent Weir: A History",
                author="M. Okoro and Li Tan",
                year=2011,
            ),
            Source("b", "b.txt", "Words.", title="Weirs Today", author="Berit Lund", year=2018),
        )
    )
    return build_essay(document_of(text), library)


FORMAL = [
    ("It silted up ⟦(Okoro and Tan 14)⟧.", "mla", ("a",), "14"),
    ("It silted up ⟦(Okoro & Tan, 2011, p. 14)⟧.", "apa", ("a",), "p. 14"),
    ("It silted up ⟦(Lund 2018: 3)⟧.", "author-date", ("b",), "3"),
    ("⟦Lund (2018)⟧ shows that it silted up.", "author-date", ("b",), None),
    ("It silted up ⟦(Lund, paragraph 3)⟧.", "mla", ("b",), "paragraph 3"),
    ("It silted up ⟦(Lund 12, 15)⟧.", "mla", ("b",), "12, 15"),
    ("It silted up ⟦(Lund 12-14, 18)⟧.", "mla", ("b",), "12-14, 18"),
    ("It silted up ⟦(Okoro & Tan, 2011, pp. 14, 20)⟧.", "apa", ("a",), "pp. 14, 20"),
    ("It silted up ⟦(Lund)⟧.", "mla", ("b",), None),
    ("It silted up (see the map of 1900) ⟦(Lund 7)⟧.", "mla", ("b",), "7"),
    ("According to ⟦Lund⟧, it silted up.", "prose", ("b",), None),
    ("⟦Okoro and Tan⟧ argue that it silted up.", "prose", ("a",), None),
    ("The book “⟦The Silent Weir⟧” is long.", "prose", ("a",), None),
    ("He said “it silted up” ⟦(12)⟧.", "mla", (), "12"),
    ("It silted up. ⟦The author⟧ states this twice.", "prose", (), None),
    ("In ⟦paragraph 4⟧ it silts up.", "prose", (), "paragraph 4"),
    ("As ⟦Lund (2018)⟧ says, it silted up.", "author-date", ("b",), None),
    ("It fell in May. ⟦Berit Lund⟧ was there.", "prose", ("b",), None),
    ("It silted up ⟦(lund)⟧.", "mla", ("b",), None),
    ("It silted up ⟦(SWH 4)⟧.", "mla", ("a",), "4"),
    ("⟦The second article⟧ is longer.", "label", ("b",), None),
    ("⟦the last source⟧ is longer.", "label", ("b",), None),
]


@pytest.mark.parametrize(("text", "style", "sources", "locator"), FORMAL)
def test_formal_and_prose(
    text: str, style: str, sources: tuple[str, ...], locator: str | None
) -> None:
    plain, spans = marked(text)
    (found,) = _authored(plain).citations
    assert found.span == spans[0], found.span.of(plain)
    assert (found.style, found.sources, found.locator) == (style, sources, locator)
    assert found.verdict == ("resolved" if sources else "ambiguous")


@pytest.mark.parametrize("text", ["This essay asks why it closed.", "This essay will show it."])
def test_the_students_own_essay_is_no_source(text: str) -> None:
    assert not essay(text, {"Source 1": "It closed."}).citations


def test_the_article_is_the_packs_only_source() -> None:
    (citation,) = essay("The article states that it closed.", {"Source 1": "It closed."}).citations
    assert (citation.verdict, citation.sources) == ("resolved", ("s1",))


@pytest.mark.parametrize(
    ("text", "style"),
    [("It silted up [3].", "numeric"), ("It silted up.[^1]", "notes"), ("It silted up.²", "notes")],
)
def test_numbers_and_notes(text: str, style: str) -> None:
    assert [c.style for c in essay(text, PACK).citations] == [style]


@pytest.mark.parametrize(
    "text",
    [
        "It fell (Hart, p. 12).",
        "It fell (Hart, 2004, p. 12).",
        "“It fell at once” (Hart 12).",
        "It fell (Ministry of Rivers, para. 3).",
        "It fell (Hart et al., 2004).",
        "Hart et al. (2004) disagree.",
        "According to Hart (2004), it fell.",
        "It fell (qtd. in Hart 12).",
    ],
)
def test_works_outside_the_pack_are_citations_too(text: str) -> None:
    assert len(essay(text, PACK).citations) == 1


def _anchored(text: str) -> list[tuple[str, tuple[str, ...]]]:
    found = _authored(text)
    return [(c.span.of(found.text), c.sources) for c in found.citations]


LISTED = (
    "\n\nReferences\n\nLund, B. (2018). Weirs today. North Press."
    "\n\nOkoro, M., & Tan, L. (2011). The silent weir: A history. South Press."
)
SHORT = [
    ("Lund says that it “silted up” (12).", "(12)", ("b",)),
    ("Lund (2018) counted 30 weirs (46).", "(46)", ("b",)),
    ("Lund’s advice is to dig (2018, 48).", "(2018, 48)", ("b",)),
    ("It silted up (Lund 2018, 4). Nobody dug (ibid.).", "(ibid.)", ("b",)),
    ("It silted up (Lund 2018, 4). Nobody dug (Ibid., 7).", "(Ibid., 7)", ("b",)),
    ("Lund saw it. Okoro and Tan call it “a grave” (9).", "(9)", ("a",)),
]


@pytest.mark.parametrize(("text", "short", "sources"), SHORT)
def test_short_citations_lean_on_the_work_named_before(
    text: str, short: str, sources: tuple[str, ...]
) -> None:
    assert (short, sources) in _anchored(text + LISTED)


@pytest.mark.parametrize("text", ["A boy (9) and a girl (11) saw Lund.", "Lund was ill (1990)."])
def test_other_numbers_in_parentheses_are_no_pages(text: str) -> None:
    assert [words for words, _ in _anchored(text + LISTED)] == ["Lund"]


def test_a_number_is_its_entry_and_its_source() -> None:
    listed = "\n\nReferences\n\n[1] B. Lund, “Weirs Today,” 2018.\n\n[2] P. Gould, “Silt,” 2016."
    found = _authored("It silted up [1]. It was dug out [2], and then again [5]." + listed)
    assert [(c.entry, c.sources, c.verdict) for c in found.citations] == [
        (0, ("b",), "resolved"),
        (1, (), "resolved"),
        (None, (), "unresolved"),
    ]


NOTES = """The weir at the lower mill silted up in the spring of that year.[^1] Nobody dug.[^2] It
fell, and some of those who had lived by it wept.[^3] Others went to the town.[^4]

[^1]: Berit Lund, *Weirs Today* (2018), 12.
[^2]: Ibid., 15.
[^3]: Okoro and Tan, *Silent Weir*, 3.
[^4]: P. Gould, *Silt* (2016), 9.
"""


def test_notes_name_their_works() -> None:
    found = _authored(NOTES)
    assert [(c.style, c.sources, c.locator) for c in found.citations] == [
        ("notes", ("b",), "12"),
        ("notes", ("b",), "15"),
        ("notes", ("a",), "3"),
        ("notes", (), "9"),
    ]
    assert {p.kind for p in found.paragraphs} == {"paragraph", "note"}


def test_bodies_are_named_whole() -> None:
    source = Source("c", "c.txt", "Words.", title="Plan", author="Parks Department of Velden")
    library = SourceLibrary((source,))

    def named(text: str) -> list[str]:
        return [c.span.of(text) for c in build_essay(document_of(text), library).citations]

    assert named("Velden is a green city.") == []
    assert named("The Parks Department sowed it.") == ["Parks Department"]
    assert named("It was sown (Parks Department of Velden, 2022).") != []


def test_those_who_speak_in_a_source_name_it() -> None:
    library = {
        "a": "An interview with the biologist Ida Moe\n\nThe weir is full.",
        "b": "Silt rose.",
    }
    (citation,) = essay("Later Moe changed her mind.", library).citations
    assert citation.sources == ("s1",)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Journal of Canal Economics, 2016", "Economics teaches that tolls rise."),
        ("From the Journal of Public Works", "The Public Works of the town were closed."),
        ("Journal of African History 12", "African History was never his subject."),
    ],
)
def test_a_journal_in_a_title_line_is_nobodys_name(line: str, text: str) -> None:
    assert (
        essay(text, {"a": f"{line}\n\nThe weir is full of silt.", "b": "Silt rose."}).citations
        == ()
    )


def test_a_journal_of_a_persons_names_the_person() -> None:
    library = {"a": "From the journal of Ida Moe\n\nThe weir is full.", "b": "Silt rose."}
    assert [c.sources for c in essay("Later Moe changed her mind.", library).citations] == [("s1",)]


def test_a_short_surname_is_not_found_inside_another() -> None:
    found = essay(f"Lindgren wrote to Li.{LI_LIST}")
    assert [(c.author, c.entry) for c in found.citations] == [("Lindgren", 1), ("Li", 0)]


LI_LIST = (
    "\n\nReferences\n\nLi, B. (2014). Silt. Tide Press.\n\nLindgren, A. (2016). Mud. Tide Press."
)
LEGAL = """The weir was a nuisance.[^1] The judge said so.[^2] So did others.[^3] Nobody paid.[^4]
It was said again.[^5]

[^1]: *Harrow v Rivers Board* [2014] 61 [12] (Pym J).
[^2]: Berit Lund, *Weirs Today* (2018), 12.
[^3]: *Harrow* (n 1) [31].
[^4]: Lund (n 2) 93.
[^5]: Guo Yan, notebook of the fourth voyage, 1414.
"""


def test_short_notes_lean_on_the_note_that_they_name() -> None:
    found = [c for c in _authored(LEGAL).citations if c.style == "notes"]
    assert [c.sources for c in found] == [(), ("b",), (), ("b",), ()]
    assert (found[2].author, found[3].locator) == (found[0].author, "93")
    assert found[4].locator is None


def _lettered(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    library = SourceLibrary(
        (
            Source("a", "a", "Words.", label="Source A", title="The Silent Weir", author="Li Tan"),
            Source("b", "b", "Words.", label="Source B", title="Weirs Today", author="Berit Lund"),
            Source(
                "c", "c", "Words.", label="Source C", title="Silt and Loam", author="Berit Lund"
            ),
        )
    )
    found = build_essay(document_of(text), library).citations
    return [(c.span.of(text), c.sources, c.locator) for c in found]


LETTERED = [
    ("Sources A–C agree that it fell.", ("Sources A–C", ("a", "b", "c"), None)),
    ("Documents A and C say so.", ("Documents A and C", ("a", "c"), None)),
    ("It fell (A).", ("(A)", ("a",), None)),
    ("It fell (A, C).", ("(A, C)", ("a", "c"), None)),
    ("It fell (B, 12).", ("(B, 12)", ("b",), "12")),
    ("It fell (Src. B).", ("Src. B", ("b",), None)),
    ("Source-B says that it fell.", ("Source-B", ("b",), None)),
    ("It fell (source b, paragraph 3).", ("source b, paragraph 3", ("b",), "paragraph 3")),
    ("Source two says that it fell.", ("Source two", ("b",), None)),
    ("The first and third sources agree.", ("The first and third sources", ("a", "c"), None)),
    ("It fell (Lund, “Weirs Today” 12).", ("(Lund, “Weirs Today” 12)", ("b",), "12")),
    ("It fell (Tan, op. cit., p. 12).", ("(Tan, op. cit., p. 12)", ("a",), "p. 12")),
]


@pytest.mark.parametrize(("text", "citation"), LETTERED)
def test_sources_with_letters(text: str, citation: tuple[str, tuple[str, ...], str | None]) -> None:
    assert _lettered(text) == [citation]


@pytest.mark.parametrize(
    "text",
    [
        "There were two ways: (A) to dig and (B) to wait.",
        "The source b y which they lived fell.",
        "A source a man can trust is rare.",
        "Both sources of the river fell.",
        "Vitamin (D), they say, was scarce.",
        "Both texts fell.",
    ],
)
def test_letters_that_are_no_labels(text: str) -> None:
    assert _lettered(text) == []


MEANT = [
    # The title, label or place beside an author of two works says which is meant.
    ("In “Weirs Today” by Berit Lund it fell.", ("Berit Lund", ("b",), None)),
    ("In Source C, Lund writes that it fell.", ("Lund", ("c",), None)),
    ("Lund, in her article “Silt and Loam,” says so.", ("Lund", ("c",), None)),
    ("“Weirs Today” is new. Lund says so.", ("Lund", ("b",), None)),
    ("In the article “The Silent Weir” it fell.", ("In the article", ("a",), None)),
    ("The author of Source A says so.", ("The author", ("a",), None)),
    # Nothing says which.
    ("Lund says so.", ("Lund", ("b", "c"), None)),
    ("The article says so.", ("The article", (), None)),
    ("Source A and Source B are short. The article says so.", ("The article", (), None)),
    ("Source B and Source C are short. Lund says so.", ("Lund", ("b", "c"), None)),
    ("“Weirs Today” is new.\n\nMuch later, Lund says so.", ("Lund", ("b", "c"), None)),
]


@pytest.mark.parametrize(("text", "citation"), MEANT)
def test_which_of_several(text: str, citation: tuple[str, tuple[str, ...], str | None]) -> None:
    assert citation in _lettered(text)


def test_a_quotation_says_which_work_is_meant() -> None:
    first, second = "The weir silted up in the spring.", "Nobody dug out the bed of the river."
    library = SourceLibrary(
        (
            Source("a", "a", first, title="Weirs Today", author="Berit Lund"),
            Source("b", "b", second, title="Silt and Loam", author="Berit Lund"),
        )
    )
    text = "It was left: “nobody dug out the bed of the river” (Lund). All fell (Lund)."
    found = build_essay(document_of(text), library).citations
    assert [c.sources for c in found] == [("b",), ("a", "b")]


LOOMS = {
    "chandra.txt": "Letter from Leela Chandra, 1931\n\nBy Friday there was no rice in the lane. I "
    "sold the brass pot. Nobody will say who gave the order.",
    "mill.txt": "Report of the Mill Owners' Committee\n\nWages had been raised twice in four "
    "years, and no hand had reason to complain of them.",
    "zhou.txt": "Looms of the River Towns, by Zhou Lian\n\nBoth sides counted on the harvest. When "
    "the rains failed the owners lost their market.",
}


@pytest.mark.parametrize(
    ("text", "written", "file"),
    [
        # The order of the files is nobody's: the quotation tells which source is the second.
        ("In Source 2 he says: “Both sides counted on the harvest.”", "Source 2", "zhou.txt"),
        ("In Source 1 she writes, “I sold the brass pot.” It hurts.", "Source 1", "chandra.txt"),
        # Two labels cannot be one source.
        (
            "Source 1 says “I sold the brass pot.” Source 1 adds “no hand had reason to complain”.",
            "Source 1",
            None,
        ),
        ("In Source 2 he speaks of the harvest of that year.", "Source 2", None),
        # The only letter and the only report of the pack.
        ("The letter tells of a lane without any rice.", "The letter", "chandra.txt"),
        ("The report says that wages were good.", "The report", "mill.txt"),
        ("The article says that wages were good.", "The article", None),
        # Zhou is the family name.
        ("Zhou writes about the rain of that year.", "Zhou", "zhou.txt"),
    ],
)
def test_which_file_is_meant(tmp_path: Path, text: str, written: str, file: str | None) -> None:
    for name, words in LOOMS.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    pack = load_sources([tmp_path])
    built = build_essay(document_of(text), pack)
    cited = [c for c in built.citations if c.span.of(text) == written]
    files = [[pack[id].file for id in c.sources] for c in cited]
    assert files == [[file] if file else []] * max(1, len(cited))


def test_a_title_in_brackets_is_that_work_whoever_has_the_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ida Moe: The Long Quay\n\nNobody rowed to work any more.")
    (tmp_path / "b.txt").write_text("Ben Ash: Weirs of Today\n\nThe weir silted up in the spring.")
    (tmp_path / "sources.yaml").write_text(
        "- {file: a.txt, title: The Long Quay, author: Ida Moe}\n"
        "- {file: b.txt, title: Weirs of Today, author: Ben Ash}\n"
    )
    text = "It was quiet: “nobody rowed to work any more” (“Weirs of Today” 4)."
    pack = load_sources([tmp_path])
    (citation,) = [c for c in build_essay(document_of(text), pack).citations if c.locator]
    assert [pack[id].file for id in citation.sources] == ["b.txt"]


def test_a_paragraph_number_says_which_source_is_meant() -> None:
    words = "The weir at the lower mill silted up in the spring, and nobody dug it out again."
    pack = {
        "Source 1": "\n\n".join(f"[{n}] {words}" for n in (1, 2, 3)),
        "Source 2": "\n\n".join(f"[{n}] {words}" for n in (4, 5, 6)),
    }
    (citation,) = essay("In paragraph 5 it silts up.", pack).citations
    assert (citation.sources, citation.verdict) == (("s2",), "resolved")


def test_he_is_the_author_named_before() -> None:
    found = _authored("Lund was there. Later, he claimed that it silted up. They said it fell.")
    assert [(a.holder, a.source) for a in found.attributions] == [("he", "b"), ("They", None)]


NUMBERED = (
    "\n\nReferences\n\n1. B. Lund, “Weirs Today,” 2018.\n\n2. P. Gould, “Silt,” 2016."
    "\n\n3. M. Okoro and L. Tan, “The Silent Weir,” 2011.\n\n4. A. Bee, “Ice,” 2001."
)


@pytest.mark.parametrize(
    ("mark", "entries"),
    [
        ("[3]", [(2,)]),
        ("[1, 3–4]", [(0, 2, 3)]),
        ("[1]–[3]", [(0,), (1, 2)]),
        ("[1][3]", [(0,), (2,)]),
        ("[1, p. 12]", [(0,)]),
        ("(3)", [(2,)]),
        ("(1, 3)", [(0, 2)]),
        ("¹", [(0,)]),
        ("(1990)", []),
        ("(12)", []),
    ],
)
def test_one_mark_for_several_entries(mark: str, entries: list[tuple[int, ...]]) -> None:
    after = mark if mark == "¹" else f" {mark}"
    found = _authored(f"The weir at the lower mill silted up in the spring{after}.{NUMBERED}")
    assert [c.entries for c in found.citations] == entries
    cited = {entry for numbers in entries for entry in numbers}
    assert [i for i, work in enumerate(found.works_cited) if work.cited] == sorted(cited)


@pytest.mark.parametrize(
    "word", ["paragraph", "paragragh", "pargraph", "paragrapgh", "paragrph", "Paragraph"]
)
def test_paragraph_however_it_is_spelt(word: str) -> None:
    (citation,) = essay(f"It fell (Source 2, {word} 4).", PACK).citations
    assert citation.locator == f"{word} 4"
