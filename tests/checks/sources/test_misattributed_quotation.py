"""Quotations given to another source than the one that has the words."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import misattributed_quotation as check
from feedback.essay.build import build_essay
from feedback.library.library import SourceLibrary
from feedback.library.load import load_sources
from feedback.reading.read import document_of

PACK = {
    "Source 1": "Barges carried coal, clay and salt down to the harbour. The pay was fair for "
    "honest work, and everyone knew it.",
    "Source 2": "The railway ruined the canal within twenty years. The pay was fair for honest "
    "work, though the days were long.",
    "Source 3": "No traveller of those days forgot the smell of the tannery.",
}

FLAGGED = [
    "Source 1 says that ⟦“the railway ruined the canal within twenty years”⟧. That was quick.",
    "The canal had no chance, for ⟦“the railway ruined the canal within twenty years”⟧ (Source 3).",
    "⟦“Barges carried coal, clay and salt down to the harbour,”⟧ writes the author of Source 2.",
    "According to Source 1, ⟦“no traveler of those days forgot the smell of the tannery”⟧.",
    "Source 1 says “barges carried coal, clay and salt down to the harbour” and, later, ⟦“no "
    "traveller of those days forgot the smell”⟧.",
    # The brackets send the reader elsewhere than the lead.
    "Source 2 says ⟦“the railway ruined the canal within twenty years”⟧ (Source 1, p. 4).",
    "Source 1 says ⟦“the railway ruined the canal within twenty years”⟧ (Source 1).",
    # The subject goes on from the sentence before.
    "Source 3 is about trade. It says, ⟦“The railway ruined the canal within twenty years.”⟧",
    "I liked Source 3. It also tells us that ⟦“the railway ruined the canal within twenty years”⟧.",
    "As Source 1 puts it, ⟦“the railway ruined the canal within twenty years”⟧.",
    "Source 1 found that ⟦“the railway ruined the canal within twenty years”⟧.",
    "In Source 1, ⟦“the railway ruined the canal within twenty years”⟧.",
    "Source 1: ⟦“The railway ruined the canal within twenty years.”⟧",
    "⟦“The railway ruined the canal within twenty years”⟧ - Source 1",
    "⟦“The railway ruined the canal within twenty years.”⟧ (Source 1)",
    # Whom an opening clause sets the speaker against says nothing.
    "While Source 2 speaks of trains, Source 1 tells us that ⟦“no traveller of those days forgot "
    "the smell of the tannery”⟧.",
    "Unlike Source 3, Source 1 says that ⟦“the railway ruined the canal within twenty years”⟧.",
    "Source 1 answers the engineers, though it never names them: ⟦“The railway ruined the canal "
    "within twenty years.”⟧",
]
CLEAN = [
    "Source 2 says that “the railway ruined the canal within twenty years”. That was quick.",
    "“The railway ruined the canal within twenty years” (Source 2). That was quick.",
    # Either of the two named has it.
    "Unlike Source 1, Source 2 says that “the railway ruined the canal within twenty years”.",
    "Sources 1 and 2 agree that “the railway ruined the canal within twenty years”.",
    # Nobody knows which source is Harmsen's.
    "Source 1 shows a poor town, whereas Harmsen claims that “the railway ruined the canal within "
    "twenty years” and more.",
    # Both have the words.
    "Source 1 says that “the pay was fair for honest work”, as Source 2 does.",
    "Source 2 says that “the pay was fair for honest work”.",
    # One citation for each of two quotations.
    "“Barges carried coal, clay and salt” (Source 1) until “the railway ruined the canal within "
    "twenty years” (Source 2).",
    "Source 1 says “barges carried coal, clay and salt down to the harbour”, but Source 2 says "
    "“the railway ruined the canal within twenty years”.",
    # The citation ends what stands before it, or opens what comes after.
    "Trade was good (Source 1), and inland it fell: “the railway ruined the canal within twenty "
    "years”.",
    "In those years “the railway ruined the canal within twenty years”. In Source 1, trade is up.",
    "Source 1 tells of trade. “The railway ruined the canal within twenty years.” So it fell.",
    # A bare place leans on what was named before it.
    "Source 1 tells of trade. “The railway ruined the canal within twenty years” (paragraph 2).",
    # The source named is spoken of, and the words are not given to it.
    "Although Source 1 is about trade, “the railway ruined the canal within twenty years” is the "
    "line I remember.",
    "Like the carters in Source 1, the boatmen lost: “The railway ruined the canal within twenty "
    "years.”",
    "If we set Source 1 beside the time when “the railway ruined the canal within twenty years”, "
    "we see it.",
    "After Source 1 I turned to the page where “the railway ruined the canal within twenty years”.",
    "Source 1 does not mention that “the railway ruined the canal within twenty years”.",
    "Source 1 says nothing like “the railway ruined the canal within twenty years”.",
    "This supports Source 1: “the railway ruined the canal within twenty years” (Source 2).",
    "As in Source 1, “the railway ruined the canal within twenty years” (Source 2) for good.",
    "The point of Source 1 is proved by Source 2: “The railway ruined the canal within twenty "
    "years.”",
    "Source 1 and Source 3 differ. It says “the railway ruined the canal within twenty years”.",
    "Source 1 is about trade.\n\nIt says “the railway ruined the canal within twenty years”.",
    "Source 1 says, as quoted in Source 2, that “the railway ruined the canal within twenty "
    "years”.",
    "Source 1 says that “the railway ruined the canal within twenty years” (qtd. in Source 2).",
    # Nobody in the pack has these words, or they are too few.
    "Source 1 says that “a hundred ships lay at anchor in the bay”.",
    "Source 1 tells of “the railway” and its men.",
    "While Source 1 speaks of coal, Source 2 tells us that “the railway ruined the canal within "
    "twenty years”.",
    "Unlike Source 1, Source 2 says that “the railway ruined the canal within twenty years”.",
    "Compared with Source 1, Source 2 is sad: “the railway ruined the canal within twenty years”.",
    "Source 2 and Source 1 both say that “the pay was fair for honest work”.",
    "Source 2 says “the railway ruined the canal within twenty years”, Source 1 looks at coal.",
    "Source 1 does not mention that “the railway ruined the canal within twenty years” at all.",
    "Source 1 says nothing of years in which “the railway ruined the canal within twenty years”.",
    "Compared with Source 1, which is loud, I hear a question: “the railway ruined the canal "
    "within twenty years”. Source 1 claims more.",
    "I like one line: “the railway ruined the canal within twenty years”. Source 1 writes more.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


def test_the_message_names_both_sources() -> None:
    text = "Source 1 says that ⟦“the railway ruined the canal within twenty years”⟧."
    (finding,) = assert_flags(check, text, PACK)
    assert "credited to Source 1 here, but they are in Source 2" in finding.message
    assert finding.evidence[0].text == "The railway ruined the canal within twenty years"


NUMBERED = """

