"""claims/differs-from-source: clauses, persons, times and sorts that make two facts of two figures,
and what differs all the same."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import differs_from_source as check

LAKE = {
    "Source A": (
        "Lake Corrin, by Ada Merrit (2019)\n\nBetween 2011 and 2015 the lake went through its "
        "longest drought on record. Of the trout we counted, 58 percent died in 2013. The road "
        "reached Corrin within nine years, and by 1930 fares had halved. Fares rose from $2,100 in "
        "1908 to $6,800 in the last year. Guides were paid three crowns a day, a crown more than "
        "porters. A lorry driver told me that he sleeps less than before. Losses fell from 8.1 to "
        "6.4 percent. The first survey lasted 28 days. Dr Nell Ashby was its warden."
    ),
    "Source B": (
        "Diary of Tilda Orme\n\nI rowed round the island six times before noon. My sister Ruth lit "
        "the fires alone, when she was fifteen. The hut opened in April 1921 with twelve bunks. I "
        "earned ninepence a day and paid twopence for soup. Older rowers tired more slowly than "
        "younger ones."
    ),
    "Source C": "Year   Huts   Walkers\n1950   4   2,310\n1960   9   2,120\n1970   12   3,480\n",
}

FLAGGED = [
    "Of the trout that they counted, ⟦85 percent⟧ died in 2013.",
    "Fares rose from $2,100 in 1908 to ⟦$8,600⟧ fourteen years later.",
    "The hut opened in ⟦May 1921⟧ with twelve bunks.",
    "She earned ⟦sevenpence⟧ a day and paid twopence for soup.",
    "Older rowers tired more ⟦quickly⟧ than younger ones.",
    "From 1950 to 1960 the number of walkers ⟦rose⟧.",
    "Between 1960 and 1970 the walkers ⟦decreased⟧.",
]

CLEAN = [
    # A time that the pack begins or ends with that very year; "since" is not "in".
    "Since 2011 the lake has lived through the longest drought on record.",
    "The longest drought on record lasted until 2015.",
    "After 2011 more trout died in the lake than in any drought on record.",
    "Since 2012 the trout of the lake have died.",
    # The passage's other clause.
    "The road reached Corrin before 1920 and fares had halved by 1930.",
    "The road reached Corrin before 1920.",
    "The road reached Corrin in about 1910.",
    "By 1935 fares had been halved for five years.",
    # Somebody else, whom the passage calls "I" or "she", or only compares.
    "Her brother rowed round the island twice before noon.",
    "Her sister rowed round the island four times before noon.",
    "Orme was forty when her sister lit the fires.",
    "Their father was fifty when she lit the fires.",
    "Porters were paid two crowns a day.",
    # Another of its sort.
    "A bus driver says that he sleeps more than before.",
    "A train driver told her that he sleeps more than before.",
    "Losses among the pike fell from 7.0 to 5.4 percent.",
    "Losses with nets fell from 9.2 to 7.5 percent.",
    "The second hut opened in August 1923.",
    "The third hut opened in June 1925 with twelve bunks.",
    # One thing in two wordings.
    "The first survey lasted a month.",
    "The first survey lasted four weeks.",
    "Its warden was Dr Nell Ashby.",
    "The hut opened in 1921 with twelve bunks.",
    # What the table bears out, and years it does not have.
    "From 1950 to 1960 the number of walkers fell.",
    "From 1950 to 1970 the number of walkers rose.",
    "From 1950 to 1955 the number of walkers rose.",
    "From 1950 to 1960 the number of huts rose.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, LAKE)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, LAKE)
