from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("lt_py")

from feedback.errors import EngineError
from feedback.grammar.engine import Match
from feedback.grammar.lingotweaker import Lingotweaker


def found(text: str, variant: str = "en-GB") -> list[tuple[str, str]]:
    return [(m.rule, m.span.of(text)) for m in Lingotweaker().check(text, variant)]


def speller(text: str, variant: str) -> list[str]:
    return [words for rule, words in found(text, variant) if rule.startswith("MORFOLOGIK")]


def test_each_variant_has_its_own_dictionary() -> None:
    text = "The colour and the color were there."
    assert speller(text, "en-GB") == ["color"]
    assert speller(text, "en-US") == ["colour"]


@pytest.mark.parametrize("before", ["", "é ", "“Naïve” – ", "😀😀 ", "日本 ", "\ud800 ", "á "])
def test_offsets_are_code_points(before: str) -> None:
    text = f"{before}He saw thier house."
    (match,) = [m for m in Lingotweaker().check(text, "en-GB") if m.span.of(text) == "thier"]
    assert match.suggestions[0] == "their"
    assert match.category == "spelling"


def test_messages_hold_no_markup() -> None:
    matches = Lingotweaker().check("They modernise it... However it rains.", "en-GB")
    assert matches
    assert not [m.message for m in matches if "<" in m.message]


def test_works_beside_a_folder_named_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from feedback.grammar import lingotweaker

    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path)
    lingotweaker._engine.cache_clear()
    assert speller("He saw thier house.", "en-US") == ["thier"]


def test_several_threads() -> None:
    text = "He saw thier house. However it rains."
    engine = Lingotweaker()
    alone = engine.check(text, "en-GB")
    with ThreadPoolExecutor(4) as pool:
        together: list[list[Match]] = list(
            pool.map(lambda _: engine.check(text, "en-GB"), range(12))
        )
    assert all(matches == alone for matches in together)


def test_another_language_is_refused() -> None:
    with pytest.raises(EngineError, match="no rules for de-DE"):
        Lingotweaker().check("Guten Tag.", "de-DE")


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\x00", "a", "“", "\u2028" * 10, "x" * 5000])
def test_any_text_at_all(text: str) -> None:
    for match in Lingotweaker().check(text, "en-GB"):
        assert 0 <= match.span.start < match.span.end <= len(text)
