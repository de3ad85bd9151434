"""Where the entries of a list begin, in every layout."""

from __future__ import annotations

import pytest

from feedback.reading.read import document_of
from feedback.reading.reference_lists import is_list_heading, run_together

PROSE = (
    "The river silts up every spring, and somebody has to dig it out again before the ships come "
    "back. Nobody has ever liked to pay for it, and the quarrel is older than the harbour itself."
)
OKORO = "Okoro, Mary, and Li Tan. “The Silent Weir.” River Studies, vol. 3, 2011, pp. 4-19."
LUND = (
    "Lund, Berit. Weirs Today: A Long History of Short Rivers and Their Keepers. North Press, 2018."
)
MEER = "van der Meer, Jan. Dykes. Leiden: Field Books, 2009."
NO_AUTHOR = "“A Weir Bursts.” The Daily Wave, 3 May 2004."


def entries(listed: str, heading: str = "Works Cited\n\n") -> list[str]:
    document = document_of(f"{PROSE}\n\n{PROSE}\n\n{heading}{listed}")
    blocks = [" ".join(b.span.of(document.text).split()) for b in document.blocks]
    at = next(i for i, b in enumerate(blocks) if is_list_heading(b, ""))
    return blocks[at + 1 :]


HANGING = (
    "Lund, Berit. Weirs Today: A Long History of Short Rivers and Their\n"
    "    Keepers. North Press, 2018.\n"
)
WRAPPED = (
    "Lund, Berit. Weirs Today: A Long History of Short Rivers and Their\n"
    "Keepers. North Press, 2018.\n"
)


@pytest.mark.parametrize(
    "listed",
    [
        f"{LUND}\n\n{MEER}\n\n{OKORO}\n\n{NO_AUTHOR}",
        f"{LUND}\n{MEER}\n{OKORO}\n{NO_AUTHOR}",
        f"{HANGING}{MEER}\n{OKORO}\n{NO_AUTHOR}",
        f"{HANGING}\n{MEER}\n\n{OKORO}\n\n{NO_AUTHOR}",
        f"{WRAPPED}\n{MEER}\n\n{OKORO}\n\n{NO_AUTHOR}",
        f"{WRAPPED}{MEER}\n{OKORO}\n{NO_AUTHOR}",
    ],
)
def test_layouts(listed: str) -> None:
    assert entries(listed) == [LUND, MEER, OKORO, NO_AUTHOR]


@pytest.mark.parametrize("marks", [["1. ", "2. ", "3. "], ["[1] ", "[2] ", "[3] "], ["• "] * 3])
def test_numbers_and_bullets(marks: list[str]) -> None:
    lines = [
        mark + entry for mark, entry in zip(marks, (WRAPPED.strip(), MEER, OKORO), strict=True)
    ]
    found = entries("\n".join(lines))
    assert [f.removeprefix(m) for f, m in zip(found, marks, strict=True)] == [LUND, MEER, OKORO]


def test_a_particle_does_not_go_on_with_the_heading() -> None:
    assert entries(f"{MEER}\n\n{LUND}", "References\n\n") == [MEER, LUND]


def test_an_address_after_a_blank_line_goes_on() -> None:
    assert entries(f"{LUND}\n\nhttps://weirs.example/a\n\n{MEER}") == [
        f"{LUND} https://weirs.example/a",
        MEER,
    ]


def test_a_note_and_an_appendix_end_the_list() -> None:
    assert entries(f"{LUND}\n\nAppendix A\n\n{PROSE}") == [LUND, "Appendix A", PROSE]
    assert entries(f"{LUND}\n\n[^1]: Lund, Weirs, 4.") == [LUND, "[^1]: Lund, Weirs, 4."]


@pytest.mark.parametrize(
    ("line", "following", "heads"),
    [
        ("Works Cited:", "", True),
        ("REFERENCES", "", True),
        ("Sources", "Lund, Berit. Weirs. 2018.", True),
        ("Sources", "Source 1: Weirs Today by Berit Lund", True),
        ("Sources", "https://weirs.example", True),
        ("Sources", "The river rises in the hills above the town and runs west.", False),
        ("References to weirs", "Lund, Berit. Weirs. 2018.", False),
        ("The works cited", "Lund, Berit. Weirs. 2018.", False),
    ],
)
def test_headings(line: str, following: str, heads: bool) -> None:
    assert is_list_heading(line, following) is heads


@pytest.mark.parametrize(
    "parts",
    [
        (OKORO, LUND, "Aas, Bo, and Li Tan. “Silt.” The Wave, 3 May 2004."),
        ("Okoro, M. (2011). Weirs. Tide, 3, 4–9.", "Lund, B., & Aas, C. (2018). Mud. Field."),
        ("[1] M. Okoro, Weirs, 2011.", "[2] B. Lund, Mud, 2018.", "[3] L. Tan, Silt, 2004."),
        ("Okoro, Mary. Weirs, see Lund, Berit. In her own words. Tide, 2011.",),
        ("Lund, B. Mud: the keeper, Okoro, M. (1990). Tide.",),
    ],
)
def test_entries_in_one_line(parts: tuple[str, ...]) -> None:
    line = " ".join(parts)
    starts = [0, *run_together(line)]
    ends = [*starts[1:], len(line)]
    assert [line[a:b].strip() for a, b in zip(starts, ends, strict=True)] == list(parts)
