"""A report in short: what it keeps, and that it can be kept."""

from __future__ import annotations

import json

from report import samples

from feedback.report.digest import digest, digest_of


def test_a_digest_survives_being_kept() -> None:
    for assessment in (samples.workers(), samples.stakhanov(), samples.sixty_slips()):
        short = digest(assessment)
        assert digest_of(json.loads(json.dumps(short.as_dict()))) == short


def test_a_habit_of_language_is_one_and_counts_its_places() -> None:
    assessment = samples.sixty_slips()
    habits = digest(assessment).habits
    assert len(habits) < 10 < len(assessment.findings)
    assert sum(habit.places for habit in habits) >= len(assessment.findings)
    assert all(habit.title[0].isupper() and habit.example for habit in habits)


def test_every_source_is_named_and_whether_it_was_used() -> None:
    assessment = samples.workers()
    sources = digest(assessment).sources
    assert [source.name for source in sources] == [s.name for s in assessment.library]


def test_strengths_and_questions_are_those_of_the_summary() -> None:
    assessment = samples.workers()
    short = digest(assessment)
    assert short.strengths == tuple(each.text for each in assessment.summary.strengths)
    assert short.questions == tuple(each.question for each in assessment.summary.next_steps)
    assert len(short.questions) == len(short.steps) > 0
