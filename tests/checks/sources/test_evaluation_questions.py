"""Questions on a source from what its manifest gives."""

from __future__ import annotations

import re
from itertools import product

import pytest

from feedback.checks.sources.evaluation_questions import question_about, questions_about
from feedback.essay.model import Aspect
from feedback.library.source import Source

_WORDS = """
    diary letter letters telegram memoir interview speech photograph poster law statistics report
    minutes textbook website novel poem map petition cartoon survey video podcast encyclopedia maps
    study videos
"""
KINDS = (*_WORDS.split(), "newspaper article", "lecture notes", "Act of Parliament", None)
AUTHORS = ("Brill, Ada", "Ministry of Labour", "Anonymous", None)


def source(kind: str | None = None, author: str | None = None, year: int | None = None) -> Source:
    return Source(id="s1", file="a.txt", text="Text.", kind=kind, author=author, year=year)


ASKED: list[tuple[Source, Aspect, str]] = [
    (
        source(None, "Ministry of Labour", 1936),
        "purpose",
        "Why would the Ministry of Labour produce this source in 1936, and for whom?",
    ),
    (
        source("diary", "Brill, Ada", 1916),
        "purpose",
        "Why might Ada Brill have kept this diary, and was anybody else meant to read it?",
    ),
    (
        source("poster", "Ministry of Information", 1915),
        "purpose",
        "Who was this poster from 1915 meant for, and what did the Ministry of Information want "
        "them to think or do?",
    ),
    (
        source("statistics"),
        "limitation",
        "Who or what might be left out of these statistics, and what can numbers not tell you "
        "here?",
    ),
    (
        source("memoir", "Bridie Callan", 1971),
        "limitation",
        "What might Bridie Callan have forgotten, or preferred not to tell, by 1971?",
    ),
    (
        source("photograph", "Brill, Ada", 1936),
        "purpose",
        "Why might Ada Brill have taken this photograph in 1936, and who was meant to see it?",
    ),
    (
        source("textbook", "Brill, Ada", 2004),
        "limitation",
        "What might this textbook make simpler than it was, and where could you check it?",
    ),
    (
        source("scientific article", "Brill, Ada", 2018),
        "limitation",
        "How was the evidence in this scientific article gathered, and what could it not show?",
    ),
    (
        source("website", "Brill, Ada", 2018),
        "limitation",
        "Where does this website get its facts from, and what might be left out?",
    ),
    (
        source("petition", None, 1840),
        "limitation",
        "Who did not sign this petition, and what would they have said?",
    ),
    (
        source("law", None, 1834),
        "value",
        "What can this law still show about what those in power wanted?",
    ),
]


@pytest.mark.parametrize(("of", "aspect", "question"), ASKED)
def test_question(of: Source, aspect: Aspect, question: str) -> None:
    assert question_about(of, aspect) == question


ASPECTS: tuple[Aspect, ...] = ("purpose", "limitation", "value")


@pytest.mark.parametrize(
    ("kind", "author", "year"), list(product(KINDS, AUTHORS, (1936, -44, None)))
)
def test_every_question_is_whole(kind: str | None, author: str | None, year: int | None) -> None:
    for aspect in ASPECTS:
        question = question_about(source(kind, author, year), aspect)
        if question is None:
            assert kind is None and author in (None, "Anonymous") and year is None
            continue
        assert re.fullmatch(r"[A-Z][^?]*\?", question)
        assert not re.search(r"None|Anonymous|-44|  |\bthis \w+s\b(?<!census)(?<!this)", question)


def test_nothing_known_asks_nothing() -> None:
    assert question_about(source(), "purpose") is None
    assert questions_about(source(), ASPECTS) is None
    assert questions_about(None, ASPECTS) is None
