"""A source without full stops goes by parts, so that no check takes minutes over it."""

from __future__ import annotations

import pytest

from feedback.library.source import Source


def lengths(text: str) -> list[int]:
    source = Source("s1", "a.txt", text)
    assert all(s.of(text).strip() == s.of(text) != "" for s in source.sentences)
    return [span.end - span.start for span in source.sentences]


@pytest.mark.parametrize("text", ["the ferry and " * 4_000, "a" * 9_500, "a\n" * 4_000])
def test_bearable_lengths(text: str) -> None:
    found = lengths(text)
    assert len(found) > 1 and max(found) <= 3_000
    assert sum(found) >= len("".join(text.split()))


def test_a_sentence_is_one() -> None:
    text = f"The ferry crosses {'and crosses ' * 200}the strait. Nobody waits."
    assert len(lengths(text)) == 2
