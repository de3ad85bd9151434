"""Wording that two essays of a class share, and what is none of it."""

from __future__ import annotations

import pytest

from feedback.grading.overlap.find import OwnText, shared_wording
from feedback.report.evidence import Run

ADA = (
    "The lighthouse keepers of the northern islands lived through whole winters without a visitor, "
    "and their diaries show how carefully they rationed paraffin, flour and patience. "
)
BEN = (
    "My grandmother mended nets in the harbour until her eyes failed, so I have heard many stories "
    "about the storms of that decade. "
)
CY = (
    "Whoever writes about remote stations should begin with supply boats, because a boat that came "
    "late changed what everybody ate, burned and wrote for a month. "
)


def whole(text: str) -> OwnText:
    return OwnText(text, ((0, len(text)),))


def text_of(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def test_a_sentence_two_essays_share_is_shown_from_both() -> None:
    (pair,) = shared_wording([whole(ADA + BEN), whole(CY + ADA)])
    assert (pair.left, pair.right) == (0, 1)
    (passage,) = pair.passages
    assert text_of(passage.left) == text_of(passage.right) == ADA.strip().rstrip(".")
    assert passage.words == pair.words == 26


def test_what_differs_is_marked_on_either_side() -> None:
    changed = ADA.replace("northern", "lonely northern").replace("carefully they", "they")
    (pair,) = shared_wording([whole(ADA), whole(changed)])
    (passage,) = pair.passages
    assert [run.text for run in passage.left if run.marked] == ["carefully"]
    assert [run.text for run in passage.right if run.marked] == ["lonely"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(ADA, BEN, id="nothing in common"),
        pytest.param(
            "In conclusion, I believe that there are many reasons why this is a good thing for all "
            "of the people in the world today.",
            "In conclusion, I believe that there are many reasons why this is a good thing for all "
            "of the people in the world today.",
            id="words in everybody's mouth",
        ),
        pytest.param(
            ADA,
            "The lighthouse keepers of the northern islands read a great deal.",
            id="a short phrase",
        ),
        pytest.param("", ADA, id="an empty essay"),
    ],
)
def test_chance_is_left_alone(left: str, right: str) -> None:
    assert shared_wording([whole(left), whole(right)]) == ()


def test_what_is_not_the_students_own_does_not_count() -> None:
    text = CY + ADA
    borrowed = OwnText(text, ((0, len(CY)),))
    assert shared_wording([borrowed, whole(BEN + ADA)]) == ()


def test_the_sources_words_do_not_count_though_no_check_saw_them() -> None:
    essays = [whole(CY + ADA), whole(BEN + ADA)]
    assert shared_wording(essays, known=[ADA]) == ()


def test_what_much_of_the_class_has_is_the_lessons() -> None:
    class_of_thirty = [whole(f"{ADA} Essay number {i} ends here.") for i in range(9)]
    class_of_thirty += [whole(f"{CY} {i}") for i in range(2)] + [whole(BEN)] * 1
    pairs = shared_wording(class_of_thirty)
    assert [(pair.left, pair.right) for pair in pairs] == [(9, 10)]


def test_a_ring_of_copies_is_seen() -> None:
    pairs = shared_wording([whole(BEN), *[whole(f"{ADA} {i}") for i in range(5)]])
    assert {place for pair in pairs for place in (pair.left, pair.right)} == {1, 2, 3, 4, 5}


def test_most_words_come_first() -> None:
    essays = [whole(ADA), whole(ADA), whole(CY + BEN), whole(BEN + CY)]
    pairs = shared_wording(essays)
    assert [(pair.left, pair.right) for pair in pairs] == [(2, 3), (0, 1)]
    assert len(pairs[0].passages) == 2
