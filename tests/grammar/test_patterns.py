"""The little language of patterns over words and tags."""

from __future__ import annotations

import pytest
from essays import essay

from feedback.grammar.neighbours import line_of
from feedback.grammar.patterns import compiled, matches

ROWS = [
    ("sold|lost [there] <NN|NNS>", "They sold there cars.", ["there"]),
    ("sold [there] <NN|NNS>", "They sold it there.", []),
    ("sold [there] ?<JJ> <NNS>", "They sold there old cars.", ["there"]),
    ("[in to] the|a", "They got in to the car.", ["in to"]),
    ("and !then [they]", "He came and then they left, and they wept.", ["they"]),
    ("^ [they]", "They left when they could.", ["They"]),
    ("[left] $", "They left. He left early.", ["left"]),
    ("{go} [home]", "They went home.", ["home"]),
    ("if ... , [than] <PRP>", "They say if it rains, than they go.", ["than"]),
    ("if ... , [than] <PRP>", "They say if it rains more, than they go.", []),
    ("[you 're] old", "You're old.", ["You're"]),
]


@pytest.mark.parametrize(("pattern", "text", "found"), ROWS)
def test_finds(pattern: str, text: str, found: list[str]) -> None:
    body = essay(text)
    row = compiled(pattern, {"go": "go|went"})
    lines = [line_of(body, sentence) for sentence in body.sentences]
    spans = [line.span(*place) for line in lines for place in matches(row, line)]
    assert [span.of(text) for span in spans] == found


def test_an_unknown_list_is_refused() -> None:
    with pytest.raises(KeyError):
        compiled("{nowhere} [home]")
