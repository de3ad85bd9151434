"""What stands in comments, and which findings get one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report import samples

from feedback.assessment import Assessment, NextStep, Summary
from feedback.finding import Category, Finding, Severity
from feedback.report.comment_choice import choose
from feedback.report.comments import Comment, comments, listed
from feedback.report.places import Link
from feedback.text.span import Span

TEXT = "Frost\n\n" + "\n\n".join(f"Paragraph {n} is here, and ice is too." for n in range(1, 10))


def words(comment: Comment) -> str:
    """A comment's paragraphs as lines."""
    return "\n".join("".join(run.text for run in line.runs) for line in comment.lines)


def slips(*kinds: tuple[Category, Severity, str]) -> Assessment:
    """A finding a paragraph, of these categories, severities and checks."""
    starts = [place.start for place in samples.every(TEXT, "ice is")]
    findings = tuple(
        Finding(f"{category}/{check}", category, severity, Span(at, at + 3), f"Note {number}.")
        for number, ((category, severity, check), at) in enumerate(
            zip(kinds, starts, strict=False), 1
        )
    )
    return samples.plain(TEXT, findings)


MANY = slips(
    ("spelling", "error", "A"),
    ("spelling", "error", "A"),
    ("style", "suggestion", "B"),
    ("claims", "warning", "C"),
    ("claims", "error", "C"),
    ("claims", "warning", "C"),
    ("structure", "suggestion", "D"),
)


@pytest.mark.parametrize(
    ("most", "numbers"),
    [
        (0, []),
        (1, [5]),
        (2, [5, 7]),
        (3, [1, 5, 7]),
        (4, [1, 3, 5, 7]),
        (5, [1, 3, 4, 5, 7]),
        (7, [1, 2, 3, 4, 5, 6, 7]),
        (None, [1, 2, 3, 4, 5, 6, 7]),
    ],
)
def test_one_of_each_kind_before_a_second_of_any(most: int | None, numbers: list[int]) -> None:
    assert [each.number for each in choose(MANY, most)] == numbers


def test_what_a_step_rests_on_comes_first() -> None:
    step = NextStep("Read it aloud", "Where do you stumble?", ("f3", "f2", "f1"), ())
    assessment = replace(MANY, summary=Summary(next_steps=(step,)))
    assert [each.number for each in choose(assessment, 2)] == [1, 3]
    said = [words(each) for each in comments(assessment, 3)]
    assert said[1].startswith("Spelling · priority 1\n")
    assert "1. Read it aloud. Where do you stumble?" in said[0]


def test_the_first_of_a_kind_names_the_places_of_the_others() -> None:
    kept = {each.number: each.like for each in choose(MANY, 4)}
    assert kept == {1: (2,), 3: (), 5: (4, 6), 7: ()}
    said = words(comments(MANY, 5)[3])
    assert said.endswith("More like this in paragraphs 4 and 6.")


HABITS = "Frost\n\n" + "\n\n".join(
    f"It is {word} here." for word in ("dont", "cant", "wurd", "wont")
)


def _habits() -> Assessment:
    """Three apostrophes, which three rules found, and a misspelling between them."""
    remedies = {"dont": "don’t", "cant": "can’t", "wurd": "word", "wont": "won’t"}
    found = tuple(
        Finding(
            f"grammar/RULE_{word}",
            "spelling" if word in ("wurd", "cant") else "grammar",
            "error" if word == "cant" else "warning",
            samples.span(HABITS, word),
            f"A slip at {word}.",
            suggestions=(remedy,),
        )
        for word, remedy in remedies.items()
    )
    return samples.plain(HABITS, found)


def test_slips_of_one_habit_get_one_comment_on_the_first_of_them() -> None:
    assert [(each.number, each.like) for each in choose(_habits(), 2)] == [(1, (2, 4)), (3, ())]
    said = words(comments(_habits(), 3)[1])
    assert said.endswith("More like this in paragraphs 2 and 4: “cant”, “wont”.")


def test_a_step_on_a_habit_brings_one_comment() -> None:
    step = NextStep("Look at the apostrophes", "Which?", ("f2", "f4", "f1"), ())
    assessment = replace(_habits(), summary=Summary(next_steps=(step,)))
    assert [each.number for each in choose(assessment, 2)] == [1, 3]


def test_many_slips_of_a_habit_get_one_comment_even_where_there_is_room() -> None:
    sixty = samples.sixty_slips()
    assert [(each.number, len(each.like)) for each in choose(sixty, 15)] == [(1, 59)]
    assert [(each.number, len(each.like)) for each in choose(sixty, 100)] == [(1, 59)]
    assert len(choose(sixty, None)) == 60
    three = replace(sixty, findings=sixty.findings[:3])
    assert [each.number for each in choose(three, 15)] == [1, 2, 3]


