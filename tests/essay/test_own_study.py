"""Where students report an experiment of their own, by the heading above or by what they say."""

from __future__ import annotations

import pytest

from feedback.essay.claims.own_study import is_beside_own_study, is_own_study
from feedback.essay.structure.find import read_body
from feedback.reading.read import document_of

_PROSE = "Snails are eaten by thrushes in many gardens. This has been known for long."
_COUNTED = "In the ten trials 17 snails were found on the sand and 33 on the bark."
OWN = [
    f"Snails\n\n1. Introduction\n\n{_PROSE}\n\n2. Results\n\n{_COUNTED}",
    f"Snails\n\nIntroduction\n\n{_PROSE}\n\nResults\n\n{_COUNTED}",
    f"Snails\n\n1 Introduction\n\n{_PROSE}\n\n2.1 Data\n\n{_COUNTED}",
    f"Snails\n\n1) Introduction\n\n{_PROSE}\n\n2) Method and materials\n\n{_COUNTED}",
    f"Snails\n\n{_PROSE}\n\nMy results were plain. {_COUNTED}",
    f"Snails\n\n{_PROSE}\n\nI placed five snails in a box. Then I counted them. {_COUNTED}",
]
NOT = [
    # Another numbered heading ends the part.
    f"Snails\n\n2. Results\n\n{_PROSE}\n\n3. Discussion\n\n{_COUNTED}",
    f"Snails\n\n2. Results\n\n{_PROSE}\n\n3. What Okoro found in his garden\n\n{_COUNTED}",
    f"Snails\n\n{_PROSE}\n\n{_COUNTED}",
    # A list of what an experiment has is no heading.
    f"Snails\n\nEvery study has these parts:\n\n1. Question\n2. Method\n3. Results\n\n{_COUNTED}",
    f"Snails\n\n1. Results in gardens differ from those in fields, as is well known.\n\n{_COUNTED}",
]


def _is(text: str) -> bool:
    body = read_body(document_of(text))
    return is_beside_own_study(body, body.sentences[-1])


@pytest.mark.parametrize("text", OWN)
def test_the_student_counted(text: str) -> None:
    assert _is(text)


@pytest.mark.parametrize("text", NOT)
def test_somebody_else_did(text: str) -> None:
    assert not _is(text)


TOLD = [
    "We sampled 40 leaves.",
    "I carefully weighed 12 eggs.",
    "Our second trial gave 31 sprouts.",
    "We asked 30 pupils. Of them, 12 cycle.",
    "Table 2 has 18 of them.",
]
NOT_TOLD = [
    "“We sampled 40 leaves,” Okoro writes.",
    "Okoro sampled 40 leaves.",
    "We asked 30 pupils. In Norway 70% of all pupils cycle.",
    "We know that 70% of all pupils cycle.",
    "Solutions to traffic cost 2 million crowns.",
]


def _tells(text: str) -> bool:
    body = read_body(document_of(f"Leaves\n\n{text}"))
    return is_own_study(body, body.sentences[-1])


@pytest.mark.parametrize("text", TOLD)
def test_the_sentence_tells_of_a_study(text: str) -> None:
    assert _tells(text)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_the_sentence_tells_of_something_else(text: str) -> None:
    assert not _tells(text)
