"""Quotations in another place than the one cited."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, found_by, marked

from feedback import Checker
from feedback.checks.sources import unresolved_label
from feedback.checks.sources import wrong_locator as check

PACK = {
    "Source 1": (
        "[1] The mill stood idle for a year. Nobody in the valley had expected it to close.\n\n"
        "[2] The owners gave no reason. In 1902 some 340 weavers lost their places at the mill.\n\n"
        "[3] A strike was called and came to nothing, and nobody in the valley spoke of it again."
    ),
    "Source 2": (
        "[4] The railway reached the valley in 1899, and cheap cloth came with it by the ton.\n\n"
        "[5] The school closed in 1905, and the teacher moved to the harbour town with it."
    ),
    "Source 3": (
        "The tide goes out across the bar,\nthe gulls come down to feed,\n"
        "a lantern swings from spar to spar\nand no one pays it heed.\n"
        "The men who hauled the nets are gone,   5\nthe salt is on the stone;\n"
        "a widow puts her apron on\nand goes to work alone.\nAnd still the bell out on the reef\n"
        "rings on without a hand,   10\na slow, unhurried sort of grief\nthat none can understand."
    ),
}

FLAGGED = [
    "It says, ⟦“The owners gave no reason”⟧ (Source 1, paragraph 1).",
    "It says, ⟦“The owners gave no reason”⟧ (Source 1, par. 3).",
    "In paragraph 3 of Source 1 the author states, ⟦“the owners gave no reason.”⟧",
    "In paragraph 3 the author states, ⟦“the owners gave no reason.”⟧",
    "It says, ⟦“cheap cloth came with it”⟧ (Source 2, ¶5).",
    "The poem says that ⟦“the salt is on the stone”⟧ (Source 3, line 2).",
    "The poem says that ⟦“the salt is on the stone”⟧ (Source 3, lines 9-12).",
]
CLEAN = [
    "It says, “The owners gave no reason” (Source 1, paragraph 2).",
    "It says, “The owners gave no reason” (Source 1, paragraphs 1-2).",
    "It says, “The owners gave no reason” (Source 1).",
    "It says, “The owners gave no reason” (par. 2).",
    "In paragraph 2 the author states, “the owners gave no reason.”",
    # The phrase stands in both.
    "It says, “nobody in the valley” (Source 1, paragraph 3).",
    # A line more or less.
    "The poem says that “the salt is on the stone” (Source 3, line 5).",
    "The poem says that “the salt is on the stone” (Source 3, lines 5-8).",
    # The citation is another quotation's.
    "It says “the owners gave no reason” and that “a strike was called” (Source 1, paragraph 3).",
    "“The owners gave no reason.” Later a strike was called (Source 1, paragraph 3).",
    # sources/unresolved-label says it.
    "It says, “The owners gave no reason” (Source 1, paragraph 9).",
    # Nothing printed, nothing to hold it against.
    "It says, “The owners gave no reason” (Source 1, line 9).",
    "It says, “The owners gave no reason” (Source 1, p. 9).",
    # Not the source cited: sources/misquotation.
    "It says, “The owners gave no reason” (Source 2, paragraph 5).",
    "In paragraph 3 of my essay I said that “the owners gave no reason.”",
    "It says, “They gave us no reason whatever” (Source 1, paragraph 1).",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_says_the_right_number() -> None:
    text = "It says, ⟦“The owners gave no reason”⟧ (Source 1, par. 3)."
    (finding,) = assert_flags(check, text, PACK)
    assert finding.message == (
        "The words “The owners gave no reason” are in paragraph 2 of Source 1; the essay says "
        "“par. 3”."
    )
    assert finding.severity == "suggestion"


PAGED = {
    "Source 1": "[p. 41]\n\nThe mill stood idle for a year, and nobody expected it to close.\n\n"
    "The owners gave no reason, and the men went home.\n\n[p. 42]\n\nIn 1902 some 340 weavers "
    "lost their places.\n\n[p. 43]\n\nA strike was called and came to nothing in the spring.",
}
OF_SCENE = {
    "Source 1": PACK["Source 3"],
    "Source 2": "The play opens on a quay at night, and nobody speaks for a long time.",
}
IN_PLACE = [
    ("It says, “The owners gave no reason” (41).", PAGED),
    ("It says, “The owners gave no reason” (Source 1, p. 41).", PAGED),
    ("It says, “The owners gave no reason” (Source 1, pp. 41-42).", PAGED),
    ("It says, “some 340 weavers lost their places” (Source 1, 42).", PAGED),
    # The first sheet of what was handed out.
    ("It says, “The owners gave no reason” (Source 1, page 1).", PAGED),
    ("The poem says that “the salt is on the stone” (l. 6).", OF_SCENE),
    ("The poem says that “the salt is on the stone” (ll. 5-7).", OF_SCENE),
    ("The poem says that “the salt is on the stone” (1.2.6).", OF_SCENE),
    ("It says “nobody speaks for a long time” (1.2.34-36).", OF_SCENE),
    ("It says “nobody speaks for a long time” (II.iii.134).", OF_SCENE),
]
OUT_OF_PLACE = [
    ("It says, ⟦“The owners gave no reason”⟧ (43).", PAGED),
    ("It says, ⟦“The owners gave no reason”⟧ (Source 1, p. 43).", PAGED),
    ("The poem says that ⟦“the salt is on the stone”⟧ (Source 1, l. 2).", OF_SCENE),
    ("The poem says that ⟦“the salt is on the stone”⟧ (Source 1, ll. 9-12).", OF_SCENE),
    ("The poem says that ⟦“the salt is on the stone”⟧ (1.2.11).", OF_SCENE),
]


@pytest.mark.parametrize(("text", "pack"), IN_PLACE)
def test_pages_and_lines_in_place(text: str, pack: dict[str, str]) -> None:
    assert_clean(check, text, pack)
    assert_clean(unresolved_label, text, pack)


@pytest.mark.parametrize(("text", "pack"), OUT_OF_PLACE)
def test_pages_and_lines_out_of_place(text: str, pack: dict[str, str]) -> None:
    assert_flags(check, text, pack)


BEYOND = [
    ("It says, “The owners gave no reason” ⟦(47)⟧.", PAGED, "pages go from 41 to 43"),
    ("It says, “The owners gave no reason” ⟦(Source 1, p. 47)⟧.", PAGED, "pages go from 41 to 43"),
    ("It says, “The owners gave no reason” ⟦(p. 47)⟧.", PAGED, "pages go from 41 to 43"),
    ("It says, “the salt is on the stone” ⟦(Source 1, ll. 40-42)⟧.", OF_SCENE, "lines 40 to 42"),
]


@pytest.mark.parametrize(("text", "pack", "says"), BEYOND)
def test_places_beyond_the_source(text: str, pack: dict[str, str], says: str) -> None:
    plain, _ = marked(text)
    (finding,) = found_by(unresolved_label, plain, pack)
    assert says in finding.message
    assert_clean(check, plain, pack)


# A pack with pages of its own that gives a part of a book.
PART = """Source A

Petra Lund, The Mills of Ulm (2011)

[p. 3] The mills stood idle for a decade after the flood, and nobody repaired the sluices.

[p. 4] The owners moved away to the city and left the wheels to rot in the stream.

Source B

Ingrid Ness, Rivers (1990)

[p. 5] A visitor counted only three wheels that still turned, and none of them for money at all.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lund says that “the owners moved away to the city” (Lund 214).", False),
        ("Lund says that “the owners moved away to the city” (Lund 4).", False),
        ("It says that “the owners moved away to the city” (Source A, p. 214).", True),
    ],
)
def test_an_author_s_page_may_be_the_book_s(tmp_path: Path, text: str, told: bool) -> None:
    (tmp_path / "pack.txt").write_text(PART, "utf-8")
    essay = f"{text} The rest of the essay goes on for a while after that, since mills mattered."
    found = {f.check for f in Checker([tmp_path], engine="none").check_text(essay).findings}
    assert bool(found & {"sources/wrong-locator", "sources/unresolved-label"}) is told