def test_of_a_habit_with_many_words_some_are_named() -> None:
    said = words(comments(samples.sixty_slips(), 2)[1])
    assert said.endswith("“wurd12” and others.")
    assert "“wurd13”" not in said


def test_the_summary_counts_what_stands_here() -> None:
    assert "4 of the 7 notes are shown here as comments" in words(comments(MANY, 5)[0])
    assert "shown here" not in words(comments(MANY)[0])
    assert len(comments(MANY, 1)) == 1
    assert "The full report has 7 notes." in words(comments(MANY, 1)[0])


def test_the_summary_stands_on_the_title_or_the_first_sentence() -> None:
    assert comments(MANY)[0].place.of(TEXT) == "Frost"
    untitled = samples.plain("Ice came early that year, and it stayed. Nobody minded at all.")
    place = comments(untitled)[0].place
    assert place.of(untitled.essay.text) == "Ice came early that year, and it stayed."


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("frozen", "A"),
        ("A frozen harbour town", "A"),
        ("A", "A"),
        ("Ice came", "A frozen harbour town"),
    ],
)
def test_no_comment_comes_before_the_summary(words: str, place: str) -> None:
    titled = "A frozen harbour town\n\nIce came early that year, and it stayed until March."
    slip = Finding("style/x", "style", "warning", samples.span(titled, words), "Said.")
    summary, other = comments(samples.plain(titled, (slip,)))
    assert summary.place.of(titled) == place
    assert other.place.of(titled) == words


def test_the_summary_says_what_a_report_says_first() -> None:
    said = words(comments(samples.workers())[0])
    assert said.startswith(
        "What works\nYou give figures with the years they belong to (paragraph 2)."
    )
    assert "Three things to do first\n1. Weigh the source, not only its origin. What did" in said
    assert "About the whole essay\nThe essay does not draw on" in said
    assert said.endswith("The program suggests; your teacher decides.")
    teacher = words(comments(samples.workers("teacher"))[0])
    assert "Three things to discuss first" in teacher
    assert teacher.endswith("The program suggests; you decide.")


def test_suggestions_and_evidence_stand_in_the_comment() -> None:
    said = [words(each) for each in comments(samples.workers(), None)]
    assert any("Perhaps “Between”." in each for each in said)
    essay = samples.stakhanov()
    compared = next(f for f in essay.findings if f.evidence and f.evidence[0].source)
    name = next(s.name for s in essay.library if s.id == compared.evidence[0].source)
    place = compared.places[0]
    (found,) = [each for each in comments(essay, None)[1:] if each.place == place]
    assert f"{name}, " in words(found)
    assert any(line.style == "quoted" for line in found.lines)


@pytest.mark.parametrize(
    ("message", "suggestions", "expected"),
    [
        ("This is one word.", ("iceberg",), ["Perhaps “iceberg”."]),
        ("This is one word.", ("iceberg", "floe"), ["Perhaps “iceberg” or “floe”."]),
        ("Perhaps “iceberg”?", ("iceberg",), []),
        ("Perhaps “iceberg”?", ("iceberg", "floe"), ["Or “floe”."]),
        ("A wide space stands here.", ("",), ["Perhaps leave it out."]),
    ],
)
def test_a_suggestion_is_made_once(
    message: str, suggestions: tuple[str, ...], expected: list[str]
) -> None:
    place = samples.span(TEXT, "ice")
    slip = Finding("spelling/x", "spelling", "error", place, message, suggestions=suggestions)
    said = words(comments(samples.plain(TEXT, (slip,)))[1]).split("\n")
    assert said == ["Spelling", message, *expected]


def test_the_same_advice_is_given_once() -> None:
    at = [place.start for place in samples.every(TEXT, "ice")]
    findings = tuple(
        Finding("claims/x", "claims", "warning", Span(a, a + 3), "Said.", "Do look.")
        for a in at[:2]
    )
    said = [words(each) for each in comments(samples.plain(TEXT, findings))]
    assert ["Do look." in each for each in said[1:]] == [True, False]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["paragraph 3"], "paragraph 3"),
        (["paragraph 2", "paragraph 5 (×2)", "paragraph 7"], "paragraphs 2, 5 (×2) and 7"),
        (["title", "paragraph 4"], "paragraph 4 and the title"),
        (["title"], "the title"),
    ],
)
def test_places_in_words(names: list[str], expected: str) -> None:
    assert listed([Link("#", name) for name in names]) == expected
