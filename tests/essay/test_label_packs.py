"""Labels in an essay whose pack's files bear none: numbers in their names, or only an order."""

from __future__ import annotations

import pytest

from feedback.checks.sources.unresolved_label import find
from feedback.essay.build import build_essay
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.reading.read import document_of

TEXTS = (
    "The ferry sank in the harbour one winter night, and eleven people were drowned.",
    "A bridge was built in 1911, and the ferryman went to sea on a coal ship.",
    "Tolls were taken at the bridge until the council bought it and let everybody cross.",
)


def pack(*files: str, labels: tuple[str, ...] = (), manifest: bool = False) -> SourceLibrary:
    named = (*labels, *(None for _ in files))
    sources = [
        Source(f"s{i}", file, TEXTS[i - 1], label=label)
        for i, (file, label) in enumerate(zip(files, named, strict=False), 1)
    ]
    return SourceLibrary(tuple(sources), labelled=manifest)


NUMBERED = pack("1-ferry.txt", "2-bridge.txt", "3-tolls.txt")
LETTERED = pack("a-ferry.txt", "b-bridge.txt", "c-tolls.txt")
PLAIN = pack("bridge.txt", "ferry.txt", "tolls.txt")
ONE = pack("ferry.txt")
HALF = pack("ferry.txt", "bridge.txt", labels=("Source 1",))
LISTED = pack("1-ferry.txt", "2-bridge.txt", manifest=True)

RESOLVED = [
    (NUMBERED, "Source 2 tells of the bridge.", ["s2"]),
    (NUMBERED, "The bridge came later (Source 2).", ["s2"]),
    (NUMBERED, "The bridge came later (Document 3, paragraph 1).", ["s3"]),
    (NUMBERED, "Extract 1 tells of the ferry.", ["s1"]),
    (NUMBERED, "Sources 1 and 3 speak of money.", ["s1", "s3"]),
    (NUMBERED, "The ferry went (Docs 1-3).", ["s1", "s2", "s3"]),
    (NUMBERED, "Source two tells of the bridge.", ["s2"]),
    (LETTERED, "Source B tells of the bridge.", ["s2"]),
    (LETTERED, "The bridge came later (Doc. C).", ["s3"]),
    (ONE, "Source 1 tells of the ferry.", ["s1"]),
    (HALF, "Source 1 tells of the ferry.", ["s1"]),
]
AMBIGUOUS = [
    (PLAIN, "Source 2 tells of the bridge."),
    (PLAIN, "Document B tells of the bridge."),
    (PLAIN, "The bridge came later (Extract 3)."),
    (NUMBERED, "Document B tells of the bridge."),
    (LETTERED, "Source 2 tells of the bridge."),
    (HALF, "Source 2 tells of the bridge."),
]
UNRESOLVED = [
    (NUMBERED, "⟦Source 4⟧ tells of the tunnel."),
    (NUMBERED, "⟦Document D⟧ tells of the tunnel."),
    (LETTERED, "⟦Source D⟧ tells of the tunnel."),
    (PLAIN, "⟦Source 7⟧ tells of the tunnel."),
    (PLAIN, "⟦Document E⟧ tells of the tunnel."),
    (ONE, "⟦Source 2⟧ tells of the tunnel."),
    (HALF, "⟦Source 3⟧ tells of the tunnel."),
    (LISTED, "⟦Source 2⟧ tells of the tunnel."),
]


@pytest.mark.parametrize(("library", "text", "sources"), RESOLVED)
def test_resolved(library: SourceLibrary, text: str, sources: list[str]) -> None:
    essay = build_essay(document_of(text), library)
    found = [c for c in essay.citations if c.style == "label"]
    assert [id for c in found for id in c.sources] == sources
    assert {c.verdict for c in found} == {"resolved"}
    assert not list(find(essay, library))


