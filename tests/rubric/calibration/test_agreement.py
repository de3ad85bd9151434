"""Agreement of two lists of marks."""

from __future__ import annotations

import pytest

from feedback.rubric.calibration.agreement import agreement, weighted_kappa

SCALE = (1.0, 2.0, 3.0, 4.0)


@pytest.mark.parametrize(
    ("given", "suggested", "kappa"),
    [
        ([1, 2, 3, 4], [1, 2, 3, 4], 1.0),
        ([1, 2, 3, 4], [4, 3, 2, 1], -1.0),
        ([1, 1, 4, 4], [1, 4, 1, 4], 0.0),
        ([1, 2, 3, 4], [2, 2, 2, 2], 0.0),
        ([2, 2, 2], [2, 2, 2], 0.0),
        # By hand: seen 2/4; the variances are 1.25 and 0.25, the means the same.
        ([1, 2, 3, 4], [2, 2, 3, 3], 1 - 0.5 / (1.25 + 0.25)),
        ([], [], 0.0),
    ],
)
def test_weighted_kappa(given: list[float], suggested: list[float], kappa: float) -> None:
    assert weighted_kappa(given, suggested) == pytest.approx(kappa)


def test_agreement_counts_the_table_and_the_steps() -> None:
    found = agreement([1, 2, 3, 4], [1, 3, 3, 2], SCALE)
    assert found.table == ((1, 0, 0, 0), (0, 0, 1, 0), (0, 0, 1, 0), (0, 1, 0, 0))
    assert (found.exact, found.adjacent, found.bias, found.essays) == (0.5, 0.75, -0.25, 4)


def test_marks_between_two_go_to_the_nearer() -> None:
    assert agreement([1.4, 2.6], [1.5, 3.4], SCALE).table[0][0] == 1