References

[1] H. Oduya, “Barges,” River Notes, 2011.

[2] T. Marsh, “The railway comes,” Rail Notes, 2014.
"""
NOTED = """

[^1]: Hanna Oduya, *Barges* (Leith: Field, 2011), 4.

[^2]: Tom Marsh, *The Railway Comes* (Leith: Field, 2014), 9.

[^3]: Tom Marsh quoted in Hanna Oduya, *Barges* (Leith: Field, 2011), 7.
"""


def _two_works(folder: Path) -> SourceLibrary:
    (folder / "a.txt").write_text(PACK["Source 1"], encoding="utf-8")
    (folder / "b.txt").write_text(PACK["Source 2"], encoding="utf-8")
    (folder / "sources.yaml").write_text(
        "- {file: a.txt, title: Barges, author: Hanna Oduya, year: 2011}\n"
        "- {file: b.txt, title: The Railway Comes, author: Tom Marsh, year: 2014}\n",
        encoding="utf-8",
    )
    return load_sources([folder])


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        (f"“The railway ruined the canal within twenty years” [1]. That was quick.{NUMBERED}", 1),
        (f"“The railway ruined the canal within twenty years” [2]. That was quick.{NUMBERED}", 0),
        (f"“The railway ruined the canal within twenty years” [1, 2]. So quick.{NUMBERED}", 0),
        (f"“The railway ruined the canal within twenty years.”[^1] That was quick.{NOTED}", 1),
        (f"“The railway ruined the canal within twenty years.”[^2] That was quick.{NOTED}", 0),
        (f"“The railway ruined the canal within twenty years.”[^3] That was quick.{NOTED}", 0),
        # He is the author named before, nobody else between.
        (
            "Hanna Oduya wrote on boats. Her book is long. She loved barges. She claims that “the "
            "railway ruined the canal within twenty years” at least.",
            1,
        ),
        # Of two authors the pronoun alone does not tell which.
        (
            "Tom Marsh likes trains. Hanna Oduya likes boats. He says that “the railway ruined the "
            "canal within twenty years”, and she is sad about it.",
            0,
        ),
        (
            "Marsh, unlike Oduya before him, blames nobody. He writes that “the railway ruined the "
            "canal within twenty years” and leaves it there.",
            0,
        ),
    ],
)
def test_numbers_notes_and_pronouns(tmp_path: Path, text: str, flagged: int) -> None:
    sources = _two_works(tmp_path)
    found = list(check.find(build_essay(document_of(text), sources), sources))
    assert len(found) == flagged, [f.message for f in found]


SCHOOL = {
    "Source 1": "Our district gives its pupils eleven tests a year. “You cannot mend what you do "
    "not measure,” insisted superintendent Gloria Pike. “I write the tests myself,” I told her. "
    "Skeptics complain: “Folders take far too long to grade.” They are mistaken."
}


@pytest.mark.parametrize(
    "text",
    [
        "The author insists, ⟦“You cannot mend what you do not measure.”⟧ That is true of boards.",
        "The author says that ⟦“you cannot mend what you do not measure”⟧ at all.",
    ],
)
def test_quoted_from_somebody_whom_the_author_quotes(text: str) -> None:
    (finding,) = assert_flags(check, text, SCHOOL)
    assert finding.severity == "suggestion"
    assert "Gloria Pike" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Source 1 says, “You cannot mend what you do not measure.” That is true of boards.",
        "The author quotes a superintendent: “You cannot mend what you do not measure.”",
        "Gloria Pike insists, “You cannot mend what you do not measure.” That is true of boards.",
        "The author met Pike and writes, “You cannot mend what you do not measure.”",
        "The author shows how boards think: “You cannot mend what you do not measure.”",
        "The author says, “I write the tests myself.” That is honest.",
        "The author writes, “Our district gives its pupils eleven tests a year.” That is a lot.",
    ],
)
def test_quoted_from_the_author_or_with_the_speaker(text: str) -> None:
    assert_clean(check, text, SCHOOL)
