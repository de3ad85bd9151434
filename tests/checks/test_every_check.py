"""The contract that every check keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, marked

from feedback.checks.card import RegisteredCheck
from feedback.checks.catalogue import checks

HERE = Path(__file__).parent


@pytest.mark.parametrize("check", checks().values(), ids=checks().keys())
def test_card_is_complete_and_examples_hold(check: RegisteredCheck) -> None:
    card = check.card
    assert card.summary and card.why and card.advice, "the card says what, why and how to mend it"
    assert card.examples, "at least one pair of examples"
    for example in card.examples:
        assert_flags(check, example.flagged, example.sources)
        assert_clean(check, marked(example.clean)[0], example.sources)


@pytest.mark.parametrize("name", checks().keys())
def test_has_a_table_of_its_own(name: str) -> None:
    room, _, check = name.partition("/")
    assert (HERE / room / f"test_{check.replace('-', '_')}.py").exists()


@pytest.mark.parametrize("check", checks().values(), ids=checks().keys())
def test_a_check_that_can_be_a_priority_says_the_goal(check: RegisteredCheck) -> None:
    assert 0 <= check.card.weight <= 100
    assert bool(check.card.step) == bool(check.card.weight)
    assert not check.card.step.endswith("."), "a heading, not a sentence"


def test_the_names_of_the_checks_are_pinned(update_golden: bool) -> None:
    pinned = HERE / "names.txt"
    names = "".join(f"{name}\n" for name in checks())
    if update_golden:
        pinned.write_text(names, encoding="utf-8")
    assert pinned.read_text(encoding="utf-8") == names
