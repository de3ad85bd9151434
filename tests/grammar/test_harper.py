from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

pytest.importorskip("harper")

from feedback.errors import EngineError
from feedback.grammar.harper import Harper


def words(text: str, variant: str, rule: str = "SpellCheck") -> list[str]:
    return [m.span.of(text) for m in Harper().check(text, variant) if m.rule == rule]


def test_each_dialect_has_its_own_dictionary() -> None:
    text = "The colour and the color were there."
    assert words(text, "en-GB") == ["color"]
    assert words(text, "en-US") == ["colour"]


@pytest.mark.parametrize("before", ["", "naïve ", "😀😀 ", "日本 ", "\ud800 "])
def test_offsets_are_code_points(before: str) -> None:
    text = f"{before}He saw thier house."
    assert words(text, "en-GB") == ["thier"]


def test_an_insertion_is_shown_with_the_words_before_it() -> None:
    matches = Harper().check("It rained. However it was warm.", "en-GB")
    assert ("DiscourseMarkers", ("However,",)) in [(m.rule, m.suggestions) for m in matches]


def test_a_long_sentence_hides_nothing() -> None:
    text = "The men " + "and the women and the children " * 12 + "saw thier house."
    assert words(text, "en-GB") == ["thier"]
    assert words(text, "en-GB", "LongSentences") == []


def test_several_threads() -> None:
    engine = Harper()
    text = "He saw thier house."
    alone = engine.check(text, "en-GB")
    with ThreadPoolExecutor(3) as pool:
        assert all(m == alone for m in pool.map(lambda _: engine.check(text, "en-GB"), range(6)))


def test_nothing_is_written_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    Harper().check('# *He* saw `thier` house; it\'s 5% (or so) - "good"...\n\n1. one\n', "en-US")
    assert capfd.readouterr() == ("", "")


def test_another_language_is_refused() -> None:
    with pytest.raises(EngineError, match="no rules for fr-FR"):
        Harper().check("Bonjour.", "fr-FR")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "“", "x" * 5000])
def test_any_text_at_all(text: str) -> None:
    for match in Harper().check(text, "en-GB"):
        assert 0 <= match.span.start < match.span.end <= len(text)