@pytest.mark.parametrize(("library", "text"), AMBIGUOUS)
def test_only_the_order_of_the_files(library: SourceLibrary, text: str) -> None:
    essay = build_essay(document_of(text), library)
    (citation,) = [c for c in essay.citations if c.style == "label"]
    assert (citation.verdict, citation.sources) == ("ambiguous", ())
    assert "bears the label" in citation.reason
    assert not list(find(essay, library))


@pytest.mark.parametrize(("library", "text"), UNRESOLVED)
def test_beyond_the_pack(library: SourceLibrary, text: str) -> None:
    plain = text.replace("⟦", "").replace("⟧", "")
    essay = build_essay(document_of(plain), library)
    (finding,) = find(essay, library)
    assert finding.span is not None
    assert f"⟦{finding.span.of(plain)}⟧" in text


def test_a_label_of_two_sources_may_mean_either() -> None:
    twins = SourceLibrary(
        (
            Source("s1", "a.txt", TEXTS[0], label="Source 1"),
            Source("s2", "b.txt", TEXTS[1], shared_label="Source 1"),
        )
    )
    essay = build_essay(document_of("A bridge was built in the end (Source 1)."), twins)
    (citation,) = essay.citations
    assert (citation.verdict, citation.sources) == ("ambiguous", ("s1", "s2"))
    assert not list(find(essay, twins))
    text = "“The ferryman went to sea on a coal ship” (Source 1) when the bridge was built."
    (citation,) = build_essay(document_of(text), twins).citations
    assert (citation.verdict, citation.sources) == ("resolved", ("s2",))


def test_the_quotation_beside_it_tells_which_source_is_meant() -> None:
    text = "They paid, for “tolls were taken at the bridge until the council bought it” (Source 2)."
    essay = build_essay(document_of(text), PLAIN)
    (citation,) = essay.citations
    assert (citation.verdict, citation.sources) == ("resolved", ("s3",))


SIX = SourceLibrary(
    tuple(Source(f"s{n}", f"{n}.txt", f"{n} {TEXTS[0]}", label=f"Doc {n}") for n in range(1, 7)),
    labelled=True,
)
LETTERS = SourceLibrary(
    tuple(Source(f"s{c}", f"{c}.txt", f"{c} {TEXTS[0]}", label=f"Source {c}") for c in "ABCD"),
    labelled=True,
)
SEVERAL = [
    (SIX, "It was so (Docs 2-4).", ["s2", "s3", "s4"]),
    (SIX, "It was so (Docs. 2–4).", ["s2", "s3", "s4"]),
    (SIX, "It was so (Documents 1, 3, and 6).", ["s1", "s3", "s6"]),
    (SIX, "It was so (Docs 1/2).", ["s1", "s2"]),
    (SIX, "It was so (Docs 1 & 5).", ["s1", "s5"]),
    (SIX, "It was so (Doc 1; Doc 5).", ["s1", "s5"]),
    (SIX, "It was so [1, 4].", ["s1", "s4"]),
    (SIX, "It was so [2–4].", ["s2", "s3", "s4"]),
    (LETTERS, "Sources A, C and D agree.", ["sA", "sC", "sD"]),
    (LETTERS, "Sources A-C agree.", ["sA", "sB", "sC"]),
    (LETTERS, "It was so (Source A, Source D).", ["sA", "sD"]),
]


@pytest.mark.parametrize(("library", "text", "sources"), SEVERAL)
def test_several_sources_in_one_place(
    library: SourceLibrary, text: str, sources: list[str]
) -> None:
    essay = build_essay(document_of(text), library)
    assert [id for c in essay.citations for id in c.sources] == sources
    assert {c.verdict for c in essay.citations} == {"resolved"}
    assert not list(find(essay, library))


NO_LABELS = [
    "Between sources and 3/4 of the readers there is no link.",
    "It rose by 3.5 (3.5).",
    "He wrote it on 12.3.1999 (12.3.1999).",
    "They read text 3 times.",
    "The water came from 2 sources, 3 wells and 4 rivers.",
]


@pytest.mark.parametrize("text", NO_LABELS)
def test_no_labels(text: str) -> None:
    assert build_essay(document_of(text), NUMBERED).citations == ()
