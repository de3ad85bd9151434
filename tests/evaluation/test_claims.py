"""The measure over annotated argument parts, and its floor where the essays are at hand."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from tests.evaluation import claims
from tests.evaluation.data import DATA

ESSAYS = 30


def test_essays_are_put_together_with_their_parts(tmp_path: Path) -> None:
    rows = ["1\tBoats\t_\t_\tO", "", "1\tBoats\t_\t_\tB-MajorClaim", "2\tfloat\t_\t_\tI-MajorClaim"]
    rows += ["3\t.\t_\t_\tO", "", "", "1\tEnd\t_\t_\tO"]
    path = tmp_path / "rows.dat"
    path.write_text("\n".join(rows), encoding="utf-8")
    first, second = claims.essays(path)
    assert first.text == "Boats\n\nBoats float."
    assert [part.of(first.text) for part in first.parts] == ["Boats float"]
    assert (first.title, second.text) == (5, "End")


def test_score_counts_sentences() -> None:
    text = "Boats\n\nLong lessons lead to quarrels. What is to be done about it?"
    one = claims.Annotated(text, (claims.Span(7, 36),), 5)
    tally = claims.score([one])
    assert (tally.precision, tally.recall, tally.counts.total()) == (1.0, 1.0, 2)
    assert tally.trivial[0] == pytest.approx(2 / 3)


@pytest.mark.skipif(not (DATA / claims._FILE).exists(), reason="the essays are not at hand")
def test_above_the_rule_that_says_yes_to_all() -> None:
    tally = claims.score(list(islice(claims.essays(DATA / claims._FILE), ESSAYS)))
    f1, macro = tally.trivial
    assert tally.f1 > f1 - 0.01
    assert tally.macro > macro + 0.05
