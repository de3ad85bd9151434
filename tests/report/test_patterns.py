"""Slips gathered into habits, and counted alike wherever they are spoken of."""

from __future__ import annotations

from dataclasses import replace

from report import samples

from feedback.finding import Category
from feedback.report.page import Page, page
from feedback.summary import summarise


def of(*words: str, category: Category = "spelling") -> Page:
    text = " ".join(words) + "."
    found = tuple(samples.slip(text, category, word, "A slip.", f"{word}e") for word in words)
    return page(samples.plain(text, found))


def test_three_slips_stand_each_beside_its_paragraph() -> None:
    laid_out = of("wurd", "lettr", "sentnce")
    assert [pattern.gathered for pattern in laid_out.patterns] == [False]
    assert len(laid_out.rows[0].slips) == 3
    assert laid_out.rows[0].habits == ()


def test_four_are_gathered_and_led_by_the_first() -> None:
    laid_out = of("wurd", "lettr", "sentnce", "paragrph")
    (habit,) = laid_out.rows[0].habits
    assert habit.lead.words == "wurd"
    assert habit.extent == "4 places"
    assert laid_out.rows[0].slips == ()


def test_slips_with_no_more_than_their_kind_in_common_are_gathered_later() -> None:
    laid_out = of("goes", "wents", "dones", "beens", category="grammar")
    assert [pattern.gathered for pattern in laid_out.patterns] == [False]


def test_repeats_count_as_places() -> None:
    text = "wurd wurd lettr."
    found = [samples.slip(text, "spelling", word, "A slip.") for word in ("wurd", "lettr")]
    (pattern,) = page(samples.plain(text, tuple(found))).patterns
    assert pattern.extent == "2 slips in 3 places"


def test_a_first_step_and_the_habit_it_is_about_count_the_same() -> None:
    words = ("dont", "cant", "wont", "isnt", "wurd", "lettr", "sentnce", "i", "i", "i")
    text = " ".join(f"It is {word} then." for word in words)
    remedies = {"dont": "don’t", "cant": "can’t", "wont": "won’t", "isnt": "isn’t", "i": "I"}
    found = tuple(
        samples.slip(
            text, "grammar" if word == "cant" else "spelling", f" {word} ", "A slip.", remedy
        )
        for word in dict.fromkeys(words)
        for remedy in [f" {remedies.get(word, word + 'e')} "]
    )
    bare = samples.plain(text, found)
    summary = summarise(bare.essay, bare.library, found, language_checked=True)
    laid_out = page(replace(bare, summary=summary))
    counted = {habit.places for habit in laid_out.patterns}
    assert counted == {4, 3}
    said = {step.text for step in laid_out.steps}
    assert said == {
        "Check the apostrophes (4 places)",
        "Proofread the spelling (3 places)",
        "Check the capital letters (3 places)",
    }
